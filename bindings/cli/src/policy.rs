//! The policy: a preset, or a document compiled to a frame.

pub mod document;
pub mod effective;
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
use once_cell::sync::Lazy;
use recoup_core::{
    Fault, policy,
    vocabulary::{Preset, Space, Status},
};
use serde_json::Value;

/// The preset used when none is named.
pub const DEFAULT: &str = "standard";

/// What the documents may hold; the source of the names suggested for a misspelt key.
const SCHEMA: &str = include_str!("../../../docs/policy.schema.json");

/// What a document is.
const FORM: &str = "what docs/policy.schema.json says";

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
        let frame =
            filled(|out| policy::compile(BOOK, &source.bytes, out)).map_err(|fault| refused(&source, &fault, offset(&fault)))?;
        return Ok(Policy { frame, source: Some((source, None)) });
    }
    let document = toml_document::read(&source)?;
    let frame = filled(|out| policy::compile(BOOK, document.json.as_bytes(), out))
        .map_err(|fault| refused(&source, &fault, document.origin(offset(&fault))))?;
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

/// Names what stands at the fault, and what may have been meant.
fn refused(source: &Source, fault: &Fault, offset: usize) -> Failure {
    let token = source.token(offset).unwrap_or_default();
    let failure = match fault.status {
        Status::ERR_JSON_KEY => {
            let near = words::nearest(token, KEYS.iter().map(String::as_str));
            // A key that is repeated is near itself.
            let near = near.into_iter().filter(|name| name != token).collect();
            Failure::input(format!("unknown or repeated key `{token}`")).expecting(FORM).near(near)
        }
        Status::ERR_NOT_FOUND => {
            let near = words::near_names(&[Space::CODE, Space::ZONE], token);
            Failure::unknown(format!("`{token}` is neither a code nor a zone this edition knows"), near)
        }
        Status::ERR_JSON_VALUE if !token.is_empty() => {
            Failure::input(format!("`{token}` has the wrong type or is out of range")).expecting(FORM)
        }
        Status::ERR_POLICY_VERSION => Failure::of_document(fault).expecting("\"version\": 1"),
        _ => Failure::of_document(fault),
    };
    failure.at(source.place(offset))
}

/// Every key of the schema.
static KEYS: Lazy<Vec<String>> = Lazy::new(|| {
    let mut keys = Vec::new();
    if let Ok(schema) = serde_json::from_str(SCHEMA) {
        collect(&schema, &mut keys);
    }
    keys
});

fn collect(value: &Value, keys: &mut Vec<String>) {
    match value {
        Value::Object(members) => {
            if let Some(Value::Object(properties)) = members.get("properties") {
                keys.extend(properties.keys().cloned());
            }
            members.values().for_each(|member| collect(member, keys));
        }
        Value::Array(elements) => elements.iter().for_each(|element| collect(element, keys)),
        _ => {}
    }
}
