//! The ribbon: time drawn as one thin line. Today, the last day, the roll over a holiday, the promise due. The picture is
//! for the eye; the list under it says the same in words and is what is read aloud, copied and printed.

use lyceum_kernel::Day;
use maud::{Markup, html};

/// What stands at a place in time.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum MarkKind {
    /// Where it began.
    Begin,
    /// Today.
    Today,
    /// The last day to do something.
    Last,
    /// A day that was passed over, because it is no working day.
    Rolled,
    /// A promise falls due.
    Due,
    /// Done, in time.
    Kept,
    /// Not done in time.
    Missed,
    /// Something that happened.
    Event,
}

/// What a stretch of time means.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum StretchKind {
    /// Still open: something can be done.
    Open,
    /// Gone by.
    Passed,
    /// Added because a day rolled over.
    Rolled,
    /// Somebody has promised to act in it.
    Promise,
}

impl MarkKind {
    fn class(self) -> &'static str {
        match self {
            Self::Begin => "begin",
            Self::Today => "today",
            Self::Last => "last",
            Self::Rolled => "rolled",
            Self::Due => "due",
            Self::Kept => "kept",
            Self::Missed => "missed",
            Self::Event => "event",
        }
    }

    /// Drawn around its own origin.
    fn shape(self) -> Markup {
        match self {
            Self::Begin => html! { path d="M0 -7V7" {} },
            Self::Today => html! { circle r="6" {} },
            Self::Last => html! { path d="M0 -11V11" {} path.cap d="M-5 -11H5M-5 11H5" {} },
            Self::Rolled => html! { circle r="4.5" {} },
            Self::Due => html! { path d="M0 -7L7 0L0 7L-7 0Z" {} },
            Self::Kept => html! { circle r="8" {} path.tick d="M-3.5 0L-1 3L4 -3" {} },
            Self::Missed => html! { path d="M-5 -5L5 5M5 -5L-5 5" {} },
            Self::Event => html! { circle r="3.5" {} },
        }
    }
}

struct RibbonMark {
    day: Day,
    kind: MarkKind,
    label: String,
    when: String,
}

/// A ribbon about to be drawn.
pub struct RibbonView {
    title: String,
    marks: Vec<RibbonMark>,
    stretches: Vec<(Day, Day, StretchKind)>,
}

impl RibbonView {
    /// A ribbon that tells `title`.
    pub fn new(title: impl Into<String>) -> Self {
        Self { title: title.into(), marks: Vec::new(), stretches: Vec::new() }
    }

    /// Marks a day. `label` says what it is, `when` the day in the reader's form.
    #[must_use]
    pub fn mark(mut self, day: Day, kind: MarkKind, label: impl Into<String>, when: impl Into<String>) -> Self {
        self.marks.push(RibbonMark { day, kind, label: label.into(), when: when.into() });
        self
    }

    /// Draws the days from `from` to `to` as one stretch.
    #[must_use]
    pub fn stretch(mut self, from: Day, to: Day, kind: StretchKind) -> Self {
        self.stretches.push((from, to, kind));
        self
    }

    fn days(&self) -> impl Iterator<Item = Day> {
        self.marks.iter().map(|mark| mark.day).chain(self.stretches.iter().flat_map(|(from, to, _)| [*from, *to]))
    }
}

/// Turns days into places on the line, in hundredths of a percent, with some air at both ends.
struct Scale {
    first: i64,
    days: i64,
}

const AIR: i64 = 400;

impl Scale {
    fn of(view: &RibbonView) -> Self {
        let first = view.days().map(Day::number).min().unwrap_or_default();
        let last = view.days().map(Day::number).max().unwrap_or_default();
        Self { first, days: (last - first).max(1) }
    }

    fn at(&self, day: Day) -> i64 {
        AIR + (day.number() - self.first) * (10_000 - 2 * AIR) / self.days
    }
}

fn percent(hundredths: i64) -> String {
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}

/// The picture and its words.
pub fn ribbon(view: &RibbonView) -> Markup {
    let scale = Scale::of(view);
    let mut marks: Vec<&RibbonMark> = view.marks.iter().collect();
    marks.sort_by_key(|mark| mark.day);
    html! {
        figure.ribbon {
            figcaption { (view.title) }
            svg.ribbon-line width="100%" height="40" aria-hidden="true" focusable="false" {
                line.ribbon-base x1="0%" x2="100%" y1="20" y2="20" {}
                @for (from, to, kind) in &view.stretches {
                    (stretch(scale.at(*from), scale.at(*to), *kind))
                }
                @for mark in &marks {
                    svg class={ "ribbon-mark " (mark.kind.class()) } x=(percent(scale.at(mark.day))) y="20" overflow="visible" {
                        (mark.kind.shape())
                    }
                }
            }
            ol.ribbon-words {
                @for mark in &marks {
                    li {
                        svg class={ "ribbon-key " (mark.kind.class()) } width="24" height="24" viewBox="-12 -12 24 24" aria-hidden="true" focusable="false" {
                            (mark.kind.shape())
                        }
                        span.ribbon-label { (mark.label) }
                        " "
                        span.ribbon-when { (mark.when) }
                    }
                }
            }
        }
    }
}

fn stretch(from: i64, to: i64, kind: StretchKind) -> Markup {
    let class = match kind {
        StretchKind::Open => "open",
        StretchKind::Passed => "passed",
        StretchKind::Rolled => "rolled",
        StretchKind::Promise => "promise",
    };
    html! { line class={ "ribbon-stretch " (class) } x1=(percent(from)) x2=(percent(to.max(from))) y1="20" y2="20" {} }
}
