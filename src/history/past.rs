//! A history as it is read: checked, attempt by attempt.

use super::{
    check, group, order,
    reports::{Group, Rowspan},
    row::Row,
    rows::Rows,
    unit,
};
use crate::{Fault, number::Label};

/// Lookups without a name that are kept at hand. More are looked for in the history again and again.
const KEPT: usize = 8;

/// An ordered history.
#[derive(Debug)]
pub(crate) struct Past<'h, R: ?Sized> {
    rows: &'h R,
    /// Where they stand.
    lookups: [u32; KEPT],
    lookup_count: usize,
    /// Where the first and the last of them stand.
    first_lookup: usize,
    last_lookup: usize,
}

impl<'h, R: Rows + ?Sized> Past<'h, R> {
    /// Checks every row and the order of all, and shows every row once, in order.
    pub(crate) fn open(rows: &'h R, mut see: impl FnMut(&Row)) -> Result<Self, Fault> {
        let lookups = [0; KEPT];
        let mut reader = Self { rows, lookups, lookup_count: 0, first_lookup: 0, last_lookup: 0 };
        let mut before = None;
        let mut from = 0;
        while from < rows.len() {
            let to = reader.end_of(from);
            reader.check_run(from, to)?;
            let place = match reader.run(from, to) {
                None => rows.see(from, unit::place_of_event),
                Some(run) => {
                    let label = reader.label(from);
                    run.lone(|row| unit::place(row, label)).unwrap_or_else(|| unit::place(&run, label))
                }
            };
            if before.is_some_and(|before| before > place) {
                return Err(check::disorder(&rows.get(from), from));
            }
            before = Some(place);
            for at in from..to {
                rows.see(at, |row| {
                    reader.note(at, row);
                    see(row);
                });
            }
            from = to;
        }
        Ok(reader)
    }

    /// Checks the rows of an attempt, or a row that belongs to none.
    fn check_run(&self, from: usize, to: usize) -> Result<(), Fault> {
        for at in from..to {
            self.rows.see(at, |row| {
                check::row(row).map_err(|fault| fault.at_index(at))?;
                let follows = at == from || self.rows.see(at.wrapping_sub(1), |before| order::within(before, row).is_lt());
                // What speaks of an attempt was joined to one; other rows belong to one at most.
                if !follows || (!row.label.is_set() && row.tells().is_some() && !row.is_open_lookup()) {
                    return Err(check::disorder(row, at));
                }
                Ok(())
            })?;
        }
        Ok(())
    }

    /// Where the attempt, or the row that belongs to none, that begins here ends.
    fn end_of(&self, from: usize) -> usize {
        let label = self.label(from);
        let next = from.saturating_add(1);
        if !label.is_set() {
            return next;
        }
        (next..self.rows.len()).find(|&at| self.label(at) != label).unwrap_or(self.rows.len())
    }

    fn label(&self, at: usize) -> Label {
        self.rows.see(at, |row| row.label)
    }

    fn note(&mut self, at: usize, row: &Row) {
        if row.label.is_set() || !row.is_open_lookup() {
            return;
        }
        if self.lookup_count == 0 {
            self.first_lookup = at;
        }
        self.last_lookup = at;
        if let Some(place) = self.lookups.get_mut(self.lookup_count) {
            *place = at as u32;
        }
        self.lookup_count = self.lookup_count.saturating_add(1);
    }

    fn run(&self, from: usize, to: usize) -> Option<Rowspan<'h, R>> {
        self.label(from).is_set().then_some(Rowspan { rows: self.rows, from, to })
    }

    /// Shows every attempt and every row of its own, in order.
    pub(crate) fn each(&self, mut see: impl FnMut(Unit<'_, 'h, R>)) {
        let mut from = 0;
        while from < self.rows.len() {
            let to = self.end_of(from);
            match self.run(from, to) {
                Some(run) => see(Unit::Attempt(Reported { reader: self, run, failure: None })),
                None => see(Unit::Event(self.rows.get(from))),
            }
            from = to;
        }
    }

    /// A report that no attempt of the history has, with the lookups that spoke of it.
    pub(crate) fn alone(&self, row: Row) -> Reported<'_, 'h, R> {
        Reported { reader: self, run: Rowspan { rows: self.rows, from: 0, to: 0 }, failure: Some(row) }
    }

    fn each_lookup(&self, mut see: impl FnMut(&Row)) {
        if self.lookup_count <= KEPT {
            return self.lookups.iter().take(self.lookup_count).for_each(|&at| self.rows.see(at as usize, &mut see));
        }
        for at in self.first_lookup..=self.last_lookup {
            self.rows.see(at, |row| {
                if !row.label.is_set() && row.is_open_lookup() {
                    see(row);
                }
            });
        }
    }
}

