//! Statements: a line at the margin with the lines that belong to it.

use super::{
    cursor::{Cursor, Parsed},
    expression::{condition, value},
};
use crate::{
    finding::{Complaint, Span},
    lexer::{Branch, Token},
    syntax::{
        Alternative, Base, Cited, Cites, Decide, Effect, Except, Favour, Figure, Grain, Group, Head, How, Item,
        Modifier, Name, Promise, Rounding, Shape, Statement, StatementKind, Then,
    },
};

/// The first words of statements, each with the way it is written.
const FORMS: [(&str, &str); 15] = [
    (
        "decide",
        "a decision is `decide NAME, favours yes`; below it `yes when CONDITION` and `except CONDITION: OUTCOME`",
    ),
    ("best", "the best of several grounds is `best NAME of GROUND, GROUND`"),
    (
        "deadline",
        "a deadline is `deadline NAME, favours later`; below it `PERIOD after DAY`, then its steps, one a line",
    ),
    ("due", "what the school owes is `due NAME`; below it `PERIOD after DAY`, then its steps, one a line"),
    ("window", "a window is `window NAME`; below it `from DAY` and `to DAY`"),
    ("date", "a date is `date NAME`; below it `when CONDITION: DAY` and `otherwise: DAY`"),
    (
        "amount",
        "an amount is `amount NAME`; below it `when CONDITION: SUM` and `otherwise: SUM`, then its steps, one a line",
    ),
    (
        "count",
        "a count is `count NAME`; below it `when CONDITION: NUMBER` and `otherwise: NUMBER`, then its steps, one a line",
    ),
    ("let", "a name for a value is `let NAME`; below it the value"),
    ("promise", "a promise is `promise NAME by WHO to WHOM by DAY`, or `within WINDOW`"),
    ("when", "what follows is `when EVENT`; below it effects, one a line: `end access to purchase.course`"),
    ("applies", "to whom a law applies is `applies when CONDITION`"),
    ("strike", "a strike is `strike matter MATTER because \"WHY\" [ID]`"),
    ("require", "a requirement is `require FACT because \"WHY\" [ID]`"),
    ("warn", "a warning is `warn when CONDITION because \"WHY\" [ID]`"),
];

/// One statement; what could not be read is complained about and left out.
pub(crate) fn statement(source: &str, branch: &Branch<'_>, complaints: &mut Vec<Complaint>) -> Option<Statement> {
    let mut reader = Reader { source, complaints, form: "" };
    reader.statement(branch).map_err(|complaint| reader.complain(complaint)).ok()
}

struct Reader<'a, 'c> {
    source: &'a str,
    complaints: &'c mut Vec<Complaint>,
    /// How the statement at hand is written.
    form: &'static str,
}

