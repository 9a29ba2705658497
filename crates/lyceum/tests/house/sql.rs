//! SQL: where it stands, that every list ends, and that each text is sound on the engine at hand.

use super::{code, files, hold, is_test, read, root, shown, sources};
use std::path::{Path, PathBuf};

/// Every SQL text of a file, with the name of its constant.
fn statements(text: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find("const ") {
        rest = &rest[at + 6..];
        let Some((head, tail)) = rest.split_once('=') else { break };
        if !head.contains("&str") && !head.contains("&'static str") {
            continue;
        }
        let name = head.split(':').next().unwrap().trim().to_owned();
        let Some(body) = tail.trim_start().strip_prefix('"') else { continue };
        let body = body.split("\";").next().unwrap();
        if is_sql(body) {
            found.push((name, body.replace("\\\n", "\n").replace("\\\"", "\"")));
        }
    }
    found
}

fn is_sql(text: &str) -> bool {
    let start = text.trim_start();
    ["SELECT ", "INSERT INTO ", "UPDATE ", "DELETE FROM ", "WITH "].iter().any(|verb| start.starts_with(verb))
}

/// How many literals of a text are SQL, constants or not.
fn literals(text: &str) -> usize {
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    let text = lines.join("\n");
    text.match_indices('"').filter(|(at, _)| is_sql(&text[at + 1..])).count()
}

fn is_store(path: &Path) -> bool {
    let name = shown(path);
    name.ends_with("/store.rs") || name.contains("/store/") || name.ends_with("_store.rs")
}

/// The files that the rules of SQL are for: neither tests, nor the driver in `store`, nor benches, which measure the engine itself.
fn ruled() -> Vec<PathBuf> {
    let is_ruled = |file: &PathBuf| {
        !is_test(file) && !shown(file).starts_with("crates/store/") && !file.iter().any(|part| part == "benches")
    };
    sources().into_iter().filter(is_ruled).collect()
}

// 2026-11-30: a review found that a statement written where it is run was seen by neither test of SQL.
#[test]
fn sql_stands_as_constants_in_store_files_and_nowhere_else() {
    let mut findings = Vec::new();
    for file in ruled() {
        let text = read(&file);
        let allowed = if is_store(&file) { statements(code(&text)).len() } else { 0 };
        let found = literals(code(&text));
        if found != allowed {
            findings.push(format!("{}: {found} statements, {allowed} of them constants of a store", shown(&file)));
        }
    }
    hold("SQL is a constant in store.rs", &findings);
}

#[test]
fn a_statement_is_seen_wherever_it_is_written() {
    let inline = "tx.run(\"DELETE FROM jobs\", &[])";
    let constant = "const ALL: &str = \"\n    SELECT id FROM jobs LIMIT 1\";";
    let words = "say(\"Selected\")\n// \"SELECT id\"\n";
    assert_eq!((literals(inline), statements(inline).len()), (1, 0));
    assert_eq!((literals(constant), statements(constant).len()), (1, 1));
    assert_eq!(literals(words), 0);
}

// 2026-11-30: a review found that nothing looked for what CONTRIBUTING.md calls a rule that is checked.
#[test]
fn every_list_has_a_limit() {
    // One row for each of a few states.
    let short = [("crates/commerce/src/claims/store.rs", "COUNTS")];
    let mut lists = 0;
    let mut findings = Vec::new();
    for file in ruled() {
        let text = read(&file);
        // However its call is broken into lines.
        let joined: String = code(&text).split_whitespace().collect();
        for (constant, sql) in statements(code(&text)) {
            if joined.contains(&format!(".all({constant},")) {
                lists += 1;
                if !sql.contains("LIMIT ") && !short.contains(&(shown(&file).as_str(), constant.as_str())) {
                    findings.push(format!("{}: {constant}", shown(&file)));
                }
            }
        }
    }
    assert!(lists > 40, "only {lists} lists were found");
    hold("every list has a LIMIT", &findings);
}

#[test]
fn no_key_waits_for_the_end_of_a_transaction() {
    // On SQLite many transactions share one commit: a key that is looked at only then fails all of them.
    let migrations = files(&root().join("crates/store/migrations"), "sql");
    let deferred = migrations.iter().filter(|file| read(file).to_uppercase().contains("DEFERR"));
    hold("no deferred keys", &deferred.map(|file| shown(file)).collect::<Vec<_>>());
}

#[tokio::test]
async fn every_sql_constant_is_sound_on_this_engine() {
    let bed = lyceum_testkit::Testbed::new(&[]).open().await;
    let mut findings = Vec::new();
    let mut looked_at = 0;
    for file in ruled() {
        for (constant, sql) in statements(&read(&file)) {
            looked_at += 1;
            let most = (1..40).rev().find(|number| sql.contains(&format!("${number}"))).unwrap_or(0);
            let nulls = vec![lyceum_kernel::Column::Null; most];
            let explain: &'static str = Box::leak(format!("EXPLAIN {sql}").into_boxed_str());
            let mut tx = bed.school().begin(lyceum_kernel::Actor::System("house")).await.unwrap();
            if let Err(error) = lyceum_store::Reads::all(&mut tx, explain, &nulls).await {
                findings.push(format!("{}: {constant}: {error}", shown(&file)));
            }
            tx.rollback().await.ok();
        }
    }
    assert!(looked_at > 100, "only {looked_at} statements were found");
    hold("one SQL on two engines", &findings);
}
