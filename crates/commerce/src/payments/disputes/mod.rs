//! What a bank takes from us for its customer, and what becomes of it: taken → lost, or taken → returned. Who says so is the
//! provider, by notices ([`Reported`], taken in by `claims/findings/dispute_events.rs`), or the desk, where it reports none (`desk/bank.rs`);
//! both book here. What the bank took cannot be refunded as well, so it is
//! set aside in the payment and its capture as refunds are. What it took although it had gone back already is booked all the
//! same, beyond what is set aside. Every step is booked once, however often it is reported; what a person noted
//! otherwise than the provider then reports is undone in the journal ([`bank_took_instead`]).

pub(super) mod store;

use lyceum_kernel::{BadColumn, Column, Instant, Money, Stored};
use lyceum_providers::Side;
use lyceum_school::{Fault, Read, Tx};
use lyceum_store::Reads;

use super::{PaymentId, Refund};
use crate::bookkeeping::{self, Account, Entry, Posting};

/// Why it is booked that a bank took money; and that it did otherwise than a person had noted.
const TAKEN: &str = "dispute-taken";
const NOTE_UNDONE: &str = "dispute-note-undone";
const TAKEN_AS_REPORTED: &str = "dispute-taken-as-reported";

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
    /// What of it is set aside in the capture.
    pub aside: Money,
    /// What was not left of the capture when the bank took it: it was on its way back, or had gone back.
    pub beyond: Money,
    pub state: DisputedState,
    pub taken_at: Instant,
    /// When it was lost, or was here again.
    pub closed_at: Option<Instant>,
}

impl Disputed {
    fn of(&self) -> super::store::Of<'_> {
        (&self.provider, &self.capture, &self.payment)
    }
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
    #[error("at most {left} of the payment can have been taken")]
    TooMuch { left: Money },
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl From<lyceum_store::Error> for DisputeError {
    fn from(error: lyceum_store::Error) -> Self {
        Self::Fault(error.into())
    }
}

