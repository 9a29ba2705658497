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
        let changes = changes(reader, &governing, &decision, &facts, &GivenBefore::default(), Tense::Decided);
        let about = changes.iter().find(|change| change.clauses.iter().any(|clause| clause == "C2e")).unwrap();
        assert!(!about.text.contains(never[at]) && about.text.contains(lifted[at]), "{}", about.text);
    }
}

fn says(cell: &Cell) -> &str {
    match cell {
        Cell::Says(text) => text,
        other => panic!("{other:?}"),
    }
}

// 2026-11-30: an audit found a date under "By the law alone" for a guarantee that no law knows, and amounts of a ground that
// does not help, as if they were due.
#[test]
fn a_result_stands_where_it_was_said_and_an_amount_where_it_is_due() {
    let grave = |facts: &mut Facts| {
        facts.set("usage.units_done", 20_i64).set("request.exceptional_ground", "illness");
    };
    for (reader, view) in trial::readers().iter().zip(views("refund", grave)) {
        let row = |name: &str| {
            let name = say::output_name(reader, name);
            view.results.iter().find(|row| row.sentence == name).unwrap()
        };
        assert_eq!(row("guarantee.last_day").law, Cell::Silent);
        assert_ne!(row("withdrawal.last_day").law, Cell::Silent);
        let would = reader.say_with("agreements-if-applied", &[("value", reader.money(Money::eur(9_900)).into())]);
        assert_eq!(says(&row("guarantee.refund").result), would, "a person decides, so nothing is due");
        assert_eq!(says(&row("guarantee.refund").contract), would);
    }
    for (reader, view) in trial::readers().iter().zip(views("refund", |_| {})) {
        let name = say::output_name(reader, "guarantee.refund");
        let row = view.results.iter().find(|row| row.sentence == name).unwrap();
        assert_eq!(says(&row.result), reader.money(Money::eur(9_900)));
    }
}

// 2026-12-01: one row of results stood as tall as the nineteen clauses in its margin, each of which has a row above.
#[test]
fn a_result_cites_the_clauses_that_no_condition_above_it_has() {
    for (reader, view) in trial::readers().iter().zip(views("refund", |_| {})) {
        let cited = |name: &str| {
            let name = say::output_name(reader, name);
            let row = view.results.iter().find(|row| row.sentence == name).unwrap();
            row.clauses.iter().map(|clause| clause.id.clone()).collect::<Vec<_>>()
        };
        assert!(cited("guarantee.eligible").is_empty());
        assert_eq!(cited("guarantee.refund"), ["C10d"]);
        assert!(cited("guarantee.last_day").contains(&"C1a".to_owned()));
        // The general rules stand in a text beside, and are read there.
        let general = view.groups.iter().flat_map(|group| &group.rows).flat_map(|row| &row.clauses);
        let general: Vec<_> = general.filter(|clause| clause.id == "G9").collect();
        assert!(
            !general.is_empty() && general.iter().all(|clause| clause.href.contains("general/rules")),
            "{general:?}"
        );
        let above = view.groups.iter().flat_map(|group| &group.rows).flat_map(|row| &row.clauses);
        assert!(above.filter(|clause| clause.id == "C2b").count() > 0);
    }
}

// 2026-11-30: an audit found a decision fifteen thousand pixels long on a phone, most of it conditions that were met.
#[test]
fn what_is_met_is_folded_and_what_stands_in_the_way_is_not() {
    let failing = |facts: &mut Facts| {
        facts.set("usage.units_done", 20_i64);
    };
    for (reader, view) in trial::readers().iter().zip(views("refund", failing)) {
        let html = decision_markup(reader, &view).into_string();
        let (open, folded) = html.split_once("<details class=\"decision-met\">").unwrap();
        assert!(open.contains('✗') && !open.contains('✓'), "{open}");
        let folded = folded.split("</details>").next().unwrap();
        assert!(folded.contains('✓') && !folded.contains('✗'), "{folded}");
        let exceptions = folded.matches(&reader.say("agreements-exception-not-here")).count();
        assert!(exceptions >= 3, "a certificate, a free course, another seller: {folded}");
    }
    for (reader, view) in trial::readers().iter().zip(views("refund", |_| {})) {
        let html = decision_markup(reader, &view).into_string();
        let open = html.split("<details class=\"decision-met\">").next().unwrap();
        assert!(
            open.contains(&say::subject(reader, "usage.units_done / usage.units_total")),
            "what carried it: {open}"
        );
    }
}

