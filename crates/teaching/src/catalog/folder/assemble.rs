//! Joins the languages of each unit and compares them: one structure, the same questions everywhere.

use std::collections::{BTreeMap, BTreeSet};

use super::finding::Finding;
use super::settings::Settings;
use super::unit::{UnitFile, parts_of_name};
use super::{DoneWhen, UnitKind, UnitSource};

/// Words that are addresses of the player already.
const TAKEN: [&str; 4] = ["download", "certificate", "language", "credits"];

/// A unit and the file it stands in, by language, for messages.
pub(super) struct Assembled {
    pub(super) unit: UnitSource,
    pub(super) files: BTreeMap<String, String>,
}

/// The files that are there and could not be read. What is wrong with them is said of them, and nothing of their sisters.
#[derive(Default)]
pub(super) struct Unread(BTreeSet<(Key, String)>);

/// The number and the name of a unit, by which its languages belong together.
type Key = (u64, String);

fn key(order: &str, name: &str) -> Key {
    (order.parse().unwrap_or(u64::MAX), name.to_owned())
}

impl Unread {
    pub(super) fn add(&mut self, path: &str) {
        if let Some((order, name, language)) = parts_of_name(path) {
            self.0.insert((key(order, name), language.to_owned()));
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn has(&self, key: &Key, language: &str) -> bool {
        self.0.contains(&(key.clone(), language.to_owned()))
    }
}

pub(super) fn units(
    settings: &Settings,
    files: Vec<UnitFile>,
    unread: &Unread,
    findings: &mut Vec<Finding>,
) -> Vec<Assembled> {
    same_numbers(&files, findings);
    let mut groups: BTreeMap<Key, BTreeMap<String, UnitFile>> = BTreeMap::new();
    for file in files {
        if !settings.languages.contains(&file.language) {
            let what = format!("the language {:?} is not among the languages of the course", file.language);
            let remedy = format!("Add {:?} to languages in course.toml, or remove the file", file.language);
            findings.push(Finding::error(&file.file, None, what, remedy));
            continue;
        }
        let key = key(&file.order, &file.name);
        groups.entry(key).or_default().insert(file.language.clone(), file);
    }
    let units: Vec<Assembled> = groups
        .into_iter()
        .filter_map(|(key, group)| {
            let was_read = |language: &str| !unread.has(&key, language);
            join(settings, group, was_read, findings)
        })
        .collect();
    if units.is_empty() && findings.iter().all(|finding| finding.warning) {
        let remedy = "Add a file such as 01-welcome.en.md with a front matter";
        findings.push(Finding::error("course.toml", None, "the course has no unit", remedy));
    }
    let mut seen = BTreeSet::new();
    for unit in &units {
        let file = unit.files.values().next().map_or("course.toml", String::as_str);
        if !seen.insert(unit.unit.id.clone()) {
            let what = format!("another unit has the id {:?} already", unit.unit.id);
            findings.push(Finding::error(
                file,
                None,
                what,
                "Rename the file, or give one of them another id in the front matter",
            ));
        }
        if TAKEN.contains(&unit.unit.id.as_str()) || !super::settings::is_slug(&unit.unit.id) {
            let what = format!("{:?} cannot be the id of a unit", unit.unit.id);
            findings.push(Finding::error(
                file,
                None,
                what,
                "Use lower-case letters, digits and hyphens, but not download, certificate, language or credits",
            ));
        }
    }
    units
}

/// Two units of one number stand in the order of their names, which is seldom the one that was meant.
fn same_numbers(files: &[UnitFile], findings: &mut Vec<Finding>) {
    let mut first: BTreeMap<(u64, &str), &str> = BTreeMap::new();
    for file in files {
        let (number, _) = key(&file.order, &file.name);
        match first.get(&(number, file.language.as_str())) {
            Some(other) => {
                let what = format!("{other} has the number {number} already; they stand in the order of their names");
                findings.push(Finding::warning(&file.file, None, what, "Give each unit a number of its own"));
            }
            None => {
                first.insert((number, &file.language), &file.file);
            }
        }
    }
}

/// The languages of one unit. `was_read` is false for a language whose file is there and could not be read.
fn join(
    settings: &Settings,
    group: BTreeMap<String, UnitFile>,
    was_read: impl Fn(&str) -> bool,
    findings: &mut Vec<Finding>,
) -> Option<Assembled> {
    let first_language = settings.languages.first()?;
    let Some(first) = group.get(first_language).cloned() else {
        if !was_read(first_language) {
            return None;
        }
        let any = group.into_values().next()?;
        let wanted = format!("{}-{}.{first_language}.md", any.order, any.name);
        let what = format!("the unit is missing in the first language, {first_language:?}");
        findings.push(Finding::error(&any.file, None, what, format!("Add the file {wanted}")));
        return None;
    };
    let kind = first.structure.kind.unwrap_or(UnitKind::Text);
    let done = first.structure.done.unwrap_or(if kind == UnitKind::Quiz { DoneWhen::Passed } else { DoneWhen::Marked });
    compare(&first, kind, done, &group, findings);
    let is_missing = |language: &&str| !group.contains_key(*language) && was_read(language);
    let missing: Vec<&str> = settings.languages.iter().map(String::as_str).filter(is_missing).collect();
    if !missing.is_empty() {
        let what = format!("not translated into {}", missing.join(", "));
        findings.push(Finding::warning(
            &first.file,
            None,
            what,
            format!("Learners will see it in {first_language:?} and be told so"),
        ));
    }
    let files = group.iter().map(|(language, file)| (language.clone(), file.file.clone())).collect();
    let mut texts: BTreeMap<_, _> = group.into_iter().map(|(language, file)| (language, file.text)).collect();
    // What a translation leaves out is that of the first language.
    for text in texts.values_mut() {
        text.image = text.image.take().or_else(|| first.text.image.clone());
        if let Some(of_first) = &first.text.video {
            let own = text.video.get_or_insert_with(|| of_first.clone());
            if own.video.is_empty() {
                own.video.clone_from(&of_first.video);
            }
            own.captions = own.captions.take().or_else(|| of_first.captions.clone());
            own.poster = own.poster.take().or_else(|| of_first.poster.clone());
        }
    }
    Some(Assembled {
        unit: UnitSource {
            id: first.structure.id.clone().unwrap_or_else(|| first.name.clone()),
            kind,
            minutes: first.structure.minutes.unwrap_or(5),
            preview: first.structure.preview.unwrap_or(false),
            done,
            pass_percent: first.structure.pass_percent,
            texts,
        },
        files,
    })
}

fn compare(
    first: &UnitFile,
    kind: UnitKind,
    done: DoneWhen,
    group: &BTreeMap<String, UnitFile>,
    findings: &mut Vec<Finding>,
) {
    if (kind == UnitKind::Quiz) == (done == DoneWhen::Marked) {
        let what = format!("done = {:?} does not fit the kind {:?}", done.name(), kind.name());
        findings.push(Finding::error(
            &first.file,
            None,
            what,
            "Use marked for text, image and video; passed or answered for a quiz",
        ));
    }
    if kind == UnitKind::Quiz && first.text.questions.is_empty() {
        findings.push(Finding::error(
            &first.file,
            None,
            "the quiz has no question",
            "Add [[question]] to the front matter",
        ));
    }
    if kind != UnitKind::Quiz && !first.text.questions.is_empty() {
        findings.push(Finding::error(
            &first.file,
            None,
            "there are questions, but this is no quiz",
            "Add kind = \"quiz\", or remove the questions",
        ));
    }
    for file in group.values().filter(|file| file.language != first.language) {
        let (a, b) = (&first.structure, &file.structure);
        let differs = |ours: bool, theirs: bool| theirs && !ours;
        let wrong = differs(b.id == a.id, b.id.is_some())
            || differs(b.kind.is_none_or(|other| other == kind), b.kind.is_some())
            || differs(b.minutes == a.minutes, b.minutes.is_some())
            || differs(b.preview == a.preview, b.preview.is_some())
            || differs(b.done.is_none_or(|other| other == done), b.done.is_some())
            || differs(b.pass_percent == a.pass_percent, b.pass_percent.is_some());
        if wrong {
            let what = format!("id, kind, minutes, preview, done or pass_mark differ from {}", first.file);
            findings.push(Finding::error(
                &file.file,
                None,
                what,
                "Remove these lines here: those of the first language hold",
            ));
        }
        if kind == UnitKind::Quiz {
            compare_questions(first, file, findings);
        }
    }
}

fn compare_questions(first: &UnitFile, other: &UnitFile, findings: &mut Vec<Finding>) {
    let (ours, theirs) = (&first.text.questions, &other.text.questions);
    if ours.len() != theirs.len() {
        let what = format!("{} questions here, {} in {}", theirs.len(), ours.len(), first.file);
        findings.push(Finding::error(
            &other.file,
            None,
            what,
            "Write the same questions in the same order in each language",
        ));
        return;
    }
    for (n, (a, b)) in ours.iter().zip(theirs).enumerate() {
        if a.points != b.points || !a.asked.same_answer(&b.asked) {
            let what = format!(
                "question {} differs from {} in type, number of options, right answer or points",
                n + 1,
                first.file
            );
            findings.push(Finding::error(&other.file, None, what, "Make them the same; only the words may differ"));
        }
    }
}
