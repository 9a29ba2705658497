//! The texts as people read them: the list, the text in force, every earlier version at its own address, and the file to
//! keep, whose bytes are those that an acceptance names by hash.

use axum::Router;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use lyceum_kernel::{Day, Locale, Role};
use lyceum_school::{Fault, Read, School};
use lyceum_terms::Version;
use lyceum_terms::diff::Diff;
use lyceum_web::components::{
    Table, Tone, empty_state, facts, figure, heading, id_code, lede, link, link_button, notice,
};
use lyceum_web::{Answer, Caller, Page, Problem};
use lyceum_words::Reader;
use maud::{Markup, html};
use serde::Deserialize;

use super::store::Published;
use super::{library, print, school_facts, store, urls};

pub(super) fn router() -> Router<School> {
    Router::new().route("/terms", get(list)).route("/terms/{*path}", get(show))
}

async fn list(State(school): State<School>, caller: Caller) -> Answer {
    let mut read = school.read(&caller).await?;
    let published = store::published(&mut read, None).await?;
    let published = in_language(&mut read, published, caller.locale()).await?;
    let reader = caller.reader();
    let today = read.today();
    let agreed = library::agreed(&mut read).await?;
    // What nobody agrees to here is an example; the staff finds it apart, customers do not.
    let is_example = |version: &&Published| version.kind == "contract" && !agreed.contains(&version.document);
    let examples: Vec<&Published> = published.iter().filter(is_example).collect();
    let kinds = [
        ("contract", "agreements-terms-contract"),
        ("law", "agreements-terms-law"),
        ("general", "agreements-terms-general"),
    ];
    let form = school_facts::own_page(&school, "school.withdrawal_form");
    let content = html! {
        (heading(&reader.say("agreements-terms-title")))
        (lede(&reader.say("agreements-terms-intro")))
        @if published.is_empty() {
            (empty_state(&reader.say("agreements-terms-empty-title"), &reader.say("agreements-terms-empty"), None))
        }
        @for (kind, title) in kinds {
            @let own = published.iter().filter(|version| version.kind == kind && !is_example(version));
            @let rows: Vec<&Published> = own.collect();
            @if !rows.is_empty() {
                section {
                    h2 { (reader.say(title)) }
                    @for (place, rows) in by_place(reader, &rows) {
                        @if let Some(place) = &place { h3 { (place) } }
                        (table(reader, place.as_deref().unwrap_or(&reader.say(title)), &rows, today, false))
                    }
                }
            }
            @if let (Some(form), "contract") = (form, kind) {
                p { (link(form, &reader.say("agreements-terms-withdrawal-form"))) }
            }
        }
        @if caller.actor().is_staff() && !examples.is_empty() {
            @let title = reader.say("agreements-terms-examples-title");
            section {
                h2 { (title) }
                p { (reader.say("agreements-terms-examples-intro")) }
                (table(reader, &title, &examples, today, true))
            }
        }
        @if caller.role() == Some(Role::Owner) { p { (link(urls::ACCEPTED, &reader.say("agreements-accepted-list"))) } }
    };
    Ok(Page::new(&caller, reader.say("agreements-terms-title")).main(content))
}

/// The laws of the Union and of each country by themselves, under its name; what holds everywhere stands together.
fn by_place<'a>(reader: &Reader, rows: &[&'a Published]) -> Vec<(Option<String>, Vec<&'a Published>)> {
    let place =
        |row: &Published| row.document.strip_prefix("law/").and_then(|rest| rest.split('/').next()).map(str::to_owned);
    let mut groups: Vec<(Option<String>, Vec<&Published>)> = Vec::new();
    for row in rows.iter().copied() {
        let tag = place(row);
        match groups.iter_mut().find(|(known, _)| *known == tag) {
            Some((_, same)) => same.push(row),
            None => groups.push((tag, vec![row])),
        }
    }
    // What every country has in common comes first.
    groups.sort_by_key(|(tag, _)| tag.as_deref() != Some("eu"));
    let name = |tag: String| {
        let key = format!("agreements-terms-law-{tag}");
        if reader.has(&key) { reader.say(&key) } else { tag.to_uppercase() }
    };
    groups.into_iter().map(|(tag, rows)| (tag.map(name), rows)).collect()
}

