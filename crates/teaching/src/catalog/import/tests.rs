//! Two real workshoppers become courses, and every source file is accounted for.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::*;
use crate::catalog::CourseFolder;
use crate::catalog::folder::files_of;

/// The samples lie beside a checkout of the developers; a user's clone has none.
fn sample(name: &str) -> Option<PathBuf> {
    let place = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/samples").join(name);
    if place.is_dir() {
        return Some(place);
    }
    eprintln!("skipped: the sample {name} is not at ../shared/samples beside the repository");
    None
}

fn every_file_is_accounted_for(place: &Path, report: &Report) {
    let all = [&report.kept, &report.changed, &report.dropped, &report.missing];
    let said: BTreeSet<&str> = all.iter().flat_map(|list| list.iter().map(|entry| entry.path.as_str())).collect();
    for (path, _) in files_of(place).unwrap() {
        assert!(said.contains(path.as_str()), "{path} is not in the report");
    }
    for list in all {
        assert!(list.iter().all(|entry| !entry.what.is_empty()));
    }
}

fn survives_saving(course: &CourseFolder) {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("course");
    course.save(&folder).unwrap();
    let back = CourseFolder::read(&folder).unwrap_or_else(|found| panic!("{found:?}"));
    assert_eq!(back.languages, course.languages);
    for (a, b) in course.units.iter().zip(&back.units) {
        for (language, text) in &a.texts {
            assert_eq!(
                (&text.title, &text.markdown),
                (&b.texts[language].title, &b.texts[language].markdown),
                "{} {language}",
                a.id
            );
        }
    }
}

fn has(list: &[Entry], path: &str, what: &str) -> bool {
    list.iter().any(|entry| entry.path == path && entry.what.contains(what))
}

#[test]
fn javascripting_becomes_a_course_in_thirteen_languages() {
    let Some(place) = sample("workshopper-javascripting") else { return };
    assert!(is_workshopper(&place));
    let (course, report) = workshopper(&place).unwrap();
    assert_eq!((course.slug.as_str(), course.units.len(), course.languages.len()), ("javascripting", 22, 13));
    assert_eq!(course.languages[0], "en");
    let ids: Vec<&str> = course.units.iter().map(|unit| unit.id.as_str()).collect();
    assert_eq!(&ids[..3], ["introduction", "variables", "strings"]);
    assert_eq!(&ids[19..], ["scope", "function-return-values", "this"], "what the menu leaves out stands at the end");
    assert!(has(&report.changed, ".", "15 minutes were put in"), "a guess is said (2026-11-25)");
    assert!(has(&report.changed, ".", "capitals"));
    for folder in ["problems/function-return-values", "problems/this"] {
        assert!(has(&report.changed, folder, "not in the menu"), "{folder}");
    }
    let strings = &course.units[2].texts["fr"];
    assert_eq!(strings.title, "Chaînes de caractères");
    assert!(strings.markdown.contains("<details><summary>Solution</summary>"));
    assert!(!strings.markdown.contains("\n#EXCELLENT"), "{}", strings.markdown);
    assert!(report.missing.iter().any(|entry| entry.path.contains("nb-no") || entry.path.contains("(nb-no)")));
    assert!(has(&report.kept, "LICENSE.md", "licence"));
    assert_eq!(course.licence.as_deref(), Some("The MIT License (MIT)"));
    assert!(report.dropped.iter().any(|entry| entry.path.starts_with("i18n/troubleshooting")));
    every_file_is_accounted_for(&place, &report);
    survives_saving(&course);
}

#[test]
fn learnyounode_becomes_a_course_in_fifteen_languages() {
    let Some(place) = sample("workshopper-learnyounode") else { return };
    let (course, report) = workshopper(&place).unwrap();
    assert_eq!((course.slug.as_str(), course.units.len(), course.languages.len()), ("learnyounode", 13, 15));
    let ids: Vec<&str> = course.units.iter().map(|unit| unit.id.as_str()).collect();
    assert_eq!(
        &ids[..4],
        ["hello-world", "baby-steps", "my-first-io", "my-first-async-io"],
        "the order of the titles was guessed"
    );
    assert_eq!(ids[12], "http-json-api-server");
    assert!(has(&report.missing, "menu.json", "guessed"));
    // 2026-11-30: an audit found that the course itself was still sold in capitals, though the report said otherwise.
    assert_eq!(course.titles["en"], "Learn you the Node.js for much win!");
    assert_eq!(course.titles["fr"], "Apprends node pour être trop balèze\u{a0}!");
    assert_eq!(course.units[0].texts["fr"].title, "Bonjour, monde");
    for unit in &course.units {
        for (language, text) in &unit.texts {
            for left in ["{appname}", "{apname}", "{rootdir"] {
                assert!(!text.markdown.contains(left), "{left} is left in {} {language}", unit.id);
            }
        }
    }
    assert!(course.units[0].texts["en"].markdown.contains("$ learnyounode verify hello-world.js"));
    assert!(has(&report.changed, "exercises/hello_world/problem.md", "{appname} became learnyounode"));
    assert!(has(&report.missing, "docs-nodejs/fs.html", "not in the source"));
    assert!(has(&report.missing, "exercises/hello_world/solution", "no solution"));
    every_file_is_accounted_for(&place, &report);
    survives_saving(&course);
}

