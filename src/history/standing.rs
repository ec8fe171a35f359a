//! How one attempt stands, given its reports.

use super::{
    accounting,
    report::second,
    reports::{Group, Many, Only},
    row::Row,
};
use crate::vocabulary::{Outcome, RowKind};

/// Where an attempt stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Standing {
    pub outcome: Outcome,
    /// An approval and a decline of one whole second: nobody knows which holds.
    pub tie: bool,
    /// When it was sent, else its earliest report.
    pub start_ms: i64,
    /// When its outcome was told first; `None` while it is open.
    pub end_ms: Option<i64>,
}

/// The first and last instant at which something was told.
#[derive(Clone, Copy, Default)]
struct Extent(Option<(i64, i64)>);

impl Extent {
    fn take(&mut self, at_ms: i64) {
        let (first, last) = self.0.unwrap_or((at_ms, at_ms));
        self.0 = Some((first.min(at_ms), last.max(at_ms)));
    }

    fn first(self) -> Option<i64> {
        self.0.map(|(first, _)| first)
    }

    fn last(self) -> Option<i64> {
        self.0.map(|(_, last)| last)
    }
}

/// What the reports tell, by outcome.
#[derive(Clone, Copy, Default)]
struct Reports {
    any_instant: Option<i64>,
    not_sent: Extent,
    not_found: Extent,
    unknown: Extent,
    pending: Extent,
    blocked: Extent,
    declined: Extent,
    approved: Extent,
    released: Extent,
    returned: Extent,
    /// The earliest instant of sending that a report names which is no send of ours.
    said_sent: Option<i64>,
    /// The earliest report that is more than a send or that nothing was sent.
    said: Option<i64>,
}

impl Reports {
    fn of(group: &impl Group) -> Self {
        let mut all = Self::default();
        group.each(|row| all.take(row));
        all
    }

    fn take(&mut self, row: &Row) {
        let Some(outcome) = row.tells() else { return };
        let told = row.told_ms();
        self.any_instant = least(self.any_instant, row.instant_ms());
        if row.kind == RowKind::NOT_FOUND {
            self.not_found.take(told);
        }
        match outcome {
            Outcome::NOT_SENT => self.not_sent.take(told),
            Outcome::UNKNOWN => self.unknown.take(told),
            Outcome::PENDING => self.pending.take(told),
            Outcome::BLOCKED => self.blocked.take(told),
            Outcome::DECLINED => self.declined.take(told),
            Outcome::APPROVED => self.approved.take(told),
            Outcome::RELEASED => self.released.take(told),
            Outcome::RETURNED => self.returned.take(told),
            _ => {}
        }
        if !matches!(outcome, Outcome::SENT | Outcome::NOT_SENT) {
            self.said = least(self.said, told);
            if let Some(sent) = row.says_sent_ms() {
                self.said_sent = least(self.said_sent, sent);
            }
        }
    }

    /// A report of an open outcome is alive that no lookup ended. A plain `not_sent` ends sends only.
    fn is_alive(&self, told: Extent) -> bool {
        let looked = self.not_found.last().map(second);
        told.last().is_some_and(|at| looked.is_none_or(|looked| looked < second(at)))
    }
}

fn least(a: Option<i64>, b: i64) -> Option<i64> {
    Some(a.map_or(b, |a| a.min(b)))
}

impl Standing {
    /// How the attempt of these reports stands; `None`: none of them speaks of an attempt.
    pub(crate) fn of(group: &impl Group) -> Option<Self> {
        group.lone(Self::of_one).unwrap_or_else(|| Self::of_all(&Many::of(group)))
    }

    /// One report says it all.
    fn of_one(row: &Row) -> Option<Self> {
        let outcome = row.tells()?;
        let end_ms = if accounting::is_open(outcome) { None } else { Some(row.told_ms()) };
        Some(Self { outcome, tie: false, start_ms: row.instant_ms(), end_ms })
    }

    fn of_all(group: &Many<'_>) -> Option<Self> {
        let all = Reports::of(group);
        let any = all.any_instant?;
        let sent = living_send(group, all.not_sent.last());
        let start_ms = match (sent, all.said_sent) {
            (Some(a), Some(b)) => a.min(b),
            (Some(a), None) | (None, Some(a)) => a,
            (None, None) => all.said.unwrap_or(any),
        };
        let stands = |outcome, end_ms| Some(Self { outcome, tie: false, start_ms, end_ms });
        if all.released.first().is_some() {
            return stands(Outcome::RELEASED, all.released.first());
        }
        if all.returned.first().is_some() {
            return stands(Outcome::RETURNED, all.returned.first());
        }
        match (all.approved.last(), all.declined.last()) {
            (Some(yes), Some(no)) if second(yes) == second(no) => {
                Some(Self { outcome: Outcome::DECLINED, tie: true, start_ms, end_ms: Some(no) })
            }
            (Some(yes), Some(no)) if second(yes) < second(no) => stands(Outcome::RETURNED, declined_after(group, yes)),
            (Some(_), _) => stands(Outcome::APPROVED, all.approved.first()),
            (None, Some(_)) => stands(Outcome::DECLINED, all.declined.first()),
            (None, None) if all.blocked.first().is_some() => stands(Outcome::BLOCKED, all.blocked.first()),
            (None, None) if all.is_alive(all.pending) => stands(Outcome::PENDING, None),
            (None, None) if all.is_alive(all.unknown) => stands(Outcome::UNKNOWN, None),
            (None, None) if sent.is_some() => stands(Outcome::SENT, None),
            (None, None) => stands(Outcome::NOT_SENT, all.not_sent.first()),
        }
    }
}

