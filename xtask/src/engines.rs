//! Other rule engines for `cargo xtask bench engines`, by their package names: they go into an ignored folder under `target` and are never
//! part of the project. What cannot be installed is said, and left out of the comparison.

use crate::run::{quiet, root};
use std::path::{Path, PathBuf};
use std::process::Command;

const PYTHON: [&str; 2] = ["zen-engine==2.*", "common-expression-language==0.*"];
const NODE: [&str; 1] = ["json-rules-engine@7"];

/// The folder of the engines, filled as far as can be.
pub(crate) fn installed() -> PathBuf {
    let folder = root().join("target").join("engines");
    let (python, node) = (folder.join("python"), folder.join("node"));
    for package in PYTHON {
        if !has_python(&python, package) && !install_python(&python, package) {
            left_out(package, &format!("{} -m pip install '{package}'", python.join("bin/python").display()));
        }
    }
    for package in NODE {
        if !has_node(&node, package) && !install_node(&node, package) {
            left_out(package, &format!("npm install --prefix {} {package}", node.display()));
        }
    }
    folder
}

fn left_out(package: &str, by_hand: &str) {
    eprintln!("{package} cannot be installed and is left out; try by hand: {by_hand}");
}

fn has_python(folder: &Path, package: &str) -> bool {
    let name = package.split('=').next().unwrap_or(package);
    quiet(Command::new(folder.join("bin/python")).args(["-m", "pip", "show", "--quiet", name]))
}

fn install_python(folder: &Path, package: &str) -> bool {
    let python = folder.join("bin/python");
    (python.is_file() || quiet(Command::new("python3").args(["-m", "venv"]).arg(folder)))
        && quiet(Command::new(python).args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", package]))
}

fn has_node(folder: &Path, package: &str) -> bool {
    let name = package.split('@').next().unwrap_or(package);
    folder.join("node_modules").join(name).is_dir()
}

fn install_node(folder: &Path, package: &str) -> bool {
    let mut install = Command::new("npm");
    install.args(["install", "--silent", "--no-audit", "--no-fund", "--prefix"]).arg(folder).arg(package);
    std::fs::create_dir_all(folder).is_ok() && quiet(&mut install)
}
