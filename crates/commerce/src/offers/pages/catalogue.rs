//! The catalogue as it is seen: search, filters that are links, cards with price and one line.

use lyceum_teaching::catalog::language;
use lyceum_web::Sample;
use lyceum_web::components::{button, card, empty_state, filters, heading, lede, pager};
use lyceum_words::Reader;
use maud::{Markup, html};

use super::super::{Kind, Offer, Price, Search, urls};

/// A link that is a filter: address, words, whether it is the one in force.
type FilterLink = (String, String, bool);

pub(super) struct CatalogueView {
    title: String,
    lede: String,
    search_label: String,
    search_button: String,
    words: String,
    language: String,
    price: String,
    languages: (String, Vec<FilterLink>),
    prices: (String, Vec<FilterLink>),
    found: Option<String>,
    cards: Vec<CardView>,
    nothing: (String, String, String),
    pages: (String, Option<Turn>, Option<Turn>),
}

/// A page before or after: its address and the words that lead there.
type Turn = (String, String);

/// A card: where it leads, what it is, what it costs.
pub(super) struct CardView {
    pub(super) href: String,
    pub(super) title: String,
    pub(super) line: String,
    pub(super) kind: String,
    pub(super) size: String,
    pub(super) covers: Vec<String>,
    pub(super) price: PriceView,
}

/// A price in the reader's form, and the list price where it is lower now.
#[derive(Clone, Debug)]
pub(super) struct PriceView {
    pub(super) now: String,
    /// Words for the struck list price, and the price.
    pub(super) instead_of: Option<(String, String)>,
}

impl PriceView {
    pub(super) fn of(reader: &Reader, offer: &Offer) -> Self {
        let now = if offer.free { reader.say("offers-free") } else { reader.money(offer.price) };
        let reduced = !offer.free && offer.list_price != offer.price;
        let instead_of = reduced.then(|| (reader.say("offers-instead-of"), reader.money(offer.list_price)));
        Self { now, instead_of }
    }
}

impl CardView {
    pub(super) fn of(reader: &Reader, offer: &Offer) -> Self {
        let kind = match offer.kind {
            Kind::Course => "offers-kind-course",
            Kind::Bundle => "offers-kind-bundle",
        };
        Self {
            href: offer.url(),
            title: offer.title(reader.locale()).to_owned(),
            line: offer.lines.of(reader.locale()).to_owned(),
            kind: reader.say(kind),
            size: size(reader, offer.units, offer.minutes),
            covers: offer.covers(),
            price: PriceView::of(reader, offer),
        }
    }
}

/// "45 units, about 6 hours"; never more than is there.
pub(super) fn size(reader: &Reader, units: i64, minutes: i64) -> String {
    reader.say_with("offers-size", &[("units", units.into()), ("time", reader.about(minutes).into())])
}

impl CatalogueView {
    pub(super) fn of(reader: &Reader, search: Search, languages: &[String], offers: &[Offer], more: bool) -> Self {
        let at = |page: i64| Search { page, ..search.clone() }.href();
        let earlier = (search.page > 0).then(|| (at(search.page - 1), reader.say("offers-earlier")));
        let later = more.then(|| (at(search.page + 1), reader.say("offers-later")));
        let count = i64::try_from(offers.len()).unwrap_or(i64::MAX);
        // Nothing found is said by the empty state alone.
        let found = (!search.is_open() && count > 0).then(|| reader.say_with("offers-found", &[("n", count.into())]));
        Self {
            title: reader.say("offers-catalogue"),
            lede: reader.say("offers-catalogue-lede"),
            search_label: reader.say("offers-search"),
            search_button: reader.say("offers-search-button"),
            languages: (reader.say("offers-by-language"), language_links(reader, &search, languages)),
            prices: (reader.say("offers-by-price"), price_links(reader, &search)),
            found,
            cards: offers.iter().map(|offer| CardView::of(reader, offer)).collect(),
            nothing: if search.is_open() {
                (reader.say("offers-none-yet"), reader.say("offers-none-yet-text"), String::new())
            } else {
                (reader.say("offers-none-found"), reader.say("offers-none-found-text"), reader.say("offers-show-all"))
            },
            pages: (reader.say("offers-pages"), earlier, later),
            price: search.price.word(),
            words: search.words,
            language: search.language,
        }
    }
}

