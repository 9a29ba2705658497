//! One file: front matter, prose with anchors and values, tables, rules, facts, examples. What it says is read here; whether it
//! makes sense is for [`crate::compile`].

use crate::{
    figures::{self, Table},
    finding::{self, Complaint, Finding, Span},
    front::{self, Front},
    links::{Stretch, stretches},
    parse::{self, cursor},
    sentence::{self, Reading},
    syntax::{Name, Scenario, Statement},
    value::Value,
};

/// Longest file that is read, in bytes.
const MAX_BYTES: usize = 1 << 20;
/// Most lines that are read.
const MAX_LINES: usize = 20_000;

/// A file as read.
#[derive(Clone, Debug)]
pub struct Document {
    /// Where it lies, from the root of the terms.
    pub path: String,
    /// Its text.
    pub source: String,
    /// Its front matter.
    pub front: Front,
    /// Everything below, in order.
    pub blocks: Vec<Block>,
    /// Every anchor.
    pub anchors: Vec<Anchor>,
    /// Every value.
    pub values: Vec<NamedValue>,
    /// Where the words of each link to a value stand, and the names it bears, also where the words are none that a rule could use.
    pub links: Vec<(Span, Vec<String>)>,
    /// Every table with an anchor.
    pub tables: Vec<Table>,
    /// Names of values and tables that could not be read.
    pub unread: Vec<String>,
    /// Every statement, with the anchor it stands under.
    pub statements: Vec<Placed<Statement>>,
    /// Blocks of facts.
    pub facts: Vec<Scenario>,
    /// Examples, with the anchor they stand under.
    pub examples: Vec<Placed<Scenario>>,
}

/// Something with the anchor above it.
#[derive(Clone, Debug)]
pub struct Placed<T> {
    /// The nearest anchor above.
    pub under: Option<String>,
    /// What stands there.
    pub what: T,
}

/// An anchor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Anchor {
    /// Its id.
    pub id: String,
    /// Older ids.
    pub aliases: Vec<String>,
    /// The matter it speaks of.
    pub matter: Option<String>,
    /// `information`, `person`, `table`, `default`.
    pub marks: Vec<String>,
    /// The text it closes, without markup.
    pub sentence: String,
    /// Whether it names a section.
    pub heading: bool,
    /// Where it stands.
    pub span: Span,
}

/// A value in a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedValue {
    /// Its name.
    pub name: String,
    /// What it says.
    pub value: Value,
    /// The text of the link.
    pub text: String,
    /// Where it stands.
    pub span: Span,
    /// The anchor that closes its sentence.
    pub clause: Option<String>,
}

/// A block of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading.
    Heading(u8, Vec<Segment>),
    /// A paragraph.
    Paragraph(Vec<Segment>),
    /// A line of a list; `true` in a numbered one.
    Item(bool, Vec<Segment>),
    /// A table: its header and rows as written, and its anchor.
    Table(Vec<Vec<String>>, Option<String>),
    /// A rule block as written.
    Rule(String),
    /// An example as written: title and lines.
    Example(String, String),
    /// A block of facts as written.
    Facts(String, String),
    /// Any other fence.
    Code(String),
}

/// A piece of prose up to its anchor.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Segment {
    /// Text and values in order; text keeps its inline markup.
    pub pieces: Vec<Piece>,
    /// The anchor that closes it.
    pub anchor: Option<String>,
}

/// Text or a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Text.
    Text(String),
    /// A value's text and names.
    Value(String, Vec<String>),
}

