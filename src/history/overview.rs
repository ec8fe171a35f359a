//! A first look at the attempts of a history: what the ledger must know before it begins.

use super::{
    attempt::{Attempt, NO_SECOND},
    case::Case,
    counted::Counted,
    debt::Debt,
    events::Events,
    failure::Failure,
    past::{Past, Reported, Unit},
    report::{CLOCK_TOLERANCE_MS, JOIN_WINDOW_MS, second},
    reports::{Group, Only},
    row::Row,
    rows::Rows,
    subject::{Subject, Updates},
};
use crate::{
    Fault,
    number::{Hash, Label},
    verdict::Verdict,
    vocabulary::{FaultRule, Outcome, RowKind, Status},
};

/// Disputes, returns and what undoes them that are told apart, of each.
const KEPT: usize = 8;
/// Credentials whose approvals are told apart.
const CREDENTIALS: usize = 8;

/// A history that was opened: checked, with what its single rows say.
#[derive(Debug)]
pub(crate) struct Opened<'h, R: ?Sized> {
    pub reader: Past<'h, R>,
    pub events: Events,
    pub updates: Updates,
}

impl<'h, R: Rows + ?Sized> Opened<'h, R> {
    /// Checks a history, and reads what its rows say of the debt and not of an attempt.
    pub(crate) fn of(rows: &'h R, debt: Debt<'_>) -> Result<Self, Fault> {
        let (mut events, mut updates) = (Events::new(), Updates::new());
        let reader = Past::open(rows, |row| {
            events.take(row, debt);
            updates.take(row, debt.case);
        })?;
        Ok(Self { reader, events, updates })
    }
}

/// Something that happened to an attempt, or to the debt.
#[derive(Clone, Copy, Debug, Default)]
struct Mark {
    at_ms: i64,
    label: Label,
    /// It names no attempt at all.
    nameless: bool,
    undone: bool,
    credential: Hash,
    start_ms: i64,
    names: NamedBy,
}

/// By what an attempt is named.
#[derive(Clone, Copy, Debug, Default)]
struct NamedBy {
    /// The provider's id.
    id: bool,
    /// Our key or ordinal.
    key: bool,
}

impl NamedBy {
    fn of(told: &impl Group) -> Self {
        Self { id: told.any(|row| row.attempt_name().is_some()), key: told.any(Row::is_ours) }
    }

    /// Two attempts that were not joined may be one all the same: no kind of name that both have tells them apart.
    const fn may_be(self, other: Self) -> bool {
        !(self.id && other.id || self.key && other.key)
    }
}

/// An approval that takes out what came before.
#[derive(Clone, Copy, Debug, Default)]
struct Approval {
    credential: Hash,
    start_ms: i64,
    names: NamedBy,
}

/// The latest marks of a kind, ascending.
#[derive(Clone, Copy, Debug, Default)]
struct Marks {
    kept: [Mark; KEPT],
    used: usize,
    /// There were more before them.
    lost: bool,
}

impl Marks {
    fn push(&mut self, mark: Mark) {
        if self.used == KEPT {
            self.lost = true;
            self.kept.rotate_left(1);
        } else {
            self.used = self.used.saturating_add(1);
        }
        if let Some(place) = self.used.checked_sub(1).and_then(|last| self.kept.get_mut(last)) {
            *place = mark;
        }
    }

    fn all(&self) -> impl Iterator<Item = &Mark> {
        self.kept.iter().take(self.used)
    }

    /// The latest that was not undone and passes the test.
    fn latest(&mut self, test: impl Fn(&Mark) -> bool) -> Option<&mut Mark> {
        let kept = self.kept.iter_mut().take(self.used);
        kept.filter(|mark| !mark.undone && test(mark)).max_by_key(|mark| (mark.at_ms, mark.label))
    }
}

/// A failure later than now by more than clocks differ.
#[cold]
fn after_now(case: &Case, failed_ms: i64) -> Fault {
    Fault::field(Status::ERR_RANGE, FaultRule::NOT_LATER, Case::NOW_MS, case.now_ms.0).against(failed_ms)
}

