//! What a person at the desk does: approve, refuse, show goodwill, tie a declaration to an order (what is found out stands
//! in `claims/findings/finding.rs`). Whatever is done stands beside the decision of the terms, with who and why; nothing replaces it.

use lyceum_kernel::{Instant, Money};
use lyceum_people::agreements::{self, Decided};
use lyceum_school::{Fault, Tx};
use lyceum_store::Reads;

use super::{back, letters};
use crate::claims::{
    self, Act, ActKind, AskError, AtTheBank, Claim, ClaimId, GOODWILL, Granted, Meant, State, at_the_bank, by_person,
    change, claim_of, creditable, ground_of_yes, keep_act, keep_answer, order_of, paid, paid_by, paid_with,
    promise_to_pay, store_item, take, tie_all, urls,
};
use crate::ordering::{self, Order};
use crate::payments::{self, Refund, RefundError, RefundFor, RefundId};

/// Why nothing was done.
#[derive(Debug, thiserror::Error)]
pub enum DeskError {
    #[error("there is no such claim")]
    NoSuchClaim,
    #[error("somebody else changed the claim meanwhile")]
    Changed,
    #[error("a claim in this state does not allow it")]
    NotNow,
    #[error("at most {cap} can go back")]
    TooMuch { cap: Money },
    #[error("the amount must be above zero")]
    Nothing,
    #[error("the money is in dispute at the bank, or was given back there")]
    AtTheBank(AtTheBank),
    #[error("the last day is over already")]
    Past,
    #[error("no order has this number")]
    NoSuchOrder,
    #[error("nothing of this order went back")]
    NotBack,
    #[error("the customer was asked before")]
    AskedAlready,
    #[error("nothing is missing, and nothing is asked")]
    NoQuestion,
    #[error("it cannot have been sent after it was known of")]
    NeverSent,
    #[error("the order has several purchases, and none is named")]
    WhichItem,
    #[error(transparent)]
    Ask(#[from] AskError),
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl From<lyceum_store::Error> for DeskError {
    fn from(error: lyceum_store::Error) -> Self {
        Self::Fault(error.into())
    }
}

/// The claim as the agent saw it, in a state that allows what is to be done. Its row is taken first, before promises and the
/// audit: whoever decides writes in this order, and two who did not would wait for each other.
pub(super) async fn seen(tx: &mut Tx, id: &ClaimId, version: i64, allowed: &[State]) -> Result<Claim, DeskError> {
    let is_as_seen = take(tx, id, version).await?;
    let claim = claims::claim(tx, id).await?.ok_or(DeskError::NoSuchClaim)?;
    if !is_as_seen {
        return Err(DeskError::Changed);
    }
    if allowed.contains(&claim.state) { Ok(claim) } else { Err(DeskError::NotNow) }
}

pub(super) async fn act(
    tx: &mut Tx,
    claim: &Claim,
    kind: ActKind,
    amount: Option<Money>,
    words: &str,
) -> Result<Act, Fault> {
    let act = Act {
        id: tx.new_id(),
        claim: claim.id.clone(),
        kind,
        actor: tx.actor().to_string(),
        acted_at: tx.now(),
        amount,
        words: words.to_owned(),
        decision: claim.decision.clone(),
    };
    keep_act(tx, &act).await?;
    tx.audit(kind.as_str(), &claim.id).await?;
    Ok(act)
}

/// The most that can go back for a claim; `None` while it is tied to no order.
///
/// # Errors
/// When the database fails.
pub async fn refundable(r: &mut impl Reads, claim: &Claim) -> Result<Option<Money>, Fault> {
    let Some((order, item)) = store_item(r, claim).await? else { return Ok(None) };
    Ok(Some(creditable(r, claim, &order, &item).await?.most))
}

/// What the bank gives back is not given back by the school as well (C11c).
async fn not_at_the_bank(r: &mut impl Reads, order: &Order) -> Result<(), DeskError> {
    match at_the_bank(r, &order.id).await? {
        Some(bank) => Err(DeskError::AtTheBank(bank)),
        None => Ok(()),
    }
}

/// What a bank has to do with an amount that came back: for the item of the claim it was owed for, where there is one.
pub(super) async fn debt_at_the_bank(r: &mut impl Reads, back: &Refund) -> Result<Option<AtTheBank>, Fault> {
    let Some(order) = order_of(r, back).await? else { return Ok(None) };
    let claim = claim_of(r, back).await?;
    let item = claim.as_ref().and_then(|claim| claim.about.as_ref()).map(|about| about.item.as_str());
    claims::debt_at_the_bank(r, &order, item, back).await
}

/// Approves a claim that a person decides, with this amount.
///
/// # Errors
/// See [`DeskError`].
pub async fn approve(tx: &mut Tx, id: &ClaimId, version: i64, amount: Money, words: &str) -> Result<(), DeskError> {
    let claim = seen(tx, id, version, &[State::Manual, State::Hold]).await?;
    let (order, item) = store_item(tx, &claim).await?.ok_or(DeskError::NotNow)?;
    not_at_the_bank(tx, &order).await?;
    let cap = creditable(tx, &claim, &order, &item).await?.most;
    if amount.minor() > cap.minor() || amount.currency() != cap.currency() {
        return Err(DeskError::TooMuch { cap });
    }
    if amount.is_negative() || (amount.is_zero() && !cap.is_zero()) {
        return Err(DeskError::Nothing);
    }
    let act = act(tx, &claim, ActKind::Approve, Some(amount), words).await?;
    let decided = decided(tx, &claim).await?;
    let ground = ground_of_yes(&claim, &decided)?;
    keep_answer(tx, &claim).await?;
    let given = claims::given_before::claimed(tx, &claim).await?;
    let reader = lyceum_people::letters::reader(tx.school(), claim.locale);
    let person = by_person(&reader, &act, paid(&claim, &order), &given);
    let granted = Granted { amount, ground, facts: &decided.facts, decided: &decided, person: &person };
    Ok(claims::grant(tx, &claim, &order, &item, &granted).await?)
}

/// Refuses a claim that a person decides, with reasons in words.
///
/// # Errors
/// See [`DeskError`].
pub async fn refuse(tx: &mut Tx, id: &ClaimId, version: i64, words: &str) -> Result<(), DeskError> {
    let claim = seen(tx, id, version, &[State::Manual, State::Hold]).await?;
    act(tx, &claim, ActKind::Refuse, None, words).await?;
    let decided = decided(tx, &claim).await?;
    Ok(claims::refuse(tx, &claim, &decided, words).await?)
}

/// Gives money although the terms say no. The refusal stays as it is; access and progress stay too. What is given lowers
/// the price, and with it the tax (Directive 2006/112/EC, Art. 90): a credit note corrects the invoice, at most by what is
/// left of it.
///
/// # Errors
/// See [`DeskError`].
pub async fn goodwill(tx: &mut Tx, id: &ClaimId, version: i64, amount: Money, words: &str) -> Result<(), DeskError> {
    let claim = seen(tx, id, version, &[State::Refused]).await?;
    let (order, item) = store_item(tx, &claim).await?.ok_or(DeskError::NotNow)?;
    not_at_the_bank(tx, &order).await?;
    let creditable = creditable(tx, &claim, &order, &item).await?;
    let cap = creditable.most;
    if amount.minor() > cap.minor() || amount.currency() != cap.currency() {
        return Err(DeskError::TooMuch { cap });
    }
    if amount.minor() <= 0 {
        return Err(DeskError::Nothing);
    }
    let act = act(tx, &claim, ActKind::Goodwill, Some(amount), words).await?;
    // The version grows, so that two agents do not both give.
    change(tx, &claim).await?;
    let note = claims::credit(tx, act.id.as_str(), &order, &creditable, amount).await?;
    let payment = paid_with(tx, &order).await?;
    let refund = payments::refund(tx, &payment.id, amount, RefundFor::Goodwill, act.id.as_str()).await;
    refund.map_err(|error| match error {
        RefundError::TooMuch { .. } | RefundError::NotCaptured => DeskError::TooMuch { cap },
        error @ RefundError::NotBack => DeskError::Fault(Fault::other(error.to_string())),
        RefundError::Fault(fault) => DeskError::Fault(fault),
    })?;
    let due = promise_goodwill(tx, &claim, &act).await?;
    Ok(letters::goodwill(tx, &claim, &note, words, due).await?)
}

async fn promise_goodwill(tx: &mut Tx, claim: &Claim, act: &Act) -> Result<Option<Instant>, Fault> {
    let Some(about) = &claim.about else { return Ok(None) };
    let decided = decided(tx, claim).await?;
    let governing = &decided.governing;
    let Some(by) = paid_by(tx, governing, &decided.facts, "goodwill")? else { return Ok(None) };
    let of = (act.id.to_string(), urls::claim(&claim.id));
    promise_to_pay(tx, GOODWILL, of, &about.person, governing, by).await.map(Some)
}

/// What the terms said of a claim, as it was recorded.
pub(super) async fn decided(tx: &mut Tx, claim: &Claim) -> Result<Decided, Fault> {
    let id = claim.decision.clone().ok_or_else(|| Fault::other(format!("{} was never put to the terms", claim.id)))?;
    let decided = agreements::decision(tx, &id).await?;
    decided.ok_or_else(|| Fault::other(format!("the record {id} is gone")))
}

/// Ties a declaration to an order that the desk found for it, and answers it. Letters go to the account of that order.
///
/// # Errors
/// See [`DeskError`].
pub async fn attach(
    tx: &mut Tx,
    id: &ClaimId,
    version: i64,
    number: &str,
    meant: Option<&[Meant]>,
) -> Result<(), DeskError> {
    let claim = seen(tx, id, version, &[State::Unmatched]).await?;
    let order = ordering::by_number(tx, number).await?.ok_or(DeskError::NoSuchOrder)?;
    let items = order.items();
    let only: Vec<Meant> = items.iter().take(1).filter(|only| only.bundle.is_none()).map(Meant::whole).collect();
    let meant = match meant {
        Some(meant) => meant,
        None if items.len() == 1 && !only.is_empty() => &only,
        None => return Err(DeskError::WhichItem),
    };
    act(tx, &claim, ActKind::Attach, None, &order.number).await?;
    Ok(tie_all(tx, &claim, &order, meant).await?)
}

/// Ends a declaration that fits nothing.
///
/// # Errors
/// See [`DeskError`].
pub async fn close(tx: &mut Tx, id: &ClaimId, version: i64, words: &str) -> Result<(), DeskError> {
    let claim = seen(tx, id, version, &[State::Unmatched]).await?;
    act(tx, &claim, ActKind::Close, None, words).await?;
    let closed = Claim { state: State::Closed, ..claim };
    change(tx, &closed).await?;
    keep_answer(tx, &closed).await?;
    Ok(letters::closed(tx, &closed, words).await?)
}

/// Ends a declaration about money that is back already, with a letter to the account of its order that says when and how
/// much.
///
/// # Errors
/// See [`DeskError`]; `NotBack` where nothing of the order went back.
pub async fn close_as_paid_back(tx: &mut Tx, id: &ClaimId, version: i64, number: &str) -> Result<(), DeskError> {
    let claim = seen(tx, id, version, &[State::Unmatched]).await?;
    let order = ordering::by_number(tx, number).await?.ok_or(DeskError::NoSuchOrder)?;
    let back = back::went_back(tx, &order).await?;
    if back.is_empty() {
        return Err(DeskError::NotBack);
    }
    let whole = Money::sum(back.iter().map(|back| back.amount), order.total.currency()).map_err(Fault::other)?;
    act(tx, &claim, ActKind::Close, Some(whole), &order.number).await?;
    let closed = Claim { state: State::Closed, ..claim };
    change(tx, &closed).await?;
    keep_answer(tx, &closed).await?;
    Ok(letters::paid_back_before(tx, &closed, &order, &back).await?)
}

/// Has the terms decide once more on what is known now: what waits, and what was refused on facts that were wrong. The act keeps
/// which decision there was before. What was granted stands: whoever got too little is owed nothing less by it, and asks for the rest.
///
/// # Errors
/// See [`DeskError`].
pub async fn decide_again(tx: &mut Tx, id: &ClaimId, version: i64) -> Result<(), DeskError> {
    let claim = seen(tx, id, version, &[State::Manual, State::Hold, State::Refused]).await?;
    act(tx, &claim, ActKind::DecideAgain, None, "").await?;
    if claim.state == State::Refused {
        return Ok(claims::decide_anew(tx, &claim).await?);
    }
    Ok(claims::decide_again(tx, &claim).await?)
}

/// Sends the money of a claim once more that came back.
///
/// # Errors
/// See [`DeskError`].
pub async fn retry(tx: &mut Tx, id: &ClaimId, version: i64) -> Result<(), DeskError> {
    let claim = seen(tx, id, version, &[State::Failed]).await?;
    let back = payments::refunds_of(tx, claim.id.as_str()).await?.pop().ok_or(DeskError::NotNow)?;
    send_again(tx, &back.id).await
}

/// Sends money once more that came back, whatever it was about. It was credited when it was granted or given, so there is
/// no second credit note; what was promised stands again since it came back.
///
/// # Errors
/// See [`DeskError`]; `NotNow` when it did not come back or was sent again.
pub async fn send_again(tx: &mut Tx, id: &RefundId) -> Result<(), DeskError> {
    let back = payments::find_refund(tx, id).await?.ok_or(DeskError::NotNow)?;
    taken_first(tx, &back).await?;
    if let Some(bank) = debt_at_the_bank(tx, &back).await? {
        return Err(DeskError::AtTheBank(bank));
    }
    let again = payments::send_again(tx, id).await.map_err(|error| match error {
        RefundError::NotBack => DeskError::NotNow,
        // It was owed and is not here any more: meanwhile a bank took it.
        RefundError::TooMuch { .. } => DeskError::AtTheBank(AtTheBank::Paid),
        error @ RefundError::NotCaptured => Fault::other(error.to_string()).into(),
        RefundError::Fault(fault) => fault.into(),
    })?;
    let Some(claim) = claim_of(tx, &again).await? else { return Ok(()) };
    act(tx, &claim, ActKind::Retry, Some(again.amount), "").await?;
    if again.purpose == RefundFor::Claim && claim.state == State::Failed {
        let granted = Claim { state: State::Granted, failed_at: None, ..claim };
        change(tx, &granted).await?;
    }
    Ok(())
}

/// Takes the claim of a refund, as it is by then, before anything else is written: see [`seen`].
pub(super) async fn taken_first(tx: &mut Tx, refund: &Refund) -> Result<(), DeskError> {
    // Whoever waited for somebody else's change looks once more: nobody has seen a version here.
    for _ in 0..MOST_LOOKS {
        let Some(claim) = claim_of(tx, refund).await? else { return Ok(()) };
        if take(tx, &claim.id, claim.version).await? {
            return Ok(());
        }
    }
    Err(DeskError::Changed)
}

/// So many changes of one claim are waited for.
const MOST_LOOKS: usize = 10;
