//! What else would have been answered: on another day, or if something had been otherwise.

use super::{facts, library, rule, version};
use crate::{Facts, Library, Outcome, Value, otherwise::Flips};
use lyceum_kernel::{Instant, Money};

fn text() -> Library {
    library(&[rule(
        "Within [14 days](value:t.window), at most [30 %](value:t.limit).",
        "decide fine, favours yes
  yes when all
    [T1] request.sent_at not after (t.window after purchase.confirmed_at)
    [T1] usage.units_done / usage.units_total at most t.limit
    [T2] download.redistribution is no
  except [T2] dispute.open_on_order is yes: hold until \"it is closed\"

amount money, favours larger
  [T1] when fine is yes: purchase.paid
  otherwise: 0.00 EUR",
    )])
}

fn case(sent: &str, done: i64, redistributed: bool) -> Facts {
    let mut facts = facts(
        r#"{"purchase.confirmed_at": "2027-03-08T10:00:00+01:00", "usage.units_total": 150, "purchase.paid": "99.00 EUR",
            "dispute.open_on_order": false}"#,
    );
    let sent: Instant = sent.parse().unwrap();
    facts.set("request.sent_at", sent).set("usage.units_done", done).set("download.redistribution", redistributed);
    facts
}

fn flips(facts: &Facts) -> (Vec<(String, String, String)>, Flips) {
    let library = text();
    let version = version(&library, "test/contract");
    let decision = version.decide("fine", facts, &[]).unwrap();
    let flips = version.flips(&decision, facts, &[]).unwrap();
    let said = flips.single.iter();
    let said = said.map(|one| (one.fact.clone(), one.to.to_string(), one.answered.outcome.to_string()));
    (said.collect(), flips)
}

#[test]
fn the_answer_is_drawn_day_by_day() {
    let library = text();
    let days = (20..25).map(|day| format!("2027-03-{day}T12:00:00+01:00").parse::<Instant>().unwrap());
    let drawn =
        version(&library, "test/contract").asked_at("money", &case("2027-03-09T10:00:00Z", 9, false), &[], days);
    let drawn: Vec<_> = drawn.unwrap().into_iter().map(|(_, answered)| answered.amount).collect();
    let (all, nothing) = (Some(Money::eur(9_900)), Some(Money::eur(0)));
    assert_eq!(drawn, [all, all, all, nothing, nothing]);
}

#[test]
fn a_refusal_names_the_one_fact_that_would_have_turned_it() {
    let (said, flips) = flips(&case("2027-03-09T10:00:00Z", 60, false));
    let enough = |one: &&(String, String, String)| one.2 == "yes";
    let turned: Vec<_> = said.iter().filter(enough).collect();
    assert_eq!(turned, [&("usage.units_done".to_owned(), "45".to_owned(), "yes".to_owned())]);
    assert_eq!(flips.together, None, "one is enough");
}

#[test]
fn what_is_only_enough_together_is_said_together() {
    let (said, flips) = flips(&case("2027-03-25T10:00:00Z", 60, true));
    assert!(said.iter().all(|one| one.2 == "no"), "{said:?}");
    let together = flips.together.unwrap();
    let facts: Vec<&str> = together.of.iter().map(|at| flips.single[*at].fact.as_str()).collect();
    assert_eq!(facts, ["request.sent_at", "usage.units_done", "download.redistribution"]);
    assert_eq!(together.answered.outcome, Outcome::Yes);
    assert_eq!(
        flips.single[0].to,
        Value::Instant("2027-03-22T10:00:00Z".parse().unwrap()),
        "at the time of day it was"
    );
}

#[test]
fn a_yes_names_what_would_end_it() {
    let (said, _) = flips(&case("2027-03-22T22:59:00Z", 45, false));
    let said: Vec<(&str, &str, &str)> = said.iter().map(|(fact, to, then)| (&**fact, &**to, &**then)).collect();
    assert_eq!(
        said,
        [
            ("request.sent_at", "2027-03-23T22:59:00Z", "no"),
            ("usage.units_done", "46", "no"),
            ("download.redistribution", "yes", "no"),
        ]
    );
}