fn declined_after(group: &impl Group, approved_ms: i64) -> Option<i64> {
    let after = |row: &Row| row.tells() == Some(Outcome::DECLINED) && second(row.told_ms()) > second(approved_ms);
    group.least(|row| after(row).then(|| row.told_ms()))
}

/// The earliest send that no later `not_sent` ended. A `not_sent` ends the sends that are not later than it; where there is
/// none, those of its own second: an answer is never sorted before its own question.
fn living_send(group: &impl Group, not_sent_ms: Option<i64>) -> Option<i64> {
    let sends = Only(group, |row: &Row| row.tells() == Some(Outcome::SENT));
    let Some(ended_ms) = not_sent_ms else { return sends.least(|row| Some(row.instant_ms())) };
    let later = |row: &Row| (row.instant_ms() > ended_ms).then(|| row.instant_ms());
    let in_second = |row: &Row| later(row).is_some() && second(row.instant_ms()) == second(ended_ms);
    if sends.any(in_second) && asks_for_its_second(group, second(ended_ms)) {
        return sends.least(|row| later(row).filter(|_| !in_second(row)));
    }
    sends.least(later)
}

/// Some `not_sent` of this second has no send before it.
fn asks_for_its_second(group: &impl Group, of: i64) -> bool {
    let not_sent = |row: &Row| row.tells() == Some(Outcome::NOT_SENT);
    group.any(|row| {
        let at = row.told_ms();
        let before = group.most(|other| (not_sent(other) && other.told_ms() < at).then(|| other.told_ms()));
        let between = |other: &Row| {
            let sent = other.instant_ms();
            other.tells() == Some(Outcome::SENT) && sent <= at && before.is_none_or(|before| before < sent)
        };
        not_sent(row) && second(at) == of && !group.any(between)
    })
}

#[cfg(test)]
mod tests {
    use super::super::reports::Rowspan;
    use super::*;
    use crate::number::Instant;

    /// The short way for one report gives what the long way gives for many.
    #[test]
    fn one_report_stands_as_a_group_of_one() {
        const INSTANTS: [[i64; 3]; 4] = [[9_000, 0, 0], [9_000, 4_000, 0], [9_000, 0, 12_000], [9_000, 8_999, 9_001]];
        let kinds = RowKind::WORDS.iter().flat_map(|&kind| Outcome::WORDS.iter().map(move |&outcome| (kind, outcome)));
        for ((kind, outcome), instants) in kinds.flat_map(|told| INSTANTS.map(|instants| (told, instants))) {
            let [at_ms, sent_ms, ended_ms] = instants.map(Instant);
            let row = Row { at_ms, sent_ms, ended_ms, kind, outcome, ..Row::default() };
            assert_eq!(Standing::of_one(&row), Standing::of_all(&Many::of(&row)), "{row:?}");
        }
    }

    /// Each call that was not sent has its own send before it: the last send of that second has no answer yet.
    #[test]
    fn a_send_after_answered_calls_of_its_second_is_open() {
        let outcome_of = |told: &[(i64, Outcome)]| {
            let row = |&(at_ms, outcome): &(i64, Outcome)| Row {
                kind: RowKind::ATTEMPT,
                outcome,
                at_ms: Instant(at_ms),
                ..Row::default()
            };
            let rows: std::vec::Vec<Row> = told.iter().map(row).collect();
            Standing::of(&Rowspan { rows: &rows[..], from: 0, to: rows.len() }).unwrap().outcome
        };
        let [sent, not_sent] = [Outcome::SENT, Outcome::NOT_SENT];
        let answered = [(5_000, sent), (5_100, not_sent), (5_200, sent), (5_300, not_sent), (5_400, sent)];
        assert_eq!(outcome_of(&answered), sent);
        let of_another_second = [(1_000, not_sent), (5_000, sent), (5_100, not_sent), (5_200, sent)];
        assert_eq!(outcome_of(&of_another_second), sent, "which question that answers is asked of its own second only");
        assert_eq!(
            outcome_of(&[(5_000, not_sent), (5_100, sent)]),
            not_sent,
            "an answer is never sorted before its own question"
        );
        assert_eq!(outcome_of(&[(5_000, sent), (5_100, not_sent), (5_200, not_sent), (5_300, sent)]), not_sent);
    }
}
