//! One order at the desk: who bought what, for how much, when it was paid, how it stands, what was asked about it and what
//! was found out. Where to look next: `ordering/pages/order.rs`, the same order as its customer sees it.

use axum::Router;
use axum::extract::{Path, State as Axum};
use axum::http::StatusCode;
use axum::routing::get;
use lyceum_kernel::{Day, Instant, PersonId};
use lyceum_people::accounts::{self, PersonPanel};
use lyceum_people::agreements::{self, DecisionRow};
use lyceum_school::{Fault, Read, School};
use lyceum_web::components::{
    Clause, Kind as Input, Mark, Table, button, error_summary, facts, field, heading, id_code, labelled, lede, link,
    margin_line, named_button, panel, quiet_button, select, status_mark,
};
use lyceum_web::{Agent, Answer, FormErrors, FormView, Page, Problem, RawForm, see_other, text};
use lyceum_words::Reader;
use maud::{Markup, html};

use super::super::urls;
use super::claims_table::{Beside, claims_table};
use super::dispute::{self, DisputeMoney};
use super::foreseen::Before;
use super::look::SEEN;
use super::{end_look, paid_otherwise, paid_twice};
use crate::claims::letters::dashed;
use crate::claims::{
    self, Claim, Consequence, DisputeEnd, Finding, FindingId, FindingKind, NewFinding, consequences, end_dispute,
    note as noted, resolve,
};
use crate::invoicing::{self, Invoice, Kind};
use crate::ordering::{self, Line, Order};
use crate::payments::{self, Payment};

pub(super) fn router() -> Router<School> {
    Router::new()
        .route(urls::ORDER, get(show))
        .route("/desk/order/{number}/findings", get(back_to_it).post(note))
        .route("/desk/order/{number}/findings/{id}/resolve", get(back_from_end).post(end))
}

async fn show(Axum(school): Axum<School>, agent: Agent, form: RawForm) -> Answer {
    let mut read = school.read(&agent).await?;
    match ordering::by_number(&mut read, form.text("number")).await? {
        Some(order) => page(&mut read, &agent, order, FormView::blank(), StatusCode::OK).await,
        // What fits no order may be a name or an address: the desk has one field for all of them.
        None => Ok(see_other(&urls::find(form.text("number")))),
    }
}

pub(super) async fn page(read: &mut Read, agent: &Agent, order: Order, form: FormView, status: StatusCode) -> Answer {
    let reader = agent.reader();
    let known = Known::of(read, order, reader).await?;
    let follows = consequences(read, &known.order, reader).await?;
    let money = DisputeMoney::all(read, &known.findings).await?;
    let otherwise = paid_otherwise::part(read, reader, &known.order).await?;
    let twice = paid_twice::part(read, reader, &known.order).await?;
    let view = OrderView { follows, money, twice, otherwise, ..OrderView::of(reader, &known, form) };
    Ok(Page::new(agent, view.title.clone()).wide().status(status).main(markup(&view, reader)))
}

/// Everything that is known of an order.
struct Known {
    order: Order,
    /// Whether its refund came back to us.
    is_owed: bool,
    /// The lines whose refund did.
    owed_lines: Vec<String>,
    /// Those that were paid back by other means, and when.
    otherwise_lines: Vec<(String, Day)>,
    payments: Vec<Payment>,
    documents: Vec<Invoice>,
    claims: Vec<Claim>,
    /// What stands beside them.
    beside: Beside,
    /// The text that was accepted with it.
    accepted: Option<Markup>,
    findings: Vec<Finding>,
}

