//! The shipped texts, read once, and short ways to ask them.

use lyceum_kernel::Day;
use lyceum_terms::{Effect, Facts, Library, Outcome, Promised, Value, Version};
use serde::Deserialize;
use serde_json::{Value as Json, json};
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    sync::LazyLock,
};

/// The document under test.
pub(crate) const POLICY: &str = "course-shop/refund-policy";

/// The texts of the subscription school.
pub(crate) const SCHOOL: &str = "subscription-school";

/// A decision in words.
#[derive(Debug)]
pub(crate) struct Asked {
    pub(crate) answer: String,
    pub(crate) amount: Option<String>,
    pub(crate) needs: Vec<String>,
    pub(crate) cited: Vec<String>,
    pub(crate) struck: Vec<String>,
}

/// A row of the register.
#[derive(Debug, Deserialize)]
pub(crate) struct Row {
    pub(crate) id: String,
    pub(crate) document: String,
    pub(crate) kind: Vec<String>,
    pub(crate) line: String,
    pub(crate) encoded: String,
    pub(crate) reason: Option<String>,
    pub(crate) wired: Option<String>,
}

static FILES: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    let root = root();
    let mut files = BTreeMap::new();
    collect(&root, &root, &mut files);
    files
});
static LIBRARY: LazyLock<Library> = LazyLock::new(|| load(&FILES));

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../terms")
}

fn collect(root: &Path, folder: &Path, files: &mut BTreeMap<String, String>) {
    for entry in fs::read_dir(folder).expect("terms/ can be read") {
        let path = entry.expect("terms/ can be read").path();
        if path.is_dir() {
            collect(root, &path, files);
        } else if path.extension().is_some_and(|extension| extension == "md") {
            let name = path.strip_prefix(root).expect("below terms/").to_string_lossy().replace('\\', "/");
            files.insert(name, fs::read_to_string(&path).expect("UTF-8"));
        }
    }
}

fn load(files: &BTreeMap<String, String>) -> Library {
    Library::load(files.clone()).unwrap_or_else(|findings| panic!("{}", lyceum_terms::render_all(&findings)))
}

/// Every file of `terms/`.
pub(crate) fn files() -> BTreeMap<String, String> {
    FILES.clone()
}

/// All shipped texts.
pub(crate) fn library() -> &'static Library {
    &LIBRARY
}

/// The text of the policy.
pub(crate) fn policy_text() -> String {
    FILES["course-shop/refund-policy/2026-01-01.en.md"].clone()
}

/// The policy as shipped.
pub(crate) fn policy() -> &'static Version {
    LIBRARY.in_force(POLICY, today()).expect("a version is in force")
}

/// A library in which the policy reads otherwise, in English alone.
pub(crate) fn rewritten(text: &str) -> Library {
    let mut files = files();
    files.retain(|path, _| !path.starts_with(POLICY));
    files.insert("course-shop/refund-policy/2026-01-01.en.md".to_owned(), text.to_owned());
    load(&files)
}

pub(crate) fn today() -> Day {
    Day::new(2027, 3, 15).expect("a day")
}

/// The register of clause ids.
pub(crate) fn register() -> Vec<Row> {
    #[derive(Deserialize)]
    struct Register {
        clause: Vec<Row>,
    }
    toml::from_str::<Register>(&register_text()).expect("the register is TOML").clause
}

/// The register as it stands.
pub(crate) fn register_text() -> String {
    fs::read_to_string(root().join("register.toml")).expect("the register can be read")
}

/// The facts of an ordinary request that is granted.
pub(crate) fn ordinary() -> Json {
    json!({
        "request.sent_at": "2027-03-15T12:00:00+01:00", "request.order_number": "2027-000123", "request.purchase_day": "2027-03-08",
        "request.course": "reading-a-contract", "request.subject": "Refund request", "request.clear": true, "request.channel": "form",
        "purchase.confirmed_at": "2027-03-08T10:00:00+01:00", "purchase.paid": "99.00 EUR", "purchase.price_kind": "paid",
        "purchase.item_kind": "course", "purchase.channel": "own", "purchase.course": "reading-a-contract",
        "usage.units_done": 9, "usage.units_total": 45, "usage.first_at": "2027-03-09T19:00:00+01:00", "account.standing": "good",
        "download.offered": true, "contract.concluded_at": "2027-03-08T10:00:00+01:00",
        "contract.accepted_at": "2027-03-08T09:58:00+01:00", "contract.kind": "digital_content",
        "information.withdrawal": "2027-03-08T10:00:00+01:00", "customer.kind": "consumer", "customer.country": "DE",
        "customer.region": "DE-SN",
    })
}

/// The ordinary request with differences.
pub(crate) fn with(differences: &Json) -> Json {
    let mut facts = ordinary();
    for (name, value) in differences.as_object().expect("an object of facts") {
        facts[name] = value.clone();
    }
    facts
}

/// Asks the shipped policy about the ordinary request with differences.
pub(crate) fn ask(question: &str, differences: &Json, layers: &[&str]) -> Asked {
    ask_whole(question, &with(differences), layers)
}

/// Asks the shipped policy about exactly these facts.
pub(crate) fn ask_whole(question: &str, facts: &Json, layers: &[&str]) -> Asked {
    put(policy(), question, facts, &LIBRARY.law_of(layers, today()))
}

/// Asks a policy that reads otherwise.
pub(crate) fn ask_text(text: &str, question: &str, differences: &Json) -> Asked {
    let library = rewritten(text);
    let version = library.document(POLICY).into_iter().next().expect("the policy");
    put(version, question, &with(differences), &[])
}

/// What follows when an event happens.
pub(crate) fn effects(event: &str, differences: &Json) -> Vec<Effect> {
    let facts = Facts::from_value(&with(differences)).unwrap_or_else(|bad| panic!("{bad}"));
    policy().effects(event, &facts, &[]).unwrap_or_else(|bad| panic!("{bad}"))
}

/// The promises made for the ordinary request with differences.
pub(crate) fn promises(differences: &Json) -> Vec<Promised> {
    let facts = Facts::from_value(&with(differences)).unwrap_or_else(|bad| panic!("{bad}"));
    policy().promises(&facts, &[]).unwrap_or_else(|bad| panic!("{bad}"))
}

fn put(version: &Version, question: &str, facts: &Json, law: &[&Version]) -> Asked {
    let facts = Facts::from_value(facts).unwrap_or_else(|bad| panic!("{bad}"));
    let decision = version.decide(question, &facts, law).unwrap_or_else(|bad| panic!("{bad}"));
    let (answer, needs) = match &decision.outcome {
        Outcome::Value(value) => (shown(Some(value)), Vec::new()),
        Outcome::Needs(names) => ("needs".to_owned(), names.clone()),
        other => (other.word().to_owned(), Vec::new()),
    };
    Asked {
        answer,
        amount: decision.amount().map(|money| money.to_string()),
        needs,
        cited: decision.cited().into_iter().map(str::to_owned).collect(),
        struck: decision
            .layers
            .iter()
            .flat_map(|layer| &layer.struck)
            .flat_map(|struck| struck.clauses.clone())
            .collect(),
    }
}

/// A value as the rows write it.
pub(crate) fn shown(value: Option<&Value>) -> String {
    match value {
        Some(Value::Money(money)) => money.to_string(),
        Some(Value::Day(day)) => day.to_string(),
        Some(Value::Count(count)) => count.to_string(),
        other => format!("{other:?}"),
    }
}

/// One fact that differs.
pub(crate) fn one(fact: &str, value: &Json) -> Json {
    let mut facts = json!({});
    facts[fact] = value.clone();
    facts
}
