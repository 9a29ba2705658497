//! The second look: before money moves or an answer leaves, one sentence says what will happen, to whom, and in which language
//! the letter is; what a yes brings with it is a list. What was typed stands below as it was typed, and the way back keeps it. What the click does is in
//! `act.rs`, which checks everything again.

use axum::response::Response;
use lyceum_kernel::{Locale, Money};
use lyceum_people::accounts;
use lyceum_people::letters::{self as mail, Letter};
use lyceum_school::{Fault, Read};
use lyceum_web::components::{Table, button, danger_button, heading, hidden, lede, quiet_button};
use lyceum_web::{Agent, Page, RawForm};
use lyceum_words::Reader;
use maud::{Markup, html};

use super::super::{back, urls};
use super::foreseen::Foreseen;
use super::said::Said;
use crate::claims::letters::{dashed, granted_subject};
use crate::claims::{ActKind, BAR, Claim, ObjectionId, foreseen, names};
use crate::ordering::{self, Order};
use crate::payments;

/// The field that says that somebody has looked twice.
pub(super) const SEEN: &str = "seen";

/// The field that asks for the form once more.
pub(super) const CHANGE: &str = "change";

/// Whether an act is looked at twice: it pays, or it answers, and nobody can take it back.
pub(super) const fn is_looked_at_twice(kind: ActKind) -> bool {
    matches!(
        kind,
        ActKind::Approve | ActKind::Refuse | ActKind::Goodwill | ActKind::Credit | ActKind::Close | ActKind::Retry
    )
}

/// Whether an act is tried before its second look: what comes of it the terms say and not the agent. Tying to an order has it
/// answered at once, and so does deciding again; money may leave by either, so neither can be undone.
pub(super) const fn is_tried(kind: ActKind) -> bool {
    matches!(kind, ActKind::Attach | ActKind::DecideAgain)
}

/// What is about to be done.
struct LookView {
    title: String,
    sentence: String,
    /// What it brings with it, where that is more than a sentence holds.
    points: Vec<String>,
    /// What follows, under the line that says when.
    follows: Option<(String, Vec<String>)>,
    /// What was typed: the field and its content.
    typed: Vec<(String, String)>,
    action: String,
    carried: Vec<(String, String)>,
    button: String,
    is_grave: bool,
    /// What would happen, where that was tried.
    foreseen: Option<Markup>,
}

/// Who hears of it, and of what.
struct About {
    name: String,
    email: String,
    title: String,
    /// The order, once one is known or chosen.
    order: Option<Order>,
}

/// The page before the act.
pub(super) async fn page(
    read: &mut Read,
    agent: &Agent,
    claim: &Claim,
    said: &Said,
    form: &RawForm,
) -> Result<Response, Fault> {
    let reader = agent.reader();
    let about = about(read, reader, claim, said).await?;
    let amount = amount(read, claim, said).await?;
    let sentence = sentence(read, reader, claim, said, (&about, amount)).await?;
    let points = points(read, reader, claim, said, amount);
    let follows = if said.kind == ActKind::Approve { follows(read, reader, claim).await? } else { Vec::new() };
    let view = LookView::of(reader, claim, said, sentence, form);
    let view = LookView { button: label(reader, said, amount), points, ..view };
    let view = LookView { follows: once(reader, amount, follows), ..view };
    Ok(Page::new(agent, view.title.clone()).main(markup(&view, reader)))
}

/// The page before an act that was tried.
pub(super) fn tried(agent: &Agent, claim: &Claim, said: &Said, form: &RawForm, foreseen: &Foreseen) -> Response {
    let reader = agent.reader();
    let args = [("name", claim.name.as_str().into())];
    let sentence = reader.say_with(&key(said, said.amount), &args);
    let view = LookView::of(reader, claim, said, sentence, form);
    let view = LookView { button: label(reader, said, said.amount), foreseen: Some(foreseen.markup(reader)), ..view };
    Page::new(agent, view.title.clone()).main(markup(&view, reader))
}

/// The page before the answer to an objection: the very letter that would leave, tried and taken back.
pub(super) fn answer(agent: &Agent, id: &ObjectionId, letter: &Letter, form: &RawForm) -> Response {
    let to = Sent { name: &letter.name, email: &letter.email, locale: letter.locale };
    let view = LookView::answer(agent.reader(), id, (&to, &letter.subject, &letter.plain), form);
    Page::new(agent, view.title.clone()).main(markup(&view, agent.reader()))
}

