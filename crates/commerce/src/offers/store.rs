//! Offers, the parts of bundles and coupons in the database.

use lyceum_kernel::{Column, Currency, Instant, Money, PersonId, Ratio};
use lyceum_school::{Fault, Tx};
use lyceum_store::{Reads, Row, Writes};

use super::{Coupon, Discount, InLanguages, Kind, Offer, OfferId, Personal, Supply};

const PUBLISH: &str = "
    INSERT INTO offers (id, kind, slug, course_id, title_en, title_fr, title_de, line_en, line_fr, line_de, languages,
        search, units, minutes, cover, list_minor, price_minor, currency, free, supply, listed, place, published_at, version)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, 1)
    ON CONFLICT (kind, slug) DO UPDATE SET course_id = $4, title_en = $5, title_fr = $6, title_de = $7, line_en = $8,
        line_fr = $9, line_de = $10, languages = $11, search = $12, units = $13, minutes = $14, cover = $15,
        list_minor = $16, price_minor = $17, currency = $18, free = $19, supply = $20, listed = $21, place = $22,
        version = offers.version + 1
    RETURNING id";

const UNLIST: &str = "
    UPDATE offers SET listed = FALSE, version = version + 1 WHERE id = $1 AND listed";

const FIND: &str = "
    SELECT id, kind, slug, course_id, title_en, title_fr, title_de, line_en, line_fr, line_de, languages, units, minutes,
        cover, list_minor, price_minor, currency, free, supply, listed, published_at, version
    FROM offers WHERE kind = $1 AND slug = $2";

const PLACE: &str = "
    SELECT place FROM offers WHERE id = $1";

const LIST_AGAIN: &str = "
    UPDATE offers SET listed = TRUE, version = version + 1 WHERE id = $1 AND NOT listed";

const SET_LIST_PRICE: &str = "
    UPDATE offers SET list_minor = $2, version = version + 1 WHERE id = $1";

const EVERY: &str = "
    SELECT id, kind, slug, course_id, title_en, title_fr, title_de, line_en, line_fr, line_de, languages, units, minutes,
        cover, list_minor, price_minor, currency, free, supply, listed, published_at, version
    FROM offers ORDER BY place, slug LIMIT 2000";

const EVERY_PART: &str = "
    SELECT p.bundle_id, o.id, o.kind, o.slug, o.course_id, o.title_en, o.title_fr, o.title_de, o.line_en, o.line_fr,
        o.line_de, o.languages, o.units, o.minutes, o.cover, o.list_minor, o.price_minor, o.currency, o.free, o.supply,
        o.listed, o.published_at, o.version
    FROM bundle_parts p JOIN offers o ON o.id = p.offer_id
    ORDER BY p.bundle_id, p.place LIMIT 10000";

const BUNDLES_HOLDING: &str = "
    SELECT o.id, o.kind, o.slug, o.course_id, o.title_en, o.title_fr, o.title_de, o.line_en, o.line_fr, o.line_de,
        o.languages, o.units, o.minutes, o.cover, o.list_minor, o.price_minor, o.currency, o.free, o.supply, o.listed,
        o.published_at, o.version
    FROM bundle_parts p JOIN offers o ON o.id = p.bundle_id
    WHERE p.offer_id = $1 ORDER BY o.place, o.slug LIMIT 500";

const SEARCH: &str = "
    SELECT id, kind, slug, course_id, title_en, title_fr, title_de, line_en, line_fr, line_de, languages, units, minutes,
        cover, list_minor, price_minor, currency, free, supply, listed, published_at, version
    FROM offers
    WHERE listed AND (CAST($1 AS TEXT) IS NULL OR search LIKE CAST($1 AS TEXT) ESCAPE '!')
        AND (CAST($2 AS TEXT) IS NULL OR search LIKE CAST($2 AS TEXT) ESCAPE '!')
        AND (CAST($3 AS TEXT) IS NULL OR search LIKE CAST($3 AS TEXT) ESCAPE '!')
        AND (CAST($4 AS TEXT) IS NULL OR search LIKE CAST($4 AS TEXT) ESCAPE '!')
        AND (CAST($5 AS TEXT) IS NULL OR languages LIKE CAST($5 AS TEXT))
        AND (CAST($6 AS BIGINT) IS NULL OR price_minor <= $6)
    ORDER BY place, slug LIMIT $7 OFFSET $8";

