//! Blocks of facts and examples.

use super::{
    cursor::{Cursor, Parsed},
    expression::literal,
};
use crate::{
    finding::{Complaint, Span},
    lexer::{Branch, TokenKind},
    syntax::{Expect, Expected, Literal, LiteralNode, Name, Node, Scenario, ScenarioLine},
};
use std::collections::BTreeMap;

/// The lines of a block of facts or of an example.
pub(crate) fn scenario(
    source: &str,
    name: Name,
    branches: &[Branch<'_>],
    expects: bool,
    complaints: &mut Vec<Complaint>,
) -> Scenario {
    let mut lines = Vec::new();
    for branch in branches {
        let flat = branch.flat();
        let mut cursor = Cursor::new(source, &flat);
        if let Err(complaint) = line(&mut cursor, &mut lines) {
            let how = "a line is `given TITLE`, `FACT = VALUE`, `under LAYER`, `beside \"DOCUMENT\"` or `expect NAME = VALUE citing IDS`";
            complaints.push(complaint.or_remedy(how));
        }
    }
    said_once(&lines, complaints);
    if expects && !lines.iter().any(|line| matches!(line, ScenarioLine::Expect(_))) {
        let complaint = Complaint::error("no-expect", name.span, "this example expects nothing");
        complaints.push(complaint.remedy("end it with `expect NAME = VALUE citing IDS`"));
    }
    Scenario { name, lines }
}

/// A fact is said once in a block. What a block of facts says that is `given` may be said otherwise.
fn said_once(lines: &[ScenarioLine], complaints: &mut Vec<Complaint>) {
    let mut said: BTreeMap<&str, &Literal> = BTreeMap::new();
    for line in lines {
        let ScenarioLine::Fact(name, value) = line else { continue };
        if said.insert(&name.text, value).is_some() {
            let complaint =
                Complaint::warning("twice", name.span, format!("`{}` is said twice in this block", name.text));
            complaints.push(complaint.label("said here again").remedy("take one of the two lines away"));
        }
    }
}

fn line(cursor: &mut Cursor<'_, '_>, lines: &mut Vec<ScenarioLine>) -> Parsed<()> {
    if cursor.eat(&["given"]) {
        lines.push(ScenarioLine::Given(cursor.rest()));
        return Ok(());
    }
    if cursor.eat(&["under"]) {
        let mut layers = vec![cursor.word("a layer: none, eu, fr, de")?];
        while cursor.eat(&[","]) {
            layers.push(cursor.word("a layer")?);
        }
        lines.push(ScenarioLine::Under(layers));
        return cursor.end();
    }
    if cursor.eat(&["beside"]) {
        let start = cursor.here();
        let text = cursor.text("a contract, in quotes")?;
        lines.push(ScenarioLine::Beside(Name { text, span: start.to(cursor.behind()) }));
        return cursor.end();
    }
    if cursor.sees(&["expect"]) {
        lines.push(ScenarioLine::Expect(expect(cursor)?));
        return Ok(());
    }
    loop {
        let name = cursor.name("a fact")?;
        cursor.expect(&["="])?;
        lines.push(ScenarioLine::Fact(name, written(cursor)?));
        if !cursor.eat(&[","]) {
            return cursor.end();
        }
    }
}

fn expect(cursor: &mut Cursor<'_, '_>) -> Parsed<Expect> {
    let span = cursor.line();
    cursor.expect(&["expect"])?;
    let name = cursor.name("an output or question")?;
    if !cursor.eat(&["="]) {
        cursor.expect(&["is"]).map_err(|_| cursor.expected("`=`"))?;
    }
    let outcome = expected(cursor)?;
    let citing = if cursor.eat(&["citing"]) { cursor.ids_to_end()? } else { Vec::new() };
    cursor.end()?;
    Ok(Expect { span, name, outcome, citing })
}

fn expected(cursor: &mut Cursor<'_, '_>) -> Parsed<Expected> {
    if cursor.eat(&["yes"]) {
        return Ok(Expected::Yes);
    }
    if cursor.eat(&["no"]) {
        return Ok(Expected::No);
    }
    if cursor.eat(&["manual"]) {
        return Ok(Expected::Manual(if cursor.eat(&["proposing"]) { Some(written(cursor)?) } else { None }));
    }
    if cursor.eat(&["hold"]) {
        return Ok(Expected::Hold(if cursor.eat(&["until"]) {
            Some(cursor.text("the event, in quotes")?)
        } else {
            None
        }));
    }
    if cursor.eat(&["needs"]) {
        let mut names = vec![cursor.name("a fact")?];
        while cursor.eat(&[","]) {
            names.push(cursor.name("a fact")?);
        }
        return Ok(Expected::Needs(names));
    }
    let first = written(cursor)?;
    let LiteralNode::Word(word) = &first.node else { return Ok(Expected::Value(first)) };
    let mut words = vec![Name { text: word.clone(), span: first.span }];
    while cursor.eat(&[","]) {
        words.push(cursor.word("a word")?);
    }
    Ok(if words.len() == 1 { Expected::Value(first) } else { Expected::Words(words) })
}

/// A value as examples write it.
fn written(cursor: &mut Cursor<'_, '_>) -> Parsed<Literal> {
    let start = cursor.here();
    let node = cursor.deeper(node)?;
    Ok(Literal { span: start.to(cursor.behind()), node })
}

fn node(cursor: &mut Cursor<'_, '_>) -> Parsed<LiteralNode> {
    let Some(token) = cursor.peek() else { return Err(cursor.expected("a value")) };
    if token.kind == TokenKind::Instant {
        cursor.next();
        return Ok(LiteralNode::Instant(token.text.to_owned()));
    }
    if let Some(node) = literal(cursor)? {
        return between(cursor, node);
    }
    if cursor.eat(&["absent"]) {
        return Ok(LiteralNode::Absent);
    }
    if cursor.eat(&["unknown"]) {
        return Ok(LiteralNode::Unknown);
    }
    if cursor.eat(&["["]) {
        let mut items = Vec::new();
        while !cursor.eat(&["]"]) {
            items.push(written(cursor)?);
            if !cursor.eat(&[","]) && !cursor.sees(&["]"]) {
                return Err(cursor.expected("`,` or `]`"));
            }
        }
        return Ok(LiteralNode::List(items));
    }
    if cursor.eat(&["{"]) {
        let mut fields = Vec::new();
        while !cursor.eat(&["}"]) {
            let name = cursor.name("a field")?;
            cursor.expect(&["="])?;
            fields.push((name, written(cursor)?));
            if !cursor.eat(&[","]) && !cursor.sees(&["}"]) {
                return Err(cursor.expected("`,` or `}`"));
            }
        }
        return Ok(LiteralNode::Record(fields));
    }
    if token.kind == TokenKind::Word {
        cursor.next();
        return Ok(LiteralNode::Word(token.text.to_owned()));
    }
    Err(cursor.expected("a value"))
}

/// `2027-01-01 to 2027-01-31` is a span of days; a day alone stays a day.
fn between(cursor: &mut Cursor<'_, '_>, node: Node) -> Parsed<LiteralNode> {
    if !matches!(node, Node::Day(_)) || !cursor.eat(&["to"]) {
        return Ok(LiteralNode::Plain(node));
    }
    let from = Literal { span: Span::default(), node: LiteralNode::Plain(node) };
    let here = cursor.here();
    let Some(to @ Node::Day(_)) = literal(cursor)? else { return Err(cursor.expected("the last day")) };
    let name = |text: &str| Name { text: text.to_owned(), span: here };
    let to = Literal { span: here, node: LiteralNode::Plain(to) };
    Ok(LiteralNode::Record(vec![(name("from"), from), (name("to"), to)]))
}
