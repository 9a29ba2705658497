//! Each feature of the language, by what it answers.

use super::{answer, contract, facts, law, library, rule, school, version};
use crate::{Decision, Library, Outcome, Value, layout, print};
use lyceum_kernel::Instant;

const DEADLINE: &str = "deadline last_day, favours later
  [T1] t.window after purchase.confirmed_at, that day not counted
  [G4] rolls over non-working days of seat and customer";

#[test]
fn deadlines_roll_over_the_holidays_of_both_places() {
    let text = rule("Within [14 days](value:t.window).", DEADLINE);
    for (bought, region, last) in [
        ("2027-03-08T10:00:00+01:00", "DE-SN", "2027-03-22"),
        ("2027-03-06T10:00:00+01:00", "DE-SN", "2027-03-22"),
        ("2028-04-17T11:00:00+02:00", "DE-SN", "2028-05-02"),
        ("2027-11-03T10:00:00+01:00", "DE-BE", "2027-11-18"),
        ("2027-05-13T10:00:00+02:00", "DE-BY", "2027-05-28"),
        ("2027-03-08T23:30:00Z", "DE-SN", "2027-03-23"),
    ] {
        let json = format!(r#"{{"purchase.confirmed_at": "{bought}", "customer.region": "{region}"}}"#);
        assert_eq!(answer(&text, "last_day", &json), last, "{bought} in {region}");
    }
}

#[test]
fn periods_follow_the_calendar() {
    for (rule_text, from, to) in [
        ("6 months after contract.concluded_at", "2026-08-31T10:00:00+02:00", "2027-02-28"),
        ("1 year after contract.concluded_at", "2028-02-29T10:00:00+01:00", "2029-02-28"),
        ("2 weeks before contract.concluded_at", "2027-03-15T10:00:00+01:00", "2027-03-01"),
        ("3 business days after contract.concluded_at", "2027-01-08T10:00:00+01:00", "2027-01-13"),
        ("7 business days after contract.concluded_at", "2027-11-15T10:00:00+01:00", "2027-11-25"),
        ("14 days after contract.concluded_at, that day counted", "2027-03-08T10:00:00+01:00", "2027-03-21"),
        ("the day after (90 days after contract.concluded_at)", "2027-03-08T10:00:00+01:00", "2027-06-07"),
        ("48 hours after contract.concluded_at", "2027-03-27T10:00:00+01:00", "2027-03-29T09:00:00Z"),
        ("48 hours on working days after contract.concluded_at", "2027-05-14T16:00:00+02:00", "2027-05-19T14:00:00Z"),
    ] {
        let text = rule("Said.", &format!("date day_meant\n  [T1] {rule_text}"));
        let json = format!(r#"{{"contract.concluded_at": "{from}"}}"#);
        assert_eq!(answer(&text, "day_meant", &json), to, "{rule_text}");
    }
}

// 2026-11-30, found by the fuzzer: a day after the last hours of the calendar was an instant that could not be written.
#[test]
fn time_ends_where_the_calendar_does() {
    for rule_text in ["24 hours after contract.concluded_at", "48 hours on working days after contract.concluded_at"] {
        let text = rule("Said.", &format!("date day_meant\n  [T1] {rule_text}"));
        let late = facts(r#"{"contract.concluded_at": "9999-12-30T21:00:00Z"}"#);
        let library = library(&[text]);
        let decision = library.versions()[0].decide("day_meant", &late, &[]).unwrap();
        let read: Decision = serde_json::from_str(&decision.canonical()).unwrap();
        assert_eq!(read, decision, "{rule_text}");
        assert_eq!(decision.value("day_meant"), Some(&Value::Instant(Instant::LAST)), "{rule_text}");
    }
}

// 2026-11-30: hours on working days that had not ended after some thirteen years ended on the day the count had reached.
#[test]
fn hours_on_working_days_that_end_nowhere_have_no_end() {
    let text = rule(
        "For [80000 hours on working days](value:t.hours).",
        "date day_meant\n  [T1] t.hours × usage.units_done after request.sent_at",
    );
    let library = library(&[text]);
    let ends = |times: i64| {
        let case = format!(r#"{{"request.sent_at": "2027-03-08T11:00:00+01:00", "usage.units_done": {times}}}"#);
        let decision = library.versions()[0].decide("day_meant", &facts(&case), &[]).unwrap();
        matches!(decision.outcome, Outcome::Value(_))
    };
    assert!(ends(1), "the longest length that can be written ends");
    assert!(!ends(2), "what was not counted to its end is not known");
}

const SHARE: &str = "decide fine, favours yes
  yes when all
    [T1] usage.units_done / usage.units_total at most t.limit
    [T2] count refunds.issued where issued_on within 12 months before request.sent_at is below 3
  except [T2] dispute.open_on_order is yes: hold until \"it is closed\"
  except [T1] would be no and request.exceptional_ground is recorded: manual";

#[test]
fn a_decision_has_all_outcomes() {
    let text = rule("At most [30 %](value:t.limit).", SHARE);
    let sent = r#""request.sent_at": "2027-02-03T10:00:00+01:00""#;
    for (json, outcome) in [
        (r#""usage.units_done": 45, "usage.units_total": 150"#, "yes"),
        (r#""usage.units_done": 46, "usage.units_total": 150"#, "no"),
        (r#""usage.units_done": 0, "usage.units_total": 0"#, "yes"),
        (r#""usage.units_total": 150"#, "needs usage.units_done"),
        (r#""usage.units_done": 46, "usage.units_total": 150, "request.exceptional_ground": "illness""#, "manual"),
        (
            r#""usage.units_done": 1, "usage.units_total": 150, "dispute.open_on_order": true"#,
            "hold until \"it is closed\"",
        ),
        (
            r#""usage.units_done": 1, "usage.units_total": 150, "refunds.issued": ["2026-02-03", "2026-05-01", "2026-06-01"]"#,
            "yes",
        ),
        (
            r#""usage.units_done": 1, "usage.units_total": 150, "refunds.issued": ["2026-02-04", "2026-05-01", "2026-06-01"]"#,
            "no",
        ),
    ] {
        assert_eq!(answer(&text, "fine", &format!("{{{sent}, {json}}}")), outcome, "{json}");
    }
}

#[test]
fn a_no_says_what_would_have_changed_it() {
    let library = library(&[rule("At most [30 %](value:t.limit).", SHARE)]);
    let json =
        r#"{"request": {"sent_at": "2027-02-03T10:00:00+01:00"}, "usage": {"units_done": 46, "units_total": 150}}"#;
    let decision = version(&library, "test/contract").decide("fine", &facts(json), &[]).unwrap();
    let failed: Vec<_> = decision.failed().collect();
    assert_eq!(failed.len(), 1);
    assert_eq!(failed[0].clause, ["T1"]);
    assert_eq!(failed[0].left, Some(Value::Share { part: 46, whole: 150 }));
    assert_eq!(failed[0].nearest, Some(Value::Share { part: 45, whole: 150 }));
    assert!(failed[0].changeable);
    assert_eq!(decision.cited(), ["T1"]);
}

#[test]
fn amounts_are_exact_until_they_are_rounded_once() {
    let text = rule(
        "Said.",
        "amount share_back, favours larger\n  [T1] purchase.paid × (part.list_price / bundle.list_price)\n  at most purchase.paid\n  round half up to the cent",
    );
    let json = |paid: &str, part: &str, all: &str| {
        format!(r#"{{"purchase.paid": "{paid}", "part.list_price": "{part}", "bundle.list_price": "{all}"}}"#)
    };
    assert_eq!(answer(&text, "share_back", &json("180.00 EUR", "60.00 EUR", "240.00 EUR")), "45.00 EUR");
    assert_eq!(answer(&text, "share_back", &json("100.00 EUR", "1.00 EUR", "3.00 EUR")), "33.33 EUR");
    assert_eq!(answer(&text, "share_back", &json("0.00 EUR", "1.00 EUR", "3.00 EUR")), "0.00 EUR");
}

#[test]
fn months_and_the_rest_of_a_month_are_counted() {
    let text = rule(
        "Sums paid late bear [10 % a month](value:t.rate).",
        "amount late, favours smaller\n  [T1] purchase.paid × t.rate × months and rest from (the day after refund.issued_on) to request.sent_at",
    );
    let json = r#"{"purchase.paid": "150.00 EUR", "refund.issued_on": "2027-04-01", "request.sent_at": "2027-07-01T12:00:00+02:00"}"#;
    assert_eq!(answer(&text, "late", json), "45.00 EUR");
}

#[test]
fn interest_follows_its_dated_table_day_by_day() {
    let table = "| from | consumer | other |\n|---|---|---|\n| 2026-01-01 | 6 % | 2 % |\n| 2026-07-01 | 7.3 % | 2.5 % |\n{#rates table}";
    let text = contract(&format!(
        "Said. {{#T1}}\n\n{table}\n\n```rule\namount owed, favours larger\n  [T1] interest on purchase.paid at rates.consumer from refund.issued_on to request.sent_at\n```\n"
    ));
    let json = |paid: &str, from: &str, to: &str| {
        format!(
            r#"{{"purchase.paid": "{paid}", "refund.issued_on": "{from}", "request.sent_at": "{to}T12:00:00+02:00"}}"#
        )
    };
    for (paid, from, to, owed) in [
        ("1000.00 EUR", "2026-01-01", "2026-01-01", "0.16 EUR"),
        ("500.00 EUR", "2026-06-11", "2026-06-30", "1.64 EUR"),
        // Ten days at 6 % and ten at 7.3 %.
        ("3650.00 EUR", "2026-06-21", "2026-07-10", "13.30 EUR"),
        ("3650.00 EUR", "2026-07-01", "2027-06-30", "266.45 EUR"),
        ("1000.00 EUR", "2026-07-10", "2026-07-01", "0.00 EUR"),
    ] {
        assert_eq!(answer(&text, "owed", &json(paid, from, to)), owed, "{paid} from {from} to {to}");
    }
    // A rate that nobody knows yet is asked for; what ends before it is not troubled.
    let text = text.replace("\n{#rates table}", "\n| 2027-07-01 | ? | ? |\n{#rates table}");
    assert_eq!(answer(&text, "owed", &json("3650.00 EUR", "2026-07-01", "2027-06-30")), "266.45 EUR");
    assert_eq!(answer(&text, "owed", &json("3650.00 EUR", "2026-07-01", "2027-07-01")), "needs owed");
    // Before the first row there is no rate, and a person must look.
    assert_eq!(answer(&text, "owed", &json("500.00 EUR", "2025-12-31", "2026-01-05")), "needs owed");
}

#[test]
fn periods_are_taken_several_times_from_the_first_date() {
    let text = rule(
        "Every [1 month](value:t.every).",
        "date bill_due\n  [T1] t.every × usage.units_done after contract.concluded_at",
    );
    for (times, due) in [(0, "2027-01-31"), (1, "2027-02-28"), (2, "2027-03-31"), (13, "2028-02-29")] {
        let json = format!(r#"{{"usage.units_done": {times}, "contract.concluded_at": "2027-01-31T10:00:00+01:00"}}"#);
        assert_eq!(answer(&text, "bill_due", &json), due, "{times}");
    }
}

#[test]
fn months_and_years_have_edges() {
    for (words, day) in [
        ("the first day of the month of", "2028-02-01"),
        ("the last day of the month of", "2028-02-29"),
        ("the first day of the year of", "2028-01-01"),
        ("the last day of the year of", "2028-12-31"),
    ] {
        let text = rule("Said.", &format!("date edge_meant\n  [T1] {words} refund.issued_on"));
        assert_eq!(answer(&text, "edge_meant", r#"{"refund.issued_on": "2028-02-10"}"#), day, "{words}");
    }
}

#[test]
fn the_first_moment_is_now_or_the_next_opening() {
    let text = rule(
        "We are there [Monday to Friday](value:t.days), [9:00](value:t.opens) to [18:00](value:t.closes).",
        "date heard\n  [T1] the first moment of t.days, t.opens to t.closes, from request.sent_at",
    );
    for (sent, heard) in [
        ("2027-05-14T16:00:00+02:00", "2027-05-14T14:00:00Z"),
        ("2027-05-14T08:59:00+02:00", "2027-05-14T07:00:00Z"),
        ("2027-05-13T18:01:00+02:00", "2027-05-14T07:00:00Z"),
        // Friday evening before Whit Monday.
        ("2027-05-14T18:01:00+02:00", "2027-05-18T07:00:00Z"),
        ("2027-05-16T12:00:00+02:00", "2027-05-18T07:00:00Z"),
    ] {
        assert_eq!(answer(&text, "heard", &format!(r#"{{"request.sent_at": "{sent}"}}"#)), heard, "{sent}");
    }
}

#[test]
fn every_full_month_of_a_window_is_asked_but_the_first_ones() {
    let text = rule(
        "In the first [two](value:t.alone) months you need not ask.",
        "window span\n  [T1] from the day after refund.issued_on\n  [T1] to   6 months after refund.issued_on\n\n\
         decide asked, favours yes\n  [T1] yes when every full month of span but the first t.alone: count requests.earlier_same_course in it at least 1",
    );
    let months =
        |days: &str| format!(r#"{{"refund.issued_on": "2026-12-31", "requests.earlier_same_course": [{days}]}}"#);
    // 31 December: the months end on 31 January, 28 February, 31 March, 30 April, 31 May and 30 June.
    for (days, outcome) in [
        (r#""2027-03-31", "2027-04-30", "2027-05-31", "2027-06-30""#, "yes"),
        (r#""2027-03-01", "2027-04-01", "2027-05-01", "2027-06-01""#, "yes"),
        (r#""2027-03-01", "2027-03-31", "2027-05-01", "2027-06-01""#, "no"),
        (r#""2027-02-28", "2027-04-01", "2027-05-01", "2027-06-01""#, "no"),
        (r#""2027-03-01", "2027-04-01", "2027-05-01", "2027-07-01""#, "no"),
        ("", "no"),
    ] {
        assert_eq!(answer(&text, "asked", &months(days)), outcome, "{days}");
    }
}

#[test]
fn records_are_added_inside_a_span_by_their_day() {
    let text = rule(
        "Said.",
        "window span\n  [T1] from refund.issued_on\n  [T1] to   1 week after refund.issued_on\n\n\
         count many\n  [T1] sum number of contacts.new in span",
    );
    for (list, many) in [
        ("", "0"),
        (r#"{"made_on": "2027-03-07", "number": 4}, {"made_on": "2027-03-08", "number": 5}"#, "5"),
        (r#"{"made_on": "2027-03-15", "number": 4}, {"made_on": "2027-03-16", "number": 5}"#, "4"),
    ] {
        let json = format!(r#"{{"refund.issued_on": "2027-03-08", "contacts.new": [{list}]}}"#);
        assert_eq!(answer(&text, "many", &json), many, "{list}");
    }
}

#[test]
fn the_more_favourable_layer_holds_and_matters_are_struck() {
    let contract = contract(
        "Seven days, [7 days](value:t.window). {#T1} Use waives. {#T2 matter=waiver}\n\n```rule\n\
         deadline last_day, favours later\n  [T1] t.window after contract.concluded_at\n\n\
         decide allowed, favours yes\n  yes when all\n    [T1] request.sent_at not after last_day\n    [T2] usage.first_at is absent\n```\n",
    );
    let law = law("Fourteen, [14 days](value:l.window). {#L1} Use waives nothing. {#L2}\n\n```rule\n\
         applies when customer.kind is consumer and customer.country in EU\n\n\
         strike matter waiver because \"it needs consent\" [L2]\n\n\
         deadline last_day, favours later, replaces if more favourable\n  [L1] l.window after contract.concluded_at\n```\n");
    let library = library(&[contract, law]);
    let (terms, above) = (version(&library, "test/contract"), version(&library, "test/law"));
    let case = |kind: &str| {
        facts(&format!(
            r#"{{"contract.concluded_at": "2027-03-01T10:00:00+01:00", "request.sent_at": "2027-03-12T10:00:00+01:00",
                "usage.first_at": "2027-03-02T10:00:00+01:00", "customer.kind": "{kind}", "customer.country": "DE"}}"#
        ))
    };
    let consumer = terms.decide("allowed", &case("consumer"), &[above]).unwrap();
    assert_eq!(consumer.outcome, Outcome::Yes);
    assert!(consumer.lines.iter().any(|line| line.struck_by == Some(vec!["L2".to_owned()])));
    assert_eq!(consumer.layers[0].outcome, Some(Outcome::No));
    assert_eq!(consumer.layers[1].struck[0].clauses, ["T2"]);
    assert!(consumer.cited().contains(&"L1"));
    let professional = terms.decide("allowed", &case("professional"), &[above]).unwrap();
    assert_eq!(professional.outcome, Outcome::No);
}

// 2026-11-30: a newcomer in Germany read that French law had struck a sentence of the contract.
#[test]
fn what_strikes_is_the_law_that_applies() {
    let contract = contract(
        "Use waives. {#T2 matter=waiver}\n\n```rule\ndecide allowed, favours yes\n  yes when all\n    [T2] usage.first_at is absent\n```\n",
    );
    let strike = |id: &str, country: &str| {
        law(&format!(
            "Use waives nothing. {{#{id}}}\n\n```rule\napplies when customer.country is {country}\n\n\
             strike matter waiver because \"it needs consent\" [{id}]\n```\n"
        ))
    };
    let french = strike("F1", "FR").replace("test/law", "test/french");
    let library = library(&[contract, strike("D1", "DE"), french]);
    let laws = [version(&library, "test/law"), version(&library, "test/french")];
    let known = facts(r#"{"usage.first_at": "2027-03-02T10:00:00+01:00", "customer.country": "DE"}"#);
    let decision = version(&library, "test/contract").decide("allowed", &known, &laws).unwrap();
    let struck: Vec<_> = decision.lines.iter().filter_map(|line| line.struck_by.clone()).collect();
    assert_eq!(struck, [vec!["D1".to_owned()]]);
}

#[test]
fn the_texts_of_the_school_are_sound_and_keep_their_hash_when_read_back() {
    let (library, checked) = Library::check(school());
    assert!(checked.findings.is_empty(), "{}", crate::render_all(&checked.findings));
    for version in library.versions() {
        let files = version.files().map(|(path, text)| (path.to_owned(), text.to_owned()));
        let again =
            Library::load(files.chain(school().into_iter().filter(|(path, _)| path.contains("general")))).unwrap();
        assert!(again.version_by_hash(version.hash().as_str()).is_some(), "{}", version.document());
        assert_eq!(version.hash().as_str().len(), 64);
    }
}

#[test]
fn the_layout_is_stable_and_changes_no_meaning() {
    let before = Library::check(school()).0;
    let formatted: Vec<(String, String)> =
        school().into_iter().map(|(path, text)| (path, layout::layout(&text))).collect();
    for (path, text) in &formatted {
        assert_eq!(layout::layout(text), *text, "{path} is laid out anew each time");
    }
    let (after, checked) = Library::check(formatted);
    assert!(checked.findings.is_empty(), "{}", crate::render_all(&checked.findings));
    for (before, after) in before.versions().iter().zip(after.versions()) {
        let shape = |version: &crate::Version| version.program(&[]).unwrap().outputs.len();
        assert_eq!(shape(before), shape(after));
    }
}

#[test]
fn a_printed_page_carries_numbers_values_and_hash_and_no_foreign_markup() {
    let text = contract(
        "Within [14 days](value:t.window) *at most*. {#T1} <script>alert(1)</script> [x](javascript:alert(1)) {#T2}",
    );
    let library = library(&[text]);
    let version = version(&library, "test/contract");
    let page = print::html(version, None);
    assert!(page.contains(version.hash().as_str()));
    assert!(page.contains("<data class=\"value\" value=\"t.window\">14 days</data>"));
    assert!(page.contains("id=\"T1\"") && page.contains("<em>at most</em>"));
    assert!(!page.contains("<script") && !page.contains("href=\"javascript:"));
}

#[test]
fn facts_print_as_they_read() {
    let json = r#"{"customer.country":"DE","purchase.paid":"99.00 EUR","refunds.issued":[{"issued_on":"2027-01-04"}],"request.sent_at":"2027-03-08T10:00:00Z","usage.units_done":13}"#;
    assert_eq!(facts(json).canonical(), json);
    for (wrong, says) in [
        (r#"{"usage.units_don": 1}"#, "did you mean `usage.units_done`"),
        (r#"{"usage.units_done": "many"}"#, "write `3`"),
        (r#"{"request.sent_at": "2027-03-08 10:00"}"#, "with the offset"),
        ("[]", "no object"),
        ("{", "JSON object"),
        // 2026-11-30: an audit found that a fact given twice was taken, the last one winning.
        (r#"{"purchase": {"paid": "99.00 EUR"}, "purchase.paid": "9.00 EUR"}"#, "`purchase.paid` is given twice"),
        (r#"{"purchase": {"paid": "99.00 EUR", "paid": "9.00 EUR"}}"#, "`purchase.paid` is given twice at line 1"),
        (r#"{"purchase.paid": "99.00 EUR", "purchase.paid": "9.00 EUR"}"#, "`purchase.paid` is given twice at line 1"),
        // And that what cannot be was decided on.
        (r#"{"usage.units_done": "9"}"#, "write `3`"),
        (r#"{"usage.units_done": -1}"#, "`usage.units_done` cannot be -1: a count is 0 or more"),
        (r#"{"usage.units_done": 50, "usage.units_total": 45}"#, "cannot be 50: `usage.units_total` is 45"),
        (r#"{"purchase.paid": "-5.00 EUR"}"#, "`purchase.paid` cannot be -5.00 EUR"),
        (r#"{"result.mark": 101}"#, "between 0 % and 100 %"),
        (r#"{"customer.region": "DE-XX"}"#, "of DE there is DE, DE-BW"),
        // 2026-11-30: an acceptance test found that any two letters were a country, and decided on.
        (r#"{"customer.country": "XX"}"#, "`customer.country` cannot be XX: XX is no country of ISO 3166-1"),
        (r#"{"customer.country": "UK"}"#, "did you mean GB?"),
        (r#"{"customer.country": "fr"}"#, "write `\"FR\"`"),
        (r#"{"customer.country": "Frnace"}"#, "write `\"FR\"`"),
        (r#"{"customer.region": "XX-1"}"#, "`customer.region` cannot be XX-1: XX is no country"),
        (r#"{"contacts.new": [{"made_on": "2027-03-08", "number": -2}]}"#, "`contacts.new.number` cannot be -2"),
    ] {
        let error = crate::Facts::from_json(wrong).unwrap_err().to_string();
        assert!(error.contains(says), "{error}");
    }
}

// 2026-11-30: facts that no case can have are refused since an audit; what was decided on them before must still be replayed.
#[test]
fn what_was_recorded_is_read_as_it_was_and_only_a_new_case_is_judged() {
    let json = r#"{"customer.country":"XX","customer.region":"DE-XX","purchase.paid":"-5.00 EUR","usage.units_done":50,"usage.units_total":45}"#;
    let recorded = crate::Facts::recorded(json).unwrap();
    assert_eq!(recorded.canonical(), json);
    assert!(recorded.possible().is_err() && crate::Facts::from_json(json).is_err());
    let all = r#"{"customer.region":"FR-75","purchase.paid":"0.00 EUR","usage.units_done":45,"usage.units_total":45}"#;
    assert!(crate::Facts::from_json(all).is_ok());
}

// 2026-11-30: an audit found that a reference which cannot be read was preceded by faults of its translations that are none, with the
// remedy to make references of them.
#[test]
fn a_reference_that_cannot_be_read_is_the_only_fault_of_its_translations() {
    let reference = contract("A. {#T1}");
    let translation = super::front("contract", "reference = \"en\"\n", "A. {#T1}");
    let translation = translation.replace("language = \"en\"", "language = \"de\"");
    let check = |reference: Option<String>| {
        let mut files = vec![("t/2026-01-01.de.md".to_owned(), translation.clone())];
        files.extend(reference.map(|text| ("t/2026-01-01.en.md".to_owned(), text)));
        let (_, checked) = Library::check(files);
        checked.findings.into_iter().map(|finding| (finding.file, finding.code)).collect::<Vec<_>>()
    };
    for broken in [
        reference.replace("Europe/Berlin", "Mars/Olympus"),
        reference.replace("2026-01-01", "2026-02-30"),
        reference.replace("grammar = 1", "grammar = 9"),
        String::new(),
    ] {
        assert_eq!(check(Some(broken)), [("t/2026-01-01.en.md".to_owned(), "front-matter")]);
    }
    assert_eq!(check(Some(reference)), []);
    assert_eq!(check(None), [("t/2026-01-01.de.md".to_owned(), "translation")]);
}
