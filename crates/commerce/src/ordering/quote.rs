//! What a basket costs. Prices come from the offers, discounts from the coupon, tax from the table: nothing from the
//! browser. The shares of bundle and coupon go by list price (C6b, C10d) and add up to the cent.

use lyceum_kernel::{Locale, Money, Ratio, Region};
use lyceum_ledger::{Taxed, shares};
use lyceum_school::{Context, Fault};
use lyceum_store::Reads;
use lyceum_teaching::catalog::CourseId;
use sha2::{Digest, Sha256};

use super::basket::{Basket, Choice};
use super::order::BundleRef;
use crate::bookkeeping::hex;
use crate::invoicing::TaxTable;
use crate::offers::{self, Coupon, CouponError, Kind, Offer, Supply, coupons};

/// What a basket costs, line by line.
#[derive(Debug)]
pub struct Quote {
    pub items: Vec<QuoteItem>,
    /// Before the coupon.
    pub subtotal: Money,
    /// What the coupon takes off.
    pub discount: Money,
    pub coupon: Option<Coupon>,
    pub total: Money,
    /// The tax that lies in the total.
    pub tax: Money,
    pub tax_rate: Ratio,
    /// What the customer should know about the basket before going on.
    pub notes: Vec<Note>,
}

/// One choice: a course alone, or a bundle with its courses.
#[derive(Clone, Debug)]
pub struct QuoteItem {
    pub offer: Offer,
    pub lines: Vec<QuoteLine>,
}

/// One course with its share of what is paid.
#[derive(Clone, Debug)]
pub struct QuoteLine {
    pub offer: String,
    pub course: CourseId,
    pub course_slug: String,
    pub title: String,
    pub bundle: Option<BundleRef>,
    pub supply: Supply,
    pub free: bool,
    pub list_price: Money,
    pub paid: Money,
}

/// A bundle that would cost less than what is in the basket.
#[derive(Debug)]
pub(super) struct Cheaper {
    pub(super) bundle: Offer,
    pub(super) parts: Vec<Offer>,
    /// What the courses of it that are in the basket cost alone.
    pub(super) alone: Money,
}

/// Something in the basket that is not as it was wished.
#[derive(Debug)]
pub enum Note {
    /// No longer for sale; left out.
    Gone(String),
    /// Courses of it are in the basket already, alone or in a bundle; left out.
    Twice { offer: Box<Offer>, courses: Vec<String> },
    /// The coupon takes nothing off, and why.
    Coupon(CouponError),
}

impl Quote {
    /// Takes out of the basket what this quote left out, so that nothing hidden comes back when something else is removed.
    pub fn leave_shown(&self, basket: &mut Basket) {
        let shown = |choice: &Choice| {
            self.items.iter().any(|item| item.offer.kind == choice.kind && item.offer.slug == choice.slug)
        };
        basket.keep(shown);
    }

    /// All lines, in the order of the order.
    pub fn lines(&self) -> impl Iterator<Item = &QuoteLine> {
        self.items.iter().flat_map(|item| item.lines.iter())
    }

    /// Whether something of this kind is in it: which consent to ask for.
    pub fn supplies(&self, supply: Supply) -> bool {
        self.lines().any(|line| line.supply == supply)
    }

    /// Whether everything in it is given away.
    pub fn is_free(&self) -> bool {
        self.lines().all(|line| line.free)
    }

    /// What whoever saw this quote has seen: the items with their prices, the notes, the coupon, the sum. An order click
    /// names it, so that nothing is ordered that did not stand on the page.
    pub fn fingerprint(&self) -> String {
        let items: Vec<String> =
            self.items.iter().map(|item| format!("{} {}", item.offer.id, item.offer.price)).collect();
        let notes: Vec<String> = self.notes.iter().map(Note::seen).collect();
        let coupon = self.coupon.as_ref().map(|coupon| coupon.code.as_str());
        let text = format!("{items:?}{notes:?}{coupon:?}{}", self.total);
        hex(&Sha256::digest(text.as_bytes()))
    }

    fn currency(&self) -> lyceum_kernel::Currency {
        self.total.currency()
    }
}

impl Note {
    /// The note without its words.
    fn seen(&self) -> String {
        match self {
            Self::Gone(slug) => format!("gone {slug}"),
            Self::Twice { offer, courses } => format!("twice {} {courses:?}", offer.id),
            Self::Coupon(why) => format!("coupon {why}"),
        }
    }
}

