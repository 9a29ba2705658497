//! A credit towards another course, which a person may offer after a refusal (C9b). It is a coupon of the customer's own: one
//! use, one amount, a last day. Using it lowers a price and is no payment, so the books know only what is paid. The refusal
//! stays as it was decided, and so does everything the law gives: the credit comes beside it, never instead.

use lyceum_kernel::{Day, Money, Span};
use lyceum_people::agreements::Decided;
use lyceum_school::{Context, Fault, Tx};
use lyceum_store::Reads;
use lyceum_words::Reader;

use super::desk::{self, DeskError};
use super::{ActKind, Claim, ClaimId, State, letters, refundable, store};
use crate::offers::coupons::{self, Standing};
use crate::offers::{Coupon, Discount, Personal};

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
    let claim = desk::seen(tx, id, version, &[State::Refused]).await?;
    let about = claim.about.clone().ok_or(DeskError::NotNow)?;
    let decided = desk::decided(tx, &claim).await?;
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
    if !store::update(tx, &claim).await? {
        return Err(DeskError::Changed);
    }
    desk::act(tx, &claim, ActKind::Credit, Some(amount), "").await?;
    let coupon = Coupon {
        code: code(tx),
        discount: Discount::Amount(amount),
        uses_max: Some(1),
        used: 0,
        valid_from: None,
        valid_until: Some(last_day.end(tx.school().zone())),
        personal: Some(Personal { holder: about.person, given_for: claim.id.to_string() }),
    };
    if !coupons::create(tx, &coupon).await? {
        return Err(Fault::other("a code was made twice").into());
    }
    let clauses = letters::credit(&decided.governing, &claim).unwrap_or_default();
    Ok(letters::credit_offered(tx, &claim, &coupon.code, amount, last_day, &clauses).await?)
}

fn code(tx: &Tx) -> String {
    let token: String = coupons::normal(&tx.token()).chars().take(CODE_CHARACTERS).collect();
    format!("CREDIT-{token}")
}

/// Whether a person may offer one now: after a refusal, where the terms leave it to them, once.
pub(super) async fn may_be_offered(
    r: &mut impl Reads,
    claim: &Claim,
    decided: Option<&Decided>,
) -> Result<bool, Fault> {
    let offers = decided.is_some_and(|decided| letters::credit(&decided.governing, claim).is_some());
    if claim.state != State::Refused || claim.about.is_none() || !offers {
        return Ok(false);
    }
    Ok(coupons::given_for(r, claim.id.as_str()).await?.is_none())
}

/// The credit of a claim as its page says it: how much, under which code, until when, and whether it was used.
pub(super) async fn said(r: &mut (impl Reads + Context), claim: &Claim, reader: &Reader) -> Result<Vec<String>, Fault> {
    let Some(coupon) = coupons::given_for(r, claim.id.as_str()).await? else { return Ok(Vec::new()) };
    let Discount::Amount(amount) = coupon.discount else { return Ok(Vec::new()) };
    let last_day = coupon.valid_until.map(|until| until.minus(Span::from_micros(1)).day(reader.zone()));
    let args = [
        ("amount", reader.money(amount).into()),
        ("code", coupon.code.as_str().into()),
        ("day", last_day.map(|day| reader.day(day)).unwrap_or_default().into()),
    ];
    let now = match coupon.standing(r.now()) {
        _ if coupon.used > 0 => "claims-credit-used",
        Standing::Over | Standing::UsedUp => "claims-credit-over",
        Standing::Open | Standing::Upcoming => "claims-credit-how",
    };
    let lines = ["claims-credit-line", now, "claims-credit-not-instead"];
    Ok(lines.into_iter().map(|key| reader.say_with(key, &args)).collect())
}
