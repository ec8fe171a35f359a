//! What a policy leaves to chance, drawn alike on every replay: the day of a charge among several, and how likely a step was.

use super::context::PlanContext;
use crate::{
    hash,
    number::{BasisPoints, Hash128},
    policy::{WHOLE_BP, model::ScheduleRecord},
};

/// Tells this use of a case key from the others.
const DAY_USE: u64 = u64::from_le_bytes(*b"day\0\0\0\0\x01");

impl PlanContext<'_> {
    /// The length of a wait, in the unit of its schedule. Of several days each debt gets one, the same for as long as the salt stays.
    pub(super) fn length(&self, schedule: &ScheduleRecord, index: u8) -> u32 {
        let wait = schedule.waits.get(usize::from(index)).copied().unwrap_or_default();
        let Some(days) = schedule.days(wait).filter(|days| days.count() > 1) else { return wait };
        let words = [DAY_USE, self.settings.salt, schedule.word.into(), index.into()];
        let Hash128([draw, _]) = hash::keyed(self.case.key, &words);
        let place = hash::place(draw, i64::from(days.count()) - 1);
        days.iter().nth(usize::try_from(place).unwrap_or_default()).unwrap_or_else(|| days.first())
    }

    /// With what probability a step was chosen that is one of so many: that of the arm, shared evenly. 0: nothing was drawn.
    pub(super) fn propensity(&self, choices: u8) -> BasisPoints {
        if choices <= 1 && self.arm.is_none() {
            return BasisPoints(0);
        }
        let of_arm = self.arm.map_or(WHOLE_BP, |(_, arm)| arm.basis_points.into());
        BasisPoints(of_arm.checked_div(choices.into()).unwrap_or(of_arm).max(1))
    }
}
