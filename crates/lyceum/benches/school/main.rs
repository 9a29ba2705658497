//! The figures of a whole school, each as a ratio to a limit measured in the same run. One JSON object a line; run through
//! `cargo xtask bench`. A ratio of 1 or more reaches the limit.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::float_arithmetic,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a bench"
)]
#![expect(clippy::cast_precision_loss, reason = "figures for people")]

mod bare;
mod http;
mod pages;
mod postgres;
mod purchases;
mod size;
mod town;

fn main() {
    let wanted: Vec<String> = std::env::args().skip(1).filter(|argument| !argument.starts_with('-')).collect();
    let is_wanted = |name: &str| wanted.is_empty() || wanted.iter().any(|found| found == name);
    let _ = rustls::crypto::ring::default_provider().install_default();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        if is_wanted("pages") {
            pages::measure().await;
        }
        if is_wanted("purchases") {
            purchases::measure().await;
        }
        if is_wanted("postgres") {
            postgres::measure().await;
        }
        if is_wanted("size") {
            size::measure().await;
        }
    });
}

/// Prints a figure that must be at least its limit.
fn at_least(name: &str, value: f64, unit: &str, limit: f64, note: &str) {
    say(name, value, unit, limit, value / limit, note);
}

/// Prints a figure that must be at most its limit.
fn at_most(name: &str, value: f64, unit: &str, limit: f64, note: &str) {
    say(name, value, unit, limit, limit / value, note);
}

fn say(name: &str, value: f64, unit: &str, limit: f64, ratio: f64, note: &str) {
    println!(
        "{}",
        serde_json::json!({ "name": name, "value": value, "unit": unit, "limit": limit, "ratio": ratio, "note": note })
    );
}
