//! What is found out about a purchase and matters to decisions: disputes at the bank and the money it takes for them, technical
//! problems, copies, changes. `deciding/facts.rs` reads it, and how it ends is in `ended.rs`. What the terms leave to a person
//! after a dispute is pondered here and shown at the desk (`desk/pages/order.rs`); nothing of it happens by itself. That a bank
//! took money, or that it is here again, a person notes (`desk/bank.rs`), or a provider reports (`dispute_events.rs`).

use std::collections::BTreeMap;

use lyceum_kernel::{Instant, Money};
use lyceum_people::agreements::{self, DecisionView};
use lyceum_school::{Context, Fault, Read, Tx};
use lyceum_store::Reads;
use lyceum_terms::{Decision, Facts, Outcome, Value};
use lyceum_words::Reader;

use crate::claims::{FindingId, promises::time_to_solve, store};
use crate::ordering::{self, Order, OrderId};
use crate::payments::{self, Disputed, DisputedState, PaymentId, Refund};

/// What the terms leave to a person after a dispute: the account suspended (C11c), the money claimed back (C11d), the
/// account ended (C11e).
const AFTER_DISPUTE: [&str; 3] = ["account.suspension", "recovery", "account.closure"];

/// Something found out about an order that matters to a decision.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Finding {
    pub id: FindingId,
    pub order: OrderId,
    pub item: String,
    pub kind: FindingKind,
    pub since: Instant,
    pub until: Option<Instant>,
    /// How a dispute ended.
    pub outcome: Option<DisputeEnd>,
    pub words: String,
    pub actor: String,
}

impl Finding {
    pub(crate) fn is_open_dispute(&self) -> bool {
        self.kind == FindingKind::Dispute && self.until.is_none()
    }

    /// When the customer lost a dispute; a fraud is a thing of its own, and what was withdrawn was not lost.
    fn lost_at(&self) -> Option<Instant> {
        self.until.filter(|_| self.outcome == Some(DisputeEnd::Lost))
    }
}

/// Something to note about an item of an order.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct NewFinding {
    pub order: OrderId,
    pub item: String,
    pub kind: FindingKind,
    /// When it began, or was reported.
    pub since: Instant,
    pub words: String,
}

/// How a dispute at the bank ended, as the customer fared.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum DisputeEnd {
    /// The bank gave the money back.
    Won,
    /// The bank refused (C11e).
    Lost,
    /// It was a fraud (C11d).
    Fraud,
    /// The customer took it back.
    Withdrawn,
}

impl DisputeEnd {
    pub const ALL: [Self; 4] = [Self::Won, Self::Lost, Self::Fraud, Self::Withdrawn];

    /// The stored word.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Won => "won",
            Self::Lost => "lost",
            Self::Fraud => "fraud",
            Self::Withdrawn => "withdrawn",
        }
    }
}

/// What can be found out.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum FindingKind {
    /// The customer asked the bank for the money (C11c).
    Dispute,
    /// A technical problem was reported (C8b).
    Problem,
    /// The whole course was taken by means the player does not offer (C2f).
    Copied,
    /// It was passed on (C3f).
    PassedOn,
    /// The course was much changed after the purchase (C6d).
    Changed,
}

impl FindingKind {
    pub const ALL: [Self; 5] = [Self::Dispute, Self::Problem, Self::Copied, Self::PassedOn, Self::Changed];

    /// The stored word.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Dispute => "dispute",
            Self::Problem => "problem",
            Self::Copied => "copied",
            Self::PassedOn => "passed_on",
            Self::Changed => "changed",
        }
    }
}

/// Notes something that matters to decisions about an item, as of now.
///
/// # Errors
/// When the database fails.
pub async fn find_out(
    tx: &mut Tx,
    order: &OrderId,
    item: &str,
    kind: FindingKind,
    words: &str,
) -> Result<FindingId, Fault> {
    let (order, item, words) = (order.clone(), item.to_owned(), words.to_owned());
    let since = tx.now();
    note(tx, NewFinding { order, item, kind, since, words }).await
}

