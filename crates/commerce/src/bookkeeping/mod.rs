//! Bookkeeping: the append-only journal every other slice posts into.
//!
//! An [`Entry`] says why (`reason`), about what (`about`: a payment, an invoice, a claim) and which postings. The postings
//! go through [`lyceum_ledger::Transaction`], so nothing unbalanced reaches the journal; each reason happens to one thing
//! once, so a repeated job books nothing twice. Who books what:
//!
//! | cause | slice | debit | credit |
//! |---|---|---|---|
//! | invoice issued | invoicing | receivable | revenue, tax payable |
//! | payment captured | payments | cash | receivable |
//! | credit note issued, for a refund or in goodwill | invoicing | revenue, tax payable | refund payable |
//! | refund settled | payments | refund payable | cash |
//! | refund that came back, paid by other means | payments | refund payable | clearing |
//! | refund that came back, given to the customer by their bank | payments | refund payable | dispute loss |
//! | bank takes the money of a dispute | payments | disputed | cash |
//! | dispute ends for the customer | payments | dispute loss | disputed |
//! | bank gives the money of a dispute back | payments | cash | disputed |
//!
//! Next: `store.rs` for the SQL, `closing.rs` for balances at the end of a month, `export.rs` for the text journal, `doctor.rs` for what is checked on a live database.

mod closing;
mod doctor;
mod export;
mod month;
mod store;
#[cfg(test)]
mod tests;

pub use closing::{balances_at, close_months, first_month, has_months_to_close, moved_in};
pub use doctor::doctor;
pub use export::export;
pub use month::Month;

pub(crate) use lyceum_kernel::hex;
use lyceum_kernel::{Currency, Instant, Money};
pub use lyceum_ledger::{Account, Posting, Transaction};
use lyceum_school::{Fault, Tx};
use lyceum_store::Reads;
use sha2::{Digest, Sha256};

lyceum_kernel::id!(EntryId, "jou");

/// What is to be booked.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Why, in the journal's words: `payment-settled`. Happens to one `about` once.
    pub reason: &'static str,
    /// What it is about: the id of a payment, an invoice, a claim.
    pub about: String,
    pub postings: Vec<Posting>,
}

/// An entry as the journal holds it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Booked {
    pub id: EntryId,
    pub booked_at: Instant,
    pub reason: String,
    pub about: String,
    pub actor: String,
    pub postings: Vec<Posting>,
    digest: String,
}

impl Booked {
    /// The digest its content should have.
    fn expected_digest(&self) -> String {
        digest_of(&self.reason, &self.about, self.booked_at, &self.postings)
    }

    /// Whether entry and postings are as they were written.
    pub fn is_untouched(&self) -> bool {
        self.digest == self.expected_digest()
    }
}

/// Books an entry. The same reason about the same thing again gives the first entry back and books nothing.
///
/// # Errors
/// When the postings do not balance, or differ from what was booked before: that is a mistake of the program.
pub async fn post(tx: &mut Tx, entry: Entry) -> Result<EntryId, Fault> {
    let Entry { reason, about, postings } = entry;
    let transaction = Transaction::balanced(postings)
        .map_err(|error| Fault::other(format!("{reason} about {about} cannot be booked: {error}")))?;
    let booked = Booked {
        id: tx.new_id(),
        booked_at: tx.now(),
        digest: digest_of(reason, &about, tx.now(), transaction.postings()),
        reason: reason.to_owned(),
        about,
        actor: tx.actor().to_string(),
        postings: transaction.postings().to_vec(),
    };
    if store::insert(tx, &booked).await? {
        return Ok(booked.id);
    }
    let earlier = store::find(tx, &booked.reason, &booked.about).await?;
    let Some(earlier) = earlier else {
        return Err(Fault::other(format!("{reason} about {} is neither new nor booked", booked.about)));
    };
    if earlier.postings == booked.postings {
        Ok(earlier.id)
    } else {
        Err(Fault::other(format!("{reason} about {} was booked before with other postings", booked.about)))
    }
}

/// Undoes what was booked for `reason` about `about`, under a reason and an about of its own. What was never booked needs
/// no undoing: `None`.
///
/// # Errors
/// When the database fails.
pub async fn reverse(
    tx: &mut Tx,
    booked: (&str, &str),
    reason: &'static str,
    about: String,
) -> Result<Option<EntryId>, Fault> {
    let Some(earlier) = store::find(tx, booked.0, booked.1).await? else { return Ok(None) };
    let whole = Transaction::balanced(earlier.postings).map_err(|error| Fault::other(error.to_string()))?;
    post(tx, Entry { reason, about, postings: whole.reversal().postings().to_vec() }).await.map(Some)
}

/// Everything booked about one thing, in the order it was booked.
///
/// # Errors
/// When the database fails.
pub async fn about(r: &mut impl Reads, about: &str) -> Result<Vec<Booked>, Fault> {
    store::about(r, about).await
}

/// What one account holds in one currency.
///
/// # Errors
/// When the database fails.
pub async fn balance(r: &mut impl Reads, account: &Account, currency: Currency) -> Result<Money, Fault> {
    store::balance(r, account, currency).await
}

/// What every account holds in every currency it was used in.
///
/// # Errors
/// When the database fails.
pub async fn balances(r: &mut impl Reads) -> Result<Vec<(Account, Money)>, Fault> {
    store::balances(r).await
}

fn digest_of(reason: &str, about: &str, booked_at: Instant, postings: &[Posting]) -> String {
    let mut text = format!("{reason}\n{about}\n{}\n", booked_at.micros());
    for posting in postings {
        text.push_str(&format!("{} {}\n", posting.account, posting.amount));
    }
    hex(&Sha256::digest(text.as_bytes()))
}