const LANGUAGES: &str = "
    SELECT DISTINCT languages FROM offers WHERE listed ORDER BY languages LIMIT 200";

const PARTS: &str = "
    SELECT o.id, o.kind, o.slug, o.course_id, o.title_en, o.title_fr, o.title_de, o.line_en, o.line_fr, o.line_de,
        o.languages, o.units, o.minutes, o.cover, o.list_minor, o.price_minor, o.currency, o.free, o.supply, o.listed,
        o.published_at, o.version
    FROM bundle_parts p JOIN offers o ON o.id = p.offer_id
    WHERE p.bundle_id = $1 ORDER BY p.place LIMIT 100";

const BUNDLES_WITH: &str = "
    SELECT o.id, o.kind, o.slug, o.course_id, o.title_en, o.title_fr, o.title_de, o.line_en, o.line_fr, o.line_de,
        o.languages, o.units, o.minutes, o.cover, o.list_minor, o.price_minor, o.currency, o.free, o.supply, o.listed,
        o.published_at, o.version
    FROM bundle_parts p JOIN offers o ON o.id = p.bundle_id
    WHERE p.offer_id = $1 AND o.listed ORDER BY o.place, o.slug LIMIT 3";

const ASKED: &str = "
    SELECT price_minor, currency, reduced, asked_from, asked_until FROM offer_prices
    WHERE offer_id = $1 ORDER BY number DESC LIMIT 1000";

const ASKS: &str = "
    INSERT INTO offer_prices (offer_id, number, price_minor, currency, reduced, asked_from)
    SELECT CAST($1 AS TEXT), COALESCE(MAX(number), 0) + 1, CAST($2 AS BIGINT), CAST($3 AS TEXT), CAST($4 AS BOOLEAN),
        CAST($5 AS BIGINT)
    FROM offer_prices WHERE offer_id = CAST($1 AS TEXT)";

const NO_LONGER_ASKED: &str = "
    UPDATE offer_prices SET asked_until = $2 WHERE offer_id = $1 AND asked_until IS NULL";

const FORGET_PARTS: &str = "
    DELETE FROM bundle_parts WHERE bundle_id = $1";

const ADD_PART: &str = "
    INSERT INTO bundle_parts (bundle_id, offer_id, place) VALUES ($1, $2, $3)";

const INSERT_COUPON: &str = "
    INSERT INTO coupons (code, percent_num, percent_den, amount_minor, currency, uses_max, used, valid_from, valid_until,
        created_at, is_advertised, holder, given_for)
    VALUES ($1, $2, $3, $4, $5, $6, 0, $7, $8, $9, $10, $11, $12) ON CONFLICT (code) DO NOTHING";

const COUPON: &str = "
    SELECT code, percent_num, percent_den, amount_minor, currency, uses_max, used, valid_from, valid_until, is_advertised,
        holder, given_for
    FROM coupons WHERE code = $1";

const COUPON_GIVEN_FOR: &str = "
    SELECT code, percent_num, percent_den, amount_minor, currency, uses_max, used, valid_from, valid_until, is_advertised,
        holder, given_for
    FROM coupons WHERE given_for = $1";

const EVERY_COUPON: &str = "
    SELECT code, percent_num, percent_den, amount_minor, currency, uses_max, used, valid_from, valid_until, is_advertised,
        holder, given_for
    FROM coupons ORDER BY created_at DESC, code LIMIT 1000";

