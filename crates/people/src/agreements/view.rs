//! A decision as it is shown: what the contract gives alone, what the law gives alone, what holds; each condition with its
//! clause, your value and the limit; what would have changed it. All strings are in the reader's words already.

use lyceum_kernel::{Money, Region};
use lyceum_terms::{Decision, Facts, Line, Outcome, Part, Version};
use lyceum_web::components::CurveView;
use lyceum_words::Reader;

use super::before::GivenBefore;
use super::otherwise::{Change, Tense, amount, changes, curve};
use super::results::{CONTRACT, Results};
use super::rows::{Cell, ClauseLink, DecisionRow, Mark, RowGroup};
use super::{Decided, Governing, print, reasons, say, urls};
use crate::accounts;

/// A passage that the law strikes.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct StruckView {
    /// The clauses of the contract.
    pub clauses: Vec<ClauseLink>,
    /// Their sentences.
    pub sentences: Vec<String>,
    /// Why.
    pub because: String,
    /// The clauses of the law.
    pub by: Vec<ClauseLink>,
}

/// A decision as it is shown.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct DecisionView {
    /// How the answer stands.
    pub mark: Mark,
    /// The answer in one sentence.
    pub answer: String,
    /// The amount, where there is one: what is still to pay.
    pub amount: Option<String>,
    /// The step to it from what is owed, where some of it was given back before.
    pub step: Option<String>,
    /// The results, each with its three columns.
    pub results: Vec<DecisionRow>,
    /// The conditions, rule by rule.
    pub groups: Vec<RowGroup>,
    /// What the law strikes.
    pub struck: Vec<StruckView>,
    /// What would have changed it, or would change it.
    pub changes: Vec<Change>,
    /// What the answer would be on each day.
    pub curve: Option<CurveView>,
    /// What happened, in words, where the answer of a rule turned on it alone.
    pub happened: Vec<String>,
    /// Holidays and weekends that moved a day, and notices of the law.
    pub notes: Vec<String>,
    /// Every line of every rule consulted, for the whole trace.
    pub trace: Vec<TraceRow>,
    /// The text that decided: title and version.
    pub document: String,
    /// Where that text can be read.
    pub document_href: String,
    /// The hash of its version.
    pub hash: String,
    /// The decision for programs, if it was recorded.
    pub json_href: Option<String>,
    /// Whether it is read by the staff, for whom "you" is somebody else.
    pub is_staffs: bool,
    /// Whether the heading of the page says the answer already: then it is not said a second time.
    pub is_said_above: bool,
}

/// A line of the whole trace.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct TraceRow {
    /// The clauses.
    pub clauses: Vec<ClauseLink>,
    /// The rule it stands in.
    pub rule: String,
    /// The layer of that rule.
    pub layer: String,
    /// What is compared.
    pub subject: String,
    /// The value of the left side.
    pub left: String,
    /// The limit.
    pub right: String,
    /// Whether it holds; nothing where that is not known.
    pub holds: Option<bool>,
}

impl DecisionView {
    /// The conditions that came out this way, in the order of the table.
    pub fn rows(&self, mark: Mark) -> impl Iterator<Item = &DecisionRow> {
        self.groups.iter().flat_map(|group| &group.rows).filter(move |row| row.result == Cell::Mark(mark))
    }

    /// The reasons: each condition that came out this way, in a whole sentence with its clauses. What several texts say alike is said
    /// once; of conditions that were met, those count that carry the answer.
    pub fn said(&self, mark: Mark) -> Vec<(Vec<ClauseLink>, String)> {
        told(self.rows(mark).filter(|row| mark != Mark::Yes || row.carries))
    }

    /// Why it came out so, in short, for the head of a page: under a no what stands in its way; under a yes what was counted or
    /// dated and carried it. Nothing where a person decides, or something is waited for.
    pub fn reasons(&self) -> Vec<(Vec<ClauseLink>, String)> {
        match self.mark {
            Mark::No => self.said(Mark::No),
            Mark::Yes => told(self.rows(Mark::Yes).filter(|row| row.carries && row.is_measured && !row.is_exception)),
            Mark::Manual | Mark::Hold | Mark::Needs => Vec::new(),
        }
    }

