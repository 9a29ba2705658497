//! The owner's shop: `overview.rs` is everything that is sold, `opening.rs` what is missing before the school opens, `prices.rs` what a course costs, `sale.rs` takes an offer off
//! sale and puts it back, `drafts.rs` looks at what an import kept back, `bundles.rs` makes and changes bundles, `coupons.rs` coupons, and `coupon_look.rs` what
//! is seen before one is made that gives much. Nothing is done here: the acts are
//! those of `selling.rs` and `coupons.rs` of the slice.

mod bundles;
mod coupon_look;
mod coupons;
mod drafts;
mod opening;
mod overview;
mod prices;
mod sale;
#[cfg(test)]
mod tests;

pub use opening::opening_notice;

use axum::Router;
use axum::routing::get;
use lyceum_kernel::{Currency, Money};
use lyceum_school::{Fault, School};
use lyceum_web::{Audience, FormErrors, HeadLink, Problem, RawForm};
use lyceum_words::{Arg, Reader};

use super::super::{OfferError, typed, urls};

/// What stands in the head of the owner's pages.
pub const HEAD: HeadLink = HeadLink { key: "offers-shop-nav", href: urls::SHOP, audience: Audience::Owners };

/// The most that is asked for anything, in whole units: more is a slip of the finger.
const MOST: i64 = 100_000;

pub(super) fn router() -> Router<School> {
    Router::new()
        .route(urls::SHOP, get(overview::show))
        .route(urls::SHOP_OPENING, get(opening::show))
        .route("/shop/courses/{slug}", get(prices::show).post(prices::set))
        .route("/shop/courses/{slug}/withdraw", get(sale::ask_course).post(sale::withdraw_course))
        .route("/shop/courses/{slug}/again", get(sale::back_to_course).post(sale::course_again))
        .route("/shop/drafts/{slug}", get(drafts::show))
        .route("/shop/drafts/{slug}/publish", get(drafts::back).post(drafts::publish))
        .route("/shop/drafts/{slug}/discard", get(drafts::back).post(drafts::discard))
        .route(urls::SHOP_NEW_BUNDLE, get(bundles::blank).post(bundles::make))
        .route("/shop/bundles/{slug}", get(bundles::show).post(bundles::change))
        .route("/shop/bundles/{slug}/withdraw", get(sale::ask_bundle).post(sale::withdraw_bundle))
        .route("/shop/bundles/{slug}/again", get(sale::back_to_bundle).post(sale::bundle_again))
        .route(urls::SHOP_NEW_COUPON, get(coupons::blank).post(coupons::make))
        .route("/shop/coupons/{code}/end", get(coupons::ask).post(coupons::end))
}

/// The version of an offer that a form was drawn for; nought where there was none.
fn seen(form: &RawForm) -> i64 {
    form.text("version").parse().unwrap_or_default()
}

/// A price that was typed, or what is wrong with it.
fn price(reader: &Reader, currency: Currency, form: &RawForm, field: &str, errors: &mut FormErrors) -> Option<Money> {
    let Some(price) = typed::amount(currency, form.text(field)) else {
        errors.add(field, reader.say_with("offers-shop-need-price", &[("currency", currency.code().into())]));
        return None;
    };
    let most = MOST.saturating_mul(10_i64.saturating_pow(currency.exponent()));
    if price.minor() <= 0 || price.minor() > most {
        let most = reader.money(Money::new(most, currency));
        errors.add(field, reader.say_with("offers-shop-price-bounds", &[("most", most.into())]));
    } else {
        return Some(price);
    }
    None
}

/// What was not done, as errors of the form that asked for it; what no form can mend goes on.
fn errors_of(reader: &Reader, error: OfferError) -> Result<FormErrors, Problem> {
    let mut errors = FormErrors::default();
    match error {
        OfferError::NoSuchCourse(_) | OfferError::NoSuchOffer => return Err(Problem::NotFound),
        OfferError::Changed => errors.add("price", reader.say("offers-shop-changed")),
        OfferError::Price => errors.add("price", reader.say("offers-shop-price-wrong")),
        OfferError::Nothing => errors.add("price", reader.say("offers-shop-nothing")),
        OfferError::BundleDearer { bundle, sum } => {
            let args = [
                ("title", bundle.title(reader.locale()).into()),
                ("price", reader.money(bundle.price).into()),
                ("sum", reader.money(sum).into()),
            ];
            errors.add("price", reader.say_with("offers-shop-bundle-dearer", &args));
        }
        // Directive 98/6/EC, article 6a.
        OfferError::NeverAsked { lowest: Some(lowest), since, .. } => {
            let args = [("lowest", reader.money(lowest).into()), ("since", reader.short_day(since).into())];
            errors.add("list", reader.say_with("offers-shop-list-high", &args));
        }
        OfferError::NeverAsked { lowest: None, since, .. } => {
            let args = [("since", reader.short_day(since).into())];
            errors.add("list", reader.say_with("offers-shop-list-none", &args));
        }
        OfferError::TooFew => errors.add("courses", reader.say("offers-shop-too-few")),
        OfferError::NotForSale(slug) => {
            errors.add("courses", reader.say_with("offers-shop-part-off-sale", &[("course", slug.into())]));
        }
        OfferError::Currency { given, sells } => {
            errors.add("courses", reader.say_with("offers-shop-other-currency", &other_currency(given, sells)));
        }
        rest => return Err(surprise(rest)),
    }
    Ok(errors)
}

/// The two currencies of a price that the school no longer sells in.
fn other_currency(given: Currency, sells: Currency) -> [(&'static str, Arg<'static>); 2] {
    [("given", given.code().into()), ("sells", sells.code().into())]
}

fn surprise(error: OfferError) -> Problem {
    match error {
        OfferError::Fault(fault) => fault.into(),
        other => Fault::other(other).into(),
    }
}
