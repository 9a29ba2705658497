//! Every page of claims in every state and language, and who may see them.

use std::sync::Arc;

use axum::body::Body;
use axum::http::{Request, StatusCode};
use lyceum_kernel::{Id, Locale, Zone};
use lyceum_people::letters;
use lyceum_store::Reads;
use lyceum_web::Sample;
use lyceum_words::{Reader, Words};
use tower::ServiceExt;

use crate::claims::{About, Claim, Kind, State, advice::today, names, store, tests::shop::Shop, urls};
use crate::desk;
use crate::ordering::{Line, LineId};

fn words() -> Arc<Words> {
    let texts = [lyceum_web::TEXTS, lyceum_people::TEXTS, lyceum_teaching::TEXTS, crate::TEXTS].concat();
    Arc::new(Words::new(&texts).unwrap())
}

#[test]
fn every_page_is_drawn_in_every_state_and_language() {
    let words = words();
    for locale in Locale::ALL {
        let reader = Reader::new(words.clone(), locale, Zone::named("Europe/Berlin").unwrap());
        let panels = today::ItemView::samples(&reader);
        let mut pages: Vec<String> = panels.iter().map(|view| today::markup(view).into_string()).collect();
        let whole: Vec<String> =
            crate::claims::pages::samples(&reader).into_iter().map(|page| page.into_string()).collect();
        for page in &whole {
            assert_eq!(page.matches("<h1").count(), 1, "{page}");
        }
        pages.extend(whole);
        for page in pages {
            // A key that has no text is shown as itself.
            let mut words = page.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-'));
            assert_eq!(words.find(|word| word.starts_with("claims-")), None, "{locale:?}: {page}");
            assert!(!page.contains("<b>&</b>"), "what people type is escaped: {page}");
            lyceum_testkit::has_each_id_once(&page);
        }
    }
}

// 2026-11-30: the rest of a bundle was asked back, and everything after the form called it the whole bundle.
#[test]
fn what_is_claimed_is_called_the_same_everywhere() {
    let reader = Reader::new(words(), Locale::En, Zone::named("Europe/Berlin").unwrap());
    let mut order = super::order();
    let other = Line {
        id: Id::from_text("lin_00000000000000000000000001".to_owned()),
        title: "Contracts".to_owned(),
        refunded_at: None,
        ..order.lines[0].clone()
    };
    order.lines.push(other.clone());
    let item = order.items().remove(0);
    let of = |line: Option<LineId>| {
        let (person, contract) = (order.person.clone(), order.contract.clone());
        let about = About { person, order: order.id.clone(), item: item.key.clone(), line, contract };
        Claim { about: Some(about), ..super::sample(State::Manual) }
    };
    let left = "Contracts (what is left of “Both”)";
    assert_eq!(names::open(&reader, &item), left);
    assert_eq!(names::of_order(&reader, &of(None), &order).as_deref(), Some(left));
    let one = names::of_order(&reader, &of(Some(other.id)), &order);
    assert_eq!(one.as_deref(), Some("Contracts (from the bundle “Both”)"));
    // Asked for before anything went back, it was the whole.
    let early = Claim { sent_at: order.placed_at, ..of(None) };
    assert_eq!(names::of_order(&reader, &early, &order).as_deref(), Some("Both"));
}

#[tokio::test]
async fn every_question_of_the_store_is_asked() {
    let shop = Shop::open().await;
    let mut read = shop.bed.read().await;
    for (sql, parameters) in store::ALL {
        let parameters: Vec<lyceum_kernel::Column> = vec!["none".into(); *parameters];
        let rows = Reads::all(&mut read, sql, &parameters).await;
        assert!(rows.is_ok(), "{sql}: {:?}", rows.err());
    }
}

async fn status(shop: &Shop, address: &str) -> StatusCode {
    let app = lyceum_web::harden(crate::router(), shop.bed.school().clone());
    let request = Request::builder().uri(address).body(Body::empty()).unwrap();
    app.oneshot(request).await.unwrap().status()
}

#[tokio::test]
async fn the_front_doors_are_open_and_claims_are_not() {
    let shop = Shop::open().await;
    let order = shop.buys("Ada", "alpha", false).await;
    let claim = shop.asks(&order, Kind::Refund).await.unwrap();
    for open in ["/refund", "/withdraw"] {
        assert_eq!(status(&shop, open).await, StatusCode::OK, "{open}");
    }
    for closed in [urls::claim(&claim.id), desk::urls::claim(&claim.id), desk::urls::DESK.to_owned()] {
        let status = status(&shop, &closed).await;
        assert!(status.is_redirection() || status == StatusCode::NOT_FOUND, "{closed}: {status}");
    }
    shop.settles().await;
}

