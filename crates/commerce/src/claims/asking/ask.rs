//! Asking: a declaration is stored with its instant and receipted at once. Signed in it is answered in the same breath;
//! without an account it is matched by a job, so that neither words nor time tell a stranger whether an order exists. How
//! often that is done within an hour is counted: nobody is refused, but what was typed is not sent to others for ever.

use lyceum_kernel::{Instant, Locale, Money, Span};
use lyceum_people::accounts;
use lyceum_school::{Fault, Tx};
use lyceum_web::limits;

use super::{repeated, scope::Meant, superseded};
use crate::claims::{
    About, Channel, Claim, ClaimId, Entry, Ground, Kind, Reason, State, change,
    deciding::{
        decide,
        facts::{self, Request},
    },
    jobs::MatchClaim,
    letters,
    promises::promised::promise_an_answer,
    store,
};
use crate::ordering::{self, Item, LineId, Order, OrderId};

/// What somebody declares.
#[derive(Clone, Debug)]
pub struct Declaration {
    pub kind: Kind,
    pub name: String,
    pub email: String,
    pub locale: Locale,
    /// The order number as typed; with it and the e-mail an order is found without an account.
    pub order: String,
    /// The course as typed, where an order has several.
    pub course: String,
    pub reason: Option<Reason>,
    pub exceptional: Option<Ground>,
    /// Only some of the money is asked for (C6a); a withdrawal is never that.
    pub partial: bool,
    /// How much that is, where they say it.
    pub asked: Option<Money>,
    pub words: String,
    /// Made with the form: the same form sent fifty times is one declaration.
    pub token: String,
}

/// Why nothing was asked.
#[derive(Debug, thiserror::Error)]
pub enum AskError {
    #[error("this order has no such item")]
    NoSuchItem,
    #[error("this order was not paid")]
    NotPaid,
    #[error("the money is back already")]
    AlreadyRefunded,
    #[error("it was sent before the order was placed")]
    SentBefore { placed_at: Instant },
    #[error("a claim about it is open: {0}")]
    AlreadyAsked(ClaimId),
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl From<lyceum_store::Error> for AskError {
    fn from(error: lyceum_store::Error) -> Self {
        Self::Fault(error.into())
    }
}

/// Asks for an item of one's own order, or for one course of a bundle, and answers.
///
/// # Errors
/// See [`AskError`]. The same declaration again is no error: it gives the first claim.
pub async fn ask(
    tx: &mut Tx,
    order: &OrderId,
    item: &str,
    line: Option<LineId>,
    declaration: Declaration,
) -> Result<Claim, AskError> {
    let sent_at = tx.now();
    let claim = new(tx, declaration, Channel::Account, sent_at);
    if let Some(known) = store::by_token(tx, &claim.token).await? {
        return Ok(known);
    }
    let order = ordering::order(tx, order).await?.ok_or(AskError::NoSuchItem)?;
    let (item, about) = about(&order, item, line)?;
    let claim = Claim { about: Some(about), ..claim };
    let gave_way = make_way(tx, &claim, &order, &item).await?;
    if !store::insert(tx, &claim).await? {
        return Err(known(tx, &claim, &item.key).await?);
    }
    letters::received(tx, &claim).await?;
    answer(tx, &claim, gave_way.as_ref()).await?;
    Ok(store::claim(tx, &claim.id).await?.unwrap_or(claim))
}

/// The door of declarations, where they are counted.
const DOOR: &str = "declarations";

/// So many declarations an hour under one address are answered by the terms at once; those after them are read by a person,
/// so that nobody finds the number of an order by trying.
const DECIDED_AN_HOUR: i64 = 5;

/// So many under one address are receipted at all: more would be a way to fill a stranger's mailbox.
const RECEIPTED_AN_HOUR: i64 = 20;

/// After so many under all addresses together, receipts leave out what was typed: they would carry the words of whoever
/// has found a way to send mail in our name.
const ECHOED_AN_HOUR: i64 = 60;

/// So long after a declaration that is read by a person it is looked whether it repeats one that was answered meanwhile.
const REPEATED_AFTER: Span = Span::minutes(1);

/// How many there were within the hour, with the one at hand.
struct Sent {
    under_address: i64,
    is_flood: bool,
}

impl Sent {
    async fn count(tx: &mut Tx, email: &str) -> Result<Self, Fault> {
        let under_address = limits::count(tx, DOOR, email).await?;
        // Read and not counted in a row of its own: that would be one row for all, and on PostgreSQL the next would wait
        // for it until this transaction has ended.
        Ok(Self { under_address, is_flood: limits::are_more_than(tx, ECHOED_AN_HOUR, DOOR).await? })
    }