impl<'a> Reader<'a, '_> {
    /// Who is told that something else was expected is told how the whole is written.
    fn complain(&mut self, complaint: Complaint) {
        self.complaints.push(complaint.or_remedy(self.form));
    }

    fn cursor<'t>(&self, tokens: &'t [Token<'a>]) -> Cursor<'a, 't> {
        Cursor::new(self.source, tokens)
    }

    fn statement(&mut self, branch: &Branch<'a>) -> Parsed<Statement> {
        let flat = branch.flat();
        let mut line = self.cursor(&branch.tokens);
        let cites = line.cites()?;
        let heads = || FORMS.into_iter().map(|(head, _)| head);
        let begin = || format!("statements begin with {}", heads().collect::<Vec<_>>().join(", "));
        let word = line.word("a statement").map_err(|complaint| complaint.or_remedy(begin()))?;
        self.form = FORMS.into_iter().find(|(head, _)| *head == word.text).map_or("", |(_, form)| form);
        let mut whole = self.cursor(&flat);
        whole.cites()?;
        whole.next();
        let kind = match word.text.as_str() {
            "decide" => self.decide(line, branch)?,
            "best" => best(whole)?,
            "deadline" => self.figure(Shape::Deadline, line, branch)?,
            "due" => self.figure(Shape::Due, line, branch)?,
            "date" => self.figure(Shape::Date, line, branch)?,
            "amount" => self.figure(Shape::Amount, line, branch)?,
            "count" => self.figure(Shape::Count, line, branch)?,
            "let" => self.figure(Shape::Let, line, branch)?,
            "window" => self.window(line, branch)?,
            "promise" => self.promise(branch)?,
            "when" => self.when(line, branch)?,
            "applies" => {
                whole.expect(&["when"])?;
                let condition = condition(&mut whole)?;
                whole.end()?;
                StatementKind::Applies(condition)
            }
            "strike" => {
                whole.expect(&["matter"])?;
                let matter = whole.word("a matter")?;
                let (because, cites) = because(&mut whole)?;
                return Ok(Statement { span: branch.span, cites, kind: StatementKind::Strike { matter, because } });
            }
            "require" => {
                let fact = whole.name("a fact")?;
                let (because, cites) = because(&mut whole)?;
                return Ok(Statement { span: branch.span, cites, kind: StatementKind::Require { fact, because } });
            }
            "warn" => {
                whole.expect(&["when"])?;
                let condition = condition(&mut whole)?;
                let (because, cites) = because(&mut whole)?;
                return Ok(Statement { span: branch.span, cites, kind: StatementKind::Warn { condition, because } });
            }
            other => {
                return Err(Complaint::error("statement", word.span, format!("`{other}` begins no statement"))
                    .label("expected a statement")
                    .remedy(begin())
                    .did_you_mean(other, heads()));
            }
        };
        Ok(Statement { span: branch.span, cites, kind })
    }

    fn decide(&mut self, mut line: Cursor<'a, '_>, branch: &Branch<'a>) -> Parsed<StatementKind> {
        let head = head(&mut line, "the name of the decision")?;
        line.end()?;
        let mut decide = Decide { head, base: None, excepts: Vec::new() };
        for child in &branch.children {
            if let Err(complaint) = self.part_of_decide(child, &mut decide) {
                self.complain(complaint);
            }
        }
        if branch.children.is_empty() {
            return Err(Complaint::error("empty", branch.span, "this decision has no lines")
                .remedy("write `yes when …` below it, indented"));
        }
        Ok(StatementKind::Decide(decide))
    }

    fn part_of_decide(&mut self, child: &Branch<'a>, decide: &mut Decide) -> Parsed<()> {
        let flat = child.flat();
        let mut cursor = self.cursor(&flat);
        let cites = cursor.cites()?;
        if cursor.eat(&["except"]) {
            decide.excepts.push(except(cursor, cites, child.span)?);
            return Ok(());
        }
        if !cursor.eat(&["yes", "when"]) {
            if cursor
                .peek()
                .is_some_and(|token| token.text != "when" && FORMS.iter().any(|(head, _)| *head == token.text))
            {
                let complaint = Complaint::error("syntax", child.span, "a statement stands inside another");
                return Err(complaint
                    .label("indented")
                    .remedy("a statement begins at the margin; its own lines are indented"));
            }
            let begun = cursor.eat(&["yes"]);
            return Err(cursor.expected(if begun { "`when`" } else { "`yes when` or `except`" }));
        }
        if decide.base.is_some() {
            return Err(Complaint::error("twice", child.span, "`yes when` stands here twice")
                .remedy("put both into one group: `yes when all`"));
        }
        let base = self.base(child, cursor)?;
        decide.base = Some(Cited { cites, span: child.span, what: base });
        Ok(())
    }

    fn base(&mut self, child: &Branch<'a>, mut flat: Cursor<'a, '_>) -> Parsed<Base> {
        let mut line = self.cursor(&child.tokens);
        line.cites()?;
        line.expect(&["yes", "when"])?;
        let every = line.sees(&["every", "of"]);
        if every || line.sees(&["any", "of"]) {
            line.next();
            line.next();
            let list = line.name("a list")?;
            line.expect(&["has", "all"])?;
            line.end()?;
            let group = self.group(How::All, child)?;
            return Ok(Base::OfList { every, list, group });
        }
        let how = if line.eat(&["all"]) { Some(How::All) } else { line.eat(&["any"]).then_some(How::Any) };
        if let Some(how) = how.filter(|_| line.is_done()) {
            return Ok(Base::Group(self.group(how, child)?));
        }
        let one = condition(&mut flat)?;
        flat.end()?;
        Ok(Base::One(one))
    }

    fn group(&mut self, how: How, branch: &Branch<'a>) -> Parsed<Group> {
        if branch.children.is_empty() {
            return Err(Complaint::error("empty", branch.span, "no conditions follow")
                .remedy("write them below, one a line, indented"));
        }
        let mut items = Vec::new();
        for child in &branch.children {
            match self.item(child) {
                Ok(item) => items.push(item),
                Err(complaint) => self.complain(complaint),
            }
        }
        Ok(Group { how, items })
    }

    fn item(&mut self, child: &Branch<'a>) -> Parsed<Cited<Item>> {
        let mut line = self.cursor(&child.tokens);
        let cites = line.cites()?;
        let hows = [("all", How::All), ("any", How::Any), ("none", How::None)];
        if let Some((_, how)) = hows.into_iter().find(|(word, _)| line.eat(&[word]))
            && line.is_done()
        {
            let group = self.group(how, child)?;
            return Ok(Cited { cites, span: child.span, what: Item::Group(group) });
        }
        let is_beside = |child: &&Branch<'a>| rests_when(&child.tokens);
        let mut tokens = child.tokens.clone();
        for deeper in child.children.iter().filter(|deeper| !is_beside(deeper)) {
            tokens.extend(deeper.flat());
        }
        let mut cursor = self.cursor(&tokens);
        cursor.cites()?;
        let of_line = condition(&mut cursor)?;
        cursor.end()?;
        let mut beside = Vec::new();
        for deeper in child.children.iter().filter(is_beside) {
            let flat = deeper.flat();
            let mut cursor = self.cursor(&flat);
            let cites = cursor.cites()?;
            cursor.expect(&["when"])?;
            let what = condition(&mut cursor)?;
            cursor.end()?;
            beside.push(Cited { cites, span: deeper.span, what });
        }
        Ok(Cited { cites, span: child.span, what: Item::Condition(of_line, beside) })
    }

    fn figure(&mut self, shape: Shape, mut line: Cursor<'a, '_>, branch: &Branch<'a>) -> Parsed<StatementKind> {
        let head = head(&mut line, "a name")?;
        line.end()?;
        let mut figure = Figure { shape, head, alternatives: Vec::new(), modifiers: Vec::new() };
        for child in &branch.children {
            let flat = child.flat();
            let mut cursor = self.cursor(&flat);
            if let Err(complaint) = part_of_figure(&mut cursor, child.span, &mut figure) {
                self.complain(complaint);
            }
        }
        if branch.children.is_empty() {
            return Err(Complaint::error("empty", branch.span, "this has no value")
                .remedy("write the value below it, indented"));
        }
        Ok(StatementKind::Figure(figure))
    }

    fn window(&mut self, mut line: Cursor<'a, '_>, branch: &Branch<'a>) -> Parsed<StatementKind> {
        let head = head(&mut line, "a name")?;
        line.end()?;
        let (mut from, mut to) = (None, None);
        for child in &branch.children {
            let flat = child.flat();
            let mut cursor = self.cursor(&flat);
            let cites = cursor.cites()?;
            let first = cursor.eat(&["from"]);
            if !first {
                cursor.expect(&["to"]).map_err(|_| cursor.expected("`from` or `to`"))?;
            }
            let what = value(&mut cursor)?;
            cursor.end()?;
            *(if first { &mut from } else { &mut to }) = Some(Cited { cites, span: child.span, what });
        }
        match (from, to) {
            (Some(from), Some(to)) => Ok(StatementKind::Window { head, from, to }),
            _ => Err(Complaint::error("empty", branch.span, "a window has two lines, `from` and `to`")
                .label("one of them is missing")),
        }
    }

    fn promise(&mut self, branch: &Branch<'a>) -> Parsed<StatementKind> {
        let missed = |child: &&Branch<'a>| child.tokens.first().is_some_and(|token| token.text == "if");
        let mut tokens = branch.tokens.clone();
        for child in branch.children.iter().filter(|child| !missed(child)) {
            tokens.extend(child.flat());
        }
        let mut cursor = self.cursor(&tokens);
        cursor.cites()?;
        cursor.expect(&["promise"])?;
        let name = cursor.name("the name of the promise")?;
        cursor.expect(&["by"])?;
        let by = party(&mut cursor)?;
        cursor.expect(&["to"])?;
        let to = party(&mut cursor)?;
        let within = cursor.eat(&["within"]);
        if !within {
            cursor.expect(&["by"]).map_err(|_| cursor.expected("`by` and a day, or `within` and a window"))?;
        }
        let due = value(&mut cursor)?;
        let when = if cursor.eat(&["when"]) { Some(condition(&mut cursor)?) } else { None };
        cursor.end()?;
        let mut if_missed = None;
        if let Some(child) = branch.children.iter().find(missed) {
            let flat = child.flat();
            let mut cursor = self.cursor(&flat);
            cursor.expect(&["if", "missed", ":"])?;
            let cites = cursor.cites()?;
            if_missed = Some(Cited { cites, span: child.span, what: effect(&mut cursor)? });
        }
        Ok(StatementKind::Promise(Promise { name, by, to, within, due, condition: when, if_missed }))
    }

    fn when(&mut self, mut line: Cursor<'a, '_>, branch: &Branch<'a>) -> Parsed<StatementKind> {
        let event = line.name("an event")?;
        line.end()?;
        let mut effects = Vec::new();
        for child in &branch.children {
            let flat = child.flat();
            let mut cursor = self.cursor(&flat);
            let read = cursor.cites().and_then(|cites| {
                let what = effect(&mut cursor)?;
                cursor.end()?;
                Ok(Cited { cites, span: child.span, what })
            });
            match read {
                Ok(effect) => effects.push(effect),
                Err(complaint) => self.complain(complaint),
            }
        }
        if effects.is_empty() && branch.children.is_empty() {
            return Err(Complaint::error("empty", branch.span, "nothing follows from this event"));
        }
        Ok(StatementKind::When { event, effects })
    }
}

