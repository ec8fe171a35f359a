//! Every command of the pages of the repository runs as it stands there.

use crate::kit::{root, run};
use std::{
    env, fs,
    os::unix::fs::{PermissionsExt as _, symlink},
    path::{Path, PathBuf},
    process::Command,
};

/// Folders that hold no page of ours.
const FOREIGN: &[&str] = &["target", "node_modules", ".git", ".venv", "dist", "build"];

/// The files that the commands name, each with what a reader might have in it.
const FILES: &[(&str, &str)] = &[
    (
        "payload.json",
        r#"{"object":"charge","id":"ch_1","status":"failed","amount":1999,"currency":"usd","failure_code":"insufficient_funds","created":1767254400}"#,
    ),
    (
        "history.ndjson",
        "{\"v\":1,\"at_ms\":1767258000000,\"kind\":\"attempt\",\"outcome\":\"declined\",\"trigger\":\"scheduled\",\"cause\":\"code:stripe.not_permitted\"}\n\
         {\"v\":1,\"at_ms\":1767349800000,\"kind\":\"customer_confirmed\"}\n",
    ),
    ("policy.toml", "version = 1\nextends = \"standard\"\nzone = \"Europe/Berlin\"\n"),
    ("failures.csv", "customer,code,brand\nMiller,insufficient_funds,visa\nSmith,expired_card,mastercard\n"),
];

fn pages(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        let name = entry.file_name().unwrap().to_string_lossy().into_owned();
        if entry.is_dir() && !FOREIGN.contains(&name.as_str()) {
            pages(&entry, found);
        } else if name.ends_with(".md") {
            found.push(entry);
        }
    }
}

/// Every line of a page that runs the command, without its remark.
fn commands(page: &str) -> Vec<&str> {
    let typed = page.lines().filter_map(|line| line.strip_prefix("$ ")).filter(|line| line.starts_with("recoup "));
    typed.map(|line| line.split("  #").next().unwrap_or(line).trim_end()).collect()
}

/// The subcommand that each `recoup …` within a sentence names.
fn named(page: &str) -> Vec<&str> {
    let spans = page.split('`').skip(1).step_by(2).filter_map(|span| span.strip_prefix("recoup "));
    let words = spans.filter_map(|span| span.split(|c: char| c != '-' && !c.is_ascii_lowercase()).next());
    words.filter(|word| !word.is_empty() && !word.starts_with('-')).collect()
}

/// A folder with the files of [`FILES`], the repository's `tests`, and a program `charge`.
fn desk() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in FILES {
        fs::write(folder.path().join(name), text).unwrap();
    }
    symlink(fs::canonicalize(root().join("tests")).unwrap(), folder.path().join("tests")).unwrap();
    let charge = folder.path().join("charge");
    fs::write(&charge, "#!/bin/sh\n").unwrap();
    fs::set_permissions(&charge, fs::Permissions::from_mode(0o755)).unwrap();
    folder
}

/// May a command of a page end so? 5 and 6 are answers of `may-charge`, and of `policy lint` and `diff`.
fn answers(line: &str, code: i32) -> bool {
    let found = line.starts_with("recoup policy lint") || line.starts_with("recoup policy diff");
    code == 0 || code == 5 && line.starts_with("recoup may-charge") || code == 6 && found
}

#[test]
fn every_command_of_a_page_runs() {
    let mut found = Vec::new();
    pages(&root(), &mut found);
    let desk = desk();
    let programs = Path::new(env!("CARGO_BIN_EXE_recoup")).parent().unwrap();
    let path = format!("{}:{}:{}", programs.display(), desk.path().display(), env::var("PATH").unwrap());
    let mut count = 0;
    for page in &found {
        for line in commands(&fs::read_to_string(page).unwrap()) {
            let shell = Command::new("sh").args(["-c", line]).current_dir(&desk).env("PATH", &path).output().unwrap();
            let code = shell.status.code().unwrap();
            assert!(
                answers(line, code),
                "{}: `{line}` exits with {code}: {}",
                page.display(),
                String::from_utf8_lossy(&shell.stderr)
            );
            count += 1;
        }
    }
    assert!(count >= 20, "only {count} commands were found");
}

#[test]
fn every_subcommand_that_a_page_names_is_there() {
    let mut found = Vec::new();
    pages(&root(), &mut found);
    let mut count = 0;
    for page in &found {
        for name in named(&fs::read_to_string(page).unwrap()) {
            assert_eq!(run(&[name, "--help"]).code, 0, "{}: recoup {name}", page.display());
            count += 1;
        }
    }
    assert!(count >= 20, "only {count} subcommands were found");
}

#[test]
fn a_command_that_fails_is_noticed() {
    assert_eq!(commands("$ recoup plan x.json   # a remark\n$ make\nrecoup no\n"), ["recoup plan x.json"]);
    assert_eq!(
        named("`recoup explain CODE`, `recoup` and `recoup --version`, `recoup may-charge … && charge`"),
        ["explain", "may-charge"]
    );
    assert!(!answers("recoup plan x.json", 5) && !answers("recoup classify x", 3) && answers("recoup policy lint p", 6));
}
