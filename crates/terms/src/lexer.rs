//! From the text of a rule block to lines of tokens, nested by their indentation. Never fails on odd characters: the parser
//! complains about them where they stand.

use crate::finding::{Complaint, Span};

/// Deeper nesting than this is refused.
const MAX_DEPTH: usize = 12;

/// One token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Token<'a> {
    pub(crate) kind: TokenKind,
    pub(crate) text: &'a str,
    pub(crate) span: Span,
}

/// What a token is.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(crate) enum TokenKind {
    /// A word or dotted name.
    Word,
    /// Digits, with a decimal point or without.
    Number,
    /// `2027-03-08`.
    Day,
    /// `2027-03-08 11:00`.
    Instant,
    /// `9:00`.
    Time,
    /// `"…"`, the quotes included.
    Text,
    /// Anything else, one character.
    Mark,
}

/// A line with the deeper lines that belong to it.
#[derive(Clone, Debug)]
pub(crate) struct Branch<'a> {
    pub(crate) tokens: Vec<Token<'a>>,
    pub(crate) children: Vec<Branch<'a>>,
    pub(crate) span: Span,
}

impl<'a> Branch<'a> {
    /// Its own tokens and those of every deeper line, as one line.
    pub(crate) fn flat(&self) -> Vec<Token<'a>> {
        let mut tokens = self.tokens.clone();
        for child in &self.children {
            tokens.extend(child.flat());
        }
        tokens
    }
}

/// The lines of a block, nested.
pub(crate) fn branches<'a>(source: &'a str, block: Span, complaints: &mut Vec<Complaint>) -> Vec<Branch<'a>> {
    let mut lines = Vec::new();
    let mut at = block.start;
    for text in source.get(block.start..block.end).unwrap_or_default().split_inclusive('\n') {
        let indent = text.len() - text.trim_start_matches([' ', '\t']).len();
        if text.get(..indent).is_some_and(|blank| blank.contains('\t')) {
            let complaint = Complaint::error("tab", Span::new(at, at + indent), "a rule is indented with a tab");
            complaints.push(complaint.remedy("indent with spaces"));
        }
        let tokens = tokens(text, at);
        if let (Some(first), Some(last)) = (tokens.first(), tokens.last()) {
            lines.push((indent, first.span.to(last.span), tokens));
        }
        at += text.len();
    }
    let mut lines = lines.into_iter().peekable();
    let mut roots = Vec::new();
    while lines.peek().is_some() {
        take(&mut lines, 0, &mut roots, complaints);
    }
    roots
}

type Lines<'a> = std::iter::Peekable<std::vec::IntoIter<(usize, Span, Vec<Token<'a>>)>>;

fn take<'a>(lines: &mut Lines<'a>, depth: usize, into: &mut Vec<Branch<'a>>, complaints: &mut Vec<Complaint>) {
    let Some((indent, span, tokens)) = lines.next() else { return };
    let mut branch = Branch { tokens, children: Vec::new(), span };
    while let Some(&(next, at, _)) = lines.peek() {
        if next <= indent {
            break;
        }
        if depth >= MAX_DEPTH {
            // Once for lines that follow each other: they are as deep.
            if !complaints.last().is_some_and(|known| known.code == "too-deep" && known.span.start >= span.start) {
                let complaint =
                    Complaint::error("too-deep", at, "lines are nested too deeply").label("one level too deep");
                complaints.push(complaint.remedy("give the inner group a name with a `decide` of its own"));
            }
            lines.next();
            continue;
        }
        take(lines, depth + 1, &mut branch.children, complaints);
    }
    into.push(branch);
}

/// The tokens of one line; `--` begins a comment.
pub(crate) fn tokens(line: &str, offset: usize) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(rest) = line.get(at..).filter(|rest| !rest.is_empty()) {
        let Some(first) = rest.chars().next() else { break };
        if first.is_whitespace() {
            at += first.len_utf8();
            continue;
        }
        if rest.starts_with("--") {
            break;
        }
        let (kind, length) = one(rest, first);
        let text = rest.get(..length).unwrap_or_default();
        tokens.push(Token { kind, text, span: Span::new(offset + at, offset + at + length) });
        at += length;
    }
    tokens
}

