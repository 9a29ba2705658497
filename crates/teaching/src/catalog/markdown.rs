//! Markdown to HTML that is safe to show: CommonMark first, then an allow list.
//!
//! Headings are moved so that they follow the page's one `h1`. Relative addresses are handed to the caller, who knows
//! where the files of this version lie.

use std::collections::{BTreeSet, HashSet};

use ammonia::Builder;
use lyceum_kernel::Locale;
use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};

const OPTIONS: Options = Options::ENABLE_TABLES.union(Options::ENABLE_STRIKETHROUGH).union(Options::ENABLE_TASKLISTS);

/// A lesson has notes at its foot; a question or an option has none, several of them stand on one page.
const WITH_NOTES: Options = OPTIONS.union(Options::ENABLE_FOOTNOTES);

/// How the ids of a text begin, so that none is one of the page around it.
const OWN: &str = "text-";

/// HTML of a whole lesson in a language. `place` turns a relative address into the one that is served.
pub(crate) fn to_html(language: &str, markdown: &str, place: &dyn Fn(&str) -> String) -> String {
    render(language, markdown, WITH_NOTES, place)
}

/// HTML of a text beside others on one page: an explanation.
pub(crate) fn part_to_html(language: &str, markdown: &str, place: &dyn Fn(&str) -> String) -> String {
    render(language, markdown, OPTIONS, place)
}

/// A line with the spaces that its language wants.
pub(crate) fn spaced(language: &str, text: &str) -> String {
    Locale::from_tag(language).unwrap_or_default().spaced(text).into_owned()
}

fn render(language: &str, markdown: &str, options: Options, place: &dyn Fn(&str) -> String) -> String {
    let levels: Vec<HeadingLevel> = Parser::new_ext(markdown, options)
        .filter_map(|event| match event {
            Event::Start(Tag::Heading { level, .. }) => Some(level),
            _ => None,
        })
        .collect::<BTreeSet<_>>()
        .into_iter()
        .collect();
    let moved = |level: HeadingLevel| {
        let rank = levels.iter().position(|known| *known == level).unwrap_or_default();
        HeadingLevel::try_from(rank + 2).unwrap_or(HeadingLevel::H6)
    };
    let own = |name: &CowStr<'_>| CowStr::from(format!("{OWN}{name}"));
    let mut in_code = false;
    let mut written_code = 0_usize;
    let events = Parser::new_ext(markdown, options).map(|event| match event {
        Event::Start(Tag::CodeBlock(kind)) => {
            in_code = true;
            Event::Start(Tag::CodeBlock(kind))
        }
        Event::End(TagEnd::CodeBlock) => {
            in_code = false;
            Event::End(TagEnd::CodeBlock)
        }
        Event::InlineHtml(tag) => {
            written_code = nested_code(&tag, written_code);
            Event::InlineHtml(tag)
        }
        // What an author forgot to close ends with its paragraph, as in a browser's eyes the prose after it is prose.
        Event::End(TagEnd::Paragraph) => {
            written_code = 0;
            Event::End(TagEnd::Paragraph)
        }
        Event::Text(text) if !in_code && written_code == 0 => Event::Text(spaced(language, &text).into()),
        Event::FootnoteReference(name) => Event::FootnoteReference(own(&name)),
        Event::Start(Tag::FootnoteDefinition(name)) => Event::Start(Tag::FootnoteDefinition(own(&name))),
        Event::Start(Tag::Heading { level, classes, attrs, .. }) => {
            Event::Start(Tag::Heading { level: moved(level), id: None, classes, attrs })
        }
        Event::End(TagEnd::Heading(level)) => Event::End(TagEnd::Heading(moved(level))),
        Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
            Event::Start(Tag::Link { link_type, dest_url: placed(&dest_url, place), title, id })
        }
        Event::Start(Tag::Image { link_type, dest_url, title, id }) => {
            Event::Start(Tag::Image { link_type, dest_url: placed(&dest_url, place), title, id })
        }
        other => other,
    });
    let mut made = String::with_capacity(markdown.len() * 2);
    html::push_html(&mut made, events);
    clean(&made)
}

/// How many elements of code are open after a tag in a line: what they hold is typed letter for letter, and has no spaces but
/// its own.
fn nested_code(tag: &str, open: usize) -> usize {
    let inside = tag.trim_start_matches('<');
    let name = inside.trim_start_matches('/').split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
    if !["code", "kbd", "pre", "samp"].iter().any(|code| name.eq_ignore_ascii_case(code)) {
        return open;
    }
    if inside.starts_with('/') { open.saturating_sub(1) } else { open + 1 }
}

/// HTML of one line: a question or an option. A single paragraph loses its frame.
pub(crate) fn line_to_html(language: &str, markdown: &str, place: &dyn Fn(&str) -> String) -> String {
    let made = part_to_html(language, markdown, place);
    let trimmed = made.trim();
    match trimmed.strip_prefix("<p>").and_then(|rest| rest.strip_suffix("</p>")) {
        Some(inner) if !inner.contains("<p>") => inner.to_owned(),
        _ => trimmed.to_owned(),
    }
}

