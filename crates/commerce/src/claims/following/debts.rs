//! Whose a debt is: the claim and the order an amount is owed for, and the promise it stands under. And a debt that a bank has
//! paid: what came back on its way to a customer, whom their bank then gives it in a dispute, is owed no more.

use lyceum_kernel::Instant;
use lyceum_people::{letters as mail, promises};
use lyceum_school::{Fault, Tx};
use lyceum_store::Reads;

use crate::claims::{
    ActId, Claim, ClaimId,
    findings::finding::paid_at_the_bank,
    promises::promised::{OF_MONEY, TWICE},
    store,
};
use crate::ordering::{self, Order, OrderId};
use crate::payments::{self, Refund, RefundFor};

/// The order whose money it is; payments may be for things that are no orders.
pub(crate) async fn order_of(r: &mut impl Reads, refund: &Refund) -> Result<Option<Order>, Fault> {
    let Some(payment) = payments::payment(r, &refund.payment).await? else { return Ok(None) };
    let Ok(id) = payment.about.parse::<OrderId>() else { return Ok(None) };
    ordering::order(r, &id).await
}

/// The claim a refund was granted or given for. Nobody claimed what was paid twice or too late: who does something about it
/// stands in the audit.
pub(crate) async fn claim_of(r: &mut impl Reads, refund: &Refund) -> Result<Option<Claim>, Fault> {
    let id = match refund.purpose {
        RefundFor::Claim => refund.about.parse::<ClaimId>().ok(),
        RefundFor::Goodwill => match refund.about.parse::<ActId>() {
            Ok(act) => store::act(r, &act).await?.map(|act| act.claim),
            Err(_) => None,
        },
        RefundFor::Excess | RefundFor::Late => None,
    };
    match id {
        Some(id) => Ok(store::claim(r, &id).await?),
        None => Ok(None),
    }
}

/// What the promise of an amount that was paid twice is about: the amount. An older program promised it of the order, once.
pub(crate) async fn twice_about(r: &mut impl Reads, refund: &Refund, order: &Order) -> Result<String, Fault> {
    let own = promises::of(r, &refund.about).await?;
    let is_own = own.iter().any(|promise| promise.kind == TWICE);
    Ok(if is_own { refund.about.clone() } else { order.id.to_string() })
}

/// Keeps what was promised of an amount as of the instant at which it was paid by other means. Done before the refund moves:
/// whoever hears that it has gone would keep the promise as of now.
pub(crate) async fn keep_as_of(tx: &mut Tx, refund: &Refund, order: Option<&Order>, at: Instant) -> Result<(), Fault> {
    match (refund.purpose, order) {
        (RefundFor::Claim | RefundFor::Goodwill, _) => {
            for kind in OF_MONEY {
                promises::keep_as_of(tx, &refund.about, kind, at).await?;
            }
        }
        (RefundFor::Excess, Some(order)) => {
            let about = twice_about(tx, refund, order).await?;
            promises::keep_as_of(tx, &about, TWICE, at).await?;
        }
        (RefundFor::Excess, None) | (RefundFor::Late, _) => {}
    }
    Ok(())
}

/// Ends the debts of an order that a bank has paid: what came back to us, and what a dispute that is lost gave the customer.
pub(crate) async fn paid_by_the_bank(tx: &mut Tx, order: &OrderId) -> Result<(), Fault> {
    let Some(order) = ordering::order(tx, order).await? else { return Ok(()) };
    for back in payments::came_back(tx, order.id.as_str()).await? {
        let claim = claim_of(tx, &back).await?;
        let item = claim.as_ref().and_then(|claim| claim.about.as_ref()).map(|about| about.item.as_str());
        let Some(money) = paid_at_the_bank(tx, &order, item, &back).await? else { continue };
        keep_as_of(tx, &back, Some(&order), money.taken_at).await?;
        let locale = claim.as_ref().map_or(order.locale, |claim| claim.locale);
        let words = mail::reader(tx.school(), locale).say("claims-bank-paid");
        let day = money.taken_at.day(tx.school().zone());
        let paid = payments::bank_paid(tx, &back, &money.about, (day, &words)).await;
        paid.map_err(|error| Fault::other(error.to_string()))?;
    }
    Ok(())
}
