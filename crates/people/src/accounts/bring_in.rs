//! Bringing in staff: the owner gives a role to an address. As with a role that somebody is given on their page (`role.rs`), what it
//! lets them do is read before it holds, with the letter that says so: a mistyped address would be a stranger's way in.

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::post;
use lyceum_kernel::Role;
use lyceum_school::School;
use lyceum_web::components::{
    Kind as Field, button, danger_button, error_summary, field, heading, hidden, lede, link, radios,
};
use lyceum_web::{Answer, FormErrors, FormView, Owner, Page, RawForm, see_other};
use lyceum_words::Reader;
use maud::{Markup, html};

use super::role::{self, role_name};
use super::{Kind, NewPerson, Person, letters, urls};

pub(super) fn router() -> Router<School> {
    Router::new().route("/people", post(bring_in))
}

/// Sent with what was looked at.
const SEEN: &str = "seen";
/// Sent to change it instead.
const CHANGE: &str = "change";

/// The form, for the owner.
pub(super) fn form(reader: &Reader, form: &FormView) -> Markup {
    let agent = reader.say("accounts-role-agent");
    let owner = reader.say("accounts-role-owner");
    html! {
        section {
            h2 { (reader.say("accounts-bring-title")) }
            form method="post" action=(urls::PEOPLE) novalidate {
                (field(form, "name", reader.say("accounts-name"), Field::Text, "off").max(120))
                (field(form, "email", reader.say("accounts-email"), Field::Email, "off").max(254))
                (radios(form, "role", &reader.say("accounts-role"), &[("agent", &agent), ("owner", &owner)]))
                (button(&reader.say("accounts-bring")))
            }
        }
    }
}

/// Who is to have which role, or all that is wrong with it.
fn said(reader: &Reader, form: &RawForm) -> Result<(String, Role), FormErrors> {
    let mut errors = FormErrors::default();
    let email = super::email(form.text("email"));
    if email.is_none() {
        errors.add("email", reader.say("accounts-email-wrong"));
    }
    if !form.has("name") {
        errors.add("name", reader.say("accounts-name-wrong"));
    }
    let role = match form.text("role") {
        "agent" => Some(Role::Agent),
        "owner" => Some(Role::Owner),
        _ => None,
    };
    if role.is_none() {
        errors.add("role", reader.say("accounts-role-wrong"));
    }
    email.zip(role).filter(|_| errors.is_empty()).ok_or(errors)
}

/// A new member of the staff gets a letter about the role and one with the way in. Without the second look it is done and taken
/// back; whoever has the role already is only sent another way in.
async fn bring_in(State(school): State<School>, owner: Owner, form: RawForm) -> Answer {
    if form.has(CHANGE) {
        return again(&owner, form, FormErrors::default());
    }
    let (email, role) = match said(owner.reader(), &form) {
        Ok(said) => said,
        Err(errors) => return again(&owner, form, errors),
    };
    let mut tx = school.begin(&owner).await?;
    // Somebody who is here already keeps the role they have: it is changed on their page, where one sees who it is.
    if super::by_email(&mut tx, &email).await?.is_some_and(|known| known.role != role) {
        tx.rollback().await?;
        let mut errors = FormErrors::default();
        errors.add("email", owner.reader().say("accounts-bring-known"));
        return again(&owner, form, errors);
    }
    let new = NewPerson {
        email,
        name: form.text("name").to_owned(),
        locale: owner.locale(),
        region: school.settings().seat,
        kind: Kind::Consumer,
        address: String::new(),
    };
    let before = super::find_or_create(&mut tx, new).await?;
    if before.role == role {
        letters::sign_in(&mut tx, &before, "").await?;
        tx.commit().await?;
        return Ok(see_other(&urls::person(&before.id)));
    }
    let given = super::change_role(&mut tx, &before.id, role, before.version).await;
    given.map_err(|error| role::refused(error, &before.id))?;
    if !form.has(SEEN) {
        tx.rollback().await?;
        let title = owner.reader().say("accounts-role-look-title");
        return Ok(Page::new(&owner, title).main(look(&owner, &before, role)));
    }
    letters::sign_in(&mut tx, &before, "").await?;
    tx.commit().await?;
    Ok(see_other(&urls::role_given(&before.id)))
}

/// The form once more, with everything typed.
fn again(owner: &Owner, typed: RawForm, errors: FormErrors) -> Answer {
    let reader = owner.reader();
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let typed = FormView::with(typed, errors);
    let content = html! {
        (error_summary(&typed.errors, reader))
        (heading(&reader.say("accounts-people-title")))
        (form(reader, &typed))
        p { (link(urls::PEOPLE, &reader.say("accounts-people-all"))) }
    };
    Ok(Page::new(owner, reader.say("accounts-people-title")).status(status).main(content))
}

/// Before somebody comes in: to which address, what the role lets them do, and which letters leave.
fn look(owner: &Owner, person: &Person, role: Role) -> Markup {
    let reader = owner.reader();
    let args = [
        ("name", person.name.as_str().into()),
        ("email", person.email.as_str().into()),
        ("to", role_name(reader, role).into()),
    ];
    let typed = html! {
        (hidden("name", &person.name)) (hidden("email", &person.email)) (hidden("role", role.as_str()))
    };
    html! {
        (heading(&reader.say("accounts-role-look-title")))
        (lede(&reader.say_with("accounts-bring-look", &args)))
        (role::letter(owner, person, role))
        p { (reader.say("accounts-bring-look-way-in")) }
        form method="post" action=(urls::PEOPLE) {
            (typed)
            (hidden(CHANGE, "yes"))
            (button(&reader.say("accounts-standing-look-change")))
        }
        form method="post" action=(urls::PEOPLE) {
            (typed)
            (hidden(SEEN, "yes"))
            (danger_button(&reader.say("accounts-bring-look-send")))
        }
    }
}
