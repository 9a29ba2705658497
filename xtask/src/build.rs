//! One build for every test: the whole workspace is compiled once with one set of features, then its test programs are run
//! one after another. Building package by package would compile the same libraries several times.

use crate::run::{program, root};
use anyhow::{Context as _, Result, bail};
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A test program.
pub(crate) struct TestProgram {
    /// The package it tests, `lyceum-store`.
    pub(crate) package: String,
    /// `lib`, `bin`, `test`.
    pub(crate) kind: String,
    /// The target's name: `house`, `stories`.
    pub(crate) name: String,
    pub(crate) folder: PathBuf,
    pub(crate) program: PathBuf,
}

impl TestProgram {
    /// The program, run where cargo would run it.
    pub(crate) fn command(&self) -> Command {
        let mut command = Command::new(&self.program);
        command.current_dir(&self.folder).env("CARGO_MANIFEST_DIR", &self.folder);
        command
    }

    /// What it is, in one word.
    pub(crate) fn title(&self) -> String {
        format!("{} {} {}", self.package, self.kind, self.name)
    }
}

/// Compiles everything; the test programs, and where the workspace's own programs lie.
pub(crate) fn build() -> Result<Vec<TestProgram>> {
    let arguments = [
        "test",
        "--workspace",
        "--features",
        "lyceum/browser",
        "--no-run",
        "--message-format",
        "json-render-diagnostics",
    ];
    let output = program("cargo", &arguments).stderr(Stdio::inherit()).output().context("cargo cannot be started")?;
    if !output.status.success() {
        bail!("the tests do not compile");
    }
    let printed = String::from_utf8_lossy(&output.stdout);
    Ok(printed.lines().filter_map(|line| artifact(&serde_json::from_str(line).ok()?)).collect())
}

fn artifact(message: &Value) -> Option<TestProgram> {
    let is_test = message.pointer("/profile/test").and_then(Value::as_bool).unwrap_or(false);
    if !is_test || text(message, "/reason")? != "compiler-artifact" {
        return None;
    }
    let manifest = Path::new(text(message, "/manifest_path")?);
    let folder = manifest.parent()?.to_path_buf();
    let crate_folder = folder.file_name()?.to_string_lossy().into_owned();
    Some(TestProgram {
        package: crate_folder,
        kind: text(message, "/target/kind/0")?.to_owned(),
        name: text(message, "/target/name")?.to_owned(),
        program: PathBuf::from(text(message, "/executable")?),
        folder,
    })
}

fn text<'a>(message: &'a Value, pointer: &str) -> Option<&'a str> {
    message.pointer(pointer)?.as_str()
}

/// A program of the workspace, as the tests' build left it.
pub(crate) fn built(name: &str) -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    target.join("debug").join(name)
}
