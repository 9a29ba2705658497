//! What happens to a letter after its cause: a job carries it. The same letter may be carried twice and must not
//! matter: its Message-ID stays, and only the first delivery is recorded.

use std::sync::Arc;

use lyceum_jobs::{Job, JobError};
use lyceum_kernel::{Actor, Span};
use lyceum_school::{Fault, School, Tx, Worker};
use serde::{Deserialize, Serialize};

use super::files::{self, Files};
use super::mailer::{Delivery, DemoMailbox, Mail, Mailer};
use super::{Letter, LetterId, State, compose, store};

/// Carries one letter to the mail server.
#[derive(Serialize, Deserialize)]
pub(super) struct DeliverLetter {
    pub letter: LetterId,
}

impl Job for DeliverLetter {
    const KIND: &'static str = "letters.deliver";
}

/// Ends the doubt about a letter of which nobody can say whether it was taken.
#[derive(Serialize, Deserialize)]
struct SettleLetter {
    letter: LetterId,
}

impl Job for SettleLetter {
    const KIND: &'static str = "letters.settle";
}

/// How long we go on asking whether a letter was taken before the instant of sending counts.
fn doubt() -> Span {
    Span::minutes(15)
}

/// Adds the jobs of letters.
pub(crate) fn worker(worker: Worker) -> Worker {
    worker.on::<DeliverLetter>(deliver).on::<SettleLetter>(settle)
}

async fn begin(school: &School) -> Result<Tx, JobError> {
    school.begin(Actor::System("letters")).await.map_err(JobError::retry)
}

async fn deliver(school: School, job: DeliverLetter) -> Result<(), JobError> {
    let mut read = school.read(Actor::System("letters")).await.map_err(JobError::retry)?;
    let letter = store::find(&mut read, &job.letter).await.map_err(JobError::retry)?;
    let Some(letter) = letter else { return Err(JobError::fail(format!("there is no letter {}", job.letter))) };
    if !letter.is_under_way() {
        return Ok(());
    }
    let mailer = school.list::<Arc<dyn Mailer>>().first().map_or(&DemoMailbox as &dyn Mailer, AsRef::as_ref);
    let files = if mailer.takes_files() { files::of(&mut read, &letter.id).await } else { Ok(Files::default()) };
    drop(read);
    let mail = mail(&school, &letter, files.map_err(JobError::retry)?);
    let delivery = mailer.deliver(&mail).await;
    let again = record(&school, &letter, delivery).await?;
    again.map_or(Ok(()), |problem| Err(JobError::retry(Fault::other(problem))))
}

/// Writes down what became of the attempt; gives the reason to try again, if any.
async fn record(school: &School, letter: &Letter, delivery: Delivery) -> Result<Option<String>, JobError> {
    let mut tx = begin(school).await?;
    let now = tx.now();
    let again = match delivery {
        Delivery::Accepted => {
            taken(&mut tx, letter).await.map_err(JobError::retry)?;
            None
        }
        Delivery::Refused(reason) => {
            super::bounced(&mut tx, &letter.id, &reason).await.map_err(JobError::retry)?;
            None
        }
        Delivery::Later(reason) => {
            store::note(&mut tx, &letter.id, &reason).await.map_err(JobError::retry)?;
            Some(reason)
        }
        // Once it counts as sent, another answer that says nothing is no reason for one more copy: nobody carries it any more.
        Delivery::Unknown(_) if letter.state == State::Delivered => {
            taken(&mut tx, letter).await.map_err(JobError::retry)?;
            None
        }
        Delivery::Unknown(reason) => {
            store::note(&mut tx, &letter.id, &reason).await.map_err(JobError::retry)?;
            if store::mark_unknown(&mut tx, &letter.id, now).await.map_err(JobError::retry)? {
                let settle = SettleLetter { letter: letter.id.clone() };
                tx.enqueue_at(&settle, now.plus(doubt())).await.map_err(JobError::retry)?;
            }
            Some(reason)
        }
    };
    tx.commit().await.map_err(JobError::retry)?;
    Ok(again)
}

/// A mail server has it, or counts as having it: a secret in it need not be kept any longer, unless the site is the only place where it
/// is read.
async fn taken(tx: &mut Tx, letter: &Letter) -> Result<(), Fault> {
    store::end_doubt(tx, &letter.id).await?;
    let now = tx.now();
    super::delivered(tx, &letter.id, now).await?;
    if letter.confidential && !super::stay(tx.school()) {
        store::forget_text(tx, &letter.id).await?;
    }
    Ok(())
}

/// Nobody could say within a quarter of an hour: the instant of sending counts as the delivery. The letter is carried on, in
/// case the server had not taken it.
async fn settle(school: School, job: SettleLetter) -> Result<(), JobError> {
    let mut tx = begin(&school).await?;
    let letter = store::find(&mut tx, &job.letter).await.map_err(JobError::retry)?;
    if let Some(sent_at) = letter.and_then(|letter| letter.unknown_since) {
        super::delivered(&mut tx, &job.letter, sent_at).await.map_err(JobError::retry)?;
    }
    tx.commit().await.map_err(JobError::retry)
}

fn mail(school: &School, letter: &Letter, files: Files) -> Mail {
    let settings = school.settings();
    let note = absent(school, letter, &files.absent);
    let host = settings.base_url.split("://").last().unwrap_or_default();
    let host = host.split(['/', ':']).next().unwrap_or_default();
    Mail {
        id: letter.id.to_string(),
        host: if host.is_empty() { "lyceum.invalid".to_owned() } else { host.to_owned() },
        from_name: settings.name.clone(),
        to_name: letter.name.clone(),
        to_email: letter.email.clone(),
        subject: letter.subject.clone(),
        plain: compose::with_note(&letter.plain, &note),
        html: compose::document(letter.locale.tag(), &letter.subject, &letter.html, &note),
        attachments: files.made,
        written_at: letter.written_at,
    }
}

/// Says which files are not with the letter and where they are; nothing where all are there.
fn absent(school: &School, letter: &Letter, names: &[String]) -> String {
    if names.is_empty() {
        return String::new();
    }
    let reader = super::reader(school, letter.locale);
    let address = format!("{}/letters/{}", school.settings().base_url.trim_end_matches('/'), letter.id);
    let files = reader.list(names);
    reader.say_with(
        "letters-files-absent",
        &[("n", names.len().into()), ("files", files.into()), ("address", address.into())],
    )
}
