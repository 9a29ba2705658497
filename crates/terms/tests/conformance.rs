//! The conformance folder: small texts, facts and what must come of them, one folder a feature of the language.

#[cfg(test)]
mod conformance {
    use lyceum_terms::{Library, render_all, report};
    use serde_json::{Value as Json, json};
    use std::path::{Path, PathBuf};

    fn folders() -> Vec<PathBuf> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("conformance");
        let mut folders: Vec<PathBuf> =
            std::fs::read_dir(root).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()).collect();
        folders.sort();
        folders
    }

    fn library(folder: &Path) -> Library {
        let files = ["text.md", "law.md"]
            .iter()
            .filter_map(|name| Some(((*name).to_owned(), std::fs::read_to_string(folder.join(name)).ok()?)));
        Library::load(files).unwrap_or_else(|findings| panic!("{}: {}", folder.display(), render_all(&findings)))
    }

    #[test]
    fn every_feature_answers_as_its_folder_says() {
        let mut asked = 0;
        for folder in folders() {
            let library = library(&folder);
            let name = folder.file_name().unwrap().to_str().unwrap();
            let version = *library.document(&format!("conformance/{name}")).last().unwrap();
            let entries: Vec<Json> =
                serde_json::from_str(&std::fs::read_to_string(folder.join("asked.json")).unwrap()).unwrap();
            for entry in entries {
                asked += 1;
                let question = entry["question"].as_str().unwrap();
                let given = report::decide(&library, version, question, &entry["facts"].to_string(), None).json;
                for key in ["outcome", "value", "amount", "needs", "until"] {
                    if let Some(wanted) = entry.get(key) {
                        assert_eq!(&given[key], wanted, "{name}: {key} of {entry}");
                    }
                }
                for (key, is_cited) in [("cited", true), ("uncited", false)] {
                    let clauses = entry.get(key).cloned().unwrap_or(json!([]));
                    for clause in clauses.as_array().unwrap() {
                        let found = given["cited"].as_array().unwrap().contains(clause);
                        assert_eq!(found, is_cited, "{name}: {entry} cites {}", given["cited"]);
                    }
                }
            }
        }
        assert!(asked >= 25, "the folder asks {asked} questions");
    }
}
