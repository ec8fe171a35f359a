//! What a history amounts to: one pass over its rows, in order.

use super::{
    Case, Row, accounting,
    attempts::{Attempts, Told, is_own},
    ban::Bans,
    subject::Subject,
};
use crate::{
    id::{CauseId, LawId},
    number::{Amount, Hash},
    verdict::Verdict,
    vocabulary::{CaseFlag, Disposition, Outcome, RowKind, StopReason, Trigger},
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
    pub rule: LawId,
}

/// Failures in a row that have the same of something: the disposition, or the cause.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Run<T> {
    /// What they have in common; 0: none says it.
    pub word: T,
    /// When the first of them failed.
    pub since_ms: i64,
    /// How many of them, after the first, the plan had scheduled.
    pub retries: u32,
}

impl<T: Copy + Default + Ord> Run<T> {
    /// A failure: of the same kind as the ones before it, or the first of another. A row that does not say its kind breaks nothing.
    fn take(&mut self, word: T, row: &Row, retry: bool) {
        let unsaid = T::default();
        let goes_on = self.since_ms != 0 && (word == unsaid || self.word == unsaid || word == self.word);
        if goes_on {
            self.word = self.word.max(word);
            self.retries = self.retries.saturating_add(u32::from(retry));
        } else {
            *self = Self { word, since_ms: row.at_ms.0, retries: 0 };
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
    /// Of the failure that is planned for: says which event opens a gate.
    gate_of: Disposition,
    owed: Amount,
    pub attempts: Attempts,
    pub bans: Bans,
    /// Why the debt is over, and since when.
    pub ended: Option<(StopReason, i64)>,
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
    tried: Hash,
    /// Charges of the policy's own budget that were made.
    pub burned: u32,
    /// The highest ordinal of ours that ended for good.
    pub ordinal: u32,
    /// Failures with the same disposition in a row, whoever caused them.
    pub kind_run: Run<Disposition>,
    /// Failures with the same cause in a row.
    pub cause_run: Run<CauseId>,
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
    first_amount: Amount,
    pub amount_changed: bool,
    /// `cause` of the last failure.
    pub last_cause: CauseId,
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
            mandate_gone: case.flags.has(CaseFlag::MANDATE_INACTIVE),
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
            first_amount: Amount::default(),
            amount_changed: false,
            last_cause: CauseId::default(),
        }
    }

    /// Takes one row; `count` hears of each attempt that counts for the networks.
    pub(super) fn take(&mut self, row: &Row, count: &mut impl FnMut(&Counted)) {
        // Whatever kind of row says so: a lookup hears of prohibitions and waits too.
        self.bans.take(row, &self.subject);
        self.wait(row);
        match row.kind {
            RowKind::ATTEMPT => self.attempt(row, count),
            RowKind::FOUND_FAILED | RowKind::FOUND_PAID | RowKind::NOT_FOUND if !is_own(row) => self.found_elsewhere(row, count),
            _ if !is_own(row) => {}
            RowKind::FOUND_FAILED => self.found(row, Some(Outcome::DECLINED), count),
            RowKind::FOUND_PAID => self.found(row, Some(Outcome::APPROVED), count),
            RowKind::NOT_FOUND => self.found(row, None, count),
            RowKind::CUSTOMER_CONFIRMED | RowKind::METHOD_UPDATED | RowKind::AUTHENTICATED => self.customer_acted(row),
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
            RowKind::NOTICE_SENT => self.noticed_ms = Some(row.at_ms.0),
            RowKind::HOLD => self.held = true,
            RowKind::RESUME if self.held => {
                self.held = false;
                self.resumed_ms = row.at_ms.0;
            }
            RowKind::AMOUNT_CHANGED => self.amount_changed = self.attempted && !self.is_first_amount(row.amount),
            RowKind::MANDATE_REVOKED => self.mandate_gone = true,
            RowKind::CONSENT_GIVEN => {
                self.mandate_gone = false;
                self.bans.consent();
            }
            RowKind::MESSAGE_BOUNCED | RowKind::UNSUBSCRIBED => self.mute = true,
            RowKind::PAID => self.end(StopReason::SETTLED, row.at_ms.0),
            RowKind::REFUNDED if row.amount == Amount::default() || row.amount >= self.owed => {
                self.end(StopReason::CANCELED, row.at_ms.0)
            }
            RowKind::DISPUTED | RowKind::CANCELED => self.end(StopReason::CANCELED, row.at_ms.0),
            _ => {}
        }
    }

