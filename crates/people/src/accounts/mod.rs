//! Accounts: who is here, in which language, with which right, and the one-time links that let them in. There are no
//! passwords. The SQL: `store.rs`; the ways in and out: `sign_in.rs`; the learner's page: `pages.rs`; the staff's
//! pages: `desk.rs`, `role.rs`, `bring_in.rs`; where people may live: `regions.rs`; the mail with the link is written by `jobs.rs`, so that asking takes as long for a stranger.

mod bring_in;
mod desk;
mod jobs;
mod letters;
mod links;
mod pages;
mod regions;
mod role;
mod sign_in;
mod store;
#[cfg(test)]
mod tests;

use axum::Router;
use futures::future::BoxFuture;
use lyceum_kernel::{Instant, Locale, PersonId, Region, Role, Span};
use lyceum_school::{Fault, Read, School, Tx};
use lyceum_store::Reads;
use lyceum_web::{SessionId, sessions};
use lyceum_words::{Reader, Source};
use maud::Markup;

use crate::letters::Recipient;
pub(crate) use jobs::worker;
pub use letters::welcome_subject;
pub use links::sign_in_link;
pub use regions::{region_name, region_of, regions};

/// The words of accounts.
pub const TEXT: Source = Source {
    slice: "accounts",
    en: include_str!("text.en.ftl"),
    fr: include_str!("text.fr.ftl"),
    de: include_str!("text.de.ftl"),
};

/// A panel on the staff's page of a person, given by an area that stands above: commerce shows what they ordered.
pub struct PersonPanel(pub for<'a> fn(&'a mut Read, &'a PersonId, &'a Reader) -> BoxFuture<'a, Result<Markup, Fault>>);

/// What an area above does when the standing of an account changes: claims decide what waited for it. Runs in the transaction
/// that changes it.
pub struct OnStanding(pub for<'a> fn(&'a mut Tx, &'a Person) -> BoxFuture<'a, Result<(), Fault>>);

/// Finds the person behind something an area above knows by a name of its own: commerce knows the numbers of orders.
pub struct FindPerson(pub for<'a> fn(&'a mut Read, &'a str) -> Finding<'a>);

/// Whom [`FindPerson`] finds, if anybody.
pub type Finding<'a> = BoxFuture<'a, Result<Option<PersonId>, Fault>>;

/// The addresses of this slice.
pub mod urls {
    use lyceum_kernel::PersonId;

    /// The page that asks for an address.
    pub const SIGN_IN: &str = "/sign-in";
    /// The page of one's own account.
    pub const ACCOUNT: &str = "/account";
    /// The same, right after something was changed on it: it says so.
    pub const ACCOUNT_SAVED: &str = "/account?saved=yes";
    /// Everybody, for the staff.
    pub const PEOPLE: &str = "/people";

    /// One person, for the staff.
    pub fn person(id: &PersonId) -> String {
        format!("/people/{id}")
    }

    /// Where the owner gives them another role.
    pub fn role(id: &PersonId) -> String {
        format!("{}/role", person(id))
    }

    /// Said by the address of a person whose role was just given.
    pub(super) const ROLE_GIVEN: &str = "role-given";

    /// One person, right after their role was given: the page says so.
    pub(super) fn role_given(id: &PersonId) -> String {
        format!("{}?{ROLE_GIVEN}=yes", person(id))
    }
}

/// The pages of this slice.
pub(crate) fn router() -> Router<School> {
    sign_in::router().merge(pages::router()).merge(desk::router())
}

/// Whether somebody buys for themselves or for a trade; the law treats them differently.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum Kind {
    /// For themselves.
    Consumer,
    /// For a trade or profession.
    Professional,
}

impl Kind {
    /// The word of the fact `customer.kind`, which is also the one stored.
    pub const fn fact(self) -> &'static str {
        match self {
            Self::Consumer => "consumer",
            Self::Professional => "professional",
        }
    }

    /// Reads the word; what is not a professional is protected as a consumer.
    pub fn from_fact(text: &str) -> Self {
        if text == "professional" { Self::Professional } else { Self::Consumer }
    }
}

/// Whether an account is in good standing. Only a person finds otherwise, and gives a reason.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum Standing {
    /// Nothing is known against it.
    Good,
    /// Something is being looked into.
    Suspected,
    /// A breach was found.
    Violation,
}

impl Standing {
    /// Every standing, best first.
    pub const ALL: [Self; 3] = [Self::Good, Self::Suspected, Self::Violation];

