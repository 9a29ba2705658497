//! What accounts write: the way in, the way to a new address, the words to the old one, which role somebody has, and how an
//! account stands. A way in has a letter of its own, which is confidential: in a letter about something else the staff
//! would read it.

use lyceum_kernel::{Role, Span};
use lyceum_school::{Fault, Tx};
use lyceum_words::Reader;

use super::{Person, Standing, links, store::Purpose, urls};
use crate::letters::{self, NewLetter, Recipient};

/// How long the first way in lasts: whoever has just bought may open their mail in a day or two.
const WELCOME_DAYS: i64 = 3;

/// The way in, valid for half an hour. It goes on to `next`.
pub(super) async fn sign_in(tx: &mut Tx, person: &Person, next: &str) -> Result<(), Fault> {
    let token = links::make(tx, person, Purpose::SignIn, next, links::LIFE).await?;
    let reader = letters::reader(tx.school(), person.locale);
    let letter = NewLetter::new(person.into(), "accounts-sign-in", &person.id, reader.say("accounts-letter-sign-in"))
        .text(reader.say("accounts-letter-sign-in-text"))
        .link(reader.say("accounts-letter-sign-in-link"), format!("{}/{token}", urls::SIGN_IN))
        .text(reader.say("accounts-letter-sign-in-other"))
        .confidential();
    letters::send(tx, letter).await.map(drop)
}

/// The first way in of somebody whose account has just begun. It goes on to `next`.
pub(super) async fn welcome(tx: &mut Tx, person: &Person, next: &str) -> Result<(), Fault> {
    let token = links::make(tx, person, Purpose::SignIn, next, Span::days(WELCOME_DAYS)).await?;
    let reader = letters::reader(tx.school(), person.locale);
    let args = [("days", WELCOME_DAYS.into())];
    let letter = NewLetter::new(person.into(), "accounts-welcome", &person.id, reader.say("accounts-letter-welcome"))
        .text(reader.say_with("accounts-letter-welcome-text", &args))
        .link(reader.say("accounts-letter-sign-in-link"), format!("{}/{token}", urls::SIGN_IN))
        .text(reader.say("accounts-letter-welcome-later"))
        .confidential();
    letters::send(tx, letter).await.map(drop)
}

/// What the letter with the first way in is called, for whoever is told to look for it.
#[must_use]
pub fn welcome_subject(reader: &Reader) -> String {
    reader.say("accounts-letter-welcome")
}

/// To the present address, as soon as somebody asks for another: whoever sits at a browser that was left open is found
/// out before anything has changed.
pub(super) async fn email_asked(tx: &mut Tx, person: &Person) -> Result<(), Fault> {
    let reader = letters::reader(tx.school(), person.locale);
    let subject = reader.say("accounts-letter-email-asked");
    let letter = NewLetter::new(person.into(), "accounts-email-asked", &person.id, subject)
        .text(reader.say("accounts-letter-email-asked-text"))
        .link(reader.say("accounts-letter-email-asked-link"), urls::ACCOUNT);
    letters::send(tx, letter).await.map(drop)
}

/// To the new address: show that you can read this.
pub(super) async fn confirm_email(tx: &mut Tx, person: &Person, email: &str, token: &str) -> Result<(), Fault> {
    let reader = letters::reader(tx.school(), person.locale);
    let to = Recipient { email: email.to_owned(), ..person.into() };
    let letter = NewLetter::new(to, "accounts-email", &person.id, reader.say("accounts-letter-email"))
        .text(reader.say("accounts-letter-email-text"))
        .link(reader.say("accounts-letter-email-link"), format!("{}/email/{token}", urls::ACCOUNT))
        .confidential();
    letters::send(tx, letter).await.map(drop)
}

/// To the old address: it is no longer yours here.
pub(super) async fn email_changed(tx: &mut Tx, before: &Person) -> Result<(), Fault> {
    let reader = letters::reader(tx.school(), before.locale);
    let subject = reader.say("accounts-letter-email-changed");
    let letter = NewLetter::new(before.into(), "accounts-email-changed", &before.id, subject)
        .text(reader.say("accounts-letter-email-changed-text"));
    letters::send(tx, letter).await.map(drop)
}

/// The subject and the paragraphs of the letter that says how an account stands and why.
pub(super) fn standing_words(reader: &Reader, standing: Standing, reason: &str) -> (String, Vec<String>) {
    let word = standing.fact();
    let subject = reader.say(&format!("accounts-letter-standing-{word}"));
    let mut said = vec![reader.say(&format!("accounts-letter-standing-{word}-text"))];
    // The reason is that of this change: of a finding that was lifted it says why, and not what once stood against the account.
    if !reason.is_empty() {
        said.push(reader.say_with("accounts-letter-standing-reason", &[("reason", reason.into())]));
    }
    if standing != Standing::Good {
        said.push(reader.say("accounts-letter-standing-object"));
    }
    (subject, said)
}

/// How the account stands now, with the reason.
pub(super) async fn standing(tx: &mut Tx, person: &Person) -> Result<(), Fault> {
    let reader = letters::reader(tx.school(), person.locale);
    let (subject, said) = standing_words(&reader, person.standing, &person.standing_reason);
    let letter = NewLetter::new(person.into(), "accounts-standing", &person.id, subject);
    let letter = said.into_iter().fold(letter, |letter, said| letter.text(said));
    letters::send(tx, letter).await.map(drop)
}

/// The subject and the paragraphs of the letter that says which role somebody has by now.
pub(super) fn role_words(reader: &Reader, role: Role) -> (String, Vec<String>) {
    let args = [("role", reader.say(&format!("accounts-role-{role}")).into())];
    let subject = reader.say_with("accounts-letter-role", &args);
    let may = reader.say(&format!("accounts-role-may-{role}"));
    (subject, vec![reader.say_with("accounts-letter-role-text", &args), may, reader.say("accounts-letter-role-object")])
}

/// The role somebody has by now, and what it lets them do.
pub(super) async fn role(tx: &mut Tx, person: &Person) -> Result<(), Fault> {
    let reader = letters::reader(tx.school(), person.locale);
    let (subject, said) = role_words(&reader, person.role);
    let letter = NewLetter::new(person.into(), "accounts-role", &person.id, subject);
    let letter = said.into_iter().fold(letter, |letter, said| letter.text(said));
    letters::send(tx, letter).await.map(drop)
}
