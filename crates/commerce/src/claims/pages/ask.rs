//! The front door: state what you want, then confirm it. Signed in one chooses from one's own orders; without an account
//! the order number and the e-mail are enough, and the answer looks the same whether or not they fit.

use axum::Router;
use axum::extract::State as Axum;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::get;
use lyceum_kernel::{Money, PersonId};
use lyceum_people::accounts;
use lyceum_school::{Fault, Read, School};
use lyceum_web::components::{
    Kind as Input, Table, Tone, button, error_summary, field, heading, hidden, labelled, lede, link, notice, radios,
    select, stepper,
};
use lyceum_web::{Answer, Caller, FormErrors, FormView, Page, Problem, RawForm, disputes, see_other};
use lyceum_words::Reader;
use maud::{Markup, html};
use sha2::{Digest, Sha256};

use crate::bookkeeping::hex;
use crate::claims::{
    Claim, Declaration, Ground, Kind, Meant, Peak, Reason,
    advice::{
        preview::{Foretold, foretold},
        today::{self, ItemView},
    },
    ask,
    asking::scope,
    deciding::facts::Request,
    declare,
    letters::{self, RECEIVED, dashed, is_written},
    names,
    pages::{
        ask_amount::{self, SOME},
        ask_confirm::{ConfirmView, confirm_markup},
    },
    peak, urls,
};
use crate::ordering::{self, LineId, Order};

pub(super) fn router() -> Router<School> {
    doors(Kind::Refund).merge(doors(Kind::Withdrawal))
}

fn doors(kind: Kind) -> Router<School> {
    let step_one = move |school: Axum<School>, caller: Caller, form: RawForm| state(kind, school, caller, form);
    let step_two = move |school: Axum<School>, caller: Caller, form: RawForm| confirm(kind, school, caller, form);
    let step_back = move |school: Axum<School>, caller: Caller, form: RawForm| change(kind, school, caller, form);
    let done = move |school: Axum<School>, caller: Caller, form: RawForm| finish(kind, school, caller, form);
    Router::new()
        .route(urls::ask(kind), get(step_one).post(done))
        .route(urls::confirm(kind), get(move || back_to_it(kind)).post(step_two))
        .route(urls::change(kind), get(move || back_to_it(kind)).post(step_back))
}

/// What can be chosen by somebody who has signed in: value, label.
type Choices = Vec<(String, String)>;

/// The address of an answer to what was sent, looked at again: the first step, which says that nothing was kept. Why
/// somebody asks may be an illness, so it is neither in an address nor stored before they confirm.
async fn back_to_it(kind: Kind) -> Answer {
    Ok(see_other(urls::afresh(kind)))
}

async fn state(kind: Kind, Axum(school): Axum<School>, caller: Caller, form: RawForm) -> Answer {
    let mut read = school.read(&caller).await?;
    let choices = choices(&mut read, kind, &caller, &form).await?;
    let afresh = form.has("afresh").then(|| caller.reader().say("claims-ask-afresh"));
    let form = filled(&mut read, &caller, form, &choices).await?;
    let peak = announced(&mut read, caller.reader()).await?;
    let disputes = disputes(caller.reader(), &school.settings().seller);
    let nothing_left = caller.person().is_some() && choices.is_empty() && !form.has("without");
    let view = StateView::of(caller.reader(), kind, choices, FormView::of(form));
    let view = StateView { afresh, nothing_left, peak, disputes, ..view };
    Ok(Page::new(&caller, view.title.clone()).main(state_markup(&view, caller.reader())))
}

/// What whoever asks is told beforehand; nothing on ordinary days.
async fn announced(read: &mut Read, reader: &Reader) -> Result<Option<String>, Fault> {
    let said =
        |peak: Peak| reader.say_with("claims-peak-announced", &[("at", reader.instant(peak.declared_at).into())]);
    Ok(peak(read).await?.map(said))
}

