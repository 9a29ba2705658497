//! The subscription school, tested from outside: its 136 clauses stand in the text and in the register, its promises and effects
//! name their days, and its figures are held by examples.

use crate::shelf::{self, SCHOOL, register, shown};
use lyceum_kernel::{Calendar, Day};
use lyceum_terms::{Effect, Facts, Library, Value, Version};
use serde_json::{Value as Json, json};
use std::collections::BTreeSet;

const TERMS: &str = "subscription-school/terms-of-sale";
const FILE: &str = "subscription-school/terms-of-sale/2026-01-01.en.md";

/// Every row of the clause table for this school.
const CLAUSES: &str = "
    S0a S1a S1b S1c S1d S1e S1f S1g S2a S3a S3b S3c S3d S3e S3f S3g S3h S3i S3j S3k S3l S4a S4b S4c S4d S4e S4f
    S4g S4h S4i S4j S5.1a S5.1b S5.1c S5.1d S5.1e S5.1f S5.1g S5.2a S5.2b S5.2c S5.3a S5.3b S5.3c S5.3d S5.4a
    S5.5a S5.5b S5.5c S5.5d S5.5e S5.5f S5.6a S5.6b S5.7a S5.7b S5.7c S5.7d S5.7e S6.1a S6.1b S6.1c S6.1d S6.2
    S6.3a S6.3b S6.3c S6.3d S7a S7b S7c S7d S7e S7f S7g S7h S7i S7j S7k S8a S8b S8c S8d S8e S8f S8g S8h S8i S8j
    S8k S8l S9a S9b S9c S10a S10b S10c S11a S11b S12a S12b S12c S13a S13b S14a S14b S14c S14d S14e S15a S15b S15c
    S15d S16a S16b S17.1a S17.2 S17.3 S17.4a S17.4b S17.4c S17.4d S17.5a S17.5b S18.1.1 S18.1.2-1 S18.1.2-2
    S18.1.2-3 S18.1.2-3r S18.1.2-4 S18.1.2-5 S18.1.2-6 S18.1.3 S18.2.1 S18.2.2 S18.2.3";

/// Clauses that no rule decides: their rows say so, or they are duties and statements with nothing to compute.
const INFORMATION: [&str; 8] = ["S3e", "S4b", "S7b", "S13b", "S14b", "S16b", "S17.1a", "S17.3"];
/// Clauses whose rows hand over to a person.
const PERSON: [&str; 10] = ["S4c", "S4i", "S5.5c", "S8d", "S8h", "S8i", "S8j", "S8l", "S17.4a", "S17.4c"];

fn terms() -> &'static Version {
    shelf::library().in_force(TERMS, shelf::today()).expect("a version is in force")
}

fn facts(json: &Json) -> Facts {
    Facts::from_value(json).unwrap_or_else(|bad| panic!("{bad}"))
}

/// The value that an output comes to.
fn value(name: &str, json: &Json) -> String {
    let decision = terms().decide(name, &facts(json), &[]).unwrap_or_else(|bad| panic!("{bad}"));
    shown(decision.value(name))
}

#[test]
fn all_136_clauses_are_in_the_text_and_in_the_register() {
    let ids: BTreeSet<&str> = CLAUSES.split_whitespace().collect();
    assert_eq!(ids.len(), 136);
    let rows = register();
    for id in ids {
        let clause = terms().clause(id).unwrap_or_else(|| panic!("{id} has no anchor"));
        let table = clause.marks.iter().any(|mark| mark == "table");
        assert!(table || clause.sentence.len() > 8, "{id} closes no sentence: {:?}", clause.sentence);
        let row = rows.iter().find(|row| row.id == id).unwrap_or_else(|| panic!("{id} is not in the register"));
        assert_eq!(row.document, TERMS, "{id}");
        let wanted = match id {
            id if INFORMATION.contains(&id) => "information",
            id if PERSON.contains(&id) => "person",
            _ => "rule",
        };
        assert_eq!(row.encoded, wanted, "{id}");
        for mark in ["information", "person"] {
            assert_eq!(clause.marks.iter().any(|found| found == mark), row.encoded == mark, "{id} and its mark");
        }
    }
}

