//! How fast decisions are, against the limits the language was designed for. One JSON object a line: name, value, unit, limit, ratio,
//! note. `cargo bench -p lyceum-terms --bench decisions`.
#![expect(clippy::print_stdout, reason = "a benchmark prints what it measured")]
#![expect(clippy::float_arithmetic, reason = "rates are shown, nothing is decided by them")]
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a benchmark that cannot run should stop")]

use lyceum_kernel::{Instant, Money};
use lyceum_terms::{
    Facts, Library,
    evaluate::{Kind, Run},
    frame::Frame,
    program::{Program, Question},
};
use std::{hint::black_box, path::Path, time::Instant as Stopwatch};

/// Ten conditions, a window over a list, a share, a rolled deadline: what a refund rule looks like.
const PROBE: &str = r#"+++
document      = "bench/probe"
title         = "Probe"
language      = "en"
version       = "1"
in_force_from = 2026-01-01
seat          = { country = "DE", region = "SN" }
time_zone     = "Europe/Berlin"
kind          = "contract"
grammar       = 1
+++

Within [14 days](value:probe.window), at most [30 %](value:probe.progress), fewer than [three](value:probe.recent). {#P1}

```rule
decide probe.eligible, favours yes
  yes when all
    [P1] request.sent_at not after (probe.window after purchase.confirmed_at)
    [P1] usage.units_done / usage.units_total at most probe.progress
    [P1] count refunds.issued where issued_on within 12 months before request.sent_at is below probe.recent
    [P1] account.standing is good
    [P1] download.redistribution is no
    [P1] certificate.issued_at not by request.sent_at
    [P1] purchase.price_kind is paid
    [P1] purchase.channel is own
    [P1] purchase.item_kind is one of course, bundle
    [P1] purchase.paid at least 1.00 EUR
```
"#;

const CASES: usize = 1_024;

fn main() {
    let (probe, probe_found) = rate(&probe_program(), "probe.eligible");
    line(
        "terms probe",
        probe,
        "decisions/s",
        10e6,
        probe / 10e6,
        &format!("ten conditions with trace, {probe_found} of {CASES} yes"),
    );
    let files = texts();
    let started = Stopwatch::now();
    let mut rounds = 0_u32;
    while rounds < 10 {
        let (_, checked) = Library::check(files.clone());
        assert!(checked.findings.is_empty(), "the texts have findings");
        rounds += 1;
    }
    let check_ms = started.elapsed().as_secs_f64() * 1_000.0 / f64::from(rounds);
    let library = Library::load(files).expect("the texts are sound");
    let (refund, found) = rate(&refund_program(&library), "refund");
    line(
        "terms refund",
        refund,
        "decisions/s",
        1e6,
        refund / 1e6,
        &format!("contract and law with trace, {found} of {CASES} yes"),
    );
    let alone = rate(&library.document("course-shop/refund-policy").last().unwrap().program(&[]).unwrap(), "refund").0;
    line("terms refund, contract alone", alone, "decisions/s", 1e6, alone / 1e6, "with trace");
    line("terms check", check_ms, "ms", 300.0, 300.0 / check_ms, "every text with every example");
}

fn line(name: &str, value: f64, unit: &str, limit: f64, ratio: f64, note: &str) {
    println!(
        "{}",
        serde_json::json!({ "name": name, "value": value.round(), "unit": unit, "limit": limit, "ratio": (ratio * 100.0).round() / 100.0, "note": note })
    );
}

/// Decisions a second over the cases, the best of a few rounds, and how many were yes.
fn rate(program: &Program, question: &str) -> (f64, usize) {
    let question: Question = program.question(question).expect("the question is known");
    let frames: Vec<Frame> = (0..CASES).map(|case| Frame::new(program, &facts(case)).expect("the facts fit")).collect();
    let mut run = Run::default();
    let mut yes = 0;
    let mut best = 0.0_f64;
    // Short rounds, the best of many: on a busy machine a long round measures the neighbours.
    for _ in 0..400 {
        yes = 0;
        let started = Stopwatch::now();
        let mut decided = 0_u32;
        for frame in &frames {
            let answer = program.run(black_box(frame), &question, &mut run);
            yes += usize::from(black_box(answer).kind == Kind::Yes);
            black_box(&run.trace);
            decided += 1;
        }
        best = best.max(f64::from(decided) / started.elapsed().as_secs_f64());
    }
    (best, yes)
}

fn probe_program() -> Program {
    let library =
        Library::load([("bench/probe/2026-01-01.en.md".to_owned(), PROBE.to_owned())]).expect("the probe is sound");
    library.versions().first().unwrap().program(&[]).unwrap().as_ref().clone()
}

fn refund_program(library: &Library) -> Program {
    let version = *library.document("course-shop/refund-policy").last().unwrap();
    let law = library.law_in_force(version.in_force_from());
    version.program(&law).unwrap().as_ref().clone()
}

/// Cases that differ in what matters: days, progress, earlier refunds, standing, consent.
fn facts(case: usize) -> Facts {
    let at = |text: &str| text.parse::<Instant>().unwrap();
    let hours = |count: usize| lyceum_kernel::Span::hours(i64::try_from(count).unwrap());
    let bought = at("2027-03-01T09:00:00Z").plus(hours(case * 7));
    let mut facts = Facts::new();
    facts
        .set("purchase.confirmed_at", bought)
        .set("contract.concluded_at", bought)
        .set("contract.accepted_at", bought)
        .set("contract.kind", "digital_content")
        .set("information.withdrawal", bought)
        .set("request.sent_at", bought.plus(hours(24 * (case % 20))))
        .set("request.clear", true)
        .set("usage.first_at", bought.plus(hours(1)))
        .set("usage.units_done", case % 60)
        .set("usage.units_total", 150_i64)
        .set("purchase.paid", Money::eur(9_900))
        .set("purchase.price_kind", "paid")
        .set("purchase.channel", "own")
        .set("purchase.item_kind", "course")
        .set("purchase.course", "crs_1")
        .set("account.standing", if case.is_multiple_of(31) { "violation" } else { "good" })
        .set("customer.kind", "consumer")
        .set("customer.country", "DE")
        .set("customer.region", if case.is_multiple_of(2) { "DE-SN" } else { "DE-BE" })
        .set("download.full", false)
        .set("download.offered", true)
        .set("download.redistribution", false)
        .absent("certificate.issued_at")
        .absent("consent.begin_early");
    let day = "2026-09-01".parse::<lyceum_kernel::Day>().unwrap();
    let record = lyceum_terms::Record::from([("issued_on".to_owned(), day.into())]);
    facts.list("refunds.issued", vec![record; case % 4]);
    facts
}

fn texts() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../terms");
    let mut files = Vec::new();
    let mut open = vec![root];
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(&folder).expect("the texts are there") {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|extension| extension == "md") {
                files.push((path.display().to_string(), std::fs::read_to_string(&path).unwrap()));
            }
        }
    }
    files
}
