//! A sound document, and facts as the vocabulary allows them, extreme ones too: it decides, explains, prints in each language, and
//! decides the same again.
#![no_main]

use arbitrary::Unstructured;
use libfuzzer_sys::fuzz_target;
use lyceum_terms::{Decision, DocumentKind, Facts, print, report};
use lyceum_terms_fuzz::{case, school};

fuzz_target!(|bytes: &[u8]| {
    let mut bytes = Unstructured::new(bytes);
    let library = school();
    let Ok(version) = bytes.choose(library.versions()) else { return };
    let questions = version.questions();
    let Ok(question) = bytes.choose(&questions) else { return };
    let law = if bytes.arbitrary().unwrap_or(false) && version.kind() == DocumentKind::Contract {
        library.law_in_force(version.in_force_from())
    } else {
        Vec::new()
    };
    let facts = case(&mut bytes);
    let decision = version.decide(question, &facts, &law).unwrap();
    let again = version.decide(question, &facts, &law).unwrap();
    assert_eq!(decision.canonical(), again.canonical(), "the same facts, and another decision");
    let read: Decision = serde_json::from_str(&decision.canonical()).unwrap();
    assert_eq!(read, decision, "a decision reads back as another");
    // What is written is read as the same facts, and decides the same.
    let facts_again = Facts::recorded(&facts.canonical()).unwrap();
    let from_file = version.decide(question, &facts_again, &law).unwrap();
    assert_eq!(from_file.canonical(), decision.canonical(), "facts from a file decide otherwise");
    std::hint::black_box(report::decision_text(version, &decision));
    std::hint::black_box(report::decision_json(version, &decision, &facts));
    // A page does not depend on the case, and takes long.
    if bytes.ratio(1, 100).unwrap_or(false) {
        for language in version.languages() {
            std::hint::black_box(print::html(version, Some(language)));
        }
    }
    std::hint::black_box((version.promises(&facts, &law).unwrap(), version.notices(&facts, &law).unwrap()));
});
