//! What was decided and done about a request.

use crate::fact::{Fact, Kind, Unless};

/// The facts of this area.
pub(super) const FACTS: &[Fact] = &[
    Fact {
        name: "decision.approved_at",
        kind: Kind::Instant,
        unit: "",
        meaning: "when the refund was approved (C4g, C5a)",
        past: false,
        unless: Unless::Unknown,
    },
    Fact {
        name: "decision.ground",
        kind: Kind::Symbol(&["guarantee", "withdrawal", "goodwill", "correction"]),
        unit: "",
        meaning: "ground on which it was approved (C4g, EU-CRD-13)",
        past: true,
        unless: Unless::Absent,
    },
    Fact {
        name: "decision.refused",
        kind: Kind::YesNo,
        unit: "",
        meaning: "the request was refused (C9b)",
        past: true,
        unless: Unless::No,
    },
    Fact {
        name: "refund.processed_at",
        kind: Kind::Instant,
        unit: "",
        meaning: "when the refund was sent on its way (C5, C7)",
        past: true,
        unless: Unless::Unknown,
    },
    Fact {
        name: "refund.issued_on",
        kind: Kind::Day,
        unit: "",
        meaning: "day on which the last refund for this course was issued (C7e)",
        past: true,
        unless: Unless::Absent,
    },
];
