//! The letters about an objection: its receipt at once, the answer of a person, and that no answer came by its day.

use lyceum_kernel::Instant;
use lyceum_people::letters::NewLetter;
use lyceum_school::{Fault, Tx};

use crate::claims::{
    Claim, Objection,
    letters::{about, reader, recipient, send},
    urls,
};

/// That it has arrived, what was said, and by when it is answered.
pub(in crate::claims) async fn objection_received(
    tx: &mut Tx,
    claim: &Claim,
    objection: &Objection,
    due: Option<(Instant, Vec<String>)>,
) -> Result<(), Fault> {
    let reader = reader(tx, claim.locale);
    let to = recipient(tx, claim).await?;
    let at = [("at", reader.instant(objection.sent_at).into())];
    let subject = reader.say("claims-letter-objection-received-subject");
    let mut letter = NewLetter::new(to, "claims-objection-received", &claim.id, subject)
        .text(reader.say_with("claims-letter-objection-received", &at));
    letter = about(tx, &reader, claim, letter).await?;
    let mut said = vec![reader.say(objection.wish.key())];
    if !objection.words.is_empty() {
        said.push(objection.words.clone());
    }
    letter = letter.list(said);
    if let Some((due_at, clauses)) = due {
        let by = reader.until_midnight(due_at.day(reader.zone()));
        letter = letter.clause(clauses.join(", "), reader.say_with("claims-letter-manual-by", &[("by", by.into())]));
    }
    let letter = letter.text(reader.say("claims-letter-objection-stands"));
    send(tx, letter.link(reader.say("claims-letter-open"), urls::answer(claim))).await
}

/// What a person answered.
pub(in crate::claims) async fn objection_answered(
    tx: &mut Tx,
    claim: &Claim,
    objection: &Objection,
    words: &str,
) -> Result<(), Fault> {
    let reader = reader(tx, claim.locale);
    let to = recipient(tx, claim).await?;
    let at = [("at", reader.instant(objection.sent_at).into())];
    let subject = reader.say("claims-letter-objection-answered-subject");
    let letter = NewLetter::new(to, "claims-objection-answered", &claim.id, subject)
        .text(reader.say_with("claims-letter-objection-answered", &at));
    let letter = about(tx, &reader, claim, letter).await?;
    let letter = letter.text(words.to_owned()).text(reader.say("claims-letter-objection-next"));
    send(tx, letter.link(reader.say("claims-letter-open"), urls::answer(claim))).await
}

/// The day we promised an answer by has passed without one.
pub(in crate::claims) async fn objection_late(
    tx: &mut Tx,
    claim: &Claim,
    objection: &Objection,
    due_at: Instant,
) -> Result<(), Fault> {
    let reader = reader(tx, claim.locale);
    let to = recipient(tx, claim).await?;
    let args =
        [("day", reader.day(due_at.day(reader.zone())).into()), ("at", reader.instant(objection.sent_at).into())];
    let letter = NewLetter::new(to, "claims-objection-late", &claim.id, reader.say("claims-letter-overdue-subject"))
        .text(reader.say_with("claims-letter-objection-late", &args));
    let letter = about(tx, &reader, claim, letter).await?;
    send(tx, letter.link(reader.say("claims-letter-open"), urls::answer(claim))).await
}
