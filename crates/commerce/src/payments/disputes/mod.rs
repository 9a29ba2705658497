//! What a bank takes from us for its customer, and what becomes of it: taken → lost, or taken → returned. Who says so is the
//! provider, by notices ([`Reported`], taken in by `claims/reported.rs`), or the desk, where it reports none (`desk/bank.rs`);
//! both book here. What the bank took cannot be refunded as well, so it is
//! set aside in the payment and its capture as refunds are. Every step is booked once, however often it is reported.

pub(super) mod store;

use lyceum_kernel::{BadColumn, Column, Instant, Money, Stored};
use lyceum_providers::Side;
use lyceum_school::{Fault, Read, Tx};
use lyceum_store::Reads;

use super::PaymentId;
use crate::bookkeeping::{self, Account, Entry, Posting};

/// How the money of a dispute stands.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum DisputedState {
    /// The bank has it, and the dispute is not decided; or it is claimed back.
    Taken,
    /// The customer keeps it.
    Lost,
    /// It is with us again.
    Returned,
}

impl DisputedState {
    pub const ALL: [Self; 3] = [Self::Taken, Self::Lost, Self::Returned];

    /// The stored word.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Taken => "taken",
            Self::Lost => "lost",
            Self::Returned => "returned",
        }
    }
}

/// The money a bank took for one dispute.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Disputed {
    /// The finding of the dispute.
    pub about: String,
    pub payment: PaymentId,
    pub provider: String,
    /// The capture it was taken from.
    pub capture: String,
    pub amount: Money,
    pub state: DisputedState,
    pub taken_at: Instant,
    /// When it was lost, or was here again.
    pub closed_at: Option<Instant>,
}

/// What a provider says of a dispute about one of its payments.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Reported {
    pub provider: String,
    /// The provider's own id of the dispute.
    pub dispute: String,
    /// The capture it is about.
    pub capture: String,
    /// What the bank took, decided or not.
    pub amount: Money,
    /// Who won, once it is decided.
    pub won_by: Option<Side>,
}