// 2026-11-30: the sentence of a clause stood at a later row than the first that rests on it.
#[test]
fn a_clause_is_said_at_its_first_row() {
    let copied = |facts: &mut Facts| {
        facts.set("download.redistribution", true);
    };
    for view in views("refund", copied) {
        for group in &view.groups {
            let mut said: Vec<&str> = Vec::new();
            for row in &group.rows {
                let Some(sentence) = row.clause_says.as_deref() else { continue };
                assert_eq!(row.sentence == sentence, !said.contains(&sentence), "{row:?}");
                said.push(sentence);
            }
        }
    }
}

// 2026-11-30: a French letter gave as its reason "d’un cours pris dans un lot, pour lequel …".
#[test]
fn an_exception_is_given_as_a_reason_in_a_whole_sentence() {
    let part = |facts: &mut Facts| {
        facts.set("request.scope", "part").set("purchase.item_kind", "bundle");
        facts.set("part.list_price", Money::eur(6_600)).set("bundle.list_price", Money::eur(16_500));
    };
    for view in views("refund", part) {
        let said = view.said(Mark::Manual);
        assert!(!said.is_empty());
        for (_, reason) in said {
            assert!(!reason.starts_with(char::is_lowercase) && reason.ends_with('.'), "{reason}");
        }
    }
}

// 2026-11-30: after 10.00 in goodwill a decision still promised the whole.
#[test]
fn a_decision_says_what_is_left_and_how_it_comes_to_that() {
    let (governing, decision, facts) = asked("refund", |_| {});
    let given = GivenBefore::new(Money::eur(1_000), vec!["2027-03-14".parse().unwrap()]);
    for reader in trial::readers() {
        let view = DecisionView::with_otherwise(&reader, &governing, &decision, &facts, &given);
        let (left, owed) = (reader.money(Money::eur(8_900)), reader.money(Money::eur(9_900)));
        assert_eq!(view.amount.as_deref(), Some(left.as_str()));
        assert!(view.answer.contains(&left) && !view.answer.contains(&owed), "{}", view.answer);
        let step = view.step.unwrap();
        assert!(step.contains(&left) && step.contains(&owed), "{step}");
        assert!(view.changes.iter().all(|change| !change.whole().contains(&owed)), "{:?}", view.changes);
    }
}

/// What stands on a page before anything is unfolded.
fn at_once(reader: &lyceum_words::Reader, view: &DecisionView) -> String {
    let html = decision_markup(reader, view).into_string();
    html.split("<details").next().unwrap().to_owned()
}

// 2026-11-30: an acceptance test found red crosses under a yes: of a right of withdrawal that nobody needed for it.
#[test]
fn under_a_yes_nothing_stands_in_the_way() {
    for (reader, view) in trial::readers().iter().zip(views("refund", |_| {})) {
        let open = at_once(reader, &view);
        let folded = decision_markup(reader, &view).into_string().replace(&open, "");
        assert!(!open.contains('✗') && !open.contains("is-struck"), "{open}");
        let title = reader.say_with("agreements-unneeded", &[("rule", say::output_name(reader, "withdrawal").into())]);
        assert!(folded.contains(&title) && folded.contains("C13b"), "{folded}");
    }
    // Where the law gives what the contract alone would not, the passage that it strikes is what is told.
    let opened = |facts: &mut Facts| {
        without_consent(facts);
        facts.set("usage.units_done", 20_i64);
    };
    for (reader, view) in trial::readers().iter().zip(views("refund", opened)) {
        let open = at_once(reader, &view);
        assert!(open.contains("is-struck") && open.contains("C13b") && !open.contains(">C2b<"), "{open}");
    }
}