    const fn is_for_a_person(&self) -> bool {
        self.under_address > DECIDED_AN_HOUR
    }

    const fn is_echoed(&self) -> bool {
        self.under_address <= DECIDED_AN_HOUR && !self.is_flood
    }

    const fn is_receipted(&self) -> bool {
        self.under_address <= RECEIPTED_AN_HOUR
    }
}

/// Stores a declaration made without signing in, however many there were. Whether it fits an order is found out by a job;
/// the receipt and the page are the same in either case.
///
/// # Errors
/// When the database fails.
pub async fn declare(tx: &mut Tx, declaration: Declaration) -> Result<Claim, Fault> {
    let sent_at = tx.now();
    let claim = new(tx, declaration, Channel::Form, sent_at);
    if let Some(known) = store::by_token(tx, &claim.token).await? {
        return Ok(known);
    }
    let sent = Sent::count(tx, &claim.email).await?;
    let claim = if sent.is_for_a_person() { Claim { state: State::Unmatched, ..claim } } else { claim };
    if !store::insert(tx, &claim).await? {
        return told_already(tx, &claim).await;
    }
    match (sent.is_receipted(), sent.is_echoed()) {
        (true, true) => letters::received(tx, &claim).await?,
        (true, false) => letters::received_without_words(tx, &claim).await?,
        (false, _) => {}
    }
    if sent.is_for_a_person() {
        // It has its term all the same: the board shows it.
        promise_an_answer(tx, &claim, &facts::declared(claim.sent_at), claim.reached_at()).await?;
        // Nor is anybody kept busy by what only repeats a claim; that one may be in the queue still.
        let job = MatchClaim { only_repeated: true, ..MatchClaim::of(&claim.id) };
        tx.enqueue_at(&job, sent_at.plus(REPEATED_AFTER)).await?;
    } else {
        tx.enqueue(&MatchClaim::of(&claim.id)).await?;
    }
    Ok(claim)
}

/// Stores and receipts what the staff wrote down and has its order looked for; `false` with the claim that is known already,
/// where the same was written down before.
pub(crate) async fn take_in(
    tx: &mut Tx,
    declaration: Declaration,
    entry: Entry,
    sent_at: Instant,
) -> Result<(Claim, bool), Fault> {
    let claim = new(tx, declaration, Channel::Desk(entry), sent_at);
    if !store::insert(tx, &claim).await? {
        return Ok((told_already(tx, &claim).await?, false));
    }
    letters::received(tx, &claim).await?;
    tx.enqueue(&MatchClaim::of(&claim.id)).await?;
    Ok((claim, true))
}

/// The claim whose token this one bears too.
async fn told_already(tx: &mut Tx, claim: &Claim) -> Result<Claim, Fault> {
    let known = store::by_token(tx, &claim.token).await?;
    known.ok_or_else(|| Fault::other("a declaration is known and yet cannot be found"))
}

/// Leaves a declaration to a person. It has its term all the same: the board shows it.
pub(crate) async fn leave_to_a_person(tx: &mut Tx, claim: Claim) -> Result<(), Fault> {
    let unmatched = Claim { state: State::Unmatched, ..claim };
    change(tx, &unmatched).await?;
    promise_an_answer(tx, &unmatched, &facts::declared(unmatched.sent_at), unmatched.reached_at()).await
}

/// Ties a declaration to everything it is about. Each purchase is answered by itself, so each after the first gets a claim
/// of its own with the same words and the same instant. What is taken is not passed over: see [`beside_what_is_open`].
pub(crate) async fn tie_all(tx: &mut Tx, claim: &Claim, order: &Order, meant: &[Meant]) -> Result<(), AskError> {
    let (mut free, mut taken) = (Vec::new(), Vec::new());
    for each in meant {
        match held_by(tx, claim, order, each).await? {
            Some(open) => taken.push((each, open)),
            None => free.push(each),
        }
    }
    let Some((first, others)) = free.split_first() else {
        let open = taken.into_iter().next();
        return Err(open.map_or(AskError::AlreadyRefunded, |(_, open)| AskError::AlreadyAsked(open.id)));
    };
    tie(tx, claim, order, &first.item, first.line.clone()).await?;
    for other in others {
        if let Some(beside) = beside(tx, claim, other).await? {
            tie(tx, &beside, order, &other.item, other.line.clone()).await?;
        }
    }
    for (other, _) in taken {
        beside_what_is_open(tx, claim, order, other).await?;
    }
    Ok(())
}

/// A claim of its own for another purchase that a declaration is about; nothing where it was made before.
async fn beside(tx: &mut Tx, claim: &Claim, meant: &Meant) -> Result<Option<Claim>, Fault> {
    let token = format!("{}:{}", claim.token, meant.item);
    let beside = Claim { id: tx.new_id(), token, state: State::Received, version: 1, ..claim.clone() };
    Ok(store::insert(tx, &beside).await?.then_some(beside))
}

/// A purchase that was meant as well and that another claim has taken. What only repeats that one ends; anything else is kept
/// with its time, named, receipted and left to a person.
async fn beside_what_is_open(tx: &mut Tx, claim: &Claim, order: &Order, meant: &Meant) -> Result<(), Fault> {
    let item = order.items().into_iter().find(|item| item.key == meant.item);
    let named = Claim { given_course: item.map(|item| item.title).unwrap_or_default(), ..claim.clone() };
    let Some(beside) = beside(tx, &named, meant).await? else { return Ok(()) };
    match repeated::repeats(tx, &beside, order, std::slice::from_ref(meant)).await? {
        Some(earlier) => repeated::end(tx, &beside, &earlier).await,
        None => {
            letters::received(tx, &beside).await?;
            leave_to_a_person(tx, beside).await
        }
    }
}

/// The claim that has taken what is meant, and does not give way.
async fn held_by(tx: &mut Tx, claim: &Claim, order: &Order, meant: &Meant) -> Result<Option<Claim>, Fault> {
    let Some(open) = store::by_open_key(tx, &meant.item).await? else { return Ok(None) };
    let Some(item) = order.items().into_iter().find(|item| item.key == meant.item) else { return Ok(Some(open)) };
    let gives_way = superseded::gives_way(tx, &open, claim, (order, &item), meant.line.clone()).await?;
    Ok((!gives_way).then_some(open))
}

/// Makes way for a claim that knows what it is about, and gives the request that ended for it.
async fn make_way(tx: &mut Tx, claim: &Claim, order: &Order, item: &Item) -> Result<Option<Claim>, AskError> {
    let Some(open) = store::by_open_key(tx, &item.key).await? else { return Ok(None) };
    let line = claim.about.as_ref().and_then(|about| about.line.clone());
    if !superseded::gives_way(tx, &open, claim, (order, item), line).await? {
        return Err(AskError::AlreadyAsked(open.id));
    }
    superseded::end(tx, &open, &claim.id).await?;
    Ok(Some(open))
}

/// Whether something was sent before an order was placed: nobody asks for the money of what is not bought yet. The minute
/// is known, the second is not.
pub(crate) fn is_before(sent_at: Instant, order: &Order) -> bool {
    sent_at.plus(Span::minutes(1)) <= order.placed_at
}

/// Ties a declaration to an item of an order and answers it. The instant it was sent at stays; where it lies before the
/// order it cannot be true, and nothing is decided on it.
pub(crate) async fn tie(
    tx: &mut Tx,
    claim: &Claim,
    order: &Order,
    item: &str,
    line: Option<LineId>,
) -> Result<(), AskError> {
    if is_before(claim.sent_at, order) {
        return Err(AskError::SentBefore { placed_at: order.placed_at });
    }
    let (item, about) = about(order, item, line)?;
    // A form that was sent without an account knows only the language of a browser; the answers follow the account.
    let customer = accounts::find(tx, &about.person).await?;
    let locale = customer.map_or(claim.locale, |customer| customer.locale);
    let tied = Claim { about: Some(about), locale, version: claim.version + 1, ..claim.clone() };
    let gave_way = make_way(tx, &tied, order, &item).await?;
    if !store::tie(tx, &tied).await? {
        return Err(known(tx, claim, &item.key).await?);
    }
    // By now it is written, and what is no error to whoever asks is one to whoever wrote half of it.
    answer(tx, &tied, gave_way.as_ref()).await.map_err(|error| match error {
        AskError::Fault(fault) => fault,
        error => Fault::other(error.to_string()),
    })?;
    Ok(())
}

/// Answers a claim that has taken its item. Its order is read once more: whoever had the item before may have given some of it
/// back while this one waited for it.
async fn answer(tx: &mut Tx, claim: &Claim, gave_way: Option<&Claim>) -> Result<(), AskError> {
    let Some(of) = &claim.about else { return Ok(()) };
    let order = ordering::order(tx, &of.order).await?.ok_or(AskError::NoSuchItem)?;
    let (item, _) = about(&order, &of.item, of.line.clone())?;
    store::insert_courses(tx, &claim.id, &courses(&item, claim)).await?;
    if let Some(request) = gave_way {
        letters::superseded(tx, request, claim).await?;
    }
    let facts = facts::gather(tx, &order, &item, &Request::of(claim)).await?;
    promise_an_answer(tx, claim, &facts, claim.reached_at()).await?;
    Ok(decide::decide(tx, claim, &order, &item, &facts).await?)
}

/// What of an order is asked back: it was paid, and is not back already.
pub(crate) fn about(order: &Order, item: &str, line: Option<LineId>) -> Result<(Item, About), AskError> {
    if !order.is_paid() {
        return Err(AskError::NotPaid);
    }
    let item = order.items().into_iter().find(|each| each.key == item).ok_or(AskError::NoSuchItem)?;
    let is_of_it = |line: &LineId| item.lines.iter().any(|each| each.id == *line);
    if line.as_ref().is_some_and(|line| !is_of_it(line)) {
        return Err(AskError::NoSuchItem);
    }
    let line = line.filter(|_| item.bundle.is_some());
    let refunded = match &line {
        None => item.lines.iter().all(|each| each.refunded_at.is_some()),
        Some(line) => {
            let found = item.lines.iter().find(|each| each.id == *line).ok_or(AskError::NoSuchItem)?;
            found.refunded_at.is_some()
        }
    };
    if refunded {
        return Err(AskError::AlreadyRefunded);
    }
    let about = About {
        person: order.person.clone(),
        order: order.id.clone(),
        item: item.key.clone(),
        line,
        contract: order.contract.clone(),
    };
    Ok((item, about))
}

/// A bundle request counts for each of its courses, a part for its own.
fn courses(item: &Item, claim: &Claim) -> Vec<String> {
    let part = claim.about.as_ref().and_then(|about| about.line.as_ref());
    let counts = item.lines.iter().filter(|line| part.is_none_or(|part| line.id == *part));
    counts.map(|line| line.course.to_string()).collect()
}

async fn known(tx: &mut Tx, claim: &Claim, item: &str) -> Result<AskError, Fault> {
    let known = match store::by_open_key(tx, item).await? {
        Some(open) => Some(open),
        None => store::by_token(tx, &claim.token).await?,
    };
    let known = known.ok_or_else(|| Fault::other("a claim is known and yet cannot be found"))?;
    Ok(AskError::AlreadyAsked(known.id))
}

fn new(tx: &Tx, declaration: Declaration, channel: Channel, sent_at: Instant) -> Claim {
    let id: ClaimId = tx.new_id();
    let token = if declaration.token.is_empty() { id.to_string() } else { declaration.token };
    Claim {
        id,
        kind: declaration.kind,
        channel,
        name: declaration.name,
        email: declaration.email,
        locale: declaration.locale,
        given_order: declaration.order,
        given_course: declaration.course,
        reason: declaration.reason,
        exceptional: declaration.exceptional,
        partial: declaration.partial && declaration.kind == Kind::Refund,
        asked: declaration.asked.filter(|_| declaration.partial && declaration.kind == Kind::Refund),
        words: declaration.words,
        sent_at,
        about: None,
        state: State::Received,
        decision: None,
        hold_until: None,
        ground: None,
        proposed: None,
        amount: None,
        decided_at: None,
        approved_at: None,
        processed_at: None,
        settled_at: None,
        failed_at: None,
        version: 1,
        token,
    }
}
