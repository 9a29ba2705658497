//! Promises: what anyone owes anyone, by when, and by which clause. A promise is written in the transaction it arises
//! in and ends there too: kept, withdrawn, or found missed by a job just after its due instant.
//! The SQL: `store.rs`; the job: `jobs.rs`; the board: `pages.rs` and `board.rs`; a year in one picture: `picture.rs`.

mod board;
mod jobs;
mod pages;
mod picture;
mod store;
#[cfg(test)]
mod tests;

use futures::future::BoxFuture;
use lyceum_kernel::{BadColumn, Column, Instant, PersonId, Span, Stored};
use lyceum_school::{Fault, Read, Tx};
use lyceum_store::Reads;
use lyceum_words::{Reader, Source};

use crate::Check;
pub use board::{BoardView, promise_list, promise_ribbon};
pub(crate) use {jobs::worker, pages::router};

lyceum_kernel::id!(PromiseId, "pro");

/// The words of promises.
pub const TEXT: Source = Source {
    slice: "promises",
    en: include_str!("text.en.ftl"),
    fr: include_str!("text.fr.ftl"),
    de: include_str!("text.de.ftl"),
};

/// The address of the board.
pub const BOARD: &str = "/promises";

/// A side of a promise.
#[derive(Clone, Debug, Eq, PartialEq, Hash)]
pub enum Party {
    /// The school.
    School,
    /// Somebody with an account.
    Person(PersonId),
    /// Somebody else, by name: a provider, a funder.
    Other(String),
}

impl Party {
    fn as_column(&self) -> String {
        match self {
            Self::School => "school".to_owned(),
            Self::Person(id) => id.to_string(),
            Self::Other(name) => format!("other:{name}"),
        }
    }
}

impl Stored for Party {
    fn from_column(column: Column) -> Result<Self, BadColumn> {
        let text = String::from_column(column)?;
        if text == "school" {
            return Ok(Self::School);
        }
        if let Some(name) = text.strip_prefix("other:") {
            return Ok(Self::Other(name.to_owned()));
        }
        text.parse::<PersonId>()
            .map(Self::Person)
            .map_err(|_| BadColumn::new("school, a person or other:NAME", text.into()))
    }
}

/// A promise about to be made.
#[derive(Clone, Debug)]
pub struct NewPromise {
    /// What is owed: a key of the words of the slice that makes it, `claims-promise-review`.
    pub kind: &'static str,
    /// The clauses it rests on.
    pub clauses: Vec<String>,
    /// The document they stand in, or the places `Governing::places` gives; may be empty.
    pub document: String,
    /// Who owes it.
    pub by: Party,
    /// To whom.
    pub to: Party,
    /// The id of what it is about.
    pub about: String,
    /// The page of what it is about.
    pub href: String,
    /// The last instant at which it is kept.
    pub due_at: Instant,
    /// What follows if it is missed: a key of the words of the slice that makes it; empty if nothing does.
    pub if_missed: &'static str,
}

/// How a promise stands.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum State {
    /// Not yet due.
    Open,
    /// Kept in time.
    Kept,
    /// Its instant has passed. If it was made good afterwards, `closed_at` says when.
    Missed,
    /// No longer owed.
    Withdrawn,
}

impl Stored for State {
    fn from_column(column: Column) -> Result<Self, BadColumn> {
        let text = String::from_column(column)?;
        match text.as_str() {
            "open" => Ok(Self::Open),
            "kept" => Ok(Self::Kept),
            "missed" => Ok(Self::Missed),
            "withdrawn" => Ok(Self::Withdrawn),
            _ => Err(BadColumn::new("the state of a promise", text.into())),
        }
    }
}

/// What somebody owes somebody.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Promise {
    /// Its id.
    pub id: PromiseId,
    /// What is owed: a word's key.
    pub kind: String,
    /// The clauses it rests on.
    pub clauses: Vec<String>,
    /// The document they stand in.
    pub document: String,
    /// Who owes it.
    pub by: Party,
    /// To whom.
    pub to: Party,
    /// The id of what it is about.
    pub about: String,
    /// The page of what it is about.
    pub href: String,
    /// What follows if it is missed: a word's key, or empty.
    pub if_missed: String,
    /// How it stands.
    pub state: State,
    /// When it was made.
    pub made_at: Instant,
    /// The last instant at which it is kept.
    pub due_at: Instant,
    /// When it was found missed.
    pub missed_at: Option<Instant>,
    /// When it was kept, withdrawn, or made good after its day.
    pub closed_at: Option<Instant>,
}

/// What a slice does when a promise is missed; runs in the transaction that marks it so.
pub struct OnMissed(pub for<'a> fn(&'a mut Tx, &'a Promise) -> BoxFuture<'a, Result<(), Fault>>);

/// What an area above calls the thing a promise is about, in the words of whoever reads the board: commerce knows whose request
/// it is, and over how much. Nothing for what is not theirs.
pub struct AboutPromise(pub for<'a> fn(&'a mut Read, &'a Promise, &'a Reader) -> BoxFuture<'a, Result<Called, Fault>>);

/// The name of a thing, where it is known.
pub type Called = Option<String>;

