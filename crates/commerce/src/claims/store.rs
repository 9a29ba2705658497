//! The SQL of claims. One open claim an item, one claim a form sent: both are unique columns, so that fifty requests at
//! once have one effect. What is found out beside is in `store/findings.rs`, what a customer was asked in
//! `store/questions.rs`, what they object to in `store/objections.rs`, and times that were corrected in
//! `store/corrections.rs`.

mod corrections;
mod findings;
mod objections;
mod questions;

pub(super) use corrections::{correct, corrections};
pub(super) use findings::{
    end_peak, finding, findings, insert_finding, insert_peak, last_peak, open_disputes, open_problems, peak_at,
    resolve, resume_peak,
};
pub(super) use objections::{end_objection, insert_objection, objection, objections, open_objection, open_objections};
pub(super) use questions::{answer, insert_question, question, question_by_key};

use lyceum_kernel::{Column, Currency, Instant, Locale, Money, PersonId};
use lyceum_school::Tx;
use lyceum_store::{Error, Reads, Row, Writes, like};
use lyceum_teaching::catalog::CourseId;

use super::{
    About, Act, ActId, ActKind, Channel, Claim, ClaimId, Entry, Ground, Kind, Means, Reason, State,
    deciding::earlier_claims::{Earlier, EarlierClaim, declaration},
};
use crate::ordering::OrderId;

const CLAIM: &str = "SELECT * FROM claims WHERE id = $1";
const BY_TOKEN: &str = "SELECT * FROM claims WHERE token = $1";
const BY_OPEN_KEY: &str = "SELECT * FROM claims WHERE open_key = $1";
const OF_ORDER: &str = "SELECT * FROM claims WHERE order_id = $1 ORDER BY sent_at DESC, id DESC LIMIT 100";
/// What stands of an order: not what was refused, ended or not found out, of which there may be any number.
const STANDING: &str = "
    SELECT * FROM claims WHERE order_id = $1 AND state NOT IN ('refused', 'closed', 'unmatched')
    ORDER BY sent_at DESC, id DESC LIMIT 1000";
const REFUSED_OF_ITEM: &str = "
    SELECT * FROM claims WHERE order_id = $1 AND item_key = $2 AND state = 'refused' ORDER BY sent_at DESC, id DESC LIMIT 1000";
const DESK: &str = "
    SELECT * FROM claims WHERE CAST($1 AS TEXT) IS NULL OR state = $1 ORDER BY sent_at DESC, id DESC LIMIT $2";
const DESK_WAITING: &str = "
    SELECT * FROM claims WHERE state IN ('unmatched', 'manual', 'hold', 'failed') ORDER BY sent_at, id LIMIT $1";
const FOUND: &str = "
    SELECT * FROM claims
    WHERE lower(name) LIKE lower($1) ESCAPE '!' OR lower(email) LIKE lower($1) ESCAPE '!'
        OR lower(given_order) LIKE lower($1) ESCAPE '!'
    ORDER BY sent_at DESC, id DESC LIMIT 50";
const COUNTS: &str = "SELECT state, COUNT(*) AS number FROM claims GROUP BY state";
const INSERT: &str = "
    INSERT INTO claims (id, token, open_key, kind, scope, channel, name, email, locale, given_order, given_course, reason,
        exceptional_ground, words, sent_at, person_id, order_id, item_key, line_id, contract_id, state, means, reached_at,
        noted_at, version)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24,
        1)
    ON CONFLICT DO NOTHING";
const TIE: &str = "
    UPDATE claims SET open_key = $2, scope = $3, person_id = $4, order_id = $5, item_key = $6, line_id = $7,
        contract_id = $8, locale = $10, version = version + 1
    WHERE id = $1 AND order_id IS NULL AND version = $9";
const UPDATE: &str = "
    UPDATE claims SET open_key = $2, state = $3, decision_id = $4, hold_until = $5, ground = $6, proposed_minor = $7,
        amount_minor = $8, currency = $9, decided_at = $10, approved_at = $11, processed_at = $12, settled_at = $13,
        failed_at = $14, version = version + 1
    WHERE id = $1 AND version = $15";