/// Notes something that matters to decisions about an item, as of the instant it began: the hours the terms give us run
/// from when a problem reached us, not from when somebody typed it (C8b). A dispute that is open is one dispute, however often
/// it is reported, and so is a problem that was reported before in the same words.
///
/// # Errors
/// When the database fails.
pub async fn note(tx: &mut Tx, new: NewFinding) -> Result<FindingId, Fault> {
    lock_findings(tx, &new.order).await?;
    if new.kind == FindingKind::Problem {
        let is_same = |known: &Finding| known.words == new.words && known.since <= new.since;
        if let Some(known) = open_problem(tx, &new.order, &new.item).await?.filter(is_same) {
            return Ok(known.id);
        }
    }
    if new.kind == FindingKind::Dispute {
        let order = ordering::order(tx, &new.order).await?;
        for known in store::findings(tx, &new.order).await?.into_iter().filter(Finding::is_open_dispute) {
            let money = payments::disputed(tx, known.id.as_str()).await?;
            if known.item == new.item || reaches_further(order.as_ref(), &known, money.as_ref()) {
                return Ok(known.id);
            }
        }
    }
    insert(tx, new).await
}

/// Two who note something about an order at once must see each other's.
pub(crate) async fn lock_findings(tx: &mut Tx, order: &OrderId) -> Result<(), Fault> {
    Ok(tx.lock(&format!("findings {order}")).await?)
}

/// Whether more was taken for a dispute than its item cost: then it is about other items as well, as one about a whole payment
/// is.
fn reaches_further(order: Option<&Order>, finding: &Finding, money: Option<&Disputed>) -> bool {
    let item = order.and_then(|order| order.items().into_iter().find(|item| item.key == finding.item));
    item.zip(money).is_some_and(|(item, money)| money.amount.minor() > item.paid.minor())
}

/// Writes a finding down.
pub(crate) async fn insert(tx: &mut Tx, new: NewFinding) -> Result<FindingId, Fault> {
    let finding = Finding {
        id: tx.new_id(),
        order: new.order,
        item: new.item,
        kind: new.kind,
        since: new.since.min(tx.now()),
        until: None,
        outcome: None,
        words: new.words,
        actor: tx.actor().to_string(),
    };
    store::insert_finding(tx, &finding).await?;
    tx.audit(finding.kind.as_str(), &finding.order).await?;
    if finding.kind == FindingKind::Problem {
        time_to_solve::promise(tx, &finding.id, &finding.order, finding.since).await?;
    }
    Ok(finding.id)
}

/// What a bank can take for a dispute.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct AtStake {
    pub(crate) payment: PaymentId,
    /// What was paid for the item, as far as it is left; where nothing is left, as far as no bank took it.
    pub(crate) usual: Money,
}

#[cfg(test)]
impl AtStake {
    /// For the samples of the pages.
    pub(crate) fn sample(amount: Money) -> Self {
        let payment = lyceum_kernel::Id::from_text("pay_00000000000000000000000000".to_owned());
        Self { payment, usual: amount }
    }
}

/// What is at stake in a dispute; nothing where nothing was paid or banks have all of it.
pub(crate) async fn at_stake(r: &mut impl Reads, finding: &Finding) -> Result<Option<AtStake>, Fault> {
    let Some(order) = ordering::order(r, &finding.order).await? else { return Ok(None) };
    let paid = payments::of(r, order.id.as_str()).await?;
    let Some(payment) = paid.into_iter().find(|payment| payment.state == payments::State::Settled) else {
        return Ok(None);
    };
    let most = payments::takeable(r, &payment.id).await?.filter(|most| most.minor() > 0);
    let Some(most) = most else { return Ok(None) };
    let item = order.items().into_iter().find(|item| item.key == finding.item);
    let paid = item.map_or(most, |item| item.paid);
    let usual = if paid.minor() > most.minor() { most } else { paid };
    Ok((usual.minor() > 0).then_some(AtStake { payment: payment.id, usual }))
}

/// What was found out about an order, newest first.
///
/// # Errors
/// When the database fails.
pub async fn findings(r: &mut impl Reads, order: &OrderId) -> Result<Vec<Finding>, Fault> {
    Ok(store::findings(r, order).await?)
}

/// One of them.
///
/// # Errors
/// When the database fails.
pub async fn finding(r: &mut impl Reads, id: &FindingId) -> Result<Option<Finding>, Fault> {
    Ok(store::finding(r, id).await?)
}