/// A coupon whose time has not come yet has none either after this.
const END_COUPON: &str = "
    UPDATE coupons SET valid_until = $2, valid_from = CASE WHEN valid_from > $2 THEN $2 ELSE valid_from END
    WHERE code = $1 AND (valid_until IS NULL OR valid_until > $2)";

/// One guarded update: the condition and the effect are the same statement.
const REDEEM: &str = "
    UPDATE coupons SET used = used + 1
    WHERE code = $1 AND (uses_max IS NULL OR used < uses_max)
        AND (valid_from IS NULL OR valid_from <= $2) AND (valid_until IS NULL OR valid_until > $2)
        AND (holder IS NULL OR holder = $3)";

const NOTE_USE: &str = "
    INSERT INTO coupon_uses (code, about, used_at) VALUES ($1, $2, $3) ON CONFLICT (code, about) DO NOTHING";

const FORGET_USE: &str = "
    DELETE FROM coupon_uses WHERE code = $1 AND about = $2";

const UNREDEEM: &str = "
    UPDATE coupons SET used = used - 1 WHERE code = $1 AND used > 0";

/// Coupons whose count is not the number of orders that used them.
const MISCOUNTED: &str = "
    SELECT c.code, c.used, (SELECT COUNT(*) FROM coupon_uses u WHERE u.code = c.code) AS noted FROM coupons c
    WHERE c.used <> (SELECT COUNT(*) FROM coupon_uses u WHERE u.code = c.code) ORDER BY c.code LIMIT 100";

/// The newest coupon that may be shown to everybody and takes something off now.
const OPEN_COUPON: &str = "
    SELECT code, percent_num, percent_den, amount_minor, currency, uses_max, used, valid_from, valid_until, is_advertised,
        holder, given_for
    FROM coupons
    WHERE is_advertised AND (uses_max IS NULL OR used < uses_max) AND (valid_from IS NULL OR valid_from <= $1)
        AND (valid_until IS NULL OR valid_until > $1) AND (currency IS NULL OR currency = $2)
    ORDER BY created_at DESC, code LIMIT 1";

const ON_SALE: &str = "
    SELECT COUNT(*) AS offers, CAST(COALESCE(SUM(CASE WHEN free THEN 0 ELSE 1 END), 0) AS BIGINT) AS priced
    FROM offers WHERE listed";

const COUPONS: &str = "
    SELECT COUNT(*) AS coupons FROM coupons";

/// A price and the time in which it was asked.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Asked {
    pub(super) price: Money,
    pub(super) reduced: bool,
    pub(super) from: Instant,
    /// Nothing while it is asked.
    pub(super) until: Option<Instant>,
}

/// What the catalogue is filtered by, in the database's form.
pub(super) struct Filter {
    /// All of them must fit.
    pub(super) words: [Option<String>; 4],
    pub(super) language: Option<String>,
    pub(super) most_minor: Option<i64>,
    pub(super) skip: i64,
    pub(super) most: i64,
}

pub(super) async fn publish(tx: &mut Tx, offer: &Offer, place: i64, search: &str) -> Result<OfferId, Fault> {
    let columns: [Column; 23] = [
        (&offer.id).into(),
        offer.kind.as_str().into(),
        (&offer.slug).into(),
        offer.course.as_ref().into(),
        (&offer.titles.en).into(),
        (&offer.titles.fr).into(),
        (&offer.titles.de).into(),
        (&offer.lines.en).into(),
        (&offer.lines.fr).into(),
        (&offer.lines.de).into(),
        format!(" {} ", offer.languages.join(" ")).into(),
        search.into(),
        offer.units.into(),
        offer.minutes.into(),
        offer.cover.clone().into(),
        offer.list_price.minor().into(),
        offer.price.minor().into(),
        offer.price.currency().code().into(),
        offer.free.into(),
        offer.supply.as_str().into(),
        offer.listed.into(),
        place.into(),
        offer.published_at.into(),
    ];
    let row = tx.one(PUBLISH, &columns).await?;
    Ok(row.ok_or_else(|| Fault::other("an offer was published and gave no id"))?.get("id")?)
}