    /// The word of the fact `account.standing`, which is also the one stored.
    pub const fn fact(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Suspected => "suspected",
            Self::Violation => "violation",
        }
    }

    /// Reads the word.
    pub fn from_fact(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|standing| standing.fact() == text)
    }
}

lyceum_kernel::id!(
    /// One change of the standing of an account.
    StandingChangeId,
    "std"
);

/// A change of the standing of an account, as the staff sees it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct StandingChange {
    /// How it stood before.
    pub from: Standing,
    /// How it stands since.
    pub to: Standing,
    /// Why.
    pub reason: String,
    /// Who found so.
    pub actor: String,
    /// Since when.
    pub changed_at: Instant,
}

/// Somebody the school knows.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Person {
    /// Their id.
    pub id: PersonId,
    /// Their address for letters, as they typed it.
    pub email: String,
    /// Their name.
    pub name: String,
    /// The language they are written to in.
    pub locale: Locale,
    /// Where they live; its holidays and its law are theirs.
    pub region: Region,
    /// Consumer or professional.
    pub kind: Kind,
    /// What they may do here.
    pub role: Role,
    /// Whether the account is in good standing.
    pub standing: Standing,
    /// Why it stands so; empty where nothing was ever found.
    pub standing_reason: String,
    /// Their postal address, several lines.
    pub address: String,
    /// Since when the school knows them.
    pub created_at: Instant,
    /// Counts the changes, so that two people who edit at once do not undo each other.
    pub version: i64,
}

impl From<&Person> for Recipient {
    fn from(person: &Person) -> Self {
        Self {
            person: Some(person.id.clone()),
            email: person.email.clone(),
            name: person.name.clone(),
            locale: person.locale,
        }
    }
}

/// What must be known to open an account.
#[derive(Clone, Debug)]
pub struct NewPerson {
    /// The address, as typed; it has passed `email`.
    pub email: String,
    /// The name.
    pub name: String,
    /// The language.
    pub locale: Locale,
    /// The region.
    pub region: Region,
    /// Consumer or professional.
    pub kind: Kind,
    /// The postal address; may be empty.
    pub address: String,
}

/// An address for letters, trimmed, or nothing if it cannot be one. Whether it works, only a letter can tell.
pub fn email(typed: &str) -> Option<String> {
    let typed = typed.trim();
    let (local, host) = typed.rsplit_once('@')?;
    let fits = !local.is_empty() && host.contains('.') && !host.starts_with('.') && !host.ends_with('.');
    let plain =
        typed.len() <= 254 && !typed.contains(|c: char| c.is_whitespace() || c.is_control() || "<>,;\"".contains(c));
    (fits && plain).then(|| typed.to_owned())
}

/// A postal address of two to eight lines, each trimmed, or nothing if it cannot be one: street and number, postcode and town.
pub fn postal_address(typed: &str) -> Option<String> {
    let lines: Vec<&str> = typed.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let fits = (2..=8).contains(&lines.len()) && lines.iter().all(|line| line.chars().count() <= 120);
    fits.then(|| lines.join("\n"))
}

/// One person.
pub async fn find(read: &mut impl Reads, id: &PersonId) -> Result<Option<Person>, Fault> {
    Ok(store::find(read, id).await?)
}

/// The person with this address, whatever its capitals.
pub async fn by_email(read: &mut impl Reads, email: &str) -> Result<Option<Person>, Fault> {
    Ok(store::by_email(read, email).await?)
}

/// People whose name or address holds the text, newest first.
pub async fn search(read: &mut impl Reads, text: &str) -> Result<Vec<Person>, Fault> {
    Ok(store::search(read, text).await?)
}

/// The same, and if there is nobody, whoever an area above knows by this text.
async fn search_everywhere(read: &mut Read, text: &str) -> Result<Vec<Person>, Fault> {
    let mut people = store::search(read, text).await?;
    if !people.is_empty() || text.trim().is_empty() {
        return Ok(people);
    }
    let school = read.school().clone();
    for find in school.list::<FindPerson>() {
        if let Some(id) = (find.0)(read, text).await? {
            people.extend(store::find(read, &id).await?);
        }
    }
    Ok(people)
}

/// The language somebody reads, by its name in the reader's own: `German`, `allemand`, `Deutsch`.
pub fn language_name(reader: &Reader, locale: Locale) -> String {
    reader.say(&format!("accounts-language-{}", locale.tag()))
}

