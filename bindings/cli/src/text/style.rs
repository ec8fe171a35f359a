//! Colour, by meaning. The streams strip it where it is not wanted.

use anstyle::{AnsiColor, Style};
use recoup_core::vocabulary::{Answer, Certainty, Disposition, StepKind};

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
pub fn of_disposition(word: Disposition) -> Style {
    match word {
        Disposition::RETRY_LATER | Disposition::BACKOFF | Disposition::SETTLED => GOOD,
        Disposition::NEW_METHOD | Disposition::STOP => BAD,
        _ => CARE,
    }
}

/// Red: that is it. Yellow: most likely.
pub fn of_certainty(certainty: Certainty) -> Style {
    match certainty {
        Certainty::CERTAIN => BAD,
        Certainty::LIKELY => CARE,
        _ => LABEL,
    }
}

/// Green moves money, yellow asks somebody, red ends.
pub fn of_step(kind: StepKind) -> Style {
    match kind {
        StepKind::CHARGE => GOOD,
        StepKind::STOP => BAD,
        StepKind::LOOKUP | StepKind::ESCALATE => CARE,
        _ => PLAIN,
    }
}

/// Green: allowed. Yellow: later. Red: never.
pub fn of_answer(answer: Answer) -> Style {
    match answer {
        Answer::ALLOWED => GOOD,
        Answer::NOT_BEFORE => CARE,
        _ => BAD,
    }
}