/// Looks up what is in the basket and what it costs somebody who lives in `region`.
///
/// # Errors
/// When the database fails or amounts do not fit.
pub async fn quote(
    r: &mut (impl Reads + Context),
    basket: &Basket,
    locale: Locale,
    region: Region,
) -> Result<Quote, Fault> {
    let currency = r.school().settings().currency;
    let mut notes = Vec::new();
    let mut chosen: Vec<(Offer, Vec<Offer>)> = Vec::new();
    for choice in basket.choices() {
        // What was published before the school changed its currency waits for a new price.
        let found = offers::find(r, choice.kind, &choice.slug).await?;
        let Some(offer) = found.filter(|offer| offer.price.currency() == currency) else {
            notes.push(Note::Gone(choice.slug.clone()));
            continue;
        };
        let parts = if offer.kind == Kind::Bundle { offers::parts(r, &offer.id).await? } else { vec![offer.clone()] };
        // A bundle keeps the price of before the change while a course of it has a new one already.
        if parts.iter().any(|part| part.list_price.currency() != currency) {
            notes.push(Note::Gone(choice.slug.clone()));
            continue;
        }
        let courses = repeated(&chosen, &parts, locale);
        if courses.is_empty() {
            chosen.push((offer, parts));
        } else {
            notes.push(Note::Twice { offer: Box::new(offer), courses });
        }
    }
    let now = r.now();
    let coupon = match basket.coupon() {
        None => None,
        Some(code) => match coupons::usable(r, code, now).await {
            Ok(coupon) if coupon.discount.fits(currency) => Some(coupon),
            Ok(_) => {
                notes.push(Note::Coupon(CouponError::Unknown));
                None
            }
            Err(CouponError::Fault(fault)) => return Err(fault),
            Err(why) => {
                notes.push(Note::Coupon(why));
                None
            }
        },
    };
    let rate = TaxTable::of(r.school()).rate(region.country(), r.today());
    let mut quote = priced(chosen, coupon, rate, Money::zero(currency), locale).map_err(Fault::other)?;
    quote.notes = notes;
    Ok(quote)
}

/// A bundle for sale that costs less than the courses it would take the place of, with its courses and what those in the
/// basket cost alone. Nothing but whole courses may go for it.
pub(super) async fn cheaper(r: &mut impl Reads, quote: &Quote) -> Result<Option<Cheaper>, Fault> {
    let alone: Vec<&QuoteItem> = quote.items.iter().filter(|item| item.offer.kind == Kind::Course).collect();
    if alone.len() < 2 {
        return Ok(None);
    }
    for item in &alone {
        for bundle in offers::bundles_with(r, &item.offer.id).await? {
            let parts = offers::parts(r, &bundle.id).await?;
            if let Some(alone) = replaced(quote, &parts).filter(|alone| is_less(bundle.price, *alone)) {
                return Ok(Some(Cheaper { bundle, parts, alone }));
            }
        }
    }
    Ok(None)
}

/// The courses of a bundle that are not owned yet, where each bought alone costs less than the bundle.
#[derive(Debug)]
pub(super) struct Apart {
    pub(super) bundle: String,
    pub(super) courses: Vec<Offer>,
    pub(super) price: Money,
}

/// Of each bundle in the basket that holds an owned course: the others, where they are for sale alone and cost less.
pub(super) async fn apart(
    r: &mut impl Reads,
    quote: &Quote,
    owned: &[CourseId],
    locale: Locale,
) -> Result<Vec<Apart>, Fault> {
    let mut cheaper = Vec::new();
    let is_owned = |line: &&QuoteLine| owned.contains(&line.course);
    for item in quote.items.iter().filter(|item| item.offer.kind == Kind::Bundle) {
        if !item.lines.iter().any(|line| is_owned(&line)) {
            continue;
        }
        let (mut courses, mut is_whole) = (Vec::new(), true);
        for line in item.lines.iter().filter(|line| !is_owned(line)) {
            let alone = offers::find(r, Kind::Course, &line.course_slug).await?;
            is_whole &= alone.is_some();
            courses.extend(alone);
        }
        let Ok(price) = Money::sum(courses.iter().map(|course| course.price), quote.currency()) else { continue };
        if is_whole && !courses.is_empty() && is_less(price, item.offer.price) {
            cheaper.push(Apart { bundle: item.offer.title(locale).to_owned(), courses, price });
        }
    }
    Ok(cheaper)
}

/// Whether an amount is the smaller one; in two currencies neither is.
fn is_less(one: Money, other: Money) -> bool {
    one.currency() == other.currency() && one.minor() < other.minor()
}