impl Segment {
    /// The text without markup.
    #[must_use]
    pub fn plain(&self) -> String {
        let mut out = String::new();
        for piece in &self.pieces {
            match piece {
                Piece::Text(text) => {
                    for stretch in stretches(text) {
                        let (Stretch::Words(words) | Stretch::Link { words, .. }) = stretch;
                        out.push_str(&words.replace(['*', '`'], ""));
                    }
                }
                Piece::Value(text, _) => out.push_str(text),
            }
        }
        out.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// Reads a file. Findings that stop the file from being read at all come back alone.
///
/// # Errors
/// No front matter, or too long.
pub fn read(path: &str, source: String) -> Result<(Document, Vec<Finding>), Vec<Finding>> {
    let mut complaints = Vec::new();
    let fail = |complaint: Complaint, source: &str| Err(vec![complaint.placed(path, source)]);
    if source.len() > MAX_BYTES {
        let complaint = Complaint::error("too-long", Span::new(0, 0), "this file is longer than 1 MiB");
        return fail(complaint.remedy("a document is a text that people read; make two of it"), "");
    }
    if let Some((at, _)) = source.match_indices('\n').nth(MAX_LINES) {
        let message = format!("this file has more than {MAX_LINES} lines");
        let complaint = Complaint::error("too-long", Span::new(at + 1, at + 1), message);
        return fail(complaint.remedy("a document is a text that people read; make two of it"), &source);
    }
    let (front, body) = match front::read(&source) {
        Ok(read) => read,
        Err(complaint) => return fail(complaint, &source),
    };
    complaints.extend(front::doubt(&front, &source));
    let mut document = Document {
        path: path.to_owned(),
        front,
        blocks: Vec::new(),
        anchors: Vec::new(),
        values: Vec::new(),
        links: Vec::new(),
        tables: Vec::new(),
        unread: Vec::new(),
        statements: Vec::new(),
        facts: Vec::new(),
        examples: Vec::new(),
        source: String::new(),
    };
    Reader { source: &source, document: &mut document, complaints: &mut complaints, under: None }.blocks(body);
    let findings = finding::gravest(complaints).map(|complaint| complaint.placed(path, &source)).collect();
    document.source = source;
    Ok((document, findings))
}

struct Reader<'a> {
    source: &'a str,
    document: &'a mut Document,
    complaints: &'a mut Vec<Complaint>,
    under: Option<String>,
}

/// What an anchor closes.
#[derive(Copy, Clone, PartialEq, Eq)]
enum Stands {
    InHeading,
    InProse,
    UnderTable,
}

/// A line of the file with its place.
type Line<'a> = (usize, &'a str);

impl<'a> Reader<'a> {
    fn blocks(&mut self, body: usize) {
        let mut at = body;
        let lines: Vec<Line<'a>> = self
            .source
            .get(body..)
            .unwrap_or_default()
            .split_inclusive('\n')
            .map(|line| {
                let start = at;
                at += line.len();
                (start, line)
            })
            .collect();
        let mut rest = lines.as_slice();
        while let Some((&(start, line), tail)) = rest.split_first() {
            let text = line.trim();
            if text.is_empty() {
                rest = tail;
            } else if let Some(info) = text.strip_prefix("```") {
                let Some(after) = self.fenced(info, (start, line), tail) else { return };
                rest = after;
            } else if text.starts_with('#') {
                self.heading(start, line);
                rest = tail;
            } else if text.starts_with('|') {
                let count = rest.iter().take_while(|(_, line)| line.trim_start().starts_with('|')).count();
                let (rows, after) = rest.split_at(count);
                let anchored = after.first().is_some_and(|(_, line)| line.trim_start().starts_with("{#"));
                self.table(rows, after.first().copied().filter(|_| anchored));
                rest = after.get(usize::from(anchored)..).unwrap_or_default();
            } else {
                let ends = |line: &str| {
                    let text = line.trim();
                    text.is_empty()
                        || text.starts_with("```")
                        || text.starts_with('#')
                        || text.starts_with('|')
                        || item(text).is_some()
                };
                let count = 1 + tail.iter().take_while(|(_, line)| !ends(line)).count();
                let (block, after) = rest.split_at(count.min(rest.len()));
                self.prose(block);
                rest = after;
            }
        }
    }

