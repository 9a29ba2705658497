//! What holds for every text and every case.

use super::{contract, facts, school, version};
use crate::{
    Library,
    evaluate::{Kind, Run},
    frame::Frame,
    layout,
    raw::Raw,
    syntax::Favour,
};
use proptest::prelude::*;
use std::{cmp::Ordering, sync::OnceLock};

pub(super) fn texts() -> &'static Library {
    static TEXTS: OnceLock<Library> = OnceLock::new();
    TEXTS.get_or_init(|| Library::load(school()).unwrap())
}

/// Words of the language and things that are none, thrown together.
fn words() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "decide",
        "x",
        "yes",
        "when",
        "all",
        "any",
        "\n  ",
        "\n    ",
        "\n",
        "[T1]",
        "[",
        "]",
        "(",
        ")",
        "is",
        "not",
        "at",
        "most",
        "purchase.paid",
        "14",
        "days",
        "after",
        "before",
        "within",
        "request.sent_at",
        "count",
        "refunds.issued",
        "where",
        "except",
        ":",
        "hold",
        "until",
        "\"x",
        "\"",
        "manual",
        "amount",
        "deadline",
        "date",
        "otherwise",
        "€",
        "é",
        "99.00",
        "EUR",
        "30",
        "%",
        "the",
        "day",
        "of",
        "best",
        ",",
        "favours",
        "later",
        "when",
        "and",
        "or",
        "--",
        "\t",
        "2027-03-08",
        "9:00",
        "×",
        "/",
        "{#",
        "}",
    ]);
    prop::collection::vec(word, 0..60).prop_map(|words| words.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn nothing_that_is_read_makes_the_reader_fall(body in words(), loose in any::<String>()) {
        for text in [contract(&format!("A. {{#T1}}\n\n```rule\n{body}\n```\n\n```example a\n{body}\n```")), contract(&loose), contract(&body), loose.clone()] {
            let (_, checked) = Library::check([("any.en.md".to_owned(), text.clone())]);
            for finding in &checked.findings {
                prop_assert!(!finding.render().is_empty());
            }
            let formatted = layout::layout(&text);
            prop_assert_eq!(layout::layout(&formatted), formatted);
        }
        let _ = crate::Facts::from_json(&loose);
    }

    #[test]
    fn deep_nesting_is_refused_and_not_followed(depth in 1_usize..3_000) {
        let body = format!("decide x\n  yes when {}always{}", "(".repeat(depth), ")".repeat(depth));
        let (_, findings) = Library::read([("deep.en.md".to_owned(), contract(&format!("A. {{#T1}}\n\n```rule\n{body}\n```")))]);
        prop_assert!(depth < 60 || !findings.is_empty());
    }

    #[test]
    fn the_merge_is_never_worse_than_a_layer_and_the_same_facts_are_the_same_bytes(
        hours in 0_i64..24 * 500, done in 0_i64..150, consumer in any::<bool>(), country in prop::sample::select(vec!["DE", "FR", "US"]),
        told in any::<bool>(), opened in any::<bool>(), consented in any::<bool>(), question in prop::sample::select(vec!["refund", "withdrawal", "guarantee"]),
    ) {
        let bought = "2027-03-08T10:00:00Z".parse::<lyceum_kernel::Instant>().unwrap();
        let at = |hours: i64| bought.plus(lyceum_kernel::Span::hours(hours));
        let mut case = facts(r#"{"purchase.paid": "99.00 EUR", "usage.units_total": 150, "purchase.price_kind": "paid", "purchase.channel": "own",
            "purchase.item_kind": "course", "account.standing": "good", "contract.kind": "digital_content", "download.full": false,
            "download.offered": true, "download.redistribution": false}"#);
        case.set("purchase.confirmed_at", bought).set("contract.concluded_at", bought).set("request.sent_at", at(hours))
            .set("usage.units_done", done).set("customer.kind", if consumer { "consumer" } else { "professional" })
            .set("customer.country", country)
            .maybe("information.withdrawal", told.then_some(bought))
            .maybe("usage.first_at", opened.then_some(at(1)))
            .maybe("consent.begin_early", consented.then_some(bought))
            .maybe("consent.acknowledged", consented.then_some(bought))
            .maybe("consent.confirmed_at", consented.then_some(bought));
        let terms = version(texts(), "course-shop/refund-policy");
        let law = texts().law_in_force(terms.in_force_from());
        let first = terms.decide(question, &case, &law).unwrap();
        let again = terms.decide(question, &crate::Facts::from_json(&case.canonical()).unwrap(), &law).unwrap();
        prop_assert_eq!(first.canonical(), again.canonical());
        let read: crate::Decision = serde_json::from_str(&first.canonical()).unwrap();
        prop_assert_eq!(&read, &first);

        let program = terms.program(&law).unwrap();
        let asked = program.question(question).unwrap();
        let frame = Frame::new(&program, &case).unwrap();
        let mut run = Run::default();
        program.run(&frame, &asked, &mut run);
        // Buffers that answered other questions before leave nothing behind.
        program.run(&frame, &program.question("refund").unwrap(), &mut run);
        program.run(&frame, &asked, &mut run);
        let mut fresh = Run::default();
        program.run(&frame, &asked, &mut fresh);
        let trace = |run: &Run| run.trace(&program, &frame).collect::<Vec<_>>();
        prop_assert_eq!((trace(&run), &run.layers.own, &run.layers.applies), (trace(&fresh), &fresh.layers.own, &fresh.layers.applies));
        for output in asked.plan.iter().map(|output| usize::from(*output)) {
            prop_assert_eq!(run.memory.answers[output], fresh.memory.answers[output]);
            // Where no law takes part, what the contract says is what is answered, and stands once.
            prop_assert_eq!(run.layers.layered, fresh.layers.layered);
            prop_assert!(!run.layers.layered || run.layers.contract[output] == fresh.layers.contract[output]);
        }
        prop_assert_eq!(program.differing(&frame, &run).map(|line| &program.lines[usize::from(line)].text), None);
        for (output, _, own) in &run.layers.own {
            let (info, merged) = (&program.outputs[usize::from(*output)], run.memory.answers[usize::from(*output)]);
            let worse = match info.favour {
                Some(Favour::Yes) => own.kind == Kind::Yes && merged.kind != Kind::Yes,
                Some(Favour::No) => own.kind == Kind::No && merged.kind != Kind::No,
                Some(Favour::Later | Favour::Larger) => order(merged.value, own.value) == Some(Ordering::Less),
                Some(Favour::Earlier | Favour::Smaller) => order(merged.value, own.value) == Some(Ordering::Greater),
                None => false,
            };
            prop_assert!(!worse, "{} is worse than the law: {:?} against {:?}", info.name, merged, own);
        }
    }
}

fn order(merged: Raw, own: Raw) -> Option<Ordering> {
    if merged == Raw::Unknown || own == Raw::Unknown { None } else { merged.order(own) }
}
