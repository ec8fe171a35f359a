//! Wishes of a policy that have no effect: the law cuts them, another wish cuts them, or they can never apply.
//!
//! A wish never breaks the law, because the planner asks the law for every charge. But whoever wrote the wish should know that it has no
//! effect.

use super::{
    Policy, document,
    series::{DAY_S, Series},
};
use crate::words::{self, BOOK, name, word};
use recoup_core::{
    policy::{
        Frame,
        model::{MIDDLE, NEVER, ScheduleRecord, Settings, TrackRecord, unit},
    },
    table::CeilingRow,
    vocabulary::{ChargesBy, Disposition, Schedule, WindowKind},
};
use serde::Serialize;

/// What was found, and where.
#[derive(Debug, Serialize)]
pub struct Finding {
    /// Which check found it.
    pub rule: &'static str,
    /// A JSON pointer to the wish.
    pub pointer: String,
    /// `path:line:column`; none where the preset wishes it.
    pub place: Option<String>,
    /// What stands there.
    pub found: String,
    /// What could come true.
    pub expected: String,
}

/// Every wish that is in vain, in the order of the checks.
pub fn findings(policy: &Policy, frame: &Frame<'_>) -> Vec<Finding> {
    let mut lint = Lint { policy, settings: frame.settings(), found: Vec::new() };
    for record in frame.schedules() {
        lint.schedule(&record);
    }
    lint.settings(frame);
    let (written, has_thresholds) = (policy.document(), frame.thresholds().next().is_some());
    for track in frame.tracks() {
        lint.track(&document::pointer(&written, &track), &track, has_thresholds);
    }
    lint.found
}

/// A policy while it is looked through.
struct Lint<'p> {
    policy: &'p Policy,
    settings: Settings,
    found: Vec<Finding>,
}

