//! Front matter: what a document is, before it says anything.

use crate::finding::{Complaint, Span};
use lyceum_kernel::{Calendar, Country, Day, Region, Zone};
use serde::Deserialize;

/// The grammar this crate reads.
pub const GRAMMAR: u32 = 1;

/// What a document is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Front {
    /// `course-shop/refund-policy`.
    pub document: String,
    /// Its title.
    pub title: String,
    /// `en`, `fr`, `de`.
    pub language: String,
    /// The name of the version.
    pub version: String,
    /// From which day it may be accepted.
    pub in_force_from: Day,
    /// The last day on which it is in force, where one is known: a rule of law that was repealed.
    pub in_force_to: Option<Day>,
    /// Where the school sits; its holidays count.
    pub seat: Region,
    /// The zone in which days begin and end.
    pub zone: Zone,
    /// A contract or law.
    pub kind: DocumentKind,
    /// The language that carries the rules, in a translation.
    pub reference: Option<String>,
    /// The layer of a law.
    pub layer: Option<String>,
    /// Law documents bound into the version's hash.
    pub law: Vec<String>,
    /// The file's own span of front matter.
    pub span: Span,
}

/// What kind of document it is.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum DocumentKind {
    /// Terms a customer accepts.
    Contract,
    /// A layer of law.
    Law,
    /// General rules that others cite.
    General,
}

impl Front {
    /// Whether this file translates another.
    #[must_use]
    pub fn is_translation(&self) -> bool {
        self.reference.as_ref().is_some_and(|reference| *reference != self.language)
    }

    /// The layer's name: `contract`, `eu`, …
    #[must_use]
    pub fn layer_name(&self) -> &str {
        match self.kind {
            DocumentKind::Law => self.layer.as_deref().unwrap_or("law"),
            DocumentKind::Contract | DocumentKind::General => "contract",
        }
    }
}

impl Front {
    /// The line of a key, to be underlined.
    pub(crate) fn line(&self, name: &str, source: &str) -> Span {
        Block { inner: source.get(self.span.start..self.span.end).unwrap_or_default(), span: self.span }.line(name)
    }

    /// The first line, for what the whole document lacks.
    pub(crate) fn first_line(&self, source: &str) -> Span {
        self.line("", source)
    }
}

#[derive(Deserialize)]
struct Raw {
    document: Option<String>,
    title: Option<String>,
    language: Option<String>,
    version: Option<String>,
    in_force_from: Option<toml::value::Datetime>,
    in_force_to: Option<toml::value::Datetime>,
    seat: Option<Seat>,
    time_zone: Option<String>,
    kind: Option<String>,
    grammar: Option<u32>,
    reference: Option<String>,
    layer: Option<String>,
    #[serde(default)]
    law: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Seat {
    country: String,
    region: Option<String>,
}

/// Every key with the way to write it. `pass` is for whatever else a school wants to print.
const KEYS: [(&str, &str); 14] = [
    ("document", "\"course-shop/refund-policy\""),
    ("title", "\"Refund policy\""),
    ("language", "\"en\""),
    ("version", "\"2026-01-01\""),
    ("in_force_from", "2026-01-01"),
    ("seat", "{ country = \"DE\", region = \"SN\" }"),
    ("time_zone", "\"Europe/Berlin\""),
    ("kind", "\"contract\""),
    ("grammar", "1"),
    ("in_force_to", "2030-12-31"),
    ("reference", "\"en\""),
    ("layer", "\"eu\""),
    ("law", "[\"law/eu/consumer-rights\"]"),
    ("pass", "{ }"),
];

/// How a key is written, as a remedy.
fn written(name: &str) -> String {
    let how = KEYS.iter().find(|(key, _)| *key == name).map_or("…", |(_, how)| how);
    format!("write `{name} = {how}`")
}

/// The front matter of a file, and where its body begins.
///
/// # Errors
/// Missing, not TOML, or without one of its fields.
pub fn read(source: &str) -> Result<(Front, usize), Complaint> {
    let text = source.strip_prefix('\u{feff}').unwrap_or(source);
    let skipped = source.len() - text.len();
    let first = Span::new(skipped, skipped + text.lines().next().unwrap_or_default().len());
    let missing = |span: Span, message: &str, label: &str| {
        Complaint::error("front-matter", span, message)
            .label(label)
            .remedy("begin with a line `+++`, then document, title, language, version, in_force_from, seat, time_zone, kind, grammar, then `+++`")
    };
    let after = text
        .strip_prefix("+++\n")
        .or_else(|| text.strip_prefix("+++\r\n"))
        .ok_or_else(|| missing(first, "a document begins with front matter", "expected `+++`"))?;
    let open = source.len() - after.len();
    let close = if after.starts_with("+++") { Some(0) } else { after.find("\n+++").map(|at| at + 1) };
    let close = close.ok_or_else(|| missing(first, "the front matter is never closed", "opened here"))?;
    let span = Span::new(open, open + close);
    let inner = after.get(..close).unwrap_or_default();
    let block = Block { inner, span };
    let table: toml::Table = toml::from_str(inner).map_err(|error| block.unreadable(&error))?;
    if let Some(key) = table.keys().find(|key| !KEYS.iter().any(|(known, _)| known == key)) {
        return Err(Complaint::error("front-matter", block.line(key), format!("the front matter has no `{key}`"))
            .remedy(format!("what a school wants to print besides stands under `pass`: `pass = {{ {key} = … }}`"))
            .did_you_mean(key, KEYS.iter().map(|(known, _)| *known)));
    }
    let raw: Raw = toml::from_str(inner).map_err(|error| block.unreadable(&error))?;
    let body = after.get(close..).and_then(|tail| tail.find('\n')).map_or(source.len(), |at| open + close + at + 1);
    Ok((checked(raw, &block)?, body))
}

/// What may be meant, but should be looked at: a seat whose holidays nobody has told this program.
pub(crate) fn doubt(front: &Front, source: &str) -> Option<Complaint> {
    let message = format!("the holidays of {} are not known here", front.seat);
    let complaint =
        Complaint::warning("seat", front.line("seat", source), message).label("only Saturdays and Sundays are free");
    let known: Vec<String> = Calendar::known().map(|region| region.to_string()).collect();
    (!Calendar::of(front.seat).is_known())
        .then(|| complaint.remedy(format!("holidays are known of {}", known.join(", "))))
}

/// The lines between the two `+++`.
struct Block<'a> {
    inner: &'a str,
    span: Span,
}

