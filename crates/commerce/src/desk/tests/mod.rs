//! The desk against a real database, the real terms and the simulator. `crate::shop` is the school the stories play in.

mod acts;
mod bank_paid;
mod corrected;
mod credit;
mod disputes;
mod entered;
mod looks;
mod money;
mod pages;
mod reported;
mod staff;

use lyceum_kernel::{Id, Instant};

use crate::claims::{Act, ActId, ActKind, ClaimId, DisputeEnd, Finding, FindingId, FindingKind};
use crate::shop;

/// Something that was done at the desk, for the samples of the pages.
pub(super) fn act() -> Act {
    Act {
        id: ActId::from_text("act_00000000000000000000000000".to_owned()),
        claim: ClaimId::from_text("clm_00000000000000000000000000".to_owned()),
        kind: ActKind::Refuse,
        actor: "agent per_00000000000000000000000000".to_owned(),
        acted_at: "2027-03-16T12:00:00Z".parse().unwrap(),
        amount: None,
        words: "<b>&</b>".to_owned(),
        decision: None,
    }
}

/// What was found out about an order: a dispute that is open, one that ended, and a problem, for the samples of the pages.
pub(super) fn noted() -> Vec<Finding> {
    let since: Instant = "2027-03-16T12:00:00Z".parse().unwrap();
    let of = |number: u8, kind, outcome: Option<DisputeEnd>| Finding {
        id: FindingId::from_text(format!("fnd_0000000000000000000000000{number}")),
        order: Id::from_text("ord_00000000000000000000000000".to_owned()),
        item: "lin_00000000000000000000000000".to_owned(),
        kind,
        since,
        until: outcome.map(|_| since),
        outcome,
        words: "<b>&</b>".to_owned(),
        actor: "agent per_00000000000000000000000000".to_owned(),
    };
    vec![
        of(1, FindingKind::Dispute, None),
        of(2, FindingKind::Dispute, Some(DisputeEnd::Fraud)),
        of(3, FindingKind::Problem, None),
    ]
}
