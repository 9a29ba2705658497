//! Conditions and expressions, loosest first, as GRAMMAR.md lists them.

use super::cursor::{Cursor, Parsed, RESERVED};
use crate::{
    civil,
    finding::{Complaint, Span},
    lexer::TokenKind,
    syntax::{Arithmetic, Compare, Expr, Gather, Name, Node, Part, Pick},
    value::Unit,
};
use lyceum_kernel::{Currency, Day, Money, Ratio};

/// A condition or any expression.
pub(crate) fn condition(cursor: &mut Cursor<'_, '_>) -> Parsed<Expr> {
    cursor.deeper(|cursor| joined(cursor, "or", Node::Or, |cursor| joined(cursor, "and", Node::And, negation)))
}

/// A value: everything but bare conditions.
pub(crate) fn value(cursor: &mut Cursor<'_, '_>) -> Parsed<Expr> {
    condition(cursor)
}

fn joined(
    cursor: &mut Cursor<'_, '_>,
    word: &str,
    join: fn(Vec<Expr>) -> Node,
    part: fn(&mut Cursor<'_, '_>) -> Parsed<Expr>,
) -> Parsed<Expr> {
    let first = part(cursor)?;
    let mut parts = vec![first];
    loop {
        // `a, and b` reads like law and means `a and b`.
        if cursor.sees(&[",", word]) {
            cursor.eat(&[","]);
        }
        if !cursor.eat(&[word]) {
            break;
        }
        parts.push(part(cursor)?);
    }
    Ok(match (parts.len(), parts.pop()) {
        (1, Some(only)) => only,
        (_, Some(last)) => {
            let span = parts.first().map_or(last.span, |first| first.span.to(last.span));
            parts.push(last);
            Expr { span, node: join(parts) }
        }
        (_, None) => return Err(cursor.expected("a condition")),
    })
}

fn negation(cursor: &mut Cursor<'_, '_>) -> Parsed<Expr> {
    let start = cursor.here();
    if cursor.eat(&["not"]) {
        let inner = cursor.deeper(negation)?;
        return Ok(Expr { span: start.to(inner.span), node: Node::Not(Box::new(inner)) });
    }
    comparison(cursor)
}

/// One comparison, or a value alone.
pub(crate) fn comparison(cursor: &mut Cursor<'_, '_>) -> Parsed<Expr> {
    let left = shift(cursor)?;
    let start = left.span;
    let node = test(cursor, left)?;
    Ok(Expr { span: start.to(cursor.behind()), node })
}

fn test(cursor: &mut Cursor<'_, '_>, left: Expr) -> Parsed<Node> {
    if cursor.eat(&["is"]) {
        return after_is(cursor, left);
    }
    if let Some(how) = bound(cursor) {
        return compared(cursor, how, left);
    }
    if cursor.eat(&["not", "by"]) {
        return compared(cursor, Compare::NotBy, left);
    }
    if cursor.eat(&["by"]) {
        return compared(cursor, Compare::By, left);
    }
    if cursor.eat(&["not", "before"]) {
        return compared(cursor, Compare::NotBefore, left);
    }
    if cursor.eat(&["not", "after"]) {
        return compared(cursor, Compare::NotAfter, left);
    }
    let not = cursor.sees(&["not", "within"]) || cursor.sees(&["not", "in"]);
    if not {
        cursor.eat(&["not"]);
    }
    if cursor.eat(&["within"]) {
        return within(cursor, left, not);
    }
    if cursor.eat(&["in"]) {
        known_set(cursor)?;
        return Ok(Node::In(Box::new(left), Box::new(shift(cursor)?), not));
    }
    if cursor.eat(&["from"]) {
        let from = sum(cursor)?;
        cursor.expect(&["to"])?;
        return Ok(Node::Between(Box::new(left), Box::new(from), Box::new(sum(cursor)?)));
    }
    Ok(left.node)
}

/// What is written in capitals is a set of countries, or a mistake.
fn known_set(cursor: &Cursor<'_, '_>) -> Parsed<()> {
    let shouted = |text: &str| text.len() > 1 && text.bytes().all(|byte| byte.is_ascii_uppercase());
    match cursor.peek() {
        Some(token) if token.kind == TokenKind::Word && shouted(token.text) && !is_set(token.text) => {
            let sets: Vec<&str> = crate::declare::SETS.iter().map(|(set, _)| *set).collect();
            let message = format!("no set of countries is called `{}`", token.text);
            Err(Complaint::error("unknown-name", token.span, message)
                .label(format!("expected {}", sets.join(" or ")))
                .remedy("a single country is compared: `customer.country is DE`"))
        }
        _ => Ok(()),
    }
}

