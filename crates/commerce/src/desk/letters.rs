//! What we write to people because somebody at the desk did something: what is missing, goodwill, what is closed, what had
//! gone back before, what was paid by other means, a credit. What the terms answer is written by `claims/letters.rs`, whoever decided.

use lyceum_kernel::{Day, Instant, Locale, Money};
use lyceum_people::agreements::fact_name;
use lyceum_people::letters::{self as mail, NewLetter, Recipient};
use lyceum_people::promises;
use lyceum_school::{Fault, Tx};
use lyceum_words::Reader;

use super::back::{self, WentBack};
use crate::claims::letters::{OVERDUE, about, dashed, recipient, with_credit_note};
use crate::claims::{ANSWER, Claim, Missing, can_be_decided_anew, person, urls};
use crate::invoicing::Invoice;
use crate::ordering::{self, Order};
use crate::payments::Refund;

fn reader(tx: &Tx, locale: Locale) -> Reader {
    mail::reader(tx.school(), locale)
}

async fn send(tx: &mut Tx, letter: NewLetter) -> Result<(), Fault> {
    mail::send(tx, letter).await.map(drop)
}

/// What is missing, asked once, with the link to complete it. The first message keeps its time (C4d).
pub(super) async fn asked(tx: &mut Tx, claim: &Claim, missing: &Missing, words: &str, key: &str) -> Result<(), Fault> {
    let reader = reader(tx, claim.locale);
    let to = recipient(tx, claim).await?;
    let at = reader.instant(claim.sent_at);
    let mut letter = NewLetter::new(
        to,
        "claims-asked",
        &claim.id,
        reader.say(&format!("desk-letter-{}-asked-subject", claim.kind.as_str())),
    )
    .text(reader.say_with("desk-letter-asked", &[("at", at.as_str().into())]));
    if !missing.facts.is_empty() {
        letter = letter.list(missing.facts.iter().map(|name| lacking(&reader, name)).collect());
    }
    if !words.is_empty() {
        letter = letter.text(words.to_owned());
    }
    let kept = reader.say_with("desk-letter-asked-kept", &[("at", at.into())]);
    letter =
        if missing.clauses.is_empty() { letter.text(kept) } else { letter.clause(missing.clauses.join(", "), kept) };
    send(tx, letter.link(reader.say("desk-letter-complete"), urls::complete(key))).await
}

/// The time of a request stood wrong in what was written down: what it was, what it is now, why, and by when we answer.
pub(super) async fn corrected(tx: &mut Tx, claim: &Claim, was: Instant, words: &str) -> Result<(), Fault> {
    let reader = reader(tx, claim.locale);
    let to = recipient(tx, claim).await?;
    let args = [("was", reader.instant(was).into()), ("at", reader.instant(claim.sent_at).into())];
    let letter = NewLetter::new(to, "claims-time-corrected", &claim.id, reader.say("desk-letter-time-subject"))
        .text(reader.say_with("desk-letter-time", &args))
        .text(words.to_owned());
    // What was paid back by now, or is asked for in another request, is not decided on this one.
    let is_decided = claim.about.is_none() || can_be_decided_anew(tx, claim).await?;
    let mut owed = promises::open_for(tx, claim.id.as_str()).await?;
    owed.retain(|promise| is_decided && promise.kind == ANSWER && promise.due_at >= tx.now());
    let answer = owed.first();
    let letter = match answer {
        Some(answer) => {
            let by = reader.end_of_day(answer.due_at.day(reader.zone()));
            let letter = letter.boxed(reader.say_with("desk-letter-time-by", &[("by", by.into())]));
            let written = mail::about(tx, claim.id.as_str()).await?;
            let was_late = written.iter().any(|letter| letter.kind == OVERDUE);
            let was_late = was_late && claim.about.is_none();
            if was_late { letter.text(reader.say("desk-letter-time-not-late")) } else { letter }
        }
        None => letter,
    };
    let letter = match &claim.about {
        None => letter,
        Some(_) if is_decided => letter.text(reader.say("desk-letter-time-answered")),
        Some(_) => letter.text(reader.say("desk-letter-time-stands")),
    };
    send(tx, letter.text(reader.say("desk-letter-time-next"))).await
}

/// A fact that a declaration lacks, as one asks for it.
fn lacking(reader: &Reader, name: &str) -> String {
    let key = format!("desk-missing-{}", dashed(name).replace('.', "-"));
    if reader.has(&key) { reader.say(&key) } else { fact_name(reader, name) }
}

