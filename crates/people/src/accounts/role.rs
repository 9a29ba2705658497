//! The role of a person, for the owner: what it lets somebody do is read, with the letter that says so, before it is given.

use axum::Router;
use axum::extract::{Path, State};
use axum::routing::post;
use lyceum_kernel::{PersonId, Role};
use lyceum_school::School;
use lyceum_web::components::{Tone, button, danger_button, heading, hidden, lede, link, notice, select};
use lyceum_web::{Answer, FormView, Owner, Page, Problem, RawForm, see_other, text};
use lyceum_words::Reader;
use maud::{Markup, html};

use super::{Person, RoleError, letters, store, urls};

pub(super) fn router() -> Router<School> {
    Router::new().route("/people/{id}/role", post(set_role))
}

/// Sent with a role that was looked at.
const SEEN: &str = "seen";

/// The word of a role.
pub(super) fn role_name(reader: &Reader, role: Role) -> String {
    reader.say(&format!("accounts-role-{role}"))
}

/// That a role was just given.
pub(super) fn given(reader: &Reader, person: &Person) -> Markup {
    let args = [("name", named(person).into()), ("role", role_name(reader, person.role).into())];
    html! {
        div role="status" { (notice(Tone::Good, &reader.say_with("accounts-role-given", &args), html! {})) }
    }
}

fn named(person: &Person) -> &str {
    if person.name.is_empty() { &person.email } else { &person.name }
}

pub(super) fn role_form(reader: &Reader, person: &Person) -> Markup {
    // The role as it is, whatever was typed about the standing beside it.
    let form = FormView::filled(&[("role", person.role.as_str())]);
    let names = [Role::Learner, Role::Agent, Role::Owner].map(|role| (role.as_str(), role_name(reader, role)));
    let choices: Vec<(&str, &str)> = names.iter().map(|(word, name)| (*word, name.as_str())).collect();
    html! {
        section {
            h2 { (reader.say("accounts-role")) }
            form method="post" action=(urls::role(&person.id)) {
                (hidden("version", &person.version.to_string()))
                (select(&form, "role", &reader.say("accounts-role"), &choices))
                (button(&reader.say("accounts-role-save")))
            }
        }
    }
}

/// Without the second look it is done and taken back: whoever cannot have the role is told so at once.
async fn set_role(State(school): State<School>, owner: Owner, Path(id): Path<String>, form: RawForm) -> Answer {
    let id: PersonId = id.parse().map_err(|_| Problem::NotFound)?;
    let role: Role = form.text("role").parse().map_err(|_| Problem::NotFound)?;
    let version = form.text("version").parse().unwrap_or(0);
    let mut tx = school.begin(&owner).await?;
    let before = store::find(&mut tx, &id).await?.ok_or(Problem::NotFound)?;
    super::change_role(&mut tx, &id, role, version).await.map_err(|error| refused(error, &id))?;
    if form.has(SEEN) {
        tx.commit().await?;
        return Ok(see_other(&urls::role_given(&id)));
    }
    tx.rollback().await?;
    if before.role == role {
        return Ok(see_other(&urls::person(&id)));
    }
    let title = owner.reader().say("accounts-role-look-title");
    Ok(Page::new(&owner, title).main(look(&owner, &before, role)))
}

/// Why a role stays as it is, in words.
pub(super) fn refused(error: RoleError, id: &PersonId) -> Problem {
    match error {
        RoleError::NoSuchPerson => Problem::NotFound,
        RoleError::Meanwhile => Problem::conflict(text("accounts-role-meanwhile"), urls::person(id)),
        RoleError::LastOwner => Problem::conflict(text("accounts-role-last-owner"), urls::person(id)),
        RoleError::Fault(fault) => fault.into(),
    }
}

/// Before somebody has another role: what it lets them do, and which letter leaves.
fn look(owner: &Owner, person: &Person, role: Role) -> Markup {
    let reader = owner.reader();
    let args = [
        ("name", named(person).into()),
        ("email", person.email.as_str().into()),
        ("from", role_name(reader, person.role).into()),
        ("to", role_name(reader, role).into()),
    ];
    html! {
        (heading(&reader.say("accounts-role-look-title")))
        (lede(&reader.say_with("accounts-role-look", &args)))
        (letter(owner, person, role))
        form method="post" action=(urls::role(&person.id)) {
            (hidden("role", role.as_str()))
            (hidden("version", &person.version.to_string()))
            (hidden(SEEN, "yes"))
            (danger_button(&reader.say("accounts-role-look-send")))
        }
        p { (link(&urls::person(&person.id), &reader.say("accounts-role-look-leave"))) }
    }
}

/// What a role lets somebody do, and the letter that says so.
pub(super) fn letter(owner: &Owner, person: &Person, role: Role) -> Markup {
    let reader = owner.reader();
    let theirs = crate::letters::reader(owner.school(), person.locale);
    let (subject, said) = letters::role_words(&theirs, role);
    let language = [("language", super::language_name(reader, person.locale).into())];
    html! {
        p { (reader.say(&format!("accounts-role-may-{role}"))) }
        p { (reader.say_with("accounts-role-look-letter", &language)) }
        blockquote lang=(person.locale.tag()) {
            p { strong { (subject) } }
            @for said in &said { p { (said) } }
        }
    }
}
