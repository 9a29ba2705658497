//! Who buys: five visible fields, the address being one. Nothing typed is lost when something does not fit.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use lyceum_people::accounts::{self, Kind};
use lyceum_school::School;
use lyceum_web::components::{
    Kind as FieldKind, actions, button, columns, error_summary, field, heading, hinted_select, link, panel, radios,
};
use lyceum_web::{Answer, Caller, FormErrors, FormView, Page, RawForm, see_other, sessions};
use lyceum_words::Reader;
use maud::{Markup, html};

use super::super::checkout;
use super::super::order::Details;
use super::super::quote::{Quote, QuoteItem, quote};
use super::super::urls;
use super::basket::{notes_markup, sums, sums_markup};
use super::{basket_of, not_kept, steps};
use crate::offers;

pub(super) async fn show(State(school): State<School>, caller: Caller, headers: HeaderMap, asked: RawForm) -> Answer {
    let basket = basket_of(&headers, &school);
    if basket.is_empty() {
        return Ok(see_other(urls::basket()));
    }
    let mut read = school.read(&caller).await?;
    let kept = match caller.session() {
        Some(session) => checkout::details(&mut read, session.as_str()).await?,
        None => None,
    };
    let known = match (kept, caller.person()) {
        (Some(kept), _) => Some(kept),
        (None, Some(person)) => accounts::find(&mut read, person).await?.map(of_person),
        (None, None) => None,
    };
    let region = known.as_ref().map_or(school.settings().seat, |details| details.region);
    let quote = quote(&mut read, &basket, caller.locale(), region).await?;
    if quote.items.is_empty() {
        return Ok(see_other(urls::basket()));
    }
    let form = match known {
        Some(details) => filled(&details),
        // The region is never guessed: holidays, law and tax follow from it, and most people leave what stands there.
        None => FormView::filled(&[("kind", Kind::Consumer.fact())]),
    };
    let reader = caller.reader();
    let again = asked.has("again").then(|| reader.say("ordering-details-again"));
    let title = reader.say("ordering-details");
    let main = html! { (notes_markup(reader, again.as_slice())) (markup(reader, &form, &quote)) };
    Ok(not_kept(Page::new(&caller, title).wide().main(main)))
}

pub(super) async fn keep(State(school): State<School>, caller: Caller, headers: HeaderMap, form: RawForm) -> Answer {
    let basket = basket_of(&headers, &school);
    if basket.is_empty() {
        return Ok(see_other(urls::basket()));
    }
    let reader = caller.reader();
    let mut read = school.read(&caller).await?;
    let quote = quote(&mut read, &basket, caller.locale(), school.settings().seat).await?;
    match checked(reader, &form, quote.is_free()) {
        Ok(details) => {
            drop(read);
            // Nothing is promised yet: who typed this just before a power cut types it again.
            let mut tx = school.begin_relaxed(&caller).await?;
            let session = sessions::ensure(&mut tx, &caller).await?;
            checkout::keep_details(&mut tx, session.as_str(), &details).await?;
            tx.commit().await?;
            Ok(see_other(urls::review()))
        }
        Err(errors) => {
            let view = FormView::with(form, errors);
            let page =
                Page::new(&caller, reader.say("ordering-details")).wide().status(StatusCode::UNPROCESSABLE_ENTITY);
            Ok(not_kept(page.main(markup(reader, &view, &quote))))
        }
    }
}

fn of_person(person: accounts::Person) -> Details {
    let accounts::Person { email, name, address, region, kind, .. } = person;
    Details { email, name, address, region, kind }
}

fn filled(details: &Details) -> FormView {
    FormView::filled(&[
        ("email", &details.email),
        ("name", &details.name),
        ("region", &details.region.to_string()),
        ("address", &details.address),
        ("kind", details.kind.fact()),
    ])
}

