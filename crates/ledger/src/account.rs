//! The accounts of the school. Debits are positive, credits negative, so a balance reads as "what we have" for cash and
//! "what we owe" (negative) for liabilities.

use std::fmt;
use std::str::FromStr;

/// An account of the school's books. Its written form (`cash:simulator`) is what the journal stores.
#[derive(Clone, Debug, Eq, PartialEq, Ord, PartialOrd, Hash)]
pub enum Account {
    /// Money that lies with a payment provider or in the bank, one account for each.
    Cash(String),
    /// What customers owe for what was sold to them.
    Receivable,
    /// What was earned, without tax.
    Revenue,
    /// Tax collected for the state of the customer's country.
    TaxPayable(String),
    /// Refunds granted and not yet paid out.
    RefundPayable,
    /// What the school gave without owing it, where no invoice is corrected by it.
    Goodwill,
    /// Money that came in without a reason we know, owed back to whoever sent it.
    Unexplained,
    /// Money that a bank has taken for its customer while their dispute runs, or that is claimed back: it returns or is lost.
    Disputed,
    /// Chargebacks lost, and refunds beyond what was captured.
    DisputeLoss,
    /// Interest, legal increases and damages: payouts that are no refunds.
    Damages,
    /// What providers keep for their work.
    Fees,
    /// What was paid past the providers, by transfer or in cash, until it is found in the statements of the bank or the till.
    Clearing,
}

impl Account {
    /// Whether customers' money may lie here: the accounts an auditor compares with the providers' statements.
    pub fn is_cash(&self) -> bool {
        matches!(self, Self::Cash(_))
    }
}

impl fmt::Display for Account {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Cash(provider) => write!(f, "cash:{provider}"),
            Self::Receivable => f.write_str("receivable"),
            Self::Revenue => f.write_str("revenue"),
            Self::TaxPayable(country) => write!(f, "tax-payable:{country}"),
            Self::RefundPayable => f.write_str("refund-payable"),
            Self::Goodwill => f.write_str("goodwill"),
            Self::Unexplained => f.write_str("unexplained"),
            Self::Disputed => f.write_str("disputed"),
            Self::DisputeLoss => f.write_str("dispute-loss"),
            Self::Damages => f.write_str("damages"),
            Self::Fees => f.write_str("fees"),
            Self::Clearing => f.write_str("clearing"),
        }
    }
}

/// A text that names no account of ours.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[error("no account is called {0:?}")]
pub struct NoSuchAccount(pub String);

impl FromStr for Account {
    type Err = NoSuchAccount;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.split_once(':') {
            Some(("cash", provider)) if !provider.is_empty() => return Ok(Self::Cash(provider.to_owned())),
            Some(("tax-payable", country)) if !country.is_empty() => return Ok(Self::TaxPayable(country.to_owned())),
            Some(_) => return Err(NoSuchAccount(text.to_owned())),
            None => {}
        }
        Ok(match text {
            "receivable" => Self::Receivable,
            "revenue" => Self::Revenue,
            "refund-payable" => Self::RefundPayable,
            "goodwill" => Self::Goodwill,
            "unexplained" => Self::Unexplained,
            "disputed" => Self::Disputed,
            "dispute-loss" => Self::DisputeLoss,
            "damages" => Self::Damages,
            "fees" => Self::Fees,
            "clearing" => Self::Clearing,
            _ => return Err(NoSuchAccount(text.to_owned())),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_account_reads_back_as_it_was_written() {
        let all = [
            Account::Cash("simulator".into()),
            Account::Receivable,
            Account::Revenue,
            Account::TaxPayable("DE".into()),
            Account::RefundPayable,
            Account::Goodwill,
            Account::Unexplained,
            Account::Disputed,
            Account::DisputeLoss,
            Account::Damages,
            Account::Fees,
            Account::Clearing,
        ];
        for account in all {
            assert_eq!(account.to_string().parse(), Ok(account));
        }
        for wrong in ["", "cash", "cash:", "tax-payable:", "petty", "revenue:x"] {
            assert_eq!(wrong.parse::<Account>(), Err(NoSuchAccount(wrong.to_owned())));
        }
    }
}
