//! What the provider reports moves a claim on. Taken over: access ends, progress goes, the certificate is barred, the
//! letter is written. Settled: the promise is kept. Failed: the debt is open again, and no access comes back.

use std::fmt::Display;
use std::str::FromStr;

use lyceum_kernel::{Day, Money};
use lyceum_people::agreements::{self, Governing};
use lyceum_people::promises;
use lyceum_school::{Context, Fault, Tx};
use lyceum_store::Reads;
use lyceum_teaching::{credentials, learning};
use lyceum_terms::{Effect, Facts};

use super::{
    debts::{self, order_of},
    on_its_way,
};
use crate::claims::{
    ActId, Claim, ClaimId, State,
    asking::scope,
    change,
    deciding::{answers, facts},
    letters,
    promises::{
        promised::{MONEY, OF_MONEY, TWICE, promise_to_pay, withdraw_answer},
        time_to_solve,
    },
    store,
};
use crate::ordering::{self, Item, Line, LineId};
use crate::payments::{OnExcess, OnRefund, Payment, Refund, RefundFor, RefundState};

/// What claims do when a refund moves.
pub const ON_REFUND: OnRefund = OnRefund(|tx, refund| Box::pin(moved(tx, refund)));

/// What claims do when something was paid twice.
pub const ON_EXCESS: OnExcess = OnExcess(|tx, payment, refund| Box::pin(paid_twice(tx, payment, refund)));

async fn moved(tx: &mut Tx, refund: &Refund) -> Result<(), Fault> {
    match refund.purpose {
        RefundFor::Claim => claim_moved(tx, refund).await,
        RefundFor::Goodwill => goodwill_moved(tx, refund).await,
        RefundFor::Excess => excess_moved(tx, refund).await,
        RefundFor::Late => late_moved(tx, refund).await,
    }?;
    // A bank may have given its customer by now what came back.
    match order_of(tx, refund).await? {
        Some(order) if refund.state == RefundState::Failed => debts::paid_by_the_bank(tx, &order.id).await,
        _ => Ok(()),
    }
}

/// What a refund is about, as the id its purpose says it is.
fn about<T: FromStr<Err: Display>>(refund: &Refund) -> Result<T, Fault> {
    refund.about.parse().map_err(|error| Fault::other(format!("{} is about no such thing: {error}", refund.id)))
}

async fn claim_moved(tx: &mut Tx, refund: &Refund) -> Result<(), Fault> {
    let id: ClaimId = about(refund)?;
    let Some(claim) = store::claim(tx, &id).await? else { return Ok(()) };
    match refund.state {
        RefundState::Intended => Ok(()),
        RefundState::Processed => processed(tx, &claim, false).await,
        RefundState::Settled => settled(tx, &claim).await,
        RefundState::Failed => failed(tx, &claim, refund).await,
    }
}

/// The refund is issued: what the terms let follow from it follows now (C7a, C7c, C7d, C5e). The bar on buying again
/// (C7e) is not stored: `repurchase.rs` asks the terms when somebody orders.
pub(crate) async fn processed(tx: &mut Tx, claim: &Claim, nothing_to_pay: bool) -> Result<(), Fault> {
    if !matches!(claim.state, State::Granted | State::Failed) {
        return Ok(());
    }
    let now = tx.now();
    let first_time = claim.processed_at.is_none();
    let moved = Claim {
        state: if nothing_to_pay { State::Settled } else { State::Processed },
        processed_at: claim.processed_at.or(Some(now)),
        settled_at: nothing_to_pay.then_some(now),
        ..claim.clone()
    };
    change(tx, &moved).await?;
    if !first_time {
        return Ok(());
    }
    tx.audit("claim processed", &claim.id).await?;
    let Some(about) = &claim.about else { return Ok(()) };
    let Some(order) = ordering::order(tx, &about.order).await? else { return Ok(()) };
    let Some(item) = order.items().into_iter().find(|item| item.key == about.item) else { return Ok(()) };
    let lines: Vec<LineId> = scope::lines(claim, &item).into_iter().map(|line| line.id.clone()).collect();
    follow(tx, &moved, &item, &lines).await?;
    ordering::mark_refunded(tx, &about.order, &lines).await?;
    let is_back = |line: &Line| line.refunded_at.is_some() || lines.contains(&line.id);
    // What is left of a bundle may still not work.
    if item.lines.iter().all(is_back) {
        time_to_solve::end_with(tx, &about.order, &about.item).await?;
    }
    // What was refused and was to be decided anew has its answer by this.
    for refused in store::refused_of_item(tx, &about.order, &about.item).await? {
        if scope::lines(&refused, &item).into_iter().all(is_back) {
            withdraw_answer(tx, &refused.id).await?;
        }
    }
    Ok(())
}

