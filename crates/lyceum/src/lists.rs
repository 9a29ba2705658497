//! Every list of the house, written by hand: texts, routes, jobs, hooks, checks. Nothing registers itself; what is not
//! named here does not happen. Calls go down; these lists are the only way up (see ARCHITECTURE.md).

use crate::settings::Settings;
use axum::Router;
use lyceum_commerce::{claims, invoicing, ordering};
use lyceum_kernel::Role;
use lyceum_media::Media;
use lyceum_people::letters::mailer::{DemoMailbox, Mailer, Smtp};
use lyceum_people::{Check, agreements};
use lyceum_providers::Provider;
use lyceum_providers::simulator::SimulatorProvider;
use lyceum_school::{Fault, Read, School, SchoolBuilder, Worker};
use lyceum_web::{DemoLink, FootLink, HeadLink};
use lyceum_words::Source;
use std::sync::Arc;

/// The words of every crate that speaks.
#[must_use]
pub fn texts() -> Vec<Source> {
    [lyceum_web::TEXTS, &[lyceum_documents::TEXT], lyceum_people::TEXTS, lyceum_teaching::TEXTS, lyceum_commerce::TEXTS]
        .concat()
}

/// Every page.
pub fn router() -> Router<School> {
    lyceum_web::router()
        .merge(lyceum_people::router())
        .merge(lyceum_teaching::router())
        .merge(lyceum_commerce::router())
}

/// Every job.
#[must_use]
pub fn worker(worker: Worker) -> Worker {
    let worker = lyceum_people::worker(worker);
    let worker = lyceum_teaching::worker(worker);
    lyceum_commerce::worker(worker)
}

/// Every check of the live database.
///
/// # Errors
/// The database cannot be read.
pub async fn doctor(read: &mut Read) -> Result<Vec<Check>, Fault> {
    let mut checks = lyceum_people::doctor(read).await?;
    checks.extend(lyceum_teaching::doctor(read).await?);
    checks.extend(lyceum_commerce::doctor(read).await?);
    checks.push(given_up(read).await?);
    checks.sort_by_key(|check| check.invariant);
    Ok(checks)
}

/// Work that nobody tries any more, whatever kind it is: it stays undone until a person has looked.
pub(crate) async fn given_up(read: &mut Read) -> Result<Check, Fault> {
    const MOST: i64 = 100;
    let failed = lyceum_jobs::failed(read, MOST).await?;
    let findings = failed.iter().map(|job| {
        let (id, kind, since, attempts) = (&job.id, &job.kind, job.run_at, job.attempts);
        let error = &job.last_error;
        format!("{id} ({kind}), due since {since}, failed at attempt {attempts}: {error}; lyceum jobs --again {id} tries it anew")
    });
    Ok(Check {
        invariant: 12,
        name: "no job has failed",
        looked_at: lyceum_jobs::count(read).await?,
        findings: findings.collect(),
    })
}

/// The head of the page.
fn head() -> Vec<HeadLink> {
    vec![
        HeadLink { key: "offers-nav-courses", href: "/courses", role: None },
        HeadLink { key: "learning-nav", href: "/learn", role: Some(Role::Learner) },
        HeadLink { key: "ordering-nav-orders", href: "/orders", role: Some(Role::Learner) },
        HeadLink { key: "promises-nav", href: "/promises", role: Some(Role::Learner) },
        claims::HEAD,
        HeadLink { key: "accounts-people-title", href: "/people", role: Some(Role::Agent) },
        HeadLink { key: "workbench-nav", href: "/workbench", role: Some(Role::Owner) },
        HeadLink { key: "letters-nav", href: "/letters", role: Some(Role::Learner) },
        HeadLink { key: "ordering-nav-basket", href: "/basket", role: None },
    ]
}

/// The foot of every page: the ways out are never further than one click (ACC-17).
fn foot() -> Vec<FootLink> {
    let [withdraw, refund] = claims::FOOT;
    let terms = FootLink { key: "agreements-foot-terms", href: "/terms" };
    let accessibility = FootLink { key: "web-accessibility", href: "/accessibility" };
    let imprint = FootLink { key: "web-imprint", href: "/imprint" };
    let privacy = FootLink { key: "web-privacy", href: "/privacy" };
    vec![withdraw, refund, terms, imprint, privacy, accessibility]
}

/// What upper slices give lower ones, in the same transaction: the only way up.
#[must_use]
pub fn hooks(builder: SchoolBuilder) -> SchoolBuilder {
    builder
        .list(vec![ordering::ON_DELIVERED])
        .list(vec![ordering::ON_BOUNCED])
        .list(vec![agreements::ATTACHMENTS, invoicing::ATTACHMENTS])
        .list(vec![claims::BEFORE_STEP])
        .list(vec![ordering::ON_SETTLED])
        .list(vec![claims::ON_EXCESS])
        .list(vec![claims::ON_REFUND])
        .list(vec![claims::ON_MISSED])
        .list(vec![claims::ABOUT_BUYER])
        .list(vec![claims::BEFORE_ORDER])
        .list(vec![claims::PANEL])
        .list(vec![agreements::PERSON_PANEL, claims::PERSON_PANEL])
        .list(vec![claims::FIND_PERSON])
        .list(head())
        .list(vec![ordering::HEAD_COUNT])
        // In the demo letters go nowhere else, so a visitor has to find them too.
        .list(vec![DemoLink { key: "letters-nav-all", href: "/letters" }])
        .list(foot())
}

/// What the outside world is reached through: mail, payment providers, files, and the texts on disk.
///
/// # Errors
/// The media folder, the texts or the mail settings are unusable.
pub fn outside(builder: SchoolBuilder, settings: &Settings) -> anyhow::Result<SchoolBuilder> {
    let texts = agreements::load(settings.terms.as_deref())
        .map_err(|findings| anyhow::anyhow!("the terms are unsound:\n{}", lyceum_terms::render_all(&findings)))?;
    let mailer: Arc<dyn Mailer> = match settings.smtp()? {
        Some(smtp) => Arc::new(Smtp::new(smtp)?),
        None => Arc::new(DemoMailbox),
    };
    let mut providers: Vec<Arc<dyn Provider>> = Vec::new();
    if let Some(at) = &settings.simulator {
        providers.push(Arc::new(SimulatorProvider::new(&at.url, &at.api_key, at.webhook_secrets.clone())?));
    }
    Ok(builder
        .list(vec![agreements::Texts(texts)])
        .list(vec![agreements::OwnFact { name: "school.withdrawal_page", value: "/withdraw" }])
        .list(vec![mailer])
        .list(providers)
        .list(vec![Media::open(&settings.data.join("media"))?]))
}
