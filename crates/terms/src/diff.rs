//! Two versions of a document, clause by clause: what was added, what was taken away, which words, values and rules changed.
//! Words are compared as words, so that a reader sees the seven that changed and not the paragraph.

use crate::{
    document::{Anchor, Document},
    finding::Span,
    report::Report,
    syntax::{Statement, StatementKind},
    version::Version,
};
use serde::Serialize;
use similar::{ChangeTag, TextDiff};
use std::{collections::BTreeMap, fmt::Write as _};

/// What happened to a clause.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Fate {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// It says something else, or decides otherwise.
    Changed,
}

/// A run of words, and in which of the two texts it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Words {
    /// Where.
    pub side: Side,
    /// The words with their spaces.
    pub text: String,
}

/// In which text words stand.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// In both.
    Both,
    /// Only in the earlier one.
    Before,
    /// Only in the later one.
    After,
}

/// A value that changed, or that stands in one text only.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ValueChange {
    /// Its name.
    pub name: String,
    /// What it said, in the words of the text.
    pub before: Option<String>,
    /// What it says.
    pub after: Option<String>,
}

/// A clause that is not as it was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ClauseChange {
    /// Its id; empty for rules that stand under no clause.
    pub clause: String,
    /// What happened to it.
    pub fate: Fate,
    /// Its sentence; empty when only its rules changed.
    pub words: Vec<Words>,
    /// Its values that changed.
    pub values: Vec<ValueChange>,
    /// The lines of its rules; empty when they are the same.
    pub rules: Vec<Words>,
}

/// Everything that differs between two versions.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize)]
pub struct Diff {
    /// The clauses that are not as they were, in the order of the later text; what was taken away comes where it stood.
    pub clauses: Vec<ClauseChange>,
    /// Clauses that stand in both texts unchanged.
    pub unchanged: usize,
}

impl Diff {
    /// Compares the references of two versions.
    #[must_use]
    pub fn of(before: &Version, after: &Version) -> Self {
        Self::of_documents(before.reference(), after.reference())
    }

    /// Compares two files of one language.
    #[must_use]
    pub fn of_documents(before: &Document, after: &Document) -> Self {
        let (old, new) = (Clauses::of(before), Clauses::of(after));
        let mut diff = Self::default();
        let mut pending = old.order.iter();
        for id in &new.order {
            if let Some(known) = old.name_of(new.anchors.get(id).copied(), id) {
                // What stood before it and is gone is told first.
                for gone in pending.by_ref().take_while(|earlier| **earlier != known) {
                    diff.removed(&old, &new, gone);
                }
            }
            match old.name_of(new.anchors.get(id).copied(), id) {
                Some(known) => diff.compared(&old, known, &new, id),
                None => diff.clauses.push(new.alone(id, &old, Fate::Added, Side::After)),
            }
        }
        for gone in pending {
            diff.removed(&old, &new, gone);
        }
        diff
    }

    /// Whether both say and decide the same.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.clauses.is_empty()
    }

    /// The ids of clauses that are not as they were.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.clauses.iter().map(|change| change.clause.as_str())
    }

    fn removed(&mut self, old: &Clauses<'_>, new: &Clauses<'_>, id: &str) {
        let moved = new.anchors.values().any(|anchor| anchor.aliases.iter().any(|alias| alias == id));
        if !moved && !new.order.contains(&id) && !self.clauses.iter().any(|change| change.clause == id) {
            self.clauses.push(old.alone(id, new, Fate::Removed, Side::Before));
        }
    }

    fn compared(&mut self, old: &Clauses<'_>, old_id: &str, new: &Clauses<'_>, id: &str) {
        let (before, after) = (old.sentence(old_id), new.sentence(id));
        let mut rules: Vec<Words> = Vec::new();
        for (text, earlier) in new.rules_against(id, old) {
            rules.extend(lines(earlier.unwrap_or_default(), text));
        }
        // A rule that stands nowhere any more is told where it stood.
        for (text, _) in old.rules_against(old_id, new).iter().filter(|(_, later)| later.is_none()) {
            rules.extend(lines(text, ""));
        }
        let change = ClauseChange {
            clause: id.to_owned(),
            fate: Fate::Changed,
            words: if before == after { Vec::new() } else { words(before, after) },
            values: value_changes(old.values.get(old_id), new.values.get(id)),
            rules,
        };
        if change.words.is_empty() && change.values.is_empty() && change.rules.is_empty() {
            self.unchanged += usize::from(!id.is_empty());
        } else {
            self.clauses.push(change);
        }
    }
}

