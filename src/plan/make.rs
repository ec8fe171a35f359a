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
    policy::Frame,
    time::{civil::SECOND_MS, zone::Zone},
    verdict::Verdict,
    vocabulary::{disposition, gate, initiator, plan_flag, row_kind, step_kind, stop_reason, verdict_flag},
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
    let wanted = if case.zone == 0 { frame.settings().zone } else { case.zone };
    let zone = Zone::find(wanted).ok_or(Error::Id)?;

    let mut subject = Subject::of(case, verdict, &survey);
    if verdict.disposition == disposition::AUTHENTICATE {
        subject.initiator = initiator::CIT;
    }
    let failure = Failure::of(verdict, &survey, case.now_ms);
    let (ledger, mut gauges) = read(case, verdict, &subject, &failure, history);
    gauges.bar(verdict.ladder, ledger.amount_changed);
    if case.provider_next_ms > 0 {
        gauges.plan(case.provider_next_ms);
    }
    let context = Context::new(case, verdict, &subject, &failure, (&ledger, &gauges), &frame, zone);

    let mut plan = Plan { policy: frame.fingerprint(), horizon_ms: context.horizon_ms, ..Plan::default() };
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
    plan.step_total = draft.total();
    plan.step_written = draft.write(steps);
    if plan.step_written < plan.step_total {
        plan.flags |= plan_flag::TRUNCATED;
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
fn ended(context: &Context<'_>) -> Option<(u32, i64)> {
    let settled = context.verdict.disposition == disposition::SETTLED;
    context.ledger.ended.or_else(|| settled.then_some((stop_reason::SETTLED, context.failure.row.at_ms)))
}

fn flags(plan: &mut Plan, context: &Context<'_>, zone: u32) {
    if context.verdict.flags & verdict_flag::UNKNOWN != 0 {
        plan.flags |= plan_flag::UNKNOWN_CODE;
    }
    if zone == 0 {
        plan.flags |= plan_flag::ZONE_UTC;
    }
    if let Some(open) = context.ledger.attempts.unresolved() {
        let margin_ms = i64::from(context.settings.key_margin_s).saturating_mul(SECOND_MS);
        plan.key_safe_until_ms = open.since_ms.saturating_add(key::RETENTION_MS).saturating_sub(margin_ms);
        if context.case.now_ms > plan.key_safe_until_ms {
            plan.flags |= plan_flag::KEY_UNSAFE;
        }
    }
}

/// The steps of a debt that is still owed.
fn compose(context: &Context<'_>, frame: &Frame<'_>, plan: &mut Plan, draft: &mut Draft) {
    let permit = Permit::of(context, frame);
    plan.arm = permit.arm;
    plan.charges_left = context.charges_left();
    plan.stop_reason = permit.reason;
    if permit.suppressed {
        plan.flags |= plan_flag::CHARGES_SUPPRESSED;
    }
    if permit.reason == stop_reason::UNRESOLVED {
        return context.lookup(draft);
    }
    let charges = Charges::of(context, permit.leave);
    let shut = context.shut();
    context.timed(draft, &charges);
    if permit.gates && shut == 0 {
        context.gated(draft, charges.iter().count() as u32);
    }
    context.messages(draft);
    context.offer(draft);
    context.escalation(draft);
    plan.stop_reason = reason(context, &permit, &charges, draft);
    plan.ceiling = match (context.ledger.bans.in_force(), plan.stop_reason) {
        (Some(ban), _) => ban.rule,
        (None, stop_reason::CEILING) if charges.ceiling == 0 => shut,
        _ => charges.ceiling,
    };
    if permit.reason == 0 {
        context.stop(draft, context.horizon_ms);
    } else if context.disposition == disposition::STOP {
        context.stop(draft, context.failure.row.at_ms);
    }
}

/// Why the plan holds no timed charge; 0: it holds one.
fn reason(context: &Context<'_>, permit: &Permit, charges: &Charges, draft: &Draft) -> u32 {
    let has = |gated: bool| draft.steps().iter().any(|s| s.kind == step_kind::CHARGE && (s.gate != gate::NONE) == gated);
    // Charges were wanted, by time or behind a gate, and nothing but the failure itself could stand in their way.
    let wanted = permit.reason == 0 || (permit.gates && context.gate() != gate::NONE && context.track.gated_max > 0);
    if has(false) {
        return stop_reason::NONE;
    }
    match charges.refused {
        _ if !matches!(permit.reason, 0 | stop_reason::NO_CHARGE) => permit.reason,
        0 if has(true) => stop_reason::GATED,
        0 if wanted && context.shut() != 0 => stop_reason::CEILING,
        0 if wanted => stop_reason::EXHAUSTED,
        0 => stop_reason::NO_CHARGE,
        refused => refused,
    }
}

/// What was done already is not asked for again.
fn forget_done<R: Rows + ?Sized>(history: &R, draft: &mut Draft) {
    for index in 0..history.len() {
        let row = history.get(index);
        if row.kind == row_kind::STEP_DONE && draft.has(row.id) {
            draft.done(row.id);
        }
    }
}
