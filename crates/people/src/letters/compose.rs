//! How a letter is set: the same parts as HTML and as plain text. The words come from whoever writes the letter; only
//! greeting, closing and the school's name are added here. Clause numbers stand in the margin, as everywhere.

use std::fmt::Write;

use lyceum_web::components::{labelled, whole};
use lyceum_words::Reader;
use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::{NewLetter, Paragraph};

/// The measure of a plain letter's lines.
const MEASURE: usize = 72;
/// How wide a clause may be that stands before its sentence.
const CLAUSE: usize = 5;

/// What sets a letter: the recipient's reader, the school's name, and where its pages are.
pub(super) struct Setting<'a> {
    pub reader: &'a Reader,
    pub school: &'a str,
    pub base_url: &'a str,
}

impl Setting<'_> {
    fn absolute(&self, href: &str) -> String {
        if href.starts_with('/') { format!("{}{href}", self.base_url.trim_end_matches('/')) } else { href.to_owned() }
    }

    fn greeting(&self, name: &str) -> String {
        if name.trim().is_empty() {
            self.reader.say("letters-greeting-nameless")
        } else {
            self.reader.say_with("letters-greeting", &[("name", name.trim().into())])
        }
    }

    fn closing(&self) -> String {
        self.reader.say("letters-closing")
    }
}

/// The letter as HTML, without a document around it: the site shows it with its own style, `document` adds one for mail.
pub(super) fn html(setting: &Setting<'_>, letter: &NewLetter) -> String {
    let markup = html! {
        article.letter lang=(letter.to.locale.tag()) {
            p.letter-head { (setting.school) }
            h2.letter-subject { (whole(&letter.subject)) }
            p { (setting.greeting(&letter.to.name)) }
            @for part in &letter.body { (paragraph(setting, part)) }
            p { (setting.closing()) br; (setting.school) }
        }
    };
    markup.into_string()
}

fn paragraph(setting: &Setting<'_>, part: &Paragraph) -> Markup {
    html! {
        @match part {
            Paragraph::Text(text) => p { (whole(text)) },
            Paragraph::Clause { clause, text } => div.margin-line { span.clause { (clause) } p { (text) } },
            Paragraph::Heading(text) => h3 { (text) },
            Paragraph::Link { label, href } => p { a.letter-link href=(setting.absolute(href)) { (whole(label)) } },
            Paragraph::List(points) => ul { @for point in points { li { (point) } } },
            Paragraph::Boxed(text) => p.letter-box { strong { (whole(text)) } },
            Paragraph::Table { caption, head, rows } => table {
                caption { (whole(caption)) }
                @if !head.is_empty() { thead { tr { @for name in head { th scope="col" { (name) } } } } }
                tbody { @for row in rows { (table_row(row)) } }
            },
        }
    }
}

fn table_row(row: &[String]) -> Markup {
    html! {
        tr {
            @for (column, cell) in row.iter().enumerate() {
                @if column == 0 { th scope="row" { (whole(cell)) } } @else { td { (whole(cell)) } }
            }
        }
    }
}

const STYLE: &str = "body{background:#f7f4ec;color:#1c1b18;font:17px/1.55 'Iowan Old Style',Palatino,Georgia,serif;\
margin:0;padding:24px}.letter{max-width:36em;margin:0 auto;background:#fffdf8;padding:32px;border:1px solid #d9d3c3}\
.letter-head{letter-spacing:.06em;color:#5b564a;margin-top:0}.letter-subject{font-size:1.25em;font-weight:600}\
.margin-line{display:table}.margin-line .clause{display:table-cell;min-width:3.2em;font:13px/1.9 sans-serif;\
color:#1f5f54}.margin-line p{display:table-cell;margin:0}.letter-link{color:#1f5f54;font-weight:600}\
.letter-box{border:1px solid #1c1b18;padding:10px 14px}table{border-collapse:collapse;font:15px/1.5 sans-serif}\
caption{text-align:left;padding:6px 0}th,td{text-align:left;padding:6px 16px 6px 0;border-top:1px solid #d9d3c3;\
vertical-align:top}.whole{white-space:nowrap}";

