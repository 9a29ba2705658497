//! What stands on the page of an order, in each of its kinds: for the gallery and the tests.

use lyceum_kernel::{Day, Instant};
use lyceum_web::Sample;
use lyceum_web::components::{Bar, Clause, CurveView, Mark, MarkKind, RibbonView, StepKind, labelled};
use lyceum_words::Reader;

use crate::claims::advice::today::{ItemView, TodayView};

fn sample_curve(reader: &Reader, begun: Day, today: Day, last: Day) -> CurveView {
    let (after, paid) = (last.plus_days(1), reader.money(lyceum_kernel::Money::eur(9900)));
    let when = |day: Day| labelled(reader, &reader.day(day));
    CurveView::new("…")
        .step((begun, last), StepKind::Yes, 9_900, when(last), paid)
        .step((after, last.plus_days(8)), StepKind::No, 0, when(after), "–")
        .mark(today, reader.say("claims-ribbon-today"))
}

impl Sample for ItemView {
    fn samples(reader: &Reader) -> Vec<Self> {
        let day = |number| Day::new(2028, 5, number).unwrap_or_else(|| Instant::from_micros(0).day(reader.zone()));
        let last = day(2);
        let begun = last.plus_days(-15);
        let of = |today: Day, mark, outcome: &str, headline: String, changes: Vec<String>| TodayView {
            name: "Rust".to_owned(),
            title: reader.say_with("claims-today-title", &[("title", "Rust".into())]),
            headline,
            step: None,
            mark,
            mark_label: reader.say(&format!("claims-outcome-{outcome}")),
            last_day: Some(reader.say_with("claims-today-last", &[("day", reader.until_midnight(last).into())])),
            ribbon: Some(
                RibbonView::new(reader.say("claims-ribbon"))
                    .mark(begun, MarkKind::Begin, reader.say("claims-ribbon-begun"), reader.day(begun))
                    .mark(today, MarkKind::Today, reader.say("claims-ribbon-today"), reader.day(today))
                    .mark(last, MarkKind::Last, reader.say("claims-ribbon-last"), reader.until_midnight(last)),
            ),
            curve: Some(sample_curve(reader, begun, today, last)),
            bars: vec![(
                vec![Clause::new("C2b"), Clause::new("C3b")],
                Bar::new(reader.say("claims-bar-units"), 9, 13).of(45).said("9 / 45", "13"),
            )],
            unmet: vec![(
                vec![Clause::new("C2c")],
                reader.say_with("claims-today-unmet", &[("condition", "…".into())]),
            )],
            changes_title: reader.say("claims-today-would-end"),
            changes: vec![(reader.say("claims-by-guarantee"), changes)],
            notes: Vec::new(),
            actions: vec![("/refund".to_owned(), reader.say("claims-do-refund"))],
            gives_way: false,
        };
        let boxed =
            |today, mark, outcome: &str, headline, changes| Box::new(of(today, mark, outcome, headline, changes));
        let amount = [("amount", reader.money(lyceum_kernel::Money::eur(9900)).into())];
        vec![
            Self::Today(boxed(
                last.plus_days(-5),
                Mark::Yes,
                "yes",
                reader.say_with("claims-today-yes", &amount),
                Vec::new(),
            )),
            Self::Today(boxed(
                last.plus_days(3),
                Mark::No,
                "no",
                reader.say("claims-today-no"),
                vec!["… (C2a)".to_owned()],
            )),
            Self::Asked {
                title: "Rust".to_owned(),
                mark: Mark::Manual,
                state: reader.say("claims-state-manual"),
                href: "/claims".to_owned(),
                open: reader.say("claims-open-claim"),
                today: None,
            },
        ]
    }
}
