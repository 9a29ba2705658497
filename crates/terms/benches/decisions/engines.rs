//! The probe in other engines, each through its own library in its own language, over the same cases: how many decisions a second, and
//! what a result explains. Their answers must agree with ours on every case. `cargo xtask bench engines` installs them under `target`;
//! one that is not there is skipped, and the line says so. Where an engine has no calendar, it is given the days it would need.

use crate::{
    CASES, best_of, cases,
    figures::{at_least, shown, skipped},
};
use lyceum_terms::{
    Facts, Value, Version,
    backtest::Backtest,
    cases::{CaseReader, CaseWriter},
    civil::{self, DayNumber},
    evaluate::{Kind, Run},
    frame::Frame,
    program::Program,
};
use serde_json::{Value as Json, json};
use std::{
    hint::black_box,
    path::{Path, PathBuf},
    process::Command,
};

/// Ours should decide so many times faster than the fastest of them.
const TIMES: f64 = 10.0;
const QUESTION: &str = "probe.eligible";
/// What a result explains that explains nothing.
const YES_OR_NO: &str = "yes or no";

/// Another engine: its package, what runs its script, and the script.
struct Engine {
    name: &'static str,
    language: &'static str,
    package: &'static str,
    script: &'static str,
}

const ENGINES: [Engine; 3] = [
    Engine { name: "zen-engine", language: "Python", package: "zen-engine", script: "with_zen.py" },
    Engine { name: "CEL", language: "Python", package: "common-expression-language", script: "with_cel.py" },
    Engine { name: "json-rules-engine", language: "Node", package: "json-rules-engine", script: "with_json_rules.js" },
];

/// What an engine said of one way to write the rule.
struct Said {
    way: String,
    explains: String,
    a_second: f64,
    answers: Vec<bool>,
}

/// Runs every engine that is there, then ours.
pub(crate) fn compared() {
    let library = cases::probe();
    let program = cases::program(&library);
    let facts: Vec<Facts> = (0..CASES).map(cases::facts).collect();
    let ours = answers(&program, &facts);
    let file = std::env::temp_dir().join(format!("lyceum-probe-{}.json", std::process::id()));
    let for_others: Vec<Json> = facts.iter().map(|facts| for_others(facts, &program)).collect();
    std::fs::write(&file, Json::from(for_others).to_string()).expect("the cases can be written");
    let mut others = Others { fastest: 0.0, explaining: 0.0 };
    for engine in &ENGINES {
        let said = match engine.run(&file) {
            Ok(said) => said,
            Err(why) => {
                skipped(&format!("engines, {}", engine.name), &why);
                continue;
            }
        };
        for said in said {
            assert_eq!(said.answers.len(), CASES, "{} answers every case", engine.name);
            let other = ours.iter().zip(&said.answers).position(|(ours, theirs)| ours != theirs);
            assert_eq!(other, None, "{} answers this case otherwise than we do", engine.name);
            others.fastest = others.fastest.max(said.a_second);
            if said.explains != YES_OR_NO {
                others.explaining = others.explaining.max(said.a_second);
            }
            let name = format!("engines, {}: {}", engine.name, said.way);
            let note =
                format!("from {}; explains {}; {CASES} of {CASES} answers agree", engine.language, said.explains);
            shown(&name, (said.a_second, "decisions/s"), &note);
        }
    }
    std::fs::remove_file(&file).expect("the cases can be removed");
    own(&program, &facts, others);
}

/// The rates that ours is held against.
#[derive(Copy, Clone)]
struct Others {
    /// The fastest of all.
    fastest: f64,
    /// The fastest whose result says more than yes or no.
    explaining: f64,
}

