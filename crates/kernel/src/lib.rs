//! The words every other crate speaks: money, time, calendars, ids, actors. Pure: no clock is read here but in
//! [`SystemClock`], no network, no database.
//!
//! Look next at [`money`] for amounts, [`time`] for days and instants, [`calendar`] for working days, [`id`] for the one
//! macro of the house.

pub mod actor;
pub mod calendar;
pub mod clock;
pub mod column;
mod country;
mod hex;
pub mod id;
pub mod locale;
pub mod money;
pub mod ratio;
pub mod time;

pub use actor::{Actor, PersonId, Role};
pub use calendar::{Calendar, Holiday, Region, Roll};
pub use clock::{Clock, FixedClock, SystemClock};
pub use column::{BadColumn, Column, Stored};
pub use country::Country;
pub use hex::hex;
pub use id::{Id, IdSource};
pub use locale::Locale;
pub use money::{Currency, Money, MoneyError};
pub use ratio::Ratio;
// For `id!` in crates that name serde nowhere themselves.
#[doc(hidden)]
pub use serde;
pub use time::{Day, Instant, Offset, Period, Span, Weekday, Zone};