/// The effects the accepted terms name, each carried out by the slice that can. A verb nobody knows is a mistake of the
/// program, never left out in silence.
async fn follow(tx: &mut Tx, claim: &Claim, item: &Item, lines: &[LineId]) -> Result<(), Fault> {
    let decision = claim.decision.clone().ok_or_else(|| Fault::other(format!("{} has no decision", claim.id)))?;
    let decided = agreements::decision(tx, &decision).await?;
    let decided = decided.ok_or_else(|| Fault::other(format!("the record {decision} is gone")))?;
    let governing = &decided.governing;
    let now = tx.now();
    let known = on_its_way::known(tx, claim, &decided.facts, now).await?;
    // One that was issued meanwhile, too: it is revoked below, and afterwards nobody sees that it was valid.
    let mut is_revoked = false;
    for line in lines {
        is_revoked |= credentials::issued_at(tx, line.as_str()).await?.is_some();
    }
    // The first day on which the same course can be bought again (C7e).
    let mut buy_again = None;
    let effects = effects(governing, &known)?;
    // The letter comes last, because it tells the day of the bar.
    let (letters, others): (Vec<_>, Vec<_>) = effects.iter().partition(|effect| effect.verb == "send_letter");
    for effect in others {
        match effect.verb.as_str() {
            BAR => buy_again = first_day(effect),
            verb => {
                for line in lines {
                    end(tx, verb, line.as_str()).await?;
                }
            }
        }
    }
    if !letters.is_empty() {
        let arrival = on_its_way::arrival(tx, governing, &known);
        letters::processed(tx, claim, item, &arrival, (buy_again, is_revoked)).await?;
    }
    Ok(())
}

/// What the accepted terms let follow once a refund is taken over.
pub(crate) fn effects(governing: &Governing, known: &Facts) -> Result<Vec<Effect>, Fault> {
    let effects = governing.terms.effects(REFUND_PROCESSED, known, &governing.law);
    effects.map_err(|error| Fault::other(error.to_string()))
}

/// The first day on which the same can be bought again.
pub(crate) fn first_day(effect: &Effect) -> Option<Day> {
    effect.args.iter().find_map(|(_, value)| super::repurchase::day(value))
}

/// What would follow if a claim were granted and its money taken over now: the verbs of the terms, with the day that belongs
/// to the bar. For whoever decides, before they do.
pub(crate) async fn foreseen(
    r: &mut (impl Reads + Context),
    claim: &Claim,
) -> Result<Vec<(String, Option<Day>)>, Fault> {
    let decided = match &claim.decision {
        Some(id) => agreements::decision(r, id).await?,
        None => None,
    };
    let Some(decided) = decided else { return Ok(Vec::new()) };
    let now = r.now();
    let known = on_its_way::known(r, claim, &decided.facts, now).await?;
    let effects = effects(&decided.governing, &known)?;
    Ok(effects.into_iter().map(|effect| (effect.verb.clone(), first_day(&effect))).collect())
}

/// The verb that keeps the same from being bought again for a while.
pub(crate) const BAR: &str = "bar_purchase";

/// The verb after which there is no certificate: none is issued, and one that was is revoked.
pub(crate) const NO_CERTIFICATE: &str = "refuse_certificate";

async fn end(tx: &mut Tx, verb: &str, source: &str) -> Result<(), Fault> {
    match verb {
        "end_access" => learning::revoke(tx, source, "refund").await.map(drop),
        "remove_progress" => learning::remove_progress(tx, source).await,
        NO_CERTIFICATE => credentials::bar(tx, source, "refund").await,
        other => Err(Fault::other(format!("nobody knows how to {other}"))),
    }
}

/// The event in the terms.
const REFUND_PROCESSED: &str = "refund.processed";

async fn settled(tx: &mut Tx, claim: &Claim) -> Result<(), Fault> {
    if claim.state != State::Processed {
        return Ok(());
    }
    let moved = Claim { state: State::Settled, settled_at: Some(tx.now()), ..claim.clone() };
    change(tx, &moved).await?;
    promises::keep(tx, claim.id.as_str(), MONEY).await?;
    tx.audit("claim settled", &claim.id).await?;
    Ok(())
}

