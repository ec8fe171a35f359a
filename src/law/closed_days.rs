//! Days that a policy keeps free of charges.

use super::bank_day::{midnight, opening};
use crate::time::{civil, day::DaySpan, window::Opening, zone::Zone};

/// The first instant at or after `at_ms` on a local day that no span holds, and the beginning of the next day that one does.
/// `None`: the calendar ends.
pub(crate) fn next_open(zone: &Zone, spans: &[DaySpan], at_ms: i64) -> Option<Opening> {
    let at_ms = at_ms.max(civil::MIN_MS);
    let today = civil::day_of(zone.to_local(at_ms).local_ms);
    let mut day = today;
    // A span is left once and for all: there are no more steps than spans.
    for _ in spans {
        let Some(span) = spans.iter().find(|span| (span.from_day.into()..=span.to_day.into()).contains(&day)) else { break };
        day = i64::from(span.to_day).saturating_add(1);
    }
    let closes = spans.iter().map(|span| i64::from(span.from_day)).filter(|from| *from > day).min();
    let end_ms = closes.map_or(i64::MAX, |day| midnight(zone, day).0);
    opening(zone, (at_ms, today), day, end_ms)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::civil::DAY_MS;

    fn span(from_day: i32, to_day: i32) -> DaySpan {
        DaySpan { from_day, to_day }
    }

    #[test]
    fn spans_that_touch_or_overlap_are_left_together() {
        let spans = [span(100, 100), span(101, 103), span(102, 105), span(200, 201)];
        let from = |day: i64, ms: i64| {
            let opening = next_open(&Zone::UTC, &spans, day * DAY_MS + ms).unwrap();
            (opening.at_ms - 106 * DAY_MS, opening.end_ms)
        };
        for day in 100..106 {
            assert_eq!(from(day, 7), (0, 200 * DAY_MS), "day {day}");
        }
        assert_eq!(from(106, 7), (7, 200 * DAY_MS));
        assert_eq!(from(99, 7), (7 - 7 * DAY_MS, 100 * DAY_MS));
        assert_eq!(from(201, 0).1, i64::MAX);
    }

    #[test]
    fn the_calendar_may_end_first() {
        assert_eq!(next_open(&Zone::UTC, &[span(0, 2_932_896)], civil::MAX_MS), None);
        assert_eq!(next_open(&Zone::UTC, &[], 5).map(|opening| (opening.at_ms, opening.end_ms)), Some((5, i64::MAX)));
    }
}
