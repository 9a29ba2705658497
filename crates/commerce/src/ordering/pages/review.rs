//! Check and accept: what, for how much, under which very text. The button says what it means.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use lyceum_kernel::{Locale, Span};
use lyceum_people::accounts;
use lyceum_people::agreements::{self, Offered};
use lyceum_school::{School, Tx};
use lyceum_web::components::{
    Tone, actions, button, checkbox, columns, error_summary, facts, heading, hidden, id_code, link, notice,
};
use lyceum_web::{Answer, Caller, FormErrors, FormView, Page, Problem, RawForm, see_other, sessions};
use lyceum_words::Reader;
use maud::{Markup, html};

use super::super::basket::Basket;
use super::super::checkout::{self, OrderError, Placing, Shown};
use super::super::order::Details;
use super::super::quote::{Quote, quote};
use super::super::{store, urls};
use super::basket::{barred_line, notes, notes_markup};
use super::details::summary;
use super::{basket_of, not_kept, owned, steps, with_basket};
use crate::offers::{Supply, TERMS, closed_line};

/// What the page says before everything else, when it comes back after a click.
#[derive(Default)]
struct Back {
    form: FormView,
    title: Option<String>,
    lines: Vec<String>,
    /// What the customer should know of the basket, said where nothing of the above is.
    notes: Vec<String>,
    /// Whether signing in leads on.
    to_sign_in: bool,
    status: StatusCode,
}

pub(super) async fn show(State(school): State<School>, caller: Caller, headers: HeaderMap) -> Answer {
    page(&school, &caller, &basket_of(&headers, &school), Back::default()).await
}

/// How long after an order another click on the same page still means that order.
const TWICE: Span = Span::hours(1);

/// A click's own address, looked at again: after a reload, or a choice of language, the page is there once more.
pub(super) async fn back_to_it() -> Answer {
    Ok(see_other(urls::review()))
}

pub(super) async fn place(State(school): State<School>, caller: Caller, headers: HeaderMap, form: RawForm) -> Answer {
    let basket = basket_of(&headers, &school);
    let reader = caller.reader();
    let Some(session) = caller.session().map(ToString::to_string) else { return Ok(see_other(urls::details())) };
    if form.text("accept") != "yes" {
        let mut errors = FormErrors::default();
        errors.add("accept", reader.say("ordering-error-accept"));
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        return page(&school, &caller, &basket, Back { form: FormView::with(form, errors), status, ..Back::default() })
            .await;
    }
    let placing = Placing {
        session: session.clone(),
        basket: basket.clone(),
        locale: caller.locale(),
        shown: Shown { hash: form.text("hash").to_owned(), file_hash: form.text("file").to_owned() },
        seen: form.text("seen").to_owned(),
        early_service: form.text("early-service") == "yes",
        early_digital: form.text("early-digital") == "yes",
    };
    let mut tx = school.begin(&caller).await?;
    // A session that ended meanwhile gets no order: nobody could look at it.
    sessions::ensure(&mut tx, &caller).await?;
    match checkout::place(&mut tx, placing).await {
        Ok(order) => {
            tx.commit().await?;
            Ok(with_basket(see_other(&urls::wait(&order)), &Basket::default(), &school))
        }
        Err(OrderError::NoDetails) => already_ordered(tx, &session).await,
        Err(error) => {
            drop(tx);
            let back = Back { form: ticks(&form, &error), ..back(reader, error)? };
            page(&school, &caller, &basket, back).await
        }
    }
}

/// The boxes as they were ticked. A new version of the terms is accepted anew.
fn ticks(form: &RawForm, error: &OrderError) -> FormView {
    let accepts = !matches!(error, OrderError::NewTerms(_));
    let pairs = form.pairs().filter(|(name, _)| name.starts_with("early-") || (accepts && *name == "accept"));
    FormView::filled(&pairs.collect::<Vec<_>>())
}

/// Whoever clicks twice lands where the first click led, and whoever clicks when the details are no longer kept, where they
/// are typed: an older order is not the one they mean.
///
/// The same transaction looks for it and is waited for: the first click may be written in the same group and not be on the
/// disk yet.
async fn already_ordered(mut tx: Tx, session: &str) -> Answer {
    let since = tx.now().minus(TWICE);
    let latest = store::latest_of_session(&mut tx, session, since).await?;
    tx.commit().await?;
    Ok(see_other(&latest.map_or_else(|| urls::details_again().to_owned(), |order| urls::wait(&order))))
}

