//! What only law says: to whom it applies, by seat too; when it was in force; notices, strikes and contracts in its examples.

use super::{contract, facts, law, library, version};
use crate::Library;

const BODY: &str = "Two weeks, [14 days](value:l.window). {#L1} Use waives nothing. {#L2}\n\n```rule\n\
    applies when customer.kind is consumer and (customer.country is FR or seat.country is DE)\n\n\
    strike matter waiver because \"it needs consent\" [L2]\n\n\
    require information.withdrawal because \"else it lasts longer\" [L1]\n\n\
    warn when contract.kind is service because \"another law may apply\" [L2]\n\n\
    deadline last_day, favours later, replaces if more favourable\n  [L1] l.window after contract.concluded_at\n```\n";

const CONTRACT: &str = "Use waives. {#T2 matter=waiver} Within [20 days](value:t.window). {#T1}\n\n```rule\n\
    deadline last_day, favours later\n  [T1] t.window after contract.concluded_at\n```\n";

fn example(lines: &str) -> String {
    format!(
        "{BODY}\n```example tried\ncontract.concluded_at = 2027-03-01 10:00, customer.kind = consumer\n{lines}\n```\n"
    )
}

fn complaints(texts: &[String]) -> Vec<String> {
    let files = texts.iter().enumerate().map(|(at, text)| (format!("{at}.en.md"), text.clone()));
    Library::check(files).1.findings.iter().map(|finding| finding.message.clone()).collect()
}

#[test]
fn law_knows_the_seat_of_the_contract_below() {
    let french = contract(CONTRACT).replace("country = \"DE\", region = \"SN\"", "country = \"FR\"");
    let case = |country: &str| {
        facts(&format!(
            r#"{{"contract.concluded_at": "2027-03-01T10:00:00+01:00", "customer.kind": "consumer", "customer.country": "{country}"}}"#
        ))
    };
    for (terms, country, applies) in
        [(contract(CONTRACT), "US", true), (french.clone(), "US", false), (french, "FR", true)]
    {
        let library = library(&[terms, law(BODY)]);
        let decision =
            version(&library, "test/contract").decide("last_day", &case(country), &[version(&library, "test/law")]);
        assert_eq!(decision.unwrap().layers[1].applies, Some(applies), "{country}");
    }
}

#[test]
fn law_that_was_repealed_is_no_longer_in_force() {
    let old = law(BODY).replace("grammar = 1", "grammar = 1\nin_force_to = 2026-12-31");
    let library = library(&[old]);
    for (day, found) in [("2025-12-31", 0), ("2026-01-01", 1), ("2026-12-31", 1), ("2027-01-01", 0)] {
        assert_eq!(library.law_in_force(day.parse().unwrap()).len(), found, "{day}");
    }
    let backwards = law(BODY).replace("grammar = 1", "grammar = 1\nin_force_to = 2025-12-31");
    assert_eq!(
        complaints(&[backwards]),
        ["`in_force_to` cannot be read: the last day in force comes before the first"]
    );
}

#[test]
fn examples_of_law_name_notices_strikes_and_the_contract_below() {
    for (lines, complaint) in [
        ("information.withdrawal = absent\nexpect notice = yes citing L1", ""),
        ("information.withdrawal = 2027-03-01 10:00\nexpect notice = no citing L1", ""),
        ("contract.kind = service\nexpect notice = yes citing L2", ""),
        ("contract.kind = digital_content\nexpect notice = yes citing L2", "“tried” expected yes, got no"),
        ("expect strike = waiver citing L2", ""),
        ("expect strike = no", "“tried” expected no, got waiver"),
        ("customer.kind = professional\nexpect strike = no", "`customer.kind` is said twice in this block"),
        ("expect last_day = 2027-03-15 citing L1", ""),
        ("beside \"test/contract\"\nexpect last_day = 2027-03-21 citing T1", ""),
        ("beside \"test/contract\"\nexpect strike = waiver citing L2", ""),
        ("beside \"test/contrat\"\nexpect last_day = 2027-03-15", "`test/contrat` is no contract"),
    ] {
        let wanted: Vec<&str> = Some(complaint).filter(|complaint| !complaint.is_empty()).into_iter().collect();
        assert_eq!(complaints(&[contract(CONTRACT), law(&example(lines))]), wanted, "{lines}");
    }
}

#[test]
fn law_without_a_say_in_the_question_is_not_asked_and_warns_all_the_same() {
    let terms = contract(&format!(
        "{CONTRACT}\n```rule\ndecide opened, favours yes\n  [T1] yes when usage.first_at is recorded\n```\n"
    ));
    let above = "One. {#L1}\n\n```rule\napplies when customer.kind is consumer\n\nwarn when contract.kind is service because \"look\" [L1]\n\n\
                 deadline last_day, favours later\n  [L1] 30 days after contract.concluded_at\n```\n";
    let library = library(&[terms, law(above)]);
    let case = facts(
        r#"{"customer.kind": "consumer", "contract.kind": "service", "usage.first_at": null, "contract.concluded_at": "2027-03-01T10:00:00+01:00"}"#,
    );
    let ask = |question: &str| {
        version(&library, "test/contract").decide(question, &case, &[version(&library, "test/law")]).unwrap()
    };
    let (aside, concerned) = (ask("opened"), ask("last_day"));
    assert_eq!((aside.layers.len(), concerned.layers.len()), (1, 2));
    assert_eq!((aside.notices.len(), concerned.notices.len()), (1, 1));
    assert!(aside.lines.iter().all(|line| line.layer == "contract"));
}
