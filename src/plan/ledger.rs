//! What a history amounts to: one pass over its rows, in order.

use super::{
    Case, Row, accounting,
    attempts::{Attempts, Told, is_own},
    ban::Bans,
    subject::Subject,
};
use crate::{
    verdict::Verdict,
    vocabulary::{case_flag, disposition, outcome, row_kind, stop_reason, trigger},
};

/// An attempt that counts for the networks.
#[derive(Clone, Copy, Debug)]
pub(super) struct Counted {
    pub row: Row,
    /// It is the first of this debt.
    pub first: bool,
}

/// A lower bound, and the row that set it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Floor {
    pub at_ms: i64,
    pub rule: u32,
}

/// Failures in a row that call for the same.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Run {
    /// What they have in common: a disposition, or a cause.
    pub word: u32,
    /// When the first of them failed.
    pub since_ms: i64,
    /// How many of them, after the first, the plan had scheduled.
    pub retries: u32,
}

impl Run {
    /// A failure: of the same kind as the ones before it, or the first of another. A row that does not say its kind breaks nothing.
    fn take(&mut self, word: u32, row: &Row, retry: bool) {
        let goes_on = self.since_ms != 0 && (word == 0 || self.word == 0 || word == self.word);
        if goes_on {
            self.word = self.word.max(word);
            self.retries = self.retries.saturating_add(u32::from(retry));
        } else {
            *self = Self { word, since_ms: row.at_ms, retries: 0 };
        }
    }
}

/// What opened a gate after the last attempt.
#[derive(Clone, Copy, Debug)]
pub(super) struct Opened {
    /// The first event that did.
    pub at_ms: i64,
    /// Another credential was given: that is no try of the one that failed.
    pub another: bool,
}

/// What a lookup after the last attempt found, when it found no payment.
#[derive(Clone, Copy, Debug)]
pub(super) struct LookedUp {
    pub at_ms: i64,
    /// It had failed; otherwise it never was.
    pub failed: bool,
}

/// Everything a plan needs to know of the past.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ledger {
    subject: Subject,
    /// Word of `disposition` of the failure that is planned for: says which event opens a gate.
    gate_of: u32,
    owed: i64,
    pub attempts: Attempts,
    pub bans: Bans,
    /// Why the debt is over, and since when.
    pub ended: Option<(u32, i64)>,
    pub held: bool,
    pub resumed_ms: i64,
    pub mandate_gone: bool,
    /// The customer refuses messages, or none arrives.
    pub mute: bool,
    pub first_failure_ms: Option<i64>,
    /// When the last attempt ended. One that has no end allows no charge, and one that never was changes nothing.
    pub last_attempt_ms: Option<i64>,
    /// What a lookup found since.
    pub looked_up: Option<LookedUp>,
    /// An attempt of this debt was counted.
    counted: bool,
    /// An attempt of this debt was made.
    attempted: bool,
    /// An attempt of this debt ended.
    any_ended: bool,
    /// The credential of the last attempt of this debt.
    tried: u64,
    /// Charges of the policy's own budget that were made.
    pub burned: u32,
    /// The highest ordinal of ours that ended for good.
    pub ordinal: u32,
    /// Failures with the same disposition in a row, whoever caused them.
    pub kind_run: Run,
    /// Failures with the same cause in a row.
    pub cause_run: Run,
    /// What opened the gate after the last attempt.
    pub opened: Option<Opened>,
    /// The customer did after the last attempt what was asked for, or brought another method.
    pub acted: bool,
    /// Attempts that were made behind the gate.
    pub gated: u32,
    /// The last attempt was one of them.
    pub last_was_gated: bool,
    /// The last pre-debit notice after the last attempt.
    pub noticed_ms: Option<i64>,
    /// The latest of the waits that were told.
    pub floor: Floor,
    first_amount: i64,
    pub amount_changed: bool,
    /// `cause` of the last failure.
    pub last_cause: u32,
}

