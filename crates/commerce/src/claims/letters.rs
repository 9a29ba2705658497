//! What we write to people about their claims: the answer first, then the reasons with their clauses, then the way on.

mod came_back;
mod objections;
mod superseded;

pub(super) use came_back::{failed, failed_of_order};
pub(super) use objections::{objection_answered, objection_late, objection_received};
pub(super) use superseded::superseded;

use lyceum_kernel::{Day, Instant, Locale, Money};
use lyceum_people::agreements::{Change, Decided, DecisionView, GivenBefore, Governing, Mark};
use lyceum_people::letters::{self, NewLetter, Recipient};
use lyceum_people::promises::{self, NewPromise, Promise};
use lyceum_school::{Fault, Tx};
use lyceum_store::Reads;
use lyceum_terms::Outcome;
use lyceum_words::Reader;

use super::{
    Channel, Claim, Ground, Kind, State,
    deciding::{
        answers::{self, Granted},
        facts::{self, person},
        given_before, remaining_right,
    },
    following::arrival::Arrival,
    names,
    promises::promised::ANSWER,
    urls,
};
use crate::invoicing::{self, Invoice};
use crate::ordering::{self, Item, Order};
use crate::payments::{self, Refund};

/// The account where one is known, else the address it was declared from. A declaration is never answered to a stranger:
/// once it is tied to an order, only the account of that order hears of it.
pub(crate) async fn recipient(tx: &mut Tx, claim: &Claim) -> Result<Recipient, Fault> {
    let Some(about) = &claim.about else {
        let (email, name) = (claim.email.clone(), claim.name.clone());
        return Ok(Recipient { person: None, email, name, locale: claim.locale });
    };
    let person = person(tx, &about.person).await?;
    Ok(Recipient { locale: claim.locale, ..Recipient::from(&person) })
}

fn reader(tx: &Tx, locale: Locale) -> Reader {
    letters::reader(tx.school(), locale)
}

fn word(claim: &Claim, name: &str) -> String {
    format!("claims-letter-{}-{name}", claim.kind.as_str())
}

/// With the purchase, or the part of it, that the letter is about; before an order was found there is none to name.
pub(crate) async fn about(tx: &mut Tx, reader: &Reader, claim: &Claim, letter: NewLetter) -> Result<NewLetter, Fault> {
    about_all(tx, reader, std::slice::from_ref(claim), letter).await
}

/// The same for claims of one order.
async fn about_all(tx: &mut Tx, reader: &Reader, claims: &[Claim], letter: NewLetter) -> Result<NewLetter, Fault> {
    let Some(about) = claims.first().and_then(|claim| claim.about.as_ref()) else { return Ok(letter) };
    let Some(order) = ordering::order(tx, &about.order).await? else { return Ok(letter) };
    let titles: Vec<String> = claims.iter().filter_map(|claim| names::of_order(reader, claim, &order)).collect();
    if titles.is_empty() {
        return Ok(letter);
    }
    let args = [("title", reader.list(&titles).into()), ("order", order.number.as_str().into())];
    Ok(letter.text(reader.say_with("claims-letter-about", &args)))
}

async fn send(tx: &mut Tx, letter: NewLetter) -> Result<(), Fault> {
    letters::send(tx, letter).await.map(drop)
}

/// The letter that says what was declared.
pub(super) const RECEIVED: &str = "claims-received";

/// The receipt: content, date and time, in the same words whether or not an order fits (EU-CRD-11a).
pub(super) async fn received(tx: &mut Tx, claim: &Claim) -> Result<(), Fault> {
    let letter = receipt(tx, claim);
    send(tx, letter).await
}

/// The receipt without what was typed freely, and it says so. Where very much is declared anybody could have their own words
/// sent to anybody in the name of the school.
pub(super) async fn received_without_words(tx: &mut Tx, claim: &Claim) -> Result<(), Fault> {
    let reader = reader(tx, claim.locale);
    let letter = receipt(tx, &without_free_words(claim)).text(reader.say("claims-letter-received-left-out"));
    send(tx, letter).await
}

