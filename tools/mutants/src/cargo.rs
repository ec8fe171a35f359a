//! What is asked of cargo: whether the tree compiles, and where its test programs are.

use anyhow::{Context as _, Result, bail};
use serde_json::Value;
use std::{
    ops::Range,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// One error of the compiler.
#[derive(Debug)]
pub struct Refused {
    pub code: Option<String>,
    pub message: String,
    pub rendered: String,
    /// Every place that it names, the main ones first: the file, and the bytes of it.
    pub places: Vec<(PathBuf, Range<usize>)>,
}

/// A program of tests, and the folder that cargo would run it in.
#[derive(Clone, Debug)]
pub struct Program {
    pub name: String,
    pub path: PathBuf,
    pub folder: PathBuf,
}

fn run(root: &Path, arguments: &[&str]) -> Result<(bool, Vec<Value>)> {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let output = Command::new(&cargo)
        .args(arguments)
        .arg("--message-format=json")
        .current_dir(root)
        // What a switched expression is warned of says nothing.
        .env("RUSTFLAGS", "--cap-lints=allow")
        .stderr(Stdio::null())
        .output()
        .with_context(|| format!("{cargo} does not start"))?;
    let lines = String::from_utf8_lossy(&output.stdout).lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
    Ok((output.status.success(), lines))
}

pub fn check(root: &Path, package: &str) -> Result<Vec<Refused>> {
    let (well, lines) = run(root, &["check", "--package", package])?;
    let errors = lines.iter().filter(|line| {
        line["message"]["level"] == "error" && line["message"]["spans"].as_array().is_some_and(|all| !all.is_empty())
    });
    let refused: Vec<Refused> = errors.map(|line| refused(&line["message"])).collect();
    if !well && refused.is_empty() {
        bail!("cargo check failed without an error of the compiler");
    }
    Ok(refused)
}

fn refused(message: &Value) -> Refused {
    let mut places = Vec::new();
    // Of a match that is no longer exhaustive only what is suggested names the arm after which one is missing.
    if message["code"]["code"] == "E0004" {
        let children = message["children"].as_array().map_or(&[][..], Vec::as_slice);
        children.iter().flat_map(spans).for_each(|span| places.extend(named_by(span)));
    }
    for main in [true, false] {
        spans(message).filter(|span| span["is_primary"] == main).for_each(|span| places.extend(named_by(span)));
    }
    Refused {
        code: message["code"]["code"].as_str().map(str::to_owned),
        message: message["message"].as_str().unwrap_or_default().to_owned(),
        rendered: message["rendered"].as_str().unwrap_or_default().to_owned(),
        places,
    }
}

fn spans(message: &Value) -> impl Iterator<Item = &Value> {
    message["spans"].as_array().map_or(&[][..], Vec::as_slice).iter()
}

/// The place of a span, and where it is within a macro the place that calls it.
fn named_by(span: &Value) -> Vec<(PathBuf, Range<usize>)> {
    let mut places = Vec::new();
    let mut span = span;
    while span.is_object() {
        if let (Some(file), Some(start), Some(end)) =
            (span["file_name"].as_str(), span["byte_start"].as_u64(), span["byte_end"].as_u64())
        {
            places.push((PathBuf::from(file), start as usize..end as usize));
        }
        span = &span["expansion"]["span"];
    }
    places
}

/// Builds the tests that `arguments` of `cargo test` choose, and names their programs.
pub fn programs(root: &Path, arguments: &[String]) -> Result<Vec<Program>> {
    let mut all = vec!["test", "--no-run"];
    all.extend(arguments.iter().map(String::as_str));
    let (well, lines) = run(root, &all)?;
    if !well {
        let said: Vec<&str> = lines.iter().filter_map(|line| line["message"]["rendered"].as_str()).collect();
        bail!("the tests do not build:\n{}", said.join("\n"));
    }
    let built = lines.iter().filter(|line| {
        line["reason"] == "compiler-artifact" && line["executable"].is_string() && line["profile"]["test"] == true
    });
    Ok(built
        .map(|line| Program {
            name: line["target"]["name"].as_str().unwrap_or_default().to_owned(),
            path: PathBuf::from(line["executable"].as_str().unwrap_or_default()),
            folder: PathBuf::from(line["manifest_path"].as_str().unwrap_or_default())
                .parent()
                .map_or_else(PathBuf::new, Path::to_owned),
        })
        .collect())
}
