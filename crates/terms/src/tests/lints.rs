//! What a lawyer would ask, of texts made for it and of the school's own.

use super::school;
use crate::{
    Facts, Library,
    lint::{Lint, lints},
};

fn of(library: &Library, document: &str, said: &Facts) -> Vec<Lint> {
    lints(library, library.document(document).last().unwrap(), said).unwrap()
}

#[test]
fn both_schools_are_asked_what_a_lawyer_would_ask() {
    let library = Library::load(school()).unwrap();
    let mut text = String::new();
    for document in ["course-shop/refund-policy", "subscription-school/terms-of-sale"] {
        text.push_str(&format!("{document}\n"));
        for lint in of(&library, document, &Facts::new()) {
            let days: Vec<String> = lint.days.iter().take(4).map(ToString::to_string).collect();
            text.push_str(&format!(
                "  {:?} {} | {} | {} | {} | {} {}\n",
                lint.severity,
                lint.id,
                lint.clauses.join(", "),
                lint.law.join(", "),
                lint.because,
                lint.days.len(),
                days.join(", ")
            ));
        }
    }
    insta::assert_snapshot!(text);
}
