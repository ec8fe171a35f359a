//! Runs the command, and holds its output against what is committed.

use serde_json::Value;
use std::{
    env, fs,
    io::Write as _,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// What became of a run.
#[derive(Debug)]
pub struct Done {
    pub code: i32,
    pub out: String,
    pub err: String,
}

/// Runs the command with nothing on standard input.
pub fn run(args: &[&str]) -> Done {
    fed(args, "")
}

/// Runs the command with a text on standard input.
pub fn fed(args: &[&str], input: impl AsRef<[u8]>) -> Done {
    let mut command = Command::new(env!("CARGO_BIN_EXE_recoup"));
    for variable in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE"] {
        command.env_remove(variable);
    }
    let mut child = command
        .args(args)
        .current_dir(root())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command starts");
    // The command may end before it has read everything, a usage error say.
    let _ = child.stdin.take().expect("standard input is piped").write_all(input.as_ref());
    let output = child.wait_with_output().expect("the command ends");
    Done {
        code: output.status.code().expect("the command exits by itself"),
        out: String::from_utf8(output.stdout).expect("standard output is UTF-8"),
        err: String::from_utf8(output.stderr).expect("standard error is UTF-8"),
    }
}

impl Done {
    /// The standard output of a run that answered.
    #[track_caller]
    pub fn ok(self) -> String {
        assert_eq!((self.code, self.err.as_str()), (0, ""));
        self.out
    }

    /// The standard error of a run that failed: with this exit code, and nothing on standard output.
    #[track_caller]
    pub fn failed(self, code: i32) -> String {
        assert_eq!((self.code, self.out.as_str()), (code, ""), "{}", self.err);
        assert!(self.err.starts_with("error: "), "{}", self.err);
        self.err
    }
}

/// The JSON of a run that answered.
#[track_caller]
pub fn json(args: &[&str]) -> Value {
    parse(&run(&[args, &["--format", "json"]].concat()).ok())
}

/// A text as JSON.
#[track_caller]
pub fn parse(text: &str) -> Value {
    serde_json::from_str(text).expect("the output is JSON")
}

/// The keys of the first object at a depth of `indent` spaces, in the order they are written.
pub fn keys(text: &str, indent: usize) -> Vec<&str> {
    let at_depth = |line: &&str| line.len() - line.trim_start().len() == indent;
    let mut keys = Vec::new();
    for line in text.lines().filter(at_depth) {
        match line.trim_start().strip_prefix('"').and_then(|rest| rest.split_once("\":")) {
            Some((key, _)) if keys.contains(&key) => break,
            Some((key, _)) => keys.push(key),
            None => {}
        }
    }
    keys
}

/// Compares with a file of `golden/`; `RECOUP_BLESS=1` writes it anew, for review.
#[track_caller]
pub fn golden(name: &str, found: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/command/golden").join(name);
    if env::var_os("RECOUP_BLESS").is_some() {
        fs::write(&path, found).expect("the golden file can be written");
    }
    let expected = fs::read_to_string(&path).expect("the golden file exists; RECOUP_BLESS=1 writes it");
    assert!(expected == found, "{name} differs; RECOUP_BLESS=1 writes it anew. Found:\n{found}");
}

/// The root of the repository: where the commands of the documentation are typed.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// A file that lives as long as the test.
pub fn file(suffix: &str, text: &str) -> (tempfile::NamedTempFile, String) {
    let mut file = tempfile::Builder::new().suffix(suffix).tempfile().expect("a temporary file");
    file.write_all(text.as_bytes()).expect("the temporary file can be written");
    let path = file.path().to_str().expect("its path is UTF-8").to_owned();
    (file, path)
}

/// A payload of the repository.
pub fn payload(name: &str) -> String {
    format!("tests/data/payloads/{name}.json")
}
