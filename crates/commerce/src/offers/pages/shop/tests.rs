//! The owner's shop: every page in every language, whose it is, and what its clicks do.

use lyceum_kernel::{Currency, Instant, Locale, Money, Role, Span, Zone};
use lyceum_people::agreements::OtherSeller;
use lyceum_store::Writes;
use lyceum_web::{FormErrors, FormView, RawForm};
use lyceum_words::{Reader, Words};

use super::super::super::coupons::{self, usable};
use super::super::super::opening::{Opening, Stage, Step};
use super::super::super::selling::{self, Shelved};
use super::super::super::{Coupon, CouponError, Discount, Kind, Offer, find, sample_offers};
use super::{bundles, coupon_look, coupons as coupon_pages, drafts, opening, overview, prices, sale};
use crate::ordering::OrderError;
use crate::shop::Shop;

mod drafted;

/// A school on its first day, whose terms name another phone.
fn started() -> Opening {
    let steps = vec![
        (Step::Seller, Stage::Open),
        (Step::Address, Stage::Open),
        (Step::Mail, Stage::Rehearsed),
        (Step::Provider, Stage::Rehearsed),
        (Step::Disputes, Stage::Open),
        (Step::Course, Stage::Done),
    ];
    Opening {
        steps,
        others: vec![OtherSeller { line: "phone", in_text: "<b>&</b>".to_owned(), in_settings: String::new() }],
        on_sale: 1,
        priced: 0,
    }
}

fn samples(reader: &Reader) -> Vec<String> {
    let (bundle, courses): (Vec<Offer>, Vec<Offer>) =
        sample_offers().into_iter().partition(|offer| offer.kind == Kind::Bundle);
    let off_sale = Offer { listed: false, ..courses[1].clone() };
    let both = selling::shelved(bundle[0].clone(), courses.clone());
    let alone = |offer: &Offer| Shelved { offer: offer.clone(), parts: Vec::new() };
    let coupon = |uses_max, from: Option<i64>, until: Option<i64>| Coupon {
        uses_max,
        used: 1,
        valid_from: from.map(Instant::from_micros),
        valid_until: until.map(Instant::from_micros),
        ..Coupon::new("SPRING", Discount::Amount(Money::eur(500)))
    };
    let open = coupon(None, None, None);
    let coupons = vec![open, coupon(Some(1), None, None), coupon(None, Some(9), Some(10)), coupon(None, None, Some(1))];
    let full = overview::ShopView {
        missing: maud::html! {},
        shelves: vec![alone(&courses[0]), alone(&off_sale), alone(&courses[2]), both.clone()],
        unpriced: vec![("new".to_owned(), "<b>&</b>".to_owned())],
        drafts: vec![("draft".to_owned(), "<b>&</b>".to_owned())],
        coupons: coupons.clone(),
        now: Instant::from_micros(2),
    };
    let empty = overview::ShopView {
        missing: maud::html! {},
        shelves: Vec::new(),
        unpriced: Vec::new(),
        drafts: Vec::new(),
        coupons: Vec::new(),
        now: full.now,
    };
    let mut errors = FormErrors::default();
    for field in ["how", "price", "list", "courses", "title_en", "code", "off", "until"] {
        errors.add(field, "Wrong.");
    }
    let wrong = FormView::with(RawForm::of(&[("price", "<b>&</b>"), ("code", "<b>&</b>")]), errors);
    let priced = |offer: Option<Offer>, form: FormView| prices::PriceView {
        slug: "one".to_owned(),
        title: "One".to_owned(),
        offer,
        form,
    };
    let form = |bundle: Option<Shelved>, form: FormView| bundles::BundleForm { bundle, courses: courses.clone(), form };
    let look_at = |coupon: &Coupon| coupon_look::LookView {
        coupon: coupon.clone(),
        offers: courses.clone(),
        form: RawForm::of(&[("code", "<b>&</b>"), ("off", "100")]),
    };
    let look = look_at(&Coupon { discount: Discount::Percent(lyceum_kernel::Ratio::ONE), ..coupons[2].clone() });
    [
        overview::markup(reader, &full),
        overview::markup(reader, &empty),
        opening::markup(reader, &started()),
        prices::markup(reader, &priced(Some(courses[1].clone()), prices::filled(reader, Some(&courses[1])))),
        prices::markup(reader, &priced(Some(off_sale), wrong.clone())),
        prices::markup(reader, &priced(None, prices::filled(reader, None))),
        drafts::markup(reader, &drafted::sample(false)),
        drafts::markup(reader, &drafted::sample(true)),
        sale::markup(reader, &courses[0], &bundle),
        sale::markup(reader, &bundle[0], &[]),
        bundles::markup(reader, &form(Some(both.clone()), bundles::filled(reader, &both))),
        bundles::markup(reader, &form(None, wrong.clone())),
        coupon_pages::markup(reader, &FormView::blank()),
        coupon_pages::markup(reader, &wrong),
        coupon_pages::end_markup(reader, &coupons[1]),
        coupon_look::markup(reader, &look),
        coupon_look::markup(reader, &coupon_look::LookView { form: RawForm::default(), ..look_at(&coupons[0]) }),
    ]
    .map(maud::PreEscaped::into_string)
    .to_vec()
}

