//! Persons and one-time links in the database.

use lyceum_kernel::{BadColumn, Column, Instant, PersonId, Role, Stored};
use lyceum_school::Tx;
use lyceum_store::{Error, Reads, Row, Writes, like};

use super::{Details, Kind, Person, Standing, StandingChange, StandingChangeId};

const FIND: &str = "
    SELECT id, email, name, locale, region, kind, role, standing, standing_reason, address, created_at, version
    FROM persons WHERE id = $1";

const BY_EMAIL: &str = "
    SELECT id, email, name, locale, region, kind, role, standing, standing_reason, address, created_at, version
    FROM persons WHERE email_key = $1";

const SEARCH: &str = "
    SELECT id, email, name, locale, region, kind, role, standing, standing_reason, address, created_at, version
    FROM persons
    WHERE (CAST($1 AS TEXT) IS NULL OR lower(name) LIKE lower($1) ESCAPE '!' OR email_key LIKE lower($1) ESCAPE '!')
    ORDER BY created_at DESC, id DESC LIMIT 100";

const HAS_ROLE: &str = "SELECT id FROM persons WHERE role = $1 ORDER BY id LIMIT 1";

const INSERT: &str = "
    INSERT INTO persons (id, email, email_key, name, locale, region, kind, role, standing, standing_reason, address,
                         created_at, version)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'good', '', $9, $10, 1)
    ON CONFLICT DO NOTHING";

const OTHER_OF_ROLE: &str = "SELECT id FROM persons WHERE role = $1 AND id <> $2 ORDER BY id LIMIT 1";

const SET_ROLE: &str = "UPDATE persons SET role = $2, version = version + 1 WHERE id = $1";

const CHANGE_ROLE: &str = "UPDATE persons SET role = $2, version = version + 1 WHERE id = $1 AND version = $3";

/// A suspicion that becomes a finding has begun with the suspicion.
const SET_STANDING: &str = "
    UPDATE persons SET standing = $2, standing_reason = $3, version = version + 1, not_good_since = CASE
        WHEN CAST($2 AS TEXT) = 'good' THEN NULL WHEN standing = 'good' THEN CAST($4 AS BIGINT) ELSE not_good_since END
    WHERE id = $1";

const INSERT_STANDING_CHANGE: &str = "
    INSERT INTO standing_changes (id, person, standing, reason, actor, changed_at) VALUES ($1, $2, $3, $4, $5, $6)";

/// The newest of them, latest first; one more than is shown says what stood before the oldest that is.
const STANDING_CHANGES: &str = "
    SELECT standing, reason, actor, changed_at FROM standing_changes
    WHERE person = $1 ORDER BY changed_at DESC, id DESC LIMIT 101";

const STANDING: &str = "SELECT standing, not_good_since FROM persons WHERE id = $1";

const CHANGE_DETAILS: &str = "
    UPDATE persons SET name = $2, address = $3, locale = $4, region = $5, kind = $6, version = version + 1
    WHERE id = $1 AND version = $7";

// The address is taken in one statement, so that two who want the same one cannot both get it.
const CHANGE_EMAIL: &str = "
    UPDATE persons SET email = $2, email_key = $3, version = version + 1
    WHERE id = $1 AND NOT EXISTS (SELECT 1 FROM persons AS other WHERE other.email_key = $3 AND other.id <> $1)";

const INSERT_LINK: &str = "
    INSERT INTO sign_in_links (token_hash, person, purpose, target, created_at, expires_at)
    VALUES ($1, $2, $3, $4, $5, $6)";

const FIND_LINK: &str = "
    SELECT person, purpose, target, expires_at, used_at FROM sign_in_links WHERE token_hash = $1";

const USE_LINK: &str = "
    UPDATE sign_in_links SET used_at = $2 WHERE token_hash = $1 AND used_at IS NULL AND expires_at > $2";

const COUNT_LINKS: &str = "
    SELECT CAST(COUNT(*) AS BIGINT) AS links FROM sign_in_links
    WHERE person = $1 AND purpose = $2 AND created_at > $3";

const COUNT_UNUSED_LINKS: &str = "
    SELECT CAST(COUNT(*) AS BIGINT) AS links FROM sign_in_links
    WHERE person = $1 AND purpose = $2 AND created_at > $3 AND used_at IS NULL";

const USED_LINK: &str = "
    SELECT token_hash FROM sign_in_links
    WHERE person = $1 AND purpose = 'sign-in' AND used_at >= $2 ORDER BY token_hash LIMIT 1";

/// Guarded by the version: whoever fills it first has it.
const BEGIN_ANEW: &str = "
    UPDATE persons SET email = $2, name = $3, locale = $4, region = $5, kind = $6, address = $7, created_at = $8,
        version = version + 1
    WHERE id = $1 AND version = $9";

const EMPTY_OUT: &str = "UPDATE persons SET name = '', address = '', version = version + 1 WHERE id = $1";

const END_LINKS: &str = "UPDATE sign_in_links SET used_at = $2 WHERE person = $1 AND used_at IS NULL";

fn key(email: &str) -> String {
    email.trim().to_lowercase()
}

