//! The one settings file, read once: `lyceum serve --config FILE`. Environment and flags win over it.
//!
//! A key that is not known is an error with its name: a typing mistake must not silently mean the default.

mod values;

use anyhow::{Context as _, bail};
use lyceum_kernel::{Calendar, Country, Currency, Locale, Region, Zone};
use lyceum_people::letters::mailer::{Protection, SmtpSettings};
use lyceum_school::Disputes;
use lyceum_store::DatabaseUrl;
use serde::Deserialize;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

/// What a settings file says.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// The address to serve, `127.0.0.1:8080`.
    #[serde(default = "default_listen")]
    pub listen: SocketAddr,
    /// How the world reaches the school: `https://school.example`. Default: the address it serves.
    pub base_url: Option<String>,
    /// The folder for files and, unless `database` says otherwise, the SQLite file.
    #[serde(default = "default_data")]
    pub data: PathBuf,
    /// `sqlite:PATH` or `postgres://…`.
    pub database: Option<String>,
    /// The school's name.
    #[serde(default = "default_name")]
    pub name: String,
    /// Whose holidays count: `DE-SN`, `FR`.
    #[serde(default = "default_seat")]
    pub seat: Region,
    /// When a day ends: `Europe/Berlin`.
    #[serde(default = "default_zone")]
    pub time_zone: Zone,
    /// What it sells in: `EUR`.
    #[serde(default = "default_currency")]
    pub currency: String,
    /// Terms are published by two persons: one asks, another publishes.
    #[serde(default)]
    pub two_publish: bool,
    /// A folder of terms to use instead of the built-in ones.
    pub terms: Option<PathBuf>,
    /// Who stands on invoices.
    #[serde(default)]
    pub seller: Seller,
    /// The first owner, who is sent (and shown at the first start) a link that works once.
    pub owner: Option<Owner>,
    /// The mail server. Without one, no letter leaves.
    pub smtp: Option<Smtp>,
    /// A rehearsal: letters count as delivered, though they leave for nowhere and are read on the site only. In a school that
    /// sells, contracts would be concluded by letters that nobody got.
    #[serde(default)]
    pub rehearsal: bool,
    /// A payment simulator to take payments from. For rehearsals; it moves no money.
    pub simulator: Option<SimulatorAt>,
}

/// Who sells.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Seller {
    /// The registered name.
    pub name: String,
    /// The address, lines separated by line breaks.
    pub address: String,
    /// Where customers write.
    pub email: String,
    /// Where customers call.
    pub phone: String,
    /// The number for value-added tax.
    pub vat_id: String,
    /// Register and number.
    pub register: String,
    /// The body that hears disputes with consumers.
    pub mediator: Option<Mediator>,
    /// The school takes part in settling disputes before no such body, and says so.
    pub no_mediation: bool,
}

impl Seller {
    /// What it says about settling disputes with consumers.
    fn disputes(&self) -> anyhow::Result<Option<Disputes>> {
        let Some(mediator) = &self.mediator else { return Ok(self.no_mediation.then_some(Disputes::Nowhere)) };
        if self.no_mediation {
            bail!("seller: no_mediation and [seller.mediator] contradict each other; keep one");
        }
        let lines = [("name", &mediator.name), ("address", &mediator.address), ("website", &mediator.website)];
        for (key, value) in lines {
            if value.trim().is_empty() {
                bail!("seller.mediator: {key} is missing; consumers are told name, address and website");
            }
            values::placeholder(&format!("seller.mediator.{key}"), value)?;
        }
        if !(mediator.website.starts_with("https://") || mediator.website.starts_with("http://")) {
            bail!("seller.mediator: website: {:?} is no address such as https://board.example", mediator.website);
        }
        let Mediator { name, address, website } = mediator.clone();
        Ok(Some(Disputes::Before(lyceum_school::Mediator { name, address, website })))
    }
}

/// A mediator or board for disputes with consumers.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Mediator {
    /// What it is called.
    pub name: String,
    /// The address, lines separated by line breaks.
    pub address: String,
    /// Its page: `https://board.example`.
    pub website: String,
}

/// The first owner.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Owner {
    /// Where the owner reads mail.
    pub email: String,
    /// The owner's name.
    pub name: String,
    /// The owner's language.
    #[serde(default)]
    pub language: Locale,
}