impl Known {
    async fn of(read: &mut Read, order: Order, reader: &Reader) -> Result<Self, Fault> {
        let claims = claims::of_order(read, &order.id).await?;
        let documents = invoicing::of_order(read, order.id.as_str()).await?;
        Ok(Self {
            payments: payments::of(read, order.id.as_str()).await?,
            owed_lines: ordering::lines_owed(read, &order, &documents).await?,
            otherwise_lines: ordering::lines_paid_otherwise(read, &order, &documents).await?,
            documents,
            beside: Beside::of(read, &claims, Some(&order.id)).await?,
            accepted: agreements::accepted_text(read, &order.contract, reader).await?,
            claims,
            findings: claims::findings(read, &order.id).await?,
            is_owed: !ordering::still_owed(read, std::slice::from_ref(&order)).await?.is_empty(),
            order,
        })
    }
}

/// An order as the desk sees it.
struct OrderView {
    title: String,
    lede: String,
    number: String,
    about: Vec<(String, Markup)>,
    bought: Table,
    payments: Option<Table>,
    links: Vec<(String, String)>,
    items: Vec<(String, String)>,
    claims: Option<Table>,
    findings: Vec<FindingLine>,
    /// The money of the disputes among them.
    money: Vec<DisputeMoney>,
    /// What was paid twice.
    twice: Markup,
    /// What was paid by other means.
    otherwise: Markup,
    /// What the terms leave to a person after a dispute.
    follows: Vec<Consequence>,
    /// The page of whoever bought.
    person: String,
    form: FormView,
}

/// Something that was found out, in words.
struct FindingLine {
    id: FindingId,
    said: String,
    is_open: bool,
    is_dispute: bool,
}

impl OrderView {
    fn of(reader: &Reader, known: &Known, form: FormView) -> Self {
        let order = &known.order;
        let said = |finding: &Finding| {
            let kind = reader.say(&format!("desk-finding-{}", dashed(finding.kind.as_str())));
            let since = reader.instant(finding.since);
            let until = finding.until.map(|until| reader.instant(until)).unwrap_or_default();
            let args = [("kind", kind.into()), ("since", since.into()), ("until", until.into())];
            let key = if finding.until.is_some() { "desk-finding-ended" } else { "desk-finding-open" };
            let how = finding.outcome.map(|outcome| format!(" {}.", dispute_end(reader, outcome))).unwrap_or_default();
            format!("{}{how} {}", reader.say_with(key, &args), finding.words)
        };
        let line = |finding: &Finding| FindingLine {
            id: finding.id.clone(),
            said: said(finding),
            is_open: finding.until.is_none(),
            is_dispute: finding.kind == FindingKind::Dispute,
        };
        let claims = &known.claims;
        Self {
            title: reader.say_with("claims-to-order", &[("order", order.number.as_str().into())]),
            lede: reader.say_with("ordering-order-lede", &[("at", reader.instant(order.placed_at).into())]),
            number: order.number.clone(),
            about: about(reader, known),
            bought: bought(reader, known),
            payments: (!known.payments.is_empty()).then(|| payments_table(reader, &known.payments)),
            links: links(reader, known),
            items: order.items().into_iter().map(|item| (item.key, item.title)).collect(),
            claims: (!claims.is_empty()).then(|| claims_table(reader, "desk-table-newest", claims, &known.beside)),
            findings: known.findings.iter().map(line).collect(),
            money: Vec::new(),
            twice: html! {},
            otherwise: html! {},
            follows: Vec::new(),
            person: accounts::urls::person(&order.person),
            form,
        }
    }
}

/// How a dispute ended, in words.
fn dispute_end(reader: &Reader, outcome: DisputeEnd) -> String {
    reader.say(&format!("desk-dispute-end-{}", outcome.as_str()))
}

