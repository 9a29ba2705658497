//! How a text is printed: prose with its clause numbers in the margin, values as they stand in the sentence, rules as the
//! program reads them. The same body stands on the page and in the file that is saved; the file's bytes are what the
//! acceptance names by hash, so nothing in it depends on the hour or the reader but the language of its frame.

use std::borrow::Cow;

use lyceum_kernel::Locale;
use lyceum_school::School;
use lyceum_terms::{Block, Document, Piece, Segment, Stretch, Version, linked, stretches};
use lyceum_words::Reader;
use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::urls;
use crate::letters;

/// The text in the reader's language where it has been translated, else the reference, whose wording decides.
pub(super) fn text(version: &Version, locale: Locale) -> &Document {
    version.in_language(locale.tag()).unwrap_or_else(|| version.reference())
}

/// Its title in that language.
pub(super) fn title(version: &Version, locale: Locale) -> &str {
    &text(version, locale).front.title
}

/// A piece of a text with the spaces of the language it is written in, which are set where it is shown: the text itself, which
/// is hashed and agreed on, stays letter for letter as it was written.
pub(super) fn spaced<'a>(language: &str, text: &'a str) -> Cow<'a, str> {
    Locale::from_tag(language).unwrap_or_default().spaced(text)
}

/// What a line of a list continues: the end of the paragraph before the list, where that is no whole sentence: "The guarantee gives
/// nothing back", for "once the days of section 1 are over".
pub(super) fn lead_in(text: &Document, clause: &str) -> Option<String> {
    let closes = |segment: &Segment| segment.anchor.as_deref() == Some(clause);
    let is_it = |block: &Block| matches!(block, Block::Item(_, segments) if segments.first().is_some_and(closes));
    let list = text.blocks.get(..text.blocks.iter().position(is_it)?)?;
    let Block::Paragraph(segments) = list.iter().rev().find(|block| !matches!(block, Block::Item(..)))? else {
        return None;
    };
    let last = segments.last()?;
    let open = last.plain();
    // A sentence with a number of its own leads in to what follows it only where it says so.
    let end = open.rsplit(". ").next()?.trim();
    let is_open = last.anchor.is_none() || end.ends_with(':');
    let end = if is_open { end } else { "" };
    (!end.is_empty() && !end.ends_with('.')).then(|| spaced(&text.front.language, end).into_owned())
}

/// The text of a version, without its title.
pub fn body(reader: &Reader, version: &Version) -> Markup {
    body_in(reader, text(version, reader.locale()), "", None)
}

/// The text of one file, where each value in a sentence is the field that is made of its sentence, its words and its names.
pub fn body_with_fields(reader: &Reader, text: &Document, field: &Field<'_>) -> Markup {
    body_in(reader, text, "", Some(field))
}

/// What stands for a value: made of the sentence, the words of the value, its names.
pub type Field<'a> = dyn Fn(&Segment, &str, &[String]) -> Markup + 'a;

/// Where prose stands: its language, its document, what the addresses of other texts begin with, and what values are shown as.
#[derive(Copy, Clone)]
struct Place<'a> {
    language: &'a str,
    document: &'a str,
    root: &'a str,
    field: Option<&'a Field<'a>>,
}

/// The same with links that begin with `root`: nothing on a page, the address of the school in a file that is saved.
fn body_in<'a>(reader: &Reader, text: &'a Document, root: &'a str, field: Option<&'a Field<'a>>) -> Markup {
    let place = Place { language: &text.front.language, document: &text.front.document, root, field };
    let blocks = &text.blocks;
    let mut parts: Vec<Markup> = Vec::new();
    let mut at = 0;
    while let Some(block) = blocks.get(at) {
        let run = blocks.iter().skip(at).take_while(|next| is_same_list(block, next)).count();
        let shown = blocks.iter().skip(at).take_while(|next| matches!(next, Block::Example(..))).count();
        if shown > 0 {
            parts.push(examples(reader, place.language, blocks.iter().skip(at).take(shown)));
            at += shown;
        } else if run > 0 {
            parts.push(list(place, blocks.iter().skip(at).take(run), matches!(block, Block::Item(true, _))));
            at += run;
        } else {
            parts.push(self::block(reader, place, block));
            at += 1;
        }
    }
    html! { div.legal lang=(text.front.language) { @for part in &parts { (part) } } }
}

fn is_same_list(first: &Block, next: &Block) -> bool {
    matches!((first, next), (Block::Item(a, _), Block::Item(b, _)) if a == b)
}