    /// A recorded decision.
    pub fn of(reader: &Reader, decided: &Decided) -> Self {
        Self::after(reader, decided, &GivenBefore::default())
    }

    /// A recorded decision about something of which some was given back before.
    pub fn after(reader: &Reader, decided: &Decided, given: &GivenBefore) -> Self {
        let Decided { governing, decision, facts, .. } = decided;
        let json_href = Some(urls::decision_json(&decided.id));
        Self { json_href, ..Self::with_otherwise(reader, governing, decision, facts, given) }
    }

    /// With what else would have been answered, for which the texts are asked again and again: for pages of one decision.
    pub(crate) fn with_otherwise(
        reader: &Reader,
        governing: &Governing,
        decision: &Decision,
        facts: &Facts,
        given: &GivenBefore,
    ) -> Self {
        let asked = reader.say("agreements-curve-asked");
        Self {
            changes: changes(reader, governing, decision, facts, given, Tense::Decided),
            curve: curve(reader, governing, decision, facts, given, (Tense::Decided, asked)),
            ..Self::weighed(reader, governing, decision, facts, given)
        }
    }

    /// An answer that was only pondered, "if you asked today", without what else would have been answered.
    pub fn pondered(reader: &Reader, governing: &Governing, decision: &Decision, facts: &Facts) -> Self {
        Self::weighed(reader, governing, decision, facts, &GivenBefore::default())
    }

    fn weighed(
        reader: &Reader,
        governing: &Governing,
        decision: &Decision,
        facts: &Facts,
        given: &GivenBefore,
    ) -> Self {
        // What the contract would say by itself, without any law above it.
        let contract = governing.terms.decide(&decision.question, facts, &[]).ok();
        let made = Maker { reader, governing, decision, facts, contract: contract.as_ref() };
        let results = Results { reader, decision, contract: contract.as_ref(), given };
        let owed = owed(decision);
        let amount = owed.map(|owed| reader.money(given.left_of(owed)));
        let terms = governing.terms;
        let args = [("title", print::title(terms, reader.locale()).into()), ("version", terms.version().into())];
        Self {
            mark: mark(&decision.outcome),
            answer: say::answer(reader, &decision.question, &decision.outcome, amount.clone()),
            amount,
            step: owed.and_then(|owed| given.step(reader, owed)),
            results: results.rows(|ids| made.links(ids)),
            groups: made.groups(),
            struck: made.struck(),
            changes: Vec::new(),
            curve: None,
            happened: happened(reader, decision, facts),
            notes: made.notes(),
            trace: decision.lines.iter().map(|line| made.trace(line)).collect(),
            document: reader.say_with("agreements-document", &args),
            document_href: urls::version(terms.document(), &terms.hash().to_string()),
            hash: terms.hash().to_string(),
            json_href: None,
            is_staffs: false,
            is_said_above: false,
        }
    }

    /// As the staff reads it: answer and headings speak of the customer.
    #[must_use]
    pub fn for_staff(self, reader: &Reader) -> Self {
        let answer = match (self.mark, &self.amount) {
            (Mark::Yes, Some(amount)) => reader.say_with("agreements-staff-yes", &[("amount", amount.as_str().into())]),
            (Mark::No, _) => reader.say("agreements-staff-no"),
            (Mark::Manual, _) => reader.say("agreements-staff-manual"),
            (Mark::Yes | Mark::Hold | Mark::Needs, _) => self.answer,
        };
        Self { answer, is_staffs: true, ..self }
    }
}

/// The money of an answer, as the terms owe or propose it.
fn owed(decision: &Decision) -> Option<Money> {
    match &decision.outcome {
        Outcome::Yes | Outcome::Value(_) => amount(decision),
        Outcome::Manual { proposed } => *proposed,
        _ => None,
    }
}

