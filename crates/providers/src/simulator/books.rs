//! What the simulator knows: a fold over its journal's records, and the rules no caller can get around.

use std::collections::{BTreeMap, HashMap};

use lyceum_kernel::Money;
use serde::{Deserialize, Serialize};

use super::behaviour::Behaviour;
use crate::{Capture, Event, NewCheckout, NewRefund, PaymentState, RefundState, Side};

/// One line of the journal. Times are milliseconds of the machine.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(tag = "record", rename_all = "snake_case")]
pub(super) enum Record {
    Checkout {
        id: String,
        key: String,
        asked: NewCheckout,
    },
    Chosen {
        checkout: String,
        behaviour: Behaviour,
    },
    Captured {
        checkout: String,
        capture: Capture,
    },
    Declined {
        checkout: String,
        reason: String,
    },
    Refund {
        id: String,
        key: String,
        checkout: String,
        asked: NewRefund,
    },
    RefundSettled {
        refund: String,
    },
    RefundFailed {
        refund: String,
        reason: String,
    },
    /// What will become of a refund, and when.
    Planned {
        refund: String,
        due_ms: i64,
        fails: bool,
    },
    Disputed {
        id: String,
        capture: String,
        amount: Money,
    },
    DisputeDecided {
        dispute: String,
        won_by: Side,
    },
    Notice {
        url: String,
        event: Event,
        due_ms: i64,
        copies: u8,
    },
    Acknowledged {
        event: String,
    },
    Behaviour {
        behaviour: Behaviour,
    },
}

/// One payment page.
#[derive(Clone, Debug)]
pub(super) struct CheckoutEntry {
    pub(super) id: String,
    pub(super) asked: NewCheckout,
    pub(super) behaviour: Option<Behaviour>,
    pub(super) captures: Vec<Capture>,
    pub(super) declined: Option<String>,
}

/// One refund.
#[derive(Clone, Debug)]
pub(super) struct RefundEntry {
    pub(super) id: String,
    pub(super) checkout: String,
    pub(super) asked: NewRefund,
    pub(super) settled: bool,
    pub(super) failed: Option<String>,
}

/// What a bank took back for its customer.
#[derive(Clone, Debug)]
pub(super) struct DisputeEntry {
    pub(super) id: String,
    pub(super) capture: String,
    pub(super) amount: Money,
    /// Who won, once it is decided.
    pub(super) won_by: Option<Side>,
}

/// A notice that waits for its acknowledgement.
#[derive(Clone, Debug)]
pub(super) struct Waiting {
    pub(super) url: String,
    pub(super) event: Event,
    pub(super) due_ms: i64,
    pub(super) copies: u8,
    pub(super) attempts: u32,
    pub(super) in_flight: bool,
}

/// What will become of a refund.
#[derive(Clone, Debug)]
pub(super) struct Plan {
    pub(super) refund: String,
    pub(super) due_ms: i64,
    pub(super) fails: bool,
}

/// Everything the simulator knows.
#[derive(Default, Debug)]
pub(super) struct Books {
    pub(super) checkouts: BTreeMap<String, CheckoutEntry>,
    pub(super) refunds: BTreeMap<String, RefundEntry>,
    pub(super) disputes: BTreeMap<String, DisputeEntry>,
    pub(super) keys: HashMap<String, Keyed>,
    pub(super) references: HashMap<String, String>,
    captures: HashMap<String, String>,
    pub(super) waiting: BTreeMap<String, Waiting>,
    pub(super) plans: Vec<Plan>,
    pub(super) behaviour: Behaviour,
    /// How many records were folded: ids are numbered by it.
    pub(super) count: u64,
}

/// What an idempotency key was used for.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) enum Keyed {
    Checkout(String),
    Refund(String),
}

/// The simulator's own ledger, for reconciliation.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize, Deserialize)]
pub struct LedgerView {
    pub captures: Vec<LedgerCapture>,
    pub refunds: Vec<LedgerRefund>,
    pub disputes: Vec<LedgerDispute>,
}

/// Money that came in.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct LedgerCapture {
    pub id: String,
    /// The school's payment id.
    pub reference: String,
    pub amount: Money,
}

/// Money that goes back.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct LedgerRefund {
    pub id: String,
    /// The school's refund id.
    pub reference: String,
    pub capture: String,
    pub amount: Money,
    /// `accepted`, `settled` or `failed`.
    pub state: String,
}