/// Why the page comes back, in words.
fn back(reader: &Reader, error: OrderError) -> Result<Back, Problem> {
    let to_sign_in = matches!(error, OrderError::SignIn);
    let (title, lines) = match error {
        OrderError::Empty | OrderError::NoDetails => (reader.say("ordering-back-empty"), Vec::new()),
        OrderError::Changed(quote) => (reader.say("ordering-back-changed"), notes(reader, &quote)),
        OrderError::NewTerms(now) => {
            let version = now.version.as_str().into();
            (
                reader.say("ordering-back-terms"),
                vec![reader.say_with("ordering-back-terms-text", &[("version", version)])],
            )
        }
        OrderError::Barred(barred) => {
            (reader.say("ordering-back-barred"), barred.iter().map(|bar| barred_line(reader, bar)).collect())
        }
        OrderError::Closed(closed) => (reader.say("ordering-back-barred"), vec![closed_line(reader, closed)]),
        OrderError::SignIn => (reader.say("ordering-back-sign-in"), vec![reader.say("ordering-back-sign-in-text")]),
        OrderError::TooMany => (reader.say("ordering-back-too-many"), vec![reader.say("ordering-back-too-many-text")]),
        OrderError::Fault(fault) => return Err(fault.into()),
    };
    Ok(Back { title: Some(title), lines, to_sign_in, status: StatusCode::CONFLICT, ..Back::default() })
}

async fn page(school: &School, caller: &Caller, basket: &Basket, mut back: Back) -> Answer {
    let mut read = school.read(caller).await?;
    let details = match caller.session() {
        Some(session) => checkout::details(&mut read, session.as_str()).await?,
        None => None,
    };
    let Some(details) = details else { return Ok(see_other(urls::details())) };
    let quote = quote(&mut read, basket, caller.locale(), details.region).await?;
    if quote.items.is_empty() {
        return Ok(see_other(urls::basket()));
    }
    let offered = agreements::offered(&mut read, TERMS, caller.locale()).await?;
    let reader = caller.reader();
    let status = back.status;
    back.notes = notes(reader, &quote);
    let owned = owned(&mut read, caller, &quote).await?;
    back.notes.extend(owned.notes);
    back.notes.extend(owned.instead.into_iter().map(|(_, said)| said));
    let body = markup(reader, &quote, &details, &AcceptView::of(&offered, caller.locale()), &back);
    Ok(not_kept(Page::new(caller, reader.say("ordering-review")).wide().status(status).main(body)))
}

/// The text that is accepted: which, and where it can be read and kept.
struct AcceptView {
    title: String,
    version: String,
    hash: String,
    file_hash: String,
    href: String,
    file_href: String,
    /// Which wording decides, where it is not the one shown.
    language_note: Option<&'static str>,
}

impl AcceptView {
    fn of(offered: &Offered, locale: Locale) -> Self {
        Self {
            language_note: agreements::language_note(offered.governing.terms, locale),
            title: offered.title.clone(),
            version: offered.version.clone(),
            hash: offered.hash.clone(),
            file_hash: offered.shown_file_hash.clone(),
            href: offered.href.clone(),
            file_href: offered.file_href.clone(),
        }
    }
}

fn markup(reader: &Reader, quote: &Quote, details: &Details, terms: &AcceptView, back: &Back) -> Markup {
    let main = html! {
        (error_summary(&back.form.errors, reader))
        @if let Some(title) = &back.title {
            div role="alert" {
                (notice(Tone::Warn, title, html! {
                    @if !back.lines.is_empty() { ul { @for line in &back.lines { li { (line) } } } }
                    @if back.to_sign_in { p { (link("/sign-in?next=/basket", &reader.say("ordering-back-sign-in-go"))) } }
                }))
            }
        }
        @if back.lines.is_empty() { (notes_markup(reader, &back.notes)) }
        (buyer(reader, details))
        form method="post" action=(urls::place()) {
            (hidden("hash", &terms.hash))
            (hidden("file", &terms.file_hash))
            (hidden("seen", &quote.fingerprint()))
            (acceptance(reader, terms, &back.form))
            // Nobody is asked to give up a right they do not have.
            @if checkout::may_withdraw(details.kind, quote) { (consents(reader, quote, &back.form)) }
            @if !quote.total.is_zero() { p { (reader.say("ordering-payment-next")) } }
            (actions(button(&order_button(reader, quote))))
        }
        p { (link(urls::basket(), &reader.say("ordering-back-to-basket"))) }
    };
    html! {
        (steps(reader, 2))
        (heading(&reader.say("ordering-review")))
        (columns(main, summary(reader, quote)))
    }
}

