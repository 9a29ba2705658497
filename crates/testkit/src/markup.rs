//! What holds of the markup of every page, whatever it says.

use std::collections::BTreeSet;

/// Every id of a page stands there once: a label, an error and a link name their place by it, and of two places with the same
/// id they would name the first.
///
/// # Panics
/// An id stands there twice.
pub fn has_each_id_once(page: &str) {
    let mut seen = BTreeSet::new();
    for id in page.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert!(seen.insert(id), "the id {id} stands on the page twice: {page}");
    }
}
