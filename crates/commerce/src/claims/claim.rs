//! A claim: what somebody asked, by which way and why, and how it stands.

use lyceum_kernel::{Column, Instant, Locale, Money, PersonId};
use lyceum_people::agreements::{ContractId, DecisionId};

use crate::ordering::{LineId, OrderId};

lyceum_kernel::id!(ClaimId, "clm");
lyceum_kernel::id!(ActId, "act");
lyceum_kernel::id!(FindingId, "fnd");
lyceum_kernel::id!(CorrectionId, "cor");
lyceum_kernel::id!(ObjectionId, "obj");
lyceum_kernel::id!(PeakId, "pea");

/// What is declared: one asks, the other needs no agreement.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum Kind {
    Refund,
    Withdrawal,
}

impl Kind {
    /// The stored word, and the question the terms are asked first.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Refund => "refund",
            Self::Withdrawal => "withdrawal",
        }
    }
}

/// The law's ground, as the terms name it; asked by itself, it is the question of the same name.
pub(crate) const WITHDRAWAL: &str = "withdrawal";

/// How it reached us.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum Channel {
    /// Signed in, from the order.
    Account,
    /// Without an account, by order number and e-mail.
    Form,
    /// Written down by an agent.
    Desk(Entry),
}

impl Channel {
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Account => "account",
            Self::Form => "form",
            Self::Desk(_) => "desk",
        }
    }

    /// The word of the vocabulary of facts (C16a).
    pub(crate) const fn fact(self) -> &'static str {
        match self {
            Self::Account | Self::Form => "form",
            Self::Desk(entry) => entry.means.as_str(),
        }
    }

    /// When an agent wrote it down: a call becomes a request by it (C4a).
    pub(crate) fn noted_at(self) -> Option<Instant> {
        match self {
            Self::Account | Self::Form => None,
            Self::Desk(entry) => Some(entry.noted_at),
        }
    }
}

/// What is known of a request that came by another way than this site.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub struct Entry {
    pub means: Means,
    /// When it reached the school: what the school promises runs from it.
    pub reached_at: Instant,
    /// When an agent wrote it down.
    pub noted_at: Instant,
}

/// By which other way.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum Means {
    Email,
    Phone,
    Post,
}

impl Means {
    pub const ALL: [Self; 3] = [Self::Email, Self::Phone, Self::Post];

    /// The stored word, which is that of the vocabulary of facts.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Post => "post",
        }
    }
}

/// Why somebody asks. Never a condition (C3i, C4e).
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum Reason {
    ChangedMind,
    Personal,
    Content,
    Technical,
    Other,
}

impl Reason {
    pub const ALL: [Self; 5] = [Self::ChangedMind, Self::Personal, Self::Content, Self::Technical, Self::Other];

    /// The word of the vocabulary of facts.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::ChangedMind => "changed_mind",
            Self::Personal => "personal",
            Self::Content => "content",
            Self::Technical => "technical",
            Self::Other => "other",
        }
    }
}

/// A grave ground that a person looks at whatever the rules say (C15).
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum Ground {
    Illness,
    LifeEvent,
    CourseDefect,
    BillingError,
    TechnicalProblem,
    Other,
}

impl Ground {
    pub const ALL: [Self; 6] =
        [Self::Illness, Self::LifeEvent, Self::CourseDefect, Self::BillingError, Self::TechnicalProblem, Self::Other];

    /// The word of the vocabulary of facts.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Illness => "illness",
            Self::LifeEvent => "life_event",
            Self::CourseDefect => "course_defect",
            Self::BillingError => "billing_error",
            Self::TechnicalProblem => "technical_problem",
            Self::Other => "other",
        }
    }
}

