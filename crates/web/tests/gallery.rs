//! Draws the house's pages from samples into `target/gallery/`, to be looked at while the style sheet is changed: open the
//! files in a browser, in light and dark, wide and narrow. It also holds that nothing inline and nothing foreign gets in.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, header};
use axum::routing::{get, post};
use lyceum_kernel::{Currency, Day, FixedClock, Instant, Locale, Money, PersonId, Role, Zone};
use lyceum_school::{School, Seller, Settings};
use lyceum_testkit::Database;
use lyceum_web::components::*;
use lyceum_web::{Answer, Audience, Caller, FootLink, FormErrors, FormView, HeadLink, Page, RawForm, sessions};
use lyceum_words::{Source, Words};
use maud::{Markup, html};
use std::path::Path;
use std::sync::Arc;
use tower::ServiceExt;

const TEXT: Source = Source { slice: "gallery", en: FTL, fr: FTL, de: FTL };
const FTL: &str = "gallery-courses = Courses\ngallery-learn = My courses\ngallery-orders = Orders\ngallery-promises = Promises\ngallery-desk = Desk\ngallery-withdraw = Withdraw from contract\ngallery-refund = Ask for a refund\ngallery-terms = Terms\ngallery-access = Accessibility\n";

async fn school(database: &Database) -> School {
    let db = database.open().await.unwrap();
    let settings = Settings {
        name: "Lyceum".to_owned(),
        seat: "DE-SN".parse().unwrap(),
        zone: Zone::named("Europe/Berlin").unwrap(),
        base_url: "http://127.0.0.1:8080".to_owned(),
        demo: true,
        rehearsal: false,
        seller: Seller::default(),
        currency: Currency::EUR,
        two_publish: false,
    };
    let words = Words::new(&[lyceum_web::TEXTS, &[TEXT]].concat()).unwrap();
    let link = |key, href, audience| HeadLink { key, href, audience };
    let foot = |key, href| FootLink { key, href };
    School::builder(db, Arc::new(words), settings)
        .clock(Arc::new(FixedClock::at("2028-04-24T09:00:00Z".parse::<Instant>().unwrap())))
        .list(vec![
            link("gallery-courses", "/offer", Audience::Everybody),
            link("gallery-learn", "/player", Audience::Learners),
            link("gallery-orders", "/order", Audience::Learners),
            link("gallery-promises", "/board", Audience::Staff),
            link("gallery-desk", "/desk", Audience::Staff),
        ])
        .list(vec![
            foot("gallery-withdraw", "/withdraw"),
            foot("gallery-refund", "/refund"),
            foot("gallery-terms", "/terms"),
            foot("gallery-access", "/accessibility"),
        ])
        .open()
        .await
        .unwrap()
}

fn routes() -> Router<School> {
    Router::new()
        .route("/catalogue", get(async |c: Caller| shown(&c, "Courses", true, catalogue(&c))))
        .route("/offer", get(async |c: Caller| shown(&c, "Contracts you can read", true, offer(&c))))
        .route("/checkout", get(async |c: Caller| shown(&c, "Your details", true, checkout(&c))))
        .route("/order", get(async |c: Caller| shown(&c, "Order 2028-000123", false, order(&c))))
        .route("/decision", get(async |c: Caller| shown(&c, "Decision", true, decision(&c))))
        .route("/board", get(async |c: Caller| shown(&c, "Promises", true, board(&c))))
        .route("/player", get(async |c: Caller| shown(&c, "Lesson", true, player())))
        .route("/terms", get(async |c: Caller| shown(&c, "Refund policy", false, terms())))
        .route("/pieces", get(async |c: Caller| shown(&c, "Pieces", false, pieces())))
        .route("/agent", post(sign_in))
}

fn shown(caller: &Caller, title: &str, wide: bool, content: Markup) -> Answer {
    let page = Page::new(caller, title);
    Ok(if wide { page.wide() } else { page }.main(content))
}

