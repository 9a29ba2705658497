//! More mail than usual: an agent announces it and says when it is over. Whoever asks in between reads it on the form, before
//! they write (C16c).

use axum::Router;
use axum::extract::State as Axum;
use axum::http::StatusCode;
use axum::routing::get;
use lyceum_school::School;
use lyceum_web::components::{Kind as Input, button, error_summary, field, heading, lede, link, quiet_button};
use lyceum_web::{Agent, Answer, FormErrors, FormView, Page, RawForm, see_other};
use lyceum_words::Reader;
use maud::{Markup, html};

use super::super::urls;
use crate::claims::{Peak, declare_peak, end_peak, just_ended, peak, resume_peak};

/// The longest reason.
const MOST_CHARACTERS: usize = 2000;

pub(super) fn router() -> Router<School> {
    Router::new()
        .route(urls::PEAK, get(show).post(declare))
        .route(urls::PEAK_END, get(back_to_it).post(end))
        .route(urls::PEAK_RESUME, get(back_to_it).post(resume))
}

async fn back_to_it(_agent: Agent) -> Answer {
    Ok(see_other(urls::PEAK))
}

async fn show(Axum(school): Axum<School>, agent: Agent) -> Answer {
    page(&school, &agent, &FormView::blank(), StatusCode::OK).await
}

async fn page(school: &School, agent: &Agent, form: &FormView, status: StatusCode) -> Answer {
    let mut read = school.read(agent).await?;
    let (peak, ended) = (peak(&mut read).await?, just_ended(&mut read).await?);
    let reader = agent.reader();
    let content = markup(reader, peak.as_ref().or(ended.as_ref()), form);
    Ok(Page::new(agent, reader.say("desk-peak-title")).status(status).main(content))
}

async fn declare(Axum(school): Axum<School>, agent: Agent, form: RawForm) -> Answer {
    let words = form.text("words").to_owned();
    if words.is_empty() || words.chars().count() > MOST_CHARACTERS {
        let mut errors = FormErrors::default();
        errors.add("words", agent.reader().say("desk-need-words"));
        return page(&school, &agent, &FormView::with(form, errors), StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    let mut tx = school.begin(&agent).await?;
    declare_peak(&mut tx, &words).await?;
    tx.commit().await?;
    Ok(see_other(urls::PEAK))
}

async fn end(Axum(school): Axum<School>, agent: Agent) -> Answer {
    let mut tx = school.begin(&agent).await?;
    end_peak(&mut tx).await?;
    tx.commit().await?;
    Ok(see_other(urls::PEAK))
}

async fn resume(Axum(school): Axum<School>, agent: Agent) -> Answer {
    let mut tx = school.begin(&agent).await?;
    resume_peak(&mut tx).await?;
    tx.commit().await?;
    Ok(see_other(urls::PEAK))
}

/// The peak that lasts, or the one that has just ended.
fn markup(reader: &Reader, peak: Option<&Peak>, form: &FormView) -> Markup {
    html! {
        (error_summary(&form.errors, reader))
        (heading(&reader.say("desk-peak-title")))
        (lede(&reader.say("desk-peak-lede")))
        @match peak {
            Some(peak) if peak.ended_at.is_none() => {
                p { (reader.say_with("desk-peak-since", &[("at", reader.instant(peak.declared_at).into())])) " " (peak.words) }
                p.quiet { (reader.say("desk-peak-undo")) }
                form method="post" action=(urls::PEAK_END) { (button(&reader.say("desk-peak-end"))) }
            }
            ended => {
                p { (reader.say("desk-peak-none")) }
                @if let Some((ended, at)) = ended.and_then(|ended| ended.ended_at.map(|at| (ended, at))) {
                    p { (reader.say_with("desk-peak-ended", &[("at", reader.instant(at).into())])) " " (ended.words) }
                    form method="post" action=(urls::PEAK_RESUME) { (quiet_button(&reader.say("desk-peak-resume"))) }
                }
                form method="post" action=(urls::PEAK) novalidate {
                    (field(form, "words", reader.say("desk-peak-words"), Input::Area, "off").max(2000))
                    (button(&reader.say("desk-peak-declare")))
                }
            }
        }
        p { (link(urls::DESK, &reader.say("desk-title"))) }
    }
}

/// An ordinary day, a peak, and one that has just ended.
#[cfg(test)]
pub(super) fn samples(reader: &Reader) -> Vec<Markup> {
    let claim = crate::claims::sample(crate::claims::State::Manual);
    let peak = Peak {
        id: lyceum_kernel::Id::from_text("pea_00000000000000000000000000".to_owned()),
        declared_at: claim.sent_at,
        declared_by: "agent".to_owned(),
        words: "<b>&</b>".to_owned(),
        ended_at: None,
    };
    let ended = Peak { ended_at: Some(claim.sent_at), ..peak.clone() };
    let peaks = [None, Some(&peak), Some(&ended)];
    peaks.into_iter().map(|peak| markup(reader, peak, &FormView::blank())).collect()
}