fn language_links(reader: &Reader, search: &Search, languages: &[String]) -> Vec<FilterLink> {
    let to = |tag: &str| Search { language: tag.to_owned(), page: 0, ..search.clone() }.href();
    let any = (to(""), reader.say("offers-any-language"), search.language.is_empty());
    let each = languages.iter().map(|tag| (to(tag), language::own_name(tag).to_owned(), search.language == *tag));
    std::iter::once(any).chain(each).collect()
}

fn price_links(reader: &Reader, search: &Search) -> Vec<FilterLink> {
    let link = |price: Price| {
        let words = match price {
            Price::Any => reader.say("offers-any-price"),
            Price::Free => reader.say("offers-free"),
            Price::UpTo(most) => reader.say_with("offers-up-to", &[("most", reader.number(most).into())]),
        };
        (Search { price, page: 0, ..search.clone() }.href(), words, search.price == price)
    };
    Price::CHOICES.into_iter().map(link).collect()
}

pub(super) fn price(view: &PriceView) -> Markup {
    html! {
        strong.price { (view.now) }
        @if let Some((words, list)) = &view.instead_of { " " span.price-list { (words) " " s { (list) } } }
    }
}

/// The picture of an offer; those of a bundle side by side, two at most.
pub(super) fn covers(covers: &[String]) -> Markup {
    html! {
        @if !covers.is_empty() {
            div.covers {
                @for cover in covers.iter().take(2) { img.card-cover src=(cover) alt="" loading="lazy" width="320" height="180"; }
            }
        }
    }
}

pub(super) fn card_markup(view: &CardView) -> Markup {
    let body = html! {
        (covers(&view.covers))
        p { (view.line) }
        p.quiet { (view.kind) " · " (view.size) }
    };
    card(&view.href, &view.title, body, price(&view.price))
}

pub(super) fn markup(view: &CatalogueView) -> Markup {
    html! {
        (heading(&view.title))
        (lede(&view.lede))
        form.search role="search" method="get" action=(urls::catalogue()) {
            label for="field-q" { (view.search_label) }
            input #field-q type="search" name="q" value=(view.words) maxlength="100" autocomplete="off";
            @if !view.language.is_empty() { input type="hidden" name="language" value=(view.language); }
            @if !view.price.is_empty() { input type="hidden" name="price" value=(view.price); }
            (button(&view.search_button))
        }
        @if view.languages.1.len() > 2 { (filter_row(&view.languages)) }
        (filter_row(&view.prices))
        @if let Some(found) = &view.found { p role="status" { (found) } }
        @if view.cards.is_empty() {
            @let action = (!view.nothing.2.is_empty()).then_some((urls::catalogue(), view.nothing.2.as_str()));
            (empty_state(&view.nothing.0, &view.nothing.1, action))
        } @else {
            h2.visually-hidden { (view.title) }
            div.cards { @for card in &view.cards { (card_markup(card)) } }
        }
        @let earlier = view.pages.1.as_ref().map(|(href, words)| (href.as_str(), words.as_str()));
        @let later = view.pages.2.as_ref().map(|(href, words)| (href.as_str(), words.as_str()));
        (pager(&view.pages.0, earlier, later))
    }
}

fn filter_row((label, links): &(String, Vec<FilterLink>)) -> Markup {
    let links: Vec<(&str, &str, bool)> =
        links.iter().map(|(href, words, current)| (href.as_str(), words.as_str(), *current)).collect();
    filters(label, &links)
}

impl Sample for CatalogueView {
    fn samples(reader: &Reader) -> Vec<Self> {
        let languages = ["de".to_owned(), "en".to_owned(), "fr".to_owned()];
        let sought = Search { words: "rust".into(), language: "fr".into(), price: Price::UpTo(50), page: 1 };
        let offers = super::super::sample_offers();
        vec![
            Self::of(reader, Search::default(), &languages, &offers, true),
            Self::of(reader, sought.clone(), &languages, &offers, false),
            Self::of(reader, sought, &languages, &[], false),
            Self::of(reader, Search::default(), &[], &[], false),
        ]
    }
}
