//! The school of the stories: everything the binary has, a simulator that is paid by hand, a clock that is moved by hand.

use crate::visitor::Visitor;
use lyceum::lists;
use lyceum_commerce::offers::{self, InLanguages, NewBundle, Pricing};
use lyceum_kernel::{Actor, Instant, Locale, Money, Region, Role, Span};
use lyceum_media::Media;
use lyceum_people::accounts::{self, Kind, NewPerson, Person};
use lyceum_people::agreements;
use lyceum_people::letters::mailer::{DemoMailbox, Mailer};
use lyceum_providers::Provider;
use lyceum_providers::simulator::{Options, Simulator};
use lyceum_school::School;
use lyceum_teaching::catalog::{self, CourseFolder};
use lyceum_testkit::Testbed;
use std::sync::Arc;
use std::time::Duration;

pub const ACTOR: Actor = Actor::System("story");

pub struct World {
    pub bed: Testbed,
    pub simulator: Simulator,
    router: axum::Router,
    _folder: tempfile::TempDir,
}

impl World {
    /// A school that teaches `small` (10 units, 90.00 EUR), `other` (10 units, 60.00 EUR), `gift` (free, 2 units) and a bundle
    /// `pair` of the first two for 120.00 EUR.
    pub async fn open() -> Self {
        let _ = rustls::crypto::ring::default_provider().install_default();
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
        let bed = Testbed::new(&lists::texts())
            .build(lists::hooks)
            .list(vec![provider])
            .list(vec![mailer])
            .list(vec![Media::in_memory()])
            .worker(lists::worker)
            .open()
            .await;
        let mut tx = bed.tx().await;
        agreements::install(&mut tx).await.unwrap();
        tx.commit().await.unwrap();
        let router = lyceum_web::harden(lists::router(), bed.school().clone());
        let world = Self { bed, simulator, router, _folder: folder };
        world.fill().await;
        world
    }

    pub fn school(&self) -> &School {
        self.bed.school()
    }

    async fn fill(&self) {
        for (slug, title, units) in
            [("small", "Small things", 10), ("other", "Other things", 10), ("gift", "A gift", 2)]
        {
            catalog::bring_in(self.school(), ACTOR, &course(slug, title, units)).await.unwrap();
        }
        let mut tx = self.bed.tx().await;
        offers::publish_course(&mut tx, "small", Pricing::List(Money::eur(9_000)), 1).await.unwrap();
        offers::publish_course(&mut tx, "other", Pricing::List(Money::eur(6_000)), 2).await.unwrap();
        offers::publish_course(&mut tx, "gift", Pricing::Free, 3).await.unwrap();
        let same = |text: &str| InLanguages { en: text.into(), fr: text.into(), de: text.into() };
        let bundle = NewBundle {
            slug: "pair".into(),
            titles: same("A pair of things"),
            lines: same("Both."),
            courses: vec!["small".into(), "other".into()],
            price: Money::eur(12_000),
            place: 4,
        };
        offers::publish_bundle(&mut tx, bundle).await.unwrap();
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
        visitor.presses("Sign in", &[]).await.is(200);
        visitor
    }

    pub async fn person(&self, email: &str, role: Role) -> Person {
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

    /// Jobs run and the provider's notices are taken in, until nothing more happens.
    pub async fn settles(&self) {
        for _ in 0..20 {
            let done = self.bed.drain().await;
            let notices = self.simulator.take_notices().await;
            if done == 0 && notices.is_empty() {
                return;
            }
            for (headers, body) in notices {
                self.receives(&headers, &body).await;
            }
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

    /// The reference of the one payment that waits at the provider.
    pub async fn open_payment(&self) -> String {
        let waiting: Vec<String> = self.simulator.waiting();
        assert_eq!(waiting.len(), 1, "payments that wait: {waiting:?}");
        waiting[0].clone()
    }

    /// The subjects of all letters to this address, oldest first.
    pub async fn letters_to(&self, email: &str) -> Vec<String> {
        let mut read = self.bed.read().await;
        lyceum_people::letters::to(&mut read, email).await.unwrap().into_iter().map(|letter| letter.subject).collect()
    }

    /// Every invariant holds.
    pub async fn is_sound(&self) {
        let mut read = self.bed.read().await;
        for check in lists::doctor(&mut read).await.unwrap() {
            assert!(check.findings.is_empty(), "invariant {} ({}): {:?}", check.invariant, check.name, check.findings);
        }
    }
}

/// A course of so many text units, the last a quiz.
fn course(slug: &str, title: &str, units: usize) -> CourseFolder {
    let manifest = format!(
        "slug = \"{slug}\"\nlanguages = [\"en\"]\npass_mark = 50\n[title]\nen = \"{title}\"\n[summary]\nen = \"About {title}.\"\n[outcomes]\nen = [\"know {title}\"]\n"
    );
    let mut files = vec![("course.toml".to_owned(), manifest.into_bytes())];
    for number in 1..=units {
        let text = if number == units {
            "+++\ntitle = \"Quiz\"\nkind = \"quiz\"\nminutes = 2\n\n[[question]]\ntype = \"single\"\ntext = \"One and one?\"\noptions = [\"two\", \"three\"]\nanswer = 1\nexplanation = \"Count.\"\n+++\nA question.\n".to_owned()
        } else {
            format!(
                "+++\ntitle = \"Unit {number}\"\nkind = \"text\"\nminutes = 3\n+++\n# Unit {number}\n\nText of unit {number}.\n"
            )
        };
        files.push((format!("{number:02}-unit-{number}.en.md"), text.into_bytes()));
    }
    CourseFolder::load(slug, files).expect("a course")
}