/// Text becomes a type here; each field that does not fit says what would. What is given away is billed to nobody, so no
/// postal address is asked for.
fn checked(reader: &Reader, form: &RawForm, is_free: bool) -> Result<Details, FormErrors> {
    let mut errors = FormErrors::default();
    let email = accounts::email(form.text("email"));
    if email.is_none() {
        errors.add("email", reader.say("ordering-error-email"));
    }
    let name = form.text("name");
    if name.is_empty() || name.chars().count() > 120 || name.chars().any(char::is_control) {
        errors.add("name", reader.say("ordering-error-name"));
    }
    let may_be_empty = is_free && form.text("address").is_empty();
    let address = accounts::postal_address(form.raw("address")).or_else(|| may_be_empty.then(String::new));
    if address.is_none() {
        errors.add("address", reader.say("ordering-error-address"));
    }
    let region = accounts::region_of(form.text("region"));
    if region.is_none() {
        errors.add("region", reader.say("ordering-error-region"));
    }
    let kind = [Kind::Consumer, Kind::Professional].into_iter().find(|kind| kind.fact() == form.text("kind"));
    if kind.is_none() {
        errors.add("kind", reader.say("ordering-error-kind"));
    }
    match (email, address, region, kind) {
        (Some(email), Some(address), Some(region), Some(kind)) if errors.is_empty() => {
            Ok(Details { email, name: name.to_owned(), address, region, kind })
        }
        _ => Err(errors),
    }
}

fn markup(reader: &Reader, form: &FormView, quote: &Quote) -> Markup {
    let regions = accounts::regions(reader);
    let choose = reader.say("ordering-region-choose");
    let regions = regions.iter().map(|(code, name)| (*code, name.as_str()));
    let regions: Vec<(&str, &str)> = std::iter::once(("", choose.as_str())).chain(regions).collect();
    let (consumer, professional) = (reader.say("ordering-kind-consumer"), reader.say("ordering-kind-professional"));
    let kinds = [(Kind::Consumer.fact(), consumer.as_str()), (Kind::Professional.fact(), professional.as_str())];
    let fields = html! {
        (error_summary(&form.errors, reader))
        form method="post" action=(urls::details()) novalidate {
            (field(form, "email", reader.say("ordering-email"), FieldKind::Email, "email").hint(reader.say("ordering-email-hint")).max(254))
            (field(form, "name", reader.say("ordering-name"), FieldKind::Text, "name").max(120))
            @if !quote.is_free() {
                (field(form, "address", reader.say("ordering-address"), FieldKind::Area, "street-address").hint(reader.say("ordering-address-hint")).rows(4))
            }
            (hinted_select(form, ("region", &reader.say("ordering-region")), &reader.say("ordering-region-hint"), &regions))
            (radios(form, "kind", &reader.say("ordering-kind"), &kinds))
            (actions(html! {
                (button(&reader.say("ordering-to-review")))
                " " (link(urls::basket(), &reader.say("ordering-back-to-basket")))
            }))
        }
    };
    html! {
        (steps(reader, 1))
        (heading(&reader.say("ordering-details")))
        (columns(fields, summary(reader, quote)))
    }
}

/// The courses of a bundle.
fn parts(reader: &Reader, item: &QuoteItem) -> String {
    let titles: Vec<&str> = item.lines.iter().map(|line| line.title.as_str()).collect();
    reader.list(&titles)
}

/// What is being bought, beside every step.
pub(super) fn summary(reader: &Reader, quote: &Quote) -> Markup {
    let lines = html! {
        ul {
            @for item in &quote.items {
                li {
                    (item.offer.title(reader.locale()))
                    @if item.offer.kind == offers::Kind::Bundle { br; span.quiet { (parts(reader, item)) } }
                }
            }
        }
        (sums_markup(&sums(reader, quote)))
    };
    panel(&reader.say("ordering-summary"), lines)
}

#[cfg(test)]
pub(super) fn rendered(reader: &Reader) -> Vec<Markup> {
    let quote = super::super::quote::sample_quote(reader.locale());
    let typed = RawForm::of(&[("email", "ada"), ("name", ""), ("address", "Street 1"), ("region", "XX")]);
    let errors = checked(reader, &typed, false).unwrap_err();
    assert_eq!(errors.iter().count(), 5);
    vec![markup(reader, &FormView::blank(), &quote), markup(reader, &FormView::with(typed, errors), &quote)]
}
