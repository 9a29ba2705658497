//! A unit as it is shown: text, picture or video, in its own language inside a page of the reader's.

use lyceum_words::Reader;
use maud::{Markup, PreEscaped, html};

use super::{UnitPage, Video, language};

/// The content of a unit. `href` gives the address of another unit of the same course.
pub(crate) fn lesson(reader: &Reader, page: &UnitPage, wanted: &str, href: &dyn Fn(&str) -> String) -> Markup {
    html! {
        @if page.language != wanted {
            p.hint {
                (reader.say_with("catalog-not-translated", &[
                    ("wanted", language::name(reader, wanted).into()),
                    ("shown", language::name(reader, &page.language).into()),
                ]))
            }
        }
        div.lesson lang=(language::html_tag(&page.language)) dir=(language::direction(&page.language)) {
            @if let Some(video) = &page.extras.video { (film(reader, video)) }
            @if let Some((src, alt)) = &page.extras.image {
                figure { img src=(src) alt=(alt) loading="lazy"; }
            }
            @if page.html.trim().is_empty() && page.extras == super::Extras::default() {
                p lang=(reader.locale().tag()) { (reader.say("catalog-empty-unit")) }
            } @else {
                // Cleaned by an allow list when it was published.
                (PreEscaped(linked(&page.html, href)))
            }
        }
    }
}

fn film(reader: &Reader, video: &Video) -> Markup {
    html! {
        video controls preload="metadata" playsinline poster=[video.poster.as_deref()] {
            source src=(video.src) type=(video.content_type);
            @for (n, (tag, src)) in video.captions.iter().enumerate() {
                track kind="captions" src=(src) srclang=(language::html_tag(tag)) label=(language::own_name(tag)) default[n == 0];
            }
            p lang=(reader.locale().tag()) { a href=(video.src) { (reader.say("catalog-video-link")) } }
        }
    }
}

/// Puts the addresses of other units in place of `unit:…`.
fn linked(html: &str, href: &dyn Fn(&str) -> String) -> String {
    const MARK: &str = "href=\"unit:";
    let mut parts = html.split(MARK);
    let mut made = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (unit, rest) = part.split_once('"').unwrap_or((part, ""));
        let clean: String = unit.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
        made.push_str(&format!("href=\"{}\"{rest}", href(&clean)));
    }
    made
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_to_units_lead_to_their_pages() {
        let made =
            linked("<a href=\"unit:b-1\">B</a> and <a href=\"unit:&quot;x\">C</a>", &|unit| format!("/learn/g/{unit}"));
        assert_eq!(made, "<a href=\"/learn/g/b-1\">B</a> and <a href=\"/learn/g/quotx\">C</a>");
    }
}
