//! Certificates in the database.

use lyceum_kernel::{Column, Instant, PersonId, Ratio};
use lyceum_store::{Error, Reads, Row, Writes};

use super::{Certificate, CertificateId};
use crate::learning::GrantId;

const INSERT: &str = "
    INSERT INTO certificates
        (id, grant_id, person_id, course_id, source, holder_name, course_title, language, units_total,
         mark_num, mark_den, issued_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
    ON CONFLICT (grant_id) DO NOTHING";

const BY_ID: &str = "
    SELECT id, grant_id, person_id, course_id, source, holder_name, course_title, language, units_total,
        mark_num, mark_den, issued_at, revoked_at
    FROM certificates WHERE id = $1";

const BY_GRANT: &str = "
    SELECT id, grant_id, person_id, course_id, source, holder_name, course_title, language, units_total,
        mark_num, mark_den, issued_at, revoked_at
    FROM certificates WHERE grant_id = $1";

const OF_PERSON: &str = "
    SELECT id, grant_id, person_id, course_id, source, holder_name, course_title, language, units_total,
        mark_num, mark_den, issued_at, revoked_at
    FROM certificates WHERE person_id = $1 ORDER BY issued_at DESC, id DESC LIMIT 200";

const ISSUED_AT: &str = "
    SELECT MIN(issued_at) AS issued_at FROM certificates WHERE source = $1 AND revoked_at IS NULL";

const REVOKE: &str = "
    UPDATE certificates SET revoked_at = $2, revoke_reason = $3 WHERE id = $1 AND revoked_at IS NULL";

const REVOKE_OF_SOURCE: &str = "
    UPDATE certificates SET revoked_at = $2, revoke_reason = $3 WHERE source = $1 AND revoked_at IS NULL";

const BAR: &str = "
    INSERT INTO certificate_bars (source, reason, barred_at) VALUES ($1, $2, $3)
    ON CONFLICT (source) DO NOTHING";

const BARRED: &str = "SELECT source FROM certificate_bars WHERE source = $1";

const COUNT: &str = "SELECT CAST(COUNT(*) AS BIGINT) AS certificates FROM certificates";

const BROKEN: &str = "
    SELECT c.id FROM certificates c JOIN certificate_bars b ON b.source = c.source
    WHERE c.revoked_at IS NULL ORDER BY c.id LIMIT 100";

pub(super) async fn insert(w: &mut impl Writes, certificate: &Certificate) -> Result<bool, Error> {
    let row: [Column; 12] = [
        (&certificate.id).into(),
        (&certificate.grant).into(),
        (&certificate.person).into(),
        (&certificate.course).into(),
        certificate.source.as_str().into(),
        certificate.holder_name.as_str().into(),
        certificate.course_title.as_str().into(),
        certificate.language.as_str().into(),
        certificate.units_total.into(),
        certificate.mark.map(Ratio::num).into(),
        certificate.mark.map(Ratio::den).into(),
        certificate.issued_at.into(),
    ];
    Ok(w.run(INSERT, &row).await? == 1)
}

pub(super) async fn by_id(r: &mut impl Reads, id: &CertificateId) -> Result<Option<Certificate>, Error> {
    r.one(BY_ID, &[id.into()]).await?.as_ref().map(certificate).transpose()
}

pub(super) async fn by_grant(r: &mut impl Reads, grant: &GrantId) -> Result<Option<Certificate>, Error> {
    r.one(BY_GRANT, &[grant.into()]).await?.as_ref().map(certificate).transpose()
}

pub(super) async fn of_person(r: &mut impl Reads, person: &PersonId) -> Result<Vec<Certificate>, Error> {
    r.all(OF_PERSON, &[person.into()]).await?.iter().map(certificate).collect()
}

pub(super) async fn issued_at(r: &mut impl Reads, source: &str) -> Result<Option<Instant>, Error> {
    match r.one(ISSUED_AT, &[source.into()]).await? {
        Some(row) => row.get("issued_at"),
        None => Ok(None),
    }
}

pub(super) async fn revoke(w: &mut impl Writes, id: &CertificateId, reason: &str, at: Instant) -> Result<bool, Error> {
    Ok(w.run(REVOKE, &[id.into(), at.into(), reason.into()]).await? == 1)
}

pub(super) async fn revoke_of_source(
    w: &mut impl Writes,
    source: &str,
    reason: &str,
    at: Instant,
) -> Result<(), Error> {
    w.run(REVOKE_OF_SOURCE, &[source.into(), at.into(), reason.into()]).await.map(drop)
}

pub(super) async fn bar(w: &mut impl Writes, source: &str, reason: &str, at: Instant) -> Result<(), Error> {
    w.run(BAR, &[source.into(), reason.into(), at.into()]).await.map(drop)
}

pub(super) async fn barred(r: &mut impl Reads, source: &str) -> Result<bool, Error> {
    Ok(r.one(BARRED, &[source.into()]).await?.is_some())
}

pub(super) async fn broken(r: &mut impl Reads) -> Result<(u64, Vec<String>), Error> {
    let count: i64 = r.one(COUNT, &[]).await?.map_or(Ok(0), |row| row.get("certificates"))?;
    let rows = r.all(BROKEN, &[]).await?;
    let findings: Result<Vec<String>, Error> =
        rows.iter().map(|row| Ok(format!("{}: valid although barred", row.get::<String>("id")?))).collect();
    Ok((u64::try_from(count).unwrap_or_default(), findings?))
}

fn certificate(row: &Row) -> Result<Certificate, Error> {
    let (num, den): (Option<i64>, Option<i64>) = (row.get("mark_num")?, row.get("mark_den")?);
    Ok(Certificate {
        id: row.get("id")?,
        grant: row.get("grant_id")?,
        person: row.get("person_id")?,
        course: row.get("course_id")?,
        source: row.get("source")?,
        holder_name: row.get("holder_name")?,
        course_title: row.get("course_title")?,
        language: row.get("language")?,
        units_total: row.get("units_total")?,
        mark: num.zip(den).and_then(|(num, den)| Ratio::new(num, den)),
        issued_at: row.get("issued_at")?,
        revoked_at: row.get("revoked_at")?,
    })
}
