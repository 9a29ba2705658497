//! The money is there, or none is due: in one transaction the order is paid, access granted, the confirmation written, the
//! invoice issued and booked. The invoice comes last, because its number keeps every other settlement waiting.

use lyceum_providers::Method;
use lyceum_school::{Fault, Tx};
use lyceum_store::Writes;
use lyceum_teaching::learning::{self, NewGrant};

use super::order::{Order, OrderId, Status};
use super::{letters, store};
use crate::invoicing::{self, InvoiceId, NewInvoice, NewLine, Party};
use crate::payments::{self, OnSettled, Payment};

/// Settles the order that a payment was for.
pub const ON_SETTLED: OnSettled = OnSettled(|tx, payment| Box::pin(settled(tx, payment)));

async fn settled(tx: &mut Tx, payment: &Payment) -> Result<(), Fault> {
    // Payments may be for things that are no orders.
    let Ok(id) = payment.about.parse::<OrderId>() else { return Ok(()) };
    let Some(order) = store::order(tx, &id).await? else {
        return Err(Fault::other(format!("payment {} is for an order that does not exist", payment.id)));
    };
    match order.status {
        Status::Placed => settle(tx, order, Some(payment)).await,
        Status::Cancelled => {
            tx.audit("payment of a cancelled order sent back", &order.id).await?;
            let refund = payments::give_back(tx, payment).await?;
            letters::paid_too_late(tx, &order, &refund).await
        }
        // Payments sends back what comes twice.
        Status::Paid | Status::Confirmed | Status::Refunded => Ok(()),
    }
}

/// Makes a placed order a paid one, with everything that follows. Without a payment nothing was due.
pub(super) async fn settle(tx: &mut Tx, order: Order, payment: Option<&Payment>) -> Result<(), Fault> {
    let invoice: Option<InvoiceId> = (!order.total.is_zero()).then(|| tx.new_id());
    let paid = payment.map(|payment| &payment.id);
    let columns = [tx.now().into(), paid.into(), invoice.as_ref().into(), (&order.id).into()];
    if tx.run(store::PAY, &columns).await? == 0 {
        // It waited when it was read. Whoever settles holds its lock, so this cannot be; were it to happen, the money
        // must not be booked as if something had been bought with it: all is undone, and the next attempt reads anew.
        return Err(Fault::other(format!("order {} changed while it was settled", order.id)));
    }
    for line in &order.lines {
        let grant = NewGrant {
            person: order.person.clone(),
            course: line.course.clone(),
            version: line.course_version,
            contract: order.contract.clone(),
            source: line.id.to_string(),
            units_total: line.units_total,
        };
        learning::grant(tx, grant).await?;
    }
    letters::confirmation(tx, &order, invoice.as_ref()).await?;
    if let Some(id) = invoice {
        let by = payment.and_then(|payment| payment.method);
        invoicing::issue(tx, invoice_for(tx, id, &order, by)).await?;
    }
    Ok(())
}

fn invoice_for(tx: &Tx, id: InvoiceId, order: &Order, paid_by: Option<Method>) -> NewInvoice {
    let lines = order.lines.iter().filter(|line| !line.paid.is_zero()).map(|line| NewLine {
        reference: line.id.to_string(),
        title: match &line.bundle {
            Some(bundle) => format!("{} ({})", line.title, bundle.title),
            None => line.title.clone(),
        },
        gross: line.paid,
        tax_rate: line.tax_rate,
    });
    NewInvoice {
        id,
        order: order.id.to_string(),
        order_number: order.number.clone(),
        person: order.person.clone(),
        customer: Party {
            name: order.name.clone(),
            address: order.address.lines().map(str::to_owned).collect(),
            country: order.region.country().to_owned(),
            email: order.email.clone(),
            tax_number: String::new(),
        },
        locale: order.locale,
        lines: lines.collect(),
        paid_at: Some(tx.now()),
        paid_by,
    }
}
