//! The board as it is shown: what is owed as cards in columns (overdue, today, this week, later), each saying who owes what to
//! whom, by which clause, until when, and what follows if it is missed; what has ended as rows below.

use std::collections::HashMap;

use lyceum_kernel::{Day, Instant, PersonId, Span};
use lyceum_web::Sample;
use lyceum_web::components::{Mark, MarkKind, RibbonView, StretchKind, Table, labelled, ribbon, status_mark};
use lyceum_words::Reader;
use maud::{Markup, html};

use super::store::Closed;
use super::{Party, Promise, State};
use crate::agreements;

/// A card on the board, in the reader's words.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Card {
    /// What is owed.
    pub what: String,
    /// Who to whom.
    pub parties: String,
    /// Clauses, each with its address; empty when no document is named.
    pub clauses: Vec<(String, String)>,
    /// Until when, or how it ended.
    pub when: String,
    /// What follows if it is missed.
    pub if_missed: Option<String>,
    /// The day it was to be kept by.
    pub due: String,
    /// What it is about, by name; nothing where nobody knows one.
    pub about: Option<String>,
    /// The page of what it is about.
    pub href: String,
    /// How it stands.
    pub mark: Mark,
}

/// A column of the board.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Column {
    /// What the style sheet calls it.
    pub name: &'static str,
    pub title: String,
    pub cards: Vec<Card>,
}

/// What has ended: the latest of them, and how many there are in all.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Ended {
    pub title: String,
    pub cards: Vec<Card>,
    pub all: i64,
}

/// Who reads a board: their id decides who is "you"; names say who the others are, and `called` what each
/// thing is called that something is owed about.
pub(super) struct Audience<'a> {
    pub reader: &'a Reader,
    pub you: Option<&'a PersonId>,
    pub names: &'a HashMap<PersonId, String>,
    pub called: &'a HashMap<String, String>,
}

impl Audience<'_> {
    fn party(&self, party: &Party, is_first: bool) -> String {
        match party {
            Party::School => self.reader.say("promises-school"),
            Party::Other(name) => name.clone(),
            Party::Person(id) if self.you == Some(id) => {
                self.reader.say(if is_first { "promises-you-first" } else { "promises-you" })
            }
            Party::Person(id) => self.names.get(id).cloned().unwrap_or_else(|| self.reader.say("promises-somebody")),
        }
    }

    /// A card for each; what is due at once about one thing shares one.
    fn cards(&self, promises: &[&Promise]) -> Vec<Card> {
        let alike = promises.chunk_by(|one, other| is_one(one, other));
        alike.filter_map(|alike| alike.iter().map(|promise| self.card(promise)).reduce(joined)).collect()
    }

    fn card(&self, promise: &Promise) -> Card {
        let reader = self.reader;
        let args = [("by", self.party(&promise.by, true).into()), ("to", self.party(&promise.to, false).into())];
        let clauses = promise.clauses.iter().map(|clause| (clause.clone(), clause_href(&promise.document, clause)));
        // What would have followed is of no interest any more.
        let if_missed = Some(promise.if_missed.as_str()).filter(|key| !key.is_empty() && promise.closed_at.is_none());
        let follows = if promise.state == State::Missed { "promises-as-missed" } else { "promises-if-missed" };
        Card {
            what: reader.say(&promise.kind),
            parties: reader.say_with("promises-parties", &args),
            clauses: clauses.collect(),
            when: when(reader, promise),
            if_missed: if_missed.map(|key| reader.say_with(follows, &[("consequence", reader.say(key).into())])),
            due: due(reader, promise.due_at),
            about: self.called.get(&promise.about).cloned(),
            href: promise.href.clone(),
            mark: mark(promise),
        }
    }
}

fn joined(card: Card, more: Card) -> Card {
    let mut clauses = card.clauses;
    clauses.extend(more.clauses);
    clauses.dedup();
    let what = format!("{} · {}", card.what, more.what);
    Card { what, clauses, if_missed: card.if_missed.or(more.if_missed), ..more }
}

