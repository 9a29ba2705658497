//! A course shop on a test bed: two courses of ten units, a bundle of both, the terms as published, the simulator.

use std::sync::Arc;
use std::time::Duration;

use axum::body::Body;
use axum::http::Request;
use axum::response::IntoResponse;
use lyceum_kernel::{Actor, Currency, Locale, Money, PersonId, Region, Role, Span};
use lyceum_media::Media;
use lyceum_people::accounts::{self, Kind as CustomerKind, NewPerson};
use lyceum_people::{agreements, letters};
use lyceum_providers::simulator::{Options, Simulator};
use lyceum_providers::{Method, Provider};
use lyceum_school::{Disputes, Settings, Tx};
use lyceum_teaching::catalog::{self, CourseFolder};
use lyceum_teaching::learning::{self, Grant};
use lyceum_testkit::Testbed;
use tower::ServiceExt;

use crate::claims::{self, AskError, Claim, Declaration, Kind};
use crate::offers::{self, InLanguages, NewBundle, Pricing};
use crate::ordering::{self, Basket, Details, Order, OrderError, OrderId, Placing, Shown};
use crate::payments::{self, Received};

/// Every unit a test course has.
pub(crate) const UNITS: i64 = 10;

/// The words of every crate up to here.
pub(crate) fn words() -> Vec<lyceum_words::Source> {
    [lyceum_web::TEXTS, &[lyceum_documents::TEXT], lyceum_people::TEXTS, lyceum_teaching::TEXTS, crate::TEXTS].concat()
}

pub(crate) struct Shop {
    pub(crate) bed: Testbed,
    pub(crate) simulator: Simulator,
    _folder: tempfile::TempDir,
}

impl Shop {
    pub(crate) async fn open() -> Self {
        Self::open_in(Currency::EUR).await
    }

    /// A shop whose school sells in this currency.
    pub(crate) async fn open_in(currency: Currency) -> Self {
        Self::open_as(true, |settings| settings.currency = currency).await
    }

    /// A shop with other settings, and with somebody who takes payments or without.
    pub(crate) async fn open_as(takes_payments: bool, change: impl FnOnce(&mut Settings)) -> Self {
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
        let bed = Testbed::new(&words())
            .settings(|settings| {
                settings.base_url = "school:".to_owned();
                settings.seller.disputes = Some(Disputes::Nowhere);
                change(settings);
            })
            .list(if takes_payments { vec![provider] } else { Vec::new() })
            .list(vec![Media::in_memory()])
            .build(lyceum_people::hooks)
            .build(crate::hooks)
            .worker(lyceum_people::worker)
            .worker(lyceum_teaching::worker)
            .worker(crate::worker)
            .open()
            .await;
        let shop = Self { bed, simulator, _folder: folder };
        shop.fill(shop.bed.school().settings().currency).await;
        shop
    }

    async fn fill(&self, currency: Currency) {
        let price = |minor| Money::new(minor, currency);
        let actor = Actor::System("test");
        let mut tx = self.bed.tx().await;
        agreements::install(&mut tx).await.unwrap();
        tx.commit().await.unwrap();
        for slug in ["alpha", "beta"] {
            catalog::bring_in(self.bed.school(), actor.clone(), &course(slug)).await.unwrap();
        }
        let mut tx = self.bed.tx().await;
        offers::publish_course(&mut tx, "alpha", Pricing::List(price(9900)), 1).await.unwrap();
        offers::publish_course(&mut tx, "beta", Pricing::List(price(6600)), 2).await.unwrap();
        let title = |text: &str| InLanguages { en: text.to_owned(), fr: text.to_owned(), de: text.to_owned() };
        let bundle = NewBundle {
            slug: "both".to_owned(),
            titles: title("Both"),
            lines: title("Both courses"),
            courses: vec!["alpha".to_owned(), "beta".to_owned()],
            price: price(12000),
            place: 3,
        };
        offers::publish_bundle(&mut tx, bundle).await.unwrap();
        tx.commit().await.unwrap();
        self.bed.drain().await;
    }

    /// Somebody orders, pays and gets the confirmation. `early` ticks the box to begin at once.
    pub(crate) async fn buys(&self, who: &str, slug: &str, early: bool) -> Order {
        let id = self.places(who, slug, early).await.unwrap();
        self.pays(&id, "normal").await;
        let order = self.order(&id).await;
        assert!(order.confirmed_at.is_some(), "{order:?}");
        order
    }

    pub(crate) async fn pays(&self, id: &OrderId, choice: &str) {
        self.pays_by(id, choice, Method::Card).await;
    }

    pub(crate) async fn pays_by(&self, id: &OrderId, choice: &str, method: Method) {
        self.bed.drain().await;
        let payments = payments::of(&mut self.bed.read().await, id.as_str()).await.unwrap();
        assert!(self.simulator.pay_by(payments.last().unwrap().id.as_str(), choice, method).await);
        self.settles().await;
    }

