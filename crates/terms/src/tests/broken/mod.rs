//! What the checker says of texts that are wrong: where, what, and what to write instead. The texts lie beside this file, one a
//! theme; a text begins with `=== HOW: what is wrong with it`, and HOW says what is put around it ([`Broken::files`]).

use super::{contract, front, law, rule};
use crate::{Finding, Library, render_all};
use std::fmt::Write as _;

/// Every theme with its texts.
const THEMES: [(&str, &str); 9] = [
    ("front", include_str!("front.txt")),
    ("prose", include_str!("prose.txt")),
    ("translations", include_str!("translations.txt")),
    ("statements", include_str!("statements.txt")),
    ("types", include_str!("types.txt")),
    ("names", include_str!("names.txt")),
    ("lawful", include_str!("lawful.txt")),
    ("examples", include_str!("examples.txt")),
    ("limits", include_str!("limits.txt")),
];

/// Values that a rule under test may name, with the words that carry them.
const VALUES: [(&str, &str); 4] =
    [("t.limit", "30 %"), ("t.period", "14 days"), ("t.cap", "40.00 EUR"), ("t.days", "Monday to Friday")];

/// Texts with more than one mistake. In every other a mistake is one finding, and nothing else is said for its sake.
const SEVERAL: [(&str, usize); 2] = [("a fact of another kind", 6), ("a fact said twice", 2)];

/// A text that is wrong in one way.
pub(super) struct Broken<'a> {
    /// What is wrong with it.
    pub(super) title: &'a str,
    how: &'a str,
    body: &'a str,
}

/// The texts of a theme; what stands above the first says what they are for.
fn texts(theme: &str) -> impl Iterator<Item = Broken<'_>> {
    theme.split("\n=== ").skip(1).map(|text| {
        let (head, body) = text.split_once('\n').unwrap_or((text, ""));
        let (how, title) = head.split_once(": ").unwrap();
        Broken { title, how, body }
    })
}

/// The texts of every theme.
pub(super) fn all() -> impl Iterator<Item = Broken<'static>> {
    THEMES.into_iter().flat_map(|(_, theme)| texts(theme))
}

impl Broken<'_> {
    /// The files of the text, each with its path.
    pub(super) fn files(&self) -> Vec<(String, String)> {
        let one = |text: String| vec![("broken.en.md".to_owned(), text)];
        let pair = || self.body.split_once("\n---\n").unwrap();
        match self.how {
            // A file as it stands.
            "file" => one(self.body.to_owned()),
            // Several files as they stand, each after `--- PATH`.
            "files" => {
                let files = self.body.split("--- ").skip(1).map(|file| file.split_once('\n').unwrap());
                files.map(|(path, text)| (path.to_owned(), text.to_owned())).collect()
            }
            // One line of the front matter, taken away or put in.
            "front" => one(replaced(self.body.trim())),
            // A body under the front matter of a contract, or of a law of the Union.
            "text" => one(contract(self.body)),
            "law" => one(law(self.body)),
            // A block of rules under two clauses, with the values that it names.
            "rule" => {
                let named = VALUES.into_iter().filter(|(name, _)| self.body.contains(name));
                let values: Vec<String> = named.map(|(name, text)| format!("[{text}](value:{name})")).collect();
                one(rule(&format!("A sentence {}", values.join(" and ")), self.body.trim_end()))
            }
            // A reference, and below `---` its translation.
            "translated" => {
                let (reference, translation) = pair();
                let translation = front("contract", "reference = \"en\"\n", translation);
                let translation = translation.replace("language = \"en\"", "language = \"de\"");
                vec![("a.en.md".to_owned(), contract(reference)), ("b.de.md".to_owned(), translation)]
            }
            // A contract, and below `---` a law above it.
            "layers" => {
                let (below, above) = pair();
                vec![("contract.en.md".to_owned(), contract(below)), ("law.en.md".to_owned(), law(above))]
            }
            how => panic!("no text is written `{how}`"),
        }
    }

    /// What the checker says of it.
    pub(super) fn findings(&self) -> Vec<Finding> {
        Library::check(self.files()).1.findings
    }
}

