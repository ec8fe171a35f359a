//! `tests/data/golden/abi.json`: the ABI described once, for the generators of the bindings and for review.
//!
//! Its form is documented in `bindings/c/README.md`. One entry stands on one line, so that a change shows as itself.

use crate::constants::version;
use crate::names::{constant, ids, vocabularies};
use crate::source::{self, CONSTANTS, FUNCTIONS, STRUCTS};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::mem::{offset_of, size_of};

/// `bindings/c/src/info.rs`, which cannot be linked from here: the library is `no_std` and has a panic handler.
#[path = "../../../bindings/c/src/info.rs"]
mod info;

/// `bindings/c/src/frozen.rs`, likewise.
#[path = "../../../bindings/c/src/frozen.rs"]
mod frozen;

/// Where the compiler put the fields of a structure.
#[derive(Debug)]
pub struct Layout {
    /// Its size in bytes.
    pub size: usize,
    /// Names and offsets, in order.
    pub offsets: Vec<(&'static str, usize)>,
}

macro_rules! layout {
    ($ty:ident { $($field:ident),* $(,)? }) => {{
        // Without `..`: a field left out here does not compile.
        let _ = |value: $ty| { let $ty { $($field: _),* } = value; };
        Layout { size: size_of::<$ty>(), offsets: vec![$((stringify!($field), offset_of!($ty, $field))),*] }
    }};
}

/// The layout of a structure, from the Rust compiler.
///
/// # Panics
/// For a name that is not in [`STRUCTS`].
#[must_use]
pub fn layout(rust: &str) -> Layout {
    use info::Info;
    use recoup::plan::{Case, Permission, Plan, Row, Step, Window};
    use recoup::signal::{Reading, Signal, Span};
    use recoup::verdict::Verdict;
    match rust {
        "Span" => layout!(Span { offset, len }),
        "Signal" => layout!(Signal {
            struct_size,
            flags,
            provider,
            carrier,
            error_type,
            code,
            decline,
            advice,
            outcome_type,
            outcome_reason,
            network_status,
            object_status,
            brand,
            method,
            funding,
            dialect,
            network_code,
            network_advice,
            issuer_country,
            acquirer_country,
            http_status,
            operation,
            initiator,
            event,
            at_ms,
            as_of_ms,
            retry_after_ms,
            unknown_hash,
            credential,
            event_id
        }),
        "Reading" => layout!(Reading {
            struct_size,
            row_kind,
            row_outcome,
            expand,
            billing_reason,
            collection,
            attempt_count,
            auto_advance,
            currency,
            reserved,
            event,
            invoice,
            payment_intent,
            setup_intent,
            charge,
            customer,
            payment_method,
            account,
            fingerprint,
            message,
            param,
            unknown,
            amount,
            created_ms,
            next_payment_attempt_ms
        }),
        "Verdict" => layout!(Verdict {
            struct_size,
            flags,
            disposition,
            allowed,
            actor,
            severity,
            contact,
            scope,
            lift,
            key_advice,
            decided_by,
            conflicts,
            operation,
            expand,
            cause,
            shown,
            prohibition,
            wait_rule,
            text,
            ladder,
            provider,
            brand,
            method,
            funding,
            initiator,
            network_code,
            network_advice,
            issuer_country,
            acquirer_country,
            reserved,
            at_ms,
            as_of_ms,
            wait_ms,
            unknown_hash,
            credential,
            event_id
        }),
        "Row" => layout!(Row {
            at_ms,
            id,
            credential,
            amount,
            wait_ms,
            kind,
            outcome,
            trigger,
            flags,
            initiator,
            brand,
            method,
            currency,
            cause,
            disposition,
            prohibition,
            scope,
            lift,
            wait_rule,
            ordinal,
            reserved
        }),
        "Case" => layout!(Case {
            struct_size,
            flags,
            provider,
            method,
            brand,
            funding,
            phase,
            zone,
            currency,
            issuer_country,
            acquirer_country,
            initiator,
            collection,
            prior_cases,
            segment,
            reserved,
            key,
            credential,
            now_ms,
            amount,
            next_bill_ms,
            promise_ms,
            provider_next_ms,
            blackout_ms
        }),
        "Plan" => layout!(Plan {
            struct_size,
            flags,
            step_total,
            step_written,
            stop_reason,
            ceiling,
            charges_left,
            arm,
            horizon_ms,
            key_safe_until_ms,
            policy
        }),
        "Step" => layout!(Step {
            at_ms,
            due_ms,
            not_after_ms,
            idempotency_key,
            id,
            kind,
            gate,
            track,
            moved_by,
            conditions,
            initiator,
            ordinal,
            ceiling,
            floor,
            text
        }),
        "Permission" => layout!(Permission {
            struct_size,
            answer,
            effect,
            rule,
            stop_reason,
            window_total,
            window_written,
            reserved,
            not_before_ms
        }),
        "Window" => layout!(Window { ceiling, used, limit, left, frees_at_ms }),
        "Info" => layout!(Info {
            struct_size,
            abi,
            version,
            knowledge_edition,
            tzdb_edition,
            names,
            rules,
            ceilings,
            texts,
            zones,
            knowledge_sha256
        }),
        _ => panic!("{rust} is not a structure of the ABI"),
    }
}

/// The size of version 1; that of the structure itself for a part of others.
fn v1(rust: &str) -> usize {
    let size = match rust {
        "Signal" => frozen::RECOUP_SIGNAL_SIZE_V1,
        "Reading" => frozen::RECOUP_READING_SIZE_V1,
        "Verdict" => frozen::RECOUP_VERDICT_SIZE_V1,
        "Row" => frozen::RECOUP_ROW_SIZE_V1,
        "Case" => frozen::RECOUP_CASE_SIZE_V1,
        "Plan" => frozen::RECOUP_PLAN_SIZE_V1,
        "Step" => frozen::RECOUP_STEP_SIZE_V1,
        "Permission" => frozen::RECOUP_PERMISSION_SIZE_V1,
        "Window" => frozen::RECOUP_WINDOW_SIZE_V1,
        "Info" => frozen::RECOUP_INFO_SIZE_V1,
        other => return layout(other).size,
    };
    usize::try_from(size).expect("a small size")
}

/// The description.
///
/// # Panics
/// When the sources, the compiler and the rules of the ABI contradict one another.
#[must_use]
pub fn description() -> String {
    let [major, minor, patch] = version();
    let mut out = String::from("{\n");
    let abi =
        json!({"major": frozen::RECOUP_ABI_MAJOR, "minor": frozen::RECOUP_ABI_MINOR, "version": frozen::RECOUP_ABI_VERSION});
    let _ = writeln!(out, "\"format\": 1,\n\"abi\": {abi},\n\"library\": \"{major}.{minor}.{patch}\",");
    section(&mut out, "statuses", statuses(), ",");
    section(&mut out, "vocabularies", word_lists(), ",");
    section(&mut out, "ids", ids().iter().map(id).collect(), ",");
    section(&mut out, "numbers", numbers(), ",");
    section(&mut out, "structs", STRUCTS.iter().map(|(rust, c, path)| structure(rust, c, path)).collect(), ",");
    section(&mut out, "functions", FUNCTIONS.iter().flat_map(|path| source::functions(path)).map(function).collect(), "");
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
fn numbers() -> Vec<Value> {
    let [major, minor, patch] = version();
    let mut known = BTreeMap::from([
        ("RECOUP_VERSION_MAJOR".to_string(), major),
        ("RECOUP_VERSION_MINOR".into(), minor),
        ("RECOUP_VERSION_PATCH".into(), patch),
        ("RECOUP_VERSION_NUMBER".into(), major << 16 | minor << 8 | patch),
        ("RECOUP_ABI_MAJOR".into(), frozen::RECOUP_ABI_MAJOR),
        ("RECOUP_ABI_MINOR".into(), frozen::RECOUP_ABI_MINOR),
        ("RECOUP_ABI_VERSION".into(), frozen::RECOUP_ABI_VERSION),
    ]);
    for (rust, c, _) in STRUCTS.iter().filter(|(rust, _, _)| *rust != "Span") {
        known.insert(format!("{}_SIZE_V1", c.to_uppercase()), u32::try_from(v1(rust)).expect("a small size"));
    }
    let all = CONSTANTS.iter().flat_map(|path| source::constants(path));
    all.filter_map(|(name, doc)| known.get(&name).map(|value| json!({"name": name, "value": value, "doc": doc}))).collect()
}

fn structure(rust: &str, c: &str, path: &str) -> Value {
    let (found, layout) = (source::structure(rust, path), layout(rust));
    let named: Vec<&str> = found.fields.iter().map(|field| field.name.as_str()).collect();
    let compiled: Vec<&str> = layout.offsets.iter().map(|(name, _)| *name).collect();
    assert_eq!(named, compiled, "{rust}: the fields of the source, and those the compiler saw");
    let mut end = 0;
    let mut fields = Vec::new();
    for (field, (name, offset)) in found.fields.iter().zip(&layout.offsets) {
        assert_eq!(*offset, end, "{rust}.{name}: padding before it");
        let size = width(&field.ty) * field.count;
        end += size;
        let mut entry = json!({"name": name, "type": field.ty, "count": field.count, "offset": offset, "size": size});
        if let Some((kind, of)) = reading(name, &field.doc) {
            entry["reads"] = json!(kind);
            if !of.is_empty() {
                entry["of"] = json!(of);
            }
        }
        entry["doc"] = json!(field.doc);
        fields.push(entry);
    }
    assert_eq!(end, layout.size, "{rust}: padding at its end");
    let word = c.trim_start_matches("recoup_");
    let number = vocabularies()
        .iter()
        .find(|list| list.name.get_ref() == "layout")
        .and_then(|list| list.words.iter().find(|entry| entry.name.get_ref() == word).map(|entry| *entry.value.get_ref()));
    json!({
        "name": c,
        "layout": number.unwrap_or_else(|| panic!("the vocabulary `layout` has no {word}")),
        "size": layout.size,
        "v1_size": v1(rust),
        "sized": named.first() == Some(&"struct_size"),
        "doc": found.doc,
        "fields": fields,
    })
}

fn width(ty: &str) -> usize {
    match ty {
        "uint8_t" => 1,
        "uint32_t" => 4,
        "uint64_t" | "int64_t" => 8,
        "recoup_span" => layout("Span").size,
        other => panic!("{other} may not be a field"),
    }
}

/// How to read a field, from its name and the words of its comment: the word list of a number, the spaces of an id, packed characters,
/// an instant, a duration. A field without is a plain number.
fn reading(name: &str, doc: &str) -> Option<(&'static str, Vec<String>)> {
    let ticked = |text: &str| -> Vec<String> { text.split('`').skip(1).step_by(2).map(str::to_string).collect() };
    let list = |text: &str| -> Vec<String> {
        let named = ticked(text).into_iter().next().unwrap_or_default();
        assert!(vocabularies().iter().any(|list| *list.name.get_ref() == named), "{doc}: no such word list");
        vec![named]
    };
    if let Some((field, _)) = doc.split_once(" of its verdict.") {
        let verdict = source::structure("Verdict", "src/verdict/types.rs");
        let field =
            verdict.fields.into_iter().find(|known| known.name == field.trim_matches('`')).filter(|known| known.doc != doc);
        return field.and_then(|field| reading(&field.name, &field.doc));
    }
    if doc.contains("acked ASCII") || doc.contains("likewise") && doc.contains("ountry") {
        return Some(("ascii4", vec![]));
    }
    if let Some((_, rest)) = doc.split_once("Words of ") {
        return Some(("flags", list(rest)));
    }
    if let Some((_, rest)) = doc.split_once("Word of ") {
        return Some(("word", list(rest)));
    }
    if let Some((_, rest)) = doc.split_once("d of the space ") {
        return Some(("id", ticked(rest.split([';', '.']).next().unwrap_or_default())));
    }
    match name {
        "reserved" => Some(("reserved", vec![])),
        "wait_ms" | "retry_after_ms" => Some(("duration", vec![])),
        _ if name.ends_with("_ms") => Some(("instant", vec![])),
        _ => None,
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