    /// The same as [`Self::buys`], paid by this means.
    pub(crate) async fn buys_by(&self, who: &str, slug: &str, method: Method) -> Order {
        let id = self.places(who, slug, false).await.unwrap();
        self.pays_by(&id, "normal", method).await;
        self.order(&id).await
    }

    pub(crate) async fn places(&self, who: &str, slug: &str, early: bool) -> Result<OrderId, OrderError> {
        let total = match slug {
            "both" => Money::eur(12000),
            "beta" => Money::eur(6600),
            _ => Money::eur(9900),
        };
        self.places_for(who, &[slug], None, total, early).await
    }

    pub(crate) async fn places_with(
        &self,
        who: &str,
        slug: &str,
        coupon: Option<&str>,
        total: Money,
    ) -> Result<OrderId, OrderError> {
        self.places_for(who, &[slug], coupon, total, false).await
    }

    /// Several courses in one order.
    pub(crate) async fn places_for(
        &self,
        who: &str,
        slugs: &[&str],
        coupon: Option<&str>,
        total: Money,
        early: bool,
    ) -> Result<OrderId, OrderError> {
        self.places_in(self.bed.tx().await, who, slugs, (coupon, total), early).await
    }

    /// One course, ordered by somebody who has signed in.
    pub(crate) async fn places_as(
        &self,
        actor: Actor,
        who: &str,
        slug: &str,
        coupon: Option<&str>,
        total: Money,
    ) -> Result<OrderId, OrderError> {
        self.places_in(self.bed.begin(actor).await, who, &[slug], (coupon, total), false).await
    }

    async fn places_in(
        &self,
        mut tx: Tx,
        who: &str,
        slugs: &[&str],
        (coupon, total): (Option<&str>, Money),
        early: bool,
    ) -> Result<OrderId, OrderError> {
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
        for slug in slugs {
            basket.add(if *slug == "both" { offers::Kind::Bundle } else { offers::Kind::Course }, slug);
        }
        basket.set_coupon(coupon.unwrap_or_default());
        let quote = ordering::quote(&mut tx, &basket, Locale::En, Region::SAXONY).await?;
        let placing = Placing {
            session,
            basket,
            locale: Locale::En,
            shown: Shown { hash: offered.hash, file_hash: offered.shown_file_hash },
            seen: if quote.total == total { quote.fingerprint() } else { "another page".to_owned() },
            early_service: false,
            early_digital: early,
        };
        let id = ordering::place(&mut tx, placing).await?;
        tx.commit().await?;
        Ok(id)
    }

    fn app(&self) -> axum::Router {
        lyceum_web::harden(crate::router().merge(lyceum_people::router()), self.bed.school().clone())
    }

    /// Somebody signs in by a one-time link; their browser's cookie.
    pub(crate) async fn signs_in(&self, person: &PersonId, role: Role) -> String {
        let mut tx = self.bed.tx().await;
        accounts::set_role(&mut tx, person, role).await.unwrap();
        let person = accounts::find(&mut tx, person).await.unwrap().unwrap();
        let link = accounts::sign_in_link(&mut tx, &person, Span::hours(1)).await.unwrap();
        tx.commit().await.unwrap();
        let request = Request::post(link.strip_prefix("school:").unwrap());
        let request = request.header("content-type", "application/x-www-form-urlencoded").body(Body::empty()).unwrap();
        let response = self.app().oneshot(request).await.unwrap();
        let cookies = response.headers().get_all("set-cookie").iter().map(|value| value.to_str().unwrap());
        cookies.map(|cookie| cookie.split(';').next().unwrap().to_owned()).collect::<Vec<_>>().join("; ")
    }

    /// Somebody of this role, signed in; their browser's cookies.
    pub(crate) async fn comes(&self, who: &str, role: Role) -> String {
        let mut tx = self.bed.tx().await;
        let new = NewPerson {
            email: email(who),
            name: who.to_owned(),
            locale: Locale::En,
            region: Region::SAXONY,
            kind: CustomerKind::Consumer,
            address: String::new(),
        };
        let person = accounts::find_or_create(&mut tx, new).await.unwrap();
        tx.commit().await.unwrap();
        self.signs_in(&person.id, role).await
    }

    /// What a browser with these cookies is answered that sends a form.
    pub(crate) async fn sends(&self, address: &str, cookies: &str, form: &[(&str, &str)]) -> (u16, String) {
        let body = axum::Form(form.to_vec()).into_response().into_body();
        let request = Request::post(address)
            .header("cookie", cookies)
            .header("content-type", "application/x-www-form-urlencoded")
            .body(body)
            .unwrap();
        let response = self.app().oneshot(request).await.unwrap();
        let status = response.status().as_u16();
        let body = axum::body::to_bytes(response.into_body(), usize::MAX).await.unwrap();
        (status, String::from_utf8_lossy(&body).into_owned())
    }

    /// What a browser that nobody knows is shown.
    pub(crate) async fn gets(&self, address: &str) -> (u16, String) {
        self.asks_for(address, None).await
    }

