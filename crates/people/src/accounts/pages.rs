//! One's own account: name, address, language, the address for letters, and the browsers that are signed in.

use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use lyceum_kernel::{Instant, Locale, Span};
use lyceum_school::School;
use lyceum_web::components::{
    Kind as Field, Table, Tone, button, error_summary, field, heading, hidden, lede, link, link_button, notice,
    quiet_button, radios, select,
};
use lyceum_web::sessions::{self, SessionRow};
use lyceum_web::{
    Answer, Audience, Caller, FormErrors, FormView, HeadLink, Learner, Page, Problem, RawForm, SessionId, see_other,
    text,
};
use lyceum_words::Reader;
use maud::{Markup, html};

use super::links;
use super::regions::{self, regions};
use super::store::{Link, Purpose};
use super::{Details, Kind, Person, sign_in, store, urls};

pub(super) fn router() -> Router<School> {
    Router::new()
        .route("/account", get(show).post(change))
        .route("/account/email", post(ask_email))
        .route("/account/email/{token}", get(look_email).post(confirm_email))
        .route("/account/sessions/end", post(end_session))
        .route("/account/sessions/end-all", post(end_sessions))
}

async fn show(State(school): State<School>, learner: Learner, form: RawForm) -> Answer {
    let mut read = school.read(&learner).await?;
    let person = store::find(&mut read, learner.id()).await?.ok_or(Problem::NotFound)?;
    let kept = form.has("saved").then(|| learner.reader().say("accounts-saved"));
    page(&learner, &person, &filled(&person), &Said { kept, status: StatusCode::OK }).await
}

/// What the page says before everything else, and how it is answered.
struct Said {
    /// That the changes are kept, right after they were.
    kept: Option<String>,
    status: StatusCode,
}

/// The form as the account says it.
fn filled(person: &Person) -> FormView {
    FormView::filled(&[
        ("name", &person.name),
        ("address", &person.address),
        ("locale", person.locale.tag()),
        ("region", &person.region.to_string()),
        ("kind", person.kind.fact()),
        ("version", &person.version.to_string()),
    ])
}

async fn page(learner: &Learner, person: &Person, form: &FormView, said: &Said) -> Answer {
    let reader = learner.reader();
    let mut read = learner.school().read(learner).await?;
    let sessions = sessions::of(&mut read, learner.id()).await?;
    let content = html! {
        (error_summary(&form.errors, reader))
        (heading(&reader.say("accounts-title")))
        @if let Some(kept) = &said.kept { div role="status" { (notice(Tone::Good, kept, html! {})) } }
        (lede(&reader.say("accounts-intro")))
        (details_form(reader, form))
        section {
            h2 { (reader.say("accounts-email-title")) }
            p { (reader.say_with("accounts-email-now", &[("email", person.email.as_str().into())])) }
            form method="post" action="/account/email" novalidate {
                (field(form, "email", reader.say("accounts-email-new"), Field::Email, "email").hint(reader.say("accounts-email-hint")).max(254))
                (quiet_button(&reader.say("accounts-email-send")))
            }
        }
        (own_links(learner))
        (session_list(learner, &sessions))
    };
    Ok(Page::new(learner, reader.say("accounts-title")).status(said.status).main(content))
}

/// What is one's own and stands in the head of learners alone: an agent may be a learner too.
fn own_links(caller: &Caller) -> Markup {
    let links = caller.school().list::<HeadLink>().iter().filter(|link| link.audience == Audience::Learners);
    let links: Vec<&HeadLink> = links.collect();
    html! {
        @if caller.actor().is_staff() && !links.is_empty() {
            section {
                h2 { (caller.reader().say("accounts-own")) }
                ul { @for head in links { li { (link(head.href, &caller.reader().say(head.key))) } } }
            }
        }
    }
}

fn details_form(reader: &Reader, form: &FormView) -> Markup {
    let languages: Vec<(&str, &str)> = Locale::ALL.iter().map(|locale| (locale.tag(), locale.own_name())).collect();
    let named = regions(reader);
    let regions: Vec<(&str, &str)> = named.iter().map(|(code, name)| (*code, name.as_str())).collect();
    let kinds = [Kind::Consumer, Kind::Professional].map(|kind| (kind.fact(), kind_name(reader, kind)));
    let kinds: Vec<(&str, &str)> = kinds.iter().map(|(fact, name)| (*fact, name.as_str())).collect();
    html! {
        form method="post" action=(urls::ACCOUNT) novalidate {
            (hidden("version", form.typed.text("version")))
            (field(form, "name", reader.say("accounts-name"), Field::Text, "name").max(120))
            (field(form, "address", reader.say("accounts-address"), Field::Area, "street-address")
                .optional(reader.say("accounts-optional")).max(500))
            (select(form, "region", &reader.say("accounts-region"), &regions))
            (select(form, "locale", &reader.say("accounts-language"), &languages))
            (radios(form, "kind", &reader.say("accounts-kind"), &kinds))
            (button(&reader.say("accounts-save")))
        }
    }
}

