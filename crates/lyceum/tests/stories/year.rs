//! The demo school's year: told through the time machine, dated in the past, and in order when the present is reached.

use lyceum::app::{App, bind};
use lyceum::settings::{Settings, SimulatorAt};
use lyceum::{demo, lists};
use lyceum_kernel::{Actor, Span};
use lyceum_people::agreements;
use lyceum_providers::simulator::{Options, Simulator};
use lyceum_store::DatabaseUrl;
use lyceum_terms::Outcome;
use lyceum_testkit::Database;

const ACTOR: Actor = Actor::System("story");

#[tokio::test]
async fn a_demo_school_has_a_year_behind_it_and_stands_in_the_present() {
    let folder = tempfile::tempdir().unwrap();
    let database = Database::fresh().await;
    let simulator = Simulator::start(Options {
        data: folder.path().join("simulator.jsonl"),
        listen: ([127, 0, 0, 1], 0).into(),
        api_key: demo::SIMULATOR_KEY.into(),
        webhook_secret: demo::SIMULATOR_SECRET.into(),
        pace: demo::PACE,
    })
    .await
    .unwrap();
    let listener = bind(([127, 0, 0, 1], 0).into()).await.unwrap();
    let mut settings = Settings::default_in(folder.path().to_path_buf(), listener.local_addr().unwrap());
    settings.database = Some(match database.url() {
        DatabaseUrl::Postgres(url) => url.clone(),
        DatabaseUrl::Sqlite(path) => format!("sqlite:{}", path.display()),
    });
    settings.seller = demo::seller();
    settings.simulator = Some(SimulatorAt {
        url: simulator.base_url().into(),
        api_key: demo::SIMULATOR_KEY.into(),
        webhook_secrets: vec![demo::SIMULATOR_SECRET.into()],
    });
    let app = App::open_demo(&settings).await.unwrap().on(listener);
    let (school, worker) = (app.school.clone(), app.worker.clone());
    assert!(school.ahead() < Span::days(-200), "{:?}", school.ahead());
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let serving = tokio::spawn(app.serve_until(async move {
        let _ = stopped.await;
    }));
    demo::fill(&school, &worker, &simulator).await.unwrap();
    assert_eq!(school.ahead(), Span::ZERO);

    let mut read = school.read(ACTOR).await.unwrap();
    let cases = agreements::cases(&mut read, "refund", None, 100).await.unwrap();
    let (mut yes, mut no, mut early) = (0, 0, 0);
    for (id, _) in &cases {
        let decided = agreements::decision(&mut read, id).await.unwrap().unwrap();
        yes += usize::from(decided.decision.outcome.is_yes());
        no += usize::from(decided.decision.outcome == Outcome::No);
        early += usize::from(school.now().since(decided.decided_at) > Span::days(100));
    }
    assert!(yes >= 5 && no >= 5 && early >= 5, "{yes} granted, {no} refused, {early} a hundred days ago");
    for check in lists::doctor(&mut read).await.unwrap() {
        assert!(check.findings.is_empty(), "{}: {:?}", check.name, check.findings);
    }
    drop(read);

    // A second start finds it filled, and keeps its time.
    demo::a_year_ago(&school).await.unwrap();
    demo::fill(&school, &worker, &simulator).await.unwrap();
    assert_eq!(school.ahead(), Span::ZERO);
    let _ = stop.send(());
    serving.await.unwrap().unwrap();
    simulator.stop().await;
}
