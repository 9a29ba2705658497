//! Any text as a document: it is read, checked, its examples are tried, and whatever is found can be shown. Nothing falls, and
//! nothing takes long.
#![no_main]

use libfuzzer_sys::fuzz_target;
use lyceum_terms::{Library, render_all};

fuzz_target!(|text: &str| {
    let (library, checked) = Library::check([("any.en.md".to_owned(), text.to_owned())]);
    for finding in &checked.findings {
        assert!(text.get(finding.span.start..finding.span.end).is_some(), "a finding outside of its file");
        assert!(!finding.message.is_empty() && !finding.remedy.is_empty(), "a poor finding: {finding}");
    }
    std::hint::black_box(render_all(&checked.findings));
    for version in library.versions() {
        std::hint::black_box(lyceum_terms::print::html(version, None));
    }
});