/// What a first look finds.
#[derive(Debug)]
pub(crate) struct Overview {
    pub subject: Subject,
    /// The failure that is planned; `None`: no verdict was given.
    pub failure: Option<Failure>,
    /// A dispute stands since this second.
    pub disputed: i64,
    returned: Marks,
    disputes: Marks,
    reinstated: Marks,
    /// The latest approval of each credential that takes out what came before.
    approvals: [Approval; CREDENTIALS],
    approval_count: usize,
}

impl Overview {
    /// Before any attempt was looked at.
    pub(crate) fn begin(case: &Case, verdict: &Verdict, updates: &Updates, candidate: usize) -> Self {
        Self {
            subject: Subject::of(case, verdict, updates, candidate),
            failure: Failure::of(verdict, case),
            disputed: NO_SECOND,
            returned: Marks::default(),
            disputes: Marks::default(),
            reinstated: Marks::default(),
            approvals: [Approval::default(); CREDENTIALS],
            approval_count: 0,
        }
    }

    /// Looks at every attempt once.
    ///
    /// # Errors
    /// `ERR_RANGE` for a failure later than now by more than clocks differ.
    pub(crate) fn look<R: Rows + ?Sized>(&mut self, opened: &Opened<'_, R>, debt: Debt<'_>) -> Result<(), Fault> {
        let case = debt.case;
        let latest_ms = case.now_ms.0.saturating_add(CLOCK_TOLERANCE_MS);
        let mut late_ms = self.failure.as_ref().map(|failure| failure.row.at_ms.0).filter(|at| *at > latest_ms);
        opened.reader.each(|unit| match unit {
            Unit::Event(row) => self.event(&row, Label(0)),
            Unit::Attempt(told) if told.lone(|row| self.passes(row, latest_ms)) == Some(true) => {}
            Unit::Attempt(told) => {
                told.rows().each(|row| self.event(row, row.label));
                if let Some(attempt) = &Attempt::of(&told, told.label(), debt) {
                    late_ms = late_ms.max(attempt.end_ms.filter(|end| attempt.is_failure() && *end > latest_ms));
                    self.meet(&told, attempt);
                }
            }
        });
        self.undo();
        match late_ms {
            None => Ok(()),
            Some(failed_ms) => Err(after_now(case, failed_ms)),
        }
    }

    /// An attempt for another debt says here no more than when its credential was used. One that failed later than now is no such.
    fn passes(&mut self, row: &Row, latest_ms: i64) -> bool {
        let passes = !row.is_own() && row.told_ms() <= latest_ms;
        if passes && row.tells().is_some() {
            self.subject.meet(row.credential, row.instant_ms());
        }
        passes
    }

    fn event(&mut self, row: &Row, label: Label) {
        if !row.is_own() {
            return;
        }
        let nameless = !label.is_set() && !row.is_named() && !row.payment.is_set();
        let mark = Mark { at_ms: row.told_ms(), label, nameless, ..Mark::default() };
        match row.kind {
            RowKind::DISPUTED => self.disputes.push(mark),
            RowKind::REINSTATED => self.reinstated.push(mark),
            _ => {}
        }
    }

    fn meet<R: Rows + ?Sized>(&mut self, told: &Reported<'_, '_, R>, attempt: &Attempt) {
        self.subject.meet(attempt.said.credential, attempt.start_ms);
        if let Some(failure) = &mut self.failure {
            let reports = Only(told, |row: &Row| row.tells().is_some());
            failure.compare(&reports, attempt);
        }
        let resets =
            attempt.is_charge() && attempt.said.credential.is_set() && attempt.moved.brought.is_some_and(|amount| amount > 0);
        let start_ms = attempt.start_ms;
        if attempt.outcome == Outcome::APPROVED && resets {
            self.approve(Approval { credential: attempt.said.credential, start_ms, names: NamedBy::of(told) });
        }
        if attempt.outcome == Outcome::RETURNED && attempt.own {
            let credential = if resets { attempt.said.credential } else { Hash(0) };
            let names = NamedBy::of(told);
            self.returned.push(Mark {
                at_ms: attempt.at_ms(),
                label: attempt.label,
                credential,
                start_ms,
                names,
                ..Mark::default()
            });
        }
    }

    /// Keeps the latest approval of each credential.
    fn approve(&mut self, approval: Approval) {
        let mut used = self.approvals.iter_mut().take(self.approval_count);
        match used.find(|known| known.credential == approval.credential) {
            Some(known) if known.start_ms < approval.start_ms => *known = approval,
            Some(_) => {}
            None => {
                if let Some(place) = self.approvals.get_mut(self.approval_count) {
                    *place = approval;
                    self.approval_count = self.approval_count.saturating_add(1);
                }
            }
        }
    }

