//! What the terms would answer to a request, pondered and never recorded: for the page of an order and for the second step of a
//! declaration, so that both say the same.

use lyceum_kernel::Money;
use lyceum_people::agreements::{self, GivenBefore, Governing};
use lyceum_school::{Fault, Read};
use lyceum_terms::{Decision, Facts, Outcome};
use lyceum_web::components::Mark;
use lyceum_words::Reader;

use crate::claims::{
    Claim,
    advice::today::instead::{self, Instead},
    deciding::{
        answers,
        facts::{self, Request},
        given_before, history,
    },
};
use crate::ordering::{Item, Order};

/// The answer with all it rests on.
pub(in crate::claims) struct Pondered {
    pub(in crate::claims) governing: Governing,
    pub(in crate::claims) decision: Decision,
    pub(in crate::claims) facts: Facts,
    /// What was given back before.
    pub(in crate::claims) given: GivenBefore,
    /// What is said instead of the answer.
    pub(in crate::claims) instead: Option<Instead>,
    /// Whether whoever reads may know the history of the person; else the facts are those of a newcomer.
    pub(in crate::claims) is_known: bool,
    /// What was paid for what is left.
    paid: Money,
}

impl Pondered {
    /// Ponders a request for an item, which this claim may have taken.
    pub(in crate::claims) async fn of(
        read: &mut Read,
        order: &Order,
        item: &Item,
        request: &Request,
        taken: Option<&Claim>,
    ) -> Result<Self, Fault> {
        let mut facts = facts::gather(read, order, item, request).await?;
        let is_known = history::may_know(read.actor(), &order.person);
        if !is_known {
            history::forget(&mut facts);
        }
        let governing = agreements::governing(read, &order.contract).await?;
        let mut decision = answers::pondered(request.kind, &governing, &facts)?;
        // The law speaks of the whole contract; who declares less than that is asked, not refused.
        let is_part = request.line.is_some() && decision.outcome == Outcome::No;
        if is_part && answers::is_of_right(request.kind, &governing, &facts)? {
            decision.outcome = Outcome::Manual { proposed: None };
        }
        let left = item.left();
        let given = given_before::left(read, order, &left).await?;
        let is_twice = answers::may_mean_the_second_payment(request.kind, request.exceptional, &facts);
        let instead = match instead::of(read, order, taken, &decision.outcome).await? {
            None if is_twice && decision.outcome.is_yes() => Some(Instead::PaidTwice),
            other => other,
        };
        Ok(Self { governing, decision, facts, given, instead, is_known, paid: left.paid })
    }

    /// The money the terms would owe or propose.
    pub(in crate::claims) fn owed(&self) -> Option<Money> {
        match &self.decision.outcome {
            Outcome::Yes => Some(answers::amount(&self.decision).unwrap_or(self.paid)),
            Outcome::Manual { proposed } => *proposed,
            _ => None,
        }
    }

    /// The step to that amount, where some of it was given back before.
    pub(in crate::claims) fn step(&self, reader: &Reader) -> Option<String> {
        self.owed().filter(|_| self.instead.is_none()).and_then(|owed| self.given.step(reader, owed))
    }

    /// The mark, its word, and the answer in one sentence.
    pub(in crate::claims) fn headline(&self, reader: &Reader) -> (Mark, &'static str, String) {
        if let Some(instead) = self.instead {
            return (Mark::Manual, "manual", reader.say(instead.key()));
        }
        let outcome = word(&self.decision.outcome);
        let (mark, said) = self.answer(reader);
        match self.owed().map(|owed| self.given.left_of(owed)).filter(|_| self.decision.outcome.is_yes()) {
            // A yes to nothing: no money comes back, and what ends is said instead.
            Some(left) if left.is_zero() => {
                let key = if self.paid.is_zero() { "claims-today-nothing-paid" } else { "claims-today-nothing-left" };
                (Mark::Kept, "nothing", reader.say(key))
            }
            _ => (mark, outcome, said),
        }
    }

    fn answer(&self, reader: &Reader) -> (Mark, String) {
        let amount = |money| vec![("amount", reader.money(self.given.left_of(money)).into())];
        match &self.decision.outcome {
            Outcome::Yes => {
                let paid = answers::amount(&self.decision).unwrap_or(self.paid);
                let by_law = self.decision.ground.as_deref() == Some("withdrawal") && self.fails("guarantee");
                let key = if by_law { "claims-today-yes-by-law" } else { "claims-today-yes" };
                (Mark::Yes, reader.say_with(key, &amount(paid)))
            }
            Outcome::No => (Mark::No, reader.say("claims-today-no")),
            Outcome::Manual { proposed: Some(money) } => {
                (Mark::Manual, reader.say_with("claims-today-manual-proposed", &amount(*money)))
            }
            Outcome::Manual { proposed: None } | Outcome::Value(_) => (Mark::Manual, reader.say("claims-today-manual")),
            Outcome::Hold(_) => (Mark::Hold, reader.say("claims-today-hold")),
            Outcome::Needs(_) => (Mark::Needs, reader.say("claims-today-manual")),
        }
    }

    /// Whether this ground would give the money back by itself.
    pub(in crate::claims) fn helps(&self, ground: &str) -> bool {
        let eligible = format!("{ground}.eligible");
        self.decision.outputs.iter().any(|output| output.name == eligible && output.outcome.is_yes())
    }

    /// Whether this ground would give nothing back, without waiting and without a person.
    fn fails(&self, ground: &str) -> bool {
        let eligible = format!("{ground}.eligible");
        self.decision.outputs.iter().any(|output| output.name == eligible && output.outcome == Outcome::No)
    }
}

/// The outcome's word in the keys of the texts.
fn word(outcome: &Outcome) -> &'static str {
    match outcome {
        Outcome::Yes | Outcome::Value(_) => "yes",
        Outcome::No => "no",
        Outcome::Manual { .. } => "manual",
        Outcome::Hold(_) => "hold",
        Outcome::Needs(_) => "needs",
    }
}
