//! Claims: the front door for whatever a customer asks back, and how the terms answer it.
//!
//! A declaration is stored with its instant and receipted at once (`ask.rs`). Without an account its order is found later
//! (`find.rs`), and what of the order is meant by its words (`meant.rs`). What must be known is gathered (`facts.rs`), the
//! accepted terms decide (`decide.rs`; what their answer says: `answers.rs`), and the answer has a branch each: granted
//! (`grant.rs`), refused, or left to a person with the facts collected. What is promised with it is in `promised.rs`. What
//! waits is looked at again (`again.rs`) each day, or when what was found out has ended (`ended.rs`), and what was refused on
//! wrong facts is decided anew. What the provider reports
//! later moves the claim on (`progress.rs`), and when money that is on its way shows depends on how it was paid (`arrival.rs`,
//! `on_its_way.rs`). What was asked for already is tied and ends (`repeated.rs`), and what
//! nobody has decided gives way to a withdrawal (`superseded.rs`). What is missing is completed by a link
//! (`question.rs`), and a day that was missed is regretted (`missed.rs`). Whoever does not agree says so (`objection.rs`), and a
//! time that was written down wrongly is corrected before anything is decided on it (`correction.rs`). The board of promises
//! learns what they are about (`board.rs`). A credit that a person offered after a refusal is told of in `credit.rs`. What is
//! found out beside (`findings.rs`: disputes, problems; `peaks.rs`: more mail than usual) is read as facts. Before anybody asks,
//! `today.rs` says what would be answered, `foretold.rs` what would come of a declaration, and `warnings.rs` speaks up before the click that would change it. What was given
//! back before is taken off every answer (`before.rs`), and after a refusal `still.rs` says which right still stands. What is known
//! of a person and not of an order is told to nobody else (`history.rs`). What is to be done later is in `jobs.rs`, who does it in `worker.rs`. Pages lie in `pages/`, what we write to people in `letters.rs`,
//! the SQL in `store.rs`.
//!
//! What a person does about a claim is the desk's (`crate::desk`), which stands above. It reads the rows of claims through
//! the functions here and never through SQL, and answers by the same steps that the terms do: the second list below.

mod acts;
mod again;
mod answers;
mod arrival;
mod ask;
mod bar;
pub(crate) mod before;
mod board;
mod confirmed;
mod correction;
mod credit;
mod debts;
mod decide;
mod doctor;
mod earlier;
mod ended;
mod facts;
mod find;
mod findings;
mod foretold;
mod grant;
mod history;
mod jobs;
pub(crate) mod letters;
mod meant;
mod missed;
pub(crate) mod names;
mod objection;
mod on_its_way;
mod pages;
mod past;
mod patience;
mod peaks;
mod progress;
mod promised;
mod question;
mod repeated;
mod reported;
mod still;
mod store;
mod superseded;
#[cfg(test)]
mod tests;
mod today;
pub mod urls;
mod warnings;
mod worker;

// What neighbours call: to ask, to read how a claim stands and what a person did, to note what was found out; and what
// fills the hooks of the slices below.
pub use acts::{Act, ActKind, act, acts, given, goodwill_of, keep_act};
pub use ask::{AskError, Declaration, ask, declare};
pub use bar::{ABOUT_BUYER, BEFORE_ORDER};
pub use board::ABOUT_PROMISE;
pub use confirmed::IN_CONFIRMATION;
pub use correction::{Correction, corrections};
pub use doctor::doctor;
pub use ended::{ON_STANDING, end_dispute, resolve};
pub use findings::{
    AtTheBank, DisputeEnd, Finding, FindingKind, NewFinding, find_out, finding, findings, note, open_problems,
};
pub use meant::Meant;
pub use missed::ON_MISSED;
pub use objection::{Objection, ObjectionAnswer, Wish, object, objection, objections, open_objections};
pub use pages::router;
pub use peaks::{Peak, declare_peak, end_peak, just_ended, peak, resume_peak};
pub use progress::{ON_EXCESS, ON_REFUND};
pub use question::{Completion, Question, complete, question, question_of};
pub use reported::ON_DISPUTE;
pub use today::PANEL;
pub use warnings::BEFORE_STEP;
pub use worker::worker;

