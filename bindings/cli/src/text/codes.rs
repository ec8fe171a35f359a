//! Codes and rules as a table.

use super::{
    layout::{self, Cell, Table},
    style::{DIM, of_disposition},
};
use crate::{
    args::Facet,
    contract::given,
    readings,
    words::{self, BOOK, name, word},
};
use recoup_core::{id::AnyId, table::Meaning};

/// One line a row and way on: what it leads to in which fields, its name, and what it means.
pub fn table(rows: &[AnyId], facet: Option<Facet>) -> String {
    let mut table = Table::new(["Disposition", "As", "Code"]);
    for row in rows {
        for (places, meaning) in ways(*row, facet) {
            table.row([disposition(&meaning), Cell::styled(DIM, places), described(*row).into()]);
        }
    }
    let noun = if rows.len() == 1 { "code" } else { "codes" };
    let count = format!("{} {noun}, knowledge edition {}\n", rows.len(), BOOK.edition());
    if rows.is_empty() { count } else { table.render(layout::width()) + "\n" + &count }
}

/// The name, and on the next lines the meaning.
fn described(row: AnyId) -> String {
    let area = BOOK.note(row).and_then(|note| given(note.area)).map(|area| format!(" ({area})"));
    let meaning = BOOK.operator_meaning(row).and_then(words::text).unwrap_or_default();
    format!("{}{}\n{meaning}", name(row).unwrap_or_default(), area.unwrap_or_default())
}

/// The fields of a row; those that lead to the same stand together.
fn ways(row: AnyId, facet: Option<Facet>) -> Vec<(String, Meaning)> {
    let mut ways: Vec<(String, Meaning)> = Vec::new();
    for reading in readings::of(row).into_iter().filter(|one| facet.is_none_or(|facet| one.place == facet.name())) {
        match ways.iter_mut().find(|(_, known)| known.disposition == reading.meaning.disposition) {
            Some((places, _)) if places.split(',').any(|place| place == reading.place) => {}
            Some((places, _)) => places.extend([",", reading.place]),
            None => ways.push((reading.place.to_owned(), *reading.meaning)),
        }
    }
    ways
}

fn disposition(meaning: &Meaning) -> Cell {
    match meaning.disposition {
        way if !way.is_set() => Cell::styled(DIM, word(meaning.says)),
        way => Cell::styled(of_disposition(way), word(way)),
    }
}
