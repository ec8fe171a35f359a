//! The plan: the wish of a policy, under the law, after what happened.

use super::{
    Case, Plan,
    ceiling::Gauges,
    charges::Charges,
    check,
    context::Context,
    draft::Draft,
    failure::Failure,
    key,
    leave::Permit,
    ledger::Ledger,
    rows::{Rows, Steps},
    subject::{Subject, Survey},
};
use crate::{
    error::Error,
    id::ZoneId,
    number::{Count, Instant},
    policy::Frame,
    time::{civil::SECOND_MS, zone::Zone},
    verdict::Verdict,
    vocabulary::{Disposition, Gate, Initiator, PlanFlag, RowKind, StepKind, StopReason, VerdictFlag},
};

/// Says when to charge, write, offer another method, escalate, look up or stop, after the failure `verdict` speaks of.
///
/// Every instant follows from the history and the policy; `now_ms` of the case moves `due_ms` of what is overdue, and nothing
/// else. The first `steps.capacity()` steps are written, in the order in which they are due, those behind a gate last;
/// `step_total` says how many there are.
///
/// # Errors
/// [`Error::Reserved`], [`Error::Range`] or [`Error::Id`] for a field of the case, verdict or a row outside its documented values,
/// [`Error::Verdict`] for a verdict that no classification made, [`Error::Book`], [`Error::Policy`], [`Error::PolicyVersion`],
/// and [`Error::HistoryOrder`]. Nothing is written then.
pub fn make<R: Rows + ?Sized, S: Steps + ?Sized>(
    book: &[u8],
    policy: &[u8],
    case: &Case,
    verdict: &Verdict,
    history: &R,
    steps: &mut S,
) -> Result<Plan, Error> {
    check::case(case)?;
    check::verdict(verdict)?;
    check::book(book)?;
    let frame = Frame::open(policy)?;
    let survey = Survey::of(history, verdict.event_id)?;
    let wanted = if !case.zone.is_set() { ZoneId(frame.settings().zone) } else { case.zone };
    let zone = Zone::find(wanted).ok_or(Error::Id)?;

    let mut subject = Subject::of(case, verdict, &survey);
    if verdict.disposition == Disposition::AUTHENTICATE {
        subject.initiator = Initiator::CIT;
    }
    let failure = Failure::of(verdict, &survey, case.now_ms);
    let (ledger, mut gauges) = read(case, verdict, &subject, &failure, history);
    gauges.bar(verdict.ladder, ledger.amount_changed);
    if case.provider_next_ms.is_set() {
        gauges.plan(case.provider_next_ms.0);
    }
    let context = Context::new(case, verdict, &subject, &failure, (&ledger, &gauges), &frame, zone);

    let mut plan = Plan { policy: frame.fingerprint(), horizon_ms: Instant(context.horizon_ms), ..Plan::default() };
    let mut draft = Draft::new();
    flags(&mut plan, &context, wanted);
    match ended(&context) {
        Some((reason, at_ms)) => {
            plan.stop_reason = reason;
            context.stop(&mut draft, at_ms);
        }
        None => compose(&context, &frame, &mut plan, &mut draft),
    }
    forget_done(history, &mut draft);
    draft.sort();
    plan.step_total = Count(draft.total());
    plan.step_written = Count(draft.write(steps));
    if plan.step_written < plan.step_total {
        plan.flags |= PlanFlag::TRUNCATED;
    }
    Ok(plan)
}

/// What the history amounts to, and what counts against each ceiling.
fn read<R: Rows + ?Sized>(case: &Case, verdict: &Verdict, subject: &Subject, failure: &Failure, history: &R) -> (Ledger, Gauges) {
    let mut ledger = Ledger::new(case, verdict, subject);
    let mut gauges = Gauges::of(subject);
    failure.replay(history, |row| ledger.take(row, &mut |counted| gauges.count(counted)));
    ledger.finish(&mut |counted| gauges.count(counted));
    (ledger, gauges)
}