impl Ledger {
    pub(super) fn new(case: &Case, verdict: &Verdict, subject: &Subject) -> Self {
        Self {
            subject: *subject,
            gate_of: verdict.disposition,
            owed: case.amount,
            attempts: Attempts::default(),
            bans: Bans::default(),
            ended: None,
            held: false,
            resumed_ms: 0,
            mandate_gone: case.flags & case_flag::MANDATE_INACTIVE != 0,
            mute: false,
            first_failure_ms: None,
            last_attempt_ms: None,
            looked_up: None,
            counted: false,
            attempted: false,
            any_ended: false,
            tried: subject.own_credential,
            burned: 0,
            ordinal: 0,
            kind_run: Run::default(),
            cause_run: Run::default(),
            opened: None,
            acted: false,
            gated: 0,
            last_was_gated: false,
            noticed_ms: None,
            floor: Floor::default(),
            first_amount: 0,
            amount_changed: false,
            last_cause: 0,
        }
    }

    /// Takes one row; `count` hears of each attempt that counts for the networks.
    pub(super) fn take(&mut self, row: &Row, count: &mut impl FnMut(&Counted)) {
        // Whatever kind of row says so: a lookup hears of prohibitions and waits too.
        self.bans.take(row, &self.subject);
        self.wait(row);
        match row.kind {
            row_kind::ATTEMPT => self.attempt(row, count),
            row_kind::FOUND_FAILED | row_kind::FOUND_PAID | row_kind::NOT_FOUND if !is_own(row) => {
                self.found_elsewhere(row, count)
            }
            _ if !is_own(row) => {}
            row_kind::FOUND_FAILED => self.found(row, Some(outcome::DECLINED), count),
            row_kind::FOUND_PAID => self.found(row, Some(outcome::APPROVED), count),
            row_kind::NOT_FOUND => self.found(row, None, count),
            row_kind::CUSTOMER_CONFIRMED | row_kind::METHOD_UPDATED | row_kind::AUTHENTICATED => self.customer_acted(row),
            _ => self.event(row),
        }
    }

    /// After the last row: what has no end yet counts too.
    pub(super) fn finish(&mut self, count: &mut impl FnMut(&Counted)) {
        let open = self.attempts;
        for open in open.open() {
            self.count(&open.row, count);
        }
    }

    fn event(&mut self, row: &Row) {
        match row.kind {
            row_kind::NOTICE_SENT => self.noticed_ms = Some(row.at_ms),
            row_kind::HOLD => self.held = true,
            row_kind::RESUME if self.held => {
                self.held = false;
                self.resumed_ms = row.at_ms;
            }
            row_kind::AMOUNT_CHANGED => self.amount_changed = self.attempted && !self.is_first_amount(row.amount),
            row_kind::MANDATE_REVOKED => self.mandate_gone = true,
            row_kind::CONSENT_GIVEN => {
                self.mandate_gone = false;
                self.bans.consent();
            }
            row_kind::MESSAGE_BOUNCED | row_kind::UNSUBSCRIBED => self.mute = true,
            row_kind::PAID => self.end(stop_reason::SETTLED, row.at_ms),
            row_kind::REFUNDED if row.amount == 0 || row.amount >= self.owed => self.end(stop_reason::CANCELED, row.at_ms),
            row_kind::DISPUTED | row_kind::CANCELED => self.end(stop_reason::CANCELED, row.at_ms),
            _ => {}
        }
    }

    fn is_first_amount(&self, amount: i64) -> bool {
        amount != 0 && (self.first_amount == 0 || amount == self.first_amount)
    }

    /// The debt is over. Only a return opens it again, and only when it was over because it was paid.
    fn end(&mut self, reason: u32, at_ms: i64) {
        if self.ended.is_none_or(|(before, _)| before == stop_reason::SETTLED) {
            self.ended = Some((reason, at_ms));
        }
    }

    fn attempt(&mut self, row: &Row, count: &mut impl FnMut(&Counted)) {
        let told = self.attempts.take(row);
        if told.counts {
            self.count(row, count);
        }
        if is_own(row) {
            self.own_attempt(row, &told);
        }
    }

    fn own_attempt(&mut self, row: &Row, told: &Told) {
        if !self.attempted {
            self.first_amount = row.amount;
        }
        self.attempted = true;
        self.looked_up = None;
        self.tried = if row.credential == 0 { self.subject.own_credential } else { row.credential };
        if accounting::is_open(row.outcome) || told.again {
            return;
        }
        match row.outcome {
            outcome::APPROVED => self.end(stop_reason::SETTLED, row.at_ms),
            outcome::RETURNED if self.ended.is_some_and(|(reason, _)| reason == stop_reason::SETTLED) => self.ended = None,
            _ => {}
        }
        self.ended_attempt(row, told.since_ms);
    }

