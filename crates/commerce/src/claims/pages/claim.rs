//! The decision page: the answer, the three columns, what would have changed it, what happens next and by when, how to
//! object. Only the person and the staff see it; for everybody else it does not exist.

use axum::Router;
use axum::extract::{Path, State as Axum};
use axum::routing::get;
use lyceum_people::agreements::{self, DecisionView, decision_markup};
use lyceum_people::promises::{self, Promise, promise_list};
use lyceum_school::{Fault, Read, School};
use lyceum_web::components::{
    Clause, Mark, Table, Tone, actions, heading, lede, link, margin_line, notice, panel, status_mark,
};
use lyceum_web::{Answer, Learner, Page, Problem};
use lyceum_words::Reader;
use maud::{Markup, html};

use super::super::letters::{alternatives, declared};
use super::super::today::mark_of;
use super::super::{Act, ActKind, Claim, ClaimId, State, store};
use crate::ordering;
use crate::payments::{self, RefundState};

pub(super) fn router() -> Router<School> {
    Router::new().route("/claims/{id}", get(show))
}

async fn show(Axum(school): Axum<School>, learner: Learner, Path(id): Path<ClaimId>) -> Answer {
    let mut read = school.read(&learner).await?;
    let claim = store::claim(&mut read, &id).await?.ok_or(Problem::NotFound)?;
    let owner = claim.about.as_ref().is_some_and(|about| about.person == *learner.id());
    if !owner && !learner.actor().is_staff() {
        return Err(Problem::NotFound);
    }
    let view = view(&mut read, &claim, learner.reader()).await?;
    Ok(Page::new(&learner, view.title.clone()).wide().main(markup(&view)))
}

