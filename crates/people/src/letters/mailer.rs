//! Who carries letters: a mail server; the demo's mailbox, which takes everything at once and sends nothing; or nobody, in
//! a school whose settings name no mail server yet.

use std::time::{Duration, UNIX_EPOCH};

use async_trait::async_trait;
use lettre::message::header::ContentType;
use lettre::message::{Attachment as Part, Mailbox, MultiPart, SinglePart};
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Tls, TlsParameters};
use lettre::{Address, AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use lyceum_kernel::Instant;

/// How long the mail server may take for one letter.
const TIMEOUT: Duration = Duration::from_secs(20);

/// A file ready to be carried.
#[derive(Clone, Debug)]
pub struct File {
    /// Its name.
    pub name: String,
    /// Its media type.
    pub media_type: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// A letter ready to be carried.
#[derive(Clone, Debug)]
pub struct Mail {
    /// The letter's id: the left half of the Message-ID, the same on every attempt.
    pub id: String,
    /// The right half of the Message-ID.
    pub host: String,
    /// The school's name, which the letter comes from.
    pub from_name: String,
    /// The name it goes to; may be empty.
    pub to_name: String,
    /// The address it goes to.
    pub to_email: String,
    /// The subject line.
    pub subject: String,
    /// The text in plain characters.
    pub plain: String,
    /// The text as an HTML document.
    pub html: String,
    /// The files that go with it.
    pub attachments: Vec<File>,
    /// When it was written.
    pub written_at: Instant,
}

/// What became of an attempt.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Delivery {
    /// The mail server took it.
    Accepted,
    /// The mail server will never take it.
    Refused(String),
    /// It was not taken; try again.
    Later(String),
    /// Nobody can say whether it was taken; trying again is harmless, because the Message-ID stays the same.
    Unknown(String),
}

/// Carries letters.
#[async_trait]
pub trait Mailer: Send + Sync {
    /// Tries once.
    async fn deliver(&self, mail: &Mail) -> Delivery;

    /// Whether the letter's files go along. Where letters are read on the site, a file is made when somebody opens it.
    fn takes_files(&self) -> bool {
        true
    }

    /// Whether a letter arrives anywhere at all.
    fn delivers(&self) -> bool {
        true
    }
}

/// The demo's mailbox: letters are read on the site and leave for nowhere.
pub struct DemoMailbox;

#[async_trait]
impl Mailer for DemoMailbox {
    async fn deliver(&self, _mail: &Mail) -> Delivery {
        Delivery::Accepted
    }

    fn takes_files(&self) -> bool {
        false
    }
}

/// A school without a mail server. Nothing was delivered where nobody got it: from a delivery contracts are concluded and
/// periods run. So letters wait as for a server that is away: half a day, and then for somebody who has them sent again.
pub struct NoMailServer;

#[async_trait]
impl Mailer for NoMailServer {
    async fn deliver(&self, _mail: &Mail) -> Delivery {
        Delivery::Later("the settings name no mail server: [smtp]".to_owned())
    }

    fn takes_files(&self) -> bool {
        false
    }

    fn delivers(&self) -> bool {
        false
    }
}

/// How the connection to the mail server is protected.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum Protection {
    /// TLS from the first byte.
    Tls,
    /// TLS after a greeting, and never without.
    StartTls,
    /// None: only for a server on this machine.
    None,
}

/// Where the mail server is and who we are to it.
#[derive(Clone)]
pub struct SmtpSettings {
    /// Its host name.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the connection is protected.
    pub protection: Protection,
    /// User name and password, where it wants them.
    pub credentials: Option<(String, String)>,
    /// The address letters come from.
    pub from: String,
}