    /// Reads a block that was opened and gives what follows it; nothing where no fence follows at all. Where another block is
    /// opened first, this one was forgotten to be closed: it ends at its first empty line, and what follows is prose again.
    fn fenced<'l>(&mut self, info: &str, (start, line): Line<'a>, tail: &'l [Line<'a>]) -> Option<&'l [Line<'a>]> {
        let fence = tail.iter().position(|(_, line)| line.trim_start().starts_with("```"));
        let closed = fence.is_some_and(|at| tail.get(at).is_some_and(|(_, line)| line.trim() == "```"));
        if !closed {
            let remedy = match fence {
                Some(_) => "close it with ``` on a line of its own, before the next block is opened",
                None => "close it with ``` on a line of its own",
            };
            let span = Span::new(start, start + line.trim_end().len());
            self.complaints.push(Complaint::error("open-fence", span, "this block is never closed").remedy(remedy));
        }
        let fence = fence?;
        let inside = tail.get(..fence).unwrap_or_default();
        let empty = || inside.iter().position(|(_, line)| line.trim().is_empty());
        let length = if closed { fence } else { empty().unwrap_or(fence) };
        let end = tail.get(length).map_or(start, |(end, _)| *end);
        self.fence(info, start, Span::new(start + line.len(), end));
        tail.get(length + usize::from(closed)..)
    }

    fn heading(&mut self, start: usize, line: &'a str) {
        let level = line.bytes().take_while(|byte| *byte == b'#').count();
        let segments = self.segments(start + level, line.get(level..).unwrap_or_default(), true);
        self.document.blocks.push(Block::Heading(u8::try_from(level.min(6)).unwrap_or(6), segments));
    }

    fn prose(&mut self, lines: &[Line<'a>]) {
        let (Some(&(start, first)), Some(&(last, end))) = (lines.first(), lines.last()) else { return };
        let text = self.source.get(start..last + end.len()).unwrap_or_default();
        let blank = first.len() - first.trim_start().len();
        match item(first.trim()) {
            Some((numbered, marker)) => {
                let skip = blank + marker;
                let segments = self.segments(start + skip, text.get(skip..).unwrap_or_default(), false);
                self.document.blocks.push(Block::Item(numbered, segments));
            }
            None => {
                let segments = self.segments(start, text, false);
                self.document.blocks.push(Block::Paragraph(segments));
            }
        }
    }

    /// Cuts prose at its anchors and takes its values out.
    fn segments(&mut self, offset: usize, text: &'a str, heading: bool) -> Vec<Segment> {
        let mut segments = Vec::new();
        let mut here = Segment::default();
        let mut first_value = self.document.values.len();
        let mut plain = 0;
        let mut at = 0;
        let mut in_code = false;
        while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
            let step = rest.chars().next().map_or(1, char::len_utf8);
            if rest.starts_with('`') {
                in_code = !in_code;
            }
            if !in_code && rest.starts_with("{#") {
                push_text(&mut here, text.get(plain..at));
                let length =
                    self.anchor(offset + at, rest, &here, if heading { Stands::InHeading } else { Stands::InProse });
                let id = self.document.anchors.last().map(|anchor| anchor.id.clone());
                for value in self.document.values.iter_mut().skip(first_value) {
                    value.clause = value.clause.take().or_else(|| id.clone());
                }
                first_value = self.document.values.len();
                self.under = id.clone();
                here.anchor = id;
                segments.push(std::mem::take(&mut here));
                at += length;
                plain = at;
            } else if let Some((shown, names, length)) = value_link(rest).filter(|_| !in_code) {
                push_text(&mut here, text.get(plain..at));
                let named = self.value(offset + at, length, shown, names);
                let words = Span::new(offset + at + 1, offset + at + 1 + shown.len());
                self.document.links.push((words, named.clone()));
                here.pieces.push(Piece::Value(shown.to_owned(), named));
                at += length;
                plain = at;
            } else {
                if !in_code && let Some(length) = open_link(rest) {
                    let span = Span::new(offset + at, offset + at + length);
                    let complaint = Complaint::error("open-link", span, "this link to a value is never closed");
                    self.complaints
                        .push(complaint.label("expected `)`").remedy("write `[14 days](value:guarantee.window)`"));
                }
                at += step;
            }
        }
        push_text(&mut here, text.get(plain..));
        if here.pieces.iter().any(|piece| !matches!(piece, Piece::Text(text) if text.trim().is_empty())) {
            segments.push(here);
        }
        segments
    }

    /// Reads an anchor and says how long it is.
    fn anchor(&mut self, at: usize, rest: &str, here: &Segment, stands: Stands) -> usize {
        let (heading, tabled) = (stands == Stands::InHeading, stands == Stands::UnderTable);
        let Some(close) = rest.find('}') else {
            let complaint = Complaint::error("open-anchor", Span::new(at, at + 2), "this anchor is never closed");
            self.complaints.push(complaint.remedy("close it with `}`"));
            return rest.len();
        };
        let span = Span::new(at, at + close + 1);
        let mut words = rest.get(2..close).unwrap_or_default().split_whitespace();
        let id = words.next().unwrap_or_default().to_owned();
        if !cursor::is_id(&id) {
            self.complaints.push(
                Complaint::error("bad-id", span, format!("`{id}` is no clause id"))
                    .label("expected an id")
                    .remedy("ids are letters, digits, dots and hyphens: `{#C2a}`"),
            );
        }
        let mut anchor =
            Anchor { id, aliases: Vec::new(), matter: None, marks: Vec::new(), sentence: here.plain(), heading, span };
        for word in words {
            match word.split_once('=') {
                Some(("matter", matter)) if !matter.is_empty() => anchor.matter = Some(matter.to_owned()),
                Some(("alias", alias)) if cursor::is_id(alias) => anchor.aliases.push(alias.to_owned()),
                None if matches!(word, "table" | "information" | "person" | "default") => {
                    anchor.marks.push(word.to_owned());
                }
                _ => {
                    let known = ["matter=", "alias=", "table", "information", "person", "default"];
                    self.complaints.push(
                        Complaint::error("anchor", span, format!("an anchor has no `{word}`"))
                            .label("expected matter=…, alias=…, table, information, person or default")
                            .remedy("write for example `{#C2a matter=waiver-by-use}`")
                            .did_you_mean(word, known),
                    );
                }
            }
        }
        let marked = anchor.marks.iter().any(|mark| mark == "table");
        self.document.anchors.push(anchor);
        if marked && !tabled {
            let complaint =
                Complaint::error("anchor", span, "this anchor stands under no table").label("marked `table`");
            self.complaints
                .push(complaint.remedy("put it on the line after the table's last row, or take ` table` away"));
        }
        close + 1
    }

    /// Reads a value and answers its names.
    fn value(&mut self, at: usize, length: usize, shown: &str, names: &str) -> Vec<String> {
        let span = Span::new(at, at + length);
        let raw = || names.split("..").map(str::to_owned).collect();
        let (low, high) = names.split_once("..").map_or((names, None), |(low, high)| (low, Some(high)));
        for name in [Some(low), high].into_iter().flatten() {
            if !cursor::is_name(name) {
                self.complaints.push(
                    Complaint::error("bad-name", span, format!("`{name}` is no name of a value"))
                        .label("expected a name")
                        .remedy("names are lower-case words with dots: `value:guarantee.window`"),
                );
                return Vec::new();
            }
        }
        let front = &self.document.front;
        let reading = sentence::read(shown, &front.language);
        let is_below_nothing = sentence::is_below_nothing(shown, &front.language);
        // A translation that says what the reference says is not told the same again.
        if is_below_nothing && (reading.is_none() || !front.is_translation()) {
            self.complaints.push(
                Complaint::error("below-nothing", span, format!("“{shown}” is less than nothing"))
                    .label("a limit, a share or an amount begins at nought")
                    .remedy("write it without the minus; a rule takes a value away with `minus`"),
            );
        } else if reading.is_none() {
            self.complaints.push(
                Complaint::error("bad-value", span, format!("“{shown}” is no value that a rule could use"))
                    .label("number and unit stand inside the link")
                    .remedy(sentence::hint(shown, &front.language)),
            );
        }
        let Some(reading) = reading else {
            self.unread(low, high);
            return raw();
        };
        let named = match (reading, high) {
            (Reading::One(value), None) => vec![(low.to_owned(), value)],
            (Reading::Range(from, to), _) if from.is_more_than(&to) => {
                let message = format!("“{shown}” ends before it begins");
                let complaint = Complaint::error("bad-value", span, message).label("the greater end stands first");
                self.complaints.push(complaint.remedy("write the smaller end first: `[two to three days](value:…)`"));
                self.unread(low, high);
                return raw();
            }
            (Reading::Range(from, to), None) => vec![(format!("{low}.low"), from), (format!("{low}.high"), to)],
            (Reading::Range(from, to), Some(high)) => vec![(low.to_owned(), from), (high.to_owned(), to)],
            (Reading::One(_), Some(_)) => {
                let complaint =
                    Complaint::error("bad-value", span, format!("“{shown}” is no range, yet two names stand here"));
                self.complaints.push(complaint.remedy("write `[two to three days](value:a..b)`, or one name"));
                self.unread(low, high);
                return raw();
            }
        };
        let names = named.iter().map(|(name, _)| name.clone()).collect();
        for (name, value) in named {
            self.document.values.push(NamedValue { name, value, text: shown.to_owned(), span, clause: None });
        }
        names
    }

    fn table(&mut self, rows: &[Line<'a>], anchor: Option<Line<'a>>) {
        let cut = |line: &str| -> Vec<String> {
            line.trim().trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect()
        };
        let ruled = |cells: &[String]| cells.iter().all(|cell| cell.chars().all(|c| matches!(c, '-' | ':')));
        let (lines, cells): (Vec<Span>, Vec<Vec<String>>) = rows
            .iter()
            .map(|(start, line)| (Span::new(*start, start + line.trim_end().len()), cut(line)))
            .filter(|(_, cells)| !ruled(cells))
            .unzip();
        let mut id = None;
        if let Some((start, line)) = anchor {
            let blank = line.len() - line.trim_start().len();
            self.anchor(start + blank, line.trim_start(), &Segment::default(), Stands::UnderTable);
            if let Some(anchor) = self.document.anchors.last() {
                id = Some(anchor.id.clone());
                self.under = id.clone();
                if anchor.marks.iter().any(|mark| mark == "table") {
                    self.figures(anchor.id.clone(), &cells, &lines);
                }
            }
        }
        self.document.blocks.push(Block::Table(cells, id));
    }

    fn figures(&mut self, id: String, cells: &[Vec<String>], lines: &[Span]) {
        let folded = id.to_lowercase().replace('-', "_");
        match figures::read(id, cells, lines, &self.document.front.language) {
            Ok(table) => self.document.tables.push(table),
            Err(complaint) => {
                self.document.unread.push(folded);
                self.complaints.push(complaint);
            }
        }
    }

    /// Keeps the names of a value that could not be read, so that who uses them is not told that there are none.
    fn unread(&mut self, low: &str, high: Option<&str>) {
        let ends = [low.to_owned(), format!("{low}.low"), format!("{low}.high")];
        self.document.unread.extend(ends.into_iter().chain(high.map(str::to_owned)));
    }

    fn fence(&mut self, info: &str, start: usize, inner: Span) {
        let (kind, title) = info.split_once(char::is_whitespace).unwrap_or((info, ""));
        let text = self.source.get(inner.start..inner.end).unwrap_or_default().to_owned();
        let name_at = start + 3 + kind.len();
        let name = Name {
            text: title.split_whitespace().collect::<Vec<_>>().join(" "),
            span: Span::new(start, name_at + 1 + title.len()),
        };
        match kind {
            "rule" => {
                for statement in parse::rules(self.source, inner, self.complaints) {
                    self.document.statements.push(Placed { under: self.under.clone(), what: statement });
                }
                self.document.blocks.push(Block::Rule(text));
            }
            "example" | "facts" => {
                let expects = kind == "example";
                if name.text.is_empty() {
                    let complaint =
                        Complaint::error("no-title", name.span, format!("this block of {kind} has no title"));
                    self.complaints.push(complaint.remedy(format!("say what it shows: ```{kind} the last day")));
                }
                let scenario = parse::scenario(self.source, name.clone(), inner, expects, self.complaints);
                if expects {
                    self.document.examples.push(Placed { under: self.under.clone(), what: scenario });
                    self.document.blocks.push(Block::Example(name.text, text));
                } else {
                    if !name.text.is_empty() && self.document.facts.iter().any(|facts| facts.name.text == name.text) {
                        let message = format!("a block of facts above is called “{}” too", name.text);
                        let complaint = Complaint::error("twice", name.span, message).label("called so again");
                        self.complaints.push(complaint.remedy("give it a title of its own, by which examples take it"));
                    }
                    self.document.facts.push(scenario);
                    self.document.blocks.push(Block::Facts(name.text, text));
                }
            }
            _ => {
                if let Some(near) = finding::nearest(kind, ["rule", "example", "facts"]) {
                    let complaint =
                        Complaint::warning("fence", name.span, format!("a block of `{kind}` is printed and not read"));
                    self.complaints.push(complaint.remedy(format!("did you mean `{near}`?")));
                }
                self.document.blocks.push(Block::Code(text));
            }
        }
    }
}

