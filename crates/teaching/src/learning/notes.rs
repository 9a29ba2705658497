//! Notes beside a unit that nobody loses: neither to a second window nor to a sign-in that ran out.
//!
//! The script saves while typing (it asks for JSON); without it a button saves. A note carries the version it was read
//! with; if another window saved meanwhile, both texts are shown and nothing is thrown away.

use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use lyceum_kernel::PersonId;
use lyceum_school::{Fault, Read, School};
use lyceum_web::components::{actions, breadcrumbs, button, empty_state, heading, hidden, labelled, lede, link, panel};
use lyceum_web::{Answer, Caller, Learner, Page, Problem, RawForm, Sample, see_other};
use lyceum_words::Reader;
use maud::{Markup, html};

use super::store::{self, Note, NoteKey};
use super::{Grant, parse, urls};

/// The longest note.
const MOST_CHARACTERS: usize = 20_000;

/// A note as it stands beside a unit.
#[derive(Clone)]
pub(crate) struct NoteView {
    action: String,
    body: String,
    version: i64,
    written: Option<String>,
}

impl NoteView {
    pub(super) async fn read(read: &mut Read, reader: &Reader, grant: &Grant, unit: &str) -> Result<Self, Fault> {
        let key = NoteKey { person: &grant.person, course: &grant.course, unit };
        let note = store::note(read, key).await?;
        Ok(Self {
            action: urls::notes(&grant.id, unit),
            body: note.body,
            version: note.version,
            written: note.written_at.map(|at| reader.instant(at)),
        })
    }

    pub(super) fn sample() -> Self {
        Self { action: "/learn/gra_1/unit-2/notes".to_owned(), body: "a < b".to_owned(), version: 3, written: None }
    }
}

pub(super) fn note_form(reader: &Reader, note: &NoteView) -> Markup {
    html! {
        form method="post" action=(note.action) data-autosave {
            label for="note" { (reader.say("learning-notes")) }
            textarea #note name="body" rows="12" maxlength=(MOST_CHARACTERS) autocomplete="off" { "\n" (note.body) }
            (hidden("version", &note.version.to_string()))
            p.hint role="status" data-autosave-status data-saved=(reader.say("learning-notes-saved"))
                data-saving=(reader.say("learning-notes-saving")) data-lost=(reader.say("learning-notes-not-saved")) {
                @match &note.written {
                    Some(when) => (reader.say_with("learning-notes-written", &[("when", when.into())])),
                    None => (reader.say("learning-notes-hint")),
                }
            }
            button.button.quiet type="submit" { (reader.say("learning-notes-save")) }
        }
    }
}

/// What came of saving.
enum Saved {
    Yes(i64),
    Elsewhere(Note),
    TooLong,
    SignedOut,
}

async fn save(school: &School, caller: &Caller, grant: &str, unit: &str, form: &RawForm) -> Result<Saved, Problem> {
    let Some(person) = caller.person() else { return Ok(Saved::SignedOut) };
    // A form ends its lines with CR LF; the script does not.
    let body = form.raw("body").replace("\r\n", "\n");
    if body.chars().count() > MOST_CHARACTERS {
        return Ok(Saved::TooLong);
    }
    let version: i64 = form.text("version").parse().unwrap_or(0);
    let mut tx = school.begin(caller).await?;
    let grant =
        super::grant_of(&mut tx, &parse(grant)?).await?.filter(|grant| owns(person, grant)).ok_or(Problem::NotFound)?;
    let course = crate::catalog::version(&mut tx, &grant.course, grant.version).await?.ok_or(Problem::NotFound)?;
    course.unit(unit).ok_or(Problem::NotFound)?;
    let key = NoteKey { person, course: &grant.course, unit };
    let at = tx.now();
    if store::save_note(&mut tx, key, (&body, version), at).await? {
        tx.commit().await?;
        return Ok(Saved::Yes(version + 1));
    }
    let stored = store::note(&mut tx, key).await?;
    // The same words saved twice, as a browser does when it sends a form again, are no conflict.
    Ok(if stored.body == body { Saved::Yes(stored.version) } else { Saved::Elsewhere(stored) })
}

