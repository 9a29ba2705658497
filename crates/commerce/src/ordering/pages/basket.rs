//! The basket: what was chosen, what it costs, a coupon, and the way on.

use axum::extract::State;
use axum::http::HeaderMap;
use lyceum_kernel::Region;
use lyceum_school::School;
use lyceum_web::components::{
    Kind as FieldKind, Table, Tone, actions, button, empty_state, field, heading, hidden, link, link_button, notice,
    quiet_button,
};
use lyceum_web::{Answer, Caller, FormView, Page, RawForm, Sample, see_other};
use lyceum_words::Reader;
use maud::{Markup, html};

use super::super::quote::{Note, Quote, quote};
use super::super::urls;
use super::{basket_of, not_kept, steps, with_basket};
use crate::offers::{self, CouponError, Kind};

pub(super) async fn show(State(school): State<School>, caller: Caller, headers: HeaderMap) -> Answer {
    let basket = basket_of(&headers, &school);
    let reader = caller.reader();
    let mut read = school.read(&caller).await?;
    let seat: Region = school.settings().seat;
    let quote = quote(&mut read, &basket, caller.locale(), seat).await?;
    let view = BasketView::of(reader, &quote, basket.coupon());
    Ok(not_kept(Page::new(&caller, view.title.clone()).main(markup(reader, &view))))
}

pub(super) async fn add(State(school): State<School>, headers: HeaderMap, form: RawForm) -> Answer {
    let mut basket = basket_of(&headers, &school);
    basket.add(kind_of(&form), form.text("offer"));
    Ok(with_basket(see_other(urls::basket()), &basket, &school))
}

pub(super) async fn remove(State(school): State<School>, headers: HeaderMap, form: RawForm) -> Answer {
    let mut basket = basket_of(&headers, &school);
    basket.remove(kind_of(&form), form.text("offer"));
    Ok(with_basket(see_other(urls::basket()), &basket, &school))
}

pub(super) async fn coupon(State(school): State<School>, headers: HeaderMap, form: RawForm) -> Answer {
    let mut basket = basket_of(&headers, &school);
    basket.set_coupon(form.text("coupon"));
    Ok(with_basket(see_other(urls::basket()), &basket, &school))
}

fn kind_of(form: &RawForm) -> Kind {
    if form.text("kind") == Kind::Bundle.as_str() { Kind::Bundle } else { Kind::Course }
}

pub(super) struct BasketView {
    title: String,
    notes: Vec<String>,
    items: Vec<ItemView>,
    sums: Vec<(String, String)>,
    coupon: Option<String>,
}

struct ItemView {
    href: String,
    title: String,
    parts: Option<String>,
    price: String,
    kind: &'static str,
    slug: String,
    remove: String,
}

impl BasketView {
    fn of(reader: &Reader, quote: &Quote, coupon: Option<&str>) -> Self {
        Self {
            title: reader.say("ordering-basket"),
            notes: notes(reader, quote),
            items: quote.items.iter().map(|item| ItemView::of(reader, item)).collect(),
            sums: sums(reader, quote),
            coupon: coupon.map(str::to_owned),
        }
    }
}

impl ItemView {
    fn of(reader: &Reader, item: &super::super::quote::QuoteItem) -> Self {
        let title = item.offer.title(reader.locale()).to_owned();
        let parts: Vec<&str> = item.lines.iter().map(|line| line.title.as_str()).collect();
        Self {
            href: item.offer.url(),
            parts: (item.offer.kind == Kind::Bundle).then(|| reader.list(&parts)),
            price: if item.offer.free { reader.say("ordering-free") } else { reader.money(item.offer.price) },
            kind: item.offer.kind.as_str(),
            slug: item.offer.slug.clone(),
            remove: reader.say_with("ordering-remove", &[("title", title.as_str().into())]),
            title,
        }
    }
}

/// What the customer should know about the basket, in words.
pub(super) fn notes(reader: &Reader, quote: &Quote) -> Vec<String> {
    let say = |note: &Note| match note {
        Note::Gone(slug) => reader.say_with("ordering-note-gone", &[("title", slug.as_str().into())]),
        Note::Twice(title) => reader.say_with("ordering-note-twice", &[("title", title.as_str().into())]),
        Note::Coupon(CouponError::NotYet(from)) => {
            reader.say_with("ordering-note-coupon-early", &[("from", reader.instant(*from).into())])
        }
        Note::Coupon(CouponError::Over(until)) => {
            reader.say_with("ordering-note-coupon-over", &[("until", reader.instant(*until).into())])
        }
        Note::Coupon(CouponError::UsedUp) => reader.say("ordering-note-coupon-used"),
        Note::Coupon(CouponError::Unknown | CouponError::Fault(_)) => reader.say("ordering-note-coupon-unknown"),
    };
    quote.notes.iter().map(say).collect()
}

