//! What the simulator does with a call: pure, from the books to the records that follow. `server.rs` keeps them.

use axum::http::StatusCode;
use lyceum_kernel::Money;

use super::behaviour::{Behaviour, Notices, Pay, Refunds};
use super::books::{Books, CheckoutEntry, Keyed, Record};
use super::refusal::Refusal;
use crate::{Capture, Checkout, Event, Happened, Method, Mode, NewCheckout, NewRefund, RefundReceipt};

/// A moment, and how far off "later" is.
#[derive(Copy, Clone)]
pub(super) struct When {
    pub(super) now_ms: i64,
    pub(super) pace_ms: i64,
}

impl When {
    /// So many paces later; at least as many milliseconds, so that order is kept without any pace.
    fn later(self, paces: i64) -> i64 {
        self.now_ms + paces * self.pace_ms.max(1)
    }
}

/// An answer, and whether the call was made for the first time.
pub(super) struct Done<T> {
    pub(super) value: T,
    pub(super) first_time: bool,
}

pub(super) type Decided<T> = (Vec<Record>, Result<T, Refusal>);

pub(super) fn refused<T>(status: StatusCode, code: &'static str, message: &str) -> Decided<T> {
    (Vec::new(), Err(Refusal::new(status, code, message)))
}

fn again<T>(value: T) -> Decided<Done<T>> {
    (Vec::new(), Ok(Done { value, first_time: false }))
}

fn key_reused<T>() -> Decided<T> {
    refused(StatusCode::UNPROCESSABLE_ENTITY, "key_reused", "this key was used for something else")
}

/// Opens a payment page, once for each key.
pub(super) fn checkout(books: &Books, key: &str, asked: NewCheckout, base_url: &str) -> Decided<Done<Checkout>> {
    match books.keys.get(key) {
        Some(Keyed::Checkout(id)) => match books.checkouts.get(id) {
            Some(entry) if entry.asked == asked => return again(entry.opened(base_url)),
            _ => return key_reused(),
        },
        Some(Keyed::Refund(_)) => return key_reused(),
        None => {}
    }
    if asked.amount.minor() <= 0 {
        return refused(StatusCode::UNPROCESSABLE_ENTITY, "amount", "the amount must be above zero");
    }
    if books.references.contains_key(&asked.reference) {
        return refused(StatusCode::CONFLICT, "reference", "this reference was used with another key");
    }
    let id = format!("chk_{:06}", books.count + 1);
    let value = Checkout { link: format!("{base_url}/pay/{id}"), id: id.clone() };
    (vec![Record::Checkout { id, key: key.to_owned(), asked }], Ok(Done { value, first_time: true }))
}

/// What the buyer sees after pressing a button.
pub(super) struct Paid {
    pub(super) return_url: String,
    pub(super) dropped: bool,
}

/// What the buyer chose on the pay page.
#[derive(Copy, Clone)]
pub(super) struct Choice<'a> {
    /// What shall happen: `decline`, or one of the page's rehearsals.
    pub(super) behaviour: &'a str,
    /// By which means they pay.
    pub(super) method: Method,
}

/// Takes the money or declines, as the buyer and the behaviour have it.
pub(super) fn pay(books: &Books, when: When, checkout: &str, choice: Choice<'_>) -> Decided<Paid> {
    let Some(entry) = books.checkouts.get(checkout) else {
        return refused(StatusCode::NOT_FOUND, "checkout", "there is no such payment page");
    };
    let behaviour = books.behaviour.chosen(choice.behaviour);
    let return_url = entry.asked.return_url.clone();
    if !entry.captures.is_empty() || entry.declined.is_some() {
        // A second press finds the page closed: one page takes money once, unless told to do it twice.
        return (Vec::new(), Ok(Paid { return_url, dropped: false }));
    }
    let mut records = vec![Record::Chosen { checkout: entry.id.clone(), behaviour }];
    if behaviour.pay == Pay::Decline {
        let reason = "the bank declined".to_owned();
        records.push(Record::Declined { checkout: entry.id.clone(), reason: reason.clone() });
        push_notice(books, &mut records, entry, Notice::of(entry, Happened::Declined { reason }), when, behaviour);
        return (records, Ok(Paid { return_url, dropped: false }));
    }
    for _ in 0..if behaviour.pay == Pay::Twice { 2 } else { 1 } {
        let id = format!("cap_{:06}", books.count + records.len() as u64 + 1);
        let method = Some(choice.method);
        let amount = if behaviour.pay == Pay::WrongAmount { another(entry.asked.amount) } else { entry.asked.amount };
        let capture = Capture { id: id.clone(), amount, method };
        records.push(Record::Captured { checkout: entry.id.clone(), capture });
        let notice = Notice::about(&entry.asked.reference, amount, Happened::Captured { capture: id, method });
        push_notice(books, &mut records, entry, notice, when, behaviour);
    }
    (records, Ok(Paid { return_url, dropped: behaviour.pay == Pay::DropAfterSuccess }))
}

/// Not the amount that was asked for: a little less or, where there is little, more.
fn another(asked: Money) -> Money {
    let minor = if asked.minor() > 100 { asked.minor() - 100 } else { asked.minor() + 100 };
    Money::new(minor, asked.currency())
}

