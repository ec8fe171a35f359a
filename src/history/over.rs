//! Why a debt is over, and since when.

use super::{attempt::NO_SECOND, case::Case, events::Events, money::Money, overview::Overview};
use crate::vocabulary::StopReason;

/// A debt that is paid is settled, whatever else happened to it. A cardholder's dispute ends it for good; a cancellation only until
/// somebody says that the money is still owed.
pub(super) fn over(view: &Overview, events: &Events, money: &Money, case: &Case) -> Option<(StopReason, i64)> {
    let last_ms = money.last_ms.unwrap_or(case.now_ms.0);
    if money.is_settled(case, events) {
        return Some((StopReason::SETTLED, last_ms));
    }
    let since = |at: i64| (at != NO_SECOND).then_some(at.saturating_mul(1000));
    let canceled = since(events.canceled).filter(|_| events.canceled >= events.owed);
    let refunded = || money.is_refunded(case, events).then(|| events.refunded_ms.unwrap_or(last_ms));
    let ended = since(view.disputed).or(canceled).or(since(events.stopped)).or_else(refunded)?;
    Some((StopReason::CANCELED, ended))
}
