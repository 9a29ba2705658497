//! A place in a line of tokens, and the small questions a parser asks there.

use crate::{
    finding::{Complaint, Span},
    lexer::{Token, TokenKind},
    syntax::{Cites, Name},
};

/// Deeper expressions than this are refused.
const MAX_DEPTH: usize = 48;
/// So many sums and products stand in one line, because each goes one level deeper.
const MAX_STEPS: usize = 64;

/// Words that are taken as whole names.
pub(crate) const RESERVED: &[&str] = &[
    "above",
    "absent",
    "after",
    "all",
    "always",
    "and",
    "any",
    "at",
    "because",
    "before",
    "below",
    "by",
    "count",
    "counted",
    "day",
    "days",
    "earlier",
    "every",
    "except",
    "first",
    "for",
    "from",
    "if",
    "in",
    "is",
    "last",
    "largest",
    "later",
    "larger",
    "least",
    "minus",
    "months",
    "more",
    "most",
    "never",
    "no",
    "none",
    "not",
    "of",
    "on",
    "one",
    "or",
    "otherwise",
    "over",
    "plus",
    "recorded",
    "smaller",
    "sum",
    "that",
    "the",
    "time",
    "to",
    "under",
    "unless",
    "until",
    "weekday",
    "when",
    "where",
    "window",
    "within",
    "would",
    "yes",
];

/// Signs that people write for words of the language.
const SIGNS: [(&str, &str); 10] = [
    ("≤", "at most"),
    ("<", "below"),
    ("≥", "at least"),
    (">", "above"),
    ("=", "is"),
    ("≠", "is not"),
    ("&", "and"),
    ("|", "or"),
    ("+", "plus"),
    ("-", "minus"),
];

/// A result of parsing.
pub(crate) type Parsed<T> = Result<T, Complaint>;

/// A place in a line.
pub(crate) struct Cursor<'a, 't> {
    source: &'a str,
    tokens: &'t [Token<'a>],
    at: usize,
    line: Span,
    depth: usize,
    steps: usize,
}