fn receipt(tx: &Tx, claim: &Claim) -> NewLetter {
    let reader = reader(tx, claim.locale);
    // Signed in, too, the receipt goes to the address that was declared.
    let (email, name) = (claim.email.clone(), claim.name.clone());
    let to = Recipient { person: claim.about.as_ref().map(|a| a.person.clone()), email, name, locale: claim.locale };
    // What an agent wrote down did not come with a click: the letter says so, and whoever reads it can object.
    let is_entered = matches!(claim.channel, Channel::Desk(_));
    let at = reader.instant(if is_entered { claim.reached_at() } else { claim.sent_at });
    let rows = declared(&reader, claim);
    let said = word(claim, if is_entered { "entered" } else { "received" });
    NewLetter::new(to, RECEIVED, &claim.id, reader.say(&word(claim, "received-subject")))
        .text(reader.say_with(&said, &[("at", at.into())]))
        .table(
            reader.say("claims-letter-declared"),
            vec![reader.say("claims-letter-field"), reader.say("claims-letter-said")],
            rows,
        )
        .text(reader.say("claims-letter-received-next"))
}

/// A declaration with nothing in it that could be a message to somebody else.
fn without_free_words(claim: &Claim) -> Claim {
    let is_number = claim.given_order.chars().all(|char| char.is_ascii_digit() || matches!(char, '-' | ' '));
    Claim {
        name: String::new(),
        given_order: if is_number { claim.given_order.clone() } else { String::new() },
        given_course: String::new(),
        words: String::new(),
        ..claim.clone()
    }
}

/// What was declared, field by field, as whoever declared it reads it.
pub(super) fn declared(reader: &Reader, claim: &Claim) -> Vec<Vec<String>> {
    fields(reader, claim, "claims-field-name", "claims-field-words")
}

/// The same for the staff, who read of a customer and not of themselves.
pub(crate) fn declared_by_customer(reader: &Reader, claim: &Claim) -> Vec<Vec<String>> {
    fields(reader, claim, "claims-field-customer", "claims-field-customer-words")
}

fn fields(reader: &Reader, claim: &Claim, name: &str, words: &str) -> Vec<Vec<String>> {
    let kind = reader.say(&format!("claims-kind-{}", claim.kind.as_str()));
    let mut rows = vec![
        vec![reader.say("claims-field-kind"), kind],
        vec![reader.say("claims-field-at"), reader.instant(claim.sent_at)],
    ];
    if let Channel::Desk(entry) = claim.channel {
        let way = reader.say(&format!("claims-way-{}", entry.means.as_str()));
        rows.push(vec![reader.say("claims-field-way"), way]);
        rows.push(vec![reader.say("claims-field-reached"), reader.instant(entry.reached_at)]);
    }
    rows.extend([
        vec![reader.say(name), claim.name.clone()],
        vec![reader.say("claims-field-email"), claim.email.clone()],
        vec![reader.say("claims-field-order"), claim.given_order.clone()],
    ]);
    let mut optional = |key: &str, value: String| {
        if !value.is_empty() {
            rows.push(vec![reader.say(key), value]);
        }
    };
    optional("claims-field-course", claim.given_course.clone());
    let reason = claim.reason.map(|reason| reader.say(&format!("claims-reason-{}", dashed(reason.as_str()))));
    optional("claims-field-reason", reason.unwrap_or_default());
    let ground = claim.exceptional.map(|ground| reader.say(&format!("claims-ground-{}", dashed(ground.as_str()))));
    optional("claims-field-ground", ground.unwrap_or_default());
    // Whoever reads of a customer is not the one who asks.
    let scope = if name == "claims-field-customer" { "claims-field-scope-customer" } else { "claims-field-scope" };
    optional(scope, names::scope(reader, claim.partial, claim.asked));
    optional(words, claim.words.clone());
    // A receipt may leave out who it was and which order.
    rows.retain(|row| row.iter().all(|cell| !cell.is_empty()));
    rows
}

/// The vocabulary's word as the texts spell it.
pub(crate) fn dashed(word: &str) -> String {
    word.replace('_', "-")
}