/// What the courses in the basket cost that are among these; nothing, where a bundle holds one of them already.
fn replaced(quote: &Quote, parts: &[Offer]) -> Option<Money> {
    let is_part = |line: &QuoteLine| parts.iter().any(|part| part.course.as_ref() == Some(&line.course));
    let taken: Vec<&QuoteItem> = quote.items.iter().filter(|item| item.lines.iter().any(is_part)).collect();
    let only_courses = taken.iter().all(|item| item.offer.kind == Kind::Course);
    let alone = Money::sum(taken.iter().map(|item| item.offer.price), quote.currency()).ok();
    alone.filter(|_| only_courses)
}

/// The titles of those of these courses that are chosen already.
fn repeated(chosen: &[(Offer, Vec<Offer>)], parts: &[Offer], locale: Locale) -> Vec<String> {
    let taken = |part: &&Offer| {
        let mut taken = chosen.iter().flat_map(|(_, parts)| parts);
        part.course.is_some() && taken.any(|other| other.course == part.course)
    };
    parts.iter().filter(taken).map(|part| part.title(locale).to_owned()).collect()
}

/// The arithmetic of a quote. Pure: the shares of bundles, then the coupon over all that is sold.
fn priced(
    chosen: Vec<(Offer, Vec<Offer>)>,
    coupon: Option<Coupon>,
    tax_rate: Ratio,
    zero: Money,
    locale: Locale,
) -> Result<Quote, shares::ShareError> {
    let currency = zero.currency();
    let mut items = Vec::new();
    for (offer, parts) in chosen {
        let list: Vec<Money> = parts.iter().map(|part| part.list_price).collect();
        let paid = shares::by_list_price(offer.price, &list)?;
        let bundle = (offer.kind == Kind::Bundle)
            .then(|| BundleRef { slug: offer.slug.clone(), title: offer.title(locale).to_owned() });
        let lines =
            parts.iter().zip(paid).filter_map(|(part, paid)| line(part, paid, bundle.clone(), locale)).collect();
        items.push(QuoteItem { offer, lines });
    }
    let quote = Quote {
        subtotal: Money::sum(items.iter().map(|item| item.offer.price), currency)?,
        items,
        discount: zero,
        coupon: None,
        total: zero,
        tax: zero,
        tax_rate,
        notes: Vec::new(),
    };
    let quote = with_coupon(quote, coupon)?;
    let taxes: Result<Vec<Money>, _> =
        quote.lines().map(|line| Taxed::within(line.paid, tax_rate).map(|taxed| taxed.tax)).collect();
    let tax = Money::sum(taxes?, currency)?;
    Ok(Quote { tax, ..quote })
}

fn line(part: &Offer, paid: Money, bundle: Option<BundleRef>, locale: Locale) -> Option<QuoteLine> {
    Some(QuoteLine {
        offer: part.id.to_string(),
        course: part.course.clone()?,
        course_slug: part.slug.clone(),
        title: part.title(locale).to_owned(),
        // A free course in a bundle is part of what is sold.
        free: part.free && bundle.is_none(),
        bundle,
        supply: part.supply,
        list_price: part.list_price,
        paid,
    })
}

/// Takes the coupon off, shared by list price over the lines (C10d).
fn with_coupon(mut quote: Quote, coupon: Option<Coupon>) -> Result<Quote, shares::ShareError> {
    let currency = quote.currency();
    let prices: Vec<Money> = quote.lines().map(|line| line.paid).collect();
    let list: Vec<Money> = quote.lines().map(|line| line.list_price).collect();
    if let Some(coupon) = coupon.filter(|_| !quote.subtotal.is_zero()) {
        quote.discount = coupon.discount.off(quote.subtotal)?;
        quote.coupon = Some(coupon);
        let left = shares::discounted(&prices, &list, quote.discount)?;
        let lines = quote.items.iter_mut().flat_map(|item| item.lines.iter_mut());
        for (line, left) in lines.zip(left) {
            line.paid = left;
        }
    }
    quote.total = Money::sum(quote.lines().map(|line| line.paid), currency)?;
    Ok(quote)
}

/// A quote for the samples of pages: a course, a bundle and a coupon.
pub(super) fn sample_quote(locale: Locale) -> Quote {
    use lyceum_kernel::Id;
    let with_course =
        |offer: Offer| Offer { course: Some(CourseId::from_text(format!("crs_{}", offer.slug))), ..offer };
    let (bundles, courses): (Vec<Offer>, Vec<Offer>) =
        offers::sample_offers().into_iter().map(with_course).partition(|offer| offer.kind == Kind::Bundle);
    let chosen = bundles.into_iter().map(|bundle| (bundle, courses.clone())).collect();
    let discount = offers::Discount::Amount(Money::eur(1_500));
    let coupon = Coupon::new("SPRING", discount);
    let zero = Money::eur(0);
    priced(chosen, Some(coupon), Ratio::percent(19), zero, locale).unwrap_or(Quote {
        items: Vec::new(),
        subtotal: zero,
        discount: zero,
        coupon: None,
        total: zero,
        tax: zero,
        tax_rate: Ratio::ZERO,
        notes: Vec::new(),
    })
}