/// Whether a line below a condition says on which clauses that rests as well, and when: `[C10a] when …`.
fn rests_when(tokens: &[Token<'_>]) -> bool {
    let close = tokens.iter().position(|token| token.text == "]");
    tokens.first().is_some_and(|first| first.text == "[")
        && close.and_then(|close| tokens.get(close + 1)).is_some_and(|token| token.text == "when")
}

fn head(line: &mut Cursor<'_, '_>, what: &str) -> Parsed<Head> {
    let mut head = Head { name: line.name(what)?, favour: None, replaces: false };
    favour_and_replaces(line, &mut head)?;
    Ok(head)
}

fn favour_and_replaces(line: &mut Cursor<'_, '_>, head: &mut Head) -> Parsed<()> {
    while line.eat(&[","]) {
        if line.eat(&["replaces"]) {
            line.expect(&["if", "more", "favourable"])?;
            head.replaces = true;
            continue;
        }
        line.expect(&["favours"])?;
        let word = line.word("later, earlier, larger, smaller, yes or no")?;
        let known = || Favour::WORDS.into_iter().map(|(word, _)| word);
        let favour = Favour::WORDS.into_iter().find(|(known, _)| *known == word.text);
        head.favour = Some(favour.map(|(_, favour)| favour).ok_or_else(|| {
            Complaint::error("favour", word.span, format!("`{}` is no direction of favour", word.text))
                .label("expected later, earlier, larger, smaller, yes or no")
                .remedy("say which way is better for the customer: `favours later`")
                .did_you_mean(&word.text, known())
        })?);
    }
    Ok(())
}

fn best(mut line: Cursor<'_, '_>) -> Parsed<StatementKind> {
    let name = line.name("the question")?;
    line.expect(&["of"])?;
    let mut grounds = vec![line.name("a ground")?];
    let mut head = Head { name, favour: None, replaces: false };
    while line.sees(&[","]) && !line.sees(&[",", "favours"]) {
        line.next();
        grounds.push(line.name("a ground")?);
    }
    favour_and_replaces(&mut line, &mut head)?;
    line.end()?;
    Ok(StatementKind::Best { head, grounds })
}

fn because(line: &mut Cursor<'_, '_>) -> Parsed<(String, Cites)> {
    line.expect(&["because"])?;
    let because = line.text("the reason, in quotes")?;
    let cites = line.cites()?;
    line.end()?;
    Ok((because, cites))
}

fn except(mut cursor: Cursor<'_, '_>, mut cites: Cites, span: Span) -> Parsed<Cited<Except>> {
    let equal = cursor.eat(&["equal"]);
    cites.extend(cursor.cites()?);
    let mut would_be = None;
    if cursor.eat(&["would", "be"]) {
        would_be = Some(cursor.eat(&["yes"]));
        if would_be == Some(false) {
            cursor.expect(&["no"]).map_err(|_| cursor.expected("`yes` or `no`"))?;
        }
        cursor.eat(&["and"]);
    }
    let when = if cursor.sees(&[":"]) { None } else { Some(condition(&mut cursor)?) };
    if when.is_none() && would_be.is_none() {
        return Err(cursor.expected("a condition"));
    }
    cursor.expect(&[":"])?;
    let outcome = then(&mut cursor)?;
    cursor.end()?;
    Ok(Cited { cites, span, what: Except { equal, would_be, condition: when, outcome } })
}

fn then(cursor: &mut Cursor<'_, '_>) -> Parsed<Then> {
    let word = cursor.word("yes, no, manual, hold or needs")?;
    Ok(match word.text.as_str() {
        "yes" => Then::Yes,
        "no" => Then::No,
        "manual" => Then::Manual(if cursor.eat(&["proposing"]) { Some(value(cursor)?) } else { None }),
        "hold" => {
            cursor.expect(&["until"])?;
            Then::Hold(cursor.text("the event, in quotes")?)
        }
        "needs" => Then::Needs(cursor.name("a fact")?),
        other => {
            return Err(Complaint::error("outcome", word.span, format!("`{other}` is no outcome"))
                .label("expected yes, no, manual, hold until \"…\" or needs FACT")
                .remedy("what a person shall decide is `manual`; what waits is `hold until \"the dispute is closed\"`")
                .did_you_mean(other, ["yes", "no", "manual", "hold", "needs"]));
        }
    })
}

fn part_of_figure(cursor: &mut Cursor<'_, '_>, span: Span, figure: &mut Figure) -> Parsed<()> {
    let cites = cursor.cites()?;
    if let Some(modifier) = modifier(cursor)? {
        cursor.end()?;
        if figure.alternatives.is_empty() {
            return Err(Complaint::error("order", span, "a step stands before the value it changes")
                .remedy("write the value first, then the steps"));
        }
        figure.modifiers.push(Cited { cites, span, what: modifier });
        return Ok(());
    }
    let when = if cursor.eat(&["when"]) {
        let when = condition(cursor)?;
        cursor.expect(&[":"])?;
        Some(when)
    } else {
        if cursor.eat(&["otherwise"]) {
            cursor.expect(&[":"])?;
        }
        None
    };
    let contract = cursor.eat(&["as", "the", "contract", "says"]);
    let value = if contract { None } else { Some(value(cursor)?) };
    cursor.end()?;
    if !figure.modifiers.is_empty() {
        return Err(Complaint::error("order", span, "a value stands after a step")
            .remedy("write all alternatives first, then the steps"));
    }
    if figure.alternatives.last().is_some_and(|last| last.what.condition.is_none()) {
        return Err(Complaint::error("unreachable", span, "this line is never reached")
            .label("the line above already gives a value")
            .remedy("begin the lines with `when CONDITION:` and the last with `otherwise:`"));
    }
    figure.alternatives.push(Cited { cites, span, what: Alternative { condition: when, value } });
    Ok(())
}

/// The words a modifier begins with, and what it makes of the value after them.
type Step = (&'static [&'static str], fn(crate::syntax::Expr) -> Modifier);