/// A claim as its person sees it.
pub(super) struct ClaimView {
    pub(super) title: String,
    mark: Mark,
    state: String,
    lede: String,
    decision: Option<Markup>,
    goodwill: Vec<String>,
    goodwill_title: String,
    next_title: String,
    next: Vec<String>,
    promises: Option<Markup>,
    way_on: Option<(String, Vec<(&'static str, String)>)>,
    object_title: String,
    object: String,
    keep: String,
    declared: Table,
    declared_title: String,
    links: Vec<(String, String)>,
}

pub(super) async fn view(read: &mut Read, claim: &Claim, reader: &Reader) -> Result<ClaimView, Fault> {
    let decided = match &claim.decision {
        Some(id) => agreements::decision(read, id).await?,
        None => None,
    };
    let decision = decided.map(|decided| decision_markup(reader, &DecisionView::of(reader, &decided)));
    let mut owed = promises::of(read, claim.id.as_str()).await?;
    let mut goodwill = Vec::new();
    for act in store::acts(read, &claim.id).await?.iter().filter(|act| act.kind == ActKind::Goodwill) {
        owed.extend(promises::of(read, act.id.as_str()).await?);
        goodwill.push(goodwill_line(read, act, reader).await?);
    }
    let order = match &claim.about {
        Some(about) => ordering::order(read, &about.order).await?,
        None => None,
    };
    let today = read.today();
    let mut view = ClaimView::of(reader, claim, decision, goodwill);
    view.promises = (!owed.is_empty()).then(|| promise_list(reader, &owed as &[Promise], today));
    if let Some(order) = order {
        let args = [("order", order.number.as_str().into())];
        view.links.push((ordering::urls::order(&order.id), reader.say_with("claims-to-order", &args)));
    }
    Ok(view)
}

async fn goodwill_line(read: &mut Read, act: &Act, reader: &Reader) -> Result<String, Fault> {
    let refunds = payments::refunds_of(read, act.id.as_str()).await?;
    let state = refunds.last().map_or(RefundState::Intended, |refund| refund.state);
    let amount = act.amount.map(|amount| reader.money(amount)).unwrap_or_default();
    let state = reader.say(&format!("claims-money-{}", state.as_str()));
    let args = [("amount", amount.into()), ("at", reader.instant(act.acted_at).into()), ("state", state.into())];
    let line = reader.say_with("claims-goodwill-line", &args);
    Ok(if act.words.is_empty() { line } else { format!("{line} {}", act.words) })
}

impl ClaimView {
    pub(super) fn of(reader: &Reader, claim: &Claim, decision: Option<Markup>, goodwill: Vec<String>) -> Self {
        let state = claim.state.as_str();
        let amount = claim.amount.map(|amount| reader.money(amount)).unwrap_or_default();
        let args = [("amount", amount.into()), ("until", claim.hold_until.as_deref().unwrap_or_default().into())];
        let refused = claim.state == State::Refused;
        let column = |key: &str| reader.say(key);
        let rows = declared(reader, claim).into_iter();
        let rows = rows.map(|row| row.into_iter().map(|cell| html! { (cell) }).collect());
        let declared = Table::new(column("claims-letter-declared")).quiet();
        Self {
            title: reader.say_with(&format!("claims-answer-{state}"), &args),
            mark: mark_of(claim.state),
            state: reader.say(&format!("claims-state-{state}")),
            lede: reader.say_with(&format!("claims-answer-{state}-text"), &args),
            decision,
            goodwill,
            goodwill_title: reader.say("claims-goodwill-title"),
            next_title: reader.say("claims-next"),
            next: next(reader, claim),
            promises: None,
            way_on: refused.then(|| (reader.say("claims-way-on"), alternatives(reader))),
            object_title: reader.say("claims-object-title"),
            object: reader.say("claims-object"),
            keep: reader.say("claims-keep"),
            declared: declared.column(column("claims-letter-field")).column(column("claims-letter-said")).rows(rows),
            declared_title: reader.say("claims-letter-declared"),
            links: Vec::new(),
        }
    }
}

/// What happened and what comes, with instants.
fn next(reader: &Reader, claim: &Claim) -> Vec<String> {
    let mut lines = Vec::new();
    let happened = [
        ("claims-next-sent", Some(claim.sent_at)),
        ("claims-next-decided", claim.decided_at),
        ("claims-next-processed", claim.processed_at),
        ("claims-next-settled", claim.settled_at),
        ("claims-next-failed", claim.failed_at),
    ];
    for (key, at) in happened {
        if let Some(at) = at {
            lines.push(reader.say_with(key, &[("at", reader.instant(at).into())]));
        }
    }
    let comes = match claim.state {
        State::Granted => Some("claims-next-provider"),
        State::Processed => Some("claims-next-bank"),
        State::Failed => Some("claims-next-again"),
        State::Received | State::Unmatched | State::Manual => Some("claims-next-person"),
        State::Hold => Some("claims-next-event"),
        State::Settled | State::Refused | State::Closed => None,
    };
    lines.extend(comes.map(|key| reader.say(key)));
    lines
}

fn markup(view: &ClaimView) -> Markup {
    html! {
        (heading(&view.title))
        p { (status_mark(view.mark, &view.state)) }
        (lede(&view.lede))
        @if !view.goodwill.is_empty() {
            (notice(Tone::Good, &view.goodwill_title, html! { @for line in &view.goodwill { p { (line) } } }))
        }
        @if let Some(decision) = &view.decision { (decision) }
        @if let Some((title, lines)) = &view.way_on {
            (panel(title, html! { @for (clause, text) in lines { (margin_line(&[Clause::new(*clause)], html! { p { (text) } })) } }))
        }
        (panel(&view.next_title, html! {
            ol { @for line in &view.next { li { (line) } } }
            @if let Some(promises) = &view.promises { (promises) }
        }))
        (panel(&view.object_title, html! { p { (view.object) } p { (view.keep) } }))
        (panel(&view.declared_title, html! { (view.declared) }))
        @if !view.links.is_empty() {
            (actions(html! { @for (href, label) in &view.links { (link(href, label)) } }))
        }
    }
}

/// A claim in each state.
#[cfg(test)]
pub(super) fn samples(reader: &Reader) -> Vec<Markup> {
    State::ALL
        .into_iter()
        .map(|state| {
            let claim = super::super::tests::sample(state);
            markup(&ClaimView::of(reader, &claim, None, vec!["50.00 €".to_owned()]))
        })
        .collect()
}
