//! No text and no case makes the engine loop, overflow, divide by nought or think for long. What is beyond measure is refused with a
//! finding, or is not known and asked for.

use super::{answer, contract, facts, library, rule, version};
use crate::{Facts, Finding, Library, Record, Value};
use lyceum_kernel::Day;
use std::{fmt::Write as _, sync::mpsc, time::Duration};

/// What any of these may take, in a build for tests on a busy machine. Most take a hundredth of it.
const LONG_ENOUGH: Duration = Duration::from_secs(60);

/// The result of something that ends soon, on a stack as small as a worker's.
fn soon<T: Send + 'static>(what: &str, work: impl FnOnce() -> T + Send + 'static) -> T {
    let (done, wait) = mpsc::channel();
    let worker = std::thread::Builder::new().stack_size(2 << 20).spawn(move || done.send(work())).unwrap();
    let result = wait.recv_timeout(LONG_ENOUGH).unwrap_or_else(|_| panic!("{what} takes too long, or fell"));
    worker.join().unwrap().unwrap();
    result
}

/// The codes of everything that is found in a text, each once.
fn codes(what: &str, text: String) -> Vec<&'static str> {
    let findings: Vec<Finding> =
        soon(what, move || Library::check([("long.en.md".to_owned(), text)]).1.findings.into_iter().collect());
    let mut codes: Vec<&'static str> = findings.iter().map(|finding| finding.code).collect();
    codes.sort_unstable();
    codes.dedup();
    codes
}

#[test]
fn what_is_nested_too_deeply_is_refused_once() {
    for (what, condition) in [
        ("brackets", format!("{}always{}", "(".repeat(100_000), ")".repeat(100_000))),
        ("brackets that are never closed", "(".repeat(500_000)),
        ("negations", format!("{}always", "not ".repeat(100_000))),
        ("periods after periods", format!("request.sent_at {}", "before 3 days ".repeat(20_000))),
        ("a day after a day", format!("request.sent_at before {}refund.issued_on", "the day after ".repeat(20_000))),
        ("a long sum", format!("usage.units_done at most 1{}", " plus 1".repeat(100_000))),
        ("a long product", format!("usage.units_done at most 1{}", " × 2".repeat(100_000))),
        (
            "a long product with brackets",
            format!("usage.units_done at most {}1{}", "(1 plus ".repeat(40), ")".repeat(40)),
        ),
    ] {
        let found = codes(what, rule("A", &format!("decide x\n  yes when {condition}")));
        assert!(found == ["too-deep"] || what.ends_with("with brackets") && found.is_empty(), "{what}: {found:?}");
    }
    let list = format!("refunds.issued = {}{}\nexpect x = yes", "[".repeat(50_000), "]".repeat(50_000));
    let text =
        contract(&format!("A. {{#T1}}\n\n```rule\ndecide x\n  yes when always\n```\n\n```example a\n{list}\n```"));
    assert_eq!(codes("a list in lists", text), ["too-deep"]);
    let steps: String = (0..500).map(|depth| format!("{}all\n", " ".repeat(depth + 1))).collect();
    assert_eq!(codes("groups in groups", rule("A", &format!("decide x\n yes when all\n{steps}"))), ["too-deep"]);
}