/// From the second step back to the first, with everything as it was typed.
async fn change(kind: Kind, Axum(school): Axum<School>, caller: Caller, form: RawForm) -> Answer {
    let mut read = school.read(&caller).await?;
    let choices = choices(&mut read, kind, &caller, &form).await?;
    let again = sent(&form);
    let view = StateView::of(caller.reader(), kind, choices, FormView::of(form));
    let page = Page::new(&caller, view.title.clone()).again(urls::change(kind), again);
    Ok(page.main(state_markup(&view, caller.reader())))
}

/// What was sent, to be sent on; a token belongs to the one page that was given it.
fn sent(form: &RawForm) -> Vec<(String, String)> {
    form.pairs().filter(|(name, _)| *name != "token").map(|(n, v)| (n.to_owned(), v.to_owned())).collect()
}

/// One's own items that can be asked back, with what would be answered today; nothing for visitors, or on request.
async fn choices(read: &mut Read, kind: Kind, caller: &Caller, form: &RawForm) -> Result<Choices, Fault> {
    let Some(person) = caller.person().filter(|_| !form.has("without")) else { return Ok(Vec::new()) };
    let mut choices = Vec::new();
    for order in ordering::of(read, person).await? {
        for item in order.items() {
            let known = today::view(read, &order, &item, caller.reader()).await?;
            let Some(view) = known.as_ref().and_then(|known| known.open_for(kind)) else { continue };
            let bought = labelled(caller.reader(), &format!("{} ({})", view.name, order.number));
            let step = view.step.iter().map(|step| format!(" {step}")).collect::<String>();
            choices.push((item.key.clone(), format!("{bought} {}{step}", view.headline)));
            // The last course that is left of a bundle is all that is left.
            let left = item.left();
            // Nor does a request give way to less than the whole.
            if item.bundle.is_none() || left.lines.len() < 2 || matches!(known, Some(ItemView::Asked { .. })) {
                continue;
            }
            for line in &left.lines {
                let args = [("title", line.title.as_str().into()), ("order", order.number.as_str().into())];
                let label = caller.reader().say_with("claims-ask-part", &args);
                choices.push((format!("{}/{}", item.key, line.id), label));
            }
        }
    }
    Ok(choices)
}

/// What is known is not asked again.
async fn filled(read: &mut Read, caller: &Caller, form: RawForm, choices: &Choices) -> Result<RawForm, Fault> {
    let mut pairs: Vec<(String, String)> = form.pairs().map(|(n, v)| (n.to_owned(), v.to_owned())).collect();
    let mut know = |name: &str, value: String| {
        if !form.has(name) && !value.is_empty() {
            pairs.push((name.to_owned(), value));
        }
    };
    if let Some(person) = caller.person()
        && let Some(person) = accounts::find(read, person).await?
    {
        know("name", person.name);
        know("email", person.email);
    }
    // Whoever ordered with this browser comes from the page of the order and need not type it again.
    if caller.person().is_none()
        && let Some(session) = caller.session().map(ToString::to_string)
        && let Some(order) = ordering::by_number(read, form.text("order")).await?
        && order.session.as_deref() == Some(session.as_str())
    {
        know("name", order.name);
        know("email", order.email);
    }
    if let [(only, _)] = choices.as_slice() {
        know("item", only.clone());
    }
    let pairs: Vec<(&str, &str)> = pairs.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    Ok(RawForm::of(&pairs))
}

/// A declaration as it was typed, checked.
struct Typed {
    declaration: Declaration,
    /// What was chosen from one's own orders.
    own: Option<Own>,
}

/// An item of one's own orders, or one course of it: with its order, and by name.
struct Own {
    meant: Meant,
    order: Order,
    title: String,
}