/// Yes, how much, and by when.
pub(super) async fn granted(
    tx: &mut Tx,
    claim: &Claim,
    granted: &Granted<'_>,
    due: Option<Instant>,
    note: Option<&Invoice>,
) -> Result<(), Fault> {
    let (decided, person) = (granted.decided, granted.person);
    let reader = reader(tx, claim.locale);
    let amount = claim.amount.map(|amount| reader.money(amount)).unwrap_or_default();
    let args = [("amount", amount.into())];
    let to = recipient(tx, claim).await?;
    let text = if moves_money(claim) { "claims-letter-granted" } else { "claims-letter-granted-nothing" };
    let subject = reader.say_with(granted_subject(claim.amount), &args);
    let mut letter = NewLetter::new(to, "claims-granted", &claim.id, subject).text(reader.say_with(text, &args));
    letter = about(tx, &reader, claim, letter).await?;
    let given = given_before::claimed(tx, claim).await?;
    let owed = answers::amount(&decided.decision).filter(|_| person.is_empty());
    if let Some(step) = owed.and_then(|owed| given.step(&reader, owed)) {
        letter = letter.text(step);
    }
    if let Some(due) = due {
        let by = reader.end_of_day(due.day(reader.zone()));
        letter = letter.boxed(reader.say_with("claims-letter-granted-by", &[("by", by.into())]));
    }
    if person.is_empty() {
        letter = conditions(letter, &reader, decided, Mark::Yes);
        letter = withdrawal_beside(letter, &reader, claim, granted, &given)?;
    } else {
        // What the terms left to a person, and what stood in the way of a yes without one.
        for line in person {
            letter = letter.text(line.clone());
        }
        letter = letter.heading(reader.say("claims-letter-person-terms"));
        letter = conditions(letter, &reader, decided, Mark::Manual);
        letter = conditions(letter, &reader, decided, Mark::No);
    }
    if let Some(note) = note {
        letter = with_credit_note(letter, &reader, note);
    }
    if moves_money(claim) {
        letter = letter.text(reader.say("claims-letter-granted-next"));
    }
    send(tx, letter.link(reader.say("claims-letter-open"), urls::answer(claim))).await
}

/// Whether any money goes back: of nothing no bank has anything to say.
fn moves_money(claim: &Claim) -> bool {
    is_money(claim.amount)
}

fn is_money(amount: Option<Money>) -> bool {
    amount.is_some_and(|amount| !amount.is_zero())
}

/// The subject of a yes, for the letter and for whoever looks at it before it leaves.
pub(crate) fn granted_subject(amount: Option<Money>) -> &'static str {
    if is_money(amount) { "claims-letter-granted-subject" } else { "claims-letter-granted-nothing-subject" }
}

/// Names the credit note and takes it along.
pub(crate) fn with_credit_note(letter: NewLetter, reader: &Reader, note: &Invoice) -> NewLetter {
    let invoice = note.document.corrects.as_deref().unwrap_or_default();
    let args = [
        ("number", note.number.as_str().into()),
        ("amount", reader.money(note.gross).into()),
        ("invoice", invoice.into()),
    ];
    let (name, media_type, reference) = invoicing::attachment(reader, note.kind, &note.id);
    letter.text(reader.say_with("claims-letter-credit-note", &args)).attach_reference(name, media_type, reference)
}

/// No, why, and the way on (C9).
pub(super) async fn refused(tx: &mut Tx, claim: &Claim, decided: &Decided, words: &str) -> Result<(), Fault> {
    let reader = reader(tx, claim.locale);
    let to = recipient(tx, claim).await?;
    let view = DecisionView::of(&reader, decided);
    let answer = match (words.is_empty(), has_right(tx, claim).await?) {
        (false, _) => "claims-letter-refused-person".to_owned(),
        (true, true) => word(claim, "refused"),
        (true, false) => format!("{}-professional", word(claim, "refused")),
    };
    let mut letter = NewLetter::new(to, "claims-refused", &claim.id, reader.say(&word(claim, "refused-subject")))
        .text(reader.say(&answer));
    letter = about(tx, &reader, claim, letter).await?;
    if words.is_empty() {
        letter = letter.heading(reader.say("claims-reasons"));
    } else {
        letter = letter.text(words.to_owned()).heading(reader.say("claims-letter-person-terms"));
        letter = conditions(letter, &reader, decided, Mark::Manual);
    }
    letter = conditions(letter, &reader, decided, Mark::No);
    if !view.changes.is_empty() {
        letter = letter.heading(reader.say("claims-changed")).list(view.changes.iter().map(Change::whole).collect());
    }
    letter = letter.heading(reader.say("claims-way-on"));
    if let Some(right) = remaining_right::stands(tx, claim, &reader).await? {
        letter = letter.clause(right.clauses.join(", "), right.said);
    }
    for (clause, text) in alternatives(&reader, claim, Some(&decided.governing)) {
        letter = letter.clause(clause, text);
    }
    letter = letter.text(reader.say("claims-object"));
    if let Some(disputes) = lyceum_web::disputes(&reader, &tx.school().settings().seller) {
        letter = letter.text(disputes);
    }
    send(tx, letter.link(reader.say("claims-letter-open"), urls::answer(claim))).await
}