/// Notes are their writer's even after access has ended.
fn owns(person: &PersonId, grant: &Grant) -> bool {
    grant.person == *person
}

pub(super) async fn save_note(
    State(school): State<School>,
    caller: Caller,
    Path((grant, unit)): Path<(String, String)>,
    headers: HeaderMap,
    form: RawForm,
) -> Answer {
    let wants_json = headers
        .get(header::ACCEPT)
        .is_some_and(|value| value.to_str().is_ok_and(|value| value.contains("application/json")));
    let saved = save(&school, &caller, &grant, &unit, &form).await?;
    if wants_json {
        return Ok(json(&saved));
    }
    let id = parse(&grant)?;
    let typed = form.raw("body").to_owned();
    let view = match saved {
        Saved::Yes(_) => return Ok(see_other(&format!("{}#note", urls::unit(&id, &unit)))),
        Saved::Elsewhere(note) => KeptView { why: Why::Elsewhere(note.body), version: note.version, typed },
        Saved::TooLong => KeptView { why: Why::TooLong, version: form.text("version").parse().unwrap_or(0), typed },
        Saved::SignedOut => KeptView { why: Why::SignedOut, version: form.text("version").parse().unwrap_or(0), typed },
    };
    let status = match view.why {
        Why::Elsewhere(_) => StatusCode::CONFLICT,
        Why::TooLong => StatusCode::UNPROCESSABLE_ENTITY,
        Why::SignedOut => StatusCode::UNAUTHORIZED,
    };
    let reader = caller.reader();
    let page = Page::new(&caller, reader.say(view.why.title())).status(status);
    Ok(page.main(kept(reader, &view, &urls::notes(&id, &unit), &urls::unit(&id, &unit))))
}

fn json(saved: &Saved) -> Response {
    let (status, body) = match saved {
        Saved::Yes(version) => (StatusCode::OK, serde_json::json!({ "version": version })),
        Saved::Elsewhere(note) => {
            (StatusCode::CONFLICT, serde_json::json!({ "version": note.version, "body": note.body }))
        }
        Saved::TooLong => (StatusCode::UNPROCESSABLE_ENTITY, serde_json::json!({ "most_characters": MOST_CHARACTERS })),
        Saved::SignedOut => (StatusCode::UNAUTHORIZED, serde_json::json!({ "sign_in": "/sign-in" })),
    };
    (status, [(header::CACHE_CONTROL, "no-store")], axum::Json(body)).into_response()
}

/// All notes of a learner in one course, to be read, copied and printed.
pub(crate) struct AllNotesView {
    course: String,
    /// In the order of the course; then those beside units that it no longer has.
    notes: Vec<UnitNotes>,
}

struct UnitNotes {
    unit: String,
    body: String,
    written: String,
    /// Where they can be changed, while there is access.
    href: Option<String>,
}

pub(super) async fn all(State(school): State<School>, learner: Learner, Path(id): Path<String>) -> Answer {
    let mut read = school.read(&learner).await?;
    let grant = super::grant_of(&mut read, &parse(&id)?).await?.filter(|grant| owns(learner.id(), grant));
    let grant = grant.ok_or(Problem::NotFound)?;
    let course = crate::catalog::version(&mut read, &grant.course, grant.version).await?.ok_or(Problem::NotFound)?;
    let mut stored = store::notes(&mut read, &grant.person, &grant.course).await?;
    let place = |unit: &str| course.units.iter().position(|head| head.id == unit).unwrap_or(usize::MAX);
    stored.sort_by_key(|(unit, _)| place(unit));
    let (reader, tag) = (learner.reader(), grant.language_of(&course, learner.locale()));
    let unit_notes = |(unit, note): (String, Note)| UnitNotes {
        unit: course.unit(&unit).map_or_else(|| unit.clone(), |head| course.unit_title(head, tag).to_owned()),
        body: note.body,
        written: note.written_at.map(|at| reader.instant(at)).unwrap_or_default(),
        href: grant.active().then(|| format!("{}#note", urls::unit(&grant.id, &unit))),
    };
    let view =
        AllNotesView { course: course.title_in(tag).to_owned(), notes: stored.into_iter().map(unit_notes).collect() };
    Ok(Page::new(&learner, reader.say("learning-notes-all")).main(all_markup(reader, &view)))
}

