//! What a purchase, and what was claimed of it, is called: the same words on forms, in letters, at the desk and on pages;
//! and the mark that says how a claim stands.

use lyceum_kernel::Money;
use lyceum_web::components::Mark;
use lyceum_words::Reader;

use super::{Claim, State};
use crate::ordering::{Item, Line, Order};

/// What can be asked for: the purchase by its title; of a bundle from which something was given back, what is left.
pub(crate) fn open(reader: &Reader, item: &Item) -> String {
    let left: Vec<&Line> = item.lines.iter().filter(|line| line.refunded_at.is_none()).collect();
    together(reader, item, &left)
}

/// One course of a purchase: with the bundle it was bought in, or the purchase itself.
pub(crate) fn part(reader: &Reader, item: &Item, line: &Line) -> String {
    if item.bundle.is_none() {
        return line.title.clone();
    }
    let args = [("title", line.title.as_str().into()), ("bundle", item.title.as_str().into())];
    reader.say_with("claims-part-of", &args)
}

/// What a claim asks back of its item: one course, the purchase, or what was left of it when it was asked for.
pub(super) fn claimed(reader: &Reader, claim: &Claim, item: &Item) -> String {
    let one = claim.about.as_ref().and_then(|about| about.line.as_ref());
    match one.and_then(|one| item.lines.iter().find(|line| line.id == *one)) {
        Some(line) => part(reader, item, line),
        None => together(reader, item, &asked(claim, item)),
    }
}

/// How much is asked for: nothing is said of everything; of some of the money the amount, where it was named (C6a).
pub(super) fn scope(reader: &Reader, partial: bool, amount: Option<Money>) -> String {
    match (partial, amount) {
        (false, _) => String::new(),
        (true, None) => reader.say("claims-scope-amount"),
        (true, Some(amount)) => reader.say_with("claims-scope-amount-of", &[("amount", reader.money(amount).into())]),
    }
}

/// What a claim asks back of its order; nothing where it is not about it.
pub(crate) fn of_order(reader: &Reader, claim: &Claim, order: &Order) -> Option<String> {
    let about = claim.about.as_ref()?;
    let item = order.items().into_iter().find(|item| item.key == about.item)?;
    Some(claimed(reader, claim, &item))
}

/// The lines a claim for a whole item asked for: what had been given back before it was made is no part of it. What its answer
/// is about may be less: `meant::answered`.
fn asked<'a>(claim: &Claim, item: &'a Item) -> Vec<&'a Line> {
    item.lines.iter().filter(|line| line.refunded_at.is_none_or(|at| at >= claim.sent_at)).collect()
}

fn together(reader: &Reader, item: &Item, lines: &[&Line]) -> String {
    if lines.is_empty() || lines.len() == item.lines.len() {
        return item.title.clone();
    }
    let titles: Vec<&str> = lines.iter().map(|line| line.title.as_str()).collect();
    let args = [("title", item.title.as_str().into()), ("courses", reader.list(&titles).into())];
    reader.say_with("claims-left-of", &args)
}

/// The mark a state bears on pages.
pub(crate) fn mark_of(state: State) -> Mark {
    match state {
        State::Received | State::Unmatched => Mark::Needs,
        State::Manual => Mark::Manual,
        State::Hold => Mark::Hold,
        State::Granted | State::Processed => Mark::Yes,
        State::Settled => Mark::Kept,
        State::Failed => Mark::Missed,
        State::Refused | State::Closed => Mark::No,
    }
}
