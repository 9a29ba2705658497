//! The board of promises: the staff sees all of them, everybody else their own. Filters are links, so that every view of
//! the board has an address.

use std::collections::{BTreeSet, HashMap};

use axum::Router;
use axum::extract::{Query, State};
use axum::routing::get;
use lyceum_kernel::PersonId;
use lyceum_school::{Fault, Read, School};
use lyceum_store::Reads;
use lyceum_web::components::{empty_state, filters, heading, lede, pager};
use lyceum_web::{Answer, Learner, Page};
use lyceum_words::Reader;
use maud::{Markup, html};
use serde::Deserialize;

use super::board::{Audience, BoardView, columns, ended};
use super::store::Filter;
use super::{AboutPromise, BOARD, Party, Promise, picture, store};
use crate::accounts;

/// The page of promises.
pub(crate) fn router() -> Router<School> {
    Router::new().route(BOARD, get(show))
}

#[derive(Clone, Default, Deserialize)]
struct Wish {
    person: Option<String>,
    kind: Option<String>,
    clause: Option<String>,
    /// The page of what has ended; the first is nought.
    page: Option<i64>,
}

impl Wish {
    /// The address of the board with one filter more, or with none.
    fn href(person: Option<&str>, kind: Option<&str>, clause: Option<&str>) -> String {
        let pairs = [("person", person), ("kind", kind), ("clause", clause)];
        let query: Vec<String> =
            pairs.into_iter().filter_map(|(name, value)| value.map(|value| format!("{name}={value}"))).collect();
        if query.is_empty() { BOARD.to_owned() } else { format!("{BOARD}?{}", query.join("&")) }
    }

    /// The page of what has ended.
    fn page(&self) -> i64 {
        self.page.unwrap_or(0).max(0)
    }

    /// The address of another page of what has ended.
    fn page_href(&self, page: i64) -> String {
        let here = Self::href(self.person.as_deref(), self.kind.as_deref(), self.clause.as_deref());
        let joint = if here.contains('?') { '&' } else { '?' };
        if page == 0 { here } else { format!("{here}{joint}page={page}") }
    }

    /// The ways to later and to earlier ones of `all` that have ended.
    fn pages(&self, reader: &Reader, all: i64) -> Markup {
        let (page, newer, older) = (self.page(), reader.say("promises-newer"), reader.say("promises-older"));
        let before = (page > 0).then(|| self.page_href(page - 1));
        let after = (page.saturating_add(1).saturating_mul(store::PAGE) < all).then(|| self.page_href(page + 1));
        let before = before.as_deref().map(|href| (href, newer.as_str()));
        pager(&reader.say("promises-pages"), before, after.as_deref().map(|href| (href, older.as_str())))
    }
}

async fn show(State(school): State<School>, learner: Learner, Query(wish): Query<Wish>) -> Answer {
    let is_staff = learner.actor().is_staff();
    let party = if is_staff { wish.person.clone() } else { Some(learner.id().to_string()) };
    let filter = Filter { party: party.clone(), kind: wish.kind.clone(), clause: wish.clause.clone() };
    let mut read = school.read(&learner).await?;
    let now = read.now();
    let owed = store::owed(&mut read, &filter).await?;
    let closed = store::closed(&mut read, &filter, wish.page()).await?;
    let start = picture::start(now);
    let weeks = store::year(&mut read, party.as_ref(), start, picture::week().micros(), now).await?;
    let names = names(&mut read, owed.iter().chain(&closed)).await?;
    let reader = learner.reader();
    let called = called(&school, &mut read, reader, owed.iter().chain(&closed)).await?;
    let audience = Audience { reader, you: (!is_staff).then_some(learner.id()), names: &names, called: &called };
    let counts = store::closed_count(&mut read, &filter).await?;
    let board = BoardView { columns: columns(&audience, now, &owed), ended: ended(&audience, &closed, counts) };
    let all = counts.kept.saturating_add(counts.late);
    let is_empty = owed.is_empty() && all == 0;
    let content = html! {
        (heading(&reader.say("promises-title")))
        (lede(&reader.say(if is_staff { "promises-intro" } else { "promises-intro-own" })))
        (filter_links(reader, &wish, is_staff.then_some(&names), owed.iter().chain(&closed)))
        @if is_empty { (empty_state(&reader.say("promises-empty-title"), &reader.say("promises-empty"), None)) }
        @else { (picture::picture(reader, now, &weeks)) (board.markup(reader)) (wish.pages(reader, all)) }
    };
    Ok(Page::new(&learner, reader.say("promises-title")).wide().main(content))
}