pub(crate) fn all_markup(reader: &Reader, view: &AllNotesView) -> Markup {
    html! {
        (breadcrumbs(&reader.say("learning-way"), &[
            (&urls::my_courses(), &reader.say("learning-my-courses")),
            ("", &reader.say("learning-notes-all")),
        ]))
        (heading(&reader.say("learning-notes-all")))
        (lede(&view.course))
        @if view.notes.is_empty() {
            (empty_state(&reader.say("learning-notes-none"), &reader.say("learning-notes-none-text"), None))
        }
        @for note in &view.notes {
            (panel(&note.unit, html! {
                div.note { @for line in note.body.lines() { (line) br; } }
                p.hint {
                    (reader.say_with("learning-notes-written", &[("when", note.written.as_str().into())]))
                    @if let Some(href) = &note.href { " · " (link(href, &labelled(reader, &note.unit))) }
                }
            }))
        }
    }
}

impl Sample for AllNotesView {
    fn samples(_reader: &Reader) -> Vec<Self> {
        let note = |href: Option<String>| UnitNotes {
            unit: "Strings".to_owned(),
            body: "a < b\nand so on".to_owned(),
            written: "2 May 2028".to_owned(),
            href,
        };
        let view = |notes| Self { course: "A course".to_owned(), notes };
        vec![view(Vec::new()), view(vec![note(Some("/learn/gra_1/strings#note".to_owned())), note(None)])]
    }
}

/// A note that could not be saved yet, kept on the page.
pub(crate) struct KeptView {
    why: Why,
    version: i64,
    typed: String,
}

enum Why {
    Elsewhere(String),
    TooLong,
    SignedOut,
}

impl Why {
    fn title(&self) -> &'static str {
        match self {
            Self::Elsewhere(_) => "learning-kept-elsewhere",
            Self::TooLong => "learning-kept-long",
            Self::SignedOut => "learning-kept-signed-out",
        }
    }

    fn text(&self) -> &'static str {
        match self {
            Self::Elsewhere(_) => "learning-kept-elsewhere-text",
            Self::TooLong => "learning-kept-long-text",
            Self::SignedOut => "learning-kept-signed-out-text",
        }
    }
}

pub(crate) fn kept(reader: &Reader, view: &KeptView, action: &str, back: &str) -> Markup {
    html! {
        (heading(&reader.say(view.why.title())))
        (lede(&reader.say(view.why.text())))
        @if let Why::Elsewhere(other) = &view.why {
            (panel(&reader.say("learning-kept-other"), html! { pre { (other) } }))
        }
        @if matches!(view.why, Why::SignedOut) {
            p { a.button.quiet href={ "/sign-in?next=" (back) } target="_blank" rel="opener" { (reader.say("learning-kept-sign-in")) } }
        }
        form method="post" action=(action) {
            div.field {
                label for="field-body" { (reader.say("learning-kept-yours")) }
                textarea #field-body name="body" rows="16" autocomplete="off" { "\n" (view.typed) }
            }
            (hidden("version", &view.version.to_string()))
            (actions(html! { (button(&reader.say("learning-notes-save"))) (link(back, &reader.say("learning-confirm-back"))) }))
        }
    }
}

impl Sample for KeptView {
    fn samples(_reader: &Reader) -> Vec<Self> {
        [Why::Elsewhere("the other".to_owned()), Why::TooLong, Why::SignedOut]
            .into_iter()
            .map(|why| Self { why, version: 3, typed: "mine < yours".to_owned() })
            .collect()
    }
}
