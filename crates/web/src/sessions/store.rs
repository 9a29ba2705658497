//! The table of sessions. Every look-up of a request goes by the hash of its token.

use super::session::{Limits, Session, SessionId, SessionRow, SignedIn};
use lyceum_kernel::{Instant, Locale, PersonId, Role};
use lyceum_school::Tx;
use lyceum_store::{Error, Reads, Row, Writes};

const BY_TOKEN: &str = "
    SELECT id, person_id, role, name, locale, seen_at, created_at FROM sessions
    WHERE token_hash = $1 AND idles_at > $2 AND ends_at > $2";

pub(super) async fn by_token(reads: &mut impl Reads, token_hash: &str, now: Instant) -> Result<Option<Session>, Error> {
    reads.one(BY_TOKEN, &[token_hash.into(), now.into()]).await?.as_ref().map(read).transpose()
}

fn read(row: &Row) -> Result<Session, Error> {
    let person: Option<PersonId> = row.get("person_id")?;
    let role: Option<Role> = row.get("role")?;
    let name: Option<String> = row.get("name")?;
    let signed_in = match (person, role) {
        (Some(person), Some(role)) => Some(SignedIn { person, role, name: name.unwrap_or_default() }),
        _ => None,
    };
    Ok(Session {
        id: row.get("id")?,
        signed_in,
        locale: row.get("locale")?,
        seen_at: row.get("seen_at")?,
        begun_at: row.get("created_at")?,
    })
}

const TOUCH: &str = "UPDATE sessions SET seen_at = $2, idles_at = $3 WHERE id = $1 AND seen_at = $4";

pub(super) async fn touch(tx: &mut Tx, session: &Session, now: Instant, idles_at: Instant) -> Result<(), Error> {
    tx.run(TOUCH, &[(&session.id).into(), now.into(), idles_at.into(), session.seen_at.into()]).await.map(drop)
}

const INSERT: &str = "
    INSERT INTO sessions (id, token_hash, device, created_at, seen_at, idles_at, ends_at)
    VALUES ($1, $2, $3, $4, $4, $5, $6)";

pub(super) async fn insert(
    tx: &mut Tx,
    id: &SessionId,
    token_hash: &str,
    device: &str,
    (now, limits): (Instant, &Limits),
) -> Result<(), Error> {
    let (idles_at, ends_at) = (now.plus(limits.idle), now.plus(limits.most));
    let values = [id.into(), token_hash.into(), device.into(), now.into(), idles_at.into(), ends_at.into()];
    tx.run(INSERT, &values).await.map(drop)
}

const SIGN_IN: &str = "
    UPDATE sessions SET token_hash = $2, person_id = $3, role = $4, name = $5, locale = $6,
        created_at = $7, seen_at = $7, idles_at = $8, ends_at = $9
    WHERE id = $1";

/// `false`: there is no such session any more.
pub(super) async fn sign_in(
    tx: &mut Tx,
    id: &SessionId,
    token_hash: &str,
    (signed, locale): (&SignedIn, Locale),
    (now, limits): (Instant, &Limits),
) -> Result<bool, Error> {
    let values = [
        id.into(),
        token_hash.into(),
        (&signed.person).into(),
        signed.role.into(),
        signed.name.as_str().into(),
        locale.into(),
        now.into(),
        now.plus(limits.idle).into(),
        now.plus(limits.most).into(),
    ];
    Ok(tx.run(SIGN_IN, &values).await? > 0)
}

const UPDATE_PERSON: &str = "
    UPDATE sessions SET role = $2, name = $3, locale = $4,
        idles_at = CASE WHEN idles_at > $5 THEN $5 ELSE idles_at END,
        ends_at = CASE WHEN ends_at > $6 THEN $6 ELSE ends_at END
    WHERE person_id = $1";

pub(super) async fn update_person(
    tx: &mut Tx,
    (signed, locale): (&SignedIn, Locale),
    (now, limits): (Instant, &Limits),
) -> Result<(), Error> {
    let values = [
        (&signed.person).into(),
        signed.role.into(),
        signed.name.as_str().into(),
        locale.into(),
        now.plus(limits.idle).into(),
        now.plus(limits.most).into(),
    ];
    tx.run(UPDATE_PERSON, &values).await.map(drop)
}

const DELETE: &str = "DELETE FROM sessions WHERE id = $1";

pub(super) async fn delete(tx: &mut Tx, id: &SessionId) -> Result<(), Error> {
    tx.run(DELETE, &[id.into()]).await.map(drop)
}

const DELETE_OF: &str = "DELETE FROM sessions WHERE person_id = $1";

pub(super) async fn delete_of(tx: &mut Tx, person: &PersonId) -> Result<(), Error> {
    tx.run(DELETE_OF, &[person.into()]).await.map(drop)
}

const DELETE_OTHERS_OF: &str = "DELETE FROM sessions WHERE person_id = $1 AND id <> $2";

pub(super) async fn delete_others_of(tx: &mut Tx, person: &PersonId, kept: &SessionId) -> Result<(), Error> {
    tx.run(DELETE_OTHERS_OF, &[person.into(), kept.into()]).await.map(drop)
}

const DELETE_ONE_OF: &str = "DELETE FROM sessions WHERE person_id = $1 AND id = $2";

pub(super) async fn delete_one_of(tx: &mut Tx, person: &PersonId, id: &SessionId) -> Result<(), Error> {
    tx.run(DELETE_ONE_OF, &[person.into(), id.into()]).await.map(drop)
}

const OF: &str = "
    SELECT id, device, created_at, seen_at FROM sessions WHERE person_id = $1
    ORDER BY seen_at DESC, id LIMIT 50";

pub(super) async fn of(reads: &mut impl Reads, person: &PersonId) -> Result<Vec<SessionRow>, Error> {
    let rows = reads.all(OF, &[person.into()]).await?;
    rows.iter()
        .map(|row| {
            Ok(SessionRow {
                id: row.get("id")?,
                device: row.get("device")?,
                created_at: row.get("created_at")?,
                seen_at: row.get("seen_at")?,
            })
        })
        .collect()
}

const SWEEP: &str = "DELETE FROM sessions WHERE ends_at < $1 OR idles_at < $1";

pub(super) async fn sweep(tx: &mut Tx, now: Instant) -> Result<(), Error> {
    tx.run(SWEEP, &[now.into()]).await.map(drop)
}
