//! The history: rows as JSON, one a line, in the form of `docs/rows.md`. The library reads them; here a fault becomes a place in the
//! file, and a misspelt name a suggestion.

use crate::{
    failure::Failure,
    source::Source,
    words::{self, BOOK, near_ids},
};
use recoup_core::{
    Fault, explain,
    history::{self, Row},
    id::{AnyId, CodeId},
    vocabulary::{FaultRule, Space, Status},
};

/// What a line is.
const FORM: &str = "a row as docs/rows.md describes it, one a line";

/// Reads a history and sorts it; equal ids are one event. Empty lines are no rows.
pub fn read(source: &Source) -> Result<Vec<Row>, Failure> {
    let mut rows = Vec::new();
    for (begin, line) in source.lines() {
        rows.push(history::row_read(BOOK, line).map_err(|fault| refused(source, begin, fault))?);
    }
    sort(&mut rows)?;
    Ok(rows)
}

/// Sorts by (`at_ms`, `id`) and keeps the first of equal events.
pub fn sort(rows: &mut Vec<Row>) -> Result<(), Failure> {
    let count = rows.len();
    let left = history::sort(rows.as_mut_slice(), count).map_err(|fault| Failure::refused(&fault))?;
    rows.truncate(left);
    Ok(())
}

/// A fault of the line that begins at an offset.
fn refused(source: &Source, begin: usize, fault: Fault) -> Failure {
    let at = begin + usize::try_from(fault.offset.0).unwrap_or(0);
    let (field, of) = explain::field(fault.field).unwrap_or_default();
    let of = of.and_then(words::text).unwrap_or_default();
    let field = words::text(field).filter(|field| !field.is_empty()).map(|field| format!("{field}: ")).unwrap_or_default();
    let text = source.token(at);
    let failure = match (fault.status, text) {
        (Status::ERR_JSON_KEY, Some(key)) => wrong_key(key),
        (Status::ERR_NOT_FOUND, Some(name)) => Failure::unknown(format!("{field}`{name}` is not known"), near(of, name)),
        (Status::ERR_JSON_VALUE, _) if fault.rule == FaultRule::VERSION => {
            Failure::input("no row of a version this library reads").expecting("\"v\":1")
        }
        (Status::ERR_JSON_VALUE, Some(value)) => wrong_value(&field, value, &fault),
        // What a row lacks stands nowhere in it.
        (Status::ERR_RANGE, _) => Failure::refused(&Fault { offset: Default::default(), ..fault }),
        _ => Failure::of_document(&fault).expecting(FORM),
    };
    failure.at(source.place(at))
}

fn wrong_key(key: &str) -> Failure {
    let near = words::nearest(key, history::row_keys().filter_map(words::text));
    // A key that is repeated is near itself.
    let near = near.into_iter().filter(|name| name != key).collect();
    Failure::input(format!("unknown or repeated key `{key}`")).expecting(FORM).near(near)
}

fn wrong_value(field: &str, value: &str, fault: &Fault) -> Failure {
    let choices: Vec<&str> = history::row_words(fault.field).filter_map(words::text).collect();
    if choices.is_empty() {
        return Failure::input(format!("{field}`{value}` has the wrong type or is out of range")).expecting(FORM);
    }
    let near = words::nearest(value, choices.iter().copied());
    Failure::input(format!("{field}`{value}` is no word of its list, or is repeated")).expecting(choices.join(", ")).near(near)
}

/// The names of some spaces, with commas between, that may have been meant; as a row has them.
fn near(spaces: &str, text: &str) -> Vec<String> {
    let (said, name) = text.split_once(':').map_or((None, text), |(space, name)| (Some(space), name));
    let meant = spaces.split(',').filter(|space| said.is_none_or(|said| said == *space));
    let mut near = Vec::new();
    for space in meant.filter_map(words::value::<Space>) {
        let prefix = if spaces.contains(',') { format!("{}:", words::word(space)) } else { String::new() };
        let name = if space == Space::CODE { name.rsplit('.').next().unwrap_or(name) } else { name };
        near.extend(near_ids(space, name).into_iter().filter_map(|id| Some(prefix.clone() + &written(space, id)?)));
    }
    near
}

/// A name as a row has it: of a code, with whose it is.
fn written(space: Space, id: AnyId) -> Option<String> {
    let name = words::name(id)?;
    match space {
        Space::CODE => Some(match BOOK.code_owner(CodeId(id.0)) {
            Some(owner) => format!("{}.{name}", String::from_utf8_lossy(owner)),
            None => name.to_owned(),
        }),
        _ => Some(name.to_owned()),
    }
}
