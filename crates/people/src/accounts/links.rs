//! One-time links: random, short-lived, used once, known to the database only by their hash. Looking at one changes
//! nothing (mail programs look at links); pressing the button uses it. They live by machine time, as sessions do: moving
//! school time shuts nobody out.

use lyceum_kernel::{PersonId, Span};
use lyceum_school::{Context, Fault, Tx};
use lyceum_store::Reads;
use sha2::{Digest, Sha256};

use super::store::{self, Link, Purpose};
use super::{Person, urls};

fn hash(token: &str) -> String {
    lyceum_kernel::hex(&Sha256::digest(token.as_bytes()))
}

/// How long the links of letters are good for.
pub(super) const LIFE: Span = Span::minutes(30);

/// At most so many letters with a link to one person within the life of a link.
const MOST: i64 = 6;

/// A link that signs somebody in once, within `valid`; the whole address. For the console, which prints the demo's links
/// and the first owner's. Never for a letter about something else: letters are read by others (see `letters.rs`).
pub async fn sign_in_link(tx: &mut Tx, person: &Person, valid: Span) -> Result<String, Fault> {
    let token = make(tx, person, Purpose::SignIn, "", valid).await?;
    Ok(format!("{}{}/{token}", tx.school().settings().base_url.trim_end_matches('/'), urls::SIGN_IN))
}

/// Makes a link and gives its token, which nobody can find out again.
pub(super) async fn make(
    tx: &mut Tx,
    person: &Person,
    purpose: Purpose,
    target: &str,
    valid: Span,
) -> Result<String, Fault> {
    let token = tx.token();
    let now = tx.school().machine_now();
    let link = Link {
        person: person.id.clone(),
        purpose,
        target: target.to_owned(),
        expires_at: now.plus(valid),
        used_at: None,
    };
    store::insert_link(tx, &hash(&token), now, &link).await?;
    Ok(token)
}

/// A link that could be used now; looking does not use it.
pub(super) async fn look(
    read: &mut (impl Reads + Context),
    token: &str,
    purpose: Purpose,
) -> Result<Option<Link>, Fault> {
    let now = read.school().machine_now();
    let link = store::find_link(read, &hash(token)).await?;
    Ok(link.filter(|link| link.purpose == purpose && link.used_at.is_none() && link.expires_at > now))
}

/// Uses a link; of several at once exactly one gets it.
pub(super) async fn redeem(tx: &mut Tx, token: &str, purpose: Purpose) -> Result<Option<Link>, Fault> {
    let Some(link) = look(tx, token, purpose).await? else { return Ok(None) };
    let now = tx.school().machine_now();
    Ok(store::use_link(tx, &hash(token), now).await?.then_some(link))
}

/// Whether somebody was sent so many ways in that another would be a nuisance. Only those count that let in at this very
/// moment: so whoever is sent none has some that work, however often others ask for them.
pub(super) async fn too_many_ways_in(tx: &mut Tx, person: &PersonId) -> Result<bool, Fault> {
    let since = tx.school().machine_now().minus(LIFE);
    Ok(store::count_unused_links(tx, person, Purpose::SignIn, since).await? >= MOST)
}

/// Whether somebody had so many letters sent to addresses they say are theirs that another would be a nuisance to
/// strangers. Used or not, all of them count.
pub(super) async fn too_many_new_addresses(tx: &mut Tx, person: &PersonId) -> Result<bool, Fault> {
    let since = tx.school().machine_now().minus(Span::hours(1));
    Ok(store::count_links(tx, person, Purpose::Email, since).await? >= MOST)
}

/// Ends every link of a person that was not used: their way in has changed.
pub(super) async fn end_all(tx: &mut Tx, person: &PersonId) -> Result<(), Fault> {
    let now = tx.school().machine_now();
    Ok(store::end_links(tx, person, now).await?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use lyceum_kernel::Stored;

    // 2026-11-30: a purpose that this program does not know was read as the right to sign in.
    #[test]
    fn a_purpose_nobody_knows_opens_nothing() {
        assert_eq!(Purpose::from_column("email".into()), Ok(Purpose::Email));
        assert!(Purpose::from_column("erasure".into()).is_err());
    }

    #[test]
    fn a_token_is_known_by_its_hash_only() {
        assert_eq!(hash("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