fn block(reader: &Reader, place: Place<'_>, block: &Block) -> Markup {
    html! {
        @match block {
            // The title stands above the text already.
            Block::Heading(1, _) => {},
            Block::Example(title, source) => (example(place.language, title, source)),
            Block::Facts(title, source) => details.rule {
                summary { (reader.say("agreements-terms-facts")) }
                (example(place.language, title, source))
            },
            Block::Heading(2, segments) => h2 id=[anchor(segments)] { (plain(place.language, segments)) },
            Block::Heading(_, segments) => h3 id=[anchor(segments)] { (plain(place.language, segments)) },
            Block::Paragraph(segments) => (line(place, segments)),
            Block::Item(_, segments) => ul { li { (line(place, segments)) } },
            Block::Table(rows, anchor) => (table(place, rows, anchor.as_deref())),
            Block::Rule(source) => details.rule {
                summary { (reader.say("agreements-terms-rules")) }
                pre { code { (source) } }
            },
            Block::Code(source) => pre { code { (source) } },
        }
    }
}

/// The examples of a clause, folded: what they are called says what they show.
fn examples<'a>(reader: &Reader, language: &str, examples: impl ExactSizeIterator<Item = &'a Block>) -> Markup {
    let count = i64::try_from(examples.len()).unwrap_or(i64::MAX);
    html! {
        details.rule {
            summary { (reader.say_with("agreements-terms-examples", &[("n", count.into())])) }
            @for block in examples { @if let Block::Example(title, source) = block { (example(language, title, source)) } }
        }
    }
}

fn example(language: &str, title: &str, source: &str) -> Markup {
    html! { p.example-title { (spaced(language, title)) } pre { code { (source.trim_end()) } } }
}

fn list<'a>(place: Place<'_>, items: impl Iterator<Item = &'a Block>, is_numbered: bool) -> Markup {
    let items: Markup = html! {
        @for item in items { @if let Block::Item(_, segments) = item { li { (line(place, segments)) } } }
    };
    html! { @if is_numbered { ol { (items) } } @else { ul { (items) } } }
}

fn anchor(segments: &[Segment]) -> Option<&str> {
    segments.iter().find_map(|segment| segment.anchor.as_deref())
}

fn plain(language: &str, segments: &[Segment]) -> String {
    spaced(language, &segments.iter().map(Segment::plain).collect::<Vec<_>>().join(" ")).into_owned()
}

/// A paragraph or a point: passage by passage, each with its own address and its number beside it, so that nobody has to
/// guess which number belongs to which sentence.
fn line(place: Place<'_>, segments: &[Segment]) -> Markup {
    html! {
        @for (at, segment) in segments.iter().enumerate() {
            div.line.joined[at + 1 < segments.len()] {
                p.line-body { span id=[segment.anchor.as_deref()] { (sentence(place, segment)) } }
                @if let Some(id) = segment.anchor.as_deref() { p.margin { a href={ "#" (id) } { "§ " (id) } } }
            }
        }
    }
}

fn sentence(place: Place<'_>, segment: &Segment) -> Markup {
    html! {
        @for piece in &segment.pieces {
            @match piece {
                Piece::Text(text) => (prose(place, text)),
                Piece::Value(text, names) => {
                    @if let Some(field) = place.field {
                        (field(segment, text, names))
                    } @else {
                        span.value title=(names.join(", ")) { (spaced(place.language, &quoted(place.language, text))) }
                    }
                },
            }
        }
    }
}

/// A value that is said word for word, in the quotation marks of the text it stands in; its own are those of the language that decides.
fn quoted(language: &str, text: &str) -> String {
    match (language, text.strip_prefix('“').and_then(|rest| rest.strip_suffix('”'))) {
        ("fr", Some(words)) => format!("«\u{a0}{words}\u{a0}»"),
        ("de", Some(words)) => format!("„{words}“"),
        _ => text.to_owned(),
    }
}

fn table(place: Place<'_>, rows: &[Vec<String>], anchor: Option<&str>) -> Markup {
    html! {
        div.table-scroll id=[anchor] tabindex="0" role="region" aria-label=(anchor.unwrap_or_default()) {
            table {
                @if let Some(head) = rows.first() { thead { tr { @for cell in head { th scope="col" { (prose(place, cell)) } } } } }
                tbody { @for row in rows.iter().skip(1) { tr {
                    @for (at, cell) in row.iter().enumerate() {
                        @if at == 0 { th scope="row" { (self::cell(place, cell)) } } @else { td { (self::cell(place, cell)) } }
                    }
                } } }
            }
        }
    }
}

/// Words, and the links between texts: `[data charter](data-charter)` leads to the charter beside this text. Emphasis may begin
/// before a link and end behind it; what begins within a link ends there.
fn prose(place: Place<'_>, text: &str) -> Markup {
    let stretches = stretches(text);
    let (mut html, mut open) = (String::with_capacity(text.len() + 16), Vec::new());
    for (at, stretch) in stretches.iter().enumerate() {
        match stretch {
            Stretch::Words(words) => {
                let is_later = |mark: &str| {
                    let mut later = stretches.iter().skip(at + 1);
                    later.any(|later| matches!(later, Stretch::Words(words) if words.contains(mark)))
                };
                marked(&spaced(place.language, words), &mut open, &mut html, &is_later);
            }
            Stretch::Link { words, to } => {
                let href = format!("{}{}", place.root, urls::document(&linked(place.document, to)));
                html.push_str(&html! { a href=(href) { (inline(&spaced(place.language, words))) } }.into_string());
            }
        }
    }
    close(&mut open, &mut html);
    PreEscaped(html)
}