/// Whether two promises are one to the person who waits: about the same thing, from and to the same, due at once.
fn is_one(one: &Promise, other: &Promise) -> bool {
    let same_parties = one.by == other.by && one.to == other.to;
    one.about == other.about && same_parties && one.due_at == other.due_at && one.state == other.state
}

/// Where a clause can be read, among the places a promise names: see `Governing::places`.
fn clause_href(places: &str, clause: &str) -> String {
    let mut places = places.split_whitespace();
    let Some(first) = places.next() else { return String::new() };
    let own = places.filter_map(|place| place.split_once('=')).find(|(id, _)| *id == clause);
    format!("{}#{clause}", agreements::urls::document(own.map_or(first, |(_, place)| place)))
}

fn mark(promise: &Promise) -> Mark {
    match promise.state {
        State::Open => Mark::Due,
        State::Kept => Mark::Kept,
        State::Missed => Mark::Missed,
        State::Withdrawn => Mark::No,
    }
}

/// Until when, or how it ended. A day's end is said as midnight, which is how people speak of a last day.
fn when(reader: &Reader, promise: &Promise) -> String {
    let said = |key: &str, at: Instant| reader.say_with(key, &[("instant", reader.instant(at).into())]);
    match (promise.state, promise.closed_at, promise.missed_at) {
        (State::Kept, Some(at), _) => said("promises-kept", at),
        (State::Missed, Some(at), _) => said("promises-kept-late", at),
        (State::Missed, None, _) => {
            reader.say_with("promises-missed", &[("instant", due(reader, promise.due_at).into())])
        }
        (State::Withdrawn, ..) => reader.say("promises-withdrawn"),
        _ => reader.say_with("promises-due", &[("instant", due(reader, promise.due_at).into())]),
    }
}

fn due(reader: &Reader, at: Instant) -> String {
    let before = Instant::from_micros(at.micros().saturating_sub(1)).day(reader.zone());
    if before.end(reader.zone()).minus(Span::from_micros(1)) <= at {
        reader.end_of_day(before)
    } else {
        reader.instant(at)
    }
}

/// What is owed about one thing stands together, where the first of it stands.
fn together(mut promises: Vec<&Promise>) -> Vec<&Promise> {
    let mut first: HashMap<String, usize> = HashMap::new();
    for (at, promise) in promises.iter().enumerate() {
        first.entry(promise.about.clone()).or_insert(at);
    }
    promises.sort_by_cached_key(|promise| first.get(&promise.about).copied());
    promises
}

/// Sorts what is owed into the columns.
pub(super) fn columns(audience: &Audience<'_>, now: Instant, owed: &[Promise]) -> Vec<Column> {
    let zone = audience.reader.zone();
    let today = now.day(zone);
    let (end_of_day, end_of_week) = (today.end(zone), today.plus_days(7).end(zone));
    let is_overdue = |promise: &Promise| promise.state == State::Missed || promise.due_at < now;
    let column = |name: &'static str, key: &str, promises: Vec<&Promise>| Column {
        name,
        title: audience.reader.say(key),
        cards: audience.cards(&together(promises)),
    };
    let open = |from: Instant, until: Instant| {
        owed.iter().filter(|p| !is_overdue(p) && p.due_at > from && p.due_at <= until).collect::<Vec<_>>()
    };
    vec![
        column("overdue", "promises-column-overdue", owed.iter().filter(|promise| is_overdue(promise)).collect()),
        column("today", "promises-column-today", open(Instant::from_micros(i64::MIN), end_of_day)),
        column("week", "promises-column-week", open(end_of_day, end_of_week)),
        column("later", "promises-column-later", open(end_of_week, Instant::from_micros(i64::MAX))),
    ]
}

