//! The plan: the wish of a policy, under the law, after what happened.

use super::{
    charges::Charges,
    context::{Driving, PlanContext, owner_first},
    draft::Draft,
    key,
    output::Steps,
    permit::Permit,
    stale,
    types::Plan,
};
use crate::{
    Fault,
    history::{self, Case, Rows, debt::Debt, overview::Opened},
    id::{BoundId, CeilingId, ZoneId},
    law::{Law, Window},
    number::{Amount, Count, Instant},
    policy::Frame,
    table::Book,
    time::civil::{DAY_MS, SECOND_MS},
    verdict::Verdict,
    vocabulary::{
        Disposition, FaultRule, Gate, Initiator, Lift, PlanFlag, RowKind, Schedule, Status, StepKind, StopReason, VerdictFlag,
    },
};

/// Says when to charge, write, offer another method, escalate, look up or stop, after the failure `verdict` speaks of.
///
/// Every instant follows from the history and the policy; `now_ms` of the case moves `due_ms` of what is overdue, and nothing
/// else. The first `steps.capacity()` steps are written, in the order in which they are due, those behind a gate last;
/// `step_total` says how many there are.
///
/// # Errors
/// In this order: `ERR_POLICY` and `ERR_POLICY_VERSION`; `ERR_RESERVED`, `ERR_RANGE` or `ERR_ID` for a field of the case, the verdict or
/// a row outside its documented values; `ERR_VERDICT` for a verdict that no classification made; `ERR_HISTORY_ORDER`. Nothing is
/// written then.
///
/// ```
/// use recoup_core::history::{Case, Row};
/// use recoup_core::vocabulary::{Preset, StepKind};
/// use recoup_core::{Book, hash, id::CodeId, number::Instant, plan, policy, signal::Signal, verdict};
///
/// let now_ms = Instant(1_767_258_000_000);
/// let signal = Signal { decline: CodeId::INSUFFICIENT_FUNDS, at_ms: now_ms, ..Signal::default() };
/// let verdict = verdict::classify(Book::BUILT_IN, &signal)?;
/// let mut frame = [0; 4096];
/// let len = policy::preset(Preset::STANDARD, &mut frame)?;
/// let case = Case { key: hash::case_key(b"in_1"), now_ms, ..Case::default() };
/// let mut steps = [plan::Step::default(); 16];
/// let plan = plan::make(Book::BUILT_IN, &frame[..len], &case, &verdict, &[] as &[Row], &mut steps[..])?;
/// assert!(plan.step_total.0 > 0 && steps.iter().any(|step| step.kind == StepKind::CHARGE));
/// # Ok::<(), recoup_core::Fault>(())
/// ```
pub fn make<R: Rows + ?Sized, S: Steps + ?Sized>(
    book: Book<'_>,
    policy: &[u8],
    case: &Case,
    verdict: &Verdict,
    history: &R,
    steps: &mut S,
) -> Result<Plan, Fault> {
    let frame = Frame::open(policy)?;
    history::check::case(book, case)?;
    verdict.check_whole(book)?;
    let opened = Opened::of(history, Debt { book, case })?;
    let wanted = if !case.zone.is_set() { ZoneId(frame.settings().zone) } else { case.zone };
    let zone = book.zone(wanted).ok_or_else(|| no_zone(wanted))?.around(case.now_ms.0.saturating_sub(KNOWN_MS));

    let mut law = Law::new();
    law.strictest(&opened, Debt { book, case }, verdict, verdict.disposition)?;
    let other = stale::driving(book, &law.ledger, verdict);
    let driving = other.as_ref().map_or(verdict, |(driving, _)| driving);
    let charged = charged_by(case, driving);
    let debt = Debt { book, case: &charged };
    let owner_first = owner_first(debt, driving, &law.ledger);
    let gate_of = if owner_first { Disposition::AUTHENTICATE } else { driving.disposition };
    // Who makes the charge, and what opens its gate, depend on the failure that drives the plan.
    if other.is_some() || charged != *case || owner_first {
        law.strictest(&opened, debt, verdict, gate_of)?;
    }
    if owner_first {
        // An authentication alone would open that gate, and ends the need as well.
        law.ledger.gate.opened = None;
    }
    let stale = other.as_ref().is_some_and(|(_, stale)| *stale);
    let context = PlanContext::new(debt, Driving { verdict: driving, stale }, &law, &frame, zone);
    Ok(write(&context, &frame, wanted, stale, history, steps))
}

