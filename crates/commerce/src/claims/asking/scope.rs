//! What of an order a declaration means, by what was chosen or written, and what a claim that is tied to one takes back.

use lyceum_kernel::Instant;
use lyceum_school::Fault;
use lyceum_store::Reads;

use crate::claims::{Claim, Kind};
use crate::ordering::{self, Item, Line, LineId, Order};

/// What of an order is meant: an item, or one course of a bundle.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Meant {
    /// The key of the item.
    pub item: String,
    /// The one course of a bundle.
    pub line: Option<LineId>,
}

impl Meant {
    /// The item as it was bought.
    pub fn whole(item: &Item) -> Self {
        Self { item: item.key.clone(), line: None }
    }

    /// One course: of a bundle a part, else the item itself.
    pub fn of(item: &Item, line: &Line) -> Self {
        Self { item: item.key.clone(), line: item.bundle.as_ref().map(|_| line.id.clone()) }
    }
}

/// What is meant: the only item, or what bears the title or address that was written, be it one course of a bundle. A
/// withdrawal that names no course is about the whole order, every purchase of it; nothing else is guessed.
pub(crate) fn meant(order: &Order, given: &str, kind: Kind) -> Option<Vec<Meant>> {
    let items = order.items();
    let given = given.trim().to_lowercase();
    if given.is_empty() {
        let whole = items.iter().filter(|item| item.refunded_at.is_none()).map(Meant::whole).collect();
        return (items.len() == 1 || kind == Kind::Withdrawal).then_some(whole);
    }
    let courses = items.iter().flat_map(|item| {
        let one = |line: &Line| (line.title.clone(), line.course_slug.clone(), Meant::of(item, line));
        item.lines.iter().map(one)
    });
    let bundles = items.iter().filter_map(|item| {
        let bundle = item.bundle.as_ref()?;
        Some((bundle.title.clone(), bundle.slug.clone(), Meant::whole(item)))
    });
    let all: Vec<(String, String, Meant)> = courses.chain(bundles).collect();
    // Of titles that are part of each other the one that was written is meant.
    for fits in [is_it, is_in, shares_a_word] {
        let mut fitting = all.iter().filter(|(title, slug, _)| fits(title, &given) || fits(slug, &given));
        match (fitting.next(), fitting.next()) {
            (Some((_, _, meant)), None) => return Some(vec![meant.clone()]),
            (Some(_), Some(_)) => return None,
            (None, _) => {}
        }
    }
    match items.as_slice() {
        [only] if only.bundle.is_none() => Some(vec![Meant::whole(only)]),
        _ => None,
    }
}

fn is_it(text: &str, given: &str) -> bool {
    text.to_lowercase() == given
}

fn is_in(text: &str, given: &str) -> bool {
    let text = text.to_lowercase();
    text.contains(given) || given.contains(&text)
}

/// A word of four letters or more that both have.
fn shares_a_word(text: &str, given: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        let words = text.split(|letter: char| !letter.is_alphanumeric());
        words.filter(|word| word.chars().count() >= 4).map(str::to_lowercase).collect()
    };
    let given = words(given);
    words(text).iter().any(|word| given.contains(word))
}

/// The lines a claim takes back: the one asked for, or all of the item that are not back yet.
pub(crate) fn lines<'a>(claim: &Claim, item: &'a Item) -> Vec<&'a Line> {
    let part = claim.about.as_ref().and_then(|about| about.line.as_ref());
    let wanted = |line: &&Line| line.refunded_at.is_none() && part.is_none_or(|part| line.id == *part);
    item.lines.iter().filter(wanted).collect()
}

/// The lines the answer to a claim is about, as the facts of it are (`facts::gather`): the one asked for, or all of the item that
/// were not back when it was decided, however much had gone back since it was sent.
pub(crate) fn answered<'a>(claim: &Claim, item: &'a Item) -> Vec<&'a Line> {
    let part = claim.about.as_ref().and_then(|about| about.line.as_ref());
    // What ended undecided is about what it asked for.
    let from = claim.decided_at.or_else(|| (!claim.is_undecided()).then_some(claim.sent_at));
    let is_back = |at: Instant| from.is_none_or(|from| at < from);
    let is_of_it = |line: &&Line| match part {
        Some(part) => line.id == *part,
        None => !line.refunded_at.is_some_and(is_back),
    };
    item.lines.iter().filter(is_of_it).collect()
}

/// The order and the item of a claim.
pub(crate) async fn store_item(r: &mut impl Reads, claim: &Claim) -> Result<Option<(Order, Item)>, Fault> {
    let Some(about) = &claim.about else { return Ok(None) };
    let Some(order) = ordering::order(r, &about.order).await? else { return Ok(None) };
    let item = order.items().into_iter().find(|item| item.key == about.item);
    Ok(item.map(|item| (order, item)))
}
