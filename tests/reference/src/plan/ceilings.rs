//! The ceilings of a debt, with what counts against each: the attempts, the provider's own next one, and the charges of the plan.

use crate::{
    attempt::Attempt,
    ceiling::{Asked, counted, first_day, is_for, presentations, same_day_next_month, was_reset},
    input::{Ms, Outcome},
    rows::{Window, rows},
};

/// One row, and what counts against it.
#[derive(Debug, Clone)]
pub struct Ceiling {
    /// Its name.
    pub name: String,
    window: Window,
    span: Ms,
    limit: usize,
    from: Ms,
    to: Ms,
    calendar_month: bool,
    same_amount: bool,
    /// When the attempts that count were sent.
    starts: Vec<Ms>,
    /// Where the window of an anchored row begins.
    anchor: Option<Ms>,
    /// The customer is present: no anchored window of a card ends the charges.
    present: bool,
}

/// All of them, in the order of the rows.
#[derive(Debug, Clone)]
pub struct Ceilings(Vec<Ceiling>);

impl Ceilings {
    /// What the history counts. `expected` is the provider's own next attempt.
    #[must_use]
    pub fn of(asked: &Asked<'_>, expected: Option<Ms>) -> Self {
        let mine = rows().ceilings.iter().filter(|row| is_for(asked.case, row));
        Self(mine.map(|row| Ceiling::of(asked, row, expected)).collect())
    }

    /// Each of them.
    pub fn all(&self) -> impl Iterator<Item = &Ceiling> {
        self.0.iter()
    }

    /// Another presentation must be of the same amount.
    #[must_use]
    pub fn same_amount(&self, at: Ms) -> bool {
        self.all().any(|ceiling| ceiling.same_amount && ceiling.is_in_force(at))
    }
}

impl Ceiling {
    fn of(asked: &Asked<'_>, row: &crate::rows::Ceiling, expected: Option<Ms>) -> Self {
        let (mut starts, mut anchor) = (Vec::new(), None);
        match row.window {
            Window::Rolling => {
                let kept = counted(asked, row).filter(|attempt| !(row.approval_resets && was_reset(asked, attempt)));
                starts.extend(kept.map(|attempt| asked.seen(attempt.start)));
            }
            Window::FromDecline => {
                let ours: Vec<&Attempt> = counted(asked, row).filter(|attempt| attempt.is_charge()).collect();
                let declined = || ours.iter().filter(|attempt| attempt.outcome == Outcome::Declined);
                anchor = declined().filter_map(|attempt| attempt.end).map(|end| asked.seen(end)).min();
                let first = declined().map(|attempt| attempt.start).min();
                let counts = ours.iter().filter(|attempt| first.is_some_and(|first| attempt.start >= first));
                starts.extend(counts.map(|attempt| attempt.start));
            }
            Window::Presentations => {
                let presented = presentations(asked, row.provider.is_some());
                anchor = presented.iter().map(|attempt| asked.seen(first_day(attempt))).min();
                starts.extend(presented.iter().map(|attempt| asked.seen(attempt.start)));
            }
        }
        if let Some(expected) = expected {
            starts.push(expected);
            if row.window == Window::Presentations {
                anchor = anchor.into_iter().chain([expected]).min();
            }
        }
        Self {
            name: row.name.clone(),
            window: row.window,
            span: row.span,
            limit: row.limit,
            from: row.from,
            to: row.to,
            calendar_month: row.calendar_month,
            same_amount: row.same_amount,
            starts,
            anchor,
            present: asked.case.present,
        }
    }

    fn is_in_force(&self, at: Ms) -> bool {
        self.from <= at && at < self.to
    }

    /// Would one charge more at this instant be within it?
    #[must_use]
    pub fn allows(&self, at: Ms, planned: &[Ms]) -> bool {
        if !self.is_in_force(at) {
            return true;
        }
        let made = || self.starts.iter().chain(planned).copied();
        match (self.window, self.end(planned)) {
            (Window::Rolling, _) => made().filter(|start| *start >= at - self.span && *start <= at).count() < self.limit,
            (_, None) => true,
            (Window::FromDecline, Some(end)) if self.present && at > end => true,
            (Window::FromDecline, Some(end)) => at <= end && made().count() < self.limit,
            // The first presentation is none of those that are repeated.
            (Window::Presentations, Some(end)) => at <= end && made().count() <= self.limit,
        }
    }

    /// The last instant of an anchored window; none: it has not begun.
    fn end(&self, planned: &[Ms]) -> Option<Ms> {
        let by_plan = planned.first().copied().filter(|_| self.window == Window::Presentations);
        let anchor = self.anchor.into_iter().chain(by_plan).min()?;
        let by_span = anchor + self.span;
        Some(if self.calendar_month { by_span.min(same_day_next_month(anchor)) } else { by_span })
    }

    /// The instants at which what it allows may change.
    #[must_use]
    pub fn turns(&self, planned: &[Ms]) -> Vec<Ms> {
        let leave = self.starts.iter().chain(planned).flat_map(|start| [*start, start + self.span + 1]);
        let ends = self.end(planned).map(|end| end + 1);
        leave.chain(ends).chain([self.from, self.to].into_iter().filter(|at| *at != Ms::MIN && *at != Ms::MAX)).collect()
    }

    /// The first instant at or after another that it allows; none: never.
    #[must_use]
    pub fn first(&self, at: Ms, planned: &[Ms]) -> Option<Ms> {
        let mut turns = self.turns(planned);
        turns.retain(|turn| *turn > at);
        turns.sort_unstable();
        [at].into_iter().chain(turns).find(|turn| self.allows(*turn, planned))
    }
}
