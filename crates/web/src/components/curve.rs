//! The curve: what the answer would be on each day, drawn as steps over time. The picture is for the eye; the list under it says
//! the same stretch by stretch, and is what is read aloud, copied and printed.

use lyceum_kernel::Day;
use maud::{Markup, html};

/// How the answer of a stretch stands.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum StepKind {
    /// Something is given.
    Yes,
    /// Nothing is.
    No,
    /// It is open: a person decides, or something is waited for.
    Open,
}

impl StepKind {
    const fn class(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Open => "open",
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Step {
    from: Day,
    to: Day,
    kind: StepKind,
    height: i64,
    when: String,
    answer: String,
}

/// A curve about to be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CurveView {
    title: String,
    steps: Vec<Step>,
    mark: Option<(Day, String)>,
}

impl CurveView {
    /// A curve that tells `title`.
    pub fn new(title: impl Into<String>) -> Self {
        Self { title: title.into(), steps: Vec::new(), mark: None }
    }

    /// The next stretch of days, both included, as high as `height`. `when` names the days and ends as a label
    /// does, `answer` says what holds on them, both in the reader's words.
    #[must_use]
    pub fn step(
        mut self,
        (from, to): (Day, Day),
        kind: StepKind,
        height: i64,
        when: impl Into<String>,
        answer: impl Into<String>,
    ) -> Self {
        self.steps.push(Step { from, to, kind, height: height.max(0), when: when.into(), answer: answer.into() });
        self
    }

    /// The day that is spoken of: today, or the day on which somebody asked.
    #[must_use]
    pub fn mark(mut self, day: Day, label: impl Into<String>) -> Self {
        self.mark = Some((day, label.into()));
        self
    }

    /// Whether there is anything to see: two answers at least.
    #[must_use]
    pub const fn is_worth_drawing(&self) -> bool {
        self.steps.len() > 1
    }
}

/// Height of the picture, and of its highest step.
const HEIGHT: i64 = 72;
const HIGHEST: i64 = 56;
/// A stretch in which nothing is given is still to be seen.
const LOWEST: i64 = 2;

/// The picture and its words.
pub fn curve(view: &CurveView) -> Markup {
    let first = view.steps.iter().map(|step| step.from.number()).min().unwrap_or_default();
    let end = view.steps.iter().map(|step| step.to.number() + 1).max().unwrap_or_default();
    let most = view.steps.iter().map(|step| step.height).max().unwrap_or_default().max(1);
    let across = |day: i64| percent(day - first, end - first);
    html! {
        figure.curve {
            figcaption { (view.title) }
            svg.curve-steps width="100%" height=(HEIGHT) aria-hidden="true" focusable="false" {
                @for step in &view.steps {
                    @let height = (step.height * HIGHEST / most).max(LOWEST);
                    rect class={ "curve-step " (step.kind.class()) } x=(across(step.from.number())) y=(HEIGHT - height)
                        width=(percent(step.to.number() + 1 - step.from.number(), end - first)) height=(height) {}
                }
                @if let Some((day, _)) = &view.mark {
                    svg.curve-mark x=(across(day.number())) overflow="visible" {
                        path d={ "M0 4V" (HEIGHT) } {}
                        circle cy="6" r="5" {}
                    }
                }
            }
            ol.curve-words {
                @for step in &view.steps {
                    li {
                        span class={ "curve-key " (step.kind.class()) } aria-hidden="true" {}
                        span.curve-when { (step.when) " " }
                        span.curve-answer { (step.answer) }
                    }
                }
                @if let Some((_, label)) = &view.mark {
                    li { span.curve-key.mark aria-hidden="true" {} span.curve-when { (label) } }
                }
            }
        }
    }
}

fn percent(part: i64, whole: i64) -> String {
    let hundredths = part.max(0) * 10_000 / whole.max(1);
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}