#[test]
fn every_page_of_the_shop_is_drawn_in_every_language() {
    let texts = [lyceum_web::TEXTS, lyceum_people::TEXTS, lyceum_teaching::TEXTS, crate::TEXTS].concat();
    let words = std::sync::Arc::new(Words::new(&texts).unwrap());
    for locale in Locale::ALL {
        let reader = Reader::new(words.clone(), locale, Zone::named("Europe/Berlin").unwrap());
        for page in samples(&reader) {
            assert_eq!(page.matches("<h1").count(), 1, "{page}");
            lyceum_testkit::has_each_id_once(&page);
            let mut words = page.split(|letter: char| !(letter.is_ascii_alphanumeric() || letter == '-'));
            assert_eq!(words.find(|word| word.starts_with("offers-")), None, "a key without a text: {page}");
            assert!(!page.contains("<b>&</b>"), "what people type is escaped: {page}");
        }
    }
}

// 2026-11-30: a coupon that takes off was said to be in the state "takes off", and was used "1 faites".
#[test]
fn a_coupon_says_how_it_stands_and_a_field_holds_what_its_reader_would_write() {
    let texts = [lyceum_web::TEXTS, lyceum_people::TEXTS, lyceum_teaching::TEXTS, crate::TEXTS].concat();
    let words = std::sync::Arc::new(Words::new(&texts).unwrap());
    let pages = |locale| samples(&Reader::new(words.clone(), locale, Zone::named("Europe/Berlin").unwrap())).concat();
    assert!(pages(Locale::En).contains("Active") && pages(Locale::De).contains("Aktiv"));
    let french = pages(Locale::Fr);
    assert!(french.contains("1 utilisation") && !french.contains("faites"), "{french}");
    assert!(french.contains("lyceum course import"), "{french}");
    let comma = |page: &str| page.split("name=\"price\"").nth(1).is_some_and(|rest| rest.contains(",00\""));
    assert!(comma(&french) && !comma(&pages(Locale::En)), "{french}");
}

const PAGES: [&str; 8] = [
    "/shop",
    "/shop/courses/alpha",
    "/shop/courses/alpha/withdraw",
    "/shop/bundles/new",
    "/shop/bundles/both",
    "/shop/bundles/both/withdraw",
    "/shop/coupons/new",
    "/shop/coupons/TEN/end",
];