/// Takes a refund over, once for each key and never beyond what was captured.
pub(super) fn refund(books: &Books, when: When, key: &str, asked: &NewRefund) -> Decided<Done<RefundReceipt>> {
    match books.keys.get(key) {
        Some(Keyed::Refund(id)) => match books.refunds.get(id) {
            Some(entry) if entry.asked == *asked => return again(RefundReceipt { id: id.clone() }),
            _ => return key_reused(),
        },
        Some(Keyed::Checkout(_)) => return key_reused(),
        None => {}
    }
    if books.references.contains_key(&asked.reference) {
        return refused(StatusCode::CONFLICT, "reference", "this reference was used with another key");
    }
    let Some((entry, captured)) = books.capture(&asked.capture) else {
        return refused(StatusCode::NOT_FOUND, "capture", "there is no such capture");
    };
    let left = books.left_minor(&asked.capture, captured);
    if asked.amount.currency() != captured.currency() || asked.amount.minor() <= 0 || asked.amount.minor() > left {
        return refused(StatusCode::UNPROCESSABLE_ENTITY, "amount", "more than what is left of the capture");
    }
    let behaviour = entry.behaviour.unwrap_or(books.behaviour);
    if behaviour.refunds == Refunds::Refuse {
        return refused(StatusCode::UNPROCESSABLE_ENTITY, "not_refundable", "this means takes nothing back");
    }
    let id = format!("ref_{:06}", books.count + 1);
    let mut records =
        vec![Record::Refund { id: id.clone(), key: key.to_owned(), checkout: entry.id.clone(), asked: asked.clone() }];
    let notice = Notice::about(&asked.reference, asked.amount, Happened::RefundAccepted { refund: id.clone() });
    push_notice(books, &mut records, entry, notice, when, behaviour);
    let planned = |paces, fails| Record::Planned { refund: id.clone(), due_ms: when.later(paces), fails };
    match behaviour.refunds {
        Refunds::Settle | Refunds::Refuse => records.push(planned(2, false)),
        Refunds::FailLater => records.push(planned(2, true)),
        Refunds::SettleThenFail => records.extend([planned(2, false), planned(6, true)]),
        Refunds::Stay => {}
    }
    (records, Ok(Done { value: RefundReceipt { id }, first_time: true }))
}

/// Settles or fails a refund by its reference, as the admin door or a plan has it.
pub(super) fn finish(books: &Books, when: When, reference: &str, fails: bool) -> Decided<()> {
    let found = books.references.get(reference).and_then(|id| books.refunds.get(id));
    let Some(entry) = found else {
        return refused(StatusCode::NOT_FOUND, "refund", "there is no such refund");
    };
    let Some(checkout) = books.checkouts.get(&entry.checkout) else {
        return refused(StatusCode::NOT_FOUND, "checkout", "there is no such payment page");
    };
    // What failed can go after all: providers try again by themselves.
    if entry.failed.is_some() == fails && (fails || entry.settled) {
        return (Vec::new(), Ok(()));
    }
    let refund = entry.id.clone();
    let (record, happened) = if fails {
        let reason = "the account is closed".to_owned();
        (
            Record::RefundFailed { refund: refund.clone(), reason: reason.clone() },
            Happened::RefundFailed { refund, reason },
        )
    } else {
        (Record::RefundSettled { refund: refund.clone() }, Happened::RefundSettled { refund })
    };
    let mut records = vec![record];
    let behaviour = checkout.behaviour.unwrap_or(books.behaviour);
    let notice = Notice::about(reference, entry.asked.amount, happened);
    push_notice(books, &mut records, checkout, notice, when, behaviour);
    (records, Ok(()))
}

pub(super) struct Notice {
    reference: String,
    amount: Money,
    happened: Happened,
}

impl Notice {
    fn of(entry: &CheckoutEntry, happened: Happened) -> Self {
        Self::about(&entry.asked.reference, entry.asked.amount, happened)
    }

    pub(super) fn about(reference: &str, amount: Money, happened: Happened) -> Self {
        Self { reference: reference.to_owned(), amount, happened }
    }
}

pub(super) fn push_notice(
    books: &Books,
    records: &mut Vec<Record>,
    entry: &CheckoutEntry,
    notice: Notice,
    when: When,
    behaviour: Behaviour,
) {
    let number = books.count + records.len() as u64 + 1;
    let id = format!("evt_{number:06}");
    let first_of_two = matches!(
        notice.happened,
        Happened::RefundAccepted { .. } | Happened::Captured { .. } | Happened::DisputeOpened { .. }
    );
    let due_ms = match behaviour.notices {
        Notices::Reordered if first_of_two => when.later(4),
        Notices::Late => when.later(20),
        Notices::Prompt | Notices::Duplicated | Notices::Reordered => when.now_ms,
        Notices::Never => return,
    };
    let Notice { reference, amount, happened } = notice;
    let event = Event { id, mode: Mode::Test, reference, amount, happened };
    let copies = if behaviour.notices == Notices::Duplicated { 3 } else { 1 };
    records.push(Record::Notice { url: entry.asked.notify_url.clone(), event, due_ms, copies });
}
