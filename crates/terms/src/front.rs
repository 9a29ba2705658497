//! Front matter: what a document is, before it says anything.

use crate::finding::{Complaint, Span};
use lyceum_kernel::{Day, Region, Zone};
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
struct Seat {
    country: String,
    region: Option<String>,
}

/// The front matter of a file, and where its body begins.
///
/// # Errors
/// Missing, not TOML, or without one of its fields.
pub fn read(source: &str) -> Result<(Front, usize), Complaint> {
    let text = source.strip_prefix('\u{feff}').unwrap_or(source);
    let skipped = source.len() - text.len();
    let first = Span::new(skipped, skipped + text.lines().next().unwrap_or_default().len());
    let missing = || {
        Complaint::error("front-matter", first, "a document begins with front matter")
            .label("expected `+++`")
            .remedy("begin with a line `+++`, then document, title, language, version, in_force_from, seat, time_zone, kind, grammar, then `+++`")
    };
    let after = text.strip_prefix("+++\n").or_else(|| text.strip_prefix("+++\r\n")).ok_or_else(missing)?;
    let open = source.len() - after.len();
    let close = after.find("\n+++").ok_or_else(missing)?;
    let inner = after.get(..=close).unwrap_or_default();
    let span = Span::new(open, open + inner.len());
    let raw: Raw = toml::from_str(inner).map_err(|error| {
        let at = error.span().map_or(span, |at| Span::new(open + at.start, open + at.end.max(at.start + 1)));
        Complaint::error("front-matter", at, format!("the front matter is no TOML: {}", error.message()))
    })?;
    let body =
        after.get(close + 4..).and_then(|tail| tail.find('\n')).map_or(source.len(), |at| open + close + 4 + at + 1);
    Ok((checked(raw, span, source)?, body))
}

fn checked(raw: Raw, span: Span, source: &str) -> Result<Front, Complaint> {
    let field_span = |name: &str| {
        let inner = source.get(span.start..span.end).unwrap_or_default();
        let at = inner.match_indices(name).find(|(at, _)| *at == 0 || inner.as_bytes().get(at - 1) == Some(&b'\n'));
        at.map_or(Span::new(span.start, span.start + 1), |(at, _)| {
            let length = inner.get(at..).and_then(|rest| rest.lines().next()).map_or(1, str::len);
            Span::new(span.start + at, span.start + at + length)
        })
    };
    let missing = |name: &str| {
        Complaint::error(
            "front-matter",
            Span::new(span.start, span.start + 1),
            format!("the front matter has no `{name}`"),
        )
        .remedy(format!("add a line `{name} = …`"))
    };
    let bad = |name: &str, remedy: &str| {
        Complaint::error("front-matter", field_span(name), format!("`{name}` cannot be read")).remedy(remedy)
    };
    if raw.grammar.ok_or_else(|| missing("grammar"))? != GRAMMAR {
        return Err(bad("grammar", "this program reads `grammar = 1`"));
    }
    let kind = match raw.kind.ok_or_else(|| missing("kind"))?.as_str() {
        "contract" => DocumentKind::Contract,
        "law" => DocumentKind::Law,
        "general" => DocumentKind::General,
        other => {
            let complaint = bad("kind", "write `kind = \"contract\"`, `\"law\"` or `\"general\"`");
            return Err(complaint.did_you_mean(other, ["contract", "law", "general"]));
        }
    };
    let language = raw.language.ok_or_else(|| missing("language"))?;
    if !["en", "fr", "de"].contains(&language.as_str()) {
        return Err(bad("language", "write `en`, `fr` or `de`"));
    }
    let from = raw.in_force_from.ok_or_else(|| missing("in_force_from"))?;
    let seat = raw.seat.ok_or_else(|| missing("seat"))?;
    let place = seat.region.map_or_else(|| seat.country.clone(), |region| format!("{}-{region}", seat.country));
    let zone = raw.time_zone.ok_or_else(|| missing("time_zone"))?;
    let layer = raw.layer;
    let in_force_from: Day = from.to_string().parse().map_err(|_| bad("in_force_from", "write a day: `2026-01-01`"))?;
    let in_force_to: Option<Day> = match raw.in_force_to {
        Some(to) => Some(to.to_string().parse().map_err(|_| bad("in_force_to", "write a day: `2026-12-31`"))?),
        None => None,
    };
    if in_force_to.is_some_and(|to| to < in_force_from) {
        return Err(bad("in_force_to", "the last day in force comes after the first"));
    }
    if kind == DocumentKind::Law && layer.is_none() {
        return Err(missing("layer"));
    }
    Ok(Front {
        document: raw.document.ok_or_else(|| missing("document"))?,
        title: raw.title.ok_or_else(|| missing("title"))?,
        language,
        version: raw.version.ok_or_else(|| missing("version"))?,
        in_force_from,
        in_force_to,
        seat: place.parse().map_err(|_| bad("seat", "write `{ country = \"DE\", region = \"SN\" }`"))?,
        zone: Zone::named(&zone)
            .ok_or_else(|| bad("time_zone", "write a zone of the IANA database: `\"Europe/Berlin\"`"))?,
        kind,
        reference: raw.reference,
        layer,
        law: raw.law,
        span,
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
