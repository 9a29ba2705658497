//! A draft tried on a million stored cases: how long it takes on two cores, and how much more memory a million cases take than a
//! hundred thousand. Each trial runs in a process of its own, because the peak of memory is that of a process.

use crate::{
    cases::{facts, texts},
    figures::{at_most, skipped},
};
use lyceum_kernel::{Instant, Span};
use lyceum_terms::{
    Facts, Library, Value, Version,
    backtest::Backtest,
    cases::{CaseReader, CaseWriter},
    examples,
};
use serde_json::json;
use std::{
    fs::File,
    io::{BufReader, BufWriter, Write},
    num::NonZero,
    path::{Path, PathBuf},
    process::Command,
    time::Instant as Stopwatch,
};

const FEW: usize = 100_000;
const MANY: usize = 1_000_000;
const CORES: usize = 2;
/// The best of so many: on a busy machine the others measure the neighbours.
const ROUNDS: usize = 3;
const SECONDS: f64 = 3.0;
/// Memory that does not grow with the file, give or take what the allocator does.
const GROWTH: f64 = 1.1;

/// A text, a sentence of it changed, and the question that is tried.
struct Trial {
    name: &'static str,
    document: &'static str,
    question: &'static str,
    accepted: &'static str,
    draft: &'static str,
}

const TRIALS: [Trial; 2] = [
    Trial {
        name: "course",
        document: "course-shop/refund-policy",
        question: "refund",
        accepted: "[14 days](value:guarantee.window)",
        draft: "[30 days](value:guarantee.window)",
    },
    Trial {
        name: "subscription",
        document: "subscription-school/terms-of-sale",
        question: "withdrawal.eligible",
        accepted: "[14 days](value:withdrawal.window)",
        draft: "[30 days](value:withdrawal.window)",
    },
];

/// Tries every draft on few cases and on many.
pub(crate) fn all() {
    let library = Library::load(texts()).expect("the texts are sound");
    for trial in &TRIALS {
        let (few, many) = (trial.written(&library, FEW), trial.written(&library, MANY));
        let (few_done, many_done) = (trial.tried(&few), trial.tried(&many));
        std::fs::remove_file(few).expect("the cases can be removed");
        std::fs::remove_file(many).expect("the cases can be removed");
        let name = format!("backtest {}", trial.name);
        let worked = many_done.cpu_seconds.map_or_else(String::new, |worked| format!(", {worked:.2} s of processors"));
        let note = format!(
            "{MANY} cases, {} bytes each, {} under two texts on {CORES} cores, {} answered otherwise{worked}",
            many_done.bytes / MANY,
            trial.question,
            many_done.changed
        );
        at_most(&name, (many_done.seconds, "s"), SECONDS, &note);
        let name = format!("{name}, memory");
        match (few_done.peak_kib, many_done.peak_kib) {
            (Some(few), Some(many)) => {
                let note = format!("peak with {MANY} cases over peak with {FEW}: {many} KiB over {few} KiB");
                at_most(&name, (f64::from(many) / f64::from(few), "times"), GROWTH, &note);
            }
            _ => skipped(&name, "this system does not say how much memory a process had at most"),
        }
    }
}

/// Tries a draft on a file once, and prints what it took.
pub(crate) fn one(trial: &str, file: &Path) {
    let trial = TRIALS.iter().find(|known| known.name == trial).expect("the trial is known");
    let library = trial.with_draft();
    let [before, after] = library.document(trial.document)[..] else { panic!("there are two versions") };
    let law = library.law_in_force(after.in_force_from());
    let open = || CaseReader::open(BufReader::new(File::open(file).expect("the cases are there"))).unwrap();
    let backtest = Backtest::new(trial.question, (before, &law), (after, &law), open().facts()).unwrap();
    let (started, worked) = (Stopwatch::now(), cpu_seconds());
    let tally = backtest.file(&mut open(), NonZero::new(CORES).unwrap(), |_| ()).expect("the cases are sound");
    let seconds = started.elapsed().as_secs_f64();
    let worked = worked.zip(cpu_seconds()).map(|(before, after)| after - before);
    let figures = json!({
        "seconds": seconds,
        "cpu_seconds": worked,
        "peak_kib": peak_kib(),
        "cases": tally.cases,
        "changed": tally.changed,
    });
    println!("{figures}");
}

