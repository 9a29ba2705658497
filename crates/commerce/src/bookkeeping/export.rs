//! The journal as text that beancount reads: an outside program can add it up again.

use std::collections::{BTreeSet, HashMap};
use std::fmt::Write as _;

use lyceum_ledger::Account;
use lyceum_school::{Fault, Read};

use super::{Booked, store};

const PAGE: i64 = 500;

/// Writes the whole journal: the accounts first, then the entries by day. `numbers` are those that people know things by: an
/// entry about one of them is written with its number, and keeps the id beside it.
///
/// # Errors
/// When the database fails.
pub async fn export(r: &mut Read, numbers: &HashMap<String, String>) -> Result<String, Fault> {
    let zone = r.school().zone().clone();
    let mut entries = String::new();
    let mut accounts = BTreeSet::new();
    let mut first = None;
    let mut last = String::new();
    loop {
        let page = store::after(r, &last, PAGE).await?;
        let Some(end) = page.last() else { break };
        last = end.id.to_string();
        for entry in &page {
            let day = entry.booked_at.day(&zone);
            first = Some(first.map_or(day, |first| day.min(first)));
            accounts.extend(entry.postings.iter().map(|posting| name(&posting.account)));
            write_entry(&mut entries, entry, &day.to_string(), numbers.get(&entry.about));
        }
    }
    let mut text = String::from("; The journal of the school. Written by lyceum; nothing in it is ever changed.\n");
    if let Some(first) = first {
        for account in accounts {
            let _ = writeln!(text, "{first} open {account}");
        }
    }
    text.push_str(&entries);
    Ok(text)
}

fn write_entry(text: &mut String, entry: &Booked, day: &str, number: Option<&String>) {
    let named = number.unwrap_or(&entry.about);
    let _ = writeln!(text, "\n{day} * \"{}\" \"{named}\"\n  entry: \"{}\"", entry.reason, entry.id);
    if number.is_some() {
        let _ = writeln!(text, "  about: \"{}\"", entry.about);
    }
    for posting in &entry.postings {
        let _ = writeln!(text, "  {:<32} {:>16}", name(&posting.account), posting.amount.to_string());
    }
}

/// The account in beancount's five families.
fn name(account: &Account) -> String {
    match account {
        Account::Cash(provider) => format!("Assets:Cash:{}", word(provider)),
        Account::Receivable => "Assets:Receivable".to_owned(),
        Account::Revenue => "Income:Revenue".to_owned(),
        Account::TaxPayable(country) => format!("Liabilities:Tax:{}", word(country)),
        Account::RefundPayable => "Liabilities:Refunds".to_owned(),
        Account::Unexplained => "Liabilities:Unexplained".to_owned(),
        Account::Goodwill => "Expenses:Goodwill".to_owned(),
        Account::DisputeLoss => "Expenses:Disputes".to_owned(),
        Account::Damages => "Expenses:Damages".to_owned(),
        Account::Fees => "Expenses:Fees".to_owned(),
    }
}

/// A component of an account name begins with a capital and holds letters, digits and dashes.
fn word(text: &str) -> String {
    let mut letters = text.chars().map(|letter| if letter.is_ascii_alphanumeric() { letter } else { '-' });
    letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters).collect()
}