    /// An attempt of this debt has its end.
    fn ended_attempt(&mut self, row: &Row, since_ms: i64) {
        if row.outcome != outcome::NOT_SENT {
            self.last_attempt_ms = self.last_attempt_ms.max(Some(row.at_ms));
        }
        let retry = row.trigger == trigger::SCHEDULED && (row.ordinal != 0 || self.any_ended);
        if row.outcome != outcome::APPROVED {
            self.first_failure_ms.get_or_insert(row.at_ms);
            self.kind_run.take(row.disposition, row, retry);
            self.cause_run.take(row.cause, row, retry);
            self.last_cause = row.cause;
        }
        if retry && accounting::burns_budget(row.trigger, row.outcome) {
            self.burned = self.burned.saturating_add(1);
        }
        self.any_ended = true;
        if accounting::is_final(row.outcome) {
            self.ordinal = self.ordinal.max(row.ordinal);
            self.close_gate(since_ms);
        }
    }

    /// The attempt used up what had opened the gate, if it began after that.
    fn close_gate(&mut self, since_ms: i64) {
        self.noticed_ms = self.noticed_ms.filter(|&at| at > since_ms);
        self.last_was_gated = self.opened.is_some_and(|opened| opened.at_ms <= since_ms);
        if self.last_was_gated {
            self.gated = self.gated.saturating_add(1);
            self.opened = None;
        }
        self.acted = self.opened.is_some();
    }

    /// A lookup told how open attempts ended; without an outcome they never were.
    fn found(&mut self, row: &Row, outcome: Option<u32>, count: &mut impl FnMut(&Counted)) {
        for open in self.attempts.resolve(row) {
            if let Some(outcome) = outcome {
                let end = Row { outcome, cause: row.cause, disposition: row.disposition, ..open.row };
                self.count(&end, count);
                self.ended_attempt(&end, open.since_ms);
            }
        }
        self.looked_up = Some(LookedUp { at_ms: row.at_ms, failed: outcome.is_some() });
        if outcome == Some(outcome::APPROVED) {
            self.end(stop_reason::SETTLED, row.at_ms);
        }
    }

    /// A lookup told of open attempts of other debts: they count for the networks, and no later answer is theirs.
    fn found_elsewhere(&mut self, row: &Row, count: &mut impl FnMut(&Counted)) {
        for open in self.attempts.resolve(row) {
            if row.kind != row_kind::NOT_FOUND {
                self.count(&open.row, count);
            }
        }
    }

    fn customer_acted(&mut self, row: &Row) {
        self.acted |= row.kind != row_kind::AUTHENTICATED;
        let another = brings_another(row, self.tried);
        if opens(self.gate_of, row, another) {
            let opened = self.opened.get_or_insert(Opened { at_ms: row.at_ms, another });
            opened.another |= another;
        }
    }

    fn wait(&mut self, row: &Row) {
        let until = row.at_ms.saturating_add(row.wait_ms);
        if row.wait_ms > 0 && until > self.floor.at_ms && self.subject.may_be(row) {
            self.floor = Floor { at_ms: until, rule: row.wait_rule };
        }
    }

    fn count(&mut self, row: &Row, count: &mut impl FnMut(&Counted)) {
        let first = is_own(row) && !self.counted;
        self.counted |= is_own(row);
        count(&Counted { row: *row, first });
    }
}

/// Whether the event brings a credential that is certainly not the one tried last.
fn brings_another(row: &Row, tried: u64) -> bool {
    row.kind == row_kind::METHOD_UPDATED && row.credential != 0 && tried != 0 && row.credential != tried
}

/// Whether the event opens the way for one charge after a failure of that disposition.
fn opens(disposition: u32, row: &Row, another: bool) -> bool {
    match disposition {
        disposition::CUSTOMER_ACTION => matches!(row.kind, row_kind::CUSTOMER_CONFIRMED | row_kind::METHOD_UPDATED),
        disposition::AUTHENTICATE => row.kind == row_kind::AUTHENTICATED || another,
        disposition::UPDATE_DETAILS => row.kind == row_kind::METHOD_UPDATED,
        disposition::NEW_METHOD | disposition::RETRY_LATER => another,
        _ => false,
    }
}