/// A page as its reader sees it, signed in where a cookie is given.
async fn read(shop: &Shop, address: &str, cookie: &str) -> String {
    let app = lyceum_web::harden(crate::router(), shop.bed.school().clone());
    let request = Request::builder().uri(address).header("cookie", cookie).body(Body::empty()).unwrap();
    let bytes = axum::body::to_bytes(app.oneshot(request).await.unwrap().into_body(), 1 << 20).await.unwrap();
    String::from_utf8(bytes.to_vec()).unwrap()
}

// 2026-11-30: there was no model form for withdrawing, and nobody was told which board settles disputes, or that none does.
#[tokio::test]
async fn whoever_withdraws_finds_the_model_form_and_whoever_hears_no_hears_of_the_board() {
    let shop = Shop::open().await;
    let said = "We take part in no procedure for settling disputes";
    let door = read(&shop, "/withdraw", "").await;
    assert!(door.contains("href=\"/withdraw/form\"") && door.contains(said), "{door}");
    let form = read(&shop, "/withdraw/form", "").await;
    for part in
        ["Lyceum Demo School", "Prager Straße 12", "refunds@lyceum.example", "only if this form is sent on paper", said]
    {
        assert!(form.contains(part), "{part}: {form}");
    }
    assert_eq!(form.matches("<h1").count(), 1, "{form}");
    assert_eq!(form.contains("/withdraw/form.pdf"), lyceum_documents::HAS_PDF);
    if lyceum_documents::HAS_PDF {
        assert_eq!(status(&shop, "/withdraw/form.pdf").await, StatusCode::OK);
    }
    let order = shop.buys("Ada", "alpha", true).await;
    let written = letters::about(&mut shop.bed.read().await, order.id.as_str()).await.unwrap();
    assert!(written.iter().any(|letter| letter.plain.contains("/withdraw/form")), "the confirmation leads to it");
    let mut database = shop.bed.read().await;
    let file = (crate::ordering::ATTACHMENTS.0)(&mut database, "withdrawal-form:fr").await.unwrap().unwrap();
    drop(database);
    let file = String::from_utf8(file).unwrap();
    assert!(file.contains("Formulaire type de rétractation") && file.contains("Prager Straße 12"), "{file}");
    shop.learns(&order, 0, 4).await;
    let claim = shop.asks(&order, Kind::Refund).await.unwrap();
    assert_eq!(claim.state, State::Refused);
    shop.settles().await;
    let own = shop.signs_in(&order.person, lyceum_kernel::Role::Learner).await;
    let page = read(&shop, &urls::claim(&claim.id), &own).await;
    assert!(page.contains(said), "{page}");
    let written = letters::about(&mut shop.bed.read().await, claim.id.as_str()).await.unwrap();
    let refused = written.iter().find(|letter| letter.kind == "claims-refused").unwrap();
    let plain = refused.plain.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(plain.contains(said), "{plain}");
}

async fn send(shop: &Shop, address: &str, form: &[(&str, &str)]) -> (StatusCode, String, String) {
    let encode = |text: &str| text.bytes().map(|byte| format!("%{byte:02x}")).collect::<String>();
    let body: Vec<String> = form.iter().map(|(name, value)| format!("{name}={}", encode(value))).collect();
    let app = lyceum_web::harden(crate::router(), shop.bed.school().clone());
    let request = Request::post(address)
        .header("content-type", "application/x-www-form-urlencoded")
        .body(Body::from(body.join("&")))
        .unwrap();
    let answer = app.oneshot(request).await.unwrap();
    let to = answer.headers().get("location").map(|to| to.to_str().unwrap().to_owned()).unwrap_or_default();
    let status = answer.status();
    let bytes = axum::body::to_bytes(answer.into_body(), 1 << 20).await.unwrap();
    (status, to, String::from_utf8(bytes.to_vec()).unwrap())
}

fn hidden<'p>(page: &'p str, name: &str) -> &'p str {
    let after = page.split(&format!("name=\"{name}\" value=\"")).nth(1).unwrap();
    after.split('"').next().unwrap()
}

