//! Every contract with its draft, and what the school has said of itself.

use axum::extract::State;
use axum::http::StatusCode;
use lyceum_school::School;
use lyceum_terms::{DocumentKind, Version};
use lyceum_web::components::{
    Kind as Field, Table, actions, error_summary, field, heading, hidden, labelled, lede, link, link_button,
    quiet_button, radios,
};
use lyceum_web::{Answer, FormErrors, FormView, Owner, Page, Problem, RawForm, see_other};
use lyceum_words::Reader;
use maud::{Markup, html};

use super::super::{Draft, draft, store, urls};
use super::publish;
use crate::agreements::{self, Said};

pub(super) async fn show(State(school): State<School>, owner: Owner) -> Answer {
    page(&school, &owner, &FormView::blank(), "").await
}

async fn page(school: &School, owner: &Owner, form: &FormView, about: &str) -> Answer {
    let reader = owner.reader();
    let mut read = school.read(owner).await?;
    let drafts = store::open(&mut read).await?;
    let said = agreements::said(&mut read).await?;
    let mut contracts: Vec<Contract> = Vec::new();
    let library = agreements::library(school);
    for document in library.documents() {
        if library.document(document).iter().any(|version| version.kind() == DocumentKind::Contract) {
            let Some(version) = agreements::in_force(&mut read, document).await? else { continue };
            contracts.push(Contract { version, coming: agreements::coming(&mut read, document).await? });
        }
    }
    let status = if form.errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let content = html! {
        (error_summary(&form.errors, reader))
        (heading(&reader.say("workbench-title")))
        (lede(&reader.say("workbench-intro")))
        @for contract in &contracts { (publish::other_seller(reader, contract.version, &school.settings().seller)) }
        (table(reader, &contracts, &drafts))
        p { (link(agreements::urls::ACCEPTED, &reader.say("agreements-accepted-list"))) }
        section {
            h2 { (reader.say("workbench-school-title")) }
            p { (reader.say("workbench-school-intro")) }
            @for fact in agreements::regimes() {
                (regime(reader, fact.name, said.iter().find(|said| said.name == fact.name), form, fact.name == about))
            }
        }
    };
    Ok(Page::new(owner, reader.say("workbench-title")).wide().status(status).main(content))
}

/// A text that orders can accept, and what is published to follow it.
struct Contract {
    version: &'static Version,
    coming: Vec<&'static Version>,
}

fn table(reader: &Reader, contracts: &[Contract], drafts: &[Draft]) -> Table {
    Table::new(reader.say("workbench-documents"))
        .column(reader.say("workbench-column-text"))
        .column(reader.say("workbench-column-in-force"))
        .column(reader.say("workbench-column-draft"))
        .rows(contracts.iter().map(|Contract { version, coming }| {
            let open = drafts.iter().find(|draft| draft.document == version.document());
            vec![
                link(&agreements::urls::document(version.document()), agreements::title(version, reader.locale())),
                html! { (version.version()) @for next in coming { br; (to_come(reader, next)) } },
                match open {
                    Some(draft) => {
                        let args = [("at", reader.instant(draft.changed_at).into())];
                        html! {
                            (link_button(&urls::draft(&draft.id), &reader.say("workbench-go-on")))
                            " " (reader.say_with("workbench-changed-at", &args))
                        }
                    }
                    None => html! {
                        form method="post" action=(urls::WORKBENCH) {
                            (hidden("document", version.document()))
                            (quiet_button(&reader.say("workbench-begin")))
                        }
                    },
                },
            ]
        }))
}

/// A version that is published and not in force yet, with its day.
fn to_come(reader: &Reader, version: &Version) -> Markup {
    let args = [("version", version.version().into()), ("day", reader.day(version.in_force_from()).into())];
    let href = agreements::urls::version(version.document(), &version.hash().to_string());
    link(&href, &reader.say_with("workbench-coming", &args))
}

/// A regime of the law that may apply: asked once, kept with its reason.
fn regime(reader: &Reader, name: &str, said: Option<&Said>, form: &FormView, is_back: bool) -> Markup {
    let filled = match said {
        _ if is_back => form.clone(),
        Some(said) => FormView::filled(&[("value", &said.value), ("reason", &said.reason)]),
        None => FormView::blank(),
    };
    let filled = filled.within(name);
    let (yes, no) = (reader.say("workbench-applies"), reader.say("workbench-applies-not"));
    html! {
        details.panel open[is_back || said.is_none()] {
            summary {
                (labelled(reader, &agreements::fact_name(reader, name))) " "
                @match said {
                    Some(said) => (if said.value == "yes" { &yes } else { &no }),
                    None => strong { (reader.say("workbench-not-said")) },
                }
            }
            form method="post" action={ (urls::WORKBENCH) "/school" } novalidate {
                (hidden("name", name))
                (radios(&filled, "value", &reader.say("workbench-regime"), &[("yes", &yes), ("no", &no)]))
                (field(&filled, "reason", reader.say("workbench-reason"), Field::Area, "off").max(1000).rows(2))
                (actions(quiet_button(&reader.say("workbench-say"))))
            }
        }
    }
}

pub(super) async fn begin(State(school): State<School>, owner: Owner, form: RawForm) -> Answer {
    let mut tx = school.begin(&owner).await?;
    let id = draft::begin(&mut tx, form.text("document")).await?.ok_or(Problem::NotFound)?;
    tx.commit().await?;
    Ok(see_other(&urls::draft(&id)))
}

pub(super) async fn say(State(school): State<School>, owner: Owner, form: RawForm) -> Answer {
    let reader = owner.reader();
    let name = form.text("name").to_owned();
    if !agreements::regimes().any(|fact| fact.name == name) {
        return Err(Problem::NotFound);
    }
    let mut errors = FormErrors::default();
    if !matches!(form.text("value"), "yes" | "no") {
        errors.add("value", reader.say("workbench-regime-choose"));
    }
    if form.text("reason").is_empty() {
        errors.add("reason", reader.say("workbench-reason-missing"));
    }
    if !errors.is_empty() {
        return page(&school, &owner, &FormView::with(form, errors).within(&name), &name).await;
    }
    let mut tx = school.begin(&owner).await?;
    agreements::say(&mut tx, &name, form.text("value"), form.text("reason")).await?;
    tx.commit().await?;
    Ok(see_other(urls::WORKBENCH))
}