fn after_is(cursor: &mut Cursor<'_, '_>, left: Expr) -> Parsed<Node> {
    if let Some(how) = bound(cursor) {
        return compared(cursor, how, left);
    }
    let not = cursor.eat(&["not"]);
    if cursor.eat(&["one", "of"]) {
        let mut choices = vec![shift(cursor)?];
        while cursor.eat(&[","]) {
            choices.push(shift(cursor)?);
        }
        return Ok(Node::OneOf(Box::new(left), choices, not));
    }
    if cursor.eat(&["recorded"]) {
        return Ok(Node::Recorded(Box::new(left), !not));
    }
    if cursor.eat(&["absent"]) {
        return Ok(Node::Recorded(Box::new(left), not));
    }
    compared(cursor, if not { Compare::IsNot } else { Compare::Is }, left)
}

fn bound(cursor: &mut Cursor<'_, '_>) -> Option<Compare> {
    let bounds: [(&[&str], Compare); 4] = [
        (&["at", "most"], Compare::AtMost),
        (&["at", "least"], Compare::AtLeast),
        (&["below"], Compare::Below),
        (&["above"], Compare::Above),
    ];
    bounds.into_iter().find(|(words, _)| cursor.eat(words)).map(|(_, how)| how)
}

fn compared(cursor: &mut Cursor<'_, '_>, how: Compare, left: Expr) -> Parsed<Node> {
    Ok(Node::Compare(how, Box::new(left), Box::new(shift(cursor)?)))
}

fn within(cursor: &mut Cursor<'_, '_>, what: Expr, not: bool) -> Parsed<Node> {
    let span = shift(cursor)?;
    let (mut start, mut end) = (None, None);
    while cursor.sees(&[",", "start"]) || cursor.sees(&[",", "end"]) {
        cursor.eat(&[","]);
        let at_start = cursor.eat(&["start"]) || !cursor.eat(&["end"]);
        let counted = !cursor.eat(&["not"]);
        cursor.expect(&["counted"])?;
        *(if at_start { &mut start } else { &mut end }) = Some(counted);
    }
    Ok(Node::Within { what: Box::new(what), span: Box::new(span), not, start, end })
}

/// `P after X`, or anything tighter. Binds to the right: `A after (P after B)`.
fn shift(cursor: &mut Cursor<'_, '_>) -> Parsed<Expr> {
    let left = sum(cursor)?;
    let after = match cursor.peek().map(|token| token.text) {
        Some("after") => true,
        Some("before") => false,
        _ => return Ok(left),
    };
    cursor.next();
    let right = cursor.deeper(shift)?;
    let mut counted = None;
    if cursor.eat(&[",", "that", "day"]) {
        counted = Some(!cursor.eat(&["not"]));
        cursor.expect(&["counted"])?;
    }
    let span = left.span.to(cursor.behind());
    Ok(Expr { span, node: Node::Shift { after, left: Box::new(left), right: Box::new(right), counted } })
}

/// Sums and differences.
pub(crate) fn sum(cursor: &mut Cursor<'_, '_>) -> Parsed<Expr> {
    let mut left = product(cursor)?;
    loop {
        let how = if cursor.eat(&["plus"]) {
            Arithmetic::Plus
        } else if cursor.eat(&["minus"]) {
            Arithmetic::Minus
        } else {
            return Ok(left);
        };
        cursor.step()?;
        let right = product(cursor)?;
        left = arithmetic(how, left, right);
    }
}

fn product(cursor: &mut Cursor<'_, '_>) -> Parsed<Expr> {
    let mut left = cursor.deeper(primary)?;
    loop {
        let how = if cursor.eat(&["×"]) || cursor.eat(&["*"]) {
            Arithmetic::Times
        } else if cursor.eat(&["/"]) {
            Arithmetic::Over
        } else {
            return Ok(left);
        };
        cursor.step()?;
        let right = cursor.deeper(primary)?;
        left = arithmetic(how, left, right);
    }
}