/// The same versions under the titles of the reader's language, where their texts have been translated.
async fn in_language(read: &mut Read, published: Vec<Published>, locale: Locale) -> Result<Vec<Published>, Fault> {
    let mut told = Vec::with_capacity(published.len());
    for version in published {
        let text = library::by_hash(read, &version.hash).await?;
        let front = &print::text(text, locale).front;
        let foreign = (front.language != locale.tag()).then(|| front.language.clone());
        told.push(Published { title: front.title.clone(), foreign, ..version });
    }
    Ok(told)
}

/// How a version stands among those of its document, which come newest first.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
enum Standing {
    Coming,
    InForce,
    Earlier,
}

fn standing(versions: &[&Published], version: &Published, today: Day) -> Standing {
    let starts = |version: &Published| version.in_force_from.parse::<Day>().is_ok_and(|day| day <= today);
    if !starts(version) {
        return Standing::Coming;
    }
    let current = versions.iter().find(|other| other.document == version.document && starts(other));
    if current.is_some_and(|current| current.hash == version.hash) { Standing::InForce } else { Standing::Earlier }
}

fn table(reader: &Reader, caption: &str, rows: &[&Published], today: Day, is_example: bool) -> Table {
    Table::new(caption)
        .quiet()
        .column(reader.say("agreements-terms-column-text"))
        .column(reader.say("agreements-terms-column-version"))
        .column(reader.say("agreements-terms-column-from"))
        .column(reader.say("agreements-terms-column-status"))
        .rows(rows.iter().map(|version| {
            let standing = standing(rows, version, today);
            let href = match standing {
                Standing::InForce => urls::document(&version.document),
                _ => urls::version(&version.document, &version.hash),
            };
            let day = version
                .in_force_from
                .parse()
                .map_or_else(|_| version.in_force_from.clone(), |day| reader.short_day(day));
            let words = reader.say(match standing {
                _ if is_example => "agreements-terms-example",
                Standing::InForce => "agreements-terms-in-force",
                Standing::Earlier => "agreements-terms-earlier",
                Standing::Coming => "agreements-terms-coming",
            });
            vec![titled(reader, &href, version), html! { (version.version) }, figure(&day), figure(&words)]
        }))
}

/// A title that leads to its text; one that has not been translated says in which language it is.
fn titled(reader: &Reader, href: &str, version: &Published) -> Markup {
    let note = version.foreign.as_deref().map(|tag| format!("agreements-terms-in-{tag}")).filter(|key| reader.has(key));
    html! {
        a href=(href) lang=[version.foreign.as_deref()] { (version.title) }
        @if let Some(key) = note { " " span.quiet { (reader.say(&key)) } }
    }
}

#[derive(Deserialize)]
struct Wish {
    /// The name or hash of an earlier version: shows what changed since.
    since: Option<String>,
}

/// Everything below `/terms/`: a document, one of its versions by name or hash, or a file.
async fn show(
    State(school): State<School>,
    caller: Caller,
    Path(path): Path<String>,
    Query(wish): Query<Wish>,
) -> Answer {
    let mut read = school.read(&caller).await?;
    if let Some(sha256) = path.strip_prefix("files/").and_then(|name| name.strip_suffix(".html")) {
        let file = store::file(&mut read, sha256).await?.ok_or(Problem::NotFound)?;
        // Named for people; the hash by which an acceptance names it stands at the foot of the order.
        let version = library::by_hash(&mut read, &file.terms_hash).await?;
        return Ok(download(&file_name(version.document(), version.version(), file.locale), file.content));
    }
    let versions = store::published(&mut read, Some(&path)).await?;
    let versions = in_language(&mut read, versions, caller.locale()).await?;
    let rows: Vec<&Published> = versions.iter().collect();
    let today = read.today();
    if let Some(current) = rows.iter().find(|version| standing(&rows, version, today) == Standing::InForce) {
        return text(&school, &caller, current, &rows).await;
    }
    let (document, name) = path.rsplit_once('/').ok_or(Problem::NotFound)?;
    let versions = store::published(&mut read, Some(document)).await?;
    let versions = in_language(&mut read, versions, caller.locale()).await?;
    let rows: Vec<&Published> = versions.iter().collect();
    let wanted = name.strip_suffix(".html").unwrap_or(name);
    let version = rows.iter().find(|version| version.hash == wanted || version.version == wanted);
    let version = version.ok_or(Problem::NotFound)?;
    if let Some(since) = &wish.since {
        let earlier = rows.iter().find(|row| row.hash == *since || row.version == *since).ok_or(Problem::NotFound)?;
        return changes(&school, &caller, earlier, version).await;
    }
    if wanted == name {
        return text(&school, &caller, version, &rows).await;
    }
    let sha256 = store::latest_file(&mut read, &version.hash, caller.locale()).await?.ok_or(Problem::NotFound)?;
    let file = store::file(&mut read, &sha256).await?.ok_or(Problem::NotFound)?;
    Ok(download(&file_name(document, &version.version, file.locale), file.content))
}