/// Subtotal and discount where there is one, then the total and the tax in it.
pub(super) fn sums(reader: &Reader, quote: &Quote) -> Vec<(String, String)> {
    let mut sums = Vec::new();
    if let Some(coupon) = &quote.coupon {
        sums.push((reader.say("ordering-subtotal"), reader.money(quote.subtotal)));
        let label = reader.say_with("ordering-discount", &[("code", coupon.code.as_str().into())]);
        sums.push((label, reader.money(quote.discount.negate())));
    }
    sums.push((reader.say("ordering-total"), reader.money(quote.total)));
    if !quote.tax.is_zero() {
        let label = reader.say_with("ordering-tax", &[("rate", reader.percent(quote.tax_rate).into())]);
        sums.push((label, reader.money(quote.tax)));
    }
    sums
}

pub(super) fn sums_markup(sums: &[(String, String)]) -> Markup {
    html! { dl.facts.sums { @for (label, amount) in sums { div { dt { (label) } dd.figure { (amount) } } } } }
}

pub(super) fn notes_markup(reader: &Reader, notes: &[String]) -> Markup {
    html! {
        @if !notes.is_empty() {
            (notice(Tone::Warn, &reader.say("ordering-notes"), html! { ul { @for note in notes { li { (note) } } } }))
        }
    }
}

fn markup(reader: &Reader, view: &BasketView) -> Markup {
    html! {
        (steps(reader, 0))
        (heading(&view.title))
        (notes_markup(reader, &view.notes))
        @if view.items.is_empty() {
            (empty_state(
                &reader.say("ordering-basket-empty"),
                &reader.say("ordering-basket-empty-text"),
                Some((offers::urls::catalogue(), &reader.say("ordering-to-catalogue"))),
            ))
        } @else {
            (table(reader, view))
            (sums_markup(&view.sums))
            (coupon_form(reader, view))
            (actions(html! {
                (link_button(urls::details(), &reader.say("ordering-to-details")))
                " " (link(offers::urls::catalogue(), &reader.say("ordering-look-further")))
            }))
        }
    }
}

fn table(reader: &Reader, view: &BasketView) -> Markup {
    let rows = view.items.iter().map(|item| {
        let what =
            html! { (link(&item.href, &item.title)) @if let Some(parts) = &item.parts { br; span.quiet { (parts) } } };
        let take_out = html! {
            form method="post" action="/basket/remove" {
                (hidden("kind", item.kind))
                (hidden("offer", &item.slug))
                (quiet_button(&item.remove))
            }
        };
        vec![what, html! { (item.price) }, take_out]
    });
    let table = Table::new(reader.say("ordering-basket-caption"))
        .column(reader.say("ordering-what"))
        .figures(reader.say("ordering-price"))
        .column(reader.say("ordering-change"))
        .rows(rows);
    html! { (table) }
}

fn coupon_form(reader: &Reader, view: &BasketView) -> Markup {
    let form = FormView::filled(&[("coupon", view.coupon.as_deref().unwrap_or_default())]);
    html! {
        form.inline method="post" action="/basket/coupon" {
            (field(&form, "coupon", reader.say("ordering-coupon"), FieldKind::Text, "off")
                .optional(reader.say("ordering-optional")).max(40))
            (button(&reader.say("ordering-coupon-use")))
        }
    }
}

impl Sample for BasketView {
    fn samples(reader: &Reader) -> Vec<Self> {
        let full = super::super::quote::sample_quote(reader.locale());
        let empty = Quote {
            items: Vec::new(),
            notes: vec![Note::Gone("old-course".to_owned())],
            ..super::super::quote::sample_quote(reader.locale())
        };
        vec![Self::of(reader, &full, Some("SPRING")), Self::of(reader, &empty, None)]
    }
}

#[cfg(test)]
pub(super) fn rendered(reader: &Reader) -> Vec<Markup> {
    BasketView::samples(reader).iter().map(|view| markup(reader, view)).collect()
}