/// A file by its clauses.
struct Clauses<'a> {
    order: Vec<&'a str>,
    anchors: BTreeMap<&'a str, &'a Anchor>,
    values: BTreeMap<&'a str, BTreeMap<&'a str, &'a str>>,
    rules: BTreeMap<Subject, Rule<'a>>,
}

/// What a statement is about, and the how-manieth of those about it: which statements of two texts belong together.
type Subject = (String, usize);

/// A statement as written, and the clause it stands under.
struct Rule<'a> {
    under: &'a str,
    text: &'a str,
}

impl<'a> Clauses<'a> {
    fn of(document: &'a Document) -> Self {
        let mut clauses = Self {
            order: document.anchors.iter().map(|anchor| anchor.id.as_str()).collect(),
            anchors: document.anchors.iter().map(|anchor| (anchor.id.as_str(), anchor)).collect(),
            values: BTreeMap::new(),
            rules: BTreeMap::new(),
        };
        for value in &document.values {
            let clause = value.clause.as_deref().unwrap_or_default();
            clauses.values.entry(clause).or_default().insert(&value.name, &value.text);
        }
        for (at, placed) in document.statements.iter().enumerate() {
            let next = document.statements.get(at + 1).map(|next| next.what.span);
            let text = statement_text(&document.source, placed.what.span, next);
            let under = placed.under.as_deref().unwrap_or_default();
            let about = subject(&placed.what);
            let earlier = clauses.rules.keys().filter(|(known, _)| *known == about).count();
            clauses.rules.insert((about, earlier), Rule { under, text });
        }
        if clauses.rules.values().any(|rule| rule.under.is_empty()) {
            clauses.order.insert(0, "");
        }
        clauses
    }

    /// The id under which this text knows a clause of a later one: the same, or one that the later keeps as an alias.
    fn name_of(&self, anchor: Option<&'a Anchor>, id: &'a str) -> Option<&'a str> {
        if self.order.contains(&id) {
            return Some(id);
        }
        anchor?.aliases.iter().map(String::as_str).find(|alias| self.anchors.contains_key(alias))
    }

    fn sentence(&self, id: &str) -> &'a str {
        self.anchors.get(id).map_or("", |anchor| anchor.sentence.as_str())
    }

    /// The rules under a clause that stand otherwise, or not at all, in another text. Where a rule stands makes no difference.
    fn rules_against(&self, id: &str, other: &Self) -> Vec<(&'a str, Option<&'a str>)> {
        let mine = self.rules.iter().filter(|(_, rule)| rule.under == id);
        let paired = mine.map(|(subject, rule)| (rule.text, other.rules.get(subject).map(|rule| rule.text)));
        paired.filter(|(text, theirs)| theirs.is_none_or(|theirs| theirs != *text)).collect()
    }

    fn alone(&self, id: &str, other: &Self, fate: Fate, side: Side) -> ClauseChange {
        let run = |text: String| if text.is_empty() { Vec::new() } else { vec![Words { side, text }] };
        ClauseChange {
            clause: id.to_owned(),
            fate,
            words: run(self.sentence(id).to_owned()),
            values: match side {
                Side::Before => value_changes(self.values.get(id), None),
                Side::After | Side::Both => value_changes(None, self.values.get(id)),
            },
            rules: self
                .rules_against(id, other)
                .into_iter()
                .flat_map(|(text, theirs)| match side {
                    Side::Before => theirs.map_or_else(|| lines(text, ""), |_| Vec::new()),
                    Side::After | Side::Both => lines(theirs.unwrap_or_default(), text),
                })
                .collect(),
        }
    }
}

/// A statement from its first line to the next statement or the end of its block.
fn statement_text(source: &str, span: Span, next: Option<Span>) -> &str {
    let start = source.get(..span.start).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
    let fence = source.get(start..).and_then(|rest| rest.find("\n```")).map_or(source.len(), |at| start + at);
    let end = next.map_or(fence, |next| {
        let line = source.get(..next.start).and_then(|before| before.rfind('\n')).unwrap_or(fence);
        fence.min(line)
    });
    source.get(start..end.max(start)).unwrap_or_default().trim_end()
}

