//! Tools of the system, run.

use std::{
    env,
    ffi::OsStr,
    fs,
    io::Write as _,
    path::{Path, PathBuf},
    process::{Command, Output},
};

/// Finds a tool. A missing one is named and its check skipped; where everything must be there (`CI=true`), it is an error.
///
/// # Panics
/// When the tool is missing and `CI=true`.
#[must_use]
pub fn tool(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    let found = env::split_paths(&path).map(|folder| folder.join(name)).find(|file| file.is_file());
    if found.is_none() {
        skip(&format!("{name} is not installed"));
    }
    found
}

/// Says that a check is skipped, past the capture of the test runner.
///
/// # Panics
/// When `CI=true`.
pub fn skip(reason: &str) {
    assert!(env::var_os("CI").is_none_or(|ci| ci != "true"), "{reason}");
    let _ = writeln!(std::io::stderr(), "SKIPPED: {reason}");
}

/// Runs a command and gives what it printed.
///
/// # Errors
/// The command and everything it printed, when it fails.
///
/// # Panics
/// When it cannot be started.
pub fn run(command: &mut Command) -> Result<String, String> {
    let Output { status, stdout, stderr } = command.output().unwrap_or_else(|e| panic!("{command:?}: {e}"));
    let (out, err) = (String::from_utf8_lossy(&stdout), String::from_utf8_lossy(&stderr));
    if status.success() { Ok(out.into_owned()) } else { Err(format!("{command:?}: {status}\n{out}{err}")) }
}

/// Runs a tool of the system with arguments.
///
/// # Errors
/// As [`run`].
pub fn sh<S: AsRef<OsStr>>(tool: &str, args: impl IntoIterator<Item = S>) -> Result<String, String> {
    run(Command::new(tool).args(args))
}

/// The target folder of this build.
///
/// # Panics
/// Never: tests run from `target/<profile>/deps`.
#[must_use]
pub fn target() -> PathBuf {
    let test = env::current_exe().expect("a running test has a path");
    test.ancestors().nth(3).expect("target/<profile>/deps/test").to_path_buf()
}

/// A fresh folder for a test.
///
/// # Panics
/// When it cannot be made.
#[must_use]
pub fn scratch(name: &str) -> PathBuf {
    let folder = target().join("checks").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("the target folder is writable");
    folder
}

/// Writes a file into a folder.
///
/// # Panics
/// When it cannot be written.
#[must_use]
pub fn write(folder: &Path, name: &str, text: &str) -> PathBuf {
    let file = folder.join(name);
    fs::write(&file, text).expect("the scratch folder is writable");
    file
}
