//! `lyceum terms fmt`: one canonical layout of rules, facts and examples. Prose is left alone but for spaces at the ends of lines.
//! Lines are kept as lines; indentation, spaces between words and the column after the ids become uniform.

use crate::{
    finding::Span,
    lexer::{self, Branch, Token, TokenKind},
};

/// Spaces for each level.
const STEP: usize = 2;
/// Ids longer than this are not lined up with.
const MAX_ALIGNED: usize = 30;

/// The canonical layout of a file.
#[must_use]
pub fn layout(source: &str) -> String {
    let mut out = String::with_capacity(source.len());
    let mut lines = source.split_inclusive('\n').peekable();
    let mut at = 0;
    while let Some(line) = lines.next() {
        at += line.len();
        let text = line.trim_end();
        let kind = text.trim_start().strip_prefix("```").map(|info| info.split_whitespace().next().unwrap_or_default());
        out.push_str(text);
        out.push('\n');
        if !matches!(kind, Some("rule" | "example" | "facts")) {
            continue;
        }
        let start = at;
        while let Some(inner) = lines.next_if(|line| !line.trim_start().starts_with("```")) {
            at += inner.len();
        }
        if lines.peek().is_none_or(|line| line.trim() == "```") {
            block(source, Span::new(start, at), &mut out);
        } else {
            // Another block is opened before this one is closed: where it ends only its author knows.
            as_written(source, Span::new(start, at), &mut out);
        }
    }
    out
}

fn as_written(source: &str, span: Span, out: &mut String) {
    for line in source.get(span.start..span.end).unwrap_or_default().lines() {
        out.push_str(line.trim_end());
        out.push('\n');
    }
}

fn block(source: &str, span: Span, out: &mut String) {
    let mut complaints = Vec::new();
    let branches = lexer::branches(source, span, &mut complaints);
    // Lines that stand too deep have no place in the tree; what cannot be read is left as it was written.
    if complaints.iter().any(|complaint| complaint.code == "too-deep") {
        return as_written(source, span, out);
    }
    let mut printer = Printer { source, span, out, last: span.start };
    printer.siblings(&branches, 0);
    printer.rest();
}

struct Printer<'a, 'o> {
    source: &'a str,
    span: Span,
    out: &'o mut String,
    /// Up to where the source was printed.
    last: usize,
}

impl Printer<'_, '_> {
    fn siblings(&mut self, branches: &[Branch<'_>], depth: usize) {
        let widest =
            branches.iter().filter_map(|branch| cites(&branch.tokens)).map(|(_, text)| text.chars().count()).max();
        let column = widest.filter(|widest| *widest <= MAX_ALIGNED);
        for branch in branches {
            self.between(branch.span.start, depth);
            let indent = " ".repeat(depth * STEP);
            self.out.push_str(&indent);
            self.out.push_str(&line(&branch.tokens, column));
            let comment = self.comment(branch.span.end);
            if let Some(comment) = comment {
                self.out.push_str("  ");
                self.out.push_str(&comment);
            }
            self.out.push('\n');
            self.siblings(&branch.children, depth + 1);
        }
    }

    /// Blank lines and comments between statements, as they were.
    fn between(&mut self, until: usize, depth: usize) {
        let gap = self.source.get(self.last..until).unwrap_or_default();
        let lines: Vec<&str> = gap.split('\n').collect();
        let Some((_, whole)) = lines.split_last() else { return };
        let mut blank = self.last == self.span.start;
        for text in whole {
            let text = text.trim();
            if text.is_empty() {
                if !blank {
                    self.out.push('\n');
                }
                blank = true;
            } else {
                self.out.push_str(&" ".repeat(depth * STEP));
                self.out.push_str(text);
                self.out.push('\n');
                blank = false;
            }
            if self.last == self.span.start {
                continue;
            }
        }
        self.last = until;
    }

    fn comment(&mut self, end: usize) -> Option<String> {
        let rest = self.source.get(end..self.span.end)?;
        let line = rest.split('\n').next().unwrap_or_default();
        self.last = (end + line.len() + 1).min(self.span.end);
        let text = line.trim();
        // A blank line after this one stays.
        let after = self.source.get(self.last..self.span.end).unwrap_or_default();
        let blank = after.split('\n').next().is_some_and(|line| line.trim().is_empty()) && after.contains('\n');
        if blank {
            self.last = self.last.saturating_sub(1);
        }
        (!text.is_empty()).then(|| text.to_owned())
    }

    fn rest(&mut self) {
        let tail = self.source.get(self.last..self.span.end).unwrap_or_default();
        for text in tail.lines().map(str::trim).filter(|text| !text.is_empty()) {
            self.out.push_str(text);
            self.out.push('\n');
        }
    }
}

/// The ids a line begins with: how many tokens, and their text.
fn cites(tokens: &[Token<'_>]) -> Option<(usize, String)> {
    if tokens.first()?.text != "[" {
        return None;
    }
    let close = tokens.iter().position(|token| token.text == "]")?;
    let mut text = String::from("[");
    let mut before: Option<&Token<'_>> = None;
    for token in tokens.iter().take(close).skip(1) {
        // Ids are written without spaces inside: what touched stays together.
        if before.is_some_and(|before| before.text == ",") {
            text.push(' ');
        }
        text.push_str(token.text);
        before = Some(token);
    }
    text.push(']');
    Some((close + 1, text))
}

fn line(tokens: &[Token<'_>], column: Option<usize>) -> String {
    let mut out = String::new();
    let mut skipped = 0;
    if let Some((count, text)) = cites(tokens) {
        let width = text.chars().count();
        out.push_str(&text);
        skipped = count;
        if tokens.len() > count {
            out.push_str(&" ".repeat(column.unwrap_or(width).saturating_sub(width)));
        }
    }
    let mut before: Option<&Token<'_>> = None;
    for (place, token) in tokens.iter().enumerate().skip(skipped) {
        let touches = before.is_some_and(|before| before.span.end == token.span.start);
        let spaced = before.is_some_and(|before| gap(before, token, touches)) || (before.is_none() && place > 0);
        if spaced {
            out.push(' ');
        }
        out.push_str(token.text);
        before = Some(token);
    }
    out
}

/// Whether a space stands between two tokens.
fn gap(before: &Token<'_>, token: &Token<'_>, touches: bool) -> bool {
    let mark = |token: &Token<'_>, of: &str| token.kind == TokenKind::Mark && of.contains(token.text);
    if mark(token, ",:)]") || mark(before, "([") {
        return false;
    }
    // What belongs together only by touching keeps touching: a sign, an id, `C2a-b`.
    if touches
        && (mark(before, "€-.{")
            || mark(token, "}.-")
            || (before.kind == TokenKind::Number && token.kind == TokenKind::Word))
    {
        return false;
    }
    true
}