fn push_text(segment: &mut Segment, text: Option<&str>) {
    if let Some(text) = text.filter(|text| !text.is_empty()) {
        segment.pieces.push(Piece::Text(text.to_owned()));
    }
}

/// The marker of a list item: whether numbered, and its length.
fn item(text: &str) -> Option<(bool, usize)> {
    if text.starts_with("- ") || text.starts_with("* ") {
        return Some((false, 2));
    }
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let marked = (1..=3).contains(&digits) && text.get(digits..).is_some_and(|tail| tail.starts_with(". "));
    marked.then_some((true, digits + 2))
}

/// What stands in brackets at the start, and what follows it: `[text](value:`. Looks no further than the next bracket.
fn value_text(rest: &str) -> Option<(&str, &str)> {
    let inner = rest.strip_prefix('[')?;
    let (shown, tail) = inner.split_at_checked(inner.find(['[', ']'])?)?;
    Some((shown, tail.strip_prefix("](value:")?))
}

/// The length of `[text](value:names` at the start, where nothing closes it: such a link would be printed as it stands.
fn open_link(rest: &str) -> Option<usize> {
    let (shown, target) = value_text(rest)?;
    let names = target.find(|c: char| c.is_whitespace() || c == '[').unwrap_or(target.len());
    Some(1 + shown.len() + "](value:".len() + names)
}

/// `[text](value:names)` at the start: text, names, length.
fn value_link(rest: &str) -> Option<(&str, &str, usize)> {
    let (shown, target) = value_text(rest)?;
    let end = target.find([')', '\n', '{', '['])?;
    let names = target.get(..end).filter(|_| target.as_bytes().get(end) == Some(&b')'))?;
    Some((shown, names, 1 + shown.len() + "](value:".len() + end + 1))
}