/// Reads a declaration as both steps do; all that is wrong with it, where something is.
async fn read_declaration(
    read: &mut Read,
    kind: Kind,
    caller: &Caller,
    form: &RawForm,
) -> Result<Result<Typed, FormErrors>, Problem> {
    let own = match (chosen(form)?, caller.person()) {
        (Some(meant), Some(person)) => Some(own_item(read, caller.reader(), person, meant).await?),
        _ => None,
    };
    Ok(typed(kind, caller, form, own).and_then(|typed| {
        let asked = asked(caller, &typed, form)?;
        Ok(Typed { declaration: Declaration { asked, ..typed.declaration }, ..typed })
    }))
}

/// What a form chose from one's own orders. A part that cannot be read is nothing there is, and never the whole.
fn chosen(form: &RawForm) -> Result<Option<Meant>, Problem> {
    let (item, line) = match form.text("item").split_once('/') {
        Some((item, line)) => (item, Some(line.parse().map_err(|_| Problem::NotFound)?)),
        None => (form.text("item"), None),
    };
    Ok((!item.is_empty()).then(|| Meant { item: item.to_owned(), line }))
}

fn typed(kind: Kind, caller: &Caller, form: &RawForm, own: Option<Own>) -> Result<Typed, FormErrors> {
    let reader = caller.reader();
    let mut errors = FormErrors::default();
    let mut need = |field: &str, key: &str, fits: bool| {
        if !fits {
            errors.add(field, reader.say(key));
        }
    };
    let email = accounts::email(form.text("email"));
    // Signed in, the form asks what was bought and nothing else: what it has no field for cannot be missing.
    if form.has("own") && caller.person().is_some() {
        need("item", "claims-need-item", own.is_some());
    } else {
        need("name", "claims-need-name", own.is_some() || !form.text("name").is_empty());
        need("email", "claims-need-email", own.is_some() || email.is_some());
        need("order", "claims-need-order", own.is_some() || !form.text("order").is_empty());
    }
    for (field, most) in [("name", 200), ("order", 60), ("course", 200), ("words", 4000)] {
        need(field, "claims-need-shorter", form.text(field).chars().count() <= most);
    }
    if !errors.is_empty() {
        return Err(errors);
    }
    let declaration = Declaration {
        kind,
        name: form.text("name").to_owned(),
        // Chosen from one's own orders, it is the order's.
        email: email.unwrap_or_default(),
        locale: caller.locale(),
        order: form.text("order").to_owned(),
        course: form.text("course").to_owned(),
        reason: Reason::ALL.into_iter().find(|reason| reason.as_str() == form.text("reason")),
        exceptional: Ground::ALL.into_iter().find(|ground| ground.as_str() == form.text("ground")),
        partial: kind == Kind::Refund && form.text("scope") == SOME,
        asked: None,
        words: form.text("words").to_owned(),
        token: token_of(form.text("token")),
    };
    Ok(Typed { declaration, own })
}

/// A token as this page makes them; anything else was not given by it, and what was sent counts as sent once.
fn token_of(sent: &str) -> String {
    let is_ours = sent.len() == 64 && sent.bytes().all(|byte| byte.is_ascii_hexdigit());
    if is_ours { sent.to_owned() } else { String::new() }
}

async fn confirm(kind: Kind, Axum(school): Axum<School>, caller: Caller, form: RawForm) -> Answer {
    let mut read = school.read(&caller).await?;
    let typed = match read_declaration(&mut read, kind, &caller, &form).await? {
        Ok(typed) => typed,
        Err(errors) => return again(&mut read, kind, &caller, form, errors).await,
    };
    let reader = caller.reader();
    let mut view = ConfirmView::of(reader, kind, &typed.declaration, steps(reader, kind, 1));
    view.foretold = foretell(&mut read, &caller, &typed).await?;
    // Whose purchase is known need not be told what else might be meant.
    view.means = means(reader, kind, &typed).filter(|_| typed.own.is_some() || view.foretold.len() != 1);
    if let Some(own) = &typed.own {
        view.chosen(caller.reader(), &own.order, &own.title);
    }
    // The same form sent again is the same declaration; a form opened anew is another.
    let stamp = format!("{:?}|{}|{}", form.pairs().collect::<Vec<_>>(), read.now(), caller.actor());
    let token = hex(&Sha256::digest(stamp.as_bytes()));
    view.carried = sent(&form);
    view.carried.push(("token".to_owned(), token));
    let page = Page::new(&caller, view.title.clone()).again(urls::confirm(kind), sent(&form));
    Ok(page.main(confirm_markup(&view)))
}

