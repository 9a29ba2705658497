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
            p { (with_link(&said, &caller.school().settings().seller)) }
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

/// The sentence, with the address of the body as a link where it stands.
fn with_link(said: &str, seller: &Seller) -> Markup {
    let website = match &seller.disputes {
        Some(Disputes::Before(mediator)) if !mediator.website.is_empty() => mediator.website.as_str(),
        _ => return html! { (said) },
    };
    match said.split_once(website) {
        Some((before, after)) => html! { (before) a href=(website) rel="external" { (website) } (after) },
        None => html! { (said) },
    }
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
        @if caller.school().settings().rehearsal {
            (notice(Tone::Warn, &reader.say("web-privacy-rehearsal"), html! {}))
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

#[cfg(test)]
mod tests {
    use super::*;
    use lyceum_school::Mediator;

    // 2026-11-30: a tester found the address of the mediator twice: in the sentence, and alone below it.
    #[test]
    fn the_address_of_the_mediator_is_a_link_where_the_sentence_says_it() {
        let mediator =
            Mediator { name: "M".to_owned(), address: "A".to_owned(), website: "https://m.example".to_owned() };
        let seller = Seller { disputes: Some(Disputes::Before(mediator)), ..Seller::default() };
        let shown = with_link("Go to M (https://m.example).", &seller).into_string();
        assert_eq!(shown, "Go to M (<a href=\"https://m.example\" rel=\"external\">https://m.example</a>).");
        assert_eq!(with_link("Nowhere.", &Seller::default()).into_string(), "Nowhere.");
    }
}