/// A mail server.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Smtp {
    /// Its host name.
    pub host: String,
    /// Its port.
    #[serde(default = "default_smtp_port")]
    pub port: u16,
    /// `tls`, `starttls` or `none` (only for a server on the same machine).
    #[serde(default = "default_protection")]
    pub protection: String,
    /// User name, where the server wants one.
    pub user: Option<String>,
    /// The file that holds the password, so that it stands in no settings file.
    pub password_file: Option<PathBuf>,
    /// The address letters come from.
    pub from: String,
}

/// Where a payment simulator listens.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SimulatorAt {
    /// Its address, `http://127.0.0.1:9090`.
    pub url: String,
    /// What callers must show.
    pub api_key: String,
    /// What its notices are signed with; two while one is being replaced.
    pub webhook_secrets: Vec<String>,
}

fn default_listen() -> SocketAddr {
    SocketAddr::from(([127, 0, 0, 1], 8080))
}
fn default_data() -> PathBuf {
    PathBuf::from("lyceum-data")
}
fn default_name() -> String {
    "Lyceum".to_owned()
}
const fn default_seat() -> Region {
    Region::SAXONY
}
fn default_zone() -> Zone {
    Zone::named("Europe/Berlin").unwrap_or_else(Zone::utc)
}
fn default_currency() -> String {
    "EUR".to_owned()
}
const fn default_smtp_port() -> u16 {
    587
}
fn default_protection() -> String {
    "starttls".to_owned()
}

impl Settings {
    /// Reads a settings file.
    ///
    /// # Errors
    /// The file cannot be read, is no TOML, or has a key or value that is not known here.
    pub fn read(path: &Path) -> anyhow::Result<Self> {
        let text = std::fs::read_to_string(path)
            .with_context(|| format!("the settings file {} cannot be read", path.display()))?;
        Self::parse(&text).with_context(|| format!("in the settings file {}", path.display()))
    }

    /// Reads settings from text.
    ///
    /// # Errors
    /// As [`Settings::read`].
    pub fn parse(text: &str) -> anyhow::Result<Self> {
        let settings: Self = toml::from_str(text)?;
        settings.currency()?;
        settings.database()?;
        settings.smtp()?;
        settings.rehearses_without_mail()?;
        settings.is_seated()?;
        settings.has_its_terms()?;
        settings.seller.disputes()?;
        settings.has_sound_values()?;
        Ok(settings)
    }

    fn has_sound_values(&self) -> anyhow::Result<()> {
        let Self { base_url, seller, owner, smtp, .. } = self;
        base_url.as_deref().map_or(Ok(()), values::base_url)?;
        let lines: [(&str, &str); 3] =
            [self.seller_name(), ("seller.address", &seller.address), ("seller.register", &seller.register)];
        for (key, value) in lines {
            values::line(key, value)?;
        }
        values::phone("seller.phone", &seller.phone)?;
        values::vat_id("seller.vat_id", &seller.vat_id)?;
        let own = Some(&seller.email).filter(|email| !email.is_empty());
        let (owner, from) = (owner.as_ref().map(|owner| &owner.email), smtp.as_ref().map(|smtp| &smtp.from));
        for (key, email) in [("seller.email", own), ("owner.email", owner), ("smtp.from", from)] {
            email.map_or(Ok(()), |email| values::email(key, email))?;
        }
        Ok(())
    }

    /// What the seller is called, behind the key that says it: the school sells under its own name where `[seller]` has none.
    fn seller_name(&self) -> (&'static str, &str) {
        match self.seller.name.as_str() {
            "" => ("name", &self.name),
            name => ("seller.name", name),
        }
    }

    /// In a rehearsal the owner reads letters that hold a way in. Where a mail server is named letters leave, for people whose
    /// ways in are nobody else's.
    fn rehearses_without_mail(&self) -> anyhow::Result<()> {
        if self.rehearsal && self.smtp.is_some() {
            bail!(
                "rehearsal = true and [smtp] contradict each other: in a rehearsal no letter leaves; take one of them away"
            );
        }
        Ok(())
    }

    fn is_seated(&self) -> anyhow::Result<()> {
        if !Calendar::is_region(self.seat) {
            let (country, part) = (self.seat.country(), self.seat.part());
            let wrong = match Country::from_code(country) {
                Some(_) => format!("has no part {part:?}"),
                None => "is no country of ISO 3166-1".to_owned(),
            };
            bail!("seat: {country} {wrong}; write a region such as DE-SN or FR");
        }
        Ok(())
    }

