//! The small pieces: headings, notices, marks, cards, steps. Where to look next: `assets/lyceum.css` lists their classes.

use lyceum_words::Reader;
use maud::{Markup, html};

/// Text in which the number of an order or an invoice is never broken at its hyphen.
pub fn whole(text: &str) -> Markup {
    let is_number = |word: &str| {
        word.split_once('-').is_some_and(|(before, after)| {
            before.ends_with(|c: char| c.is_ascii_digit()) && after.starts_with(|c: char| c.is_ascii_digit())
        })
    };
    html! {
        @if text.split(' ').any(is_number) {
            @for (at, word) in text.split(' ').enumerate() {
                @if at > 0 { " " }
                @if is_number(word) { span.whole { (word) } } @else { (word) }
            }
        } @else { (text) }
    }
}

/// Words with what stands after a label in the reader's language: "Given:", "Donné :".
pub fn labelled(reader: &Reader, label: &str) -> String {
    reader.say_with("web-labelled", &[("label", label.into())])
}

/// The one heading of a page.
pub fn heading(text: &str) -> Markup {
    html! { h1 { (whole(text)) } }
}

/// The sentence under a heading that says what the page is for.
pub fn lede(text: &str) -> Markup {
    html! { p.lede { (whole(text)) } }
}

/// How something stands.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum Mark {
    Yes,
    No,
    /// A person decides.
    Manual,
    /// Waiting for something.
    Hold,
    /// Something is not known yet.
    Needs,
    Kept,
    Missed,
    Due,
}

impl Mark {
    fn class(self) -> &'static str {
        match self {
            Self::Yes => "mark yes",
            Self::No => "mark no",
            Self::Manual => "mark manual",
            Self::Hold => "mark hold",
            Self::Needs => "mark needs",
            Self::Kept => "mark kept",
            Self::Missed => "mark missed",
            Self::Due => "mark due",
        }
    }

    fn path(self) -> &'static str {
        match self {
            Self::Yes | Self::Kept => "M3 8.5L6.5 12L13 4.5",
            Self::No | Self::Missed => "M4 4L12 12M12 4L4 12",
            Self::Manual => "M8 3a2.5 2.5 0 1 1 0 5a2.5 2.5 0 1 1 0 -5M3 14a5 5 0 0 1 10 0",
            Self::Hold => "M5.5 3.5V12.5M10.5 3.5V12.5",
            Self::Needs => "M5 6a3 3 0 1 1 4 2.8Q8 9.3 8 10.5M8 13v.5",
            Self::Due => "M8 2L14 8L8 14L2 8Z",
        }
    }
}

/// A drawn mark and its words; the words carry the meaning.
pub fn status_mark(mark: Mark, label: &str) -> Markup {
    html! {
        span class=(mark.class()) {
            svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false" { path d=(mark.path()) {} }
            span { (label) }
        }
    }
}

/// The voice of a notice.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum Tone {
    Plain,
    Good,
    /// Something is lost, or would be.
    Loss,
    /// Think before going on.
    Warn,
}

/// Something to know before going on.
#[expect(clippy::needless_pass_by_value, reason = "markup is moved into the page, never used twice")]
pub fn notice(tone: Tone, title: &str, body: Markup) -> Markup {
    let class = match tone {
        Tone::Plain => "notice",
        Tone::Good => "notice good",
        Tone::Loss => "notice loss",
        Tone::Warn => "notice warn",
    };
    html! { div class=(class) { p.notice-title { (title) } (body) } }
}

/// What will be here, and how to begin.
pub fn empty_state(title: &str, text: &str, action: Option<(&str, &str)>) -> Markup {
    html! {
        section.empty {
            h2 { (title) }
            p { (text) }
            @if let Some((href, label)) = action { p { a.button href=(href) { (label) } } }
        }
    }
}

/// A card whose title is a link; `foot` holds a price or a state.
#[expect(clippy::needless_pass_by_value, reason = "markup is moved into the page, never used twice")]
pub fn card(href: &str, title: &str, body: Markup, foot: Markup) -> Markup {
    html! {
        article.card {
            h3 { a href=(href) { (title) } }
            div.card-body { (body) }
            div.card-foot { (foot) }
        }
    }
}

/// Names and values.
pub fn facts(pairs: &[(&str, Markup)]) -> Markup {
    html! {
        dl.facts { @for (name, value) in pairs { div { dt { (name) } dd { (value) } } } }
    }
}

/// A figure that can be copied, in even digits.
pub fn figure(text: &str) -> Markup {
    html! { span.figure { (text) } }
}

/// An id or a hash, whole, in even letters.
pub fn id_code(text: &str) -> Markup {
    html! { code.id { (text) } }
}

/// Buttons and links that belong together.
#[expect(clippy::needless_pass_by_value, reason = "markup is moved into the page, never used twice")]
pub fn actions(content: Markup) -> Markup {
    html! { div.actions { (content) } }
}

/// The text, and beside it what stays in sight. On a phone what stands beside comes first, as it does when read aloud: the
/// price before the outline, the sum before the button that orders.
#[expect(clippy::needless_pass_by_value, reason = "markup is moved into the page, never used twice")]
pub fn columns(main: Markup, beside: Markup) -> Markup {
    html! { div.columns { div.columns-beside { (beside) } div.columns-main { (main) } } }
}

/// A part of a page with its own heading.
#[expect(clippy::needless_pass_by_value, reason = "markup is moved into the page, never used twice")]
pub fn panel(title: &str, body: Markup) -> Markup {
    html! { section.panel { h2 { (title) } (body) } }
}

/// More, for those who want it.
#[expect(clippy::needless_pass_by_value, reason = "markup is moved into the page, never used twice")]
pub fn disclosure(summary: &str, body: Markup) -> Markup {
    html! { details.disclosure { summary { (summary) } div { (body) } } }
}

/// The steps of a way, and where one stands. `current` counts from 0.
pub fn stepper(label: &str, steps: &[&str], current: usize) -> Markup {
    html! {
        ol.steps aria-label=(label) {
            @for (at, step) in steps.iter().enumerate() {
                li class=[(at < current).then_some("done")] aria-current=[(at == current).then_some("step")] {
                    span.step-number aria-hidden="true" { (at + 1) }
                    span { (step) }
                }
            }
        }
    }
}

/// The way from the front to here; the last is this page.
pub fn breadcrumbs(label: &str, way: &[(&str, &str)]) -> Markup {
    html! {
        nav.breadcrumbs aria-label=(label) {
            ol {
                @for (at, (href, label)) in way.iter().enumerate() {
                    li {
                        @if at + 1 == way.len() { span aria-current="page" { (label) } } @else { a href=(href) { (label) } }
                    }
                }
            }
        }
    }
}

/// Filters that are links, so that each view has an address.
pub fn filters(label: &str, links: &[(&str, &str, bool)]) -> Markup {
    html! {
        nav.filters aria-label=(label) {
            ul {
                @for (href, label, current) in links {
                    li { a href=(href) aria-current=[current.then_some("true")] { (label) } }
                }
            }
        }
    }
}

/// Earlier and later pages of a list, as (address, words).
pub fn pager(label: &str, earlier: Option<(&str, &str)>, later: Option<(&str, &str)>) -> Markup {
    html! {
        @if earlier.is_some() || later.is_some() {
            nav.pager aria-label=(label) {
                @if let Some((href, words)) = earlier { a rel="prev" href=(href) { (words) } }
                @if let Some((href, words)) = later { a rel="next" href=(href) { (words) } }
            }
        }
    }
}