/// Consumer or professional, in the reader's words.
fn kind_name(reader: &Reader, kind: Kind) -> String {
    reader.say(match kind {
        Kind::Consumer => "accounts-kind-consumer",
        Kind::Professional => "accounts-kind-professional",
    })
}

fn session_list(caller: &Caller, rows: &[SessionRow]) -> Markup {
    let reader = caller.reader();
    // Sessions live by machine time; what a page says is school time, which a demo moves ahead.
    let at_school = |at: Instant| at.plus(caller.school().ahead());
    let table = Table::new(reader.say("accounts-sessions"))
        .quiet()
        .column(reader.say("accounts-session-browser"))
        .column(reader.say("accounts-session-since"))
        .column(reader.say("accounts-session-seen"))
        .column(reader.say("accounts-session-end"))
        .rows(rows.iter().map(|row| {
            let is_this = caller.session() == Some(&row.id);
            vec![
                html! { (row.device) },
                html! { (reader.instant(at_school(row.created_at))) },
                html! { (reader.instant(at_school(row.seen_at))) },
                html! {
                    @if is_this { (reader.say("accounts-session-this")) } @else {
                        form method="post" action="/account/sessions/end" {
                            (hidden("session", row.id.as_str()))
                            (quiet_button(&reader.say("accounts-session-end")))
                        }
                    }
                },
            ]
        }));
    html! {
        section {
            h2 { (reader.say("accounts-sessions")) }
            p { (reader.say("accounts-sessions-intro")) }
            (table)
            form method="post" action="/account/sessions/end-all" { (quiet_button(&reader.say("accounts-sessions-end"))) }
        }
    }
}

/// What the form says, or what is wrong with it.
fn read_details(reader: &Reader, form: &RawForm) -> Result<Details, FormErrors> {
    let mut errors = FormErrors::default();
    let name = form.text("name");
    if name.is_empty() || name.chars().count() > 120 || name.chars().any(char::is_control) {
        errors.add("name", reader.say("accounts-name-wrong"));
    }
    // Invoices need what the checkout asks for; an account may do without.
    let is_empty = form.text("address").is_empty();
    let address = super::postal_address(form.raw("address")).or_else(|| is_empty.then(String::new));
    if address.is_none() {
        errors.add("address", reader.say("accounts-address-wrong"));
    }
    let region = regions::region_of(form.text("region"));
    if region.is_none() {
        errors.add("region", reader.say("accounts-region-wrong"));
    }
    let locale = Locale::from_tag(form.text("locale"));
    if locale.is_none() {
        errors.add("locale", reader.say("accounts-language-wrong"));
    }
    match (region, locale, address) {
        (Some(region), Some(locale), Some(address)) if errors.is_empty() => Ok(Details {
            name: name.to_owned(),
            address,
            locale,
            region,
            kind: Kind::from_fact(form.text("kind")),
            version: form.text("version").parse().unwrap_or(0),
        }),
        _ => Err(errors),
    }
}

async fn change(State(school): State<School>, learner: Learner, form: RawForm) -> Answer {
    let details = match read_details(learner.reader(), &form) {
        Ok(details) => details,
        Err(errors) => return back(&learner, form, errors).await,
    };
    let mut tx = school.begin(&learner).await?;
    if !super::change_details(&mut tx, learner.id(), &details).await? {
        return Err(Problem::conflict(text("accounts-changed-meanwhile"), urls::ACCOUNT));
    }
    tx.commit().await?;
    Ok(see_other(urls::ACCOUNT_SAVED))
}

/// The page again, with what was typed and what is wrong with it.
async fn back(learner: &Learner, form: RawForm, errors: FormErrors) -> Answer {
    let mut read = learner.school().read(learner).await?;
    let person = store::find(&mut read, learner.id()).await?.ok_or(Problem::NotFound)?;
    let said = Said { kept: None, status: StatusCode::UNPROCESSABLE_ENTITY };
    page(learner, &person, &FormView::with(form, errors), &said).await
}

/// The page again, with the account as it is and what is wrong with the new address.
async fn email_again(learner: &Learner, typed: &str, wrong: &str) -> Answer {
    let mut read = learner.school().read(learner).await?;
    let person = store::find(&mut read, learner.id()).await?.ok_or(Problem::NotFound)?;
    drop(read);
    let mut errors = FormErrors::default();
    errors.add("email", learner.reader().say(wrong));
    let known = filled(&person);
    let mut pairs: Vec<(&str, &str)> = known.typed.pairs().collect();
    pairs.push(("email", typed));
    back(learner, RawForm::of(&pairs), errors).await
}

