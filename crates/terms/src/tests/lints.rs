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

// 2026-11-30: a sentence changed in English alone was published, and nobody was asked about the other languages.
#[test]
fn a_clause_changed_in_one_language_alone_is_asked_about() {
    let path = |version: &str, language: &str| format!("course-shop/refund-policy/{version}.{language}.md");
    let mut files: Vec<(String, String)> = school();
    let dated = |source: &str| {
        let source = source.replacen("\"2026-01-01\"", "\"2027-01-01\"", 1);
        source.replacen("in_force_from = 2026-01-01", "in_force_from = 2027-01-01", 1)
    };
    let source = |language: &str| {
        let wanted = path("2026-01-01", language);
        dated(&school().into_iter().find(|(path, _)| path.ends_with(&wanted)).unwrap().1)
    };
    let changed =
        source("en").replacen("Please read this page before you buy.", "Do read this page before you buy.", 1);
    assert!(changed.contains("Do read"));
    let whole = |language: &str, source: String| (path("2027-01-01", language), source);
    files.extend([whole("en", changed), whole("de", source("de")), whole("fr", source("fr"))]);
    let library = Library::load(files).unwrap();
    let open = of(&library, "course-shop/refund-policy", &Facts::new());
    let part: Vec<&Lint> = open.iter().filter(|lint| lint.kind == LintKind::ChangedInPart).collect();
    let [lint] = part.as_slice() else { panic!("{part:?}") };
    assert_eq!(lint.clauses, ["C0a"]);
    assert_eq!((lint.changed_in.join(" "), lint.unchanged_in.join(" ")), ("en".to_owned(), "de fr".to_owned()));
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