impl Block<'_> {
    /// The line of a key; where it is not written, the first line.
    fn line(&self, name: &str) -> Span {
        let is_of = |line: &str| line.split(['=', '.']).next().is_some_and(|key| key.trim().trim_matches('"') == name);
        let mut at = self.span.start;
        for line in self.inner.split_inclusive('\n') {
            if is_of(line) {
                return Span::new(at, at + line.trim_end().len());
            }
            at += line.len();
        }
        self.first()
    }

    fn first(&self) -> Span {
        let line = self.inner.lines().next().unwrap_or_default();
        Span::new(self.span.start, self.span.start + line.trim_end().len().max(1))
    }

    fn missing(&self, name: &str) -> Complaint {
        Complaint::error("front-matter", self.first(), format!("the front matter has no `{name}`"))
            .label(format!("expected a line `{name}` from here on"))
            .remedy(written(name))
    }

    fn bad(&self, name: &str, why: &str) -> Complaint {
        Complaint::error("front-matter", self.line(name), format!("`{name}` cannot be read: {why}"))
            .remedy(written(name))
    }

    /// What TOML does not read, and the line's key is known by its name.
    fn unreadable(&self, error: &toml::de::Error) -> Complaint {
        let start = self.span.start;
        let at = error.span().map_or(self.span, |at| Span::new(start + at.start, start + at.end.max(at.start + 1)));
        let before = self.inner.get(..at.start - start).unwrap_or_default();
        let line = self.inner.get(before.rfind('\n').map_or(0, |at| at + 1)..).unwrap_or_default();
        let key = line.split(['=', '\n', ' ']).next().unwrap_or_default().trim();
        let mut what = error.message().lines().next().unwrap_or_default().to_owned();
        // The names of Rust's types mean nothing to who writes terms.
        for (theirs, ours) in [("u32", "a whole number"), ("struct Seat", "a country"), ("a TOML datetime", "a day")] {
            what = what.replace(theirs, ours);
        }
        let complaint = |message: String| Complaint::error("front-matter", at, message);
        if what.contains("duplicate") {
            return complaint(format!("`{key}` stands here twice")).remedy("take one of the two lines away");
        }
        if KEYS.iter().any(|(known, _)| *known == key) {
            return complaint(format!("`{key}` cannot be read: {what}")).remedy(written(key));
        }
        complaint(format!("the front matter is no TOML: {what}"))
            .remedy("each line is `KEY = VALUE`, and texts stand in quotes: `title = \"Refund policy\"`")
    }
}

