//! The books as the owner and whoever keeps them read them: the documents of a month, what every account held when it
//! ended, the VAT by country and rate, what is owed to whom now, and files to take away. It books nothing and changes nothing. Next: `csv.rs` for the
//! file of documents, `vat.rs`, `owed.rs`, `pages.rs`; what it reads stands in `bookkeeping`, `invoicing` and `payments`.

mod csv;
mod owed;
mod pages;
#[cfg(test)]
mod tests;
pub mod urls;
mod vat;

pub use csv::csv;
pub use owed::{Owed, owed};
pub use pages::router;

use lyceum_web::{Audience, HeadLink};
use lyceum_words::Source;

/// The words of this slice.
pub const TEXT: Source = Source {
    slice: "books",
    en: include_str!("text.en.ftl"),
    fr: include_str!("text.fr.ftl"),
    de: include_str!("text.de.ftl"),
};

/// What stands in the head of the owner's pages.
pub const HEAD: HeadLink = HeadLink { key: "books-nav", href: urls::BOOKS, audience: Audience::Owners };
