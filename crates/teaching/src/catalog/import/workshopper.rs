//! The folder of a workshopper: `problems/` or `exercises/`, a folder for each lesson, a file for each language.
//!
//! Two ways of naming are met: `problem_fr.md` and `problem.fr.md`. The order comes from `menu.json`, else from the order of
//! titles in `i18n/*.json`, else from the alphabet, and the report says which. Nothing is lost in silence.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde::Deserialize;
use serde::de::{MapAccess, Visitor};

use super::Report;
use super::texts::{clean, solution_word, spoken};
use crate::catalog::folder::{CourseFolder, FileSource, Finding, UnitSource, UnitText};
use crate::catalog::{DoneWhen, UnitKind, language, markdown};

/// The language of files that name none.
const FIRST: &str = "en";
/// How long a lesson takes, for the source does not say: a guess, and reported as one.
const MINUTES: i64 = 15;

/// True when the folder looks like one of a workshopper.
pub fn is_workshopper(folder: &Path) -> bool {
    !folder.join("course.toml").exists() && (folder.join("problems").is_dir() || folder.join("exercises").is_dir())
}

/// Reads the folder of a workshopper: the course, and what became of each file.
pub fn workshopper(folder: &Path) -> Result<(CourseFolder, Report), Vec<Finding>> {
    let files = crate::catalog::folder::files_of(folder)?;
    let name = folder
        .canonicalize()
        .ok()
        .and_then(|whole| whole.file_name().map(|name| name.to_string_lossy().into_owned()))
        .unwrap_or_else(|| folder.display().to_string());
    let program = name.strip_prefix("workshopper-").unwrap_or(&name).to_owned();
    let mut import = Import {
        report: Report { source: name.clone(), ..Report::default() },
        program,
        files,
        lessons: BTreeMap::new(),
        catalogs: BTreeMap::new(),
        languages: BTreeSet::new(),
        used: BTreeMap::new(),
        shouted: false,
        warnings: Vec::new(),
    };
    import.read_files();
    if import.lessons.is_empty() {
        let remedy = "A workshopper has problems/NAME/problem.md or exercises/NAME/problem.md";
        return Err(vec![Finding::error(&name, None, "no lesson was found", remedy)]);
    }
    let course = import.course(&name)?;
    import.report.sort();
    Ok((course, import.report))
}

/// Texts of a lesson by language: path and content.
#[derive(Default)]
struct Lesson {
    folder: String,
    problems: BTreeMap<String, (String, String)>,
    solutions: BTreeMap<String, (String, String)>,
}

/// A file `i18n/xx.json`.
#[derive(Default, Deserialize)]
struct Catalog {
    title: Option<String>,
    #[serde(default)]
    exercise: InOrder,
}

/// What is taken from `package.json`.
#[derive(Deserialize)]
struct Package {
    #[serde(default)]
    description: String,
}

/// A JSON object that keeps its order, which is the only trace of the lessons' order when there is no menu.
#[derive(Default)]
struct InOrder(Vec<(String, String)>);

impl<'de> Deserialize<'de> for InOrder {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Pairs;
        impl<'de> Visitor<'de> for Pairs {
            type Value = InOrder;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("an object of titles")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<InOrder, A::Error> {
                let mut pairs = Vec::new();
                while let Some(pair) = map.next_entry::<String, String>()? {
                    pairs.push(pair);
                }
                Ok(InOrder(pairs))
            }
        }
        from.deserialize_map(Pairs)
    }
}

struct Import {
    report: Report,
    program: String,
    files: Vec<(String, Vec<u8>)>,
    lessons: BTreeMap<String, Lesson>,
    catalogs: BTreeMap<String, (String, Catalog)>,
    languages: BTreeSet<String>,
    used: BTreeMap<String, FileSource>,
    /// A title stood in capitals.
    shouted: bool,
    /// What is to be put right in the source, though it could be read.
    warnings: Vec<Finding>,
}

