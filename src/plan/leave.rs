//! Whether a plan may charge at all, and what stands in the way.

use super::{charges::Leave, context::Context, market};
use crate::{
    policy::{Frame, model::charges_by},
    vocabulary::{collection, disposition, phase, stop_reason, verdict_flag},
};

/// What a plan may charge.
#[derive(Clone, Copy, Debug)]
pub(super) struct Permit {
    pub leave: Leave,
    /// Charges may wait behind a gate.
    pub gates: bool,
    /// Word of `stop_reason` for what is left out; 0: nothing is.
    pub reason: u32,
    /// What stands in the way is of the case or the policy, and not of the failure.
    pub suppressed: bool,
    /// Experiment arm, from 1; 0: none.
    pub arm: u32,
}

impl Permit {
    pub(super) fn of(context: &Context<'_>, frame: &Frame<'_>) -> Self {
        let (arm, silent) = frame.arm(context.case.key).map_or((0, false), |(number, arm)| (number, arm.no_charge == 1));
        if let Some(reason) = all_charges(context) {
            let failure = matches!(reason, stop_reason::NO_CHARGE | stop_reason::SETTLED);
            return Self { leave: Leave { timed: 0, gated: false }, gates: false, reason, suppressed: !failure, arm };
        }
        let timed = timed_charges(context, silent);
        let suppressed = matches!(timed, stop_reason::PROVIDER_SCHEDULES | stop_reason::ARM);
        let noticed = !context.lacks_notice();
        let most = match timed {
            0 if market::notice_ms(context.subject).is_some() => u32::from(noticed),
            0 => u32::MAX,
            _ => 0,
        };
        Self { leave: Leave { timed: most, gated: noticed }, gates: true, reason: timed, suppressed, arm }
    }
}

/// What forbids every charge, gated ones included: a word of `stop_reason`.
fn all_charges(context: &Context<'_>) -> Option<u32> {
    let ledger = context.ledger;
    let first = |test: bool, reason: u32| test.then_some(reason);
    let unresolved = ledger.attempts.unresolved().is_some() || ledger.attempts.overflowed();
    let no_charge = context.verdict.flags & verdict_flag::NO_CHARGE != 0 || context.case.phase == phase::SETUP;
    first(unresolved || context.disposition == disposition::LOOKUP_FIRST, stop_reason::UNRESOLVED)
        .or_else(|| first(ledger.held, stop_reason::HELD))
        .or_else(|| first(no_charge, stop_reason::NO_CHARGE))
        .or_else(|| first(ledger.bans.in_force().is_some(), stop_reason::PROHIBITED))
        .or_else(|| first(ledger.mandate_gone, stop_reason::MANDATE))
        .or_else(|| first(context.case.collection == collection::SEND_INVOICE, stop_reason::SEND_INVOICE))
        .or_else(|| first(context.settings.charges_by == charges_by::PROVIDER, stop_reason::PROVIDER_SCHEDULES))
}

/// What forbids the timed charges only: a word of `stop_reason`; 0: nothing.
fn timed_charges(context: &Context<'_>, silent: bool) -> u32 {
    if !context.is_timed() {
        stop_reason::NO_CHARGE
    } else if context.case.provider_next_ms > 0 {
        stop_reason::PROVIDER_SCHEDULES
    } else if silent {
        stop_reason::ARM
    } else {
        0
    }
}