#[tokio::test]
async fn a_stranger_withdraws_in_two_steps_and_sending_the_form_twice_declares_once() {
    let shop = Shop::open().await;
    let order = shop.buys("Ada", "alpha", false).await;
    let typed = [("without", "account"), ("name", "Ada"), ("email", "ada@example.org"), ("order", &order.number)];
    let (status, _, page) = send(&shop, "/withdraw/confirm", &typed).await;
    assert_eq!(status, StatusCode::OK, "{page}");
    assert!(page.contains(&order.number) && page.contains("ada@example.org"));
    let token = hidden(&page, "token").to_owned();
    let confirmed: Vec<(&str, &str)> = typed.into_iter().chain([("token", token.as_str())]).collect();
    // 2026-11-30: an acceptance test found a receipt without time and content, which spoke of twenty receipts an hour to
    // somebody who had asked once.
    for _ in 0..2 {
        let (status, _, page) = send(&shop, "/withdraw", &confirmed).await;
        assert_eq!(status, StatusCode::OK);
        let main = page.split("<main").nth(1).unwrap();
        for said in ["We received this on", order.number.as_str(), "ada@example.org", "no password"] {
            assert!(main.contains(said), "{said}: {main}");
        }
        assert!(!main.contains("twenty"), "{main}");
    }
    shop.settles().await;
    let claims = crate::claims::of_order(&mut shop.bed.read().await, &order.id).await.unwrap();
    assert_eq!(claims.len(), 1);
    assert_eq!(claims[0].state, State::Settled);
    let (status, _, page) = send(&shop, "/withdraw/confirm", &[("without", "account"), ("name", "Ada <i>")]).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.contains("Ada &lt;i&gt;") && page.contains("error-summary"), "{page}");
}

// 2026-11-30: an audit found that an address was checked by its "@" alone, so that "received" was said and no receipt could
// be sent; and that a token of any length was kept.
#[tokio::test]
async fn an_address_nobody_can_write_to_is_not_taken_and_a_token_is_one_of_ours() {
    let shop = Shop::open().await;
    let typed = |email| [("without", "account"), ("name", "Ada"), ("email", email), ("order", "2027-00000001")];
    for wrong in ["ada@example,org", "ada@example", "@example.org"] {
        let (status, _, page) = send(&shop, "/withdraw", &typed(wrong)).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
        assert!(page.contains("error-summary"), "{page}");
    }
    let long = "f".repeat(3000);
    for token in [long.as_str(), "x", ""] {
        let form: Vec<(&str, &str)> = typed("ada@example.org").into_iter().chain([("token", token)]).collect();
        let (status, _, page) = send(&shop, "/withdraw", &form).await;
        assert!(status == StatusCode::OK && page.contains("We received this on"), "{}", token.len());
    }
    shop.settles().await;
    let mut read = shop.bed.read().await;
    let rows = read.all("SELECT token FROM claims ORDER BY id LIMIT 9", &[]).await.unwrap();
    assert_eq!(rows.len(), 3);
    assert!(rows.iter().all(|row| row.get::<String>("token").unwrap().len() < 65));
}

// 2026-11-30: somebody signed in who chose nothing was asked for a name and an e-mail address, for which the form has no fields.
#[tokio::test]
async fn whoever_is_signed_in_and_chooses_nothing_is_asked_for_the_purchase_alone() {
    let shop = Shop::open().await;
    let order = shop.buys("Ada", "alpha", false).await;
    let own = shop.signs_in(&order.person, lyceum_kernel::Role::Learner).await;
    let request = Request::post("/refund/confirm")
        .header("content-type", "application/x-www-form-urlencoded")
        .header("cookie", own)
        .body(Body::from("own=yes&words=Hard"))
        .unwrap();
    let app = lyceum_web::harden(crate::router(), shop.bed.school().clone());
    let answer = app.oneshot(request).await.unwrap();
    assert_eq!(answer.status(), StatusCode::UNPROCESSABLE_ENTITY);
    let bytes = axum::body::to_bytes(answer.into_body(), 1 << 20).await.unwrap();
    let page = String::from_utf8(bytes.to_vec()).unwrap();
    let (_, summary) = page.split_once("<section class=\"error-summary\"").unwrap();
    let (summary, _) = summary.split_once("</section>").unwrap();
    assert_eq!(summary.matches("<li>").count(), 1, "{summary}");
    assert!(summary.contains("#field-item"), "{summary}");
    shop.settles().await;
}