    /// `reinstated` undoes the dispute or return of the attempt it names; without a name, the newest.
    fn undo(&mut self) {
        let mut last = None;
        for _ in 0..self.reinstated.used {
            // In the order of time.
            let next = self.reinstated.all().enumerate().map(|(n, mark)| (mark.at_ms, n, *mark));
            let next =
                next.filter(|(at_ms, n, _)| last.is_none_or(|last| last < (*at_ms, *n))).min_by_key(|next| (next.0, next.1));
            let Some((at_ms, n, row)) = next else { break };
            last = Some((at_ms, n));
            self.undo_one(&row);
        }
        let standing = self.disputes.all().filter(|mark| !mark.undone).map(|mark| second(mark.at_ms)).min();
        self.disputed = standing.unwrap_or(if self.disputes.lost { 0 } else { NO_SECOND });
        self.doubt_approvals();
        for number in 0..self.returned.used {
            let undone = self.returned.kept.get(number).filter(|mark| mark.undone && mark.credential.is_set());
            if let Some(&Mark { credential, start_ms, names, .. }) = undone {
                self.approve(Approval { credential, start_ms, names });
            }
        }
    }

    /// An approval beside which a return stands, on the same credential as far as is known, may be the payment that came back,
    /// where our key names the one report and the provider's id the other. It takes nothing out. Nor does any where there were more returns
    /// than are kept.
    fn doubt_approvals(&mut self) {
        let Self { approvals, returned, .. } = self;
        for Approval { credential, start_ms, names } in approvals.iter_mut().take(self.approval_count) {
            let from_ms = start_ms.saturating_sub(JOIN_WINDOW_MS);
            let near = from_ms..=start_ms.saturating_add(JOIN_WINDOW_MS);
            let mut standing = returned.all().filter(|mark| !mark.undone && near.contains(&mark.start_ms));
            let may_be_on = |mark: &Mark| !mark.credential.is_set() || mark.credential == *credential;
            if returned.lost || standing.any(|mark| names.may_be(mark.names) && may_be_on(mark)) {
                *start_ms = NO_SECOND;
            }
        }
    }

    fn undo_one(&mut self, row: &Mark) {
        let until = second(row.at_ms);
        let returned = self
            .returned
            .latest(|mark| second(mark.at_ms) <= until && (row.nameless || (row.label.is_set() && mark.label == row.label)));
        // Without a name the one that allows less counts as the later of one second: the dispute.
        let disputed = self.disputes.latest(|mark| {
            if row.nameless { second(mark.at_ms) < until } else { second(mark.at_ms) <= until && mark.label == row.label }
        });
        match (returned, disputed) {
            (Some(returned), Some(disputed)) if row.nameless => {
                let newer = if returned.at_ms > disputed.at_ms { returned } else { disputed };
                newer.undone = true;
            }
            (returned, disputed) => {
                returned.into_iter().chain(disputed).for_each(|mark| mark.undone = true);
            }
        }
    }

    /// The report of an attempt that the verdict is: it tells the reason.
    pub(crate) fn report_of(&self, attempt: &Attempt) -> Option<Row> {
        self.failure.as_ref()?.report_for(attempt)
    }

    /// The attempt as it stands after all: a return that was taken back is none.
    pub(crate) fn settle(&self, attempt: &mut Attempt) {
        let is_undone = || self.returned.all().any(|mark| mark.undone && mark.label == attempt.label);
        if attempt.outcome == Outcome::RETURNED && is_undone() {
            attempt.outcome = Outcome::APPROVED;
        }
    }

    /// An approval of this debt, above zero, that was not taken back, takes out every attempt sent at or before it, itself
    /// included, where both say the credential and it is the same.
    pub(crate) fn was_reset(&self, attempt: &Counted) -> bool {
        let mut approvals = self.approvals.iter().take(self.approval_count);
        let same = |approval: &Approval| approval.credential == attempt.credential && attempt.start_ms <= approval.start_ms;
        attempt.credential.is_set() && self.disputed == NO_SECOND && approvals.any(same)
    }
}
