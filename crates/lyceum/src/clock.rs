//! The time machine of the demo: `POST /clock` moves school time forward, through every due instant in order;
//! `GET /clock` says what was met on the way (`happened.rs`).

use axum::extract::State;
use axum::{Extension, Router, routing::get};
use lyceum_kernel::{Instant, Span};
use lyceum_school::{School, Worker};
use lyceum_web::{Answer, Caller, Passed, Problem, RawForm, after_step, safe_next, see_other};
use std::sync::Arc;

use crate::happened;

/// Only a demo school has this route at all.
pub(crate) fn router(worker: Arc<Worker>) -> Router<School> {
    Router::new().route("/clock", get(happened::show).post(move_on)).layer(Extension(worker))
}

async fn move_on(
    State(school): State<School>,
    Extension(worker): Extension<Arc<Worker>>,
    _caller: Caller,
    form: RawForm,
) -> Answer {
    let back = safe_next(form.text("back")).to_owned();
    let (before, from) = (school.entries().await?, school.now());
    let walk = match target(&school, form.text("step")) {
        Some(Step::To(until)) => school.jump_to(&worker, until).await?,
        Some(Step::Next) => school.jump_to_next(&worker).await?,
        None => return Err(Problem::NotFound),
    };
    for failure in &walk.drained.failures {
        tracing::warn!(kind = %failure.kind, error = %failure.error, "a job failed on the way through time");
    }
    let count = usize::try_from(school.entries().await?.saturating_sub(before)).unwrap_or(0);
    // A second click may have waited for the first, and what that met has happened for it too.
    let nothing_was_due = form.text("step") == NEXT && walk.stops.is_empty() && count == 0;
    let passed = Passed { count, from, until: school.now() };
    Ok(see_other(&after_step(&back, (!nothing_was_due).then_some(&passed))))
}

/// The name of the step whose length only the school knows.
const NEXT: &str = "next";

/// Where a step leads.
enum Step {
    To(Instant),
    /// To the next thing that happens.
    Next,
}

/// The same wall-clock time a day, week or month on, or the next thing that happens.
fn target(school: &School, step: &str) -> Option<Step> {
    let now = school.now();
    let zone = school.zone();
    let (hour, minute) = now.clock(zone);
    let on = |day: lyceum_kernel::Day| day.at(hour, minute, zone).map(|at| Step::To(at.plus(Span::minutes(1))));
    match step {
        "day" => on(now.day(zone).plus_days(1)),
        "week" => on(now.day(zone).plus_days(7)),
        "month" => on(now.day(zone).plus_months(1)),
        NEXT => Some(Step::Next),
        _ => None,
    }
}
