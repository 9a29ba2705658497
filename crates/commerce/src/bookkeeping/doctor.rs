//! What `lyceum doctor` asks of the journal: every entry balances in every currency, and nobody has touched one since it
//! was written, and a closed month holds what the journal does (invariant 1).

use std::collections::BTreeMap;

use lyceum_kernel::Instant;
use lyceum_ledger::Transaction;
use lyceum_people::Check;
use lyceum_school::{Fault, Read};

use super::{Month, store};

const PAGE: i64 = 500;

/// Checks the whole journal, page by page.
///
/// # Errors
/// When the database fails.
pub async fn doctor(r: &mut Read) -> Result<Vec<Check>, Fault> {
    let mut balanced = Check { invariant: 1, name: "journal entries balance", looked_at: 0, findings: Vec::new() };
    let mut untouched =
        Check { invariant: 1, name: "journal entries are as written", looked_at: 0, findings: Vec::new() };
    let mut sums: BTreeMap<&'static str, i128> = BTreeMap::new();
    let mut last = String::new();
    loop {
        let page = store::after(r, &last, PAGE).await?;
        let Some(end) = page.last() else { break };
        last = end.id.to_string();
        for entry in page {
            balanced.looked_at += 1;
            untouched.looked_at += 1;
            for posting in &entry.postings {
                *sums.entry(posting.amount.currency().code()).or_insert(0) += i128::from(posting.amount.minor());
            }
            if !entry.is_untouched() {
                untouched.findings.push(format!("{} ({} about {}) was changed", entry.id, entry.reason, entry.about));
            }
            if let Err(error) = Transaction::balanced(entry.postings) {
                balanced.findings.push(format!("{}: {error}", entry.id));
            }
        }
    }
    for id in store::bare(r).await? {
        untouched.findings.push(format!("{id} has lost its postings"));
    }
    for (currency, sum) in sums.iter().filter(|(_, sum)| **sum != 0) {
        balanced.findings.push(format!("all postings in {currency} sum to {sum} and not to zero"));
    }
    Ok(vec![balanced, untouched, closed(r).await?])
}

/// The last closing says what the journal says: each is made from the one before, so the last speaks for all.
async fn closed(r: &mut Read) -> Result<Check, Fault> {
    let mut check =
        Check { invariant: 1, name: "closed months say what the journal says", looked_at: 0, findings: Vec::new() };
    let zone = r.school().zone().clone();
    let today = r.today();
    let Some(month) = store::last_closed(r, Month::of(today)).await? else { return Ok(check) };
    let closing = store::closing(r, month).await?;
    let journal = store::moved(r, Instant::FIRST, month.end(&zone)).await?;
    for (account, sum) in &journal {
        check.looked_at += 1;
        if !closing.contains(&(account.clone(), *sum)) {
            check.findings.push(format!("{account} held {sum} at the end of {month}, and its closing says otherwise"));
        }
    }
    if closing.len() != journal.len() {
        check.findings.push(format!("{month} was closed with accounts that the journal does not have"));
    }
    Ok(check)
}