/// Composes the plan and writes its steps. Their draft is large: it has a frame of the stack of its own, which is gone while the
/// history is read.
#[inline(never)]
fn write<R: Rows + ?Sized, S: Steps + ?Sized>(
    context: &PlanContext<'_>,
    frame: &Frame<'_>,
    wanted: ZoneId,
    stale: bool,
    history: &R,
    steps: &mut S,
) -> Plan {
    let mut plan = head(context, frame, wanted);
    let mut draft = Draft::new();
    flags(&mut plan, context, wanted);
    if stale {
        plan.flags |= PlanFlag::STALE_VERDICT;
    }
    match ended(context) {
        Some((reason, at_ms)) => {
            plan.stop_reason = reason;
            context.stop(&mut draft, at_ms);
        }
        None => compose(context, &mut plan, &mut draft),
    }
    nearest_limit(&mut plan, context);
    forget_done(history, &mut draft);
    draft.one_message_a_day(|a_ms, b_ms| context.same_day(a_ms, b_ms));
    draft.sort();
    plan.step_total = Count(draft.total());
    plan.step_written = Count(draft.write(steps));
    if plan.step_written < plan.step_total {
        plan.flags |= PlanFlag::TRUNCATED;
    }
    plan
}

/// What a plan tells of the debt and of what it acts on.
fn head(context: &PlanContext<'_>, frame: &Frame<'_>, zone: ZoneId) -> Plan {
    let first = context.series.iter().next();
    Plan {
        policy: frame.fingerprint(),
        horizon_ms: Instant(context.horizon.last_ms),
        amount: Amount(context.ledger.owed),
        currency: context.case.currency,
        zone,
        disposition: context.disposition,
        cause: context.verdict.cause,
        schedule: first.map_or(Schedule::default(), |schedule| Schedule(u32::from(schedule.word))),
        lift: context.ledger.prohibition.map_or(Lift::default(), |prohibition| prohibition.lift),
        ..Plan::default()
    }
}

/// The limit that binds, else the one of which least is left.
fn nearest_limit(plan: &mut Plan, context: &PlanContext<'_>) {
    let other = |window: &Window| BoundId::from(window.ceiling) != plan.ceiling;
    let nearest = context.gauges.windows(context.case.now_ms.0).min_by_key(|window| (other(window), window.left));
    if let Some(window) = nearest {
        (plan.limit, plan.limit_used) = (window.ceiling, window.used);
        (plan.limit_max, plan.limit_left, plan.limit_frees_at_ms) = (window.limit, window.left, window.frees_at_ms);
    }
}

/// How long before now a plan's first days may lie: what is asked of the calendar mostly lies after that.
const KNOWN_MS: i64 = 30 * DAY_MS;

/// After an authentication the customer makes the charge.
fn charged_by(case: &Case, verdict: &Verdict) -> Case {
    let initiator = if verdict.disposition == Disposition::AUTHENTICATE { Initiator::CIT } else { case.initiator };
    Case { initiator, ..*case }
}

/// The zone of a policy that was compiled with another edition; that of the case was looked up before.
#[cold]
fn no_zone(zone: ZoneId) -> Fault {
    Fault::of(Status::ERR_ID, FaultRule::SOME_ID).found(zone.0.into())
}

/// Why there is nothing left to plan for, and since when.
fn ended(context: &PlanContext<'_>) -> Option<(StopReason, i64)> {
    let settled = context.verdict.disposition == Disposition::SETTLED;
    context.ledger.ended.or_else(|| settled.then_some((StopReason::SETTLED, context.failed_ms)))
}

fn flags(plan: &mut Plan, context: &PlanContext<'_>, zone: ZoneId) {
    if context.verdict.flags.has(VerdictFlag::UNKNOWN) {
        plan.flags |= PlanFlag::UNKNOWN_CODE;
    }
    if !zone.is_set() {
        plan.flags |= PlanFlag::ZONE_UTC;
    }
    if let Some(since_ms) = context.ledger.unresolved_ms {
        let margin_ms = i64::from(context.settings.key_margin_s).saturating_mul(SECOND_MS);
        plan.key_safe_until_ms = Instant(since_ms.saturating_add(key::RETENTION_MS).saturating_sub(margin_ms));
        if context.case.now_ms > plan.key_safe_until_ms {
            plan.flags |= PlanFlag::KEY_UNSAFE;
        }
    }
}

/// The steps of a debt that is still owed.
fn compose(context: &PlanContext<'_>, plan: &mut Plan, draft: &mut Draft) {
    let permit = Permit::of(context);
    plan.arm = Count(context.arm.map_or(0, |(number, _)| number));
    plan.charges_left = Count(context.charges_left());
    plan.stop_reason = permit.reason;
    if permit.suppressed {
        plan.flags |= PlanFlag::CHARGES_SUPPRESSED;
    }
    if permit.reason == StopReason::UNRESOLVED {
        return context.lookup(draft);
    }
    let charges = Charges::of(context, permit.leave);
    if charges.left_out {
        plan.flags |= PlanFlag::PAST_HORIZON;
    }
    let shut = context.shut(context.horizon.closes_ms);
    context.timed(draft, &charges);
    let closed = context.case.now_ms.0 > context.horizon.closes_ms;
    if permit.gates && !closed && !shut.is_set() {
        context.gated(draft, charges.planned);
    }
    context.messages(draft, &charges);
    context.offer(draft, &charges);
    context.escalation(draft);
    plan.stop_reason = reason(context, &permit, &charges, draft, shut);
    plan.ceiling = match (context.ledger.prohibition, plan.stop_reason) {
        (Some(prohibition), _) => prohibition.rule.into(),
        (None, StopReason::CEILING) if !charges.ceiling.is_set() => match context.forbidden {
            Some(because) if because.reason == StopReason::CEILING => because.rule,
            _ => shut.into(),
        },
        _ => charges.ceiling.into(),
    };
    if permit.reason == StopReason::NONE {
        context.stop(draft, context.horizon.last_ms);
    } else if context.disposition == Disposition::STOP {
        context.stop(draft, context.failed_ms);
    }
}

