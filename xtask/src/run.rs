//! Running other programs from the root of the workspace.

use anyhow::{Context as _, Result};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The root of the workspace.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map_or_else(|| PathBuf::from("."), Path::to_path_buf)
}

/// A program, to be run in the root.
pub(crate) fn program(name: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new(name);
    command.args(arguments).current_dir(root());
    // What `cargo run` says of this program is not true of the next: a build script that looks at it (ring's does) would build itself
    // and all that rests on it again whenever people go back and forth between `cargo test` and `cargo xtask test`.
    for (name, _) in std::env::vars_os().filter(|(name, _)| is_of_a_package(&name.to_string_lossy())) {
        command.env_remove(name);
    }
    command
}

fn is_of_a_package(name: &str) -> bool {
    ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_", "CARGO_CRATE_"].iter().any(|prefix| name.starts_with(prefix))
}

/// Runs it and shows its output. `true` when it ended well.
pub(crate) fn shown(command: &mut Command) -> Result<bool> {
    let name = command.get_program().to_string_lossy().into_owned();
    let status = command.status().with_context(|| format!("{name} cannot be started"))?;
    Ok(status.success())
}

/// Runs it quietly. `true` when it ended well; a program that is not there has not.
pub(crate) fn quiet(command: &mut Command) -> bool {
    command.output().is_ok_and(|output| output.status.success())
}
