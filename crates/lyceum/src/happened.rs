//! What the time machine of the demo met on the way: what the audit tells between two instants and the letters written then, each
//! with its page where there is one for whoever looks.

use axum::extract::{Query, State};
use lyceum_commerce::claims::{self, ClaimId};
use lyceum_commerce::desk;
use lyceum_commerce::ordering::{self, OrderId};
use lyceum_kernel::{Instant, Role};
use lyceum_people::letters::{self, Letter};
use lyceum_people::promises::{self, PromiseId};
use lyceum_school::{Fault, Read, School, audit};
use lyceum_web::components::{Table, empty_state, heading, lede, link};
use lyceum_web::{Answer, Caller, Page};
use lyceum_words::Reader;
use maud::{Markup, html};
use serde::Deserialize;

/// The longest list.
const MOST: i64 = 200;

/// Two instants, in microseconds.
#[derive(Deserialize)]
pub(crate) struct Between {
    from: i64,
    until: i64,
}

/// A line of the list: when, what, and where it is read.
type Line = (Instant, String, Option<String>);

pub(crate) async fn show(State(school): State<School>, caller: Caller, Query(between): Query<Between>) -> Answer {
    let (from, until) = (Instant::from_micros(between.from), Instant::from_micros(between.until));
    let reader = caller.reader();
    let mut read = school.read(caller.actor()).await?;
    let mut lines = Vec::new();
    for entry in audit::between(&mut read, from, until, MOST).await? {
        let (name, href) = place(&mut read, &caller, &entry.about).await?;
        lines.push((entry.at, said(reader, &entry.what, name.as_deref()), href));
    }
    let letters = letters::written(&mut read, from, until, MOST).await?;
    let title = reader.say("web-happened-title");
    Ok(Page::new(&caller, title).wide().main(markup(reader, (from, until), &lines, &letters)))
}

/// What the audit says, in the reader's language.
fn said(reader: &Reader, what: &str, name: Option<&str>) -> String {
    let key = format!("web-happened-{}", what.to_lowercase().replace([' ', '_'], "-"));
    let said = reader.say(if reader.has(&key) { &key } else { "web-happened-other" });
    match name {
        Some(name) => reader.say_with("web-happened-of", &[("what", said.into()), ("name", name.into())]),
        None => said,
    }
}

/// Whose it is, and where it is read by whoever looks: the staff reads everything, others what is theirs.
async fn place(read: &mut Read, caller: &Caller, about: &str) -> Result<(Option<String>, Option<String>), Fault> {
    let is_staff = matches!(caller.role(), Some(Role::Agent | Role::Owner));
    if let Ok(id) = about.parse::<ClaimId>()
        && let Some(claim) = claims::claim(read, &id).await?
    {
        let is_own = claim.about.as_ref().is_some_and(|about| Some(&about.person) == caller.person());
        let href = if is_staff { Some(desk::urls::claim(&id)) } else { is_own.then(|| claims::urls::claim(&id)) };
        return Ok((href.is_some().then_some(claim.name), href));
    }
    if let Ok(id) = about.parse::<OrderId>()
        && let Some(order) = ordering::order(read, &id).await?
    {
        let is_own = Some(&order.person) == caller.person();
        let own = is_own.then(|| ordering::urls::order(&id));
        let href = if is_staff { Some(desk::urls::order(&order.number)) } else { own };
        return Ok((href.is_some().then_some(order.name), href));
    }
    let is_promise = about.parse::<PromiseId>().is_ok() && caller.person().is_some();
    Ok((None, is_promise.then(|| promises::BOARD.to_owned())))
}

fn markup(reader: &Reader, (from, until): (Instant, Instant), lines: &[Line], letters: &[Letter]) -> Markup {
    let args = [("from", reader.instant(from).into()), ("until", reader.instant(until).into())];
    let table = |title: &str, rows: Vec<(Instant, String, Option<String>)>| {
        let row = |(at, said, href): (Instant, String, Option<String>)| {
            let said = match href {
                Some(href) => link(&href, &said),
                None => html! { (said) },
            };
            vec![html! { (reader.instant(at)) }, said]
        };
        Table::new(reader.say(title))
            .column(reader.say("web-happened-when"))
            .column(reader.say("web-happened-what"))
            .rows(rows.into_iter().map(row))
    };
    let letter = |letter: &Letter| {
        let args = [("what", letter.subject.as_str().into()), ("name", letter.name.as_str().into())];
        (letter.written_at, reader.say_with("web-happened-of", &args), Some(letters::urls::letter(&letter.id)))
    };
    html! {
        (heading(&reader.say("web-happened-title")))
        (lede(&reader.say_with("web-happened-between", &args)))
        @if lines.is_empty() && letters.is_empty() {
            (empty_state(&reader.say("web-happened-nothing"), "", None))
        }
        @if !lines.is_empty() { (table("web-happened-list", lines.to_vec())) }
        @if !letters.is_empty() { (table("web-happened-letters", letters.iter().map(letter).collect())) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::body::{Body, to_bytes};
    use axum::http::Request;
    use axum::{Router, routing::get};
    use lyceum_kernel::Span;
    use lyceum_testkit::Testbed;
    use tower::ServiceExt as _;

    // 2026-12-01: an evening in the demo read "2 things happened on the way", and nowhere which.
    #[tokio::test]
    async fn what_happened_between_two_instants_is_listed_in_words() {
        let bed = Testbed::new(&crate::lists::texts()).settings(|settings| settings.demo = true).open().await;
        let from = bed.now();
        bed.clock().advance(Span::hours(1));
        let mut tx = bed.tx().await;
        tx.audit("promise missed", "pro_1").await.unwrap();
        tx.audit("something new", "thing").await.unwrap();
        tx.commit().await.unwrap();
        let until = bed.now();
        bed.clock().advance(Span::hours(1));
        let mut tx = bed.tx().await;
        tx.audit("access ended", "grt_1").await.unwrap();
        tx.commit().await.unwrap();
        let router = lyceum_web::harden(Router::new().route("/clock", get(show)), bed.school().clone());
        let address = format!("/clock?from={}&until={}", from.micros(), until.micros());
        let request = Request::get(address).header("accept-language", "en").body(Body::empty()).unwrap();
        let response = router.oneshot(request).await.unwrap();
        assert!(response.status().is_success(), "{}", response.status());
        let page = to_bytes(response.into_body(), usize::MAX).await.unwrap();
        let page = String::from_utf8(page.to_vec()).unwrap();
        assert!(page.contains("A promised day passed") && page.contains("Something else was noted"), "{page}");
        assert!(!page.contains("Access to a course ended"), "{page}");
    }
}
