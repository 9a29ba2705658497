//! `lyceum terms print`: a version as one page of HTML that needs nothing else. Clause numbers stand in the margin, values are marked
//! with their names, rules are folded away below their sentences, and the page carries the version's hash.

use crate::{
    document::{Block, Document, Piece, Segment},
    version::Version,
};
use lyceum_kernel::Locale;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use std::fmt::Write as _;

const STYLE: &str = "
:root{color-scheme:light dark}
body{font:1.05rem/1.6 Georgia,serif;margin:0 auto;max-width:46rem;padding:2rem 1rem;color:#1c1b19;background:#fdfcf9}
h1,h2,h3{line-height:1.25;margin:2rem 0 .5rem}
.row{display:grid;grid-template-columns:6rem 1fr;gap:1rem}
.row>p,.row>ul,.row>ol,.row>h1,.row>h2,.row>h3,.row>h4{margin-top:.4rem}
.no{font:.8rem/2rem ui-monospace,monospace;color:#6a655c;text-align:right;overflow-wrap:anywhere}
.no a{color:inherit;text-decoration:none;display:block}
.value{border-bottom:1px dotted #8a8478}
details{margin:.5rem 0 1rem 7rem}summary{font-size:.85rem;color:#6a655c;cursor:pointer}
pre{font:.8rem/1.5 ui-monospace,monospace;overflow-x:auto;background:#f3f0e8;padding:.75rem}
table{border-collapse:collapse}th,td{border:1px solid #cfc9bd;padding:.25rem .6rem;text-align:left}
footer{margin-top:3rem;border-top:1px solid #cfc9bd;font-size:.8rem;color:#6a655c;overflow-wrap:anywhere}
@media(max-width:36rem){.row{grid-template-columns:1fr;gap:0}.no{text-align:left;line-height:1.4}.no a{display:inline}details{margin-left:0}}
@media(prefers-color-scheme:dark){body{color:#e8e4da;background:#191816}pre{background:#242220}.no,summary,footer{color:#a39d90}}
@media print{details{display:none}body{max-width:none}}
";

/// A version in a language as one page of HTML; the reference where it lacks the language.
#[must_use]
pub fn html(version: &Version, language: Option<&str>) -> String {
    let document = language.and_then(|language| version.in_language(language)).unwrap_or_else(|| version.reference());
    let front = &document.front;
    let mut out = String::new();
    let _ = write!(
        out,
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n\
         <title>{}</title>\n<meta name=\"terms-hash\" content=\"{}\">\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n",
        escape(&front.language),
        escape(&front.title),
        version.hash()
    );
    blocks(document, &mut out);
    let last = front.in_force_to.map(|last| format!(" – {last}")).unwrap_or_default();
    let in_force = format!("{}{last}", front.in_force_from);
    let _ = write!(
        out,
        "</main>\n<footer>\n<p>{} · {} · {}</p>\n<p>SHA-256 {}</p>\n</footer>\n</body>\n</html>\n",
        escape(&front.document),
        escape(&front.version),
        in_force,
        version.hash()
    );
    out
}

fn blocks(document: &Document, out: &mut String) {
    let locale = Locale::from_tag(&document.front.language).unwrap_or_default();
    let mut list: Option<bool> = None;
    for block in &document.blocks {
        let item = if let Block::Item(numbered, _) = block { Some(*numbered) } else { None };
        if list != item {
            if let Some(numbered) = list {
                out.push_str(if numbered { "</ol>\n" } else { "</ul>\n" });
            }
            if let Some(numbered) = item {
                out.push_str(if numbered { "<ol>\n" } else { "<ul>\n" });
            }
            list = item;
        }
        match block {
            Block::Heading(level, segments) => row(&format!("h{level}"), locale, segments, out),
            Block::Paragraph(segments) => row("p", locale, segments, out),
            Block::Item(_, segments) => {
                out.push_str("<li>");
                row("p", locale, segments, out);
                out.push_str("</li>\n");
            }
            Block::Table(rows, anchor) => table(locale, rows, anchor.as_deref(), out),
            Block::Rule(text) => {
                let _ = writeln!(
                    out,
                    "<details><summary>{}</summary><pre>{}</pre></details>",
                    rule_word(document),
                    escape(text)
                );
            }
            Block::Code(text) => {
                let _ = writeln!(out, "<pre>{}</pre>", escape(text));
            }
            Block::Example(..) | Block::Facts(..) => {}
        }
    }
    if let Some(numbered) = list {
        out.push_str(if numbered { "</ol>\n" } else { "</ul>\n" });
    }
}

fn rule_word(document: &Document) -> &'static str {
    match document.front.language.as_str() {
        "fr" => "Comment cela se décide",
        "de" => "Wie darüber entschieden wird",
        _ => "How this is decided",
    }
}

/// A block with the numbers of its clauses beside it.
fn row(element: &str, locale: Locale, segments: &[Segment], out: &mut String) {
    out.push_str("<div class=\"row\"><div class=\"no\">");
    for id in segments.iter().filter_map(|segment| segment.anchor.as_deref()) {
        let _ = write!(out, "<a href=\"#{0}\">{0}</a> ", escape(id));
    }
    let _ = write!(out, "</div><{element}>");
    for segment in segments {
        let text = inline_html(locale, segment);
        match &segment.anchor {
            Some(id) => {
                let _ = write!(out, "<span id=\"{}\">{text}</span>", escape(id));
            }
            None => out.push_str(&text),
        }
    }
    let _ = writeln!(out, "</{element}></div>");
}

fn table(locale: Locale, rows: &[Vec<String>], anchor: Option<&str>, out: &mut String) {
    let id = anchor.map(|id| format!(" id=\"{}\"", escape(id))).unwrap_or_default();
    let _ = write!(out, "<table{id}>");
    for (place, cells) in rows.iter().enumerate() {
        out.push_str("<tr>");
        for cell in cells {
            let open = if place == 0 { "<th scope=\"col\">" } else { "<td>" };
            let close = if place == 0 { "</th>" } else { "</td>" };
            let _ = write!(out, "{open}{}{close}", markdown(&locale.spaced(cell)));
        }
        out.push_str("</tr>");
    }
    out.push_str("</table>\n");
}

/// A segment as HTML with the spaces of its language: emphasis, links and code; values marked with their names. Raw HTML is
/// shown as text.
#[must_use]
pub fn inline_html(locale: Locale, segment: &Segment) -> String {
    let mut out = String::new();
    for piece in &segment.pieces {
        match piece {
            Piece::Text(text) => {
                let text = locale.spaced(text);
                // Emphasis may not be cut by a value; spaces around it are kept.
                out.extend(text.chars().next().and_then(edge));
                out.push_str(&markdown(text.trim()));
                out.extend(text.chars().next_back().and_then(edge));
            }
            Piece::Value(text, names) => {
                let _ =
                    write!(out, "<data class=\"value\" value=\"{}\">{}</data>", escape(&names.join(" ")), escape(text));
            }
        }
    }
    out
}

/// What stands between a text and the value beside it, if that is a space.
fn edge(letter: char) -> Option<char> {
    match letter {
        '\u{a0}' | '\u{202f}' => Some(letter),
        _ => letter.is_whitespace().then_some(' '),
    }
}

/// Inline Markdown as HTML, without blocks, without raw HTML, with safe links only.
fn markdown(text: &str) -> String {
    let safe = |url: &str| ["https://", "http://", "mailto:", "#", "/"].iter().any(|start| url.starts_with(start));
    let events = Parser::new_ext(text, Options::empty()).filter_map(|event| match event {
        Event::Start(Tag::Emphasis | Tag::Strong) | Event::End(TagEnd::Emphasis | TagEnd::Strong) => Some(event),
        Event::Start(Tag::Link { ref dest_url, .. }) if safe(dest_url) => Some(event),
        Event::Start(Tag::Link { .. }) => Some(Event::Start(Tag::Link {
            link_type: pulldown_cmark::LinkType::Inline,
            dest_url: "#".into(),
            title: "".into(),
            id: "".into(),
        })),
        Event::End(TagEnd::Link) | Event::Code(_) | Event::Text(_) | Event::HardBreak => Some(event),
        Event::SoftBreak => Some(Event::Text(" ".into())),
        Event::Html(html) | Event::InlineHtml(html) => Some(Event::Text(html)),
        _ => None,
    });
    let mut out = String::new();
    pulldown_cmark::html::push_html(&mut out, events);
    out
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
