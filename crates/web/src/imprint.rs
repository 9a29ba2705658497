//! Who runs this school and how to reach them, from the owner's settings; and what is stored about whom, why and how long.
//! Both stand at the foot of every page. What is not built is said there too (`docs/trust.md`).

use crate::components::{facts, heading, lede, link, notice};
use crate::{Answer, Caller, Page, components::Tone};
use axum::Router;
use axum::routing::get;
use lyceum_school::{Disputes, School, Seller};
use lyceum_words::Reader;
use maud::{Markup, html};

pub(crate) fn router() -> Router<School> {
    Router::new().route("/imprint", get(imprint)).route("/privacy", get(privacy))
}

async fn imprint(caller: Caller) -> Answer {
    let reader = caller.reader();
    let title = reader.say("web-imprint");
    let content = html! {
        (heading(&title))
        (lede(&reader.say("web-imprint-lede")))
        (seller(&caller))
        @if caller.school().settings().demo {
            (notice(Tone::Plain, &reader.say("web-imprint-demo"), html! {}))
        }
        p { (reader.say("web-imprint-write")) }
        @if let Some(said) = disputes(reader, &caller.school().settings().seller) {
            h2 { (reader.say("web-disputes")) }
            p { (said) }
            @if let Some(Disputes::Before(mediator)) = &caller.school().settings().seller.disputes {
                p { a href=(mediator.website) rel="external" { (mediator.website) } }
            }
        }
        p { (link("/privacy", &reader.say("web-privacy"))) }
    };
    Ok(Page::new(&caller, title).main(content))
}

/// How the school settles disputes with consumers out of court, in a sentence: before which body, or before none. `None` where
/// its owner has not said; the workbench asks.
#[must_use]
pub fn disputes(reader: &Reader, seller: &Seller) -> Option<String> {
    Some(match seller.disputes.as_ref()? {
        Disputes::Nowhere => reader.say("web-disputes-nowhere"),
        Disputes::Before(mediator) => {
            let args = [
                ("name", mediator.name.as_str().into()),
                ("address", mediator.address_line().into()),
                ("website", mediator.website.as_str().into()),
            ];
            reader.say_with("web-disputes-before", &args)
        }
    })
}

/// What the settings say of the seller; a line that is empty is left out.
fn seller(caller: &Caller) -> Markup {
    let reader = caller.reader();
    let seller = &caller.school().settings().seller;
    let address = html! { @for line in seller.address.lines() { (line) br; } };
    let phone: String = seller.phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    let lines = [
        ("web-imprint-name", &seller.name, html! { (seller.name) }),
        ("web-imprint-address", &seller.address, address),
        ("web-imprint-email", &seller.email, html! { a href={ "mailto:" (seller.email) } { (seller.email) } }),
        ("web-imprint-phone", &seller.phone, html! { a href={ "tel:" (phone) } { (seller.phone) } }),
        ("web-imprint-register", &seller.register, html! { (seller.register) }),
        ("web-imprint-vat", &seller.vat_id, html! { (seller.vat_id) }),
    ];
    let told: Vec<(String, Markup)> = lines
        .into_iter()
        .filter(|(_, value, _)| !value.trim().is_empty())
        .map(|(key, _, shown)| (reader.say(key), shown))
        .collect();
    let pairs: Vec<(&str, Markup)> = told.iter().map(|(label, shown)| (label.as_str(), shown.clone())).collect();
    facts(&pairs)
}

/// What is stored, in the order in which a visitor meets it.
const STORED: [&str; 8] = ["browser", "account", "order", "learning", "claims", "letters", "log", "not"];

async fn privacy(caller: Caller) -> Answer {
    let reader = caller.reader();
    let title = reader.say("web-privacy");
    let content = html! {
        (heading(&title))
        (lede(&reader.say("web-privacy-lede")))
        @if caller.school().settings().demo {
            (notice(Tone::Warn, &reader.say("web-privacy-demo"), html! {}))
        }
        h2 { (reader.say("web-privacy-who")) }
        (seller(&caller))
        h2 { (reader.say("web-privacy-stored")) }
        @for part in STORED {
            h3 { (reader.say(&format!("web-privacy-{part}"))) }
            p { (reader.say(&format!("web-privacy-{part}-text"))) }
        }
        @for part in ["others", "how-long", "rights", "missing"] {
            h2 { (reader.say(&format!("web-privacy-{part}"))) }
            p { (reader.say(&format!("web-privacy-{part}-text"))) }
        }
    };
    Ok(Page::new(&caller, title).main(content))
}
