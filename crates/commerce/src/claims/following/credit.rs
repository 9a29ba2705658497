//! A credit towards another course, which a person offered after a refusal (C9b), as the page of the claim tells of it. It comes
//! beside the refusal and whatever the law gives, never instead. It is offered in `desk/credit.rs`.

use lyceum_kernel::Span;
use lyceum_school::{Context, Fault};
use lyceum_store::Reads;
use lyceum_words::Reader;

use crate::claims::Claim;
use crate::offers::Discount;
use crate::offers::coupons::{self, Standing};

/// The credit of a claim as its page says it: how much, under which code, until when, and whether it was used.
pub(crate) async fn said(r: &mut (impl Reads + Context), claim: &Claim, reader: &Reader) -> Result<Vec<String>, Fault> {
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