/// What a link is for; a link for one thing does nothing else.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub(super) enum Purpose {
    /// To sign in; the target is the page to go on to.
    SignIn,
    /// To confirm a new address; the target is the address.
    Email,
}

impl Purpose {
    pub(super) const fn as_str(self) -> &'static str {
        match self {
            Self::SignIn => "sign-in",
            Self::Email => "email",
        }
    }
}

impl Stored for Purpose {
    // A purpose nobody knows is an error: what some other version of this program meant must not sign anybody in.
    fn from_column(column: Column) -> Result<Self, BadColumn> {
        let text = String::from_column(column)?;
        let known = [Self::SignIn, Self::Email].into_iter().find(|purpose| purpose.as_str() == text);
        known.ok_or_else(|| BadColumn::new("sign-in or email", text.into()))
    }
}

/// A one-time link, as the database knows it.
#[derive(Clone, Debug)]
pub(super) struct Link {
    pub person: PersonId,
    pub purpose: Purpose,
    pub target: String,
    pub expires_at: Instant,
    pub used_at: Option<Instant>,
}

pub(super) async fn find(read: &mut impl Reads, id: &PersonId) -> Result<Option<Person>, Error> {
    read.one(FIND, &[id.into()]).await?.as_ref().map(person).transpose()
}

pub(super) async fn by_email(read: &mut impl Reads, email: &str) -> Result<Option<Person>, Error> {
    read.one(BY_EMAIL, &[key(email).into()]).await?.as_ref().map(person).transpose()
}

/// People whose name or address holds the text, newest first.
pub(super) async fn search(read: &mut impl Reads, text: &str) -> Result<Vec<Person>, Error> {
    let pattern = Some(text.trim()).filter(|text| !text.is_empty()).map(like::containing);
    read.all(SEARCH, &[pattern.into()]).await?.iter().map(person).collect()
}

pub(super) async fn has_role(read: &mut impl Reads, role: Role) -> Result<bool, Error> {
    Ok(read.one(HAS_ROLE, &[role.into()]).await?.is_some())
}

/// False when the address is somebody's already.
pub(super) async fn insert(tx: &mut impl Writes, person: &Person) -> Result<bool, Error> {
    let columns = [
        (&person.id).into(),
        (&person.email).into(),
        key(&person.email).into(),
        (&person.name).into(),
        person.locale.into(),
        person.region.into(),
        person.kind.fact().into(),
        person.role.into(),
        (&person.address).into(),
        person.created_at.into(),
    ];
    Ok(tx.run(INSERT, &columns).await? == 1)
}

pub(super) async fn set_role(tx: &mut impl Writes, id: &PersonId, role: Role) -> Result<(), Error> {
    tx.run(SET_ROLE, &[id.into(), role.into()]).await.map(drop)
}

/// Whether somebody else has this role.
pub(super) async fn has_other(read: &mut impl Reads, role: Role, but: &PersonId) -> Result<bool, Error> {
    Ok(read.one(OTHER_OF_ROLE, &[role.into(), but.into()]).await?.is_some())
}

/// False when the person was changed since the version that was on the page.
pub(super) async fn change_role(tx: &mut impl Writes, id: &PersonId, role: Role, version: i64) -> Result<bool, Error> {
    Ok(tx.run(CHANGE_ROLE, &[id.into(), role.into(), version.into()]).await? == 1)
}

pub(super) async fn set_standing(
    tx: &mut impl Writes,
    id: &PersonId,
    standing: Standing,
    reason: &str,
    at: Instant,
) -> Result<(), Error> {
    tx.run(SET_STANDING, &[id.into(), standing.fact().into(), reason.into(), at.into()]).await.map(drop)
}

/// Keeps a change of the standing, with who made it and why.
pub(super) async fn insert_standing_change(
    tx: &mut Tx,
    id: &PersonId,
    standing: Standing,
    reason: &str,
) -> Result<(), Error> {
    let columns = [
        tx.new_id::<StandingChangeId>().into(),
        id.into(),
        standing.fact().into(),
        reason.into(),
        tx.actor().to_string().into(),
        tx.now().into(),
    ];
    tx.run(INSERT_STANDING_CHANGE, &columns).await.map(drop)
}

/// How the standing of an account was changed, the newest first. Before the first change it was good.
pub(super) async fn standing_changes(read: &mut impl Reads, id: &PersonId) -> Result<Vec<StandingChange>, Error> {
    let rows = read.all(STANDING_CHANGES, &[id.into()]).await?;
    let to = |row: &Row| {
        Ok::<Standing, Error>(Standing::from_fact(&row.get::<String>("standing")?).unwrap_or(Standing::Suspected))
    };
    let mut changes = Vec::new();
    for (at, row) in rows.iter().enumerate().take(100) {
        changes.push(StandingChange {
            from: rows.get(at + 1).map(to).transpose()?.unwrap_or(Standing::Good),
            to: to(row)?,
            reason: row.get("reason")?,
            actor: row.get("actor")?,
            changed_at: row.get("changed_at")?,
        });
    }
    Ok(changes)
}