const TAKE: &str = "UPDATE claims SET version = version WHERE id = $1 AND version = $2";
const MARK_PARTIAL: &str = "UPDATE claims SET is_partial = TRUE, asked_minor = $2, asked_currency = $3 WHERE id = $1";
const MARK_REPEATS: &str = "UPDATE claims SET repeats = $2 WHERE id = $1";
const REPEATED: &str = "
    SELECT c.* FROM claims c JOIN claims a ON a.repeats = c.id WHERE a.id = $1 LIMIT 1";
const INSERT_COURSE: &str = "INSERT INTO claim_courses (claim_id, course_id) VALUES ($1, $2) ON CONFLICT DO NOTHING";
const EARLIER: &str = "
    SELECT c.id, c.token, c.item_key, c.kind, c.ground, c.amount_minor, c.currency, c.decided_at, c.processed_at,
        c.contract_id, k.course_id
    FROM claims c LEFT JOIN claim_courses k ON k.claim_id = c.id
    WHERE c.person_id = $1 AND (c.decided_at IS NOT NULL OR c.processed_at IS NOT NULL)
    ORDER BY c.id, k.course_id LIMIT 2000";
const INSERT_ACT: &str = "
    INSERT INTO claim_acts (id, claim_id, act, actor, acted_at, amount_minor, currency, words, decision_id)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
const ACT: &str = "SELECT * FROM claim_acts WHERE id = $1";
const ACTS: &str = "SELECT * FROM claim_acts WHERE claim_id = $1 ORDER BY acted_at, id LIMIT 200";
/// What was given in goodwill, claim by claim: of one order, or the latest of all.
const GIVEN: &str = "
    SELECT a.claim_id, a.currency, CAST(SUM(a.amount_minor) AS BIGINT) AS amount_minor
    FROM claim_acts a JOIN claims c ON c.id = a.claim_id
    WHERE a.act = 'goodwill' AND (CAST($1 AS TEXT) IS NULL OR c.order_id = $1)
    GROUP BY a.claim_id, a.currency ORDER BY MAX(a.acted_at) DESC, a.claim_id LIMIT 1000";
const HELD: &str = "SELECT * FROM claims WHERE person_id = $1 AND state = 'hold' ORDER BY sent_at, id LIMIT 100";
const COUNT: &str = "SELECT COUNT(*) AS number FROM claims";
const STALE: &str = "
    SELECT id, state, sent_at FROM claims WHERE state = 'received' AND COALESCE(noted_at, sent_at) < $1
    ORDER BY sent_at LIMIT 100";
const GRANTED: &str = "
    SELECT * FROM claims WHERE state IN ('granted', 'processed', 'settled', 'failed') AND amount_minor > 0
    ORDER BY approved_at DESC, id LIMIT 10000";
const DECIDED: &str = "
    SELECT * FROM claims WHERE decision_id IS NOT NULL AND order_id IS NOT NULL ORDER BY sent_at DESC, id LIMIT 10000";

/// The questions of this slice, for the test that asks each on both engines.
#[cfg(test)]
pub(super) const ALL: &[(&str, usize)] = &[
    (CLAIM, 1),
    (BY_TOKEN, 1),
    (BY_OPEN_KEY, 1),
    (REPEATED, 1),
    (OF_ORDER, 1),
    (STANDING, 1),
    (REFUSED_OF_ITEM, 2),
    (FOUND, 1),
    (COUNTS, 0),
    (EARLIER, 1),
    (ACT, 1),
    (ACTS, 1),
    (GIVEN, 1),
    (findings::FINDINGS, 1),
    (findings::FINDING, 1),
    (findings::OPEN_PROBLEMS, 0),
    (findings::OPEN_DISPUTES, 0),
    (HELD, 1),
    (findings::LAST_PEAK, 0),
    (questions::QUESTION, 1),
    (questions::QUESTION_BY_KEY, 1),
    (corrections::CORRECTIONS, 1),
    (objections::OBJECTION, 1),
    (objections::OBJECTIONS, 1),
    (objections::OPEN_OF, 1),
    (objections::ALL_OPEN, 0),
    (DECIDED, 0),
    (COUNT, 0),
    (GRANTED, 0),
];