#[test]
fn at_least_260_examples_stand_in_the_subscription_school_and_450_in_all_texts() {
    let count = |texts: &mut dyn Iterator<Item = String>| -> usize {
        texts.map(|text| text.lines().filter(|line| line.starts_with("```example")).count()).sum()
    };
    let files = shelf::files();
    let school = count(&mut files.iter().filter(|(path, _)| path.starts_with(SCHOOL)).map(|(_, text)| text.clone()));
    let all = count(&mut files.into_values());
    assert!(school >= 260, "{school}");
    assert!(all >= 450, "{all}");
}

#[test]
fn a_session_lost_moves_those_booked_within_the_week() {
    // S8g: nobody came on the 5th; what is held before the 13th moves, the 13th itself stays.
    let json = json!({
        "session.starts_at": "2027-01-05T10:00:00+01:00",
        "sessions.booked": [
            {"held_on": "2027-01-12", "session": "b"}, {"held_on": "2027-01-13", "session": "c"},
        ],
    });
    let happened = terms().effects("session.forfeited", &facts(&json), &[]).unwrap();
    let [Effect { verb, clause, args, .. }] = happened.as_slice() else { panic!("{happened:?}") };
    assert_eq!((verb.as_str(), clause.as_slice()), ("move", ["S8g".to_owned()].as_slice()));
    let Some((_, Value::List(moved))) = args.first() else { panic!("{args:?}") };
    assert_eq!(moved.len(), 1, "{moved:?}");
    assert!(format!("{moved:?}").contains("\"b\""), "{moved:?}");
    let in_time = json!({
        "session.starts_at": "2027-01-05T10:00:00+01:00", "session.joined_at": "2027-01-05T10:15:00+01:00",
        "sessions.booked": [{"held_on": "2027-01-12", "session": "b"}],
    });
    assert!(terms().effects("session.forfeited", &facts(&in_time), &[]).unwrap().is_empty());
}

#[test]
fn promises_name_their_day_and_what_follows_when_they_are_missed() {
    let json = json!({
        "request.sent_at": "2027-04-17T10:00:00+02:00", "request.kind": "information", "decision.ground": "withdrawal",
        "subscription.plan": "yearly", "subscription.starts_on": "2026-07-01",
        "payment.received_at": "2027-04-17T10:00:00+02:00", "fault.reported_at": "2027-05-14T16:00:00+02:00",
        "fault.blocking": true, "funding.deadline_on": "2027-06-30", "defect.choice": "ending",
        "ending.declared_on": "2027-06-01", "replacement.refused_on": "2027-01-12",
    });
    let promises = terms().promises(&facts(&json), &[]).unwrap();
    for (name, clause, due) in [
        ("terms_copy", "S3b", "2027-04-20"),
        ("refund_payment", "S6.1d", "2027-05-01"),
        ("renewal_reminder", "S7e", "2027-05-30"),
        ("funding_reminder", "S8k", "2027-06-16"),
        ("access", "S9a", "2027-04-17T08:15:00Z"),
        ("replacement_payment", "S10c", "2027-02-11"),
        ("defect_payment", "S11b", "2027-06-15"),
        ("fault_answer", "S14d", "2027-05-19T14:00:00Z"),
        ("fault_repair", "S14e", "2027-05-15T14:00:00Z"),
    ] {
        let found = promises.iter().find(|promise| promise.name == name);
        let promise = found.unwrap_or_else(|| panic!("no promise {name} among {promises:?}"));
        assert!(promise.clause.iter().any(|id| id == clause), "{name} rests on {:?}", promise.clause);
        assert_eq!(promise.due.as_ref().map(ToString::to_string).as_deref(), Some(due), "{name}");
    }
    let reminder = promises.iter().find(|promise| promise.name == "renewal_reminder").unwrap();
    assert_eq!(shown(reminder.not_before.as_ref()), "2027-03-30");
    let missed = reminder.if_missed.as_ref().expect("a right arises");
    assert_eq!((missed.verb.as_str(), missed.clause.as_slice()), ("right", ["S7g".to_owned()].as_slice()));
}