/// How an account stands, and since when it has not been in good standing, where that is known.
pub(super) async fn standing(
    read: &mut impl Reads,
    id: &PersonId,
) -> Result<Option<(Standing, Option<Instant>)>, Error> {
    let Some(row) = read.one(STANDING, &[id.into()]).await? else { return Ok(None) };
    let standing = Standing::from_fact(&row.get::<String>("standing")?).unwrap_or(Standing::Suspected);
    Ok(Some((standing, row.get("not_good_since")?)))
}

pub(super) async fn change_details(tx: &mut impl Writes, id: &PersonId, details: &Details) -> Result<bool, Error> {
    let columns = [
        id.into(),
        (&details.name).into(),
        (&details.address).into(),
        details.locale.into(),
        details.region.into(),
        details.kind.fact().into(),
        details.version.into(),
    ];
    Ok(tx.run(CHANGE_DETAILS, &columns).await? == 1)
}

/// False when the address is somebody else's.
pub(super) async fn change_email(tx: &mut impl Writes, id: &PersonId, email: &str) -> Result<bool, Error> {
    Ok(tx.run(CHANGE_EMAIL, &[id.into(), email.into(), key(email).into()]).await? == 1)
}

pub(super) async fn insert_link(tx: &mut impl Writes, hash: &str, made_at: Instant, link: &Link) -> Result<(), Error> {
    let columns = [
        hash.into(),
        (&link.person).into(),
        link.purpose.as_str().into(),
        (&link.target).into(),
        made_at.into(),
        link.expires_at.into(),
    ];
    tx.run(INSERT_LINK, &columns).await.map(drop)
}

pub(super) async fn find_link(read: &mut impl Reads, hash: &str) -> Result<Option<Link>, Error> {
    read.one(FIND_LINK, &[hash.into()]).await?.as_ref().map(link).transpose()
}

/// True for the one who uses it first and in time.
pub(super) async fn use_link(tx: &mut impl Writes, hash: &str, now: Instant) -> Result<bool, Error> {
    Ok(tx.run(USE_LINK, &[hash.into(), now.into()]).await? == 1)
}

/// The links of a purpose made for somebody since then.
pub(super) async fn count_links(
    read: &mut impl Reads,
    id: &PersonId,
    purpose: Purpose,
    since: Instant,
) -> Result<i64, Error> {
    number(read.one(COUNT_LINKS, &[id.into(), purpose.as_str().into(), since.into()]).await?.as_ref())
}

/// Of those, the ones that nobody has used.
pub(super) async fn count_unused_links(
    read: &mut impl Reads,
    id: &PersonId,
    purpose: Purpose,
    since: Instant,
) -> Result<i64, Error> {
    number(read.one(COUNT_UNUSED_LINKS, &[id.into(), purpose.as_str().into(), since.into()]).await?.as_ref())
}

fn number(row: Option<&Row>) -> Result<i64, Error> {
    Ok(row.map(|row| row.get("links")).transpose()?.unwrap_or(0))
}

/// Whether a link that signs somebody in was used since then.
pub(super) async fn has_used_link(read: &mut impl Reads, id: &PersonId, since: Instant) -> Result<bool, Error> {
    Ok(read.one(USED_LINK, &[id.into(), since.into()]).await?.is_some())
}

/// Fills an account that was emptied with what is known of somebody. False when it was changed since this version.
pub(super) async fn begin_anew(tx: &mut impl Writes, person: &Person, version: i64) -> Result<bool, Error> {
    let columns = [
        (&person.id).into(),
        (&person.email).into(),
        (&person.name).into(),
        person.locale.into(),
        person.region.into(),
        person.kind.fact().into(),
        (&person.address).into(),
        person.created_at.into(),
        version.into(),
    ];
    Ok(tx.run(BEGIN_ANEW, &columns).await? == 1)
}

/// Takes name and postal address out of an account.
pub(super) async fn empty_out(tx: &mut impl Writes, id: &PersonId) -> Result<(), Error> {
    tx.run(EMPTY_OUT, &[id.into()]).await.map(drop)
}

pub(super) async fn end_links(tx: &mut impl Writes, id: &PersonId, now: Instant) -> Result<(), Error> {
    tx.run(END_LINKS, &[id.into(), now.into()]).await.map(drop)
}

fn link(row: &Row) -> Result<Link, Error> {
    Ok(Link {
        person: row.get("person")?,
        purpose: row.get("purpose")?,
        target: row.get("target")?,
        expires_at: row.get("expires_at")?,
        used_at: row.get("used_at")?,
    })
}

fn person(row: &Row) -> Result<Person, Error> {
    Ok(Person {
        id: row.get("id")?,
        email: row.get("email")?,
        name: row.get("name")?,
        locale: row.get("locale")?,
        region: row.get("region")?,
        kind: Kind::from_fact(&row.get::<String>("kind")?),
        role: row.get("role")?,
        // A word nobody knows is looked into by a person.
        standing: Standing::from_fact(&row.get::<String>("standing")?).unwrap_or(Standing::Suspected),
        standing_reason: row.get("standing_reason")?,
        address: row.get("address")?,
        created_at: row.get("created_at")?,
        version: row.get("version")?,
    })
}