/// The standard front matter with a line of it replaced: `KEY` takes it away, `KEY = …` puts it in.
fn replaced(line: &str) -> String {
    let key = line.split([' ', '=']).next().unwrap();
    let text = contract("One. {#T1}");
    let is_of = |of: &str| of.split_once(" = ").is_some_and(|(name, _)| name == key);
    let mut lines: Vec<&str> = text.lines().filter(|of| !is_of(of)).collect();
    if line != key {
        let close = lines.iter().rposition(|of| *of == "+++").unwrap();
        lines.insert(close, line);
    }
    lines.join("\n") + "\n"
}

/// Everything that is said of the texts of a theme, as it was when somebody last read it.
fn as_read(theme: &str) {
    let (_, texts_of) = THEMES.into_iter().find(|(name, _)| *name == theme).unwrap();
    let mut said = String::new();
    for broken in texts(texts_of) {
        let _ = writeln!(said, "=== {}\n\n{}", broken.title, render_all(&broken.findings()));
    }
    insta::with_settings!({ omit_expression => true, snapshot_path => "../snapshots/broken", prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!(theme, said);
    });
}

#[test]
fn broken_front_matter_is_shown_where_it_breaks() {
    as_read("front");
}

#[test]
fn broken_prose_is_shown_where_it_breaks() {
    as_read("prose");
}

#[test]
fn a_translation_that_says_something_else_is_shown_where_it_does() {
    as_read("translations");
}

#[test]
fn broken_statements_are_shown_where_they_break() {
    as_read("statements");
}

#[test]
fn what_does_not_go_together_is_shown_where_it_meets() {
    as_read("types");
}

#[test]
fn names_that_mean_nothing_are_shown_with_those_that_were_meant() {
    as_read("names");
}

#[test]
fn what_law_alone_may_say_is_refused_to_contracts() {
    as_read("lawful");
}

#[test]
fn broken_examples_are_shown_where_they_break() {
    as_read("examples");
}

#[test]
fn what_is_too_large_is_refused_where_it_stands() {
    as_read("limits");
}

#[test]
fn every_broken_text_is_found_out_and_every_finding_says_where_and_what_to_write_instead() {
    let mut poor = Vec::new();
    let mut count = 0;
    for broken in all() {
        count += 1;
        let files = broken.files();
        let findings = broken.findings();
        let mistakes = SEVERAL.iter().find(|(title, _)| *title == broken.title).map_or(1, |(_, mistakes)| *mistakes);
        if findings.len() != mistakes {
            poor.push(format!(
                "{}: {} findings for {mistakes} mistakes\n{}",
                broken.title,
                findings.len(),
                render_all(&findings)
            ));
        }
        for finding in findings {
            let source = files.iter().find(|(path, _)| *path == finding.file).map(|(_, text)| text.as_str());
            let underlined = source.and_then(|source| source.get(finding.span.start..finding.span.end));
            let placed = underlined.is_some() && finding.line >= 1 && finding.width >= 1 && finding.width <= 400;
            if !placed || finding.message.is_empty() || finding.remedy.is_empty() {
                poor.push(format!("{}:\n{finding}", broken.title));
            }
        }
    }
    assert!(count >= 100, "only {count} broken texts");
    assert!(poor.is_empty(), "{} findings are poor\n\n{}", poor.len(), poor.join("\n"));
}

/// Where the fuzzer has a place for them, the school's texts and these are what it begins with.
#[test]
fn seeds() {
    let corpus = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus");
    if !corpus.is_dir() {
        return;
    }
    let broken = all().flat_map(|broken| broken.files()).map(|(_, text)| text);
    let texts: Vec<String> = super::school().into_iter().map(|(_, text)| text).chain(broken).collect();
    for target in ["read", "roundtrip"] {
        let folder = corpus.join(target);
        std::fs::create_dir_all(&folder).unwrap();
        for (at, text) in texts.iter().enumerate() {
            std::fs::write(folder.join(format!("seed-{at:03}")), text).unwrap();
        }
    }
}
