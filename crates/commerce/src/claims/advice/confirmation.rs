//! What the terms promise of an order, for its confirmation: by when its price can be asked back, and how far. It is the sentence of
//! the offer page, made anew from what was bought, at what was paid, by whom.

use lyceum_people::agreements::{self, Assumed};
use lyceum_school::{Fault, Tx};
use lyceum_teaching::catalog::CourseId;
use lyceum_words::Reader;

use crate::claims::{deciding::facts, store};
use crate::ordering::{InConfirmation, Item, Order, Promised};

/// What claims say in the confirmation of an order.
pub const IN_CONFIRMATION: InConfirmation = InConfirmation(|tx, order, reader| Box::pin(promised(tx, order, reader)));

async fn promised(tx: &mut Tx, order: &Order, reader: &Reader) -> Result<Vec<Promised>, Fault> {
    let governing = agreements::governing(tx, &order.contract).await?;
    let earlier = store::earlier(tx, &order.person).await?;
    let mut promised = Vec::new();
    // What costs nothing has no price to be asked back.
    for item in order.items().into_iter().filter(|item| !item.paid.is_zero()) {
        let courses: Vec<CourseId> = item.lines.iter().map(|line| line.course.clone()).collect();
        let assumed = Assumed {
            price: item.paid,
            units_total: item.units_total,
            now: tx.now(),
            region: order.region,
            kind: order.kind,
            known: facts::of_buyer(tx, &order.person, &earlier, &courses).await?,
        };
        let said = match agreements::promise_sentence(reader, &governing, &assumed)? {
            Some(sentence) => Some((sentence.text, sentence.clauses)),
            None => agreements::ruled_out(reader, &governing, &assumed)?,
        };
        promised.extend(said.map(|(text, clauses)| named(item, text, clauses)));
    }
    Ok(promised)
}

fn named(item: Item, text: String, clauses: Vec<String>) -> Promised {
    Promised { title: item.title, text, clauses }
}
