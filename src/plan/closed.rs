//! The days that a policy closes, as the law asks for them.

use crate::{
    policy::{Frame, model::CLOSED_MAX},
    time::day::DaySpan,
};

/// Spans of local days without a charge of dunning.
#[derive(Clone, Copy, Debug)]
pub(super) struct ClosedDays {
    spans: [DaySpan; CLOSED_MAX],
    used: usize,
}

impl ClosedDays {
    pub(super) fn of(frame: &Frame<'_>) -> Self {
        let mut closed = Self { spans: [DaySpan::default(); CLOSED_MAX], used: 0 };
        for (place, span) in closed.spans.iter_mut().zip(frame.closed()) {
            let day = |day: u32| i32::try_from(day).unwrap_or(i32::MAX);
            *place = DaySpan { from_day: day(span.from_day), to_day: day(span.to_day) };
            closed.used = closed.used.saturating_add(1);
        }
        closed
    }

    pub(super) fn as_slice(&self) -> &[DaySpan] {
        self.spans.get(..self.used).unwrap_or_default()
    }
}
