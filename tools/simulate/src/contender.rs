//! Who competes: policies of the library, and rivals with a list of days.

use crate::{
    caller::{Caller, Event, Mode},
    clock::{DAY, HOUR},
    debtor::{Act, Debtor},
    tally::Tally,
};
use recoup_core::{
    Book, hash,
    number::Instant,
    plan::{self, Step},
    vocabulary::{Answer, Effect, Gate, StepKind, Trigger},
};
use std::sync::atomic::{AtomicU32, Ordering};

/// Steps that are read of a plan; a caller needs the next ones only.
const STEPS: usize = 48;
/// More turns than any debt has.
const TURNS: usize = 400;

/// A contender.
#[derive(Clone, Debug)]
pub struct Contender {
    pub name: String,
    pub means: Means,
}

/// How it finds its charges.
#[derive(Clone, Debug)]
pub enum Means {
    /// The frame of a policy.
    Policy(Vec<u8>),
    /// Hours after the first failure.
    Hours(Vec<f64>),
}

/// How runs are made.
#[derive(Clone, Copy, Debug)]
pub struct Terms {
    pub mode: Mode,
    /// Rivals charge at once when the customer gave a new card.
    pub rivals_follow: bool,
    /// Rivals make charges too that the law only calls pointless.
    pub rivals_probe: bool,
    /// The next bill falls due after a month, which ends our plans.
    pub next_bill: bool,
}

/// The rivals that are named.
pub fn rivals() -> Vec<Contender> {
    let days = |days: &[f64]| days.iter().map(|day| day * 24.0).collect();
    let even = |many: u32, span: f64| (1..=many).map(|n| f64::from(n) * span * 24.0 / f64::from(many)).collect();
    [
        ("2/7/14/21", days(&[2.0, 7.0, 14.0, 21.0])),
        ("1/3/5/7", days(&[1.0, 3.0, 5.0, 7.0])),
        ("five over 27", even(5, 27.0)),
        ("eight in 14", even(8, 14.0)),
        ("twenty in 30", even(20, 30.0)),
    ]
    .map(|(name, hours)| Contender { name: name.into(), means: Means::Hours(hours) })
    .into()
}

impl Contender {
    /// What it makes of one debt.
    pub fn run(&self, debtor: &Debtor, terms: Terms) -> Tally {
        let mut caller = Caller::new(debtor, terms.mode, terms.next_bill);
        match &self.means {
            Means::Policy(frame) => follow(&mut caller, frame),
            Means::Hours(hours) => count(&mut caller, hours, terms),
        }
        Tally { debts: 1, paid: u64::from(caller.paid), ..caller.tally }
    }
}

/// Plans, carries out the next step or takes what comes before it, and plans again.
fn follow(caller: &mut Caller<'_>, frame: &[u8]) {
    let mut steps = [Step::default(); STEPS];
    for _ in 0..TURNS {
        let case = recoup_core::history::Case { now_ms: Instant(caller.now_ms), ..caller.case };
        let made = plan::make(Book::BUILT_IN, frame, &case, &caller.verdict, &caller.rows[..], &mut steps[..]);
        let head = made.unwrap_or_else(|fault| panic!("plan of debt {}: {fault:?}", caller.debtor.number));
        let written = &steps[..head.step_written.0 as usize];
        if caller.paid || !act(caller, written) {
            return;
        }
    }
    panic!("debt {}: expected an end within {TURNS} plans", caller.debtor.number);
}

/// Does steps until something happens after which to plan again; false: nothing is left.
fn act(caller: &mut Caller<'_>, steps: &[Step]) -> bool {
    let ready = |step: &&Step| step.gate == Gate::NONE && step.kind != StepKind::LOOKUP;
    for step in steps.iter().filter(ready) {
        let due_ms = step.due_ms.0.max(caller.now_ms);
        while let Some((at_ms, event)) = caller.next_event(due_ms.min(caller.end_ms())) {
            if caller.take(at_ms, event) {
                return true;
            }
        }
        if due_ms > caller.end_ms() {
            return false;
        }
        caller.now_ms = due_ms;
        match step.kind {
            StepKind::CHARGE => {
                note_violation(caller, step);
                let asked = step.ordinal.0;
                caller.charge(step.idempotency_key, asked, Trigger::SCHEDULED);
                return true;
            }
            StepKind::MESSAGE | StepKind::OFFER_METHOD => {
                caller.write();
                caller.done(step.id);
                if !caller.may_write() {
                    return true;
                }
            }
            _ => caller.done(step.id),
        }
    }
    // Nothing to do: what happens next?
    while let Some((at_ms, event)) = caller.next_event(caller.end_ms()) {
        if caller.take(at_ms, event) {
            return true;
        }
    }
    false
}

/// A charge of a plan that the law does not allow. The first few are told in full.
fn note_violation(caller: &mut Caller<'_>, step: &Step) {
    static TOLD: AtomicU32 = AtomicU32::new(0);
    let clearance = caller.clearance();
    if clearance.answer == Answer::ALLOWED {
        return;
    }
    if clearance.effect == Effect::POINTLESS {
        caller.tally.probes += 1;
        return;
    }
    caller.tally.violations += 1;
    if TOLD.fetch_add(1, Ordering::Relaxed) < 5 {
        let Caller { debtor, now_ms, verdict, .. } = caller;
        let days = (*now_ms - debtor.failed_ms) as f64 / DAY as f64;
        let (number, code, disposition) = (debtor.number, debtor.code, verdict.disposition);
        eprintln!("debt {number} ({code}), day {days:.2}, after {disposition:?}: {step:?} but {clearance:?}");
    }
}

/// Charges at its hours, where the law allows it, and writes one mail for each decline.
fn count(caller: &mut Caller<'_>, hours: &[f64], terms: Terms) {
    let first_ms = caller.debtor.failed_ms;
    let mut ordinal = 0;
    caller.write();
    for hour in hours {
        let at_ms = first_ms + (hour * HOUR as f64) as i64;
        wait(caller, at_ms, terms, &mut ordinal);
        if caller.paid {
            return;
        }
        caller.now_ms = caller.now_ms.max(at_ms);
        charge(caller, terms, &mut ordinal);
        if caller.paid {
            return;
        }
    }
    wait(caller, first_ms + 60 * DAY, terms, &mut ordinal);
}

fn charge(caller: &mut Caller<'_>, terms: Terms, ordinal: &mut u32) {
    let clearance = caller.clearance();
    let probes = terms.rivals_probe && clearance.effect == Effect::POINTLESS;
    if clearance.answer != Answer::ALLOWED && !probes {
        caller.tally.dropped += 1;
        return;
    }
    *ordinal += 1;
    let key = hash::case_key(format!("rival {} {ordinal}", caller.debtor.number).as_bytes());
    caller.charge(key, *ordinal, Trigger::SCHEDULED);
    if !caller.paid && !caller.is_waiting() && caller.may_write() {
        caller.write();
    }
}

/// Takes what happens up to an instant.
fn wait(caller: &mut Caller<'_>, to_ms: i64, terms: Terms, ordinal: &mut u32) {
    while let Some((at_ms, event)) = caller.next_event(to_ms) {
        caller.take(at_ms, event);
        match event {
            Event::Told { code: Some(_), .. } if caller.may_write() => caller.write(),
            Event::Act(Act::NewCard) if terms.rivals_follow && !caller.is_waiting() => {
                caller.now_ms += 60_000;
                charge(caller, terms, ordinal);
            }
            _ => {}
        }
        if caller.paid {
            return;
        }
    }
}