/// Makes a promise. While one of the same kind about the same thing is owed, that one is meant: also one whose day has
/// passed, for a day that was missed is not promised anew before somebody makes it good.
pub async fn make(tx: &mut Tx, new: NewPromise) -> Result<PromiseId, Fault> {
    if let Some(owed) = store::owed_of_kind(tx, &new.about, new.kind).await? {
        return Ok(owed.id);
    }
    let promise = Promise {
        id: tx.new_id(),
        kind: new.kind.to_owned(),
        clauses: new.clauses,
        document: new.document,
        by: new.by,
        to: new.to,
        about: new.about,
        href: new.href,
        if_missed: new.if_missed.to_owned(),
        state: State::Open,
        made_at: tx.now(),
        due_at: new.due_at,
        missed_at: None,
        closed_at: None,
    };
    if store::insert(tx, &promise).await? {
        // Kept at the last instant is kept: the job looks just after it.
        let after = Instant::from_micros(promise.due_at.micros().saturating_add(1));
        tx.enqueue_at(&jobs::MissPromise { promise: promise.id.clone() }, after).await?;
        return Ok(promise.id);
    }
    let owed = store::owed_of_kind(tx, &promise.about, &promise.kind).await?;
    owed.map(|owed| owed.id).ok_or_else(|| Fault::other("a promise is open and yet cannot be found"))
}

/// Keeps what is owed, in time or late. False when nothing was owed.
pub async fn keep(tx: &mut Tx, about: &str, kind: &str) -> Result<bool, Fault> {
    let now = tx.now();
    Ok(store::keep(tx, about, kind, now).await?)
}

/// What was counted as kept was not: money that came back was never given. The same promise stands again, due when it was; where
/// that instant has passed, it is missed. False when nothing of the kind was kept, or it is owed anyhow.
pub async fn reopen(tx: &mut Tx, about: &str, kind: &str) -> Result<bool, Fault> {
    let mut promises = store::about(tx, about).await?;
    promises.retain(|promise| promise.kind == kind);
    if promises.iter().any(|promise| promise.closed_at.is_none()) {
        return Ok(false);
    }
    let Some(last) = promises.pop() else { return Ok(false) };
    if !store::reopen(tx, &last.id).await? {
        return Ok(false);
    }
    tx.audit("promise reopened", &last.id).await?;
    let after = Instant::from_micros(last.due_at.micros().saturating_add(1));
    let looked_at = after.max(tx.now());
    tx.enqueue_at(&jobs::MissPromise { promise: last.id }, looked_at).await?;
    Ok(true)
}

/// Keeps what is owed as of an instant that has passed: it was kept then, and only now is it known. What was found missed
/// meanwhile was kept all the same if it was in time. False when nothing was owed.
pub async fn keep_as_of(tx: &mut Tx, about: &str, kind: &str, at: Instant) -> Result<bool, Fault> {
    let at = at.min(tx.now());
    Ok(store::keep_as_of(tx, about, kind, at).await?)
}

/// Takes back what is no longer owed. False when nothing was open.
pub async fn withdraw(tx: &mut Tx, about: &str, kind: &str) -> Result<bool, Fault> {
    let now = tx.now();
    Ok(store::withdraw(tx, about, kind, now).await?)
}

/// Takes back what was promised by a day that was a mistake, also where that day has passed: what was never owed by then was not
/// missed either. False when it is closed.
pub async fn take_back(tx: &mut Tx, id: &PromiseId) -> Result<bool, Fault> {
    let now = tx.now();
    if !store::take_back(tx, id, now).await? {
        return Ok(false);
    }
    tx.audit("promise taken back", id).await?;
    Ok(true)
}

/// Says to whom the open promises about a thing are owed, once that is known.
pub async fn hand_over(tx: &mut Tx, about: &str, to: &Party) -> Result<(), Fault> {
    store::hand_over(tx, about, &to.as_column()).await?;
    Ok(())
}

/// Every promise about a thing, oldest first.
pub async fn of(read: &mut impl Reads, about: &str) -> Result<Vec<Promise>, Fault> {
    Ok(store::about(read, about).await?)
}

/// What is still owed about a thing: open, or missed and not made good.
pub async fn open_for(read: &mut impl Reads, about: &str) -> Result<Vec<Promise>, Fault> {
    let mut promises = store::about(read, about).await?;
    promises.retain(|promise| promise.closed_at.is_none());
    Ok(promises)
}

/// What is still owed about any of these things: open, or missed and not made good.
pub async fn owed_about(read: &mut impl Reads, about: &[&str]) -> Result<Vec<Promise>, Fault> {
    Ok(store::owed_about(read, about).await?)
}

/// Marks a promise missed and lets the slices act on it, once, if its instant has passed and nobody kept it.
pub(crate) async fn miss(tx: &mut Tx, id: &PromiseId) -> Result<(), Fault> {
    let now = tx.now();
    if !store::miss(tx, id, now).await? {
        return Ok(());
    }
    let Some(promise) = store::find(tx, id).await? else { return Ok(()) };
    tx.audit("promise missed", id).await?;
    let school = tx.school().clone();
    for hook in school.list::<OnMissed>() {
        (hook.0)(tx, &promise).await?;
    }
    Ok(())
}

/// Promises whose instant passed an hour ago and which are still open: nobody recorded that they were missed.
pub(crate) async fn doctor(read: &mut Read) -> Result<Check, Fault> {
    let before = read.now().minus(Span::hours(1));
    let looked_at = store::count(read).await?;
    let forgotten = store::forgotten(read, before).await?;
    let findings = forgotten
        .iter()
        .map(|promise| {
            format!("{} ({}) was due at {} and is neither kept nor missed", promise.id, promise.kind, promise.due_at)
        })
        .collect();
    Ok(Check { invariant: 9, name: "every promise is kept, or recorded as missed", looked_at, findings })
}