/// What a statement is about.
fn subject(statement: &Statement) -> String {
    match &statement.kind {
        StatementKind::Decide(decide) => decide.head.name.text.clone(),
        StatementKind::Best { head, .. } | StatementKind::Window { head, .. } => head.name.text.clone(),
        StatementKind::Figure(figure) => figure.head.name.text.clone(),
        StatementKind::Promise(promise) => promise.name.text.clone(),
        StatementKind::When { event, .. } => event.text.clone(),
        StatementKind::Strike { matter, .. } => matter.text.clone(),
        StatementKind::Require { fact, .. } => fact.text.clone(),
        StatementKind::Applies(_) | StatementKind::Warn { .. } => String::new(),
    }
}

type Named<'a> = BTreeMap<&'a str, &'a str>;

fn value_changes(before: Option<&Named<'_>>, after: Option<&Named<'_>>) -> Vec<ValueChange> {
    let (none, mut changes) = (BTreeMap::new(), Vec::new());
    let (before, after) = (before.unwrap_or(&none), after.unwrap_or(&none));
    for name in before.keys().chain(after.keys().filter(|name| !before.contains_key(*name))) {
        let (old, new) = (before.get(name), after.get(name));
        if old != new {
            let text = |text: Option<&&str>| text.map(|text| (*text).to_owned());
            changes.push(ValueChange { name: (*name).to_owned(), before: text(old), after: text(new) });
        }
    }
    changes
}

fn words(before: &str, after: &str) -> Vec<Words> {
    runs(&TextDiff::from_words(before, after))
}

fn lines(before: &str, after: &str) -> Vec<Words> {
    let whole = |text: &str| if text.is_empty() { String::new() } else { format!("{text}\n") };
    runs(&TextDiff::from_lines(&whole(before), &whole(after)))
}

fn runs<'a>(diff: &TextDiff<'a, 'a, 'a, str>) -> Vec<Words> {
    let mut runs: Vec<Words> = Vec::new();
    for change in diff.iter_all_changes() {
        let side = match change.tag() {
            ChangeTag::Equal => Side::Both,
            ChangeTag::Delete => Side::Before,
            ChangeTag::Insert => Side::After,
        };
        match runs.last_mut().filter(|run| run.side == side) {
            Some(run) => run.text.push_str(change.value()),
            None => runs.push(Words { side, text: change.value().to_owned() }),
        }
    }
    runs
}

/// `lyceum terms diff`: what changed from one version to another.
#[must_use]
pub fn report(before: &Version, after: &Version) -> Report {
    let diff = Diff::of(before, after);
    let mut text = format!(
        "{} {} → {} {}: {} clauses changed, {} as they were\n",
        before.document(),
        before.version(),
        after.document(),
        after.version(),
        diff.clauses.len(),
        diff.unchanged
    );
    for change in &diff.clauses {
        let fate = match change.fate {
            Fate::Added => "added",
            Fate::Removed => "removed",
            Fate::Changed => "changed",
        };
        let clause = if change.clause.is_empty() { "(no clause)" } else { &change.clause };
        let _ = writeln!(text, "\n{clause} {fate}");
        if !change.words.is_empty() {
            let _ = writeln!(text, "  {}", marked(&change.words));
        }
        for value in &change.values {
            let side = |text: &Option<String>| text.clone().unwrap_or_else(|| "–".to_owned());
            let _ = writeln!(text, "  {}: {} → {}", value.name, side(&value.before), side(&value.after));
        }
        for run in &change.rules {
            let sign = match run.side {
                Side::Both => "  ",
                Side::Before => "- ",
                Side::After => "+ ",
            };
            for line in run.text.lines() {
                let _ = writeln!(text, "  {sign}{line}");
            }
        }
    }
    Report { text, json: serde_json::json!(diff), exit: 0 }
}

/// Words as a terminal shows them: `[-gone-]` and `{+new+}`.
fn marked(words: &[Words]) -> String {
    let mut text = String::new();
    for run in words {
        let (open, close) = match run.side {
            Side::Both => ("", ""),
            Side::Before => ("[-", "-]"),
            Side::After => ("{+", "+}"),
        };
        let trimmed = run.text.trim_end();
        let _ = write!(text, "{open}{trimmed}{close}{}", run.text.get(trimmed.len()..).unwrap_or_default());
    }
    text
}
