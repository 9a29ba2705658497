//! Decisions of every kind, really decided under the embedded texts: for the tests and the gallery of pages.

use lyceum_kernel::{Instant, Money};
use lyceum_terms::Facts;
use lyceum_web::Sample;
use lyceum_words::Reader;

use super::{Assumed, DecisionView, GivenBefore, Governing, library, sentence};
use crate::accounts::Kind;

const DOCUMENT: &str = "course-shop/refund-policy";

/// The texts in force when the samples play.
fn governing() -> Option<Governing> {
    let library = library::embedded();
    let day = "2027-03-15".parse().ok()?;
    Some(Governing {
        terms: library.in_force(DOCUMENT, day)?,
        law: library.law_in_force(day),
        beside: library.beside(DOCUMENT, day),
        school: Facts::new(),
    })
}

/// A request a week after the purchase, with 9 of 45 units done.
fn ordinary() -> Option<Facts> {
    let bought: Instant = "2027-03-08T09:00:00Z".parse().ok()?;
    let assumed = Assumed {
        price: Money::eur(9_900),
        units_total: 45,
        now: bought,
        region: "DE-SN".parse().ok()?,
        kind: Kind::Consumer,
        known: Vec::new(),
    };
    let mut facts = sentence::facts(&assumed);
    facts.set("request.sent_at", "2027-03-15T11:00:00Z".parse::<Instant>().ok()?);
    facts.set("usage.units_done", 9_i64);
    facts.set("usage.first_at", "2027-03-09T18:00:00Z".parse::<Instant>().ok()?);
    // Asked for at once, and told so: the law's own right is gone, so that the guarantee is what is seen.
    for consent in ["consent.begin_early", "consent.acknowledged", "consent.confirmed_at"] {
        facts.set(consent, bought);
    }
    Some(facts)
}

/// Granted, refused twice over, for a person, waiting, incomplete, and with a clause struck by law.
pub(crate) fn decisions() -> Vec<(&'static str, DecisionFacts)> {
    let (Some(governing), Some(ordinary)) = (governing(), ordinary()) else { return Vec::new() };
    let with = |change: fn(&mut Facts)| {
        let mut facts = ordinary.clone();
        change(&mut facts);
        DecisionFacts { governing: governing.clone(), facts }
    };
    vec![
        ("granted", with(|_| {})),
        (
            "refused",
            with(|facts| {
                facts.set("usage.units_done", 20_i64).set("download.redistribution", true);
            }),
        ),
        (
            "manual",
            with(|facts| {
                facts.set("usage.units_done", 20_i64).set("request.exceptional_ground", "illness");
            }),
        ),
        (
            "hold",
            with(|facts| {
                facts.set("dispute.open_on_order", true);
            }),
        ),
        (
            "needs",
            with(|facts| {
                facts.forget("usage.units_done");
            }),
        ),
        (
            "struck",
            with(|facts| {
                facts.set("usage.units_done", 20_i64);
                facts.absent("consent.begin_early").absent("consent.acknowledged").absent("consent.confirmed_at");
            }),
        ),
    ]
}

/// What a sample was decided on.
pub(crate) struct DecisionFacts {
    pub(crate) governing: Governing,
    pub(crate) facts: Facts,
}

impl Sample for DecisionView {
    fn samples(reader: &Reader) -> Vec<Self> {
        decisions()
            .into_iter()
            .filter_map(|(_, sample)| {
                let decision = sample.governing.ponder("refund", &sample.facts).ok()?;
                Some(Self::with_otherwise(reader, &sample.governing, &decision, &sample.facts, &GivenBefore::default()))
            })
            .collect()
    }
}