/// The item, as long as it is taken.
fn open_key(claim: &Claim) -> Option<&str> {
    claim.about.as_ref().filter(|_| claim.takes_its_item()).map(|about| about.item.as_str())
}

fn optional_word<T: Copy>(
    all: &[T],
    word: impl Fn(T) -> &'static str,
    row: &Row,
    column: &'static str,
) -> Result<Option<T>, Error> {
    let stored: Option<String> = row.get(column)?;
    stored.map(|stored| parse_word(all, word, &stored, column)).transpose()
}

fn required_word<T: Copy>(
    all: &[T],
    word: impl Fn(T) -> &'static str,
    row: &Row,
    column: &'static str,
) -> Result<T, Error> {
    parse_word(all, word, &row.get::<String>(column)?, column)
}

/// What a stored word means. One that nobody knows is an error: access and money hang on it.
fn parse_word<T: Copy>(
    all: &[T],
    word: impl Fn(T) -> &'static str,
    stored: &str,
    column: &'static str,
) -> Result<T, Error> {
    let known = all.iter().copied().find(|one| word(*one) == stored);
    known.ok_or_else(|| unknown(column, "a word this program does not know"))
}

fn unknown(column: &'static str, problem: &str) -> Error {
    Error::Column { column: column.to_owned(), problem: problem.to_owned() }
}

fn money(row: &Row, minor: &'static str) -> Result<Option<Money>, Error> {
    money_in(row, minor, "currency")
}

fn money_in(row: &Row, minor: &'static str, currency: &'static str) -> Result<Option<Money>, Error> {
    let (amount, code): (Option<i64>, Option<String>) = (row.get(minor)?, row.get(currency)?);
    let currency = code
        .map(|code| Currency::from_code(&code).ok_or_else(|| unknown(currency, "a currency nobody knows")))
        .transpose()?;
    Ok(amount.zip(currency).map(|(minor, currency)| Money::new(minor, currency)))
}

fn channel(row: &Row) -> Result<Channel, Error> {
    let means = optional_word(&Means::ALL, Means::as_str, row, "means")?;
    let (reached_at, noted_at) = (row.get::<Option<Instant>>("reached_at")?, row.get::<Option<Instant>>("noted_at")?);
    if let (Some(means), Some(reached_at), Some(noted_at)) = (means, reached_at, noted_at) {
        return Ok(Channel::Desk(Entry { means, reached_at, noted_at }));
    }
    required_word(&[Channel::Account, Channel::Form], Channel::as_str, row, "channel")
}

fn read(row: &Row) -> Result<Claim, Error> {
    let about = match row.get::<Option<OrderId>>("order_id")? {
        None => None,
        Some(order) => Some(About {
            person: row.get("person_id")?,
            order,
            item: row.get("item_key")?,
            line: row.get("line_id")?,
            contract: row.get("contract_id")?,
        }),
    };
    let locale: Locale = row.get("locale")?;
    Ok(Claim {
        id: row.get("id")?,
        kind: required_word(&[Kind::Refund, Kind::Withdrawal], Kind::as_str, row, "kind")?,
        channel: channel(row)?,
        name: row.get("name")?,
        email: row.get("email")?,
        locale,
        given_order: row.get("given_order")?,
        given_course: row.get("given_course")?,
        reason: optional_word(&Reason::ALL, Reason::as_str, row, "reason")?,
        exceptional: optional_word(&Ground::ALL, Ground::as_str, row, "exceptional_ground")?,
        partial: row.get("is_partial")?,
        asked: money_in(row, "asked_minor", "asked_currency")?,
        words: row.get("words")?,
        sent_at: row.get("sent_at")?,
        about,
        state: required_word(&State::ALL, State::as_str, row, "state")?,
        decision: row.get("decision_id")?,
        hold_until: row.get("hold_until")?,
        ground: row.get("ground")?,
        proposed: money(row, "proposed_minor")?,
        amount: money(row, "amount_minor")?,
        decided_at: row.get("decided_at")?,
        approved_at: row.get("approved_at")?,
        processed_at: row.get("processed_at")?,
        settled_at: row.get("settled_at")?,
        failed_at: row.get("failed_at")?,
        version: row.get("version")?,
        token: row.get("token")?,
    })
}

