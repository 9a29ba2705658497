//! The accessibility statement, on every school by default: what is held, how it is tested, what is not yet, and how to
//! report a barrier (ACC-13).

use crate::components::heading;
use crate::{Answer, Caller, Page};
use axum::Router;
use axum::routing::get;
use lyceum_school::School;
use maud::html;

pub(crate) fn router() -> Router<School> {
    Router::new().route("/accessibility", get(statement))
}

async fn statement(caller: Caller) -> Answer {
    let reader = caller.reader();
    let title = reader.say("web-accessibility");
    let email = &caller.school().settings().seller.email;
    let content = html! {
        (heading(&title))
        p.lede { (reader.say("web-accessibility-aim")) }
        h2 { (reader.say("web-accessibility-held")) }
        ul {
            @for key in ["keyboard", "script", "narrow", "contrast", "errors", "documents"] {
                li { (reader.say(&format!("web-accessibility-held-{key}"))) }
            }
        }
        h2 { (reader.say("web-accessibility-limits")) }
        p { (reader.say("web-accessibility-limits-text")) }
        h2 { (reader.say("web-accessibility-report")) }
        p { (reader.say("web-accessibility-report-text")) }
        @if !email.is_empty() {
            p { a href={ "mailto:" (email) } { (email) } }
        }
    };
    Ok(Page::new(&caller, title).main(content))
}