/// How much is asked for, where that was said; of one's own order it is at most what was paid.
fn asked(caller: &Caller, typed: &Typed, form: &RawForm) -> Result<Option<Money>, FormErrors> {
    // A withdrawal has no such field: what else bears the name is not meant.
    if typed.declaration.kind != Kind::Refund {
        return Ok(None);
    }
    let own = typed.own.as_ref();
    let most = own.and_then(|own| ask_amount::most(&own.order, &own.meant.item, own.meant.line.as_ref()));
    let currency = own.map_or(caller.school().settings().currency, |own| own.order.total.currency());
    ask_amount::asked(caller.reader(), currency, most, (typed.declaration.partial, form))
}

async fn again(read: &mut Read, kind: Kind, caller: &Caller, form: RawForm, errors: FormErrors) -> Answer {
    let choices = choices(read, kind, caller, &form).await?;
    let carried = sent(&form);
    let view = StateView::of(caller.reader(), kind, choices, FormView::with(form, errors));
    let page = Page::new(caller, view.title.clone()).status(StatusCode::UNPROCESSABLE_ENTITY);
    let page = page.again(urls::confirm(kind), carried);
    Ok(page.main(state_markup(&view, caller.reader())))
}

/// An item of one's own orders and what is asked back of it, by name; another's is not found.
async fn own_item(read: &mut Read, reader: &Reader, person: &PersonId, meant: Meant) -> Result<Own, Problem> {
    let line: LineId = meant.item.parse().map_err(|_| Problem::NotFound)?;
    let order = ordering::by_line(read, &line).await?.filter(|order| order.person == *person);
    let order = order.ok_or(Problem::NotFound)?;
    let found = order.items().into_iter().find(|each| each.key == meant.item).ok_or(Problem::NotFound)?;
    let title = match &meant.line {
        Some(part) => found.lines.iter().find(|line| line.id == *part).map(|line| names::part(reader, &found, line)),
        None => Some(names::open(reader, &found)),
    };
    Ok(Own { meant, order, title: title.ok_or(Problem::NotFound)? })
}

async fn finish(kind: Kind, Axum(school): Axum<School>, caller: Caller, form: RawForm) -> Answer {
    let mut read = school.read(&caller).await?;
    let Typed { mut declaration, own } = match read_declaration(&mut read, kind, &caller, &form).await? {
        Ok(typed) => typed,
        Err(errors) => return again(&mut read, kind, &caller, form, errors).await,
    };
    drop(read);
    let Some(Own { meant, order, title }) = own else {
        let mut tx = school.begin(&caller).await?;
        let claim = declare(&mut tx, declaration).await?;
        let is_sent = is_written(&mut tx, &claim, RECEIVED).await?;
        tx.commit().await?;
        return Ok(received(kind, &caller, &claim, (is_sent, &form)));
    };
    declaration.order.clone_from(&order.number);
    declaration.course = title;
    declaration.name.clone_from(&order.name);
    declaration.email.clone_from(&order.email);
    let mut tx = school.begin(&caller).await?;
    let claim = ask(&mut tx, &order.id, &meant.item, meant.line, declaration).await?;
    tx.commit().await?;
    Ok(see_other(&urls::claim(&claim.id)))
}

/// The receipt of whoever declared without signing in, as the answer to the click: what they sent and when, to be printed, and
/// standing at no address. It says the same whether or not an order fits. Loaded anew it is the same form with the same token,
/// which declares nothing new.
fn received(kind: Kind, caller: &Caller, claim: &Claim, (is_sent, form): (bool, &RawForm)) -> Response {
    let reader = caller.reader();
    let page = Page::new(caller, reader.say(&format!("claims-received-title-{}", kind.as_str())));
    let sent = form.pairs().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    page.again(urls::ask(kind), sent).main(received_markup(reader, claim, is_sent, caller.person().is_some()))
}

