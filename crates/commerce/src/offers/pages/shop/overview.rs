//! Everything that is sold, on one page: offers with price and state, courses that have no price yet, coupons.

use axum::extract::State;
use lyceum_kernel::{Instant, Money, Span};
use lyceum_school::School;
use lyceum_teaching::catalog::urls::draft;
use lyceum_teaching::catalog::{self, Course};
use lyceum_web::components::{
    Mark, Table, Tone, actions, empty_state, heading, lede, link, link_button, notice, status_mark,
};
use lyceum_web::{Answer, Owner, Page};
use lyceum_words::Reader;
use maud::{Markup, html};

use super::super::super::coupons::{self, Standing};
use super::super::super::opening::opening;
use super::super::super::selling::{self, Shelved};
use super::super::super::{Coupon, Kind, Offer, urls};
use super::super::catalogue::{PriceView, price};
use super::opening_notice;

pub(super) async fn show(State(school): State<School>, owner: Owner) -> Answer {
    let reader = owner.reader();
    let mut read = school.read(&owner).await?;
    let shelves = selling::shelves(&mut read).await?;
    let unpriced = selling::unpriced(&mut read).await?;
    let unpriced = unpriced.iter().map(|course| named(reader, course)).collect();
    let drafts = catalog::drafts(&mut read).await?;
    let drafts = drafts.iter().map(|draft| named(reader, &draft.course)).collect();
    let coupons = coupons::every(&mut read).await?;
    let missing = opening_notice(reader, &opening(&mut read).await?);
    let view = ShopView { missing, shelves, unpriced, drafts, coupons, now: read.now() };
    Ok(Page::new(&owner, reader.say("offers-shop-title")).wide().main(markup(reader, &view)))
}

/// The address and the title of a course.
fn named(reader: &Reader, course: &Course) -> (String, String) {
    (course.slug.clone(), course.title(reader.locale()).to_owned())
}

/// Everything that is sold, and what is not yet.
pub(super) struct ShopView {
    /// What keeps the school from selling, or from selling well.
    pub(super) missing: Markup,
    pub(super) shelves: Vec<Shelved>,
    /// Address and title of each course without an offer.
    pub(super) unpriced: Vec<(String, String)>,
    /// The same of each draft that waits to be published.
    pub(super) drafts: Vec<(String, String)>,
    pub(super) coupons: Vec<Coupon>,
    pub(super) now: Instant,
}

/// The mark of an offer's state.
pub(super) fn state(reader: &Reader, offer: &Offer) -> Markup {
    if offer.listed {
        status_mark(Mark::Yes, &reader.say("offers-shop-on-sale"))
    } else {
        status_mark(Mark::Hold, &reader.say("offers-shop-off-sale"))
    }
}

fn offers_table(reader: &Reader, shelves: &[Shelved]) -> Table {
    let locale = reader.locale();
    let row = |shelved: &Shelved| {
        let offer = &shelved.offer;
        let kind = match offer.kind {
            Kind::Course => reader.say("offers-kind-course"),
            Kind::Bundle => reader.say("offers-kind-bundle"),
        };
        vec![
            html! {
                (link(&urls::shop_offer(offer.kind, &offer.slug), offer.title(locale)))
                @if !shelved.parts.is_empty() { (shares(reader, shelved)) }
            },
            html! { (kind) },
            html! { (price(&PriceView::of(reader, offer))) },
            state(reader, offer),
            html! { @if offer.listed { (link(&offer.url(), &reader.say("offers-shop-see"))) } },
        ]
    };
    Table::new(reader.say("offers-shop-offers"))
        .column(reader.say("offers-shop-what"))
        .column(reader.say("offers-shop-kind"))
        .column(reader.say("offers-price"))
        .column(reader.say("offers-shop-state"))
        .column(reader.say("offers-shop-page"))
        .rows(shelves.iter().map(row))
}

/// The courses of a bundle with what each costs alone, and its share of the price, which goes by the list price (C6b). Where a
/// course is reduced below its share, whoever gives back it alone gets more than it costs: the owner is warned.
pub(super) fn shares(reader: &Reader, shelved: &Shelved) -> Markup {
    let said = |(part, share): &(Offer, Money)| {
        let args = [
            ("title", part.title(reader.locale()).into()),
            ("alone", reader.money(part.price).into()),
            ("list", reader.money(part.list_price).into()),
            ("share", reader.money(*share).into()),
        ];
        // Where a course is reduced, its share goes by another figure than what it costs alone.
        let key = if part.price == part.list_price { "offers-shop-share" } else { "offers-shop-share-reduced" };
        reader.say_with(key, &args)
    };
    let is_dearer = |(part, share): &&(Offer, Money)| !part.free && share.minor() > part.price.minor();
    let warning = |(part, share): &(Offer, Money)| {
        let args = [
            ("title", part.title(reader.locale()).into()),
            ("alone", reader.money(part.price).into()),
            ("share", reader.money(*share).into()),
        ];
        notice(Tone::Warn, &reader.say_with("offers-shop-share-dearer", &args), html! {})
    };
    html! {
        ul { @for part in &shelved.parts { li { (said(part)) } } }
        @for part in shelved.parts.iter().filter(is_dearer) { (warning(part)) }
    }
}

