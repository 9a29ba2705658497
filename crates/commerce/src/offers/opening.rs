//! What a school needs before it can sell, and what keeps it from selling now: said on the page of an offer, in the basket, in the
//! shop and under *Before you open* (`pages/shop/opening.rs`), on the console and by the doctor.

use lyceum_people::agreements::{self, OtherSeller};
use lyceum_people::letters;
use lyceum_providers::{Mode, Provider};
use lyceum_school::{Context, Fault, School};
use lyceum_store::Reads;
use lyceum_words::Reader;
use std::sync::Arc;

use super::{TERMS, store};

/// Why nothing can be ordered yet.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum Closed {
    /// The terms name another seller than the settings: whoever ordered would not know with whom they contract.
    Seller,
    /// Nobody takes payments for this school.
    Provider,
}

/// What a school does before it opens, in a good order.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum Step {
    /// The terms and the settings name the same seller.
    Seller,
    /// The world reaches it by a protected address.
    Address,
    /// Letters leave.
    Mail,
    /// Somebody takes its payments.
    Provider,
    /// It has said how it settles disputes with consumers.
    Disputes,
    /// There is a course on sale, or given away.
    Course,
}

impl Step {
    /// What its texts are called by.
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Seller => "seller",
            Self::Address => "address",
            Self::Mail => "mail",
            Self::Provider => "provider",
            Self::Disputes => "disputes",
            Self::Course => "course",
        }
    }
}

/// How far a step is.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum Stage {
    Done,
    /// It works, and for practice only: letters count as delivered and leave for nowhere, payments move no money.
    Rehearsed,
    Open,
}

/// How far a school has come.
#[derive(Clone, Debug)]
pub struct Opening {
    /// Every step, and how far it is.
    pub steps: Vec<(Step, Stage)>,
    /// Where terms and settings name different sellers.
    pub others: Vec<OtherSeller>,
    /// How many offers are on sale.
    pub on_sale: i64,
    /// How many of them have a price.
    pub priced: i64,
}

impl Opening {
    /// The steps that are not done.
    pub fn left(&self) -> impl Iterator<Item = (Step, Stage)> {
        self.steps.iter().filter(|(_, stage)| *stage != Stage::Done).copied()
    }
}

/// How far the school has come. A demo is open, whatever it lacks.
///
/// # Errors
/// When the database fails.
pub async fn opening(read: &mut (impl Reads + Context)) -> Result<Opening, Fault> {
    let school = read.school().clone();
    let settings = school.settings();
    let others = other_seller(read).await?;
    let (on_sale, priced) = store::on_sale(read).await?;
    let done = |is_done| if is_done { Stage::Done } else { Stage::Open };
    let steps = [
        (Step::Seller, done(others.is_empty())),
        (Step::Address, done(settings.base_url.starts_with("https://"))),
        (Step::Mail, if settings.rehearsal { Stage::Rehearsed } else { done(letters::leave(&school)) }),
        (Step::Provider, provider(&school)),
        (Step::Disputes, done(settings.seller.disputes.is_some())),
        (Step::Course, done(on_sale > 0)),
    ];
    let steps =
        steps.into_iter().map(|(step, stage)| (step, if settings.demo { Stage::Done } else { stage })).collect();
    Ok(Opening { steps, others, on_sale, priced })
}

/// Why nothing can be ordered yet, or nothing that has a price.
///
/// # Errors
/// When the database fails.
pub async fn closed(read: &mut (impl Reads + Context), has_price: bool) -> Result<Option<Closed>, Fault> {
    if !other_seller(read).await?.is_empty() {
        return Ok(Some(Closed::Seller));
    }
    Ok((has_price && !takes_payments(read.school())).then_some(Closed::Provider))
}

/// The same for whoever wanted to order.
pub fn closed_line(reader: &Reader, closed: Closed) -> String {
    reader.say(match closed {
        Closed::Seller => "offers-closed-seller",
        Closed::Provider => "offers-closed-provider",
    })
}

/// What a step is called; of one that is rehearsed only, that it is.
pub(super) fn name(reader: &Reader, step: Step, stage: Stage) -> String {
    let name = reader.say(&format!("offers-opening-{}", step.word()));
    if stage == Stage::Rehearsed { reader.say_with("offers-opening-so-far", &[("step", name.into())]) } else { name }
}

/// What is to be done about a step.
pub(super) fn how(reader: &Reader, step: Step, stage: Stage) -> String {
    let end = if stage == Stage::Rehearsed { "rehearsed" } else { "how" };
    reader.say(&format!("offers-opening-{}-{end}", step.word()))
}

/// Both in a line, for the owner.
pub fn step_line(reader: &Reader, (step, stage): (Step, Stage)) -> String {
    format!("{}: {}", name(reader, step, stage), how(reader, step, stage))
}

async fn other_seller(read: &mut (impl Reads + Context)) -> Result<Vec<OtherSeller>, Fault> {
    let terms = agreements::in_force(read, TERMS).await?;
    let seller = &read.school().settings().seller;
    Ok(terms.map(|terms| agreements::other_seller(terms, seller)).unwrap_or_default())
}

fn provider(school: &School) -> Stage {
    let providers = school.list::<Arc<dyn Provider>>();
    if providers.is_empty() {
        Stage::Open
    } else if providers.iter().any(|provider| provider.mode() == Mode::Live) {
        Stage::Done
    } else {
        Stage::Rehearsed
    }
}

fn takes_payments(school: &School) -> bool {
    !school.list::<Arc<dyn Provider>>().is_empty()
}