/// Letters and digits only, so that "MY FIRST I/O!" is `my_first_io`.
fn key(title: &str) -> String {
    title.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn slug(name: &str) -> String {
    let made: String =
        name.chars().map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' }).collect();
    made.split('-').filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-")
}

/// `problem_fr.md` or `problem.fr.md` or `problem.md`: what it is, and the language.
fn role_of(file: &str) -> Option<(bool, String)> {
    let stem = file.strip_suffix(".md")?;
    let (is_problem, rest) = match (stem.strip_prefix("problem"), stem.strip_prefix("solution")) {
        (Some(rest), _) => (true, rest),
        (_, Some(rest)) => (false, rest),
        _ => return None,
    };
    if rest.is_empty() {
        return Some((is_problem, FIRST.to_owned()));
    }
    let tag = rest.strip_prefix(['_', '.'])?.to_ascii_lowercase();
    language::is_tag(&tag).then_some((is_problem, tag))
}

impl Import {
    fn read_files(&mut self) {
        let files = std::mem::take(&mut self.files);
        for (path, bytes) in &files {
            let parts: Vec<&str> = path.split('/').collect();
            let Ok(text) = std::str::from_utf8(bytes) else { continue };
            match parts.as_slice() {
                ["problems" | "exercises", lesson, file] => self.read_lesson_file(path, lesson, file, text),
                ["i18n", file] if file.ends_with(".json") => self.read_catalog(path, file, text),
                ["i18n", "footer", _] => self.report.drop_file(path, "the footer of the terminal program"),
                ["i18n", file] if file.starts_with("troubleshooting") => {
                    self.report.drop_file(
                        path,
                        "shown by the terminal program after a wrong attempt; it needs the program's values",
                    );
                }
                ["README.md"] => self.report.drop_file(path, "describes the package, not the course"),
                ["menu.json" | "LICENSE.md" | "LICENSE"] => {}
                _ => {}
            }
        }
        self.files = files;
    }

    fn read_lesson_file(&mut self, path: &str, folder: &str, file: &str, text: &str) {
        let Some((is_problem, language)) = role_of(file) else { return };
        let lesson = self.lessons.entry(key(folder)).or_default();
        lesson.folder = path.strip_suffix(file).unwrap_or(path).trim_end_matches('/').to_owned();
        self.languages.insert(language.clone());
        let texts = if is_problem { &mut lesson.problems } else { &mut lesson.solutions };
        texts.insert(language, (path.to_owned(), text.to_owned()));
    }

    fn read_catalog(&mut self, path: &str, file: &str, text: &str) {
        let language = file.trim_end_matches(".json").to_ascii_lowercase();
        match serde_json::from_str::<Catalog>(text.trim_start_matches('\u{feff}')) {
            Ok(catalog) => {
                if text.starts_with('\u{feff}') {
                    self.report.change(path, "a byte order mark was taken off");
                }
                self.report.change(path, "titles were taken; messages of the terminal program were left out");
                self.catalogs.insert(language, (path.to_owned(), catalog));
            }
            Err(error) => self.report.drop_file(path, format!("this is no catalogue of titles: {error}")),
        }
    }

    fn content(&self, path: &str) -> Option<&str> {
        let (_, bytes) = self.files.iter().find(|(name, _)| name == path)?;
        std::str::from_utf8(bytes).ok()
    }

    /// Titles of the menu, in order, and whether there is a real menu.
    fn menu(&mut self) -> Vec<String> {
        if let Some(text) = self.content("menu.json") {
            match serde_json::from_str::<Vec<String>>(text.trim_start_matches('\u{feff}')) {
                Ok(titles) => {
                    self.report.keep("menu.json", "order and titles of the lessons");
                    return titles;
                }
                Err(error) => {
                    let line = Some(error.line()).filter(|line| *line > 0);
                    let what = format!("this is no list of titles ({error}), so the order of the lessons was guessed");
                    let remedy = "Write a list of titles, [\"FIRST LESSON\", \"SECOND LESSON\"], and import it again";
                    self.report.drop_file("menu.json", format!("{what}. {remedy}"));
                    self.warnings.push(Finding::warning("menu.json", line, what, remedy));
                }
            }
        } else {
            self.report.miss("menu.json", "there is no menu; the order of the lessons was guessed");
        }
        let longest = self.catalogs.values().max_by_key(|(_, catalog)| catalog.exercise.0.len());
        let guess = longest.filter(|(_, catalog)| !catalog.exercise.0.is_empty()).map(|(path, catalog)| {
            (path.clone(), catalog.exercise.0.iter().map(|(title, _)| title.clone()).collect::<Vec<_>>())
        });
        match guess {
            Some((path, titles)) => {
                self.report.change(path, "its order of titles was taken as the order of the lessons");
                titles
            }
            None => Vec::new(),
        }
    }

    fn course(&mut self, name: &str) -> Result<CourseFolder, Vec<Finding>> {
        let menu = self.menu();
        let mut order: Vec<(String, String)> = Vec::new();
        for title in &menu {
            let key = key(title);
            if self.lessons.contains_key(&key) && !order.iter().any(|(known, _)| *known == key) {
                order.push((key, title.clone()));
            } else {
                self.report.miss("menu.json", format!("the menu names {title:?}, but no lesson is called so"));
            }
        }
        let rest: Vec<(String, String)> = self
            .lessons
            .iter()
            .filter(|(key, _)| !order.iter().any(|(known, _)| known == *key))
            .map(|(key, lesson)| (key.clone(), lesson.folder.clone()))
            .collect();
        for (key, folder) in rest {
            let last = folder.rsplit('/').next().unwrap_or(&folder);
            let title = capitalised(&last.replace(['-', '_'], " "));
            if menu.is_empty() {
                self.report.change(&folder, "placed by the alphabet, with a title made from the name of the folder");
            } else {
                self.report
                    .change(&folder, "not in the menu: kept at the end, with a title made from the name of the folder");
            }
            order.push((key, title));
        }
        let languages: Vec<String> = std::iter::once(FIRST.to_owned())
            .chain(self.languages.iter().filter(|language| *language != FIRST).cloned())
            .collect();
        let mut units = Vec::new();
        for (n, (key, title)) in order.iter().enumerate() {
            units.push(self.unit(key, title, &languages, n == 0)?);
        }
        self.report.change(
            ".",
            format!("the source says nothing about time: {MINUTES} minutes were put in for each lesson; correct them by hand"),
        );
        let titles = self.titles(&languages);
        if self.shouted {
            self.report.change(".", "titles in capitals were set in small letters");
        }
        let (licence, licence_text) = self.licence();
        let summaries = self.summaries();
        self.report_rest();
        Ok(CourseFolder {
            name: name.to_owned(),
            slug: slug(&self.program),
            titles,
            languages,
            summaries,
            outcomes: BTreeMap::new(),
            pass_percent: 70,
            needs_mentor: false,
            cover: None,
            licence,
            licence_text,
            units,
            files: std::mem::take(&mut self.used),
            warnings: std::mem::take(&mut self.warnings),
        })
    }

    fn unit(
        &mut self,
        key: &str,
        title: &str,
        languages: &[String],
        preview: bool,
    ) -> Result<UnitSource, Vec<Finding>> {
        let lesson = self.lessons.remove(key).unwrap_or_default();
        let mut texts = BTreeMap::new();
        let has_solutions = !lesson.solutions.is_empty();
        for language in languages {
            let Some((path, problem)) = lesson.problems.get(language) else {
                let wanted = format!("{}/problem ({language})", lesson.folder);
                self.report.miss(
                    wanted,
                    format!("not translated; shown in {:?}", languages.first().map_or(FIRST, String::as_str)),
                );
                if let Some((path, _)) = lesson.solutions.get(language) {
                    self.report.drop_file(path, "a solution without its problem");
                }
                continue;
            };
            let mut markdown = self.text(path, problem);
            if markdown.is_empty() {
                self.report.miss(path, "the file has no text; the lesson is kept, and says so");
            }
            match lesson.solutions.get(language) {
                Some((path, solution)) => {
                    let solution = self.text(path, solution);
                    if solution.is_empty() {
                        self.report.miss(path, "the file has no text; there is no folded part");
                    } else {
                        let word = solution_word(language);
                        markdown
                            .push_str(&format!("\n\n<details><summary>{word}</summary>\n\n{solution}\n\n</details>"));
                    }
                }
                None if has_solutions => {
                    self.report
                        .miss(format!("{}/solution ({language})", lesson.folder), "no solution in this language");
                }
                None => {}
            }
            let text = UnitText {
                title: self.title(key, title, language),
                markdown: markdown.trim().to_owned(),
                body_line: 1,
                ..UnitText::default()
            };
            texts.insert(language.clone(), text);
        }
        if !has_solutions {
            self.report.miss(format!("{}/solution", lesson.folder), "the source has no solution for this lesson");
        }
        if !texts.contains_key(FIRST) {
            let what = "the lesson has no problem.md";
            return Err(vec![Finding::error(
                &lesson.folder,
                None,
                what,
                "Add it: it is the text in the first language",
            )]);
        }
        let id = slug(lesson.folder.rsplit('/').next().unwrap_or(key));
        Ok(UnitSource {
            id,
            kind: UnitKind::Text,
            minutes: MINUTES,
            preview,
            done: DoneWhen::Marked,
            pass_percent: None,
            texts,
        })
    }

    fn text(&mut self, path: &str, source: &str) -> String {
        let cleaned = clean(source, &self.program);
        let mut text = cleaned.text;
        if cleaned.changes.is_empty() {
            self.report.keep(path, "text");
        }
        for change in cleaned.changes {
            self.report.change(path, change);
        }
        for target in cleaned.points_to {
            self.report.miss(target, "texts point to this file of the terminal program; it is not in the source");
        }
        for taken in markdown::taken_away(&text) {
            self.report
                .change(path, format!("{} is not shown: what runs or embeds is taken out of a text", taken.what));
        }
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned();
        for used in markdown::uses(&text) {
            let source_path = format!("{folder}/{}", used.target.trim_start_matches("./"));
            let found = self.files.iter().find(|(name, _)| *name == source_path);
            let kind = lyceum_media::Kind::of(&source_path);
            if let (Some((_, bytes)), Some(kind)) = (found, kind.filter(|kind| !used.picture || kind.is_picture())) {
                let place = format!("media/{source_path}");
                text = text.replace(&format!("]({})", used.target), &format!("]({place})"));
                self.used.insert(place, FileSource { bytes: bytes.clone(), kind, open: false });
            } else {
                text = text.replace(&format!("]({})", used.target), "]");
                self.report
                    .change(path, format!("the link to {} was taken off: the file is not in the source", used.target));
            }
        }
        text
    }

    fn title(&mut self, key: &str, title: &str, language: &str) -> String {
        let catalog = self.catalogs.get(language);
        let found = catalog.and_then(|(_, catalog)| {
            catalog.exercise.0.iter().find(|(known, _)| self::key(known) == key).map(|(_, title)| title.clone())
        });
        if found.is_none() && language != FIRST {
            let path = catalog.map_or_else(|| format!("i18n/{language}.json"), |(path, _)| path.clone());
            self.report.miss(path, format!("no title for {title:?}; the English one is shown"));
        }
        let title = found.unwrap_or_else(|| title.to_owned());
        let said = spoken(&title, language);
        self.shouted |= said != title;
        said
    }

    fn titles(&mut self, languages: &[String]) -> BTreeMap<String, String> {
        let own = capitalised(&self.program.replace(['-', '_'], " "));
        let mut titles = BTreeMap::new();
        for language in languages {
            let found = self.catalogs.get(language).and_then(|(_, catalog)| catalog.title.clone());
            if found.is_none() && language == FIRST {
                self.report.change(
                    ".",
                    format!("the source has no title for the course; {own:?} was made from the name of the folder"),
                );
            }
            if let Some(title) = found.or_else(|| (language == FIRST).then(|| own.clone())) {
                let said = spoken(&title, language);
                self.shouted |= said != title;
                titles.insert(language.clone(), said);
            }
        }
        titles
    }

    /// What the package says of itself, in the first language, is the only summary a workshopper has.
    fn summaries(&mut self) -> BTreeMap<String, String> {
        let package = self.content("package.json").map(|text| text.trim_start_matches('\u{feff}'));
        let Some(package) = package.map(serde_json::from_str::<Package>) else {
            self.report.miss("package.json", "the course has no summary; add one by hand");
            return BTreeMap::new();
        };
        let described = package.map(|package| package.description.trim().to_owned());
        match described {
            Ok(text) if !text.is_empty() => {
                self.report.keep("package.json", "its description became the summary of the course");
                BTreeMap::from([(FIRST.to_owned(), text)])
            }
            Ok(_) => {
                self.report.drop_file("package.json", "it has no description that could be the summary of the course");
                BTreeMap::new()
            }
            Err(error) => {
                self.report.drop_file("package.json", format!("its description cannot be read: {error}"));
                BTreeMap::new()
            }
        }
    }

    fn licence(&mut self) -> (Option<String>, Option<String>) {
        for path in ["LICENSE.md", "LICENSE", "LICENCE.md"] {
            let Some(text) = self.content(path).map(str::to_owned) else { continue };
            self.report.keep(path, "shown with the course, as the licence asks");
            let line =
                text.lines().map(|line| line.trim_matches(['#', ' '])).find(|line| !line.is_empty()).map(str::to_owned);
            return (line, Some(text));
        }
        self.report.miss("LICENSE.md", "no licence: find out whether you may teach this course before you sell it");
        (None, None)
    }

    /// Whatever was not mentioned yet.
    fn report_rest(&mut self) {
        let lists = [&self.report.kept, &self.report.changed, &self.report.dropped, &self.report.missing];
        let said: BTreeSet<&str> = lists.iter().flat_map(|list| list.iter().map(|entry| entry.path.as_str())).collect();
        let taken: BTreeSet<&str> = self.used.keys().filter_map(|path| path.strip_prefix("media/")).collect();
        let rest: Vec<(String, bool)> = self
            .files
            .iter()
            .filter(|(path, _)| !said.contains(path.as_str()))
            .map(|(path, _)| (path.clone(), taken.contains(path.as_str())))
            .collect();
        for (path, taken) in rest {
            if taken {
                self.report.keep(path, "a file that texts show");
            } else {
                self.report.drop_file(path, "no lesson names this file");
            }
        }
    }
}

fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}