/// A use of a file or a picture in a text, with the line it stands on.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Use {
    pub(crate) target: String,
    pub(crate) line: usize,
    pub(crate) picture: bool,
    pub(crate) described: bool,
}

/// Every relative address in a text.
pub(crate) fn uses(markdown: &str) -> Vec<Use> {
    let mut found: Vec<Use> = Vec::new();
    let mut in_picture = false;
    for (event, range) in Parser::new_ext(markdown, WITH_NOTES).into_offset_iter() {
        let line = markdown.get(..range.start).unwrap_or_default().matches('\n').count() + 1;
        match event {
            Event::Start(Tag::Image { dest_url, .. }) => {
                in_picture = true;
                found.push(Use { target: dest_url.into_string(), line, picture: true, described: false });
            }
            Event::End(TagEnd::Image) => in_picture = false,
            Event::Text(_) | Event::Code(_) if in_picture => {
                if let Some(last) = found.last_mut() {
                    last.described = true;
                }
            }
            Event::Start(Tag::Link { dest_url, .. }) => {
                found.push(Use { target: dest_url.into_string(), line, picture: false, described: true });
            }
            _ => {}
        }
    }
    found.retain(|used| used.picture || is_relative(&used.target));
    found
}

/// True for an address inside the course folder.
pub(crate) fn is_relative(target: &str) -> bool {
    let scheme = target
        .split_once(':')
        .is_some_and(|(before, _)| before.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'+'));
    !(target.is_empty() || target.starts_with(['#', '/', '?']) || scheme)
}

fn placed<'a>(target: &CowStr<'a>, place: &dyn Fn(&str) -> String) -> CowStr<'a> {
    if is_relative(target) { place(target).into() } else { target.clone() }
}

/// Something in a text that learners will not see, with the line it stands on.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Taken {
    pub(crate) what: String,
    pub(crate) line: usize,
}

/// What of a text is taken out before it is shown, so that its author learns of it: elements that run or embed, what they are to do
/// on a click, and addresses of programs. Marks of style go in silence.
pub(crate) fn taken_away(markdown: &str) -> Vec<Taken> {
    let known = allowed().clone_tags();
    let mut found: Vec<Taken> = Vec::new();
    for (event, range) in Parser::new_ext(markdown, WITH_NOTES).into_offset_iter() {
        let line = markdown.get(..range.start).unwrap_or_default().matches('\n').count() + 1;
        let said = match event {
            Event::Html(html) | Event::InlineHtml(html) => taken_of(&html, &known),
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) if runs(&dest_url) => {
                vec!["an address that begins with javascript:".to_owned()]
            }
            _ => Vec::new(),
        };
        found.extend(said.into_iter().map(|what| Taken { what, line }));
    }
    found.dedup();
    found
}

fn runs(address: &str) -> bool {
    address.trim_start().get(..11).is_some_and(|scheme| scheme.eq_ignore_ascii_case("javascript:"))
}

fn taken_of(html: &str, known: &HashSet<&str>) -> Vec<String> {
    let mut taken = Vec::new();
    for tag in html.split('<').skip(1) {
        let name: String = tag.chars().take_while(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase();
        if !name.starts_with(|first: char| first.is_ascii_alphabetic()) {
            continue;
        }
        if !known.contains(name.as_str()) {
            taken.push(format!("<{name}>"));
            continue;
        }
        let inside = tag.split('>').next().unwrap_or_default();
        for word in inside.split(|c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '/')) {
            let Some((attribute, _)) = word.split_once('=') else { continue };
            let attribute = attribute.to_ascii_lowercase();
            if attribute.len() > 2 && attribute.starts_with("on") && attribute.bytes().all(|b| b.is_ascii_alphabetic())
            {
                taken.push(attribute);
            }
        }
        if inside.to_ascii_lowercase().contains("javascript:") {
            taken.push("an address that begins with javascript:".to_owned());
        }
    }
    taken
}

fn clean(made: &str) -> String {
    allowed().clean(made).to_string()
}

/// What a text may show.
fn allowed() -> Builder<'static> {
    let mut builder = Builder::default();
    builder
        .add_tags(["details", "summary", "figure", "figcaption", "section", "input"])
        .add_tag_attributes("details", ["open"])
        .add_tag_attributes("input", ["type", "checked", "disabled"])
        .add_tag_attributes("img", ["loading"])
        // The foot of a note, where its number leads.
        .add_tag_attributes("div", ["id"])
        .id_prefix(Some(OWN))
        .add_tag_attribute_values("input", "type", ["checkbox"])
        .add_allowed_classes("code", LANGUAGES)
        .add_generic_attributes(["lang", "dir"])
        .url_schemes(["http", "https", "mailto", "unit"].into())
        .link_rel(Some("noopener noreferrer"))
        .set_tag_attribute_value("img", "loading", "lazy")
        .set_tag_attribute_value("input", "disabled", "");
    builder
}

