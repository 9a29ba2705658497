//! The basket: what was chosen, what it costs, a coupon, and the way on.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use lyceum_kernel::Money;
use lyceum_school::{Fault, Read, School};
use lyceum_web::components::{
    Field, Kind as FieldKind, Table, Tone, actions, button, empty_state, error_summary, field, heading, hidden, link,
    link_button, notice, quiet_button,
};
use lyceum_web::{Answer, Caller, FormErrors, FormView, Page, Problem, RawForm, Sample, see_other};
use lyceum_words::Reader;
use maud::{Markup, html};

use super::super::basket::{Basket, is_slug};
use super::super::order::Unpaid;
use super::super::quote::{self, Cheaper, Note, Quote, quote};
use super::super::urls;
use super::{basket_of, not_kept, owned, steps, unpaid, with_basket};
use crate::offers::{self, Barred, Coupon, CouponError, Kind, Offer, coupons};

pub(super) async fn show(State(school): State<School>, caller: Caller, headers: HeaderMap, form: RawForm) -> Answer {
    let basket = basket_of(&headers, &school);
    let reader = caller.reader();
    let mut read = school.read(&caller).await?;
    // What was not put in, because courses of it are in the basket, is offered in their place.
    let beside = form.has("offer").then(|| (kind_of(&form), form.text("offer").to_owned()));
    let wished = beside.map(|(kind, slug)| with(&basket, kind, &slug));
    let notes = match &wished {
        Some(wished) => quote(&mut read, wished, caller.locale(), school.settings().seat).await?.notes,
        None => Vec::new(),
    };
    let coupon = FormView::filled(&[("coupon", basket.coupon().unwrap_or_default())]);
    let mut view = view(&mut read, &caller, &basket, coupon, &notes).await?;
    if form.has("none") {
        view.notes.push(reader.say("ordering-note-none"));
    }
    Ok(not_kept(Page::new(&caller, view.title.clone()).main(markup(reader, &view))))
}

/// Everything the page of a basket says, whatever was clicked: what it costs, what would cost less, what stands in the way.
async fn view(
    read: &mut Read,
    caller: &Caller,
    basket: &Basket,
    coupon: FormView,
    wished: &[Note],
) -> Result<BasketView, Fault> {
    let (reader, settings) = (caller.reader(), caller.school().settings());
    let quote = quote(read, basket, caller.locale(), settings.seat).await?;
    let cheaper = quote::cheaper(read, &quote).await?;
    let mut view = BasketView::of(reader, &quote, coupon).with(reader, wished).hinting(reader, cheaper);
    view.coupon_kept = basket.coupon().map(|code| remove_coupon(reader, code));
    view.unpaid = unpaid(read, caller).await?.iter().map(|order| unpaid_line(reader, order)).collect();
    let courses: Vec<_> = quote.lines().map(|line| line.course.clone()).collect();
    let buyer = offers::buyer(read, caller.person(), &courses).await?;
    let owned = owned(read, caller, &quote).await?;
    view.notes.extend(owned.notes);
    view.swaps.extend(owned.instead.into_iter().map(|(course, said)| SwapView::taking(reader, &course, said)));
    view.barred = buyer.barred.iter().map(|bar| barred_line(reader, bar)).collect();
    let closed = if quote.items.is_empty() { None } else { offers::closed(read, !quote.total.is_zero()).await? };
    view.barred.extend(closed.map(|closed| offers::closed_line(reader, closed)));
    view.coupon_hint = coupons::advertised(read).await?.map(|coupon| coupon_hint(reader, settings.demo, &coupon));
    Ok(view)
}

/// The addresses of clicks, looked at again.
pub(super) async fn back() -> Answer {
    Ok(see_other(urls::basket()))
}

