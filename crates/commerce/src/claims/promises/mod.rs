//! What claims promise, by kind and day; what the board calls it; what is said where a day was missed; and the time a technical
//! problem may take.

pub(crate) mod board;
pub(crate) mod missed;
pub(crate) mod promised;
pub(crate) mod time_to_solve;
