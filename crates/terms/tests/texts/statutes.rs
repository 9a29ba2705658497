//! The layers of law, from outside: the register knows every hook, rules and examples carry it, and the texts say when they came
//! into force.

use super::shelf::{self, register};
use lyceum_terms::{DocumentKind, Facts};
use serde_json::json;

#[test]
fn the_register_finds_a_rule_and_an_example_for_every_clause() {
    let report = lyceum_terms::coverage::coverage(shelf::library(), &shelf::register_text(), false);
    assert_eq!(report.json["problems"], json!([]), "{}", report.text);
}

/// A gap between texts and register is a problem, whichever side it is on: a row without a clause, a clause without a row, a rule that
/// no example cites, a downgrade without a reason.
#[test]
fn a_gap_between_texts_and_register_is_seen() {
    let register = shelf::register_text();
    let problems = |register: &str| {
        let report = lyceum_terms::coverage::coverage(shelf::library(), register, false);
        let problems = report.json["problems"].as_array().cloned().unwrap_or_default();
        assert_eq!(report.exit, u8::from(!problems.is_empty()));
        problems.iter().map(|problem| problem.as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let row = |id: &str| {
        let start = register.find(&format!("[[clause]]\nid       = \"{id}\"")).unwrap();
        let end = register[start + 1..].find("[[clause]]").map_or(register.len(), |end| start + 1 + end);
        register[start..end].to_owned()
    };
    let c2c = row("C2c");
    for (changed, wanted) in [
        (register.replace(&c2c, ""), "C2c: course-shop/refund-policy has it, the register does not"),
        (
            format!("{register}\n{}", c2c.replace("\"C2c\"", "\"C2x\"")),
            "C2x: course-shop/refund-policy has no such clause",
        ),
        (register.replace(&row("C5g"), &row("C5g").replace("\"information\"", "\"rule\"")), "C5g: no rule rests on it"),
        (
            register.replace(&row("C6a"), &row("C6a").replace("reason ", "wired ")),
            "C6a: it is person, and the register does not",
        ),
    ] {
        let found = problems(&changed);
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].starts_with(wanted), "{wanted}: {found:?}");
    }
    let silent = shelf::rewritten(&shelf::policy_text().replace(" citing C12b", ""));
    let report = lyceum_terms::coverage::coverage(&silent, &register, false);
    assert_eq!(report.json["problems"], json!(["C12b: no example cites it"]));
}

/// What the register says to be shown by a test is shown by one that exists.
#[test]
fn what_is_wired_is_wired_to_a_test() {
    let wired: Vec<_> = register().into_iter().filter_map(|row| Some((row.id, row.wired?))).collect();
    assert!(wired.len() >= 30, "{}", wired.len());
    for (id, place) in wired {
        let (file, name) = place.split_once(": ").unwrap_or_else(|| panic!("{id} is wired to {place}"));
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(file);
        let code = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{id}: {file}: {error}"));
        assert!(code.contains(&format!("fn {name}(")), "{id}: {file} has no test {name}");
    }
}

