//! Offers: what is for sale, at which price, under which promise; and the public catalogue.
//!
//! An offer is a course or a bundle of courses with a price that includes tax. Titles and summaries are copied from the
//! course when the offer is published ([`publish_course`], [`refresh`]), so the catalogue is one query. Next: `selling.rs`
//! (what the owner changes), `opening.rs` (what keeps the school from selling), `asked.rs` (what was asked before, and which reductions may be announced), `coupons.rs`, `catalogue.rs` (search), `pages/` (catalogue, offer page, bundle page; `pages/shop/`
//! is the owner's).

mod asked;
mod catalogue;
pub mod coupons;
mod doctor;
mod opening;
mod pages;
pub mod selling;
mod store;
#[cfg(test)]
mod tests;
pub mod typed;
pub mod urls;

pub(crate) use catalogue::encoded;
pub use catalogue::{Price, Search, search};
pub use coupons::{Coupon, CouponError, Discount, Personal};
pub use doctor::{CAN_SELL, can_sell, doctor};
pub use opening::{Closed, Opening, Stage, Step, closed, closed_line, opening, step_line};
pub use pages::{HEAD, SOLD_UNDER, opening_notice, router};
pub use selling::withdraw;

use futures::future::BoxFuture;
use lyceum_kernel::{Currency, Day, Instant, Locale, Money, PersonId};
use lyceum_school::{Fault, Read, Tx};
use lyceum_store::Reads;
use lyceum_teaching::catalog::{self, Course, CourseId};
use lyceum_terms::Value;
use lyceum_words::Source;

lyceum_kernel::id!(OfferId, "off");

/// The document whose guarantee the offers show and every order accepts.
pub const TERMS: &str = "course-shop/refund-policy";

/// The words of this slice.
pub const TEXT: Source = Source {
    slice: "offers",
    en: include_str!("text.en.ftl"),
    fr: include_str!("text.fr.ftl"),
    de: include_str!("text.de.ftl"),
};

/// Asked before somebody who has signed in is shown an offer: what is known of them that matters to these courses.
pub struct AboutBuyer(pub for<'a> fn(&'a mut Read, &'a PersonId, &'a [CourseId]) -> BoxFuture<'a, Known>);

/// What slices above know of a buyer.
pub type Known = Result<Buyer, Fault>;

/// A buyer as the terms would see them.
#[derive(Clone, Debug, Default)]
pub struct Buyer {
    /// Facts that are not those of a newcomer.
    pub facts: Vec<(&'static str, Value)>,
    /// Courses that cannot be bought yet.
    pub barred: Vec<Barred>,
}

/// A course that cannot be bought yet.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Barred {
    pub course: CourseId,
    /// The first day on which it can be bought again.
    pub first_day: Day,
    /// The clause that says so.
    pub clause: String,
}

/// What is known of a buyer; nothing of a visitor.
///
/// # Errors
/// When the database fails.
pub async fn buyer(read: &mut Read, person: Option<&PersonId>, courses: &[CourseId]) -> Result<Buyer, Fault> {
    let mut buyer = Buyer::default();
    let Some(person) = person else { return Ok(buyer) };
    let school = read.school().clone();
    for hook in school.list::<AboutBuyer>() {
        let known = (hook.0)(read, person, courses).await?;
        buyer.facts.extend(known.facts);
        buyer.barred.extend(known.barred);
    }
    Ok(buyer)
}

/// A course, or several for one price.
#[derive(Copy, Clone, Debug, Eq, PartialEq, Hash)]
pub enum Kind {
    Course,
    Bundle,
}

impl Kind {
    /// The word the database uses.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Course => "course",
            Self::Bundle => "bundle",
        }
    }

    fn from_word(word: &str) -> Option<Self> {
        [Self::Course, Self::Bundle].into_iter().find(|kind| kind.as_str() == word)
    }
}

/// What the law calls the thing that is sold: the consents it asks for differ.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum Supply {
    /// Content to be read and watched.
    Digital,
    /// Somebody works for the customer.
    Service,
}

impl Supply {
    /// The word the database uses.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Digital => "digital",
            Self::Service => "service",
        }
    }

    pub(crate) fn from_word(word: &str) -> Option<Self> {
        [Self::Digital, Self::Service].into_iter().find(|supply| supply.as_str() == word)
    }
}

/// A text in the three languages of the school.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct InLanguages {
    pub en: String,
    pub fr: String,
    pub de: String,
}

impl InLanguages {
    /// The text in a language.
    pub fn of(&self, locale: Locale) -> &str {
        match locale {
            Locale::En => &self.en,
            Locale::Fr => &self.fr,
            Locale::De => &self.de,
        }
    }

    fn each(text: impl Fn(Locale) -> String) -> Self {
        Self { en: text(Locale::En), fr: text(Locale::Fr), de: text(Locale::De) }
    }
}

