//! Bundles: several courses for one price that is less than theirs together.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use lyceum_kernel::{Currency, Locale, Money};
use lyceum_school::{Fault, Read, School};
use lyceum_web::components::{
    Kind as Input, actions, button, error_summary, facts, field, heading, hidden, lede, link,
};
use lyceum_web::{Answer, FormErrors, FormView, Owner, Page, Problem, RawForm, see_other};
use lyceum_words::Reader;
use maud::{Markup, html};

use super::super::super::selling::{self, Shelved, Wish};
use super::super::super::{InLanguages, Kind, Offer, OfferError, store, urls};
use super::super::catalogue::{PriceView, price as shown};
use super::overview::{shares, state};
use super::prices::sale;
use super::{errors_of, price, seen};

pub(super) async fn blank(State(school): State<School>, owner: Owner) -> Answer {
    let mut read = school.read(&owner).await?;
    page(&mut read, &owner, None, None).await
}

pub(super) async fn show(State(school): State<School>, owner: Owner, Path(slug): Path<String>) -> Answer {
    let mut read = school.read(&owner).await?;
    page(&mut read, &owner, Some(&slug), None).await
}

async fn page(read: &mut Read, owner: &Owner, slug: Option<&str>, form: Option<FormView>) -> Answer {
    let reader = owner.reader();
    let bundle = match slug {
        Some(slug) => {
            let offer = selling::offer(read, Kind::Bundle, slug).await?.ok_or(Problem::NotFound)?;
            let parts = store::parts(read, &offer.id).await?;
            Some(selling::shelved(offer, parts))
        }
        None => None,
    };
    let courses = courses(read, bundle.as_ref()).await?;
    let status = if form.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let form = form.unwrap_or_else(|| bundle.as_ref().map_or_else(FormView::blank, |bundle| filled(reader, bundle)));
    let view = BundleForm { bundle, courses, form };
    Ok(Page::new(owner, view.heading(reader)).status(status).main(markup(reader, &view)))
}

/// The courses on sale: those of the bundle first, in its order.
async fn courses(read: &mut Read, bundle: Option<&Shelved>) -> Result<Vec<Offer>, Fault> {
    let on_sale = store::every(read).await?.into_iter().filter(|offer| offer.kind == Kind::Course && offer.listed);
    let own: Vec<&Offer> = bundle.iter().flat_map(|bundle| bundle.parts.iter().map(|(part, _)| part)).collect();
    let place = |course: &Offer| own.iter().position(|part| part.id == course.id).unwrap_or(own.len());
    let mut courses: Vec<Offer> = on_sale.collect();
    courses.sort_by_key(place);
    Ok(courses)
}

/// The form as the bundle stands.
pub(super) fn filled(reader: &Reader, bundle: &Shelved) -> FormView {
    let offer = &bundle.offer;
    let price = reader.typed(offer.price);
    let mut pairs = vec![
        ("title_en", offer.titles.en.as_str()),
        ("title_fr", offer.titles.fr.as_str()),
        ("title_de", offer.titles.de.as_str()),
        ("line_en", offer.lines.en.as_str()),
        ("line_fr", offer.lines.fr.as_str()),
        ("line_de", offer.lines.de.as_str()),
        ("price", price.as_str()),
    ];
    pairs.extend(bundle.parts.iter().map(|(part, _)| ("course", part.slug.as_str())));
    FormView::filled(&pairs)
}

/// A bundle that is made or changed.
pub(super) struct BundleForm {
    /// The bundle as it stands; none while it is new.
    pub(super) bundle: Option<Shelved>,
    /// The courses it can be made of.
    pub(super) courses: Vec<Offer>,
    pub(super) form: FormView,
}

impl BundleForm {
    fn heading(&self, reader: &Reader) -> String {
        match &self.bundle {
            Some(bundle) => {
                let title = bundle.offer.title(reader.locale());
                reader.say_with("offers-shop-bundle-of", &[("title", title.into())])
            }
            None => reader.say("offers-shop-new-bundle"),
        }
    }
}

/// The names of the fields for a language: title and line.
fn names(locale: Locale) -> (&'static str, &'static str) {
    match locale {
        Locale::En => ("title_en", "line_en"),
        Locale::Fr => ("title_fr", "line_fr"),
        Locale::De => ("title_de", "line_de"),
    }
}

pub(super) fn markup(reader: &Reader, view: &BundleForm) -> Markup {
    let offer = view.bundle.as_ref().map(|bundle| &bundle.offer);
    let action = offer.map_or_else(|| urls::SHOP_NEW_BUNDLE.to_owned(), |offer| urls::shop_bundle(&offer.slug));
    let version = offer.map_or(0, |offer| offer.version).to_string();
    let save = if offer.is_some() { "offers-shop-bundle-save" } else { "offers-shop-bundle-make" };
    html! {
        (error_summary(&view.form.errors, reader))
        (heading(&view.heading(reader)))
        (lede(&reader.say("offers-shop-bundle-lede")))
        @if let Some(bundle) = &view.bundle {
            (facts(&[
                (&reader.say("offers-shop-state"), state(reader, &bundle.offer)),
                (&reader.say("offers-shop-price-now"), shown(&PriceView::of(reader, &bundle.offer))),
                (&reader.say("offers-shop-shares"), shares(reader, bundle)),
            ]))
        }
        form method="post" action=(action) novalidate {
            (hidden("version", &version))
            @for locale in Locale::ALL {
                @let (title, line) = names(locale);
                (field(&view.form, title, reader.say(&format!("offers-shop-title-{}", locale.tag())), Input::Text, "off").max(100))
                (field(&view.form, line, reader.say(&format!("offers-shop-line-{}", locale.tag())), Input::Text, "off")
                    .optional(reader.say("offers-shop-optional")).max(200))
            }
            (choice(reader, view))
            (field(&view.form, "price", reader.say("offers-price"), Input::Number, "off")
                .hint(reader.say("offers-shop-bundle-price-hint")).max(20))
            (actions(button(&reader.say(save))))
        }
        @if let Some(offer) = offer { (sale(reader, offer)) }
        p { (link(urls::SHOP, &reader.say("offers-shop-back"))) }
    }
}