fn arithmetic(how: Arithmetic, left: Expr, right: Expr) -> Expr {
    Expr { span: left.span.to(right.span), node: Node::Arithmetic(how, Box::new(left), Box::new(right)) }
}

fn primary(cursor: &mut Cursor<'_, '_>) -> Parsed<Expr> {
    let start = cursor.here();
    let Some(token) = cursor.peek() else { return Err(cursor.expected("a value or condition")) };
    let node = match token.kind {
        TokenKind::Number => number(cursor)?,
        TokenKind::Day => Node::Day(day(cursor)?),
        TokenKind::Time => Node::Time(time(cursor)?),
        TokenKind::Text => Node::Text(cursor.text("text")?),
        TokenKind::Word => words(cursor)?,
        TokenKind::Mark if token.text == "(" => {
            cursor.next();
            let inner = condition(cursor)?;
            if !cursor.eat(&[")"]) {
                return Err(Complaint::error("open-bracket", start, "this bracket is not closed")
                    .label("opened here")
                    .remedy("close it with `)`"));
            }
            return Ok(Expr { span: start.to(cursor.behind()), node: inner.node });
        }
        TokenKind::Mark if token.text == "€" => {
            cursor.next();
            let Some(token) = cursor.next() else { return Err(cursor.expected("an amount")) };
            Node::Money(money(token.text, "EUR", start.to(token.span))?)
        }
        TokenKind::Instant => {
            return Err(Complaint::error("instant-in-rule", token.span, "a rule cannot name an instant")
                .remedy("write a day, or put the instant into a fact"));
        }
        TokenKind::Mark if token.text == "-" => {
            return Err(Complaint::error("syntax", token.span, "a rule has no negative numbers")
                .label("expected a value or condition")
                .remedy("turn the comparison round, or write `minus` between two values"));
        }
        TokenKind::Mark => return Err(cursor.expected("a value or condition")),
    };
    Ok(Expr { span: start.to(cursor.behind()), node })
}

/// A number with what follows it: percent, currency, unit.
pub(crate) fn number(cursor: &mut Cursor<'_, '_>) -> Parsed<Node> {
    let Some(token) = cursor.next() else { return Err(cursor.expected("a number")) };
    let bad = || {
        let shown: String = token.text.chars().take(40).collect();
        Complaint::error("bad-number", token.span, format!("`{shown}` is too long a number"))
            .label("more digits than are reckoned with")
            .remedy("write it with fewer digits")
    };
    if cursor.eat(&["%"]) || cursor.eat(&["percent"]) {
        return format!("{} %", token.text).parse().map(Node::Percent).map_err(|_| bad());
    }
    if cursor.eat(&["€"]) {
        return money(token.text, "EUR", token.span.to(cursor.behind())).map(Node::Money);
    }
    if let Some(next) = cursor.peek().filter(|next| next.kind == TokenKind::Word) {
        if next.text.len() == 3 && next.text.bytes().all(|byte| byte.is_ascii_uppercase()) {
            cursor.next();
            return money(token.text, next.text, token.span.to(next.span)).map(Node::Money);
        }
        if let Some(unit) = unit(cursor) {
            let whole = !token.text.contains('.');
            let count = token.text.parse().ok().filter(|count: &u32| *count <= unit.most());
            let Some(count) = count else {
                if !whole {
                    return Err(Complaint::error("bad-number", token.span, "a period is a whole number of its unit")
                        .label("expected a whole number")
                        .remedy("use a smaller unit: `36 hours` for a day and a half"));
                }
                let message = format!("a period has at most {} {}", unit.most(), unit.word(2));
                return Err(Complaint::error("bad-number", token.span.to(cursor.behind()), message)
                    .label("longer than days are counted")
                    .remedy("write a shorter period"));
            };
            return Ok(Node::Length(count, unit));
        }
    }
    if token.text.contains('.') {
        return token.text.parse().map(Node::Decimal).map_err(|_| bad());
    }
    token.text.parse().map(Node::Number).map_err(|_| bad())
}

fn money(number: &str, code: &str, span: Span) -> Parsed<Money> {
    if Currency::from_code(code).is_none() {
        return Err(Complaint::error("bad-currency", span, format!("`{code}` is no currency"))
            .remedy("a currency is three letters of ISO 4217: `99.00 EUR`")
            .did_you_mean(code, ["EUR", "USD", "CHF", "GBP"]));
    }
    format!("{number} {code}").parse().map_err(|_| {
        Complaint::error("bad-amount", span, format!("`{number} {code}` is no amount"))
            .remedy("write it as `99.00 EUR`, with no more digits than the currency has")
    })
}

