//! What became of a person's earlier claims: what the terms ask of it before somebody buys, or asks for money back, again.

use std::collections::BTreeMap;

use lyceum_kernel::{Instant, Money};
use lyceum_people::agreements::ContractId;
use lyceum_teaching::catalog::CourseId;

use crate::claims::{ClaimId, Kind, WITHDRAWAL};

/// The claims of a person that were decided or paid.
pub(crate) struct Earlier(pub(crate) Vec<EarlierClaim>);

/// An earlier claim.
pub(crate) struct EarlierClaim {
    pub(crate) id: ClaimId,
    /// What the declaration bears that it was made with: claims that were made of one declaration share it.
    pub(crate) declaration: String,
    pub(crate) kind: Kind,
    pub(crate) ground: Option<String>,
    pub(crate) amount: Option<Money>,
    pub(crate) decided_at: Option<Instant>,
    /// When the money was given back.
    pub(crate) processed_at: Option<Instant>,
    pub(crate) contract: Option<ContractId>,
    pub(crate) courses: Vec<CourseId>,
}

/// What the declaration bears that a claim was made of. Claims that were made beside the first of a declaration bear its token
/// and their own item.
pub(crate) fn declaration<'t>(token: &'t str, item: Option<&str>) -> &'t str {
    let first = item.and_then(|item| token.strip_suffix(item)?.strip_suffix(':'));
    first.unwrap_or(token)
}

impl EarlierClaim {
    /// Whether the law's right of withdrawal carried it. Whoever uses that right has it held against them by no terms (G5).
    fn is_by_law(&self) -> bool {
        self.ground.as_deref() == Some(WITHDRAWAL)
    }

    /// Whether it was a request under the terms (C2c), by whichever door it came: a withdrawal that the right did not carry
    /// was decided as one.
    fn is_request(&self) -> bool {
        self.kind == Kind::Refund || !self.is_by_law()
    }

    /// Whether money was given back under the terms (C2d): where nothing was paid, nothing was received.
    fn is_refund(&self) -> bool {
        !self.is_by_law() && self.amount.is_some_and(|amount| !amount.is_zero())
    }
}

impl Earlier {
    /// When requests for these courses were decided by an instant, each once, in order (C2c).
    pub(crate) fn decided_for(&self, courses: &[CourseId], by: Instant) -> Vec<Instant> {
        let requests = self.0.iter().filter(|claim| claim.is_request());
        let of_courses = requests.flat_map(|claim| {
            let asked = courses.iter().filter(|course| claim.courses.contains(course));
            asked.filter_map(|_| claim.decided_at)
        });
        let mut decided: Vec<Instant> = of_courses.filter(|at| *at <= by).collect();
        decided.sort();
        decided
    }

    /// When refunds were issued by an instant, for any course (C2d). What somebody declares in one is one refund, however many
    /// purchases it was about: its first day counts.
    pub(crate) fn refunds_issued(&self, by: Instant) -> Vec<Instant> {
        let mut first: BTreeMap<&str, Instant> = BTreeMap::new();
        for claim in self.0.iter().filter(|claim| claim.is_refund()) {
            let Some(at) = claim.processed_at.filter(|at| *at <= by) else { continue };
            first.entry(claim.declaration.as_str()).and_modify(|known| *known = at.min(*known)).or_insert(at);
        }
        let mut issued: Vec<Instant> = first.into_values().collect();
        issued.sort();
        issued
    }

    /// When a course was last refunded, and under which contract (C7e).
    pub(crate) fn last_refund_of(&self, course: &CourseId) -> Option<(Instant, Option<&ContractId>)> {
        let refunds = self.0.iter().filter(|claim| claim.courses.contains(course));
        let refunds = refunds.filter_map(|claim| Some((claim.processed_at?, claim.contract.as_ref())));
        refunds.max_by_key(|(at, _)| *at)
    }
}
