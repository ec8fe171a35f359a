//! `tests/data/golden/abi.json`: the ABI described once, for the generators of the bindings and for review.
//!
//! Its form is documented in `bindings/c/README.md`. One entry stands on one line, so that a change shows as itself.

use crate::constants::version;
use crate::mirrors::STRUCT_SIZE_DOC;
use crate::names::{constant, ids, vocabularies};
use crate::row_json;
use crate::source::{self, CONSTANTS, FUNCTIONS, Sources};
use crate::structures::{STRUCTURES, Structure};
use crate::types::{FieldType, Reads};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// `bindings/c/src/frozen.rs`, which cannot be linked from here: the library is `no_std` and has a panic handler.
#[path = "../../../bindings/c/src/frozen.rs"]
mod frozen;

/// The description.
///
/// # Panics
/// When the sources, the compiler and the rules of the ABI contradict one another.
#[must_use]
pub fn description(sources: &Sources) -> String {
    let [major, minor, patch] = version();
    let mut out = String::from("{\n");
    let abi =
        json!({"major": frozen::RECOUP_ABI_MAJOR, "minor": frozen::RECOUP_ABI_MINOR, "version": frozen::RECOUP_ABI_VERSION});
    let _ = writeln!(out, "\"format\": 1,\n\"abi\": {abi},\n\"library\": \"{major}.{minor}.{patch}\",");
    section(&mut out, "statuses", statuses(), ",");
    section(&mut out, "vocabularies", word_lists(), ",");
    section(&mut out, "ids", ids().iter().map(id).collect(), ",");
    section(&mut out, "numbers", numbers(sources), ",");
    section(&mut out, "structs", STRUCTURES.iter().map(|of| structure(sources, of)).collect(), ",");
    section(&mut out, "functions", FUNCTIONS.iter().flat_map(|path| sources.functions(path)).map(function).collect(), "");
    out.push_str("}\n");
    out
}

/// One array of the description. The parts of an entry stand on lines of their own where there are many.
fn section(out: &mut String, name: &str, entries: Vec<Value>, comma: &str) {
    let lines: Vec<String> = entries.iter().map(entry).collect();
    let _ = writeln!(out, "\"{name}\": [\n{}\n]{comma}", lines.join(",\n"));
}

fn entry(value: &Value) -> String {
    for parts in ["words", "fields", "params"] {
        let Some(Value::Array(list)) = value.get(parts) else { continue };
        let mut head = value.as_object().cloned().unwrap_or_default();
        head.shift_remove(parts);
        let head = Value::Object(head).to_string();
        let list: Vec<String> = list.iter().map(|part| format!("    {part}")).collect();
        let list = if list.is_empty() { "[]".into() } else { format!("[\n{}\n  ]", list.join(",\n")) };
        return format!("  {}, \"{parts}\": {list}}}", head.strip_suffix('}').unwrap_or(&head));
    }
    format!("  {value}")
}

fn statuses() -> Vec<Value> {
    let lists = vocabularies();
    let list = lists.iter().find(|list| list.kind.get_ref() == "status").expect("there is a list of statuses");
    let status = |word: &recoup_knowledge::schema::Word| {
        let name = word.name.get_ref();
        json!({"name": constant("status", name), "value": word.value.get_ref(), "word": name, "doc": word.doc})
    };
    list.words.iter().map(status).collect()
}

fn word_lists() -> Vec<Value> {
    let list = |list: &recoup_knowledge::schema::Vocabulary| {
        let name = list.name.get_ref();
        let words = list.words.iter().map(|word| {
            let word_name = word.name.get_ref();
            json!({"name": word_name, "value": word.value.get_ref(), "constant": constant(name, word_name), "doc": word.doc})
        });
        let words: Vec<Value> = words.collect();
        json!({"name": name, "id": list.id.get_ref(), "constant": constant("vocabulary", name), "kind": list.kind.get_ref(), "doc": list.doc, "words": words})
    };
    vocabularies().iter().map(list).collect()
}

