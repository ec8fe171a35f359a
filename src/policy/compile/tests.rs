//! The schema in `docs/` and the keys that are read are the same; its bounds are tried in `tests/policy.rs`.
use super::*;
use crate::vocabulary::List;
use serde_json::Value as Json;
use std::{collections::BTreeSet, string::String};

fn schema() -> Json {
    serde_json::from_str(include_str!("../../../docs/policy.schema.json")).unwrap()
}

/// The keys an object of the schema knows; it must refuse all others.
fn keys(schema: &Json, pointer: &str) -> BTreeSet<String> {
    let object = schema.pointer(pointer).unwrap();
    assert_eq!(object["additionalProperties"], false, "{pointer}");
    object["properties"].as_object().unwrap().keys().cloned().collect()
}

fn words(list: &[u8]) -> BTreeSet<String> {
    list.split(|&byte| byte == b' ').map(|word| String::from_utf8(word.into()).unwrap()).collect()
}

#[test]
fn the_schema_knows_the_keys_that_are_read_and_no_others() {
    let schema = schema();
    for (pointer, read) in [
        ("", KEYS),
        ("/properties/window", calendar::KEYS),
        ("/properties/blackouts/items", closed::KEYS),
        ("/properties/segments/items", tracks::SEGMENT_KEYS),
        ("/properties/arms/items", lists::ARM_KEYS),
        ("/$defs/schedule", schedules::KEYS),
        ("/$defs/track", tracks::TRACK_KEYS),
    ] {
        assert_eq!(keys(&schema, pointer), words(read), "{pointer}");
    }
}

#[test]
fn the_schema_names_every_word() {
    let schema = schema();
    let named = |list| -> BTreeSet<String> {
        (1..64).filter_map(|value| table::word(list, value)).map(|word| String::from_utf8(word.into()).unwrap()).collect()
    };
    let choices = |pointer| -> BTreeSet<String> {
        let choices = schema.pointer(pointer).and_then(Json::as_array).unwrap();
        choices.iter().filter_map(|word| word.as_str().map(String::from)).collect()
    };
    let mut schedules = named(List::SCHEDULE);
    assert_eq!(choices("/$defs/track/properties/schedule/enum"), schedules);
    assert_eq!(choices("/properties/charges_by/enum"), named(List::CHARGES_BY));
    assert_eq!(choices("/properties/final_action/enum"), named(List::FINAL_ACTION));
    schedules.remove("none");
    assert_eq!(keys(&schema, "/properties/schedules"), schedules);
    assert_eq!(keys(&schema, "/$defs/dispositions"), named(List::DISPOSITION));
}