/// Something that can be bought, or had for nothing.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Offer {
    pub id: OfferId,
    pub kind: Kind,
    pub slug: String,
    /// The course; a bundle has [`parts`] instead.
    pub course: Option<CourseId>,
    pub titles: InLanguages,
    /// One line that says what it is.
    pub lines: InLanguages,
    /// Tags of the languages it is taught in.
    pub languages: Vec<String>,
    pub units: i64,
    pub minutes: i64,
    /// The address of its picture; of a bundle, those of its courses with a space between: an address has none.
    pub cover: Option<String>,
    /// The ordinary price, by which a bundle's price and coupons are shared; of a bundle, what its courses cost one by one.
    pub list_price: Money,
    /// What is asked now, tax included.
    pub price: Money,
    /// Given away (C3g); a promotion to 0.00 is not.
    pub free: bool,
    pub supply: Supply,
    pub listed: bool,
    pub published_at: Instant,
    pub version: i64,
}

impl Offer {
    /// The title in a language.
    pub fn title(&self, locale: Locale) -> &str {
        self.titles.of(locale)
    }

    /// The addresses of its pictures: a bundle shows those of its courses.
    pub fn covers(&self) -> Vec<String> {
        self.cover.iter().flat_map(|covers| covers.split_whitespace()).map(str::to_owned).collect()
    }

    /// Its page.
    pub fn url(&self) -> String {
        match self.kind {
            Kind::Course => urls::course(&self.slug),
            Kind::Bundle => urls::bundle(&self.slug),
        }
    }
}

/// What a course costs.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum Pricing {
    /// Given away.
    Free,
    /// Sold at its list price.
    List(Money),
    /// Sold below its list price for now.
    Reduced { list: Money, price: Money },
}

impl Pricing {
    /// List price and price, in the currency the school sells in.
    fn amounts(self, sells: Currency) -> Result<(Money, Money), OfferError> {
        let (list, price) = match self {
            Self::Free => (Money::zero(sells), Money::zero(sells)),
            Self::List(list) => (list, list),
            Self::Reduced { list, price } => (list, price),
        };
        require_currency(list.currency(), sells)?;
        require_currency(price.currency(), sells)?;
        if price.is_negative() || price.minor() > list.minor() {
            return Err(OfferError::Price);
        }
        Ok((list, price))
    }
}

/// One basket has one currency: an offer in another could not be sold beside the rest.
fn require_currency(given: Currency, sells: Currency) -> Result<(), OfferError> {
    if given == sells { Ok(()) } else { Err(OfferError::Currency { given, sells }) }
}

/// A bundle to be published.
#[derive(Clone, Debug)]
pub struct NewBundle {
    pub slug: String,
    pub titles: InLanguages,
    pub lines: InLanguages,
    /// Slugs of the courses in it, in order.
    pub courses: Vec<String>,
    pub price: Money,
    /// Where it stands in the catalogue; small numbers first.
    pub place: i64,
}

/// Why something cannot be offered.
#[derive(Debug, thiserror::Error)]
pub enum OfferError {
    #[error("there is no course called {0}")]
    NoSuchCourse(String),
    #[error("course {0} is not for sale by itself, so its share of a bundle is unknown")]
    NotForSale(String),
    #[error("a bundle has at least two courses, each once")]
    TooFew,
    #[error("a price is at least nothing and at most the list price, and a bundle costs less than its courses")]
    Price,
    #[error("the price is in {given}, and this school sells in {sells}")]
    Currency { given: Currency, sells: Currency },
    #[error("a price of nothing is no price: give it away, as free")]
    Nothing,
    #[error("the bundle {} costs {} and would not cost less than its courses, which come to {sum}", .bundle.slug, .bundle.price)]
    BundleDearer { bundle: Box<Offer>, sum: Money },
    #[error(
        "a reduction is announced beside the lowest price asked since {since}, and {list} is more (Directive 98/6/EC, article 6a)"
    )]
    NeverAsked { list: Money, lowest: Option<Money>, since: Day },
    #[error("there is no such offer")]
    NoSuchOffer,
    #[error("somebody else has changed it meanwhile")]
    Changed,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl From<lyceum_store::Error> for OfferError {
    fn from(error: lyceum_store::Error) -> Self {
        Self::Fault(error.into())
    }
}

