//! The books as the owner and whoever keeps them read them: the documents of a month, what every account held when it
//! ended, what is owed to whom now, and files to take away. It books nothing and changes nothing. Next: `csv.rs` for the
//! file of documents, `pages.rs`; what it reads stands in `bookkeeping`, `invoicing` and `payments`.

mod csv;
mod pages;
#[cfg(test)]
mod tests;
pub mod urls;

pub use csv::csv;
pub use pages::router;

use lyceum_school::Fault;
use lyceum_store::Reads;
use lyceum_web::{Audience, HeadLink};
use lyceum_words::Source;

use crate::ordering::{self, Order, OrderId};
use crate::payments::{self, Refund};

/// The words of this slice.
pub const TEXT: Source = Source {
    slice: "books",
    en: include_str!("text.en.ftl"),
    fr: include_str!("text.fr.ftl"),
    de: include_str!("text.de.ftl"),
};

/// What stands in the head of the owner's pages.
pub const HEAD: HeadLink = HeadLink { key: "books-nav", href: urls::BOOKS, audience: Audience::Owners };

/// Money that is owed to a customer and has not gone.
#[derive(Clone, Debug)]
pub struct Owed {
    pub refund: Refund,
    /// The order it was paid for.
    pub order: Option<Order>,
}

/// What is owed to whom now, the longest owed first.
///
/// # Errors
/// When the database fails.
pub async fn owed(r: &mut impl Reads, most: i64) -> Result<Vec<Owed>, Fault> {
    let mut all = Vec::new();
    for (paid_for, refund) in payments::owed(r, most).await? {
        let order = match paid_for.parse::<OrderId>() {
            Ok(id) => ordering::order(r, &id).await?,
            Err(_) => None,
        };
        all.push(Owed { refund, order });
    }
    Ok(all)
}