fn id(id: &crate::names::Id) -> Value {
    json!({"constant": constant(id.space, &id.name), "space": id.space, "name": id.name, "value": id.value, "doc": id.doc})
}

/// Constants that are neither words nor ids: versions and sizes.
fn numbers(sources: &Sources) -> Vec<Value> {
    let [major, minor, patch] = version();
    let mut known = BTreeMap::from([
        ("RECOUP_VERSION_MAJOR".to_string(), major),
        ("RECOUP_VERSION_MINOR".into(), minor),
        ("RECOUP_VERSION_PATCH".into(), patch),
        ("RECOUP_VERSION_NUMBER".into(), major << 16 | minor << 8 | patch),
        ("RECOUP_ABI_MAJOR".into(), frozen::RECOUP_ABI_MAJOR),
        ("RECOUP_ABI_MINOR".into(), frozen::RECOUP_ABI_MINOR),
        ("RECOUP_ABI_VERSION".into(), frozen::RECOUP_ABI_VERSION),
        ("RECOUP_STACK_BYTES".into(), frozen::RECOUP_STACK_BYTES),
    ]);
    let sizes = STRUCTURES.iter().filter_map(|of| Some((of.v1_constant()?, u32::try_from(of.v1).expect("a small size"))));
    known.extend(sizes);
    known.insert(row_json::MAX.into(), row_json::max(sources));
    let all = CONSTANTS.iter().flat_map(|path| sources.constants(path));
    all.filter_map(|(name, doc)| known.get(&name).map(|value| json!({"name": name, "value": value, "doc": doc}))).collect()
}

fn structure(sources: &Sources, of: &Structure) -> Value {
    let found = sources.structure(of);
    let mut fields = Vec::new();
    if of.is_sized() {
        fields
            .push(json!({"name": "struct_size", "type": "uint32_t", "count": 1, "offset": 0, "size": 4, "doc": STRUCT_SIZE_DOC}));
    }
    fields.extend(found.fields.iter().map(field));
    json!({
        "name": of.c_name(),
        "layout": of.layout(),
        "size": found.size,
        "v1_size": of.v1,
        "sized": of.is_sized(),
        "doc": found.doc,
        "fields": fields,
    })
}

fn field(field: &source::Field) -> Value {
    let FieldType { c, width, count, .. } = &field.ty;
    let mut entry = json!({"name": field.name, "type": c, "count": count, "offset": field.offset, "size": width * count});
    if let Some((kind, of)) = reading(&field.ty.reads) {
        entry["reads"] = json!(kind);
        if !of.is_empty() {
            entry["of"] = json!(of);
        }
    }
    entry["doc"] = json!(field.doc);
    entry
}

/// How to read a field that is more than a number: the word list, or the spaces of an id.
fn reading(reads: &Reads) -> Option<(&'static str, Vec<String>)> {
    match reads {
        Reads::Word(list) => Some(("word", vec![list.clone()])),
        Reads::Flags(list) => Some(("flags", vec![list.clone()])),
        Reads::Id(spaces) => Some(("id", spaces.clone())),
        Reads::Text => Some(("ascii4", vec![])),
        Reads::Instant => Some(("instant", vec![])),
        Reads::Duration => Some(("duration", vec![])),
        Reads::Reserved => Some(("reserved", vec![])),
        Reads::Set(_) | Reads::Hash | Reads::Number | Reads::Structure => None,
    }
}

fn function(function: source::Function) -> Value {
    let params = function.params.iter().map(|(name, ty)| json!({"name": name, "type": ty}));
    let params: Vec<Value> = params.collect();
    json!({"name": function.name, "returns": function.returns, "doc": function.doc, "params": params})
}

/// The major version of the ABI.
#[must_use]
pub fn abi_major() -> u32 {
    frozen::RECOUP_ABI_MAJOR
}