/// Why there is nothing left to plan for, and since when.
fn ended(context: &Context<'_>) -> Option<(StopReason, i64)> {
    let settled = context.verdict.disposition == Disposition::SETTLED;
    context.ledger.ended.or_else(|| settled.then_some((StopReason::SETTLED, context.failure.row.at_ms.0)))
}

fn flags(plan: &mut Plan, context: &Context<'_>, zone: ZoneId) {
    if context.verdict.flags.has(VerdictFlag::UNKNOWN) {
        plan.flags |= PlanFlag::UNKNOWN_CODE;
    }
    if !zone.is_set() {
        plan.flags |= PlanFlag::ZONE_UTC;
    }
    if let Some(open) = context.ledger.attempts.unresolved() {
        let margin_ms = i64::from(context.settings.key_margin_s).saturating_mul(SECOND_MS);
        plan.key_safe_until_ms = Instant(open.since_ms.saturating_add(key::RETENTION_MS).saturating_sub(margin_ms));
        if context.case.now_ms > plan.key_safe_until_ms {
            plan.flags |= PlanFlag::KEY_UNSAFE;
        }
    }
}

/// The steps of a debt that is still owed.
fn compose(context: &Context<'_>, frame: &Frame<'_>, plan: &mut Plan, draft: &mut Draft) {
    let permit = Permit::of(context, frame);
    plan.arm = Count(permit.arm);
    plan.charges_left = Count(context.charges_left());
    plan.stop_reason = permit.reason;
    if permit.suppressed {
        plan.flags |= PlanFlag::CHARGES_SUPPRESSED;
    }
    if permit.reason == StopReason::UNRESOLVED {
        return context.lookup(draft);
    }
    let charges = Charges::of(context, permit.leave);
    let shut = context.shut();
    context.timed(draft, &charges);
    if permit.gates && !shut.is_set() {
        context.gated(draft, charges.iter().count() as u32);
    }
    context.messages(draft);
    context.offer(draft);
    context.escalation(draft);
    plan.stop_reason = reason(context, &permit, &charges, draft);
    plan.ceiling = match (context.ledger.bans.in_force(), plan.stop_reason) {
        (Some(ban), _) => ban.rule.into(),
        (None, StopReason::CEILING) if !charges.ceiling.is_set() => shut.into(),
        _ => charges.ceiling.into(),
    };
    if permit.reason == StopReason::NONE {
        context.stop(draft, context.horizon_ms);
    } else if context.disposition == Disposition::STOP {
        context.stop(draft, context.failure.row.at_ms.0);
    }
}

/// Why the plan holds no timed charge; none: it holds one.
fn reason(context: &Context<'_>, permit: &Permit, charges: &Charges, draft: &Draft) -> StopReason {
    let has = |gated: bool| draft.steps().iter().any(|s| s.kind == StepKind::CHARGE && (s.gate != Gate::NONE) == gated);
    // Charges were wanted, by time or behind a gate, and nothing but the failure itself could stand in their way.
    let wanted =
        permit.reason == StopReason::NONE || (permit.gates && context.gate() != Gate::NONE && context.track.gated_max > 0);
    if has(false) {
        return StopReason::NONE;
    }
    match charges.refused {
        _ if !matches!(permit.reason, StopReason::NONE | StopReason::NO_CHARGE) => permit.reason,
        StopReason::NONE if has(true) => StopReason::GATED,
        StopReason::NONE if wanted && context.shut().is_set() => StopReason::CEILING,
        StopReason::NONE if wanted => StopReason::EXHAUSTED,
        StopReason::NONE => StopReason::NO_CHARGE,
        refused => refused,
    }
}

/// What was done already is not asked for again.
fn forget_done<R: Rows + ?Sized>(history: &R, draft: &mut Draft) {
    for index in 0..history.len() {
        let row = history.get(index);
        if row.kind == RowKind::STEP_DONE && draft.has(row.id) {
            draft.done(row.id);
        }
    }
}