/// Ours, from four places: facts in slots already, cases as bytes, facts by their names, and from names to a decision in words.
fn own(program: &Program, facts: &[Facts], others: Others) {
    let library = cases::probe();
    let version = library.versions().first().unwrap();
    let question = program.question(QUESTION).unwrap();
    let mut run = Run::default();
    let frames: Vec<Frame> = facts.iter().map(|facts| Frame::new(program, facts).unwrap()).collect();
    let slots = best_of(200, || {
        let yes = frames.iter().filter(|frame| program.run(black_box(frame), &question, &mut run).kind == Kind::Yes);
        yes.count()
    });
    let named = best_of(40, || {
        let yes = facts.iter().filter(|facts| {
            let frame = Frame::new(program, black_box(facts)).unwrap();
            program.run(&frame, &question, &mut run).kind == Kind::Yes
        });
        yes.count()
    });
    let in_words = best_of(20, || {
        let decisions = facts.iter().map(|facts| version.decide(QUESTION, black_box(facts), &[]).unwrap());
        decisions.filter(|decision| decision.outcome.word() == "yes").count()
    });
    let trace = "explains of every line the clause, whether it holds, both values";
    let words = "explains the same in words, with what carries the answer and what would have changed it";
    let say = |name: &str, a_second: f64, explains: &str, limit: Option<f64>| {
        let name = format!("engines, ours: {name}");
        let Others { fastest, explaining } = others;
        let note = match limit {
            Some(_) => format!(
                "from Rust; {explains}; {:.1} times the fastest of the others, {:.1} times the fastest that explains",
                a_second / fastest,
                a_second / explaining
            ),
            None => format!("from Rust; {explains}"),
        };
        match limit.filter(|limit| *limit > 0.0) {
            Some(limit) => at_least(&name, (a_second, "decisions/s"), TIMES * limit, &note),
            None => shown(&name, (a_second, "decisions/s"), &note),
        }
    };
    let is_compared = others.explaining > 0.0;
    let against = |rate: f64| is_compared.then_some(rate);
    say("facts in slots", slots.a_second, trace, against(others.fastest));
    say("cases as bytes", from_bytes(version, facts), trace, against(others.fastest));
    say("facts by name", named.a_second, trace, against(others.explaining));
    say("decision in words", in_words.a_second, words, against(0.0));
}

/// Decisions a second over cases as they lie in a file. A trial decides each under two texts; here both are the probe.
fn from_bytes(version: &Version, facts: &[Facts]) -> f64 {
    let (mut writer, mut file) = CaseWriter::new();
    for facts in facts {
        file.extend(writer.push("case", facts).into_iter().flatten());
    }
    file.extend(writer.finish().into_iter().flatten());
    let open = || CaseReader::open(file.as_slice()).unwrap();
    let backtest = Backtest::new(QUESTION, (version, &[]), (version, &[]), open().facts()).unwrap();
    let mut blocks = Vec::new();
    let mut reader = open();
    while let Some(block) = reader.next_block().unwrap() {
        blocks.push(block);
    }
    let twice = best_of(40, || {
        let tallies = blocks.iter().map(|block| backtest.block(black_box(block), 0).unwrap());
        usize::try_from(tallies.map(|tally| tally.cases).sum::<u64>()).unwrap()
    });
    assert_eq!(twice.yes, CASES, "every case is decided");
    2.0 * twice.a_second
}

fn answers(program: &Program, facts: &[Facts]) -> Vec<bool> {
    let question = program.question(QUESTION).unwrap();
    let mut run = Run::default();
    let frames = facts.iter().map(|facts| Frame::new(program, facts).expect("the facts fit"));
    frames.map(|frame| program.run(&frame, &question, &mut run).kind == Kind::Yes).collect()
}

