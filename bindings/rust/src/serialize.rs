//! Serialised by name, in the form of docs/rows.md: what is 0 is left out, words and ids are their names.

#[rustfmt::skip] // generated
mod fields;
mod value;

use crate::{Clearance, Diagnosis, History, Plan, Row, Verdict, row_from_json};
use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::Error as _,
    ser::{Error as _, SerializeMap as _},
};
use value::Value;

/// The version of the form of a row.
const ROW_VERSION: i64 = 1;

/// A structure whose fields are told by name.
trait Named {
    /// The names, and what they hold; `None`: not said.
    fn fields(&self) -> Vec<(&'static str, Option<Value>)>;
}

/// The fields of a structure as a map.
struct Map<'a, T>(&'a T);

impl<T: Named> Serialize for Map<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        said(self.0.fields(), serializer)
    }
}

fn said<S: Serializer>(fields: Vec<(&'static str, Option<Value>)>, serializer: S) -> Result<S::Ok, S::Error> {
    let fields: Vec<(&str, Value)> = fields.into_iter().filter_map(|(name, value)| Some((name, value?))).collect();
    let mut map = serializer.serialize_map(Some(fields.len()))?;
    for (name, value) in &fields {
        map.serialize_entry(name, value)?;
    }
    map.end()
}

/// The fields of a head, and then its elements.
fn with<T: Named>(head: &impl Named, name: &'static str, elements: &[T]) -> Vec<(&'static str, Option<Value>)> {
    let elements = elements.iter().map(|element| Some(Value::Map(element.fields()))).collect();
    let mut fields = head.fields();
    fields.push((name, Some(Value::List(elements))));
    fields
}

impl Serialize for Verdict {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Map(&**self).serialize(serializer)
    }
}

impl Serialize for Plan {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        said(with(&**self, "steps", &self.steps), serializer)
    }
}

impl Serialize for Clearance {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        said(with(&**self, "windows", &self.windows), serializer)
    }
}

impl Serialize for Diagnosis {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        said(with(&**self, "causes", &self.causes), serializer)
    }
}

impl Serialize for History {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter().map(StoredRow))
    }
}

impl<'de> Deserialize<'de> for History {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let rows = Vec::<ReadRow>::deserialize(deserializer)?;
        Self::sorted(rows.into_iter().map(|ReadRow(row)| row)).map_err(D::Error::custom)
    }
}

/// A row on its way out.
struct StoredRow<'a>(&'a Row);

impl Serialize for StoredRow<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serde_row::serialize(self.0, serializer)
    }
}

/// A row on its way in.
struct ReadRow(Row);

impl<'de> Deserialize<'de> for ReadRow {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        serde_row::deserialize(deserializer).map(Self)
    }
}

/// One row in a structure of the caller's: `#[serde(with = "recoup::serde_row")]`.
///
/// ```
/// #[derive(serde::Serialize, serde::Deserialize)]
/// struct Event {
///     debt: String,
///     #[serde(with = "recoup::serde_row")]
///     row: recoup::Row,
/// }
/// let json = r#"{"debt":"in_1","row":{"v":1,"at_ms":1767254400000,"kind":"paid"}}"#;
/// let event: Event = serde_json::from_str(json)?;
/// assert_eq!(serde_json::to_string(&event)?, json);
/// # Ok::<(), serde_json::Error>(())
/// ```
pub mod serde_row {
    use super::*;

    /// A row as a map, whose JSON is that of [`row_to_json`](crate::row_to_json).
    ///
    /// # Errors
    /// For a row that no history may hold, and those of the serialiser.
    ///
    /// ```
    /// use recoup::{Row, number::Instant, vocabulary::RowKind};
    /// let row = Row { at_ms: Instant(1), kind: RowKind::PAID, ..Row::default() };
    /// let mut out = Vec::new();
    /// recoup::serde_row::serialize(&row, &mut serde_json::Serializer::new(&mut out))?;
    /// assert_eq!(out, br#"{"v":1,"at_ms":1,"kind":"paid"}"#);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn serialize<S: Serializer>(row: &Row, serializer: S) -> Result<S::Ok, S::Error> {
        // Its checks are those of the form.
        crate::row_to_json(row).map_err(S::Error::custom)?;
        let version = ("v", Some(Value::Integer(ROW_VERSION)));
        said(std::iter::once(version).chain(row.fields()).collect(), serializer)
    }

    /// A row, of any format that describes itself, as [`row_from_json`] reads it.
    ///
    /// # Errors
    /// For what is no row, and those of the deserialiser.
    ///
    /// ```
    /// let mut json = serde_json::Deserializer::from_str(r#"{"v": 1, "at_ms": 1, "kind": "paid"}"#);
    /// assert_eq!(recoup::serde_row::deserialize(&mut json)?.kind, recoup::vocabulary::RowKind::PAID);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Row, D::Error> {
        let json = serde_json::Value::deserialize(deserializer)?;
        row_from_json(json.to_string()).map_err(D::Error::custom)
    }
}
