//! Which attempt of the history a plan is made for, and the history replayed with it in its place.

use super::{
    Row,
    rows::{self, Rows},
    subject::Survey,
};
use crate::{
    number::Instant,
    verdict::Verdict,
    vocabulary::{Disposition, Field, Operation, Outcome, RowKind, Trigger, VerdictFlag},
};

/// The failure a plan is made for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Failure {
    /// As a row of the history, with what the verdict says of it.
    pub row: Row,
    /// Where it stands in the history.
    place: Place,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// It is this row.
    At(usize),
    /// It is not in there yet: it goes in at its own time.
    Missing,
    /// It is no attempt to charge: a refund or a payout.
    Nowhere,
}

impl Failure {
    /// The attempt the verdict speaks of: the row with the id of its event, or the last attempt when their instants agree, or
    /// else one that the history does not have yet. A verdict without an instant is about the last attempt; without one, about now.
    pub(super) fn of(verdict: &Verdict, survey: &Survey, now_ms: Instant) -> Self {
        let last = survey.last_attempt.filter(|(_, row)| !verdict.at_ms.is_set() || verdict.at_ms == row.at_ms);
        let at_ms = if !verdict.at_ms.is_set() { now_ms } else { verdict.at_ms };
        let moves_money = !matches!(verdict.operation, Operation::REFUND | Operation::PAYOUT | Operation::SETUP);
        match survey.told.or(last) {
            Some((index, row)) => Self { row: with_verdict(row, verdict), place: Place::At(index) },
            None => {
                let known = moves_money && verdict.disposition != Disposition::SETTLED;
                let place = if known { Place::Missing } else { Place::Nowhere };
                Self { row: with_verdict(as_attempt(verdict, at_ms), verdict), place }
            }
        }
    }

    /// Hands every event to `take` in order, each once, with the failure in its place.
    pub(super) fn replay<R: Rows + ?Sized>(&self, history: &R, mut take: impl FnMut(&Row)) {
        let mut waiting = self.place == Place::Missing;
        let mut before: Option<Row> = None;
        for index in 0..history.len() {
            let row = history.get(index);
            if waiting && rows::order(&self.row) < rows::order(&row) {
                take(&self.row);
                waiting = false;
            }
            if self.place == Place::At(index) {
                take(&self.row);
            } else if !rows::repeats(&row, before.as_ref()) {
                take(&row);
            }
            before = Some(row);
        }
        if waiting {
            take(&self.row);
        }
    }
}

/// A failure that is not in the history yet, as its row will be.
fn as_attempt(verdict: &Verdict, at_ms: Instant) -> Row {
    Row {
        at_ms,
        id: verdict.event_id,
        credential: verdict.credential,
        brand: verdict.brand,
        method: verdict.method,
        initiator: verdict.initiator,
        kind: RowKind::ATTEMPT,
        outcome: outcome_of(verdict),
        trigger: Trigger::SCHEDULED,
        ..Row::default()
    }
}

/// How the attempt behind a verdict ended.
fn outcome_of(verdict: &Verdict) -> Outcome {
    match verdict.disposition {
        Disposition::BACKOFF => Outcome::NOT_SENT,
        // An object that lacks the reason says all the same that the attempt failed.
        Disposition::LOOKUP_FIRST if verdict.decided_by != Field::CARRIER => Outcome::UNKNOWN,
        _ if verdict.flags.has(VerdictFlag::NOT_COUNTED) => Outcome::BLOCKED,
        _ => Outcome::DECLINED,
    }
}

/// What the verdict knows of the attempt and its row does not.
fn with_verdict(row: Row, verdict: &Verdict) -> Row {
    let mut row = Row { cause: verdict.cause, disposition: verdict.disposition, ..row };
    if verdict.prohibition.is_set() || verdict.scope.is_set() {
        row.prohibition = verdict.prohibition;
        row.scope = verdict.scope;
        row.lift = verdict.lift;
    }
    if verdict.wait_ms > row.wait_ms {
        row.wait_ms = verdict.wait_ms;
        row.wait_rule = verdict.wait_rule;
    }
    if !row.credential.is_set() {
        row.credential = verdict.credential;
    }
    row
}
