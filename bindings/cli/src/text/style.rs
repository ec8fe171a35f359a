//! Colour, by meaning. The streams strip it where it is not wanted.

use anstyle::{AnsiColor, Style};
use recoup::vocabulary::{disposition, step_kind};

/// The word `error:`.
pub const ERROR: Style = AnsiColor::Red.on_default().bold();
/// Words that lead to a way out.
pub const HINT: Style = AnsiColor::Cyan.on_default();
/// Heads of tables and labels.
pub const LABEL: Style = Style::new().bold();
/// What matters less.
pub const DIM: Style = Style::new().dimmed();
/// No style.
pub const PLAIN: Style = Style::new();

const GOOD: Style = AnsiColor::Green.on_default().bold();
const CARE: Style = AnsiColor::Yellow.on_default().bold();
const BAD: Style = AnsiColor::Red.on_default().bold();

/// Green: goes on by itself. Yellow: somebody must act. Red: over.
pub fn of_disposition(word: u32) -> Style {
    match word {
        disposition::RETRY_LATER | disposition::BACKOFF | disposition::SETTLED => GOOD,
        disposition::NEW_METHOD | disposition::STOP => BAD,
        _ => CARE,
    }
}

/// Green moves money, yellow asks somebody, red ends.
pub fn of_step(kind: u32) -> Style {
    match kind {
        step_kind::CHARGE => GOOD,
        step_kind::STOP => BAD,
        step_kind::LOOKUP | step_kind::ESCALATE => CARE,
        _ => PLAIN,
    }
}

/// Green: allowed. Yellow: later. Red: never.
pub fn of_permission(answer: u32) -> Style {
    use recoup::vocabulary::permission::{ALLOWED, NOT_BEFORE};
    match answer {
        ALLOWED => GOOD,
        NOT_BEFORE => CARE,
        _ => BAD,
    }
}
