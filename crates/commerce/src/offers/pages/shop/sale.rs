//! Off sale and back on. Before an offer goes off sale a page says what becomes of baskets, of orders and of those who
//! bought it.

use axum::extract::{Path, State};
use lyceum_school::School;
use lyceum_web::components::{actions, danger_button, heading, lede, link_button};
use lyceum_web::{Answer, Owner, Page, Problem, see_other, text};
use lyceum_words::Reader;
use maud::{Markup, html};

use super::super::super::{Kind, Offer, OfferError, selling, urls};
use super::surprise;

pub(super) async fn ask_course(state: State<School>, owner: Owner, Path(slug): Path<String>) -> Answer {
    ask(state, owner, Kind::Course, slug).await
}

pub(super) async fn ask_bundle(state: State<School>, owner: Owner, Path(slug): Path<String>) -> Answer {
    ask(state, owner, Kind::Bundle, slug).await
}

pub(super) async fn withdraw_course(state: State<School>, owner: Owner, Path(slug): Path<String>) -> Answer {
    withdraw(state, owner, Kind::Course, slug).await
}

pub(super) async fn withdraw_bundle(state: State<School>, owner: Owner, Path(slug): Path<String>) -> Answer {
    withdraw(state, owner, Kind::Bundle, slug).await
}

pub(super) async fn course_again(state: State<School>, owner: Owner, Path(slug): Path<String>) -> Answer {
    again(state, owner, Kind::Course, slug).await
}

pub(super) async fn bundle_again(state: State<School>, owner: Owner, Path(slug): Path<String>) -> Answer {
    again(state, owner, Kind::Bundle, slug).await
}

/// The addresses of clicks, looked at again.
pub(super) async fn back_to_course(_owner: Owner, Path(slug): Path<String>) -> Answer {
    Ok(see_other(&urls::shop_course(&slug)))
}

pub(super) async fn back_to_bundle(_owner: Owner, Path(slug): Path<String>) -> Answer {
    Ok(see_other(&urls::shop_bundle(&slug)))
}

async fn ask(State(school): State<School>, owner: Owner, kind: Kind, slug: String) -> Answer {
    let reader = owner.reader();
    let mut read = school.read(&owner).await?;
    let offer = selling::offer(&mut read, kind, &slug).await?.ok_or(Problem::NotFound)?;
    if !offer.listed {
        return Ok(see_other(&urls::shop_offer(kind, &slug)));
    }
    let bundles = selling::bundles_on_sale(&mut read, &offer.id).await?;
    let title = question(reader, &offer);
    Ok(Page::new(&owner, title).main(markup(reader, &offer, &bundles)))
}

fn question(reader: &Reader, offer: &Offer) -> String {
    reader.say_with("offers-shop-withdraw-title", &[("title", offer.title(reader.locale()).into())])
}

/// What happens when it goes off sale, and the click that does it.
pub(super) fn markup(reader: &Reader, offer: &Offer, bundles: &[Offer]) -> Markup {
    let titles: Vec<&str> = bundles.iter().map(|bundle| bundle.title(reader.locale())).collect();
    html! {
        (heading(&question(reader, offer)))
        (lede(&reader.say("offers-shop-withdraw-lede")))
        ul {
            li { (reader.say("offers-shop-withdraw-catalogue")) }
            li { (reader.say("offers-shop-withdraw-baskets")) }
            li { (reader.say("offers-shop-withdraw-orders")) }
            li { (reader.say("offers-shop-withdraw-bought")) }
            @if !titles.is_empty() {
                li {
                    (reader.say_with("offers-shop-withdraw-bundles", &[
                        ("n", titles.len().into()), ("titles", reader.list(&titles).into()),
                    ]))
                }
            }
            li { (reader.say("offers-shop-withdraw-back")) }
        }
        form method="post" action=(urls::shop_withdraw(offer.kind, &offer.slug)) {
            (actions(html! {
                (link_button(&urls::shop_offer(offer.kind, &offer.slug), &reader.say("offers-shop-keep")))
                (danger_button(&reader.say("offers-shop-withdraw")))
            }))
        }
    }
}

async fn withdraw(State(school): State<School>, owner: Owner, kind: Kind, slug: String) -> Answer {
    let mut tx = school.begin(&owner).await?;
    let offer = selling::offer(&mut tx, kind, &slug).await?.ok_or(Problem::NotFound)?;
    selling::withdraw(&mut tx, &offer.id).await?;
    tx.commit().await?;
    Ok(see_other(urls::SHOP))
}

async fn again(State(school): State<School>, owner: Owner, kind: Kind, slug: String) -> Answer {
    let mut tx = school.begin(&owner).await?;
    let href = urls::shop_offer(kind, &slug);
    match selling::put_back(&mut tx, kind, &slug).await {
        Ok(()) => {
            tx.commit().await?;
            Ok(see_other(urls::SHOP))
        }
        Err(OfferError::NoSuchOffer) => Err(Problem::NotFound),
        Err(OfferError::NotForSale(course)) => {
            Err(Problem::conflict(text("offers-shop-part-off-sale").with("course", course), href))
        }
        Err(OfferError::BundleDearer { bundle, sum }) => {
            let reader = owner.reader();
            let said = text("offers-shop-bundle-dearer")
                .with("title", bundle.title(reader.locale()).to_owned())
                .with("price", reader.money(bundle.price))
                .with("sum", reader.money(sum));
            Err(Problem::conflict(said, href))
        }
        Err(OfferError::Currency { given, sells }) => {
            let said = text("offers-shop-other-currency").with("given", given.code()).with("sells", sells.code());
            Err(Problem::conflict(said, href))
        }
        // Directive 98/6/EC, article 6a.
        Err(OfferError::NeverAsked { list, lowest, since }) => {
            let reader = owner.reader();
            let said = match lowest {
                Some(lowest) => text("offers-shop-again-high").with("lowest", reader.money(lowest)),
                None => text("offers-shop-again-none"),
            };
            Err(Problem::conflict(said.with("list", reader.money(list)).with("since", reader.short_day(since)), href))
        }
        Err(error) => Err(surprise(error)),
    }
}
