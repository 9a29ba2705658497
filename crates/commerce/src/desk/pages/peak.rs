//! More mail than usual: an agent announces it and says when it is over. Whoever asks in between reads it on the form, before
//! they write (C16c).

use axum::Router;
use axum::extract::State as Axum;
use axum::http::StatusCode;
use axum::routing::get;
use lyceum_school::School;
use lyceum_web::components::{Kind as Input, button, error_summary, field, heading, lede, link};
use lyceum_web::{Agent, Answer, FormErrors, FormView, Page, RawForm, see_other};
use lyceum_words::Reader;
use maud::{Markup, html};

use super::super::urls;
use crate::claims::{Peak, declare_peak, end_peak, peak};

/// The longest reason.
const MOST_CHARACTERS: usize = 2000;

pub(super) fn router() -> Router<School> {
    Router::new().route(urls::PEAK, get(show).post(declare)).route(urls::PEAK_END, get(back_to_it).post(end))
}

async fn back_to_it(_agent: Agent) -> Answer {
    Ok(see_other(urls::PEAK))
}

async fn show(Axum(school): Axum<School>, agent: Agent) -> Answer {
    page(&school, &agent, &FormView::blank(), StatusCode::OK).await
}

async fn page(school: &School, agent: &Agent, form: &FormView, status: StatusCode) -> Answer {
    let peak = peak(&mut school.read(agent).await?).await?;
    let reader = agent.reader();
    Ok(Page::new(agent, reader.say("desk-peak-title")).status(status).main(markup(reader, peak.as_ref(), form)))
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

fn markup(reader: &Reader, peak: Option<&Peak>, form: &FormView) -> Markup {
    html! {
        (error_summary(&form.errors, reader))
        (heading(&reader.say("desk-peak-title")))
        (lede(&reader.say("desk-peak-lede")))
        @match peak {
            Some(peak) => {
                p { (reader.say_with("desk-peak-since", &[("at", reader.instant(peak.declared_at).into())])) " " (peak.words) }
                form method="post" action=(urls::PEAK_END) { (button(&reader.say("desk-peak-end"))) }
            }
            None => {
                p { (reader.say("desk-peak-none")) }
                form method="post" action=(urls::PEAK) novalidate {
                    (field(form, "words", reader.say("desk-peak-words"), Input::Area, "off").max(2000))
                    (button(&reader.say("desk-peak-declare")))
                }
            }
        }
        p { (link(urls::DESK, &reader.say("desk-title"))) }
    }
}

/// An ordinary day, and a peak.
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
    vec![markup(reader, None, &FormView::blank()), markup(reader, Some(&peak), &FormView::blank())]
}
