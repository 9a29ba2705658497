//! Balanced transactions. The only way to make one is [`Transaction::balanced`], so an unbalanced one cannot be written
//! down, let alone stored.

use std::collections::BTreeMap;

use lyceum_kernel::money::{Currency, Money, MoneyError};

use crate::account::Account;

/// One line of a transaction: an amount on an account, debit positive, credit negative.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Posting {
    pub account: Account,
    pub amount: Money,
}

impl Posting {
    /// What the account gains on its debit side: cash received, a receivable arising.
    pub fn debit(account: Account, amount: Money) -> Self {
        Self { account, amount }
    }

    /// What the account gains on its credit side: revenue earned, a debt arising.
    pub fn credit(account: Account, amount: Money) -> Self {
        Self { account, amount: amount.negate() }
    }
}

/// Why postings are no transaction.
#[derive(Debug, Eq, PartialEq, thiserror::Error)]
pub enum Unbalanced {
    #[error("a transaction needs postings that are not zero")]
    Empty,
    #[error("the postings in {currency} sum to {sum} and not to zero")]
    Off { currency: &'static str, sum: i64 },
    #[error(transparent)]
    Money(#[from] MoneyError),
}

/// Postings that sum to zero in each currency (invariant 1).
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Transaction {
    postings: Vec<Posting>,
}

impl Transaction {
    /// Takes postings that balance; leaves out those of zero, which say nothing.
    ///
    /// # Errors
    /// When a currency does not sum to zero, when nothing is left, or when a sum does not fit.
    pub fn balanced(postings: impl IntoIterator<Item = Posting>) -> Result<Self, Unbalanced> {
        let postings: Vec<Posting> = postings.into_iter().filter(|posting| !posting.amount.is_zero()).collect();
        if postings.is_empty() {
            return Err(Unbalanced::Empty);
        }
        for (currency, sum) in sums(&postings) {
            if sum != 0 {
                let sum = i64::try_from(sum).unwrap_or(if sum > 0 { i64::MAX } else { i64::MIN });
                return Err(Unbalanced::Off { currency, sum });
            }
        }
        Ok(Self { postings })
    }

    /// The postings, in the order they were given.
    pub fn postings(&self) -> &[Posting] {
        &self.postings
    }

    /// The transaction that undoes this one: the only correction there is.
    #[must_use]
    pub fn reversal(&self) -> Self {
        let turn = |posting: &Posting| Posting { account: posting.account.clone(), amount: posting.amount.negate() };
        Self { postings: self.postings.iter().map(turn).collect() }
    }

    /// What this transaction does to one account in one currency.
    ///
    /// # Errors
    /// When the sum does not fit.
    pub fn effect_on(&self, account: &Account, currency: Currency) -> Result<Money, MoneyError> {
        let touching = |posting: &&Posting| posting.account == *account && posting.amount.currency() == currency;
        Money::sum(self.postings.iter().filter(touching).map(|posting| posting.amount), currency)
    }
}

/// Sums in a width that cannot overflow: 2^64 postings of `i64` fit an `i128`.
fn sums(postings: &[Posting]) -> BTreeMap<&'static str, i128> {
    let mut sums = BTreeMap::new();
    for posting in postings {
        *sums.entry(posting.amount.currency().code()).or_insert(0) += i128::from(posting.amount.minor());
    }
    sums
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn some_postings() -> impl Strategy<Value = Vec<Posting>> {
        let accounts = prop_oneof![
            Just(Account::Receivable),
            Just(Account::Revenue),
            Just(Account::Cash("simulator".into())),
            Just(Account::TaxPayable("DE".into())),
        ];
        let currency = prop_oneof![Just(Currency::EUR), Just(Currency::USD), Just(Currency::CHF)];
        prop::collection::vec(
            (accounts, -1_000_000_i64..1_000_000, currency)
                .prop_map(|(account, minor, currency)| Posting { account, amount: Money::new(minor, currency) }),
            1..12,
        )
    }

    /// Adds for each currency the posting that makes the whole sum to zero.
    fn closed(mut postings: Vec<Posting>) -> Vec<Posting> {
        for (code, sum) in sums(&postings) {
            let currency = Currency::from_code(code).unwrap();
            postings.push(Posting::credit(Account::Receivable, Money::new(i64::try_from(sum).unwrap(), currency)));
        }
        postings
    }

    #[test]
    fn a_sale_balances_and_a_cent_more_does_not() {
        let sale = |tax| {
            Transaction::balanced([
                Posting::debit(Account::Receivable, Money::eur(9900)),
                Posting::credit(Account::Revenue, Money::eur(8319)),
                Posting::credit(Account::TaxPayable("DE".into()), Money::eur(tax)),
            ])
        };
        assert!(sale(1581).is_ok());
        assert_eq!(sale(1582), Err(Unbalanced::Off { currency: "EUR", sum: -1 }));
    }

    #[test]
    fn euros_do_not_balance_dollars() {
        let crossed = Transaction::balanced([
            Posting::debit(Account::Receivable, Money::eur(100)),
            Posting::credit(Account::Revenue, Money::new(100, Currency::USD)),
        ]);
        assert!(matches!(crossed, Err(Unbalanced::Off { .. })));
    }

    #[test]
    fn nothing_is_no_transaction() {
        assert_eq!(Transaction::balanced([]), Err(Unbalanced::Empty));
        let zero = Posting::debit(Account::Revenue, Money::eur(0));
        assert_eq!(Transaction::balanced([zero]), Err(Unbalanced::Empty));
    }

    proptest! {
        #[test]
        fn only_balanced_postings_become_a_transaction(postings in some_postings()) {
            let balanced = sums(&postings).values().all(|sum| *sum == 0);
            let something = postings.iter().any(|posting| !posting.amount.is_zero());
            prop_assert_eq!(Transaction::balanced(postings).is_ok(), balanced && something);
        }

        #[test]
        fn a_reversal_undoes_every_account(postings in some_postings()) {
            let postings = closed(postings);
            prop_assume!(postings.iter().any(|posting| !posting.amount.is_zero()));
            let transaction = Transaction::balanced(postings).unwrap();
            let back = transaction.reversal();
            for posting in transaction.postings() {
                let currency = posting.amount.currency();
                let there = transaction.effect_on(&posting.account, currency).unwrap();
                let again = back.effect_on(&posting.account, currency).unwrap();
                prop_assert!(there.plus(again).unwrap().is_zero());
            }
            prop_assert_eq!(&back.reversal(), &transaction);
        }
    }
}