/// Puts something in. What repeats a course of the basket is not put in: the page says so and offers the exchange. Nor is
/// what is not on offer, be it gone or never there.
pub(super) async fn add(State(school): State<School>, caller: Caller, headers: HeaderMap, form: RawForm) -> Answer {
    let (kind, slug) = (kind_of(&form), form.text("offer"));
    let mut basket = with(&basket_of(&headers, &school), kind, slug);
    let quote = look(&school, &caller, &basket).await?;
    let repeats = quote.notes.iter().any(|note| matches!(note, Note::Twice { offer, .. } if offer.slug == slug));
    let is_gone = quote.notes.iter().any(|note| matches!(note, Note::Gone(gone) if gone == slug));
    quote.leave_shown(&mut basket);
    let to = if repeats {
        urls::beside(kind, slug)
    } else if is_gone || !is_slug(slug) {
        urls::not_on_offer().to_owned()
    } else {
        urls::basket().to_owned()
    };
    Ok(with_basket(see_other(&to), &basket, &school))
}

pub(super) async fn remove(State(school): State<School>, caller: Caller, headers: HeaderMap, form: RawForm) -> Answer {
    let mut basket = basket_of(&headers, &school);
    look(&school, &caller, &basket).await?.leave_shown(&mut basket);
    basket.remove(kind_of(&form), form.text("offer"));
    Ok(with_basket(see_other(urls::basket()), &basket, &school))
}

/// Puts something in and takes out whatever repeats its courses.
pub(super) async fn swap(State(school): State<School>, caller: Caller, headers: HeaderMap, form: RawForm) -> Answer {
    let before = basket_of(&headers, &school);
    let mut basket = Basket::default();
    basket.add(kind_of(&form), form.text("offer"));
    for choice in before.choices() {
        basket.add(choice.kind, &choice.slug);
    }
    basket.set_coupon(before.coupon().unwrap_or_default());
    // The first choice stays and what repeats it is left out.
    look(&school, &caller, &basket).await?.leave_shown(&mut basket);
    Ok(with_basket(see_other(urls::basket()), &basket, &school))
}

/// Takes a coupon that takes something off. One that does not is said at once, as typed, and not kept; the one that was in
/// the basket before stays.
pub(super) async fn coupon(State(school): State<School>, caller: Caller, headers: HeaderMap, form: RawForm) -> Answer {
    let mut kept = basket_of(&headers, &school);
    let mut basket = kept.clone();
    basket.set_coupon(form.text("coupon"));
    let quote = look(&school, &caller, &basket).await?;
    let reader = caller.reader();
    // What holds no letter that a code could have is no wish to take the coupon away.
    let is_no_code = basket.coupon().is_none() && !form.text("coupon").is_empty();
    let unknown = is_no_code.then_some(Note::Coupon(CouponError::Unknown));
    let mut notes = unknown.iter().chain(&quote.notes);
    let Some(why) = notes.find(|note| matches!(note, Note::Coupon(_))) else {
        return Ok(with_basket(see_other(urls::basket()), &basket, &school));
    };
    let mut errors = FormErrors::default();
    errors.add("coupon", note(reader, why));
    // Typed again, it takes nothing off any more.
    if kept.coupon() == basket.coupon() {
        kept.set_coupon("");
    }
    let mut read = school.read(&caller).await?;
    let view = view(&mut read, &caller, &kept, FormView::with(form, errors), &[]).await?;
    let page = Page::new(&caller, view.title.clone()).status(StatusCode::UNPROCESSABLE_ENTITY);
    Ok(with_basket(not_kept(page.main(markup(reader, &view))), &kept, &school))
}

async fn look(school: &School, caller: &Caller, basket: &Basket) -> Result<Quote, Problem> {
    let mut read = school.read(caller).await?;
    Ok(quote(&mut read, basket, caller.locale(), school.settings().seat).await?)
}

fn with(basket: &Basket, kind: Kind, slug: &str) -> Basket {
    let mut basket = basket.clone();
    basket.add(kind, slug);
    basket
}

fn remove_coupon(reader: &Reader, code: &str) -> String {
    reader.say_with("ordering-coupon-remove", &[("code", code.into())])
}

