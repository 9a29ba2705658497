//! Claims against a real database, the real terms and the simulator. `crate::shop` is the school the stories play in.

mod desk;
mod pages;
mod stories;

use lyceum_kernel::{Id, Instant, Locale, Money};

use crate::shop;

use super::{Channel, Claim, ClaimId, Kind, State};

/// A claim in some state, for the samples of the pages.
pub(super) fn sample(state: State) -> Claim {
    let sent_at: Instant = "2027-03-15T12:00:00Z".parse().unwrap();
    let paid = Money::eur(9900);
    Claim {
        id: ClaimId::from_text("clm_00000000000000000000000000".to_owned()),
        kind: Kind::Refund,
        channel: Channel::Form,
        name: "Ada Lovelace".to_owned(),
        email: "ada@example.org".to_owned(),
        locale: Locale::En,
        given_order: "2027-000123".to_owned(),
        given_course: "Reading a contract".to_owned(),
        reason: None,
        exceptional: None,
        words: "<b>&</b>".to_owned(),
        sent_at,
        about: None,
        state,
        decision: None,
        hold_until: (state == State::Hold).then(|| "the dispute is closed".to_owned()),
        ground: None,
        proposed: (state == State::Manual).then_some(paid),
        amount: matches!(state, State::Granted | State::Processed | State::Settled | State::Failed).then_some(paid),
        decided_at: (state == State::Refused).then_some(sent_at),
        approved_at: None,
        processed_at: None,
        settled_at: None,
        failed_at: None,
        version: 1,
        token: "t".to_owned(),
    }
}
