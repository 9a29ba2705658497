//! A course shop on a test bed: two courses of ten units, a bundle of both, the terms as published, the simulator.

use std::sync::Arc;
use std::time::Duration;

use lyceum_kernel::{Actor, Locale, Money, PersonId, Region, Role};
use lyceum_media::Media;
use lyceum_people::accounts::Kind as CustomerKind;
use lyceum_people::{agreements, letters};
use lyceum_providers::Provider;
use lyceum_providers::simulator::{Options, Simulator};
use lyceum_teaching::catalog::{self, CourseFolder};
use lyceum_teaching::learning::{self, Grant};
use lyceum_testkit::Testbed;

use crate::claims::{self, AskError, Claim, Declaration, Kind};
use crate::offers::{self, InLanguages, NewBundle, Pricing};
use crate::ordering::{self, Basket, Details, Order, OrderError, OrderId, Placing, Shown};
use crate::payments::{self, Received};

/// Every unit a test course has.
pub(super) const UNITS: i64 = 10;

pub(super) struct Shop {
    pub(super) bed: Testbed,
    pub(super) simulator: Simulator,
    _folder: tempfile::TempDir,
}

impl Shop {
    pub(super) async fn open() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let options = Options {
            data: folder.path().join("simulator.jsonl"),
            listen: "127.0.0.1:0".parse().unwrap(),
            api_key: "key".to_owned(),
            webhook_secret: "secret".to_owned(),
            pace: Duration::ZERO,
        };
        let simulator = Simulator::start(options).await.unwrap();
        let provider: Arc<dyn Provider> = Arc::new(simulator.provider().unwrap());
        let texts = [lyceum_web::TEXTS, lyceum_people::TEXTS, lyceum_teaching::TEXTS, crate::TEXTS].concat();
        let bed = Testbed::new(&texts)
            .settings(|settings| settings.base_url = "school:".to_owned())
            .list(vec![provider])
            .list(vec![Media::in_memory()])
            .build(crate::hooks)
            .worker(lyceum_people::worker)
            .worker(lyceum_teaching::worker)
            .worker(crate::worker)
            .open()
            .await;
        let shop = Self { bed, simulator, _folder: folder };
        shop.fill().await;
        shop
    }

    async fn fill(&self) {
        let actor = Actor::System("test");
        let mut tx = self.bed.tx().await;
        agreements::install(&mut tx).await.unwrap();
        tx.commit().await.unwrap();
        for slug in ["alpha", "beta"] {
            catalog::bring_in(self.bed.school(), actor.clone(), &course(slug)).await.unwrap();
        }
        let mut tx = self.bed.tx().await;
        offers::publish_course(&mut tx, "alpha", Pricing::List(Money::eur(9900)), 1).await.unwrap();
        offers::publish_course(&mut tx, "beta", Pricing::List(Money::eur(6600)), 2).await.unwrap();
        let title = |text: &str| InLanguages { en: text.to_owned(), fr: text.to_owned(), de: text.to_owned() };
        let bundle = NewBundle {
            slug: "both".to_owned(),
            titles: title("Both"),
            lines: title("Both courses"),
            courses: vec!["alpha".to_owned(), "beta".to_owned()],
            price: Money::eur(12000),
            place: 3,
        };
        offers::publish_bundle(&mut tx, bundle).await.unwrap();
        tx.commit().await.unwrap();
        self.bed.drain().await;
    }

    /// Somebody orders, pays and gets the confirmation. `early` ticks the box to begin at once.
    pub(super) async fn buys(&self, who: &str, slug: &str, early: bool) -> Order {
        let id = self.places(who, slug, early).await.unwrap();
        self.pays(&id, "normal").await;
        let order = self.order(&id).await;
        assert!(order.confirmed_at.is_some(), "{order:?}");
        order
    }

    pub(super) async fn pays(&self, id: &OrderId, choice: &str) {
        self.bed.drain().await;
        let payments = payments::of(&mut self.bed.read().await, id.as_str()).await.unwrap();
        assert!(self.simulator.pay(payments.last().unwrap().id.as_str(), choice).await);
        self.settles().await;
    }

    pub(super) async fn places(&self, who: &str, slug: &str, early: bool) -> Result<OrderId, OrderError> {
        let total = match slug {
            "both" => Money::eur(12000),
            "beta" => Money::eur(6600),
            _ => Money::eur(9900),
        };
        self.places_for(who, slug, None, total, early).await
    }

    pub(super) async fn places_with(
        &self,
        who: &str,
        slug: &str,
        coupon: Option<&str>,
        total: Money,
    ) -> Result<OrderId, OrderError> {
        self.places_for(who, slug, coupon, total, false).await
    }

    async fn places_for(
        &self,
        who: &str,
        slug: &str,
        coupon: Option<&str>,
        total: Money,
        early: bool,
    ) -> Result<OrderId, OrderError> {
        let mut tx = self.bed.tx().await;
        let session: String = tx.token();
        let details = Details {
            email: email(who),
            name: who.to_owned(),
            address: "Lindenallee 7\n01067 Dresden".to_owned(),
            region: Region::SAXONY,
            kind: CustomerKind::Consumer,
        };
        ordering::keep_details(&mut tx, &session, &details).await?;
        let offered = agreements::offered(&mut tx, ordering::TERMS, Locale::En).await?;
        let mut basket = Basket::default();
        basket.add(if slug == "both" { offers::Kind::Bundle } else { offers::Kind::Course }, slug);
        basket.set_coupon(coupon.unwrap_or_default());
        let placing = Placing {
            session,
            basket,
            locale: Locale::En,
            shown: Shown { hash: offered.hash, file_hash: offered.shown_file_hash },
            total,
            early_service: false,
            early_digital: early,
        };
        let id = ordering::place(&mut tx, placing).await?;
        tx.commit().await?;
        Ok(id)
    }

    /// Everything under way comes to rest: jobs, the simulator's plans, its notices.
    pub(super) async fn settles(&self) {
        for _ in 0..4 {
            self.bed.drain().await;
            tokio::time::sleep(Duration::from_millis(15)).await;
            for (headers, body) in self.simulator.take_notices().await {
                let received = payments::receive(self.bed.school(), "simulator", &headers, &body).await.unwrap();
                assert_eq!(received, Received::Stored);
            }
        }
        self.bed.drain().await;
    }

    pub(super) async fn order(&self, id: &OrderId) -> Order {
        ordering::order(&mut self.bed.read().await, id).await.unwrap().unwrap()
    }

    pub(super) async fn claim(&self, claim: &Claim) -> Claim {
        claims::claim(&mut self.bed.read().await, &claim.id).await.unwrap().unwrap()
    }

    pub(super) async fn grant(&self, order: &Order, line: usize) -> Grant {
        let source = order.lines[line].id.to_string();
        let mut read = self.bed.read().await;
        let grants = learning::grants_of(&mut read, &order.person).await.unwrap();
        grants.into_iter().find(|grant| grant.source == source).unwrap()
    }

    /// Finishes so many units of a line's course.
    pub(super) async fn learns(&self, order: &Order, line: usize, units: usize) {
        let grant = self.grant(order, line).await;
        let mut tx = self.bed.tx().await;
        let course = catalog::version(&mut tx, &grant.course, grant.version).await.unwrap().unwrap();
        for unit in course.units.iter().take(units) {
            learning::finish_unit(&mut tx, &grant, &unit.id).await.unwrap();
        }
        tx.commit().await.unwrap();
    }

    pub(super) async fn asks(&self, order: &Order, kind: Kind) -> Result<Claim, AskError> {
        self.declares(order, declaration(order, kind)).await
    }

    pub(super) async fn declares(&self, order: &Order, declaration: Declaration) -> Result<Claim, AskError> {
        let mut tx = self.bed.begin(learner(&order.person)).await;
        let item = order.items()[0].key.clone();
        let claim = claims::ask(&mut tx, order, &item, None, declaration).await?;
        tx.commit().await?;
        Ok(claim)
    }

    /// The kinds of letters about a thing, in the order they were written.
    pub(super) async fn letters(&self, about: &str) -> Vec<String> {
        let letters = letters::about(&mut self.bed.read().await, about).await.unwrap();
        letters.into_iter().map(|letter| letter.kind).collect()
    }

    /// Every check of the area finds nothing.
    pub(super) async fn is_sound(&self) {
        let mut read = self.bed.read().await;
        for check in crate::doctor(&mut read).await.unwrap() {
            assert_eq!(check.findings, Vec::<String>::new(), "{}", check.name);
        }
    }
}

