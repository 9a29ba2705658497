//! The figures of a Markdown table with an anchor: columns by name, cells with their types, rows that hold from a day.

use crate::{
    finding::{Complaint, Span},
    sentence::{self, Reading},
    value::Value,
};

/// A table with an anchor.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// Its id.
    pub id: String,
    /// Column names.
    pub columns: Vec<String>,
    /// Cells by row.
    pub rows: Vec<Vec<Value>>,
    /// Where it stands.
    pub span: Span,
}

/// The figures of a table: the cells of its lines, head first.
pub(crate) fn read(id: String, cells: &[Vec<String>], lines: &[Span], language: &str) -> Result<Table, Complaint> {
    let (Some((head, rows)), Some((head_line, row_lines))) = (cells.split_first(), lines.split_first()) else {
        return Err(Complaint::error("table", Span::default(), "this table is empty").remedy("give it a head and rows"));
    };
    let columns: Vec<String> = head.iter().map(|name| name.to_lowercase().replace([' ', '-'], "_")).collect();
    if rows.is_empty() {
        return Err(Complaint::error("table", *head_line, "this table has a head and no rows")
            .label("expected rows below it")
            .remedy("write a row, or take ` table` out of the anchor"));
    }
    if let Some(twice) =
        columns.iter().enumerate().find_map(|(at, name)| columns.get(..at)?.contains(name).then_some(name))
    {
        return Err(Complaint::error("table", *head_line, format!("two columns of this table are called `{twice}`"))
            .label("a rule could not tell them apart")
            .remedy("give one of them another name"));
    }
    // A figure that nobody knows yet ends the one before it: whoever needs it is asked.
    let value = |text: &String| match text.parse::<lyceum_kernel::Day>() {
        Ok(day) => Value::Day(day),
        Err(_) if text == "?" => Value::Absent,
        Err(_) => match sentence::read(text, language) {
            Some(Reading::One(value)) => value,
            _ => Value::Text(text.clone()),
        },
    };
    let mut values = Vec::new();
    for (row, line) in rows.iter().zip(row_lines) {
        if row.len() != columns.len() {
            let message = format!("this row has {} cells, and the head {}", row.len(), columns.len());
            return Err(Complaint::error("table", *line, message).remedy("give every row the same number of cells"));
        }
        let row: Vec<Value> = row.iter().map(value).collect();
        if columns.iter().zip(&row).any(|(name, value)| name == "from" && value.day().is_none()) {
            return Err(Complaint::error("table", *line, "this row does not say from which day it holds")
                .label("its cell `from` is no day of the calendar")
                .remedy("write year, month and day: `2026-01-01`"));
        }
        values.push(row);
    }
    let span = row_lines.last().map_or(*head_line, |last| head_line.to(*last));
    Ok(Table { id, columns, rows: values, span })
}
