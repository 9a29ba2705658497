//! The top of the house: settings, wiring, every list, commands. Nothing is decided here.
//!
//! Look next at `lists.rs`, where everything that could register itself is named by hand; at `app.rs` for how a school
//! is opened and served; at `commands/` for what the program can be told to do.

pub mod app;
mod clock;
pub mod commands;
pub mod demo;
mod happened;
mod health;
pub mod lists;
pub mod settings;

/// A page is made of many small pieces of memory: the allocator of the system takes a fifth of its time, this one a tenth. Without huge
/// pages, of which a school at rest would hold half unused.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;
