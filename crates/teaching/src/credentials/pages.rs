//! The way to a certificate, the page that verifies one, and its file.

use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::get;
use lyceum_documents::{CertificateView, PdfError};
use lyceum_kernel::{Ratio, Role};
use lyceum_school::{Fault, School};
use lyceum_web::components::{
    Bar, Mark, Tone, actions, bar, breadcrumbs, button, heading, lede, link, link_button, notice, status_mark,
};
use lyceum_web::{Answer, Caller, Learner, Page, Problem, RawForm, Sample, see_other, text};
use lyceum_words::Reader;
use maud::{Markup, html};

use super::{Certificate, CertificateId, IssueError, Standing, urls};
use crate::catalog;
use crate::learning::{self, ConfirmView, Step, confirm_page, own_grant, warnings};

/// The pages of this slice.
pub fn router() -> Router<School> {
    Router::new()
        .route("/learn/{grant}/certificate", get(way).post(issue))
        .route("/certificates/{id}", get(certificate))
}

/// The way to a certificate.
pub(crate) struct WayView {
    course_title: String,
    course_href: String,
    action: String,
    standing: Standing,
}

async fn way(State(school): State<School>, learner: Learner, Path(id): Path<String>) -> Answer {
    let mut read = school.read(&learner).await?;
    let (grant, course) = own_grant(&mut read, &learner, &id).await?;
    let view = WayView {
        course_title: course.title_in(grant.language_of(&course, learner.locale())).to_owned(),
        course_href: learning::urls::grant(&grant.id),
        action: learning::urls::certificate(&grant.id),
        standing: super::standing(&mut read, &grant, &course).await?,
    };
    let reader = learner.reader();
    Ok(Page::new(&learner, reader.say("credentials-way-title")).main(markup(reader, &view)))
}

pub(crate) fn markup(reader: &Reader, view: &WayView) -> Markup {
    html! {
        (breadcrumbs(&reader.say("learning-way"), &[
            (&learning::urls::my_courses(), &reader.say("learning-my-courses")),
            (&view.course_href, &view.course_title),
            ("", &reader.say("credentials-way-title")),
        ]))
        (heading(&reader.say("credentials-way-title")))
        @match &view.standing.issued {
            Some(certificate) => (issued(reader, certificate)),
            None => (open(reader, view)),
        }
    }
}

fn issued(reader: &Reader, certificate: &Certificate) -> Markup {
    let day = reader.short_day(certificate.issued_at.day(reader.zone()));
    html! {
        @if certificate.valid() {
            (lede(&reader.say_with("credentials-issued", &[("day", day.into())])))
            (actions(html! {
                (link_button(&urls::verify(&certificate.id), &reader.say("credentials-see")))
                (link(&urls::pdf(&certificate.id), &reader.say("credentials-pdf")))
            }))
        } @else {
            (lede(&reader.say("credentials-revoked-own")))
        }
    }
}

fn open(reader: &Reader, view: &WayView) -> Markup {
    let standing = &view.standing;
    html! {
        (lede(&reader.say(if standing.mean.is_some() { "credentials-way-lede" } else { "credentials-way-lede-plain" })))
        (bar(&Bar::new(reader.say("credentials-units"), standing.units_done, standing.units_total).said(
            reader.say_with("learning-progress", &[("done", standing.units_done.into()), ("total", standing.units_total.into())]),
            "",
        )))
        @if let Some(mean) = standing.mean {
            (bar(&Bar::new(reader.say("credentials-mean"), hundredths(mean), hundredths(standing.pass_mark)).of(100).said(
                reader.percent(mean),
                reader.say_with("credentials-at-least", &[("mark", reader.percent(standing.pass_mark).into())]),
            )))
        }
        @if standing.barred {
            (notice(Tone::Loss, &reader.say("credentials-barred"), html! { p { (reader.say("credentials-barred-text")) } }))
        } @else if standing.earned() {
            p { (status_mark(Mark::Yes, &reader.say("credentials-earned"))) }
            form method="post" action=(view.action) { (button(&reader.say("credentials-issue"))) }
            p.hint { (reader.say("credentials-when")) }
        } @else {
            @if !standing.complete() { p { (status_mark(Mark::Needs, &reader.say("credentials-incomplete"))) } }
            @if !standing.good_enough() { p { (status_mark(Mark::Needs, &reader.say("credentials-below"))) } }
            (actions(html! { (link_button(&view.course_href, &reader.say("credentials-go-on"))) }))
        }
    }
}

