//! Before a coupon is made that gives half of an offer or more, or that holds for ever and for everybody: what it does to every
//! price, until when and how often. One click made such a coupon before, and a coupon is not changed afterwards.

use axum::response::Response;
use lyceum_kernel::Money;
use lyceum_school::School;
use lyceum_web::components::{Table, button, danger_button, facts, heading, hidden, lede};
use lyceum_web::{Owner, Page, Problem, RawForm};
use lyceum_words::Reader;
use maud::{Markup, html};

use super::super::super::{Coupon, Offer, selling, urls};
use super::overview::{uses, window};

/// Sent with a coupon that was looked at.
const SEEN: &str = "seen";
/// Sent to change it instead.
pub(super) const CHANGE: &str = "change";

/// A coupon that is not made yet, and the offers it would be good for.
pub(super) struct LookView {
    pub(super) coupon: Coupon,
    pub(super) offers: Vec<Offer>,
    /// What was typed, to be sent again.
    pub(super) form: RawForm,
}

/// The page to be looked at first; nothing where it was looked at, or need not be.
pub(super) async fn wanted(
    school: &School,
    owner: &Owner,
    coupon: &Coupon,
    form: &RawForm,
) -> Result<Option<Response>, Problem> {
    if form.text(SEEN) == "yes" {
        return Ok(None);
    }
    let mut read = school.read(owner).await?;
    let shelves = selling::shelves(&mut read).await?;
    let sells = school.settings().currency;
    let is_sold = |offer: &Offer| offer.listed && !offer.free && offer.price.currency() == sells;
    let offers: Vec<Offer> = shelves.into_iter().map(|shelved| shelved.offer).filter(is_sold).collect();
    let is_unbound = coupon.uses_max.is_none() && coupon.valid_until.is_none();
    if !is_unbound && !offers.iter().any(|offer| takes_half(coupon, offer)) {
        return Ok(None);
    }
    let view = LookView { coupon: coupon.clone(), offers, form: form.clone() };
    let page = Page::new(owner, title(owner.reader(), coupon)).main(markup(owner.reader(), &view));
    Ok(Some(page))
}

fn takes_half(coupon: &Coupon, offer: &Offer) -> bool {
    let off = coupon.discount.off(offer.price).unwrap_or(offer.price);
    off.minor().saturating_mul(2) >= offer.price.minor()
}

fn title(reader: &Reader, coupon: &Coupon) -> String {
    reader.say_with("offers-shop-coupon-look-title", &[("code", coupon.code.as_str().into())])
}

pub(super) fn markup(reader: &Reader, view: &LookView) -> Markup {
    let coupon = &view.coupon;
    let with_it = |offer: &Offer| {
        let off = coupon.discount.off(offer.price).unwrap_or(Money::zero(offer.price.currency()));
        offer.price.minus(off).unwrap_or(offer.price)
    };
    let row = |offer: &Offer| {
        vec![
            html! { (offer.title(reader.locale())) },
            html! { (reader.money(offer.price)) },
            html! { (reader.money(with_it(offer))) },
        ]
    };
    let carried: Vec<(&str, &str)> = view.form.pairs().filter(|(name, _)| !matches!(*name, SEEN | CHANGE)).collect();
    html! {
        (heading(&title(reader, coupon)))
        (lede(&reader.say("offers-shop-coupon-look-lede")))
        (facts(&[
            (&reader.say("offers-shop-coupon-off"), html! { (coupon.discount.said(reader)) }),
            (&reader.say("offers-shop-coupon-window"), html! { (window(reader, coupon)) }),
            (&reader.say("offers-shop-coupon-uses"), html! { (uses(reader, coupon)) }),
        ]))
        (Table::new(reader.say("offers-shop-coupon-look-offers"))
            .column(reader.say("offers-shop-what"))
            .figures(reader.say("offers-price"))
            .figures(reader.say("offers-shop-coupon-look-with"))
            .rows(view.offers.iter().map(row)))
        form method="post" action=(urls::SHOP_NEW_COUPON) {
            @for (name, value) in &carried { (hidden(name, value)) }
            (hidden(CHANGE, "yes"))
            (button(&reader.say("offers-shop-coupon-look-change")))
        }
        form method="post" action=(urls::SHOP_NEW_COUPON) {
            @for (name, value) in &carried { (hidden(name, value)) }
            (hidden(SEEN, "yes"))
            (danger_button(&reader.say("offers-shop-coupon-make")))
        }
    }
}
