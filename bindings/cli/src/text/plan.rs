//! The plan, for people: what comes when, on the customer's clock and in UTC.

use super::{
    layout::{self, Cell, Lines, Table},
    style::{DIM, LABEL, PLAIN, of_step},
};
use crate::{
    contract,
    debt::Owed,
    instant::{local, utc},
    words::{self, BOOK, flags, name, word},
};
use recoup_core::{
    history::Case,
    id::{TextId, ZoneId},
    plan::{Plan, Step},
    policy::Frame,
    table,
    time::zone::Zone,
    vocabulary::{Gate, Initiator, Lang, PlanFlag, StepKind, StopReason},
};

const LABELS: usize = "No charge after".len();

/// A plan and what it was made for.
#[derive(Debug)]
pub struct View<'a> {
    /// The policy, as the user named it.
    pub policy: &'a str,
    /// Its frame.
    pub frame: &'a [u8],
    /// The debt.
    pub owed: &'a Owed,
    /// The plan.
    pub plan: &'a Plan,
    /// All its steps.
    pub steps: &'a [Step],
    /// The text the verdict gave.
    pub said: TextId,
}

impl View<'_> {
    /// The plan as a table of steps, and what bounds it.
    pub fn block(&self) -> String {
        let width = layout::width();
        let (zone, zone_name) = zone(&self.owed.case, self.frame);
        let mut lines = Lines::new(width, LABELS);
        lines.gap();
        let now = local(zone, self.owed.case.now_ms.0);
        lines.head(LABEL, "Plan", &format!("policy {} · now {now} · {zone_name}", self.policy));
        lines.finish() + &self.table(zone).render(width) + &self.foot(width)
    }

    fn table(&self, zone: Zone) -> Table<5> {
        let mut table = Table::new(["#", "Local time", "UTC", "Step", "Notes"]);
        for (index, step) in self.steps.iter().enumerate() {
            let (clock, instant) = when(step, zone);
            let number = Cell::styled(DIM, (index + 1).to_string());
            let what = Cell::styled(of_step(step.kind), what(step));
            table.row([number, clock, Cell::styled(DIM, instant), what, self.notes(step).into()]);
        }
        table
    }

    /// Everything else a step says; what is to be read out or copied on a line of its own.
    fn notes(&self, step: &Step) -> String {
        let mut lines = vec![self.adjustments(step).join("; ")];
        if step.text.is_set() && step.text == self.said {
            lines.push("the text above".to_owned());
        } else if let Some(text) = BOOK.customer_text(step.text, Lang::EN).and_then(words::text) {
            lines.push(text.to_owned());
        }
        lines.extend(contract::key(step, self.owed).map(|key| format!("key {key}")));
        lines.retain(|line| !line.is_empty());
        lines.join("\n")
    }

    /// What moved a step, what bounds it, and on which conditions it depends.
    pub fn adjustments(&self, step: &Step) -> Vec<String> {
        let mut notes = Vec::new();
        if step.gate == Gate::NONE && step.at_ms != step.due_ms {
            notes.push(format!("planned for {}", utc(step.at_ms.0)));
        }
        if step.moved_by.is_set() {
            notes.push(format!("moved by {}", flags(step.moved_by).join(", ")));
        }
        if let Some(floor) = name(step.floor) {
            notes.push(format!("not before {floor} allows"));
        }
        if let Some(ceiling) = name(step.ceiling) {
            notes.push(format!("limit {ceiling}"));
        }
        if step.conditions.is_set() {
            notes.push(format!("only with {}", flags(step.conditions).join(", ")));
        }
        if step.not_after_ms.is_set() && step.not_after_ms != self.plan.horizon_ms {
            notes.push(format!("void after {}", utc(step.not_after_ms.0)));
        }
        if step.initiator == Initiator::CIT {
            notes.push("customer-initiated".to_owned());
        }
        notes
    }

    /// Why no charge is timed.
    pub fn why_no_charge(&self) -> Option<&'static str> {
        let reason = self.plan.stop_reason;
        (reason != StopReason::NONE).then(|| table::word_doc_of(reason).and_then(words::text).unwrap_or_default())
    }

    /// The limit that binds the plan, and what it means.
    pub fn bound_by(&self) -> Option<String> {
        let ceiling = name(self.plan.ceiling)?;
        let meaning = BOOK.operator_meaning(self.plan.ceiling).and_then(words::text).unwrap_or_default();
        Some(format!("{ceiling}: {meaning}").trim_end_matches([':', ' ']).to_owned())
    }

    fn foot(&self, width: usize) -> String {
        let plan = self.plan;
        let mut lines = Lines::new(width, LABELS);
        lines.gap();
        if let Some(why) = self.why_no_charge() {
            lines.put("No timed charge", &format!("{why} ({})", word(plan.stop_reason)));
        }
        lines.maybe("Bound by", self.bound_by().as_deref());
        lines.put("Charges left", &plan.charges_left.0.to_string());
        if plan.horizon_ms.0 > 0 {
            lines.put("No charge after", &utc(plan.horizon_ms.0));
        }
        if plan.key_safe_until_ms.is_set() {
            lines.put("Key safe until", &utc(plan.key_safe_until_ms.0));
        }
        for flag in [PlanFlag::UNKNOWN_CODE, PlanFlag::KEY_UNSAFE, PlanFlag::ZONE_UTC] {
            if plan.flags.has(flag) {
                lines.maybe("Note", table::word_doc_of(flag).and_then(words::text));
            }
        }
        if !self.owed.named {
            lines.put("Note", "Nothing names the debt, so no idempotency keys are shown: give --key.");
        }
        lines.finish()
    }
}

/// The zone whose clock is shown, and its name: the case's, else the policy's, else UTC.
pub fn zone(case: &Case, frame: &[u8]) -> (Zone, &'static str) {
    let of_policy = Frame::open(frame).map_or(ZoneId::default(), |frame| ZoneId(frame.settings().zone));
    let id = if case.zone.is_set() { case.zone } else { of_policy };
    (Zone::find(id).unwrap_or(Zone::UTC), name(id).unwrap_or("UTC"))
}

/// A step behind a gate has no instant: what opens it stands in its place.
fn when(step: &Step, zone: Zone) -> (Cell, String) {
    match step.gate {
        Gate::NONE => (Cell::styled(PLAIN, local(zone, step.due_ms.0)), utc(step.due_ms.0)),
        gate => (Cell::styled(DIM, format!("after {}", word(gate))), String::new()),
    }
}

/// What a step is: a charge has its number.
pub fn what(step: &Step) -> String {
    let kind = word(step.kind);
    if step.kind == StepKind::CHARGE { format!("{kind} {}", step.ordinal.0) } else { kind.to_owned() }
}
