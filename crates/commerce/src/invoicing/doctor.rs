//! What `lyceum doctor` asks of the invoices: no gap in a series, no document touched, nothing credited beyond what was
//! invoiced (invariant 7); and the tax of all documents is what the journal owes each state.

use std::collections::BTreeMap;

use lyceum_people::Check;
use lyceum_school::{Fault, Read};

use super::{Invoice, Kind, store};
use crate::bookkeeping::{self, Account};

const PAGE: i64 = 500;

/// Checks all documents, page by page.
///
/// # Errors
/// When the database fails.
pub async fn doctor(r: &mut Read) -> Result<Vec<Check>, Fault> {
    let mut frozen = Check { invariant: 7, name: "invoices are as issued", looked_at: 0, findings: Vec::new() };
    let mut taxes = Taxes::new();
    let mut last = String::new();
    loop {
        let page = store::after(r, &last, PAGE).await?;
        let Some(end) = page.last() else { break };
        last = end.id.to_string();
        for invoice in page {
            frozen.looked_at += 1;
            add(&mut taxes, &invoice);
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
    let owed = owed(r, taxes, frozen.looked_at).await?;
    Ok(vec![frozen, numbers, credits, owed])
}

/// Tax by country and currency, in minor units.
type Taxes = BTreeMap<(String, &'static str), i128>;

fn add(taxes: &mut Taxes, invoice: &Invoice) {
    let minor = i128::from(invoice.tax.minor());
    let signed = if invoice.kind == Kind::CreditNote { -minor } else { minor };
    let key = (invoice.document.customer.country.clone(), invoice.tax.currency().code());
    *taxes.entry(key).or_default() += signed;
}

/// What the documents say of the tax is what the journal owes: the owner files from the one, an auditor from the other.
async fn owed(r: &mut Read, mut taxes: Taxes, looked_at: u64) -> Result<Check, Fault> {
    for (account, sum) in bookkeeping::balances(r).await? {
        if let Account::TaxPayable(country) = account {
            // Owed is below nought in the journal.
            *taxes.entry((country, sum.currency().code())).or_default() += i128::from(sum.minor());
        }
    }
    let differs = taxes.into_iter().filter(|(_, left)| *left != 0);
    let findings = differs
        .map(|((country, currency), left)| {
            format!("the documents of {country} hold {left} more tax (minor units of {currency}) than the journal owes")
        })
        .collect();
    Ok(Check { invariant: 7, name: "the tax of the documents is what the journal owes", looked_at, findings })
}
