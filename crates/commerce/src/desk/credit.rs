//! A credit towards another course, which a person may offer after a refusal (C9b). It is a coupon of the customer's own: one
//! use, one amount, a last day. Using it lowers a price and is no payment, so the books know only what is paid. The refusal
//! stays as it was decided, and so does everything the law gives: the credit comes beside it, never instead. What its customer
//! reads of it is in `claims/following/credit.rs`.

use lyceum_kernel::{Day, Money};
use lyceum_people::agreements::Decided;
use lyceum_school::{Fault, Tx};
use lyceum_store::Reads;

use super::acts::{DeskError, act, decided, refundable, seen};
use super::letters;
use crate::claims::{self, ActKind, Claim, ClaimId, State, try_change};
use crate::offers::{Coupon, Discount, Personal, coupons};

/// So much of a token makes a code nobody guesses and everybody can type.
const CODE_CHARACTERS: usize = 16;

/// Offers a credit of this amount, to be used until the end of this day. A claim gets one.
///
/// # Errors
/// See [`DeskError`]; `NotNow` where the terms leave no credit to a person, or one was offered.
pub async fn offer_credit(
    tx: &mut Tx,
    id: &ClaimId,
    version: i64,
    amount: Money,
    last_day: Day,
) -> Result<(), DeskError> {
    let claim = seen(tx, id, version, &[State::Refused]).await?;
    let about = claim.about.clone().ok_or(DeskError::NotNow)?;
    let decided = decided(tx, &claim).await?;
    let is_sold_in = amount.currency() == tx.school().settings().currency;
    if !is_sold_in || !may_be_offered(tx, &claim, Some(&decided)).await? {
        return Err(DeskError::NotNow);
    }
    if amount.minor() <= 0 {
        return Err(DeskError::Nothing);
    }
    let cap = refundable(tx, &claim).await?.ok_or(DeskError::NotNow)?;
    if amount.currency() != cap.currency() || amount.minor() > cap.minor() {
        return Err(DeskError::TooMuch { cap });
    }
    if last_day < tx.today() {
        return Err(DeskError::Past);
    }
    // The version grows first: of two agents, or fifty clicks, one comes through.
    if !try_change(tx, &claim).await? {
        return Err(DeskError::Changed);
    }
    act(tx, &claim, ActKind::Credit, Some(amount), "").await?;
    let coupon = Coupon {
        code: code(tx),
        discount: Discount::Amount(amount),
        uses_max: Some(1),
        used: 0,
        is_advertised: false,
        valid_from: None,
        valid_until: Some(last_day.end(tx.school().zone())),
        personal: Some(Personal { holder: about.person, given_for: claim.id.to_string() }),
    };
    if !coupons::create(tx, &coupon).await? {
        return Err(Fault::other("a code was made twice").into());
    }
    let clauses = claims::letters::credit(&decided.governing, &claim).unwrap_or_default();
    Ok(letters::credit_offered(tx, &claim, &coupon.code, amount, last_day, &clauses).await?)
}

fn code(tx: &Tx) -> String {
    let token: String = coupons::normal(&tx.token()).chars().take(CODE_CHARACTERS).collect();
    format!("CREDIT-{token}")
}

/// Whether a person may offer one now: after a refusal, where the terms leave it to them, once, and while something that was
/// paid has not gone back.
pub(crate) async fn may_be_offered(
    r: &mut impl Reads,
    claim: &Claim,
    decided: Option<&Decided>,
) -> Result<bool, Fault> {
    let offers = decided.is_some_and(|decided| claims::letters::credit(&decided.governing, claim).is_some());
    if claim.state != State::Refused || claim.about.is_none() || !offers {
        return Ok(false);
    }
    if coupons::given_for(r, claim.id.as_str()).await?.is_some() {
        return Ok(false);
    }
    Ok(refundable(r, claim).await?.is_some_and(|most| most.minor() > 0))
}
