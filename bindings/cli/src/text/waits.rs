//! How long a request waits before each retry, for people.

use super::{
    code,
    layout::{self, Cell, Lines, Table},
    style::{DIM, LABEL},
};
use crate::{
    command::backoff::Waits,
    instant::span,
    words::{self, BOOK, name, word},
};
use recoup_core::{backoff::Pause, id::AnyId};

const LABELS: usize = "Source".len();

/// The curve, a line a retry, and where the numbers were found.
pub fn block(waits: &Waits) -> String {
    let count = waits.curve.max_retries.0;
    let mut lines = Lines::new(layout::width(), LABELS);
    let form = format!(
        "{count} {} · {} · jitter {}",
        if count == 1 { "retry" } else { "retries" },
        word(waits.curve.growth),
        word(waits.curve.jitter)
    );
    lines.head(LABEL, name(waits.id).unwrap_or("own"), &form);
    lines.maybe("Means", BOOK.operator_meaning(waits.id).and_then(words::text));
    if waits.id.is_set() {
        code::sources(&mut lines, AnyId(waits.id.0));
    }
    if waits.pauses.is_empty() {
        return lines.finish();
    }
    lines.gap();
    lines.finish() + &table(waits)
}

fn table(waits: &Waits) -> String {
    let width = layout::width();
    if !waits.drawn {
        let mut table = Table::new(["Retry", "Wait"]);
        for (retry, pause) in (1..).zip(&waits.pauses) {
            table.row([retry.to_string().into(), range(pause).into()]);
        }
        return table.render(width);
    }
    let mut table = Table::new(["Retry", "Wait", "This request"]);
    for (retry, pause) in (1..).zip(&waits.pauses) {
        table.row([retry.to_string().into(), range(pause).into(), Cell::styled(DIM, span(pause.delay_ms.0))]);
    }
    table.render(width)
}

fn range(pause: &Pause) -> String {
    let (low, high) = (span(pause.low_ms.0), span(pause.high_ms.0));
    if low == high { low } else { format!("{low} to {high}") }
}
