//! The offer page of a bundle: its courses, what they cost alone, one price for all.

use lyceum_web::Sample;
use lyceum_web::components::{Table, columns, heading, lede, link};
use lyceum_words::Reader;
use maud::{Markup, html};

use super::super::{Kind, Offer};
use super::Promise;
use super::catalogue::{covers, size};
use super::course::{BuyView, buy_markup};

pub(super) struct BundleView {
    pub(super) title: String,
    pub(super) line: String,
    caption: String,
    columns: [String; 3],
    rows: Vec<(String, String, String, String)>,
    sum: String,
    covers: Vec<String>,
    buy: BuyView,
}

impl BundleView {
    pub(super) fn of(reader: &Reader, offer: &Offer, parts: &[Offer], promise: Option<Promise>) -> Self {
        let locale = reader.locale();
        let row = |part: &Offer| {
            let alone = if part.free { reader.say("offers-free") } else { reader.money(part.price) };
            (part.url(), part.title(locale).to_owned(), size(reader, part.units, part.minutes), alone)
        };
        let count = i64::try_from(parts.len()).unwrap_or(i64::MAX);
        let included = vec![
            reader.say_with("offers-bundle-courses", &[("n", count.into())]),
            size(reader, offer.units, offer.minutes),
            reader.say("offers-bundle-certificates"),
            reader.say("offers-no-end"),
        ];
        let saved = offer.list_price.minus(offer.price).map(|saved| reader.money(saved)).unwrap_or_default();
        Self {
            title: offer.title(locale).to_owned(),
            line: offer.lines.of(locale).to_owned(),
            caption: reader.say("offers-bundle-caption"),
            columns: [
                reader.say("offers-kind-course"),
                reader.say("offers-bundle-size"),
                reader.say("offers-bundle-alone"),
            ],
            rows: parts.iter().map(row).collect(),
            sum: reader.say_with(
                "offers-bundle-sum",
                &[("alone", reader.money(offer.list_price).into()), ("saved", saved.into())],
            ),
            covers: parts.iter().filter_map(|part| part.cover.clone()).collect(),
            buy: BuyView::of(reader, offer, included, promise),
        }
    }
}

impl BundleView {
    /// With why it cannot be bought yet.
    pub(super) fn barred(mut self, barred: Option<String>) -> Self {
        self.buy.barred = barred;
        self
    }
}

pub(super) fn markup(view: &BundleView) -> Markup {
    let [course, units, alone] = &view.columns;
    let rows =
        view.rows.iter().map(|(href, title, size, alone)| vec![link(href, title), html! { (size) }, html! { (alone) }]);
    let table = Table::new(&view.caption).column(course).column(units).figures(alone).rows(rows);
    let main = html! { (covers(&view.covers)) (table) p { (view.sum) } };
    html! {
        (heading(&view.title))
        (lede(&view.line))
        (columns(main, buy_markup(&view.buy)))
    }
}

impl Sample for BundleView {
    fn samples(reader: &Reader) -> Vec<Self> {
        let (bundles, courses): (Vec<Offer>, Vec<Offer>) =
            super::super::sample_offers().into_iter().partition(|offer| offer.kind == Kind::Bundle);
        bundles.iter().map(|bundle| Self::of(reader, bundle, &courses, None)).collect()
    }
}
