//! The program that runs a command beside a private server says what it wants when it is given nothing.

use std::process::Command;

#[test]
fn without_a_command_it_says_so_and_starts_no_server() {
    let output = Command::new(env!("CARGO_BIN_EXE_with-postgres")).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("say which command to run"));
}
