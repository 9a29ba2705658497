//! What is measured: the probe rule, the school's own texts, and cases that differ in what matters.

use lyceum_kernel::{Day, Instant, Money, Span};
use lyceum_terms::{Facts, Library, Record, program::Program};
use std::path::Path;

/// Ten conditions, a window over a list, a share, a rolled deadline: what a refund rule looks like.
pub(crate) const PROBE: &str = r#"+++
document      = "bench/probe"
title         = "Probe"
language      = "en"
version       = "1"
in_force_from = 2026-01-01
seat          = { country = "DE", region = "SN" }
time_zone     = "Europe/Berlin"
kind          = "contract"
grammar       = 1
+++

Within [14 days](value:probe.window), at most [30 %](value:probe.progress), fewer than [three](value:probe.recent). {#P1}

```rule
decide probe.eligible, favours yes
  yes when all
    [P1] request.sent_at not after (probe.window after purchase.confirmed_at)
    [P1] usage.units_done / usage.units_total at most probe.progress
    [P1] count refunds.issued where issued_on within 12 months before request.sent_at is below probe.recent
    [P1] account.standing is good
    [P1] download.redistribution is no
    [P1] certificate.issued_at not by request.sent_at
    [P1] purchase.price_kind is paid
    [P1] purchase.channel is own
    [P1] purchase.item_kind is one of course, bundle
    [P1] purchase.paid at least 1.00 EUR
```
"#;

/// The probe, compiled.
pub(crate) fn probe() -> Library {
    Library::load([("bench/probe/2026-01-01.en.md".to_owned(), PROBE.to_owned())]).expect("the probe is sound")
}

/// The program of the first version of a library, without law.
pub(crate) fn program(library: &Library) -> Program {
    library.versions().first().unwrap().program(&[]).unwrap().as_ref().clone()
}

/// Cases that differ in what matters: days, progress, earlier refunds, standing, consent.
pub(crate) fn facts(case: usize) -> Facts {
    let at = |text: &str| text.parse::<Instant>().unwrap();
    let hours = |count: usize| Span::hours(i64::try_from(count).unwrap());
    let bought = at("2027-03-01T09:00:00Z").plus(hours(case * 7));
    let mut facts = Facts::new();
    facts
        .set("purchase.confirmed_at", bought)
        .set("contract.concluded_at", bought)
        .set("contract.accepted_at", bought)
        .set("contract.kind", "digital_content")
        .set("information.withdrawal", bought)
        .set("request.sent_at", bought.plus(hours(24 * (case % 20))))
        .set("request.clear", true)
        .set("usage.first_at", bought.plus(hours(1)))
        .set("usage.units_done", case % 60)
        .set("usage.units_total", 150_i64)
        .set("purchase.paid", Money::eur(9_900))
        .set("purchase.price_kind", "paid")
        .set("purchase.channel", "own")
        .set("purchase.item_kind", "course")
        .set("purchase.course", "crs_1")
        .set("account.standing", if case.is_multiple_of(31) { "violation" } else { "good" })
        .set("customer.kind", "consumer")
        .set("customer.country", "DE")
        .set("customer.region", if case.is_multiple_of(2) { "DE-SN" } else { "DE-BE" })
        .set("download.full", false)
        .set("download.offered", true)
        .set("download.redistribution", false)
        .absent("certificate.issued_at")
        .absent("consent.begin_early");
    let day = "2026-09-01".parse::<Day>().unwrap();
    let record = Record::from([("issued_on".to_owned(), day.into())]);
    facts.list("refunds.issued", vec![record; case % 4]);
    facts
}

/// Every text of the school.
pub(crate) fn texts() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../terms");
    let mut files = Vec::new();
    let mut open = vec![root];
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(&folder).expect("the texts are there") {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|extension| extension == "md") {
                files.push((path.display().to_string(), std::fs::read_to_string(&path).unwrap()));
            }
        }
    }
    files
}