/// What stands in a history.
pub(crate) enum Unit<'u, 'h, R: ?Sized> {
    /// The reports of one attempt.
    Attempt(Reported<'u, 'h, R>),
    /// A row that belongs to no attempt.
    Event(Row),
}

/// Everything that was told of one attempt: its reports, the lookups without a name that spoke of it, and the failure being
/// planned where that is it.
pub(crate) struct Reported<'u, 'h, R: ?Sized> {
    reader: &'u Past<'h, R>,
    run: Rowspan<'h, R>,
    failure: Option<Row>,
}

impl<'u, 'h, R: Rows + ?Sized> Reported<'u, 'h, R> {
    /// Its rows, as they stand in the history.
    pub(crate) fn rows(&self) -> &Rowspan<'h, R> {
        &self.run
    }

    /// What the attempt is called.
    pub(crate) fn label(&self) -> Label {
        self.reader.label(self.run.from)
    }

    /// With one report more.
    pub(crate) fn and(&self, report: Row) -> Self {
        let Rowspan { rows, from, to } = self.run;
        Self { reader: self.reader, run: Rowspan { rows, from, to }, failure: Some(report) }
    }
}

impl<R: Rows + ?Sized> Group for Reported<'_, '_, R> {
    fn lone<T>(&self, see: impl FnOnce(&Row) -> T) -> Option<T> {
        if self.failure.is_some() {
            return None;
        }
        let may_be_looked_up = |row: &Row| self.reader.lookup_count > 0 && row.tells().is_some_and(super::accounting::is_open);
        self.run.lone(|row| if may_be_looked_up(row) { None } else { Some(see(row)) }).flatten()
    }

    fn each(&self, mut see: impl FnMut(&Row)) {
        let mut open = false;
        WithoutLookups(self).each(|row| {
            open |= row.tells().is_some_and(super::accounting::is_open);
            see(row);
        });
        // A lookup speaks of open attempts only.
        if open && self.reader.lookup_count > 0 {
            self.reader.each_lookup(|lookup| {
                if group::speaks_of(lookup, &WithoutLookups(self)) {
                    see(lookup);
                }
            });
        }
    }
}

/// The same without the lookups.
struct WithoutLookups<'t, 'u, 'h, R: ?Sized>(&'t Reported<'u, 'h, R>);

impl<R: Rows + ?Sized> Group for WithoutLookups<'_, '_, '_, R> {
    fn each(&self, mut see: impl FnMut(&Row)) {
        self.0.run.each(&mut see);
        self.0.failure.iter().for_each(see);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        number::Instant,
        vocabulary::{Outcome, RowKind, Trigger},
    };

    #[test]
    fn between_many_lookups_other_rows_speak_of_no_attempt() {
        let event = |kind: RowKind, at_ms: i64| Row { kind, at_ms: Instant(at_ms), ..Row::default() };
        let open = Row { outcome: Outcome::PENDING, trigger: Trigger::EXTERNAL, ..event(RowKind::ATTEMPT, 5_000) };
        let mut rows = [open; KEPT + 3];
        for (row, at_ms) in rows.iter_mut().skip(1).zip((10_000..).step_by(1_000)) {
            *row = event(RowKind::NOT_FOUND, at_ms);
        }
        // One of them is no lookup: more than are kept at hand are left.
        rows[5].kind = RowKind::HOLD;
        assert_eq!(crate::history::sort(&mut rows[..], KEPT + 3), Ok(KEPT + 3));
        let past = Past::open(&rows[..], |_| {}).unwrap();
        let mut shown = 0;
        past.each(|unit| {
            if let Unit::Attempt(told) = unit {
                told.each(|_| shown += 1);
            }
        });
        assert_eq!(shown, 1 + KEPT + 1, "its report and the lookups");
    }
}
