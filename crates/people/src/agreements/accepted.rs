//! Who accepted what, for the staff: on the page of a person, on that of an order, and for the owner a count by version. Each
//! line leads to the exact text and to the very file that was shown.

use axum::Router;
use axum::extract::State;
use axum::routing::get;
use lyceum_kernel::PersonId;
use lyceum_school::{Context, Fault, Read, School};
use lyceum_store::Reads;
use lyceum_web::components::{Table, empty_state, heading, lede, link, panel};
use lyceum_web::{Answer, Owner, Page};
use lyceum_words::Reader;
use maud::{Markup, html};

use super::store::Accepted;
use super::{Contract, ContractId, library, print, store, urls};
use crate::accounts::PersonPanel;

/// What this slice shows on the page of a person: every text they accepted.
pub const PERSON_PANEL: PersonPanel = PersonPanel(|read, person, reader| Box::pin(of_person(read, person, reader)));

/// The owner's list.
pub(super) fn router() -> Router<School> {
    Router::new().route(urls::ACCEPTED, get(list))
}

async fn of_person(read: &mut Read, person: &PersonId, reader: &Reader) -> Result<Markup, Fault> {
    let title = reader.say("agreements-accepted-title");
    let contracts = store::contracts_of(read, person).await?;
    if contracts.is_empty() {
        return Ok(panel(&title, html! { p { (reader.say("agreements-accepted-nothing")) } }));
    }
    let mut rows = Vec::with_capacity(contracts.len());
    for contract in &contracts {
        let version = library::by_hash(read, &contract.hash).await?;
        rows.push(vec![
            link(&contract.href(), print::title(version, reader.locale())),
            html! { (version.version()) },
            html! { (reader.instant(contract.accepted_at)) },
            link(&contract.file_href(), &reader.say("agreements-accepted-file")),
        ]);
    }
    let table = Table::new(title.as_str())
        .quiet()
        .column(reader.say("agreements-terms-column-text"))
        .column(reader.say("agreements-terms-column-version"))
        .column(reader.say("agreements-accepted-at"))
        .column(reader.say("agreements-accepted-shown"))
        .rows(rows);
    Ok(panel(&title, html! { (table) }))
}

/// The text a contract accepted, its version and when, in one line; nothing where there is no such contract.
pub async fn accepted_text(
    read: &mut (impl Reads + Context),
    id: &ContractId,
    reader: &Reader,
) -> Result<Option<Markup>, Fault> {
    let Some(contract) = store::contract(read, id).await? else { return Ok(None) };
    let version = library::by_hash(read, &contract.hash).await?;
    Ok(Some(line(reader, &contract, print::title(version, reader.locale()), version.version())))
}

fn line(reader: &Reader, contract: &Contract, title: &str, version: &str) -> Markup {
    let args = [("version", version.into()), ("at", reader.instant(contract.accepted_at).into())];
    html! {
        (link(&contract.href(), title)) " " (reader.say_with("agreements-accepted-line", &args)) " "
        (link(&contract.file_href(), &reader.say("agreements-accepted-file")))
    }
}

async fn list(State(school): State<School>, owner: Owner) -> Answer {
    let reader = owner.reader();
    let mut read = school.read(&owner).await?;
    let accepted = store::accepted(&mut read).await?;
    let mut rows = Vec::with_capacity(accepted.len());
    for version in &accepted {
        let text = library::by_hash(&mut read, &version.hash).await?;
        rows.push(row(reader, version, print::title(text, reader.locale())));
    }
    let title = reader.say("agreements-accepted-list");
    let table = Table::new(title.as_str())
        .quiet()
        .column(reader.say("agreements-terms-column-text"))
        .column(reader.say("agreements-terms-column-version"))
        .column(reader.say("agreements-terms-column-from"))
        .figures(reader.say("agreements-accepted-times"))
        .figures(reader.say("agreements-accepted-people"))
        .column(reader.say("agreements-accepted-last"))
        .rows(rows);
    let content = html! {
        (heading(&title))
        (lede(&reader.say("agreements-accepted-intro")))
        @if accepted.is_empty() {
            (empty_state(&reader.say("agreements-terms-empty-title"), &reader.say("agreements-terms-empty"), None))
        } @else { (table) }
        p { (link(urls::TERMS, &reader.say("agreements-terms-title"))) }
    };
    Ok(Page::new(&owner, title).main(content))
}

fn row(reader: &Reader, version: &Accepted, title: &str) -> Vec<Markup> {
    let from =
        version.in_force_from.parse().map_or_else(|_| version.in_force_from.clone(), |day| reader.short_day(day));
    let last = version.last_at.map(|at| reader.instant(at)).unwrap_or_default();
    vec![
        link(&urls::version(&version.document, &version.hash), title),
        html! { (version.version) },
        html! { (from) },
        html! { (reader.number(version.times)) },
        html! { (reader.number(version.people)) },
        html! { (last) },
    ]
}

#[cfg(test)]
mod tests {
    use axum::http::StatusCode;
    use lyceum_kernel::{Locale, Role};

    use super::super::{Acceptance, accept, install, offered};
    use super::*;
    use crate::trial;

    // 2026-11-30: a newcomer found that nobody at the school could see who had accepted what.
    #[tokio::test]
    async fn the_staff_sees_who_accepted_which_text_and_the_owner_how_many() {
        let bed = trial::school().list(vec![PERSON_PANEL]).open().await;
        let ada = trial::person(&bed, "Ada", Role::Learner).await;
        let eve = trial::person(&bed, "Eve", Role::Owner).await;
        let mut tx = bed.tx().await;
        install(&mut tx).await.unwrap();
        tx.commit().await.unwrap();
        let mut tx = bed.tx().await;
        let offered = offered(&mut tx, "course-shop/refund-policy", Locale::En).await.unwrap();
        let mut contracts = Vec::new();
        for _ in 0..2 {
            let acceptance = Acceptance {
                document: offered.document.clone(),
                hash: offered.hash.clone(),
                shown_file_hash: offered.shown_file_hash.clone(),
                person: ada.id.clone(),
                locale: Locale::En,
            };
            contracts.push(accept(&mut tx, acceptance).await.unwrap());
        }
        tx.commit().await.unwrap();
        let mut browser = trial::signed_in(&bed, &eve).await;
        let page = browser.get(&format!("/people/{}", ada.id)).await.text;
        for said in [urls::version(&offered.document, &offered.hash), urls::shown_file(&offered.shown_file_hash)] {
            assert_eq!(page.matches(&format!("href=\"{said}\"")).count(), 2, "{said}: {page}");
        }
        let mut read = bed.read().await;
        let reader = trial::readers().remove(0);
        let line = accepted_text(&mut read, &contracts[0], &reader).await.unwrap().unwrap().into_string();
        assert!(line.contains(&offered.version), "{line}");
        let counted = store::accepted(&mut read).await.unwrap();
        let of = counted.iter().find(|version| version.hash == offered.hash).unwrap();
        assert_eq!((of.times, of.people), (2, 1));
        drop(read);
        assert!(browser.get(urls::TERMS).await.text.contains(urls::ACCEPTED));
        assert_eq!(browser.get(urls::ACCEPTED).await.status, StatusCode::OK);
        let mut ada_at = trial::signed_in(&bed, &ada).await;
        assert!(!ada_at.get(urls::TERMS).await.text.contains(urls::ACCEPTED));
        assert_eq!(ada_at.get(urls::ACCEPTED).await.status, StatusCode::NOT_FOUND);
    }
}
