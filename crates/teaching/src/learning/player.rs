//! The player: a unit to read or watch, and the mark that it is done.

use std::sync::Arc;
use std::time::Duration;

use axum::extract::{Path, State};
use lyceum_school::{Read, School};
use lyceum_web::components::{button, hidden, quiet_button};
use lyceum_web::{Answer, Caller, Learner, Page, Problem, RawForm, see_other, text};
use lyceum_words::Reader;
use maud::{Markup, html};

use super::frame::href;
use super::{ConfirmView, FinishError, Frame, Grant, GrantId, Step, confirm_page, framed, store, urls, warnings};
use crate::catalog::lesson::lesson;
use crate::catalog::{self, Course, DoneWhen, UnitHead, UnitKind};

/// How long a lesson waits until its place is written down.
const PATIENCE: Duration = Duration::from_millis(500);

/// Reads an id from an address; anything else is no page.
pub(crate) fn parse(id: &str) -> Result<GrantId, Problem> {
    id.parse().map_err(|_| Problem::NotFound)
}

/// The caller's own grant, with access, and its course. Another learner's is no page.
pub(crate) async fn own_grant(read: &mut Read, learner: &Learner, id: &str) -> Result<(Grant, Arc<Course>), Problem> {
    let grant = super::grant_of(read, &parse(id)?).await?.ok_or(Problem::NotFound)?;
    if grant.person != *learner.id() {
        return Err(Problem::NotFound);
    }
    if !grant.active() {
        return Err(Problem::conflict(text("learning-access-ended"), urls::my_courses()));
    }
    let course = catalog::version(read, &grant.course, grant.version).await?.ok_or(Problem::NotFound)?;
    Ok((grant, course))
}

/// Where the learner was, else the first unit that is not done, else the first.
pub(super) fn resume<'c>(course: &'c Course, last: Option<&str>, done: &[&str]) -> Option<&'c UnitHead> {
    let open = |head: &&UnitHead| !done.contains(&head.id.as_str());
    let at = last.and_then(|last| course.units.iter().position(|head| head.id == last));
    let from = course.units.iter().skip(at.unwrap_or_default());
    from.clone().find(open).or_else(|| course.units.iter().find(open)).or_else(|| course.units.first())
}

pub(super) async fn go_on(State(school): State<School>, learner: Learner, Path(id): Path<String>) -> Answer {
    let mut read = school.read(&learner).await?;
    let (grant, course) = own_grant(&mut read, &learner, &id).await?;
    let done = super::done_units(&mut read, &grant.id).await?;
    let done: Vec<&str> = done.iter().map(|(unit, _)| unit.as_str()).collect();
    let head = resume(&course, grant.last_unit.as_deref(), &done).ok_or(Problem::NotFound)?;
    Ok(see_other(&href(&grant, head)))
}

pub(super) async fn unit(
    State(school): State<School>,
    learner: Learner,
    Path((id, unit)): Path<(String, String)>,
) -> Answer {
    let mut read = school.read(&learner).await?;
    let (grant, course) = own_grant(&mut read, &learner, &id).await?;
    let head = course.unit(&unit).ok_or(Problem::NotFound)?;
    if grant.first_opened_at.is_none() {
        let reader = learner.reader();
        let found = warnings(&mut read, &grant, Step::Open, reader).await?;
        if !found.is_empty() {
            let view = ConfirmView {
                title: reader.say("learning-confirm-open"),
                lede: reader.say("learning-confirm-open-lede"),
                warnings: found,
                action: urls::unit(&grant.id, &head.id),
                carried: vec![("open".to_owned(), "yes".to_owned())],
                button: reader.say("learning-confirm-open-button"),
                back: (urls::my_courses(), reader.say("learning-confirm-open-back")),
                back_keeps: false,
            };
            return Ok(confirm_page(&learner, &view));
        }
    }
    let is_quiz = head.kind == UnitKind::Quiz;
    // A quiz remembers its visitors on its own page, which leads here only while the course has not begun.
    if !is_quiz || grant.first_opened_at.is_none() {
        remember(&school, &learner, &grant, &head.id).await?;
    }
    if is_quiz {
        return Ok(see_other(&href(&grant, head)));
    }
    let frame = Frame::read(&mut read, &learner, &grant, &course, head).await?;
    let page =
        catalog::unit_page(&mut read, &course, &head.id, &frame.among.language).await?.ok_or(Problem::NotFound)?;
    let reader = learner.reader();
    let to_unit = |unit: &str| urls::unit(&grant.id, unit);
    let content = lesson(reader, &page, &frame.among.language, &to_unit);
    let after = mark_form(reader, &frame, &urls::unit(&grant.id, &head.id));
    let title = format!("{} · {}", frame.among.title, frame.course_title);
    Ok(Page::new(&learner, title).wide().main(framed(reader, &frame, content, after)))
}

