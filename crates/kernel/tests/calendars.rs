//! The calendars against an independent computation: the PyPI package `holidays` with Python's own dates and time zones,
//! for every day of every region, and for 100,000 random deadlines. Where the package cannot be installed, the tests say so
//! and pass.
//!
//! The package is pinned, so that a new version of it is looked at by a person and not by chance. Where we differ from it
//! on purpose, [`DIFFERENCES`] says why; a difference that is not there fails, and so does one that is no longer true.

#![expect(clippy::unwrap_used, reason = "tests fail by panicking")]

use lyceum_kernel::{Calendar, Day, Instant, Period, Region, Roll, Weekday, Zone};
use rand::{Rng, SeedableRng, seq::IndexedRandom};
use rand_chacha::ChaCha8Rng;
use serde_json::{Value, json};
use std::{
    collections::{BTreeMap, BTreeSet},
    path::PathBuf,
    process::Command,
    sync::OnceLock,
};

const PACKAGES: [&str; 2] = ["holidays==0.109", "tzdata"];

/// All years that both know: the package's Germany begins in 1991.
const YEARS: (i16, i16) = (1991, 2100);

/// A day on which we differ from the package.
struct Difference {
    regions: &'static [&'static str],
    /// Month and day, or days after Easter Sunday.
    when: When,
    years: (i16, i16),
    /// Whether it is a holiday here and not there, or there and not here.
    ours: bool,
    reason: &'static str,
}

#[derive(Copy, Clone)]
enum When {
    On(i8, i8),
    AfterEaster(i64),
}
use When::{AfterEaster, On};

const DIFFERENCES: &[Difference] = &[
    Difference {
        regions: &["DE-ST"],
        when: On(1, 6),
        years: (1991, 1992),
        ours: false,
        reason: "Epiphany became a holiday of Saxony-Anhalt by its law of 1992 and was kept for the first time in 1993",
    },
    Difference {
        regions: &["FR", "FR-57", "FR-67", "FR-68", "FR-6AE", "FR-971", "FR-972", "FR-973", "FR-974", "FR-976"],
        when: AfterEaster(50),
        years: (2005, 2007),
        ours: true,
        reason: "the law of 30 June 2004 had people work on Whit Monday, and did not strike it from the list of holidays",
    },
    Difference {
        regions: &["FR-971"],
        when: AfterEaster(-2),
        years: YEARS,
        ours: false,
        reason: "Good Friday is custom in Guadeloupe, not statute",
    },
    Difference {
        regions: &["FR-971"],
        when: AfterEaster(-24),
        years: YEARS,
        ours: false,
        reason: "Mid-Lent is custom in Guadeloupe, not statute",
    },
    Difference {
        regions: &["FR-971", "FR-972"],
        when: On(7, 21),
        years: YEARS,
        ours: false,
        reason: "the feast of Schœlcher is custom: the decree of 1983 names one day for each department",
    },
];

impl Difference {
    fn days(&self) -> impl Iterator<Item = Day> {
        (self.years.0..=self.years.1).map(|year| match self.when {
            On(month, date) => Day::new(year, month, date).unwrap(),
            AfterEaster(days) => easter(year).plus_days(days),
        })
    }
}

/// Easter Sunday by way of a holiday that hangs on it.
fn easter(year: i16) -> Day {
    let france = calendar("FR");
    let mut days = (80..120).map(|at| Day::new(year, 1, 1).unwrap().plus_days(at));
    days.find(|day| france.holiday_name(*day) == Some("Lundi de Pâques")).unwrap().plus_days(-1)
}

fn calendar(region: &str) -> Calendar {
    Calendar::of(region.parse().unwrap())
}

/// Where the package is, installed once for the run; nothing where it cannot be.
fn package() -> Option<&'static PathBuf> {
    static INSTALLED: OnceLock<Option<PathBuf>> = OnceLock::new();
    INSTALLED
        .get_or_init(|| install().map_err(|why| eprintln!("skipped, not compared with anything: {why}")).ok())
        .as_ref()
}

