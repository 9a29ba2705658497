//! What the owner does with the shop: prices, what is on sale, bundles. Every act is audited. What was sold stays as it was
//! sold, because an order keeps its own lines and prices. Next: `pages/shop/`, where it is done.

use lyceum_kernel::{Currency, Locale, Money};
use lyceum_ledger::shares;
use lyceum_school::{Fault, Tx};
use lyceum_store::Reads;
use lyceum_teaching::catalog::{self, Course};

use super::{
    InLanguages, Kind, NewBundle, Offer, OfferError, OfferId, Pricing, asked, publish_bundle, publish_course, refresh,
    require_currency, store,
};

/// Where an offer stands in the catalogue when nobody says otherwise: behind those that were placed by hand.
const LAST_PLACE: i64 = 1000;

/// How many courses are read at once.
const COURSES: i64 = 200;

/// An offer as the owner sees it.
#[derive(Clone, Debug)]
pub struct Shelved {
    pub offer: Offer,
    /// The courses of a bundle, each with its share of the bundle's price; none for a course.
    pub parts: Vec<(Offer, Money)>,
}

/// A bundle as the owner wishes it.
#[derive(Clone, Debug)]
pub struct Wish {
    pub titles: InLanguages,
    /// One line in each language; where there is none, the titles of the courses stand for it.
    pub lines: InLanguages,
    /// Slugs of the courses in it, in order.
    pub courses: Vec<String>,
    pub price: Money,
}

/// Every offer, on sale or not, as the catalogue orders them.
///
/// # Errors
/// When the database fails.
pub async fn shelves(r: &mut impl Reads) -> Result<Vec<Shelved>, Fault> {
    let mut parts = store::every_part(r).await?;
    let mut shelves = Vec::new();
    for offer in store::every(r).await? {
        let (own, others): (Vec<_>, Vec<_>) = parts.into_iter().partition(|(bundle, _)| *bundle == offer.id);
        parts = others;
        let own: Vec<Offer> = own.into_iter().map(|(_, part)| part).collect();
        shelves.push(shelved(offer, own));
    }
    Ok(shelves)
}

/// The shares of a bundle go by the list prices of its courses (C6b).
pub(super) fn shelved(offer: Offer, parts: Vec<Offer>) -> Shelved {
    let list: Vec<Money> = parts.iter().map(|part| part.list_price).collect();
    let shared = if parts.is_empty() { Vec::new() } else { shares::by_list_price(offer.price, &list).unwrap_or(list) };
    Shelved { offer, parts: parts.into_iter().zip(shared).collect() }
}

/// The courses that were published and never offered.
///
/// # Errors
/// When the database fails.
pub async fn unpriced(r: &mut impl Reads) -> Result<Vec<Course>, Fault> {
    let offered = store::every(r).await?;
    let is_offered = |course: &Course| offered.iter().any(|offer| offer.course.as_ref() == Some(&course.id));
    let mut found = Vec::new();
    let mut after: Option<String> = None;
    loop {
        let page = catalog::list(r, "", after.as_deref(), COURSES).await?;
        let is_last = i64::try_from(page.len()).is_ok_and(|count| count < COURSES);
        after = page.last().map(|course| course.slug.clone());
        found.extend(page.into_iter().filter(|course| !is_offered(course)));
        if is_last || after.is_none() {
            return Ok(found);
        }
    }
}

/// Publishes the draft of a course, and brings its offer up to date where it has one. False when that draft waits no longer.
///
/// # Errors
/// When the database fails.
pub async fn publish_draft(tx: &mut Tx, slug: &str, version: i64) -> Result<bool, Fault> {
    if !catalog::publish_draft(tx, slug, version).await? {
        return Ok(false);
    }
    refresh(tx, slug).await?;
    Ok(true)
}

/// The offer of this address, on sale or not.
///
/// # Errors
/// When the database fails.
pub async fn offer(r: &mut impl Reads, kind: Kind, slug: &str) -> Result<Option<Offer>, Fault> {
    store::find(r, kind, slug).await
}

/// The bundles on sale that hold this course: they go off sale with it.
///
/// # Errors
/// When the database fails.
pub async fn bundles_on_sale(r: &mut impl Reads, course: &OfferId) -> Result<Vec<Offer>, Fault> {
    Ok(store::bundles_holding(r, course).await?.into_iter().filter(|bundle| bundle.listed).collect())
}