/// For drawing only; what counts is compared as a fraction.
fn hundredths(ratio: Ratio) -> i64 {
    ratio.floor_of(100)
}

async fn issue(State(school): State<School>, learner: Learner, Path(id): Path<String>, form: RawForm) -> Answer {
    let mut read = school.read(&learner).await?;
    let (grant, course) = own_grant(&mut read, &learner, &id).await?;
    let reader = learner.reader();
    let standing = super::standing(&mut read, &grant, &course).await?;
    if standing.earned() && !form.has("confirmed") {
        let mut found = warnings(&mut read, &grant, Step::Certificate, reader).await?;
        found.dedup();
        if !found.is_empty() {
            let view = ConfirmView {
                title: reader.say("credentials-confirm"),
                lede: reader.say("credentials-confirm-lede"),
                warnings: found,
                action: learning::urls::certificate(&grant.id),
                carried: Vec::new(),
                button: reader.say("credentials-issue"),
                back: (learning::urls::certificate(&grant.id), reader.say("credentials-later")),
                back_keeps: false,
            };
            return Ok(confirm_page(&learner, &view));
        }
    }
    let holder = learner.name().unwrap_or_default().to_owned();
    let mut tx = school.begin(&learner).await?;
    let issued =
        super::issue(&mut tx, &grant, &holder, learner.locale()).await.map_err(|error| problem(error, &grant.id))?;
    tx.commit().await?;
    Ok(see_other(&urls::verify(&issued.certificate().id)))
}

fn problem(error: IssueError, grant: &learning::GrantId) -> Problem {
    let back = learning::urls::certificate(grant);
    match error {
        IssueError::Incomplete => Problem::conflict(text("credentials-incomplete"), back),
        IssueError::BelowPassMark => Problem::conflict(text("credentials-below"), back),
        IssueError::Barred => Problem::conflict(text("credentials-barred-text"), back),
        IssueError::Ended => Problem::conflict(text("learning-access-ended"), learning::urls::my_courses()),
        IssueError::Fault(fault) => fault.into(),
    }
}

/// The page is for anyone who has the link; the file (`….pdf`) for the holder and the staff only.
async fn certificate(State(school): State<School>, caller: Caller, Path(id): Path<String>) -> Answer {
    let (id, file) = id.strip_suffix(".pdf").map_or((id.as_str(), false), |id| (id, true));
    let mut read = school.read(&caller).await?;
    let known = match id.parse::<CertificateId>() {
        Ok(id) => super::find(&mut read, &id).await?,
        Err(_) => None,
    };
    let Some(certificate) = known else {
        return if file { Err(Problem::NotFound) } else { Ok(not_ours(&caller, id)) };
    };
    let reader = caller.reader();
    let own = caller.person() == Some(&certificate.person) || caller.role().is_some_and(|role| role >= Role::Agent);
    let paper = paper(&school, reader, &certificate);
    if file {
        return if own && certificate.valid() { pdf(paper, reader).await } else { Err(Problem::NotFound) };
    }
    let view = VerifyView::of(reader, &certificate, paper, own);
    Ok(Page::new(&caller, reader.say("credentials-verify-title")).main(verify(reader, &view)))
}

/// Whoever checks a number that we never gave is told so, in so many words.
fn not_ours(caller: &Caller, number: &str) -> Response {
    let reader = caller.reader();
    let shown: String = number.chars().take(60).collect();
    let page = Page::new(caller, reader.say("credentials-verify-title")).status(StatusCode::NOT_FOUND);
    page.main(html! {
        (heading(&reader.say("credentials-verify-title")))
        p.lede { (status_mark(Mark::No, &reader.say("credentials-not-ours"))) }
        p { (reader.say("credentials-not-ours-text")) }
        p { code.id { (shown) } }
    })
}

fn paper(school: &School, reader: &Reader, certificate: &Certificate) -> CertificateView {
    CertificateView {
        issuer: school.settings().name.clone(),
        person: certificate.holder_name.clone(),
        course: certificate.course_title.clone(),
        issued: reader.short_day(certificate.issued_at.day(reader.zone())),
        mark: certificate.mark.map(|mark| reader.percent(mark)),
        units: reader.number(certificate.units_total),
        number: certificate.id.to_string(),
        url: format!("{}{}", school.settings().base_url.trim_end_matches('/'), urls::verify(&certificate.id)),
    }
}