/// Whether a right of withdrawal can be what was declared: somebody who bought for their profession never had one, and is
/// not told that it has ended.
async fn has_right(tx: &mut Tx, claim: &Claim) -> Result<bool, Fault> {
    let Some(about) = claim.about.as_ref().filter(|_| claim.kind == Kind::Withdrawal) else { return Ok(true) };
    Ok(ordering::order(tx, &about.order).await?.is_none_or(|order| order.has_right_of_withdrawal()))
}

/// What can be done instead, with the clauses that offer it: those that stand in the text that governs, and a credit if its
/// rule offers one. Whoever has named a grave ground is not told to name one.
pub(super) fn alternatives(reader: &Reader, claim: &Claim, governing: Option<&Governing>) -> Vec<(String, String)> {
    let stands = |clause: &str| governing.is_none_or(|governing| governing.terms.clause(clause).is_some());
    let said = |clause: &str, name: &str| {
        let text = || (clause.to_owned(), reader.say(&format!("claims-alternative-{name}")));
        stands(clause).then(text)
    };
    let credit = governing.and_then(|governing| credit(governing, claim));
    let credit = credit.map(|clauses| (clauses, reader.say("claims-alternative-credit")));
    let hard_case = if claim.exceptional.is_none() { said("C15a", "hard-case") } else { None };
    let all = [said("C9a", "feedback"), credit, said("C9c", "material"), said("C9d", "guidance"), hard_case];
    all.into_iter().flatten().collect()
}

/// The clauses that offer a credit towards another course. They leave it to a person and name no amount: the customer is told
/// that it can be asked for, and `desk/credit.rs` is where a person offers it.
pub(crate) fn credit(governing: &Governing, claim: &Claim) -> Option<String> {
    // A text that says nothing of a credit offers none.
    let decision = governing.ponder(CREDIT, &facts::answered(claim.state == State::Refused)).ok()?;
    let is_offered = matches!(decision.outcome, Outcome::Yes | Outcome::Manual { .. });
    is_offered.then(|| decision.cited().join(", "))
}

/// Whether a credit may be offered, as the terms name the question.
const CREDIT: &str = "credit.offer";

/// The conditions that came out one way, each in a sentence with its clauses.
fn conditions(letter: NewLetter, reader: &Reader, decided: &Decided, mark: Mark) -> NewLetter {
    reasons(letter, &DecisionView::of(reader, decided), mark)
}

fn reasons(letter: NewLetter, view: &DecisionView, mark: Mark) -> NewLetter {
    view.said(mark).into_iter().fold(letter, |letter, (clauses, sentence)| {
        let clauses: Vec<String> = clauses.into_iter().map(|clause| clause.id).collect();
        letter.clause(clauses.join(", "), sentence)
    })
}

/// What a withdrawal would give by itself, where a better ground answers it: the clauses of both are named (C13e).
fn withdrawal_beside(
    letter: NewLetter,
    reader: &Reader,
    claim: &Claim,
    granted: &Granted<'_>,
    given: &GivenBefore,
) -> Result<NewLetter, Fault> {
    let governing = &granted.decided.governing;
    let Some(less) = answers::stands_beside(claim, governing, granted.facts, &granted.ground)? else {
        return Ok(letter);
    };
    let mut clauses = less.cited();
    clauses.retain(|clause| governing.terms.clause(clause).is_some());
    let amount = answers::amount(&less).map(|owed| reader.money(given.left_of(owed))).unwrap_or_default();
    let said = reader.say_with("claims-letter-granted-beside", &[("amount", amount.into())]);
    let letter = letter.clause(clauses.join(", "), said);
    Ok(reasons(letter, &DecisionView::pondered(reader, governing, &less, granted.facts), Mark::Yes))
}

