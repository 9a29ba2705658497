//! What an invoice says: seller, customer, lines, tax, all fixed when it is issued.

use lyceum_kernel::{Currency, Day, Instant, Money, MoneyError, Ratio};
use lyceum_ledger::Taxed;
use lyceum_providers::Method;
use lyceum_school::{Fault, Tx};
use serde::{Deserialize, Serialize};

use super::{Invoice, NewInvoice};

/// Which document it is.
#[derive(Copy, Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    Invoice,
    CreditNote,
}

impl Kind {
    /// The word the database uses.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Invoice => "invoice",
            Self::CreditNote => "credit-note",
        }
    }

    /// The letters before the year, which keep the two series apart.
    pub(super) const fn prefix(self) -> &'static str {
        match self {
            Self::Invoice => "",
            Self::CreditNote => "C",
        }
    }
}

/// Somebody named on a document.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct Party {
    pub name: String,
    /// The lines of the address.
    pub address: Vec<String>,
    /// Two letters; taxes go to this state.
    pub country: String,
    pub email: String,
    /// What the state knows the seller by; empty for customers.
    pub tax_number: String,
}

/// One line of a document.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct DocumentLine {
    pub reference: String,
    pub title: String,
    pub net: Money,
    #[serde(with = "rate")]
    pub tax_rate: Ratio,
    pub tax: Money,
    pub gross: Money,
}

/// The frozen content. It is stored as JSON and never computed again.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct Document {
    pub kind: Kind,
    /// The day it was issued, at the seat of the school.
    pub day: Day,
    pub locale: String,
    pub seller: Party,
    pub customer: Party,
    pub order_number: String,
    pub lines: Vec<DocumentLine>,
    pub paid_on: Option<Day>,
    /// By which means, where its provider said so; left out where nobody did, so that older documents stay as they are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paid_by: Option<Method>,
    /// The number of the invoice that a credit note corrects.
    pub corrects: Option<String>,
}

impl Document {
    pub(super) fn invoice(tx: &Tx, new: &NewInvoice) -> Result<Self, Fault> {
        let mut lines = Vec::new();
        for line in &new.lines {
            let Taxed { net, tax, gross } = Taxed::within(line.gross, line.tax_rate).map_err(Fault::other)?;
            let (reference, title) = (line.reference.clone(), line.title.clone());
            lines.push(DocumentLine { reference, title, net, tax_rate: line.tax_rate, tax, gross });
        }
        let zone = tx.school().zone().clone();
        let day_of = |at: Instant| at.day(&zone);
        Ok(Self {
            kind: Kind::Invoice,
            day: day_of(tx.now()),
            locale: new.locale.tag().to_owned(),
            seller: seller(tx),
            customer: new.customer.clone(),
            order_number: new.order_number.clone(),
            lines,
            paid_on: new.paid_at.map(day_of),
            paid_by: new.paid_by,
            corrects: None,
        })
    }

    pub(super) fn credit(tx: &Tx, invoice: &Invoice, lines: Vec<DocumentLine>) -> Self {
        let frozen = &invoice.document;
        Self {
            kind: Kind::CreditNote,
            day: tx.today(),
            locale: frozen.locale.clone(),
            seller: seller(tx),
            customer: frozen.customer.clone(),
            order_number: frozen.order_number.clone(),
            lines,
            paid_on: None,
            paid_by: None,
            corrects: Some(invoice.number.clone()),
        }
    }

    /// The sums; the tax is the sum of the tax of the lines.
    ///
    /// # Errors
    /// When a sum does not fit.
    pub fn totals(&self) -> Result<Taxed, MoneyError> {
        Taxed::sum(self.lines.iter().map(DocumentLine::taxed), self.currency())
    }

    /// The sums for each rate, the highest rate first: what a tax office asks for.
    ///
    /// # Errors
    /// When a sum does not fit.
    pub fn by_rate(&self) -> Result<Vec<(Ratio, Taxed)>, MoneyError> {
        let mut rates: Vec<Ratio> = self.lines.iter().map(|line| line.tax_rate).collect();
        rates.sort_by(|one, other| other.cmp(one));
        rates.dedup();
        let sum_at = |rate: Ratio| {
            let lines = self.lines.iter().filter(|line| line.tax_rate == rate);
            Ok((rate, Taxed::sum(lines.map(DocumentLine::taxed), self.currency())?))
        };
        rates.into_iter().map(sum_at).collect()
    }

    /// That of its lines; without a line it says nothing of money.
    fn currency(&self) -> Currency {
        self.lines.first().map_or(Currency::EUR, |line| line.gross.currency())
    }
}

impl DocumentLine {
    fn taxed(&self) -> Taxed {
        Taxed { net: self.net, tax: self.tax, gross: self.gross }
    }
}

fn seller(tx: &Tx) -> Party {
    let settings = tx.school().settings();
    let seller = &settings.seller;
    Party {
        name: seller.name.clone(),
        address: seller.address.lines().map(str::to_owned).collect(),
        country: settings.seat.country().to_owned(),
        email: seller.email.clone(),
        tax_number: seller.vat_id.clone(),
    }
}

/// A rate as its exact fraction.
mod rate {
    use lyceum_kernel::Ratio;
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub(super) fn serialize<S: Serializer>(rate: &Ratio, to: S) -> Result<S::Ok, S::Error> {
        (rate.num(), rate.den()).serialize(to)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Ratio, D::Error> {
        let (num, den) = Deserialize::deserialize(from)?;
        Ratio::new(num, den).ok_or_else(|| D::Error::custom("a rate has no denominator"))
    }
}
