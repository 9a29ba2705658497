//! The layers of law, from outside: the register knows every hook, rules and examples carry it, and the texts say when they came
//! into force.

use super::shelf;
use lyceum_terms::DocumentKind;
use serde_json::json;

#[test]
fn the_register_finds_a_rule_and_an_example_for_every_clause() {
    let report = lyceum_terms::coverage::coverage(shelf::library(), &shelf::register_text(), false);
    assert_eq!(report.json["problems"], json!([]), "{}", report.text);
}

#[test]
fn every_law_is_named_for_the_day_it_came_into_force() {
    for version in shelf::library().versions().iter().filter(|version| version.kind() == DocumentKind::Law) {
        let file = format!("{}/{}.en.md", version.document(), version.in_force_from());
        assert!(shelf::files().contains_key(&file), "{file}");
        assert_eq!(version.version(), version.in_force_from().to_string(), "{file}");
        assert!(version.document().starts_with(&format!("law/{}/", version.layer())), "{file}");
    }
}

#[test]
fn at_least_120_examples_stand_in_the_law_and_the_function_to_withdraw_has_its_day() {
    let law = shelf::files().into_iter().filter(|(path, _)| path.starts_with("law/"));
    let examples: usize = law.map(|(_, text)| text.matches("```example").count()).sum();
    assert!(examples >= 120, "{examples}");
    for (day, found) in [("2026-06-18", false), ("2026-06-19", true)] {
        let law = shelf::library().law_in_force(day.parse().unwrap());
        assert_eq!(law.iter().any(|law| law.document() == "law/eu/withdrawal-function"), found, "{day}");
    }
}