/// The person with this address, or a new one. Somebody who is known is given back as they are: an order without
/// sign-in must not change what an account says. One that was emptied says nothing, and begins anew.
pub async fn find_or_create(tx: &mut Tx, new: NewPerson) -> Result<Person, Fault> {
    let person = Person {
        id: tx.new_id(),
        email: new.email.trim().to_owned(),
        name: new.name,
        locale: new.locale,
        region: new.region,
        kind: new.kind,
        role: Role::Learner,
        standing: Standing::Good,
        standing_reason: String::new(),
        address: new.address,
        created_at: tx.now(),
        version: 1,
    };
    if store::insert(tx, &person).await? {
        return Ok(person);
    }
    let known = store::by_email(tx, &person.email).await?;
    let known = known.ok_or_else(|| Fault::other("an address is taken and yet belongs to nobody"))?;
    if known.role != Role::Learner || !known.name.is_empty() {
        return Ok(known);
    }
    let (standing, standing_reason) = (known.standing, known.standing_reason.clone());
    let anew = Person { id: known.id.clone(), version: known.version + 1, standing, standing_reason, ..person };
    if !store::begin_anew(tx, &anew, known.version).await? {
        return Ok(known);
    }
    renew_sessions(tx, &anew.id).await?;
    Ok(anew)
}

/// Whether somebody has signed in by a letter, or ended its link, since then (machine time, by which links live).
pub async fn came_in_by_letter(read: &mut impl Reads, id: &PersonId, since: Instant) -> Result<bool, Fault> {
    Ok(store::has_used_link(read, id, since).await?)
}

/// Takes back an account that was opened for nobody: its address had been mistyped. What was typed about somebody else is taken out
/// of it, and no link that was sent leads into it. Whoever has the address can still ask for a way into the empty account.
pub async fn empty_out(tx: &mut Tx, id: &PersonId) -> Result<(), Fault> {
    links::end_all(tx, id).await?;
    store::empty_out(tx, id).await?;
    sessions::end_all(tx, id).await?;
    tx.audit("account emptied: its address was mistyped", id).await?;
    Ok(())
}

/// Writes to somebody whose account has just begun how they get in, in a letter of its own: a letter about anything else
/// is read by others. The link goes on to `next`.
pub async fn welcome(tx: &mut Tx, person: &Person, next: &str) -> Result<(), Fault> {
    letters::welcome(tx, person, next).await
}

