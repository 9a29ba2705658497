//! Instants on the wall clock of a place: how fact files print them, and how much of a working day has passed.

use crate::civil::{self, DayNumber};
use lyceum_kernel::{Instant, Zone};

const MICROS_A_SECOND: i64 = 1_000_000;

/// An instant as `2027-03-08T11:00:00+01:00`.
pub(crate) fn with_offset(at: Instant, zone: &Zone) -> String {
    let day = at.day(zone);
    let (hour, minute) = at.clock(zone);
    let within_minute = at.micros().rem_euclid(60 * MICROS_A_SECOND);
    let wall_minutes = i64::from(civil::number(day)) * 1_440 + i64::from(hour) * 60 + i64::from(minute);
    let offset = wall_minutes - at.micros().div_euclid(60 * MICROS_A_SECOND);
    let (second, micros) = (within_minute / MICROS_A_SECOND, within_minute % MICROS_A_SECOND);
    let fraction = if micros == 0 { String::new() } else { format!(".{micros:06}") };
    let sign = if offset < 0 { '-' } else { '+' };
    let (hours, minutes) = (offset.abs() / 60, offset.abs() % 60);
    format!("{day}T{hour:02}:{minute:02}:{second:02}{fraction}{sign}{hours:02}:{minutes:02}")
}

/// The start of a day, in microseconds.
pub(crate) fn start_of(day: DayNumber, zone: &Zone) -> i64 {
    civil::day(day).start(zone).micros()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn instants_print_with_the_offset_of_their_season() {
        let berlin = Zone::named("Europe/Berlin").unwrap();
        for text in ["2027-03-08T11:00:00+01:00", "2028-07-02T23:59:59.250000+02:00"] {
            let at: Instant = text.parse().unwrap();
            assert_eq!(with_offset(at, &berlin), text);
        }
    }
}