/// Problems that are reported and not solved, the oldest first.
///
/// # Errors
/// When the database fails.
pub async fn open_problems(r: &mut impl Reads) -> Result<Vec<Finding>, Fault> {
    Ok(store::open_problems(r).await?)
}

/// Disputes that have not ended, the oldest first.
///
/// # Errors
/// When the database fails.
pub async fn open_disputes(r: &mut impl Reads) -> Result<Vec<Finding>, Fault> {
    Ok(store::open_disputes(r).await?)
}

/// The problem with an item that is reported and not solved, the newest.
pub(crate) async fn open_problem(r: &mut impl Reads, order: &OrderId, item: &str) -> Result<Option<Finding>, Fault> {
    let findings = store::findings(r, order).await?;
    let open = |finding: &Finding| finding.kind == FindingKind::Problem && finding.until.is_none();
    Ok(findings.into_iter().find(|finding| finding.item == item && open(finding)))
}

/// What the bank has to do with the money of an order.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum AtTheBank {
    /// A dispute is open: whatever is paid now may be paid twice (C11c).
    Open,
    /// The bank has given the money back to the customer.
    Paid,
}

impl AtTheBank {
    /// The key of what it means for whoever would pay.
    pub(crate) const fn key(self) -> &'static str {
        match self {
            Self::Open => "claims-problem-disputed",
            Self::Paid => "claims-problem-bank-paid",
        }
    }
}

/// Whether the money of an order is in dispute at the bank, or was given back there.
pub(crate) async fn at_the_bank(r: &mut impl Reads, order: &OrderId) -> Result<Option<AtTheBank>, Fault> {
    let findings = store::findings(r, order).await?;
    if findings.iter().any(|finding| finding.outcome == Some(DisputeEnd::Won)) {
        return Ok(Some(AtTheBank::Paid));
    }
    let ended: Vec<&Finding> = findings.iter().filter(|finding| finding.until.is_some()).collect();
    // Found to be a fraud, and not here again: the customer has it.
    if is_taken(r, &ended).await? {
        return Ok(Some(AtTheBank::Paid));
    }
    Ok(findings.iter().any(Finding::is_open_dispute).then_some(AtTheBank::Open))
}

/// What the bank has to do with one amount that came back and was owed for this item of its order, or for none. What it gave
/// back for another item, or took while this amount was still on its way and thus set aside, was other money.
pub(crate) async fn debt_at_the_bank(
    r: &mut impl Reads,
    order: &Order,
    item: Option<&str>,
    back: &Refund,
) -> Result<Option<AtTheBank>, Fault> {
    let mut open = None;
    for finding in store::findings(r, &order.id).await? {
        let money = payments::disputed(r, finding.id.as_str()).await?;
        let is_taken = money.as_ref().is_some_and(|money| money.state != DisputedState::Returned);
        let bank = match (finding.until, finding.outcome) {
            _ if finding.kind != FindingKind::Dispute => continue,
            (None, _) => AtTheBank::Open,
            (Some(_), Some(DisputeEnd::Won)) => AtTheBank::Paid,
            (Some(_), _) if is_taken => AtTheBank::Paid,
            (Some(_), _) => continue,
        };
        if !concerns(r, order, item, back, (&finding, money.as_ref())).await? {
            continue;
        }
        match bank {
            AtTheBank::Paid => return Ok(Some(bank)),
            AtTheBank::Open => open = Some(bank),
        }
    }
    Ok(open)
}

/// Whether a dispute is about an amount that came back and was owed for this item of its order, or for none. What a bank took while
/// the amount was set aside was other money, unless it took more than was left beside it.
async fn concerns(
    r: &mut impl Reads,
    order: &Order,
    item: Option<&str>,
    back: &Refund,
    (finding, money): (&Finding, Option<&Disputed>),
) -> Result<bool, Fault> {
    let same_item = item.is_none_or(|item| item == finding.item);
    if !same_item && !reaches_further(Some(order), finding, money) {
        return Ok(false);
    }
    let Some(money) = money else { return Ok(true) };
    let was_aside = back.failed_at.is_some_and(|failed_at| money.taken_at < failed_at) && money.beyond.is_zero();
    let other_capture = money.capture != back.capture && payments::is_reported(r, &money.about).await?;
    Ok(!was_aside && !other_capture)
}

