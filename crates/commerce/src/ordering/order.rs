//! What an order is, and the purchase items it consists of.

use lyceum_kernel::{Instant, Locale, Money, MoneyError, PersonId, Ratio, Region};
use lyceum_ledger::Taxed;
use lyceum_people::accounts::Kind;
use lyceum_people::agreements::ContractId;
use lyceum_teaching::catalog::CourseId;

use crate::invoicing::InvoiceId;
use crate::offers::Supply;
use crate::payments::PaymentId;

lyceum_kernel::id!(OrderId, "ord");
lyceum_kernel::id!(LineId, "lin");

/// Where an order stands.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum Status {
    /// The order click was made; the money is not there.
    Placed,
    /// Settled: access is granted and the confirmation is on its way.
    Paid,
    /// The confirmation reached the customer; periods run.
    Confirmed,
    /// Given up before it was paid.
    Cancelled,
    /// All that was paid for has gone back.
    Refunded,
}

impl Status {
    pub const ALL: [Self; 5] = [Self::Placed, Self::Paid, Self::Confirmed, Self::Cancelled, Self::Refunded];

    /// The word the database and the texts use.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Placed => "placed",
            Self::Paid => "paid",
            Self::Confirmed => "confirmed",
            Self::Cancelled => "cancelled",
            Self::Refunded => "refunded",
        }
    }

    pub(super) fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.as_str() == word)
    }
}

/// When the customer asked to begin before the right of withdrawal has run out, and acknowledged what that costs. One box
/// for each kind of supply, because the law treats them apart.
#[derive(Copy, Clone, Debug, Default, Eq, PartialEq)]
pub struct Early {
    pub service: Option<Instant>,
    pub digital: Option<Instant>,
}

impl Early {
    /// The consent that counts for a line.
    pub fn of(&self, supply: Supply) -> Option<Instant> {
        match supply {
            Supply::Service => self.service,
            Supply::Digital => self.digital,
        }
    }
}

/// The bundle a line was bought in.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct BundleRef {
    pub slug: String,
    pub title: String,
}

/// One course of an order, with its share of the price.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Line {
    pub id: LineId,
    /// Lines of one bundle share it: the id of the first of them.
    pub item: String,
    pub offer: String,
    pub course: CourseId,
    pub course_slug: String,
    pub course_version: i64,
    /// In the language of the order.
    pub title: String,
    pub bundle: Option<BundleRef>,
    pub supply: Supply,
    /// A course that is given away (C3g); one made free by a coupon is not.
    pub free: bool,
    /// The denominator of progress, frozen with the order.
    pub units_total: i64,
    pub list_price: Money,
    /// What was paid for this course, tax included, after bundle price and coupon.
    pub paid: Money,
    pub tax_rate: Ratio,
    pub refunded_at: Option<Instant>,
}

/// An order as it was agreed.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Order {
    pub id: OrderId,
    /// What people quote: `2026-48301574`.
    pub number: String,
    pub person: PersonId,
    /// The session that ordered, as the session slice names it.
    pub session: Option<String>,
    pub contract: ContractId,
    pub email: String,
    pub name: String,
    pub address: String,
    pub region: Region,
    pub kind: Kind,
    pub locale: Locale,
    pub status: Status,
    pub total: Money,
    pub coupon: Option<String>,
    /// What the coupon took off; `None` where there was none, and in orders from before it was kept.
    pub discount: Option<Money>,
    /// Through whom it was sold: `web` is the school's own shop.
    pub channel: String,
    pub payment: Option<PaymentId>,
    pub invoice: Option<InvoiceId>,
    pub placed_at: Instant,
    pub paid_at: Option<Instant>,
    /// When the confirmation reached the customer's mail server. `None`: not yet, or it came back.
    pub confirmed_at: Option<Instant>,
    pub bounced_at: Option<Instant>,
    pub early: Early,
    pub lines: Vec<Line>,
}

/// An order that waits for its money: it can still be paid or given up.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Unpaid {
    pub(super) id: OrderId,
    pub(super) number: String,
    pub(super) total: Money,
}