impl Lint<'_> {
    fn add(&mut self, rule: &'static str, pointer: String, found: impl Into<String>, expected: impl Into<String>) {
        let place = self.policy.place(&pointer);
        self.found.push(Finding { rule, pointer, place, found: found.into(), expected: expected.into() });
    }

    /// The document itself says it.
    fn says(&self, pointer: &str) -> bool {
        self.policy.place(pointer).is_some()
    }

    fn schedule(&mut self, record: &ScheduleRecord) {
        let series = Series::of(record);
        self.over_ceilings(&series);
        self.past_horizon(&series);
        self.past_budget(&series);
        self.gaps(&series);
        if record.payday == 1 && self.settings.payday_reach_s == 0 && self.says(&series.pointer("payday")) {
            self.add("never_applies", series.pointer("payday"), "true", "a `payday_reach_hours` above 0, or false");
        }
        let has_hours = self.settings.window_from_min != self.settings.window_to_min;
        if record.preferred == 1 && !has_hours && self.says(&series.pointer("preferred_hours")) {
            self.add("never_applies", series.pointer("preferred_hours"), "true", "a `window`, or false");
        }
    }

    /// Limits of networks, schemes and providers that are in force today. A card network's limit alone makes a wish vain for its cards;
    /// one schedule serves all bank debits, so there a wish is vain where no scheme allows it.
    fn over_ceilings(&mut self, series: &Series) {
        let bound = BOOK.ceilings().iter().filter(|row| row.valid_to_ms == i64::MAX && series.is_bound_by(row));
        if series.word == Schedule::DEBIT {
            self.over_all(series, &bound.collect::<Vec<_>>());
            return;
        }
        for row in bound {
            if let Some(n) = series.past(row).filter(|_| row.window == WindowKind::ANCHORED) {
                self.add("past_window", series.wait(n), series.told(n), format!("no later charge: {}", limit(row)));
            }
            if let Some(n) = series.over(row) {
                self.add("over_ceiling", series.wait(n), format!("charge {}", n + 1), format!("fewer charges: {}", limit(row)));
            }
        }
    }

    fn over_all(&mut self, series: &Series, rows: &[&CeilingRow]) {
        let is_over = |n: usize| {
            let beyond = |found: Option<usize>| found.is_some_and(|first| first <= n);
            rows.iter().all(|row| beyond(series.past(row)) || beyond(series.over(row)))
        };
        let loosest = rows.iter().max_by_key(|row| row.window_ms);
        if let (Some(n), Some(loosest)) = ((0..series.waits.len()).find(|n| is_over(*n)), loosest) {
            let expected = format!("a charge that some scheme allows; the longest window: {}", limit(loosest));
            self.add("over_ceiling", series.wait(n), format!("charge {} on {}", n + 1, series.told(n)), expected);
        }
    }

    /// A timed charge must be possible for a whole day inside the horizon; technical retries do not end with it.
    fn past_horizon(&mut self, series: &Series) {
        let horizon = u64::from(self.settings.horizon_s) / DAY_S;
        if series.unit != unit::DAYS {
            return;
        }
        if let Some(n) = series.waits.iter().position(|day| *day >= horizon.max(1)) {
            let last = horizon.saturating_sub(1);
            let expected = format!("a day up to {last}: charges end with day {horizon}, and each lives for a day");
            self.add("past_horizon", series.wait(n), series.told(n), expected);
        }
    }

    fn past_budget(&mut self, series: &Series) {
        let (most, key) = match series.word {
            Schedule::TECHNICAL => (usize::from(self.settings.max_technical), "max_technical"),
            _ => (usize::from(self.settings.max_charges), "max_charges"),
        };
        if series.waits.len() > most {
            let expected = format!("at most {most} charges: `{key}`");
            self.add("past_budget", series.wait(most), format!("charge {}", most + 1), expected);
        }
    }

    /// Charges that stand closer than the schedule's own gap, or than its jitter spreads them.
    fn gaps(&mut self, series: &Series) {
        let closer = |than: u64| (1..series.waits.len()).find(|n| series.apart_ms(*n) < than);
        if let Some(n) = closer(series.gap_ms).filter(|_| series.unit != unit::PAUSE_MS) {
            let expected = format!("at least {} after the charge before: the gap of this schedule", hours(series.gap_ms));
            self.add("gap_wider_than_waits", series.wait(n), series.told(n), expected);
        }
        let pause = |than: u64| (0..series.waits.len()).find(|n| series.apart_ms(*n) < than);
        if let Some(n) = pause(series.jitter_ms) {
            let expected = format!("a jitter up to the {} ms between two charges", series.apart_ms(n));
            self.add("jitter_wider_than_gap", series.pointer("jitter_ms"), series.jitter_ms.to_string(), expected);
        }
    }

    fn settings(&mut self, frame: &Frame<'_>) {
        let by_engine = u32::from(self.settings.charges_by) == ChargesBy::ENGINE.0;
        if by_engine && self.says("/charges_by") {
            let expected = "the provider's own retries switched off: an open invoice that it advances is charged by both";
            self.add("two_engines", "/charges_by".to_owned(), "engine", expected);
        }
        if !by_engine && self.says("/schedules") {
            let expected = "no schedules: the provider makes the timed charges";
            self.add("never_applies", "/schedules".to_owned(), "schedules", expected);
        }
        let listed = self.settings.payday_month_days | self.settings.payday_business_days != 0;
        if (listed || self.settings.payday_weekdays != 0) && self.settings.payday_reach_s == 0 && self.says("/paydays") {
            self.add("never_applies", "/paydays".to_owned(), "paydays", "a `payday_reach_hours` above 0");
        }
        let alike = frame.arms().all(|arm| Some(arm.no_charge) == frame.arms().next().map(|first| first.no_charge));
        if frame.arms().next().is_some() && alike {
            self.add(
                "never_applies",
                "/arms".to_owned(),
                "arms that do the same",
                "at least one arm with and one without `no_charge`",
            );
        }
        if frame.thresholds().next().is_some() && !frame.tracks().any(|track| track.escalate_high_value == 1) {
            let expected = "a track with `escalate_only_high_value`";
            self.add("never_applies", "/high_value".to_owned(), "amounts that nothing asks for", expected);
        }
    }

    /// Keys of a track that the document says and that nothing reads after such a failure.
    fn track(&mut self, pointer: &str, track: &TrackRecord, has_thresholds: bool) {
        use Disposition as D;
        let disposition = Disposition(track.disposition.into());
        let gated = matches!(disposition, D::CUSTOMER_ACTION | D::AUTHENTICATE | D::UPDATE_DETAILS | D::NEW_METHOD);
        let after = |what: &str| format!("{what} after `{}`", word(disposition));
        let mut never = |key: &str, in_vain: bool, found: &str, expected: String| {
            let pointer = format!("{pointer}/{key}");
            if in_vain && self.says(&pointer) {
                self.add("never_applies", pointer, found, expected);
            }
        };
        let charges = track.gated_max.to_string();
        never("gated_charges", !gated && track.gated_max != 0, &charges, after("0: no charge waits for the customer"));
        let middle = track.offer_day == MIDDLE && disposition != D::RETRY_LATER;
        never("offer_day", middle, "\"middle\"", after("a day: no schedule has a middle"));
        let offers_first = track.restricted_offer_first == 1 && disposition != D::CUSTOMER_ACTION;
        never("restricted_offer_first", offers_first, "true", after("false: no bank is asked"));
        let (only_high, escalates) = (track.escalate_high_value == 1, track.escalate_day != NEVER);
        let high_value = "escalate_only_high_value";
        never(high_value, only_high && !escalates, "true", "an `escalate_day`, or false".to_owned());
        let expected = "amounts in `high_value`, or the flag high_value on each case, or false";
        never(high_value, only_high && escalates && !has_thresholds, "true", expected.to_owned());
    }
}

