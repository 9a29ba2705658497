//! The time machine of the demo: `POST /clock` moves school time forward, through every due instant in order.

use axum::extract::State;
use axum::{Extension, Router, routing::post};
use lyceum_kernel::{Instant, Span};
use lyceum_school::{School, Worker};
use lyceum_web::{Answer, Caller, Problem, RawForm, after_step, safe_next, see_other};
use std::sync::Arc;

/// Only a demo school has this route at all.
pub(crate) fn router(worker: Arc<Worker>) -> Router<School> {
    Router::new().route("/clock", post(move_on)).layer(Extension(worker))
}

async fn move_on(
    State(school): State<School>,
    Extension(worker): Extension<Arc<Worker>>,
    _caller: Caller,
    form: RawForm,
) -> Answer {
    let back = safe_next(form.text("back")).to_owned();
    let until = match target(&school, form.text("step")).await? {
        Step::To(until) => until,
        Step::Nothing => return Ok(see_other(&after_step(&back, None))),
        Step::Unknown => return Err(Problem::NotFound),
    };
    let walk = school.jump_to(&worker, until).await?;
    for failure in &walk.drained.failures {
        tracing::warn!(kind = %failure.kind, error = %failure.error, "a job failed on the way through time");
    }
    Ok(see_other(&after_step(&back, Some(walk.stops.len()))))
}

/// Where a step leads.
enum Step {
    To(Instant),
    /// Nothing is pending that time would bring.
    Nothing,
    Unknown,
}

/// The same wall-clock time a day, week or month on, or just past the next thing that falls due.
async fn target(school: &School, step: &str) -> Result<Step, Problem> {
    let now = school.now();
    let zone = school.zone();
    let (hour, minute) = now.clock(zone);
    let on = |day: lyceum_kernel::Day| day.at(hour, minute, zone).map(|at| at.plus(Span::minutes(1)));
    let to = match step {
        "day" => on(now.day(zone).plus_days(1)),
        "week" => on(now.day(zone).plus_days(7)),
        "month" => on(now.day(zone).plus_months(1)),
        "next" => match school.next_due().await? {
            Some(due) => Some(due.plus(Span::seconds(1))),
            None => return Ok(Step::Nothing),
        },
        _ => None,
    };
    Ok(to.map_or(Step::Unknown, Step::To))
}