/// Where an unpaid order is paid or given up, and the words that lead there.
fn unpaid_line(reader: &Reader, order: &Unpaid) -> (String, String) {
    let args = [("number", order.number.as_str().into()), ("total", reader.money(order.total).into())];
    (urls::order(&order.id), reader.say_with("ordering-unpaid-line", &args))
}

pub(super) fn barred_line(reader: &Reader, barred: &Barred) -> String {
    let args = [("day", reader.day(barred.first_day).into()), ("clause", barred.clause.as_str().into())];
    reader.say_with("ordering-barred", &args)
}

fn kind_of(form: &RawForm) -> Kind {
    if form.text("kind") == Kind::Bundle.as_str() { Kind::Bundle } else { Kind::Course }
}

pub(super) struct BasketView {
    title: String,
    notes: Vec<String>,
    swaps: Vec<SwapView>,
    /// What cannot be bought yet, and from when on.
    barred: Vec<String>,
    /// Orders that wait for their money: where each can be paid or given up, and the words that lead there.
    unpaid: Vec<(String, String)>,
    items: Vec<ItemView>,
    sums: Vec<Sum>,
    /// Whether there is nothing that a coupon could be taken off.
    free: bool,
    coupon: FormView,
    /// The button that takes the coupon away, where there is one.
    coupon_kept: Option<String>,
    /// In a demo, a coupon to try.
    coupon_hint: Option<String>,
}

/// A line of the sum of a basket.
pub(super) struct Sum {
    label: String,
    amount: String,
    /// Whether it is the sum itself.
    total: bool,
}

/// Something that was left out, or costs less, and the button that takes it in place of what repeats it.
struct SwapView {
    text: String,
    kind: &'static str,
    slug: String,
    button: String,
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
    fn of(reader: &Reader, quote: &Quote, coupon: FormView) -> Self {
        Self {
            title: reader.say("ordering-basket"),
            notes: plain(quote).map(|each| note(reader, each)).collect(),
            swaps: quote.notes.iter().filter_map(|note| SwapView::of(reader, note)).collect(),
            items: quote.items.iter().map(|item| ItemView::of(reader, item)).collect(),
            sums: sums(reader, quote),
            free: quote.subtotal.is_zero() && coupon.errors.is_empty(),
            coupon,
            coupon_kept: None,
            coupon_hint: None,
            barred: Vec::new(),
            unpaid: Vec::new(),
        }
    }

    /// With a bundle that costs less, unless the exchange stands there already.
    fn hinting(mut self, reader: &Reader, cheaper: Option<Cheaper>) -> Self {
        let hint = cheaper.filter(|cheaper| self.swaps.iter().all(|swap| swap.slug != cheaper.bundle.slug));
        self.swaps.extend(hint.map(|cheaper| SwapView::cheaper(reader, &cheaper)));
        self
    }

    /// With what was wished for besides and not put in.
    fn with(mut self, reader: &Reader, notes: &[Note]) -> Self {
        let known: Vec<String> = self.swaps.iter().map(|swap| swap.slug.clone()).collect();
        let wished = notes.iter().filter_map(|note| SwapView::of(reader, note));
        self.swaps.extend(wished.filter(|swap| !known.contains(&swap.slug)));
        self
    }
}

impl SwapView {
    fn of(reader: &Reader, what: &Note) -> Option<Self> {
        let Note::Twice { offer, .. } = what else { return None };
        Some(Self::taking(reader, offer, note(reader, what)))
    }

    fn cheaper(reader: &Reader, cheaper: &Cheaper) -> Self {
        let titles: Vec<&str> = cheaper.parts.iter().map(|part| part.title(reader.locale())).collect();
        let args = [
            ("title", cheaper.bundle.title(reader.locale()).into()),
            ("courses", reader.list(&titles).into()),
            ("price", reader.money(cheaper.bundle.price).into()),
            ("alone", reader.money(cheaper.alone).into()),
        ];
        Self::taking(reader, &cheaper.bundle, reader.say_with("ordering-cheaper", &args))
    }