pub(super) async fn claim(r: &mut impl Reads, id: &ClaimId) -> Result<Option<Claim>, Error> {
    r.one(CLAIM, &[id.into()]).await?.as_ref().map(read).transpose()
}

pub(super) async fn by_token(r: &mut impl Reads, token: &str) -> Result<Option<Claim>, Error> {
    r.one(BY_TOKEN, &[token.into()]).await?.as_ref().map(read).transpose()
}

/// The claim that has taken an item.
pub(super) async fn by_open_key(r: &mut impl Reads, item: &str) -> Result<Option<Claim>, Error> {
    r.one(BY_OPEN_KEY, &[item.into()]).await?.as_ref().map(read).transpose()
}

/// The latest claims about an order, for pages: what was declared again and again may hide the others.
pub(super) async fn claims_of_order(r: &mut impl Reads, order: &OrderId) -> Result<Vec<Claim>, Error> {
    r.all(OF_ORDER, &[order.into()]).await?.iter().map(read).collect()
}

/// The claims about an order that are open, granted or paid, newest first.
pub(super) async fn standing_of_order(r: &mut impl Reads, order: &OrderId) -> Result<Vec<Claim>, Error> {
    r.all(STANDING, &[order.into()]).await?.iter().map(read).collect()
}

/// What was refused of an item.
pub(super) async fn refused_of_item(r: &mut impl Reads, order: &OrderId, item: &str) -> Result<Vec<Claim>, Error> {
    r.all(REFUSED_OF_ITEM, &[order.into(), item.into()]).await?.iter().map(read).collect()
}

/// The desk's table: everything, or one state.
pub(super) async fn desk(r: &mut impl Reads, state: Option<State>, most: i64) -> Result<Vec<Claim>, Error> {
    let state: Column = state.map(State::as_str).into();
    r.all(DESK, &[state, most.into()]).await?.iter().map(read).collect()
}

/// What the desk has to do, the oldest first.
pub(super) async fn desk_waiting(r: &mut impl Reads, most: i64) -> Result<Vec<Claim>, Error> {
    r.all(DESK_WAITING, &[most.into()]).await?.iter().map(read).collect()
}

/// Claims that bear a text in the name, the address or the order number they were declared with, newest first.
pub(super) async fn found(r: &mut impl Reads, text: &str) -> Result<Vec<Claim>, Error> {
    r.all(FOUND, &[like::containing(text.trim()).into()]).await?.iter().map(read).collect()
}

/// How many claims there are in each state.
pub(super) async fn counts(r: &mut impl Reads) -> Result<Vec<(String, i64)>, Error> {
    r.all(COUNTS, &[]).await?.iter().map(|row| Ok((row.get("state")?, row.get("number")?))).collect()
}

/// False when the form was sent before, or a claim about the item is open.
pub(super) async fn insert(tx: &mut Tx, claim: &Claim) -> Result<bool, Error> {
    let about = claim.about.as_ref();
    let entry = match claim.channel {
        Channel::Desk(entry) => Some(entry),
        Channel::Account | Channel::Form => None,
    };
    let row: [Column; 24] = [
        (&claim.id).into(),
        claim.token.as_str().into(),
        open_key(claim).into(),
        claim.kind.as_str().into(),
        if about.is_some_and(|about| about.line.is_some()) { "part".into() } else { "whole".into() },
        claim.channel.as_str().into(),
        claim.name.as_str().into(),
        claim.email.as_str().into(),
        claim.locale.into(),
        claim.given_order.as_str().into(),
        claim.given_course.as_str().into(),
        claim.reason.map(Reason::as_str).into(),
        claim.exceptional.map(Ground::as_str).into(),
        claim.words.as_str().into(),
        claim.sent_at.into(),
        about.map(|about| about.person.clone()).into(),
        about.map(|about| about.order.clone()).into(),
        about.map(|about| about.item.clone()).into(),
        about.and_then(|about| about.line.clone()).into(),
        about.map(|about| about.contract.clone()).into(),
        claim.state.into(),
        entry.map(|entry| entry.means.as_str()).into(),
        entry.map(|entry| entry.reached_at).into(),
        entry.map(|entry| entry.noted_at).into(),
    ];
    let done = tx.run(INSERT, &row).await? == 1;
    if done && claim.partial {
        let currency = claim.asked.map(|asked| asked.currency().code());
        tx.run(MARK_PARTIAL, &[(&claim.id).into(), claim.asked.map(Money::minor).into(), currency.into()]).await?;
    }
    Ok(done)
}

