//! Whether a plan may charge at all, and what stands in the way.

use super::{charges::Leave, context::PlanContext};
use crate::{
    law::notice::Notice,
    policy::model::charges_by,
    vocabulary::{ChargesBy, Disposition, Effect, StopReason},
};

/// What a plan may charge.
#[derive(Clone, Copy, Debug)]
pub(super) struct Permit {
    pub leave: Leave,
    /// Charges may wait behind a gate.
    pub gates: bool,
    /// Why something is left out; none: nothing is.
    pub reason: StopReason,
    /// What stands in the way is of the case or the policy, and not of the failure.
    pub suppressed: bool,
}

impl Permit {
    pub(super) fn of(context: &PlanContext<'_>) -> Self {
        let silent = context.arm.is_some_and(|(_, arm)| arm.no_charge == 1);
        if let Some(reason) = all_charges(context) {
            let failure = matches!(reason, StopReason::NO_CHARGE | StopReason::SETTLED);
            return Self { leave: Leave { timed: 0, gated: false }, gates: false, reason, suppressed: !failure };
        }
        let timed = timed_charges(context, silent);
        let suppressed = matches!(timed, StopReason::PROVIDER_SCHEDULES | StopReason::ARM);
        let noticed = !context.lacks_notice();
        let most = match timed {
            StopReason::NONE if context.bounds.notice != Notice::None => u32::from(noticed),
            StopReason::NONE => u32::MAX,
            _ => 0,
        };
        Self { leave: Leave { timed: most, gated: noticed }, gates: true, reason: timed, suppressed }
    }
}

/// What forbids every charge, gated ones included. What is only pointless on the credential that failed may become a charge of
/// another, behind its gate.
fn all_charges(context: &PlanContext<'_>) -> Option<StopReason> {
    let awaited = context.question.awaited().map(|because| because.reason);
    if awaited == Some(StopReason::UNRESOLVED) || context.disposition == Disposition::LOOKUP_FIRST {
        return Some(StopReason::UNRESOLVED);
    }
    if awaited == Some(StopReason::HELD) {
        return Some(StopReason::HELD);
    }
    if let Some(because) = context.forbidden.filter(|because| because.effect != Effect::POINTLESS) {
        return Some(because.reason);
    }
    let by_policy = context.settings.charges_by == charges_by::PROVIDER && context.case.charges_by != ChargesBy::ENGINE;
    by_policy.then_some(StopReason::PROVIDER_SCHEDULES)
}

/// What forbids the timed charges only.
fn timed_charges(context: &PlanContext<'_>, silent: bool) -> StopReason {
    if !context.is_timed() {
        StopReason::NO_CHARGE
    } else if context.question.provider_charges() {
        StopReason::PROVIDER_SCHEDULES
    } else if silent {
        StopReason::ARM
    } else {
        context.forbidden.map_or(StopReason::NONE, |because| because.reason)
    }
}
