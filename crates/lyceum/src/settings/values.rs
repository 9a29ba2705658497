//! Values that are printed, linked and mailed as they stand: each is looked at before the school starts, because nobody looks at
//! an imprint again that was right once.

use anyhow::{bail, ensure};
use lyceum_people::accounts;

/// An address of the web by which the world reaches the school: scheme and host, and no more.
pub(super) fn base_url(value: &str) -> anyhow::Result<()> {
    let host = value.strip_prefix("https://").or_else(|| value.strip_prefix("http://"));
    let host = host.map(|host| host.trim_end_matches('/')).unwrap_or_default();
    let is_host = !host.is_empty() && !host.contains(|c: char| c.is_whitespace() || "/?#@…\"<>".contains(c));
    ensure!(is_host, "base_url: {value:?} is no address such as https://school.example, with nothing behind the host");
    Ok(())
}

/// An address for letters.
pub(super) fn email(key: &str, value: &str) -> anyhow::Result<()> {
    placeholder(key, value)?;
    ensure!(accounts::email(value).is_some(), "{key}: {value:?} is no e-mail address such as hello@school.example");
    Ok(())
}

/// A telephone number; empty where there is none.
pub(super) fn phone(key: &str, value: &str) -> anyhow::Result<()> {
    placeholder(key, value)?;
    let digits = value.chars().filter(char::is_ascii_digit).count();
    let is_number = value.chars().all(|c| c.is_ascii_digit() || "+ ()-/.".contains(c)) && digits >= 5;
    ensure!(value.is_empty() || is_number, "{key}: {value:?} is no telephone number such as +49 351 1234567");
    Ok(())
}

/// A number for value-added tax: the country, then its digits and letters; empty where there is none.
pub(super) fn vat_id(key: &str, value: &str) -> anyhow::Result<()> {
    placeholder(key, value)?;
    let country = value.chars().take(2).all(|c| c.is_ascii_uppercase());
    let plain = value.chars().all(|c| c.is_ascii_alphanumeric() || "+* .-".contains(c));
    let is_number = country && plain && value.len() <= 20 && value.chars().filter(char::is_ascii_digit).count() >= 2;
    ensure!(value.is_empty() || is_number, "{key}: {value:?} is no number for value-added tax such as DE123456789");
    Ok(())
}

/// A line that stands in the imprint, on invoices and in the terms.
pub(super) fn line(key: &str, value: &str) -> anyhow::Result<()> {
    placeholder(key, value)?;
    // The terms read these as marks of their own.
    if let Some(mark) = value.chars().find(|c| "[]{}`".contains(*c)) {
        bail!("{key}: {value:?} holds {mark:?}, which cannot stand in the terms; write it without");
    }
    Ok(())
}

/// What a guide leaves open must not be printed as it is.
pub(super) fn placeholder(key: &str, value: &str) -> anyhow::Result<()> {
    ensure!(
        !value.contains('…') && !value.contains("..."),
        "{key}: {value:?} is not filled in; write yours, or take the line away"
    );
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::settings::Settings;

    // 2026-11-30: an acceptance test found that a school opened at "school.example", with an owner called "me" and with the dots of
    // the guide in its imprint.
    #[test]
    fn what_would_be_printed_or_linked_wrongly_is_refused_and_named() {
        let owner = "[owner]\nname = \"Me\"\nemail = ";
        let board = "[seller.mediator]\nname = \"Board\"\naddress = \"Street 1\"\nwebsite = \"https://board.example\"";
        for (text, named) in [
            ("base_url = \"school.example\"".to_owned(), "base_url"),
            ("base_url = \"https://\"".to_owned(), "base_url"),
            ("base_url = \"https://school.example/shop\"".to_owned(), "base_url"),
            (format!("{owner}\"me\""), "owner.email"),
            ("[seller]\nemail = \"hello\"".to_owned(), "seller.email"),
            ("[seller]\nphone = \"+49 351 …\"".to_owned(), "seller.phone"),
            ("[seller]\nphone = \"on request\"".to_owned(), "seller.phone"),
            ("[seller]\nvat_id = \"DE…\"".to_owned(), "seller.vat_id"),
            ("[seller]\nvat_id = \"none\"".to_owned(), "seller.vat_id"),
            ("[seller]\nregister = \"Amtsgericht Dresden, HRB ...\"".to_owned(), "seller.register"),
            ("[seller]\nname = \"My [School]\"".to_owned(), "seller.name"),
            // 2026-12-01: a review found that nobody looked at the name of a school that sells under it, nor at the board for disputes.
            ("name = \"My [School]\"".to_owned(), "name: \"My [School]\" holds '['"),
            ("name = \"…\"".to_owned(), "name: \"…\" is not filled in"),
            (board.replace("Board", "…"), "seller.mediator.name"),
            (board.replace("Street 1", "Street ..."), "seller.mediator.address"),
            (board.replace("board.example", "…"), "seller.mediator.website"),
            ("[smtp]\nhost = \"h\"\nfrom = \"school\"".to_owned(), "smtp.from"),
        ] {
            let error = format!("{:#}", Settings::parse(&text).unwrap_err());
            assert!(error.contains(named), "{error} does not name {named}");
        }
        let sound = "base_url = \"https://school.example/\"\n[seller]\nname = \"My \\\"Best\\\" School GmbH\"\naddress = \"Street 1\\n01067 \
                     Dresden\"\nemail = \"hello@school.example\"\nphone = \"+49 351 1234567\"\nvat_id = \"DE123456789\"";
        Settings::parse(sound).unwrap();
        Settings::parse(board).unwrap();
        Settings::parse("name = \"My [School]\"\n[seller]\nname = \"My School GmbH\"").unwrap();
        Settings::parse("base_url = \"http://127.0.0.1:8080\"").unwrap();
    }
}
