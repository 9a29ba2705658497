//! The money of a dispute, on the page of its order: what the bank took of it, and the forms to note that it did, and that what a
//! fraud took is here again. What a click on them does is `taken.rs`; how the dispute itself ends is `order.rs`, and what then
//! becomes of the money `claims/findings/ended.rs`.

use lyceum_school::{Fault, Read};
use lyceum_web::FormView;
use lyceum_web::components::{Kind as Input, field, quiet_button};
use lyceum_words::Reader;
use maud::{Markup, html};

use super::super::urls;
use crate::claims::{AtStake, DisputeEnd, Finding, FindingId, FindingKind, at_stake};
use crate::payments::{self, Disputed, DisputedState};

/// The money of one dispute.
pub(super) struct DisputeMoney {
    finding: FindingId,
    is_open: bool,
    is_fraud: bool,
    disputed: Option<Disputed>,
    stake: Option<AtStake>,
}

impl DisputeMoney {
    /// Of those of the findings that are disputes.
    pub(super) async fn all(read: &mut Read, findings: &[Finding]) -> Result<Vec<Self>, Fault> {
        let mut all = Vec::new();
        for finding in findings.iter().filter(|finding| finding.kind == FindingKind::Dispute) {
            all.push(Self {
                finding: finding.id.clone(),
                is_open: finding.until.is_none(),
                is_fraud: finding.outcome == Some(DisputeEnd::Fraud),
                disputed: payments::disputed(read, finding.id.as_str()).await?,
                stake: if finding.until.is_none() { at_stake(read, finding).await? } else { None },
            });
        }
        Ok(all)
    }
}

/// The field of an amount: each dispute has its own, so that what was typed comes back where it was typed.
pub(super) fn amount_field(finding: &FindingId) -> String {
    format!("amount-{finding}")
}

/// What is known of the money of this finding, and what can be noted; nothing where it is no dispute.
pub(super) fn markup(
    reader: &Reader,
    number: &str,
    finding: &FindingId,
    all: &[DisputeMoney],
    form: &FormView,
) -> Markup {
    let Some(money) = all.iter().find(|money| money.finding == *finding) else { return html! {} };
    match (&money.disputed, &money.stake) {
        (Some(disputed), _) => html! {
            p { (said(reader, disputed)) }
            @if disputed.state == DisputedState::Taken && money.is_fraud {
                form method="post" action=(urls::returned(number, finding)) { (quiet_button(&reader.say("desk-dispute-returned"))) }
            }
        },
        (None, Some(stake)) if money.is_open => take(reader, &urls::taken(number, finding), finding, stake, form),
        (None, _) => html! {},
    }
}

fn said(reader: &Reader, disputed: &Disputed) -> String {
    let args = [
        ("amount", reader.money(disputed.amount).into()),
        ("at", reader.instant(disputed.taken_at).into()),
        ("closed", disputed.closed_at.map(|at| reader.instant(at)).unwrap_or_default().into()),
    ];
    reader.say_with(&format!("desk-dispute-money-{}", disputed.state.as_str()), &args)
}

fn take(reader: &Reader, action: &str, finding: &FindingId, stake: &AtStake, form: &FormView) -> Markup {
    let name = amount_field(finding);
    let usual = stake.usual.decimal();
    let filled = FormView::filled(&[(&name, &usual)]);
    let form = if form.typed.has(&name) || form.errors.of(&name).is_some() { form } else { &filled };
    html! {
        form method="post" action=(action) novalidate {
            (field(form, &name, reader.say("desk-dispute-amount"), Input::Text, "off")
                .hint(reader.say_with("desk-dispute-amount-hint", &[("usual", reader.money(stake.usual).into())]))
                .max(40))
            (quiet_button(&reader.say("desk-dispute-take")))
        }
    }
}

/// The money of findings, in every state, for the samples of the order's page.
#[cfg(test)]
pub(super) fn sample(findings: &[Finding]) -> Vec<DisputeMoney> {
    let amount = lyceum_kernel::Money::eur(9900);
    let money = |finding: &Finding| DisputeMoney {
        finding: finding.id.clone(),
        is_open: finding.until.is_none(),
        is_fraud: finding.outcome == Some(DisputeEnd::Fraud),
        disputed: finding.until.map(|_| taken(finding, DisputedState::Taken)),
        stake: finding.until.is_none().then(|| AtStake::sample(amount)),
    };
    findings.iter().filter(|finding| finding.kind == FindingKind::Dispute).map(money).collect()
}

/// What a bank took for a finding, for the samples of the pages.
#[cfg(test)]
pub(super) fn taken(finding: &Finding, state: DisputedState) -> Disputed {
    Disputed {
        about: finding.id.to_string(),
        payment: lyceum_kernel::Id::from_text("pay_00000000000000000000000000".to_owned()),
        provider: "simulator".to_owned(),
        capture: "cap_1".to_owned(),
        amount: lyceum_kernel::Money::eur(9900),
        aside: lyceum_kernel::Money::eur(9900),
        beyond: lyceum_kernel::Money::eur(0),
        state,
        taken_at: finding.since,
        closed_at: None,
    }
}