    fn is_first_amount(&self, amount: Amount) -> bool {
        let unsaid = Amount::default();
        amount != unsaid && (self.first_amount == unsaid || amount == self.first_amount)
    }

    /// The debt is over. Only a return opens it again, and only when it was over because it was paid.
    fn end(&mut self, reason: StopReason, at_ms: i64) {
        if self.ended.is_none_or(|(before, _)| before == StopReason::SETTLED) {
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
        self.tried = if !row.credential.is_set() { self.subject.own_credential } else { row.credential };
        if accounting::is_open(row.outcome) || told.again {
            return;
        }
        match row.outcome {
            Outcome::APPROVED => self.end(StopReason::SETTLED, row.at_ms.0),
            Outcome::RETURNED if self.ended.is_some_and(|(reason, _)| reason == StopReason::SETTLED) => self.ended = None,
            _ => {}
        }
        self.ended_attempt(row, told.since_ms);
    }

    /// An attempt of this debt has its end.
    fn ended_attempt(&mut self, row: &Row, since_ms: i64) {
        if row.outcome != Outcome::NOT_SENT {
            self.last_attempt_ms = self.last_attempt_ms.max(Some(row.at_ms.0));
        }
        let retry = row.trigger == Trigger::SCHEDULED && (row.ordinal.is_set() || self.any_ended);
        if row.outcome != Outcome::APPROVED {
            self.first_failure_ms.get_or_insert(row.at_ms.0);
            self.kind_run.take(row.disposition, row, retry);
            self.cause_run.take(row.cause, row, retry);
            self.last_cause = row.cause;
        }
        if retry && accounting::burns_budget(row.trigger, row.outcome) {
            self.burned = self.burned.saturating_add(1);
        }
        self.any_ended = true;
        if accounting::is_final(row.outcome) {
            self.ordinal = self.ordinal.max(row.ordinal.0);
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
    fn found(&mut self, row: &Row, outcome: Option<Outcome>, count: &mut impl FnMut(&Counted)) {
        for open in self.attempts.resolve(row) {
            if let Some(outcome) = outcome {
                let end = Row { outcome, cause: row.cause, disposition: row.disposition, ..open.row };
                self.count(&end, count);
                self.ended_attempt(&end, open.since_ms);
            }
        }
        self.looked_up = Some(LookedUp { at_ms: row.at_ms.0, failed: outcome.is_some() });
        if outcome == Some(Outcome::APPROVED) {
            self.end(StopReason::SETTLED, row.at_ms.0);
        }
    }

    /// A lookup told of open attempts of other debts: they count for the networks, and no later answer is theirs.
    fn found_elsewhere(&mut self, row: &Row, count: &mut impl FnMut(&Counted)) {
        for open in self.attempts.resolve(row) {
            if row.kind != RowKind::NOT_FOUND {
                self.count(&open.row, count);
            }
        }
    }

    fn customer_acted(&mut self, row: &Row) {
        self.acted |= row.kind != RowKind::AUTHENTICATED;
        let another = brings_another(row, self.tried);
        if opens(self.gate_of, row, another) {
            let opened = self.opened.get_or_insert(Opened { at_ms: row.at_ms.0, another });
            opened.another |= another;
        }
    }

    fn wait(&mut self, row: &Row) {
        let until = row.at_ms.0.saturating_add(row.wait_ms.0);
        if row.wait_ms.0 > 0 && until > self.floor.at_ms && self.subject.may_be(row) {
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
fn brings_another(row: &Row, tried: Hash) -> bool {
    row.kind == RowKind::METHOD_UPDATED && row.credential.is_set() && tried.is_set() && row.credential != tried
}

/// Whether the event opens the way for one charge after a failure of that disposition.
fn opens(disposition: Disposition, row: &Row, another: bool) -> bool {
    match disposition {
        Disposition::CUSTOMER_ACTION => matches!(row.kind, RowKind::CUSTOMER_CONFIRMED | RowKind::METHOD_UPDATED),
        Disposition::AUTHENTICATE => row.kind == RowKind::AUTHENTICATED || another,
        Disposition::UPDATE_DETAILS => row.kind == RowKind::METHOD_UPDATED,
        Disposition::NEW_METHOD | Disposition::RETRY_LATER => another,
        _ => false,
    }
}
