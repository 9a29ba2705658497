//! A draft beside the text in force: what changed between them, and what that would have changed for cases.

use super::{facts, library, school};
use crate::{
    Facts, Library, Version,
    backtest::{Backtest, Tally},
    cases::{BadCases, CaseReader, CaseWriter, Lying, bytes::Bytes, loader::Loader},
    declare::Fact,
    diff::{Diff, Fate, Side},
    evaluate::Kind,
    frame::Frame,
    plain::Plain,
    raw::Raw,
};
use lyceum_kernel::Money;
use proptest::prelude::*;
use std::{
    num::NonZero,
    sync::{
        OnceLock,
        atomic::{AtomicUsize, Ordering},
    },
};

fn draft(version: &str, body: &str) -> String {
    format!(
        "+++\ndocument = \"test/draft\"\ntitle = \"Test\"\nlanguage = \"en\"\nversion = \"{version}\"\nin_force_from = {version}\n\
         seat = {{ country = \"DE\", region = \"SN\" }}\ntime_zone = \"Europe/Berlin\"\nkind = \"contract\"\ngrammar = 1\n+++\n\n{body}\n"
    )
}

const RULE: &str = "```rule
deadline last_day, favours later
  [T1] t.window after purchase.confirmed_at, that day not counted

decide fine.eligible, favours yes
  yes when all
    [T1] request.sent_at not after last_day
    [T2] usage.units_done / usage.units_total at most t.limit

amount fine.refund, favours larger
  [T3] purchase.paid minus t.fee
