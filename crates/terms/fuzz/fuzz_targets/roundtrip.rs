//! The layout of a text: laid out once more it stays as it is, and what it says does not change.
#![no_main]

use libfuzzer_sys::fuzz_target;
use lyceum_terms::{document, layout::layout};

fuzz_target!(|text: &str| {
    let once = layout(text);
    assert_eq!(layout(&once), once, "laid out twice is laid out otherwise");
    let read = |text: &str| document::read("any.en.md", text.to_owned()).ok();
    let (Some((before, found)), Some((after, _))) = (read(text), read(&once)) else { return };
    if found.iter().any(lyceum_terms::Finding::is_error) {
        return;
    }
    let shapes = |document: &document::Document| lyceum_terms_fuzz::shape(document);
    assert_eq!(shapes(&before), shapes(&after), "the layout changes what is said");
});