#[test]
fn the_report_reads_as_text_and_as_json() {
    let Some(place) = sample("workshopper-javascripting") else { return };
    let (_, report) = workshopper(&place).unwrap();
    let text = report.to_string();
    for word in ["kept: ", "changed: ", "dropped: ", "missing: ", "    problems/this"] {
        assert!(text.contains(word), "{word}");
    }
    let json = serde_json::to_value(&report).unwrap();
    assert_eq!(json["kept"].as_array().unwrap().len(), report.kept.len());
    assert!(json["changed"][0]["path"].is_string());
}

#[test]
fn a_folder_without_lessons_is_refused_with_a_remedy() {
    let place = tempfile::tempdir().unwrap();
    std::fs::create_dir(place.path().join("problems")).unwrap();
    let found = workshopper(place.path()).unwrap_err();
    assert!(found[0].what.contains("no lesson"), "{}", found[0]);
    assert!(!found[0].remedy.is_empty());
}

#[test]
fn a_small_workshopper_in_either_naming_keeps_its_pictures_and_says_what_it_lost() {
    for style in ['_', '.'] {
        let place = tempfile::tempdir().unwrap();
        let lesson = place.path().join("exercises/first_step");
        std::fs::create_dir_all(&lesson).unwrap();
        let write = |name: &str, text: &[u8]| std::fs::write(lesson.join(name), text).unwrap();
        write("problem.md", b"Look: ![a map](map.png) and [this](gone.md).\n");
        write(&format!("problem{style}pt-br.md"), "Olá\n".as_bytes());
        write("map.png", crate::trial::PNG);
        let (course, report) = workshopper(place.path()).unwrap();
        assert_eq!(course.languages, ["en", "pt-br"]);
        assert_eq!(course.units[0].texts["en"].title, "First step");
        assert!(course.files.contains_key("media/exercises/first_step/map.png"));
        assert_eq!(
            course.units[0].texts["en"].markdown,
            "Look: ![a map](media/exercises/first_step/map.png) and [this]."
        );
        assert!(has(&report.changed, "exercises/first_step/problem.md", "gone.md"));
        assert!(has(&report.missing, "LICENSE.md", "no licence"));
        survives_saving(&course);
    }
}

// 2026-11-30: an imported course had no summary on its page.
#[test]
fn the_description_of_the_package_becomes_the_summary() {
    let place = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| std::fs::write(place.path().join(name), text).unwrap();
    std::fs::create_dir_all(place.path().join("exercises/first_step")).unwrap();
    write("exercises/first_step/problem.md", "Do it.\n");
    let (course, report) = workshopper(place.path()).unwrap();
    assert!(course.summaries.is_empty() && has(&report.missing, "package.json", "no summary"));
    write("package.json", "{\"name\": \"steps\", \"description\": \" Learn to take steps. \", \"version\": \"1.0.0\"}");
    let (course, report) = workshopper(place.path()).unwrap();
    assert_eq!(course.summaries["en"], "Learn to take steps.");
    assert!(has(&report.kept, "package.json", "summary"));
    survives_saving(&course);
    for (text, why) in [("{}", "no description"), ("{\"description\": 7}", "cannot be read")] {
        write("package.json", text);
        let (course, report) = workshopper(place.path()).unwrap();
        assert!(course.summaries.is_empty() && has(&report.dropped, "package.json", why), "{text}: {report}");
    }
}

// 2026-11-30: an audit found that a broken menu was only a line among what was changed, and a script was taken out without a word.
#[test]
fn a_broken_menu_is_warned_of_with_a_remedy_and_what_is_taken_out_is_told() {
    let place = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| std::fs::write(place.path().join(name), text).unwrap();
    std::fs::create_dir_all(place.path().join("exercises/first_step")).unwrap();
    write("exercises/first_step/problem.md", "Do it.\n\n<script>alert(1)</script>\n");
    write("menu.json", "[\n\"FIRST STEP\",\n");
    let (course, report) = workshopper(place.path()).unwrap();
    let warned: Vec<String> = course.warnings.iter().map(ToString::to_string).collect();
    assert!(warned[0].starts_with("menu.json:") && warned[0].contains("Write a list of titles"), "{warned:?}");
    assert!(has(&report.dropped, "menu.json", "Write a list of titles"), "{report}");
    assert!(has(&report.changed, "exercises/first_step/problem.md", "<script> is not shown"), "{report}");
}