fn modifier(cursor: &mut Cursor<'_, '_>) -> Parsed<Option<Modifier>> {
    let steps: [Step; 6] = [
        (&["minus"], Modifier::Minus),
        (&["plus"], Modifier::Plus),
        (&["at", "most"], Modifier::AtMost),
        (&["at", "least"], Modifier::AtLeast),
        (&["not", "after"], Modifier::AtMost),
        (&["not", "before"], Modifier::AtLeast),
    ];
    for (words, make) in steps {
        if cursor.eat(words) {
            return Ok(Some(make(value(cursor)?)));
        }
    }
    if cursor.eat(&["round"]) {
        let how = if cursor.eat(&["half", "up"]) {
            Rounding::HalfUp
        } else if cursor.eat(&["up"]) {
            Rounding::Up
        } else {
            cursor.expect(&["down"]).map_err(|_| cursor.expected("`half up`, `up` or `down`"))?;
            Rounding::Down
        };
        cursor.expect(&["to", "the"])?;
        let cent = cursor.eat(&["cent"]);
        if !cent {
            cursor.expect(&["whole"]).map_err(|_| cursor.expected("`cent` or `whole`"))?;
        }
        return Ok(Some(Modifier::Round(how, if cent { Grain::Cent } else { Grain::Whole })));
    }
    if cursor.eat(&["rolls"]) {
        return rolls(cursor).map(Some);
    }
    if cursor.eat(&["runs"]) {
        let more = value(cursor)?;
        cursor.expect(&["more"])?;
        let condition = if cursor.eat(&["unless"]) {
            Some((false, condition(cursor)?))
        } else if cursor.eat(&["when"]) {
            Some((true, condition(cursor)?))
        } else {
            None
        };
        return Ok(Some(Modifier::Runs { more, condition }));
    }
    Ok(None)
}

