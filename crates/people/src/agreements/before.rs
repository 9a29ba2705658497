//! What was given back already for what an answer is about: goodwill, most of all. The terms say what is owed by the answer;
//! what is still to pay is that, less what came before it. Every figure that people read as "you get" goes through here.

use lyceum_kernel::{Day, Money};
use lyceum_terms::otherwise::Answered;
use lyceum_terms::{Outcome, Value};
use lyceum_words::Reader;

/// What was given back before, and on which days; by default nothing.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct GivenBefore {
    amount: Option<Money>,
    days: Vec<Day>,
}

impl GivenBefore {
    /// This much, on these days. Nothing at all is as good as none.
    #[must_use]
    pub fn new(amount: Money, days: Vec<Day>) -> Self {
        if amount.is_zero() { Self::default() } else { Self { amount: Some(amount), days } }
    }

    /// What is still to pay of what is owed; never less than nothing.
    #[must_use]
    pub fn left_of(&self, owed: Money) -> Money {
        let Some(Ok(left)) = self.amount.map(|given| owed.minus(given)) else { return owed };
        if left.is_negative() { Money::zero(owed.currency()) } else { left }
    }

    /// The step from what is owed to what is still to pay, in one line; nothing where nothing was given.
    #[must_use]
    pub fn step(&self, reader: &Reader, owed: Money) -> Option<String> {
        let given = self.amount?;
        let days: Vec<String> = self.days.iter().map(|day| reader.short_day(*day)).collect();
        let args = [
            ("owed", reader.money(owed).into()),
            ("given", reader.money(given).into()),
            ("days", reader.list(&days).into()),
            ("left", reader.money(self.left_of(owed)).into()),
        ];
        Some(reader.say_with("agreements-given-before", &args))
    }

    /// An outcome with what is still to pay in place of what is owed.
    pub(super) fn outcome(&self, outcome: &Outcome) -> Outcome {
        match outcome {
            Outcome::Value(Value::Money(owed)) => Outcome::Value(Value::Money(self.left_of(*owed))),
            Outcome::Manual { proposed: Some(owed) } => Outcome::Manual { proposed: Some(self.left_of(*owed)) },
            other => other.clone(),
        }
    }

    /// The same of an answer that was only tried.
    pub(super) fn answered(&self, answered: &Answered) -> Answered {
        let amount = answered.amount.map(|owed| self.left_of(owed));
        Answered { outcome: self.outcome(&answered.outcome), amount }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    // 2026-11-30: after 10.00 in goodwill of 107.10 an audit found pages that still promised 107.10.
    #[test]
    fn what_was_given_before_is_not_promised_again() {
        let given = GivenBefore::new(Money::eur(1_000), Vec::new());
        assert_eq!(given.left_of(Money::eur(10_710)), Money::eur(9_710));
        assert_eq!(given.left_of(Money::eur(500)), Money::eur(0), "never less than nothing");
        assert_eq!(GivenBefore::default().left_of(Money::eur(10_710)), Money::eur(10_710));
        assert_eq!(GivenBefore::new(Money::eur(0), Vec::new()), GivenBefore::default());
    }
}
