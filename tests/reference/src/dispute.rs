//! What a dispute means for the history (semantics §1.6).

use crate::codes::reason as facts;
use crate::input::{Cancel, Cause, Disposition, Facts, Kind, Outcome};

/// The row of a dispute. A return holds the facts of its reason.
#[must_use]
pub fn row_of(debit: bool, status: &str, reason: &str) -> (Kind, Option<Facts>) {
    if status.starts_with("warning_") {
        return (if status == "warning_closed" { Kind::Resume } else { Kind::Hold }, None);
    }
    let verdict = match reason {
        "insufficient_funds" => facts(Disposition::RetryLater, Cause::Funds),
        "bank_cannot_process" | "incorrect_account_details" => facts(Disposition::NewMethod, Cause::Other),
        "debit_not_authorized" => facts(Disposition::Stop, Cause::Other),
        _ => return (if status == "won" { Kind::Reinstated } else { Kind::Disputed }, None),
    };
    match status {
        "won" => (Kind::Reinstated, None),
        "lost" if debit => (Kind::Attempt(Outcome::Returned), Some(verdict)),
        _ => (Kind::Disputed, None),
    }
}

/// What the reason of a canceled payment says of the debt (semantics §1.4).
#[must_use]
pub fn cancel_of(scope: Option<&str>, reason: Option<&str>) -> Cancel {
    match (scope, reason) {
        (Some("debt"), _) | (None, None) => Cancel::Debt,
        (_, Some("abandoned" | "expired" | "failed_invoice")) => Cancel::DebtLives,
        (_, Some("void_invoice" | "requested_by_customer" | "fraudulent")) => Cancel::DebtEnded,
        _ => Cancel::Unclear,
    }
}