pub(super) async fn unlist(tx: &mut Tx, id: &OfferId) -> Result<bool, Fault> {
    let is_off = tx.run(UNLIST, &[id.into()]).await? == 1;
    if is_off {
        let now = tx.now();
        no_longer_asked(tx, id, now).await?;
    }
    Ok(is_off)
}

/// What was asked for an offer, the newest first.
pub(super) async fn asked(r: &mut impl Reads, id: &OfferId) -> Result<Vec<Asked>, Fault> {
    let read = |row: &Row| {
        Ok(Asked {
            price: row.money("price_minor", "currency")?,
            reduced: row.get("reduced")?,
            from: row.get("asked_from")?,
            until: row.get("asked_until")?,
        })
    };
    r.all(ASKED, &[id.into()]).await?.iter().map(read).collect()
}

pub(super) async fn asks(tx: &mut Tx, id: &OfferId, asked: &Asked) -> Result<(), Fault> {
    let Asked { price, reduced, from, .. } = asked;
    let columns = [id.into(), price.minor().into(), price.currency().code().into(), (*reduced).into(), (*from).into()];
    tx.run(ASKS, &columns).await?;
    Ok(())
}

pub(super) async fn no_longer_asked(tx: &mut Tx, id: &OfferId, now: Instant) -> Result<(), Fault> {
    tx.run(NO_LONGER_ASKED, &[id.into(), now.into()]).await?;
    Ok(())
}

pub(super) async fn find(r: &mut impl Reads, kind: Kind, slug: &str) -> Result<Option<Offer>, Fault> {
    r.one(FIND, &[kind.as_str().into(), slug.into()]).await?.as_ref().map(read).transpose()
}

pub(super) async fn place(r: &mut impl Reads, id: &OfferId) -> Result<i64, Fault> {
    let row = r.one(PLACE, &[id.into()]).await?;
    Ok(row.map(|row| row.get("place")).transpose()?.unwrap_or_default())
}

pub(super) async fn list_again(tx: &mut Tx, id: &OfferId) -> Result<bool, Fault> {
    Ok(tx.run(LIST_AGAIN, &[id.into()]).await? == 1)
}

pub(super) async fn set_list_price(tx: &mut Tx, id: &OfferId, list: Money) -> Result<(), Fault> {
    tx.run(SET_LIST_PRICE, &[id.into(), list.minor().into()]).await?;
    Ok(())
}

/// Every offer, on sale or not.
pub(super) async fn every(r: &mut impl Reads) -> Result<Vec<Offer>, Fault> {
    r.all(EVERY, &[]).await?.iter().map(read).collect()
}

/// The courses of every bundle, each with the bundle it is in.
pub(super) async fn every_part(r: &mut impl Reads) -> Result<Vec<(OfferId, Offer)>, Fault> {
    r.all(EVERY_PART, &[]).await?.iter().map(|row| Ok((row.get("bundle_id")?, read(row)?))).collect()
}

/// Every bundle that holds this course, on sale or not.
pub(super) async fn bundles_holding(r: &mut impl Reads, offer: &OfferId) -> Result<Vec<Offer>, Fault> {
    r.all(BUNDLES_HOLDING, &[offer.into()]).await?.iter().map(read).collect()
}

pub(super) async fn search(r: &mut impl Reads, filter: &Filter) -> Result<Vec<Offer>, Fault> {
    let [first, second, third, last] = filter.words.clone();
    let columns = [
        first.into(),
        second.into(),
        third.into(),
        last.into(),
        filter.language.clone().into(),
        filter.most_minor.into(),
        filter.most.into(),
        filter.skip.into(),
    ];
    r.all(SEARCH, &columns).await?.iter().map(read).collect()
}