/// A limit by name and meaning.
fn limit(row: &CeilingRow) -> String {
    let meaning = BOOK.operator_meaning(row.id).and_then(words::text).unwrap_or_default();
    format!("{} ({})", name(row.id).unwrap_or_default(), meaning.trim_end_matches('.'))
}

fn hours(ms: u64) -> String {
    format!("{} h", ms / 3_600_000)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rules(json: &str) -> Vec<(&'static str, String)> {
        let (_file, path) = {
            let file = tempfile::Builder::new().suffix(".json").tempfile().unwrap();
            std::fs::write(file.path(), json).unwrap();
            let path = file.path().display().to_string();
            (file, path)
        };
        let policy = super::super::read(&path).expect("a policy");
        let frame = Frame::open(&policy.frame).expect("a frame");
        findings(&policy, &frame).into_iter().map(|one| (one.rule, one.pointer)).collect()
    }

    /// Each wish alone, and the neighbour that comes true.
    #[test]
    fn each_wish_in_vain_is_found_and_its_neighbour_is_not() {
        let table = [
            (r#""schedules":{"debit":{"days":[3,9,15,21,27]}}"#, "over_ceiling", r#""schedules":{"debit":{"days":[12]}}"#),
            (
                r#""horizon_days":60,"schedules":{"generic":{"days":[10,31]}}"#,
                "past_window",
                r#""horizon_days":60,"schedules":{"generic":{"days":[10,30]}}"#,
            ),
            (r#""schedules":{"generic":{"days":[28]}}"#, "past_horizon", r#""schedules":{"generic":{"days":[27]}}"#),
            (r#""max_charges":3"#, "past_budget", r#""max_charges":4"#),
            (r#""min_gap_hours":97"#, "gap_wider_than_waits", r#""min_gap_hours":24"#),
            (
                r#""schedules":{"generic":{"days":[3,[4,9]],"gap_hours":48}}"#,
                "gap_wider_than_waits",
                r#""schedules":{"generic":{"days":[3,[5,9]],"gap_hours":48}}"#,
            ),
            (
                r#""schedules":{"generic":{"days":[3,[14,28]]}}"#,
                "past_horizon",
                r#""schedules":{"generic":{"days":[3,[14,27]]}}"#,
            ),
            (
                r#""schedules":{"api":{"pause_ms":[500],"jitter_ms":501}}"#,
                "jitter_wider_than_gap",
                r#""schedules":{"api":{"pause_ms":[500],"jitter_ms":500}}"#,
            ),
            (r#""charges_by":"engine""#, "two_engines", r#""charges_by":"provider""#),
            (
                r#""dispositions":{"retry_later":{"gated_charges":1}}"#,
                "never_applies",
                r#""dispositions":{"new_method":{"gated_charges":1}}"#,
            ),
            (
                r#""dispositions":{"stop":{"escalate_only_high_value":true}}"#,
                "never_applies",
                r#""high_value":{"usd":1},"dispositions":{"stop":{"escalate_only_high_value":true}}"#,
            ),
            (
                r#""arms":[{"share_bp":10000}]"#,
                "never_applies",
                r#""arms":[{"share_bp":5000},{"share_bp":5000,"no_charge":true}]"#,
            ),
        ];
        for (in_vain, rule, neighbour) in table {
            let of = |wish: &str| rules(&format!("{{\"version\":1,{wish}}}"));
            assert!(of(in_vain).iter().any(|(found, _)| *found == rule), "{in_vain}: {:?}", of(in_vain));
            assert!(!of(neighbour).iter().any(|(found, _)| *found == rule), "{neighbour}: {:?}", of(neighbour));
        }
    }
}