/// Offers a course, or changes the offer it has.
///
/// # Errors
/// When there is no such course, the price makes no sense or is in another currency than the school sells in.
pub async fn publish_course(tx: &mut Tx, slug: &str, pricing: Pricing, place: i64) -> Result<OfferId, OfferError> {
    let course = catalog::find(tx, slug).await?.ok_or_else(|| OfferError::NoSuchCourse(slug.to_owned()))?;
    let sells = tx.school().settings().currency;
    let (list, price) = pricing.amounts(sells)?;
    let offer = Offer {
        id: tx.new_id(),
        kind: Kind::Course,
        slug: course.slug.clone(),
        list_price: list,
        price,
        free: pricing == Pricing::Free,
        listed: true,
        published_at: tx.now(),
        version: 1,
        ..card_of(&course, tx.new_id(), tx.now(), Money::zero(sells))
    };
    // A course for 0.00 would be sold and not given away, and the terms decide otherwise about what is free (C3g).
    if offer.list_price.is_zero() && !offer.free {
        return Err(OfferError::Nothing);
    }
    let is_reduced = matches!(pricing, Pricing::Reduced { .. }) && price.minor() < list.minor();
    if is_reduced {
        let before = store::find(tx, Kind::Course, slug).await?;
        asked::require_honest(tx, before.as_ref(), (list, price)).await?;
    }
    let id = store::publish(tx, &offer, place, &search_text(&offer, &course)).await?;
    asked::note(tx, &id, price, is_reduced).await?;
    selling::list_bundles_anew(tx, &id).await?;
    Ok(id)
}

/// Copies what a new version of a course says about itself into its offer. A course without an offer stays without.
///
/// # Errors
/// When the database fails.
pub async fn refresh(tx: &mut Tx, slug: &str) -> Result<bool, Fault> {
    let Some(course) = catalog::find(tx, slug).await? else { return Ok(false) };
    let Some(offer) = store::find(tx, Kind::Course, slug).await? else { return Ok(false) };
    let card = card_of(&course, offer.id.clone(), offer.published_at, offer.price);
    let renewed = Offer {
        list_price: offer.list_price,
        price: offer.price,
        free: offer.free,
        listed: offer.listed,
        version: offer.version,
        ..card
    };
    let search = search_text(&renewed, &course);
    let place = store::place(tx, &offer.id).await?;
    store::publish(tx, &renewed, place, &search).await?;
    Ok(true)
}

/// Offers a bundle, or changes the one of that slug. Its list price is the sum of those of its courses.
///
/// # Errors
/// When courses are missing, the price makes no sense or is in another currency than the school sells in.
pub async fn publish_bundle(tx: &mut Tx, new: NewBundle) -> Result<OfferId, OfferError> {
    let mut parts = Vec::new();
    for slug in &new.courses {
        let part = store::find(tx, Kind::Course, slug).await?.filter(|part| part.listed);
        parts.push(part.ok_or_else(|| OfferError::NotForSale(slug.clone()))?);
    }
    let repeats = (1..).zip(&new.courses).any(|(next, slug)| new.courses.iter().skip(next).any(|other| other == slug));
    if parts.len() < 2 || repeats {
        return Err(OfferError::TooFew);
    }
    let sells = tx.school().settings().currency;
    for price in parts.iter().map(|part| part.list_price).chain([new.price]) {
        require_currency(price.currency(), sells)?;
    }
    let list = Money::sum(parts.iter().map(|part| part.price), sells).map_err(Fault::other)?;
    if new.price.is_negative() || new.price.minor() >= list.minor() {
        return Err(OfferError::Price);
    }
    let supply =
        if parts.iter().any(|part| part.supply == Supply::Service) { Supply::Service } else { Supply::Digital };
    let mut languages: Vec<String> = parts.iter().flat_map(|part| part.languages.clone()).collect();
    languages.sort();
    languages.dedup();
    let offer = Offer {
        id: tx.new_id(),
        kind: Kind::Bundle,
        slug: new.slug,
        course: None,
        titles: new.titles,
        lines: new.lines,
        languages,
        units: parts.iter().map(|part| part.units).sum(),
        minutes: parts.iter().map(|part| part.minutes).sum(),
        cover: covers_of(&parts),
        list_price: list,
        price: new.price,
        free: false,
        supply,
        listed: true,
        published_at: tx.now(),
        version: 1,
    };
    let mut search = words_of(&offer);
    for part in &parts {
        search.push_str(&words_of(part));
    }
    let id = store::publish(tx, &offer, new.place, &search).await?;
    // A bundle is compared with what its courses cost one by one today, and announces no earlier price of its own.
    asked::note(tx, &id, offer.price, false).await?;
    store::set_parts(tx, &id, &parts).await?;
    Ok(id)
}

/// The offer of this address, if it is for sale.
///
/// # Errors
/// When the database fails.
pub async fn find(r: &mut impl Reads, kind: Kind, slug: &str) -> Result<Option<Offer>, Fault> {
    Ok(store::find(r, kind, slug).await?.filter(|offer| offer.listed))
}

/// The courses of a bundle, in order.
///
/// # Errors
/// When the database fails.
pub async fn parts(r: &mut impl Reads, bundle: &OfferId) -> Result<Vec<Offer>, Fault> {
    store::parts(r, bundle).await
}