async fn has_coupon(shop: &Shop) {
    let mut tx = shop.bed.tx().await;
    let ten = Coupon::new("TEN", Discount::Percent(lyceum_kernel::Ratio::percent(10)));
    assert!(coupons::create(&mut tx, &ten).await.unwrap());
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn the_shop_is_the_owners_and_for_others_it_does_not_exist() {
    let shop = Shop::open().await;
    has_coupon(&shop).await;
    let owner = shop.comes("Olga", Role::Owner).await;
    for page in PAGES {
        assert_eq!(shop.asks_for(page, Some(&owner)).await.0, 200, "{page}");
    }
    for (who, role) in [("Ada", Role::Learner), ("Arno", Role::Agent)] {
        let cookies = shop.comes(who, role).await;
        for page in PAGES {
            assert_eq!(shop.asks_for(page, Some(&cookies)).await.0, 404, "{page}");
        }
        for page in &PAGES[1..] {
            assert_eq!(shop.sends(page, &cookies, &[("how", "free")]).await.0, 404, "{page}");
        }
    }
    assert_ne!(shop.gets("/shop").await.0, 200);
    assert_eq!(shop.asks_for("/shop/courses/gamma", Some(&owner)).await.0, 404);
    assert_eq!(shop.asks_for("/shop/bundles/gamma", Some(&owner)).await.0, 404);
}

async fn offer(shop: &Shop, kind: Kind, slug: &str) -> Offer {
    selling::offer(&mut shop.bed.read().await, kind, slug).await.unwrap().unwrap()
}

/// Sends the form of a course's price as it was drawn just now.
async fn sets(shop: &Shop, owner: &str, slug: &str, typed: &[(&str, &str)]) -> (u16, String) {
    let version = offer(shop, Kind::Course, slug).await.version.to_string();
    let form = [&[("version", version.as_str())], typed].concat();
    shop.sends(&format!("/shop/courses/{slug}"), owner, &form).await
}

#[tokio::test]
async fn a_price_is_changed_and_what_was_ordered_keeps_its_own() {
    let shop = Shop::open().await;
    let owner = shop.comes("Olga", Role::Owner).await;
    let order = shop.buys("Ada", "alpha", false).await;
    let unpaid = shop.places("Bert", "alpha", false).await.unwrap();
    assert_eq!(sets(&shop, &owner, "alpha", &[("how", "price"), ("price", "120,00 €")]).await.0, 303);
    let now = offer(&shop, Kind::Course, "alpha").await;
    assert_eq!((now.price, now.list_price, now.free), (Money::eur(12_000), Money::eur(12_000), false));
    assert_eq!(shop.order(&order.id).await.lines, order.lines);
    assert_eq!(shop.order(&unpaid).await.total, Money::eur(9_900));
    // What a bundle is compared with is what its courses cost now.
    assert_eq!(offer(&shop, Kind::Bundle, "both").await.list_price, Money::eur(18_600));
    shop.pays(&unpaid, "normal").await;
    assert!(shop.order(&unpaid).await.paid_at.is_some());
    assert_eq!(sets(&shop, &owner, "beta", &[("how", "free")]).await.0, 422, "the bundle would cost as much as alpha");
    assert!(!offer(&shop, Kind::Course, "beta").await.free);
    shop.is_sound().await;
}

#[tokio::test]
async fn a_price_that_makes_no_sense_comes_back_with_what_was_typed() {
    let shop = Shop::open().await;
    let owner = shop.comes("Olga", Role::Owner).await;
    for (typed, wrong) in [
        (vec![("how", "price"), ("price", "0.00")], "A price of nothing"),
        (vec![("how", "price"), ("price", "-5")], "above zero"),
        (vec![("how", "price"), ("price", "49 USD")], "in EUR"),
        (vec![("how", "price"), ("price", "")], "in EUR"),
        (vec![("price", "49")], "sold or given away"),
        (vec![("how", "price"), ("price", "49"), ("list", "49")], "must be higher"),
        (vec![("how", "price"), ("price", "10")], "would not cost less than its courses"),
    ] {
        let (status, page) = sets(&shop, &owner, "alpha", &typed).await;
        assert!(status == 422 && page.contains(wrong), "{typed:?}: {status} {page}");
        let price = typed.iter().find(|(name, _)| *name == "price").unwrap().1;
        assert!(page.contains(&format!("value=\"{price}\"")), "{typed:?}: {page}");
    }
    let (status, page) =
        shop.sends("/shop/courses/alpha", &owner, &[("version", "0"), ("how", "price"), ("price", "98")]).await;
    assert!(status == 422 && page.contains("Somebody else has changed"), "{page}");
    assert_eq!(offer(&shop, Kind::Course, "alpha").await.price, Money::eur(9_900));
}

// 2026-11-30: a newcomer set "30, ordinary price 40" for a course that had never cost more than 25, and it was announced.
#[tokio::test]
async fn a_reduction_is_announced_beside_the_lowest_price_of_thirty_days() {
    let shop = Shop::open().await;
    let owner = shop.comes("Olga", Role::Owner).await;
    assert_eq!(sets(&shop, &owner, "alpha", &[("how", "price"), ("price", "120")]).await.0, 303);
    shop.bed.passes(Span::days(40)).await;
    let owner_sets = async |price: &str, list: &str| {
        // An owner's session ends sooner than a price.
        let owner = shop.comes("Olga", Role::Owner).await;
        sets(&shop, &owner, "alpha", &[("how", "price"), ("price", price), ("list", list)]).await
    };
    assert_eq!(owner_sets("90", "").await.0, 303);
    shop.bed.passes(Span::days(5)).await;
    let (status, page) = owner_sets("95", "120").await;
    let page = page.replace('\u{a0}', " ");
    assert!(
        status == 422 && page.contains("since 23 March 2027 and before this reduction was 90.00 €"),
        "{status} {page}"
    );
    assert!(page.contains("98/6/EC"), "{page}");
    assert_eq!(owner_sets("80", "120").await.0, 422, "the 120 of a week ago is not the lowest");
    assert_eq!(owner_sets("80", "90").await.0, 303);
    assert_eq!(owner_sets("80", "90").await.0, 303, "the same again is no other reduction");
    shop.bed.passes(Span::days(2)).await;
    assert_eq!(owner_sets("70", "90").await.0, 303, "it grows, and is measured from its beginning");
    let now = offer(&shop, Kind::Course, "alpha").await;
    assert_eq!((now.price, now.list_price), (Money::eur(7_000), Money::eur(9_000)));
    // Off sale for a month, nothing was asked for it.
    let owner = shop.comes("Olga", Role::Owner).await;
    assert_eq!(shop.sends("/shop/courses/beta/withdraw", &owner, &[]).await.0, 303);
    shop.bed.passes(Span::days(31)).await;
    let owner = shop.comes("Olga", Role::Owner).await;
    let typed = [("how", "price"), ("price", "50"), ("list", "60")];
    let (status, page) = sets(&shop, &owner, "beta", &typed).await;
    assert!(status == 422 && page.contains("none can be struck out"), "{status} {page}");
}

// 2026-11-30: a review found that a reduction came back after a year off sale with the old price struck out: put back as it
// was, and set again unchanged.
#[tokio::test]
async fn a_reduction_that_comes_back_is_announced_anew() {
    let shop = Shop::open().await;
    shop.bed.passes(Span::days(1)).await;
    let owner = shop.comes("Olga", Role::Owner).await;
    let reduced = [("how", "price"), ("price", "79"), ("list", "99")];
    assert_eq!(sets(&shop, &owner, "alpha", &reduced).await.0, 303);
    assert_eq!(shop.sends("/shop/courses/alpha/withdraw", &owner, &[]).await.0, 303);
    shop.bed.passes(Span::days(365)).await;
    let owner = shop.comes("Olga", Role::Owner).await;
    let (status, page) = shop.sends("/shop/courses/alpha/again", &owner, &[]).await;
    assert!(status == 409 && page.contains("nothing was asked for it"), "{status} {page}");
    assert_eq!(sets(&shop, &owner, "alpha", &reduced).await.0, 422);
    assert!(!offer(&shop, Kind::Course, "alpha").await.listed);
    assert_eq!(sets(&shop, &owner, "alpha", &[("how", "price"), ("price", "79")]).await.0, 303);
    assert_eq!(shop.sends("/shop/courses/alpha/again", &owner, &[]).await.0, 303);
    let now = offer(&shop, Kind::Course, "alpha").await;
    assert_eq!((now.listed, now.list_price), (true, Money::eur(7_900)));
}

// 2026-11-30: a tester found the list price of a reduced course under "Price alone", above a sum of what is asked.
#[tokio::test]
async fn what_a_course_costs_alone_is_what_is_asked_for_it() {
    let shop = Shop::open().await;
    shop.bed.passes(Span::days(1)).await;
    let owner = shop.comes("Olga", Role::Owner).await;
    assert_eq!(sets(&shop, &owner, "alpha", &[("how", "price"), ("price", "79"), ("list", "99")]).await.0, 303);
    let bundle = offer(&shop, Kind::Bundle, "both").await;
    let (_, page) = shop.gets(&bundle.url()).await;
    assert!(page.contains("79.00") && !page.contains("99.00"), "{page}");
    let (_, page) = shop.asks_for("/shop", Some(&owner)).await;
    let page = page.replace('\u{a0}', " ");
    assert!(page.contains("79.00 € alone, list price 99.00 €"), "{page}");
    // 2026-12-01: an evening at the books found a share of 79.60 for a course that costs 79.00, and no warning.
    assert!(!page.contains("gets more than it costs"), "{page}");
    assert_eq!(sets(&shop, &owner, "alpha", &[("how", "price"), ("price", "65"), ("list", "99")]).await.0, 303);
    for address in ["/shop", "/shop/bundles/both"] {
        let (_, page) = shop.asks_for(address, Some(&owner)).await;
        assert!(page.replace('\u{a0}', " ").contains("costs 65.00 € alone"), "{page}");
    }
}

#[tokio::test]
async fn a_course_off_sale_cannot_be_ordered_and_is_still_taught() {
    let shop = Shop::open().await;
    let owner = shop.comes("Olga", Role::Owner).await;
    let order = shop.buys("Ada", "alpha", false).await;
    let (_, page) = shop.asks_for("/shop/courses/alpha/withdraw", Some(&owner)).await;
    assert!(page.contains("The bundle Both holds it"), "{page}");
    assert_eq!(shop.sends("/shop/courses/alpha/withdraw", &owner, &[]).await.0, 303);
    assert_eq!(shop.gets("/courses/alpha").await.0, 404);
    for slug in ["alpha", "both"] {
        assert!(matches!(shop.places("Bert", slug, false).await, Err(OrderError::Empty)), "{slug}");
    }
    shop.learns(&order, 0, 3).await;
    // A price can be set meanwhile; it does not bring the course back.
    assert_eq!(sets(&shop, &owner, "alpha", &[("how", "price"), ("price", "80")]).await.0, 303);
    assert!(!offer(&shop, Kind::Course, "alpha").await.listed);
    let (status, page) = shop.sends("/shop/bundles/both/again", &owner, &[]).await;
    assert!(status == 409 && page.contains("off sale"), "{status} {page}");
    assert_eq!(shop.sends("/shop/courses/alpha/again", &owner, &[]).await.0, 303);
    assert_eq!(shop.sends("/shop/bundles/both/again", &owner, &[]).await.0, 303);
    assert!(shop.places("Bert", "both", false).await.is_ok());
    assert_eq!(offer(&shop, Kind::Course, "alpha").await.price, Money::eur(8_000));
    shop.bed.drain().await;
}

const BUNDLE: [(&str, &str); 5] = [
    ("title_en", "Half & half"),
    ("title_fr", "Moitié"),
    ("title_de", "Halb"),
    ("course", "beta"),
    ("course", "alpha"),
];

#[tokio::test]
async fn a_bundle_is_made_and_changed_and_costs_less_than_its_courses() {
    let shop = Shop::open().await;
    let owner = shop.comes("Olga", Role::Owner).await;
    let with = |price: &'static str| [&BUNDLE[..], &[("price", price)]].concat();
    let (status, page) = shop.sends("/shop/bundles/new", &owner, &with("165")).await;
    assert!(status == 422 && page.contains("165.00") && page.contains("Half &amp; half"), "{page}");
    assert_eq!(page.matches("checked").count(), 2, "the courses stay chosen: {page}");
    let (status, page) = shop.sends("/shop/bundles/new", &owner, &[("price", "9"), ("course", "beta")]).await;
    assert!(status == 422 && page.contains("at least two courses"), "{page}");
    // 2026-12-01: the summary said three times that a title is missing and never of which language, and no course was marked.
    for said in ["Title in English: write", "Title in French: write", "Title in German: write"] {
        assert!(page.contains(said), "{said}: {page}");
    }
    let boxes = page.split("<input").filter(|input| input.contains("name=\"course\""));
    assert!(boxes.into_iter().all(|course| course.contains("aria-invalid=\"true\"")), "{page}");
    // 2026-12-01: where nothing can be given away, that was offered all the same.
    for (address, field) in [("/shop/bundles/new", "price"), ("/shop/coupons/new", "off")] {
        let (status, page) = shop.sends(address, &owner, &[("how", "amount"), (field, "0")]).await;
        assert!(status == 422 && page.contains("above zero") && !page.contains("Given away"), "{address} {page}");
    }
    let (status, page) = sets(&shop, &owner, "alpha", &[("how", "price"), ("price", "0")]).await;
    assert!(status == 422 && page.contains("choose “Given away”"), "{page}");
    assert_eq!(shop.sends("/shop/bundles/new", &owner, &with("99")).await.0, 303);
    let made = offer(&shop, Kind::Bundle, "half-half").await;
    assert_eq!((made.price, made.list_price, made.listed), (Money::eur(9_900), Money::eur(16_500), true));
    assert_eq!(made.lines.en, "beta, alpha", "without a line, the titles of its courses");
    assert_eq!(shop.sends("/shop/bundles/new", &owner, &with("99")).await.0, 303);
    assert_eq!(offer(&shop, Kind::Bundle, "half-half-2").await.price, Money::eur(9_900), "another, not the same again");
    let version = made.version.to_string();
    let changed = [&with("88")[..], &[("version", version.as_str())]].concat();
    assert_eq!(shop.sends("/shop/bundles/half-half", &owner, &changed).await.0, 303);
    assert_eq!(shop.sends("/shop/bundles/half-half", &owner, &changed).await.0, 422, "it is another version by now");
    let changed = find(&mut shop.bed.read().await, Kind::Bundle, "half-half").await.unwrap().unwrap();
    assert_eq!(changed.price, Money::eur(8_800));
    assert_eq!(shop.gets("/bundles/half-half").await.0, 200);
}

// 2026-11-30: an audit found that after a change of currency no course that was in a bundle could be priced again.
#[tokio::test]
async fn after_a_change_of_currency_every_price_is_set_anew_and_that_of_a_bundle_last() {
    let shop = Shop::open_in(Currency::CHF).await;
    let owner = shop.comes("Olga", Role::Owner).await;
    let mut tx = shop.bed.tx().await;
    tx.run("UPDATE offers SET currency = 'EUR'", &[]).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(sets(&shop, &owner, "alpha", &[("how", "price"), ("price", "90")]).await.0, 303);
    assert_eq!(offer(&shop, Kind::Course, "alpha").await.price, Money::new(9_000, Currency::CHF));
    assert_eq!(offer(&shop, Kind::Bundle, "both").await.list_price, Money::eur(16_500), "it waits for its own price");
    assert!(matches!(shop.places("Ada", "both", false).await, Err(OrderError::Empty)));
    assert_eq!(shop.sends("/shop/bundles/both/withdraw", &owner, &[]).await.0, 303);
    let (status, page) = shop.sends("/shop/bundles/both/again", &owner, &[]).await;
    assert!(status == 409 && page.contains("stands in EUR"), "{status} {page}");
    let version = offer(&shop, Kind::Bundle, "both").await.version.to_string();
    let form = [&BUNDLE[..], &[("price", "140"), ("version", version.as_str())]].concat();
    let (status, page) = shop.sends("/shop/bundles/both", &owner, &form).await;
    assert!(status == 422 && page.contains("stands in EUR"), "beta has no price in francs yet: {status} {page}");
    assert_eq!(sets(&shop, &owner, "beta", &[("how", "price"), ("price", "60")]).await.0, 303);
    assert_eq!(shop.sends("/shop/bundles/both", &owner, &form).await.0, 303);
    assert_eq!(shop.sends("/shop/bundles/both/again", &owner, &[]).await.0, 303);
    let both = offer(&shop, Kind::Bundle, "both").await;
    let francs = |minor| Money::new(minor, Currency::CHF);
    assert_eq!((both.price, both.list_price, both.listed), (francs(14_000), francs(15_000), true));
    // A course that still has a price of another time keeps its bundle out of baskets, and can be priced again.
    let mut tx = shop.bed.tx().await;
    tx.run("UPDATE offers SET currency = 'EUR' WHERE slug = 'beta'", &[]).await.unwrap();
    tx.commit().await.unwrap();
    assert!(matches!(shop.places("Ada", "both", false).await, Err(OrderError::Empty)));
    assert_eq!(sets(&shop, &owner, "beta", &[("how", "price"), ("price", "70")]).await.0, 303);
    assert_eq!(offer(&shop, Kind::Bundle, "both").await.list_price, francs(16_000));
}

#[tokio::test]
async fn a_coupon_is_made_with_its_window_and_ended_before_its_time() {
    let shop = Shop::open().await;
    let owner = shop.comes("Olga", Role::Owner).await;
    let spring = [("code", "spring-5"), ("how", "amount"), ("off", "5,00"), ("until", "2027-03-10"), ("uses", "2")];
    assert_eq!(shop.sends("/shop/coupons/new", &owner, &spring).await.0, 303);
    let (status, page) = shop.sends("/shop/coupons/new", &owner, &spring).await;
    assert!(status == 422 && page.contains("already") && page.contains("spring-5"), "{page}");
    for (typed, wrong) in [
        (("code", "été"), "without accents"),
        (("off", "101"), "up to 100"),
        (("until", "2027-03-07"), "has passed"),
        (("uses", "0"), "from 1"),
        (("from", "soon"), "Write a day"),
    ] {
        let form = [&[typed], &[("code", "OTHER"), ("how", "percent"), ("off", "10")][..]].concat();
        let (status, page) = shop.sends("/shop/coupons/new", &owner, &form).await;
        assert!(status == 422 && page.contains(wrong), "{typed:?}: {page}");
    }
    assert!(shop.places_with("Ada", "alpha", Some("SPRING-5"), Money::eur(9_400)).await.is_ok());
    let (_, page) = shop.asks_for("/shop", Some(&owner)).await;
    assert!(page.contains("1 used, 1 left"), "{page}");
    // 2026-11-30: the last day is a day of it, until midnight.
    shop.bed.at("2027-03-10T22:59:59Z".parse().unwrap()).await;
    assert!(usable(&mut shop.bed.read().await, "SPRING-5", shop.bed.now()).await.is_ok());
    shop.bed.passes(Span::seconds(1)).await;
    let over = usable(&mut shop.bed.read().await, "SPRING-5", shop.bed.now()).await;
    assert!(matches!(over, Err(CouponError::Over(_))));
    let late = shop.places_with("Bert", "alpha", Some("SPRING-5"), Money::eur(9_400)).await;
    assert!(matches!(late, Err(OrderError::Changed(_))));
}

// 2026-11-30: an audit found that the basket of a demo told everybody of a coupon its owner had only just made.
#[tokio::test]
async fn a_coupon_is_shown_in_the_basket_only_if_its_owner_says_so() {
    let shop = Shop::open().await;
    let owner = shop.comes("Olga", Role::Owner).await;
    let makes = async |code: &'static str, more: &[(&'static str, &'static str)]| {
        let form = [&[("code", code), ("how", "percent"), ("off", "10"), ("seen", "yes")][..], more].concat();
        assert_eq!(shop.sends("/shop/coupons/new", &owner, &form).await.0, 303);
    };
    let shown = async || coupons::advertised(&mut shop.bed.read().await).await.unwrap().map(|coupon| coupon.code);
    makes("ALONE", &[]).await;
    assert_eq!(shown().await, None);
    makes("LATER", &[("advertise", "yes"), ("from", "2027-05-01")]).await;
    assert_eq!(shown().await, None, "it takes nothing off yet");
    makes("EVERYBODY", &[("advertise", "yes")]).await;
    assert_eq!(shown().await.as_deref(), Some("EVERYBODY"));
    let (_, page) = shop.asks_for("/shop", Some(&owner)).await;
    assert_eq!(page.matches("Shown in the basket").count(), 2, "{page}");
    assert_eq!(shop.sends("/shop/coupons/EVERYBODY/end", &owner, &[]).await.0, 303);
    assert_eq!(shown().await, None);
}