/// Why the plan holds no timed charge; none: it holds one.
fn reason(context: &PlanContext<'_>, permit: &Permit, charges: &Charges, draft: &Draft, shut: CeilingId) -> StopReason {
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
        StopReason::NONE if wanted && shut.is_set() => StopReason::CEILING,
        StopReason::NONE if wanted => StopReason::EXHAUSTED,
        StopReason::NONE => StopReason::NO_CHARGE,
        refused => refused,
    }
}

/// What was done already is not asked for again.
fn forget_done<R: Rows + ?Sized>(history: &R, draft: &mut Draft) {
    for index in 0..history.len() {
        let (kind, id) = history.see(index, |row| (row.kind, row.id));
        if kind == RowKind::STEP_DONE && draft.has(id) {
            draft.done(id);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        hash,
        history::Row,
        id::{BrandId, CodeId, MethodId},
        number::{Hash, Label},
        plan::Step,
        policy,
        signal::Signal,
        verdict,
        vocabulary::{Outcome, Preset, Trigger},
    };

    const FAILED_MS: i64 = 1_767_258_000_000;

    /// The plan of a preset for a card that no ceiling binds, and the first of its steps that waits behind a gate.
    fn plan_at(decline: CodeId, now_ms: i64, history: &[Row]) -> (Plan, Option<Step>) {
        let signal = Signal { decline, at_ms: Instant(FAILED_MS), ..Signal::default() };
        let verdict = verdict::classify(Book::BUILT_IN, &signal).unwrap();
        let mut frame = [0; 4096];
        let len = policy::preset(Preset::STANDARD, &mut frame).unwrap();
        let (key, method, brand) = (hash::case_key(b"in_1"), MethodId::CARD, BrandId::AMEX);
        let case = Case { key, method, brand, now_ms: Instant(now_ms), ..Case::default() };
        let mut steps = [Step::default(); 16];
        let plan = make(Book::BUILT_IN, &frame[..len], &case, &verdict, history, &mut steps[..]).unwrap();
        (plan, steps.into_iter().find(|step| step.gate != Gate::NONE))
    }

    #[test]
    fn a_key_is_safe_in_its_last_millisecond() {
        let sent_ms = FAILED_MS + DAY_MS;
        let (kind, outcome, trigger) = (RowKind::ATTEMPT, Outcome::SENT, Trigger::SCHEDULED);
        let sent = Row { kind, outcome, trigger, at_ms: Instant(sent_ms), label: Label(1), ..Row::default() };
        let plan = |now_ms| plan_at(CodeId::INSUFFICIENT_FUNDS, now_ms, &[sent]).0;
        let last_ms = plan(sent_ms).key_safe_until_ms.0;
        let is_unsafe = |now_ms| plan(now_ms).flags.has(PlanFlag::KEY_UNSAFE);
        assert_eq!([last_ms, last_ms + 1].map(is_unsafe), [false, true]);
    }

    #[test]
    fn a_gate_can_open_in_the_last_millisecond_of_a_debt() {
        let closes_ms = |now_ms| plan_at(CodeId::EXPIRED_CARD, now_ms, &[]).1.map(|step| step.not_after_ms.0);
        let last_ms = closes_ms(FAILED_MS).unwrap();
        assert_eq!([last_ms, last_ms + 1].map(closes_ms), [Some(last_ms), None]);
    }

    /// The preset charges by day and the horizon ends at midnight: a charge that was missed has no place in its last millisecond.
    #[test]
    fn a_charge_is_void_after_its_last_millisecond_and_not_in_it() {
        let plan = |now_ms| plan_at(CodeId::INSUFFICIENT_FUNDS, now_ms, &[]).0;
        let last_ms = plan(FAILED_MS).horizon_ms.0;
        let reasons = [last_ms, last_ms + 1].map(|now_ms| plan(now_ms).stop_reason);
        assert_eq!(reasons, [StopReason::HORIZON, StopReason::NOT_AFTER]);
    }

    #[test]
    fn only_a_step_that_was_done_is_taken_out() {
        let left = |kind| {
            let mut draft = Draft::new();
            draft.add(Step { kind: StepKind::MESSAGE, id: Hash(7), ..Step::default() });
            forget_done(&[Row { kind, id: Hash(7), ..Row::default() }][..], &mut draft);
            draft.total()
        };
        assert_eq!([RowKind::STEP_DONE, RowKind::NOTICE_SENT].map(left), [0, 1]);
    }
}
