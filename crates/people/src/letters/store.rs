//! Letters in the database: the outbox row and its attachments.

use base64::{Engine, prelude::BASE64_STANDARD};
use lyceum_kernel::{Instant, PersonId};
use lyceum_store::{Error, Reads, Row, Writes};

use super::{Attachment, Content, Letter, LetterId, State};

const INSERT: &str = "
    INSERT INTO letters (id, person, email, name, locale, kind, about, subject, html, plain, confidential, state,
                         written_at, problem)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'waiting', $12, '')";

const ATTACH: &str = "
    INSERT INTO letter_attachments (letter, position, name, media_type, reference, content)
    VALUES ($1, $2, $3, $4, $5, $6)";

const FIND: &str = "
    SELECT id, person, email, name, locale, kind, about, subject, html, plain, confidential, state, written_at,
           unknown_since, delivered_at, bounced_at, problem
    FROM letters WHERE id = $1";

const ABOUT: &str = "
    SELECT id, person, email, name, locale, kind, about, subject, html, plain, confidential, state, written_at,
           unknown_since, delivered_at, bounced_at, problem
    FROM letters WHERE about = $1 ORDER BY written_at, id LIMIT 100";

const LATEST: &str = "
    SELECT id, person, email, name, locale, kind, about, subject, '' AS html, '' AS plain, confidential, state,
           written_at, unknown_since, delivered_at, bounced_at, problem
    FROM letters
    WHERE (CAST($1 AS TEXT) IS NULL OR person = $1) AND (CAST($2 AS TEXT) IS NULL OR about = $2)
      AND (CAST($3 AS TEXT) IS NULL OR id < $3)
    ORDER BY id DESC LIMIT $4";

const WAITING_SINCE: &str = "
    SELECT id, person, email, name, locale, kind, about, subject, '' AS html, '' AS plain, confidential, state,
           written_at, unknown_since, delivered_at, bounced_at, problem
    FROM letters WHERE state = 'waiting' AND written_at < $1 ORDER BY written_at, id LIMIT 50";

const RETURNED: &str = "
    SELECT id, person, email, name, locale, kind, about, subject, '' AS html, '' AS plain, confidential, state,
           written_at, unknown_since, delivered_at, bounced_at, problem
    FROM letters WHERE bounced_at IS NOT NULL AND seen_to_at IS NULL ORDER BY bounced_at, id LIMIT 100";

const WRITTEN: &str = "
    SELECT id, person, email, name, locale, kind, about, subject, '' AS html, '' AS plain, confidential, state,
           written_at, unknown_since, delivered_at, bounced_at, problem
    FROM letters WHERE written_at > $1 AND written_at <= $2 ORDER BY written_at, id LIMIT $3";

const COUNT: &str = "SELECT CAST(COUNT(*) AS BIGINT) AS letters FROM letters";

const ATTACHMENTS: &str = "
    SELECT name, media_type, reference, content FROM letter_attachments WHERE letter = $1 ORDER BY position LIMIT 20";

const MARK_DELIVERED: &str = "
    UPDATE letters SET state = 'delivered', delivered_at = $2, problem = '' WHERE id = $1 AND state = 'waiting'";

const MARK_BOUNCED: &str = "
    UPDATE letters SET state = 'bounced', bounced_at = $2, problem = $3 WHERE id = $1 AND state <> 'bounced'";

const MARK_SEEN_TO: &str = "
    UPDATE letters SET seen_to_at = $2 WHERE id = $1 AND bounced_at IS NOT NULL AND seen_to_at IS NULL";

const MARK_UNKNOWN: &str = "
    UPDATE letters SET unknown_since = $2 WHERE id = $1 AND state = 'waiting' AND unknown_since IS NULL";

const END_DOUBT: &str = "UPDATE letters SET unknown_since = NULL, problem = '' WHERE id = $1";

const NOTE: &str = "UPDATE letters SET problem = $2 WHERE id = $1 AND state = 'waiting'";

const FORGET_TEXT: &str = "UPDATE letters SET html = '', plain = '' WHERE id = $1";

pub(super) async fn insert(tx: &mut impl Writes, letter: &Letter, files: &[Attachment]) -> Result<(), Error> {
    let columns = [
        (&letter.id).into(),
        letter.person.as_ref().into(),
        (&letter.email).into(),
        (&letter.name).into(),
        letter.locale.into(),
        (&letter.kind).into(),
        (&letter.about).into(),
        (&letter.subject).into(),
        (&letter.html).into(),
        (&letter.plain).into(),
        letter.confidential.into(),
        letter.written_at.into(),
    ];
    tx.run(INSERT, &columns).await?;
    for (position, file) in (0_i64..).zip(files) {
        let (reference, content) = match &file.content {
            Content::Bytes(bytes) => (String::new(), BASE64_STANDARD.encode(bytes)),
            Content::Reference(reference) => (reference.clone(), String::new()),
        };
        let columns = [
            (&letter.id).into(),
            position.into(),
            (&file.name).into(),
            (&file.media_type).into(),
            reference.into(),
            content.into(),
        ];
        tx.run(ATTACH, &columns).await?;
    }
    Ok(())
}