/// How a claim stands.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum State {
    /// Stored and receipted; not yet looked at.
    Received,
    /// No order was found for it: the desk looks, and its instant is kept.
    Unmatched,
    /// A person decides.
    Manual,
    /// It waits for an event.
    Hold,
    /// Money is on its way back.
    Granted,
    /// The provider has taken the refund over; access has ended.
    Processed,
    /// The money has gone.
    Settled,
    /// The money came back: the debt is open again.
    Failed,
    Refused,
    /// Ended by the desk without a decision: nothing was found that it could be about.
    Closed,
}

impl State {
    pub const ALL: [Self; 10] = [
        Self::Received,
        Self::Unmatched,
        Self::Manual,
        Self::Hold,
        Self::Granted,
        Self::Processed,
        Self::Settled,
        Self::Failed,
        Self::Refused,
        Self::Closed,
    ];

    /// The stored word.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::Unmatched => "unmatched",
            Self::Manual => "manual",
            Self::Hold => "hold",
            Self::Granted => "granted",
            Self::Processed => "processed",
            Self::Settled => "settled",
            Self::Failed => "failed",
            Self::Refused => "refused",
            Self::Closed => "closed",
        }
    }

    /// Whether the desk has something to do about it.
    pub const fn waits_for_desk(self) -> bool {
        matches!(self, Self::Unmatched | Self::Manual | Self::Hold | Self::Failed)
    }
}

/// The order, the item and the contract a claim is about.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct About {
    pub person: PersonId,
    pub order: OrderId,
    /// The purchase item: the id of its first line.
    pub item: String,
    /// The one course of a bundle that is asked back; `None` means the item as a whole.
    pub line: Option<LineId>,
    pub contract: ContractId,
}

/// What somebody asked, and how it stands.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Claim {
    pub id: ClaimId,
    pub kind: Kind,
    pub channel: Channel,
    pub name: String,
    pub email: String,
    pub locale: Locale,
    /// The order number as it was typed.
    pub given_order: String,
    /// The course as it was typed.
    pub given_course: String,
    pub reason: Option<Reason>,
    pub exceptional: Option<Ground>,
    /// Whether only some of the money is asked for (C6a).
    pub partial: bool,
    /// How much that is, where it was said; a wish, and no answer.
    pub asked: Option<Money>,
    pub words: String,
    /// The instant that counts for every period (G7).
    pub sent_at: Instant,
    /// What it is about, once an order was found.
    pub about: Option<About>,
    pub state: State,
    pub decision: Option<DecisionId>,
    pub hold_until: Option<String>,
    /// `guarantee`, `withdrawal`, `correction` …
    pub ground: Option<String>,
    /// What the terms propose where a person decides.
    pub proposed: Option<Money>,
    pub amount: Option<Money>,
    pub decided_at: Option<Instant>,
    pub approved_at: Option<Instant>,
    pub processed_at: Option<Instant>,
    pub settled_at: Option<Instant>,
    pub failed_at: Option<Instant>,
    /// Grows with every change; updates name the one they saw.
    pub version: i64,
    /// Made with the form; the same form sent again bears the same.
    pub(crate) token: String,
}

impl Claim {
    /// When it reached the school: what was sent on this site reached it as it was sent.
    pub fn reached_at(&self) -> Instant {
        match self.channel {
            Channel::Desk(entry) => entry.reached_at,
            Channel::Account | Channel::Form => self.sent_at,
        }
    }

    /// Whether nobody has answered it yet.
    pub(crate) fn is_undecided(&self) -> bool {
        matches!(self.state, State::Received | State::Manual | State::Hold)
    }

    /// Whether its item is taken: while a claim about it is open, and after it was given back whole. One course of a bundle that
    /// was given back takes nothing but itself; the rest can be asked for.
    pub(crate) fn takes_its_item(&self) -> bool {
        let Some(about) = &self.about else { return false };
        let is_over = matches!(self.state, State::Refused | State::Closed | State::Unmatched);
        let is_back = about.line.is_some() && self.processed_at.is_some();
        !is_over && !is_back
    }
}

impl From<State> for Column {
    fn from(state: State) -> Self {
        state.as_str().into()
    }
}