/// Those whom a law protects read its sentences beside a decision in their own language.
#[test]
fn law_speaks_the_language_of_its_country() {
    for law in shelf::library().law_in_force(shelf::today()) {
        let wanted: &[&str] = match law.layer() {
            "eu" => &["de", "fr"],
            "de" => &["de"],
            _ => &["fr"],
        };
        for language in wanted {
            assert!(law.languages().any(|known| known == *language), "{} is not there in {language}", law.document());
        }
    }
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

/// Every hook of law that the table of clauses names, and the German rule on late payment.
const HOOKS: [&str; 56] = [
    "EU-1182-3.4",
    "EU-CRD-9",
    "EU-CRD-10",
    "EU-CRD-11.2",
    "EU-CRD-11a",
    "EU-CRD-13",
    "EU-CRD-14.3",
    "EU-CRD-14.4",
    "EU-CRD-16a",
    "EU-CRD-16m",
    "FR-L211-1",
    "FR-L215-1",
    "FR-L241-3",
    "FR-L215-1-1",
    "FR-L216-6",
    "FR-L241-4",
    "FR-L221-18",
    "FR-L221-19",
    "FR-L221-20",
    "FR-L221-21",
    "FR-L221-24",
    "FR-L221-25",
    "FR-L221-26",
    "FR-L221-28-1",
    "FR-L221-28-13",
    "FR-L242-3",
    "FR-L242-4",
    "FR-L241-1",
    "FR-R212-1-3",
    "FR-R212-1-6",
    "FR-R212-2-3",
    "FR-CPCE-L111-8",
    "FR-CIV-1231-6",
    "FR-L441-10",
    "FR-EDUC-L444-8",
    "FR-TRAV-L6353",
    "DE-187",
    "DE-188",
    "DE-193",
    "DE-305c",
    "DE-307",
    "DE-309-9",
    "DE-312g",
    "DE-355",
    "DE-356-3",
    "DE-356-4",
    "DE-356-5",
    "DE-356a",
    "DE-357",
    "DE-357a-2",
    "DE-357a-3",
    "DE-312k",
    "DE-288",
    "DE-FernUSG",
    "RET-FR",
    "RET-DE",
];

#[test]
fn every_hook_of_law_stands_in_a_text() {
    for hook in HOOKS {
        let found = shelf::library().versions().iter().any(|version| {
            version.kind() == DocumentKind::Law && version.clause(hook).is_some_and(|clause| clause.sentence.len() > 8)
        });
        assert!(found, "{hook} stands in no law");
    }
}

#[test]
fn a_change_of_the_law_has_its_day() {
    let facts = Facts::from_value(&json!({"invoice.issued_on": "2024-06-15", "customer.country": "DE"})).unwrap();
    for (day, until) in [("2024-12-31", "2034-12-31"), ("2025-01-01", "2032-12-31")] {
        let law = shelf::library().law_in_force(day.parse().unwrap());
        let retention: Vec<_> = law.into_iter().filter(|law| law.document() == "law/de/retention").collect();
        assert_eq!(retention.len(), 1, "{day}");
        let decision = retention[0].decide("retention.until", &facts, &[]).unwrap();
        assert_eq!(shelf::shown(decision.value("retention.until")), until, "{day}");
    }
}

/// Law has no say against a professional, save where it speaks of professionals itself.
#[test]
fn a_professional_keeps_what_the_contract_says() {
    let library = shelf::library();
    let law = library.law_in_force(shelf::today());
    for document in [shelf::POLICY, "subscription-school/terms-of-sale"] {
        let contract = library.in_force(document, shelf::today()).unwrap();
        for question in contract.questions() {
            for country in ["FR", "DE", "US"] {
                let facts = shelf::with(&json!({
                    "customer.kind": "professional", "customer.country": country, "information.withdrawal": null,
                    "invoice.unpaid": "150.00 EUR", "invoice.due_on": "2027-02-01", "invoice.paid_on": "2027-05-01",
                    "damage.event_on": "2027-03-01", "damage.direct": "1000.00 EUR", "damage.proof": true, "damage.cause": "school",
                }));
                let facts = Facts::from_value(&facts).unwrap();
                let alone = contract.decide(&question, &facts, &[]).unwrap();
                let above = contract.decide(&question, &facts, &law).unwrap();
                assert_eq!(alone.outcome, above.outcome, "{question} of {document} in {country}");
            }
        }
    }
}

/// A step of a ladder, a period or a rate of the law cannot change without an example noticing.
#[test]
fn each_step_of_the_law_is_held_by_an_example() {
    let changes = [
        ("law/fr/late-money/2025-01-01", "[10 days](value:fr.late.first)", "[11 days](value:fr.late.first)"),
        ("law/fr/late-money/2025-01-01", "[20 days](value:fr.late.second)", "[19 days](value:fr.late.second)"),
        ("law/fr/late-money/2025-01-01", "[90 days](value:fr.late.fifth)", "[91 days](value:fr.late.fifth)"),
        ("law/fr/late-money/2025-01-01", "[5 %](value:fr.late.month_rate)", "[6 %](value:fr.late.month_rate)"),
        ("law/fr/late-money/2025-01-01", "| 6.67 %", "| 6.77 %"),
        ("law/fr/delivery/2022-01-01", "[14 days](value:fr.delivery.first)", "[13 days](value:fr.delivery.first)"),
        ("law/fr/delivery/2022-01-01", "[30 days](value:fr.delivery.second)", "[31 days](value:fr.delivery.second)"),
        ("law/fr/renewal/2016-07-01", "[1 month](value:fr.renewal.latest)", "[2 months](value:fr.renewal.latest)"),
        ("law/fr/withdrawal/2022-05-28", "[14 days](value:fr.withdrawal)", "[15 days](value:fr.withdrawal)"),
        ("law/de/withdrawal/2022-05-28", "[12 months](value:de.longer)", "[11 months](value:de.longer)"),
        ("law/de/retention/2025-01-01", "[8 years](value:de.retention)", "[9 years](value:de.retention)"),
        (
            "law/de/distance-teaching/1977-01-01",
            "[6 weeks](value:fern.first_notice)",
            "[5 weeks](value:fern.first_notice)",
        ),
        ("law/eu/consumer-rights/2022-05-28", "[14 days](value:eu.refund)", "[13 days](value:eu.refund)"),
        (
            "law/eu/price-announcements/2022-05-28",
            "[30 days](value:eu.prices_before)",
            "[31 days](value:eu.prices_before)",
        ),
    ];
    for (text, from, to) in changes {
        let path = format!("{text}.en.md");
        let mut files = shelf::files();
        files.retain(|known, _| *known == path || !known.starts_with("law/") || known.starts_with("law/eu/consumer"));
        let text = files.get_mut(&path).unwrap_or_else(|| panic!("there is no {path}"));
        assert!(text.contains(from), "{from}");
        *text = text.replace(from, to);
        let (_, checked) = lyceum_terms::Library::check_only(files, |known| known == path);
        assert!(checked.findings.iter().any(lyceum_terms::Finding::is_error), "no example minds {to}");
    }
}

#[test]
fn the_legal_rate_is_the_same_wherever_it_stands() {
    let rates = |document: &str, table: &str| {
        let version = shelf::library().in_force(document, shelf::today()).unwrap();
        let tables = &version.reference().tables;
        tables.iter().find(|known| known.id == table).unwrap_or_else(|| panic!("{table} is missing")).rows.clone()
    };
    let ours = rates("law/fr/late-money", "FR-L313-2-rates");
    assert_eq!(ours, rates("law/fr/renewal", "FR-L241-3-rates"));
    let contract = rates("subscription-school/terms-of-sale", "S7j-rates");
    for row in &contract {
        assert!(ours.iter().any(|known| known[..3] == row[..3]), "{row:?} is not the rate of the law");
    }
}
