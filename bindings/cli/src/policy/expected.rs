//! What the schema of policies expects at a place of a document, in words.

use once_cell::sync::Lazy;
use serde_json::Value;

/// What the documents may hold.
const TEXT: &str = include_str!("../../../../docs/policy.schema.json");

/// The same, read; the parser's own tests read it too, so it is JSON.
static SCHEMA: Lazy<Value> = Lazy::new(|| serde_json::from_str(TEXT).unwrap_or_default());

/// What must stand where a pointer leads, and what it is for.
pub fn value(pointer: &str) -> Option<String> {
    let (schemas, about) = schemas(pointer);
    let forms: Vec<String> = schemas.iter().filter_map(|schema| form(schema)).collect();
    let about = about.map_or(String::new(), |about| format!(". {}", about.trim_end_matches('.')));
    (!forms.is_empty()).then(|| forms.join(", or ") + &about)
}

/// The words one of which must stand where a pointer leads.
pub fn words(pointer: &str) -> Vec<&'static str> {
    schemas(pointer).0.iter().filter_map(|schema| schema["enum"].as_array()).flatten().filter_map(Value::as_str).collect()
}

/// The keys of the object a pointer leads to.
pub fn keys(pointer: &str) -> Vec<&'static str> {
    let (schemas, _) = schemas(pointer);
    let named = schemas.iter().filter_map(|schema| schema["properties"].as_object());
    named.flat_map(|properties| properties.keys().map(String::as_str)).collect()
}

/// The schemas of a value, each of the alternatives on its own, and what is said of all of them or of what holds them.
fn schemas(pointer: &str) -> (Vec<&'static Value>, Option<&'static str>) {
    let (mut schemas, mut about) = (vec![&*SCHEMA], None);
    for key in pointer.split('/').skip(1) {
        schemas = schemas.into_iter().flat_map(|schema| member(schema, key)).collect();
        if let [schema] = schemas[..] {
            about = schema["description"].as_str().or(about);
        }
    }
    (schemas, about)
}

/// The schemas of a member or element, each of the alternatives on its own.
fn member(schema: &'static Value, key: &str) -> Vec<&'static Value> {
    let found = [&schema["properties"][key], &schema["additionalProperties"], &schema["items"]];
    let found = found.into_iter().find(|found| found.is_object());
    found.map_or(Vec::new(), |found| alternatives(resolved(found)))
}

fn alternatives(schema: &'static Value) -> Vec<&'static Value> {
    schema["oneOf"].as_array().map_or(vec![schema], |all| all.iter().map(resolved).collect())
}

fn resolved(schema: &'static Value) -> &'static Value {
    let target = schema["$ref"].as_str().and_then(|to| SCHEMA.pointer(to.trim_start_matches('#')));
    target.unwrap_or(schema)
}

/// What a schema takes, in words.
fn form(schema: &Value) -> Option<String> {
    if let Some(constant) = schema.get("const") {
        return Some(constant.to_string());
    }
    if let Some(words) = schema["enum"].as_array() {
        return Some(format!("one of {}", words.iter().map(Value::to_string).collect::<Vec<_>>().join(", ")));
    }
    let types = schema["type"].as_array().cloned().unwrap_or_else(|| vec![schema["type"].clone()]);
    let told = types.iter().filter_map(Value::as_str).map(|kind| match (kind, &schema["minimum"], &schema["maximum"]) {
        ("integer", Value::Number(low), Value::Number(high)) => format!("a whole number from {low} to {high}"),
        ("integer", Value::Number(low), _) => format!("a whole number from {low}"),
        ("integer", ..) => "a whole number".to_owned(),
        ("boolean", ..) => "true or false".to_owned(),
        ("string", ..) => {
            schema["examples"][0].as_str().map_or("a text".to_owned(), |example| format!("a text like \"{example}\""))
        }
        ("array", ..) => match (&schema["minItems"], &schema["maxItems"]) {
            (Value::Number(least), Value::Number(most)) => format!("a list of {least} to {most}"),
            (_, Value::Number(most)) => format!("a list of at most {most}"),
            (Value::Number(least), _) => format!("a list of at least {least}"),
            _ => "a list".to_owned(),
        },
        ("object", ..) => "an object".to_owned(),
        (other, ..) => other.to_owned(),
    });
    Some(told.collect::<Vec<_>>().join(", or ")).filter(|told| !told.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_of_the_schema_can_be_told() {
        let told = |pointer| value(pointer).unwrap_or_default();
        assert!(told("/max_charges").starts_with("a whole number from 0 to 100. Automatic charges"), "{}", told("/max_charges"));
        let days = told("/schedules/funds/days/0");
        assert!(days.starts_with("a whole number from 1 to 180, or a list of 2 to 8. Local calendar days"), "{days}");
        assert!(told("/window/from").starts_with("a text like \"09:00\""), "{}", told("/window/from"));
        assert_eq!(words("/final_action"), ["cancel", "mark_unpaid", "leave"]);
        assert_eq!(value("/unheard_of"), None);
        assert!(keys("/schedules/funds").contains(&"gap_hours"));
        assert!(keys("/window").contains(&"weekdays") && keys("").contains(&"zone"));
        let properties = SCHEMA["properties"].as_object().map(|all| all.keys().cloned().collect::<Vec<_>>()).unwrap_or_default();
        assert!(properties.len() > 20);
        properties.iter().for_each(|key| assert!(value(&format!("/{key}")).is_some(), "{key}"));
    }
}
