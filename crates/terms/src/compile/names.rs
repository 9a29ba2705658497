//! What names mean, which clauses lines rest on, and the matters that law may strike.

use super::{Compiler, Scope};
use crate::{
    decision::Part,
    declare,
    facts::country_meant,
    finding::{Complaint, MAX_FINDINGS, Span},
    plain::Plain,
    program::{Ex, FactSlot, LineInfo, Type},
    syntax::{Cites, Name},
};
use lyceum_kernel::Country;
use std::collections::BTreeSet;

/// The general rules of the language, which every document may cite.
const GENERAL: [&str; 11] = ["G1", "G2", "G3", "G4", "G5", "G6", "G7", "G8", "G9", "G10", "G11"];

/// The country of the seat: of the contract's, where law stands above one. No fact, for the front matter says it.
pub(crate) const SEAT: &str = "seat.country";

impl Compiler<'_> {
    /// What a name means. `hint` is the type that is expected, so that words of a list need no quotes.
    pub(crate) fn name(&mut self, name: &str, span: Span, hint: Option<Type>) -> Option<(Ex, Type)> {
        if let Some(Type::Symbol(words)) = hint
            && let Some(at) = words.iter().position(|word| *word == name)
        {
            return Some((Ex::constant(Plain::Symbol(u16::try_from(at).ok()?)), Type::Symbol(words)));
        }
        if crate::parse::is_place(name) {
            return self.place(name, span, hint);
        }
        if let Some(found) = self.name_in_record(name) {
            return Some(found);
        }
        if name == SEAT {
            let country = self.program.seat.country().as_bytes().try_into().ok()?;
            return Some((Ex::constant(Plain::Country(country)), Type::Country));
        }
        if let Some(found) = self.value_of(name, self.here.document) {
            return Some(found);
        }
        if let Some(&at) = self.by_name.get(name) {
            let output = self.ensure(at)?;
            let kind = self.program.outputs.get(usize::from(output))?.kind;
            self.here.leans_on.push(output);
            self.here.all_leans.push(output);
            return Some((Ex::Output(output), kind));
        }
        if let Some(found) = self.fact(name) {
            return Some(found);
        }
        for document in 0..self.inputs.len() {
            if let Some(found) = self.value_of(name, document) {
                return Some(found);
            }
        }
        // What could not be read is complained about where it stands.
        if !self.inputs.iter().any(|input| input.document.unread.iter().any(|unread| unread == name)) {
            self.unknown(name, span, hint);
        }
        None
    }

    fn place(&mut self, name: &str, span: Span, hint: Option<Type>) -> Option<(Ex, Type)> {
        if hint == Some(Type::Region) {
            let at = u32::try_from(self.program.texts.len()).ok()?;
            self.program.texts.push(name.to_owned());
            return Some((Ex::constant(Plain::Text(at)), Type::Region));
        }
        let complaint = Complaint::error("place", span, format!("`{name}` is no country"));
        let complaint = match <[u8; 2]>::try_from(name.as_bytes()) {
            Ok(country) if Country::from_code(name).is_some() => {
                return Some((Ex::constant(Plain::Country(country)), Type::Country));
            }
            Ok(_) => complaint.label("expected a code of ISO 3166-1").remedy(match country_meant(name) {
                Some(meant) => format!("did you mean `{meant}`?"),
                None => "write the two letters of a country, such as `DE`".to_owned(),
            }),
            Err(_) => complaint.label("expected two letters").remedy(
                "write the country, `DE`; a region is compared with a fact of that kind, such as `customer.region`",
            ),
        };
        self.complain(complaint);
        None
    }

    pub(crate) fn name_in_record(&self, name: &str) -> Option<(Ex, Type)> {
        match *self.here.scopes.last()? {
            Scope::Week if name == "it" => Some((Ex::Week, Type::Window)),
            Scope::Record(Type::Days) if name == "it" => Some((Ex::Field(0), Type::Day)),
            Scope::Record(Type::Instants) if name == "it" => Some((Ex::Field(0), Type::Instant)),
            Scope::Record(Type::Records(fields)) => {
                let at = fields.iter().position(|field| field.name == name)?;
                let kind = Type::of_kind(fields.get(at)?.kind);
                Some((Ex::Field(u16::try_from(at).ok()?), kind))
            }
            _ => None,
        }
    }

    fn value_of(&mut self, name: &str, document: usize) -> Option<(Ex, Type)> {
        let at = *self.values.get(document)?.get(name)?;
        let value = &self.inputs.get(document)?.document.values.get(at)?.value;
        self.used.insert((document, at));
        let (raw, kind) = super::types::constant(value, &mut self.program.texts)?;
        Some((Ex::constant(raw), kind))
    }

    /// The slot of a fact, taken when first named.
    pub(crate) fn fact(&mut self, name: &str) -> Option<(Ex, Type)> {
        let fact = declare::fact(name)?;
        let slot = match self.slots.get(fact.name) {
            Some(slot) => *slot,
            None => {
                let slot = u16::try_from(self.program.facts.len()).ok()?;
                self.program.facts.push(FactSlot { fact });
                self.slots.insert(fact.name, slot);
                slot
            }
        };
        self.here.facts.push(slot);
        Some((Ex::Fact(slot), Type::of_kind(fact.kind)))
    }

    fn unknown(&mut self, name: &str, span: Span, hint: Option<Type>) {
        // Whoever has made so many mistakes is not told what each of them was meant for.
        if self.complaints.len() > MAX_FINDINGS {
            self.complain(Complaint::error("unknown-name", span, format!("`{name}` is not known")));
            return;
        }
        let mut known: Vec<&str> = declare::facts().map(|fact| fact.name).collect();
        known.push(SEAT);
        known.extend(self.by_name.keys().copied());
        for values in &self.values {
            known.extend(values.keys().copied());
        }
        if let Some(Type::Symbol(words)) = hint {
            known.extend(words.iter().copied());
        }
        if let Some(Scope::Record(Type::Records(fields))) = self.here.scopes.last() {
            known.extend(fields.iter().map(|field| field.name));
        }
        let mut complaint = Complaint::error("unknown-name", span, format!("`{name}` is not known"))
            .label("no value, fact or rule has this name");
        if let Some(Type::Symbol(words)) = hint {
            complaint = complaint.label(format!("expected one of {}", words.join(", ")));
        }
        complaint = complaint
            .remedy("`lyceum terms facts` lists the facts; a value of the text is written `[14 days](value:NAME)`")
            .did_you_mean(name, known);
        self.complain(complaint);
    }

    /// The clauses a line rests on: its own, else its statement's, else the anchor above.
    pub(crate) fn cites(&mut self, line: &Cites, statement: &Cites, under: Option<&String>) -> Vec<String> {
        let written = if line.is_empty() { statement } else { line };
        for cite in written {
            self.known_clause(cite);
        }
        if written.is_empty() {
            under.cloned().into_iter().collect()
        } else {
            written.iter().map(|cite| cite.text.clone()).collect()
        }
    }

    fn known_clause(&mut self, cite: &Name) {
        if let Err(complaint) = known_clause(cite, self.ids) {
            self.complain(complaint);
        }
    }

    /// The matters whose striking takes a line away: those of all its clauses, if each has one.
    pub(crate) fn strike_mask(&mut self, cites: &[String]) -> u64 {
        let Some(document) = self.inputs.get(self.here.document).map(|input| input.document) else { return 0 };
        let mut mask = 0;
        for cite in cites {
            let matter =
                document.anchors.iter().find(|anchor| anchor.id == *cite).and_then(|anchor| anchor.matter.clone());
            let Some(matter) = matter else { return 0 };
            mask |= 1_u64.checked_shl(u32::from(self.matter(&matter))).unwrap_or(0);
        }
        mask
    }

    /// The bit of a matter, taken when first named.
    pub(crate) fn matter(&mut self, matter: &str) -> u8 {
        if let Some(at) = self.program.matters.iter().position(|known| known == matter) {
            return u8::try_from(at).unwrap_or(u8::MAX);
        }
        let at = self.program.matters.len();
        self.program.matters.push(matter.to_owned());
        let mut clauses = Vec::new();
        for (input, part) in self.inputs.iter().zip(&self.program.parts) {
            if !part.is_law {
                let of = input.document.anchors.iter().filter(|anchor| anchor.matter.as_deref() == Some(matter));
                clauses.extend(of.map(|anchor| anchor.id.clone()));
            }
        }
        self.program.matter_clauses.push(clauses);
        u8::try_from(at).unwrap_or(u8::MAX)
    }

    /// Closes a line: what it names is kept with it.
    pub(crate) fn line(&mut self, cites: Vec<String>, part: Part, span: Span, value: Option<Type>) -> Option<u16> {
        let strike = self.strike_mask(&cites);
        let mut facts = std::mem::take(&mut self.here.facts);
        let mut leans_on = std::mem::take(&mut self.here.leans_on);
        for list in [&mut facts, &mut leans_on] {
            list.sort_unstable();
            list.dedup();
        }
        let text = without_cites(&self.text(span)).to_owned();
        let line = LineInfo {
            cites,
            beside: Vec::new(),
            output: u16::try_from(self.here.declared).ok()?,
            document: u8::try_from(self.here.document).ok()?,
            part,
            strike,
            leans_on,
            facts,
            value,
            span,
            text,
            op: "",
        };
        self.add_line(line)
    }

    /// Source text with single spaces.
    pub(crate) fn text(&self, span: Span) -> String {
        let source = self.inputs.get(self.here.document).map_or("", |input| input.document.source.as_str());
        let text = source.get(span.start..span.end).unwrap_or_default();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// Whether a clause is there. Ids are near each other by nature, so another is meant only where it differs in small letters.
pub(crate) fn known_clause(cite: &Name, ids: &BTreeSet<String>) -> Result<(), Complaint> {
    let id = cite.text.as_str();
    if ids.contains(id) || GENERAL.contains(&id) {
        return Ok(());
    }
    let complaint =
        Complaint::error("unknown-clause", cite.span, format!("no clause has the id `{id}`")).label("cited here");
    let mut known = ids.iter().map(String::as_str).chain(GENERAL);
    Err(match known.find(|known| known.eq_ignore_ascii_case(id)) {
        Some(meant) => complaint.remedy(format!("did you mean `{meant}`?")),
        None => complaint.remedy(format!("put the anchor `{{#{id}}}` behind its sentence, or cite one that is there")),
    })
}

/// A line's text without the ids it begins with.
fn without_cites(text: &str) -> &str {
    let text = text.strip_prefix("except ").unwrap_or(text);
    if !text.starts_with('[') {
        return text;
    }
    text.split_once(']').map_or(text, |(_, rest)| rest.trim_start())
}