/// Sets what a course costs. One that was never offered goes on sale; one that is withdrawn stays so. `seen` is the version
/// of the offer that was looked at, nought where there was none.
///
/// # Errors
/// When there is no such course, the price makes no sense, or somebody else was quicker.
pub async fn set_price(tx: &mut Tx, slug: &str, pricing: Pricing, seen: i64) -> Result<OfferId, OfferError> {
    let before = unchanged(tx, Kind::Course, slug, seen).await?;
    let place = place(tx, slug).await?;
    let id = publish_course(tx, slug, pricing, place).await?;
    if before.is_some_and(|offer| !offer.listed) {
        store::unlist(tx, &id).await?;
    }
    let set = match pricing {
        Pricing::Free => "price set: free".to_owned(),
        Pricing::List(price) => format!("price set: {price}"),
        Pricing::Reduced { list, price } => format!("price set: {price} instead of {list}"),
    };
    tx.audit(&set, &id).await?;
    Ok(id)
}

/// The same without a page that somebody looked at before: whatever it costs now.
///
/// # Errors
/// As [`set_price`].
pub async fn set_price_now(tx: &mut Tx, slug: &str, pricing: Pricing) -> Result<OfferId, OfferError> {
    let seen = store::find(tx, Kind::Course, slug).await?.map_or(0, |offer| offer.version);
    set_price(tx, slug, pricing, seen).await
}

/// Where a course stands in the catalogue: where it was put, or last.
///
/// # Errors
/// When the database fails.
async fn place(r: &mut impl Reads, slug: &str) -> Result<i64, Fault> {
    match store::find(r, Kind::Course, slug).await? {
        Some(offer) => store::place(r, &offer.id).await,
        None => Ok(LAST_PLACE),
    }
}

/// The offer, if it is still the version that was seen. The lock keeps the next one from looking before this is done.
async fn unchanged(tx: &mut Tx, kind: Kind, slug: &str, seen: i64) -> Result<Option<Offer>, OfferError> {
    tx.lock(&format!("offer {} {slug}", kind.as_str())).await?;
    let offer = store::find(tx, kind, slug).await?;
    if offer.as_ref().map_or(0, |offer| offer.version) == seen { Ok(offer) } else { Err(OfferError::Changed) }
}

/// After a course has another price: what its bundles are compared with. A bundle on sale must still cost less. One
/// that waits for a price after the school changed its currency, or holds a course that does, is compared with nothing: no
/// basket takes it until it is published again.
pub(super) async fn list_bundles_anew(tx: &mut Tx, course: &OfferId) -> Result<(), OfferError> {
    let sells = tx.school().settings().currency;
    for bundle in store::bundles_holding(tx, course).await? {
        let parts = store::parts(tx, &bundle.id).await?;
        if require_one_currency(&bundle, &parts, sells).is_err() {
            continue;
        }
        let sum = list_price(&bundle, &parts)?;
        if bundle.listed && bundle.price.minor() >= sum.minor() {
            return Err(OfferError::BundleDearer { bundle: Box::new(bundle), sum });
        }
        if bundle.list_price != sum {
            store::set_list_price(tx, &bundle.id, sum).await?;
        }
    }
    Ok(())
}

/// An offer and its parts are in the currency the school sells in.
fn require_one_currency(offer: &Offer, parts: &[Offer], sells: Currency) -> Result<(), OfferError> {
    let prices = parts.iter().map(|part| part.list_price).chain([offer.price]);
    prices.map(Money::currency).try_for_each(|given| require_currency(given, sells))
}

/// What the courses of a bundle cost one by one today: a saving on a price that nobody asks any more would be none.
fn list_price(bundle: &Offer, parts: &[Offer]) -> Result<Money, Fault> {
    Money::sum(parts.iter().map(|part| part.price), bundle.price.currency()).map_err(Fault::other)
}

/// Takes an offer off sale, and with a course the bundles that hold it: what cannot be ordered alone cannot be ordered in
/// another wrapping either. Orders keep what they bought. `false` when it was off sale already.
///
/// # Errors
/// When the database fails.
pub async fn withdraw(tx: &mut Tx, id: &OfferId) -> Result<bool, Fault> {
    if !store::unlist(tx, id).await? {
        return Ok(false);
    }
    tx.audit("taken off sale", id).await?;
    for bundle in store::bundles_holding(tx, id).await? {
        if store::unlist(tx, &bundle.id).await? {
            tx.audit("taken off sale", &bundle.id).await?;
        }
    }
    Ok(true)
}

