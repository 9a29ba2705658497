//! Letters: everything the school writes to people. A letter is a row written in the transaction of its cause; a job
//! carries it to the mail server afterwards. How it is set: `compose.rs`; what goes with it: `files.rs`; who carries it:
//! `mailer.rs`; when it counts as delivered: `jobs.rs`; what becomes of it when nobody takes it: `stranded.rs`; when it
//! comes back: `returned.rs`; where it can be read: `pages.rs`.

mod compose;
mod files;
mod jobs;
pub mod mailer;
mod pages;
mod returned;
mod store;
mod stranded;
#[cfg(test)]
mod tests;

use futures::future::BoxFuture;
use lyceum_kernel::{Instant, Locale, PersonId, Span};
use lyceum_school::{Fault, Read, School, Tx};
use lyceum_store::Reads;
use lyceum_words::{Reader, Source};
use std::sync::Arc;

use crate::Check;
pub use mailer::{Delivery, Mail, Mailer};
pub use returned::{returned, see_to, write_again};
pub use stranded::{Stranded, is_stranded, send_again, stranded};
pub(crate) use {jobs::worker, pages::router};

lyceum_kernel::id!(LetterId, "ltr");

/// The words of letters.
pub const TEXT: Source = Source {
    slice: "letters",
    en: include_str!("text.en.ftl"),
    fr: include_str!("text.fr.ftl"),
    de: include_str!("text.de.ftl"),
};

/// The addresses of this slice.
pub mod urls {
    use super::LetterId;

    /// A letter.
    pub fn letter(id: &LetterId) -> String {
        format!("/letters/{id}")
    }

    /// Where a letter that nobody tries to carry any more is sent again.
    pub fn again(id: &LetterId) -> String {
        format!("/letters/{id}/again")
    }
}

/// Whether letters leave this school at all, or wait for a mail server.
pub fn leave(school: &School) -> bool {
    school.list::<Arc<dyn Mailer>>().first().is_none_or(|mailer| mailer.delivers())
}

/// Whether letters stay on the site and leave for nowhere. Then a way in is read where the letter is, or nobody comes in.
fn stay(school: &School) -> bool {
    school.settings().demo || school.settings().rehearsal
}

/// Whom a letter is for; the letter is written in their language.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Recipient {
    /// The account, where there is one: its owner can read the letter on the site as well.
    pub person: Option<PersonId>,
    /// The address it goes to.
    pub email: String,
    /// The name it greets; may be empty.
    pub name: String,
    /// The language it is written in.
    pub locale: Locale,
}

/// A file that goes with a letter.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Attachment {
    /// Its file name.
    pub name: String,
    /// Its media type, `application/pdf`.
    pub media_type: String,
    /// What is in it.
    pub content: Content,
}

/// What is in an attachment.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Content {
    /// These bytes, kept with the letter.
    Bytes(Vec<u8>),
    /// Something frozen elsewhere (`invoice-pdf:inv_…`, `terms:HASH`), made when the letter is carried or read, so that
    /// the transaction of the letter's cause stays short. Whoever makes `…-pdf:` makes `…-html:` as well.
    Reference(String),
}

/// The bytes behind a reference, or nothing where the reference is somebody else's.
type Found<'a> = BoxFuture<'a, Result<Option<Vec<u8>>, Fault>>;

/// Where attachments by reference come from; the first that knows the reference gives the bytes.
pub struct AttachmentSource(pub for<'a> fn(&'a mut Read, &'a str) -> Found<'a>);

/// A part of a letter's body, in reading order.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Paragraph {
    /// Plain sentences.
    Text(String),
    /// Sentences that rest on a clause, whose number stands in the margin.
    Clause {
        /// The clause's number, `C2a`.
        clause: String,
        /// The sentences.
        text: String,
    },
    /// A heading between parts.
    Heading(String),
    /// The one thing to do; the address may begin with `/`.
    Link {
        /// The verb on it.
        label: String,
        /// Where it leads.
        href: String,
    },
    /// Rows and columns, the first column being what a row is about.
    Table {
        /// What the table shows.
        caption: String,
        /// The names of the columns.
        head: Vec<String>,
        /// The rows.
        rows: Vec<Vec<String>>,
    },
    /// Points.
    List(Vec<String>),
    /// A sentence nobody may miss, set in a box.
    Boxed(String),
}

/// A letter about to be sent. Greeting and closing are added; the body begins with the answer.
#[derive(Clone, Debug)]
pub struct NewLetter {
    /// Whom it is for.
    pub to: Recipient,
    /// What kind of letter it is, `ordering-confirmation`.
    pub kind: &'static str,
    /// The id of what it is about.
    pub about: String,
    /// The subject line.
    pub subject: String,
    /// What it says.
    pub body: Vec<Paragraph>,
    /// What goes with it.
    pub attachments: Vec<Attachment>,
    /// Holds a secret (a way in): nobody reads it on the site, and its text goes once it is delivered. In a demo everybody reads
    /// it, in a rehearsal the owner.
    pub confidential: bool,
}

