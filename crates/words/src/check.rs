//! What the three files of a slice must agree on, read from their plain text. Fluent itself would show a hole to the
//! reader; here a hole is found before the school opens. Where to look next: `message.rs` keeps what passed.

use crate::Source;
use lyceum_kernel::Locale;
use std::collections::{BTreeMap, BTreeSet};

/// One message of a file: its key, its body as written, and the variables in it.
pub(crate) struct Entry<'s> {
    pub(crate) key: &'s str,
    pub(crate) body: String,
}

impl Entry<'_> {
    /// The names that follow a `$`.
    pub(crate) fn variables(&self) -> BTreeSet<&str> {
        self.body
            .split('$')
            .skip(1)
            .map(|rest| rest.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_')).next().unwrap_or(""))
            .collect()
    }
}

/// The messages of one file, in order. Comments, terms (`-brand = …`) and blank lines are passed over.
pub(crate) fn entries(text: &str) -> Vec<Entry<'_>> {
    let mut found: Vec<Entry<'_>> = Vec::new();
    let mut inside = false;
    for line in text.lines() {
        let first = line.chars().next();
        match first {
            Some('#') => inside = false,
            Some(c) if c.is_ascii_alphabetic() => {
                let (key, body) = line.split_once('=').unwrap_or((line, ""));
                found.push(Entry { key: key.trim(), body: body.to_owned() });
                inside = true;
            }
            Some('-') => inside = false,
            Some(_) | None if inside => {
                if let Some(entry) = found.last_mut() {
                    entry.body.push('\n');
                    entry.body.push_str(line);
                }
            }
            _ => {}
        }
    }
    found
}

/// Everything that is wrong, one sentence each; empty when all is well.
pub(crate) fn check(sources: &[Source]) -> Vec<String> {
    let mut findings = Vec::new();
    let mut owner: BTreeMap<&str, &str> = BTreeMap::new();
    for source in sources {
        let files = Locale::ALL.map(|locale| (locale, entries(source.text(locale))));
        let mut variables: BTreeMap<&str, Vec<(Locale, BTreeSet<&str>)>> = BTreeMap::new();
        for (locale, file) in &files {
            let mut seen = BTreeSet::new();
            for entry in file {
                let (slice, tag, key) = (source.slice, locale.tag(), entry.key);
                if !seen.insert(key) {
                    findings.push(format!("{slice} ({tag}): the key {key} stands twice"));
                }
                if !key.strip_prefix(slice).is_some_and(|rest| rest.starts_with('-')) {
                    findings.push(format!("{slice} ({tag}): the key {key} must begin with {slice}-"));
                }
                if entry.body.trim().is_empty() {
                    findings.push(format!("{slice} ({tag}): the key {key} has no text"));
                }
                if entry.body.lines().skip(1).any(|line| line.trim_start().starts_with('.') && line.contains(" = ")) {
                    findings.push(format!("{slice} ({tag}): the key {key} has attributes; write keys of their own"));
                }
                variables.entry(key).or_default().push((*locale, entry.variables()));
            }
            for key in &seen {
                if let Some(other) = owner.get(key).filter(|other| **other != source.slice) {
                    findings.push(format!("{}: the key {key} belongs to {other} already", source.slice));
                }
            }
        }
        owner.extend(variables.keys().map(|key| (*key, source.slice)));
        findings.extend(variables.iter().flat_map(|(key, uses)| compare(source.slice, key, uses)));
    }
    findings
}

/// A key must stand in each language and take the same variables there.
fn compare(slice: &str, key: &str, uses: &[(Locale, BTreeSet<&str>)]) -> Vec<String> {
    let missing = Locale::ALL.iter().filter(|locale| !uses.iter().any(|(there, _)| there == *locale));
    let mut findings: Vec<String> =
        missing.map(|locale| format!("{slice} ({}): the key {key} is missing", locale.tag())).collect();
    if let Some((first, expected)) = uses.first() {
        for (locale, found) in uses {
            if found != expected {
                findings.push(format!(
                    "{slice}: the key {key} takes {expected:?} in {} but {found:?} in {}",
                    first.tag(),
                    locale.tag()
                ));
            }
        }
    }
    findings
}
