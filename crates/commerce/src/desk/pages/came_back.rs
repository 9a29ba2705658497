//! Money that came back, on the desk: whatever it was about, it is owed until it is sent again, which is looked at twice, or
//! paid by other means (`paid_otherwise.rs`). That of a claim stands in the desk's table as that claim and is sent again from
//! its page, not here once more.

use axum::Router;
use axum::extract::{Path, State as Axum};
use axum::routing::get;
use lyceum_kernel::{Instant, Money};
use lyceum_school::{Fault, Read, School};
use lyceum_web::components::{Table, button, heading, hidden, lede, link, panel, quiet_button};
use lyceum_web::{Agent, Answer, Page, Problem, RawForm, see_other, text};
use lyceum_words::Reader;
use maud::{Markup, html};

use super::super::acts::debt_at_the_bank;
use super::super::{DeskError, send_again, urls};
use super::look::SEEN;
use crate::claims::{self, ClaimId, State};
use crate::ordering::{self, OrderId};
use crate::payments::{self, Refund, RefundFor, RefundId, RefundState};

/// At most so many are shown.
const MOST: usize = 100;

/// At most so many are read for them: those of claims that stand in the table are passed over.
const MOST_READ: i64 = 1000;

pub(super) fn router() -> Router<School> {
    Router::new().route("/desk/refunds/{id}/again", get(back_to_desk).post(again))
}

/// One amount that came back.
pub(super) struct CameBack {
    pub(super) id: String,
    purpose: RefundFor,
    pub(super) amount: Money,
    /// When it came back.
    since: Instant,
    problem: String,
    /// The number of the order it was paid for, where it was for one.
    pub(super) order: Option<String>,
    /// Who bought it.
    pub(super) who: String,
}

/// The part of the desk; nothing where nothing came back.
pub(super) async fn part(read: &mut Read, reader: &Reader) -> Result<Markup, Fault> {
    Ok(markup(reader, &all(read).await?))
}

async fn all(read: &mut Read) -> Result<Vec<CameBack>, Fault> {
    let mut all = Vec::new();
    for refund in payments::all_that_came_back(read, MOST_READ).await? {
        if all.len() == MOST {
            break;
        }
        if !stands_in_the_table(read, &refund).await? {
            all.push(CameBack::of(read, refund).await?);
        }
    }
    Ok(all)
}

/// Whether the claim it was paid for waits at the desk for this very thing.
async fn stands_in_the_table(read: &mut Read, refund: &Refund) -> Result<bool, Fault> {
    if refund.purpose != RefundFor::Claim {
        return Ok(false);
    }
    let Ok(id) = refund.about.parse::<ClaimId>() else { return Ok(false) };
    let claim = claims::claim(read, &id).await?;
    Ok(claim.is_some_and(|claim| claim.state == State::Failed))
}

impl CameBack {
    pub(super) async fn of(read: &mut Read, refund: Refund) -> Result<Self, Fault> {
        let payment = payments::payment(read, &refund.payment).await?;
        let order = match payment.and_then(|payment| payment.about.parse::<OrderId>().ok()) {
            Some(id) => ordering::order(read, &id).await?,
            None => None,
        };
        Ok(Self {
            id: refund.id.to_string(),
            purpose: refund.purpose,
            amount: refund.amount,
            since: refund.failed_at.unwrap_or(refund.created_at),
            problem: refund.problem.unwrap_or_default(),
            who: order.as_ref().map(|order| format!("{} ({})", order.name, order.email)).unwrap_or_default(),
            order: order.map(|order| order.number),
        })
    }
}

fn markup(reader: &Reader, all: &[CameBack]) -> Markup {
    if all.is_empty() {
        return html! {};
    }
    let title = reader.say("desk-money-back");
    let row = |one: &CameBack| {
        let order = one.order.as_deref();
        vec![
            html! { @if let Some(number) = order { (link(&urls::order(number), number)) } @else { (one.id) } },
            html! { (reader.say(purpose(one.purpose))) },
            html! { (reader.instant(one.since)) },
            html! { (one.problem) },
            html! { (reader.money(one.amount)) },
            html! {
                form method="post" action={ "/desk/refunds/" (one.id) "/again" } {
                    (quiet_button(&reader.say("desk-retry")))
                }
                (link(&urls::paid_otherwise(&one.id), &reader.say("desk-act-paid-otherwise")))
            },
        ]
    };
    let table = Table::new(title.clone())
        .quiet()
        .column(reader.say("claims-field-order"))
        .column(reader.say("desk-money-for"))
        .column(reader.say("desk-alarm-since"))
        .column(reader.say("desk-alarm-problem"))
        .figures(reader.say("desk-amount"))
        .column(reader.say("desk-act"))
        .rows(all.iter().map(row));
    panel(&title, html! { p { (reader.say("desk-money-back-text")) } (table) })
}

