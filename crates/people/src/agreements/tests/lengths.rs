//! Lengths of time that stand in a text, run from an instant.

use super::*;

// 2026-12-01: a review found that a day of the text counted as 24 hours, that weeks and business days promised nothing, and that the
// clause was written into the program.
#[test]
fn a_length_runs_as_the_text_says_and_is_cited_by_the_clause_it_stands_in() {
    // The Thursday before Easter, two days before summer time.
    let from: Instant = "2027-03-25T10:00:00+01:00".parse().unwrap();
    for (length, ends) in [
        ("48 hours", "2027-03-27T10:00:00+01:00"),
        ("2 days", "2027-03-27T23:59:59.999999+01:00"),
        ("1 week", "2027-04-01T23:59:59.999999+02:00"),
        ("2 business days", "2027-03-31T23:59:59.999999+02:00"),
    ] {
        let source = library::embedded().document(DOCUMENT)[0].source().replace("C8b", "C8x");
        let source =
            source.replace("[48 hours](value:support.patience)", &format!("[{length}](value:support.patience)"));
        let (read, _) = Library::read([("course-shop/refund-policy/2026-01-01.en.md".to_owned(), source)]);
        let read: &'static Library = Box::leak(Box::new(read));
        let governing =
            Governing { terms: read.document(DOCUMENT)[0], law: Vec::new(), beside: Vec::new(), school: Facts::new() };
        let wanted = (ends.parse().unwrap(), "C8x".to_owned());
        assert_eq!(governing.runs_until("support.patience", from), Some(wanted), "{length}");
        assert_eq!(governing.runs_until("guarantee.max_progress", from), None, "no length of time");
    }
}