/// Who bought, how it stands, for how much, and what became of the confirmation.
fn about(reader: &Reader, known: &Known) -> Vec<(String, Markup)> {
    let order = &known.order;
    let name = if order.name.is_empty() { &order.email } else { &order.name };
    let buyer = html! { (link(&accounts::urls::person(&order.person), name)) " " (order.email) };
    let at = |at: Option<Instant>, never: &str| match at {
        Some(at) => html! { (reader.instant(at)) },
        None => html! { (reader.say(never)) },
    };
    let mut about = vec![
        (reader.say("desk-buyer"), buyer),
        (reader.say("desk-state"), ordering::status(reader, order, known.is_owed)),
        (reader.say("ordering-total"), html! { (reader.money(order.total)) }),
        (reader.say("desk-order-paid"), at(order.paid_at, "desk-order-unpaid")),
        (reader.say("desk-confirmed"), at(order.confirmed_at, "desk-unconfirmed")),
    ];
    if let Some(accepted) = &known.accepted {
        about.push((reader.say("desk-accepted"), accepted.clone()));
    }
    if let Some(returned) = order.bounced_at {
        about.push((reader.say("desk-confirmation-back"), html! { (reader.instant(returned)) }));
    }
    if let Some(code) = &order.coupon {
        about.push((reader.say("ordering-coupon"), html! { (code) }));
    }
    about
}

/// What was bought. Of a refund that came back to us only the access has ended: the money is owed, and the customer reads the same.
fn bought(reader: &Reader, known: &Known) -> Table {
    let (order, owed) = (&known.order, &known.owed_lines);
    let row = |line: &Line| {
        let bundle = line.bundle.as_ref().map(|bundle| &bundle.title);
        let what = html! {
            (line.title)
            @if let Some(title) = bundle { br; span.quiet { (reader.say_with("ordering-in-bundle", &[("title", title.into())])) } }
        };
        let is_owed = owed.iter().any(|id| id == line.id.as_str());
        let said = |at: Instant| {
            if is_owed {
                return reader.say_with("ordering-line-owed", &[("at", reader.instant(at).into())]);
            }
            ordering::refunded(reader, line, at, &known.otherwise_lines)
        };
        let refunded = line.refunded_at.map(said);
        vec![
            what,
            html! { (reader.money(line.list_price)) },
            html! { (reader.money(line.paid)) },
            html! { (refunded.unwrap_or_default()) },
        ]
    };
    Table::new(reader.say("desk-bought"))
        .column(reader.say("ordering-what"))
        .figures(reader.say("ordering-list-price"))
        .figures(reader.say("ordering-paid"))
        .column(reader.say("desk-state"))
        .rows(order.lines.iter().map(row))
}

fn payments_table(reader: &Reader, payments: &[Payment]) -> Table {
    let row = |payment: &Payment| {
        let at = payment.settled_at.map(|at| reader.instant(at)).unwrap_or_default();
        let by = payment.method.map(|method| reader.say(&format!("desk-method-{}", method.as_str())));
        vec![
            html! { (payment.provider) " " (id_code(payment.id.as_str())) },
            html! { (reader.say(&format!("desk-payment-{}", payment.state.as_str()))) },
            html! { (at) },
            html! { (by.unwrap_or_default()) },
            html! { (reader.money(payment.captured)) },
            html! { (reader.money(payment.refunded)) },
        ]
    };
    Table::new(reader.say("desk-payments"))
        .column(reader.say("desk-payment"))
        .column(reader.say("desk-state"))
        .column(reader.say("desk-order-paid"))
        .column(reader.say("desk-method"))
        .figures(reader.say("desk-payment-in"))
        .figures(reader.say("desk-payment-out"))
        .rows(payments.iter().map(row))
}

/// The ways on: the order as its customer sees it, and its documents.
fn links(reader: &Reader, known: &Known) -> Vec<(String, String)> {
    let order = &known.order;
    let document = |invoice: &Invoice| {
        let key = match invoice.kind {
            Kind::Invoice => "ordering-document-invoice",
            Kind::CreditNote => "ordering-document-credit",
        };
        let args = [("number", (&invoice.number).into()), ("total", reader.money(invoice.gross).into())];
        (ordering::urls::document(&order.id, &invoice.id), reader.say_with(key, &args))
    };
    let mut links = vec![
        (ordering::urls::order(&order.id), reader.say("desk-as-customer")),
        (urls::request(&order.number), reader.say("desk-request-title")),
    ];
    links.extend(known.documents.iter().map(document));
    links
}

