//! Taking over what the draft answers now, as the form in `repair.rs` offers it.

use axum::extract::{Path, State};
use lyceum_school::School;
use lyceum_web::{Answer, Owner, Problem, RawForm, see_other, text};

use super::super::draft::Taking;
use super::super::review::Review;
use super::super::{draft as cases, urls};
use super::open_draft;
use super::repair::{self, Retitled};
use super::write::{self, Wish};
use crate::agreements;

/// Takes over what the saved draft answers now: in the one place that is named, or wherever that needs no other title than was typed.
/// What is left then is shown on the page it came from, and so are titles typed for other places than the one.
pub(super) async fn take_over(State(school): State<School>, owner: Owner, id: Path<String>, form: RawForm) -> Answer {
    let mut tx = school.begin(&owner).await?;
    let draft = open_draft(&mut tx, id).await?;
    let said = agreements::school_facts(&mut tx).await?;
    let review = Review::of(&school, &draft, &said);
    let edition = form.text("edition").parse().unwrap_or(0);
    let back = urls::draft(&draft.id);
    if !review.is_meant() {
        return Err(Problem::conflict(text("workbench-repair-waits"), back));
    }
    let only = Some(form.raw(repair::ONLY)).filter(|only| !only.is_empty());
    let titles = form.pairs().filter_map(|(name, title)| Some((name.strip_prefix(repair::TITLE)?, title))).collect();
    let mut taking = Taking { only, titles };
    let places = cases::repair(&mut tx, &draft, edition, &review, &taking).await?;
    let Some(taken) = places else { return Err(Problem::conflict(text("workbench-overtaken"), back)) };
    if taken > 0 {
        tx.commit().await?;
    } else {
        tx.rollback().await?;
    }
    if let Some(only) = only {
        if taken == 0 {
            return Err(Problem::conflict(text("workbench-repair-gone"), back));
        }
        taking.titles.retain(|(place, _)| *place != only);
        let left = Retitled::of(&draft, &review, &taking);
        let (language, _) = only.split_once(':').unwrap_or_default();
        if left.is_empty() {
            return Ok(see_other(&format!("{back}?language={language}")));
        }
        let wish = Wish::of_language(language);
        return write::page(&school, &owner, Path(draft.id.to_string()), &wish, &left).await;
    }
    if taken == review.repairable().len() {
        return Ok(see_other(&urls::side(&draft.id, "changes")));
    }
    let language = draft.file(Some(form.text("language"))).map_or("", |file| file.language.as_str());
    Ok(see_other(&format!("{back}?language={language}&taken={taken}")))
}
