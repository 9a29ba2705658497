//! How fast decisions are, against the limits the language was designed for. `cargo bench -p lyceum-terms --bench decisions` measures
//! decisions and the check of all texts; with `-- backtest` a draft tried on a million cases; with `-- engines` the same rule in other
//! engines. What is measured and why it is a ratio: `docs/guide/benchmarks.md`.
#![expect(clippy::print_stdout, reason = "a benchmark prints what it measured")]
#![expect(clippy::float_arithmetic, reason = "rates are shown, nothing is decided by them")]
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a benchmark that cannot run should stop"
)]

mod backtest;
mod cases;
mod engines;
mod figures;

use cases::facts;
use figures::{at_least, at_most};
use lyceum_terms::{
    Library,
    evaluate::{Kind, Run},
    frame::Frame,
    program::{Program, Question},
};
use std::{hint::black_box, time::Instant as Stopwatch};

/// So many cases are decided again and again.
const CASES: usize = 1_024;

fn main() {
    // Cargo adds a flag of its own.
    let asked: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    match asked.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [] => decisions(),
        ["backtest"] => backtest::all(),
        ["backtest", trial, file] => backtest::one(trial, file.as_ref()),
        ["engines"] => engines::compared(),
        other => panic!("nothing is measured by {other:?}: leave it out, or say backtest or engines"),
    }
}

fn decisions() {
    let probe = rate(&cases::program(&cases::probe()), "probe.eligible");
    let note = |what: &str, yes: usize| format!("{what}, {yes} of {CASES} yes");
    at_least("terms probe", (probe.a_second, "decisions/s"), 10e6, &note("ten conditions with trace", probe.yes));
    let files = cases::texts();
    let library = Library::load(files.clone()).expect("the texts are sound");
    let policy = *library.document("course-shop/refund-policy").last().unwrap();
    let refund = rate(&policy.program(&library.law_in_force(policy.in_force_from())).unwrap(), "refund");
    let what = note("contract and law with trace", refund.yes);
    at_least("terms refund", (refund.a_second, "decisions/s"), 1e6, &what);
    let alone = rate(&policy.program(&[]).unwrap(), "refund");
    at_least("terms refund, contract alone", (alone.a_second, "decisions/s"), 1e6, &note("with trace", alone.yes));
    let (millis, what) = check(&files);
    at_most("terms check", (millis, "ms"), 300.0, &what);
}

/// How long all texts take to be checked with all their examples, in milliseconds, and what they are.
fn check(files: &[(String, String)]) -> (f64, String) {
    let mut best = f64::INFINITY;
    let mut what = String::new();
    for _ in 0..12 {
        let files = files.to_vec();
        let started = Stopwatch::now();
        let (_, checked) = Library::check(files);
        best = best.min(started.elapsed().as_secs_f64() * 1_000.0);
        assert!(checked.findings.is_empty(), "the texts have findings");
        what = format!("{} files, {} rules, {} examples", checked.documents, checked.rules, checked.examples);
    }
    (best, what)
}

struct Rate {
    a_second: f64,
    yes: usize,
}

/// Decisions a second over the cases, the best of many rounds, and how many were yes.
fn rate(program: &Program, question: &str) -> Rate {
    let question: Question = program.question(question).expect("the question is known");
    let frames: Vec<Frame> = (0..CASES).map(|case| Frame::new(program, &facts(case)).expect("the facts fit")).collect();
    let mut run = Run::default();
    best_of(400, || {
        let yes = frames.iter().filter(|frame| {
            let answer = program.run(black_box(frame), &question, &mut run);
            black_box(&run);
            black_box(answer).kind == Kind::Yes
        });
        yes.count()
    })
}

/// Every case decided once a round. Short rounds, the best of many: on a busy machine a long round measures the neighbours.
fn best_of(rounds: usize, mut round: impl FnMut() -> usize) -> Rate {
    let mut best = Rate { a_second: 0.0, yes: 0 };
    for _ in 0..rounds {
        let started = Stopwatch::now();
        best.yes = round();
        let a_second = f64::from(u32::try_from(CASES).unwrap()) / started.elapsed().as_secs_f64();
        best.a_second = best.a_second.max(a_second);
    }
    best
}