/// Classes that a code block may carry, for those who style it.
const LANGUAGES: [&str; 12] = [
    "language-js",
    "language-javascript",
    "language-sh",
    "language-bash",
    "language-rust",
    "language-toml",
    "language-json",
    "language-html",
    "language-css",
    "language-sql",
    "language-python",
    "language-text",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn html(text: &str) -> String {
        to_html("en", text, &|target| format!("/media/{target}"))
    }

    #[test]
    fn headings_follow_the_title_of_the_page_without_gaps() {
        assert_eq!(html("### A\n\n##### B\n"), "<h2>A</h2>\n<h3>B</h3>\n");
        assert_eq!(html("# A\n"), "<h2>A</h2>\n");
    }

    #[test]
    fn relative_files_are_placed_and_others_left() {
        assert!(html("![A map](a.svg)").contains("src=\"/media/a.svg\""));
        assert!(html("[x](https://example.org)").contains("href=\"https://example.org\""));
        assert!(html("[x](unit:second)").contains("href=\"unit:second\""));
    }

    #[test]
    fn scripts_and_handlers_do_not_pass() {
        let made = html(
            "<script>alert(1)</script><p onclick=\"x()\">Hi</p>\n\n[a](javascript:alert(1))\n\n<iframe src=\"//x\"></iframe>",
        );
        for bad in ["script", "onclick", "iframe"] {
            assert!(!made.contains(bad), "{made}");
        }
    }

    // 2026-11-30: an audit found that a script was taken out of a text without a word to its author.
    #[test]
    fn what_is_taken_out_is_told_with_its_line() {
        let said =
            |text: &str| taken_away(text).into_iter().map(|it| format!("{} {}", it.line, it.what)).collect::<Vec<_>>();
        let text =
            "One\n\n<script>alert(1)</script>\n\nA <img src=\"a.png\" onerror=\"x()\"> b\n\n[a](javascript:alert(1))\n";
        assert_eq!(said(text), ["3 <script>", "5 onerror", "7 an address that begins with javascript:"]);
        assert_eq!(said("<iframe src=\"https://x.example\"></iframe>\n"), ["1 <iframe>"]);
        for kept in
            ["<details><summary>S</summary>\n\nT\n\n</details>\n", "`<script>`", "1 < 2", "<!-- note -->\n", "<b>x</b>"]
        {
            assert!(said(kept).is_empty(), "{kept}: {:?}", said(kept));
        }
    }

    #[test]
    fn a_part_unfolds() {
        let made = html("<details><summary>Solution</summary>\n\nUse `let`.\n\n</details>\n");
        assert!(made.contains("<details><summary>Solution</summary>"), "{made}");
        assert!(made.contains("<code>let</code>"));
    }

    // 2026-11-30: the number of a footnote led nowhere, its foot had lost its name.
    #[test]
    fn the_number_of_a_footnote_leads_to_its_foot_and_to_nothing_of_the_page() {
        let made = html("Wages[^w] and main[^main].\n\n[^w]: Before tax.\n\n[^main]: Of the year.\n");
        for name in ["text-w", "text-main"] {
            assert!(made.contains(&format!("href=\"#{name}\"")), "{made}");
            assert!(made.contains(&format!("<div id=\"{name}\">")), "{made}");
        }
        let own = html("<div id=\"main\">Mine</div>\n");
        assert!(own.contains("<div id=\"text-main\">"), "{own}");
        assert!(!line_to_html("en", "Who[^w]?\n\n[^w]: You.\n", &str::to_owned).contains("id="));
    }

    // 2026-11-30: a newcomer saw plain spaces before the colons of the French lessons.
    #[test]
    fn french_prose_has_french_spaces_and_code_has_its_own() {
        let made = to_html("fr", "« *Prêt* ? » : `a : b`\n\n```js\nlet a = b ? c : d;\n```\n", &str::to_owned);
        let made = made.replace("&nbsp;", "\u{a0}");
        assert!(made.contains("«\u{a0}<em>Prêt</em>\u{202f}?\u{a0}»\u{a0}: <code>a : b</code>"), "{made}");
        assert!(made.contains("b ? c : d;"), "{made}");
    }

    // 2026-11-30: a review found that code in elements of HTML got French spaces.
    #[test]
    fn code_in_elements_keeps_its_own_spaces() {
        for tag in ["code", "kbd", "samp", "KBD"] {
            let text = format!("Vite : <{tag}>a ? b : c</{tag}> ; <{tag}>x\n\nPrêt ?");
            let made = to_html("fr", &text, &str::to_owned).replace("&nbsp;", "\u{a0}");
            for kept in ["Vite\u{a0}: <", ">a ? b : c</", "\u{202f}; <", "Prêt\u{202f}?"] {
                assert!(made.contains(kept), "{tag}: {kept}: {made}");
            }
        }
    }

    #[test]
    fn a_line_has_no_paragraph() {
        assert_eq!(line_to_html("en", "Who *pays*?", &str::to_owned), "Who <em>pays</em>?");
    }

    #[test]
    fn uses_are_found_with_their_line() {
        let found = uses("One\n\n![](a.png)\n[b](b.pdf) [c](https://c.example)\n");
        assert_eq!(found.len(), 2);
        assert_eq!((found[0].line, found[0].described), (3, false));
        assert_eq!((found[1].target.as_str(), found[1].picture), ("b.pdf", false));
    }
}
