//! Bars: a value beside its limit, drawn thin. The words carry the numbers; the drawing only shows how near.

use maud::{Markup, html};

/// A value, the limit it is compared with, and the whole.
pub struct Bar {
    label: String,
    value: i64,
    limit: Option<i64>,
    whole: i64,
    value_text: String,
    limit_text: String,
    over: bool,
}

impl Bar {
    /// `value` compared with `limit`, in the same unit.
    pub fn new(label: impl Into<String>, value: i64, limit: i64) -> Self {
        Self {
            label: label.into(),
            value,
            limit: Some(limit),
            whole: limit.max(value),
            value_text: value.to_string(),
            limit_text: limit.to_string(),
            over: value > limit,
        }
    }

    /// The whole that the bar stands for, when it is more than the limit: 45 units, of which 13 are the limit.
    #[must_use]
    pub fn of(mut self, whole: i64) -> Self {
        self.whole = whole.max(self.value).max(self.limit.unwrap_or_default());
        self
    }

    /// The value and the limit in the reader's words: "13 of 45 units", "at most 13".
    #[must_use]
    pub fn said(mut self, value: impl Into<String>, limit: impl Into<String>) -> Self {
        self.value_text = value.into();
        self.limit_text = limit.into();
        self
    }

    /// Marks the value as beyond the limit although it is not greater: a limit to stay below, a day gone by.
    #[must_use]
    pub fn over(mut self, over: bool) -> Self {
        self.over = over;
        self
    }
}

fn percent(part: i64, whole: i64) -> String {
    let hundredths = i128::from(part.max(0)) * 10_000 / i128::from(whole.max(1));
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}

/// One bar with its label, value and limit.
pub fn bar(bar: &Bar) -> Markup {
    html! {
        div.bar.over[bar.over] {
            p.bar-words {
                span.bar-label { (bar.label) }
                " "
                span.bar-value { (bar.value_text) }
                " "
                span.bar-limit { (bar.limit_text) }
            }
            svg.bar-line width="100%" height="12" aria-hidden="true" focusable="false" {
                rect.bar-track x="0" y="3" width="100%" height="6" {}
                rect.bar-fill x="0" y="3" width=(percent(bar.value, bar.whole)) height="6" {}
                @if let Some(limit) = bar.limit {
                    svg x=(percent(limit, bar.whole)) overflow="visible" { path.bar-limit-mark d="M0 0V12" {} }
                }
            }
        }
    }
}

/// How much of something is done; read aloud as a progress bar.
pub fn progress(done: i64, total: i64, label: &str) -> Markup {
    html! {
        div.progress {
            progress value=(done) max=(total.max(1)) aria-label=(label) {}
            span.progress-words { (label) }
        }
    }
}
