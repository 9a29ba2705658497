//! Signed notices: HMAC-SHA256 over the signing time and the body, as `t=SECONDS,v1=HEX`.

use hmac::{Hmac, KeyInit, Mac};
use lyceum_kernel::hex;
use sha2::Sha256;

use crate::BadWebhook;

/// The header that carries the signature.
pub(crate) const HEADER: &str = "simulator-signature";

/// Signs a body for sending at this second.
pub(crate) fn sign(secret: &str, seconds: i64, body: &[u8]) -> String {
    let signed = mac(secret, seconds, body).map(|mac| hex(&mac.finalize().into_bytes()));
    format!("t={seconds},v1={}", signed.unwrap_or_default())
}

/// Holds when one of the secrets made the signature. Two can be valid while one replaces the other.
pub(crate) fn verify(secrets: &[String], header: Option<&str>, body: &[u8]) -> Result<(), BadWebhook> {
    let header = header.ok_or(BadWebhook::Unsigned)?;
    let mut seconds = None;
    let mut given = None;
    for part in header.split(',') {
        match part.split_once('=') {
            Some(("t", value)) => seconds = value.parse::<i64>().ok(),
            Some(("v1", value)) => given = from_hex(value),
            _ => {}
        }
    }
    let (seconds, given) = seconds.zip(given).ok_or(BadWebhook::WrongSignature)?;
    let genuine =
        secrets.iter().any(|secret| mac(secret, seconds, body).is_some_and(|m| m.verify_slice(&given).is_ok()));
    if genuine { Ok(()) } else { Err(BadWebhook::WrongSignature) }
}

fn mac(secret: &str, seconds: i64, body: &[u8]) -> Option<Hmac<Sha256>> {
    // HMAC takes keys of any length; an empty secret would sign for everybody.
    if secret.is_empty() {
        return None;
    }
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).ok()?;
    mac.update(seconds.to_string().as_bytes());
    mac.update(b".");
    mac.update(body);
    Some(mac)
}

fn from_hex(text: &str) -> Option<Vec<u8>> {
    if !text.is_ascii() || !text.len().is_multiple_of(2) {
        return None;
    }
    (0..text.len()).step_by(2).map(|at| u8::from_str_radix(text.get(at..at + 2)?, 16).ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signed_body_is_believed_and_a_changed_one_is_not() {
        let header = sign("s1", 1_700_000_000, b"{\"amount\":\"99.00 EUR\"}");
        let secrets = ["s1".to_owned()];
        assert_eq!(verify(&secrets, Some(&header), b"{\"amount\":\"99.00 EUR\"}"), Ok(()));
        assert_eq!(verify(&secrets, Some(&header), b"{\"amount\":\"990.0 EUR\"}"), Err(BadWebhook::WrongSignature));
        assert_eq!(
            verify(&secrets, Some(&header.replace("t=17", "t=18")), b"{\"amount\":\"99.00 EUR\"}"),
            Err(BadWebhook::WrongSignature)
        );
        assert_eq!(verify(&secrets, None, b"{}"), Err(BadWebhook::Unsigned));
    }

    #[test]
    fn two_secrets_can_be_valid_during_a_rotation_and_an_empty_one_never_is() {
        let old = sign("old", 1, b"x");
        let new = sign("new", 1, b"x");
        let both = ["new".to_owned(), "old".to_owned()];
        assert_eq!(verify(&both, Some(&old), b"x"), Ok(()));
        assert_eq!(verify(&both, Some(&new), b"x"), Ok(()));
        assert!(verify(&[String::new()], Some(&sign("", 1, b"x")), b"x").is_err());
    }

    #[test]
    fn nonsense_headers_are_refused() {
        for header in ["", "t=1", "v1=00", "t=x,v1=00", "t=1,v1=0", "t=1,v1=zz", "t=1,v1=ü0"] {
            assert_eq!(verify(&["s".to_owned()], Some(header), b"x"), Err(BadWebhook::WrongSignature), "{header}");
        }
    }
}
