//! What happened to a debt, as the caller keeps it.

use crate::{
    BOOK, Row,
    error::{Call, Error},
    filled::text,
};
use recoup_core::{Fault, fault::arguments, history, number::Position, vocabulary::Function};
use std::{ops::Deref, slice, vec};

const PUT: Call = Call { function: Function::HISTORY_PUT, parts: &[], other: arguments::history_put::ROW };
const SORT: Call = Call { function: Function::HISTORY_SORT, parts: &[], other: arguments::history_sort::HISTORY };
const WRITE: Call = Call { function: Function::ROW_WRITE, parts: &[], other: arguments::row_write::ROW };
const READ: Call = Call { function: Function::ROW_READ, parts: &[], other: arguments::row_read::JSON };

/// The rows of a debt and its credential: one a report, joined to attempts, each event once.
///
/// It dereferences to a slice of rows. After every event merge a row and plan again; before a charge merge one with the outcome `sent`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History(Vec<Row>);

impl History {
    /// A history without rows.
    ///
    /// ```
    /// assert!(recoup::History::new().is_empty());
    /// ```
    #[must_use]
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// The history of some rows, in whatever order; rows of one event, the same id and kind, become one.
    ///
    /// # Errors
    /// For a row that no history may hold, with its [`index`](Error::index).
    ///
    /// ```
    /// use recoup::{History, Row, number::Instant, vocabulary::RowKind};
    /// let row = |at_ms| Row { at_ms: Instant(at_ms), kind: RowKind::HOLD, ..Row::default() };
    /// assert_eq!(History::sorted([row(2), row(1)])?.first(), Some(&row(1)));
    /// assert_eq!(History::sorted([row(2), row(0)]).unwrap_err().index(), Some(1));
    /// # Ok::<(), recoup::Error>(())
    /// ```
    pub fn sorted(rows: impl IntoIterator<Item = Row>) -> Result<Self, Error> {
        let mut rows: Vec<Row> = rows.into_iter().collect();
        let count = rows.len();
        let left = history::sort(rows.as_mut_slice(), count).map_err(|fault| SORT.of_element(fault))?;
        rows.truncate(left);
        Ok(Self(rows))
    }

    /// Adds one row and joins it; whether its event is new.
    ///
    /// # Errors
    /// For a row that no history may hold. Nothing changes then.
    ///
    /// ```
    /// use recoup::{History, Row, number::Instant, vocabulary::RowKind};
    /// let mut history = History::new();
    /// let row = Row { at_ms: Instant(1), id: recoup::hash_name("evt_1"), kind: RowKind::HOLD, ..Row::default() };
    /// assert!(history.merge(&row)?);
    /// assert!(!history.merge(&row)?);
    /// # Ok::<(), recoup::Error>(())
    /// ```
    pub fn merge(&mut self, row: &Row) -> Result<bool, Error> {
        let before = self.0.len();
        self.0.push(Row::default());
        let put = history::put(self.0.as_mut_slice(), before, row);
        self.0.truncate(*put.as_ref().unwrap_or(&before));
        put.map(|count| count > before).map_err(|fault| PUT.refused(fault))
    }

    /// The rows as JSON, one a line.
    ///
    /// # Errors
    /// None that a history can cause: its rows were checked.
    ///
    /// ```
    /// # use recoup::{History, Row, number::Instant, vocabulary::RowKind};
    /// let history = History::sorted([Row { at_ms: Instant(1), kind: RowKind::HOLD, ..Row::default() }])?;
    /// assert_eq!(history.to_json_lines()?, "{\"v\":1,\"at_ms\":1,\"kind\":\"hold\"}\n");
    /// assert_eq!(History::from_json_lines(&history.to_json_lines()?)?, history);
    /// # Ok::<(), recoup::Error>(())
    /// ```
    pub fn to_json_lines(&self) -> Result<String, Error> {
        self.0.iter().map(|row| row_to_json(row).map(|line| line + "\n")).collect()
    }

    /// The history of rows as JSON, one a line and in whatever order. Empty lines are no rows.
    ///
    /// # Errors
    /// With the [`place`](Error::place) of what is wrong.
    ///
    /// ```
    /// let error = recoup::History::from_json_lines("{\"v\":1,\"at_ms\":1,\"kind\":\"hold\"}\n{\"v\":2}\n").unwrap_err();
    /// assert_eq!(error.place().map(|place| (place.line, place.column)), Some((2, 6)));
    /// ```
    pub fn from_json_lines(lines: &str) -> Result<Self, Error> {
        let mut begin = 0;
        let mut rows = Vec::new();
        for line in lines.split_inclusive('\n') {
            if !line.trim().is_empty() {
                let in_the_whole = |fault: Fault| Fault { offset: Position(fault.offset.0 + begin), ..fault };
                let row = history::row_read(BOOK, line.as_bytes());
                rows.push(row.map_err(|fault| READ.of_document(in_the_whole(fault), lines.as_bytes()))?);
            }
            begin += line.len() as u64;
        }
        Self::sorted(rows)
    }
}

impl Deref for History {
    type Target = [Row];

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl<'a> IntoIterator for &'a History {
    type Item = &'a Row;
    type IntoIter = slice::Iter<'a, Row>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl IntoIterator for History {
    type Item = Row;
    type IntoIter = vec::IntoIter<Row>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

/// A row as JSON: one object on one line. It is the form in which a history is kept as text.
///
/// # Errors
/// For a row that no history may hold.
///
/// ```
/// use recoup::{Row, number::Instant, vocabulary::RowKind};
/// let row = Row { at_ms: Instant(1_767_254_400_000), kind: RowKind::PAID, ..Row::default() };
/// assert_eq!(recoup::row_to_json(&row)?, r#"{"v":1,"at_ms":1767254400000,"kind":"paid"}"#);
/// # Ok::<(), recoup::Error>(())
/// ```
pub fn row_to_json(row: &Row) -> Result<String, Error> {
    text(|out| history::row_write(BOOK, row, out)).map_err(|fault| WRITE.refused(fault))
}

/// The row that [`row_to_json`] wrote, of this or an earlier version.
///
/// # Errors
/// With the [`place`](Error::place) of what is wrong, and the [`field`](Error::field) where there is one.
///
/// ```
/// let row = recoup::row_from_json(r#"{"v": 1, "kind": "paid", "at_ms": 1767254400000}"#)?;
/// assert_eq!(row.kind, recoup::vocabulary::RowKind::PAID);
/// # Ok::<(), recoup::Error>(())
/// ```
pub fn row_from_json(json: impl AsRef<[u8]>) -> Result<Row, Error> {
    let json = json.as_ref();
    history::row_read(BOOK, json).map_err(|fault| READ.of_document(fault, json))
}
