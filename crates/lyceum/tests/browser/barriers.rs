//! What keeps people out, as far as a program can see it: axe-core's rules for WCAG 2.2 A and AA, sideways scrolling, and
//! buttons too small to hit. Called for every page in every state that a journey passes.

use crate::driver::Browser;
use std::path::PathBuf;

/// Where `cargo xtask test` has put axe-core.
fn axe() -> String {
    let path = std::env::var_os("LYCEUM_AXE")
        .map_or_else(|| crate::driver::root().join("target/npm/node_modules/axe-core/axe.min.js"), PathBuf::from);
    std::fs::read_to_string(&path)
        .unwrap_or_else(|_| panic!("{} is missing: cargo xtask test --only browser", path.display()))
}

const RUN: &str = "
    axe.run(document, { runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] } })
        .then((result) => done(result.violations.flatMap((rule) =>
            rule.nodes.map((node) => rule.id + ': ' + node.target.join(' ') + ' (' + rule.help + ')'))))
        .catch((error) => done([String(error)]));";

/// Main actions are at least 44 px high (ACC-05).
const SMALL: &str = "[...document.querySelectorAll('main button, main a.button')]
    .filter((each) => each.offsetParent && each.getBoundingClientRect().height < 43.5)
    .map((each) => 'too small to hit: ' + each.textContent.trim())";

/// On a phone a link that stands by itself is at least 24 px high (WCAG 2.5.8). 2026-11-30: numbers of orders, letters and
/// clauses were lower.
const SMALL_LINKS: &str = "[...document.querySelectorAll(
        'main .table :is(th, td) > a, main :is(.card h3, .card p, .buy p) > a, main .margin a, main a.clause')]
    .filter((each) => innerWidth < 640 && each.offsetParent && each.getBoundingClientRect().height < 23.9)
    .map((each) => 'a link too small to hit: ' + each.textContent.trim())";

/// All barriers of the page that is open; it needs a browser whose scripts run.
pub async fn barriers(browser: &Browser) -> Vec<String> {
    let mut found: Vec<String> =
        serde_json::from_value(browser.asks_later(&format!("{};\n{RUN}", axe())).await).expect("axe answers");
    for question in [SMALL, SMALL_LINKS] {
        found.extend(serde_json::from_value::<Vec<String>>(browser.asks(question).await).expect("a list"));
    }
    let sideways = browser.sideways().await;
    if sideways > 0 {
        found.push(format!("the page is {sideways} px wider than its window"));
    }
    found
}
