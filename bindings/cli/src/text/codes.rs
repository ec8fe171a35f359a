//! Codes as a table.

use super::{
    layout::{self, Cell, Table},
    style::{DIM, of_disposition},
};
use crate::{
    args::Facet,
    contract::given,
    words::{self, BOOK, name, word},
};
use recoup_core::{id::CodeId, table::Meaning};

/// One row a code and way on: what it leads to in which fields, its name, and what it means.
pub fn table(codes: &[CodeId], facet: Option<Facet>) -> String {
    let mut rows = Table::new(["Disposition", "As", "Code"]);
    for code in codes {
        for (facets, meaning) in readings(*code, facet) {
            rows.row([disposition(&meaning), Cell::styled(DIM, facets), described(*code).into()]);
        }
    }
    let noun = if codes.len() == 1 { "code" } else { "codes" };
    let count = format!("{} {noun}, knowledge edition {}\n", codes.len(), BOOK.edition());
    if codes.is_empty() { count } else { rows.render(layout::width()) + "\n" + &count }
}

/// The name, and on the next lines the meaning.
fn described(code: CodeId) -> String {
    let area = BOOK.note(code).and_then(|note| given(note.area)).map(|area| format!(" ({area})"));
    let meaning = BOOK.operator_meaning(code).and_then(words::text).unwrap_or_default();
    format!("{}{}\n{meaning}", name(code).unwrap_or_default(), area.unwrap_or_default())
}

/// The fields of a code; those that mean the same stand together.
fn readings(code: CodeId, facet: Option<Facet>) -> Vec<(String, Meaning)> {
    let mut readings: Vec<(String, Meaning)> = Vec::new();
    for each in Facet::ALL.into_iter().filter(|each| facet.is_none_or(|facet| facet == *each)) {
        let Some(meaning) = each.meaning(code) else { continue };
        match readings.iter_mut().find(|(_, known)| known.disposition == meaning.disposition) {
            Some((facets, _)) => facets.extend([",", each.name()]),
            None => readings.push((each.name().to_owned(), meaning)),
        }
    }
    readings
}

fn disposition(meaning: &Meaning) -> Cell {
    match meaning.disposition {
        way if !way.is_set() => Cell::styled(DIM, word(meaning.says)),
        way => Cell::styled(of_disposition(way), word(way)),
    }
}
