//! Claims against a real database, the real terms and the simulator. `crate::shop` is the school the stories play in.

mod before;
mod explained;
mod facts;
mod findings;
mod foretold;
mod guests;
mod objections;
mod pages;
mod repeated;
mod stories;
mod superseded;
mod told;

use lyceum_kernel::{Id, Instant, Locale, Money, Ratio, Region};
use lyceum_people::accounts;

use super::{Channel, Claim, ClaimId, Kind, Objection, ObjectionAnswer, State, Wish};
use crate::offers::Supply;
use crate::ordering::{BundleRef, Early, Line, Order, Status};
use crate::shop;

/// A claim in some state, for the samples of the pages.
pub(crate) fn sample(state: State) -> Claim {
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
        partial: false,
        asked: None,
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

/// An objection to an answer, answered or open, for the samples of the pages.
pub(crate) fn objection(is_answered: bool) -> Objection {
    let sent_at: Instant = "2027-03-16T12:00:00Z".parse().unwrap();
    let answer = ObjectionAnswer {
        answered_at: sent_at,
        actor: "agent per_00000000000000000000000000".to_owned(),
        words: "<b>&</b>".to_owned(),
    };
    Objection {
        id: Id::from_text("obj_00000000000000000000000000".to_owned()),
        claim: ClaimId::from_text("clm_00000000000000000000000000".to_owned()),
        wish: Wish::LookAgain,
        words: "<b>&</b>".to_owned(),
        sent_at,
        decision: None,
        answer: is_answered.then_some(answer),
    }
}

/// An order of one course in a bundle, for the samples of the pages.
pub(crate) fn order() -> Order {
    let placed_at: Instant = "2027-03-14T12:00:00Z".parse().unwrap();
    let line = Line {
        id: Id::from_text("lin_00000000000000000000000000".to_owned()),
        item: "lin_00000000000000000000000000".to_owned(),
        offer: "offer".to_owned(),
        course: Id::from_text("crs_00000000000000000000000000".to_owned()),
        course_slug: "alpha".to_owned(),
        course_version: 1,
        title: "<b>&</b>".to_owned(),
        bundle: Some(BundleRef { slug: "both".to_owned(), title: "Both".to_owned() }),
        supply: Supply::Digital,
        free: false,
        units_total: 10,
        list_price: Money::eur(9900),
        paid: Money::eur(9900),
        tax_rate: Ratio::percent(19),
        refunded_at: Some(placed_at),
    };
    Order {
        id: Id::from_text("ord_00000000000000000000000000".to_owned()),
        number: "2027-00000123".to_owned(),
        person: Id::from_text("per_00000000000000000000000000".to_owned()),
        session: None,
        contract: Id::from_text("con_00000000000000000000000000".to_owned()),
        email: "ada@example.org".to_owned(),
        name: "Ada Lovelace".to_owned(),
        address: String::new(),
        region: Region::SAXONY,
        kind: accounts::Kind::Consumer,
        locale: Locale::En,
        status: Status::Confirmed,
        total: Money::eur(9900),
        coupon: Some("SPRING".to_owned()),
        discount: Some(Money::eur(1000)),
        channel: "web".to_owned(),
        payment: None,
        invoice: None,
        placed_at,
        paid_at: Some(placed_at),
        confirmed_at: None,
        bounced_at: None,
        early: Early::default(),
        lines: vec![line],
    }
}