/// What happened that made the answer of a rule no: told where nothing else in that rule stands in the way.
fn happened(reader: &Reader, decision: &Decision, facts: &Facts) -> Vec<String> {
    let failed = || decision.lines.iter().filter(|line| line.part == Part::Condition && line.holds == Some(false));
    let is_no = |rule: &str| decision.outputs.iter().any(|output| output.name == rule && output.outcome == Outcome::No);
    let turned = failed().filter(|line| is_no(&line.rule)).filter(|line| {
        let mut beside = failed().filter(|other| (&other.rule, &other.layer) == (&line.rule, &line.layer));
        beside.all(|other| say::told(reader, other, facts).is_some())
    });
    once(turned.filter_map(|line| say::told(reader, line, facts)))
}

/// Each text once, in order: several laws may rest on the same.
fn once(texts: impl Iterator<Item = String>) -> Vec<String> {
    let mut told = Vec::new();
    for text in texts {
        if !told.contains(&text) {
            told.push(text);
        }
    }
    told
}

const fn mark(outcome: &Outcome) -> Mark {
    match outcome {
        Outcome::Yes | Outcome::Value(_) => Mark::Yes,
        Outcome::No => Mark::No,
        Outcome::Manual { .. } => Mark::Manual,
        Outcome::Hold(_) => Mark::Hold,
        Outcome::Needs(_) => Mark::Needs,
    }
}

/// Sentences of rows with their clauses; what several rows say alike is said once, with the clauses of all.
fn told<'r>(rows: impl Iterator<Item = &'r DecisionRow>) -> Vec<(Vec<ClauseLink>, String)> {
    let mut said: Vec<(Vec<ClauseLink>, String)> = Vec::new();
    for row in rows {
        match said.iter_mut().find(|(_, known)| *known == row.said) {
            Some((clauses, _)) => {
                let new: Vec<ClauseLink> = row.clauses.iter().filter(|id| !clauses.contains(id)).cloned().collect();
                clauses.extend(new);
            }
            None => said.push((row.clauses.clone(), row.said.clone())),
        }
    }
    said
}

/// What the parts of a view are made from.
struct Maker<'a> {
    reader: &'a Reader,
    governing: &'a Governing,
    decision: &'a Decision,
    facts: &'a Facts,
    /// What the contract would say by itself.
    contract: Option<&'a Decision>,
}

