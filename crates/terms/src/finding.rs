//! What is wrong with a text, where, and what to write instead. Findings print as a compiler prints them, and as JSON.

use serde::Serialize;
use std::fmt::Write as _;

/// Words up to this length may be another word misspelled.
const MAX_MEANT: usize = 100;

/// So many findings of a document are shown at a time. Nobody reads more, and each takes a look at the whole file.
pub(crate) const MAX_FINDINGS: usize = 500;

/// The code of an example that fails.
pub(crate) const EXAMPLE: &str = "example";

/// A piece of a file, in bytes.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Default, Serialize)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last.
    pub end: usize,
}

impl Span {
    /// From `start` up to `end`.
    #[must_use]
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end: if end < start { start } else { end } }
    }

    /// From the start of this to the end of `other`.
    #[must_use]
    pub fn to(self, other: Self) -> Self {
        Self::new(self.start.min(other.start), self.end.max(other.end))
    }
}

/// How grave it is.
#[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Cannot be published.
    Error,
    /// Should be looked at.
    Warning,
}

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// How grave.
    pub severity: Severity,
    /// Short name of the kind of finding: `unknown-name`, `mixed-types`, …
    pub code: &'static str,
    /// The file.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// The span in bytes.
    pub span: Span,
    /// What is wrong.
    pub message: String,
    /// What stands under the underline.
    pub label: String,
    /// What would be right.
    pub remedy: String,
    /// What to write instead of which piece of the file, where that is plain: what an example got, what the reference says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub repair: Option<(Span, String)>,
    /// Whether it only follows from another error found here: an example that fails in a text whose rules cannot be read.
    pub follows: bool,
    /// The line of text.
    #[serde(skip)]
    pub text: String,
    /// Characters to underline.
    #[serde(skip)]
    pub width: usize,
}

/// What a finding says, before it is put in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complaint {
    /// How grave.
    pub severity: Severity,
    /// Short name of the kind.
    pub code: &'static str,
    /// Where.
    pub span: Span,
    /// What is wrong.
    pub message: String,
    /// What stands under the underline.
    pub label: String,
    /// What would be right.
    pub remedy: String,
    /// What to write instead, and of what.
    pub repair: Option<Box<(Span, String)>>,
}

impl Complaint {
    /// An error.
    #[must_use]
    pub fn error(code: &'static str, span: Span, message: impl Into<String>) -> Self {
        Self {
            severity: Severity::Error,
            code,
            span,
            message: message.into(),
            label: String::new(),
            remedy: String::new(),
            repair: None,
        }
    }

    /// A warning.
    #[must_use]
    pub fn warning(code: &'static str, span: Span, message: impl Into<String>) -> Self {
        Self { severity: Severity::Warning, ..Self::error(code, span, message) }
    }

    /// With words under the underline.
    #[must_use]
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.label = label.into();
        self
    }

    /// With what would be right.
    #[must_use]
    pub fn remedy(mut self, remedy: impl Into<String>) -> Self {
        self.remedy = remedy.into();
        self
    }

    /// With what to write instead of a piece of the file.
    #[must_use]
    pub fn repair(mut self, span: Span, text: impl Into<String>) -> Self {
        self.repair = Some(Box::new((span, text.into())));
        self
    }

    /// With what would be right, where nothing nearer was said.
    #[must_use]
    pub fn or_remedy(mut self, remedy: impl Into<String>) -> Self {
        if self.remedy.is_empty() {
            self.remedy = remedy.into();
        }
        self
    }

    /// With the nearest of what is known, when it is near enough to be meant.
    #[must_use]
    pub fn did_you_mean<'a>(mut self, word: &str, known: impl IntoIterator<Item = &'a str>) -> Self {
        if let Some(near) = nearest(word, known.into_iter().filter(|known| *known != word)) {
            self.remedy = format!("did you mean `{near}`?");
        }
        self
    }

    /// Put into its file.
    #[must_use]
    pub fn placed(self, file: &str, source: &str) -> Finding {
        let start = floor_boundary(source, self.span.start);
        let end = floor_boundary(source, self.span.end.max(start));
        let before = source.get(..start).unwrap_or_default();
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        let text: String =
            source.get(line_start..).unwrap_or_default().lines().next().unwrap_or_default().chars().take(400).collect();
        let column = before.get(line_start..).unwrap_or_default().chars().count() + 1;
        let underlined = source.get(start..end).unwrap_or_default().lines().next().unwrap_or_default();
        Finding {
            severity: self.severity,
            code: self.code,
            file: file.to_owned(),
            line: before.matches('\n').count() + 1,
            column,
            span: Span::new(start, end),
            message: self.message,
            label: self.label,
            remedy: self.remedy,
            repair: self.repair.map(|repair| *repair),
            follows: false,
            width: underlined.trim_end().chars().count().max(1),
            text,
        }
    }
}

