//! The language against texts made for it: what it answers, what it says of broken texts, what always holds.

mod answers;
mod bounded;
mod broken;
mod drafts;
mod favours;
mod lawful;
mod lints;
mod otherwise;
mod properties;
mod roots;
mod schemas;

use crate::{Facts, Library, Version};

/// A contract around a body.
fn contract(body: &str) -> String {
    front("contract", "", body)
}

/// A law of the Union around a body.
fn law(body: &str) -> String {
    front("law", "layer = \"eu\"\n", body)
}

fn front(kind: &str, extra: &str, body: &str) -> String {
    format!(
        "+++\ndocument = \"test/{kind}\"\ntitle = \"Test\"\nlanguage = \"en\"\nversion = \"1\"\nin_force_from = 2026-01-01\n\
         seat = {{ country = \"DE\", region = \"SN\" }}\ntime_zone = \"Europe/Berlin\"\nkind = \"{kind}\"\ngrammar = 1\n{extra}+++\n\n{body}\n"
    )
}

/// A rule under a sentence with values.
fn rule(sentence: &str, rule: &str) -> String {
    contract(&format!("{sentence} {{#T1}} More. {{#T2}}\n\n```rule\n{rule}\n```\n"))
}

fn library(texts: &[String]) -> Library {
    let files = texts.iter().enumerate().map(|(at, text)| (format!("{at}.en.md"), text.clone()));
    Library::load(files).unwrap_or_else(|findings| panic!("{}", crate::render_all(&findings)))
}

fn version<'a>(library: &'a Library, document: &str) -> &'a Version {
    library.document(document).last().copied().unwrap()
}

/// Facts of any case, also of one that cannot be: the evaluator answers all the same.
fn facts(json: &str) -> Facts {
    Facts::recorded(json).unwrap()
}

/// The outcome of a question, in words.
fn answer(text: &str, question: &str, json: &str) -> String {
    let library = library(&[text.to_owned()]);
    let decision = version(&library, "test/contract").decide(question, &facts(json), &[]).unwrap();
    decision.outcome.to_string()
}

/// The texts of the school.
fn school() -> Vec<(String, String)> {
    let mut files = Vec::new();
    let mut open = vec![std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../terms")];
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|extension| extension == "md") {
                let text = std::fs::read_to_string(&path).unwrap();
                files.push((path.display().to_string(), text));
            }
        }
    }
    files
}
