//! The plan: the wish of a policy, under the law, after what happened. One idea a file; `README.md` of this crate says which.

pub mod ceilings;
pub mod charges;
pub mod clock;
pub mod context;
pub mod debt;
pub mod document;
pub mod generate;
pub mod hash;
pub mod limits;
pub mod messages;
pub mod over;
pub mod past;
pub mod payday;
pub mod permit;
pub mod placing;
pub mod policy;
pub mod schedule;
pub mod series;
pub mod step;
pub mod steps;
pub mod wishes;

use crate::{
    history::{Error, History},
    input::{DAY, Disposition, Kind as Row, Ms, Report},
};
use charges::Charges;
use context::Context;
use debt::{Debt, Meanings};
use permit::Permit;
use policy::Policy;
use step::{Kind, Plan, Step, Stop};

/// How long a provider keeps an idempotency key at the least.
const RETENTION: Ms = DAY;

/// The plan of a debt.
///
/// # Errors
/// See [`Error`].
pub fn plan(
    debt: &Debt,
    policy: &Policy,
    reports: &[Report],
    failure: Option<&Report>,
    now: Ms,
    meanings: Meanings<'_>,
) -> Result<Plan, Error> {
    let history = History::of(&debt.case, reports, failure, now)?;
    let context = Context::of(debt, policy, &history, failure, now, meanings);
    let mut plan = empty(&context);
    let settled = (context.driving.disposition == Disposition::Settled).then_some((Stop::Settled, context.driving.failed));
    match context.over().or(settled) {
        Some((reason, at)) => {
            plan.stop = reason;
            plan.steps.push(context.stop(at));
        }
        None => compose(&context, &mut plan),
    }
    let done =
        |step: &Step| reports.iter().any(|row| matches!(row.kind, Row::StepDone | Row::StopDone) && row.event == Some(step.id));
    plan.steps.retain(|step| matches!(step.kind, Kind::Charge | Kind::Lookup) || !done(step));
    one_message_a_day(&context, &mut plan.steps);
    plan.steps.sort_by_key(|step| (step.gate.is_some(), step.due, step.at, step.kind.track(), step.kind, step.ordinal));
    Ok(plan)
}

/// Two attempts of the debt began in one second.
#[must_use]
pub fn is_tied(debt: &Debt, reports: &[Report], failure: Option<&Report>, now: Ms) -> bool {
    History::of(&debt.case, reports, failure, now).is_ok_and(|history| past::is_tied(&history))
}

fn empty(context: &Context<'_>) -> Plan {
    let key_safe_until = context.unresolved().map(|sent| sent + RETENTION - context.policy.key_margin);
    Plan {
        suppressed: false,
        unknown_code: context.driving.facts.is_some_and(|facts| facts.gap > 0),
        key_unsafe: key_safe_until.is_some_and(|until| context.now > until),
        zone_utc: context.debt.zone.is_none() && context.policy.zone.is_none(),
        stale: context.driving.stale,
        past_horizon: false,
        stop: Stop::None,
        ceiling: None,
        charges_left: 0,
        arm: 0,
        horizon: context.last,
        key_safe_until,
        steps: Vec::new(),
    }
}

/// The steps of a debt that is still owed.
fn compose(context: &Context<'_>, plan: &mut Plan) {
    let permit = context.permit();
    (plan.arm, plan.charges_left, plan.stop, plan.suppressed) =
        (permit.arm, context.charges_left(), permit.reason, permit.suppressed);
    if permit.reason == Stop::Unresolved {
        plan.steps.push(context.lookup());
        return;
    }
    let charges = Charges::of(context, permit.after_act, permit.timed);
    plan.past_horizon = charges.left_out;
    let shut = context.shut(context.closes);
    plan.steps.extend(charges.charges.iter().map(|charge| context.timed(charge)));
    if permit.gates && context.now <= context.closes && shut.is_none() {
        plan.steps.extend(context.gated(&charges));
    }
    plan.steps.extend(context.messages(&charges));
    plan.steps.extend(context.offer(&charges));
    plan.steps.extend(context.escalation());
    plan.stop = reason(context, &permit, &charges, &plan.steps, shut.is_some());
    let by_law = if context.forbidden().is_some_and(|(reason, _)| reason == Stop::Ceiling) { context.refusing() } else { shut };
    plan.ceiling = charges.ceiling.or(by_law.filter(|_| plan.stop == Stop::Ceiling));
    if permit.reason == Stop::None {
        plan.steps.push(context.stop(context.last));
    } else if context.disposition == Disposition::Stop {
        plan.steps.push(context.stop(context.driving.failed));
    }
}

/// Why the plan holds no charge with an instant.
fn reason(context: &Context<'_>, permit: &Permit, charges: &Charges, steps: &[Step], shut: bool) -> Stop {
    let has = |gated: bool| steps.iter().any(|step| step.kind == Kind::Charge && step.gate.is_some() == gated);
    let wanted = permit.reason == Stop::None || permit.gates && context.gate().is_some() && context.track.gated > 0;
    if has(false) {
        return Stop::None;
    }
    match charges.refused {
        _ if !matches!(permit.reason, Stop::None | Stop::NoCharge) => permit.reason,
        Stop::None if has(true) => Stop::Gated,
        Stop::None if wanted && shut => Stop::Ceiling,
        Stop::None if wanted => Stop::Exhausted,
        Stop::None => Stop::NoCharge,
        refused => refused,
    }
}

/// Of several messages that fall due on one local day the latest by its events is left.
fn one_message_a_day(context: &Context<'_>, steps: &mut Vec<Step>) {
    let messages: Vec<Step> = steps.iter().filter(|step| step.kind == Kind::Message).cloned().collect();
    let due = |step: &Step| step.due.unwrap_or(context.now);
    let outdone = |step: &Step| {
        let later = |other: &&Step| (other.at, other.ordinal) > (step.at, step.ordinal);
        messages.iter().filter(later).any(|other| context.clock.same_day(due(other), due(step)))
    };
    steps.retain(|step| step.kind != Kind::Message || !outdone(step));
}