/// Writes down where the learner is, only when that is news: reading a page again writes nothing.
pub(crate) async fn remember(school: &School, caller: &Caller, grant: &Grant, unit: &str) -> Result<(), Problem> {
    if grant.last_unit.as_deref() == Some(unit) && grant.first_opened_at.is_some() {
        return Ok(());
    }
    if grant.first_opened_at.is_none() {
        // What one may ask for depends on whether the course was opened: nothing is shown before that is written.
        return write_down(school, caller, grant, unit).await;
    }
    // Where somebody stopped is no reason to keep a lesson from them while nothing can be written.
    match tokio::time::timeout(PATIENCE, write_down(school, caller, grant, unit)).await {
        Ok(Ok(())) => {}
        Ok(Err(problem)) => {
            tracing::warn!(?problem, grant = %grant.id, "a place in a course could not be written down");
        }
        Err(_) => tracing::warn!(grant = %grant.id, "a place in a course could not be written down in time"),
    }
    Ok(())
}

async fn write_down(school: &School, caller: &Caller, grant: &Grant, unit: &str) -> Result<(), Problem> {
    let mut tx = school.begin(caller).await?;
    super::open_unit(&mut tx, grant, unit).await?;
    Ok(tx.commit().await?)
}

/// The button that cannot be missed. What is done already keeps a way on.
pub(super) fn mark_form(reader: &Reader, frame: &Frame, action: &str) -> Markup {
    html! {
        @if frame.done_on.is_none() {
            form method="post" action=(action) {
                (hidden("done", "yes"))
                (button(&reader.say(if frame.among.next.is_some() { "learning-mark-and-go-on" } else { "learning-mark" })))
            }
        } @else if frame.can_take_back {
            form method="post" action=(action) {
                (hidden("done", "no"))
                (quiet_button(&reader.say("learning-take-back")))
            }
            p.hint { (reader.say("learning-take-back-hint")) }
        }
    }
}

pub(super) async fn mark(
    State(school): State<School>,
    learner: Learner,
    Path((id, unit)): Path<(String, String)>,
    form: RawForm,
) -> Answer {
    let mut read = school.read(&learner).await?;
    let (grant, course) = own_grant(&mut read, &learner, &id).await?;
    let head = course.unit(&unit).ok_or(Problem::NotFound)?;
    if form.has("open") {
        remember(&school, &learner, &grant, &head.id).await?;
        return Ok(see_other(&href(&grant, head)));
    }
    if head.done != DoneWhen::Marked {
        return Ok(see_other(&href(&grant, head)));
    }
    if form.text("done") == "no" {
        let mut tx = school.begin(&learner).await?;
        super::take_back(&mut tx, &grant, head).await?;
        tx.commit().await?;
        return Ok(see_other(&href(&grant, head)));
    }
    let done = super::done_units(&mut read, &grant.id).await?;
    let is_done = done.iter().any(|(done, _)| *done == unit);
    if !is_done && !form.has("confirmed") {
        let reader = learner.reader();
        let found = warnings(&mut read, &grant, Step::FinishUnit, reader).await?;
        if !found.is_empty() {
            let view = ConfirmView {
                title: reader.say("learning-confirm-finish"),
                lede: reader.say("learning-confirm-finish-lede"),
                warnings: found,
                action: urls::unit(&grant.id, &head.id),
                carried: Vec::new(),
                button: reader.say("learning-confirm-finish-button"),
                back: (urls::unit(&grant.id, &head.id), reader.say("learning-confirm-back")),
                back_keeps: false,
            };
            return Ok(confirm_page(&learner, &view.carrying(&form)));
        }
    }
    let mut tx = school.begin(&learner).await?;
    super::finish_unit(&mut tx, &grant, &head.id).await?;
    tx.commit().await?;
    Ok(see_other(&after(&grant, &course, head)))
}

/// The next unit, or after the last one the page of the certificate, which says what is still open.
pub(crate) fn after(grant: &Grant, course: &Course, head: &UnitHead) -> String {
    let here = course.units.iter().position(|known| known.id == head.id).unwrap_or_default();
    course.units.get(here + 1).map_or_else(|| urls::certificate(&grant.id), |next| href(grant, next))
}

impl From<FinishError> for Problem {
    fn from(error: FinishError) -> Self {
        match error {
            FinishError::Ended => Self::conflict(text("learning-access-ended"), urls::my_courses()),
            FinishError::NoSuchUnit => Self::NotFound,
            FinishError::Fault(fault) => fault.into(),
        }
    }
}

pub(super) async fn choose_language(
    State(school): State<School>,
    learner: Learner,
    Path(id): Path<String>,
    form: RawForm,
) -> Answer {
    let mut read = school.read(&learner).await?;
    let (grant, course) = own_grant(&mut read, &learner, &id).await?;
    let wanted = form.text("language");
    if course.languages.iter().any(|tag| tag == wanted) {
        let mut tx = school.begin(&learner).await?;
        store::set_language(&mut tx, &grant.id, wanted).await?;
        tx.commit().await?;
    }
    let back = form.text("back");
    let ours = back.starts_with(&format!("{}/", urls::grant(&grant.id)));
    Ok(see_other(if ours { back } else { "/learn" }))
}
