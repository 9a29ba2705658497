//! A request that came by e-mail, telephone or post, written down at the desk. It goes the way of a declaration on this site:
//! receipt at once, its order found by a job. The instant it was sent decides (G7), what the school promises runs from when
//! it could know of it. The form is in `pages/request.rs`.

use lyceum_kernel::{Day, Instant};
use lyceum_school::{Context, Fault, Tx};
use sha2::{Digest, Sha256};

use super::acts::act;
use crate::bookkeeping::hex;
use crate::claims::{ActKind, Claim, Declaration, Entry, Means, is_before, take_in};
use crate::ordering;

/// What an agent writes down.
#[derive(Clone, Debug)]
pub struct Entered {
    /// What was declared, in the customer's words. Its token is made here.
    pub declaration: Declaration,
    pub means: Means,
    /// When the customer sent it, or called.
    pub sent_at: Instant,
    /// The day it reached the school. `None`: at once, as e-mails and calls do.
    pub reached_on: Option<Day>,
}

/// Why nothing was written down.
#[derive(Debug, thiserror::Error)]
pub enum EnterError {
    #[error("it cannot have been sent after now")]
    NotYet,
    #[error("it cannot have been sent before its order was placed")]
    BeforeOrder { placed_at: Instant },
    #[error("a letter needs the day it arrived")]
    WhenReached,
    #[error("it cannot have arrived before it was sent, or after today")]
    NeverReached,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl From<lyceum_store::Error> for EnterError {
    fn from(error: lyceum_store::Error) -> Self {
        Self::Fault(error.into())
    }
}

/// Writes a request down. The same request twice is one: two agents may have read the same mail.
///
/// # Errors
/// See [`EnterError`].
pub async fn enter(tx: &mut Tx, entered: Entered) -> Result<Claim, EnterError> {
    let now = tx.now();
    let sent_at = entered.sent_at;
    if sent_at > now {
        return Err(EnterError::NotYet);
    }
    if let Some(order) = ordering::by_number(tx, &entered.declaration.order).await?
        && is_before(sent_at, &order)
    {
        return Err(EnterError::BeforeOrder { placed_at: order.placed_at });
    }
    let reached_at = reached(tx, &entered)?;
    let token = token(&entered);
    let declaration = Declaration { token, ..entered.declaration };
    let entry = Entry { means: entered.means, reached_at, noted_at: now };
    let (claim, is_new) = take_in(tx, declaration, entry, sent_at).await?;
    if is_new {
        act(tx, &claim, ActKind::Enter, None, "").await?;
    }
    Ok(claim)
}

/// When it reached the school. Of a letter nobody knows the hour: the day's first counts, for the customer.
fn reached(context: &impl Context, entered: &Entered) -> Result<Instant, EnterError> {
    let zone = context.school().zone();
    match entered.reached_on {
        None if entered.means == Means::Post => Err(EnterError::WhenReached),
        None => Ok(entered.sent_at),
        Some(day) if day < entered.sent_at.day(zone) || day > context.today() => Err(EnterError::NeverReached),
        Some(day) => Ok(day.start(zone).max(entered.sent_at)),
    }
}

/// The same for the same request, whoever writes it down, and whenever. What was forgotten the first time, a grave ground or that
/// only some of the money is asked for, makes it another: it is news to whoever decides.
fn token(entered: &Entered) -> String {
    let declared = &entered.declaration;
    let stamp = format!(
        "desk|{}|{}|{}|{}|{}|{}|{}|{:?}|{:?}|{}|{:?}",
        declared.kind.as_str(),
        entered.means.as_str(),
        entered.sent_at.micros(),
        declared.email.to_lowercase(),
        declared.order,
        declared.course,
        declared.words,
        declared.reason,
        declared.exceptional,
        declared.partial,
        declared.asked
    );
    hex(&Sha256::digest(stamp.as_bytes()))
}
