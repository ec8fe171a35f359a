//! Where a value stands in a JSON text.

use serde_json::value::RawValue;
use std::collections::HashMap;

/// The offset of the value that a JSON pointer names; `None`: the text has none.
pub fn offset(json: &str, pointer: &str) -> Option<usize> {
    let mut value: &RawValue = serde_json::from_str(json).ok()?;
    for key in pointer.split('/').skip(1) {
        value = match serde_json::from_str::<HashMap<String, &RawValue>>(value.get()) {
            Ok(members) => members.get(key).copied()?,
            Err(_) => {
                let elements: Vec<&RawValue> = serde_json::from_str(value.get()).ok()?;
                elements.get(key.parse::<usize>().ok()?).copied()?
            }
        };
    }
    // Each raw value is a part of the text.
    (value.get().as_ptr() as usize).checked_sub(json.as_ptr() as usize)
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
}
