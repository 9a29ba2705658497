//! Which reads are too slow to run where requests are answered.
//!
//! On SQLite a statement runs on the thread that asks, and nearly all take microseconds. A read that took long is run on
//! a thread that may wait the next time, until it is quick again: a year's export must not hold up the pages.

use std::collections::HashSet;
use std::sync::{PoisonError, RwLock};
use std::time::Duration;

/// Longer than a busy machine interrupts a quick statement for.
const LONG: Duration = Duration::from_millis(20);

/// The statements that took long when last run, by the address of their text.
#[derive(Default)]
pub(crate) struct Pace(RwLock<HashSet<usize>>);

impl Pace {
    /// Whether this statement took long when it was last run.
    pub(crate) fn is_slow(&self, sql: &'static str) -> bool {
        self.0.read().unwrap_or_else(PoisonError::into_inner).contains(&sql.as_ptr().addr())
    }

    /// This statement took so long just now.
    pub(crate) fn note(&self, sql: &'static str, took: Duration) {
        let slow = took > LONG;
        if slow != self.is_slow(sql) {
            let mut known = self.0.write().unwrap_or_else(PoisonError::into_inner);
            if slow {
                known.insert(sql.as_ptr().addr())
            } else {
                known.remove(&sql.as_ptr().addr())
            };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_statement_is_slow_until_it_is_quick_again() {
        let (pace, sql) = (Pace::default(), "SELECT 1");
        assert!(!pace.is_slow(sql));
        pace.note(sql, Duration::from_millis(30));
        assert!(pace.is_slow(sql));
        pace.note(sql, Duration::from_micros(30));
        assert!(!pace.is_slow(sql));
    }
}