// 2026-11-30: of a sentence that nothing turned on a table said "When you first opened it: none. Limit: must not have happened".
#[test]
fn what_never_happened_is_not_none() {
    let unopened = |facts: &mut Facts| {
        without_consent(facts);
        facts.absent("usage.first_at").set("usage.units_done", 0_i64);
        facts.set("request.sent_at", "2027-04-20T10:00:00Z".parse::<Instant>().unwrap());
    };
    for (reader, view) in trial::readers().iter().zip(views("refund", unopened)) {
        assert_eq!(view.mark, Mark::No);
        let row = |row: &&DecisionRow| row.clauses.iter().any(|clause| clause.id == "C13b");
        let struck = view.groups.iter().flat_map(|group| &group.rows).find(row).unwrap();
        assert_eq!((struck.value.as_deref(), &struck.limit), (Some(&*reader.say("agreements-not-so-far")), &None));
        assert_eq!(struck.contract, Cell::Mark(Mark::Yes), "by the contract alone it was not given up");
        assert!(!at_once(reader, &view).contains(">C13b<"), "it made no difference");
    }
}

// 2026-11-30: under "manual" the rows of C13a had no sentence, because a row that is folded away had it.
#[test]
fn the_first_row_that_is_read_says_its_sentence() {
    let grave = |facts: &mut Facts| {
        facts.set("usage.units_done", 20_i64).set("request.exceptional_ground", "illness");
    };
    let ill = [
        "a grave illness or a stay in hospital.",
        "une maladie grave ou un séjour à l’hôpital.",
        "eine schwere Krankheit",
    ];
    for ((reader, view), ill) in trial::readers().iter().zip(views("refund", grave)).zip(ill) {
        for group in &view.groups {
            let mut said: Vec<&String> = Vec::new();
            for row in group.open(view.mark) {
                let Some(sentence) = &row.clause_says else { continue };
                assert!(said.contains(&sentence) || row.sentence == *sentence, "{row:?}");
                said.push(sentence);
            }
        }
        // 2026-11-30: "Life does not read contracts. ... whatever sections 2 and 3 say", and nothing followed.
        let reasons = view.said(Mark::Manual);
        let (clauses, said) = &reasons[0];
        let ids: Vec<&str> = clauses.iter().map(|clause| clause.id.as_str()).collect();
        assert_eq!((reasons.len(), ids), (1, vec!["C15a", "C15b"]), "{}", reader.locale().tag());
        assert!(said.contains(ill) && said.ends_with('.'), "{said}");
    }
}

// 2026-11-30: of a request that was granted and paid it said "Asking after Tuesday would be too late".
#[test]
fn what_is_decided_would_have_changed_and_does_not_change_any_more() {
    let past = ["would have", "aurait", "hätte|wäre"];
    for ((view, reader), past) in views("refund", without_consent).into_iter().zip(trial::readers()).zip(past) {
        assert!(!view.changes.is_empty());
        for change in &view.changes {
            assert!(past.split('|').any(|past| change.whole().contains(past)), "{}", change.whole());
        }
        // "Completing unit 14 of 45 would end it. Another ground would still carry the answer."
        let unit = view.changes.iter().find(|change| change.clauses.iter().any(|id| id == "C2b")).unwrap();
        assert!(unit.whole().contains(&reader.money(Money::eur(9_900))), "{}", unit.whole());
    }
    let (governing, decision, facts) = asked("refund", without_consent);
    let none = GivenBefore::default();
    let said = changes(&trial::readers()[0], &governing, &decision, &facts, &none, Tense::Open);
    let said: Vec<String> = said.iter().map(Change::whole).collect();
    let unit =
        "Completing unit 14 of 45 would end our guarantee. The law would still give you 99.00\u{a0}€. (C2b, C3b)";
    assert!(said.iter().any(|said| said.as_str() == unit), "{said:?}");
}

// 2026-11-30: a yes of the guarantee was said to come from a right of withdrawal that asking earlier would not have saved.
#[test]
fn a_change_rests_on_the_clauses_of_the_ground_it_helps() {
    let late = |facts: &mut Facts| {
        facts.set("request.sent_at", "2027-04-20T10:00:00Z".parse::<Instant>().unwrap());
    };
    for view in views("refund", late) {
        assert_eq!(view.mark, Mark::No);
        let earlier = view.changes.iter().find(|change| change.clauses.iter().any(|id| id == "C2a")).unwrap();
        assert!(earlier.clauses.iter().all(|id| id != "C13a" && !id.starts_with("EU")), "{earlier:?}");
    }
}