/// The bundles for sale that hold this course, three at most.
///
/// # Errors
/// When the database fails.
pub async fn bundles_with(r: &mut impl Reads, course: &OfferId) -> Result<Vec<Offer>, Fault> {
    store::bundles_with(r, course).await
}

/// The pictures of a bundle, as [`Offer::cover`] holds them.
fn covers_of(parts: &[Offer]) -> Option<String> {
    let covers: Vec<&str> = parts.iter().filter_map(|part| part.cover.as_deref()).collect();
    (!covers.is_empty()).then(|| covers.join(" "))
}

/// What a course says about itself, at a price that is still to be set.
fn card_of(course: &Course, id: OfferId, now: Instant, price: Money) -> Offer {
    Offer {
        id,
        kind: Kind::Course,
        slug: course.slug.clone(),
        course: Some(course.id.clone()),
        titles: InLanguages::each(|locale| course.title(locale).to_owned()),
        lines: InLanguages::each(|locale| line_of(course, locale)),
        languages: course.languages.clone(),
        units: course.units_total(),
        minutes: course.minutes(),
        cover: course.cover_url(),
        list_price: price,
        price,
        free: false,
        supply: if course.needs_mentor { Supply::Service } else { Supply::Digital },
        listed: true,
        published_at: now,
        version: 1,
    }
}

/// What a course is, in one line: its summary; where it has none, as after an import, what it begins with.
fn line_of(course: &Course, locale: Locale) -> String {
    const BEGINS: usize = 4;
    let summary = course.summary(locale);
    if !summary.is_empty() {
        return summary.to_owned();
    }
    let tag = course.language_for(locale);
    let titles: Vec<&str> = course.units.iter().take(BEGINS).map(|unit| course.unit_title(unit, tag)).collect();
    let more = if course.units.len() > BEGINS { " …" } else { "" };
    format!("{}{more}", titles.join(" · "))
}

/// Everything the search may find a course by, in lower case.
fn search_text(offer: &Offer, course: &Course) -> String {
    let mut text = words_of(offer);
    for locale in Locale::ALL {
        let tag = course.language_for(locale);
        let titles = course.units.iter().map(|unit| course.unit_title(unit, tag));
        for line in course.outcomes(locale).iter().map(String::as_str).chain(titles) {
            text.push_str(&line.to_lowercase());
            text.push('\n');
        }
    }
    text
}

fn words_of(offer: &Offer) -> String {
    let mut text = format!("{}\n", offer.slug);
    for locale in Locale::ALL {
        text.push_str(&format!("{}\n{}\n", offer.titles.of(locale), offer.lines.of(locale)).to_lowercase());
    }
    text
}

/// A course at its list price, one that is reduced, one that is free, and a bundle.
pub(crate) fn sample_offers() -> Vec<Offer> {
    let text = |en: &str, fr: &str, de: &str| InLanguages { en: en.into(), fr: fr.into(), de: de.into() };
    let offer = |slug: &str, titles: InLanguages, lines: InLanguages| Offer {
        id: lyceum_kernel::Id::from_text(format!("off_{slug}")),
        kind: Kind::Course,
        slug: slug.to_owned(),
        course: None,
        titles,
        lines,
        languages: vec!["en".to_owned(), "fr".to_owned()],
        units: 45,
        minutes: 340,
        cover: None,
        list_price: Money::eur(9_900),
        price: Money::eur(9_900),
        free: false,
        supply: Supply::Digital,
        listed: true,
        published_at: Instant::from_micros(0),
        version: 1,
    };
    let rust = offer(
        "rust-basics",
        text("Rust from the ground up", "Rust depuis le début", "Rust von Grund auf"),
        text("Programs that do not break.", "Des programmes qui ne cassent pas.", "Programme, die halten."),
    );
    let law = offer(
        "reading-contracts",
        text("Reading contracts", "Lire un contrat", "Verträge lesen"),
        text("What you sign.", "Ce que vous signez.", "Was Sie unterschreiben."),
    );
    let free = offer(
        "first-steps",
        text("First steps", "Premiers pas", "Erste Schritte"),
        text("How learning works here.", "Comment on apprend ici.", "Wie hier gelernt wird."),
    );
    let bundle = offer(
        "both",
        text("Rust and contracts", "Rust et contrats", "Rust und Verträge"),
        text("Two courses, one price.", "Deux cours, un prix.", "Zwei Kurse, ein Preis."),
    );
    vec![
        rust,
        Offer { price: Money::eur(4_950), ..law },
        Offer { price: Money::eur(0), list_price: Money::eur(0), free: true, ..free },
        Offer { kind: Kind::Bundle, list_price: Money::eur(19_800), price: Money::eur(15_000), ..bundle },
    ]
}