/// `course-shop-refund-policy-2026-01-01.fr`.
fn file_name(document: &str, version: &str, locale: Locale) -> String {
    format!("{}-{version}.{}", document.replace('/', "-"), locale.tag())
}

/// What changed from one version to another, in the reader's language where both have it.
async fn changes(school: &School, caller: &Caller, earlier: &Published, version: &Published) -> Answer {
    let mut read = school.read(caller).await?;
    let before = library::by_hash(&mut read, &earlier.hash).await?;
    let after = library::by_hash(&mut read, &version.hash).await?;
    let reader = caller.reader();
    let (old, new) = (print::text(before, caller.locale()), print::text(after, caller.locale()));
    let same = old.front.language == new.front.language;
    let (old, new) = if same { (old, new) } else { (before.reference(), after.reference()) };
    let names = [("before", earlier.version.as_str().into()), ("after", version.version.as_str().into())];
    let title = reader.say_with("agreements-terms-since-title", &names);
    let content = html! {
        (heading(&title))
        (lede(&new.front.title))
        div lang=(new.front.language) { (super::diff_markup(reader, &Diff::of_documents(old, new))) }
        p.no-print { (link(&urls::version(&version.document, &version.hash), &new.front.title)) }
    };
    Ok(Page::new(caller, title).main(content))
}

/// The very bytes, as a file to keep.
fn download(name: &str, content: String) -> Response {
    let mut response = ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], content).into_response();
    let plain: String = name.chars().filter(|c| c.is_ascii_alphanumeric() || ".-_".contains(*c)).collect();
    if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename=\"{plain}.html\"")) {
        response.headers_mut().insert(header::CONTENT_DISPOSITION, value);
    }
    response
}

async fn text(school: &School, caller: &Caller, version: &Published, rows: &[&Published]) -> Answer {
    let mut read = school.read(caller).await?;
    let text = library::by_hash(&mut read, &version.hash).await?;
    let file_hash = store::latest_file(&mut read, &version.hash, caller.locale()).await?.unwrap_or_default();
    let today = read.today();
    let reader = caller.reader();
    let title = print::title(text, caller.locale());
    let is_example = version.kind == "contract" && !library::agreed(&mut read).await?.contains(&version.document);
    let content = html! {
        h1 lang=(print::text(text, caller.locale()).front.language) { (title) }
        (lede(&print::version_line(reader, text)))
        @if is_example {
            (notice(Tone::Warn, &reader.say("agreements-terms-example-notice"), html! {}))
        } @else if standing(rows, version, today) != Standing::InForce {
            (notice(Tone::Warn, &reader.say("agreements-terms-not-in-force"), html! {
                p { (link(&urls::document(&version.document), &reader.say("agreements-terms-to-in-force"))) }
            }))
        }
        @if let Some(key) = print::language_note(text, caller.locale()) { p.quiet { (reader.say(key)) } }
        p.no-print { (link_button(&urls::file(&version.document, &version.hash), &reader.say("agreements-terms-save"))) }
        @if let Some(contents) = print::contents(reader, text) { (contents) }
        (print::body(reader, text))
        (hashes(reader, text, &file_hash))
        section.no-print {
            h2 { (reader.say("agreements-terms-versions")) }
            (table(reader, &reader.say("agreements-terms-versions"), rows, today, is_example))
            @for earlier in rows.iter().skip_while(|row| row.hash != version.hash).skip(1) {
                p {
                    (link(
                        &format!("{}?since={}", urls::version(&version.document, &version.hash), earlier.hash),
                        &reader.say_with("agreements-terms-since", &[("version", earlier.version.as_str().into())]),
                    ))
                }
            }
            p.quiet { (reader.say("agreements-terms-print")) }
        }
    };
    Ok(Page::new(caller, title).main(content))
}

fn hashes(reader: &Reader, text: &Version, file_hash: &str) -> Markup {
    let (version, file) = (reader.say("agreements-terms-hash"), reader.say("agreements-terms-file-hash"));
    facts(&[(version.as_str(), id_code(&text.hash().to_string())), (file.as_str(), id_code(file_hash))])
}
