//! The school of the stories: everything the binary has, a simulator that is paid by hand, a clock that is moved by hand.

use crate::visitor::Visitor;
use lyceum::lists;
use lyceum_commerce::offers::{self, Coupon, Discount, InLanguages, NewBundle, Pricing};
use lyceum_commerce::ordering::{self, Order, OrderId};
use lyceum_commerce::payments;
use lyceum_kernel::{Actor, Instant, Locale, Money, Ratio, Region, Role, Span};
use lyceum_media::Media;
use lyceum_people::accounts::{self, Kind, NewPerson, Person};
use lyceum_people::agreements;
use lyceum_people::letters::mailer::{DemoMailbox, Mailer};
use lyceum_providers::Provider;
use lyceum_providers::simulator::{Options, Simulator};
use lyceum_school::School;
use lyceum_teaching::catalog::{self, CourseFolder};
use lyceum_testkit::Testbed;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

pub const ACTOR: Actor = Actor::System("story");

/// A school that teaches `small` (10 units, 90.00 EUR), `long` (29 units, 99.00 EUR), `other` (10 units, 60.00 EUR), `gift`
/// (2 units, free) and sells `small` and `other` as the bundle `pair` for 120.00 EUR. It is Monday 8 March 2027, ten in the
/// morning in Berlin.
pub struct World {
    pub bed: Testbed,
    pub simulator: Simulator,
    router: axum::Router,
    _folder: tempfile::TempDir,
}

impl World {
    pub async fn open() -> Self {
        Self::with_terms(None).await
    }

    /// With the texts of another folder than the one that is built in.
    pub async fn with_terms(terms: Option<&Path>) -> Self {
        Self::built(terms, false).await
    }

    /// A school whose owner rehearses.
    pub async fn rehearsal() -> Self {
        Self::built(None, true).await
    }