/// A person decides, and by when.
pub(super) async fn handed_over(tx: &mut Tx, claim: &Claim) -> Result<(), Fault> {
    let reader = reader(tx, claim.locale);
    let to = recipient(tx, claim).await?;
    let owed = promises::open_for(tx, claim.id.as_str()).await?;
    let answer = owed.iter().find(|promise| promise.kind == ANSWER && promise.state == promises::State::Open);
    let mut letter = NewLetter::new(to, "claims-handed-over", &claim.id, reader.say("claims-letter-manual-subject"))
        .text(reader.say("claims-letter-manual"));
    if let Some(answer) = answer {
        let by = reader.until_midnight(answer.due_at.day(reader.zone()));
        letter = letter.boxed(reader.say_with("claims-letter-manual-by", &[("by", by.into())]));
    }
    if let Some(amount) = second_payment(tx, claim).await? {
        letter = letter
            .clause("C15e", reader.say_with("claims-letter-manual-twice", &[("amount", reader.money(amount).into())]));
    }
    let letter = about(tx, &reader, claim, letter).await?;
    send(tx, letter.link(reader.say("claims-letter-open-asked"), urls::answer(claim))).await
}

/// What was paid twice and goes back by itself, where a claim names a mistake in billing (C15e).
pub(super) async fn second_payment(r: &mut impl Reads, claim: &Claim) -> Result<Option<Money>, Fault> {
    let is_named = claim.kind == Kind::Refund && claim.exceptional == Some(Ground::BillingError);
    match claim.about.as_ref().filter(|_| is_named) {
        Some(about) => payments::duplicate(r, about.order.as_str()).await,
        None => Ok(None),
    }
}

/// The letter about a day that was missed.
pub(crate) const OVERDUE: &str = "claims-overdue";

/// The day we promised an answer by has passed without one, for these claims of one declaration.
/// `anew` is the day that the same terms give, counted from now.
pub(super) async fn overdue(
    tx: &mut Tx,
    late: &[Claim],
    due_at: Instant,
    anew: Option<&NewPromise>,
) -> Result<(), Fault> {
    let Some(claim) = late.first() else { return Ok(()) };
    let reader = reader(tx, claim.locale);
    let to = recipient(tx, claim).await?;
    let args = [("day", reader.day(due_at.day(reader.zone())).into()), ("at", reader.instant(claim.sent_at).into())];
    let mut letter = NewLetter::new(to, OVERDUE, &claim.id, reader.say("claims-letter-overdue-subject"))
        .text(reader.say_with("claims-letter-overdue", &args));
    if let Some(anew) = anew {
        let day = reader.end_of_day(anew.due_at.day(reader.zone()));
        letter = letter
            .clause(anew.clauses.join(", "), reader.say_with("claims-letter-overdue-anew", &[("day", day.into())]));
    }
    letter = about_all(tx, &reader, late, letter).await?;
    // Before an order was found nobody but the staff can open the page.
    if claim.about.is_some() {
        letter = letter.link(reader.say("claims-letter-open-asked"), urls::answer(claim));
    }
    send(tx, letter).await
}

/// Whether a letter of this kind was written about a claim.
pub(super) async fn is_written(tx: &mut Tx, claim: &Claim, kind: &str) -> Result<bool, Fault> {
    let written = letters::about(tx, claim.id.as_str()).await?;
    Ok(written.iter().any(|letter| letter.kind == kind))
}

/// What was asked for once more was asked for already: how it stands. Once, however often it is asked for.
pub(super) async fn repeated(tx: &mut Tx, claim: &Claim, earlier: &Claim) -> Result<(), Fault> {
    const REPEATED: &str = "claims-repeated";
    // Two that repeat it at once must see each other's letter.
    tx.lock(&format!("repeated {}", earlier.id)).await?;
    if is_written(tx, earlier, REPEATED).await? {
        return Ok(());
    }
    let reader = reader(tx, claim.locale);
    let to = recipient(tx, claim).await?;
    let args = [("at", reader.instant(claim.sent_at).into()), ("first", reader.instant(earlier.sent_at).into())];
    let letter = NewLetter::new(to, REPEATED, &earlier.id, reader.say("claims-letter-repeated-subject"))
        .text(reader.say_with("claims-letter-repeated", &args));
    let letter = about(tx, &reader, earlier, letter).await?;
    let amount = earlier.amount.map(|amount| reader.money(amount)).unwrap_or_default();
    let stands = match (earlier.state, earlier.processed_at) {
        (State::Processed | State::Settled, Some(at)) if moves_money(earlier) => {
            let args = [("amount", amount.into()), ("at", reader.instant(at).into())];
            reader.say_with("claims-letter-repeated-back", &args)
        }
        (State::Granted, _) if moves_money(earlier) => {
            reader.say_with("claims-letter-repeated-granted", &[("amount", amount.into())])
        }
        _ => reader.say("claims-letter-repeated-open"),
    };
    let letter = letter.text(stands).text(reader.say("claims-letter-repeated-next"));
    send(tx, letter.link(reader.say("claims-letter-open"), urls::answer(earlier))).await
}