/// Whom a letter goes to.
struct Sent<'a> {
    name: &'a str,
    email: &'a str,
    locale: Locale,
}

/// A letter as it leaves, paragraph by paragraph.
fn as_sent(locale: Locale, subject: &str, plain: &str) -> Markup {
    let lines = |part: &str| html! { @for (at, line) in part.lines().enumerate() { @if at > 0 { br; } (line) } };
    html! {
        blockquote lang=(locale.tag()) {
            p { strong { (subject) } }
            @for part in plain.split("\n\n") { p { (lines(part)) } }
        }
    }
}

/// The account of the order where there is one, as letters know it; else whoever declared.
async fn about(read: &mut Read, reader: &Reader, claim: &Claim, said: &Said) -> Result<About, Fault> {
    let order = match (&claim.about, &said.back) {
        (Some(about), _) => ordering::order(read, &about.order).await?,
        (None, Some(number)) => ordering::by_number(read, number).await?,
        (None, None) => None,
    };
    let person = match &order {
        Some(order) => accounts::find(read, &order.person).await?,
        None => None,
    };
    let title = order.as_ref().and_then(|order| names::of_order(reader, claim, order));
    let (name, email) = match person {
        Some(person) => (if person.name.is_empty() { claim.name.clone() } else { person.name }, person.email),
        None => (claim.name.clone(), claim.email.clone()),
    };
    Ok(About { name, email, title: title.unwrap_or_default(), order })
}

/// The money the act is about: what was typed, or what is sent again.
async fn amount(read: &mut Read, claim: &Claim, said: &Said) -> Result<Money, Fault> {
    if said.kind != ActKind::Retry {
        return Ok(said.amount);
    }
    let last = payments::refunds_of(read, claim.id.as_str()).await?.pop();
    Ok(last.map(|refund| refund.amount).or(claim.amount).unwrap_or(said.amount))
}

async fn sentence(
    read: &mut Read,
    reader: &Reader,
    claim: &Claim,
    said: &Said,
    (about, amount): (&About, Money),
) -> Result<String, Fault> {
    let key = key(said, amount);
    let mut lines = Vec::new();
    if let (Some(_), Some(order)) = (&said.back, &about.order) {
        lines = back::went_back(read, order).await?.iter().map(|back| back::said(reader, order, back)).collect();
    }
    let letter = letter(&mail::reader(read.school(), claim.locale), claim, said, amount);
    let args = [
        ("name", about.name.as_str().into()),
        ("email", about.email.as_str().into()),
        ("title", about.title.as_str().into()),
        ("amount", reader.money(amount).into()),
        ("lines", reader.list(&lines).into()),
        ("until", said.until.map(|until| reader.day(until)).unwrap_or_default().into()),
        ("letter", letter.into()),
        ("language", accounts::language_name(reader, claim.locale).into()),
    ];
    Ok(reader.say_with(&key, &args))
}

/// What a yes brings with it, one by one: too much for a sentence.
fn points(read: &Read, reader: &Reader, claim: &Claim, said: &Said, amount: Money) -> Vec<String> {
    if said.kind != ActKind::Approve {
        return Vec::new();
    }
    let letter = letter(&mail::reader(read.school(), claim.locale), claim, said, amount);
    let listed = listed(reader, amount, &letter, &accounts::language_name(reader, claim.locale));
    asked(reader, claim, amount).into_iter().chain(listed).collect()
}

/// How much the customer asked for, where they named an amount, and whether they get another.
fn asked(reader: &Reader, claim: &Claim, amount: Money) -> Option<String> {
    let asked = claim.asked?;
    let more = amount.minus(asked).ok()?;
    let key = match more.minor() {
        0 => "desk-look-point-asked",
        1.. => "desk-look-point-more",
        _ => "desk-look-point-less",
    };
    let less = Money::new(-more.minor(), more.currency());
    let args = [
        ("asked", reader.money(asked).into()),
        ("more", reader.money(more).into()),
        ("less", reader.money(less).into()),
    ];
    Some(reader.say_with(key, &args))
}

/// When what follows does, said once for all of it; nothing where nothing follows.
fn once(reader: &Reader, amount: Money, follows: Vec<String>) -> Option<(String, Vec<String>)> {
    let then = if amount.is_zero() { "desk-look-then" } else { "desk-look-after" };
    (!follows.is_empty()).then(|| (reader.say(then), follows))
}

