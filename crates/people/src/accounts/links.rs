//! One-time links: random, short-lived, used once, known to the database only by their hash. Looking at one changes
//! nothing (mail programs look at links); pressing the button uses it. They live by machine time, as sessions do: moving
//! school time shuts nobody out.

use lyceum_kernel::{Instant, PersonId, Span};
use lyceum_school::{Context, Fault, Tx};
use lyceum_store::Reads;
use sha2::{Digest, Sha256};

use super::{Person, store, urls};

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

    pub(super) fn read(text: &str) -> Self {
        if text == "email" { Self::Email } else { Self::SignIn }
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

fn hash(token: &str) -> String {
    lyceum_kernel::hex(&Sha256::digest(token.as_bytes()))
}

/// A link that signs somebody in once, within `valid`; the whole address. For letters, and for the console that prints
/// the demo's links and the first owner's.
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

/// Whether somebody was sent so many links within the last hour that another would be a nuisance.
pub(super) async fn too_many(tx: &mut Tx, person: &PersonId) -> Result<bool, Fault> {
    let since = tx.school().machine_now().minus(Span::hours(1));
    Ok(store::count_links(tx, person, since).await? >= 6)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_known_by_its_hash_only() {
        assert_eq!(hash("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
