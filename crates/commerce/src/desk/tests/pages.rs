//! Every page of the desk in every state and language.

use std::sync::Arc;

use lyceum_kernel::{Locale, Zone};
use lyceum_words::{Reader, Words};

#[test]
fn every_page_of_the_desk_is_drawn_in_every_state_and_language() {
    let texts = [lyceum_web::TEXTS, lyceum_people::TEXTS, lyceum_teaching::TEXTS, crate::TEXTS].concat();
    let words = Arc::new(Words::new(&texts).unwrap());
    for locale in Locale::ALL {
        let reader = Reader::new(words.clone(), locale, Zone::named("Europe/Berlin").unwrap());
        for page in crate::desk::pages::samples(&reader).into_iter().map(|page| page.into_string()) {
            assert_eq!(page.matches("<h1").count(), 1, "{page}");
            lyceum_testkit::has_each_id_once(&page);
            // A key that has no text is shown as itself.
            let mut words = page.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-'));
            let is_key = |word: &&str| word.starts_with("claims-") || word.starts_with("desk-");
            assert_eq!(words.find(is_key), None, "{locale:?}: {page}");
            assert!(!page.contains("<b>&</b>"), "what people type is escaped: {page}");
        }
    }
}