/// Money that a bank took back.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct LedgerDispute {
    pub id: String,
    /// The school's payment id.
    pub reference: String,
    pub capture: String,
    pub amount: Money,
    /// `taken`, `lost` or `returned`, as the school fares.
    pub state: String,
}

impl LedgerView {
    /// What lies here for the school, in minor units: what came, less what went and what banks hold.
    pub fn balance_minor(&self) -> i64 {
        let came: i64 = self.captures.iter().map(|it| it.amount.minor()).sum();
        let settled = self.refunds.iter().filter(|it| it.state == "settled");
        let taken = self.disputes.iter().filter(|it| it.state != "returned");
        came - settled.map(|it| it.amount.minor()).sum::<i64>() - taken.map(|it| it.amount.minor()).sum::<i64>()
    }
}

impl Books {
    /// Takes one record in. Records are only made by rules that were checked before, so nothing is refused here.
    pub(super) fn apply(&mut self, record: &Record) {
        self.count += 1;
        match record {
            Record::Checkout { id, key, asked } => self.checkout(id, key, asked),
            Record::Chosen { checkout, behaviour } => {
                if let Some(entry) = self.checkouts.get_mut(checkout) {
                    entry.behaviour = Some(*behaviour);
                }
            }
            Record::Captured { checkout, capture } => {
                if let Some(entry) = self.checkouts.get_mut(checkout) {
                    entry.captures.push(capture.clone());
                    self.captures.insert(capture.id.clone(), checkout.clone());
                }
            }
            Record::Declined { checkout, reason } => {
                if let Some(entry) = self.checkouts.get_mut(checkout) {
                    entry.declined = Some(reason.clone());
                }
            }
            Record::Refund { id, key, checkout, asked } => self.refund(id, key, checkout, asked),
            Record::RefundSettled { refund } => {
                self.plans.retain(|plan| plan.refund != *refund || plan.fails);
                if let Some(entry) = self.refunds.get_mut(refund) {
                    entry.settled = true;
                    entry.failed = None;
                }
            }
            Record::RefundFailed { refund, reason } => {
                self.plans.retain(|plan| plan.refund != *refund);
                if let Some(entry) = self.refunds.get_mut(refund) {
                    entry.failed = Some(reason.clone());
                }
            }
            Record::Planned { refund, due_ms, fails } => {
                self.plans.push(Plan { refund: refund.clone(), due_ms: *due_ms, fails: *fails });
            }
            Record::Disputed { id, capture, amount } => {
                let (id, capture) = (id.clone(), capture.clone());
                let entry = DisputeEntry { id: id.clone(), capture, amount: *amount, won_by: None };
                self.disputes.insert(id, entry);
            }
            Record::DisputeDecided { dispute, won_by } => {
                if let Some(entry) = self.disputes.get_mut(dispute) {
                    entry.won_by = Some(*won_by);
                }
            }
            Record::Notice { url, event, due_ms, copies } => {
                let (url, event) = (url.clone(), event.clone());
                let waiting = Waiting { url, due_ms: *due_ms, copies: *copies, attempts: 0, in_flight: false, event };
                self.waiting.insert(waiting.event.id.clone(), waiting);
            }
            Record::Acknowledged { event } => self.acknowledged(event),
            Record::Behaviour { behaviour } => self.behaviour = *behaviour,
        }
    }

    fn checkout(&mut self, id: &str, key: &str, asked: &NewCheckout) {
        self.keys.insert(key.to_owned(), Keyed::Checkout(id.to_owned()));
        self.references.insert(asked.reference.clone(), id.to_owned());
        let asked = asked.clone();
        let entry = CheckoutEntry { id: id.to_owned(), asked, behaviour: None, captures: Vec::new(), declined: None };
        self.checkouts.insert(id.to_owned(), entry);
    }

    fn refund(&mut self, id: &str, key: &str, checkout: &str, asked: &NewRefund) {
        self.keys.insert(key.to_owned(), Keyed::Refund(id.to_owned()));
        self.references.insert(asked.reference.clone(), id.to_owned());
        let (checkout, asked) = (checkout.to_owned(), asked.clone());
        let entry = RefundEntry { id: id.to_owned(), checkout, asked, settled: false, failed: None };
        self.refunds.insert(id.to_owned(), entry);
    }

