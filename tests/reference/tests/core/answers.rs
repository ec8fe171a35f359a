//! The core's plan in the words of the second implementation.

use recoup_core::{id::TextId, number::Instant, plan as core, table::Book, vocabulary as word};
use recoup_reference::{
    law::Gate,
    plan::{
        limits::Moved,
        policy::Final,
        step::{Condition, Kind, Plan, Step, Stop, Text},
    },
};
use std::collections::BTreeSet;

/// The core's answer.
pub fn answered((plan, steps): &(core::Plan, Vec<core::Step>)) -> Plan {
    let flag = |flag: word::PlanFlag| plan.flags.has(flag);
    assert!(!flag(word::PlanFlag::TRUNCATED));
    Plan {
        suppressed: flag(word::PlanFlag::CHARGES_SUPPRESSED),
        unknown_code: flag(word::PlanFlag::UNKNOWN_CODE),
        key_unsafe: flag(word::PlanFlag::KEY_UNSAFE),
        zone_utc: flag(word::PlanFlag::ZONE_UTC),
        stale: flag(word::PlanFlag::STALE_VERDICT),
        past_horizon: flag(word::PlanFlag::PAST_HORIZON),
        stop: STOPS[plan.stop_reason.0 as usize],
        ceiling: name(plan.ceiling.0),
        charges_left: plan.charges_left.0,
        arm: plan.arm.0,
        horizon: plan.horizon_ms.0,
        key_safe_until: (plan.key_safe_until_ms.0 != 0).then_some(plan.key_safe_until_ms.0),
        steps: steps.iter().map(step).collect(),
    }
}

pub const STOPS: [Stop; 17] = [
    Stop::None,
    Stop::Settled,
    Stop::Prohibited,
    Stop::Exhausted,
    Stop::Ceiling,
    Stop::Horizon,
    Stop::NoCharge,
    Stop::Unresolved,
    Stop::Canceled,
    Stop::Held,
    Stop::SendInvoice,
    Stop::ProviderSchedules,
    Stop::Arm,
    Stop::Mandate,
    Stop::Unplaceable,
    Stop::Gated,
    Stop::NotAfter,
];

pub const KINDS: [Kind; 6] = [Kind::Charge, Kind::Message, Kind::OfferMethod, Kind::Escalate, Kind::Lookup, Kind::Stop];

/// The name of a ceiling; none for another row, or none.
fn name(id: u32) -> Option<String> {
    let row = Book::BUILT_IN.ceilings().iter().find(|row| id != 0 && row.id.0 == id)?;
    Some(String::from_utf8(Book::BUILT_IN.name(row.id).expect("a name").to_vec()).expect("a text"))
}

fn step(step: &core::Step) -> Step {
    let behind = step.gate != word::Gate::NONE;
    let instant = |at: Instant| (!behind).then_some(at.0);
    let kind = KINDS[step.kind.0 as usize - 1];
    assert_eq!(step.track.0, kind.track());
    Step {
        kind,
        at: instant(step.at_ms),
        due: instant(step.due_ms),
        not_after: (step.not_after_ms.0 != 0).then_some(step.not_after_ms.0),
        id: step.id.0,
        key: step.idempotency_key.0,
        amount: step.amount.0,
        gate: match step.gate {
            word::Gate::CUSTOMER_CONFIRMED => Some(Gate::CustomerConfirmed),
            word::Gate::METHOD_UPDATED => Some(Gate::MethodUpdated),
            word::Gate::AUTHENTICATED => Some(Gate::Authenticated),
            word::Gate::NOTICE_ELAPSED => Some(Gate::NoticeElapsed),
            _ => None,
        },
        moved: bits(step.moved_by.0, &MOVED),
        conditions: bits(step.conditions.0, &CONDITIONS),
        cit: match step.initiator.0 {
            0 => None,
            other => Some(other == word::Initiator::CIT.0),
        },
        ordinal: step.ordinal.0,
        ceiling: name(step.ceiling.0),
        floor: step.floor.0 != 0,
        text: match step.text {
            TextId(0) => Text::None,
            TextId::FINAL_NOTICE => Text::FinalNotice,
            TextId::OTHER_METHOD => Text::OtherMethod,
            TextId::REPLACE_METHOD => Text::ReplaceMethod,
            TextId(other) => Text::OfFailure(other),
        },
        final_action: [Final::Nothing, Final::Cancel, Final::MarkUnpaid, Final::Leave][step.final_action.0 as usize],
        propensity: step.propensity.0,
    }
}

pub const MOVED: [Moved; 17] = [
    Moved::Wait,
    Moved::MinGap,
    Moved::Notice,
    Moved::Window,
    Moved::Weekday,
    Moved::Payday,
    Moved::BankDay,
    Moved::Ceiling,
    Moved::Jitter,
    Moved::Blackout,
    Moved::Promise,
    Moved::Hold,
    Moved::Overdue,
    Moved::Dst,
    Moved::WindowDropped,
    Moved::PaydayDropped,
    Moved::JitterDropped,
];

pub const CONDITIONS: [Condition; 8] = [
    Condition::SameAmount,
    Condition::NoticeSent,
    Condition::MandateActive,
    Condition::LabelRetry,
    Condition::ReuseObject,
    Condition::CustomerPresent,
    Condition::NewCredential,
    Condition::Probe,
];

fn bits<T: Copy + Ord>(bits: u32, words: &[T]) -> BTreeSet<T> {
    words.iter().enumerate().filter(|(bit, _)| bits >> bit & 1 == 1).map(|(_, word)| *word).collect()
}
