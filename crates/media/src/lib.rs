//! Course files: where they lie, what they may be, which part of one is sent, and archives made of them.
//!
//! `store.rs` keeps bytes under a key in a folder (or in memory for tests), `kind.rs` is the short list of file types a
//! course may hold, `range.rs` reads the `Range` header so that a video can be wound, `archive.rs` makes a zip while it is sent.
//! Who may fetch what is not known here: see the slice `catalog` of the teaching area.

mod archive;
mod kind;
mod range;
mod store;

pub use archive::{Entry, archive};
pub use kind::Kind;
pub use range::{Part, part};
pub use store::{Media, MediaError, Piece};