/// Why nothing was taken down.
#[derive(Debug, thiserror::Error)]
pub enum DisputeError {
    #[error("nothing was captured that a bank could take")]
    NotCaptured,
    #[error("at most {left} is left of the payment")]
    TooMuch { left: Money },
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl From<lyceum_store::Error> for DisputeError {
    fn from(error: lyceum_store::Error) -> Self {
        Self::Fault(error.into())
    }
}

/// What is left of what was paid: neither refunded nor taken by a bank. What was paid twice is no part of it.
///
/// # Errors
/// When the database fails.
pub async fn left(r: &mut impl Reads, payment: &PaymentId) -> Result<Option<Money>, Fault> {
    Ok(store::left(r, payment).await?)
}

/// What a bank took for this dispute, if anything.
///
/// # Errors
/// When the database fails.
pub async fn disputed(r: &mut impl Reads, about: &str) -> Result<Option<Disputed>, Fault> {
    Ok(store::disputed(r, about).await?)
}

/// The finding that this dispute of a provider is about, if it was heard of before.
///
/// # Errors
/// When the database fails.
pub async fn reported_about(r: &mut impl Reads, reported: &Reported) -> Result<Option<String>, Fault> {
    Ok(store::reported_about(r, &reported.provider, &reported.dispute).await?)
}

/// Whether a provider has reported the dispute of this finding.
///
/// # Errors
/// When the database fails.
pub async fn is_reported(r: &mut impl Reads, about: &str) -> Result<bool, Fault> {
    Ok(store::is_reported(r, about).await?)
}

/// Takes down which finding a dispute of a provider is about; for good.
///
/// # Errors
/// When the database fails.
pub async fn report_is_about(tx: &mut Tx, reported: &Reported, about: &str) -> Result<(), Fault> {
    Ok(store::insert_reported(tx, &reported.provider, &reported.dispute, about).await?)
}

/// Takes down that a bank has taken money of a payment, from the capture the provider names; where nobody knows it, from the
/// first. For one dispute it is taken once: false when it was known.
///
/// # Errors
/// When nothing was captured, more is said than is left, or the database fails.
pub async fn bank_took(
    tx: &mut Tx,
    payment: &PaymentId,
    capture: Option<&str>,
    about: &str,
    amount: Money,
) -> Result<bool, DisputeError> {
    // Two who report it at once must see each other's row before they set anything aside.
    tx.lock(about).await?;
    if store::disputed(tx, about).await?.is_some() {
        return Ok(false);
    }
    let payment = super::store::payment(tx, payment).await?.ok_or(DisputeError::NotCaptured)?;
    let capture = match capture {
        Some(capture) => capture.to_owned(),
        None => super::store::first_capture(tx, &payment.id).await?.ok_or(DisputeError::NotCaptured)?,
    };
    let disputed = Disputed {
        about: about.to_owned(),
        payment: payment.id.clone(),
        provider: payment.provider.clone(),
        capture,
        amount,
        state: DisputedState::Taken,
        taken_at: tx.now(),
        closed_at: None,
    };
    let fits = amount.currency() == payment.amount.currency() && amount.minor() > 0;
    if !fits || !store::set_aside(tx, &disputed).await? {
        let left = store::left_of(tx, &disputed.provider, &disputed.capture, &payment.id).await?;
        let left = left.unwrap_or_else(|| Money::zero(payment.amount.currency()));
        return Err(DisputeError::TooMuch { left });
    }
    store::insert(tx, &disputed).await?;
    let cash = Account::Cash(disputed.provider.clone());
    book(tx, &disputed, "dispute-taken", Account::Disputed, cash).await?;
    tx.audit("money taken by the bank", &disputed.about).await?;
    Ok(true)
}

/// The dispute has ended for the customer: what the bank took is lost. Nothing where it took nothing, or that is known.
///
/// # Errors
/// When the database fails.
pub async fn bank_keeps(tx: &mut Tx, about: &str) -> Result<bool, Fault> {
    if !store::close(tx, about, DisputedState::Lost).await? {
        return Ok(false);
    }
    let Some(disputed) = store::disputed(tx, about).await? else { return Ok(false) };
    book(tx, &disputed, "dispute-lost", Account::DisputeLoss, Account::Disputed).await?;
    tx.audit("money lost to the bank", &disputed.about).await?;
    Ok(true)
}

/// What the bank took is with us again. Nothing where it took nothing, or that is known.
///
/// # Errors
/// When the database fails.
pub async fn bank_returned(tx: &mut Tx, about: &str) -> Result<bool, Fault> {
    if !store::close(tx, about, DisputedState::Returned).await? {
        return Ok(false);
    }
    let Some(disputed) = store::disputed(tx, about).await? else { return Ok(false) };
    store::give_free(tx, &disputed).await?;
    let cash = Account::Cash(disputed.provider.clone());
    book(tx, &disputed, "dispute-returned", cash, Account::Disputed).await?;
    tx.audit("money returned by the bank", &disputed.about).await?;
    Ok(true)
}

async fn book(
    tx: &mut Tx,
    disputed: &Disputed,
    reason: &'static str,
    debit: Account,
    credit: Account,
) -> Result<(), Fault> {
    let postings = vec![Posting::debit(debit, disputed.amount), Posting::credit(credit, disputed.amount)];
    bookkeeping::post(tx, Entry { reason, about: disputed.about.clone(), postings }).await.map(drop)
}

/// How many disputes took money, and where the journal says something else than they do.
pub(super) async fn unbooked(read: &mut Read) -> Result<(u64, Vec<String>), Fault> {
    let mut findings = Vec::new();
    let (mut looked_at, mut last) = (0, String::new());
    loop {
        let page = store::after(read, &last).await?;
        let Some(end) = page.last() else { return Ok((looked_at, findings)) };
        last.clone_from(&end.about);
        for disputed in &page {
            looked_at += 1;
            if let Some(finding) = wrongly_booked(read, disputed).await? {
                findings.push(finding);
            }
        }
    }
}

/// Money gone from the provider stands as disputed, then as lost; what is back stands nowhere.
async fn wrongly_booked(read: &mut Read, disputed: &Disputed) -> Result<Option<String>, Fault> {
    let entries = bookkeeping::about(read, &disputed.about).await?;
    let held = |account: &Account| -> i64 {
        let postings = entries.iter().flat_map(|entry| &entry.postings);
        postings.filter(|posting| posting.account == *account).map(|posting| posting.amount.minor()).sum()
    };
    let minor = disputed.amount.minor();
    let (cash, open, lost) = match disputed.state {
        DisputedState::Taken => (-minor, minor, 0),
        DisputedState::Lost => (-minor, 0, minor),
        DisputedState::Returned => (0, 0, 0),
    };
    let provider = Account::Cash(disputed.provider.clone());
    let is_so = held(&provider) == cash && held(&Account::Disputed) == open && held(&Account::DisputeLoss) == lost;
    let said = || {
        let (about, amount, state) = (&disputed.about, disputed.amount, disputed.state.as_str());
        format!("{amount} of the dispute {about} are {state}, and the journal says something else")
    };
    Ok((!is_so || entries.is_empty()).then(said))
}

// A word nobody knows is an error: money would follow from it.
impl Stored for DisputedState {
    fn from_column(column: Column) -> Result<Self, BadColumn> {
        let text = String::from_column(column)?;
        let known = Self::ALL.into_iter().find(|state| state.as_str() == text);
        known.ok_or_else(|| BadColumn::new("the state of money in dispute", text.into()))
    }
}