    /// A folder that is not there must not silently mean the built-in texts: the school would sell under others than its own.
    fn has_its_terms(&self) -> anyhow::Result<()> {
        let Some(folder) = &self.terms else { return Ok(()) };
        let remedy = "name the folder of your texts, or take the key away to use the built-in ones";
        if !folder.is_dir() {
            bail!("terms: there is no folder {}; {remedy}", folder.display());
        }
        if !has_text(folder).with_context(|| format!("terms: the folder {} cannot be read", folder.display()))? {
            bail!(
                "terms: there is no text in {}: a text is a file YEAR-MONTH-DAY.LANGUAGE.md; {remedy}",
                folder.display()
            );
        }
        Ok(())
    }

    /// Everything at its default.
    #[must_use]
    pub fn default_in(data: PathBuf, listen: SocketAddr) -> Self {
        Self {
            listen,
            base_url: None,
            data,
            database: None,
            name: default_name(),
            seat: default_seat(),
            time_zone: default_zone(),
            currency: default_currency(),
            two_publish: false,
            terms: None,
            seller: Seller::default(),
            owner: None,
            smtp: None,
            rehearsal: false,
            simulator: None,
        }
    }

    /// Where the database is.
    ///
    /// # Errors
    /// The address is neither engine's.
    pub fn database(&self) -> anyhow::Result<DatabaseUrl> {
        match &self.database {
            Some(url) => Ok(url.parse()?),
            None => Ok(DatabaseUrl::file(self.data.join("school.sqlite"))),
        }
    }

    /// The currency.
    ///
    /// # Errors
    /// No such currency.
    pub fn currency(&self) -> anyhow::Result<Currency> {
        Currency::from_code(&self.currency)
            .with_context(|| format!("currency: {:?} is no currency code such as EUR", self.currency))
    }

    /// The mail server with its password read.
    ///
    /// # Errors
    /// The password file cannot be read, or the protection is no known word.
    pub fn smtp(&self) -> anyhow::Result<Option<SmtpSettings>> {
        let Some(smtp) = &self.smtp else { return Ok(None) };
        let protection = match smtp.protection.as_str() {
            "tls" => Protection::Tls,
            "starttls" => Protection::StartTls,
            "none" => Protection::None,
            other => bail!("smtp.protection: {other:?} is none of tls, starttls, none"),
        };
        let password = match &smtp.password_file {
            Some(path) => std::fs::read_to_string(path)
                .with_context(|| format!("smtp.password_file: {} cannot be read", path.display()))?
                .trim_end()
                .to_owned(),
            None => String::new(),
        };
        Ok(Some(SmtpSettings {
            host: smtp.host.clone(),
            port: smtp.port,
            protection,
            credentials: smtp.user.clone().map(|user| (user, password)),
            from: smtp.from.clone(),
        }))
    }

    /// What the slices read.
    ///
    /// # Errors
    /// No such currency.
    pub fn school(&self, listen: SocketAddr, demo: bool) -> anyhow::Result<lyceum_school::Settings> {
        let base_url = self.base_url.clone().unwrap_or_else(|| format!("http://{listen}"));
        Ok(lyceum_school::Settings {
            name: self.name.clone(),
            seat: self.seat,
            zone: self.time_zone.clone(),
            base_url: base_url.trim_end_matches('/').to_owned(),
            demo,
            rehearsal: self.rehearsal,
            seller: lyceum_school::Seller {
                name: self.seller_name().1.to_owned(),
                address: self.seller.address.clone(),
                email: self.seller.email.clone(),
                phone: self.seller.phone.clone(),
                vat_id: self.seller.vat_id.clone(),
                register: self.seller.register.clone(),
                disputes: self.seller.disputes()?,
            },
            currency: self.currency()?,
            two_publish: self.two_publish,
        })
    }
}

/// Whether any Markdown lies in a folder or below.
fn has_text(folder: &Path) -> std::io::Result<bool> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            if has_text(&path)? {
                return Ok(true);
            }
        } else if path.extension().is_some_and(|extension| extension == "md") {
            return Ok(true);
        }
    }
    Ok(false)
}

#[cfg(test)]
mod tests {
    use super::*;

