//! The policy: a preset, or a document compiled to a frame.

pub mod document;
pub mod effective;
mod expected;
pub mod lint;
mod place;
mod series;

use crate::{
    failure::Failure,
    room::filled,
    source::Source,
    toml_document,
    words::{self, BOOK},
};
use recoup_core::{
    Fault, policy,
    vocabulary::{Preset, Space, Status},
};
use serde_json::Value;

/// The preset used when none is named.
pub const DEFAULT: &str = "standard";

/// A policy that was read.
#[derive(Debug)]
pub struct Policy {
    /// Its frame.
    pub frame: Vec<u8>,
    /// The document; `None` for a preset.
    source: Option<(Source, Option<toml_document::Document>)>,
}

/// Makes the frame of a preset or of a file.
pub fn frame(named: &str) -> Result<Vec<u8>, Failure> {
    read(named).map(|policy| policy.frame)
}

/// Reads a preset or a file.
pub fn read(named: &str) -> Result<Policy, Failure> {
    match words::value::<Preset>(named) {
        Some(preset) => {
            let frame = filled(|out| policy::preset(preset, out)).map_err(|fault| Failure::refused(&fault))?;
            Ok(Policy { frame, source: None })
        }
        None if crate::source::is_file(named) => compile(Source::read(named)?),
        None => {
            let presets = words::all::<Preset>();
            let near = words::nearest(named, presets.iter().copied());
            let unknown = Failure::unknown(format!("`{named}` is neither a preset nor a file"), near);
            Err(unknown.at("policy").expecting(format!("{}, or the path of a JSON or TOML file", presets.join(", "))))
        }
    }
}

fn compile(source: Source) -> Result<Policy, Failure> {
    if !source.name().ends_with(".toml") {
        let json = str::from_utf8(&source.bytes).unwrap_or_default();
        let frame = filled(|out| policy::compile(BOOK, &source.bytes, out))
            .map_err(|fault| refused(&source, json, &fault, offset(&fault)))?;
        return Ok(Policy { frame, source: Some((source, None)) });
    }
    let document = toml_document::read(&source)?;
    let frame = filled(|out| policy::compile(BOOK, document.json.as_bytes(), out))
        .map_err(|fault| refused(&source, &document.json, &fault, document.origin(offset(&fault))))?;
    Ok(Policy { frame, source: Some((source, Some(document))) })
}

impl Policy {
    /// `path:line:column` of what a JSON pointer names in the document; `None` where the preset says it.
    pub fn place(&self, pointer: &str) -> Option<String> {
        let (source, toml) = self.source.as_ref()?;
        let at = place::offset(self.json()?, pointer)?;
        Some(source.place(toml.as_ref().map_or(at, |toml| toml.origin(at))))
    }

    /// The document as it was written; null for a preset.
    pub fn document(&self) -> Value {
        self.json().and_then(|json| serde_json::from_str(json).ok()).unwrap_or_default()
    }

    fn json(&self) -> Option<&str> {
        let (source, toml) = self.source.as_ref()?;
        toml.as_ref().map_or_else(|| std::str::from_utf8(&source.bytes).ok(), |toml| Some(&toml.json))
    }
}

fn offset(fault: &Fault) -> usize {
    usize::try_from(fault.offset.0).unwrap_or(usize::MAX)
}

/// Names what stands at the fault, what was expected there, and what may have been meant. `json` is what was compiled, and `origin` the
/// place in the file.
fn refused(source: &Source, json: &str, fault: &Fault, origin: usize) -> Failure {
    let token = source.token(origin).unwrap_or_default();
    let place = place::around(json, offset(fault));
    let pointer = place.as_ref().map_or("", |place| &place.pointer);
    let failure = match fault.status {
        Status::ERR_JSON_KEY => {
            let keys = expected::keys(pointer);
            let near = words::nearest(token, keys.iter().copied());
            // A key that is repeated is near itself.
            let near = near.into_iter().filter(|name| name != token).collect();
            let failure = Failure::input(format!("{}unknown or repeated key `{token}`", of(pointer))).near(near);
            if keys.is_empty() { failure } else { failure.expecting(format!("each at most once: {}", keys.join(", "))) }
        }
        Status::ERR_NOT_FOUND => {
            let near = words::near_names(&[Space::CODE, Space::ZONE], token);
            Failure::unknown(format!("{}`{token}` is neither a code nor a zone this edition knows", of(pointer)), near)
        }
        Status::ERR_JSON_VALUE if place.is_some() => {
            let written = place.as_ref().map_or("", |place| place.value);
            let found = if token.is_empty() { shortened(written) } else { token.to_owned() };
            let failure = Failure::input(format!("{}`{found}` has the wrong type or is out of range", of(pointer)));
            let near = words::nearest(&found, expected::words(pointer).into_iter());
            failure.near(near).expecting(expected::value(pointer).unwrap_or_else(|| "a policy".to_owned()))
        }
        Status::ERR_POLICY_VERSION => Failure::of_document(fault).expecting("\"version\": 1"),
        _ => Failure::of_document(fault),
    };
    failure.at(source.place(origin))
}

/// Where in the document something is said, before what it is.
fn of(pointer: &str) -> String {
    if pointer.is_empty() { String::new() } else { format!("{pointer}: ") }
}

/// The beginning of a long text.
fn shortened(text: &str) -> String {
    const MOST: usize = 40;
    let mut short: String = text.chars().take(MOST).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}
