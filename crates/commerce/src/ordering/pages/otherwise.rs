//! The lines of an order whose money could not go back the way it had come and was paid past the provider: the day on which
//! their access ended is not the day on which the money came.

use lyceum_kernel::{Day, Instant};
use lyceum_school::Fault;
use lyceum_store::Reads;
use lyceum_words::Reader;

use super::super::order::{Line, Order};
use crate::invoicing::Invoice;
use crate::payments::{self, RefundFor};

/// The lines that were paid back by other means, each with the day.
///
/// # Errors
/// When the database fails.
pub async fn lines_paid_otherwise(
    r: &mut impl Reads,
    order: &Order,
    documents: &[Invoice],
) -> Result<Vec<(String, Day)>, Fault> {
    let mut lines = Vec::new();
    for (paid, _) in payments::all_paid_otherwise(r, order.id.as_str()).await? {
        // Goodwill is credited to lines as well, and they stay whose they are.
        let refund = payments::find_refund(r, &paid.refund).await?;
        let Some(refund) = refund.filter(|refund| refund.purpose == RefundFor::Claim) else { continue };
        // The credit note of the same cause says of which lines it was.
        let notes = documents.iter().filter(|note| note.cause.as_deref() == Some(refund.about.as_str()));
        lines.extend(notes.flat_map(|note| &note.document.lines).map(|line| (line.reference.clone(), paid.paid_on)));
    }
    Ok(lines)
}

/// How a line stands that was paid back: when its access ended, and when its money came where that was another way.
pub fn refunded(reader: &Reader, line: &Line, at: Instant, otherwise: &[(String, Day)]) -> String {
    let at = reader.instant(at);
    match otherwise.iter().find(|(paid, _)| paid == line.id.as_str()) {
        Some((_, day)) => {
            let args = [("at", at.into()), ("day", reader.short_day(*day).into())];
            reader.say_with("ordering-line-otherwise", &args)
        }
        None => reader.say_with("ordering-line-refunded", &[("at", at.into())]),
    }
}