/// The little inline markup that texts use: `**strong**`, `*emphasis*`, `` `code` ``. Everything else is plain.
fn inline(text: &str) -> Markup {
    let (mut html, mut open) = (String::with_capacity(text.len() + 16), Vec::new());
    marked(text, &mut open, &mut html, &|_| false);
    close(&mut open, &mut html);
    PreEscaped(html)
}

/// Ends what nothing ended.
fn close(open: &mut Vec<&'static str>, html: &mut String) {
    while let Some(tag) = open.pop() {
        html.push_str(&format!("</{tag}>"));
    }
}

/// A stretch of a text with its marks as elements; `open` are those that stand open around it, and `is_later` says whether a mark
/// comes again behind it.
fn marked(text: &str, open: &mut Vec<&'static str>, html: &mut String, is_later: &dyn Fn(&str) -> bool) {
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let (mark, tag) = if rest.starts_with("**") {
            ("**", "strong")
        } else if c == '*' {
            ("*", "em")
        } else if c == '`' {
            ("`", "code")
        } else {
            escape(c, html);
            rest = rest.get(c.len_utf8()..).unwrap_or_default();
            continue;
        };
        let after = rest.get(mark.len()..).unwrap_or_default();
        if open.last() == Some(&tag) {
            open.pop();
            html.push_str(&format!("</{tag}>"));
        } else if (after.contains(mark) || is_later(mark)) && !open.contains(&tag) {
            open.push(tag);
            html.push_str(&format!("<{tag}>"));
        } else {
            html.push_str(mark);
        }
        rest = after;
    }
}

/// A cell of a table. A share is written with a point in every language of a text, for the texts are compared figure by figure;
/// whoever reads French or German reads it with a comma.
fn cell(place: Place<'_>, text: &str) -> Markup {
    let is_share = |text: &str| {
        let figures = text.trim().strip_suffix('%').map(str::trim_end);
        figures.and_then(|figures| figures.split_once('.')).is_some_and(|(whole, part)| {
            let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
            is_number(whole) && is_number(part)
        })
    };
    let has_comma = matches!(place.language, "fr" | "de");
    if has_comma && is_share(text) { prose(place, &text.replace('.', ",")) } else { prose(place, text) }
}

fn escape(c: char, html: &mut String) {
    match c {
        '&' => html.push_str("&amp;"),
        '<' => html.push_str("&lt;"),
        '>' => html.push_str("&gt;"),
        '"' => html.push_str("&quot;"),
        other => html.push(other),
    }
}

const STYLE: &str = "body{background:#fff;color:#1c1b18;font:17px/1.55 'Iowan Old Style',Palatino,Georgia,serif;\
max-width:44em;margin:2em auto;padding:0 1em}.line{display:grid;grid-template-columns:1fr 7em;gap:1em}\
.line-body{margin:.5em 0}.margin{font:13px/2 sans-serif;margin:.5em 0}.margin a{color:#1f5f54;text-decoration:none}\
.line.joined .line-body{margin-bottom:0}.example-title{margin:.8em 0 0}.value{font-weight:600}pre{white-space:pre-wrap;font-size:13px}footer{border-top:1px solid;margin-top:3em;\
font:13px/1.5 sans-serif;overflow-wrap:anywhere}@media(max-width:40em){.line{display:block}}@media print{details:not([open]){display:none}}";

/// The file of a version as it is shown, accepted and saved: a document that needs nothing else.
pub(super) fn file(school: &School, version: &Version, locale: Locale) -> String {
    let reader = letters::reader(school, locale);
    let note = [
        ("school", school.settings().name.as_str().into()),
        ("version", version.version().into()),
        ("document", version.document().into()),
        ("hash", version.hash().to_string().into()),
    ];
    html! {
        (DOCTYPE)
        html lang=(locale.tag()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (title(version, locale)) " · " (version.version()) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                main {
                    h1 lang=(text(version, locale).front.language) { (title(version, locale)) }
                    p { (version_line(&reader, version)) }
                    @if let Some(key) = language_note(version, locale) { p { (reader.say(key)) } }
                    (body_in(&reader, text(version, locale), &school.settings().base_url, None))
                }
                footer { p { (reader.say_with("agreements-terms-file-note", &note)) } }
            }
        }
    }
    .into_string()
}

