//! What a lawyer would ask, of texts made for it and of the school's own.

use super::{contract, library, school};
use crate::{
    Facts, Library,
    lint::{Lint, LintKind, lints},
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

#[test]
fn what_a_school_has_said_is_not_asked_again() {
    let library = Library::load(school()).unwrap();
    let mut said = Facts::new();
    said.set("school.regime_distance_teaching", false)
        .set("school.regime_private_teaching", false)
        .set("school.regime_vocational", false);
    let open = of(&library, "course-shop/refund-policy", &said);
    assert!(open.iter().all(|lint| lint.kind != LintKind::OpenRegime));
}

#[test]
fn a_time_by_a_fixed_distance_and_a_default_are_pointed_at() {
    let text =
        contract("We answer from 9:00 to 17:00 CET. {#T1} *Repeated* means twice. {#T2 default} The exact time. {#T3}");
    let library = library(&[text]);
    let found: Vec<(LintKind, String)> = of(&library, "test/contract", &Facts::new())
        .into_iter()
        .map(|lint| (lint.kind, lint.clauses.join(" ")))
        .collect();
    assert_eq!(found, [(LintKind::DefaultChosen, "T2".to_owned()), (LintKind::FixedOffset, "T1".to_owned())]);
}
