//! How a decision reads: what is said once, what is read first, and in which words.

use super::*;

// 2026-11-30: a German refusal told four times that somebody had consented, and "Dem steht entgegen:" said of nothing what it was.
#[test]
fn what_happened_is_told_once_as_a_reason_and_once_in_the_table() {
    for (reader, view) in trial::readers().iter().zip(views("withdrawal", |_| {})) {
        let happened = reader.say("agreements-line-happened");
        let told: Vec<&String> =
            view.rows(Mark::No).filter(|row| row.subject == happened).flat_map(|row| &row.value).collect();
        let (first, rest) = told.split_first().unwrap();
        assert!(
            !rest.is_empty() && rest.iter().all(|value| **value == reader.say("agreements-line-as-above")),
            "{told:?}"
        );
        assert!(view.changes.iter().all(|change| !change.text.contains(first.as_str())), "{:?}", view.changes);
        assert!(
            view.said(Mark::No).iter().any(|(_, reason)| reason.ends_with(first.as_str())),
            "{:?}",
            view.said(Mark::No)
        );
        for passage in &view.struck {
            assert!(!passage.because.starts_with(char::is_lowercase), "{}", passage.because);
        }
    }
}

// 2026-11-30: on a phone eight results of three lines came before any reason.
#[test]
fn reasons_are_read_before_what_comes_of_them() {
    for (reader, view) in trial::readers().iter().zip(views("refund", |_| {})) {
        let html = decision_markup(reader, &view).into_string();
        let (group, results) = (html.find(&view.groups[0].title), html.find("decision-results"));
        assert!(group.is_some() && group < results, "{html}");
    }
}

// 2026-11-30: "Asking later than Monday 14 December 2026, until midnight (Berlin) would be too late."
#[test]
fn what_is_too_late_is_later_than_a_day() {
    for (view, midnight) in views("refund", |_| {}).into_iter().zip(["midnight", "minuit", "Mitternacht"]) {
        assert!(!view.changes.is_empty());
        assert!(view.changes.iter().all(|change| !change.text.contains(midnight)), "{:?}", view.changes);
    }
}

// 2026-11-30: "Nach der Garantie gibt es kein Geld zurück, für kostenlose Kurse …"
#[test]
fn a_line_of_a_german_list_continues_its_lead_in() {
    let view = views("refund", |_| {}).remove(2);
    let lead_in = "gibt es kein Geld zurück, ";
    let after = |row: &DecisionRow| row.sentence.split_once(lead_in).map(|(_, rest)| rest.to_owned());
    let continued: Vec<String> = view.groups.iter().flat_map(|group| &group.rows).filter_map(after).collect();
    assert!(continued.len() >= 3, "{continued:?}");
    assert!(continued.iter().all(|rest| rest.starts_with("wenn ") || rest.starts_with("sobald ")), "{continued:?}");
}

// 2026-11-30: an audit found that how an account stands "cannot change any more", though a finding is taken back.
#[test]
fn what_was_found_about_an_account_can_still_be_lifted() {
    let (governing, decision, facts) = asked("guarantee", |facts| {
        facts.set("account.standing", "violation");
    });
    assert_eq!(decision.outcome, Outcome::No);
    let never = ["cannot change any more", "ne peut plus changer", "nicht mehr ändern"];
    let lifted = ["would have to be lifted", "devrait être levé", "müsste aufgehoben werden"];
    for (at, reader) in trial::readers().iter().enumerate() {
        let changes = changes(reader, &governing, &decision, &facts);
        let about = changes.iter().find(|change| change.clauses.iter().any(|clause| clause == "C2e")).unwrap();
        assert!(!about.text.contains(never[at]) && about.text.contains(lifted[at]), "{}", about.text);
    }
}