fn markup(view: &OrderView, reader: &Reader) -> Markup {
    let about: Vec<(&str, Markup)> = view.about.iter().map(|(label, value)| (label.as_str(), value.clone())).collect();
    html! {
        (error_summary(&view.form.errors, reader))
        (heading(&view.title))
        (lede(&view.lede))
        (facts(&about))
        (view.bought)
        @if let Some(payments) = &view.payments { (payments) }
        (view.twice)
        (view.otherwise)
        ul { @for (href, label) in &view.links { li { (link(href, label)) } } }
        @match &view.claims {
            Some(claims) => (claims),
            None => p { (reader.say("desk-order-unasked")) },
        }
        (follows(view, reader))
        (found_out(view, reader))
    }
}

/// What the terms leave to a person after a dispute, with clause and values. The program does none of it.
fn follows(view: &OrderView, reader: &Reader) -> Markup {
    if view.follows.is_empty() {
        return html! {};
    }
    // What was compared says it all: that a person decides stands above it.
    let compared = |row: &&DecisionRow| row.value.is_some();
    let row = |row: &DecisionRow| {
        let clauses: Vec<Clause> = row.clauses.iter().map(|clause| Clause::to(&clause.id, &clause.href)).collect();
        let limit = row.limit.as_deref().unwrap_or_default();
        margin_line(
            &clauses,
            html! {
                p { (row.sentence) }
                @if let Some(value) = &row.value { p.quiet { (labelled(reader, &row.subject)) " " (value) " " (limit) } }
            },
        )
    };
    panel(
        &reader.say("desk-dispute-follows"),
        html! {
            p { (reader.say("desk-dispute-follows-text")) " " (link(&view.person, &reader.say("desk-dispute-person"))) }
            @for follows in &view.follows {
                h3 { (reader.say(&format!("desk-dispute-{}", follows.question.replace('.', "-")))) }
                p { (status_mark(Mark::Manual, &reader.say("claims-outcome-manual"))) }
                @for each in follows.view.groups.iter().flat_map(|group| &group.rows).filter(compared) { (row(each)) }
            }
        },
    )
}

/// The ways a finding ends: a dispute one way or another (C11), everything else just ends.
fn ways_to_end(view: &OrderView, line: &FindingLine, reader: &Reader) -> Markup {
    html! {
        form method="post" action=(urls::end(&view.number, &line.id)) {
            @if line.is_dispute {
                p { (reader.say("desk-dispute-ended")) " " (reader.say("desk-dispute-ended-text")) }
                @for outcome in DisputeEnd::ALL {
                    (named_button("outcome", outcome.as_str(), &dispute_end(reader, outcome))) " "
                }
            } @else { (quiet_button(&reader.say("desk-finding-end"))) }
        }
    }
}

/// What was found out about the order, and the form to note more.
fn found_out(view: &OrderView, reader: &Reader) -> Markup {
    let kinds =
        FindingKind::ALL.map(|kind| (kind.as_str(), reader.say(&format!("desk-finding-{}", dashed(kind.as_str())))));
    let kinds: Vec<(&str, &str)> = kinds.iter().map(|(value, label)| (*value, label.as_str())).collect();
    let items: Vec<(&str, &str)> = view.items.iter().map(|(key, title)| (key.as_str(), title.as_str())).collect();
    html! {
        (panel(&reader.say("desk-findings"), html! {
            @if view.findings.is_empty() { p { (reader.say("desk-findings-none")) } }
            ul {
                @for line in &view.findings {
                    li {
                        (line.said)
                        (dispute::markup(reader, &view.number, &line.id, &view.money, &view.form))
                        @if line.is_open { (ways_to_end(view, line, reader)) }
                    }
                }
            }
        }))
        (panel(&reader.say("desk-finding-new"), html! {
            form method="post" action={ "/desk/order/" (view.number) "/findings" } novalidate {
                (select(&view.form, "item", &reader.say("claims-finding-item"), &items))
                (select(&view.form, "kind", &reader.say("desk-finding-kind"), &kinds))
                (field(&view.form, "since", reader.say("desk-finding-since"), Input::Text, "off")
                    .hint(reader.say("desk-finding-since-hint")).optional(reader.say("claims-optional")).max(40))
                (field(&view.form, "words", reader.say("desk-finding-words"), Input::Area, "off").max(2000))
                (button(&reader.say("desk-finding-button")))
            }
        }))
    }
}

