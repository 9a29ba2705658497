//! *Before you open*: what a new school still lacks, each with what to do about it.

use axum::extract::State;
use lyceum_people::agreements::{self, other_seller_line};
use lyceum_school::School;
use lyceum_web::components::{Mark, Table, Tone, heading, lede, link, notice, status_mark};
use lyceum_web::{Answer, Owner, Page};
use lyceum_words::Reader;
use maud::{Markup, html};

use super::super::super::opening::{Opening, Stage, Step, how, name, opening};
use super::super::super::{TERMS, urls};

pub(super) async fn show(State(school): State<School>, owner: Owner) -> Answer {
    let reader = owner.reader();
    let opening = opening(&mut school.read(&owner).await?).await?;
    Ok(Page::new(&owner, reader.say("offers-opening-title")).wide().main(markup(reader, &opening)))
}

/// That steps are open and where they stand; nothing in a school that has done them all.
pub fn opening_notice(reader: &Reader, opening: &Opening) -> Markup {
    let left: Vec<(Step, Stage)> = opening.left().collect();
    html! {
        @if !left.is_empty() {
            (notice(Tone::Warn, &reader.say_with("offers-opening-left", &[("n", left.len().into())]), html! {
                ul { @for (step, stage) in left { li { (name(reader, step, stage)) } } }
                p { (link(urls::SHOP_OPENING, &reader.say("offers-opening-go"))) }
            }))
        }
    }
}

pub(super) fn markup(reader: &Reader, opening: &Opening) -> Markup {
    let row = |(step, stage): &(Step, Stage)| {
        let (mark, state) = match stage {
            Stage::Done => (Mark::Yes, "offers-opening-done"),
            Stage::Rehearsed => (Mark::Hold, "offers-opening-rehearsed"),
            Stage::Open => (Mark::Hold, "offers-opening-open"),
        };
        vec![
            html! { (reader.say(&format!("offers-opening-{}", step.word()))) },
            status_mark(mark, &reader.say(state)),
            html! {
                (how(reader, *step, *stage))
                @if *step == Step::Seller && !opening.others.is_empty() {
                    ul { @for other in &opening.others { li { (other_seller_line(reader, other)) } } }
                }
            },
        ]
    };
    let table = Table::new(reader.say("offers-opening-title"))
        .column(reader.say("offers-opening-step"))
        .column(reader.say("offers-shop-state"))
        .column(reader.say("offers-opening-how"))
        .rows(opening.steps.iter().map(row));
    html! {
        (heading(&reader.say("offers-opening-title")))
        (lede(&reader.say("offers-opening-lede")))
        (table)
        p { (link(&agreements::urls::document(TERMS), &reader.say("offers-opening-read-terms"))) }
        p { (link(lyceum_people::workbench::urls::WORKBENCH, &reader.say("offers-opening-change-terms"))) }
        p { (link("/imprint", &reader.say("offers-opening-imprint"))) }
        p { (link(urls::SHOP, &reader.say("offers-shop-title"))) }
    }
}