/// Every language something is taught in.
pub(super) async fn languages(r: &mut impl Reads) -> Result<Vec<String>, Fault> {
    let mut languages = Vec::new();
    for row in r.all(LANGUAGES, &[]).await? {
        languages.extend(row.get::<String>("languages")?.split_whitespace().map(str::to_owned));
    }
    languages.sort();
    languages.dedup();
    Ok(languages)
}

pub(super) async fn parts(r: &mut impl Reads, bundle: &OfferId) -> Result<Vec<Offer>, Fault> {
    r.all(PARTS, &[bundle.into()]).await?.iter().map(read).collect()
}

/// Bundles that hold this course.
pub(super) async fn bundles_with(r: &mut impl Reads, offer: &OfferId) -> Result<Vec<Offer>, Fault> {
    r.all(BUNDLES_WITH, &[offer.into()]).await?.iter().map(read).collect()
}

pub(super) async fn set_parts(tx: &mut Tx, bundle: &OfferId, parts: &[Offer]) -> Result<(), Fault> {
    tx.run(FORGET_PARTS, &[bundle.into()]).await?;
    for (place, part) in (0_i64..).zip(parts) {
        tx.run(ADD_PART, &[bundle.into(), (&part.id).into(), place.into()]).await?;
    }
    Ok(())
}

pub(super) async fn open_coupon(r: &mut impl Reads, now: Instant, sells: Currency) -> Result<Option<Coupon>, Fault> {
    r.one(OPEN_COUPON, &[now.into(), sells.code().into()]).await?.as_ref().map(read_coupon).transpose()
}

pub(super) async fn insert_coupon(tx: &mut Tx, coupon: &Coupon) -> Result<bool, Fault> {
    let (percent, amount) = match coupon.discount {
        Discount::Percent(part) => (Some(part), None),
        Discount::Amount(amount) => (None, Some(amount)),
    };
    let columns = [
        (&coupon.code).into(),
        percent.map(Ratio::num).into(),
        percent.map(Ratio::den).into(),
        amount.map(Money::minor).into(),
        amount.map(|amount| amount.currency().code()).into(),
        coupon.uses_max.into(),
        coupon.valid_from.into(),
        coupon.valid_until.into(),
        tx.now().into(),
        coupon.is_advertised.into(),
        coupon.personal.as_ref().map(|personal| &personal.holder).into(),
        coupon.personal.as_ref().map(|personal| personal.given_for.as_str()).into(),
    ];
    Ok(tx.run(INSERT_COUPON, &columns).await? == 1)
}

pub(super) async fn coupon(r: &mut impl Reads, code: &str) -> Result<Option<Coupon>, Fault> {
    r.one(COUPON, &[code.into()]).await?.as_ref().map(read_coupon).transpose()
}

pub(super) async fn coupon_given_for(r: &mut impl Reads, about: &str) -> Result<Option<Coupon>, Fault> {
    r.one(COUPON_GIVEN_FOR, &[about.into()]).await?.as_ref().map(read_coupon).transpose()
}

/// Every coupon, the newest first.
pub(super) async fn every_coupon(r: &mut impl Reads) -> Result<Vec<Coupon>, Fault> {
    r.all(EVERY_COUPON, &[]).await?.iter().map(read_coupon).collect()
}

pub(super) async fn end_coupon(tx: &mut Tx, code: &str) -> Result<bool, Fault> {
    Ok(tx.run(END_COUPON, &[code.into(), tx.now().into()]).await? == 1)
}

