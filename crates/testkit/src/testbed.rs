//! A school in which a story plays: fresh database, clock in hand, and no job forgotten.

use crate::Database;
use crate::database::elsewhere;
use futures::future::BoxFuture;
use lyceum_kernel::{Actor, Currency, FixedClock, IdSource, Instant, Span, Zone};
use lyceum_school::{Drained, Fault, JobFailure, Read, School, SchoolBuilder, Seller, Settings, Tx, Worker};
use lyceum_store::{Db, Engine, Error};
use lyceum_words::{Source, Words};
use std::fmt::Write;
use std::sync::Arc;

type Build = Box<dyn FnOnce(SchoolBuilder) -> SchoolBuilder + Send>;
type Hire = Box<dyn FnOnce(Worker) -> Worker + Send>;

/// When every story begins: Monday 8 March 2027, 09:00 UTC.
#[must_use]
pub fn start() -> Instant {
    "2027-03-08T09:00:00Z".parse().expect("an instant")
}

/// A test bed being made.
#[must_use = "call open"]
pub struct Setup {
    texts: Vec<Source>,
    settings: Settings,
    build: Vec<Build>,
    hire: Vec<Hire>,
}

impl Setup {
    /// Gives the school a list, as the binary does.
    pub fn list<T: Send + Sync + 'static>(mut self, items: Vec<T>) -> Self {
        self.build.push(Box::new(|school| school.list(items)));
        self
    }

    /// Anything else that a builder of schools can be told.
    pub fn build(mut self, build: impl FnOnce(SchoolBuilder) -> SchoolBuilder + Send + 'static) -> Self {
        self.build.push(Box::new(build));
        self
    }

    /// Gives the worker its handlers: `.worker(people::worker)`.
    pub fn worker(mut self, hire: impl FnOnce(Worker) -> Worker + Send + 'static) -> Self {
        self.hire.push(Box::new(hire));
        self
    }

    /// Changes the settings. A story begins in a school in Saxony that sells in euros and is no demo.
    pub fn settings(mut self, change: impl FnOnce(&mut Settings)) -> Self {
        change(&mut self.settings);
        self
    }

    /// Opens the school on a fresh database.
    ///
    /// # Panics
    /// It cannot be opened: the test cannot run.
    pub async fn open(self) -> Testbed {
        let database = Database::fresh().await;
        let db = database.open().await.expect("the test database opens");
        let words = Arc::new(Words::new(&self.texts).expect("the texts are complete"));
        let clock = Arc::new(FixedClock::at(start()));
        let builder = School::builder(db, words, self.settings).clock(clock.clone()).ids(IdSource::seeded(1));
        let builder = self.build.into_iter().fold(builder, |builder, build| build(builder));
        let school = builder.open().await.expect("the school opens");
        let worker = self.hire.into_iter().fold(Worker::new(school.clone()), |worker, hire| hire(worker));
        Testbed { school, worker, clock, database, strict: true }
    }
}

/// A school in which a story plays. When it is dropped, a job that failed, was forgotten or was left in the middle fails the test.
pub struct Testbed {
    school: School,
    worker: Worker,
    clock: Arc<FixedClock>,
    database: Database,
    strict: bool,
}

impl Testbed {
    /// Begins a test bed with the texts of the slices under test.
    #[expect(clippy::new_ret_no_self, reason = "what a test bed is made of is said before it is opened")]
    pub fn new(texts: &[Source]) -> Setup {
        Setup { texts: texts.to_vec(), settings: settings(), build: Vec::new(), hire: Vec::new() }
    }

    /// The school.
    #[must_use]
    pub const fn school(&self) -> &School {
        &self.school
    }

    /// The worker, which runs only when told to.
    #[must_use]
    pub const fn worker(&self) -> &Worker {
        &self.worker
    }

    /// The database under the school.
    #[must_use]
    pub fn db(&self) -> &Db {
        self.school.db()
    }

    /// Where that database is.
    #[must_use]
    pub const fn database(&self) -> &Database {
        &self.database
    }

    /// Which engine the story plays on.
    #[must_use]
    pub const fn engine(&self) -> Engine {
        self.database.engine()
    }

    /// The hands of the clock; moving them here lets no job run on the way.
    #[must_use]
    pub fn clock(&self) -> &FixedClock {
        &self.clock
    }

    /// What time it is in the story.
    #[must_use]
    pub fn now(&self) -> Instant {
        self.school.now()
    }

    /// A transaction.
    ///
    /// # Panics
    /// The database refused.
    pub async fn begin(&self, actor: impl Into<Actor> + Send) -> Tx {
        self.school.begin(actor).await.expect("a transaction begins")
    }