/// The terms say no, and the school gives all the same.
pub(super) async fn goodwill(
    tx: &mut Tx,
    claim: &Claim,
    note: &Invoice,
    words: &str,
    due: Option<Instant>,
) -> Result<(), Fault> {
    let reader = reader(tx, claim.locale);
    let to = recipient(tx, claim).await?;
    let args = [("amount", reader.money(note.gross).into())];
    let subject = reader.say_with("desk-letter-goodwill-subject", &args);
    let mut letter =
        NewLetter::new(to, "claims-goodwill", &claim.id, subject).text(reader.say_with("desk-letter-goodwill", &args));
    letter = about(tx, &reader, claim, letter).await?;
    if !words.is_empty() {
        letter = letter.text(words.to_owned());
    }
    if let Some(due) = due {
        let by = reader.end_of_day(due.day(reader.zone()));
        letter = letter.boxed(reader.say_with("claims-letter-granted-by", &[("by", by.into())]));
    }
    letter = with_credit_note(letter, &reader, note);
    send(tx, letter.link(reader.say("claims-letter-open"), urls::answer(claim))).await
}

/// Nothing was found that it could be about.
pub(super) async fn closed(tx: &mut Tx, claim: &Claim, words: &str) -> Result<(), Fault> {
    let reader = reader(tx, claim.locale);
    let to = recipient(tx, claim).await?;
    let at = reader.instant(claim.sent_at);
    let mut letter = NewLetter::new(to, "claims-closed", &claim.id, reader.say("desk-letter-closed-subject"))
        .text(reader.say_with("desk-letter-closed", &[("at", at.into())]));
    if !words.is_empty() {
        letter = letter.text(words.to_owned());
    }
    send(tx, letter).await
}

/// What is asked for went back before. Of an order only its account hears.
pub(super) async fn paid_back_before(
    tx: &mut Tx,
    claim: &Claim,
    order: &Order,
    back: &[WentBack],
) -> Result<(), Fault> {
    let reader = reader(tx, claim.locale);
    let person = person(tx, &order.person).await?;
    let to = Recipient { locale: claim.locale, ..Recipient::from(&person) };
    let lines = back.iter().map(|back| back::said(&reader, order, back)).collect();
    let letter = NewLetter::new(to, "claims-paid-back-before", &claim.id, reader.say("desk-letter-back-subject"))
        .text(reader.say_with("desk-letter-back", &[("at", reader.instant(claim.sent_at).into())]))
        .list(lines)
        .text(reader.say("desk-letter-back-next"))
        .link(reader.say("claims-letter-open-order"), ordering::urls::order(&order.id));
    send(tx, letter).await
}

/// What came back was paid by other means: on which day and how, in the words of whoever paid it.
pub(super) async fn paid_otherwise(
    tx: &mut Tx,
    order: &Order,
    claim: Option<&Claim>,
    paid: &Refund,
    (day, words): (Day, &str),
) -> Result<(), Fault> {
    let locale = claim.map_or(order.locale, |claim| claim.locale);
    let reader = reader(tx, locale);
    let to = Recipient { locale, ..Recipient::from(&person(tx, &order.person).await?) };
    let args = [
        ("amount", reader.money(paid.amount).into()),
        ("order", order.number.as_str().into()),
        ("day", reader.day(day).into()),
    ];
    let about = claim.map_or_else(|| paid.id.to_string(), |claim| claim.id.to_string());
    let subject = reader.say_with("desk-letter-otherwise-subject", &args);
    let letter = NewLetter::new(to, "claims-paid-otherwise", &about, subject)
        .text(reader.say_with("desk-letter-otherwise", &args))
        .text(words.to_owned())
        .text(reader.say("desk-letter-otherwise-next"))
        .link(reader.say("claims-letter-open-order"), ordering::urls::order(&order.id));
    send(tx, letter).await
}

/// A credit was offered: how much, the code, until when and for whom, and what it does not stand in the place of (C9b).
pub(super) async fn credit_offered(
    tx: &mut Tx,
    claim: &Claim,
    code: &str,
    amount: Money,
    last_day: Day,
    clauses: &str,
) -> Result<(), Fault> {
    let reader = reader(tx, claim.locale);
    let to = recipient(tx, claim).await?;
    let args = [
        ("amount", reader.money(amount).into()),
        ("code", code.into()),
        ("day", reader.day(last_day).into()),
        ("email", to.email.clone().into()),
    ];
    let subject = reader.say_with("desk-letter-credit-subject", &args);
    let letter = NewLetter::new(to, "claims-credit", &claim.id, subject)
        .text(reader.say_with("desk-letter-credit", &args))
        .boxed(reader.say_with("desk-letter-credit-code", &args))
        .text(reader.say_with("desk-letter-credit-how", &args))
        .clause(clauses, reader.say("claims-credit-not-instead"));
    let letter = about(tx, &reader, claim, letter).await?;
    send(tx, letter.link(reader.say("claims-letter-open"), urls::answer(claim))).await
}
