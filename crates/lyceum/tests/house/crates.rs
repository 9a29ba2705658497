//! Crates: on which floor each stands, what it declares, and who may read a clock.

use super::{code, files, hold, is_test, read, root, shown, sources};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// From the ground up; a crate may use those on lower floors.
pub(super) const FLOORS: &[(&str, u8)] = &[
    ("kernel", 0),
    ("terms", 1),
    ("ledger", 1),
    ("words", 2),
    ("store", 2),
    ("jobs", 3),
    ("school", 4),
    ("media", 2),
    ("documents", 3),
    ("providers", 2),
    ("web", 5),
    ("people", 6),
    ("teaching", 7),
    ("commerce", 8),
    ("lyceum", 9),
];
/// The test bed stands above what it puts together, and nobody on it but tests.
const TEST_BED: (&str, u8) = ("testkit", 5);

#[test]
fn a_crate_knows_only_what_stands_below_it() {
    let floors: BTreeMap<_, _> = FLOORS.iter().copied().collect();
    let mut findings = Vec::new();
    for (name, floor) in FLOORS.iter().chain([&TEST_BED]) {
        let text = read(root().join("crates").join(name).join("Cargo.toml"));
        let own = text.split("[dev-dependencies]").next().unwrap();
        for line in own.lines().filter_map(|line| line.trim().strip_prefix("lyceum-")) {
            let used = line.split(['.', ' ', '=']).next().unwrap();
            if floors.get(used).is_none_or(|below| below >= floor) {
                findings.push(format!("{name} uses {used}"));
            }
        }
    }
    hold("calls go down", &findings);
}

#[test]
fn every_crate_has_a_floor() {
    let found: BTreeSet<String> = fs::read_dir(root().join("crates"))
        .unwrap()
        .flatten()
        .map(|entry| entry.file_name().into_string().unwrap())
        .filter(|name| name != TEST_BED.0)
        .collect();
    let planned: BTreeSet<String> = FLOORS.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(found, planned);
}

/// The names that a manifest lists under a heading.
fn listed(manifest: &str, heading: &str) -> Vec<String> {
    let lines = manifest.lines().skip_while(|line| *line != heading).skip(1).take_while(|line| !line.starts_with('['));
    let names = lines.filter_map(|line| line.split_once(['.', '=', ' ']).map(|(name, _)| name.trim().to_owned()));
    names.filter(|name| !name.is_empty() && !name.starts_with('#')).collect()
}

/// All the words of the sources in some folders of a crate.
fn words(of: &Path, folders: &[&str]) -> BTreeSet<String> {
    let folders = folders.iter().map(|folder| of.join(folder)).filter(|folder| folder.is_dir());
    let texts = folders.flat_map(|folder| files(&folder, "rs")).map(read);
    let split = |text: String| -> Vec<String> {
        text.split(|c: char| !c.is_alphanumeric() && c != '_').map(str::to_owned).collect()
    };
    texts.flat_map(split).collect()
}

// 2026-11-30: a review found some forty dependencies that no source named.
#[test]
fn what_a_crate_declares_its_sources_name() {
    let mut findings = Vec::new();
    let mut declared = BTreeSet::new();
    let crates = fs::read_dir(root().join("crates")).unwrap().flatten().map(|entry| entry.path());
    for folder in crates.chain([root().join("xtask")]) {
        let manifest = read(folder.join("Cargo.toml"));
        let parts: [(&str, &[&str]); 2] =
            [("[dependencies]", &["src"]), ("[dev-dependencies]", &["src", "tests", "benches", "examples"])];
        for (heading, folders) in parts {
            let words = words(&folder, folders);
            for name in listed(&manifest, heading) {
                if !words.contains(&name.replace('-', "_")) {
                    findings.push(format!("{} {heading}: {name}", shown(&folder)));
                }
                declared.insert(name);
            }
        }
    }
    assert!(declared.len() > 40, "only {declared:?} were found");
    let workspace = listed(&read(root().join("Cargo.toml")), "[workspace.dependencies]");
    let unused = workspace.iter().filter(|name| !declared.contains(*name));
    findings.extend(unused.map(|name| format!("Cargo.toml [workspace.dependencies]: {name}")));
    hold(
        "no source names these: strike the line from that Cargo.toml (a name that only tests use belongs under [dev-dependencies])",
        &findings,
    );
}

// 2026-11-30: a review found that the simulator reads the machine's clock too, and that nothing kept others from it.
#[test]
fn only_the_school_and_the_simulator_beside_it_read_a_clock() {
    let may = [
        "crates/kernel/src/clock.rs",
        "crates/kernel/src/lib.rs",
        "crates/school/src/builder.rs",
        "crates/providers/src/simulator/shared.rs",
    ];
    let files = sources().into_iter().filter(|file| !is_test(file) && !may.contains(&shown(file).as_str()));
    let findings: Vec<String> =
        files.filter(|file| code(&read(file)).contains("SystemClock")).map(|file| shown(&file)).collect();
    hold("time comes from the transaction: tx.now(), and machine time from the school", &findings);
}