    fn taking(reader: &Reader, offer: &Offer, text: String) -> Self {
        let args = [("title", offer.title(reader.locale()).into()), ("price", reader.money(offer.price).into())];
        Self {
            text,
            kind: offer.kind.as_str(),
            slug: offer.slug.clone(),
            button: reader.say_with("ordering-swap", &args),
        }
    }
}

/// The notes that are no offer to exchange.
fn plain(quote: &Quote) -> impl Iterator<Item = &Note> {
    quote.notes.iter().filter(|note| !matches!(note, Note::Twice { .. }))
}

impl ItemView {
    fn of(reader: &Reader, item: &quote::QuoteItem) -> Self {
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
    quote.notes.iter().map(|each| note(reader, each)).collect()
}

fn note(reader: &Reader, note: &Note) -> String {
    match note {
        Note::Gone(slug) => reader.say_with("ordering-note-gone", &[("title", slug.as_str().into())]),
        Note::Twice { offer, courses } => {
            let args = [
                ("title", offer.title(reader.locale()).into()),
                ("courses", reader.list(courses).into()),
                ("n", courses.len().into()),
            ];
            // A course that is in the basket already need not be named twice.
            let is_itself = matches!(courses.as_slice(), [only] if only == offer.title(reader.locale()));
            reader.say_with(if is_itself { "ordering-note-twice-itself" } else { "ordering-note-twice" }, &args)
        }
        Note::Coupon(CouponError::NotYet(from)) => {
            reader.say_with("ordering-note-coupon-early", &[("from", reader.instant(*from).into())])
        }
        Note::Coupon(CouponError::Over(until)) => {
            reader.say_with("ordering-note-coupon-over", &[("until", reader.instant(*until).into())])
        }
        Note::Coupon(CouponError::UsedUp) => reader.say("ordering-note-coupon-used"),
        Note::Coupon(CouponError::Unknown | CouponError::Fault(_)) => reader.say("ordering-note-coupon-unknown"),
    }
}

/// Subtotal and discount where there is one, then the total and the tax in it.
pub(super) fn sums(reader: &Reader, quote: &Quote) -> Vec<Sum> {
    let line = |label: String, amount: Money, total: bool| Sum { label, amount: reader.money(amount), total };
    let mut sums = Vec::new();
    if let Some(coupon) = &quote.coupon {
        sums.push(line(reader.say("ordering-subtotal"), quote.subtotal, false));
        let label = reader.say_with("ordering-discount", &[("code", coupon.code.as_str().into())]);
        sums.push(line(label, quote.discount.negate(), false));
    }
    sums.push(line(reader.say("ordering-total"), quote.total, true));
    if !quote.tax.is_zero() {
        let label = reader.say_with("ordering-tax", &[("rate", reader.percent(quote.tax_rate).into())]);
        sums.push(line(label, quote.tax, false));
    }
    sums
}

/// The sums beside a step of the checkout; in the basket they stand under the prices.
pub(super) fn sums_markup(sums: &[Sum]) -> Markup {
    html! { dl.facts.sums { @for sum in sums { div.sum-total[sum.total] { dt { (sum.label) } dd.figure { (sum.amount) } } } } }
}

/// A line under the prices, with nothing in the column of changes.
fn sum_row(sum: &Sum) -> Vec<Markup> {
    let said = |text: &str| html! { @if sum.total { strong { (text) } } @else { (text) } };
    vec![said(&sum.label), said(&sum.amount), html! {}]
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
        (error_summary(&view.coupon.errors, reader))
        (heading(&view.title))
        (unpaid_notice(reader, &view.unpaid))
        (notes_markup(reader, &view.notes))
        @for swap in &view.swaps {
            (notice(Tone::Plain, &reader.say("ordering-notes"), html! {
                p { (swap.text) }
                form method="post" action="/basket/swap" {
                    (hidden("kind", swap.kind))
                    (hidden("offer", &swap.slug))
                    (quiet_button(&swap.button))
                }
            }))
        }
        @if view.items.is_empty() {
            (empty_state(
                &reader.say("ordering-basket-empty"),
                &reader.say("ordering-basket-empty-text"),
                Some((offers::urls::catalogue(), &reader.say("ordering-to-catalogue"))),
            ))
        } @else {
            (table(reader, view))
            @if !view.free { (coupon_form(reader, view)) }
            @if !view.barred.is_empty() {
                (notice(Tone::Warn, &reader.say("ordering-barred-title"), html! { ul { @for line in &view.barred { li { (line) } } } }))
            }
            (actions(html! {
                @if view.barred.is_empty() { (link_button(urls::details(), &reader.say("ordering-to-details"))) }
                " " (link(offers::urls::catalogue(), &reader.say("ordering-look-further")))
            }))
        }
    }
}