// The steps of an answer, for the desk alone: a person who decides takes the same ones as the terms, so that nothing of an
// answer is written twice. Taking in and tying a declaration; what can go back, and granting, refusing, crediting it; what
// follows from it; and the words in which it is said, more of which stand in `letters` and `names`.
pub(crate) use again::{decide_again, decide_anew};
pub(crate) use answers::{Granted, at_most, ground_of_yes, paid_by};
pub(crate) use ask::{is_before, take_in, tie_all};
pub(crate) use correction::correct_time;
pub(crate) use debts::{claim_of, keep_as_of, order_of};
pub(crate) use decide::refuse;
pub(crate) use facts::person;
pub(crate) use find::find_order;
pub(crate) use findings::{AtStake, Consequence, at_stake, at_the_bank, consequences, debt_at_the_bank};
pub(crate) use grant::{credit, creditable, grant, paid_with};
pub(crate) use meant::store_item;
pub(crate) use names::mark_of;
pub(crate) use objection::answer_objection;
pub(crate) use pages::{ask_amount, by_person, decided_by, earlier as answered_before, paid, terms_said};
pub(crate) use patience::patience_ends;
pub(crate) use progress::{BAR, foreseen};
pub(crate) use promised::{ANSWER, GOODWILL, MONEY, OF_MONEY, TWICE, keep_answer, promise_to_pay};
pub(crate) use question::{Missing, completed, missing, open_question};

#[cfg(test)]
pub(crate) use tests::{objection as sample_objection, order, sample};

use lyceum_kernel::{Column, Instant, Locale, Money, PersonId};
use lyceum_people::agreements::{ContractId, DecisionId};
use lyceum_school::{Fault, Tx};
use lyceum_store::Reads;
use lyceum_web::FootLink;
use lyceum_words::Source;

use crate::ordering::{LineId, OrderId};

lyceum_kernel::id!(ClaimId, "clm");
lyceum_kernel::id!(ActId, "act");
lyceum_kernel::id!(FindingId, "fnd");
lyceum_kernel::id!(CorrectionId, "cor");
lyceum_kernel::id!(ObjectionId, "obj");
lyceum_kernel::id!(PeakId, "pea");

/// The words of this slice.
pub const TEXT: Source = Source {
    slice: "claims",
    en: include_str!("text.en.ftl"),
    fr: include_str!("text.fr.ftl"),
    de: include_str!("text.de.ftl"),
};

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
    /// The stored word, and the question the terms are asked first.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Refund => "refund",
            Self::Withdrawal => "withdrawal",
        }
    }
}

/// The law's ground, as the terms name it; asked by itself, it is the question of the same name.
const WITHDRAWAL: &str = "withdrawal";

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
    fn takes_its_item(&self) -> bool {
        let Some(about) = &self.about else { return false };
        let is_over = matches!(self.state, State::Refused | State::Closed | State::Unmatched);
        let is_back = about.line.is_some() && self.processed_at.is_some();
        !is_over && !is_back
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

/// The claims about an order that are open, granted or paid, newest first: however often the same was declared again.
///
/// # Errors
/// When the database fails.
pub async fn standing_of_order(r: &mut impl Reads, order: &OrderId) -> Result<Vec<Claim>, Fault> {
    Ok(store::standing_of_order(r, order).await?)
}

/// The claims in a state, or all, newest first.
///
/// # Errors
/// When the database fails.
pub async fn in_state(r: &mut impl Reads, state: Option<State>, most: i64) -> Result<Vec<Claim>, Fault> {
    Ok(store::desk(r, state, most).await?)
}

/// The claims that wait for a person, the oldest first.
///
/// # Errors
/// When the database fails.
pub async fn waiting(r: &mut impl Reads, most: i64) -> Result<Vec<Claim>, Fault> {
    Ok(store::desk_waiting(r, most).await?)
}

/// The claims that bear a text in the name, the address or the order number they were declared with, newest first.
///
/// # Errors
/// When the database fails.
pub async fn found(r: &mut impl Reads, text: &str) -> Result<Vec<Claim>, Fault> {
    Ok(store::found(r, text).await?)
}

/// How many claims there are in each state.
///
/// # Errors
/// When the database fails.
pub async fn counts(r: &mut impl Reads) -> Result<Vec<(String, i64)>, Fault> {
    Ok(store::counts(r).await?)
}

/// Writes how a claim stands. Its version grows; where somebody else changed it meanwhile, it is a fault.
pub(crate) async fn change(tx: &mut Tx, claim: &Claim) -> Result<(), Fault> {
    changed(try_change(tx, claim).await?)
}

/// The same; false where somebody else changed it meanwhile.
pub(crate) async fn try_change(tx: &mut Tx, claim: &Claim) -> Result<bool, Fault> {
    Ok(store::update(tx, claim).await?)
}

/// Keeps everybody else from writing a claim until this transaction ends; false where it is not as it was seen. Whoever decides
/// about a claim takes it before they write its promises, its acts or the audit: in one order, so that no two wait for each
/// other.
pub(crate) async fn take(tx: &mut Tx, id: &ClaimId, version: i64) -> Result<bool, Fault> {
    Ok(store::take(tx, id, version).await?)
}

/// A claim that somebody else changed meanwhile is not changed twice.
fn changed(done: bool) -> Result<(), Fault> {
    if done { Ok(()) } else { Err(Fault::other("the claim was changed meanwhile")) }
}

impl From<State> for Column {
    fn from(state: State) -> Self {
        state.as_str().into()
    }
}