/// The sections of a long text, each with its address; `None` for a text that is seen at a glance.
pub(super) fn contents(reader: &Reader, version: &Version) -> Option<Markup> {
    let text = text(version, reader.locale());
    let sections: Vec<(&str, String)> = text
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Heading(2, segments) => Some((anchor(segments)?, plain(&text.front.language, segments))),
            _ => None,
        })
        .collect();
    let list = html! {
        nav.contents.no-print aria-label=(reader.say("agreements-terms-contents")) {
            details open {
                summary { (reader.say("agreements-terms-contents")) }
                ul lang=(text.front.language) { @for (id, title) in &sections { li { a href={ "#" (id) } { (title) } } } }
            }
        }
    };
    (sections.len() > 4).then_some(list)
}

/// Which wording decides, where it is not the one shown.
pub fn language_note(version: &Version, locale: Locale) -> Option<&'static str> {
    let shown = text(version, locale).front.language.as_str();
    if shown != locale.tag() {
        return Some("agreements-terms-language");
    }
    (shown != version.language()).then_some("agreements-terms-translation")
}

/// "Version 2026-01-01, in force from 1 January 2026".
pub(super) fn version_line(reader: &Reader, version: &Version) -> String {
    let args = [("version", version.version().into()), ("day", reader.short_day(version.in_force_from()).into())];
    reader.say_with("agreements-terms-version-line", &args)
}

#[cfg(test)]
mod tests {
    use super::*;

    // 2026-11-30: a newcomer saw plain spaces in the French texts of the terms. Their letters, and so their hashes, stay.
    #[test]
    fn french_terms_are_shown_with_french_spaces() {
        for version in super::super::library::embedded().versions() {
            let Some(text) = version.in_language("fr") else { continue };
            let reader = crate::trial::readers().into_iter().find(|reader| reader.locale() == Locale::Fr).unwrap();
            let shown = body(&reader, version).into_string();
            // Rules and examples are programs, and `code` is code.
            let prose: String = shown
                .split("<code>")
                .enumerate()
                .map(|(at, part)| if at == 0 { part } else { part.split_once("</code>").map_or("", |(_, rest)| rest) })
                .collect();
            for plain in [" ;", " ?", " !", " :", " »", "« "] {
                assert!(!prose.contains(plain), "{}: {plain:?} in {prose}", version.document());
            }
            assert!(!text.blocks.is_empty());
        }
    }

    // 2026-11-30: a tester found "7.21 %" in a French table.
    #[test]
    fn shares_in_tables_are_written_as_their_reader_writes_them() {
        let shown =
            |language, text: &str| cell(Place { language, document: "d", root: "", field: None }, text).into_string();
        assert_eq!(shown("fr", "7.21 %"), "7,21\u{a0}%");
        assert_eq!((shown("de", "7.21 %"), shown("en", "7.21 %")), ("7,21 %".to_owned(), "7.21 %".to_owned()));
        assert_eq!((shown("fr", "2026.01"), shown("fr", "L. 313-2")), ("2026.01".to_owned(), "L. 313-2".to_owned()));
    }

    #[test]
    fn inline_marks_become_markup_and_nothing_else_does() {
        assert_eq!(inline("a **b** *c* `d`").into_string(), "a <strong>b</strong> <em>c</em> <code>d</code>");
        assert_eq!(inline("2 * 3 <script>").into_string(), "2 * 3 &lt;script&gt;");
        assert_eq!(inline("**open").into_string(), "**open");
    }

    // 2026-11-30: clause S3f showed "[good-practice charter](good-practice-charter)".
    #[test]
    fn a_link_between_texts_leads_to_the_text_beside() {
        let place = Place { language: "en", document: "subscription-school/terms-of-sale", root: "", field: None };
        let shown = |text: &str| prose(place, text).into_string();
        assert_eq!(
            shown("these the [data charter](data-charter), and [how we *count*](general/rules)."),
            "these the <a href=\"/terms/subscription-school/data-charter\">data charter</a>, \
             and <a href=\"/terms/general/rules\">how we <em>count</em></a>."
        );
        assert_eq!(shown("[C1a](not a text) f[0](x"), "[C1a](not a text) f[0](x");
        // 2026-11-30: a review found that emphasis around a link printed its stars.
        assert_eq!(
            shown("**see [the *rules*](general/rules)** and *more*"),
            "<strong>see <a href=\"/terms/general/rules\">the <em>rules</em></a></strong> and <em>more</em>"
        );
        assert_eq!(shown("2 * 3, see [a*b](general/rules)"), "2 * 3, see <a href=\"/terms/general/rules\">a*b</a>");
        let kept = Place { root: "https://school.example", ..place };
        let saved = prose(kept, "[terms of sale](terms-of-sale)").into_string();
        assert!(saved.contains("\"https://school.example/terms/subscription-school/terms-of-sale\""), "{saved}");
    }
}