fn buyer(reader: &Reader, details: &Details) -> Markup {
    let kind = reader.say(&format!("ordering-kind-{}", details.kind.fact()));
    html! {
        section aria-labelledby="buyer" {
            h2 #buyer { (reader.say("ordering-buyer")) }
            (facts(&[
                (reader.say("ordering-name").as_str(), html! { (details.name) }),
                (reader.say("ordering-email").as_str(), html! { strong.address { (details.email) } br; (reader.say("ordering-email-check")) }),
                (reader.say("ordering-address").as_str(), html! { @for line in details.address.lines() { (line) br; } @if details.address.is_empty() { (reader.say("ordering-address-none")) } }),
                (reader.say("ordering-region").as_str(), html! { (accounts::region_name(reader, details.region)) }),
                (reader.say("ordering-kind").as_str(), html! { (kind) }),
            ]))
            p { (link(urls::details(), &reader.say("ordering-change-details"))) }
        }
    }
}

fn acceptance(reader: &Reader, terms: &AcceptView, form: &FormView) -> Markup {
    let named = [("title", terms.title.as_str().into()), ("version", terms.version.as_str().into())];
    html! {
        section aria-labelledby="terms" {
            h2 #terms { (reader.say("ordering-terms")) }
            p { (reader.say_with("ordering-terms-which", &named)) }
            (facts(&[
                (reader.say("ordering-accepted-hash").as_str(), id_code(&terms.hash)),
                (reader.say("ordering-accepted-file-hash").as_str(), id_code(&terms.file_hash)),
            ]))
            p {
                (link(&terms.href, &reader.say("ordering-terms-read")))
                " · "
                a href=(terms.file_href) download { (reader.say("ordering-terms-save")) }
            }
            @if let Some(key) = terms.language_note { p { (reader.say(key)) } }
            (checkbox(form, "accept", "yes", html! { (reader.say_with("ordering-accept", &named)) }))
        }
    }
}

/// One box for each kind of supply, never ticked beforehand: the consent and the knowledge of what it costs.
fn consents(reader: &Reader, quote: &Quote, form: &FormView) -> Markup {
    let (digital, service) = (quote.supplies(Supply::Digital), quote.supplies(Supply::Service));
    html! {
        section aria-labelledby="early" {
            h2 #early { (reader.say("ordering-early")) }
            p { (reader.say("ordering-early-text")) }
            @if digital { (checkbox(form, "early-digital", "yes", html! { (reader.say("ordering-early-digital")) })) }
            @if service { (checkbox(form, "early-service", "yes", html! { (reader.say("ordering-early-service")) })) }
        }
    }
}

/// The button says what the click means, and how much.
fn order_button(reader: &Reader, quote: &Quote) -> String {
    let total = [("total", reader.money(quote.total).into())];
    if quote.total.is_zero() {
        reader.say_with("ordering-take", &total)
    } else {
        reader.say_with("ordering-order", &total)
    }
}

#[cfg(test)]
pub(super) fn rendered(reader: &Reader) -> Vec<Markup> {
    let quote = super::super::quote::sample_quote(reader.locale());
    let details = Details {
        email: "ada@example.org".to_owned(),
        name: "Ada Byron".to_owned(),
        address: "Hauptstraße 1\n01067 Dresden".to_owned(),
        region: "DE-SN".parse().unwrap(),
        kind: accounts::Kind::Consumer,
    };
    let terms = AcceptView {
        title: "Refund policy".to_owned(),
        version: "2026-01-01".to_owned(),
        hash: "ab".repeat(32),
        file_hash: "cd".repeat(32),
        href: "/terms/course-shop/refund-policy/2026-01-01".to_owned(),
        file_href: "/terms/file/abcd".to_owned(),
        language_note: Some("agreements-terms-translation"),
    };
    let barred = super::super::Barred {
        course: lyceum_kernel::Id::from_text("crs_x".to_owned()),
        first_day: "2028-04-17".parse().unwrap(),
        clause: "C7e".to_owned(),
    };
    let came_back = back(reader, OrderError::Barred(vec![barred])).unwrap();
    let professional = Details { kind: accounts::Kind::Professional, ..details.clone() };
    let first = Back { notes: notes(reader, &quote), ..Back::default() };
    vec![
        markup(reader, &quote, &details, &terms, &first),
        markup(reader, &quote, &details, &terms, &came_back),
        markup(reader, &quote, &professional, &terms, &first),
    ]
}