/// The names of the people on the board, each asked for once.
async fn names(
    read: &mut impl Reads,
    promises: impl Iterator<Item = &Promise>,
) -> Result<HashMap<PersonId, String>, Fault> {
    let mut names = HashMap::new();
    for promise in promises {
        for party in [&promise.by, &promise.to] {
            let Party::Person(id) = party else { continue };
            if !names.contains_key(id) {
                let person = accounts::find(read, id).await?;
                let name = person.map(|person| if person.name.is_empty() { person.email } else { person.name });
                names.insert(id.clone(), name.unwrap_or_else(|| id.to_string()));
            }
        }
    }
    Ok(names)
}

/// What things are called that something is owed about, each asked for once.
async fn called(
    school: &School,
    read: &mut Read,
    reader: &Reader,
    promises: impl Iterator<Item = &Promise>,
) -> Result<HashMap<String, String>, Fault> {
    let mut called = HashMap::new();
    for promise in promises {
        if called.contains_key(&promise.about) {
            continue;
        }
        for hook in school.list::<AboutPromise>() {
            if let Some(name) = (hook.0)(read, promise, reader).await? {
                called.insert(promise.about.clone(), name);
            }
        }
    }
    Ok(called)
}

/// What the board can be narrowed to: a kind, a clause and, for the staff, a person, as they occur on it.
fn filter_links<'a>(
    reader: &Reader,
    wish: &Wish,
    names: Option<&HashMap<PersonId, String>>,
    promises: impl Iterator<Item = &'a Promise>,
) -> Markup {
    let (mut kinds, mut clauses) = (BTreeSet::new(), BTreeSet::new());
    for promise in promises {
        kinds.insert(promise.kind.clone());
        clauses.extend(promise.clauses.iter().cloned());
    }
    let (person, kind, clause) = (wish.person.as_deref(), wish.kind.as_deref(), wish.clause.as_deref());
    let is_all = person.is_none() && kind.is_none() && clause.is_none();
    let what = kinds.iter().map(|name| (Wish::href(person, Some(name), clause), reader.say(name), kind == Some(name)));
    let first = (BOARD.to_owned(), reader.say("promises-filter-all"), is_all);
    let clause_link = |id: &String| {
        let words = reader.say_with("promises-filter-clause", &[("clause", id.as_str().into())]);
        (Wish::href(person, kind, Some(id)), words, clause == Some(id))
    };
    let mut people: Vec<(&PersonId, &String)> = names.into_iter().flatten().collect();
    people.sort_by_key(|(_, name)| name.to_lowercase());
    let who = people.into_iter().map(|(id, name)| {
        let words = reader.say_with("promises-filter-person", &[("name", name.into())]);
        (Wish::href(Some(id.as_str()), kind, clause), words, person == Some(id.as_str()))
    });
    let (what, who) = (std::iter::once(first).chain(what).collect::<Vec<_>>(), who.collect::<Vec<_>>());
    html! {
        @if what.len() > 1 || !is_all { (links(&reader.say("promises-filters"), &what)) }
        (folded(&reader.say("promises-filters-clause"), &clauses.iter().map(clause_link).collect::<Vec<_>>()))
        (folded(&reader.say("promises-filters-person"), &who))
    }
}

/// An address, its words, and whether it is the view at hand.
type FilterLink = (String, String, bool);

fn links(label: &str, links: &[FilterLink]) -> Markup {
    let links: Vec<(&str, &str, bool)> =
        links.iter().map(|(href, words, current)| (href.as_str(), words.as_str(), *current)).collect();
    filters(label, &links)
}

/// Long lists of filters are folded away until one of them is in use.
fn folded(label: &str, all: &[FilterLink]) -> Markup {
    html! {
        @if all.len() > 1 || all.iter().any(|(.., current)| *current) {
            details.disclosure open[all.iter().any(|(.., current)| *current)] {
                summary { (label) }
                (links(label, all))
            }
        }
    }
}