/// Puts an offer on sale again, at the price it had.
///
/// # Errors
/// When there is none, its price is in a currency the school no longer sells in, or it is a bundle with a course that is off
/// sale, one that no longer costs less than its courses, or a reduction whose ordinary price was not asked of late.
pub async fn put_back(tx: &mut Tx, kind: Kind, slug: &str) -> Result<(), OfferError> {
    let offer = store::find(tx, kind, slug).await?.ok_or(OfferError::NoSuchOffer)?;
    let parts = store::parts(tx, &offer.id).await?;
    require_one_currency(&offer, &parts, tx.school().settings().currency)?;
    if kind == Kind::Bundle {
        if let Some(missing) = parts.iter().find(|part| !part.listed) {
            return Err(OfferError::NotForSale(missing.slug.clone()));
        }
        let sum = list_price(&offer, &parts)?;
        if offer.price.minor() >= sum.minor() {
            return Err(OfferError::BundleDearer { bundle: Box::new(offer), sum });
        }
    }
    let is_reduced = kind == Kind::Course && offer.price.minor() < offer.list_price.minor();
    if is_reduced {
        asked::require_honest(tx, Some(&offer), (offer.list_price, offer.price)).await?;
    }
    if store::list_again(tx, &offer.id).await? {
        asked::note(tx, &offer.id, offer.price, is_reduced).await?;
        tx.audit("put on sale again", &offer.id).await?;
    }
    Ok(())
}

/// Makes a bundle and puts it on sale; gives its address, which is made of the English title.
///
/// # Errors
/// When courses are missing or the price is not less than theirs together.
pub async fn make_bundle(tx: &mut Tx, wish: Wish) -> Result<String, OfferError> {
    // The address is one that no bundle has: a condition on a row that does not exist yet.
    tx.lock("offer bundle").await?;
    let slug = free_slug(tx, &wish.titles.en).await?;
    let new = wished(tx, wish, slug.clone(), LAST_PLACE).await?;
    let id = publish_bundle(tx, new).await?;
    tx.audit("bundle made", &id).await?;
    Ok(slug)
}

/// Changes a bundle; one that is withdrawn stays so. `seen` is the version that was looked at.
///
/// # Errors
/// As [`make_bundle`]; and when there is no such bundle or somebody else was quicker.
pub async fn change_bundle(tx: &mut Tx, slug: &str, wish: Wish, seen: i64) -> Result<(), OfferError> {
    let before = unchanged(tx, Kind::Bundle, slug, seen).await?.ok_or(OfferError::NoSuchOffer)?;
    let place = store::place(tx, &before.id).await?;
    let new = wished(tx, wish, slug.to_owned(), place).await?;
    let id = publish_bundle(tx, new).await?;
    if !before.listed {
        store::unlist(tx, &id).await?;
    }
    tx.audit("bundle changed", &id).await?;
    Ok(())
}

async fn wished(tx: &mut Tx, wish: Wish, slug: String, place: i64) -> Result<NewBundle, Fault> {
    let mut parts = Vec::new();
    for course in &wish.courses {
        parts.extend(store::find(tx, Kind::Course, course).await?);
    }
    let said = |locale: Locale| {
        let line = wish.lines.of(locale);
        if !line.is_empty() {
            return line.to_owned();
        }
        let titles: Vec<&str> = parts.iter().map(|part| part.title(locale)).collect();
        titles.join(", ")
    };
    let lines = InLanguages::each(said);
    let Wish { titles, courses, price, .. } = wish;
    Ok(NewBundle { slug, titles, lines, courses, price, place })
}

/// The address of a title; a number behind it where another bundle has it. `new` is the address of the form.
async fn free_slug(r: &mut impl Reads, title: &str) -> Result<String, OfferError> {
    let wanted = slug_of(title);
    for number in 1..1000 {
        let slug = if number == 1 { wanted.clone() } else { format!("{wanted}-{number}") };
        if slug != "new" && store::find(r, Kind::Bundle, &slug).await?.is_none() {
            return Ok(slug);
        }
    }
    Err(Fault::other(format!("a thousand bundles are called {wanted}")).into())
}

/// Small letters, digits and single dashes.
fn slug_of(title: &str) -> String {
    let mut slug = String::new();
    for letter in title.chars().flat_map(char::to_lowercase) {
        if letter.is_ascii_alphanumeric() {
            slug.push(letter);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
        if slug.len() >= 60 {
            break;
        }
    }
    let slug = slug.trim_end_matches('-');
    if slug.is_empty() { "bundle".to_owned() } else { slug.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::slug_of;

    #[test]
    fn an_address_is_made_of_a_title() {
        assert_eq!(slug_of("Contracts & code, 2nd part!"), "contracts-code-2nd-part");
        assert_eq!(slug_of("  "), "bundle");
        assert_eq!(slug_of("法律"), "bundle");
        assert!(slug_of(&"ab ".repeat(80)).len() <= 60);
    }
}