pub(super) async fn find(read: &mut impl Reads, id: &LetterId) -> Result<Option<Letter>, Error> {
    read.one(FIND, &[id.into()]).await?.as_ref().map(letter).transpose()
}

pub(super) async fn about(read: &mut impl Reads, about: &str) -> Result<Vec<Letter>, Error> {
    read.all(ABOUT, &[about.into()]).await?.iter().map(letter).collect()
}

/// What the mailbox page lists: of one person or of all, about one thing or anything, older than `before`.
pub(super) async fn latest(
    read: &mut impl Reads,
    person: Option<&PersonId>,
    about: Option<&str>,
    before: Option<&LetterId>,
    most: i64,
) -> Result<Vec<Letter>, Error> {
    let columns = [person.into(), about.into(), before.into(), most.into()];
    read.all(LATEST, &columns).await?.iter().map(letter).collect()
}

pub(super) async fn written(
    read: &mut impl Reads,
    from: Instant,
    until: Instant,
    most: i64,
) -> Result<Vec<Letter>, Error> {
    read.all(WRITTEN, &[from.into(), until.into(), most.into()]).await?.iter().map(letter).collect()
}

pub(super) async fn waiting_since(read: &mut impl Reads, before: Instant) -> Result<Vec<Letter>, Error> {
    read.all(WAITING_SINCE, &[before.into()]).await?.iter().map(letter).collect()
}

pub(super) async fn returned(read: &mut impl Reads) -> Result<Vec<Letter>, Error> {
    read.all(RETURNED, &[]).await?.iter().map(letter).collect()
}

pub(super) async fn count(read: &mut impl Reads) -> Result<u64, Error> {
    let row = read.one(COUNT, &[]).await?;
    let count = row.map(|row| row.get::<i64>("letters")).transpose()?.unwrap_or(0);
    Ok(count.unsigned_abs())
}

pub(super) async fn attachments(read: &mut impl Reads, id: &LetterId) -> Result<Vec<Attachment>, Error> {
    read.all(ATTACHMENTS, &[id.into()]).await?.iter().map(attachment).collect()
}

pub(super) async fn mark_delivered(tx: &mut impl Writes, id: &LetterId, at: Instant) -> Result<bool, Error> {
    Ok(tx.run(MARK_DELIVERED, &[id.into(), at.into()]).await? == 1)
}

pub(super) async fn mark_bounced(
    tx: &mut impl Writes,
    id: &LetterId,
    at: Instant,
    reason: &str,
) -> Result<bool, Error> {
    Ok(tx.run(MARK_BOUNCED, &[id.into(), at.into(), reason.into()]).await? == 1)
}

/// True the first time only.
pub(super) async fn mark_seen_to(tx: &mut impl Writes, id: &LetterId, at: Instant) -> Result<bool, Error> {
    Ok(tx.run(MARK_SEEN_TO, &[id.into(), at.into()]).await? == 1)
}

/// True the first time only: the sending instant is the first one nobody can vouch for.
pub(super) async fn mark_unknown(tx: &mut impl Writes, id: &LetterId, at: Instant) -> Result<bool, Error> {
    Ok(tx.run(MARK_UNKNOWN, &[id.into(), at.into()]).await? == 1)
}

/// A mail server has said that it took the letter, or has said nothing once too often.
pub(super) async fn end_doubt(tx: &mut impl Writes, id: &LetterId) -> Result<(), Error> {
    tx.run(END_DOUBT, &[id.into()]).await.map(drop)
}

pub(super) async fn note(tx: &mut impl Writes, id: &LetterId, problem: &str) -> Result<(), Error> {
    tx.run(NOTE, &[id.into(), problem.into()]).await.map(drop)
}

pub(super) async fn forget_text(tx: &mut impl Writes, id: &LetterId) -> Result<(), Error> {
    tx.run(FORGET_TEXT, &[id.into()]).await.map(drop)
}

fn attachment(row: &Row) -> Result<Attachment, Error> {
    let (reference, content): (String, String) = (row.get("reference")?, row.get("content")?);
    let content = if reference.is_empty() {
        // Only `insert` writes this column; what cannot be decoded is an empty file rather than an unreadable letter.
        Content::Bytes(BASE64_STANDARD.decode(content).unwrap_or_default())
    } else {
        Content::Reference(reference)
    };
    Ok(Attachment { name: row.get("name")?, media_type: row.get("media_type")?, content })
}

fn letter(row: &Row) -> Result<Letter, Error> {
    Ok(Letter {
        id: row.get("id")?,
        person: row.get("person")?,
        email: row.get("email")?,
        name: row.get("name")?,
        locale: row.get("locale")?,
        kind: row.get("kind")?,
        about: row.get("about")?,
        subject: row.get("subject")?,
        html: row.get("html")?,
        plain: row.get("plain")?,
        confidential: row.get("confidential")?,
        state: match row.get::<String>("state")?.as_str() {
            "delivered" => State::Delivered,
            "bounced" => State::Bounced,
            _ => State::Waiting,
        },
        written_at: row.get("written_at")?,
        unknown_since: row.get("unknown_since")?,
        delivered_at: row.get("delivered_at")?,
        bounced_at: row.get("bounced_at")?,
        problem: row.get("problem")?,
    })
}