async fn ask_email(State(school): State<School>, learner: Learner, form: RawForm) -> Answer {
    let Some(email) = super::email(form.text("email")) else {
        return email_again(&learner, form.raw("email"), "accounts-email-wrong").await;
    };
    let mut tx = school.begin(&learner).await?;
    let person = store::find(&mut tx, learner.id()).await?.ok_or(Problem::NotFound)?;
    // The same answer whether the address is somebody's or not: only its owner can read the letter.
    if !super::ask_for_email(&mut tx, &person, &email).await? {
        drop(tx);
        return email_again(&learner, form.raw("email"), "accounts-email-too-many").await;
    }
    tx.commit().await?;
    let reader = learner.reader();
    let (title, place) = sign_in::whereabouts(&learner);
    let content = html! {
        (heading(&title))
        (lede(&reader.say_with("accounts-email-sent", &[("email", email.into())])))
        (place)
        p { (link_button(urls::ACCOUNT, &reader.say("accounts-back"))) }
    };
    Ok(Page::new(&learner, title).main(content))
}

/// How long ago somebody may have signed in who gives their account another address.
const FRESH: Span = Span::minutes(15);

/// The session of the very person whose link it is, if they have just signed in at this browser. The address is the only
/// way in, so a browser that was left open, or a letter that somebody else opens, is not enough to change it.
fn fresh_session<'c>(caller: &'c Caller, link: &Link) -> Option<&'c SessionId> {
    let is_theirs = caller.person() == Some(&link.person) && caller.signed_in_within(FRESH);
    caller.session().filter(|_| is_theirs)
}

async fn look_email(State(school): State<School>, caller: Caller, Path(token): Path<String>) -> Answer {
    let mut read = school.read(&caller).await?;
    let Some(link) = links::look(&mut read, &token, Purpose::Email).await? else { return Ok(sign_in::used(&caller)) };
    if fresh_session(&caller, &link).is_none() {
        return Ok(sign_in_first(&caller));
    }
    let reader = caller.reader();
    let content = html! {
        (heading(&reader.say("accounts-confirm-title")))
        (lede(&reader.say_with("accounts-confirm-intro", &[("email", link.target.as_str().into())])))
        form method="post" action={ (urls::ACCOUNT) "/email/" (token) } { (button(&reader.say("accounts-confirm"))) }
    };
    Ok(Page::new(&caller, reader.say("accounts-confirm-title")).main(content))
}

/// One more step before the address changes: signing in anew, by a letter to the present address.
fn sign_in_first(caller: &Caller) -> Response {
    let reader = caller.reader();
    let content = html! {
        (heading(&reader.say("accounts-fresh-title")))
        (lede(&reader.say("accounts-fresh")))
        p { (reader.say("accounts-fresh-next")) }
        // The link is not sent along as the place to go on to: it would be kept where only its hash is to be.
        p { (link_button(urls::SIGN_IN, &reader.say("accounts-sign-in-title"))) }
    };
    Page::new(caller, reader.say("accounts-fresh-title")).status(StatusCode::FORBIDDEN).main(content)
}

async fn confirm_email(State(school): State<School>, caller: Caller, Path(token): Path<String>) -> Answer {
    let mut tx = school.begin(&caller).await?;
    let Some(link) = links::redeem(&mut tx, &token, Purpose::Email).await? else { return Ok(sign_in::used(&caller)) };
    // What is dropped here is as if it had not been pressed: the link still works after signing in.
    let Some(session) = fresh_session(&caller, &link) else { return Ok(sign_in_first(&caller)) };
    let before = store::find(&mut tx, &link.person).await?.ok_or(Problem::NotFound)?;
    if !super::change_email(&mut tx, &before, &link.target, session).await? {
        return Err(Problem::conflict(text("accounts-email-taken"), urls::ACCOUNT));
    }
    // A new token for this browser too, so that a copy of its cookie is worth nothing.
    sessions::sign_in(&mut tx, &caller, &before.id, before.role, &before.name, before.locale).await?;
    tx.commit().await?;
    Ok(confirmed(&caller))
}

fn confirmed(caller: &Caller) -> Response {
    let reader = caller.reader();
    let content = html! {
        (heading(&reader.say("accounts-confirmed-title")))
        (notice(Tone::Good, &reader.say("accounts-confirmed"), html! {}))
        p { (link_button(urls::ACCOUNT, &reader.say("accounts-back"))) }
    };
    Page::new(caller, reader.say("accounts-confirmed-title")).main(content)
}

async fn end_session(State(school): State<School>, learner: Learner, form: RawForm) -> Answer {
    let session = form.text("session").parse().map_err(|_| Problem::NotFound)?;
    let mut tx = school.begin(&learner).await?;
    sessions::end(&mut tx, learner.id(), &session).await?;
    tx.commit().await?;
    Ok(see_other(urls::ACCOUNT))
}

async fn end_sessions(State(school): State<School>, learner: Learner) -> Answer {
    let mut tx = school.begin(&learner).await?;
    sessions::end_all(&mut tx, learner.id()).await?;
    sessions::sign_out(&mut tx, &learner).await?;
    tx.commit().await?;
    Ok(see_other(urls::SIGN_IN))
}