impl<'a, 't> Cursor<'a, 't> {
    pub(crate) fn new(source: &'a str, tokens: &'t [Token<'a>]) -> Self {
        let line = match (tokens.first(), tokens.last()) {
            (Some(first), Some(last)) => first.span.to(last.span),
            _ => Span::default(),
        };
        Self { source, tokens, at: 0, line, depth: 0, steps: 0 }
    }

    pub(crate) const fn line(&self) -> Span {
        self.line
    }

    pub(crate) fn peek(&self) -> Option<&'t Token<'a>> {
        self.tokens.get(self.at)
    }

    pub(crate) fn ahead(&self, by: usize) -> Option<&'t Token<'a>> {
        self.tokens.get(self.at + by)
    }

    pub(crate) fn next(&mut self) -> Option<&'t Token<'a>> {
        let token = self.tokens.get(self.at);
        self.at += usize::from(token.is_some());
        token
    }

    pub(crate) fn is_done(&self) -> bool {
        self.at >= self.tokens.len()
    }

    /// Where the next token stands, or the end of the line.
    pub(crate) fn here(&self) -> Span {
        self.peek().map_or(Span::new(self.line.end, self.line.end), |token| token.span)
    }

    /// Where the last token taken ended.
    pub(crate) fn behind(&self) -> Span {
        self.at.checked_sub(1).and_then(|at| self.tokens.get(at)).map_or(self.line, |token| token.span)
    }

    pub(crate) fn sees(&self, words: &[&str]) -> bool {
        words.iter().enumerate().all(|(by, word)| self.ahead(by).is_some_and(|token| token.text == *word))
    }

    /// Takes the words if they stand here.
    pub(crate) fn eat(&mut self, words: &[&str]) -> bool {
        let seen = self.sees(words);
        if seen {
            self.at += words.len();
        }
        seen
    }

    /// Takes the words, or says what was expected.
    pub(crate) fn expect(&mut self, words: &[&str]) -> Parsed<()> {
        if self.eat(words) { Ok(()) } else { Err(self.expected(&format!("`{}`", words.join(" ")))) }
    }

    /// A complaint about what stands here.
    pub(crate) fn expected(&self, what: &str) -> Complaint {
        let found = self.peek().map_or_else(|| "the end of the line".to_owned(), |token| format!("`{}`", token.text));
        let complaint = Complaint::error("syntax", self.here(), format!("expected {what}, found {found}"))
            .label(format!("expected {what}"));
        self.in_words(complaint)
    }

    /// Who writes a sign is told the word for it.
    fn in_words(&self, complaint: Complaint) -> Complaint {
        let sign = self.peek().and_then(|token| SIGNS.iter().find(|(sign, _)| *sign == token.text));
        match sign {
            Some((sign, word)) => complaint.or_remedy(format!("write `{word}` instead of `{sign}`")),
            None => complaint,
        }
    }

    /// Nothing may follow.
    pub(crate) fn end(&self) -> Parsed<()> {
        if self.is_done() {
            return Ok(());
        }
        let found = self.peek().map_or("", |token| token.text);
        let complaint =
            Complaint::error("syntax", self.here(), format!("nothing more was expected here, found `{found}`"))
                .label("the line should end before this");
        Err(self.in_words(complaint).or_remedy(match found {
            ")" => "take it away, or open it before",
            "," | ";" | "." => "take it away; a line ends without a sign",
            _ => "conditions are joined with `and` and `or`, or stand one a line; everything else is a line of its own",
        }))
    }

    /// Goes one level deeper for the length of `parse`.
    pub(crate) fn deeper<T>(&mut self, parse: impl FnOnce(&mut Self) -> Parsed<T>) -> Parsed<T> {
        if self.depth >= MAX_DEPTH {
            return Err(Complaint::error("too-deep", self.here(), "this is nested too deeply")
                .label("one level too deep")
                .remedy("give the inner part a name with `let`"));
        }
        self.depth += 1;
        let result = parse(self);
        self.depth -= 1;
        result
    }

    /// One more sum or product in this line.
    pub(crate) fn step(&mut self) -> Parsed<()> {
        self.steps += 1;
        if self.steps <= MAX_STEPS {
            return Ok(());
        }
        Err(Complaint::error("too-deep", self.behind(), format!("a line has at most {MAX_STEPS} sums and products"))
            .label("this is one more")
            .remedy("give a part of it a name with `let`"))
    }

    /// A word of any kind.
    pub(crate) fn word(&mut self, what: &str) -> Parsed<Name> {
        match self.peek() {
            Some(token) if token.kind == TokenKind::Word => {
                self.at += 1;
                Ok(Name { text: token.text.to_owned(), span: token.span })
            }
            _ => Err(self.expected(what)),
        }
    }

    /// A dotted name that is no reserved word.
    pub(crate) fn name(&mut self, what: &str) -> Parsed<Name> {
        let name = self.word(what)?;
        if RESERVED.contains(&name.text.as_str()) {
            return Err(Complaint::error("reserved", name.span, format!("`{}` is a word of the language", name.text))
                .label(format!("expected {what}"))
                .remedy("names have a dot or a word of their own: `refund.last_day`"));
        }
        if !is_name(&name.text) {
            return Err(Complaint::error("bad-name", name.span, format!("`{}` is no name", name.text))
                .label("expected a name")
                .remedy("names are lower-case words with dots and underscores: `refund.last_day`")
                .did_you_mean(&name.text, [name.text.to_lowercase().replace('-', "_").as_str()]));
        }
        Ok(name)
    }

    /// Text in quotes.
    pub(crate) fn text(&mut self, what: &str) -> Parsed<String> {
        match self.peek() {
            Some(token) if token.kind == TokenKind::Text => {
                self.at += 1;
                let inner = token.text.strip_prefix('"').and_then(|text| text.strip_suffix('"'));
                inner.filter(|_| token.text.len() > 1).map(str::to_owned).ok_or_else(|| {
                    Complaint::error("open-text", token.span, "this text has no closing quote")
                        .remedy("close it with `\"`")
                })
            }
            _ => Err(self.expected(what).or_remedy("put it in quotes: `\"the dispute is closed\"`")),
        }
    }

    /// Ids in square brackets, if they stand here.
    pub(crate) fn cites(&mut self) -> Parsed<Cites> {
        if !self.sees(&["["]) {
            return Ok(Vec::new());
        }
        let open = self.here();
        let close = (1..).map_while(|by| self.ahead(by).map(|token| (by, token))).find(|(_, token)| token.text == "]");
        let Some((by, close)) = close else {
            return Err(Complaint::error("open-bracket", open, "these ids have no closing bracket")
                .remedy("close them with `]`"));
        };
        self.at += by + 1;
        ids(self.source, Span::new(open.end, close.span.start))
    }

    /// The rest of the line, as ids.
    pub(crate) fn ids_to_end(&mut self) -> Parsed<Cites> {
        let span = Span::new(self.here().start, self.line.end);
        self.at = self.tokens.len();
        ids(self.source, span)
    }

    /// The rest of the line, as written, with single spaces.
    pub(crate) fn rest(&mut self) -> Name {
        let span = Span::new(self.here().start, self.line.end);
        let words: Vec<&str> = self.tokens.iter().skip(self.at).map(|token| token.text).collect();
        self.at = self.tokens.len();
        Name { text: words.join(" "), span }
    }
}

/// Whether a text is a dotted lower-case name.
pub(crate) fn is_name(text: &str) -> bool {
    !text.is_empty()
        && text.split('.').all(|segment| {
            segment.starts_with(|first: char| first.is_ascii_lowercase())
                && segment.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
        })
}

/// Whether a text is a clause id.
pub(crate) fn is_id(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_alphanumeric())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_'))
}

fn ids(source: &str, span: Span) -> Parsed<Cites> {
    let mut at = span.start;
    let mut found = Vec::new();
    for part in source.get(span.start..span.end).unwrap_or_default().split(',') {
        let text = part.trim();
        let start = at + (part.len() - part.trim_start().len());
        let here = Span::new(start, start + text.len());
        if !is_id(text) {
            return Err(Complaint::error("bad-id", here, format!("`{text}` is no clause id"))
                .label("expected an id")
                .remedy("ids are letters, digits, dots and hyphens, with commas between them: `[C2a, C2b]`"));
        }
        found.push(Name { text: text.to_owned(), span: here });
        at += part.len() + 1;
    }
    Ok(found)
}