    fn acknowledged(&mut self, event: &str) {
        let Some(waiting) = self.waiting.get_mut(event) else { return };
        waiting.in_flight = false;
        if waiting.copies > 1 {
            waiting.copies -= 1;
        } else {
            self.waiting.remove(event);
        }
    }

    /// The checkout and amount of a capture.
    pub(super) fn capture(&self, id: &str) -> Option<(&CheckoutEntry, Money)> {
        let entry = self.checkouts.get(self.captures.get(id)?)?;
        entry.captures.iter().find(|capture| capture.id == id).map(|capture| (entry, capture.amount))
    }

    /// What is left of an amount captured: neither going back, where failed refunds do not count, nor with a bank.
    pub(super) fn left_minor(&self, capture: &str, captured: Money) -> i64 {
        let goes = |entry: &&RefundEntry| entry.asked.capture == capture && entry.failed.is_none();
        let back: i64 = self.refunds.values().filter(goes).map(|entry| entry.asked.amount.minor()).sum();
        let is_taken = |entry: &&DisputeEntry| entry.capture == capture && entry.won_by != Some(Side::School);
        let taken: i64 = self.disputes.values().filter(is_taken).map(|entry| entry.amount.minor()).sum();
        captured.minor() - back - taken
    }

    /// What a caller who asks about a payment is told.
    pub(super) fn payment_state(&self, reference: &str, base_url: &str) -> PaymentState {
        match self.references.get(reference).and_then(|id| self.checkouts.get(id)) {
            None => PaymentState::NotKnown,
            Some(entry) if !entry.captures.is_empty() => PaymentState::Captured { captures: entry.captures.clone() },
            Some(CheckoutEntry { declined: Some(reason), .. }) => PaymentState::Declined { reason: reason.clone() },
            Some(entry) => PaymentState::Open { checkout: entry.opened(base_url) },
        }
    }

    /// What a caller who asks about a refund is told.
    pub(super) fn refund_state(&self, reference: &str) -> RefundState {
        match self.references.get(reference).and_then(|id| self.refunds.get(id)) {
            None => RefundState::NotKnown,
            Some(RefundEntry { id, failed: Some(reason), .. }) => {
                RefundState::Failed { id: id.clone(), reason: reason.clone() }
            }
            Some(RefundEntry { id, settled: true, .. }) => RefundState::Settled { id: id.clone() },
            Some(RefundEntry { id, .. }) => RefundState::Accepted { id: id.clone() },
        }
    }

    /// Every capture, refund and dispute, in the order of their ids.
    pub(super) fn ledger(&self) -> LedgerView {
        let captures = self.checkouts.values().flat_map(|entry| {
            let reference = &entry.asked.reference;
            entry.captures.iter().map(move |capture| LedgerCapture {
                id: capture.id.clone(),
                reference: reference.clone(),
                amount: capture.amount,
            })
        });
        let refunds = self.refunds.values().map(|entry| LedgerRefund {
            id: entry.id.clone(),
            reference: entry.asked.reference.clone(),
            capture: entry.asked.capture.clone(),
            amount: entry.asked.amount,
            state: match (&entry.failed, entry.settled) {
                (Some(_), _) => "failed".to_owned(),
                (None, true) => "settled".to_owned(),
                (None, false) => "accepted".to_owned(),
            },
        });
        let disputes = self.disputes.values().filter_map(|entry| {
            let (checkout, _) = self.capture(&entry.capture)?;
            let state = match entry.won_by {
                None => "taken",
                Some(Side::Customer) => "lost",
                Some(Side::School) => "returned",
            };
            let (id, reference) = (entry.id.clone(), checkout.asked.reference.clone());
            let (capture, amount, state) = (entry.capture.clone(), entry.amount, state.to_owned());
            Some(LedgerDispute { id, reference, capture, amount, state })
        });
        LedgerView { captures: captures.collect(), refunds: refunds.collect(), disputes: disputes.collect() }
    }
}

impl CheckoutEntry {
    /// The answer to the call that opened it.
    pub(super) fn opened(&self, base_url: &str) -> crate::Checkout {
        crate::Checkout { id: self.id.clone(), link: format!("{base_url}/pay/{}", self.id) }
    }
}