    async fn built(terms: Option<&Path>, rehearsal: bool) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let simulator = Simulator::start(Options {
            data: folder.path().join("simulator.jsonl"),
            listen: ([127, 0, 0, 1], 0).into(),
            api_key: "story".into(),
            webhook_secret: "story-notices".into(),
            pace: Duration::ZERO,
        })
        .await
        .unwrap();
        let provider: Arc<dyn Provider> = Arc::new(simulator.provider().unwrap());
        let mailer: Arc<dyn Mailer> = Arc::new(DemoMailbox);
        let texts = agreements::load(terms, &lyceum_school::Seller::default())
            .unwrap_or_else(|all| panic!("{}", lyceum_terms::render_all(&all)));
        let bed = Testbed::new(&lists::texts())
            // An address that nobody can call: the simulator keeps its notices until the story takes them.
            .settings(|settings| {
                settings.base_url = "school:".into();
                settings.rehearsal = rehearsal;
            })
            .build(lists::hooks)
            .list(vec![agreements::Texts(texts)])
            .list(vec![provider])
            .list(vec![mailer])
            .list(vec![Media::in_memory()])
            .worker(lists::worker)
            .open()
            .await;
        let router = lyceum_web::harden(lists::router(), bed.school().clone());
        let world = Self { bed, simulator, router, _folder: folder };
        world.fill().await;
        world
    }

    pub fn school(&self) -> &School {
        self.bed.school()
    }

    async fn fill(&self) {
        let mut tx = self.bed.tx().await;
        agreements::install(&mut tx).await.unwrap();
        tx.commit().await.unwrap();
        for (slug, title, units) in [
            ("small", "Small things", 10),
            ("long", "Long things", 29),
            ("other", "Other things", 10),
            ("gift", "A gift", 2),
        ] {
            catalog::bring_in(self.school(), ACTOR, &course(slug, title, units)).await.unwrap();
        }
        let mut tx = self.bed.tx().await;
        offers::publish_course(&mut tx, "small", Pricing::List(Money::eur(9_000)), 1).await.unwrap();
        offers::publish_course(&mut tx, "long", Pricing::List(Money::eur(9_900)), 2).await.unwrap();
        offers::publish_course(&mut tx, "other", Pricing::List(Money::eur(6_000)), 3).await.unwrap();
        offers::publish_course(&mut tx, "gift", Pricing::Free, 4).await.unwrap();
        let same = |text: &str| InLanguages { en: text.into(), fr: text.into(), de: text.into() };
        let bundle = NewBundle {
            slug: "pair".into(),
            titles: same("A pair of things"),
            lines: same("Both."),
            courses: vec!["small".into(), "other".into()],
            price: Money::eur(12_000),
            place: 5,
        };
        offers::publish_bundle(&mut tx, bundle).await.unwrap();
        tx.commit().await.unwrap();
        self.bed.drain().await;
    }

    /// A coupon that takes off so many percent, at most so many times.
    pub async fn has_coupon(&self, code: &str, percent: i64, uses_max: i64) {
        let coupon =
            Coupon { uses_max: Some(uses_max), ..Coupon::new(code, Discount::Percent(Ratio::percent(percent))) };
        let mut tx = self.bed.tx().await;
        offers::coupons::create(&mut tx, &coupon).await.unwrap();
        tx.commit().await.unwrap();
    }

    /// Somebody whom nobody knows.
    pub fn visitor(&self) -> Visitor {
        Visitor::new(self.router.clone())
    }

    /// Somebody who has signed in by a one-time link.
    pub async fn signed_in(&self, email: &str, role: Role) -> Visitor {
        let person = self.person(email, role).await;
        let mut tx = self.bed.tx().await;
        let link = accounts::sign_in_link(&mut tx, &person, Span::hours(1)).await.unwrap();
        tx.commit().await.unwrap();
        let mut visitor = self.visitor();
        visitor.opens(&link).await.is(200);
        visitor.presses("Sign me in", &[]).await.is(200);
        visitor
    }

    pub async fn agent(&self) -> Visitor {
        self.signed_in("agent@school.test", Role::Agent).await
    }

    async fn person(&self, email: &str, role: Role) -> Person {
        let mut tx = self.bed.tx().await;
        let new = NewPerson {
            email: email.into(),
            name: email.split('@').next().unwrap().into(),
            locale: Locale::En,
            region: Region::SAXONY,
            kind: Kind::Consumer,
            address: "Lindenallee 7\n01067 Dresden".into(),
        };
        let person = accounts::find_or_create(&mut tx, new).await.unwrap();
        if role != person.role {
            accounts::set_role(&mut tx, &person.id, role).await.unwrap();
        }
        tx.commit().await.unwrap();
        person
    }

    /// Jobs run, the simulator's plans come due, and its notices are taken in, until nothing more happens.
    pub async fn settles(&self) {
        let mut quiet = 0;
        for _ in 0..60 {
            let done = self.bed.drain().await;
            let notices = self.simulator.take_notices().await;
            quiet = if done == 0 && notices.is_empty() { quiet + 1 } else { 0 };
            for (headers, body) in notices {
                self.receives(&headers, &body).await;
            }
            if quiet == 3 {
                return;
            }
            // What the simulator plans for later is a few milliseconds away.
            tokio::time::sleep(Duration::from_millis(4)).await;
        }
        panic!("the school does not come to rest")
    }

    async fn receives(&self, headers: &[(String, String)], body: &[u8]) {
        use tower::ServiceExt as _;
        let mut request = axum::http::Request::builder().method("POST").uri("/webhooks/simulator");
        for (name, value) in headers {
            request = request.header(name, value);
        }
        let request = request.body(axum::body::Body::from(body.to_vec())).unwrap();
        let response = self.router.clone().oneshot(request).await.unwrap();
        assert!(response.status().is_success(), "a notice was answered {}", response.status());
    }

    pub async fn passes(&self, span: Span) {
        self.bed.passes(span).await;
        self.settles().await;
    }

    pub async fn at(&self, instant: &str) {
        self.bed.at(instant.parse::<Instant>().unwrap()).await;
        self.settles().await;
    }

    /// What the database says about an order.
    pub async fn order(&self, id: &str) -> Order {
        let id: OrderId = id.parse().unwrap();
        ordering::order(&mut self.bed.read().await, &id).await.unwrap().unwrap()
    }

    /// The buyer presses a button at the provider, for the last payment of an order.
    pub async fn is_paid(&self, order: &str, choice: &str) {
        self.is_chosen(order, choice).await;
        self.settles().await;
    }

    /// As [`World::is_paid`]; the school has not heard of it yet.
    pub async fn is_chosen(&self, order: &str, choice: &str) {
        self.bed.drain().await;
        let payments = payments::of(&mut self.bed.read().await, order).await.unwrap();
        let payment = payments.last().unwrap_or_else(|| panic!("{order} asks for no payment"));
        assert!(self.simulator.pay(payment.id.as_str(), choice).await, "the simulator does not know {}", payment.id);
    }

    /// Takes in what the provider has to say, and does nothing about it yet.
    pub async fn hears_notices(&self) {
        for (headers, body) in self.simulator.take_notices().await {
            self.receives(&headers, &body).await;
        }
    }

    /// The subjects of all letters to this address, oldest first, as the staff sees them.
    pub async fn letters_to(&self, email: &str) -> Vec<String> {
        let mut agent = self.agent().await;
        let rows = agent.opens("/letters").await.is(200).rows();
        let mine = rows.into_iter().filter(|row| row.get(1).is_some_and(|to| to.contains(email)));
        let mut subjects: Vec<String> = mine.map(|row| row.into_iter().next().unwrap()).collect();
        subjects.reverse();
        subjects
    }

    /// Every invariant holds.
    pub async fn is_sound(&self) {
        let findings = self.findings().await;
        assert!(findings.is_empty(), "{findings:#?}");
    }

    /// What the doctor finds, each with its invariant.
    pub async fn findings(&self) -> Vec<String> {
        let mut read = self.bed.read().await;
        let checks = lists::doctor(&mut read).await.unwrap();
        let named = checks.iter().flat_map(|check| {
            check.findings.iter().map(|found| format!("invariant {} ({}): {found}", check.invariant, check.name))
        });
        named.collect()
    }
}