/// Sorts what has ended. What was made good after its day was missed all the same.
pub(super) fn ended(audience: &Audience<'_>, closed: &[Promise], counts: Closed) -> Vec<Ended> {
    let list = |key: &str, was_missed: bool, all: i64| Ended {
        title: audience.reader.say(key),
        cards: together(closed.iter().filter(|promise| (promise.state == State::Missed) == was_missed).collect())
            .into_iter()
            .map(|promise| audience.card(promise))
            .collect(),
        all,
    };
    vec![list("promises-column-late", true, counts.late), list("promises-column-kept", false, counts.kept)]
}

/// The columns side by side; one under the other on a phone, which is also the order they are read in. An empty one keeps its
/// place and gives its room to the others.
fn board(reader: &Reader, columns: &[Column]) -> Markup {
    html! {
        div.board {
            @for column in columns {
                section class={ "board-column " (column.name) @if column.cards.is_empty() { " empty-column" } } {
                    h2 { (column.title) " " span.count { "(" (column.cards.len()) ")" } }
                    @if column.cards.is_empty() { p.quiet { (reader.say("promises-none")) } }
                    @else { div.board-cards { @for card in &column.cards { (self::card(reader, card)) } } }
                }
            }
        }
    }
}

fn card(reader: &Reader, card: &Card) -> Markup {
    html! {
        article.card.promise {
            h3 { (card.what) }
            p { (card.parties) }
            p { (status_mark(card.mark, &card.when)) }
            @if let Some(if_missed) = &card.if_missed { p.quiet { (if_missed) } }
            @if !card.clauses.is_empty() { p.margin { (clauses(card)) } }
            p { (see(reader, card)) }
        }
    }
}

fn clauses(card: &Card) -> Markup {
    html! {
        @for (clause, href) in &card.clauses {
            @if href.is_empty() { span { "§ " (clause) } } @else { a href=(href) { "§ " (clause) } }
            " "
        }
    }
}

/// The way to what it is about: its name says more than that there is something.
fn see(reader: &Reader, card: &Card) -> Markup {
    if let Some(about) = &card.about {
        return html! { a href=(card.href) { (about) } };
    }
    let label = format!("{} {}", labelled(reader, &reader.say("promises-see")), card.what);
    html! { a href=(card.href) aria-label=(label) { (reader.say("promises-see")) } }
}

/// What has ended, as rows: nobody has to do anything about it.
fn ended_list(reader: &Reader, ended: &Ended) -> Markup {
    let shown = i64::try_from(ended.cards.len()).unwrap_or(i64::MAX);
    let args = [("shown", reader.number(shown).into()), ("all", reader.number(ended.all).into())];
    let row = |card: &Card| {
        vec![
            html! { (card.what) },
            html! { (card.parties) },
            html! { (card.due) },
            status_mark(card.mark, &card.when),
            clauses(card),
            see(reader, card),
        ]
    };
    let table = Table::new(&ended.title)
        .quiet()
        .column(reader.say("promises-column-what"))
        .column(reader.say("promises-column-who"))
        .column(reader.say("promises-column-due"))
        .column(reader.say("promises-column-state"))
        .column(reader.say("promises-column-clauses"))
        .column(reader.say("promises-column-about"))
        .rows(ended.cards.iter().map(row));
    html! {
        section {
            h2 { (ended.title) " " span.count { "(" (reader.number(ended.all)) ")" } }
            @if ended.all > shown { p.small { (reader.say_with("promises-latest", &args)) } }
            (table)
        }
    }
}

/// The promises about one thing, for the page of that thing.
pub fn promise_list(reader: &Reader, promises: &[Promise]) -> Markup {
    let (names, called) = (HashMap::new(), HashMap::new());
    let audience = Audience { reader, you: None, names: &names, called: &called };
    html! {
        @if !promises.is_empty() {
            ul.promises {
                @for promise in promises {
                    @let card = audience.card(promise);
                    li {
                        strong { (card.what) } " "
                        (status_mark(card.mark, &card.when))
                        @for (clause, href) in &card.clauses {
                            " " @if href.is_empty() { span.clause { "§ " (clause) } } @else { a.clause href=(href) { "§ " (clause) } }
                        }
                    }
                }
            }
        }
    }
}