/// It waits, for what, by which clause, and until when where that is known.
pub(super) async fn held(tx: &mut Tx, claim: &Claim, decided: &Decided) -> Result<(), Fault> {
    let reader = reader(tx, claim.locale);
    let to = recipient(tx, claim).await?;
    let view = DecisionView::of(&reader, decided);
    let clauses = answers::wait_of(&decided.decision);
    let said = match answers::waits_until(claim, &decided.governing, &decided.facts, tx.now())? {
        Some(until) => reader.say_with("claims-letter-hold-until", &[("until", reader.instant(until).into())]),
        None => reader.say("claims-letter-hold"),
    };
    let letter = NewLetter::new(to, "claims-held", &claim.id, reader.say("claims-letter-hold-subject"))
        .clause(clauses, view.answer)
        .text(said);
    let letter = about(tx, &reader, claim, letter).await?;
    send(tx, letter.link(reader.say("claims-letter-open"), urls::answer(claim))).await
}

/// The provider has taken the refund over: what has ended, be it a certificate that had been issued, and when the money shows
/// (C5b, C5f, C5g, C7).
pub(super) async fn processed(
    tx: &mut Tx,
    claim: &Claim,
    item: &Item,
    arrival: &Arrival,
    (buy_again, is_revoked): (Option<Day>, bool),
) -> Result<(), Fault> {
    let reader = reader(tx, claim.locale);
    let to = recipient(tx, claim).await?;
    let amount = claim.amount.map(|amount| reader.money(amount)).unwrap_or_default();
    let args = [("amount", amount.into()), ("title", names::claimed(&reader, claim, item).into())];
    let subject = if moves_money(claim) { "claims-letter-processed-subject" } else { "claims-letter-ended-subject" };
    let mut letter = NewLetter::new(to, "claims-processed", &claim.id, reader.say_with(subject, &args));
    let otherwise = payments::paid_otherwise(tx, claim.id.as_str()).await?.is_some();
    letter = if otherwise {
        // How and when it was paid stands in a letter of its own.
        letter.clause("C5e", reader.say_with("claims-letter-processed-otherwise", &args))
    } else if moves_money(claim) {
        let letter = letter.clause("C5e", reader.say_with("claims-letter-processed", &args));
        let missing = arrival.missing(&reader, "claims-letter-missing-from");
        let told = arrival.sentences(&reader).into_iter().chain(missing);
        told.fold(letter, |letter, (clauses, sentence)| letter.clause(clauses, sentence))
    } else {
        letter.text(reader.say_with("claims-letter-ended", &args))
    };
    letter = letter.clause("C7a, C7c, C7d", reader.say_with("claims-letter-access-ended", &args));
    if is_revoked {
        letter = letter.clause("C7c, C7d", reader.say("claims-letter-certificate-revoked"));
    }
    letter = letter.clause("C7b", reader.say("claims-letter-delete-downloads"));
    if let Some(first) = buy_again {
        let args = [("day", reader.day(first).into())];
        letter = letter.clause("C7e", reader.say_with("claims-letter-buy-again", &args));
    }
    send(tx, letter.link(reader.say("claims-letter-open"), urls::answer(claim))).await
}

/// The day we promised money by has passed, and nothing says that it has arrived.
pub(super) async fn money_late(tx: &mut Tx, claim: &Claim, promise: &Promise, amount: Money) -> Result<(), Fault> {
    let reader = reader(tx, claim.locale);
    let to = recipient(tx, claim).await?;
    let letter = NewLetter::new(to, MONEY_LATE, &claim.id, reader.say("claims-letter-money-late-subject"));
    let letter = late(letter, &reader, promise, amount);
    let letter = about(tx, &reader, claim, letter).await?;
    send(tx, letter.link(reader.say("claims-letter-open"), urls::answer(claim))).await
}