const fn purpose(purpose: RefundFor) -> &'static str {
    match purpose {
        RefundFor::Claim => "desk-money-for-claim",
        RefundFor::Goodwill => "desk-money-for-goodwill",
        RefundFor::Excess => "desk-money-for-excess",
        RefundFor::Late => "desk-money-for-late",
    }
}

/// The address of a click, looked at again.
async fn back_to_desk(_agent: Agent) -> Answer {
    Ok(see_other(urls::DESK))
}

/// The second look: how much goes to whom. Nothing was typed, so the way back is the desk.
fn look(reader: &Reader, one: &CameBack) -> Markup {
    let args = [
        ("amount", reader.money(one.amount).into()),
        ("name", one.who.as_str().into()),
        ("order", one.order.as_deref().unwrap_or(one.id.as_str()).into()),
    ];
    html! {
        (heading(&reader.say_with("desk-look-title", &[("act", reader.say("desk-act-retry").into())])))
        (lede(&reader.say_with("desk-look-again", &args)))
        form method="post" action={ "/desk/refunds/" (one.id) "/again" } {
            (hidden(SEEN, "yes"))
            (button(&reader.say_with("desk-look-button-retry", &args)))
        }
        p { (link(urls::DESK, &reader.say("desk-title"))) }
    }
}

/// Two clicks send it once: the second finds nothing that came back.
async fn again(Axum(school): Axum<School>, agent: Agent, Path(id): Path<RefundId>, form: RawForm) -> Answer {
    if !form.has(SEEN) {
        let mut read = school.read(&agent).await?;
        let Some(refund) = payments::find_refund(&mut read, &id).await? else { return Err(Problem::NotFound) };
        // What did not come back, or was sent again meanwhile, has nothing to look at.
        let attempts = payments::refunds_of(&mut read, &refund.about).await?;
        if refund.state != RefundState::Failed || attempts.iter().any(|other| other.attempt > refund.attempt) {
            return Ok(see_other(urls::DESK));
        }
        if let Some(bank) = debt_at_the_bank(&mut read, &refund).await? {
            return Err(Problem::conflict(text(bank.key()), urls::DESK));
        }
        let one = CameBack::of(&mut read, refund).await?;
        let page = Page::new(&agent, agent.reader().say("desk-money-back"));
        return Ok(page.main(look(agent.reader(), &one)));
    }
    let mut tx = school.begin(&agent).await?;
    match send_again(&mut tx, &id).await {
        Ok(()) => tx.commit().await?,
        Err(DeskError::NotNow) => tx.rollback().await?,
        Err(error) => return Err(error.into()),
    }
    Ok(see_other(urls::DESK))
}

/// What came back, once for each purpose.
#[cfg(test)]
pub(super) fn sample(reader: &Reader) -> Markup {
    let one = |purpose: RefundFor| CameBack {
        id: "rfd_1".to_owned(),
        purpose,
        amount: Money::eur(9900),
        since: Instant::from_micros(0),
        problem: "<b>&</b>".to_owned(),
        order: (purpose != RefundFor::Late).then(|| "2027-00000123".to_owned()),
        who: "<b>&</b>".to_owned(),
    };
    markup(reader, &RefundFor::ALL.map(one))
}

/// The second look before it is sent again.
#[cfg(test)]
pub(super) fn samples(reader: &Reader) -> Vec<Markup> {
    let one = CameBack {
        id: "rfd_1".to_owned(),
        purpose: RefundFor::Late,
        amount: Money::eur(9900),
        since: Instant::from_micros(0),
        problem: String::new(),
        order: None,
        who: "<b>&</b>".to_owned(),
    };
    vec![look(reader, &one)]
}