fn received_markup(reader: &Reader, claim: &Claim, is_sent: bool, has_signed_in: bool) -> Markup {
    let kind = claim.kind;
    let rows = letters::declared(reader, claim).into_iter();
    let rows = rows.map(|row| row.into_iter().map(|cell| html! { (cell) }).collect());
    let declared = Table::new(reader.say("claims-letter-declared"));
    html! {
        (steps(reader, kind, 2))
        (heading(&reader.say(&format!("claims-received-title-{}", kind.as_str()))))
        (lede(&reader.say_with("claims-received-at", &[("at", reader.instant(claim.sent_at).into())])))
        (declared.column(reader.say("claims-letter-field")).column(reader.say("claims-letter-said")).rows(rows))
        p { (reader.say(if is_sent { "claims-received-text" } else { "claims-received-no-letter" })) }
        p { (reader.say("claims-received-next")) }
        @if !has_signed_in {
            p { (reader.say("claims-received-no-password")) " " (link("/sign-in", &reader.say("claims-received-sign-in"))) }
        }
    }
}

fn steps(reader: &Reader, kind: Kind, at: usize) -> Markup {
    let kind = kind.as_str();
    let labels = [
        reader.say(&format!("claims-step-state-{kind}")),
        reader.say(&format!("claims-step-confirm-{kind}")),
        reader.say("claims-step-receipt"),
    ];
    let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
    stepper(&reader.say("claims-steps"), &labels, at)
}