fn install() -> Result<PathBuf, String> {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(PACKAGES[0].replace("==", "-"));
    if folder.join("installed").exists() {
        return Ok(folder);
    }
    let pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--retries", "1", "--timeout", "15"];
    let run = Command::new("python3").args(pip).arg("--upgrade").arg("--target").arg(&folder).args(PACKAGES).output();
    match run {
        Err(error) => Err(format!("python3 cannot be started: {error}")),
        Ok(run) if !run.status.success() => {
            Err(format!("{} cannot be installed: {}", PACKAGES[0], String::from_utf8_lossy(&run.stderr)))
        }
        // A mark of its own: a folder that was left half filled is filled again.
        Ok(_) => std::fs::write(folder.join("installed"), "").map(|()| folder).map_err(|error| error.to_string()),
    }
}

/// One answer a question, from Python. `changes` is what the script does to the package's days first.
fn asked(package: &PathBuf, name: &str, changes: &Value, questions: &[Value]) -> Vec<String> {
    let file = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.jsonl"));
    let lines: Vec<String> = std::iter::once(changes).chain(questions).map(Value::to_string).collect();
    std::fs::write(&file, lines.join("\n")).unwrap();
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/calendars/independent.py");
    let run = Command::new("python3").arg("-B").arg(script).arg(&file).env("PYTHONPATH", package).output().unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    let answers: Vec<String> = String::from_utf8(run.stdout).unwrap().lines().map(str::to_owned).collect();
    assert_eq!(answers.len(), questions.len());
    answers
}

fn every_day() -> impl Iterator<Item = Day> {
    let (first, last) = (Day::new(YEARS.0, 1, 1).unwrap(), Day::new(YEARS.1, 12, 31).unwrap());
    (first.number()..=last.number()).map(Day::of_number)
}

fn days_of(answer: &str) -> BTreeSet<Day> {
    serde_json::from_str::<Vec<Day>>(answer).unwrap().into_iter().collect()
}

#[test]
fn every_day_of_every_region_is_as_the_package_says_or_differs_for_a_reason() {
    let Some(package) = package() else { return };
    let regions: Vec<Region> = Calendar::known().collect();
    let of = |ask: &str| -> Vec<Value> {
        regions.iter().map(|at| json!({"ask": ask, "region": at, "from": YEARS.0, "to": YEARS.1})).collect()
    };
    let answers = asked(package, "days", &json!({}), &[of("holidays"), of("local")].concat());
    let (mut compared, mut differing) = (0_u32, 0_u32);
    for (place, region) in regions.iter().enumerate() {
        let calendar = Calendar::of(*region);
        let (theirs, local) = (days_of(&answers[place]), days_of(&answers[place + regions.len()]));
        let mut expected: BTreeMap<Day, &Difference> = BTreeMap::new();
        for difference in DIFFERENCES.iter().filter(|difference| difference.regions.contains(&&*region.to_string())) {
            expected.extend(difference.days().map(|day| (day, difference)));
        }
        for day in every_day() {
            compared += 1;
            let (here, there) = (calendar.is_holiday(day), theirs.contains(&day));
            let reason = expected.get(&day).filter(|difference| difference.ours == here);
            assert!(here == there || reason.is_some(), "{region} {day}: here {here}, in the package {there}");
            // Where another holiday of ours falls on the day, `here` is not as the line has it, and there is no reason.
            let stale = reason.filter(|_| here == there).map(|difference| difference.reason);
            assert_eq!(stale, None, "{region} {day}: no longer differs");
            differing += u32::from(here != there);
            let doubtful = calendar.local_holiday(day).is_some() && !here;
            assert_eq!(doubtful, local.contains(&day), "{region} {day}: kept by some municipalities");
        }
    }
    eprintln!("{compared} days of {} regions compared, {differing} differ for a listed reason", regions.len());
    // Two of Saxony-Anhalt, three Whit Mondays in ten regions, and four days of custom in each of 110 years.
    assert_eq!((compared, differing), (27 * 40_177, 2 + 3 * 10 + 4 * 110));
}