/// The same of what was paid twice.
pub(super) async fn money_late_of_order(
    tx: &mut Tx,
    order: &Order,
    promise: &Promise,
    amount: Money,
) -> Result<(), Fault> {
    let reader = reader(tx, order.locale);
    let person = person(tx, &order.person).await?;
    let to = Recipient { locale: order.locale, ..Recipient::from(&person) };
    let letter = NewLetter::new(to, MONEY_LATE, &order.id, reader.say("claims-letter-money-late-subject"));
    let letter = late(letter, &reader, promise, amount);
    send(tx, letter.link(reader.say("claims-letter-open-order"), ordering::urls::order(&order.id))).await
}

/// The letter about money that is late.
const MONEY_LATE: &str = "claims-money-late";

fn late(letter: NewLetter, reader: &Reader, promise: &Promise, amount: Money) -> NewLetter {
    let day = reader.day(promise.due_at.day(reader.zone()));
    let said =
        reader.say_with("claims-letter-money-late", &[("amount", reader.money(amount).into()), ("day", day.into())]);
    let letter = letter.clause(promise.clauses.join(", "), said);
    letter.text(reader.say("claims-letter-money-late-next"))
}

/// What was paid twice goes back (C15e).
pub(super) async fn paid_twice(tx: &mut Tx, order: &Order, amount: Money, refund: &Refund) -> Result<(), Fault> {
    let reader = reader(tx, order.locale);
    let person = person(tx, &order.person).await?;
    let to = Recipient { locale: order.locale, ..Recipient::from(&person) };
    let args = [("amount", reader.money(amount).into()), ("order", order.number.as_str().into())];
    let subject = reader.say_with("claims-letter-twice-subject", &args);
    let letter = NewLetter::new(to, "claims-paid-twice", &refund.id, subject)
        .clause("C15e", reader.say_with("claims-letter-twice", &args))
        .link(reader.say("claims-letter-open-order"), ordering::urls::order(&order.id));
    send(tx, letter).await
}

/// The receipt of a report: what was reported, and when, and by when it is promised to be solved.
pub(super) async fn problem_reported(
    tx: &mut Tx,
    order: &Order,
    item: &Item,
    words: &str,
    promised: Option<&Promise>,
) -> Result<(), Fault> {
    let at = tx.now();
    about_problem(tx, order, item, (at, promised), ("claims-problem", words)).await
}

/// Whoever reported a problem hears that the school holds it for solved, and what to do if it is not.
pub(super) async fn problem_ended(tx: &mut Tx, order: &Order, item: &Item, reported: Instant) -> Result<(), Fault> {
    about_problem(tx, order, item, (reported, None), ("claims-problem-ended", "")).await
}

/// A letter about a problem with what was bought, reported then, and what is promised of it: its kind, and what was written.
async fn about_problem(
    tx: &mut Tx,
    order: &Order,
    item: &Item,
    (reported, promised): (Instant, Option<&Promise>),
    (kind, words): (&'static str, &str),
) -> Result<(), Fault> {
    let reader = reader(tx, order.locale);
    let person = person(tx, &order.person).await?;
    let to = Recipient { locale: order.locale, ..Recipient::from(&person) };
    let args = [
        ("title", names::open(&reader, item).into()),
        ("order", order.number.as_str().into()),
        ("at", reader.instant(reported).into()),
    ];
    let said = |part: &str| format!("{}{part}", kind.replacen("claims-", "claims-letter-", 1));
    let mut letter =
        NewLetter::new(to, kind, &order.id, reader.say(&said("-subject"))).text(reader.say_with(&said(""), &args));
    if !words.is_empty() {
        letter = letter.text(words.to_owned());
    }
    if let Some(promise) = promised {
        let until = [("until", reader.instant(promise.due_at).into())];
        letter = letter.clause(promise.clauses.join(", "), reader.say_with(&said("-until"), &until));
    }
    let letter = letter.text(reader.say(&said("-next")));
    send(tx, letter.link(reader.say("claims-letter-open-order"), ordering::urls::order(&order.id))).await
}