/// A case as the others read it: days as numbers, money in cents, and what some of them cannot compute: the last day of the window, the
/// first day of the twelve months, the share and the count.
fn for_others(facts: &Facts, program: &Program) -> Json {
    let instant = |name: &str| match facts.get(name) {
        Some(Value::Instant(at)) => *at,
        other => panic!("{name} is {other:?}"),
    };
    let count = |name: &str| match facts.get(name) {
        Some(Value::Count(count)) => *count,
        other => panic!("{name} is {other:?}"),
    };
    let word = |name: &str| facts.get(name).map(ToString::to_string).unwrap_or_default();
    let day = |name: &str| civil::number(instant(name).day(&program.zone));
    let asked = day("request.sent_at");
    // After the same day a year ago, up to and including today.
    let from = civil::plus_days(civil::plus_months(asked, -12), 1);
    let Some(Value::List(issued)) = facts.get("refunds.issued") else { panic!("there is a list") };
    let issued: Vec<DayNumber> = issued.iter().map(issued_on).collect();
    let recent = issued.iter().filter(|day| (from..=asked).contains(day)).count();
    let (done, total) = (count("usage.units_done"), count("usage.units_total"));
    let share = f64::from(i32::try_from(done).unwrap()) / f64::from(i32::try_from(total).unwrap());
    let Some(Value::Money(paid)) = facts.get("purchase.paid") else { panic!("something was paid") };
    json!({
        "request": { "sent_at": instant("request.sent_at").micros(), "day": asked },
        "window": { "last_day": civil::plus_days(day("purchase.confirmed_at"), 14) },
        "usage": { "units_done": done, "units_total": total, "share": share },
        "refunds": {
            "issued": issued.iter().map(|day| json!({ "issued_on": day })).collect::<Vec<_>>(),
            "from": from,
            "recent": recent,
        },
        "account": { "standing": word("account.standing") },
        "download": { "redistribution": facts.get("download.redistribution") == Some(&Value::YesNo(true)) },
        "certificate": { "issued_at": Json::Null },
        "purchase": {
            "paid": paid.minor(),
            "price_kind": word("purchase.price_kind"),
            "channel": word("purchase.channel"),
            "item_kind": word("purchase.item_kind"),
        },
    })
}

fn issued_on(record: &Value) -> DayNumber {
    let Value::Record(record) = record else { panic!("a record") };
    match record.get("issued_on") {
        Some(Value::Day(day)) => civil::number(*day),
        other => panic!("issued on {other:?}"),
    }
}

impl Engine {
    /// What it says of the cases in a file; why not, where it cannot be run.
    fn run(&self, cases: &Path) -> Result<Vec<Said>, String> {
        let scripts = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/decisions/engines");
        let installed = installed();
        let mut command = if self.language == "Python" {
            Command::new(installed.join("python/bin/python"))
        } else {
            let mut node = Command::new("node");
            node.env("NODE_PATH", installed.join("node/node_modules"));
            node
        };
        command.arg(scripts.join(self.script)).arg(cases).env("PYTHONDONTWRITEBYTECODE", "1");
        let missing = || format!("{} is not installed; `cargo xtask bench engines` does it where it can", self.package);
        let output = command.output().map_err(|_| missing())?;
        if !output.status.success() {
            let error = String::from_utf8_lossy(&output.stderr);
            let is_missing = error.contains("No module named") || error.contains("Cannot find module");
            return Err(if is_missing { missing() } else { error.lines().last().unwrap_or_default().to_owned() });
        }
        let lines = output.stdout.split(|byte| *byte == b'\n').filter(|line| !line.is_empty());
        Ok(lines.map(|line| said(&serde_json::from_slice(line).expect("the script prints JSON"))).collect())
    }
}

/// The folder into which the workshop installs them.
fn installed() -> PathBuf {
    let default = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/engines");
    std::env::var_os("LYCEUM_ENGINES").map_or_else(default, PathBuf::from)
}

fn said(json: &Json) -> Said {
    let text = |key: &str| json[key].as_str().unwrap_or_default().to_owned();
    let answers = json["answers"].as_array().expect("a list of answers");
    Said {
        way: text("way"),
        explains: text("explains"),
        a_second: json["a_second"].as_f64().expect("a rate"),
        answers: answers.iter().map(|answer| answer.as_bool().expect("yes or no")).collect(),
    }
}
