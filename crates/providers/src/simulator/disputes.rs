//! What a bank does after a payment: it takes the money back for its customer, and decides later who has it. Pure, as `rules.rs` is.

use axum::http::StatusCode;
use lyceum_kernel::Money;

use super::books::{Books, Record};
use super::rules::{Decided, Notice, When, push_notice, refused};
use crate::{Happened, Side};

/// Takes back what is left of a capture; the id of the dispute.
pub(super) fn open(books: &Books, when: When, capture: &str) -> Decided<String> {
    let Some((entry, captured)) = books.capture(capture) else {
        return refused(StatusCode::NOT_FOUND, "capture", "there is no such capture");
    };
    let left = books.left_minor(capture, captured);
    if left <= 0 {
        return refused(StatusCode::CONFLICT, "amount", "nothing is left of the capture");
    }
    let (id, amount) = (format!("dsp_{:06}", books.count + 1), Money::new(left, captured.currency()));
    let mut records = vec![Record::Disputed { id: id.clone(), capture: capture.to_owned(), amount }];
    let happened = Happened::DisputeOpened { dispute: id.clone(), capture: capture.to_owned() };
    let notice = Notice::about(&entry.asked.reference, amount, happened);
    push_notice(books, &mut records, entry, notice, when, entry.behaviour.unwrap_or(books.behaviour));
    (records, Ok(id))
}

/// Decides a dispute, once: what was decided stays so.
pub(super) fn decide(books: &Books, when: When, dispute: &str, won_by: Side) -> Decided<()> {
    let found = books.disputes.get(dispute);
    let Some((disputed, (entry, _))) = found.and_then(|found| Some((found, books.capture(&found.capture)?))) else {
        return refused(StatusCode::NOT_FOUND, "dispute", "there is no such dispute");
    };
    if disputed.won_by.is_some() {
        return (Vec::new(), Ok(()));
    }
    let (dispute, capture) = (disputed.id.clone(), disputed.capture.clone());
    let mut records = vec![Record::DisputeDecided { dispute: dispute.clone(), won_by }];
    let happened = Happened::DisputeDecided { dispute, capture, won_by };
    let notice = Notice::about(&entry.asked.reference, disputed.amount, happened);
    push_notice(books, &mut records, entry, notice, when, entry.behaviour.unwrap_or(books.behaviour));
    (records, Ok(()))
}