fn checked(raw: Raw, block: &Block<'_>) -> Result<Front, Complaint> {
    let (missing, bad) = (|name: &str| block.missing(name), |name: &str, why: &str| block.bad(name, why));
    if raw.grammar.ok_or_else(|| missing("grammar"))? != GRAMMAR {
        return Err(bad("grammar", "this program reads grammar 1"));
    }
    let kind = match raw.kind.ok_or_else(|| missing("kind"))?.as_str() {
        "contract" => DocumentKind::Contract,
        "law" => DocumentKind::Law,
        "general" => DocumentKind::General,
        other => {
            let complaint = bad("kind", "a document is a `contract`, a `law`, or `general`");
            return Err(complaint.did_you_mean(other, ["contract", "law", "general"]));
        }
    };
    let document = raw.document.ok_or_else(|| missing("document"))?;
    if !is_document(&document) {
        return Err(bad(
            "document",
            "its name is made of small letters, digits and hyphens, with `/` between its parts",
        ));
    }
    let title = raw.title.ok_or_else(|| missing("title"))?;
    if title.trim().is_empty() {
        return Err(bad("title", "it is empty"));
    }
    let language = raw.language.ok_or_else(|| missing("language"))?;
    if !["en", "fr", "de"].contains(&language.as_str()) {
        return Err(bad("language", "numbers and units are read in `en`, `fr` and `de`"));
    }
    let from = raw.in_force_from.ok_or_else(|| missing("in_force_from"))?;
    let in_force_from: Day = from.to_string().parse().map_err(|_| bad("in_force_from", "it is a day"))?;
    let in_force_to: Option<Day> = match raw.in_force_to {
        Some(to) => Some(to.to_string().parse().map_err(|_| bad("in_force_to", "it is a day"))?),
        None => None,
    };
    if in_force_to.is_some_and(|to| to < in_force_from) {
        let complaint = bad("in_force_to", "the last day in force comes before the first");
        return Err(complaint.remedy(format!("write {in_force_from} or a later day, or take the line away")));
    }
    let seat = seat(raw.seat.ok_or_else(|| missing("seat"))?, block)?;
    let zone = raw.time_zone.ok_or_else(|| missing("time_zone"))?;
    let zone = Zone::named(&zone).ok_or_else(|| bad("time_zone", "no zone of the IANA database has this name"))?;
    if kind == DocumentKind::Law && raw.layer.is_none() {
        return Err(missing("layer"));
    }
    if kind != DocumentKind::Law && raw.layer.is_some() {
        let complaint = bad("layer", "only law has a layer");
        return Err(complaint.remedy("take the line away, or write `kind = \"law\"`"));
    }
    let version = raw.version.ok_or_else(|| missing("version"))?;
    let (reference, layer, law, span) = (raw.reference, raw.layer, raw.law, block.span);
    Ok(Front {
        document,
        title,
        language,
        version,
        in_force_from,
        in_force_to,
        seat,
        zone,
        kind,
        reference,
        layer,
        law,
        span,
    })
}

/// A seat: a country, or a part of it.
fn seat(seat: Seat, block: &Block<'_>) -> Result<Region, Complaint> {
    let place = seat.region.map_or_else(|| seat.country.clone(), |region| format!("{}-{region}", seat.country));
    let bad = |why: &str| block.bad("seat", why);
    let region: Region =
        place.parse().map_err(|_| bad("a country has two letters, a part of it at most three letters or digits"))?;
    if Country::from_code(region.country()).is_none() {
        return Err(bad(&format!("`{}` is no country of ISO 3166-1", region.country())));
    }
    let known: Vec<Region> = Calendar::known().filter(|known| known.country() == region.country()).collect();
    // Each part of Germany has a line of its own in the tables; of other countries only those parts that differ.
    if region.country() == "DE" && !known.contains(&region) {
        let parts: Vec<&str> = known.iter().map(Region::part).filter(|part| !part.is_empty()).collect();
        let complaint = bad(&format!("Germany has no part `{}`", region.part()));
        return Err(complaint.remedy(format!("its parts are {}", parts.join(", "))));
    }
    Ok(region)
}

/// Whether a text is the name of a document: `course-shop/refund-policy`.
fn is_document(text: &str) -> bool {
    text.split('/').all(|part| {
        !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
    })
}

impl std::fmt::Display for DocumentKind {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Contract => "contract",
            Self::Law => "law",
            Self::General => "general",
        })
    }
}
