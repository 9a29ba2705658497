//! Who the customer is, where the account stands, what was told and agreed before the purchase.

use crate::fact::{Fact, Kind, Unless};

/// The facts of this area.
pub(super) const FACTS: &[Fact] = &[
    Fact {
        name: "customer.kind",
        kind: Kind::Symbol(&["consumer", "professional", "non_professional"]),
        unit: "",
        meaning: "consumer, buying for a trade or profession, or a legal person that buys for no trade, such as an association (S7i)",
        past: true,
        unless: Unless::Unknown,
    },
    Fact {
        name: "customer.country",
        kind: Kind::Country,
        unit: "",
        meaning: "country in which the customer lives",
        past: true,
        unless: Unless::Unknown,
    },
    Fact {
        name: "customer.region",
        kind: Kind::Region,
        unit: "",
        meaning: "country and part of it, whose holidays count for the customer",
        past: true,
        unless: Unless::Unknown,
    },
    Fact {
        name: "account.standing",
        kind: Kind::Symbol(&["good", "suspected", "violation"]),
        unit: "",
        meaning: "a violation is decided and notified, not merely suspected (C2e, C3e)",
        // A suspicion is cleared and a finding taken back: until a request is decided it can change.
        past: false,
        unless: Unless::Unknown,
    },
    Fact {
        name: "consent.begin_early",
        kind: Kind::Instant,
        unit: "",
        meaning: "express consent to begin before the time to withdraw is over",
        past: true,
        unless: Unless::Absent,
    },
    Fact {
        name: "consent.acknowledged",
        kind: Kind::Instant,
        unit: "",
        meaning: "acknowledgement of what that does to the right to withdraw",
        past: true,
        unless: Unless::Absent,
    },
    Fact {
        name: "consent.confirmed_at",
        kind: Kind::Instant,
        unit: "",
        meaning: "confirmation of both on a durable medium",
        past: true,
        unless: Unless::Absent,
    },
    Fact {
        name: "information.withdrawal",
        kind: Kind::Instant,
        unit: "",
        meaning: "when the customer was told of the right to withdraw",
        past: true,
        unless: Unless::Unknown,
    },
    Fact {
        name: "service.performed_at",
        kind: Kind::Instant,
        unit: "",
        meaning: "when a service was wholly performed",
        past: true,
        unless: Unless::Absent,
    },
];
