//! Claims: the front door for whatever a customer asks back, and how it is answered.
//!
//! A declaration is stored with its instant and receipted at once (`ask.rs`). What must be known is gathered
//! (`facts.rs`), the accepted terms decide (`decide.rs`), and the answer has a branch each: granted (`grant.rs`),
//! refused, or handed to the desk with the facts collected (`desk.rs`). What the provider reports later moves the claim
//! on (`progress.rs`). What came by e-mail, telephone or post is written down at the desk (`enter.rs`); what is missing
//! is asked for once (`question.rs`); a credit offered after a refusal is a coupon of the customer's own (`credit.rs`); when money that is on its way shows depends on how it was paid (`arrival.rs`); what had gone back before it was asked for is said (`back.rs`), and so is a day that was
//! missed (`missed.rs`). What is found out beside (`findings.rs`: disputes, problems; `peaks.rs`: more mail than usual) is
//! read as facts. Before anybody asks, `today.rs` says what would be answered, and `warnings.rs` speaks up before the click
//! that would change it. Pages lie in `pages/`, what we write to people in `letters.rs`, the SQL in `store.rs`.

mod arrival;
mod ask;
mod back;
mod bar;
mod credit;
mod decide;
mod desk;
mod doctor;
mod earlier;
mod enter;
mod facts;
mod findings;
mod grant;
mod jobs;
mod letters;
mod missed;
mod names;
mod pages;
mod past;
mod peaks;
mod progress;
mod question;
mod store;
#[cfg(test)]
mod tests;
mod today;
pub mod urls;
mod warnings;

pub use ask::{AskError, Declaration, Meant, ask, declare};
pub use bar::{ABOUT_BUYER, BEFORE_ORDER};
pub use credit::offer_credit;
pub use desk::{
    DeskError, approve, attach, close, close_as_paid_back, decide_again, goodwill, refundable, refuse, retry,
    send_again,
};
pub use doctor::doctor;
pub use enter::{EnterError, Entered, enter};
pub use findings::{AtTheBank, ON_STANDING, end_dispute, find_out, note, resolve};
pub use jobs::worker;
pub use missed::ON_MISSED;
pub use pages::{FIND_PERSON, PERSON_PANEL, router};
pub use peaks::{declare_peak, end_peak, peak};
pub use progress::{ON_EXCESS, ON_REFUND};
pub use question::{Completion, Question, ask_customer, complete, question};
pub use today::PANEL;
pub use warnings::BEFORE_STEP;

use lyceum_kernel::{Column, Instant, Locale, Money, PersonId};
use lyceum_people::agreements::{ContractId, DecisionId};
use lyceum_school::Fault;
use lyceum_store::Reads;
use lyceum_web::{Audience, FootLink, HeadLink};
use lyceum_words::Source;

use crate::ordering::{LineId, OrderId};

lyceum_kernel::id!(ClaimId, "clm");
lyceum_kernel::id!(ActId, "act");
lyceum_kernel::id!(FindingId, "fnd");
lyceum_kernel::id!(PeakId, "pea");

/// The words of this slice.
pub const TEXT: Source = Source {
    slice: "claims",
    en: include_str!("text.en.ftl"),
    fr: include_str!("text.fr.ftl"),
    de: include_str!("text.de.ftl"),
};

/// What stands in the head of staff pages.
pub const HEAD: HeadLink = HeadLink { key: "claims-nav-desk", href: urls::DESK, audience: Audience::Staff };

/// What stands at the foot of every page: both can be done from anywhere, without an account.
pub const FOOT: [FootLink; 2] = [
    FootLink { key: "claims-foot-withdraw", href: "/withdraw" },
    FootLink { key: "claims-foot-refund", href: "/refund" },
];

/// What is declared: one asks, the other needs no agreement.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum Kind {
    Refund,
    Withdrawal,
}

impl Kind {
    /// The one that is not this.
    const fn other(self) -> Self {
        match self {
            Self::Refund => Self::Withdrawal,
            Self::Withdrawal => Self::Refund,
        }
    }

    /// The stored word, and the question the terms are asked first.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Refund => "refund",
            Self::Withdrawal => "withdrawal",
        }
    }
}

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
    const fn as_str(self) -> &'static str {
        match self {
            Self::Account => "account",
            Self::Form => "form",
            Self::Desk(_) => "desk",
        }
    }

    /// The word of the vocabulary of facts (C16a).
    const fn fact(self) -> &'static str {
        match self {
            Self::Account | Self::Form => "form",
            Self::Desk(entry) => entry.means.as_str(),
        }
    }

    /// When an agent wrote it down: a call becomes a request by it (C4a).
    fn noted_at(self) -> Option<Instant> {
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
    token: String,
}

impl Claim {
    /// When it reached the school: what was sent on this site reached it as it was sent.
    pub fn reached_at(&self) -> Instant {
        match self.channel {
            Channel::Desk(entry) => entry.reached_at,
            Channel::Account | Channel::Form => self.sent_at,
        }
    }