    /// A transaction of the program itself.
    pub async fn tx(&self) -> Tx {
        self.begin(Actor::System("test")).await
    }

    /// Reads as the program itself.
    ///
    /// # Panics
    /// The database refused.
    pub async fn read(&self) -> Read {
        self.school.read(Actor::System("test")).await.expect("a read begins")
    }

    /// Runs what is due now. A job that does not succeed fails the test.
    ///
    /// # Panics
    /// A job did not succeed.
    pub async fn drain(&self) -> usize {
        let drained = self.try_drain().await;
        assert!(drained.failures.is_empty(), "jobs did not succeed:{}", told(&drained.failures));
        drained.done
    }

    /// Runs what is due now and tells what did not succeed.
    ///
    /// # Panics
    /// The database refused.
    pub async fn try_drain(&self) -> Drained {
        self.worker.drain().await.expect("the queue is drained")
    }

    /// Time passes: at each instant on the way what falls due then is done. A job that does not succeed fails the test.
    ///
    /// # Panics
    /// A job did not succeed.
    pub async fn passes(&self, span: Span) {
        self.at(self.now().plus(span)).await;
    }

    /// As [`Testbed::passes`], up to an instant.
    ///
    /// # Panics
    /// A job did not succeed, or the instant is past.
    pub async fn at(&self, instant: Instant) {
        let drained = self.try_at(instant).await;
        assert!(drained.failures.is_empty(), "jobs did not succeed:{}", told(&drained.failures));
    }

    /// As [`Testbed::at`], and tells what did not succeed.
    ///
    /// # Panics
    /// The database refused, or the instant is past.
    pub async fn try_at(&self, instant: Instant) -> Drained {
        assert!(instant >= self.now(), "{instant} is past; it is {}", self.now());
        let (clock, ahead) = (self.clock.clone(), self.school.ahead());
        let set = move |at: Instant| -> BoxFuture<'static, Result<(), Fault>> {
            clock.set(at.minus(ahead));
            Box::pin(std::future::ready(Ok(())))
        };
        self.school.walk(&self.worker, instant, &set).await.expect("time passes").drained
    }

    /// This story ends with jobs in the queue, or failed, on purpose.
    pub fn leaves_jobs(&mut self) {
        self.strict = false;
    }
}

impl Drop for Testbed {
    fn drop(&mut self) {
        if !self.strict || std::thread::panicking() {
            return;
        }
        let (url, now) = (self.database.url().clone(), self.school.now());
        let left = elsewhere(async move {
            let db = Db::open_with(&url, &lyceum_store::Options { connections: 1, ..Default::default() }).await?;
            let left = forgotten(&db, now).await;
            db.close().await?;
            left
        });
        match left {
            Ok(left) if left.is_empty() => {}
            Ok(left) => panic!("unprocessed or failed jobs remain in the queue:{left}"),
            Err(error) => panic!("the queue could not be looked at: {error}"),
        }
    }
}

async fn forgotten(db: &Db, now: Instant) -> Result<String, Error> {
    const MOST: i64 = 20;
    let mut read = db.read();
    let mut text = String::new();
    for job in lyceum_jobs::failed(&mut read, MOST).await? {
        let _ = write!(text, "\n  failed {} {}: {}", job.kind, job.payload, job.last_error);
    }
    for job in lyceum_jobs::queued(&mut read, now, MOST).await? {
        let _ = write!(text, "\n  due since {} {} {}", job.run_at, job.kind, job.payload);
    }
    // Whoever took one and never said what came of it: whatever its lease, nobody works here any more.
    let running = lyceum_jobs::running_due(&mut read, now, Instant::from_micros(0)).await?;
    if running > 0 {
        let _ = write!(text, "\n  {running} taken, and never settled");
    }
    Ok(text)
}

fn told(failures: &[JobFailure]) -> String {
    failures.iter().fold(String::new(), |mut text, failure| {
        let _ = write!(text, "\n  {} (attempt {}): {}", failure.kind, failure.attempts, failure.error);
        text
    })
}

fn settings() -> Settings {
    Settings {
        name: "Test school".to_owned(),
        seat: "DE-SN".parse().expect("a region"),
        zone: Zone::named("Europe/Berlin").expect("a zone"),
        base_url: "http://school.example".to_owned(),
        demo: false,
        rehearsal: false,
        // Whom the built-in terms name: a school sells under no other seller's.
        seller: Seller {
            name: "Lyceum Demo School".to_owned(),
            address: "Prager Straße 12\n01069 Dresden".to_owned(),
            email: "refunds@lyceum.example".to_owned(),
            phone: "+49 171 3920012".to_owned(),
            ..Seller::default()
        },
        currency: Currency::EUR,
        two_publish: false,
    }
}