fn unit(cursor: &mut Cursor<'_, '_>) -> Option<Unit> {
    let units: [(&[&str], Unit); 20] = [
        (&["business", "days"], Unit::BusinessDays),
        (&["business", "day"], Unit::BusinessDays),
        (&["working", "days"], Unit::BusinessDays),
        (&["working", "day"], Unit::BusinessDays),
        (&["days"], Unit::Days),
        (&["day"], Unit::Days),
        (&["calendar", "days"], Unit::Days),
        (&["weeks"], Unit::Weeks),
        (&["week"], Unit::Weeks),
        (&["months"], Unit::Months),
        (&["month"], Unit::Months),
        (&["years"], Unit::Years),
        (&["year"], Unit::Years),
        (&["hours", "on", "working", "days"], Unit::WorkingHours),
        (&["hour", "on", "working", "days"], Unit::WorkingHours),
        (&["hours"], Unit::Hours),
        (&["hour"], Unit::Hours),
        (&["minutes"], Unit::Minutes),
        (&["minute"], Unit::Minutes),
        (&["calendar", "day"], Unit::Days),
    ];
    units.into_iter().find(|(words, _)| cursor.eat(words)).map(|(_, unit)| unit)
}

/// A day, by its number.
pub(crate) fn day(cursor: &mut Cursor<'_, '_>) -> Parsed<i32> {
    let Some(token) = cursor.next() else { return Err(cursor.expected("a day")) };
    token.text.parse::<Day>().map(civil::number).map_err(|_| {
        Complaint::error("bad-day", token.span, format!("`{}` is no day of the calendar", token.text))
            .remedy("write year, month and day: `2027-03-08`")
    })
}

/// A time of day, in minutes.
pub(crate) fn time(cursor: &mut Cursor<'_, '_>) -> Parsed<u16> {
    let Some(token) = cursor.next() else { return Err(cursor.expected("a time of day")) };
    let read = token.text.split_once(':').and_then(|(hours, minutes)| {
        let (hours, minutes): (u16, u16) = (hours.parse().ok()?, minutes.get(..2)?.parse().ok()?);
        (hours <= 24 && minutes < 60).then_some(hours * 60 + minutes)
    });
    read.ok_or_else(|| {
        Complaint::error("bad-time", token.span, format!("`{}` is no time of day", token.text)).remedy("write `9:00`")
    })
}

fn words(cursor: &mut Cursor<'_, '_>) -> Parsed<Node> {
    let Some(token) = cursor.peek() else { return Err(cursor.expected("a value")) };
    match token.text {
        "yes" | "always" => {
            cursor.next();
            Ok(Node::YesNo(true))
        }
        "never" => {
            cursor.next();
            Ok(Node::YesNo(false))
        }
        "the" => article(cursor),
        "day" if cursor.eat(&["day", "of"]) => Ok(Node::DayOf(boxed(cursor)?)),
        "weekday" if cursor.eat(&["weekday", "of"]) => Ok(Node::WeekdayOf(boxed(cursor)?)),
        "time" if cursor.eat(&["time", "of"]) => Ok(Node::TimeOf(boxed(cursor)?)),
        "days" => days(cursor),
        "months" => {
            cursor.expect(&["months", "and", "rest"])?;
            if !cursor.eat(&["from"]) {
                cursor.expect(&["between"])?;
            }
            let from = sum(cursor)?;
            if !cursor.eat(&["to"]) {
                cursor.expect(&["and"])?;
            }
            Ok(Node::MonthsAndRest(Box::new(from), Box::new(sum(cursor)?)))
        }
        "largest" => {
            cursor.expect(&["largest", "gap", "of"])?;
            let list = cursor.name("a list")?;
            cursor.expect(&["over"])?;
            Ok(Node::LargestGap(list, boxed(cursor)?))
        }
        "every" if cursor.eat(&["every", "full", "week", "of"]) => every_part(cursor, Part::Week),
        "every" if cursor.eat(&["every", "full", "month", "of"]) => every_part(cursor, Part::Month),
        "every" if cursor.eat(&["every", "full"]) => {
            Err(cursor.expected("`week of` or `month of`").remedy("write `every full week of WINDOW: CONDITION`"))
        }
        "interest" if cursor.eat(&["interest", "on"]) => interest(cursor),
        "count" | "sum" | "first" | "last" | "any" | "every" => gather(cursor),
        "no" => {
            let aggregate =
                cursor.ahead(1).is_some_and(|next| next.kind == TokenKind::Word && !RESERVED.contains(&next.text))
                    && cursor.ahead(2).is_some_and(|next| matches!(next.text, "where" | "in"));
            if aggregate {
                return gather(cursor);
            }
            cursor.next();
            Ok(Node::YesNo(false))
        }
        _ => named(cursor),
    }
}

