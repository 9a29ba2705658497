//! A year of promises in one picture: a thin bar a week, kept above the line, missed below it. The sentence beside it
//! says the same, so nobody needs to see it.

use lyceum_kernel::{Instant, Span};
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

const BAR: i64 = 8;
const HALF: i64 = 44;

/// The picture with its sentence; nothing where no promise ended within the year.
pub(super) fn picture(reader: &Reader, now: Instant, weeks: &[Week]) -> Markup {
    let kept: i64 = weeks.iter().map(|week| week.kept).sum();
    let missed: i64 = weeks.iter().map(|week| week.missed).sum();
    if kept + missed == 0 {
        return html! {};
    }
    let most = weeks.iter().map(|week| week.kept.max(week.missed)).max().unwrap_or(1).max(1);
    // The smallest bar can still be seen.
    let height = |count: i64| if count == 0 { 0 } else { (count * (HALF - 4) / most).max(3) };
    let zone = reader.zone();
    let args = [
        ("kept", reader.number(kept).into()),
        ("missed", reader.number(missed).into()),
        ("from", reader.short_day(start(now).day(zone)).into()),
        ("to", reader.short_day(now.day(zone)).into()),
    ];
    let text = reader.say_with("promises-year-text", &args);
    let view_box = format!("0 0 {} {}", WEEKS * BAR, HALF * 2);
    html! {
        figure.year {
            figcaption { (reader.say("promises-year")) }
            svg.year-picture viewBox=(view_box) role="img" aria-label=(text) {
                line.year-line x1="0" y1=(HALF) x2=(WEEKS * BAR) y2=(HALF) {}
                @for week in weeks {
                    @if week.kept > 0 {
                        rect.year-kept x=(week.week * BAR + 1) y=(HALF - height(week.kept)) width=(BAR - 2) height=(height(week.kept)) {}
                    }
                    @if week.missed > 0 {
                        rect.year-missed x=(week.week * BAR + 1) y=(HALF) width=(BAR - 2) height=(height(week.missed)) {}
                    }
                }
            }
            ul.curve-words {
                li { span.curve-key {} (reader.say("promises-year-kept")) }
                li { span.curve-key.no {} (reader.say("promises-year-missed")) }
            }
            p.small { (text) }
        }
    }
}
