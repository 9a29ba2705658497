//! The draft as people will read it.

use axum::extract::{Path, State};
use lyceum_school::School;
use lyceum_terms::Facts;
use lyceum_web::components::{Tone, notice};
use lyceum_web::{Answer, Owner};
use maud::html;

use super::super::review::Review;
use super::{draft, side, write};
use crate::agreements;

pub(super) async fn show(State(school): State<School>, owner: Owner, id: Path<String>) -> Answer {
    let draft = draft(&mut school.read(&owner).await?, id).await?;
    let reader = owner.reader();
    let review = Review::of(&school, &draft, &Facts::new());
    let content = html! {
        (notice(Tone::Plain, &reader.say("workbench-read-draft"), html! {}))
        @match review.version() {
            Some(version) => (agreements::body(reader, version)),
            None => p { (reader.say("workbench-unreadable")) " " (write::go_on(reader, &draft)) },
        }
    };
    Ok(side(&owner, &draft, "read", &content))
}
