//! Aggregates over lists, and the cells of tables.

use super::{Compiler, Scope, expression::Typed, types};
use crate::{
    finding::{Complaint, Span},
    plain::Plain,
    program::{Cell, EveryPart, Ex, Gathering, Interest, NO_TEST, Type},
    syntax::{Expr, Gather, Name, Node, Part},
    value::Unit,
};

impl Compiler<'_> {
    pub(super) fn aggregate(&mut self, expr: &Expr) -> Typed {
        match &expr.node {
            Node::Gather { how, field, list, within, filter } => {
                self.gathering(expr, *how, field.as_ref(), list, (within.as_deref(), filter.as_deref()))
            }
            Node::LargestGap(list, over) => {
                let (ex, kind) = self.list(list)?;
                if !matches!(kind, Type::Days | Type::Instants) {
                    let complaint = Complaint::error("mixed-types", list.span, "gaps lie between days");
                    let label = format!("this is {}", kind.noun());
                    self.complain(complaint.label(label).remedy("name a list of days or of instants"));
                    return None;
                }
                let (window, window_kind) = self.expr(over, Some(Type::Window))?;
                self.want(window_kind == Type::Window, over, window_kind, "a span of days")?;
                Some((Ex::LargestGap(Box::new(ex), Box::new(window)), Type::Length(Unit::Days)))
            }
            Node::EveryPart { part, over, but, condition } => {
                let (window, window_kind) = self.expr(over, Some(Type::Window))?;
                self.want(window_kind == Type::Window, over, window_kind, "a span of days")?;
                let but = match but {
                    Some(but) => {
                        let (ex, kind) = self.expr(but, Some(Type::Count))?;
                        self.want(kind == Type::Count, but, kind, "a count")?;
                        Some(ex)
                    }
                    None => None,
                };
                self.here.scopes.push(Scope::Week);
                let condition = self.condition(condition);
                self.here.scopes.pop();
                let op = if *part == Part::Week { "every_week" } else { "every_month" };
                let test = self.test(op, over, Type::Window, Type::YesNo);
                let every = EveryPart { part: *part, over: window, but, condition: condition? };
                Some((Ex::EveryPart(test, Box::new(every)), Type::YesNo))
            }
            _ => None,
        }
    }

    /// A list by name.
    pub(crate) fn list(&mut self, list: &Name) -> Typed {
        let (ex, kind) = self.name(&list.text, list.span, None)?;
        if !kind.is_list() {
            let complaint =
                Complaint::error("mixed-types", list.span, format!("`{}` is {}, not a list", list.text, kind.noun()));
            self.complain(complaint.label("expected a list").remedy(
                "`lyceum terms facts` lists the lists, such as `refunds.issued`; a single fact is named alone",
            ));
            return None;
        }
        Some((ex, kind))
    }

    fn gathering(
        &mut self,
        expr: &Expr,
        how: Gather,
        field: Option<&Name>,
        list: &Name,
        (within, filter): (Option<&Expr>, Option<&Expr>),
    ) -> Typed {
        let (list_ex, kind) = self.list(list)?;
        let within_ex = match within {
            Some(window) => {
                let (ex, window_kind) = self.expr(window, Some(Type::Window))?;
                self.want(window_kind == Type::Window, window, window_kind, "a span of days")?;
                Some(ex)
            }
            None => None,
        };
        self.here.scopes.push(Scope::Record(kind));
        let column = self.column(kind, field, list);
        let day = day_column(kind);
        let filter_ex = filter.map(|filter| self.condition(filter));
        self.here.scopes.pop();
        let filter = match filter_ex {
            Some(None) => return None,
            Some(Some(filter)) => Some(filter),
            None => None,
        };
        let (column, column_kind) = column?;
        let result = match how {
            Gather::Count => Type::Count,
            Gather::Sum if matches!(column_kind, Type::Money | Type::Count) => column_kind,
            Gather::First | Gather::Last if !matches!(column_kind, Type::YesNo | Type::Text) => column_kind,
            Gather::Any | Gather::Every | Gather::No => Type::YesNo,
            Gather::Sum | Gather::First | Gather::Last => {
                let span = field.map_or(list.span, |field| field.span);
                let complaint =
                    Complaint::error("mixed-types", span, format!("{} has neither sum nor order", column_kind.noun()));
                self.complain(
                    complaint
                        .label("expected money, a count, a day or an instant")
                        .remedy("`sum` adds amounts and counts; `first` and `last` take days and instants too"),
                );
                return None;
            }
        };
        let test = if result == Type::YesNo {
            let op = match how {
                Gather::Any => "any",
                Gather::Every => "every",
                _ => "no",
            };
            let subject = Expr { span: list.span, node: Node::Name(list.text.clone()) };
            let _ = expr;
            self.test(op, &subject, kind, Type::YesNo)
        } else {
            NO_TEST
        };
        let gathering = Gathering {
            test,
            how,
            list: list_ex,
            field: column,
            day,
            counts: column_kind == Type::Count,
            within: within_ex,
            filter,
        };
        Some((Ex::Gather(Box::new(gathering)), result))
    }

    /// The column an aggregate reads: the named one, else the first.
    fn column(&mut self, kind: Type, field: Option<&Name>, list: &Name) -> Option<(u16, Type)> {
        if let Some(field) = field {
            let found = self.field_of(&field.text);
            if found.is_none() {
                let known: Vec<&str> = match kind {
                    Type::Records(fields) => fields.iter().map(|field| field.name).collect(),
                    _ => vec!["it"],
                };
                let complaint = Complaint::error(
                    "unknown-name",
                    field.span,
                    format!("`{}` is no field of `{}`", field.text, list.text),
                );
                self.complain(
                    complaint
                        .label(format!("expected {}", known.join(", ")))
                        .remedy("name a field of the list's records")
                        .did_you_mean(&field.text, known),
                );
            }
            return found;
        }
        Some(match kind {
            Type::Days => (0, Type::Day),
            Type::Instants => (0, Type::Instant),
            Type::Records(fields) => (0, fields.first().map_or(Type::Day, |field| Type::of_kind(field.kind))),
            _ => return None,
        })
    }

    fn field_of(&mut self, name: &str) -> Option<(u16, Type)> {
        match self.name_in_record(name)? {
            (Ex::Field(column), kind) => Some((column, kind)),
            _ => None,
        }
    }

    /// `interest on X at TABLE.RATE from A to B`.
    pub(super) fn interest(&mut self, on: &Expr, rate: &Expr, from: &Expr, to: &Expr) -> Typed {
        let (sum, kind) = self.expr(on, Some(Type::Money))?;
        self.want(kind == Type::Money, on, kind, "an amount that bears interest")?;
        let cell = match &rate.node {
            Node::Name(name) => self.cell(rate.span, name, None, None)?,
            Node::Cell { name, key, on: None } => self.cell(rate.span, name, key.as_deref(), None)?,
            _ => {
                let complaint = Complaint::error("no-table", rate.span, "interest is read from a table");
                self.complain(
                    complaint
                        .label("expected a column with rates")
                        .remedy("name table and column: `legal_rates.consumer`"),
                );
                return None;
            }
        };
        let (Ex::Cell(rates), kind) = cell else { return None };
        self.want(kind == Type::Percent, rate, kind, "a column of percentages a year")?;
        if rates.rows.iter().any(|row| row.1.is_none()) {
            let complaint = Complaint::error("no-table", rate.span, "this table has no days");
            self.complain(
                complaint
                    .label("every row of a table of rates says from when it holds")
                    .remedy("give the table a column `from`"),
            );
            return None;
        }
        let (from, to) = (self.time(from)?, self.time(to)?);
        Some((Ex::Interest(Box::new(Interest { on: sum, rate: *rates, from, to })), Type::Money))
    }

    /// One cell: of a table with days the day is said, of one with keys the key.
    pub(super) fn one_cell(&mut self, span: Span, name: &str, key: Option<&Expr>, on: Option<&Expr>) -> Typed {
        let found = self.cell(span, name, key, on)?;
        let (Ex::Cell(cell), _) = &found else { return Some(found) };
        let dated = cell.rows.iter().any(|row| row.1.is_some());
        let lack = match (dated, on.is_some()) {
            (true, false) => {
                Some(("the rows of this table hold from a day", "say on which day: `TABLE.COLUMN on DAY`"))
            }
            (false, true) => Some(("this table has no days", "take `on …` away, or give the table a column `from`")),
            _ => None,
        };
        if let Some((message, remedy)) = lack {
            self.complain(Complaint::error("no-table", span, message).label("asked here").remedy(remedy));
            return None;
        }
        Some(found)
    }

    pub(super) fn cell(&mut self, span: Span, name: &str, key: Option<&Expr>, on: Option<&Expr>) -> Typed {
        let split = name.rsplit_once('.');
        let document = self.inputs.get(self.here.document)?.document;
        let folded = |id: &str| id.to_lowercase().replace('-', "_");
        let table = split.and_then(|(table, _)| document.tables.iter().find(|known| folded(&known.id) == table));
        if split.is_some_and(|(table, _)| document.unread.iter().any(|unread| unread == table)) {
            return None;
        }
        let (Some((_, column)), Some(table)) = (split, table) else {
            let known: Vec<String> = document.tables.iter().map(|table| folded(&table.id)).collect();
            let complaint = Complaint::error("unknown-name", span, format!("`{name}` is no column of a table"))
                .label("expected TABLE.COLUMN")
                .remedy("a table is a Markdown table with `{#ID table}` on the line after it")
                .did_you_mean(split.map_or(name, |split| split.0), known.iter().map(String::as_str));
            self.complain(complaint);
            return None;
        };
        let Some(at) = table.columns.iter().position(|known| known == column) else {
            let complaint = Complaint::error("unknown-name", span, format!("the table has no column `{column}`"))
                .label(format!("expected {}", table.columns.join(", ")))
                .remedy("name a column by its head, in small letters with `_` for spaces");
            self.complain(complaint.did_you_mean(column, table.columns.iter().map(String::as_str)));
            return None;
        };
        let key = match key {
            Some(key) => Some(self.expr(key, None)?),
            None => None,
        };
        let on = match on {
            Some(on) => Some(self.time(on)?),
            None => None,
        };
        let dated = table.columns.iter().position(|column| column == "from");
        let key_column = table.columns.iter().position(|column| column != "from").filter(|column| *column != at);
        if let (Some((_, kind)), None) = (&key, key_column) {
            let message = format!("the rows of this table have no key, and {} asks for one", kind.noun());
            let complaint = Complaint::error("no-table", span, message).label("asked here");
            self.complain(complaint.remedy("take `for …` away, or put a column with keys first"));
            return None;
        }
        let mut rows = Vec::new();
        let mut found = None;
        for row in &table.rows {
            let cell = row.get(at)?;
            let value = if *cell == crate::value::Value::Absent {
                Plain::Unknown
            } else {
                let (value, kind) = types::constant(cell, &mut self.program.texts)?;
                if *found.get_or_insert(kind) != kind {
                    let message = format!("the cells of `{column}` are of different kinds");
                    let complaint = Complaint::error("mixed-types", span, message).label("read here");
                    self.complain(
                        complaint.remedy("write number and unit in every cell, or `?` where nobody knows yet"),
                    );
                    return None;
                }
                value
            };
            let key_raw = match (&key, key_column.and_then(|at| row.get(at))) {
                (Some((_, kind)), Some(cell)) => Some(key_of(cell, *kind, &mut self.program.texts)?.into()),
                _ => None,
            };
            let first = dated.and_then(|at| row.get(at)).and_then(crate::value::Value::day).map(crate::civil::number);
            rows.push((key_raw, first, value.into()));
        }
        Some((Ex::Cell(Box::new(Cell { rows, key: key.map(|key| key.0), on })), found?))
    }
}

/// The column that says when a record happened: its first day or instant.
fn day_column(kind: Type) -> u16 {
    let Type::Records(fields) = kind else { return 0 };
    let place = fields.iter().position(|field| Type::of_kind(field.kind).is_time());
    place.and_then(|place| u16::try_from(place).ok()).unwrap_or(0)
}

/// A cell of the key column as the key's type has it.
fn key_of(cell: &crate::value::Value, kind: Type, texts: &mut Vec<String>) -> Option<Plain> {
    if let (Type::Symbol(words), crate::value::Value::Text(text)) = (kind, cell) {
        let at = words.iter().position(|word| word == text);
        return Some(at.and_then(|at| u16::try_from(at).ok()).map_or(Plain::Absent, Plain::Symbol));
    }
    types::constant(cell, texts).map(|(raw, _)| raw)
}
