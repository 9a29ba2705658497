//! The offer page of a course: what you will be able to do, what is in it, the price, and one sentence from the terms.

use lyceum_people::agreements::clause_href;
use lyceum_teaching::catalog::{self, Course, language};
use lyceum_web::components::{Clause, actions, button, columns, heading, hidden, lede, link_button, margin_line};
use lyceum_words::Reader;
use maud::{Markup, html};

use super::super::{Offer, TERMS, urls};
use super::Promise;
use super::catalogue::{CardView, PriceView, card_markup, price, size};

/// What stands around an offer: the promise, bundles that hold it, and whether the visitor has it already.
pub(super) struct Outlook<'a> {
    pub(super) promise: Option<Promise>,
    pub(super) bundles: &'a [Offer],
    pub(super) owned: bool,
    /// Why it cannot be bought yet.
    pub(super) barred: Option<String>,
}

pub(super) struct CourseView {
    pub(super) title: String,
    pub(super) summary: String,
    /// That the course is not taught in the reader's language, and in which it is shown.
    untranslated: Option<String>,
    cover: Option<String>,
    outcomes: (String, Vec<String>),
    outline: (String, Vec<UnitView>),
    try_first: Option<(String, String)>,
    pub(super) buy: BuyView,
    bundles: (String, Vec<CardView>),
    /// Under which licence its content stands: the word, the page and the line.
    licence: Option<(String, String, String)>,
}

struct UnitView {
    title: String,
    /// The language of the unit, where it is not the reader's.
    foreign: Option<String>,
    /// The same, as the reader calls it.
    language: Option<String>,
    detail: String,
    /// Where it can be tried, and the words for that.
    open: Option<(String, String)>,
}

/// What stands beside: price, one button, what is included, the promise. On a phone it comes before the outline.
pub(super) struct BuyView {
    title: String,
    price: PriceView,
    tax: Option<String>,
    included: (String, Vec<String>),
    promise: Option<PromiseView>,
    kind: &'static str,
    slug: String,
    button: String,
    /// Where to go instead of buying: the course is theirs already.
    owned: Option<(String, String)>,
    /// Why it cannot be bought yet, instead of the button.
    pub(super) barred: Option<String>,
}

struct PromiseView {
    title: String,
    text: String,
    clauses: Vec<(String, String)>,
    whole: (String, String),
}

impl PromiseView {
    fn of(reader: &Reader, promise: Promise) -> Self {
        let to = |clause: String| (clause_href(TERMS, &promise.version, &clause), clause);
        Self {
            title: reader.say(if promise.holds { "offers-promise" } else { "offers-no-promise" }),
            clauses: promise.clauses.into_iter().map(to).map(|(href, clause)| (clause, href)).collect(),
            text: promise.text,
            whole: (promise.href, reader.say("offers-terms")),
        }
    }
}

impl BuyView {
    pub(super) fn of(reader: &Reader, offer: &Offer, included: Vec<String>, promise: Option<Promise>) -> Self {
        let button = if offer.free { "offers-take" } else { "offers-choose" };
        Self {
            title: reader.say("offers-price"),
            price: PriceView::of(reader, offer),
            tax: (!offer.free).then(|| reader.say("offers-tax-included")),
            included: (reader.say("offers-included"), included),
            promise: promise.map(|promise| PromiseView::of(reader, promise)),
            kind: offer.kind.as_str(),
            slug: offer.slug.clone(),
            button: reader.say(button),
            owned: None,
            barred: None,
        }
    }
}

impl CourseView {
    pub(super) fn of(reader: &Reader, offer: &Offer, course: &Course, outlook: Outlook<'_>) -> Self {
        let locale = reader.locale();
        let tag = course.language_for(locale);
        let try_first = course
            .units
            .iter()
            .find(|unit| unit.free_preview)
            .map(|unit| (catalog::urls::preview(&course.slug, &unit.id), reader.say("offers-try-first")));
        let mut buy = BuyView::of(reader, offer, included(reader, course), outlook.promise);
        buy.owned = outlook.owned.then(|| ("/learn".to_owned(), reader.say("offers-go-on")));
        buy.barred = outlook.barred;
        Self {
            title: course.title(locale).to_owned(),
            summary: course.summary(locale).to_owned(),
            untranslated: (tag != locale.tag()).then(|| {
                let args = [
                    ("wanted", language::name(reader, locale.tag()).into()),
                    ("shown", language::name(reader, tag).into()),
                ];
                reader.say_with("offers-not-translated", &args)
            }),
            cover: course.cover_url(),
            outcomes: (reader.say("offers-outcomes"), course.outcomes(locale).to_vec()),
            outline: (
                reader.say("offers-outline"),
                course.units.iter().map(|unit| UnitView::of(reader, course, unit, tag)).collect(),
            ),
            try_first,
            buy,
            licence: course
                .licence
                .as_ref()
                .map(|licence| (reader.say("offers-licence"), catalog::urls::credits(&course.slug), licence.clone())),
            bundles: (
                reader.say("offers-also-in"),
                outlook.bundles.iter().map(|offer| CardView::of(reader, offer)).collect(),
            ),
        }
    }
}