```";

fn text(window: &str, limit: &str, fee: &str, more: &str) -> String {
    format!(
        "Return it within [{window}](value:t.window). {{#T1}} You have done at most [{limit}](value:t.limit). {{#T2}} \
         We keep [{fee}](value:t.fee). {{#T3}}{more}\n\n{RULE}"
    )
}

fn two(before: &str, after: &str) -> Library {
    library(&[draft("2026-01-01", before), draft("2027-01-01", after)])
}

fn pair(library: &Library) -> (&Version, &Version) {
    let versions = library.document("test/draft");
    (versions[0], versions[1])
}

#[test]
fn a_number_changed_in_a_sentence_is_one_change_of_one_clause() {
    let library = two(&text("14 days", "30 %", "5.00 EUR", ""), &text("30 days", "30 %", "5.00 EUR", ""));
    let (before, after) = pair(&library);
    let diff = Diff::of(before, after);
    assert_eq!(diff.ids().collect::<Vec<_>>(), ["T1"]);
    assert_eq!(diff.unchanged, 2);
    let change = &diff.clauses[0];
    assert_eq!(change.fate, Fate::Changed);
    assert_eq!(
        (change.values[0].before.as_deref(), change.values[0].after.as_deref()),
        (Some("14 days"), Some("30 days"))
    );
    let new: Vec<&str> =
        change.words.iter().filter(|run| run.side == Side::After).map(|run| run.text.as_str()).collect();
    assert_eq!(new, ["30"]);
    assert!(change.rules.is_empty());
    assert!(Diff::of(before, before).is_empty());
}

#[test]
fn what_is_added_taken_away_or_renumbered_is_told_apart() {
    let before = text("14 days", "30 %", "5.00 EUR", " You may ask once. {#T4}");
    let after = text("14 days", "30 %", "5.00 EUR", " You may ask twice. {#T5 alias=T4} We answer soon. {#T6}");
    let library = two(&before, &after);
    let (before, after) = pair(&library);
    let fates =
        |diff: &Diff| diff.clauses.iter().map(|change| (change.clause.clone(), change.fate)).collect::<Vec<_>>();
    assert_eq!(fates(&Diff::of(before, after)), [("T5".to_owned(), Fate::Changed), ("T6".to_owned(), Fate::Added)]);
    assert_eq!(
        fates(&Diff::of(after, before)),
        [("T4".to_owned(), Fate::Added), ("T5".to_owned(), Fate::Removed), ("T6".to_owned(), Fate::Removed)]
    );
    insta::assert_snapshot!(crate::diff::report(before, after).text);
}

#[test]
fn a_rule_changed_without_its_sentence_is_told_line_by_line() {
    let before = text("14 days", "30 %", "5.00 EUR", "");
    let after = before.replace("  [T3] purchase.paid minus t.fee", "  [T3] purchase.paid");
    let library = two(&before, &after);
    let (before, after) = pair(&library);
    let diff = Diff::of(before, after);
    let change = &diff.clauses[0];
    assert!(change.words.is_empty());
    let gone: Vec<&str> =
        change.rules.iter().filter(|run| run.side == Side::Before).map(|run| run.text.trim()).collect();
    assert_eq!(gone, ["[T3] purchase.paid minus t.fee"]);
}

/// Sent so many days after the purchase, with so many of a hundred units done.
fn case(days: i64, done: i64) -> Facts {
    let mut facts = facts(
        r#"{"purchase.confirmed_at": "2027-03-08T10:00:00+01:00", "purchase.paid": "99.00 EUR", "usage.units_total": 100}"#,
    );
    let bought = "2027-03-08T09:00:00Z".parse::<lyceum_kernel::Instant>().unwrap();
    facts.set("request.sent_at", bought.plus(lyceum_kernel::Span::hours(24 * days))).set("usage.units_done", done);
    facts
}

/// Tries cases, in blocks of a few, and adds up.
fn tried(library: &Library, question: &str, cases: &[Facts]) -> Tally {
    let (before, after) = pair(library);
    let (mut file, blocks) = written(cases, 3);
    for block in blocks {
        file.extend(block);
    }
    let mut reader = CaseReader::open(file.as_slice()).unwrap();
    let backtest = Backtest::new(question, (before, &[]), (after, &[]), reader.facts()).unwrap();
    let mut sum = Tally::default();
    while let Some(block) = reader.next_block().unwrap() {
        sum = backtest.block(&block, sum.cases).unwrap().plus(sum);
    }
    sum
}

/// The head of a file, and blocks of so many cases.
fn written(cases: &[Facts], block: usize) -> (Vec<u8>, Vec<Vec<u8>>) {
    let (_, head) = CaseWriter::new();
    let blocks = cases.chunks(block).enumerate().filter_map(|(at, cases)| {
        let mut writer = CaseWriter::new().0;
        for (place, facts) in cases.iter().enumerate() {
            assert!(writer.push(&format!("case {}", at * block + place), facts).is_none());
        }
        writer.finish()
    });
    (head, blocks.collect())
}

#[test]
fn thirty_days_for_fourteen_are_counted_by_clause_and_by_money() {
    let library = two(&text("14 days", "30 %", "5.00 EUR", ""), &text("30 days", "30 %", "5.00 EUR", ""));
    // In time under both; late under the first alone; late and too far on; late under both.
    let cases = [case(5, 10), case(20, 10), case(20, 40), case(40, 10), case(25, 30)];
    let tally = tried(&library, "fine.eligible", &cases);
    assert_eq!((tally.cases, tally.changed), (5, 2));
    assert_eq!(tally.answers[&(Kind::No, Kind::Yes)], 2);
    assert_eq!(tally.answers[&(Kind::Yes, Kind::Yes)], 1);
    assert_eq!((tally.clauses["T1"].cases, tally.clauses["T1"].won, tally.clauses["T1"].lost), (2, 2, 0));
    assert!(!tally.clauses.contains_key("T2"));
    assert_eq!(tally.samples().iter().map(|sample| sample.case.as_str()).collect::<Vec<_>>(), ["case 1", "case 4"]);
    assert_eq!(tally.samples()[0].facts, cases[1]);
    let days = tried(&library, "last_day", &cases);
    assert_eq!(days.days[&16], 5);
}

#[test]
fn money_moves_where_an_amount_changes() {
    let library = two(&text("14 days", "30 %", "5.00 EUR", ""), &text("14 days", "30 %", "0.00 EUR", ""));
    let tally = tried(&library, "fine.refund", &[case(5, 10), case(20, 10)]);
    assert_eq!(tally.changed, 2);
    assert_eq!(tally.difference().collect::<Vec<_>>(), [Money::eur(1_000)]);
    assert_eq!(tally.bars.iter().sum::<u64>(), 2);
    assert_eq!(tally.bars[5], 2, "five euros each: the first bar above nought");
}

#[test]
fn a_draft_that_asks_for_more_says_what_it_lacks() {
    let before = text("14 days", "30 %", "5.00 EUR", "");
    let after = before.replace("t.limit\n", "t.limit\n    [T2] account.standing is good\n");
    let tally = tried(&two(&before, &after), "fine.eligible", &[case(5, 10), case(20, 10)]);
    assert_eq!(tally.undecided.iter().collect::<Vec<_>>(), [(&"account.standing".to_owned(), &1)]);
}

#[test]
fn a_damaged_file_is_said_to_be_damaged() {
    let (head, blocks) = written(&[case(5, 10)], 1);
    assert!(matches!(CaseReader::open(&b"{}"[..]), Err(BadCases::Magic)));
    assert!(
        matches!(CaseReader::open(&b"lyceum-cases 1\n[\"no.such\"]\n"[..]), Err(BadCases::UnknownFact(name)) if name == "no.such")
    );
    let mut file = head;
    file.extend(&blocks[0][..blocks[0].len() - 1]);
    assert!(matches!(CaseReader::open(file.as_slice()).unwrap().next_block(), Err(BadCases::Damaged(1))));
}

#[test]
fn however_many_cores_share_a_file_the_sum_is_the_same() {
    let before = text("14 days", "30 %", "5.00 EUR", "");
    let after =
        text("30 days", "40 %", "0.00 EUR", "").replace("t.limit\n", "t.limit\n    [T2] account.standing is good\n");
    let library = two(&before, &after);
    let (before, after) = pair(&library);
    let cases: Vec<Facts> = (0..400)
        .map(|at| {
            let mut facts = case(at % 45, at % 60);
            if at % 7 > 0 {
                facts.set("account.standing", "good");
            }
            facts
        })
        .collect();
    let (mut file, blocks) = written(&cases, 7);
    file.extend(blocks.concat());
    for question in ["fine.eligible", "fine.refund", "last_day"] {
        let read = || CaseReader::open(file.as_slice()).unwrap();
        let backtest = Backtest::new(question, (before, &[]), (after, &[]), read().facts()).unwrap();
        let one_by_one = tried(&library, question, &cases);
        for cores in 1..5 {
            let done = AtomicUsize::new(0);
            let cores = NonZero::new(cores).unwrap();
            let tally =
                backtest.file(&mut read(), cores, |bytes| _ = done.fetch_add(bytes, Ordering::Relaxed)).unwrap();
            assert_eq!(tally, one_by_one, "{question} on {cores} cores");
            assert_eq!(done.into_inner(), blocks.iter().map(|block| block.len() - 4).sum::<usize>());
        }
    }
}

#[test]
fn of_several_bad_blocks_the_first_is_named_however_many_cores_there_are() {
    let library = two(&text("14 days", "30 %", "5.00 EUR", ""), &text("30 days", "30 %", "5.00 EUR", ""));
    let (before, after) = pair(&library);
    let cases: Vec<Facts> = (0..40).map(|at| case(at, at)).collect();
    let (mut file, mut blocks) = written(&cases, 1);
    for bad in [7, 9, 30] {
        blocks[bad][4..].fill(0xff);
    }
    file.extend(blocks.concat());
    for cores in 1..5 {
        let mut reader = CaseReader::open(file.as_slice()).unwrap();
        let backtest = Backtest::new("fine.eligible", (before, &[]), (after, &[]), reader.facts()).unwrap();
        let error = backtest.file(&mut reader, NonZero::new(cores).unwrap(), |_| ()).unwrap_err();
        assert!(matches!(error, BadCases::Damaged(8)), "{error} on {cores} cores");
    }
}

/// The facts of every example, as they lie in a file, fill the slots of a program as they do by their names.
#[test]
fn a_case_where_it_lies_fills_the_same_slots_as_its_facts() {
    let mut compared = 0;
    for document in ["course-shop/refund-policy", "subscription-school/terms-of-sale"] {
        let terms = *texts().document(document).last().unwrap();
        let program = terms.program(&texts().law_in_force(terms.in_force_from())).unwrap();
        let facts: Vec<&Fact> = crate::declare::facts().collect();
        let mut loader = Loader::new(&program, &facts).unwrap();
        for output in terms.questions() {
            for facts in crate::examples::facts_for(texts(), terms, &output) {
                let (_, blocks) = written(std::slice::from_ref(&facts), 1);
                let case = Lying::next(Bytes::new(&blocks[0][4..])).unwrap();
                assert!(loader.load(case.cells).unwrap().is_empty());
                let (lying, named) = (loader.frame(), Frame::new(&program, &facts).unwrap());
                assert_eq!(format!("{:?}", lying.customer), format!("{:?}", named.customer));
                assert_eq!((lying.currency, lying.nothing), (named.currency, named.nothing));
                let said = |frame: &Frame, raw: &Raw| match raw.plain() {
                    Plain::Text(at) => Err(frame.text_of(&program, at).to_owned()),
                    Plain::List { start, len, width } => {
                        let cells =
                            usize::try_from(start).unwrap()..usize::try_from(start + len * u32::from(width)).unwrap();
                        Err(format!("{:?}", &frame.cells[cells]))
                    }
                    plain => Ok(plain),
                };
                for (slot, (lying_raw, named_raw)) in lying.slots.iter().zip(&named.slots).enumerate() {
                    let name = program.facts[slot].fact.name;
                    assert_eq!(said(lying, lying_raw), said(&named, named_raw), "{name} of {output} in {document}");
                }
                compared += 1;
            }
        }
    }
    assert!(compared > 300, "the texts have examples: {compared}");
}

fn texts() -> &'static Library {
    static TEXTS: OnceLock<Library> = OnceLock::new();
    TEXTS.get_or_init(|| Library::load(school()).unwrap())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// A case through the file is decided as it is decided from its facts, with the law above it.
    #[test]
    fn a_case_from_a_file_is_decided_as_from_its_facts(days in 0_i64..40, done in 0_i64..100, refunds in 0_usize..4, kind in 0_usize..3, region in 0_usize..4) {
        let mut facts = case(days, done);
        facts
            .set("purchase.price_kind", ["paid", "free", "bonus"][kind])
            .set("purchase.channel", "own")
            .set("purchase.item_kind", "course")
            .set("account.standing", "good")
            .set("customer.kind", "consumer")
            .set("customer.country", "DE")
            .set("customer.region", ["DE-SN", "DE-BE", "FR", "FR-67"][region])
            .set("download.full", false)
            .set("download.redistribution", false)
            .absent("certificate.issued_at");
        let day = "2026-09-01".parse::<lyceum_kernel::Day>().unwrap();
        facts.list("refunds.issued", vec![crate::Record::from([("issued_on".to_owned(), day.into())]); refunds]);
        let terms = *texts().document("course-shop/refund-policy").last().unwrap();
        let law = texts().law_in_force(terms.in_force_from());
        let (file, blocks) = written(std::slice::from_ref(&facts), 1);
        let reader = CaseReader::open(file.as_slice()).unwrap();
        let backtest = Backtest::new("refund", (terms, &law), (terms, &law), reader.facts()).unwrap();
        let tally = backtest.block(&blocks[0][4..], 0).unwrap();
        prop_assert_eq!(tally.changed, 0);
        let decision = terms.decide("refund", &facts, &law).unwrap();
        let answered = match decision.outcome.word() {
            "yes" => Kind::Yes,
            "no" => Kind::No,
            "manual" => Kind::Manual,
            "hold" => Kind::Hold,
            "needs" => Kind::Needs,
            _ => Kind::Value,
        };
        prop_assert_eq!(tally.answers.keys().next().unwrap(), &(answered, answered));
        if let Some(money) = decision.amount().filter(|_| answered == Kind::Yes) {
            prop_assert_eq!(tally.money["EUR"].after, i128::from(money.minor()));
        }
    }
}