/// The money and the letter.
fn listed(reader: &Reader, amount: Money, letter: &str, language: &str) -> Vec<String> {
    let mut points = Vec::new();
    if !amount.is_zero() {
        points.push(reader.say("desk-look-point-means"));
    }
    points.push(reader.say_with("desk-look-point-letter", &[("letter", letter.into()), ("language", language.into())]));
    points
}

/// The sentence of an act; a yes to what nothing is left of to pay back speaks of no money.
fn key(said: &Said, amount: Money) -> String {
    let act = if said.back.is_some() { "back".to_owned() } else { dashed(said.kind.as_str()) };
    let nothing = if said.kind == ActKind::Approve && amount.is_zero() { "-nothing" } else { "" };
    format!("desk-look-{act}{nothing}")
}

/// What the accepted terms let follow from the refund, each in a few words.
async fn follows(read: &mut Read, reader: &Reader, claim: &Claim) -> Result<Vec<String>, Fault> {
    let mut lines: Vec<String> = Vec::new();
    for (verb, day) in foreseen(read, claim).await? {
        let key = format!("desk-look-then-{}", dashed(&verb));
        // A bar of which no day is known yet, and a verb without words, are not spoken of.
        if !reader.has(&key) || (verb == BAR && day.is_none()) {
            continue;
        }
        let day = day.map(|day| reader.day(day)).unwrap_or_default();
        let line = reader.say_with(&key, &[("day", day.into())]);
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    Ok(lines)
}

/// The subject of the letter that leaves, as its reader will see it.
fn letter(theirs: &Reader, claim: &Claim, said: &Said, amount: Money) -> String {
    let args = [("amount", theirs.money(amount).into())];
    match said.kind {
        ActKind::Approve => theirs.say_with(granted_subject(Some(amount)), &args),
        ActKind::Goodwill => theirs.say_with("desk-letter-goodwill-subject", &args),
        ActKind::Credit => theirs.say_with("desk-letter-credit-subject", &args),
        ActKind::Refuse => theirs.say(&format!("claims-letter-{}-refused-subject", claim.kind.as_str())),
        ActKind::Close if said.back.is_some() => theirs.say("desk-letter-back-subject"),
        ActKind::Close => theirs.say("desk-letter-closed-subject"),
        ActKind::Retry
        | ActKind::Enter
        | ActKind::Ask
        | ActKind::Attach
        | ActKind::DecideAgain
        | ActKind::PaidOtherwise => String::new(),
    }
}

/// The button names the act, with its amount where there is one.
fn label(reader: &Reader, said: &Said, amount: Money) -> String {
    let args = [("amount", reader.money(amount).into())];
    match said.kind {
        ActKind::Approve if amount.is_zero() => reader.say("desk-look-button-approve-nothing"),
        ActKind::Approve => reader.say_with("desk-look-button-approve", &args),
        ActKind::Goodwill => reader.say_with("desk-look-button-goodwill", &args),
        ActKind::Credit => reader.say_with("desk-look-button-credit", &args),
        ActKind::Retry => reader.say_with("desk-look-button-retry", &args),
        ActKind::Close if said.back.is_some() => reader.say("desk-back-button"),
        ActKind::Close => reader.say("desk-close"),
        ActKind::Attach => reader.say("desk-attach"),
        ActKind::DecideAgain => reader.say("desk-again"),
        ActKind::Refuse | ActKind::Enter | ActKind::Ask | ActKind::PaidOtherwise => reader.say("desk-refuse"),
    }
}

impl LookView {
    fn of(reader: &Reader, claim: &Claim, said: &Said, sentence: String, form: &RawForm) -> Self {
        let act = reader.say(&format!("desk-act-{}", dashed(said.kind.as_str())));
        let fields = [
            ("amount", "desk-amount-field"),
            ("credit", "desk-credit-field"),
            ("until", "desk-credit-until"),
            ("words", "desk-words"),
            ("reasons", "desk-words"),
            ("back", "claims-field-order"),
            ("order", "claims-field-order"),
        ];
        let typed = fields.into_iter().filter(|(name, _)| form.has(name));
        Self {
            title: reader.say_with("desk-look-title", &[("act", act.into())]),
            sentence,
            points: Vec::new(),
            follows: None,
            typed: typed.map(|(name, label)| (reader.say(label), form.text(name).to_owned())).collect(),
            action: format!("{}/{}", urls::claim(&claim.id), said.kind.as_str()),
            carried: carried(form),
            button: String::new(),
            is_grave: matches!(said.kind, ActKind::Refuse | ActKind::Close),
            foreseen: None,
        }
    }

    fn answer(reader: &Reader, id: &ObjectionId, (to, subject, plain): (&Sent, &str, &str), form: &RawForm) -> Self {
        let language = accounts::language_name(reader, to.locale);
        let args = [("name", to.name.into()), ("email", to.email.into()), ("language", language.into())];
        let act = reader.say("claims-promise-objection");
        Self {
            title: reader.say_with("desk-look-title", &[("act", act.into())]),
            sentence: reader.say_with("desk-look-objection", &args),
            points: Vec::new(),
            follows: None,
            // What was typed stands in the letter.
            typed: Vec::new(),
            action: urls::answer(id),
            carried: carried(form),
            button: reader.say("desk-objection-button"),
            is_grave: false,
            foreseen: Some(as_sent(to.locale, subject, plain)),
        }
    }
}

/// What was typed, to be sent on.
fn carried(form: &RawForm) -> Vec<(String, String)> {
    let typed = form.pairs().filter(|(name, _)| !matches!(*name, SEEN | CHANGE));
    typed.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

fn markup(view: &LookView, reader: &Reader) -> Markup {
    let rows = view.typed.iter().map(|(label, text)| {
        vec![html! { (label) }, html! { @for (at, line) in text.lines().enumerate() { @if at > 0 { br; } (line) } }]
    });
    html! {
        (heading(&view.title))
        (lede(&view.sentence))
        @if !view.points.is_empty() { ul { @for point in &view.points { li { (point) } } } }
        @if let Some((when, lines)) = &view.follows { p { (when) } ul { @for line in lines { li { (line) } } } }
        @if let Some(foreseen) = &view.foreseen { (foreseen) }
        @if !view.typed.is_empty() {
            (Table::new(reader.say("desk-look-typed"))
                .column(reader.say("claims-letter-field")).column(reader.say("claims-letter-said")).rows(rows))
        }
        // The safe step is the one that invites, as on every page that warns.
        form method="post" action=(view.action) {
            @for (name, value) in &view.carried { (hidden(name, value)) }
            (hidden(CHANGE, "yes"))
            (button(&reader.say("claims-confirm-back")))
        }
        form method="post" action=(view.action) {
            @for (name, value) in &view.carried { (hidden(name, value)) }
            (hidden(SEEN, "yes"))
            @if view.is_grave { (danger_button(&view.button)) } @else { (quiet_button(&view.button)) }
        }
    }
}

/// Each act that is looked at twice.
#[cfg(test)]
pub(super) fn samples(reader: &Reader) -> Vec<Markup> {
    let claim = crate::claims::sample(crate::claims::State::Manual);
    let form = RawForm::of(&[("version", "1"), ("amount", "40.00"), ("words", "<b>&</b>\nTwice.")]);
    let twice = |kind: &ActKind| is_looked_at_twice(*kind) || is_tried(*kind);
    let acts = ActKind::ALL.into_iter().filter(twice).map(|kind| (kind, 4000, None));
    let [foreseen, _] = Foreseen::samples(reader);
    let to = Sent { name: "<b>&</b>", email: "ada@example.org", locale: Locale::De };
    let objection = crate::claims::sample_objection(false).id;
    let answer = LookView::answer(reader, &objection, (&to, "<b>&</b>", "<b>&</b>\n\nTwo\nlines."), &form);
    let acts = acts.chain([(ActKind::Close, 4000, Some("2027-00000123".to_owned())), (ActKind::Approve, 0, None)]);
    acts.map(|(kind, minor, back)| {
        let said = Said { kind, amount: Money::eur(minor), words: String::new(), back, until: None };
        let args =
            ["name", "email", "title", "amount", "lines", "until", "letter", "language"].map(|name| (name, "…".into()));
        let sentence = reader.say_with(&key(&said, said.amount), &args);
        let view = LookView::of(reader, &claim, &said, sentence, &form);
        let foreseen = is_tried(kind).then(|| foreseen.markup(reader));
        let is_yes = kind == ActKind::Approve;
        let points = if is_yes { listed(reader, said.amount, "…", "…") } else { Vec::new() };
        let follows = if is_yes { once(reader, said.amount, vec!["…".to_owned()]) } else { None };
        markup(&LookView { button: label(reader, &said, said.amount), foreseen, points, follows, ..view }, reader)
    })
    .chain([markup(&answer, reader)])
    .collect()
}