impl NewLetter {
    /// A letter without a body yet.
    #[expect(clippy::needless_pass_by_value, reason = "ids are given as they are at hand, owned or not")]
    pub fn new(to: Recipient, kind: &'static str, about: impl ToString, subject: impl Into<String>) -> Self {
        let (about, subject) = (about.to_string(), subject.into());
        Self { to, kind, about, subject, body: Vec::new(), attachments: Vec::new(), confidential: false }
    }

    /// With one more part.
    #[must_use]
    pub fn with(mut self, paragraph: Paragraph) -> Self {
        self.body.push(paragraph);
        self
    }

    /// With sentences.
    #[must_use]
    pub fn text(self, text: impl Into<String>) -> Self {
        self.with(Paragraph::Text(text.into()))
    }

    /// With sentences that rest on a clause.
    #[must_use]
    pub fn clause(self, clause: impl Into<String>, text: impl Into<String>) -> Self {
        self.with(Paragraph::Clause { clause: clause.into(), text: text.into() })
    }

    /// With a heading.
    #[must_use]
    pub fn heading(self, text: impl Into<String>) -> Self {
        self.with(Paragraph::Heading(text.into()))
    }

    /// With the one thing to do.
    #[must_use]
    pub fn link(self, label: impl Into<String>, href: impl Into<String>) -> Self {
        self.with(Paragraph::Link { label: label.into(), href: href.into() })
    }

    /// With points.
    #[must_use]
    pub fn list(self, points: Vec<String>) -> Self {
        self.with(Paragraph::List(points))
    }

    /// With a table.
    #[must_use]
    pub fn table(self, caption: impl Into<String>, head: Vec<String>, rows: Vec<Vec<String>>) -> Self {
        self.with(Paragraph::Table { caption: caption.into(), head, rows })
    }

    /// With a sentence in a box.
    #[must_use]
    pub fn boxed(self, text: impl Into<String>) -> Self {
        self.with(Paragraph::Boxed(text.into()))
    }

    /// With a file.
    #[must_use]
    pub fn attach(self, name: impl Into<String>, media_type: impl Into<String>, bytes: Vec<u8>) -> Self {
        self.attach_content(name, media_type, Content::Bytes(bytes))
    }

    /// With a file that is made when the letter is carried.
    #[must_use]
    pub fn attach_reference(
        self,
        name: impl Into<String>,
        media_type: impl Into<String>,
        reference: impl Into<String>,
    ) -> Self {
        self.attach_content(name, media_type, Content::Reference(reference.into()))
    }

    fn attach_content(mut self, name: impl Into<String>, media_type: impl Into<String>, content: Content) -> Self {
        self.attachments.push(Attachment { name: name.into(), media_type: media_type.into(), content });
        self
    }

    /// Holding a secret.
    #[must_use]
    pub fn confidential(mut self) -> Self {
        self.confidential = true;
        self
    }
}

/// How far a letter came.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum State {
    /// Written, not yet known to have been taken by a mail server.
    Waiting,
    /// Taken by the recipient's mail server, or counted as sent because nobody can say.
    Delivered,
    /// Came back.
    Bounced,
}

/// A letter as it was written.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Letter {
    /// Its id, which is its Message-ID too.
    pub id: LetterId,
    /// The account it is for, where there is one.
    pub person: Option<PersonId>,
    /// The address it goes to.
    pub email: String,
    /// The name it greets.
    pub name: String,
    /// Its language.
    pub locale: Locale,
    /// What kind of letter it is.
    pub kind: String,
    /// The id of what it is about.
    pub about: String,
    /// Its subject line.
    pub subject: String,
    /// Its text as HTML, as sent.
    pub html: String,
    /// Its text in plain characters, as sent.
    pub plain: String,
    /// Whether it holds a secret.
    pub confidential: bool,
    /// How far it came.
    pub state: State,
    /// When its cause happened.
    pub written_at: Instant,
    /// Since when nobody can say whether the mail server took it; nothing once one has.
    pub unknown_since: Option<Instant>,
    /// When it was delivered.
    pub delivered_at: Option<Instant>,
    /// When it came back.
    pub bounced_at: Option<Instant>,
    /// What went wrong last.
    pub problem: String,
}

impl Letter {
    /// Whether it is still carried: until a mail server has taken or refused it, even when it counts as sent meanwhile. What counts as
    /// sent is carried no further by an answer that says nothing.
    pub fn is_under_way(&self) -> bool {
        self.state == State::Waiting || (self.state == State::Delivered && self.unknown_since.is_some())
    }
}