/// What was ordered and is not paid, with the way to it: it is in the basket no more.
fn unpaid_notice(reader: &Reader, orders: &[(String, String)]) -> Markup {
    html! {
        @if !orders.is_empty() {
            (notice(Tone::Warn, &reader.say_with("ordering-unpaid-yours", &[("n", orders.len().into())]), html! {
                ul { @for (href, label) in orders { li { (link(href, label)) } } }
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
        .rows(rows)
        .foot(view.sums.iter().map(sum_row));
    html! { (table) }
}

fn coupon_form(reader: &Reader, view: &BasketView) -> Markup {
    html! {
        form.inline method="post" action="/basket/coupon" {
            (coupon_field(reader, view))
            (button(&reader.say("ordering-coupon-use")))
        }
        @if let Some(remove) = &view.coupon_kept {
            form method="post" action="/basket/coupon" { (hidden("coupon", "")) (quiet_button(remove)) }
        }
    }
}

fn coupon_field<'v>(reader: &Reader, view: &'v BasketView) -> Field<'v> {
    let coupon = field(&view.coupon, "coupon", reader.say("ordering-coupon"), FieldKind::Text, "off");
    let coupon = coupon.optional(reader.say("ordering-optional")).max(40);
    match &view.coupon_hint {
        Some(hint) => coupon.hint(hint.clone()),
        None => coupon,
    }
}

/// What is said of a coupon that everybody may see.
fn coupon_hint(reader: &Reader, is_demo: bool, coupon: &Coupon) -> String {
    let key = if is_demo { "ordering-coupon-demo" } else { "ordering-coupon-advertised" };
    let args = [("code", coupon.code.as_str().into()), ("off", coupon.discount.said(reader).into())];
    reader.say_with(key, &args)
}

impl Sample for BasketView {
    fn samples(reader: &Reader) -> Vec<Self> {
        let full = quote::sample_quote(reader.locale());
        let offer = full.items.first().map(|item| Box::new(item.offer.clone()));
        let twice = offer.map(|offer| Note::Twice { offer, courses: vec!["Rust".to_owned()] });
        let twice = twice.into_iter().chain([Note::Gone("old-course".to_owned())]).collect();
        let empty = Quote { items: Vec::new(), notes: twice, ..quote::sample_quote(reader.locale()) };
        let unpaid = (urls::orders().to_owned(), "2027-00000001".to_owned());
        vec![
            Self {
                coupon_kept: Some(remove_coupon(reader, "SPRING")),
                ..Self::of(reader, &full, FormView::filled(&[("coupon", "SPRING")])).hinting(reader, sample_cheaper())
            },
            Self { unpaid: vec![unpaid], ..Self::of(reader, &empty, FormView::blank()) },
        ]
    }
}

fn sample_cheaper() -> Option<Cheaper> {
    let (mut bundles, parts): (Vec<Offer>, Vec<Offer>) =
        offers::sample_offers().into_iter().partition(|offer| offer.kind == Kind::Bundle);
    bundles.pop().map(|bundle| Cheaper { alone: bundle.list_price, bundle, parts })
}

#[cfg(test)]
pub(super) fn rendered(reader: &Reader) -> Vec<Markup> {
    BasketView::samples(reader).iter().map(|view| markup(reader, view)).collect()
}
