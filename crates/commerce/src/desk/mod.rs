//! The desk: what the staff does about claims, orders, money and letters.
//!
//! What the terms leave to a person is decided here: approved, refused, given in goodwill, tied to an order, closed
//! (`acts.rs`), or a credit is offered after a refusal (`credit.rs`). Money that keeps coming back is paid by other means in
//! the end (`otherwise.rs`), and what a bank takes for a dispute is noted (`bank.rs`). What came by e-mail, telephone or post is
//! written down (`enter.rs`), what is missing is asked for once (`asking.rs`), a time that was typed wrongly is corrected
//! (`correct.rs`), an objection is answered (`objection.rs`), and what had gone back before it was asked for is said
//! (`back.rs`). Pages lie in `pages/`: the table of what waits, one claim, one order, the second look, what did not arrive,
//! money that came back, alarms about money. What we write to people is
//! in `letters.rs`.
//!
//! There is no SQL here: the rows are those of claims, orders and payments, and are read through the functions of those
//! slices. How the terms answer is in `crate::claims`, which stands below and knows nothing of the desk.

mod acts;
mod asking;
mod back;
mod bank;
mod correct;
mod credit;
mod enter;
mod letters;
mod objection;
mod otherwise;
mod pages;
#[cfg(test)]
mod tests;
pub mod urls;

pub use acts::{
    DeskError, approve, attach, close, close_as_paid_back, decide_again, goodwill, refundable, refuse, retry,
    send_again,
};
pub use asking::ask_customer;
pub use bank::{bank_returned, bank_took};
pub use correct::correct;
pub(crate) use credit::may_be_offered;
pub use credit::offer_credit;
pub use enter::{EnterError, Entered, enter};
pub use objection::answer;
pub use otherwise::pay_otherwise;
pub use pages::{FIND_PERSON, PERSON_PANEL, router};

use lyceum_web::{Audience, HeadLink};
use lyceum_words::Source;

/// The words of this slice.
pub const TEXT: Source = Source {
    slice: "desk",
    en: include_str!("text.en.ftl"),
    fr: include_str!("text.fr.ftl"),
    de: include_str!("text.de.ftl"),
};

/// What stands in the head of staff pages.
pub const HEAD: HeadLink = HeadLink { key: "desk-nav", href: urls::DESK, audience: Audience::Staff };
