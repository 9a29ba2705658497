//! Figures as `cargo xtask bench` reads them: one JSON object a line. A ratio of 1 or more reaches its limit, whichever way it points.

use serde_json::{Value, json};

/// What should be at least so much.
pub(crate) fn at_least(name: &str, (value, unit): (f64, &str), limit: f64, note: &str) {
    print(name, (value, unit), Some((limit, value / limit)), note);
}

/// What should be at most so much.
pub(crate) fn at_most(name: &str, (value, unit): (f64, &str), limit: f64, note: &str) {
    print(name, (value, unit), Some((limit, limit / value)), note);
}

/// What is shown beside the others.
pub(crate) fn shown(name: &str, value: (f64, &str), note: &str) {
    print(name, value, None, note);
}

/// What could not be measured, and why.
pub(crate) fn skipped(name: &str, why: &str) {
    println!("{}", json!({ "name": name, "note": format!("skipped: {why}") }));
}

fn print(name: &str, (value, unit): (f64, &str), limit: Option<(f64, f64)>, note: &str) {
    let places = |number: f64| (number * 100.0).round() / 100.0;
    let value = if value < 1_000.0 { places(value) } else { value.round() };
    let mut figure = json!({ "name": name, "value": value, "unit": unit, "note": note });
    if let (Some((limit, ratio)), Value::Object(figure)) = (limit, &mut figure) {
        figure.insert("limit".to_owned(), json!(limit));
        figure.insert("ratio".to_owned(), json!(places(ratio)));
    }
    println!("{figure}");
}
