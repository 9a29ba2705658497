//! The demo's own clock, on every page of a demo: what day it is at school, how to make it later, and what came of that. The address
//! of the page carries what came of it, so that it is said once and on the page where the button was.

use crate::caller::Caller;
use crate::components::hidden;
use crate::language::without;
use crate::links::DemoLink;
use lyceum_kernel::Instant;
use maud::{Markup, html};

/// What of an address says what the last step through time brought.
const TOLD: &str = "clock=";
/// Nothing was pending that time could bring.
const NOTHING: &str = "nothing";

/// What a step through time brought: how many things, and between which instants of school time.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub struct Passed {
    /// How many things the audit tells.
    pub count: usize,
    /// Where the step began.
    pub from: Instant,
    /// Where it ended.
    pub until: Instant,
}

/// The page to go back to after a step: it says how many things happened on the way and leads to them, or that nothing is
/// pending.
pub fn after_step(back: &str, happened: Option<&Passed>) -> String {
    let back = without(back, TOLD);
    let mark = if back.contains('?') { '&' } else { '?' };
    match happened {
        Some(Passed { count, from, until }) => {
            format!("{back}{mark}{TOLD}{count}.{}.{}", from.micros(), until.micros())
        }
        None => format!("{back}{mark}{TOLD}{NOTHING}"),
    }
}

/// The bar under the head. On a phone its steps are folded under the time.
pub(crate) fn bar(caller: &Caller) -> Markup {
    let reader = caller.reader();
    let steps = [
        ("day", "web-clock-day"),
        ("week", "web-clock-week"),
        ("month", "web-clock-month"),
        ("next", "web-clock-next"),
    ];
    let now = html! { (reader.say("web-clock-now")) " " strong { (reader.instant(caller.school().now())) } };
    html! {
        aside.time-machine aria-label=(reader.say("web-clock")) {
            p { (now) }
            details { summary { (now) } }
            form method="post" action="/clock" {
                (hidden("back", caller.back()))
                @for (step, key) in steps {
                    button.quiet type="submit" name="step" value=(step) { (reader.say(key)) }
                }
            }
            @for link in caller.school().list::<DemoLink>() { a href=(link.href) { (reader.say(link.key)) } }
            @if let Some(told) = told(caller) { p role="status" { (told) } }
        }
    }
}

/// What the last step brought, if this page is what it came back to; it leads to the list of it.
fn told(caller: &Caller) -> Option<Markup> {
    let (_, query) = caller.path().split_once('?')?;
    let said = query.split('&').find_map(|pair| pair.strip_prefix(TOLD))?;
    if said == NOTHING {
        return Some(html! { (caller.reader().say("web-clock-nothing")) });
    }
    let mut parts = said.split('.').map(|part| part.parse::<i64>().ok());
    let count = parts.next()??;
    let said = caller.reader().say_with("web-clock-happened", &[("n", count.into())]);
    let between = (parts.next().flatten(), parts.next().flatten());
    let (Some(from), Some(until), true) = (between.0, between.1, count > 0) else { return Some(html! { (said) }) };
    Some(html! { a href={ "/clock?from=" (from) "&until=" (until) } { (said) } })
}

#[cfg(test)]
mod tests {
    use super::{Instant, Passed, after_step};

    // 2026-11-30: a step to the next thing said nothing of it, and one that found none ended on a page of errors.
    #[test]
    fn what_came_of_a_step_is_said_once_where_it_was_taken() {
        let (from, until) = (Instant::from_micros(1), Instant::from_micros(2));
        let passed = Passed { count: 3, from, until };
        assert_eq!(after_step("/orders", Some(&passed)), "/orders?clock=3.1.2");
        assert_eq!(after_step("/courses?q=a&clock=3.1.2", None), "/courses?q=a&clock=nothing");
    }
}
