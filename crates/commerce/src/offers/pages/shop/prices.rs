//! What a course costs: for money, reduced for now, or given away.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use lyceum_kernel::{Currency, Money};
use lyceum_school::{Read, School};
use lyceum_teaching::catalog;
use lyceum_web::components::{
    Kind as Input, actions, button, error_summary, facts, field, heading, hidden, lede, link, quiet_button, radios,
};
use lyceum_web::{Answer, FormErrors, FormView, Owner, Page, Problem, RawForm, see_other};
use lyceum_words::Reader;
use maud::{Markup, html};

use super::super::super::{Kind, Offer, Pricing, selling, typed, urls};
use super::super::catalogue::{PriceView as Shown, price as shown};
use super::overview::state;
use super::{errors_of, price, seen};

pub(super) async fn show(State(school): State<School>, owner: Owner, Path(slug): Path<String>) -> Answer {
    let mut read = school.read(&owner).await?;
    page(&mut read, &owner, &slug, None).await
}

async fn page(read: &mut Read, owner: &Owner, slug: &str, form: Option<FormView>) -> Answer {
    let reader = owner.reader();
    let course = catalog::find(read, slug).await?.ok_or(Problem::NotFound)?;
    let offer = selling::offer(read, Kind::Course, slug).await?;
    let status = if form.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let form = form.unwrap_or_else(|| filled(reader, offer.as_ref()));
    let title = course.title(reader.locale()).to_owned();
    let view = PriceView { slug: slug.to_owned(), title, offer, form };
    Ok(Page::new(owner, view.heading(reader)).status(status).main(markup(reader, &view)))
}

/// The form as the offer stands.
pub(super) fn filled(reader: &Reader, offer: Option<&Offer>) -> FormView {
    let Some(offer) = offer else { return FormView::filled(&[("how", "price")]) };
    if offer.free {
        return FormView::filled(&[("how", "free")]);
    }
    let reduced = offer.list_price != offer.price;
    let list = if reduced { reader.typed(offer.list_price) } else { String::new() };
    FormView::filled(&[("how", "price"), ("price", &reader.typed(offer.price)), ("list", &list)])
}

/// A course and what it costs.
pub(super) struct PriceView {
    pub(super) slug: String,
    pub(super) title: String,
    pub(super) offer: Option<Offer>,
    pub(super) form: FormView,
}

impl PriceView {
    fn heading(&self, reader: &Reader) -> String {
        reader.say_with("offers-shop-price-of", &[("title", self.title.as_str().into())])
    }
}

pub(super) fn markup(reader: &Reader, view: &PriceView) -> Markup {
    let version = view.offer.as_ref().map_or(0, |offer| offer.version).to_string();
    let (for_money, free) = (reader.say("offers-shop-how-price"), reader.say("offers-shop-how-free"));
    let save = if view.offer.is_some() { "offers-shop-price-save" } else { "offers-shop-price-first" };
    html! {
        (error_summary(&view.form.errors, reader))
        (heading(&view.heading(reader)))
        (lede(&reader.say("offers-shop-price-lede")))
        @if let Some(offer) = &view.offer {
            (facts(&[
                (&reader.say("offers-shop-state"), state(reader, offer)),
                (&reader.say("offers-shop-price-now"), shown(&Shown::of(reader, offer))),
            ]))
        }
        form method="post" action=(urls::shop_course(&view.slug)) novalidate {
            (hidden("version", &version))
            (radios(&view.form, "how", &reader.say("offers-shop-how"), &[("price", &for_money), ("free", &free)]))
            (field(&view.form, "price", reader.say("offers-price"), Input::Number, "off")
                .hint(reader.say("offers-shop-price-hint")).optional(reader.say("offers-shop-if-sold")).max(20))
            (field(&view.form, "list", reader.say("offers-shop-list"), Input::Number, "off")
                .hint(reader.say("offers-shop-list-hint")).optional(reader.say("offers-shop-optional")).max(20))
            (actions(button(&reader.say(save))))
        }
        @if let Some(offer) = &view.offer { (sale(reader, offer)) }
        p { (link(urls::SHOP, &reader.say("offers-shop-back"))) }
    }
}

/// The way off sale, or back.
pub(super) fn sale(reader: &Reader, offer: &Offer) -> Markup {
    html! {
        @if offer.listed {
            p { (link(&urls::shop_withdraw(offer.kind, &offer.slug), &reader.say("offers-shop-withdraw"))) }
        } @else {
            p { (reader.say("offers-shop-is-off-sale")) }
            form method="post" action=(urls::shop_again(offer.kind, &offer.slug)) {
                (actions(quiet_button(&reader.say("offers-shop-again"))))
            }
        }
    }
}

pub(super) async fn set(State(school): State<School>, owner: Owner, Path(slug): Path<String>, form: RawForm) -> Answer {
    let reader = owner.reader();
    let errors = match pricing(reader, school.settings().currency, &form) {
        Err(errors) => errors,
        Ok(pricing) => {
            let mut tx = school.begin(&owner).await?;
            match selling::set_price(&mut tx, &slug, pricing, seen(&form)).await {
                Ok(_) => {
                    tx.commit().await?;
                    return Ok(see_other(urls::SHOP));
                }
                Err(error) => errors_of(reader, error)?,
            }
        }
    };
    let mut read = school.read(&owner).await?;
    page(&mut read, &owner, &slug, Some(FormView::with(form, errors))).await
}

/// What the form says the course costs, or all that is wrong with it.
pub(super) fn pricing(reader: &Reader, currency: Currency, form: &RawForm) -> Result<Pricing, FormErrors> {
    let mut errors = FormErrors::default();
    match form.text("how") {
        "free" => return Ok(Pricing::Free),
        "price" => {}
        _ => errors.add("how", reader.say("offers-shop-how-missing")),
    }
    let asked = if typed::amount(currency, form.text("price")).is_some_and(Money::is_zero) {
        // Of what can be sold, a course alone can be given away, and that is another choice of this form.
        errors.add("price", reader.say("offers-shop-nothing"));
        None
    } else {
        price(reader, currency, form, "price", &mut errors)
    };
    let list = if form.has("list") { price(reader, currency, form, "list", &mut errors) } else { None };
    if let (Some(list), Some(asked)) = (list, asked)
        && list.minor() <= asked.minor()
    {
        errors.add("list", reader.say("offers-shop-list-low"));
    }
    match (asked, list) {
        (Some(price), None) if errors.is_empty() => Ok(Pricing::List(price)),
        (Some(price), Some(list)) if errors.is_empty() => Ok(Pricing::Reduced { list, price }),
        _ => Err(errors),
    }
}