/// What a bank took and gave to its customer for good, and with it this amount that came back, whole; nothing where none did.
pub(crate) async fn paid_at_the_bank(
    r: &mut impl Reads,
    order: &Order,
    item: Option<&str>,
    back: &Refund,
) -> Result<Option<Disputed>, Fault> {
    for finding in store::findings(r, &order.id).await? {
        let Some(money) = payments::disputed(r, finding.id.as_str()).await? else { continue };
        let is_whole = money.capture == back.capture && money.aside.minor() >= back.amount.minor();
        if money.state == DisputedState::Lost
            && is_whole
            && concerns(r, order, item, back, (&finding, Some(&money))).await?
        {
            return Ok(Some(money));
        }
    }
    Ok(None)
}

/// Whether a bank has given the money of an order back, or has taken some of it from us: what it took is not here to be paid.
pub(crate) async fn has_the_bank(r: &mut impl Reads, order: &OrderId) -> Result<bool, Fault> {
    if at_the_bank(r, order).await? == Some(AtTheBank::Paid) {
        return Ok(true);
    }
    let findings = store::findings(r, order).await?;
    is_taken(r, &findings.iter().collect::<Vec<_>>()).await
}

/// Whether a bank took money for one of these and has not returned it.
async fn is_taken(r: &mut impl Reads, findings: &[&Finding]) -> Result<bool, Fault> {
    for finding in findings.iter().filter(|finding| finding.kind == FindingKind::Dispute) {
        let money = payments::disputed(r, finding.id.as_str()).await?;
        if money.is_some_and(|money| money.state != DisputedState::Returned) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Something the terms leave to a person, with the clause and the values it rests on.
pub(crate) struct Consequence {
    /// The question of the terms.
    pub(crate) question: &'static str,
    pub(crate) view: DecisionView,
}

/// What follows from the disputes of an order's customer, as the terms of that order say; nothing where nothing does.
pub(crate) async fn consequences(read: &mut Read, order: &Order, reader: &Reader) -> Result<Vec<Consequence>, Fault> {
    let own = store::findings(read, &order.id).await?;
    if own.iter().all(|finding| finding.kind != FindingKind::Dispute) {
        return Ok(Vec::new());
    }
    let facts = disputes(read, order, &own).await?;
    let governing = agreements::governing(read, &order.contract).await?;
    // Terms that do not speak of it let nothing follow.
    let asked =
        AFTER_DISPUTE.into_iter().filter_map(|question| Some((question, governing.ponder(question, &facts).ok()?)));
    let follows = asked.filter(|(_, decision)| decision.outcome != Outcome::No);
    let view = |decision: &Decision| DecisionView::pondered(reader, &governing, decision, &facts);
    Ok(follows.map(|(question, decision)| Consequence { question, view: view(&decision) }).collect())
}

/// What is known of the disputes: those of this order, and which the customer has lost, for whatever order.
async fn disputes(r: &mut (impl Reads + Context), order: &Order, own: &[Finding]) -> Result<Facts, Fault> {
    let disputes = || own.iter().filter(|finding| finding.kind == FindingKind::Dispute);
    let mut lost: Vec<Instant> = Vec::new();
    for each in ordering::of(r, &order.person).await? {
        lost.extend(store::findings(r, &each.id).await?.iter().filter_map(Finding::lost_at));
    }
    lost.sort();
    let closed_on = |at: &Instant| {
        let day = Value::Day(at.day(r.school().zone()));
        Value::Record(BTreeMap::from([("closed_on".to_owned(), day)]))
    };
    let mut facts = Facts::new();
    facts.set("request.sent_at", r.now());
    facts.set("customer.kind", Value::Symbol(order.kind.fact().to_owned()));
    facts.set("dispute.open_on_order", disputes().any(|finding| finding.until.is_none()));
    facts.set("dispute.fraud_found", disputes().any(|finding| finding.outcome == Some(DisputeEnd::Fraud)));
    facts.set("disputes.lost", Value::List(lost.iter().map(closed_on).collect()));
    Ok(facts)
}