/// The first step.
struct StateView {
    kind: Kind,
    title: String,
    /// Why the form is empty, for whoever expected it filled.
    afresh: Option<String>,
    /// That nothing is left among the orders of somebody who has signed in, so that the form asks for the number of another.
    nothing_left: bool,
    /// That there is more mail than usual, for whoever has not written yet.
    peak: Option<String>,
    /// Which body settles disputes, where the school has said.
    disputes: Option<String>,
    choices: Choices,
    form: FormView,
    reasons: Vec<(&'static str, String)>,
    grounds: Vec<(&'static str, String)>,
}

impl StateView {
    fn of(reader: &Reader, kind: Kind, choices: Choices, form: FormView) -> Self {
        let word = |key: &str, word: &str| reader.say(&format!("claims-{key}-{}", dashed(word)));
        let none = ("", reader.say("claims-none"));
        let reasons = Reason::ALL.map(|reason| (reason.as_str(), word("reason", reason.as_str())));
        let grounds = Ground::ALL.map(|ground| (ground.as_str(), word("ground", ground.as_str())));
        Self {
            kind,
            title: reader.say(&format!("claims-ask-title-{}", kind.as_str())),
            afresh: None,
            nothing_left: false,
            peak: None,
            disputes: None,
            choices,
            form,
            reasons: std::iter::once(none.clone()).chain(reasons).collect(),
            grounds: std::iter::once(none).chain(grounds).collect(),
        }
    }
}

fn state_markup(view: &StateView, reader: &Reader) -> Markup {
    let kind = view.kind.as_str();
    html! {
        (steps(reader, view.kind, 0))
        (error_summary(&view.form.errors, reader))
        (heading(&view.title))
        (lede(&reader.say(&format!("claims-ask-lede-{kind}"))))
        @if let Some(afresh) = &view.afresh { (notice(Tone::Plain, afresh, html! {})) }
        @if view.nothing_left {
            (notice(Tone::Plain, &reader.say("claims-ask-nothing-left"), html! {
                p { (reader.say("claims-ask-nothing-left-text")) " " (link(ordering::urls::orders(), &reader.say("claims-ask-to-orders"))) }
            }))
        }
        @if let Some(peak) = &view.peak { (notice(Tone::Plain, peak, html! {})) }
        p {
            (reader.say(&format!("claims-ask-help-{kind}")))
            // Whoever withdraws needs no other way: if the right has ended, the guarantee is looked at as well.
            @if view.kind == Kind::Refund { " " (link(urls::ask(Kind::Withdrawal), &reader.say("claims-ask-other-refund"))) }
        }
        form method="post" action=(urls::confirm(view.kind)) novalidate {
            @if view.choices.is_empty() { (by_number(view, reader)) } @else { (by_choice(view, reader)) }
            @if view.kind == Kind::Refund { (reason(view, reader)) }
            (field(&view.form, "words", reader.say("claims-field-words"), Input::Area, "off")
                .hint(reader.say("claims-hint-words")).optional(reader.say("claims-optional")).max(4000))
            @if view.kind == Kind::Refund { (rarer(view, reader)) }
            (button(&reader.say(&format!("claims-ask-button-{kind}"))))
        }
        @if view.kind == Kind::Withdrawal {
            p { (reader.say("claims-ask-form")) " " (link(ordering::urls::WITHDRAWAL_FORM, &reader.say("claims-ask-form-link"))) }
        }
        @if let Some(disputes) = &view.disputes { p.quiet { (disputes) } }
    }
}

fn by_choice(view: &StateView, reader: &Reader) -> Markup {
    let choices: Vec<(&str, &str)> = view.choices.iter().map(|(v, l)| (v.as_str(), l.as_str())).collect();
    html! {
        (hidden("own", "yes"))
        (radios(&view.form, "item", &reader.say("claims-ask-which"), &choices))
        p { (link(&format!("{}?without=account", urls::ask(view.kind)), &reader.say("claims-ask-other-order"))) }
    }
}

fn by_number(view: &StateView, reader: &Reader) -> Markup {
    html! {
        (hidden("without", "account"))
        (field(&view.form, "name", reader.say("claims-field-name"), Input::Text, "name").max(200))
        (field(&view.form, "email", reader.say("claims-field-email"), Input::Email, "email")
            .hint(reader.say("claims-hint-email")).max(254))
        (field(&view.form, "order", reader.say("claims-field-order"), Input::Text, "off")
            .hint(reader.say("claims-hint-order")).max(60))
        (field(&view.form, "course", reader.say("claims-field-course"), Input::Text, "off")
            .hint(reader.say("claims-hint-course")).optional(reader.say("claims-optional")).max(200))
    }
}

/// Why, if one likes to say: it is no condition, and nothing is chosen beforehand.
fn reason(view: &StateView, reader: &Reader) -> Markup {
    select(&view.form, "reason", &reader.say("claims-ask-reason"), &pairs(&view.reasons))
}

/// What few need, folded away until something of it was typed: some of the money, about which a person decides (C6a), and a grave
/// circumstance. What each means stands above its field.
fn rarer(view: &StateView, reader: &Reader) -> Markup {
    let (all, some) = (reader.say("claims-scope-whole"), reader.say("claims-scope-amount"));
    let is_typed = ["scope", "amount", "ground"].iter().any(|name| !view.form.typed.text(name).is_empty());
    html! {
        details.disclosure open[is_typed] {
            summary { (reader.say("claims-ask-rarer")) }
            div {
                p.hint { (reader.say("claims-hint-scope")) " " (reader.say("claims-part-is-refund")) }
                (select(&view.form, "scope", &reader.say("claims-field-scope"), &[("", all.as_str()), (SOME, some.as_str())]))
                (ask_amount::amount_field(reader, &view.form))
                p.hint { (reader.say("claims-hint-reason")) }
                (select(&view.form, "ground", &reader.say("claims-ask-ground"), &pairs(&view.grounds)))
            }
        }
    }
}

fn pairs<'a>(list: &'a [(&'static str, String)]) -> Vec<(&'a str, &'a str)> {
    list.iter().map(|(value, label)| (*value, label.as_str())).collect()
}

/// What will happen with it, said before the click: the whole order, one course of a bundle, or a person who asks.
fn means(reader: &Reader, kind: Kind, typed: &Typed) -> Option<String> {
    let key = match (&typed.own, typed.declaration.course.is_empty()) {
        (Some(own), _) if own.meant.line.is_some() => format!("claims-means-part-{}", kind.as_str()),
        (Some(_), _) => return None,
        (None, true) => format!("claims-means-all-{}", kind.as_str()),
        (None, false) => format!("claims-means-one-{}", kind.as_str()),
    };
    Some(reader.say_with(&key, &[("course", (&typed.declaration.course).into())]))
}

/// What would come of a declaration, for each purchase it means. Told of one's own orders, and to whoever ordered with this
/// browser; whoever types a number is told nothing, for it would tell a stranger what was bought.
async fn foretell(read: &mut Read, caller: &Caller, typed: &Typed) -> Result<Vec<Foretold>, Fault> {
    let declaration = &typed.declaration;
    let (order, meant) = match &typed.own {
        Some(own) => (own.order.clone(), vec![own.meant.clone()]),
        None => {
            let order = ordering::by_number_and_email(read, &declaration.order, &declaration.email).await?;
            let session = caller.session().map(ToString::to_string);
            let is_theirs = |order: &Order| {
                caller.person() == Some(&order.person) || (session.is_some() && order.session == session)
            };
            let Some(order) = order.filter(is_theirs) else { return Ok(Vec::new()) };
            let meant = scope::meant(&order, &declaration.course, declaration.kind).unwrap_or_default();
            (order, meant)
        }
    };
    let request = Request::declared(declaration, read.now());
    let mut told = Vec::new();
    for each in meant {
        let Some(item) = order.items().into_iter().find(|item| item.key == each.item) else { continue };
        let request = Request { line: each.line, ..request.clone() };
        told.extend(foretold(read, (&order, &item), &request, caller.reader()).await?);
    }
    Ok(told)
}

/// Both steps and the thanks, empty, filled and with errors.
#[cfg(test)]
pub(super) fn samples(reader: &Reader) -> Vec<Markup> {
    let declaration = Declaration {
        kind: Kind::Withdrawal,
        name: "Ada Lovelace".to_owned(),
        email: "ada@example.org".to_owned(),
        locale: reader.locale(),
        order: "2027-000123".to_owned(),
        course: String::new(),
        reason: Some(Reason::Personal),
        exceptional: Some(Ground::Illness),
        partial: true,
        asked: Some(Money::eur(3000)),
        words: "…".to_owned(),
        token: String::new(),
    };
    let mut errors = FormErrors::default();
    errors.add("email", reader.say("claims-need-email"));
    let confirm = |kind| {
        let mut view = ConfirmView::of(reader, kind, &declaration, steps(reader, kind, 1));
        view.foretold = vec![super::ask_confirm::sample(reader)];
        confirm_markup(&view)
    };
    let choices = vec![("lin_1".to_owned(), "Rust (2027-000123): 99.00 €".to_owned())];
    vec![
        state_markup(&StateView::of(reader, Kind::Refund, Vec::new(), FormView::blank()), reader),
        state_markup(
            &StateView::of(reader, Kind::Withdrawal, Vec::new(), FormView::with(RawForm::of(&[]), errors)),
            reader,
        ),
        state_markup(&StateView::of(reader, Kind::Refund, choices, FormView::blank()), reader),
        state_markup(
            &StateView {
                afresh: Some(reader.say("claims-ask-afresh")),
                peak: Some(reader.say_with("claims-peak-announced", &[("at", "…".into())])),
                ..StateView::of(reader, Kind::Withdrawal, Vec::new(), FormView::blank())
            },
            reader,
        ),
        confirm(Kind::Withdrawal),
        confirm(Kind::Refund),
        received_markup(reader, &super::super::tests::sample(super::super::State::Received), true, false),
        received_markup(reader, &super::super::tests::sample(super::super::State::Unmatched), false, true),
    ]
}