/// What a slice does when a letter has been delivered; runs in the transaction that marks it so.
pub struct OnDelivered(pub for<'a> fn(&'a mut Tx, &'a Letter) -> BoxFuture<'a, Result<(), Fault>>);

/// What a slice does when a letter came back; runs in the transaction that marks it so.
pub struct OnBounced(pub for<'a> fn(&'a mut Tx, &'a Letter) -> BoxFuture<'a, Result<(), Fault>>);

/// A reader of the school's words in the language of whoever gets the letter.
pub fn reader(school: &School, locale: Locale) -> Reader {
    Reader::new(school.words().clone(), locale, school.zone().clone())
}

/// Writes a letter and lets a job carry it, both in the transaction of its cause.
pub async fn send(tx: &mut Tx, new: NewLetter) -> Result<LetterId, Fault> {
    let reader = reader(tx.school(), new.to.locale);
    let id: LetterId = tx.new_id();
    let settings = tx.school().settings();
    let setting = compose::Setting { reader: &reader, school: &settings.name, base_url: &settings.base_url };
    let (html, plain) = (compose::html(&setting, &new), compose::plain(&setting, &new));
    let letter = Letter {
        id: id.clone(),
        person: new.to.person,
        email: new.to.email,
        name: new.to.name,
        locale: new.to.locale,
        kind: new.kind.to_owned(),
        about: new.about,
        subject: new.subject,
        html,
        plain,
        confidential: new.confidential,
        state: State::Waiting,
        written_at: tx.now(),
        unknown_since: None,
        delivered_at: None,
        bounced_at: None,
        problem: String::new(),
    };
    post(tx, &letter, &new.attachments).await?;
    Ok(id)
}

/// Puts a letter into the outbox, with the job that carries it.
async fn post(tx: &mut Tx, letter: &Letter, files: &[Attachment]) -> Result<(), Fault> {
    store::insert(tx, letter, files).await?;
    tx.enqueue(&jobs::DeliverLetter { letter: letter.id.clone() }).await?;
    Ok(())
}

/// One letter.
pub async fn find(read: &mut impl Reads, id: &LetterId) -> Result<Option<Letter>, Fault> {
    Ok(store::find(read, id).await?)
}

/// The letters about a thing, oldest first.
pub async fn about(read: &mut impl Reads, about: &str) -> Result<Vec<Letter>, Fault> {
    Ok(store::about(read, about).await?)
}

/// The letters written after one instant and up to another, earliest first, without their texts.
pub async fn written(read: &mut impl Reads, from: Instant, until: Instant, most: i64) -> Result<Vec<Letter>, Fault> {
    Ok(store::written(read, from, until, most).await?)
}

/// When a letter was written, the instant of its cause.
pub async fn sent_at(read: &mut impl Reads, id: &LetterId) -> Result<Option<Instant>, Fault> {
    Ok(store::find(read, id).await?.map(|letter| letter.written_at))
}

/// Records that a letter came back, though a mail server may have taken it before. False when that was known.
pub async fn bounced(tx: &mut Tx, id: &LetterId, reason: &str) -> Result<bool, Fault> {
    let now = tx.now();
    if !store::mark_bounced(tx, id, now, reason).await? {
        return Ok(false);
    }
    let Some(letter) = store::find(tx, id).await? else { return Ok(false) };
    let school = tx.school().clone();
    for hook in school.list::<OnBounced>() {
        (hook.0)(tx, &letter).await?;
    }
    Ok(true)
}

/// Records that a letter was delivered at `instant`, and lets the slices act on it. False when that was known.
pub(crate) async fn delivered(tx: &mut Tx, id: &LetterId, instant: Instant) -> Result<bool, Fault> {
    if !store::mark_delivered(tx, id, instant).await? {
        return Ok(false);
    }
    let Some(letter) = store::find(tx, id).await? else { return Ok(false) };
    let school = tx.school().clone();
    for hook in school.list::<OnDelivered>() {
        (hook.0)(tx, &letter).await?;
    }
    Ok(true)
}

/// Letters that have been waiting for more than a day: the mail server is away, or their job is lost.
pub(crate) async fn doctor(read: &mut Read) -> Result<Check, Fault> {
    let before = read.now().minus(Span::days(1));
    let looked_at = store::count(read).await?;
    let stuck = store::waiting_since(read, before).await?;
    let findings = stuck
        .iter()
        .map(|letter| format!("{} ({}) has been waiting since {}", letter.id, letter.kind, letter.written_at))
        .collect();
    Ok(Check { invariant: 9, name: "letters leave within a day", looked_at, findings })
}