#[test]
fn a_number_of_a_million_digits_is_no_number() {
    let digits = "9".repeat(900_000);
    for (what, text) in [
        ("a count", rule("A", &format!("decide x\n  yes when usage.units_done at most {digits}"))),
        ("a percentage", rule("A", &format!("decide x\n  yes when usage.units_done / 3 at most {digits} %"))),
        ("a decimal", rule("A", &format!("decide x\n  yes when usage.units_done / 3 at most 0.{digits}"))),
        ("an amount", rule("A", &format!("decide x\n  yes when purchase.paid at most {digits} EUR"))),
        ("a period", rule("A", &format!("deadline x\n  {digits} days after request.sent_at"))),
        ("a value", contract(&format!("Within [{digits} days](value:t.x). {{#T1}}"))),
        (
            "a fact",
            contract(&format!(
                "A. {{#T1}}\n\n```rule\ndecide x\n  yes when always\n```\n\n```example a\nusage.units_done = {digits}\nexpect x = yes\n```"
            )),
        ),
    ] {
        assert_eq!(codes(what, text).len(), 1, "{what}");
    }
    let json = format!(r#"{{"usage.units_done": {digits}}}"#);
    assert!(soon("a fact in a file", move || Facts::from_json(&json)).is_err());
}

#[test]
fn a_file_is_as_long_as_people_read() {
    assert_eq!(codes("two million bytes", contract(&"a".repeat(2_000_000))), ["too-long"]);
    assert_eq!(codes("thirty thousand lines", contract(&"a\n".repeat(30_000))), ["too-long"]);
    assert!(codes("nineteen thousand lines", contract(&"a\n\n".repeat(9_500))).is_empty());
    let word = "a".repeat(900_000);
    assert_eq!(
        codes("a word of a million letters", rule("A", &format!("decide x\n  yes when {word}"))),
        ["unknown-name"]
    );
    let anchors: String = (0..4_000).map(|at| format!("One. {{#T{at}}}\n\n")).collect();
    assert!(codes("four thousand clauses", contract(&anchors)).is_empty());
    let marks = "[x](value:".repeat(90_000);
    assert_eq!(codes("links that are never closed", contract(&marks)), ["open-link"]);
    assert!(codes("brackets that are never closed", contract(&"[".repeat(900_000))).is_empty());
    let open = "{#T".repeat(300_000);
    assert_eq!(codes("anchors that are never closed", contract(&open)), ["open-anchor"]);
}

#[test]
fn thousands_of_mistakes_are_found_as_soon_as_one() {
    let unknown: String = (0..4_000).map(|at| format!("\n  [Z{at}] usage.unit{at}_done is 3")).collect();
    let found =
        codes("unknown names", rule("A", &format!("decide x\n  yes when all{}", unknown.replace("\n  ", "\n    "))));
    assert_eq!(found, ["unknown-clause", "unknown-name"]);
    let cells: String =
        (0..4_000).map(|at| format!("\n    offers.prise{at} for subscription.offer is 10.00 EUR")).collect();
    let table = "| plan | price |\n|---|---|\n| solo | 10.00 EUR |\n{#offers table}\n\n";
    let text = contract(&format!("{table}\n```rule\ndecide x\n  yes when all{cells}\n```"));
    assert_eq!(codes("unknown columns", text), ["unknown-name"]);
    let values: String = (0..4_000).map(|at| format!("[{at} fortnights](value:t.x{at}). {{#V{at}}}\n\n")).collect();
    assert_eq!(codes("values that are none", contract(&values)), ["bad-value"]);
    let facts: String = (0..4_000).map(|at| format!("usage.unit{at}_done = 1\n")).collect();
    let text = contract(&format!(
        "A. {{#T1}}\n\n```rule\ndecide x\n  yes when always\n```\n\n```example a\n{facts}expect x = yes\n```"
    ));
    assert_eq!(codes("unknown facts", text), ["unknown-name"]);
}

#[test]
fn a_thousand_rules_that_lean_on_each_other_are_checked_and_decide() {
    let mut rules = String::from("count x0\n  usage.units_done\n");
    for at in 1..3_000 {
        let _ = write!(rules, "\ncount x{at}\n  x{} plus 1\n", at - 1);
    }
    let text = contract(&format!("A. {{#T1}}\n\n```rule\n{rules}\n```"));
    assert_eq!(soon("a chain", move || answer(&text, "x2999", r#"{"usage.units_done": 1}"#)), "3000");

    // The other way round each waits for the next.
    let back: String = (0..3_000).map(|at| format!("count x{at}\n  x{} plus 1\n\n", at + 1)).collect();
    let text = contract(&format!("A. {{#T1}}\n\n```rule\n{back}count x3000\n  usage.units_done\n```"));
    assert_eq!(codes("a chain the other way round", text), ["too-deep"]);

    let lines: String = (0..18_000).map(|_| "    usage.units_done at most 3\n").collect();
    let text = rule("A", &format!("decide x\n  yes when all\n{lines}"));
    assert_eq!(soon("many lines", move || answer(&text, "x", r#"{"usage.units_done": 4}"#)), "no");
    let pairs: String = (0..12_000)
        .map(|at| format!("    usage.units_done plus {at} at most 3 and usage.units_total plus {at} at least 1\n"))
        .collect();
    assert_eq!(codes("too many comparisons", rule("A", &format!("decide x\n  yes when all\n{pairs}"))), ["too-many"]);
}

#[test]
fn facts_that_build_on_each_other_end() {
    let given = |name: &str| format!("given {name}\n").repeat(2_000);
    let text = contract(&format!(
        "A. {{#T1}}\n\n```rule\ndecide x\n  yes when always\n```\n\n```facts a\n{}\n```\n\n```facts b\n{}\n```\n\n```example c\n{}expect x = yes\n```",
        given("b"),
        given("a"),
        given("a"),
    ));
    assert_eq!(codes("facts upon facts", text), ["cycle"]);
}

#[test]
fn nothing_is_divided_by_nought() {
    let text = rule(
        "At most [30 %](value:t.limit)",
        "decide x\n  yes when usage.units_done / usage.units_total at most t.limit",
    );
    let of = |done: i64, total: i64| {
        let case = format!(r#"{{"usage.units_done": {done}, "usage.units_total": {total}}}"#);
        answer(&text, "x", &case)
    };
    assert_eq!(of(0, 0), "yes", "nothing of nothing is nothing");
    assert_eq!(of(3, 0), "needs x", "something of nothing is not known");
    assert_eq!(of(i64::MAX, 1), "no");
    assert_eq!(of(i64::MIN, -1), "needs x", "what does not fit is not known");
    let text = rule("A", "amount x\n  purchase.paid / usage.units_total × usage.units_done");
    let case = r#"{"purchase.paid": "92233720368547758.07 EUR", "usage.units_total": 3, "usage.units_done": 9223372036854775807}"#;
    assert!(answer(&text, "x", case).starts_with("needs"), "what does not fit is not known");
}

#[test]
fn days_end_with_the_year_9999() {
    let text = rule(
        "Within [5000 business days](value:t.long), [80000 hours on working days](value:t.hours) or [100 years](value:t.years)",
        "deadline a\n  t.long after request.sent_at\n  rolls over non-working days of seat and customer\n\ndate b\n  t.hours after request.sent_at\n\n\
         date c\n  t.years × usage.units_done after request.sent_at\n\ncount d\n  days from request.sent_at to c, both counted\n\n\
         date e\n  the first moment of t.days, 9:00 to 17:00, from request.sent_at",
    )
    .replace("A. ", "")
    .replace("{#T1}", "on [Monday](value:t.days) {#T1}");
    for sent in ["9999-12-29T23:59:59+01:00", "0001-01-02T00:00:00+00:00", "2027-03-08T11:00:00+01:00"] {
        for times in [0, 1, 80, i64::MAX, i64::MIN] {
            for question in ["a", "b", "c", "d", "e"] {
                let case = format!(
                    r#"{{"request.sent_at": "{sent}", "usage.units_done": {times}, "customer.region": "DE-BY"}}"#
                );
                let text = text.clone();
                let said = soon(question, move || answer(&text, question, &case));
                assert!(!said.is_empty(), "{question} at {sent} times {times}");
            }
        }
    }
}

#[test]
fn lists_of_a_hundred_thousand_records_are_counted() {
    let first = Day::new(1900, 1, 1).unwrap();
    let records: Vec<Record> = (0..100_000)
        .map(|at| {
            let mut record = Record::new();
            record.insert("issued_on".to_owned(), Value::Day(first.plus_days(at % 40_000)));
            record
        })
        .collect();
    let text = rule(
        "A",
        "window long\n  from purchase.starts_on\n  to refund.issued_on\n\ncount a\n  count refunds.issued\n\ndate b\n  last issued_on of refunds.issued\n\n\
         decide c\n  yes when every full week of long: count refunds.issued in it at least 1\n\n\
         count d\n  count refunds.issued where issued_on within 30 days before request.sent_at",
    );
    let text = text.replace("purchase.starts_on", "day of purchase.confirmed_at");
    let library = library(&[text]);
    let mut case = facts(
        r#"{"purchase.confirmed_at": "1900-01-01T12:00:00+01:00", "refund.issued_on": "9999-12-31", "request.sent_at": "2000-01-01T12:00:00+01:00"}"#,
    );
    case.list("refunds.issued", records);
    soon("a hundred thousand records", move || {
        let version = version(&library, "test/contract");
        let ask = |question: &str| version.decide(question, &case, &[]).unwrap().outcome.to_string();
        assert_eq!(ask("a"), "100000");
        assert_eq!(ask("b"), "2009-07-07");
        assert_eq!(ask("d"), "60");
        // 2026-11-25: of eight thousand years the first hundred were asked, and the answer was yes.
        assert_eq!(ask("c"), "needs c", "weeks that were not asked may fail");
    });
    let many = format!(r#"{{"refunds.issued": [{}"2027-01-01"]}}"#, "\"2027-01-01\",".repeat(100_001));
    assert!(soon("more records than are read", move || Facts::from_json(&many)).is_err());
    let deep = format!("{}1{}", r#"{"a":"#.repeat(100_000), "}".repeat(100_000));
    assert!(soon("objects in objects", move || Facts::from_json(&deep)).is_err());
}
