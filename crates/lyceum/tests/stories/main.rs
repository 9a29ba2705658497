//! Stories: the whole school in the words of buying and learning, through its pages, with the clock in hand, on the engine
//! that `LYCEUM_TEST_DATABASE` names (SQLite without it).
#![expect(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test")]

mod asking;
mod buying;
mod learning;
mod visitor;
mod world;