/// Typesetting takes a while and no database: it leaves the other requests alone.
async fn pdf(paper: CertificateView, reader: &Reader) -> Answer {
    let name = format!("{}.pdf", paper.number);
    let own_reader = reader.clone();
    match tokio::task::spawn_blocking(move || paper.pdf(&own_reader)).await.map_err(Fault::other)? {
        Ok(bytes) => Ok(catalog::file_to_save(&name, "application/pdf", bytes)),
        Err(PdfError::NotBuilt) => Err(Problem::refused(StatusCode::NOT_IMPLEMENTED, text("credentials-no-pdf"))),
        Err(error) => Err(Fault::other(error).into()),
    }
}

/// A certificate, as anyone sees it.
pub(crate) struct VerifyView {
    revoked_on: Option<String>,
    paper: CertificateView,
    file: Option<String>,
}

impl VerifyView {
    fn of(reader: &Reader, certificate: &Certificate, paper: CertificateView, own: bool) -> Self {
        Self {
            revoked_on: certificate.revoked_at.map(|at| reader.short_day(at.day(reader.zone()))),
            paper,
            file: (own && certificate.valid()).then(|| urls::pdf(&certificate.id)),
        }
    }
}

pub(crate) fn verify(reader: &Reader, view: &VerifyView) -> Markup {
    html! {
        @match &view.revoked_on {
            Some(day) => {
                (heading(&reader.say("credentials-verify-title")))
                p.lede { (status_mark(Mark::No, &reader.say_with("credentials-revoked", &[("day", day.into())]))) }
                p { (reader.say("credentials-revoked-text")) }
                p { code.id { (view.paper.number) } }
            }
            None => {
                (view.paper.html(reader))
                section.certificate-standing {
                    p { (status_mark(Mark::Yes, &reader.say("credentials-valid"))) }
                    p.hint { (reader.say("credentials-valid-text")) " " a href=(view.paper.url) { (view.paper.url) } }
                    @if let Some(href) = &view.file { p { (link_button(href, &reader.say("credentials-pdf"))) } }
                }
            }
        }
    }
}

impl Sample for VerifyView {
    fn samples(reader: &Reader) -> Vec<Self> {
        let paper = || CertificateView {
            issuer: "Test school".to_owned(),
            person: "Ada Lovelace".to_owned(),
            course: "A course".to_owned(),
            issued: "2 May 2028".to_owned(),
            mark: Some(reader.percent(Ratio::percent(87))),
            units: reader.number(22),
            number: "crt_1".to_owned(),
            url: "http://school.example/certificates/crt_1".to_owned(),
        };
        vec![
            Self { revoked_on: None, paper: paper(), file: Some("/certificates/crt_1.pdf".to_owned()) },
            Self { revoked_on: Some("3 May 2028".to_owned()), paper: paper(), file: None },
        ]
    }
}

impl Sample for WayView {
    fn samples(_reader: &Reader) -> Vec<Self> {
        let standing = |done, mean: i64, barred| Standing {
            units_done: done,
            units_total: 22,
            mean: Some(Ratio::percent(mean)),
            pass_mark: Ratio::percent(70),
            barred,
            issued: None,
        };
        let view = |standing| Self {
            course_title: "A course".to_owned(),
            course_href: "/learn/gra_1".to_owned(),
            action: "/learn/gra_1/certificate".to_owned(),
            standing,
        };
        let text = |prefix: &str| format!("{prefix}_1");
        let certificate = Certificate {
            id: lyceum_kernel::Id::from_text(text("crt")),
            grant: lyceum_kernel::Id::from_text(text("gra")),
            person: lyceum_kernel::Id::from_text(text("per")),
            course: lyceum_kernel::Id::from_text(text("crs")),
            source: "lin_1".to_owned(),
            holder_name: "Ada Lovelace".to_owned(),
            course_title: "A course".to_owned(),
            language: "en".to_owned(),
            units_total: 22,
            mark: None,
            issued_at: lyceum_kernel::Instant::from_micros(1_800_000_000_000_000),
            revoked_at: None,
        };
        let mut done = standing(22, 90, false);
        done.issued = Some(certificate);
        vec![
            view(standing(3, 20, false)),
            view(standing(22, 69, false)),
            view(standing(22, 70, false)),
            view(standing(22, 90, true)),
            view(done),
        ]
    }
}
