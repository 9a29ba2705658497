//! The schemas say what the program reads and writes: every case and every decision of the texts fits them, and what is misspelled
//! does not.

use super::{facts, properties::texts, school};
use crate::{Facts, Library, examples, report, schema};
use boon::{Compiler, SchemaIndex, Schemas};
use proptest::prelude::*;
use serde_json::{Value as Json, json};
use std::sync::OnceLock;

/// A schema, ready to be asked.
struct Schema {
    schemas: Schemas,
    root: SchemaIndex,
}

impl Schema {
    /// Of a schema that is one by the draft it names.
    fn of(json: Json) -> Self {
        let (mut compiler, mut schemas) = (Compiler::new(), Schemas::new());
        compiler.add_resource("lyceum.json", json).unwrap();
        let root = compiler.compile("lyceum.json", &mut schemas).unwrap_or_else(|error| panic!("{error:#}"));
        Self { schemas, root }
    }

    fn fits(&self, json: &Json) -> bool {
        self.schemas.validate(json, self.root).is_ok()
    }

    fn must_fit(&self, json: &Json, what: &str) {
        if let Err(error) = self.schemas.validate(json, self.root) {
            panic!("{what}\n{error:#}\n{json:#}");
        }
    }
}

fn of_facts() -> &'static Schema {
    static FACTS: OnceLock<Schema> = OnceLock::new();
    FACTS.get_or_init(|| Schema::of(schema::facts()))
}

#[test]
fn every_case_and_every_decision_of_the_texts_fits_its_schema() {
    let (decision, answer) = (Schema::of(schema::decision()), Schema::of(schema::answer()));
    let library = Library::load(school()).unwrap();
    let mut count = 0;
    for version in library.versions() {
        let law = library.law_in_force(version.in_force_from());
        let law = if version.kind() == crate::DocumentKind::Law { Vec::new() } else { law };
        for question in version.questions() {
            for facts in examples::facts_for(&library, version, &question) {
                of_facts().must_fit(&facts.to_value(), "a case");
                for law in [&[][..], &law[..]] {
                    let decided = version.decide(&question, &facts, law).unwrap();
                    let what = format!("{} of {}", question, version.document());
                    decision.must_fit(&serde_json::from_str(&decided.canonical()).unwrap(), &what);
                    answer.must_fit(&report::decision_json(version, &decided, &facts), &what);
                    count += 1;
                }
            }
        }
    }
    assert!(count > 500, "only {count} decisions");
}

#[test]
fn what_is_misspelled_does_not_fit() {
    for (json, is_case) in [
        (json!({ "usage.units_done": 3, "usage": { "units_total": 150 } }), true),
        (json!({ "purchase": { "paid": "99.00 EUR", "confirmed_at": null } }), true),
        (json!({ "refunds.issued": ["2027-01-01"], "refunds": {} }), true),
        (json!({ "refunds.issued": [{ "issued_on": "2027-01-01" }] }), true),
        (json!({ "dispute.open_on_order": "yes", "customer.region": "de-sn" }), true),
        (json!({ "usage.unit_done": 3 }), false),
        (json!({ "usage": { "unit_done": 3 } }), false),
        (json!({ "usage.units_done": "many" }), false),
        (json!({ "purchase.paid": 99 }), false),
        (json!({ "account.standing": "god" }), false),
        (json!({ "refunds.issued": [{ "isued_on": "2027-01-01" }] }), false),
        (json!([]), false),
        // 2026-11-25: an empty list was read as any fact, and no decision could be made of the case.
        (json!({ "request.sent_at": [] }), false),
        // 2026-11-30: an audit found that these were decided on.
        (json!({ "usage.units_done": "9" }), false),
        (json!({ "usage.units_done": -1 }), false),
        (json!({ "purchase.paid": "-5.00 EUR" }), false),
        (json!({ "result.mark": 101 }), false),
        (json!({ "result.mark": "59.9 %" }), true),
        (json!({ "customer.country": "XX" }), false),
        (json!({ "customer.country": "AX" }), true),
    ] {
        assert_eq!(Facts::from_value(&json).is_ok(), is_case, "{json}");
        assert_eq!(of_facts().fits(&json), is_case, "{json}");
    }
    let told = schema::facts();
    assert_eq!(told.pointer("/$defs/usage.units_done/unless_given"), Some(&json!("unknown")));
    assert!(told.pointer("/$defs/purchase.paid/description").is_some_and(|text| !text.as_str().unwrap().is_empty()));
}

#[test]
fn a_decision_reads_back_from_what_its_schema_describes() {
    let version = super::version(texts(), "course-shop/refund-policy");
    let decided = version.decide("refund", &facts(r#"{"purchase.paid": "99.00 EUR"}"#), &[]).unwrap();
    let mut json: Json = serde_json::from_str(&decided.canonical()).unwrap();
    let decision = Schema::of(schema::decision());
    assert!(decision.fits(&json));
    json["outcome"] = json!("perhaps");
    assert!(!decision.fits(&json) && serde_json::from_value::<crate::Decision>(json).is_err());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    /// What the program accepts as a case, whatever it is, fits the schema.
    #[test]
    fn no_case_that_is_read_is_refused_by_the_schema(
        name in prop::sample::select(crate::declare::facts().map(|fact| fact.name).collect::<Vec<_>>()),
        nested in any::<bool>(),
        value in prop_oneof![
            any::<i32>().prop_map(|count| json!(count)), any::<f32>().prop_map(|share| json!(share)), any::<bool>().prop_map(|yes| json!(yes)),
            "[+-]?[0-9]{1,4}|[0-9]{1,3} ?%|yes|no|-?[0-9]{1,3}(\\.[0-9]{0,2})? [A-Z]{3}|[A-Z]{2}(-[A-Z0-9]{1,3})?|[a-z]{2}-[a-z]{2}".prop_map(|text| json!(text)),
            "20[0-9]{2}-0[1-9]-[12][0-9](T[01][0-9]:00:00(Z|\\+01:00))?".prop_map(|text| json!(text)),
            Just(Json::Null), Just(json!([])), Just(json!(["2027-03-08"])), Just(json!(["2027-03-08T11:00:00Z"])), Just(json!([{}])),
            Just(json!({ "from": "2027-01-01", "to": "2027-01-31" })),
        ],
    ) {
        let case = match name.split_once('.').filter(|_| nested) {
            Some((first, rest)) => json!({ first: { rest: value } }),
            None => json!({ name: value }),
        };
        if let Ok(facts) = Facts::from_value(&case) {
            prop_assert!(of_facts().fits(&case), "{case}");
            prop_assert!(of_facts().fits(&facts.to_value()), "{case} written again");
        }
    }
}