/// When what is owed falls due, drawn; nothing where nobody owes anything any more.
pub fn promise_ribbon(reader: &Reader, today: Day, promises: &[Promise]) -> Option<Markup> {
    let (zone, owed) = (reader.zone(), |promise: &&Promise| promise.closed_at.is_none());
    let begun = promises.iter().filter(owed).map(|promise| promise.made_at).min()?.day(zone);
    let (names, called) = (HashMap::new(), HashMap::new());
    let audience = Audience { reader, you: None, names: &names, called: &called };
    let mut view = RibbonView::new(reader.say("promises-ribbon"))
        .mark(begun, MarkKind::Begin, reader.say("promises-ribbon-begun"), reader.day(begun))
        .mark(today, MarkKind::Today, reader.say("promises-ribbon-today"), reader.day(today));
    let owed: Vec<&Promise> = promises.iter().filter(owed).collect();
    for alike in owed.chunk_by(|one, other| is_one(one, other)) {
        let (Some(promise), Some(card)) = (alike.first(), audience.cards(alike).pop()) else { continue };
        let due = Instant::from_micros(promise.due_at.micros().saturating_sub(1)).day(zone);
        let kind = if promise.state == State::Missed { MarkKind::Missed } else { MarkKind::Due };
        view = view.mark(due, kind, card.what, card.when).stretch(begun, due, StretchKind::Promise);
    }
    Some(ribbon(&view))
}

/// The board as a page shows it; its samples are a board with a card in every column, and an empty one.
pub struct BoardView {
    pub(super) columns: Vec<Column>,
    pub(super) ended: Vec<Ended>,
}

impl BoardView {
    /// The board, without a page around it.
    pub fn markup(&self, reader: &Reader) -> Markup {
        html! {
            (board(reader, &self.columns))
            @for ended in self.ended.iter().filter(|ended| !ended.cards.is_empty()) { (ended_list(reader, ended)) }
        }
    }
}

impl Sample for BoardView {
    fn samples(reader: &Reader) -> Vec<Self> {
        let now = Instant::from_micros(1_809_000_000_000_000);
        let hours = |hours: i64| Instant::from_micros(now.micros() + hours * 3_600_000_000);
        let promise = |state: State, due_at: Instant, closed_at: Option<Instant>| Promise {
            id: lyceum_kernel::IdSource::seeded(7).next(now),
            kind: "promises-title".to_owned(),
            clauses: vec!["C4f".to_owned()],
            document: "course-shop/refund-policy".to_owned(),
            by: Party::School,
            to: Party::Other("Ada Lovelace".to_owned()),
            about: "clm_1".to_owned(),
            href: "/claims/1".to_owned(),
            if_missed: "promises-none".to_owned(),
            state,
            made_at: hours(-24),
            due_at,
            missed_at: (state == State::Missed).then(|| hours(-1)),
            closed_at,
        };
        let (names, called) = (HashMap::new(), HashMap::new());
        let audience = Audience { reader, you: None, names: &names, called: &called };
        let owed = [
            promise(State::Missed, hours(-2), None),
            promise(State::Open, hours(1), None),
            promise(State::Open, hours(60), None),
            promise(State::Open, hours(900), None),
        ];
        let closed = [promise(State::Kept, hours(2), Some(now)), promise(State::Missed, hours(-2), Some(now))];
        let view = |owed: &[Promise], closed: &[Promise], counts: Closed| Self {
            columns: columns(&audience, now, owed),
            ended: ended(&audience, closed, counts),
        };
        vec![view(&owed, &closed, Closed { kept: 62, late: 1 }), view(&[], &[], Closed::default())]
    }
}