fn every_part(cursor: &mut Cursor<'_, '_>, part: Part) -> Parsed<Node> {
    let over = boxed(cursor)?;
    let but = if cursor.eat(&["but", "the", "first"]) { Some(boxed(cursor)?) } else { None };
    cursor.expect(&[":"])?;
    Ok(Node::EveryPart { part, over, but, condition: Box::new(cursor.deeper(comparison)?) })
}

fn interest(cursor: &mut Cursor<'_, '_>) -> Parsed<Node> {
    let on = boxed(cursor)?;
    cursor.expect(&["at"])?;
    let rate = boxed(cursor)?;
    cursor.expect(&["from"])?;
    let from = Box::new(sum(cursor)?);
    cursor.expect(&["to"])?;
    Ok(Node::Interest { on, rate, from, to: Box::new(sum(cursor)?) })
}

/// `WEEKDAYS, TIME to TIME, from X`.
fn first_moment(cursor: &mut Cursor<'_, '_>) -> Parsed<Node> {
    let days = boxed(cursor)?;
    cursor.expect(&[","])?;
    let opens = boxed(cursor)?;
    cursor.expect(&["to"])?;
    let closes = boxed(cursor)?;
    cursor.expect(&[",", "from"])?;
    Ok(Node::FirstMoment { days, opens, closes, from: boxed(cursor)? })
}

fn boxed(cursor: &mut Cursor<'_, '_>) -> Parsed<Box<Expr>> {
    cursor.deeper(primary).map(Box::new)
}

fn article(cursor: &mut Cursor<'_, '_>) -> Parsed<Node> {
    if cursor.eat(&["the", "day", "after"]) {
        return Ok(Node::NextDay(true, boxed(cursor)?));
    }
    if cursor.eat(&["the", "day", "before"]) {
        return Ok(Node::NextDay(false, boxed(cursor)?));
    }
    for (edge, last) in [("first", false), ("last", true)] {
        for (word, part) in [("month", Part::Month), ("year", Part::Year)] {
            if cursor.eat(&["the", edge, "day", "of", "the", word, "of"]) {
                return Ok(Node::EdgeOf { last, part, of: boxed(cursor)? });
            }
        }
    }
    if cursor.eat(&["the", "first", "moment", "of"]) {
        return first_moment(cursor);
    }
    let picks: [(&[&str], Pick); 4] = [
        (&["the", "earlier", "of"], Pick::Least),
        (&["the", "smaller", "of"], Pick::Least),
        (&["the", "later", "of"], Pick::Greatest),
        (&["the", "larger", "of"], Pick::Greatest),
    ];
    for (words, pick) in picks {
        if cursor.eat(words) {
            let first = sum(cursor)?;
            cursor.expect(&["and"])?;
            return Ok(Node::Pick(pick, Box::new(first), Box::new(sum(cursor)?)));
        }
    }
    let phrases = "`the day after`, `the day before`, `the earlier of`, `the later of`, `the smaller of`, `the larger of`, `the first day of the month of`, `the last day of the year of`, `the first moment of`";
    cursor.next();
    Err(cursor.expected("what it is the day, part or moment of").remedy(format!("phrases with `the` are {phrases}")))
}

fn days(cursor: &mut Cursor<'_, '_>) -> Parsed<Node> {
    if cursor.eat(&["days", "of"]) {
        return Ok(Node::DaysOf(boxed(cursor)?));
    }
    cursor.expect(&["days", "from"])?;
    let from = sum(cursor)?;
    cursor.expect(&["to"])?;
    let to = sum(cursor)?;
    cursor.expect(&[",", "both", "counted"])?;
    Ok(Node::DaysBetween(Box::new(from), Box::new(to)))
}