/// A course of so many units, the last a quiz.
fn course(slug: &str, title: &str, units: usize) -> CourseFolder {
    let manifest = format!(
        "slug = \"{slug}\"\nlanguages = [\"en\"]\npass_mark = 50\n[title]\nen = \"{title}\"\n[summary]\nen = \"About {title}.\"\n[outcomes]\nen = [\"know {title}\"]\n"
    );
    let mut files = vec![("course.toml".to_owned(), manifest.into_bytes())];
    for number in 1..=units {
        let text = if number == units {
            "+++\ntitle = \"Quiz\"\nkind = \"quiz\"\nminutes = 2\n\n[[question]]\ntype = \"single\"\ntext = \"One and one?\"\noptions = [\"two\", \"three\"]\nanswer = 1\nexplanation = \"Count.\"\n+++\nA question.\n".to_owned()
        } else {
            let more = if number == 1 { "[The handout](files/handout.pdf)\n" } else { "" };
            format!(
                "+++\ntitle = \"Unit {number}\"\nkind = \"text\"\nminutes = 3\n+++\nText of unit {number} of {slug}.\n\n{more}"
            )
        };
        files.push((format!("{number:02}-unit-{number}.en.md"), text.into_bytes()));
    }
    files.push(("files/handout.pdf".to_owned(), b"%PDF-1.4\n% a handout\n".to_vec()));
    CourseFolder::load(slug, files)
        .unwrap_or_else(|all| panic!("{}", all.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")))
}
