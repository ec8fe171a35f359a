//! Whether a plan may charge at all, and what stands in the way.

use super::{charges::Leave, context::Context, market};
use crate::{
    policy::{Frame, model::charges_by},
    vocabulary::{Collection, Disposition, Phase, StopReason, VerdictFlag},
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
    /// Experiment arm, from 1; 0: none.
    pub arm: u32,
}

impl Permit {
    pub(super) fn of(context: &Context<'_>, frame: &Frame<'_>) -> Self {
        let (arm, silent) = frame.arm(context.case.key).map_or((0, false), |(number, arm)| (number, arm.no_charge == 1));
        if let Some(reason) = all_charges(context) {
            let failure = matches!(reason, StopReason::NO_CHARGE | StopReason::SETTLED);
            return Self { leave: Leave { timed: 0, gated: false }, gates: false, reason, suppressed: !failure, arm };
        }
        let timed = timed_charges(context, silent);
        let suppressed = matches!(timed, StopReason::PROVIDER_SCHEDULES | StopReason::ARM);
        let noticed = !context.lacks_notice();
        let most = match timed {
            StopReason::NONE if market::notice_ms(context.subject).is_some() => u32::from(noticed),
            StopReason::NONE => u32::MAX,
            _ => 0,
        };
        Self { leave: Leave { timed: most, gated: noticed }, gates: true, reason: timed, suppressed, arm }
    }
}

/// What forbids every charge, gated ones included.
fn all_charges(context: &Context<'_>) -> Option<StopReason> {
    let ledger = context.ledger;
    let first = |test: bool, reason: StopReason| test.then_some(reason);
    let unresolved = ledger.attempts.unresolved().is_some() || ledger.attempts.overflowed();
    let no_charge = context.verdict.flags.has(VerdictFlag::NO_CHARGE) || context.case.phase == Phase::SETUP;
    first(unresolved || context.disposition == Disposition::LOOKUP_FIRST, StopReason::UNRESOLVED)
        .or_else(|| first(ledger.held, StopReason::HELD))
        .or_else(|| first(no_charge, StopReason::NO_CHARGE))
        .or_else(|| first(ledger.bans.in_force().is_some(), StopReason::PROHIBITED))
        .or_else(|| first(ledger.mandate_gone, StopReason::MANDATE))
        .or_else(|| first(context.case.collection == Collection::SEND_INVOICE, StopReason::SEND_INVOICE))
        .or_else(|| first(context.settings.charges_by == charges_by::PROVIDER, StopReason::PROVIDER_SCHEDULES))
}

/// What forbids the timed charges only.
fn timed_charges(context: &Context<'_>, silent: bool) -> StopReason {
    if !context.is_timed() {
        StopReason::NO_CHARGE
    } else if context.case.provider_next_ms.is_set() {
        StopReason::PROVIDER_SCHEDULES
    } else if silent {
        StopReason::ARM
    } else {
        StopReason::NONE
    }
}