/// The HTML part of a mail: the letter as kept, in a document with a style of its own; below it what could only be said
/// when it left.
pub(super) fn document(lang: &str, subject: &str, letter: &str, note: &str) -> String {
    html! {
        (DOCTYPE)
        html lang=(lang) {
            head { meta charset="utf-8"; title { (subject) } style { (PreEscaped(STYLE)) } }
            body {
                (PreEscaped(letter))
                @if !note.is_empty() { p.letter { (note) } }
            }
        }
    }
    .into_string()
}

/// The plain letter as kept, with what could only be said when it left.
pub(super) fn with_note(letter: &str, note: &str) -> String {
    let mut text = letter.to_owned();
    if !note.is_empty() {
        add(&mut text, "", note);
    }
    text
}

/// The letter in plain characters.
pub(super) fn plain(setting: &Setting<'_>, letter: &NewLetter) -> String {
    let mut text = String::new();
    add(&mut text, "", &setting.greeting(&letter.to.name));
    for part in &letter.body {
        match part {
            Paragraph::Text(sentences) => add(&mut text, "", sentences),
            Paragraph::Clause { clause, text: sentences } => add_clause(&mut text, clause, sentences),
            Paragraph::Heading(heading) => add(&mut text, "", &heading.to_uppercase()),
            Paragraph::Link { label, href } => {
                add(&mut text, "", &format!("{}\n{}", labelled(setting.reader, label), setting.absolute(href)));
            }
            Paragraph::List(points) => {
                for point in points {
                    wrap(&mut text, "- ", point);
                }
                text.push('\n');
            }
            Paragraph::Boxed(sentence) => add(&mut text, "*** ", sentence),
            Paragraph::Table { caption, head, rows } => table(&mut text, setting.reader, caption, head, rows),
        }
    }
    add(&mut text, "", &format!("{}\n{}", setting.closing(), setting.school));
    text
}

/// A sentence with its clause before it; a list of clauses stands on a line of its own, or it would leave no room for the sentence.
fn add_clause(text: &mut String, clause: &str, sentences: &str) {
    if clause.chars().count() > CLAUSE {
        wrap(text, "", clause);
        add(text, &" ".repeat(CLAUSE + 1), sentences);
    } else {
        add(text, &format!("{clause:<CLAUSE$} "), sentences);
    }
}

/// A table on paper: one block a row, each value beside the name of its column.
fn table(text: &mut String, reader: &Reader, caption: &str, head: &[String], rows: &[Vec<String>]) {
    wrap(text, "", caption);
    for row in rows {
        for (column, cell) in row.iter().enumerate() {
            let line = match head.get(column) {
                Some(name) if column > 0 && !name.is_empty() => format!("{} {cell}", labelled(reader, name)),
                _ => cell.clone(),
            };
            wrap(text, if column == 0 { "- " } else { "  " }, &line);
        }
    }
    text.push('\n');
}

/// Adds a part and the blank line after it.
fn add(text: &mut String, lead: &str, sentences: &str) {
    wrap(text, lead, sentences);
    text.push('\n');
}

/// Breaks sentences into lines no longer than the measure; what follows the first line is indented like the lead.
fn wrap(text: &mut String, lead: &str, sentences: &str) {
    let indent = " ".repeat(lead.chars().count());
    let mut start = lead;
    for line in sentences.lines() {
        let mut written = 0;
        for word in line.split_whitespace() {
            let width = word.chars().count();
            if written == 0 {
                let _ = write!(text, "{start}{word}");
                written = start.chars().count() + width;
            } else if written + 1 + width > MEASURE {
                let _ = write!(text, "\n{indent}{word}");
                written = indent.len() + width;
            } else {
                let _ = write!(text, " {word}");
                written += 1 + width;
            }
            start = &indent;
        }
        text.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    // 2026-11-30: a newcomer saw a list of clauses fill the line and the reason run down the edge, one word a line.
    #[test]
    fn a_list_of_clauses_leaves_its_sentence_room() {
        let mut text = String::new();
        add_clause(&mut text, "C2b", "A sentence.");
        add_clause(
            &mut text,
            "C13a, EU-CRD-9, EU-CRD-10, DE-355, DE-356, FR-L221-18, FR-L221-21",
            "You asked too late for this.",
        );
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines[0], "C2b   A sentence.");
        assert_eq!(*lines.last().unwrap_or(&""), "");
        assert!(lines.contains(&"      You asked too late for this."), "{text}");
        assert!(lines.iter().all(|line| line.chars().count() <= MEASURE), "{text}");
    }
}
