//! What is wrong by itself comes first, and what only follows from it is marked and never written into a text.

use super::{contract, front};
use crate::{Library, check::Checked, report};

const EXAMPLES: &str = "```example the last day\nrequest.sent_at = 2027-01-01 10:00\nexpect t.last = 2027-01-15\n```\n\n\
    ```example another\nrequest.sent_at = 2027-02-01 10:00\nexpect t.last = 2027-02-15\n```\n";

fn files(value: &str, rule: &str, german: &str) -> Vec<(String, String)> {
    let reference =
        contract(&format!("Within {value}. {{#T1}}\n\n```rule\ndeadline t.last\n  {rule}\n```\n\n{EXAMPLES}"));
    let translation = front("contract", "reference = \"en\"\n", &format!("Innerhalb von {german}. {{#T1}}"));
    let translation = translation.replace("language = \"en\"", "language = \"de\"");
    vec![("a.de.md".to_owned(), translation), ("a.en.md".to_owned(), reference)]
}

fn check(value: &str, rule: &str, german: &str) -> Checked {
    Library::check(files(value, rule, german)).1
}

const VALUE: &str = "[14 days](value:t.period)";
const RULE: &str = "t.period after request.sent_at";
const GERMAN: &str = "[14 Tagen](value:t.period)";

// 2026-12-01: an acceptance test found two slips told as 84 errors, the one that mattered far below the others.
#[test]
fn a_slip_comes_first_and_hides_what_follows_from_it() {
    assert_eq!(check(VALUE, RULE, GERMAN).findings, []);
    let slips = [
        ("[14 dajs](value:t.period)", RULE, GERMAN, "bad-value"),
        (VALUE, "t.perod after request.sent_at", "[15 Tagen](value:t.period)", "unknown-name"),
    ];
    for (value, rule, german, code) in slips {
        let checked = check(value, rule, german);
        let first = checked.findings.first().unwrap();
        assert!(first.code == code && !first.follows, "{first}");
        assert_eq!(checked.following, 2);
        for finding in checked.findings.iter().filter(|finding| finding.code == "example") {
            assert!(finding.follows && finding.repair.is_none() && !finding.remedy.contains("t.last"), "{finding}");
        }
        let report = report::check(&files(value, rule, german), Vec::new());
        assert!(report.text.contains("2 examples fail beside these errors"), "{}", report.text);
        assert!(!report.text.contains("error[example]"), "{}", report.text);
        // Scripts are told of everything: each of the errors is one of the findings.
        let errors = |name: &str| report.json.get(name).and_then(serde_json::Value::as_u64).unwrap();
        let listed = report.json.get("findings").and_then(serde_json::Value::as_array).unwrap();
        assert_eq!((errors("errors"), errors("errors_following")), (u64::try_from(listed.len()).unwrap(), 2));
    }
    // What a translation lacks because it stands in the reference and cannot be read is no fault of the translation.
    let codes: Vec<&str> =
        check("[14 dajs](value:t.period)", RULE, GERMAN).findings.iter().map(|finding| finding.code).collect();
    assert_eq!(codes, ["bad-value", "example", "example"]);
}

#[test]
fn a_change_that_was_meant_is_no_slip() {
    let checked = check("[15 days](value:t.period)", RULE, GERMAN);
    assert_eq!(checked.following, 0);
    assert!(checked.findings.iter().all(|finding| finding.repair.is_some() && !finding.follows));
}

#[test]
fn facts_that_cannot_be_read_are_why_their_example_fails_and_no_other() {
    let mut files = files(VALUE, RULE, GERMAN);
    let (_, text) = &mut files[1];
    *text = text.replacen("request.sent_at = 2027-01-01 10:00", "request.sent_on = 2027-01-01 10:00", 1);
    *text = text.replace("2027-02-15", "2027-02-16");
    let checked = Library::check(files).1;
    let follows: Vec<(&str, bool)> = checked.findings.iter().map(|finding| (finding.code, finding.follows)).collect();
    assert_eq!(follows, [("unknown-name", false), ("example", true), ("example", false)]);
}

// 2026-12-01: an acceptance test found that an example called "thirty percent exactly is still fine" was made to expect `no`.
#[test]
fn a_repair_that_answers_an_example_otherwise_is_told_from_another_figure() {
    let text = contract(
        "Within [14 days](value:t.period). {#T1}\n\n```rule\ndeadline t.last\n  t.period after request.sent_at\n\n\
         decide t.open\n  yes when request.sent_at by 2027-01-10\n```\n\n\
         ```example in time\nrequest.sent_at = 2027-01-11 10:00\nexpect t.open = yes\nexpect t.last = 2027-01-26\n```\n",
    );
    let findings = Library::check([("a.en.md".to_owned(), text.clone())]).1.findings;
    let turns: Vec<bool> =
        findings.iter().filter(|finding| finding.code == "example").map(|finding| finding.turns(&text)).collect();
    assert_eq!(turns, [true, false], "{}", crate::render_all(&findings));
}
