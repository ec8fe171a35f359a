//! The policy: a preset, or a document compiled to a frame.

use crate::{failure::Failure, near, source::Source, toml_document, words};
use recoup::{
    Error, ErrorAt,
    id::{CodeId, ZoneId},
    policy,
    vocabulary::Preset,
};
use serde_json::Value;

/// The preset used when none is named.
pub const DEFAULT: &str = "standard";

/// What the documents may hold; the source of the names suggested for a misspelt key.
const SCHEMA: &str = include_str!("../../../docs/policy.schema.json");

/// Makes the frame of a preset or of a file.
pub fn frame(named: &str) -> Result<Vec<u8>, Failure> {
    match words::value::<Preset>(named) {
        Some(preset) => filled(|out| policy::preset(preset, out)).map_err(|fault| Failure::refused(fault.error)),
        None if crate::source::is_file(named) => compile(&Source::read(named)?),
        None => {
            let presets = words::all::<Preset>();
            let unknown =
                Failure::unknown(format!("`{named}` is neither a preset nor a file"), near::names(named, presets.clone()));
            Err(unknown.at("--policy").expecting(format!("{}, or the path of a JSON or TOML file", presets.join(", "))))
        }
    }
}

fn compile(source: &Source) -> Result<Vec<u8>, Failure> {
    if source.name().ends_with(".toml") {
        let document = toml_document::read(source)?;
        return filled(|out| policy::compile(document.json.as_bytes(), out))
            .map_err(|fault| refused(source, fault.error, document.origin(fault.at)));
    }
    filled(|out| policy::compile(&source.bytes, out)).map_err(|fault| refused(source, fault.error, fault.at))
}

/// Calls a function of the library with as much room as it needs.
pub fn filled(write: impl Fn(&mut [u8]) -> Result<usize, ErrorAt>) -> Result<Vec<u8>, ErrorAt> {
    let mut out = Vec::new();
    loop {
        match write(&mut out) {
            Ok(len) => {
                out.truncate(len);
                return Ok(out);
            }
            Err(ErrorAt { error: Error::Capacity, at: needed }) if needed > out.len() => out.resize(needed, 0),
            Err(fault) => return Err(fault),
        }
    }
}

/// Names what stands at the fault, and what may have been meant.
fn refused(source: &Source, error: Error, offset: usize) -> Failure {
    let token = source.token(offset).unwrap_or_default();
    let failure = match error {
        Error::JsonKey => {
            let keys = keys();
            let near = near::names(token, keys.iter().map(String::as_str));
            let near = near.into_iter().filter(|name| name != token).collect();
            Failure::input(format!("unknown or repeated key `{token}`")).near(near)
        }
        Error::NotFound => {
            let near = [near::of_space::<CodeId>(token), near::of_space::<ZoneId>(token)].concat();
            Failure::unknown(format!("`{token}` is neither a code nor a zone this edition knows"), near)
        }
        Error::JsonValue if !token.is_empty() => Failure::input(format!("`{token}` has the wrong type or is out of range"))
            .expecting("what docs/policy.schema.json says"),
        _ => Failure::refused(error),
    };
    failure.at(source.place(offset))
}

/// Every key of the schema.
fn keys() -> Vec<String> {
    let mut keys = Vec::new();
    if let Ok(schema) = serde_json::from_str(SCHEMA) {
        collect(&schema, &mut keys);
    }
    keys
}

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