/// Why somebody keeps the role they have.
#[derive(Debug, thiserror::Error)]
pub(crate) enum RoleError {
    #[error("there is no such person")]
    NoSuchPerson,
    #[error("the person was changed meanwhile")]
    Meanwhile,
    #[error("nobody else owns the school")]
    LastOwner,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl From<lyceum_store::Error> for RoleError {
    fn from(error: lyceum_store::Error) -> Self {
        Self::Fault(error.into())
    }
}

/// Gives somebody another role than on the page with this version, and writes to them what it lets them do: whoever can see
/// the accounts of others must know it, and hear of it if it was not meant. A school keeps an owner.
pub(crate) async fn change_role(tx: &mut Tx, id: &PersonId, role: Role, version: i64) -> Result<(), RoleError> {
    // Two owners who take each other's role away at once would leave none.
    tx.lock("owners").await?;
    let person = store::find(tx, id).await?.ok_or(RoleError::NoSuchPerson)?;
    let steps_down = person.role == Role::Owner && role != Role::Owner;
    if steps_down && !store::has_other(tx, Role::Owner, id).await? {
        return Err(RoleError::LastOwner);
    }
    if !store::change_role(tx, id, role, version).await? {
        return Err(RoleError::Meanwhile);
    }
    role_was_set(tx, id, role).await?;
    if person.role != role {
        letters::role(tx, &Person { role, ..person }).await?;
    }
    Ok(())
}

/// Gives somebody another role; it holds from their next request on. For whoever sets up a school; pages ask
/// `change_role`.
pub async fn set_role(tx: &mut Tx, id: &PersonId, role: Role) -> Result<(), Fault> {
    store::set_role(tx, id, role).await?;
    role_was_set(tx, id, role).await
}

async fn role_was_set(tx: &mut Tx, id: &PersonId, role: Role) -> Result<(), Fault> {
    tx.audit(&format!("role set to {role}"), id).await?;
    renew_sessions(tx, id).await
}

/// Records whether an account is in good standing, and why, also where it is again. Each change is kept with who made it. The
/// person is told in the same breath, with the reason: a breach that was not told is none (C2e). Whoever waited for it hears
/// of it at once.
pub async fn set_standing(tx: &mut Tx, id: &PersonId, standing: Standing, reason: &str) -> Result<(), Fault> {
    let (Some(before), at) = (store::find(tx, id).await?, tx.now()) else { return Ok(()) };
    if !is_news(&before, standing, reason) {
        return Ok(());
    }
    store::set_standing(tx, id, standing, reason, at).await?;
    tx.audit(&format!("standing set to {}: {reason}", standing.fact()), id).await?;
    let now = Person { standing, standing_reason: reason.to_owned(), ..before.clone() };
    store::insert_standing_change(tx, id, standing, reason).await?;
    letters::standing(tx, &now).await?;
    if before.standing != standing {
        let school = tx.school().clone();
        for hook in school.list::<OnStanding>() {
            (hook.0)(tx, &now).await?;
        }
    }
    Ok(())
}

/// Whether a standing and its reason say something new of an account. The same once more is no change, and why an account is
/// good again stays as it was told.
fn is_news(person: &Person, standing: Standing, reason: &str) -> bool {
    person.standing != standing || (standing != Standing::Good && person.standing_reason != reason)
}

/// How the standing of an account was changed, by whom and why, the newest first.
pub async fn standing_changes(read: &mut impl Reads, id: &PersonId) -> Result<Vec<StandingChange>, Fault> {
    Ok(store::standing_changes(read, id).await?)
}

/// How the account stood for a request made at an instant. What was found out after a request does not touch it. What was in
/// doubt at that instant is as it is found by now: a suspicion that was cleared up, or a finding that was taken back, harms
/// nobody any more.
pub async fn standing_at(read: &mut impl Reads, id: &PersonId, at: Instant) -> Result<Option<Standing>, Fault> {
    let known = store::standing(read, id).await?;
    Ok(known.map(|(standing, since)| if since.is_some_and(|since| at < since) { Standing::Good } else { standing }))
}

/// What somebody may change about themselves without more ado.
#[derive(Clone, Debug)]
pub struct Details {
    /// The name.
    pub name: String,
    /// The postal address.
    pub address: String,
    /// The language.
    pub locale: Locale,
    /// The region.
    pub region: Region,
    /// Consumer or professional.
    pub kind: Kind,
    /// The version that was on the page.
    pub version: i64,
}

/// Changes name, address, language and region. False when somebody else was faster.
pub async fn change_details(tx: &mut Tx, id: &PersonId, details: &Details) -> Result<bool, Fault> {
    if !store::change_details(tx, id, details).await? {
        return Ok(false);
    }
    tx.audit("details changed", id).await?;
    renew_sessions(tx, id).await?;
    Ok(true)
}

/// Lets a letter go to a new address, and tells the present one. The account changes only when its owner shows to have
/// read the letter, and to be who they are. False when there were too many such letters.
pub async fn ask_for_email(tx: &mut Tx, person: &Person, email: &str) -> Result<bool, Fault> {
    if links::too_many_new_addresses(tx, &person.id).await? {
        return Ok(false);
    }
    let token = links::make(tx, person, store::Purpose::Email, email, links::LIFE).await?;
    letters::email_asked(tx, person).await?;
    letters::confirm_email(tx, person, email, &token).await?;
    Ok(true)
}

/// Gives an account the address that a link was sent to. Whatever led in by the old one ends: links that were not used, and
/// every browser but the one at hand. False when the address is somebody else's.
pub(crate) async fn change_email(
    tx: &mut Tx,
    before: &Person,
    email: &str,
    session: &SessionId,
) -> Result<bool, Fault> {
    if !store::change_email(tx, &before.id, email).await? {
        return Ok(false);
    }
    links::end_all(tx, &before.id).await?;
    sessions::end_others(tx, &before.id, session).await?;
    letters::email_changed(tx, before).await?;
    tx.audit("address for letters changed", &before.id).await?;
    Ok(true)
}

/// Makes the owner of a school without one, and a link that lets them in once.
pub async fn first_owner_link(tx: &mut Tx, email: &str, name: &str, locale: Locale) -> Result<String, Fault> {
    let region = tx.school().settings().seat;
    let new = NewPerson {
        email: email.to_owned(),
        name: name.to_owned(),
        locale,
        region,
        kind: Kind::Professional,
        address: String::new(),
    };
    let owner = find_or_create(tx, new).await?;
    set_role(tx, &owner.id, Role::Owner).await?;
    sign_in_link(tx, &Person { role: Role::Owner, ..owner }, Span::days(1)).await
}

/// Whether the school has an owner yet.
pub async fn has_owner(read: &mut impl Reads) -> Result<bool, Fault> {
    Ok(store::has_role(read, Role::Owner).await?)
}

async fn renew_sessions(tx: &mut Tx, id: &PersonId) -> Result<(), Fault> {
    if let Some(person) = store::find(tx, id).await? {
        sessions::update_person(tx, id, person.role, &person.name, person.locale).await?;
    }
    Ok(())
}