/// What a bank can take of what was paid: what is left, neither refunded nor taken by a bank; or, where nothing is left, what no
/// bank has taken, for it takes what went back as well. What was paid twice is no part of it.
///
/// # Errors
/// When the database fails.
pub async fn takeable(r: &mut impl Reads, payment: &PaymentId) -> Result<Option<Money>, Fault> {
    let takeable = store::takeable(r, payment).await?;
    Ok(takeable.map(|(left, whole)| if left.minor() > 0 { left } else { whole }))
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
/// first. For one dispute it is taken once. Gives what it took beyond what was left, if anything: what a provider reports is
/// booked whatever else went back (invariant 11).
///
/// # Errors
/// When nothing was captured, a person says more than a bank can have taken, or the database fails.
pub async fn bank_took(
    tx: &mut Tx,
    payment: &PaymentId,
    capture: Option<&str>,
    about: &str,
    amount: Money,
) -> Result<Option<Money>, DisputeError> {
    // Two who report it at once must see each other's row before they set anything aside.
    tx.lock(about).await?;
    if store::disputed(tx, about).await?.is_some() {
        return Ok(None);
    }
    let payment = super::store::payment(tx, payment).await?.ok_or(DisputeError::NotCaptured)?;
    let zero = Money::zero(payment.amount.currency());
    if amount.currency() != zero.currency() || amount.minor() <= 0 {
        return Err(DisputeError::TooMuch { left: zero });
    }
    let capture = match capture {
        Some(capture) => capture.to_owned(),
        None => {
            let (_, whole) = store::takeable(tx, &payment.id).await?.ok_or(DisputeError::NotCaptured)?;
            if amount.minor() > whole.minor() {
                return Err(DisputeError::TooMuch { left: whole });
            }
            super::store::first_capture(tx, &payment.id).await?.ok_or(DisputeError::NotCaptured)?
        }
    };
    // Whoever sets something aside in it at this moment is waited for: then what is left stays so.
    let of = (payment.provider.as_str(), capture.as_str(), &payment.id);
    super::store::set_aside(tx, of, 0, 0).await?;
    let left = store::left_of(tx, of.0, of.1, of.2).await?.ok_or(DisputeError::NotCaptured)?;
    let aside = left.minor().min(amount.minor());
    if !super::store::set_aside(tx, of, 0, aside).await? {
        return Err(Fault::other(format!("{aside} of {} is left and cannot be set aside", payment.id)).into());
    }
    let minor = |minor| Money::new(minor, zero.currency());
    let disputed = Disputed {
        about: about.to_owned(),
        payment: payment.id.clone(),
        provider: payment.provider.clone(),
        capture,
        amount,
        aside: minor(aside),
        beyond: minor(amount.minor() - aside),
        state: DisputedState::Taken,
        taken_at: tx.now(),
        closed_at: None,
    };
    store::insert(tx, &disputed).await?;
    let cash = Account::Cash(disputed.provider.clone());
    let is_first = bookkeeping::about(tx, about).await?.is_empty();
    book(tx, &disputed, if is_first { TAKEN } else { TAKEN_AS_REPORTED }, Account::Disputed, cash).await?;
    tx.audit("money taken by the bank", &disputed.about).await?;
    Ok(Some(disputed.beyond).filter(|beyond| beyond.minor() > 0))
}

/// The provider reports otherwise what a person had noted of an open dispute: another amount, or of another capture than the
/// first, which a note is about for want of a name. The note is undone, and what is reported is booked as in [`bank_took`].
///
/// # Errors
/// As [`bank_took`]; then the note stays.
pub async fn bank_took_instead(
    tx: &mut Tx,
    payment: &PaymentId,
    about: &str,
    reported: &Reported,
) -> Result<Option<Money>, DisputeError> {
    tx.lock(about).await?;
    let Some(noted) = store::disputed(tx, about).await? else { return Ok(None) };
    let left = store::left_of(tx, &reported.provider, &reported.capture, payment).await?;
    let left = left.ok_or(DisputeError::NotCaptured)?;
    if reported.amount.currency() != left.currency() || reported.amount.minor() <= 0 {
        return Err(DisputeError::TooMuch { left });
    }
    if !store::undo(tx, about).await? {
        return Ok(None);
    }
    super::store::set_aside(tx, noted.of(), 0, -noted.aside.minor()).await?;
    bookkeeping::reverse(tx, (TAKEN, about), NOTE_UNDONE, about.to_owned()).await?;
    let beyond = bank_took(tx, payment, Some(&reported.capture), about, reported.amount).await?;
    reach_further(tx, &noted.provider, &noted.capture).await?;
    Ok(beyond)
}

/// A refund has come back whose money a bank took as well: it is here, and set aside for the bank by as much.
pub(super) async fn reach_further(tx: &mut Tx, provider: &str, capture: &str) -> Result<(), Fault> {
    for disputed in store::reaching_further(tx, provider, capture).await? {
        let left = store::left_of(tx, provider, capture, &disputed.payment).await?.map_or(0, Money::minor);
        let more = left.min(disputed.amount.minor() - disputed.aside.minor());
        if more > 0 && super::store::set_aside(tx, disputed.of(), 0, more).await? {
            store::aside(tx, &disputed.about, disputed.aside.minor() + more).await?;
        }
    }
    Ok(())
}

/// A refund that came back has gone after all, and a bank took its money meanwhile: of what is set aside for the bank, what the
/// refund lacks is set aside no more, as if it had been on its way when the bank took it. False where the bank has less.
pub(super) async fn give_way(tx: &mut Tx, refund: &Refund) -> Result<bool, Fault> {
    let (provider, capture) = (refund.provider.as_str(), refund.capture.as_str());
    let left = store::left_of(tx, provider, capture, &refund.payment).await?.map_or(0, Money::minor);
    let mut lacking = refund.amount.minor() - left;
    let holding = store::holding(tx, provider, capture).await?;
    if holding.iter().map(|disputed| disputed.aside.minor()).sum::<i64>() < lacking {
        return Ok(false);
    }
    for disputed in holding {
        let gives = lacking.min(disputed.aside.minor());
        if gives > 0 && store::give_way(tx, &disputed.about, gives).await? {
            super::store::set_aside(tx, disputed.of(), 0, -gives).await?;
            lacking -= gives;
        }
    }
    Ok(lacking <= 0)
}

/// What the bank took and keeps was in part a debt of ours, that came back on its way: so much is set aside for it no more, and can
/// be for the debt. False where it is not about that capture, is not lost, or less is set aside.
pub(super) async fn gives_up(tx: &mut Tx, about: &str, capture: &str, amount: Money) -> Result<bool, Fault> {
    tx.lock(about).await?;
    let Some(disputed) = store::disputed(tx, about).await? else { return Ok(false) };
    let is_lost = disputed.state == DisputedState::Lost && disputed.capture == capture;
    if !is_lost || disputed.aside.currency() != amount.currency() || disputed.aside.minor() < amount.minor() {
        return Ok(false);
    }
    store::aside(tx, about, disputed.aside.minor() - amount.minor()).await?;
    Ok(super::store::set_aside(tx, disputed.of(), 0, -amount.minor()).await?)
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
    super::store::set_aside(tx, disputed.of(), 0, -disputed.aside.minor()).await?;
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