/// The money came back, be it after it was settled: it is owed again, the desk sees it, and the customer hears of it.
async fn failed(tx: &mut Tx, claim: &Claim, refund: &Refund) -> Result<(), Fault> {
    if !matches!(claim.state, State::Granted | State::Processed | State::Settled) {
        return Ok(());
    }
    let moved = Claim { state: State::Failed, failed_at: Some(tx.now()), settled_at: None, ..claim.clone() };
    change(tx, &moved).await?;
    tx.audit("claim reopened", &claim.id).await?;
    promises::reopen(tx, claim.id.as_str(), MONEY).await?;
    letters::failed(tx, &moved, refund.amount, claim.id.as_str()).await
}

async fn goodwill_moved(tx: &mut Tx, refund: &Refund) -> Result<(), Fault> {
    let id: ActId = about(refund)?;
    match refund.state {
        RefundState::Settled => {
            for kind in OF_MONEY {
                promises::keep(tx, id.as_str(), kind).await?;
            }
            Ok(())
        }
        RefundState::Failed => {
            for kind in OF_MONEY {
                promises::reopen(tx, id.as_str(), kind).await?;
            }
            let Some(act) = store::act(tx, &id).await? else { return Ok(()) };
            let Some(claim) = store::claim(tx, &act.claim).await? else { return Ok(()) };
            letters::failed(tx, &claim, refund.amount, id.as_str()).await
        }
        RefundState::Intended | RefundState::Processed => Ok(()),
    }
}

/// What was paid twice has gone back, and its promise is kept; or it came back, and the promise stands again.
async fn excess_moved(tx: &mut Tx, refund: &Refund) -> Result<(), Fault> {
    let Some(order) = order_of(tx, refund).await? else { return Ok(()) };
    match refund.state {
        RefundState::Settled => {
            let about = debts::twice_about(tx, refund, &order).await?;
            promises::keep(tx, &about, TWICE).await.map(drop)
        }
        RefundState::Failed => {
            let about = debts::twice_about(tx, refund, &order).await?;
            promises::reopen(tx, &about, TWICE).await?;
            letters::failed_of_order(tx, &order, refund).await
        }
        RefundState::Intended | RefundState::Processed => Ok(()),
    }
}

/// What was paid for an order that had been given up: its day was promised by no clause, but it is owed all the same.
async fn late_moved(tx: &mut Tx, refund: &Refund) -> Result<(), Fault> {
    match refund.state {
        RefundState::Failed => {
            let Some(order) = order_of(tx, refund).await? else { return Ok(()) };
            letters::failed_of_order(tx, &order, refund).await
        }
        RefundState::Intended | RefundState::Processed | RefundState::Settled => Ok(()),
    }
}

/// C15e: what was paid twice goes back without anybody's discretion. The refund is under way already; here the terms
/// say so on record, and the customer is told.
async fn paid_twice(tx: &mut Tx, payment: &Payment, refund: &Refund) -> Result<(), Fault> {
    let Ok(id) = payment.about.parse() else { return Ok(()) };
    let Some(order) = ordering::order(tx, &id).await? else { return Ok(()) };
    let known = facts::correction(tx.now(), refund.amount);
    let decided = agreements::decide(tx, &order.contract, "correction", &known, refund.id.as_str()).await?;
    let amount: Money = answers::amount(&decided.decision).unwrap_or(refund.amount);
    let governing = &decided.governing;
    // Business days need to know where the customer lives, so the whole of what is known is asked.
    let items = order.items();
    let known = match items.first() {
        Some(item) => facts::gather(tx, &order, item, &facts::Request::at(tx.now())).await?,
        None => known,
    };
    if let Some((due_at, of_day)) = answers::paid_by(tx, governing, &known, "correction")? {
        // It is owed by the clause that says so, and on the day that others give.
        let mut clauses: Vec<String> = decided.decision.cited().into_iter().map(str::to_owned).collect();
        clauses.extend(of_day);
        // Each amount has a promise of its own: the first that has gone keeps none of the others'.
        let of = (refund.about.clone(), ordering::urls::order(&order.id));
        promise_to_pay(tx, TWICE, of, &order.person, governing, (due_at, clauses)).await?;
    }
    letters::paid_twice(tx, &order, amount, refund).await
}
