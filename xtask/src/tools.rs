//! What the tests need besides Rust: PostgreSQL, Chromium with its driver, axe-core. Installed from the distribution's and
//! npm's packages where they are missing and this account may; otherwise the exact command is named.

use crate::run::{program, quiet, root, shown};
use anyhow::{Result, bail};
use std::path::{Path, PathBuf};
use std::process::Command;

/// A tool and the package that brings it.
struct Tool {
    name: &'static str,
    package: &'static str,
    is_there: fn() -> bool,
}

const POSTGRES: Tool = Tool { name: "PostgreSQL", package: "postgresql", is_there: has_postgres };
const CHROMIUM: Tool = Tool { name: "Chromium", package: "chromium", is_there: || on_path("chromium") };
const DRIVER: Tool = Tool { name: "ChromeDriver", package: "chromium-driver", is_there: || on_path("chromedriver") };
const NPM: Tool = Tool { name: "npm", package: "npm", is_there: || on_path("npm") };

/// For the slices and stories on PostgreSQL.
pub(crate) fn for_postgres() -> Result<()> {
    need(&[POSTGRES])
}

/// For the journeys in a browser and the accessibility run.
pub(crate) fn for_browser() -> Result<()> {
    need(&[CHROMIUM, DRIVER, NPM])?;
    axe_core()
}

fn need(tools: &[Tool]) -> Result<()> {
    let missing: Vec<&Tool> = tools.iter().filter(|tool| !(tool.is_there)()).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let packages: Vec<&str> = missing.iter().map(|tool| tool.package).collect();
    let names: Vec<&str> = missing.iter().map(|tool| tool.name).collect();
    let by_hand = format!("apt-get install --no-install-recommends {}", packages.join(" "));
    if !may_install() {
        bail!("the tests need {}; install with: {by_hand}", names.join(" and "));
    }
    println!("installing {} ({by_hand})", names.join(", "));
    shown(program("apt-get", &["update", "-qq"]).env("DEBIAN_FRONTEND", "noninteractive"))?;
    let mut install = program("apt-get", &["install", "-y", "-qq", "--no-install-recommends"]);
    shown(install.args(&packages).env("DEBIAN_FRONTEND", "noninteractive"))?;
    match missing.iter().find(|tool| !(tool.is_there)()) {
        Some(tool) => bail!("{} is still missing after installing; try by hand: {by_hand}", tool.name),
        None => Ok(()),
    }
}

/// axe-core goes into an ignored folder under `target`; it is never part of the project.
fn axe_core() -> Result<()> {
    let folder = root().join("target").join("npm");
    if axe_script().exists() {
        return Ok(());
    }
    std::fs::create_dir_all(&folder)?;
    let mut install = Command::new("npm");
    install.args(["install", "--no-audit", "--no-fund", "--silent", "axe-core@4"]).current_dir(&folder);
    if !shown(&mut install)? {
        bail!("axe-core could not be installed; try by hand: npm install axe-core@4 in {}", folder.display());
    }
    Ok(())
}

/// Where axe-core's script lies once installed.
pub(crate) fn axe_script() -> PathBuf {
    root().join("target/npm/node_modules/axe-core/axe.min.js")
}

fn may_install() -> bool {
    on_path("apt-get") && quiet(Command::new("sh").args(["-c", "test \"$(id -u)\" = 0"]))
}

fn on_path(name: &str) -> bool {
    std::env::var_os("PATH").is_some_and(|path| std::env::split_paths(&path).any(|folder| folder.join(name).is_file()))
}

fn has_postgres() -> bool {
    let packaged = std::fs::read_dir(Path::new("/usr/lib/postgresql"))
        .map(|versions| versions.flatten().any(|version| version.path().join("bin/initdb").is_file()));
    packaged.unwrap_or(false) || (on_path("initdb") && on_path("postgres"))
}