fn unpriced_table(reader: &Reader, unpriced: &[(String, String)]) -> Table {
    Table::new(reader.say("offers-shop-unpriced"))
        .column(reader.say("offers-kind-course"))
        .column(reader.say("offers-price"))
        .rows(unpriced.iter().map(|(slug, title)| {
            vec![html! { (title) }, link(&urls::shop_course(slug), &reader.say("offers-shop-set-price"))]
        }))
}

fn drafts_table(reader: &Reader, drafts: &[(String, String)]) -> Table {
    Table::new(reader.say("offers-shop-drafts"))
        .column(reader.say("offers-kind-course"))
        .column(reader.say("offers-shop-act"))
        .rows(
            drafts
                .iter()
                .map(|(slug, title)| vec![html! { (title) }, link(&draft(slug), &reader.say("offers-shop-draft-see"))]),
        )
}

fn coupons_table(reader: &Reader, coupons: &[Coupon], now: Instant) -> Table {
    let row = |coupon: &Coupon| {
        let standing = coupon.standing(now);
        let (mark, key) = match standing {
            Standing::Upcoming => (Mark::Hold, "offers-shop-coupon-upcoming"),
            Standing::Open => (Mark::Yes, "offers-shop-coupon-open"),
            Standing::UsedUp => (Mark::No, "offers-shop-coupon-used-up"),
            Standing::Over => (Mark::No, "offers-shop-coupon-over"),
        };
        vec![
            html! {
                (coupon.code)
                @if coupon.is_advertised { br; span.quiet { (reader.say("offers-shop-coupon-advertised")) } }
                @if coupon.personal.is_some() { br; span.quiet { (reader.say("offers-shop-coupon-personal")) } }
            },
            html! { (coupon.discount.said(reader)) },
            html! { (window(reader, coupon)) },
            html! { (uses(reader, coupon)) },
            status_mark(mark, &reader.say(key)),
            html! {
                @if matches!(standing, Standing::Upcoming | Standing::Open) {
                    (link(&urls::shop_end_coupon(&coupon.code), &reader.say("offers-shop-coupon-end")))
                }
            },
        ]
    };
    Table::new(reader.say("offers-shop-coupons"))
        .column(reader.say("offers-shop-coupon-code"))
        .column(reader.say("offers-shop-coupon-off"))
        .column(reader.say("offers-shop-coupon-window"))
        .column(reader.say("offers-shop-coupon-uses"))
        .column(reader.say("offers-shop-state"))
        .column(reader.say("offers-shop-act"))
        .rows(coupons.iter().map(row))
}

pub(super) fn window(reader: &Reader, coupon: &Coupon) -> String {
    let from = coupon.valid_from.map(|from| first(reader, from));
    let until = coupon.valid_until.map(|until| last(reader, until));
    match (from, until) {
        (None, None) => reader.say("offers-shop-coupon-always"),
        (Some(from), None) => reader.say_with("offers-shop-coupon-from", &[("from", from.into())]),
        (None, Some(until)) => reader.say_with("offers-shop-coupon-until", &[("until", until.into())]),
        (Some(from), Some(until)) => {
            reader.say_with("offers-shop-coupon-between", &[("from", from.into()), ("until", until.into())])
        }
    }
}

/// A first instant, as the day that begins with it where one does.
fn first(reader: &Reader, from: Instant) -> String {
    let day = from.day(reader.zone());
    if day.start(reader.zone()) == from { reader.day(day) } else { reader.instant(from) }
}

/// The first instant after a window, as the last day in it where a day ends there.
fn last(reader: &Reader, until: Instant) -> String {
    let day = until.minus(Span::from_micros(1)).day(reader.zone());
    if day.end(reader.zone()) == until { reader.day(day) } else { reader.instant(until) }
}

/// How often it was used, and how often it still may be.
pub(super) fn uses(reader: &Reader, coupon: &Coupon) -> String {
    let used = coupon.used;
    match coupon.uses_max {
        Some(most) => {
            let left = reader.number(most.saturating_sub(coupon.used).max(0));
            reader.say_with("offers-shop-coupon-left", &[("used", used.into()), ("left", left.into())])
        }
        None => reader.say_with("offers-shop-coupon-unbound", &[("used", used.into())]),
    }
}

pub(super) fn markup(reader: &Reader, view: &ShopView) -> Markup {
    html! {
        (heading(&reader.say("offers-shop-title")))
        (lede(&reader.say("offers-shop-lede")))
        (view.missing)
        @if view.shelves.is_empty() {
            (empty_state(&reader.say("offers-shop-empty"), &reader.say("offers-shop-empty-text"), None))
        } @else {
            (offers_table(reader, &view.shelves))
            p.quiet { (reader.say("offers-shop-sold-stays")) }
        }
        @if !view.unpriced.is_empty() { (unpriced_table(reader, &view.unpriced)) }
        @if !view.drafts.is_empty() { (drafts_table(reader, &view.drafts)) }
        p.quiet { (reader.say("offers-shop-import")) }
        (actions(link_button(urls::SHOP_NEW_BUNDLE, &reader.say("offers-shop-new-bundle"))))
        @if view.coupons.is_empty() {
            (empty_state(&reader.say("offers-shop-no-coupons"), &reader.say("offers-shop-no-coupons-text"), None))
        } @else {
            (coupons_table(reader, &view.coupons, view.now))
        }
        (actions(link_button(urls::SHOP_NEW_COUPON, &reader.say("offers-shop-new-coupon"))))
    }
}
