//! Files know each other in one direction: what is named in a circle can only be read, and changed, together.

use super::{files, hold, is_test, paths, read, root, shown};
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

/// Where each module of a crate stands: the names on the way to it, and its file.
type Modules = BTreeMap<Vec<String>, PathBuf>;

/// Which file names which.
type Arrows = BTreeMap<PathBuf, BTreeSet<PathBuf>>;

#[test]
fn no_files_name_each_other_in_a_circle() {
    let mut findings = Vec::new();
    for folder in std::fs::read_dir(root().join("crates")).unwrap().flatten() {
        let modules = modules(&folder.path().join("src"));
        for (from, to) in in_circles(arrows(&modules)) {
            findings.extend(to.iter().map(|to| format!("{} names {}", shown(&from), shown(to))));
        }
    }
    hold("files know each other in one direction", &findings);
}

#[test]
fn a_circle_is_found_and_what_leads_to_it_is_left_out() {
    let arrows = [("top", "left"), ("left", "right"), ("right", "left"), ("right", "ground")];
    let mut given = Arrows::new();
    for (from, to) in arrows {
        given.entry(from.into()).or_default().insert(to.into());
    }
    let found: Vec<_> =
        in_circles(given).into_iter().flat_map(|(from, to)| to.into_iter().map(move |to| (from.clone(), to))).collect();
    assert_eq!(found, [("left".into(), "right".into()), ("right".into(), "left".into())]);
}

#[test]
fn what_a_file_names_is_found_however_it_is_written() {
    let of = |text: &str| named(text, &["desk".to_owned(), "act".to_owned()]);
    let path = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    assert_eq!(of("use super::look;"), [path(&["desk", "look"])]);
    assert_eq!(of("use crate::claims::store;"), [path(&["claims", "store"])]);
    assert_eq!(of("f(super::look::g())"), [path(&["desk", "look", "g"])]);
    let group = of("use super::{look::{self, A}, super::urls};");
    assert_eq!(group, [path(&["desk", "look", "self"]), path(&["desk", "look", "A"]), path(&["urls"])]);
    assert_eq!(of("// super::look\nuse other::super_look;"), Vec::<Vec<String>>::new());
}

fn modules(src: &std::path::Path) -> Modules {
    let module = |file: &PathBuf| {
        let inside = file.strip_prefix(src).unwrap().with_extension("");
        let names = inside.iter().map(|name| name.to_string_lossy().into_owned());
        names.filter(|name| !matches!(name.as_str(), "mod" | "lib" | "main")).collect::<Vec<_>>()
    };
    files(src, "rs").into_iter().filter(|file| !is_test(file)).map(|file| (module(&file), file)).collect()
}

fn arrows(modules: &Modules) -> Arrows {
    let mut arrows = Arrows::new();
    for (module, file) in modules.iter().filter(|(_, file)| !is_face(file)) {
        let text = read(file);
        let code = text.split("#[cfg(test)]\nmod ").next().unwrap_or_default();
        for path in named(code, module) {
            let target = deepest(modules, path);
            if let Some(target) = target.filter(|target| *target != file && !is_face(target)) {
                arrows.entry(file.clone()).or_default().insert(target.clone());
            }
        }
    }
    arrows
}

/// As deep as there are modules; what comes after is a thing in the last one.
fn deepest(modules: &Modules, mut path: Vec<String>) -> Option<&PathBuf> {
    while !path.is_empty() {
        if let Some(file) = modules.get(&path) {
            return Some(file);
        }
        path.pop();
    }
    None
}

/// The face of a folder names all of it; whoever names the face names none of the files behind it.
fn is_face(file: &std::path::Path) -> bool {
    ["mod.rs", "lib.rs", "main.rs"].iter().any(|face| file.ends_with(face))
}

/// The paths that code of a module names, from the root of its crate.
fn named(code: &str, module: &[String]) -> Vec<Vec<String>> {
    let lines: Vec<&str> = code.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    let code = lines.join("\n");
    let mut begins: Vec<usize> =
        code.match_indices("crate::").chain(code.match_indices("super::")).map(|(at, _)| at).collect();
    begins.sort_unstable();
    let (mut found, mut followed) = (Vec::new(), 0);
    for at in begins {
        let before = code[..at].chars().next_back();
        let is_within = before.is_some_and(|before| before.is_alphanumeric() || matches!(before, '_' | ':'));
        if at >= followed && !is_within {
            follow(&code[at..], module, &mut found);
            // What stands in the group of a use was followed with it.
            let is_use = code[..at].trim_end().ends_with("use");
            followed = if is_use { code[at..].find(';').map_or(code.len(), |end| at + end) } else { at };
        }
    }
    found
}

fn follow(path: &str, at: &[String], found: &mut Vec<Vec<String>>) {
    for path in paths(path) {
        let name: String = path.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
        let mut here = at.to_vec();
        match name.as_str() {
            "" => continue,
            "crate" => here.clear(),
            "super" => drop(here.pop()),
            _ => here.push(name.clone()),
        }
        match path[name.len()..].strip_prefix("::") {
            Some(rest) => follow(rest, &here, found),
            None => found.push(here),
        }
    }
}

/// What is left when the files that name nothing and those that nobody names are taken away, again and again.
fn in_circles(mut arrows: Arrows) -> Arrows {
    loop {
        let before = arrows.values().map(BTreeSet::len).sum::<usize>();
        let naming: BTreeSet<PathBuf> = arrows.keys().cloned().collect();
        for to in arrows.values_mut() {
            to.retain(|file| naming.contains(file));
        }
        let named: BTreeSet<PathBuf> = arrows.values().flatten().cloned().collect();
        arrows.retain(|file, to| named.contains(file) && !to.is_empty());
        if arrows.values().map(BTreeSet::len).sum::<usize>() == before {
            return arrows;
        }
    }
}