/// What keeps a mail server from being used, found at start and not with the first letter.
#[derive(Debug, thiserror::Error)]
pub enum SmtpError {
    /// The address that letters come from cannot be read.
    #[error("`{0}` is not an e-mail address that letters can come from")]
    From(String),
    /// The protected connection cannot be set up.
    #[error("no protected connection to the mail server can be set up")]
    Transport(#[from] lettre::transport::smtp::Error),
}

/// A mail server that is spoken to by SMTP.
pub struct Smtp {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Address,
}

impl Smtp {
    /// Prepares the transport; connects with the first letter.
    pub fn new(settings: SmtpSettings) -> Result<Self, SmtpError> {
        let from = settings.from.parse().map_err(|_| SmtpError::From(settings.from.clone()))?;
        let tls = match settings.protection {
            Protection::Tls => Tls::Wrapper(TlsParameters::new(settings.host.clone())?),
            Protection::StartTls => Tls::Required(TlsParameters::new(settings.host.clone())?),
            Protection::None => Tls::None,
        };
        let mut builder = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(&settings.host)
            .port(settings.port)
            .tls(tls)
            .timeout(Some(TIMEOUT));
        if let Some((user, password)) = settings.credentials {
            builder = builder.credentials(Credentials::new(user, password));
        }
        Ok(Self { transport: builder.build(), from })
    }
}

#[async_trait]
impl Mailer for Smtp {
    async fn deliver(&self, mail: &Mail) -> Delivery {
        let message = match message(&self.from, mail) {
            Ok(message) => message,
            Err(reason) => return Delivery::Refused(reason),
        };
        match tokio::time::timeout(TIMEOUT.saturating_mul(3), self.transport.send(message)).await {
            Ok(Ok(_)) => Delivery::Accepted,
            Ok(Err(error)) if error.is_permanent() => Delivery::Refused(error.to_string()),
            // A temporary refusal is an answer: nothing was taken. So is a connection that never came about.
            Ok(Err(error)) if error.is_transient() || never_connected(&error) => Delivery::Later(error.to_string()),
            Ok(Err(error)) => Delivery::Unknown(error.to_string()),
            Err(elapsed) => Delivery::Unknown(elapsed.to_string()),
        }
    }
}

/// Whether the failure came before anything could have been handed over.
fn never_connected(error: &lettre::transport::smtp::Error) -> bool {
    let mut cause = std::error::Error::source(error);
    while let Some(inner) = cause {
        if let Some(io) = inner.downcast_ref::<std::io::Error>() {
            return matches!(io.kind(), std::io::ErrorKind::ConnectionRefused | std::io::ErrorKind::NotFound);
        }
        cause = inner.source();
    }
    false
}

/// What goes into a header: control characters would end the line, or the builder.
fn one_line(text: &str) -> String {
    let text: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Builds the message; a name can never become a header.
fn message(from: &Address, mail: &Mail) -> Result<Message, String> {
    let to: Address = mail.to_email.parse().map_err(|_| format!("`{}` is not an e-mail address", mail.to_email))?;
    let name = Some(one_line(&mail.to_name)).filter(|name| !name.is_empty());
    let seconds = u64::try_from(mail.written_at.micros() / 1_000_000).unwrap_or(0);
    let text = MultiPart::alternative()
        .singlepart(SinglePart::plain(mail.plain.clone()))
        .singlepart(SinglePart::html(mail.html.clone()));
    let mut body = MultiPart::mixed().multipart(text);
    for file in &mail.attachments {
        let kind = ContentType::parse(&file.media_type).map_err(|error| error.to_string())?;
        body = body.singlepart(Part::new(file.name.clone()).body(file.bytes.clone(), kind));
    }
    Message::builder()
        .message_id(Some(format!("<{}@{}>", mail.id, mail.host)))
        .date(UNIX_EPOCH + Duration::from_secs(seconds))
        .from(Mailbox::new(Some(one_line(&mail.from_name)), from.clone()))
        .to(Mailbox::new(name, to))
        .subject(one_line(&mail.subject))
        .multipart(body)
        .map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mail() -> Mail {
        Mail {
            id: "ltr_01".into(),
            host: "school.example".into(),
            from_name: "Lyceum".into(),
            to_name: "Zoë \r\nBcc: x@y.example".into(),
            to_email: "zoe@example.org".into(),
            subject: "Hello\r\nBcc: x@y.example".into(),
            plain: "Text".into(),
            html: "<p>Text</p>".into(),
            attachments: vec![File { name: "a.pdf".into(), media_type: "application/pdf".into(), bytes: vec![1] }],
            written_at: Instant::from_micros(1_800_000_000_000_000),
        }
    }

    #[test]
    fn a_letter_is_recognised_by_its_id_and_a_name_never_becomes_a_header() {
        let from: Address = "school@example.org".parse().unwrap();
        let message = String::from_utf8(message(&from, &mail()).unwrap().formatted()).unwrap();
        assert!(message.contains("Message-ID: <ltr_01@school.example>"), "{message}");
        assert!(!message.lines().any(|line| line.starts_with("Bcc")), "{message}");
        assert!(message.contains("filename=\"a.pdf\""), "{message}");
    }

    #[test]
    fn an_address_that_is_none_is_refused_and_not_tried_again() {
        let from: Address = "school@example.org".parse().unwrap();
        let mail = Mail { to_email: "nobody".into(), ..mail() };
        assert!(message(&from, &mail).is_err());
    }

    #[tokio::test]
    async fn without_a_mail_server_nothing_is_delivered() {
        assert!(matches!(NoMailServer.deliver(&mail()).await, Delivery::Later(_)));
    }

    #[tokio::test]
    async fn a_server_that_is_not_there_is_tried_again() {
        // A port that was free a moment ago: nobody listens there.
        let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let settings = SmtpSettings {
            host: "127.0.0.1".into(),
            port,
            protection: Protection::None,
            credentials: None,
            from: "school@example.org".into(),
        };
        let delivery = Smtp::new(settings).unwrap().deliver(&Mail { subject: "Hello".into(), ..mail() }).await;
        assert!(matches!(delivery, Delivery::Later(_)), "{delivery:?}");
    }
}