    // 2026-11-30: an audit found that a folder of terms that was not there meant the built-in texts, without a word.
    #[test]
    fn a_folder_of_terms_that_is_not_there_or_holds_no_text_is_named_with_the_remedy() {
        let place = tempfile::tempdir().unwrap();
        let error = |folder: &Path| {
            let file = place.path().join("school.toml");
            std::fs::write(&file, format!("terms = {:?}", folder.display().to_string())).unwrap();
            Settings::read(&file).err().map(|error| format!("{error:#}")).unwrap_or_default()
        };
        let empty = place.path().join("empty");
        std::fs::create_dir_all(empty.join("course-shop")).unwrap();
        for (folder, says) in [(Path::new("/does/not/exist"), "there is no folder"), (&empty, "there is no text in")] {
            let error = error(folder);
            for part in ["school.toml", "terms: ", says, &folder.display().to_string(), "built-in"] {
                assert!(error.contains(part), "{error} does not say {part}");
            }
        }
        std::fs::write(empty.join("course-shop/2027-01-01.en.md"), "+++").unwrap();
        assert_eq!(error(&empty), "");
    }

    #[test]
    fn an_empty_file_is_a_school_with_defaults() {
        let settings = Settings::parse("").unwrap();
        assert_eq!(settings.listen.to_string(), "127.0.0.1:8080");
        assert_eq!(settings.seat.to_string(), "DE-SN");
        assert!(settings.owner.is_none() && settings.smtp().unwrap().is_none() && !settings.rehearsal);
    }

    #[test]
    fn what_is_not_known_is_named() {
        for (text, named) in [
            ("lisen = \"127.0.0.1:80\"", "lisen"),
            ("seat = \"Saxony\"", "Saxony"),
            ("seat = \"DE-XX\"", "seat: DE has no part"),
            ("seat = \"XX\"", "seat: XX is no country"),
            ("time_zone = \"Mars/Olympus\"", "Mars/Olympus"),
            ("currency = \"EURO\"", "EURO"),
            ("database = \"mysql://x\"", "postgres://USER@HOST/NAME"),
            ("[seller]\nno_mediation = true\n[seller.mediator]\nname = \"Board\"", "no_mediation"),
            ("[seller.mediator]\nname = \"Board\"\naddress = \"Street 1\"", "website"),
            ("[smtp]\nhost = \"h\"\nfrom = \"a@b.example\"\nprotection = \"ssl\"", "ssl"),
        ] {
            let error = format!("{:#}", Settings::parse(text).unwrap_err());
            assert!(error.contains(named), "{error} does not name {named}");
        }
    }

    // 2026-11-30: the workbench asked for the body that settles disputes, and no setting could name it.
    #[test]
    fn a_school_names_the_board_for_disputes_or_says_that_there_is_none() {
        let said = |text: &str| Settings::parse(text).unwrap().seller.disputes().unwrap();
        assert_eq!(said(""), None);
        assert_eq!(said("[seller]\nno_mediation = true"), Some(Disputes::Nowhere));
        let board = "[seller.mediator]\nname = \"Board\"\naddress = \"Street 1\\n01067 Dresden\"\nwebsite = \"https://board.example\"";
        let Some(Disputes::Before(mediator)) = said(board) else { panic!("a board was named") };
        assert_eq!(mediator.address_line(), "Street 1, 01067 Dresden");
    }

    // 2026-12-01: in a rehearsal the owner reads letters that hold a way in. A school that writes to people is none.
    #[test]
    fn a_school_with_a_mail_server_is_no_rehearsal() {
        let mail = "[smtp]\nhost = \"mail.school.example\"\nfrom = \"school@school.example\"";
        let error = Settings::parse(&format!("rehearsal = true\n{mail}")).unwrap_err().to_string();
        assert!(error.contains("rehearsal") && error.contains("[smtp]") && error.contains("take one"), "{error}");
        for (text, rehearses) in [(mail, false), ("", false), ("rehearsal = true", true)] {
            let settings = Settings::parse(text).unwrap();
            assert_eq!(settings.school(settings.listen, false).unwrap().rehearsal, rehearses, "{text}");
        }
    }

    #[test]
    fn a_password_in_a_database_address_is_never_shown() {
        let error = format!("{:#}", Settings::parse("database = \"mysql://joe:secret@h/db\"").unwrap_err());
        assert!(!error.contains("secret"), "{error}");
    }
}