fn read_coupon(row: &Row) -> Result<Coupon, Fault> {
    let code: String = row.get("code")?;
    let percent: (Option<i64>, Option<i64>) = (row.get("percent_num")?, row.get("percent_den")?);
    let amount: (Option<i64>, Option<String>) = (row.get("amount_minor")?, row.get("currency")?);
    let discount = match (percent.0.zip(percent.1), amount.0.zip(amount.1)) {
        (Some((num, den)), _) => Ratio::new(num, den).map(Discount::Percent),
        (None, Some((minor, code))) => Currency::from_code(&code).map(|at| Discount::Amount(Money::new(minor, at))),
        (None, None) => None,
    };
    let personal: (Option<PersonId>, Option<String>) = (row.get("holder")?, row.get("given_for")?);
    let personal = personal.0.zip(personal.1).map(|(holder, given_for)| Personal { holder, given_for });
    Ok(Coupon {
        personal,
        discount: discount.ok_or_else(|| Fault::other(format!("coupon {code} takes nothing off")))?,
        code,
        uses_max: row.get("uses_max")?,
        used: row.get("used")?,
        is_advertised: row.get("is_advertised")?,
        valid_from: row.get("valid_from")?,
        valid_until: row.get("valid_until")?,
    })
}

pub(super) async fn redeem(tx: &mut Tx, code: &str, about: &str) -> Result<bool, Fault> {
    if tx.run(NOTE_USE, &[code.into(), about.into(), tx.now().into()]).await? == 0 {
        return Ok(true);
    }
    let who = tx.actor().person().cloned();
    if tx.run(REDEEM, &[code.into(), tx.now().into(), who.as_ref().into()]).await? == 1 {
        return Ok(true);
    }
    tx.run(FORGET_USE, &[code.into(), about.into()]).await?;
    Ok(false)
}

pub(super) async fn release(tx: &mut Tx, code: &str, about: &str) -> Result<bool, Fault> {
    if tx.run(FORGET_USE, &[code.into(), about.into()]).await? == 0 {
        return Ok(false);
    }
    tx.run(UNREDEEM, &[code.into()]).await?;
    Ok(true)
}

/// How many offers are on sale, and how many of them have a price.
pub(super) async fn on_sale(r: &mut impl Reads) -> Result<(i64, i64), Fault> {
    let Some(row) = r.one(ON_SALE, &[]).await? else { return Ok((0, 0)) };
    Ok((row.get("offers")?, row.get("priced")?))
}

pub(super) async fn count_coupons(r: &mut impl Reads) -> Result<i64, Fault> {
    let row = r.one(COUPONS, &[]).await?;
    Ok(row.map(|row| row.get("coupons")).transpose()?.unwrap_or_default())
}

pub(super) async fn miscounted(r: &mut impl Reads) -> Result<Vec<String>, Fault> {
    let told = |row: &Row| {
        let (used, noted): (i64, i64) = (row.get("used")?, row.get("noted")?);
        Ok(format!("coupon {} counts {used} uses, {noted} are noted", row.get::<String>("code")?))
    };
    r.all(MISCOUNTED, &[]).await?.iter().map(told).collect()
}

fn read(row: &Row) -> Result<Offer, Fault> {
    let kind: String = row.get("kind")?;
    let supply: String = row.get("supply")?;
    let languages: String = row.get("languages")?;
    Ok(Offer {
        id: row.get("id")?,
        kind: Kind::from_word(&kind).ok_or_else(|| Fault::other(format!("{kind:?} is no kind of offer")))?,
        slug: row.get("slug")?,
        course: row.get("course_id")?,
        titles: InLanguages { en: row.get("title_en")?, fr: row.get("title_fr")?, de: row.get("title_de")? },
        lines: InLanguages { en: row.get("line_en")?, fr: row.get("line_fr")?, de: row.get("line_de")? },
        languages: languages.split_whitespace().map(str::to_owned).collect(),
        units: row.get("units")?,
        minutes: row.get("minutes")?,
        cover: row.get("cover")?,
        list_price: row.money("list_minor", "currency")?,
        price: row.money("price_minor", "currency")?,
        free: row.get("free")?,
        supply: Supply::from_word(&supply).ok_or_else(|| Fault::other(format!("{supply:?} is no kind of supply")))?,
        listed: row.get("listed")?,
        published_at: row.get("published_at")?,
        version: row.get("version")?,
    })
}
