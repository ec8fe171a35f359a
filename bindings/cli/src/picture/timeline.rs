//! The timeline of a plan: a lane for each kind of step, the hours in which nothing is charged, and what bounds it.

use super::axis::{Axis, LEFT, RIGHT};
use crate::{
    instant::{local, utc},
    text::plan::{View, what, zone},
    words::{name, word},
};
use recoup_core::{
    plan::Step,
    policy::Frame,
    time::civil::{DAY_MS, MINUTE_MS},
    verdict::Verdict,
    vocabulary::{Gate, StepKind},
};
use svg::{
    Document,
    node::element::{Circle, Group, Line, Rectangle, Style, Text, Title},
};

const WIDTH: f64 = 1_000.0;
const TOP: f64 = 92.0;
const LANE: f64 = 46.0;
/// Quiet hours narrower than this are a haze, not a picture.
const THINNEST: f64 = 3.0;

/// Light, and dark where the reader's system is. Plain colours: not every viewer knows custom properties.
const STYLE: &str = "
text { font: 13px system-ui, sans-serif; fill: #1b1f24; }
.head { font-size: 17px; font-weight: 600; }
.faint { fill: #59636e; font-size: 12px; }
.page { fill: #ffffff; } .quiet { fill: #eef1f4; } .grid { stroke: #d8dee4; }
.edge { stroke: #59636e; stroke-dasharray: 4 3; } .moved { stroke: #59636e; stroke-width: 2; }
.charge { fill: #1a7f37; } .message { fill: #0969da; } .offer_method { fill: #8250df; }
.escalate, .lookup { fill: #9a6700; } .stop { fill: #cf222e; }
.bound { stroke: #cf222e; stroke-width: 3; }
.number { fill: #ffffff; font-size: 11px; font-weight: 600; }
@media (prefers-color-scheme: dark) {
text { fill: #e6edf3; } .faint { fill: #9198a1; }
.page { fill: #0d1117; } .quiet { fill: #1c232c; } .grid { stroke: #30363d; }
.edge, .moved { stroke: #9198a1; }
.charge { fill: #3fb950; } .message { fill: #58a6ff; } .offer_method { fill: #bc8cff; }
.escalate, .lookup { fill: #d29922; } .stop { fill: #f85149; }
.bound { stroke: #f85149; }
.number { fill: #0d1117; }
}";

/// The lanes, from above: what they hold, and their names.
const LANES: [(StepKind, &str); 6] = [
    (StepKind::CHARGE, "charge"),
    (StepKind::MESSAGE, "write"),
    (StepKind::OFFER_METHOD, "offer method"),
    (StepKind::ESCALATE, "escalate"),
    (StepKind::LOOKUP, "look up"),
    (StepKind::STOP, "stop"),
];

/// Draws a plan.
pub fn timeline(view: &View<'_>, verdict: &Verdict) -> String {
    Picture::of(view).draw(verdict).to_string() + "\n"
}

struct Picture<'v> {
    view: &'v View<'v>,
    axis: Axis,
    lanes: Vec<(StepKind, &'static str)>,
    zone: recoup_core::time::zone::Zone,
    zone_name: &'static str,
}

impl<'v> Picture<'v> {
    fn of(view: &'v View<'v>) -> Self {
        let (zone, zone_name) = zone(&view.owed.case, view.frame);
        let timed = || view.steps.iter().filter(|step| step.gate == Gate::NONE);
        let horizon = (view.plan.horizon_ms.0 > 0).then_some(view.plan.horizon_ms.0);
        let charges = timed().any(|step| step.kind == StepKind::CHARGE);
        let instants = timed().map(|step| step.due_ms.0).chain(horizon.filter(|_| charges));
        let axis = Axis::of(zone, view.owed.case.now_ms.0, instants);
        let has = |kind: StepKind| timed().any(|step| step.kind == kind);
        let lanes = LANES.into_iter().filter(|(kind, _)| *kind == StepKind::CHARGE || has(*kind)).collect();
        Self { view, axis, lanes, zone, zone_name }
    }

    fn bottom(&self) -> f64 {
        TOP + LANE * self.lanes.len() as f64
    }

    fn draw(&self, verdict: &Verdict) -> Document {
        let notes = self.notes();
        let height = self.bottom() + 34.0 + 20.0 * notes.len() as f64;
        let code = name(verdict.cause).unwrap_or("a failure");
        let head = format!("{code}: {}", word(verdict.disposition));
        let now = local(self.zone, self.view.owed.case.now_ms.0);
        let under = format!("policy {} · now {now} · {}", self.view.policy, self.zone_name);
        let mut document = Document::new()
            .set("viewBox", (0.0, 0.0, WIDTH, height))
            .set("role", "img")
            .add(Title::new(format!("The plan after {head}")))
            .add(Style::new(STYLE))
            .add(Rectangle::new().set("class", "page").set("width", WIDTH).set("height", height))
            .add(text(20.0, 30.0, "head", &head))
            .add(text(20.0, 50.0, "faint", &under))
            .add(self.quiet_hours())
            .add(self.grid())
            .add(self.edges());
        for (row, (kind, label)) in self.lanes.iter().enumerate() {
            document = document.add(self.lane(row, *kind, label));
        }
        for (row, note) in notes.iter().enumerate() {
            document = document.add(text(20.0, self.bottom() + 34.0 + 20.0 * row as f64, "faint", note));
        }
        document
    }

    /// The hours of each day outside the preferred ones.
    fn quiet_hours(&self) -> Group {
        let group = Group::new().set("class", "quiet");
        let Some(settings) = Frame::open(self.view.frame).ok().map(|frame| frame.settings()) else { return group };
        let (from, to) = (i64::from(settings.window_from_min) * MINUTE_MS, i64::from(settings.window_to_min) * MINUTE_MS);
        let wide = |from_ms: i64, to_ms: i64| self.axis.place(to_ms) - self.axis.place(from_ms);
        let spans: Vec<(i64, i64)> = if from < to { vec![(0, from), (to, DAY_MS)] } else { vec![(to, from)] };
        let mut group = group;
        for midnight in self.axis.midnights().filter(|_| from != to && self.is_timed()) {
            for (from_ms, to_ms) in spans.iter().map(|(from, to)| (midnight + from, midnight + to)) {
                if wide(from_ms, to_ms) >= THINNEST {
                    let span = Rectangle::new().set("x", round(self.axis.place(from_ms))).set("y", TOP);
                    group = group.add(span.set("width", round(wide(from_ms, to_ms))).set("height", LANE));
                }
            }
        }
        group
    }

    fn grid(&self) -> Group {
        let mut group = Group::new();
        for (x, label) in self.axis.labels() {
            group = group.add(line(x, TOP - 6.0, x, self.bottom(), "grid")).add(text(x + 3.0, TOP - 10.0, "faint", &label));
        }
        for row in 0..=self.lanes.len() {
            let y = TOP + LANE * row as f64;
            group = group.add(line(LEFT, y, RIGHT, y, "grid"));
        }
        group
    }

    /// Now, and the instant after which nothing is charged.
    fn edges(&self) -> Group {
        let now = self.axis.x(self.view.owed.case.now_ms.0);
        let mut group = Group::new().add(line(now, TOP, now, self.bottom(), "edge"));
        let horizon_ms = self.view.plan.horizon_ms.0;
        if horizon_ms > 0 && self.axis.has_days() && self.is_timed() {
            let x = self.axis.x(horizon_ms);
            let title = Title::new(format!("no timed charge after {}", local(self.zone, horizon_ms)));
            group = group.add(line(x, TOP, x, self.bottom(), "edge").add(title));
        }
        group
    }

    fn lane(&self, row: usize, kind: StepKind, label: &str) -> Group {
        let y = TOP + LANE * (row as f64 + 0.5);
        let mut group = Group::new().add(text(20.0, y + 4.0, "", label));
        for step in self.view.steps.iter().filter(|step| step.kind == kind && step.gate == Gate::NONE) {
            group = group.add(self.step(step, y));
        }
        group
    }

    fn step(&self, step: &Step, y: f64) -> Group {
        let x = self.axis.x(step.due_ms.0);
        let mut group = Group::new().add(Title::new(self.tooltip(step)));
        if step.at_ms != step.due_ms {
            group = group.add(line(self.axis.x(step.at_ms.0), y, x, y, "moved"));
        }
        let bound = if step.ceiling.is_set() { " bound" } else { "" };
        let class = format!("{}{bound}", word(step.kind));
        group = group.add(Circle::new().set("class", class).set("cx", round(x)).set("cy", y).set("r", 10));
        if step.kind == StepKind::CHARGE {
            let number = text(x, y + 4.0, "number", &step.ordinal.0.to_string()).set("text-anchor", "middle");
            group = group.add(number);
        }
        group
    }

    /// What a pointer on the step shows.
    fn tooltip(&self, step: &Step) -> String {
        let head = format!("{}: {} ({})", what(step), local(self.zone, step.due_ms.0), utc(step.due_ms.0));
        [vec![head], self.view.adjustments(step)].concat().join("\n")
    }

    /// Below the lanes: what waits for an event, what bounds the plan, and the signs.
    fn notes(&self) -> Vec<String> {
        let mut notes = Vec::new();
        for gate in [Gate::CUSTOMER_CONFIRMED, Gate::METHOD_UPDATED, Gate::AUTHENTICATED, Gate::NOTICE_ELAPSED] {
            let behind: Vec<String> = self.view.steps.iter().filter(|step| step.gate == gate).map(what).collect();
            if !behind.is_empty() {
                notes.push(format!("after {}: {}", word(gate).replace('_', " "), behind.join(", ")));
            }
        }
        notes.extend(self.view.why_no_charge().map(|why| format!("no timed charge: {why}")));
        notes.extend(self.view.bound_by().map(|limit| format!("bound by {limit}")));
        if self.view.steps.iter().any(|step| step.gate == Gate::NONE && step.at_ms != step.due_ms) {
            notes.push("a bar before a step: from when it was planned to when it is due".to_owned());
        }
        if self.axis.has_days() && self.is_timed() {
            notes.push(
                "shaded: hours without charges of a schedule of days; dashed: now, and the last instant for timed charges"
                    .to_owned(),
            );
        }
        notes
    }

    /// Some charge has an instant.
    fn is_timed(&self) -> bool {
        self.view.steps.iter().any(|step| step.kind == StepKind::CHARGE && step.gate == Gate::NONE)
    }
}

fn line(x1: f64, y1: f64, x2: f64, y2: f64, class: &str) -> Line {
    Line::new().set("class", class).set("x1", round(x1)).set("y1", y1).set("x2", round(x2)).set("y2", y2)
}

fn text(x: f64, y: f64, class: &str, said: &str) -> Text {
    Text::new(said).set("class", class).set("x", round(x)).set("y", y)
}

/// To a tenth: the same picture on every machine, and no long numbers.
fn round(x: f64) -> f64 {
    (x * 10.0).round() / 10.0
}