/// Ties a declaration to what it is about; false when that was done before. `claim` bears the version it gets.
pub(super) async fn tie(tx: &mut Tx, claim: &Claim) -> Result<bool, Error> {
    let Some(about) = &claim.about else { return Ok(false) };
    let row: [Column; 10] = [
        (&claim.id).into(),
        // What ends as it is tied takes nothing.
        (claim.state != State::Closed).then_some(about.item.as_str()).into(),
        if about.line.is_some() { "part".into() } else { "whole".into() },
        (&about.person).into(),
        (&about.order).into(),
        about.item.as_str().into(),
        about.line.clone().into(),
        (&about.contract).into(),
        (claim.version - 1).into(),
        claim.locale.into(),
    ];
    Ok(tx.run(TIE, &row).await? == 1)
}

/// Keeps which claim a declaration only repeats.
pub(super) async fn mark_repeats(tx: &mut Tx, id: &ClaimId, earlier: &ClaimId) -> Result<(), Error> {
    tx.run(MARK_REPEATS, &[id.into(), earlier.into()]).await.map(drop)
}

/// The claim that this declaration only repeats.
pub(super) async fn repeated(r: &mut impl Reads, id: &ClaimId) -> Result<Option<Claim>, Error> {
    r.one(REPEATED, &[id.into()]).await?.as_ref().map(read).transpose()
}

/// Keeps everybody else from writing a claim until this transaction ends; false when it is not as it was seen.
pub(super) async fn take(tx: &mut Tx, id: &ClaimId, version: i64) -> Result<bool, Error> {
    Ok(tx.run(TAKE, &[id.into(), version.into()]).await? == 1)
}

/// Writes how a claim stands; false when somebody else did meanwhile. The version grows by one.
pub(super) async fn update(tx: &mut Tx, claim: &Claim) -> Result<bool, Error> {
    let currency = claim.amount.or(claim.proposed).map(|money| money.currency().code());
    let row: [Column; 15] = [
        (&claim.id).into(),
        open_key(claim).into(),
        claim.state.into(),
        claim.decision.clone().into(),
        claim.hold_until.clone().into(),
        claim.ground.clone().into(),
        claim.proposed.map(Money::minor).into(),
        claim.amount.map(Money::minor).into(),
        currency.into(),
        claim.decided_at.into(),
        claim.approved_at.into(),
        claim.processed_at.into(),
        claim.settled_at.into(),
        claim.failed_at.into(),
        claim.version.into(),
    ];
    Ok(tx.run(UPDATE, &row).await? == 1)
}

pub(super) async fn insert_courses(tx: &mut Tx, claim: &ClaimId, courses: &[String]) -> Result<(), Error> {
    for course in courses {
        tx.run(INSERT_COURSE, &[claim.into(), course.as_str().into()]).await?;
    }
    Ok(())
}

/// What became of this person's earlier claims.
pub(super) async fn earlier(r: &mut impl Reads, person: &PersonId) -> Result<Earlier, Error> {
    let mut earlier: Vec<EarlierClaim> = Vec::new();
    for row in r.all(EARLIER, &[person.into()]).await? {
        let id: ClaimId = row.get("id")?;
        if earlier.last().is_none_or(|claim| claim.id != id) {
            earlier.push(read_earlier(&row, id)?);
        }
        if let Some(claim) = earlier.last_mut() {
            claim.courses.extend(row.get::<Option<CourseId>>("course_id")?);
        }
    }
    Ok(Earlier(earlier))
}