    /// What a browser with these cookies is shown.
    pub(crate) async fn asks_for(&self, address: &str, cookies: Option<&str>) -> (u16, String) {
        let mut request = Request::builder().uri(address);
        if let Some(cookies) = cookies {
            request = request.header("cookie", cookies);
        }
        let response = self.app().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
        let status = response.status().as_u16();
        let body = axum::body::to_bytes(response.into_body(), usize::MAX).await.unwrap();
        (status, String::from_utf8_lossy(&body).into_owned())
    }

    /// Everything under way comes to rest: jobs, the simulator's plans, its notices.
    pub(crate) async fn settles(&self) {
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

    pub(crate) async fn order(&self, id: &OrderId) -> Order {
        ordering::order(&mut self.bed.read().await, id).await.unwrap().unwrap()
    }

    pub(crate) async fn claim(&self, claim: &Claim) -> Claim {
        claims::claim(&mut self.bed.read().await, &claim.id).await.unwrap().unwrap()
    }

    pub(crate) async fn grant(&self, order: &Order, line: usize) -> Grant {
        let source = order.lines[line].id.to_string();
        let mut read = self.bed.read().await;
        let grants = learning::grants_of(&mut read, &order.person).await.unwrap();
        grants.into_iter().find(|grant| grant.source == source).unwrap()
    }

    /// Finishes so many units of a line's course.
    pub(crate) async fn learns(&self, order: &Order, line: usize, units: usize) {
        let grant = self.grant(order, line).await;
        let mut tx = self.bed.tx().await;
        let course = catalog::version(&mut tx, &grant.course, grant.version).await.unwrap().unwrap();
        for unit in course.units.iter().take(units) {
            learning::finish_unit(&mut tx, &grant, &unit.id).await.unwrap();
        }
        tx.commit().await.unwrap();
    }

    pub(crate) async fn asks(&self, order: &Order, kind: Kind) -> Result<Claim, AskError> {
        self.declares(order, declaration(order, kind)).await
    }

    pub(crate) async fn declares(&self, order: &Order, declaration: Declaration) -> Result<Claim, AskError> {
        let mut tx = self.bed.begin(learner(&order.person)).await;
        let item = order.items()[0].key.clone();
        let claim = claims::ask(&mut tx, &order.id, &item, None, declaration).await?;
        tx.commit().await?;
        Ok(claim)
    }

    /// The kinds of letters about a thing, in the order they were written.
    pub(crate) async fn letters(&self, about: &str) -> Vec<String> {
        let letters = letters::about(&mut self.bed.read().await, about).await.unwrap();
        letters.into_iter().map(|letter| letter.kind).collect()
    }

    /// Every check of the area finds nothing.
    pub(crate) async fn is_sound(&self) {
        let mut read = self.bed.read().await;
        for check in crate::doctor(&mut read).await.unwrap() {
            assert_eq!(check.findings, Vec::<String>::new(), "{}", check.name);
        }
    }
}

pub(crate) fn learner(person: &PersonId) -> Actor {
    Actor::Person { id: person.clone(), role: Role::Learner }
}

pub(crate) fn agent() -> Actor {
    let id = lyceum_kernel::IdSource::seeded(9).next(lyceum_testkit::start());
    Actor::Person { id, role: Role::Agent }
}

pub(crate) fn email(who: &str) -> String {
    let local: String = who.to_lowercase().chars().filter(char::is_ascii_alphanumeric).collect();
    format!("{local}@example.org")
}

pub(crate) fn declaration(order: &Order, kind: Kind) -> Declaration {
    Declaration {
        kind,
        name: order.name.clone(),
        email: order.email.clone(),
        locale: Locale::En,
        order: order.number.clone(),
        course: String::new(),
        reason: None,
        exceptional: None,
        partial: false,
        asked: None,
        words: String::new(),
        token: String::new(),
    }
}

/// A course as it was published.
pub(crate) async fn course_of(shop: &Shop, slug: &str) -> Arc<catalog::Course> {
    catalog::find(&mut shop.bed.read().await, slug).await.unwrap().unwrap()
}

fn course(slug: &str) -> CourseFolder {
    course_with(slug, UNITS)
}

/// A course folder with so many units.
pub(crate) fn course_with(slug: &str, units: i64) -> CourseFolder {
    let settings = format!(
        "slug = \"{slug}\"\nlanguages = [\"en\"]\n\n[title]\nen = \"{slug}\"\n\n[summary]\nen = \"A course.\"\n\n[outcomes]\nen = [\"Know {slug}\"]\n"
    );
    let mut files = vec![("course.toml".to_owned(), settings.into_bytes())];
    for at in 1..=units {
        let text = format!("+++\ntitle = \"Unit {at}\"\nkind = \"text\"\nminutes = 1\n+++\n\nUnit {at} of {slug}.\n");
        files.push((format!("{at:02}-unit-{at}.en.md"), text.into_bytes()));
    }
    CourseFolder::load(slug, files).unwrap_or_else(|findings| {
        panic!("{}", findings.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
    })
}
