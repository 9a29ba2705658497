//! A decision as data, for its parties: the person of the contract and the staff. For everybody else it does not exist.

use axum::Router;
use axum::extract::{Path, State};
use axum::http::header;
use axum::response::IntoResponse;
use axum::routing::get;
use lyceum_school::School;
use lyceum_web::{Answer, Learner, Problem};
use serde_json::{Value, json};

use super::{Decided, DecisionId, contract, decision};

pub(super) fn router() -> Router<School> {
    Router::new().route("/decisions/{file}", get(show))
}

async fn show(State(school): State<School>, learner: Learner, Path(file): Path<String>) -> Answer {
    let id: DecisionId = file.strip_suffix(".json").and_then(|id| id.parse().ok()).ok_or(Problem::NotFound)?;
    let mut read = school.read(&learner).await?;
    let decided = decision(&mut read, &id).await?.ok_or(Problem::NotFound)?;
    let contract = contract(&mut read, &decided.contract).await?.ok_or(Problem::NotFound)?;
    if !learner.actor().is_staff() && contract.person != *learner.id() {
        return Err(Problem::NotFound);
    }
    let body = serde_json::to_string_pretty(&record(&decided)).unwrap_or_default();
    Ok(([(header::CONTENT_TYPE, "application/json"), (header::CACHE_CONTROL, "no-store")], body).into_response())
}

/// The record: what was asked, under which texts, on which facts, and the answer with every line.
pub(super) fn record(decided: &Decided) -> Value {
    let text = |version: &lyceum_terms::Version| json!({ "document": version.document(), "version": version.version(), "hash": version.hash().to_string() });
    json!({
        "id": decided.id,
        "contract": decided.contract,
        "about": decided.about,
        "question": decided.question,
        "decided_at": decided.decided_at.to_string(),
        "outcome": decided.decision.outcome.word(),
        "terms": text(decided.governing.terms),
        "law": decided.governing.law.iter().map(|version| text(version)).collect::<Vec<_>>(),
        "facts": decided.facts.to_value(),
        "decision": decided.decision,
    })
}
