//! The demo's own clock, on every page of a demo: what day it is at school, how to make it later, and what came of that. The address
//! of the page carries what came of it, so that it is said once and on the page where the button was.

use crate::caller::Caller;
use crate::components::hidden;
use crate::language::without;
use crate::links::DemoLink;
use maud::{Markup, html};

/// What of an address says what the last step through time brought.
const TOLD: &str = "clock=";
/// Nothing was pending that time could bring.
const NOTHING: &str = "nothing";

/// The page to go back to after a step: it says how many things happened on the way, or that nothing is pending.
pub fn after_step(back: &str, happened: Option<usize>) -> String {
    let back = without(back, TOLD);
    let mark = if back.contains('?') { '&' } else { '?' };
    match happened {
        Some(count) => format!("{back}{mark}{TOLD}{count}"),
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

/// What the last step brought, if this page is what it came back to.
fn told(caller: &Caller) -> Option<String> {
    let (_, query) = caller.path().split_once('?')?;
    let said = query.split('&').find_map(|pair| pair.strip_prefix(TOLD))?;
    if said == NOTHING {
        return Some(caller.reader().say("web-clock-nothing"));
    }
    let count: i64 = said.parse().ok()?;
    Some(caller.reader().say_with("web-clock-happened", &[("n", count.into())]))
}

#[cfg(test)]
mod tests {
    use super::after_step;

    // 2026-11-30: a step to the next thing said nothing of it, and one that found none ended on a page of errors.
    #[test]
    fn what_came_of_a_step_is_said_once_where_it_was_taken() {
        assert_eq!(after_step("/orders", Some(3)), "/orders?clock=3");
        assert_eq!(after_step("/courses?q=a&clock=3", None), "/courses?q=a&clock=nothing");
    }
}