fn gather(cursor: &mut Cursor<'_, '_>) -> Parsed<Node> {
    let how = match cursor.next().map(|token| token.text) {
        Some("count") => Gather::Count,
        Some("sum") => Gather::Sum,
        Some("first") => Gather::First,
        Some("last") => Gather::Last,
        Some("any") => Gather::Any,
        Some("every") => Gather::Every,
        _ => Gather::No,
    };
    let mut field = None;
    if matches!(how, Gather::Sum | Gather::First | Gather::Last) && !cursor.eat(&["of"]) {
        field = Some(cursor.name("a field of the list")?);
        cursor.expect(&["of"])?;
    }
    let list: Name = cursor.name("a list")?;
    let within = if cursor.eat(&["in"]) { Some(boxed(cursor)?) } else { None };
    let filter = if cursor.eat(&["where"]) { Some(Box::new(cursor.deeper(comparison)?)) } else { None };
    if filter.is_none() && within.is_none() && matches!(how, Gather::Any | Gather::Every | Gather::No) {
        return Err(cursor.expected("`where` and a condition on the records"));
    }
    Ok(Node::Gather { how, field, list, within, filter })
}

fn named(cursor: &mut Cursor<'_, '_>) -> Parsed<Node> {
    let set = cursor.peek().is_some_and(|token| is_set(token.text) || is_place(token.text));
    let mut name = if set { cursor.word("a set")?.text } else { cursor.name("a value or condition")?.text };
    if cursor.eat(&["for", "the"]) {
        let subject = cursor.name("whose")?.text;
        name = format!("{subject}.{name}");
    }
    let key = if cursor.eat(&["for"]) { Some(key(cursor)?) } else { None };
    let on = if cursor.eat(&["on"]) { Some(boxed(cursor)?) } else { None };
    if key.is_none() && on.is_none() {
        return Ok(Node::Name(name));
    }
    Ok(Node::Cell { name, key, on })
}

/// The key of a table: a name alone, so that the day that may follow belongs to the table and not to it.
fn key(cursor: &mut Cursor<'_, '_>) -> Parsed<Box<Expr>> {
    let named = cursor
        .peek()
        .is_some_and(|next| next.kind == TokenKind::Word && !RESERVED.contains(&next.text) && !is_place(next.text));
    if !named {
        return boxed(cursor);
    }
    let name = cursor.name("a key of the table")?;
    Ok(Box::new(Expr { span: name.span, node: Node::Name(name.text) }))
}

fn is_set(text: &str) -> bool {
    crate::declare::SETS.iter().any(|(set, _)| *set == text)
}

/// Whether a word is a country or a part of it: `DE`, `DE-SN`.
pub(crate) fn is_place(text: &str) -> bool {
    let (country, part) = text.split_once('-').unwrap_or((text, "A"));
    let upper = |text: &str| text.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
    country.len() == 2
        && country.bytes().all(|byte| byte.is_ascii_uppercase())
        && (1..=3).contains(&part.len())
        && upper(part)
}

/// A number, amount or percentage as a plain node, for examples; `None` where something else stands.
pub(crate) fn literal(cursor: &mut Cursor<'_, '_>) -> Parsed<Option<Node>> {
    let Some(token) = cursor.peek() else { return Ok(None) };
    let node = match token.kind {
        TokenKind::Number | TokenKind::Day | TokenKind::Time | TokenKind::Text => primary(cursor)?.node,
        TokenKind::Mark if token.text == "€" => primary(cursor)?.node,
        TokenKind::Mark if token.text == "-" => {
            cursor.next();
            match number(cursor)? {
                Node::Number(number) => Node::Number(-number),
                Node::Decimal(ratio) => Node::Decimal(negative(ratio)),
                Node::Percent(ratio) => Node::Percent(negative(ratio)),
                Node::Money(money) => Node::Money(money.negate()),
                _ => return Err(cursor.expected("a number")),
            }
        }
        TokenKind::Word if matches!(token.text, "yes" | "no") => {
            cursor.next();
            Node::YesNo(token.text == "yes")
        }
        _ => return Ok(None),
    };
    Ok(Some(node))
}

fn negative(ratio: Ratio) -> Ratio {
    Ratio::new(ratio.num().saturating_neg(), ratio.den()).unwrap_or(ratio)
}