/// What the script does to the package's days, so that both computations start from the same.
fn changes() -> Value {
    let mut changes: BTreeMap<&str, BTreeMap<&str, Vec<Day>>> = BTreeMap::new();
    for difference in DIFFERENCES {
        for region in difference.regions {
            // Where our calendar has another holiday on the day, it stays one.
            let days = difference.days().filter(|day| calendar(region).is_holiday(*day) == difference.ours);
            let list =
                changes.entry(region).or_default().entry(if difference.ours { "add" } else { "drop" }).or_default();
            list.extend(days);
        }
    }
    json!(changes)
}

const ZONES: [&str; 5] = ["Europe/Paris", "Europe/Berlin", "Indian/Reunion", "America/Martinique", "America/New_York"];

/// A random question and our answer to it.
fn question(random: &mut ChaCha8Rng, regions: &[Region]) -> (Value, String) {
    let (region, customer) = (regions.choose(random).unwrap(), regions.choose(random).unwrap());
    let day = Day::new(1993, 1, 1).unwrap().plus_days(random.random_range(0..37_000));
    let (unit, most, period): (_, _, fn(u32) -> Period) = match random.random_range(0..7) {
        0 => ("days", 120, Period::Days),
        1 => ("business_days", 40, Period::BusinessDays),
        2 => ("weeks", 30, Period::Weeks),
        3 => ("months", 30, Period::Months),
        4 => ("years", 3, Period::Years),
        5 => ("hours", 120, Period::Hours),
        _ => ("minutes", 300, Period::Minutes),
    };
    let count = random.random_range(0..most);
    let period = period(count);
    let calendar = Calendar::of(*region);
    if let Some(before) = calendar.latest_day_before(day, period).filter(|_| random.random_bool(0.25)) {
        return (
            json!({"ask": "before", "region": region, "day": day, "unit": unit, "count": count}),
            before.to_string(),
        );
    }
    let zone = Zone::named(ZONES.choose(random).unwrap()).unwrap();
    let wall = format!("{} {}", near_a_change(random, day), clock(random));
    let (roll, how) = match random.random_range(0..3) {
        0 => ("never", Roll::Never),
        1 => ("seat", Roll::Seat),
        _ => ("both", Roll::SeatAndCustomer(Calendar::of(*customer))),
    };
    let ends = calendar.deadline(Instant::parse_local(&wall, &zone).unwrap(), period, how, &zone);
    let ask = json!({"ask": "deadline", "region": region, "customer": customer, "zone": zone, "wall": wall, "unit": unit,
        "count": count, "roll": roll});
    (ask, (ends.micros() / 1_000_000).to_string())
}

/// One day in four is moved to the last Sunday of March or October, when the clocks change in Europe.
fn near_a_change(random: &mut ChaCha8Rng, day: Day) -> Day {
    if random.random_bool(0.75) {
        return day;
    }
    let last = Day::new(day.year(), if random.random_bool(0.5) { 3 } else { 10 }, 31).unwrap();
    (0..7).map(|back| last.plus_days(-back)).find(|day| day.weekday() == Weekday::Sunday).unwrap()
}

fn clock(random: &mut ChaCha8Rng) -> String {
    let hours = if random.random_bool(0.5) { 0..5 } else { 0..24 };
    format!("{:02}:{:02}", random.random_range(hours), random.random_range(0..60))
}

#[test]
fn a_hundred_thousand_deadlines_end_when_an_independent_computation_says() {
    let Some(package) = package() else { return };
    let regions: Vec<Region> = Calendar::known().collect();
    let mut random = ChaCha8Rng::seed_from_u64(1182);
    let (questions, ours): (Vec<Value>, Vec<String>) = (0..100_000).map(|_| question(&mut random, &regions)).unzip();
    let theirs = asked(package, "deadlines", &changes(), &questions);
    let differing: Vec<String> = (questions.iter().zip(ours.iter().zip(&theirs)))
        .filter(|(_, (ours, theirs))| ours != theirs)
        .map(|(question, (ours, theirs))| format!("{question}: here {ours}, there {theirs}"))
        .collect();
    assert!(
        differing.is_empty(),
        "{} differ, such as\n{}",
        differing.len(),
        differing[..differing.len().min(5)].join("\n")
    );
}
