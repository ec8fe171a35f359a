//! What changed between two days, for people.

use super::{
    layout::{self, Cell, Table},
    style::DIM,
};
use crate::{
    command::knowledge::{Change, space},
    instant::utc,
    words::{self, BOOK, name},
};

/// One line a row that came into force or went out of it.
pub fn changes(changes: &[Change]) -> String {
    let mut table = Table::new(["Day", "", "Row"]);
    for change in changes {
        let day: String = utc(change.at_ms).chars().take(10).collect();
        let meaning = BOOK.operator_meaning(change.row).and_then(words::text).unwrap_or_default();
        let row = format!("{} ({})\n{meaning}", name(change.row).unwrap_or_default(), space(change));
        table.row([day.into(), Cell::styled(DIM, if change.begins { "begins" } else { "ends" }), row.into()]);
    }
    let noun = if changes.len() == 1 { "change" } else { "changes" };
    let count = format!("{} {noun}, knowledge edition {}\n", changes.len(), BOOK.edition());
    if changes.is_empty() { count } else { table.render(layout::width()) + "\n" + &count }
}