#[cfg(test)]
mod tests {
    use lyceum_kernel::{Currency, Id};
    use proptest::prelude::*;

    use super::*;
    use crate::offers::{Discount, sample_offers};

    fn course(slug: &str, list: i64, price: i64) -> Offer {
        let sample = sample_offers().into_iter().next().unwrap();
        let course = Some(CourseId::from_text(format!("crs_{slug}")));
        Offer { slug: slug.into(), course, list_price: Money::eur(list), price: Money::eur(price), ..sample }
    }

    fn bundle(parts: &[Offer], price: i64) -> Offer {
        let sample = sample_offers().into_iter().find(|offer| offer.kind == Kind::Bundle).unwrap();
        let list = Money::sum(parts.iter().map(|part| part.list_price), Currency::EUR).unwrap();
        Offer { price: Money::eur(price), list_price: list, ..sample }
    }

    fn coupon(discount: Discount) -> Option<Coupon> {
        Some(Coupon::new("K", discount))
    }

    fn quoted(chosen: Vec<(Offer, Vec<Offer>)>, coupon: Option<Coupon>) -> Quote {
        priced(chosen, coupon, Ratio::percent(19), Money::eur(0), Locale::En).unwrap()
    }

    #[test]
    fn a_bundle_shares_its_price_by_list_price() {
        let parts = vec![course("a", 10_000, 10_000), course("b", 8_000, 8_000), course("c", 6_000, 6_000)];
        let quote = quoted(vec![(bundle(&parts, 18_000), parts)], None);
        let paid: Vec<i64> = quote.lines().map(|line| line.paid.minor()).collect();
        assert_eq!(paid, [7_500, 6_000, 4_500]);
        assert_eq!(quote.total, Money::eur(18_000));
    }

    #[test]
    fn a_coupon_is_taken_off_what_is_paid() {
        // C10d: 150 − 45: 105.00
        let part = course("a", 15_000, 15_000);
        let quote = quoted(vec![(part.clone(), vec![part])], coupon(Discount::Percent(Ratio::percent(30))));
        assert_eq!((quote.discount, quote.total), (Money::eur(4_500), Money::eur(10_500)));
    }

    #[test]
    fn a_coupon_of_the_whole_price_makes_a_purchase_of_nothing_and_not_a_free_course() {
        let part = course("a", 15_000, 15_000);
        let quote = quoted(vec![(part.clone(), vec![part])], coupon(Discount::Percent(Ratio::ONE)));
        assert!(quote.total.is_zero() && !quote.is_free());
    }

    #[test]
    fn a_coupon_takes_nothing_off_a_free_course() {
        let free = Offer { free: true, ..course("a", 0, 0) };
        let quote = quoted(vec![(free.clone(), vec![free])], coupon(Discount::Amount(Money::eur(500))));
        assert!(quote.coupon.is_none() && quote.is_free());
    }

    proptest! {
        #[test]
        fn every_quote_adds_up(
            alone in prop::collection::vec((0_i64..30_000, 0_i64..=100), 0..4),
            together in prop::collection::vec(0_i64..30_000, 2..5),
            reduced in 0_i64..=100,
            amount in 1_i64..40_000,
        ) {
            let mut chosen: Vec<(Offer, Vec<Offer>)> = alone
                .iter()
                .enumerate()
                .map(|(at, (list, percent))| course(&format!("alone-{at}"), *list, list * percent / 100))
                .map(|offer| (offer.clone(), vec![offer]))
                .collect();
            let parts: Vec<Offer> =
                together.iter().enumerate().map(|(at, list)| course(&format!("part-{at}"), *list, *list)).collect();
            let price = together.iter().sum::<i64>() * reduced / 100;
            chosen.push((bundle(&parts, price), parts));
            let quote = quoted(chosen, coupon(Discount::Amount(Money::eur(amount))));
            prop_assert_eq!(quote.subtotal.minus(quote.discount).unwrap(), quote.total);
            prop_assert!(quote.lines().all(|line| !line.paid.is_negative()));
            let taxes: i64 = quote.lines().map(|line| Taxed::within(line.paid, quote.tax_rate).unwrap().tax.minor()).sum();
            prop_assert_eq!(taxes, quote.tax.minor());
        }
    }
}
