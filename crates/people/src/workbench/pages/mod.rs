//! The pages of the workbench, for owners. A draft has sides, each with an address: write, read, changes, trial, publish.

mod changes;
mod list;
mod publish;
mod read;
mod repair;
mod take_over;
mod trial;
mod write;

use axum::Router;
use axum::extract::Path;
use axum::routing::{get, post};
use lyceum_kernel::Locale;
use lyceum_school::School;
use lyceum_store::Reads;
use lyceum_web::components::{breadcrumbs, filters, heading};
use lyceum_web::{Caller, Page, Problem, text};
use lyceum_words::Reader;
use maud::{Markup, html};

use super::{Draft, DraftId, store, urls};

/// The pages of the workbench.
pub(crate) fn router() -> Router<School> {
    Router::new()
        .route("/workbench", get(list::show).post(list::begin))
        .route("/workbench/school", post(list::say))
        .route("/workbench/{draft}", get(write::show).post(write::save))
        .route("/workbench/{draft}/look", get(write::back).post(write::look))
        .route("/workbench/{draft}/read", get(read::show))
        .route("/workbench/{draft}/changes", get(changes::show))
        .route("/workbench/{draft}/trial", get(trial::list).post(trial::begin))
        .route("/workbench/{draft}/trial/{trial}", get(trial::show))
        .route("/workbench/{draft}/example", get(write::back).post(write::example))
        .route("/workbench/{draft}/repair", get(write::back).post(take_over::take_over))
        .route("/workbench/{draft}/day", get(publish::back).post(publish::move_to))
        .route("/workbench/{draft}/publish", get(publish::show).post(publish::publish))
        .route("/workbench/{draft}/answer", get(publish::back).post(publish::answer))
        .route("/workbench/{draft}/away", get(write::back).post(publish::put_away))
}

/// A draft by the id in its address.
async fn draft(read: &mut impl Reads, Path(id): Path<String>) -> Result<Draft, Problem> {
    let id: DraftId = id.parse().map_err(|_| Problem::NotFound)?;
    store::find(read, &id).await?.ok_or(Problem::NotFound)
}

/// A draft that can still be changed.
async fn open_draft(read: &mut impl Reads, id: Path<String>) -> Result<Draft, Problem> {
    let draft = draft(read, id).await?;
    if draft.ended_at.is_some() {
        return Err(Problem::conflict(text("workbench-ended"), urls::WORKBENCH));
    }
    Ok(draft)
}

/// A page of a draft: where it belongs, its sides, then what this side shows.
fn side(caller: &Caller, draft: &Draft, side: &str, content: &Markup) -> axum::response::Response {
    let reader = caller.reader();
    let title = reader.say_with("workbench-draft-of", &[("document", draft.title(caller.locale().tag()).into())]);
    let body = html! {
        (breadcrumbs(&reader.say("workbench-way"), &[(urls::WORKBENCH, &reader.say("workbench-title")), ("", &title)]))
        (heading(&title))
        (sides(reader, draft, side))
        (content)
    };
    Page::new(caller, title).wide().main(body)
}

fn sides(reader: &Reader, draft: &Draft, here: &str) -> Markup {
    let names = ["write", "read", "changes", "trial", "publish"];
    let links: Vec<(String, String, bool)> = names
        .iter()
        .map(|name| {
            let href = if *name == "write" { urls::draft(&draft.id) } else { urls::side(&draft.id, name) };
            (href, reader.say(&format!("workbench-side-{name}")), *name == here)
        })
        .collect();
    let links: Vec<(&str, &str, bool)> =
        links.iter().map(|(href, label, here)| (href.as_str(), label.as_str(), *here)).collect();
    filters(&reader.say("workbench-sides"), &links)
}

/// What a language calls itself, or its tag, where the school speaks another.
fn own_name(tag: &str) -> &str {
    Locale::from_tag(tag).map_or(tag, |locale| locale.own_name())
}

/// "English, line 518:".
fn named(reader: &Reader, language: &str, line: usize) -> String {
    // The number of a line names it and is no quantity: "1,009" would be one.
    let args = [("language", own_name(language).into()), ("line", line.to_string().into())];
    reader.say_with("workbench-line", &args)
}
