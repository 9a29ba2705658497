//! Coupons: one is made with its window and its uses, and ended before its time.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use lyceum_kernel::{Currency, Day, Ratio};
use lyceum_school::School;
use lyceum_web::components::{
    Kind as Input, actions, button, checkbox, danger_button, error_summary, field, heading, lede, link, link_button,
    radios,
};
use lyceum_web::{Answer, FormErrors, FormView, Owner, Page, Problem, RawForm, see_other};
use lyceum_words::Reader;
use maud::{Markup, html};

use super::super::super::coupons::{self, Standing};
use super::super::super::{Coupon, Discount, typed, urls};
use super::coupon_look::{self, CHANGE};
use super::price;

/// The most uses that can be said; a coupon without a number has no bound.
const MOST_USES: i64 = 1_000_000;

pub(super) async fn blank(owner: Owner) -> Answer {
    Ok(page(&owner, &FormView::filled(&[("how", "percent")]), StatusCode::OK))
}

fn page(owner: &Owner, form: &FormView, status: StatusCode) -> axum::response::Response {
    let reader = owner.reader();
    Page::new(owner, reader.say("offers-shop-new-coupon")).status(status).main(markup(reader, form))
}

pub(super) fn markup(reader: &Reader, form: &FormView) -> Markup {
    let (percent, amount) = (reader.say("offers-shop-coupon-percent"), reader.say("offers-shop-coupon-amount"));
    let optional = reader.say("offers-shop-optional");
    html! {
        (error_summary(&form.errors, reader))
        (heading(&reader.say("offers-shop-new-coupon")))
        (lede(&reader.say("offers-shop-coupon-lede")))
        form method="post" action=(urls::SHOP_NEW_COUPON) novalidate {
            (field(form, "code", reader.say("offers-shop-coupon-code"), Input::Text, "off")
                .hint(reader.say("offers-shop-coupon-code-hint")).max(40))
            (radios(form, "how", &reader.say("offers-shop-coupon-off"), &[("percent", &percent), ("amount", &amount)]))
            (field(form, "off", reader.say("offers-shop-coupon-how-much"), Input::Number, "off")
                .hint(reader.say("offers-shop-coupon-how-much-hint")).max(20))
            (field(form, "from", reader.say("offers-shop-coupon-first-day"), Input::Date, "off").optional(optional.clone()))
            (field(form, "until", reader.say("offers-shop-coupon-last-day"), Input::Date, "off")
                .hint(reader.say_with("offers-shop-coupon-last-day-hint", &[("city", reader.city().into())])).optional(optional.clone()))
            (field(form, "uses", reader.say("offers-shop-coupon-most"), Input::Number, "off")
                .hint(reader.say("offers-shop-coupon-most-hint")).optional(optional).max(7))
            (checkbox(form, "advertise", "yes", html! { (reader.say("offers-shop-coupon-advertise")) }))
            p.hint { (reader.say("offers-shop-coupon-advertise-hint")) }
            (actions(button(&reader.say("offers-shop-coupon-make"))))
        }
        p { (link(urls::SHOP, &reader.say("offers-shop-back"))) }
    }
}

pub(super) async fn make(State(school): State<School>, owner: Owner, form: RawForm) -> Answer {
    let reader = owner.reader();
    let errors = match wished(reader, school.settings().currency, school.now().day(school.zone()), &form) {
        Err(errors) => errors,
        Ok(_) if form.text(CHANGE) == "yes" => {
            return Ok(page(&owner, &FormView::of(form), StatusCode::OK));
        }
        Ok(coupon) => {
            // A code that is taken can only be refused, so there is nothing to look at.
            if coupons::find(&mut school.read(&owner).await?, &coupon.code).await?.is_none()
                && let Some(look) = coupon_look::wanted(&school, &owner, &coupon, &form).await?
            {
                return Ok(look);
            }
            let mut tx = school.begin(&owner).await?;
            if coupons::create(&mut tx, &coupon).await? {
                tx.commit().await?;
                return Ok(see_other(urls::SHOP));
            }
            let mut errors = FormErrors::default();
            errors.add("code", reader.say("offers-shop-coupon-taken"));
            errors
        }
    };
    Ok(page(&owner, &FormView::with(form, errors), StatusCode::UNPROCESSABLE_ENTITY))
}