impl UnitView {
    fn of(reader: &Reader, course: &Course, unit: &catalog::UnitHead, tag: &str) -> Self {
        let title = course.unit_title(unit, tag).to_owned();
        let open = unit.free_preview.then(|| {
            let words = reader.say_with("offers-open-unit", &[("title", title.clone().into())]);
            (catalog::urls::preview(&course.slug, &unit.id), words)
        });
        let detail = reader.say_with("offers-minutes", &[("n", unit.minutes.into())]);
        let foreign = Some(course.unit_language(unit, tag)).filter(|shown| *shown != tag).map(str::to_owned);
        let language = foreign.as_deref().map(|tag| language::name(reader, tag));
        Self { title, foreign, language, detail, open }
    }
}

fn included(reader: &Reader, course: &Course) -> Vec<String> {
    let languages: Vec<String> = course.languages.iter().map(|tag| taught_in(reader, course, tag)).collect();
    let certificate = if course.has_quizzes() {
        reader.say_with("offers-certificate", &[("mark", reader.percent(course.pass_mark).into())])
    } else {
        reader.say("offers-certificate-plain")
    };
    vec![
        size(reader, course.units_total(), course.minutes()),
        reader.say_with("offers-taught-in", &[("languages", reader.list(&languages).into())]),
        certificate,
        reader.say("offers-no-end"),
    ]
}

/// "German", or "German (5 of 18 units)" where the rest is in the first language.
fn taught_in(reader: &Reader, course: &Course, tag: &str) -> String {
    let (there, all) = (course.units_in(tag), course.units_total());
    let name = language::name(reader, tag);
    if there >= all {
        return name;
    }
    let args = [("language", name.into()), ("n", there.into()), ("total", all.into())];
    reader.say_with("offers-taught-partly", &args)
}

pub(super) fn buy_markup(view: &BuyView) -> Markup {
    html! {
        section.buy aria-labelledby="buy-title" {
            h2 #buy-title { (view.title) }
            p { (price(&view.price)) @if let Some(tax) = &view.tax { " " span.quiet { (tax) } } }
            @match (&view.owned, &view.barred) {
                (Some((href, words)), _) => { (actions(link_button(href, words))) }
                (None, Some(barred)) => { p { strong { (barred) } } }
                (None, None) => {
                    form method="post" action=(urls::basket()) {
                        (hidden("kind", view.kind))
                        (hidden("offer", &view.slug))
                        (actions(button(&view.button)))
                    }
                }
            }
            h3 { (view.included.0) }
            ul { @for line in &view.included.1 { li { (line) } } }
            @if let Some(promise) = &view.promise {
                h3 { (promise.title) }
                @let clauses: Vec<Clause> =
                    promise.clauses.iter().map(|(clause, href)| Clause::to(clause, href)).collect();
                (margin_line(&clauses, html! { p { (promise.text) } }))
                p { a href=(promise.whole.0) { (promise.whole.1) } }
            }
        }
    }
}

pub(super) fn markup(view: &CourseView) -> Markup {
    let main = html! {
        @if let Some(cover) = &view.cover { img.cover src=(cover) alt="" width="640" height="360"; }
        @if !view.outcomes.1.is_empty() {
            section aria-labelledby="outcomes" {
                h2 #outcomes { (view.outcomes.0) }
                ul { @for outcome in &view.outcomes.1 { li { (outcome) } } }
            }
        }
        section aria-labelledby="outline" {
            h2 #outline { (view.outline.0) }
            @if let Some((href, words)) = &view.try_first { p { a href=(href) { (words) } } }
            ol.outline {
                @for unit in &view.outline.1 {
                    li {
                        @let foreign = unit.foreign.as_deref();
                        @let tag = foreign.map(language::html_tag);
                        @match &unit.open {
                            Some((href, words)) => { a href=(href) aria-label=(words) lang=[tag] { (unit.title) } }
                            None => { span lang=[tag] { (unit.title) } }
                        }
                        " " span.quiet {
                            @if let Some(name) = &unit.language { (name) " · " }
                            (unit.detail)
                        }
                    }
                }
            }
        }
        @if let Some((label, href, licence)) = &view.licence { p.quiet { (label) " " a href=(href) { (licence) } } }
        @if !view.bundles.1.is_empty() {
            section aria-labelledby="bundles" {
                h2 #bundles { (view.bundles.0) }
                div.cards { @for card in &view.bundles.1 { (card_markup(card)) } }
            }
        }
    };
    html! {
        (heading(&view.title))
        @if !view.summary.is_empty() { (lede(&view.summary)) }
        @if let Some(untranslated) = &view.untranslated { p.quiet { (untranslated) } }
        (columns(main, buy_markup(&view.buy)))
    }
}
