//! What the draft changes, clause by clause, against the text it was begun from.

use axum::extract::{Path, State};
use lyceum_school::School;
use lyceum_terms::Facts;
use lyceum_terms::diff::Diff;
use lyceum_web::{Answer, Owner};
use maud::html;

use super::super::review::Review;
use super::{draft, side, write};
use crate::agreements;

pub(super) async fn show(State(school): State<School>, owner: Owner, id: Path<String>) -> Answer {
    let mut read = school.read(&owner).await?;
    let draft = draft(&mut read, id).await?;
    let base = agreements::by_hash(&mut read, &draft.base).await?;
    drop(read);
    let reader = owner.reader();
    let review = Review::of(&school, &draft, &Facts::new());
    let content = html! {
        @match review.version() {
            Some(version) => (agreements::diff_markup(reader, &Diff::of(base, version))),
            None => p { (reader.say("workbench-unreadable")) " " (write::go_on(reader, &draft)) },
        }
    };
    Ok(side(&owner, &draft, "changes", &content))
}