/// The addresses of clicks, looked at again.
async fn back_to_it(_agent: Agent, Path(number): Path<String>) -> Answer {
    Ok(see_other(&urls::order(&number)))
}

async fn back_from_end(_agent: Agent, Path((number, _)): Path<(String, String)>) -> Answer {
    Ok(see_other(&urls::order(&number)))
}

/// When it began, as it was typed; nothing typed means now. Not before the order, and not in days to come.
fn since(read: &Read, order: &Order, typed: &str) -> Option<Instant> {
    if typed.is_empty() {
        return Some(read.now());
    }
    let zone = read.school().zone();
    let at = Instant::parse_local(typed, zone).ok()?;
    (at <= read.now() && at.day(zone) >= order.placed_at.day(zone)).then_some(at)
}

async fn note(Axum(school): Axum<School>, agent: Agent, Path(number): Path<String>, form: RawForm) -> Answer {
    let mut read = school.read(&agent).await?;
    let order = ordering::by_number(&mut read, &number).await?.ok_or(Problem::NotFound)?;
    let item = order.items().into_iter().find(|item| item.key == form.text("item"));
    let kind = FindingKind::ALL.into_iter().find(|kind| kind.as_str() == form.text("kind"));
    let words = form.text("words").to_owned();
    let since = since(&read, &order, form.text("since"));
    let fits = item.is_some() && kind.is_some() && !words.is_empty() && words.chars().count() <= 2000;
    let (Some(item), Some(kind), Some(since), true) = (item, kind, since, fits) else {
        let mut errors = FormErrors::default();
        if since.is_none() {
            errors.add("since", agent.reader().say("desk-finding-need-since"));
        }
        if !fits {
            errors.add("words", agent.reader().say("desk-need-words"));
        }
        return page(&mut read, &agent, order, FormView::with(form, errors), StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    drop(read);
    let mut tx = school.begin(&agent).await?;
    let new = NewFinding { order: order.id.clone(), item: item.key, kind, since, words: words.clone() };
    let id = noted(&mut tx, new).await?;
    let known = claims::finding(&mut tx, &id).await?.filter(|known| known.words != words);
    let Some(known) = known else {
        tx.commit().await?;
        return Ok(see_other(&urls::order(&number)));
    };
    // It is another one, open already, and these words would stand nowhere.
    tx.rollback().await?;
    let args = [("since", agent.reader().instant(known.since).into())];
    let mut errors = FormErrors::default();
    errors.add("kind", agent.reader().say_with("desk-finding-is-open", &args));
    let mut read = school.read(&agent).await?;
    page(&mut read, &agent, order, FormView::with(form, errors), StatusCode::UNPROCESSABLE_ENTITY).await
}

async fn end(
    Axum(school): Axum<School>,
    agent: Agent,
    Path((number, id)): Path<(String, FindingId)>,
    form: RawForm,
) -> Answer {
    let outcome = DisputeEnd::ALL.into_iter().find(|outcome| outcome.as_str() == form.text("outcome"));
    let mut tx = school.begin(&agent).await?;
    let finding = claims::finding(&mut tx, &id).await?.ok_or(Problem::NotFound)?;
    // What has ended by now is shown as it ended.
    let is_tried = finding.until.is_none() && !form.has(SEEN);
    let before = Before::of(&mut tx, Some(&finding.order), None).await?;
    match (finding.kind, outcome) {
        (FindingKind::Dispute, Some(outcome)) => end_dispute(&mut tx, &id, outcome).await?,
        // How it ended is what the terms ask: without that it has not.
        (FindingKind::Dispute, None) => {
            return Err(Problem::conflict(text("desk-dispute-need-end"), urls::order(&number)));
        }
        _ => resolve(&mut tx, &id).await?,
    }
    if is_tried {
        let foreseen = before.after(&mut tx, agent.reader()).await?;
        let money = payments::disputed(&mut tx, id.as_str()).await?;
        tx.rollback().await?;
        let outcome = outcome.filter(|_| finding.kind == FindingKind::Dispute);
        return Ok(end_look::page(&agent, &number, (&finding, outcome), (&foreseen, money.as_ref())));
    }
    tx.commit().await?;
    Ok(see_other(&urls::order(&number)))
}

/// What commerce shows on the page of a person: their orders, the newest first, each leading to its page at the desk.
pub const PERSON_PANEL: PersonPanel = PersonPanel(|read, person, reader| Box::pin(orders_of(read, person, reader)));

async fn orders_of(read: &mut Read, person: &PersonId, reader: &Reader) -> Result<Markup, Fault> {
    let orders = ordering::of(read, person).await?;
    let owed = ordering::still_owed(read, &orders).await?;
    let title = reader.say("desk-orders");
    let request = html! { p { (link(&urls::request_of(person), &reader.say("desk-request-title"))) } };
    if orders.is_empty() {
        return Ok(panel(&title, html! { p { (reader.say("desk-orders-none")) } (request) }));
    }
    let row = |order: &Order| {
        let titles: Vec<String> = order.items().into_iter().map(|item| item.title).collect();
        vec![
            link(&urls::order(&order.number), &order.number),
            html! { (reader.instant(order.placed_at)) },
            html! { (reader.list(&titles)) },
            html! { (reader.money(order.total)) },
            ordering::status(reader, order, owed.contains(&order.id)),
        ]
    };
    let table = Table::new(title.as_str())
        .quiet()
        .column(reader.say("claims-field-order"))
        .column(reader.say("ordering-placed"))
        .column(reader.say("ordering-what"))
        .figures(reader.say("ordering-total"))
        .column(reader.say("ordering-status"))
        .rows(orders.iter().map(row));
    let mut follows = Vec::new();
    for order in &orders {
        follows.extend(consequences(read, order, reader).await?.into_iter().map(|each| (order.number.clone(), each)));
    }
    let said = |question: &str| reader.say(&format!("desk-dispute-{}", question.replace('.', "-")));
    Ok(html! {
        (panel(&title, html! { (table) (request) }))
        @if !follows.is_empty() {
            (panel(&reader.say("desk-dispute-follows"), html! {
                ul { @for (number, each) in &follows { li { (said(each.question)) " " (link(&urls::order(number), number)) } } }
            }))
        }
    })
}

/// An order that was asked about, and one of which nothing is known.
#[cfg(test)]
pub(super) fn samples(reader: &Reader) -> Vec<Markup> {
    let known = |claims| Known {
        order: claims::order(),
        is_owed: false,
        owed_lines: Vec::new(),
        otherwise_lines: Vec::new(),
        beside: Beside::default(),
        accepted: None,
        payments: Vec::new(),
        documents: Vec::new(),
        claims,
        findings: super::super::tests::noted(),
    };
    let asked = known(vec![claims::sample(claims::State::Manual)]);
    let fresh = known(Vec::new());
    let of = |known: &Known| {
        let money = dispute::sample(&known.findings);
        let twice = paid_twice::sample(reader);
        markup(&OrderView { money, twice, ..OrderView::of(reader, known, FormView::blank()) }, reader)
    };
    [asked, fresh].iter().map(of).collect()
}