async fn sign_in(caller: Caller) -> Answer {
    let mut tx = caller.school().begin(&caller).await?;
    let person: PersonId = tx.new_id();
    sessions::sign_in(&mut tx, &caller, &person, Role::Agent, "Ada Lindqvist", Locale::En).await?;
    tx.commit().await?;
    Ok(lyceum_web::see_other("/"))
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn clause(id: &str) -> Clause {
    Clause::to(id, format!("/terms/course-shop/refund-policy#{id}"))
}

fn catalogue(caller: &Caller) -> Markup {
    let price = |cents| caller.reader().money(Money::eur(cents));
    let one = |title: &str, text: &str, price: String, foot: &str| {
        card("/offer", title, html! { p { (text) } }, html! { strong.figure { (price) } span { (foot) } })
    };
    html! {
        (heading("Courses"))
        (lede("Each one with a promise you can read, and a first unit you can try."))
        form.search method="get" { (field(&FormView::blank(), "q", "Search", Kind::Search, "off").optional("")) (quiet_button("Search")) }
        (filters("Language", &[("/", "All", true), ("/en", "English", false), ("/fr", "Français", false), ("/de", "Deutsch", false)]))
        div.cards {
            (one("Contracts you can read", "What a clause is, what it rests on, and how to find the one that decides.", price(9_900), "45 units · 9 hours"))
            (one("Asynchronous JavaScript", "Callbacks, streams and servers, taught by small programs that check themselves.", price(7_900), "22 units · 13 languages"))
            (one("How this school keeps its word", "A short tour of terms that run. Free of charge.", "Free".to_owned(), "6 units · 40 minutes"))
            (one("Two courses for those who write", "Contracts you can read and Asynchronous JavaScript, as one bundle.", price(14_900), "67 units"))
        }
    }
}

fn offer(caller: &Caller) -> Markup {
    let reader = caller.reader();
    html! {
        (breadcrumbs("Way", &[("/", "Courses"), ("/offer", "Contracts you can read")]))
        (columns(html! {
            (heading("Contracts you can read"))
            (lede("You will read a contract the way a lawyer does: find the clause that decides, name what it rests on, and say what would change it."))
            div.legal {
                (margin_line(&[clause("C1a"), clause("C2b")], html! {
                    p { "Changed your mind? Ask by " strong { "Tuesday 2 May" } ", having done " strong { "13 of 45 units" } " or fewer, and you get " strong { (reader.money(Money::eur(9_900))) } " back." }
                }))
            }
            h2 { "What you will be able to do" }
            ul { li { "Find the sentence that decides a case, and what it compares." } li { "Tell a deadline from a period, and count both." } li { "Write a clause that says the same to everyone." } }
            h2 { "Outline" }
            ol.outline {
                li { a href="/player" { "What a clause is" span.small { "open to try" } } }
                li { span { "Who owes what to whom" span.small { "12 min" } } }
                li { span { "Days, and the day that is not counted" span.small { "18 min" } } }
                li { span { "A quiz about deadlines" span.small { "quiz" } } }
            }
        }, html! {
            section.panel {
                p.price { (reader.money(Money::eur(9_900))) }
                p { "with 19 % tax, for always" }
                ul.plain { li { "45 units, 9 hours" } li { "English, French, German" } li { "Certificate when you pass 70 %" } li { "All texts and films to keep" } }
                (actions(html! { form method="post" { (button("Put into the basket")) } }))
            }
        }))
    }
}

fn checkout(caller: &Caller) -> Markup {
    let reader = caller.reader();
    let mut errors = FormErrors::default();
    errors.add("email", "Write an e-mail address such as ada@example.org.");
    errors.add("country", "Choose the country you live in: its holidays and its law count.");
    let view = FormView::with(RawForm::of(&[("name", "Ada Lindqvist"), ("email", "ada@example")]), errors);
    html! {
        (stepper("Steps", &["Basket", "Your details", "Check and order"], 1))
        (heading("Your details"))
        (columns(html! {
            (error_summary(&view.errors, reader))
            form method="post" novalidate {
                (field(&view, "name", "Name", Kind::Text, "name"))
                (field(&view, "email", "E-mail", Kind::Email, "email").hint("The confirmation and your way in go there."))
                (field(&view, "address", "Address", Kind::Area, "street-address").rows(3).optional("only for an invoice"))
                (select(&view, "country", "Country", &[("", "Choose"), ("DE-SN", "Germany, Saxony"), ("FR", "France")]))
                (radios(&view, "kind", "You buy", &[("consumer", "for yourself"), ("professional", "for your trade")]))
                div.choice {
                    (checkbox(&view, "begin", "yes", html! { "Begin at once. I know that my right of withdrawal ends when the course is fully provided." }))
                }
                (actions(html! { (button("Go on to check")) (link("/basket", "Back to the basket")) }))
            }
        }, html! {
            section.panel {
                h2 { "Your order" }
                (Table::new("What is in it").quiet().column("Course").figures("Price")
                    .row(vec![html! { "Contracts you can read" }, html! { (reader.money(Money::eur(9_900))) }])
                    .row(vec![html! { "Coupon SPRING" }, html! { (reader.money(Money::eur(-1_000))) }]))
                p.price { (reader.money(Money::eur(8_900))) }
                p { "with 19 % tax" }
            }
        }))
    }
}

fn guarantee(caller: &Caller) -> RibbonView {
    let when = |text: &str| caller.reader().day(day(text));
    RibbonView::new("Fourteen days to make up your mind, and one more because the last is a holiday")
        .stretch(day("2028-04-17"), day("2028-04-24"), StretchKind::Passed)
        .stretch(day("2028-04-24"), day("2028-05-01"), StretchKind::Open)
        .stretch(day("2028-05-01"), day("2028-05-02"), StretchKind::Rolled)
        .stretch(day("2028-05-02"), day("2028-05-11"), StretchKind::Promise)
        .mark(day("2028-04-17"), MarkKind::Begin, "Confirmed", when("2028-04-17"))
        .mark(day("2028-04-24"), MarkKind::Today, "Today", when("2028-04-24"))
        .mark(day("2028-05-01"), MarkKind::Rolled, "A holiday: the day rolls on", when("2028-05-01"))
        .mark(day("2028-05-02"), MarkKind::Last, "Last day to ask", caller.reader().until_midnight(day("2028-05-02")))
        .mark(day("2028-05-11"), MarkKind::Due, "Money back by", when("2028-05-11"))
}

fn order(caller: &Caller) -> Markup {
    let reader = caller.reader();
    html! {
        (breadcrumbs("Way", &[("/", "Orders"), ("/order", "2028-000123")]))
        (heading("Order 2028-000123"))
        (ribbon(&guarantee(caller)))
        p.decision-answer { "If you asked today: " strong.figure { (reader.money(Money::eur(9_900))) } ". Last day: " strong { "Tuesday 2 May" } "." }
        (margin_line(&[clause("C1a"), Clause::to("G4", "/terms")], html! { (bar(&Bar::new("Days", 7, 15).said("day 7", "of 15"))) }))
        (margin_line(&[clause("C2b")], html! { (bar(&Bar::new("Progress", 10, 13).of(45).said("10 of 45 units", "at most 13"))) }))
        (margin_line(&[clause("C2d")], html! { (bar(&Bar::new("Earlier refunds in 12 months", 3, 2).of(3).said("3", "at most 2"))) }))
        div.decision-changes { p { strong { "What would change it: " } "finishing unit 14 of 45, or the end of Tuesday 2 May." } }
        (panel("Invoice and acceptance", html! {
            (facts(&[
                ("Invoice", html! { a href="/invoice" { "R-2028-000117" } }),
                ("Paid", html! { (figure(&reader.money(Money::eur(9_900)))) }),
                ("Accepted", html! { a href="/terms" { "Refund policy, version 2028-01-01" } }),
                ("Fingerprint", html! { (id_code("9f2c4be81d0a77c35e6a1fd2b8c90e44ab13d7f05c6e2981b4d3a6f7e8c90112")) }),
            ]))
        }))
        (actions(html! { a href="/withdraw" { "Withdraw from contract" } a href="/refund" { "Ask for a refund" } }))
    }
}

fn decision(caller: &Caller) -> Markup {
    let reader = caller.reader();
    let row = |mark: Markup, clauses: &[Clause], sentence: &str, value: &str, limit: &str, gets: Markup| {
        html! { tr {
            th scope="row" { (margin_line(clauses, html! { p { (sentence) } })) }
            td data-label="Your value" { (figure(value)) }
            td data-label="Limit" { (figure(limit)) }
            td data-label="Result" { (mark) (gets) }
        } }
    };
    html! {
        (heading("Your refund for “Contracts you can read”"))
        p.decision-answer { "Yes. You get " strong.figure { (reader.money(Money::eur(9_900))) } " back, because you asked in time and did less than a third of the course." }
        (ribbon(&guarantee(caller)))
        table.decision {
            caption { "What was compared, at Monday 24 April 2028, 11:00 (Berlin)" }
            thead { tr { th scope="col" { "The contract says" } th scope="col" { "Your value" } th scope="col" { "Limit" } th scope="col" { "What you get" } } }
            tbody {
                (row(status_mark(Mark::Yes, "holds"), &[clause("C2a"), clause("C3a")], "You ask in time.", "24 April 2028", "2 May 2028", html! {}))
                (row(status_mark(Mark::Yes, "holds"), &[clause("C2b")], "You have completed no more than 30 % of the course.", "10 of 45", "13 of 45", html! {}))
                (row(status_mark(Mark::No, "does not hold"), &[clause("C2d")], "You were given fewer than three refunds in the 12 months before.", "3", "2", html! {}))
                (row(status_mark(Mark::Hold, "waits"), &[clause("C11c")], "No dispute is open on the order.", "none", "none", html! {}))
                (row(status_mark(Mark::Manual, "a person decides"), &[Clause::new("C15")], "There is no exceptional ground.", "none", "none", html! {}))
                tr { th scope="row" { p.struck { "The fee for handling of 10 % is kept." } p.small { "struck by EU-CRD 13(1)" } } td data-label="Your value" {} td data-label="Limit" {} td data-label="Result" { (status_mark(Mark::Yes, "the law gives more")) } }
            }
            tfoot { tr { th scope="row" { "You get" } td {} td {} td { strong.figure { (reader.money(Money::eur(9_900))) } } } }
        }
        div.decision-changes { p { strong { "What would have changed it: " } "asking after Tuesday 2 May, or finishing unit 14." } }
        (panel("What happens next", html! { ul { li { "We send the money by Thursday 11 May 2028." } li { "Your access ends when it is sent; your progress is removed." } } }))
        (disclosure("The whole trace", html! { p { "Every line, every value." } }))
        (disclosure("How to object", html! { p { "Write to us within a month." } }))
        (actions(html! { (link_button("/x", "Save as PDF")) (quiet_button("Print")) (danger_button("Take the request back")) }))
    }
}

fn board(caller: &Caller) -> Markup {
    let reader = caller.reader();
    let one = |title: &str, who: &str, id: &str, due: &str, missed: &str| {
        html! {
            article.card { h3 { (title) } p { (who) } p { (reader.day(day(due))) } p.quiet { "If missed: " (missed) } (margin_line(&[clause(id)], html! {})) }
        }
    };
    let column = |class: &str, title: &str, cards: Markup| html! { section class={ "board-column " (class) } { h2 { (title) } (cards) } };
    html! {
        (heading("Promises"))
        (filters("Kind", &[("/", "All", true), ("/a", "Money", false), ("/b", "Answers", false), ("/c", "Reviews", false)]))
        div.board {
            (column("overdue", "Overdue · 1", one("Money back for order 2028-000098", "School to Jonas W.", "C4g", "2028-04-20", "interest from that day")))
            (column("today", "Today · 1", one("Review of a request", "School to Mira K.", "C4f", "2028-04-24", "the request counts as granted")))
            (column("week", "This week · 2", html! { (one("Answer to a letter", "School to Ada L.", "C16c", "2028-04-27", "you may go to the mediator")) (one("Money back for order 2028-000123", "School to Ada L.", "C5a", "2028-04-28", "interest from that day")) }))
            (column("later", "Later · 0", html! { p.quiet { "Nothing yet." } }))
            (column("kept", "Kept · 12", one("Money back for order 2028-000077", "School to Paul R.", "C4g", "2028-04-12", "interest")))
        }
    }
}

fn player() -> Markup {
    html! {
        div.player {
            nav.player-outline aria-label="Outline" {
                (progress(13, 45, "13 of 45 units done"))
                ol.outline {
                    li { a href="#" { "What a clause is" } }
                    li { a href="#" { "Who owes what to whom" } }
                    li { a href="#" aria-current="page" { "Days, and the day that is not counted" } }
                    li { a href="#" { "A quiz about deadlines" } }
                }
            }
            article.player-text {
                (heading("Days, and the day that is not counted"))
                div.lesson {
                    p { "A period that begins with an event does not count the day of the event itself. Somebody confirms on a Monday; fourteen days later is a Monday too, and that Monday is still yours until midnight." }
                    h2 { "Why the first day is left out" }
                    p { "Because an event happens at some hour, and nobody wants to argue about the hour. The rule is old: " em { "dies a quo non computatur" } ". It gives the " strong { "whole" } " of the last day in return." }
                    blockquote { p { "If the last day is a Sunday, a Saturday or a holiday, the next working day takes its place." } }
                    pre { code { "let last = confirmed.day(zone).plus_days(14);\nlet last = calendar.next_working_day(last);" } }
                }
                (notice(Tone::Warn, "Before you finish this unit", html! { p { "It is number 14 of 45: after it, the refund of 99.00 € is no longer yours by the guarantee. (§ C2b)" } }))
                (actions(html! { (button("Mark as done")) }))
                (pager("Units", Some(("#", "Who owes what to whom")), Some(("#", "A quiz about deadlines"))))
            }
            aside.player-notes aria-label="Notes" {
                form data-autosave="" { (field(&FormView::filled(&[("notes", "Ask about Whit Monday.")]), "notes", "Your notes", Kind::Area, "off").rows(8)) p data-autosave-status="" { "Saved." } (quiet_button("Save")) }
            }
        }
    }
}

fn terms() -> Markup {
    html! {
        article.legal {
            (heading("Refund policy"))
            p.lede { "Version 2026-01-01, in force since 1 January 2026." }
            h2 #C1 { "1. Time to make up your mind" }
            div.legal {
                (margin_line(&[clause("C1a")], html! { p { "Every paid course can be returned within " span.value { "14 days" } ". The days run from the confirmation of your purchase, not from your first visit to the course; the day of the confirmation is not counted." } }))
                (margin_line(&[clause("C1b"), Clause::new("G4")], html! { p { "If the last day is no working day where you live or where we do, the next working day takes its place." } }))
            }
            h2 #C2 { "2. What we ask of you" }
            div.legal {
                (margin_line(&[clause("C2a")], html! { p { "You ask in time." } }))
                (margin_line(&[clause("C2b")], html! { p { "You have completed no more than " span.value { "30 %" } " of the course." } }))
                (margin_line(&[clause("C2d")], html! { p { "You were given fewer than " span.value { "three" } " refunds in the " span.value { "12 months" } " before." } }))
            }
        }
    }
}

fn pieces() -> Markup {
    html! {
        (heading("Pieces"))
        (notice(Tone::Good, "Received", html! { p { "Your withdrawal arrived on Monday 24 April 2028, 11:00 (Berlin). A receipt is on its way." } }))
        (notice(Tone::Loss, "No", html! { p { "You asked after the last day. The reasons stand below." } }))
        (notice(Tone::Plain, "Good to know", html! { p { "Nothing is lost." } }))
        p { (status_mark(Mark::Kept, "kept")) " " (status_mark(Mark::Missed, "missed")) " " (status_mark(Mark::Due, "due")) " " (status_mark(Mark::Needs, "needs your word")) }
        (empty_state("No orders yet", "What you buy will stand here, with its invoice and what you could get back.", Some(("/offer", "Look at the courses"))))
        article.letter {
            div.letter-head { p { "From Lyceum to Ada Lindqvist · Monday 24 April 2028" } }
            h2 { "Your receipt" }
            p { "Dear Ada," }
            p { "your withdrawal from order 2028-000123 arrived today at 11:00. We answer by Thursday." }
            (margin_line(&[clause("C4f")], html! { p { "We review a request within two to three working days." } }))
        }
        hr;
        article.certificate {
            p.quiet { "This certifies that" }
            h2 { "Ada Lindqvist" }
            p { "completed Contracts you can read with 86 %." }
            (facts(&[("Number", html! { (id_code("cer_01jp0000000000000000000000")) }), ("Issued", html! { "24 April 2028" })]))
        }
    }
}

#[tokio::test]
async fn the_gallery_is_drawn_and_holds_nothing_inline() {
    let database = Database::fresh().await;
    let school = school(&database).await;
    let app = lyceum_web::harden(routes().merge(lyceum_web::router()), school);
    let into = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/gallery");
    std::fs::create_dir_all(&into).unwrap();
    let signed = app.clone().oneshot(Request::post("/agent").body(Body::empty()).unwrap()).await.unwrap();
    let cookie = signed.headers()[header::SET_COOKIE].to_str().unwrap().split(';').next().unwrap().to_owned();
    for name in ["catalogue", "offer", "checkout", "order", "decision", "board", "player", "terms", "pieces", "nowhere"]
    {
        let mut request = Request::get(format!("/{name}")).header(header::ACCEPT, "text/html");
        if !matches!(name, "catalogue" | "offer" | "checkout") {
            request = request.header(header::COOKIE, &cookie);
        }
        let response = app.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
        let bytes = to_bytes(response.into_body(), 1 << 22).await.unwrap();
        let text = String::from_utf8(bytes.to_vec()).unwrap();
        assert_eq!(text.matches("<h1").count(), 1, "{name}");
        for foreign in [" style=\"", "<style", "onclick", "src=\"http", "href=\"http", "class=\"\""] {
            assert!(!text.contains(foreign), "{name} holds {foreign}");
        }
        std::fs::write(into.join(format!("{name}.html")), text.replace("/assets/", "../../assets/")).unwrap();
    }
}