/// A file with other words in some of its places. Of two places that overlap, the first.
#[must_use]
pub fn rewritten(source: &str, places: impl IntoIterator<Item = (Span, String)>) -> String {
    let mut places: Vec<(Span, String)> = places.into_iter().collect();
    places.sort_by_key(|(span, _)| span.start);
    let (mut out, mut from) = (String::with_capacity(source.len()), 0);
    for (span, text) in places {
        let Some(before) = source.get(from..span.start).filter(|_| source.is_char_boundary(span.end)) else { continue };
        out.push_str(before);
        out.push_str(&text);
        from = span.end;
    }
    out.push_str(source.get(from..).unwrap_or_default());
    out
}

/// As many complaints as are shown, errors before warnings.
pub(crate) fn gravest(complaints: Vec<Complaint>) -> impl Iterator<Item = Complaint> {
    let (errors, warnings): (Vec<_>, Vec<_>) =
        complaints.into_iter().partition(|complaint| complaint.severity == Severity::Error);
    errors.into_iter().chain(warnings).take(MAX_FINDINGS)
}

fn floor_boundary(source: &str, at: usize) -> usize {
    let mut at = at.min(source.len());
    while !source.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// The nearest known word, if it is near enough to be meant.
#[must_use]
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    // A longer word is no slip of the pen, and how far it is from each name would take long to find out.
    if word.len() > MAX_MEANT {
        return None;
    }
    let folded = word.to_lowercase();
    let length = folded.chars().count();
    let most = |candidate: &str| (candidate.chars().count().max(3) / 3).min(4);
    known
        .into_iter()
        .filter(|candidate| candidate.chars().count().abs_diff(length) <= most(candidate))
        .map(|candidate| (strsim::damerau_levenshtein(&folded, &candidate.to_lowercase()), candidate))
        .filter(|(distance, candidate)| *distance <= most(candidate))
        .min_by(|a, b| a.0.cmp(&b.0).then_with(|| a.1.cmp(b.1)))
        .map(|(_, candidate)| candidate)
}

impl Finding {
    /// As a compiler prints it.
    #[must_use]
    pub fn render(&self) -> String {
        let word = match self.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        let gutter = " ".repeat(self.line.to_string().len());
        let pad = " ".repeat(self.column.saturating_sub(1));
        let mut out = String::new();
        let _ = writeln!(out, "{word}[{}]: {}", self.code, self.message);
        let _ = writeln!(out, "{gutter}--> {}:{}:{}", self.file, self.line, self.column);
        let _ = writeln!(out, "{gutter} |");
        let _ = writeln!(out, "{} | {}", self.line, self.text);
        let _ = writeln!(out, "{gutter} | {pad}{} {}", "^".repeat(self.width.min(200)), self.label);
        if !self.remedy.is_empty() {
            let _ = writeln!(out, "{gutter} = {}", self.remedy);
        }
        out.lines().map(str::trim_end).collect::<Vec<_>>().join("\n") + "\n"
    }

    /// Whether it stops publication.
    #[must_use]
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }

    /// Whether it may be why others are found: an error that is neither an example which fails nor a translation which lags behind.
    #[must_use]
    pub fn is_root(&self) -> bool {
        self.is_error() && !matches!(self.code, EXAMPLE | "translation")
    }

    /// Whether its repair answers an example otherwise, `no` for `yes`, and not only with another day or figure: what the example is
    /// called may then say the opposite.
    #[must_use]
    pub fn turns(&self, source: &str) -> bool {
        fn answer(expectation: &str) -> Option<&str> {
            let word = expectation.split_once('=')?.1.split_whitespace().next()?;
            Some(if matches!(word, "yes" | "no" | "manual" | "hold" | "needs" | "absent") { word } else { "value" })
        }
        let Some((span, now)) = self.repair.as_ref().filter(|_| self.code == EXAMPLE) else { return false };
        source.get(span.start..span.end).and_then(answer) != answer(now)
    }

    /// The same as something that follows from another: what to mend stands there, and nothing is written here for it.
    pub(crate) fn following(mut self) -> Self {
        self.repair = None;
        self.follows = true;
        "mend the other errors first: this one may only follow from them".clone_into(&mut self.remedy);
        self
    }
}

impl std::fmt::Display for Finding {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.render())
    }
}

/// All findings as a compiler prints them.
#[must_use]
pub fn render_all(findings: &[Finding]) -> String {
    findings.iter().map(Finding::render).collect::<Vec<_>>().join("\n")
}