fn read_earlier(row: &Row, id: ClaimId) -> Result<EarlierClaim, Error> {
    let (token, item): (String, Option<String>) = (row.get("token")?, row.get("item_key")?);
    Ok(EarlierClaim {
        id,
        declaration: declaration(&token, item.as_deref()).to_owned(),
        kind: required_word(&[Kind::Refund, Kind::Withdrawal], Kind::as_str, row, "kind")?,
        ground: row.get("ground")?,
        amount: money(row, "amount_minor")?,
        decided_at: row.get("decided_at")?,
        processed_at: row.get("processed_at")?,
        contract: row.get("contract_id")?,
        courses: Vec::new(),
    })
}

fn read_act(row: &Row) -> Result<Act, Error> {
    Ok(Act {
        id: row.get("id")?,
        claim: row.get("claim_id")?,
        kind: required_word(&ActKind::ALL, ActKind::as_str, row, "act")?,
        actor: row.get("actor")?,
        acted_at: row.get("acted_at")?,
        amount: money(row, "amount_minor")?,
        words: row.get("words")?,
        decision: row.get("decision_id")?,
    })
}

pub(super) async fn insert_act(tx: &mut Tx, act: &Act) -> Result<(), Error> {
    let row: [Column; 9] = [
        (&act.id).into(),
        (&act.claim).into(),
        act.kind.as_str().into(),
        act.actor.as_str().into(),
        act.acted_at.into(),
        act.amount.map(Money::minor).into(),
        act.amount.map(|amount| amount.currency().code()).into(),
        act.words.as_str().into(),
        act.decision.clone().into(),
    ];
    tx.run(INSERT_ACT, &row).await.map(drop)
}

pub(super) async fn act(r: &mut impl Reads, id: &ActId) -> Result<Option<Act>, Error> {
    r.one(ACT, &[id.into()]).await?.as_ref().map(read_act).transpose()
}

pub(super) async fn acts(r: &mut impl Reads, claim: &ClaimId) -> Result<Vec<Act>, Error> {
    r.all(ACTS, &[claim.into()]).await?.iter().map(read_act).collect()
}

/// What was given in goodwill about which claim: of one order, or the latest of all.
pub(super) async fn given(r: &mut impl Reads, order: Option<&OrderId>) -> Result<Vec<(ClaimId, Money)>, Error> {
    let rows = r.all(GIVEN, &[order.into()]).await?;
    let mut given = Vec::new();
    for row in &rows {
        if let Some(amount) = money(row, "amount_minor")? {
            given.push((row.get("claim_id")?, amount));
        }
    }
    Ok(given)
}

/// The claims of a person that wait.
pub(super) async fn held(r: &mut impl Reads, person: &PersonId) -> Result<Vec<Claim>, Error> {
    r.all(HELD, &[person.into()]).await?.iter().map(read).collect()
}

pub(super) async fn count(r: &mut impl Reads) -> Result<i64, Error> {
    let row = r.one(COUNT, &[]).await?;
    row.map(|row| row.get("number")).transpose().map(|number| number.unwrap_or(0))
}

/// Declarations that nobody has looked at since before this instant.
pub(super) async fn stale(r: &mut impl Reads, before: Instant) -> Result<Vec<ClaimId>, Error> {
    r.all(STALE, &[before.into()]).await?.iter().map(|row| row.get("id")).collect()
}

/// Claims that were decided, the latest sent first.
pub(super) async fn decided(r: &mut impl Reads) -> Result<Vec<Claim>, Error> {
    r.all(DECIDED, &[]).await?.iter().map(read).collect()
}

/// Claims that were granted money.
pub(super) async fn granted(r: &mut impl Reads) -> Result<Vec<Claim>, Error> {
    r.all(GRANTED, &[]).await?.iter().map(read).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    // 2026-11-30: a state that this program does not know was read as a claim nobody had looked at yet.
    #[test]
    fn a_word_nobody_knows_is_an_error() {
        assert_eq!(parse_word(&State::ALL, State::as_str, "granted", "state").unwrap(), State::Granted);
        let error = parse_word(&State::ALL, State::as_str, "paused", "state").unwrap_err();
        assert!(error.to_string().contains("column state"), "{error}");
    }
}