fn rolls(cursor: &mut Cursor<'_, '_>) -> Parsed<Modifier> {
    cursor.expect(&["over"])?;
    // `non-working` is one word to the lexer.
    cursor.expect(&["non-working", "days", "of"])?;
    let (mut seat, mut customer) = (false, false);
    loop {
        if cursor.eat(&["seat"]) {
            seat = true;
        } else if cursor.eat(&["customer"]) {
            customer = true;
        } else {
            return Err(cursor.expected("`seat` or `customer`"));
        }
        if !cursor.eat(&["and"]) {
            return Ok(Modifier::Rolls { seat, customer });
        }
    }
}

fn party(cursor: &mut Cursor<'_, '_>) -> Parsed<Name> {
    let who = cursor.word("school, customer, mentor or funder")?;
    if crate::declare::PARTIES.contains(&who.text.as_str()) {
        return Ok(who);
    }
    Err(Complaint::error("party", who.span, format!("`{}` is nobody who promises or is written to", who.text))
        .label("expected school, customer, mentor or funder")
        .remedy("write one of them")
        .did_you_mean(&who.text, crate::declare::PARTIES))
}

fn effect(cursor: &mut Cursor<'_, '_>) -> Parsed<Effect> {
    let verbs: [(&[&str], &'static str); 7] = [
        (&["end", "access", "to"], "end_access"),
        (&["remove", "progress", "of"], "remove_progress"),
        (&["refuse", "certificate", "of"], "refuse_certificate"),
        (&["bar", "purchase", "of"], "bar_purchase"),
        (&["send", "letter"], "send_letter"),
        (&["right"], "right"),
        (&["move"], "move"),
    ];
    let Some((_, verb)) = verbs.into_iter().find(|(words, _)| cursor.eat(words)) else {
        return Err(cursor.expected("an effect").remedy(
            "effects are: end access to, remove progress of, refuse certificate of, bar purchase of, send letter, right, move",
        ));
    };
    let mut effect = Effect { verb, object: cursor.name("what it acts on")?, at: None, to: None, filter: None };
    match verb {
        "bar_purchase" => {
            cursor.expect(&["before"])?;
            effect.at = Some(value(cursor)?);
        }
        "send_letter" => {
            cursor.expect(&["to"])?;
            effect.to = Some(party(cursor)?);
        }
        "right" if cursor.eat(&["from"]) => effect.at = Some(value(cursor)?),
        "move" => {
            cursor.expect(&["where"])?;
            effect.filter = Some(condition(cursor)?);
        }
        _ => {}
    }
    Ok(effect)
}