/// The courses to choose from, each with what it costs alone.
fn choice(reader: &Reader, view: &BundleForm) -> Markup {
    let error = view.form.errors.of("courses");
    let chosen = view.form.typed.all("course");
    let said = |course: &Offer| {
        let alone = if course.free { reader.say("offers-free") } else { reader.money(course.price) };
        let args = [("title", course.title(reader.locale()).into()), ("alone", alone.into())];
        reader.say_with("offers-shop-course-alone", &args)
    };
    html! {
        fieldset.radios.invalid[error.is_some()] id="field-courses" tabindex="-1" aria-describedby=[error.map(|_| "error-courses")] {
            legend { (reader.say("offers-shop-courses")) }
            @if let Some(error) = error { p.field-error id="error-courses" { (error) } }
            @if view.courses.len() < 2 { p.hint { (reader.say("offers-shop-too-few-on-sale")) } }
            @for course in &view.courses {
                div.check {
                    input type="checkbox" name="course" id={ "course-" (course.slug) } value=(course.slug)
                        checked[chosen.contains(&course.slug.as_str())]
                        aria-describedby=[error.map(|_| "error-courses")] aria-invalid=[error.map(|_| "true")];
                    label for={ "course-" (course.slug) } { (said(course)) }
                }
            }
        }
    }
}

pub(super) async fn make(State(school): State<School>, owner: Owner, form: RawForm) -> Answer {
    let reader = owner.reader();
    let errors = match wish(reader, school.settings().currency, &form) {
        Err(errors) => errors,
        Ok(wish) => {
            let mut tx = school.begin(&owner).await?;
            match selling::make_bundle(&mut tx, wish.clone()).await {
                Ok(_) => {
                    tx.commit().await?;
                    return Ok(see_other(urls::SHOP));
                }
                Err(error) => refused(&mut tx, reader, error, &wish).await?,
            }
        }
    };
    let mut read = school.read(&owner).await?;
    page(&mut read, &owner, None, Some(FormView::with(form, errors))).await
}

pub(super) async fn change(
    State(school): State<School>,
    owner: Owner,
    Path(slug): Path<String>,
    form: RawForm,
) -> Answer {
    let reader = owner.reader();
    let errors = match wish(reader, school.settings().currency, &form) {
        Err(errors) => errors,
        Ok(wish) => {
            let mut tx = school.begin(&owner).await?;
            match selling::change_bundle(&mut tx, &slug, wish.clone(), seen(&form)).await {
                Ok(()) => {
                    tx.commit().await?;
                    return Ok(see_other(urls::SHOP));
                }
                Err(error) => refused(&mut tx, reader, error, &wish).await?,
            }
        }
    };
    let mut read = school.read(&owner).await?;
    page(&mut read, &owner, Some(&slug), Some(FormView::with(form, errors))).await
}

/// Why a bundle was not published. A price that is too high is told beside what the courses cost one by one.
async fn refused(
    tx: &mut lyceum_school::Tx,
    reader: &Reader,
    error: OfferError,
    wish: &Wish,
) -> Result<FormErrors, Problem> {
    if !matches!(error, OfferError::Price) {
        return errors_of(reader, error);
    }
    let mut alone = Vec::new();
    for course in &wish.courses {
        alone.extend(store::find(tx, Kind::Course, course).await?.map(|course| course.price));
    }
    let sum = Money::sum(alone, wish.price.currency()).map_err(Fault::other)?;
    let mut errors = FormErrors::default();
    errors.add("price", reader.say_with("offers-shop-bundle-price", &[("sum", reader.money(sum).into())]));
    Ok(errors)
}

/// What the form wishes, or all that is wrong with it.
fn wish(reader: &Reader, currency: Currency, form: &RawForm) -> Result<Wish, FormErrors> {
    let mut errors = FormErrors::default();
    for locale in Locale::ALL {
        let (title, line) = names(locale);
        // In the summary of errors the languages stand one below the other.
        let wrong = |field: &str, key: &str| {
            let label = reader.say(&format!("offers-shop-{field}-{}", locale.tag()));
            reader.say_with(key, &[("field", label.into())])
        };
        if form.text(title).is_empty() || form.text(title).chars().count() > 100 {
            errors.add(title, wrong("title", "offers-shop-need-title"));
        }
        if form.text(line).chars().count() > 200 {
            errors.add(line, wrong("line", "offers-shop-line-long"));
        }
    }
    let courses: Vec<String> = form.all("course").into_iter().map(str::to_owned).collect();
    if courses.len() < 2 {
        errors.add("courses", reader.say("offers-shop-too-few"));
    }
    let price = price(reader, currency, form, "price", &mut errors);
    match price {
        Some(price) if errors.is_empty() => Ok(Wish {
            titles: InLanguages::each(|locale| form.text(names(locale).0).to_owned()),
            lines: InLanguages::each(|locale| form.text(names(locale).1).to_owned()),
            courses,
            price,
        }),
        _ => Err(errors),
    }
}