/// What a trial took.
struct Done {
    seconds: f64,
    /// Of processors: on a busy machine less than the clock says, and the truer figure.
    cpu_seconds: Option<f64>,
    peak_kib: Option<u32>,
    changed: u64,
    bytes: usize,
}

impl Trial {
    /// The texts with the draft beside them.
    fn with_draft(&self) -> Library {
        let mut files = texts();
        let library = Library::load(files.clone()).expect("the texts are sound");
        let accepted = *library.document(self.document).last().unwrap();
        let day = accepted.in_force_from();
        let front = |day: &str| format!("version       = \"{day}\"\nin_force_from = {day}\n");
        let (old, new) = (front(&day.to_string()), front(&day.plus_days(1).to_string()));
        let source = accepted.source();
        assert!(source.contains(&old) && source.contains(self.accepted), "the text has what the draft changes");
        files.push(("draft.en.md".to_owned(), source.replace(&old, &new).replace(self.accepted, self.draft)));
        Library::load(files).expect("the draft is sound")
    }

    /// A file of so many cases, no two alike.
    fn written(&self, library: &Library, cases: usize) -> PathBuf {
        let path = std::env::temp_dir().join(format!("lyceum-{}-{cases}-{}.cases", self.name, std::process::id()));
        let mut file = BufWriter::new(File::create(&path).expect("a file can be made"));
        let (mut writer, head) = CaseWriter::new();
        file.write_all(&head).unwrap();
        let examples = self.examples(library.document(self.document).last().unwrap(), library);
        for case in 0..cases {
            let facts = self.case(&examples, case);
            if let Some(block) = writer.push(&format!("dec_{case:010}"), &facts) {
                file.write_all(&block).unwrap();
            }
        }
        file.write_all(&writer.finish().unwrap_or_default()).unwrap();
        file.flush().unwrap();
        path
    }

    /// What the text gives as examples of the question, where the bench has no cases of its own.
    fn examples(&self, version: &Version, library: &Library) -> Vec<Facts> {
        if self.name == "course" { Vec::new() } else { examples::facts_for(library, version, self.question) }
    }

    fn case(&self, examples: &[Facts], case: usize) -> Facts {
        if examples.is_empty() {
            // Asked some hours earlier or later every round, so that no two are alike.
            let mut facts = facts(case % 4_096);
            moved(&mut facts, case / 4_096);
            return facts;
        }
        let mut facts = examples[case % examples.len()].clone();
        moved(&mut facts, case / examples.len());
        facts
    }

    /// The best of a few rounds, each in a process of its own.
    fn tried(&self, file: &Path) -> Done {
        let rounds = (0..ROUNDS).map(|_| self.tried_once(file));
        rounds.min_by(|a, b| a.seconds.total_cmp(&b.seconds)).expect("there is a round")
    }

    fn tried_once(&self, file: &Path) -> Done {
        let mut command = Command::new(std::env::current_exe().unwrap());
        let output = command.args(["backtest", self.name]).arg(file).output().expect("the bench can run itself");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let said: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        Done {
            seconds: said["seconds"].as_f64().unwrap(),
            cpu_seconds: said["cpu_seconds"].as_f64(),
            peak_kib: said["peak_kib"].as_u64().and_then(|kib| u32::try_from(kib).ok()),
            changed: said["changed"].as_u64().unwrap(),
            bytes: usize::try_from(std::fs::metadata(file).unwrap().len()).unwrap(),
        }
    }
}

/// The instant of asking, moved by some minutes within six weeks.
fn moved(facts: &mut Facts, round: usize) {
    let minutes = i64::try_from(round).unwrap() * 37 % (42 * 24 * 60);
    if let Some(Value::Instant(at)) = facts.get("request.sent_at") {
        let at: Instant = at.plus(Span::minutes(minutes));
        facts.set("request.sent_at", at);
    }
}

/// What processors spent on this process so far, where the system says.
fn cpu_seconds() -> Option<f64> {
    let stat = std::fs::read_to_string("/proc/self/stat").ok()?;
    // utime and stime are the 12th and 13th fields after the name, in hundredths of a second.
    let fields: Vec<&str> = stat.rsplit(')').next()?.split_whitespace().collect();
    let hundredths = |at: usize| fields.get(at)?.parse::<u32>().ok();
    Some(f64::from(hundredths(11)? + hundredths(12)?) / 100.0)
}

/// The most memory this process had at once, where the system says.
fn peak_kib() -> Option<u32> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().trim_end_matches(" kB").parse().ok()
}