fn one(rest: &str, first: char) -> (TokenKind, usize) {
    if first == '"' {
        let close = rest.get(1..).and_then(|inner| inner.find('"'));
        return (TokenKind::Text, close.map_or(rest.trim_end().len(), |close| close + 2));
    }
    if first.is_ascii_digit() {
        return number(rest);
    }
    if first.is_alphabetic() {
        return (TokenKind::Word, word(rest));
    }
    (TokenKind::Mark, first.len_utf8())
}

fn number(rest: &str) -> (TokenKind, usize) {
    if let Some(length) = day(rest) {
        return instant(rest, length).map_or((TokenKind::Day, length), |length| (TokenKind::Instant, length));
    }
    if let Some(length) = time(rest) {
        return (TokenKind::Time, length);
    }
    let whole = digits(rest);
    let part = rest.get(whole..).and_then(|tail| tail.strip_prefix('.')).map_or(0, digits);
    (TokenKind::Number, if part == 0 { whole } else { whole + 1 + part })
}

fn digits(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

/// The length of a day at the start, if there is one.
fn day(text: &str) -> Option<usize> {
    let head = text.as_bytes().get(..10)?;
    let shaped = head.iter().enumerate().all(|(place, byte)| match place {
        4 | 7 => *byte == b'-',
        _ => byte.is_ascii_digit(),
    });
    let ends = !text.as_bytes().get(10).is_some_and(u8::is_ascii_digit);
    (shaped && ends).then_some(10)
}

/// The length of a time of day at the start: `9:00`, `11:00:30`.
fn time(text: &str) -> Option<usize> {
    let hours = digits(text);
    if !(1..=2).contains(&hours) {
        return None;
    }
    let minutes = text.get(hours..)?.strip_prefix(':')?;
    if digits(minutes) != 2 {
        return None;
    }
    let mut length = hours + 3;
    if let Some(seconds) = text.get(length..).and_then(|tail| tail.strip_prefix(':'))
        && digits(seconds) == 2
    {
        length += 3;
        if let Some(part) = text.get(length..).and_then(|tail| tail.strip_prefix('.')) {
            length += match digits(part) {
                0 => 0,
                count => count + 1,
            };
        }
    }
    Some(length)
}

/// The length of a day with its time and offset, when a time follows the day.
fn instant(text: &str, day: usize) -> Option<usize> {
    let tail = text.get(day..)?;
    let tail = tail.strip_prefix('T').or_else(|| tail.strip_prefix(' '))?;
    let mut length = day + 1 + time(tail)?;
    let offset = text.get(length..).unwrap_or_default();
    if offset.starts_with('Z') {
        length += 1;
    } else if let Some(hours) = offset.strip_prefix(['+', '-'])
        && digits(hours) == 2
        && time(hours) == Some(5)
    {
        length += 6;
    }
    Some(length)
}

/// The length of a word: letters, digits, `_`, and `.` or `-` inside.
fn word(text: &str) -> usize {
    let mut chars = text.char_indices().peekable();
    while let Some((at, here)) = chars.next() {
        let inside = matches!(here, '.' | '-')
            && chars.peek().is_some_and(|(_, next)| next.is_alphabetic() || (here == '-' && next.is_numeric()));
        if !(here.is_alphanumeric() || here == '_' || inside) {
            return at;
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(line: &str) -> Vec<(TokenKind, &str)> {
        tokens(line, 0).into_iter().map(|token| (token.kind, token.text)).collect()
    }

    #[test]
    fn a_line_of_an_example_is_cut_into_its_parts() {
        use TokenKind::{Day, Instant, Mark, Number, Text, Time, Word};
        assert_eq!(
            kinds("a.b_c = 2028-04-17 11:00, [2027-01-04] 99.00 EUR 30% 9:00 \"x y\" -- no"),
            [
                (Word, "a.b_c"),
                (Mark, "="),
                (Instant, "2028-04-17 11:00"),
                (Mark, ","),
                (Mark, "["),
                (Day, "2027-01-04"),
                (Mark, "]"),
                (Number, "99.00"),
                (Word, "EUR"),
                (Number, "30"),
                (Mark, "%"),
                (Time, "9:00"),
                (Text, "\"x y\""),
            ]
        );
        assert_eq!(kinds("2027-03-08T11:00:00+01:00"), [(Instant, "2027-03-08T11:00:00+01:00")]);
        assert_eq!(kinds("waiver-by-use."), [(Word, "waiver-by-use"), (Mark, ".")]);
    }
}
