//! What was answered before. A claim that was decided again keeps each answer it had: the terms' with its record, a person's with
//! their words. It stands beside what holds now and is never replaced.

use lyceum_people::agreements::{self, DecisionView};
use lyceum_school::{Fault, Read};
use lyceum_web::components::link;
use lyceum_words::Reader;
use maud::{Markup, html};

use crate::claims::{ActKind, Claim, store};

/// An earlier answer.
pub(crate) struct Line {
    pub(super) said: String,
    /// The address of its record, and what leads there.
    pub(super) record: Option<(String, String)>,
}

/// The earlier answers to a claim, oldest first; nothing where it was decided once.
pub(crate) async fn answered(read: &mut Read, reader: &Reader, claim: &Claim) -> Result<Vec<Line>, Fault> {
    let acts = store::acts(read, &claim.id).await?;
    let Some(last) = acts.iter().rposition(|act| act.kind == ActKind::DecideAgain) else { return Ok(Vec::new()) };
    let mut lines = Vec::new();
    for act in acts.iter().take(last + 1) {
        let at = reader.instant(act.acted_at);
        match (act.kind, &act.decision) {
            (ActKind::Refuse, _) => {
                let args = [("at", at.into()), ("words", act.words.as_str().into())];
                lines.push(Line { said: reader.say_with("claims-earlier-person", &args), record: None });
            }
            (ActKind::DecideAgain, Some(id)) if claim.decision.as_ref() != Some(id) => {
                let Some(decided) = agreements::decision(read, id).await? else { continue };
                let view = DecisionView::of(reader, &decided);
                let args = [("at", reader.instant(decided.decided_at).into()), ("answer", view.answer.into())];
                let said = reader.say_with("claims-earlier-terms", &args);
                let record = view.json_href.map(|href| (href, reader.say("claims-earlier-record")));
                lines.push(Line { said, record });
            }
            _ => {}
        }
    }
    Ok(lines)
}

pub(crate) fn markup(lines: &[Line]) -> Markup {
    html! {
        ul {
            @for line in lines {
                li { (line.said) @if let Some((href, label)) = &line.record { " " (link(href, label)) } }
            }
        }
    }
}