/// The coupon the form describes, or all that is wrong with it.
pub(super) fn wished(reader: &Reader, currency: Currency, today: Day, form: &RawForm) -> Result<Coupon, FormErrors> {
    let mut errors = FormErrors::default();
    let code = coupons::normal(form.text("code"));
    let as_typed = form.text("code").to_uppercase();
    if code.is_empty() || code != as_typed {
        errors.add("code", reader.say("offers-shop-coupon-code-wrong"));
    }
    let discount = off(reader, currency, form, &mut errors);
    let from = day(reader, form, "from", &mut errors);
    let until = day(reader, form, "until", &mut errors);
    if let Some(until) = until
        && until < from.unwrap_or(today).max(today)
    {
        errors.add("until", reader.say("offers-shop-coupon-until-early"));
    }
    let uses_max = uses(reader, form, &mut errors);
    match discount {
        Some(discount) if errors.is_empty() => Ok(Coupon {
            code,
            discount,
            uses_max,
            used: 0,
            // Unless the owner says so, nobody reads of it who was not told.
            is_advertised: form.has("advertise"),
            valid_from: from.map(|from| from.start(reader.zone())),
            valid_until: until.map(|until| until.end(reader.zone())),
            personal: None,
        }),
        _ => Err(errors),
    }
}

fn off(reader: &Reader, currency: Currency, form: &RawForm, errors: &mut FormErrors) -> Option<Discount> {
    match form.text("how") {
        "percent" => {
            let part = typed::percent(form.text("off")).filter(|part| *part > Ratio::ZERO && *part <= Ratio::ONE);
            if part.is_none() {
                errors.add("off", reader.say("offers-shop-coupon-need-percent"));
            }
            part.map(Discount::Percent)
        }
        "amount" => price(reader, currency, form, "off", errors).map(Discount::Amount),
        _ => {
            errors.add("how", reader.say("offers-shop-coupon-need-how"));
            None
        }
    }
}

/// A day that may be left out.
fn day(reader: &Reader, form: &RawForm, field: &str, errors: &mut FormErrors) -> Option<Day> {
    if !form.has(field) {
        return None;
    }
    let day = form.text(field).parse().ok();
    if day.is_none() {
        errors.add(field, reader.say("offers-shop-coupon-need-day"));
    }
    day
}

fn uses(reader: &Reader, form: &RawForm, errors: &mut FormErrors) -> Option<i64> {
    if !form.has("uses") {
        return None;
    }
    let uses = form.text("uses").parse::<i64>().ok().filter(|uses| (1..=MOST_USES).contains(uses));
    if uses.is_none() {
        errors.add("uses", reader.say("offers-shop-coupon-need-uses"));
    }
    uses
}

pub(super) async fn ask(State(school): State<School>, owner: Owner, Path(code): Path<String>) -> Answer {
    let reader = owner.reader();
    let mut read = school.read(&owner).await?;
    let coupon = coupons::find(&mut read, &code).await?.ok_or(Problem::NotFound)?;
    if coupon.standing(read.now()) == Standing::Over {
        return Ok(see_other(urls::SHOP));
    }
    Ok(Page::new(&owner, question(reader, &coupon)).main(end_markup(reader, &coupon)))
}

fn question(reader: &Reader, coupon: &Coupon) -> String {
    reader.say_with("offers-shop-coupon-end-title", &[("code", coupon.code.as_str().into())])
}

/// What happens when a coupon is ended, and the click that does it.
pub(super) fn end_markup(reader: &Reader, coupon: &Coupon) -> Markup {
    let args = [("code", coupon.code.as_str().into()), ("off", coupon.discount.said(reader).into())];
    html! {
        (heading(&question(reader, coupon)))
        (lede(&reader.say_with("offers-shop-coupon-end-lede", &args)))
        form method="post" action=(urls::shop_end_coupon(&coupon.code)) {
            (actions(html! {
                (link_button(urls::SHOP, &reader.say("offers-shop-coupon-keep")))
                (danger_button(&reader.say("offers-shop-coupon-end")))
            }))
        }
    }
}

pub(super) async fn end(State(school): State<School>, owner: Owner, Path(code): Path<String>) -> Answer {
    let mut tx = school.begin(&owner).await?;
    coupons::find(&mut tx, &code).await?.ok_or(Problem::NotFound)?;
    coupons::end(&mut tx, &code).await?;
    tx.commit().await?;
    Ok(see_other(urls::SHOP))
}