// 2026-11-30: one click made a coupon that gave everything away, to everybody, for ever.
#[tokio::test]
async fn a_coupon_that_gives_much_or_has_no_bound_is_looked_at_before_it_is_made() {
    let shop = Shop::open().await;
    let owner = shop.comes("Olga", Role::Owner).await;
    let gift = [("code", "GIFT"), ("how", "percent"), ("off", "100")];
    let (status, page) = shop.sends("/shop/coupons/new", &owner, &gift).await;
    let page = page.replace('\u{a0}', " ");
    assert!(status == 200 && page.contains("Before GIFT is made") && page.contains("99.00 €"), "{status} {page}");
    assert!(page.contains("0.00 €") && page.contains("Without an end") && page.contains("no bound"), "{page}");
    assert!(coupons::find(&mut shop.bed.read().await, "GIFT").await.unwrap().is_none());
    let back = [&gift[..], &[("change", "yes")]].concat();
    let (status, page) = shop.sends("/shop/coupons/new", &owner, &back).await;
    assert!(status == 200 && page.contains("value=\"GIFT\""), "what was typed is still there: {status} {page}");
    let seen = [&gift[..], &[("seen", "yes")]].concat();
    assert_eq!(shop.sends("/shop/coupons/new", &owner, &seen).await.0, 303);
    assert!(coupons::find(&mut shop.bed.read().await, "GIFT").await.unwrap().is_some());
    // 2026-12-01: a code that was taken was looked at first, and refused only by the second click.
    let (status, page) = shop.sends("/shop/coupons/new", &owner, &gift).await;
    assert!(status == 422 && page.contains("coupon with this code already"), "{status} {page}");
    for (typed, is_looked_at) in [
        ([("how", "percent"), ("off", "10"), ("uses", "5")], false),
        ([("how", "percent"), ("off", "10"), ("uses", "")], true),
        ([("how", "percent"), ("off", "50"), ("uses", "5")], true),
        ([("how", "amount"), ("off", "32"), ("uses", "5")], false),
        ([("how", "amount"), ("off", "33"), ("uses", "5")], true),
    ] {
        let code = format!("C-{}-{}", typed[1].1, typed[2].1);
        let form = [&typed[..], &[("code", code.as_str())]].concat();
        let status = shop.sends("/shop/coupons/new", &owner, &form).await.0;
        assert_eq!(status, if is_looked_at { 200 } else { 303 }, "{typed:?}");
    }
}

#[tokio::test]
async fn a_coupon_that_was_ended_takes_nothing_off_and_one_that_had_not_begun_never_does() {
    let shop = Shop::open().await;
    let owner = shop.comes("Olga", Role::Owner).await;
    has_coupon(&shop).await;
    let later = [("code", "LATER"), ("how", "percent"), ("off", "12.5 %"), ("from", "2027-05-01"), ("seen", "yes")];
    assert_eq!(shop.sends("/shop/coupons/new", &owner, &later).await.0, 303);
    for code in ["TEN", "LATER"] {
        assert_eq!(shop.sends(&format!("/shop/coupons/{code}/end"), &owner, &[]).await.0, 303);
        let ended = usable(&mut shop.bed.read().await, code, shop.bed.now()).await;
        assert!(matches!(ended, Err(CouponError::Over(_))), "{code}");
        // Looked at again, it has ended already.
        assert_eq!(shop.asks_for(&format!("/shop/coupons/{code}/end"), Some(&owner)).await.0, 303);
    }
    assert_eq!(shop.sends("/shop/coupons/NONE/end", &owner, &[]).await.0, 404);
}
