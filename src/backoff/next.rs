//! Whether a failed request is sent again, and when.

use super::{Backoff, Pause, Retry};
use crate::{
    Fault,
    number::{Count, Duration, YesNo},
    vocabulary::{BackoffJitter, Disposition, FaultRule, PauseReason, Status},
};

/// Whether a failed request is sent again with the same idempotency key, and after how long.
///
/// Only a failure whose verdict is a backoff is: nothing was executed. One whose end nobody knows has to be looked up first. What a
/// provider asks for with Retry-After is never undercut, and a provider that says that no retry can help is believed.
///
/// # Errors
/// `ERR_RANGE` or `ERR_RESERVED` for a field outside its documented values: `high` below `low`, say, or a `seed` of 0 where anything is
/// drawn, because then all callers would draw the same.
///
/// ```
/// use recoup_core::backoff::{Backoff, Retry, next};
/// use recoup_core::number::{Count, Duration};
/// use recoup_core::vocabulary::Disposition;
///
/// let curve = Backoff { base_ms: Duration(500), max_retries: Count(2), ..Backoff::default() };
/// let failed = Retry { disposition: Disposition::BACKOFF, retry: Count(2), ..Retry::default() };
/// let pause = next(&curve, &failed)?;
/// assert_eq!((pause.again, pause.delay_ms), (Count(1), Duration(1_000)));
/// # Ok::<(), recoup_core::Fault>(())
/// ```
pub fn next(curve: &Backoff, failed: &Retry) -> Result<Pause, Fault> {
    curve.check_whole()?;
    failed.check()?;
    if curve.jitter != BackoffJitter::NONE && !failed.seed.is_set() {
        return Err(Fault::field(Status::ERR_RANGE, FaultRule::SET, Retry::SEED, 0));
    }
    let range = curve.range(failed);
    let drawn = range.draw(failed);
    let delay_ms = Duration(drawn.max(failed.retry_after_ms.0));
    let spent = curve.after_failure(failed.spent);
    let pause = Pause { spent, low_ms: Duration(range.low_ms), high_ms: Duration(range.high_ms), ..Pause::default() };
    let refused = refusal(curve, failed, &pause, delay_ms);
    Ok(match refused {
        Some(reason) => Pause { reason, ..pause },
        None => {
            let reason = if delay_ms.0 > drawn { PauseReason::RETRY_AFTER } else { PauseReason::CURVE };
            Pause { reason, again: Count(1), delay_ms, ..pause }
        }
    })
}

/// Why it is not sent again. The first reason that holds: what the failure is comes before what a retry would cost.
fn refusal(curve: &Backoff, failed: &Retry, pause: &Pause, delay_ms: Duration) -> Option<PauseReason> {
    let late = failed.left_ms.is_set() && delay_ms.0 > failed.left_ms.0;
    [
        (failed.disposition != Disposition::BACKOFF, PauseReason::NOT_BACKOFF),
        (failed.should_retry == YesNo::NO, PauseReason::TOLD_NOT_TO),
        (failed.retry.0 > curve.max_retries.0, PauseReason::RETRIES_MADE),
        (!curve.affords(pause.spent), PauseReason::BUDGET_SPENT),
        (late, PauseReason::NO_TIME),
    ]
    .into_iter()
    .find_map(|(holds, reason)| holds.then_some(reason))
}

impl Backoff {
    /// Every field is what its type says, and the shares are in order.
    pub(super) fn check_whole(&self) -> Result<(), Fault> {
        self.check()?;
        if self.high.0 < self.low.0 {
            return Err(Fault::field(Status::ERR_RANGE, FaultRule::INTERVAL, Self::HIGH, self.high.0.into()));
        }
        Ok(())
    }
}