// 2026-11-30: "Change something" put the name, the reason and the ground, which may be an illness, into the address.
#[tokio::test]
async fn what_is_changed_before_it_is_sent_stands_in_no_address() {
    let shop = Shop::open().await;
    let typed = [
        ("without", "account"),
        ("name", "Ada <i>"),
        ("email", "ada@example.org"),
        ("order", "2027-00000001"),
        ("reason", "personal"),
        ("ground", "illness"),
        ("words", "In hospital.\nTwice."),
    ];
    for door in ["/refund", "/withdraw"] {
        let (status, _, page) = send(&shop, &format!("{door}/confirm"), &typed).await;
        assert_eq!(status, StatusCode::OK, "{page}");
        let main = page.split("<main").nth(1).unwrap().split("</main>").next().unwrap();
        assert_eq!(main.matches("<form method=\"post\"").count(), main.matches("<form").count(), "{main}");
        assert!(main.contains(&format!("action=\"{door}/change\"")), "{main}");
        let (status, _, page) = send(&shop, &format!("{door}/change"), &typed).await;
        assert_eq!(status, StatusCode::OK, "{page}");
        assert!(page.contains("value=\"Ada &lt;i&gt;\"") && page.contains("\nIn hospital.\nTwice."), "{page}");
        if door == "/refund" {
            assert!(
                page.contains("value=\"illness\" selected") && page.contains("value=\"personal\" selected"),
                "{page}"
            );
        }
        for address in [format!("{door}/confirm"), format!("{door}/change")] {
            assert_eq!(status_and_place(&shop, &address).await, (StatusCode::SEE_OTHER, format!("{door}?afresh=yes")));
        }
        let (_, page) = shop.gets(&format!("{door}?afresh=yes")).await;
        assert!(page.contains("Nothing has been sent."), "{page}");
    }
}

// 2026-11-30: changing the language on the second step lost everything that was typed.
#[tokio::test]
async fn the_second_step_is_had_in_another_language_with_everything_as_it_was_typed() {
    let shop = Shop::open().await;
    let typed = [
        ("without", "account"),
        ("name", "Ada"),
        ("email", "ada@example.org"),
        ("order", "2027-00000001"),
        ("words", "In hospital."),
    ];
    for door in ["/refund", "/withdraw"] {
        for step in ["confirm", "change"] {
            let address = format!("{door}/{step}");
            let (_, _, page) = send(&shop, &address, &typed).await;
            let languages = page.split("class=\"languages\"").nth(1).unwrap().split("</form>").next().unwrap();
            assert!(languages.contains(&format!("formaction=\"{address}?lang=fr\"")), "{languages}");
            for (name, value) in typed {
                assert_eq!(hidden(languages, name), value, "{languages}");
            }
            assert!(!languages.contains("token"), "{languages}");
            let (status, _, page) = send(&shop, &format!("{address}?lang=fr"), &typed).await;
            assert_eq!(status, StatusCode::OK, "{page}");
            assert!(page.contains("<html lang=\"fr\">") && page.contains("In hospital."), "{page}");
        }
        let (status, _, page) = send(&shop, &format!("{door}/confirm"), &[("name", "Ada")]).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.contains(&format!("formaction=\"{door}/confirm?lang=de\"")), "{page}");
    }
}

async fn status_and_place(shop: &Shop, address: &str) -> (StatusCode, String) {
    let app = lyceum_web::harden(crate::router(), shop.bed.school().clone());
    let answer = app.oneshot(Request::get(address).body(Body::empty()).unwrap()).await.unwrap();
    let to = answer.headers().get("location").map(|to| to.to_str().unwrap().to_owned()).unwrap_or_default();
    (answer.status(), to)
}

#[tokio::test]
async fn notices_come_in_by_their_door_and_forged_ones_are_turned_away() {
    let shop = Shop::open().await;
    let id = shop.places("Ada", "alpha", false).await.unwrap();
    shop.bed.drain().await;
    let payment = crate::payments::of(&mut shop.bed.read().await, id.as_str()).await.unwrap().remove(0);
    shop.simulator.pay(payment.id.as_str(), "normal").await;
    for (headers, body) in shop.simulator.take_notices().await {
        let mut status = Vec::new();
        for forged in [true, false] {
            let app = lyceum_web::harden(crate::router(), shop.bed.school().clone());
            let mut request = Request::post("/webhooks/simulator");
            for (name, value) in headers.iter().filter(|_| !forged) {
                request = request.header(name, value);
            }
            status.push(app.oneshot(request.body(Body::from(body.clone())).unwrap()).await.unwrap().status());
        }
        assert_eq!(status, [StatusCode::BAD_REQUEST, StatusCode::NO_CONTENT]);
    }
    shop.settles().await;
    let back = status(&shop, &crate::payments::urls::back(&payment.id)).await;
    assert!(back.is_redirection(), "what is settled sends on to the order, which asks who is there");
    assert_eq!(status(&shop, "/payments/return/pay_0000000000000000000000000z").await, StatusCode::NOT_FOUND);
}
