//! The steps of a plan before they are written out.

use super::{output::Steps, types::Step};
use crate::number::Hash;
use crate::vocabulary::{Gate, StepKind};

/// Most steps of one plan: the waits of two schedules and a charge behind an open gate, ten charges behind a gate and one behind a
/// notice, five messages, and the tracks.
pub(super) const MOST: usize = 48;

/// Steps in the order in which they were found.
#[derive(Clone, Copy, Debug)]
pub(super) struct Draft {
    steps: [Step; MOST],
    used: usize,
}

impl Draft {
    pub(super) fn new() -> Self {
        // Filled where it stands: a repeated value would be built once more beside it.
        Self { steps: core::array::from_fn(|_| Step::default()), used: 0 }
    }

    pub(super) fn add(&mut self, step: Step) {
        if let Some(place) = self.steps.get_mut(self.used) {
            *place = step;
            self.used = self.used.saturating_add(1);
        }
    }

    pub(super) fn steps(&self) -> &[Step] {
        self.steps.get(..self.used).unwrap_or_default()
    }

    fn steps_mut(&mut self) -> &mut [Step] {
        self.steps.get_mut(..self.used).unwrap_or_default()
    }

    /// Takes out the messages, offers and escalations with that id: they were done.
    pub(super) fn done(&mut self, id: Hash) {
        self.keep(|_, step| step.id != id || matches!(step.kind, StepKind::CHARGE | StepKind::LOOKUP));
    }

    /// Leaves one message a day: of several that fall due on one the latest by its events.
    pub(super) fn one_message_a_day(&mut self, same_day: impl Fn(i64, i64) -> bool) {
        self.keep(|steps, step| {
            let outdone = |other: &Step| {
                let later = (other.at_ms, other.ordinal) > (step.at_ms, step.ordinal);
                other.kind == StepKind::MESSAGE && later && same_day(other.due_ms.0, step.due_ms.0)
            };
            step.kind != StepKind::MESSAGE || !steps.iter().any(outdone)
        });
    }

    /// Leaves the steps that pass, in their order. What is asked sees those that are left so far and those still to be asked, and may see
    /// again what was asked before.
    fn keep(&mut self, passes: impl Fn(&[Step], &Step) -> bool) {
        let mut place = 0;
        for index in 0..self.used {
            let Some(step) = self.steps().get(index).copied() else { return };
            if passes(self.steps(), &step) {
                // Everything up to here was asked: its place is free.
                if let Some(free) = self.steps.get_mut(place) {
                    *free = step;
                }
                place = place.saturating_add(1);
            }
        }
        self.used = place;
    }

    /// Whether a step with that id could be taken out.
    pub(super) fn has(&self, id: Hash) -> bool {
        self.steps().iter().any(|step| step.id == id)
    }

    /// In time order: by when to act, then by the instant it follows from, then by track; what waits behind a gate comes last.
    pub(super) fn sort(&mut self) {
        let order = |step: &Step| (step.gate != Gate::NONE, step.due_ms, step.at_ms, step.track, step.kind, step.ordinal);
        insertion_sort(self.steps_mut(), |a, b| order(a) < order(b));
    }

    /// Writes the first steps there is room for, and returns how many those are.
    pub(super) fn write<S: Steps + ?Sized>(&self, out: &mut S) -> u32 {
        let room = out.capacity();
        let mut written = 0;
        for (index, step) in self.steps().iter().take(room).enumerate() {
            out.put(index, step);
            written += 1;
        }
        written
    }

    pub(super) fn total(&self) -> u32 {
        self.used as u32
    }
}

/// A few dozen elements, and no panic path in sight: the simplest stable sort is the right one.
fn insertion_sort<T: Copy>(items: &mut [T], less: impl Fn(&T, &T) -> bool) {
    for sorted in 1..items.len() {
        let Some((head, [item, ..])) = items.split_at_mut_checked(sorted) else { return };
        let place = head.partition_point(|other| !less(item, other));
        for other in head.iter_mut().skip(place) {
            core::mem::swap(other, item);
        }
    }
}