    /// Whether its item is taken: while a claim about it is open, and after it was given back whole. One course of a bundle that
    /// was given back takes nothing but itself; the rest can be asked for.
    fn takes_its_item(&self) -> bool {
        let Some(about) = &self.about else { return false };
        let is_over = matches!(self.state, State::Refused | State::Closed | State::Unmatched);
        let is_back = about.line.is_some() && self.processed_at.is_some();
        !is_over && !is_back
    }
}

/// What a person at the desk did.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Act {
    pub id: ActId,
    pub claim: ClaimId,
    pub kind: ActKind,
    pub actor: String,
    pub acted_at: Instant,
    pub amount: Option<Money>,
    pub words: String,
    pub decision: Option<DecisionId>,
}

/// What can be done at the desk.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum ActKind {
    /// A request that came by another way was written down.
    Enter,
    /// The customer was asked for what is missing.
    Ask,
    Approve,
    Refuse,
    Goodwill,
    /// A credit towards another course was offered after a refusal (C9b).
    Credit,
    Attach,
    DecideAgain,
    Retry,
    Close,
}

impl ActKind {
    pub const ALL: [Self; 10] = [
        Self::Enter,
        Self::Ask,
        Self::Approve,
        Self::Refuse,
        Self::Goodwill,
        Self::Credit,
        Self::Attach,
        Self::DecideAgain,
        Self::Retry,
        Self::Close,
    ];

    /// The stored word.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Enter => "enter",
            Self::Ask => "ask",
            Self::Approve => "approve",
            Self::Refuse => "refuse",
            Self::Goodwill => "goodwill",
            Self::Credit => "credit",
            Self::Attach => "attach",
            Self::DecideAgain => "decide_again",
            Self::Retry => "retry",
            Self::Close => "close",
        }
    }
}

/// Something found out about an order that matters to a decision.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Finding {
    pub id: FindingId,
    pub order: OrderId,
    pub item: String,
    pub kind: FindingKind,
    pub since: Instant,
    pub until: Option<Instant>,
    /// How a dispute ended.
    pub outcome: Option<DisputeEnd>,
    pub words: String,
    pub actor: String,
}

impl Finding {
    /// When the customer lost a dispute; a fraud is a thing of its own, and what was withdrawn was not lost.
    fn lost_at(&self) -> Option<Instant> {
        self.until.filter(|_| self.outcome == Some(DisputeEnd::Lost))
    }
}

/// Something to note about an item of an order.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct NewFinding {
    pub order: OrderId,
    pub item: String,
    pub kind: FindingKind,
    /// When it began, or was reported.
    pub since: Instant,
    pub words: String,
}

/// How a dispute at the bank ended, as the customer fared.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum DisputeEnd {
    /// The bank gave the money back.
    Won,
    /// The bank refused (C11e).
    Lost,
    /// It was a fraud (C11d).
    Fraud,
    /// The customer took it back.
    Withdrawn,
}

impl DisputeEnd {
    pub const ALL: [Self; 4] = [Self::Won, Self::Lost, Self::Fraud, Self::Withdrawn];

    /// The stored word.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Won => "won",
            Self::Lost => "lost",
            Self::Fraud => "fraud",
            Self::Withdrawn => "withdrawn",
        }
    }
}

/// More mail than usual, announced.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Peak {
    pub id: PeakId,
    pub declared_at: Instant,
    pub declared_by: String,
    pub words: String,
    pub ended_at: Option<Instant>,
}

/// What can be found out.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum FindingKind {
    /// The customer asked the bank for the money (C11c).
    Dispute,
    /// A technical problem was reported (C8b).
    Problem,
    /// The whole course was taken by means the player does not offer (C2f).
    Copied,
    /// It was passed on (C3f).
    PassedOn,
    /// The course was much changed after the purchase (C6d).
    Changed,
}

impl FindingKind {
    pub const ALL: [Self; 5] = [Self::Dispute, Self::Problem, Self::Copied, Self::PassedOn, Self::Changed];

    /// The stored word.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Dispute => "dispute",
            Self::Problem => "problem",
            Self::Copied => "copied",
            Self::PassedOn => "passed_on",
            Self::Changed => "changed",
        }
    }
}

/// The claim with this id.
///
/// # Errors
/// When the database fails.
pub async fn claim(r: &mut impl Reads, id: &ClaimId) -> Result<Option<Claim>, Fault> {
    Ok(store::claim(r, id).await?)
}

/// The claims about an order, newest first.
///
/// # Errors
/// When the database fails.
pub async fn of_order(r: &mut impl Reads, order: &OrderId) -> Result<Vec<Claim>, Fault> {
    Ok(store::claims_of_order(r, order).await?)
}

/// What the desk did about a claim, oldest first.
///
/// # Errors
/// When the database fails.
pub async fn acts(r: &mut impl Reads, claim: &ClaimId) -> Result<Vec<Act>, Fault> {
    Ok(store::acts(r, claim).await?)
}

impl From<State> for Column {
    fn from(state: State) -> Self {
        state.as_str().into()
    }
}
