//! Where a value stands in a JSON text.

use serde_json::value::RawValue;
use std::collections::HashMap;

/// A place in a document.
#[derive(Debug, PartialEq, Eq)]
pub struct Place<'a> {
    /// The JSON pointer to the value, or to the object whose key stands there.
    pub pointer: String,
    /// The value as it is written.
    pub value: &'a str,
}

/// The offset of the value that a JSON pointer names; `None`: the text has none.
pub fn offset(json: &str, pointer: &str) -> Option<usize> {
    let mut value: &RawValue = serde_json::from_str(json).ok()?;
    for key in pointer.split('/').skip(1) {
        (_, value) = children(value).into_iter().find(|(name, _)| name == key)?;
    }
    Some(begin(json, value))
}

/// The innermost value around an offset of a sound JSON text.
pub fn around(json: &str, at: usize) -> Option<Place<'_>> {
    let mut value: &RawValue = serde_json::from_str(json).ok()?;
    let mut pointer = String::new();
    let holds = |inner: &RawValue| (begin(json, inner)..begin(json, inner) + inner.get().len()).contains(&at);
    while let Some((key, inner)) = children(value).into_iter().find(|(_, inner)| holds(inner)) {
        pointer = format!("{pointer}/{key}");
        value = inner;
    }
    Some(Place { pointer, value: value.get() })
}

/// The members of an object or the elements of an array, by the last part of their pointers; none of another value.
fn children(value: &RawValue) -> Vec<(String, &RawValue)> {
    if let Ok(members) = serde_json::from_str::<HashMap<String, &RawValue>>(value.get()) {
        return members.into_iter().collect();
    }
    let elements: Vec<&RawValue> = serde_json::from_str(value.get()).unwrap_or_default();
    elements.into_iter().enumerate().map(|(n, element)| (n.to_string(), element)).collect()
}

/// Where a raw value begins: each is a part of the text.
fn begin(json: &str, value: &RawValue) -> usize {
    (value.get().as_ptr() as usize).wrapping_sub(json.as_ptr() as usize)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pointer_leads_to_its_value() {
        const JSON: &str = r#"{"a": 1, "b": {"c": [10, "x"]}}"#;
        let found = |pointer| offset(JSON, pointer).map(|at| &JSON[at..]);
        assert_eq!(found("/b/c/1"), Some("\"x\"]}}"));
        assert_eq!(found("/a"), Some("1, \"b\": {\"c\": [10, \"x\"]}}"));
        assert_eq!(found(""), Some(JSON));
        assert_eq!([found("/z"), found("/b/c/2"), found("/a/b")], [None; 3]);
    }

    #[test]
    fn a_place_is_the_innermost_value() {
        const JSON: &str = r#"{"a": 1, "b": {"c": [10, "x"]}}"#;
        let at = |what: &str| around(JSON, JSON.find(what).unwrap_or_default()).map(|place| (place.pointer, place.value));
        assert_eq!(at("\"x\""), Some(("/b/c/1".to_owned(), "\"x\"")));
        assert_eq!(at("[10"), Some(("/b/c".to_owned(), "[10, \"x\"]")));
        assert_eq!(at("\"c\""), Some(("/b".to_owned(), "{\"c\": [10, \"x\"]}")));
    }
}