impl Maker<'_> {
    fn versions(&self) -> impl Iterator<Item = &'static Version> {
        self.governing.versions()
    }

    fn link(&self, id: &str) -> ClauseLink {
        ClauseLink { id: id.to_owned(), href: self.governing.clause_href(id).unwrap_or_default() }
    }

    fn links(&self, ids: &[String]) -> Vec<ClauseLink> {
        ids.iter().map(|id| self.link(id)).collect()
    }

    /// The clause whose sentence says what a line is about: the first, and where that one only leads in to a list, the first of
    /// its cases that is cited.
    fn speaks<'c>(&self, clauses: &'c [String]) -> Option<&'c String> {
        let clause = |id: &String| self.versions().find_map(|version| version.clause(id));
        let leads_in = |id: &&String| clause(id).is_some_and(|clause| clause.sentence.trim_end().ends_with(':'));
        let mut there = clauses.iter().filter(|id| clause(id).is_some());
        let first = there.next()?;
        Some(there.find(|id| !leads_in(id)).filter(|_| leads_in(&first)).unwrap_or(first))
    }

    /// The sentence of a clause, in the reader's language where the text has been translated.
    fn sentence(&self, id: &str) -> Option<String> {
        let version = self.versions().find(|version| version.clause(id).is_some())?;
        let text = print::text(version, self.reader.locale());
        let translated = text.anchors.iter().find(|anchor| anchor.id == id);
        let language = if translated.is_some() { text.front.language.as_str() } else { version.language() };
        let clause = translated.or_else(|| version.clause(id))?;
        // A French mark of punctuation has a space before it.
        let is_end = |c: char| matches!(c, ',' | ';' | ':') || c.is_whitespace();
        Some(print::spaced(language, clause.sentence.trim_end_matches(is_end)).into_owned())
    }

    /// The same to be read alone: a line of a list with the words that it continues.
    fn alone(&self, id: &str, sentence: &str) -> String {
        let version = self.versions().find(|version| version.clause(id).is_some());
        let is_open = sentence.starts_with(char::is_lowercase);
        let lead_in = version.filter(|_| is_open).and_then(|version| {
            let text = print::text(version, self.reader.locale());
            print::lead_in(text, id)
        });
        // Read alone it is a whole sentence, and ends like one.
        let stop = if sentence.ends_with(['.', '!', '?']) { "" } else { "." };
        lead_in.map_or_else(|| sentence.to_owned(), |lead_in| format!("{lead_in} {sentence}{stop}"))
    }

    /// The conditions that count, and the exceptions that apply, rule by rule in the order of the texts.
    fn groups(&self) -> Vec<RowGroup> {
        let mut groups: Vec<(&str, RowGroup)> = Vec::new();
        for line in self.decision.lines.iter().filter(|line| is_shown(line)) {
            if groups.last().is_none_or(|(rule, _)| *rule != line.rule) {
                let title = say::output_name(self.reader, &line.rule);
                groups.push((&line.rule, RowGroup { title, rows: Vec::new() }));
            }
            if let Some((_, group)) = groups.last_mut() {
                let row = self.row(line, &group.rows);
                // A national law that says what the Union's says, of the same values, adds its clause to that row.
                if let Some(same) = group.rows.iter_mut().find(|before| before.is_same_law(&row)) {
                    same.carries |= row.carries;
                    same.clauses.extend(row.clauses);
                    continue;
                }
                group.rows.push(row);
            }
        }
        let mut groups: Vec<RowGroup> = groups.into_iter().map(|(_, group)| group).collect();
        if self.decision.outcome == Outcome::No {
            // What stands in the way is read first.
            for group in &mut groups {
                group.rows.sort_by_key(|row| row.result != Cell::Mark(Mark::No));
            }
            groups.sort_by_key(|group| group.rows.first().is_none_or(|row| row.result != Cell::Mark(Mark::No)));
        }
        for group in &mut groups {
            group.say_at_first(mark(&self.decision.outcome));
        }
        self.tell_once(&mut groups);
        groups
    }

    /// What happened is told in the first row that turns on it; those below say that it is the same.
    fn tell_once(&self, groups: &mut [RowGroup]) {
        let happened = self.reader.say("agreements-line-happened");
        let mut told: Vec<String> = Vec::new();
        for row in groups.iter_mut().flat_map(|group| &mut group.rows).filter(|row| row.subject == happened) {
            let Some(value) = &mut row.value else { continue };
            if told.contains(value) {
                *value = self.reader.say("agreements-line-as-above");
            } else {
                told.push(value.clone());
            }
        }
    }

    fn row(&self, line: &Line, before: &[DecisionRow]) -> DecisionRow {
        let own = match &line.struck_by {
            Some(by) => Cell::Struck(by.join(", ")),
            None => Cell::Mark(self.met(line)),
        };
        let (contract, law) = match (line.layer == CONTRACT, &line.struck_by) {
            (true, Some(_)) => (self.unstruck(line), own.clone()),
            (true, None) => (own.clone(), Cell::Silent),
            (false, _) => (Cell::Silent, own.clone()),
        };
        let sentence = self.speaks(&line.clause).and_then(|id| Some((id, self.sentence(id)?)));
        let clause_says = sentence.as_ref().map(|(id, sentence)| self.alone(id, sentence));
        let is_exception = reasons::is_exception(line, sentence.as_ref().map(|(_, sentence)| sentence.as_str()));
        // A long clause that carries several lines is said once.
        let alone = clause_says.clone().filter(|alone| before.iter().all(|row| row.sentence != *alone));
        let sentence = sentence.filter(|_| alone.is_some()).map(|(_, sentence)| sentence);
        let told = say::told(self.reader, line, self.facts);
        // An exception is a reason as its clause says it, and half a sentence of a list is no reason.
        let reason = if line.part == Part::Exception { &alone } else { &sentence };
        let said = reasons::came_out(self.reader, line, told.as_deref(), reason.as_deref());
        let noted = reasons::noted(self.reader, line, told.as_deref());
        let (subject, value, limit) = match told {
            Some(told) => (self.reader.say("agreements-line-happened"), Some(told), None),
            // Of several comparisons that make an exception, one alone says little where the clause speaks for itself.
            None if line.part == Part::Exception && sentence.is_some() => {
                (say::subject(self.reader, &line.subject), None, None)
            }
            None => (
                say::subject(self.reader, &line.subject),
                reasons::value(self.reader, line),
                reasons::limit(self.reader, line),
            ),
        };
        DecisionRow {
            clauses: self.links(&line.clause),
            sentence: alone.unwrap_or_else(|| subject.clone()),
            said,
            carries: line.carries && !reasons::is_of_another_kind(line),
            is_measured: limit.is_some() && reasons::is_measured(line),
            is_exception,
            clause_says,
            noted,
            subject,
            value,
            limit,
            contract,
            law,
            result: own,
        }
    }

    /// How a condition comes out by the contract alone, which no law strikes.
    fn unstruck(&self, line: &Line) -> Cell {
        let is_it =
            |other: &&Line| (&other.rule, &other.clause, &other.subject) == (&line.rule, &line.clause, &line.subject);
        let own = self.contract.and_then(|contract| contract.lines.iter().find(is_it));
        own.map_or(Cell::Silent, |own| Cell::Mark(self.met(own)))
    }

    fn met(&self, line: &Line) -> Mark {
        match line.holds {
            // An exception that applies is why a person decides, or why something is waited for.
            Some(true) if line.part == Part::Exception => match mark(&self.decision.outcome) {
                Mark::Yes | Mark::No => Mark::Manual,
                other => other,
            },
            Some(true) => Mark::Yes,
            Some(false) if say::awaits_its_period(line) => Mark::Needs,
            Some(false) => Mark::No,
            None => Mark::Needs,
        }
    }

    /// What the law strikes: each passage once, with everybody who strikes it.
    fn struck(&self) -> Vec<StruckView> {
        let layers = self.decision.layers.iter().filter(|layer| layer.applies == Some(true));
        let mut passages: Vec<StruckView> = Vec::new();
        for struck in layers.flat_map(|layer| &layer.struck) {
            let (clauses, by) = (self.links(&struck.clauses), self.links(&struck.by));
            match passages.iter_mut().find(|passage| passage.clauses == clauses) {
                Some(passage) => passage.by.extend(by),
                None => passages.push(StruckView {
                    clauses,
                    sentences: struck
                        .clauses
                        .iter()
                        .filter_map(|id| Some(self.alone(id, &self.sentence(id)?)))
                        .collect(),
                    because: say::opened(&say::because(self.reader, &struck.because)),
                    by,
                }),
            }
        }
        passages
    }

    fn notes(&self) -> Vec<String> {
        let reader = self.reader;
        let days = self.decision.calendar.iter().map(|answer| {
            let day = answer.day.parse().map_or_else(|_| answer.day.clone(), |day| reader.day(day));
            if matches!(answer.name.as_str(), "Saturday" | "Sunday") {
                return reader.say_with("agreements-note-weekend", &[("day", day.into())]);
            }
            let named = |region| accounts::region_name(reader, region);
            let region = answer.region.parse::<Region>().map_or_else(|_| answer.region.clone(), named);
            let args = [("day", day.into()), ("name", (&answer.name).into()), ("region", region.into())];
            reader.say_with("agreements-note-holiday", &args)
        });
        let notices = self.decision.notices.iter().map(|notice| {
            let args = [
                ("because", say::because(reader, &notice.because).into()),
                ("clauses", notice.clause.join(", ").into()),
            ];
            reader.say_with("agreements-note-law", &args)
        });
        once(days.chain(notices))
    }

    fn trace(&self, line: &Line) -> TraceRow {
        TraceRow {
            clauses: self.links(&line.clause),
            rule: line.rule.clone(),
            layer: line.layer.clone(),
            subject: say::subject(self.reader, &line.subject),
            left: line.left.as_ref().map(|value| say::show_fact(self.reader, &line.subject, value)).unwrap_or_default(),
            right: say::limit(self.reader, line).unwrap_or_default(),
            holds: line.holds,
        }
    }
}

fn is_shown(line: &Line) -> bool {
    line.part == Part::Condition || (line.part == Part::Exception && line.holds == Some(true))
}
