//! Row to JSON.

use super::{
    VERSION, VERSION_KEY,
    fields::{self, CELLS},
    form::Form,
    names,
    place::{RowPlace, places},
};
use crate::{
    Fault,
    history::{check, row::Row},
    id::AnyId,
    json::JsonWriter,
    table::{Book, word},
    vocabulary::{FaultRule, List, Status},
};

/// Writes a row as JSON, one object on one line, and returns its length in bytes. [`ROW_JSON_MAX`](super::ROW_JSON_MAX) is room for
/// any row.
///
/// # Errors
/// `ERR_RESERVED` and `ERR_RANGE`, with the field, for a row that no history may hold; `ERR_CAPACITY` with the bytes needed in `value`.
/// Nothing is written then.
///
/// ```
/// use recoup_core::{Book, history::{self, Row}, number::Instant, vocabulary::RowKind};
///
/// let row = Row { at_ms: Instant(1_767_254_400_000), kind: RowKind::HOLD, ..Row::default() };
/// let mut text = [0; history::ROW_JSON_MAX];
/// let len = history::row_write(Book::BUILT_IN, &row, &mut text)?;
/// assert_eq!(&text[..len], br#"{"v":1,"at_ms":1767254400000,"kind":"hold"}"#);
/// # Ok::<(), recoup_core::Fault>(())
/// ```
pub fn write(book: Book<'_>, row: &Row, out: &mut [u8]) -> Result<usize, Fault> {
    check::row(row)?;
    let cells = fields::cells(row);
    let text = |out| object(book, &cells, out).ok_or(Fault::of(Status::ERR_RANGE, FaultRule::WORD));
    let needed = text(&mut [])?;
    text(out.get_mut(..needed).ok_or(Fault::capacity(needed))?)
}

/// The object; its length, whether it fitted or not. `None`: a word has no name, which a row that was checked cannot have.
fn object(book: Book<'_>, cells: &[u64; CELLS], out: &mut [u8]) -> Option<usize> {
    let mut json = JsonWriter::new(out);
    json.open(b'{');
    json.key(VERSION_KEY);
    json.integer(VERSION);
    for place in places() {
        let cells = place.of(cells);
        if cells.iter().any(|&cell| cell != 0) {
            json.key(place.name);
            field(book, place, cells, &mut json)?;
        }
    }
    json.close(b'}');
    Some(json.len())
}

/// The value of a field that is not 0.
pub(super) fn field(book: Book<'_>, RowPlace { field, .. }: RowPlace, cells: &[u64], json: &mut JsonWriter<'_>) -> Option<()> {
    if field.array.is_none() {
        return value(book, field.form, cells, json);
    }
    let zero = |value: &[u64]| value.iter().all(|&cell| cell == 0);
    let values = cells.chunks(field.form.width().max(1));
    let used = values.clone().rposition(|value| !zero(value)).map_or(0, |last| last.saturating_add(1));
    json.open(b'[');
    for one in values.take(used) {
        if zero(one) { json.null() } else { value(book, field.form, one, json)? }
    }
    json.close(b']');
    Some(())
}

/// One value; only that of a hash has more than one cell.
fn value(book: Book<'_>, form: Form, cells: &[u64], json: &mut JsonWriter<'_>) -> Option<()> {
    let cell = *cells.first()?;
    match form {
        Form::Integer(_) => json.integer(i64::try_from(cell).ok()?),
        Form::Hex(_) => json.hex(cells),
        Form::Word(list) => json.string(&[word(list, cell.cast_signed())?]),
        Form::Flags(list) => words(list, cell, |shift| 1 << shift, json)?,
        Form::Set(list) => words(list, cell, i64::from, json)?,
        Form::Id(spaces) => names::write(book, spaces, AnyId(fields::low(cell)), json),
        Form::Letters(_) | Form::Ascii => {
            let packed = fields::low(cell).to_le_bytes();
            json.string(&[packed.split(|&byte| byte == 0).next()?]);
        }
    }
    Some(())
}

/// The words of a set, in the order of their bits.
fn words(list: List, bits: u64, value: impl Fn(u32) -> i64, json: &mut JsonWriter<'_>) -> Option<()> {
    json.open(b'[');
    for shift in (0..u32::BITS).filter(|&shift| bits >> shift & 1 != 0) {
        json.string(&[word(list, value(shift))?]);
    }
    json.close(b']');
    Some(())
}