/// What can be asked back as one: a course bought alone, or a bundle as a whole (C10a).
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Item {
    /// The id of its first line.
    pub key: String,
    pub title: String,
    pub bundle: Option<BundleRef>,
    pub lines: Vec<Line>,
    pub list_price: Money,
    pub paid: Money,
    pub units_total: i64,
    /// When the last of its lines was refunded; `None` while one is not.
    pub refunded_at: Option<Instant>,
}

impl Order {
    /// The purchase items, in the order they were bought.
    pub fn items(&self) -> Vec<Item> {
        let mut items: Vec<Item> = Vec::new();
        for line in &self.lines {
            match items.iter_mut().find(|item| item.key == line.item) {
                Some(item) => item.add(line),
                None => items.push(Item::of(line)),
            }
        }
        items
    }

    /// The coupon, what the price was before it, and what it took off.
    pub fn reduction(&self) -> Option<(&str, Money, Money)> {
        let (code, off) = self.coupon.as_deref().zip(self.discount)?;
        Some((code, self.total.plus(off).ok()?, off))
    }

    /// The tax that lies in the total, for each rate, the first first; nothing of what is free of tax.
    ///
    /// # Errors
    /// When amounts do not fit.
    pub fn taxes(&self) -> Result<Vec<(Ratio, Money)>, MoneyError> {
        let mut taxes: Vec<(Ratio, Money)> = Vec::new();
        for line in &self.lines {
            let tax = Taxed::within(line.paid, line.tax_rate)?.tax;
            match taxes.iter_mut().find(|(rate, _)| *rate == line.tax_rate) {
                Some((_, sum)) => *sum = sum.plus(tax)?,
                None => taxes.push((line.tax_rate, tax)),
            }
        }
        taxes.retain(|(_, tax)| !tax.is_zero());
        Ok(taxes)
    }

    /// Whether money was asked for and came.
    pub fn is_paid(&self) -> bool {
        matches!(self.status, Status::Paid | Status::Confirmed | Status::Refunded)
    }

    /// Whether it is one the law lets its buyer withdraw from, in time and as things stand: the right is the consumer's
    /// (Directive 2011/83/EU, Art. 9).
    pub fn has_right_of_withdrawal(&self) -> bool {
        self.kind == Kind::Consumer
    }

    /// Whether any line is a course taught in person, any a thing to be watched and read: which consent to ask for.
    pub fn supplies(&self, supply: Supply) -> bool {
        self.lines.iter().any(|line| line.supply == supply)
    }
}

impl Item {
    fn of(line: &Line) -> Self {
        Self {
            key: line.item.clone(),
            title: line.bundle.as_ref().map_or_else(|| line.title.clone(), |bundle| bundle.title.clone()),
            bundle: line.bundle.clone(),
            lines: vec![line.clone()],
            list_price: line.list_price,
            paid: line.paid,
            units_total: line.units_total,
            refunded_at: line.refunded_at,
        }
    }

    fn add(&mut self, line: &Line) {
        // One order has one currency and its sums fitted when it was quoted, so these cannot fail.
        self.list_price = self.list_price.plus(line.list_price).unwrap_or(self.list_price);
        self.paid = self.paid.plus(line.paid).unwrap_or(self.paid);
        self.units_total += line.units_total;
        self.refunded_at = self.refunded_at.zip(line.refunded_at).map(|(one, other)| one.max(other));
        self.lines.push(line.clone());
    }

    /// What is left of it: the courses that were not given back, with what was paid for them. How many units it had when it was bought
    /// stays (C10a). The item as it was, where nothing is left.
    #[must_use]
    pub fn left(&self) -> Self {
        let mut lines = self.lines.iter().filter(|line| line.refunded_at.is_none());
        let Some(first) = lines.next() else { return self.clone() };
        let mut left = Self::of(first);
        for line in lines {
            left.add(line);
        }
        Self { units_total: self.units_total, ..left }
    }

    /// What was paid for one course of a bundle: its share by list price, fixed with the order (C6b).
    pub fn share_of(&self, line: &LineId) -> Option<Money> {
        self.lines.iter().find(|each| each.id == *line).map(|line| line.paid)
    }
}

/// Who buys, as typed and checked.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Details {
    pub email: String,
    pub name: String,
    pub address: String,
    pub region: Region,
    pub kind: Kind,
}
