//! `recoup policy`

use crate::{
    args::{Format, PolicyCommand, Show},
    contract::{self, json},
    exit::Exit,
    failure::Failure,
    policy::{self, Policy, document, effective::Effective, lint},
    source, text,
};
use recoup_core::policy::Frame;
use serde_json::Value;
use std::{collections::BTreeMap, fs};

/// Answers, and says to the shell whether anything was found.
pub fn run(args: &PolicyCommand, format: Format) -> Result<(String, Exit), Failure> {
    match args {
        PolicyCommand::Check { policy } => check(policy, format).map(done),
        PolicyCommand::Lint { policy } => lint(policy, format),
        PolicyCommand::Show(wanted) => show(wanted, format).map(done),
        PolicyCommand::Diff { before, after } => diff(before, after, format),
        PolicyCommand::Build { policy, out } => build(policy, out, format).map(done),
    }
}

fn done(answer: String) -> (String, Exit) {
    (answer, Exit::Done)
}

fn open(policy: &Policy) -> Result<Frame<'_>, Failure> {
    Frame::open(&policy.frame).map_err(|fault| Failure::refused(&fault))
}

fn check(named: &str, format: Format) -> Result<String, Failure> {
    let policy = policy::read(named)?;
    let checked = contract::Checked::new(named, &open(&policy)?, policy.frame.len());
    Ok(match format {
        Format::Json => json(&checked),
        Format::Text => text::policy::checked(&checked),
    })
}

fn lint(named: &str, format: Format) -> Result<(String, Exit), Failure> {
    let policy = policy::read(named)?;
    let findings = lint::findings(&policy, &open(&policy)?);
    let exit = if findings.is_empty() { Exit::Done } else { Exit::Found };
    let answer = match format {
        Format::Json => json(&findings),
        Format::Text => text::policy::findings(named, &findings),
    };
    Ok((answer, exit))
}

fn show(wanted: &Show, format: Format) -> Result<String, Failure> {
    let policy = policy::read(&wanted.policy)?;
    let frame = open(&policy)?;
    if let Some(code) = &wanted.code {
        let effective = Effective::of(&frame, code, wanted)?;
        return Ok(match format {
            Format::Json => json(&effective),
            Format::Text => text::policy::effective(&wanted.policy, &effective),
        });
    }
    let whole = document::of(&frame);
    Ok(match format {
        Format::Json => json(&whole),
        Format::Text => text::policy::whole(&wanted.policy, &whole),
    })
}

/// A wish that differs, by its pointer.
pub type Change = (String, Option<Value>, Option<Value>);

fn diff(before: &str, after: &str, format: Format) -> Result<(String, Exit), Failure> {
    source::only_one_stdin([Some(&before.to_owned()), Some(&after.to_owned())])?;
    let leaves_of = |named: &str| -> Result<BTreeMap<String, Value>, Failure> {
        let policy = policy::read(named)?;
        let mut leaves = BTreeMap::new();
        leaves_into(&document::of(&open(&policy)?), String::new(), &mut leaves);
        Ok(leaves)
    };
    let (old, mut new) = (leaves_of(before)?, leaves_of(after)?);
    let mut changes: Vec<Change> = Vec::new();
    for (pointer, was) in old {
        let is = new.remove(&pointer);
        if is.as_ref() != Some(&was) {
            changes.push((pointer, Some(was), is));
        }
    }
    changes.extend(new.into_iter().map(|(pointer, is)| (pointer, None, Some(is))));
    changes.sort_by(|a, b| a.0.cmp(&b.0));
    let exit = if changes.is_empty() { Exit::Done } else { Exit::Found };
    let answer = match format {
        Format::Json => json(&changes.iter().map(contract::PolicyChange::new).collect::<Vec<_>>()),
        Format::Text => text::policy::changes(&changes),
    };
    Ok((answer, exit))
}

/// Each wish by its pointer. A list is one wish: what is inserted into it moves all that follows.
fn leaves_into(value: &Value, pointer: String, leaves: &mut BTreeMap<String, Value>) {
    match value {
        Value::Object(members) => {
            for (key, member) in members {
                leaves_into(member, format!("{pointer}/{key}"), leaves);
            }
        }
        Value::Array(elements) if elements.iter().any(|element| element.get("segment").is_some()) => {
            for element in elements {
                leaves_into(element, format!("{pointer}/{}", element["segment"]), leaves);
            }
        }
        leaf => _ = leaves.insert(pointer, leaf.clone()),
    }
}

fn build(named: &str, out: &str, format: Format) -> Result<String, Failure> {
    let policy = policy::read(named)?;
    let checked = contract::Checked::new(named, &open(&policy)?, policy.frame.len());
    fs::write(out, &policy.frame).map_err(|error| Failure::output(format!("cannot be written: {error}")).at(out))?;
    Ok(match format {
        Format::Json => json(&checked),
        Format::Text => text::policy::built(&checked, out),
    })
}
