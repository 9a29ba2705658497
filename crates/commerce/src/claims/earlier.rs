//! What became of a person's earlier claims: what the terms ask of it before somebody buys, or asks for money back, again.

use lyceum_kernel::Instant;
use lyceum_people::agreements::ContractId;
use lyceum_teaching::catalog::CourseId;

use super::{ClaimId, Kind};

/// The claims of a person that were decided or paid.
pub(super) struct Earlier(pub(super) Vec<EarlierClaim>);

/// An earlier claim.
pub(super) struct EarlierClaim {
    pub(super) id: ClaimId,
    pub(super) kind: Kind,
    pub(super) decided_at: Option<Instant>,
    /// When the money was given back.
    pub(super) processed_at: Option<Instant>,
    pub(super) contract: Option<ContractId>,
    pub(super) courses: Vec<CourseId>,
}

impl Earlier {
    /// When requests for these courses were decided, each once, in order (C2c); withdrawals are no requests.
    pub(super) fn decided_for(&self, courses: &[CourseId]) -> Vec<Instant> {
        let requests = self.0.iter().filter(|claim| claim.kind == Kind::Refund);
        let of_courses = requests.flat_map(|claim| {
            let asked = courses.iter().filter(|course| claim.courses.contains(course));
            asked.filter_map(|_| claim.decided_at)
        });
        let mut decided: Vec<Instant> = of_courses.collect();
        decided.sort();
        decided
    }

    /// When refunds were issued, for any course (C2d).
    pub(super) fn refunds_issued(&self) -> Vec<Instant> {
        let mut issued: Vec<Instant> = self.0.iter().filter_map(|claim| claim.processed_at).collect();
        issued.sort();
        issued
    }

    /// When a course was last refunded, and under which contract (C7e).
    pub(super) fn last_refund_of(&self, course: &CourseId) -> Option<(Instant, Option<&ContractId>)> {
        let refunds = self.0.iter().filter(|claim| claim.courses.contains(course));
        let refunds = refunds.filter_map(|claim| Some((claim.processed_at?, claim.contract.as_ref())));
        refunds.max_by_key(|(at, _)| *at)
    }
}