/// S5.3a, S7c: whatever the first day, bills and terms are counted from it and never step by step.
#[test]
fn bills_and_terms_are_counted_from_the_first_day() {
    for start in [Day::new(2027, 1, 31).unwrap(), Day::new(2028, 2, 29).unwrap(), Day::new(2027, 8, 30).unwrap()] {
        for before in 0..30 {
            let json = json!({
                "subscription.plan": "monthly", "subscription.starts_on": start.to_string(), "subscription.terms_before": before,
            });
            assert_eq!(value("bill.due_on", &json), start.plus_months(before).to_string());
            let end = start.plus_months(before + 1).plus_days(-1);
            assert_eq!(value("subscription.term_end", &json), end.to_string());
        }
    }
}

/// S6.1a, S6.1b: day by day over two years, in Paris and in Strasbourg.
#[test]
fn the_last_day_to_withdraw_is_a_working_day_where_the_customer_lives() {
    let mut later = 0;
    for region in ["FR-75", "FR-67"] {
        let calendar = Calendar::of(region.parse().unwrap());
        let mut day = Day::new(2027, 1, 1).unwrap();
        for _ in 0..730 {
            let json = json!({"purchase.confirmed_at": format!("{day}T12:00:00+01:00"), "customer.region": region});
            let last: Day = value("withdrawal.last_day", &json).parse().unwrap();
            assert!(calendar.is_working_day(last), "{day} in {region} ends on {last}");
            let waited = day.days_until(last);
            assert!((14..=18).contains(&waited), "{day} in {region} ends on {last}");
            later += i32::from(waited > 14);
            day = day.plus_days(1);
        }
    }
    assert!(later > 400, "{later}");
}

/// S7e: the window closes a month before the last day, however short the months are, and never opens late.
#[test]
fn the_reminder_has_its_window_before_every_last_day() {
    let mut start = Day::new(2027, 1, 1).unwrap();
    for _ in 0..366 {
        let json = json!({"subscription.plan": "yearly", "subscription.starts_on": start.to_string()});
        let last = start.plus_months(12).plus_days(-1);
        let decision = terms().decide("renewal.notice", &facts(&json), &[]).unwrap();
        let window = Value::Window { from: last.plus_months(-3), to: last.plus_months(-1) };
        assert_eq!(decision.value("renewal.notice"), Some(&window), "{start}");
        start = start.plus_days(1);
    }
}

/// A figure that decides cannot be changed without an example noticing.
#[test]
fn each_figure_of_the_subscription_school_is_held_by_an_example() {
    let changes = [
        ("[14 days](value:withdrawal.window)", "[13 days]"),
        ("[14 days](value:withdrawal.repay)", "[15 days]"),
        ("[10 % a month](value:late.rate)", "[11 % a month]"),
        ("[40.00 €](value:late.flat)", "[41.00 €]"),
        ("[3 months](value:renewal.earliest)", "[4 months]"),
        ("[1 month](value:renewal.latest)", "[2 months]"),
        ("[30 days](value:exit.repay)", "[31 days]"),
        ("[24 hours](value:mentoring.notice)", "[23 hours]"),
        ("[15 minutes](value:mentoring.wait)", "[16 minutes]"),
        ("[twice](value:mentoring.repeated)", "[once]"),
        ("[99 %](value:availability.least)", "[98 %]"),
        ("[Monday to Friday](value:support.days)", "[Monday to Saturday]"),
        ("[50 %](value:damage.share)", "[51 %]"),
        ("[ten](value:search.contacts)", "[nine]"),
        ("[15 days](value:search.report_every)", "[16 days]"),
        ("[two](value:search.alone)", "[three]"),
    ];
    let files = shelf::files();
    for (from, to) in changes {
        let text = &files[FILE];
        assert_eq!(text.matches(from).count(), 1, "{from}");
        let name = from.split_once(']').unwrap().1;
        let mut changed = files.clone();
        changed.retain(|path, _| path.starts_with("law") || path.starts_with(SCHOOL));
        changed.insert(FILE.to_owned(), text.replace(from, &format!("{to}{name}")));
        let (_, checked) = Library::check_only(changed, |path| path == FILE);
        assert!(checked.findings.iter().any(lyceum_terms::Finding::is_error), "no example minds {to}{name}");
    }
}
