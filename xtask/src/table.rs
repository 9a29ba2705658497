//! Figures as a table for people: what was measured, its limit, and how both stand to each other; what it is, in a line below.

use serde_json::Value;
use std::fmt::Write as _;

/// The figures of a group.
pub(crate) fn of(group: &str, figures: &[Value]) -> String {
    let rows: Vec<[String; 5]> = figures.iter().map(row).collect();
    let heads = [group, "measured", "", "limit", "ratio"];
    let width = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count());
        let head = heads.get(column).map_or(0, |head| head.len());
        cells.chain([head]).max().unwrap_or_default()
    };
    let widths: [usize; 5] = std::array::from_fn(width);
    let mut table = String::from("\n");
    line(&mut table, &heads.map(str::to_owned), &widths);
    let dashes = widths.map(|width| "─".repeat(width));
    line(&mut table, &dashes, &widths);
    for (row, figure) in rows.iter().zip(figures) {
        line(&mut table, row, &widths);
        let note = text(figure, "note");
        if !note.is_empty() {
            let _ = writeln!(table, "    {note}");
        }
    }
    table
}

fn line(table: &mut String, cells: &[String; 5], widths: &[usize; 5]) {
    let ([name, value, unit, limit, ratio], [a, b, c, d, e]) = (cells, *widths);
    let line = format!("{name:<a$}  {value:>b$} {unit:<c$}  {limit:>d$}  {ratio:>e$}");
    let _ = writeln!(table, "{}", line.trim_end());
}

fn row(figure: &Value) -> [String; 5] {
    let ratio = match ratio(figure) {
        Some(ratio) if ratio < 1.0 => format!("{ratio:.2} !"),
        Some(ratio) => format!("{ratio:.2}  "),
        None => String::new(),
    };
    [
        text(figure, "name").to_owned(),
        number(figure, "value"),
        text(figure, "unit").to_owned(),
        number(figure, "limit"),
        ratio,
    ]
}

fn text<'a>(figure: &'a Value, key: &str) -> &'a str {
    figure.get(key).and_then(Value::as_str).unwrap_or_default()
}

/// Thousands apart; hundredths where the number is small.
fn number(figure: &Value, key: &str) -> String {
    let Some(number) = figure.get(key).and_then(Value::as_f64) else { return String::new() };
    if number < 1_000.0 {
        return format!("{number:.2}").trim_end_matches('0').trim_end_matches('.').to_owned();
    }
    let digits = format!("{number:.0}");
    let mut apart = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            apart.push(' ');
        }
        apart.push(digit);
    }
    apart
}

/// How a figure stands to its limit, where it has one.
pub(crate) fn ratio(figure: &Value) -> Option<f64> {
    figure.get("ratio").and_then(Value::as_f64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_table_stands_in_columns_and_marks_what_misses_its_limit() {
        let figures = [
            json!({ "name": "probe", "value": 12_345_678.0, "unit": "decisions/s", "limit": 10_000_000.0, "ratio": 1.23 }),
            json!({ "name": "check", "value": 336.5, "unit": "ms", "limit": 300.0, "ratio": 0.89, "note": "all texts" }),
            json!({ "name": "other", "note": "skipped: not there" }),
        ];
        let table = of("terms", &figures);
        assert_eq!(table.lines().count(), 8, "a head, three figures, two notes: {table}");
        assert!(table.contains("probe  12 345 678 decisions/s  10 000 000  1.23"), "{table}");
        assert!(table.contains("check       336.5 ms                  300  0.89 !"), "{table}");
        assert!(table.contains("    skipped: not there"), "{table}");
    }
}
