//! Stories: the whole school in the words of buying, learning and asking, through its pages, with the clock in hand, on the
//! engine that `LYCEUM_TEST_DATABASE` names (SQLite without it). `world.rs` is the school, `visitor.rs` somebody at a
//! browser without scripts, `deeds.rs` what people do in several stories; the rest are the stories.
#![expect(clippy::unwrap_used, clippy::panic, reason = "tests fail by panicking")]

mod asking;
mod buying;
mod deeds;
mod desk;
mod importing;
mod learning;
mod many;
mod promises;
mod strangers;
mod trial;
mod visitor;
mod world;
mod year;
