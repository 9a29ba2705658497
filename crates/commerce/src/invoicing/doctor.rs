//! What `lyceum doctor` asks of the invoices: no gap in a series, no document touched, nothing credited beyond what was
//! invoiced (invariant 7).

use lyceum_people::Check;
use lyceum_school::{Fault, Read};

use super::store;

const PAGE: i64 = 500;

/// Checks all documents, page by page.
///
/// # Errors
/// When the database fails.
pub async fn doctor(r: &mut Read) -> Result<Vec<Check>, Fault> {
    let mut frozen = Check { invariant: 7, name: "invoices are as issued", looked_at: 0, findings: Vec::new() };
    let mut last = String::new();
    loop {
        let page = store::after(r, &last, PAGE).await?;
        let Some(end) = page.last() else { break };
        last = end.id.to_string();
        for invoice in page {
            frozen.looked_at += 1;
            let sums = invoice.document.totals().ok();
            let adds_up = sums.is_some_and(|sums| sums.gross == invoice.gross && sums.tax == invoice.tax);
            if !invoice.is_untouched() {
                frozen.findings.push(format!("{} was changed since it was issued", invoice.number));
            } else if !adds_up && !invoice.document.lines.is_empty() {
                frozen.findings.push(format!("{} does not sum up", invoice.number));
            }
        }
    }
    let gaps = store::gaps(r).await?;
    let numbers =
        Check { invariant: 7, name: "invoice numbers have no gaps", looked_at: frozen.looked_at, findings: gaps };
    let over = store::over_credited(r).await?;
    let credits =
        Check { invariant: 7, name: "credit notes stay within invoices", looked_at: frozen.looked_at, findings: over };
    Ok(vec![frozen, numbers, credits])
}
