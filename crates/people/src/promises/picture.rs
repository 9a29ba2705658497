//! A year of promises in one picture: a thin bar a week, kept above the line, missed below it. The sentence beside it
//! says the same, so nobody needs to see it.

use lyceum_kernel::{Day, Instant, Span};
use lyceum_words::Reader;
use maud::{Markup, html};

use super::store::Week;

/// How many weeks the picture shows.
pub(super) const WEEKS: i64 = 52;

/// The width of a week, as the database counts it.
pub(super) fn week() -> Span {
    Span::days(7)
}

/// The instant the picture begins at.
pub(super) fn start(now: Instant) -> Instant {
    Instant::from_micros(now.micros().saturating_sub(week().micros().saturating_mul(WEEKS)))
}

/// How high the highest bar is, and how much room stands over it for its figure and under the line for the months.
const HIGH: i64 = 48;
const AIR: i64 = 16;

/// Where a week begins, across the whole width.
fn across(weeks: i64) -> String {
    let hundredths = weeks * 10_000 / WEEKS;
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}

/// The first days of the months within the year, each with the week it lies in.
fn months(first: Day) -> impl Iterator<Item = (i64, Day)> {
    let days = (0..WEEKS * 7).map(move |count| (count / 7, first.plus_days(count)));
    days.filter(|(_, day)| day.parts().2 == 1)
}

/// The picture with its sentence; nothing where no promise ended within the year. As wide as the page gives it and always as
/// high, so that it can be read on a phone.
pub(super) fn picture(reader: &Reader, now: Instant, weeks: &[Week]) -> Markup {
    let kept: i64 = weeks.iter().map(|week| week.kept).sum();
    let missed: i64 = weeks.iter().map(|week| week.missed).sum();
    if kept + missed == 0 {
        return html! {};
    }
    let most = weeks.iter().map(|week| week.kept.max(week.missed)).max().unwrap_or(1).max(1);
    // The smallest bar can still be seen.
    let height = |count: i64| (count * HIGH / most).max(3);
    let zone = reader.zone();
    let first = start(now).day(zone);
    let args = [
        ("kept", reader.number(kept).into()),
        ("missed", reader.number(missed).into()),
        ("most", reader.number(most).into()),
        ("from", reader.short_day(first).into()),
        ("to", reader.short_day(now.day(zone)).into()),
    ];
    let text = reader.say_with("promises-year-text", &args);
    let line = AIR + HIGH;
    // Room below the line only where something was missed.
    let foot = line + if missed > 0 { HIGH } else { 0 };
    let bar = across(1);
    html! {
        figure.year {
            figcaption { (reader.say("promises-year")) }
            svg.year-picture height=(foot + AIR) role="img" aria-label=(text) {
                line.year-line x2="100%" y1=(line) y2=(line) {}
                @for week in weeks {
                    @if week.kept > 0 {
                        rect.year-kept x=(across(week.week)) y=(line - height(week.kept)) width=(bar) height=(height(week.kept)) {}
                    }
                    @if week.missed > 0 {
                        rect.year-missed x=(across(week.week)) y=(line) width=(bar) height=(height(week.missed)) {}
                    }
                }
                @for (at, (week, day)) in months(first).enumerate() {
                    line.year-line x1=(across(week)) x2=(across(week)) y1=(foot) y2=(foot + 4) {}
                    @if at % 3 == 0 { text x=(across(week)) y=(foot + AIR) { (reader.month_name(day)) } }
                }
            }
            ul.curve-words {
                li { span.curve-key {} (reader.say("promises-year-kept")) }
                @if missed > 0 { li { span.curve-key.no {} (reader.say("promises-year-missed")) } }
            }
            p.small { (text) }
        }
    }
}