pub(super) fn learner(person: &PersonId) -> Actor {
    Actor::Person { id: person.clone(), role: Role::Learner }
}

pub(super) fn agent() -> Actor {
    let id = lyceum_kernel::IdSource::seeded(9).next(lyceum_testkit::start());
    Actor::Person { id, role: Role::Agent }
}

pub(super) fn email(who: &str) -> String {
    format!("{}@example.org", who.to_lowercase())
}

pub(super) fn declaration(order: &Order, kind: Kind) -> Declaration {
    Declaration {
        kind,
        name: order.name.clone(),
        email: order.email.clone(),
        locale: Locale::En,
        order: order.number.clone(),
        course: String::new(),
        reason: None,
        exceptional: None,
        words: String::new(),
        token: String::new(),
    }
}

fn course(slug: &str) -> CourseFolder {
    let settings = format!("slug = \"{slug}\"\nlanguages = [\"en\"]\n\n[title]\nen = \"{slug}\"\n\n[summary]\nen = \"A course.\"\n\n[outcomes]\nen = [\"Know {slug}\"]\n");
    let mut files = vec![("course.toml".to_owned(), settings.into_bytes())];
    for at in 1..=UNITS {
        let text = format!("+++\ntitle = \"Unit {at}\"\nkind = \"text\"\nminutes = 1\n+++\n\nUnit {at} of {slug}.\n");
        files.push((format!("{at:02}-unit-{at}.en.md"), text.into_bytes()));
    }
    CourseFolder::load(slug, files).unwrap_or_else(|findings| {
        panic!("{}", findings.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
    })
}
