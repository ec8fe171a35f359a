//! Some reports, wherever they stand.

use super::{row::Row, rows::Rows};

/// Some reports, in any order.
pub(crate) trait Group {
    /// Shows each of them.
    fn each(&self, see: impl FnMut(&Row));

    /// Shows the report, if there is but one and a look at the others cannot add any.
    fn lone<T>(&self, _see: impl FnOnce(&Row) -> T) -> Option<T> {
        None
    }

    /// Whether any passes the test.
    fn any(&self, test: impl Fn(&Row) -> bool) -> bool {
        let mut found = false;
        self.each(|row| found |= test(row));
        found
    }

    /// What the first of those says that pass a test and have the greatest weight.
    fn weightiest<T: Ord, S>(
        &self,
        test: impl Fn(&Row) -> bool,
        weight: impl Fn(&Row) -> T,
        said: impl Fn(&Row) -> S,
    ) -> Option<S> {
        let most = self.most(|row| test(row).then(|| weight(row)))?;
        let mut found = None;
        self.each(|row| {
            if found.is_none() && test(row) && weight(row) == most {
                found = Some(said(row));
            }
        });
        found
    }

    /// The smallest of what they say.
    fn least<T: Ord>(&self, said: impl Fn(&Row) -> Option<T>) -> Option<T> {
        let mut least = None;
        self.each(|row| {
            least = match (said(row), least.take()) {
                (Some(said), Some(least)) => Some(said.min(least)),
                (said, least) => said.or(least),
            };
        });
        least
    }

    /// The greatest of what they say.
    fn most<T: Ord>(&self, said: impl Fn(&Row) -> Option<T>) -> Option<T> {
        let mut most = None;
        self.each(|row| most = said(row).max(most.take()));
        most
    }
}

/// One report: there is nothing to compare.
impl Group for Row {
    fn each(&self, mut see: impl FnMut(&Row)) {
        see(self);
    }

    fn lone<T>(&self, see: impl FnOnce(&Row) -> T) -> Option<T> {
        Some(see(self))
    }

    fn any(&self, test: impl Fn(&Row) -> bool) -> bool {
        test(self)
    }

    fn weightiest<T: Ord, S>(
        &self,
        test: impl Fn(&Row) -> bool,
        _weight: impl Fn(&Row) -> T,
        said: impl Fn(&Row) -> S,
    ) -> Option<S> {
        test(self).then(|| said(self))
    }

    fn least<T: Ord>(&self, said: impl Fn(&Row) -> Option<T>) -> Option<T> {
        said(self)
    }

    fn most<T: Ord>(&self, said: impl Fn(&Row) -> Option<T>) -> Option<T> {
        said(self)
    }
}

/// Rows side by side.
#[derive(Debug)]
pub(crate) struct Rowspan<'h, R: ?Sized> {
    pub rows: &'h R,
    pub from: usize,
    pub to: usize,
}

impl<R: Rows + ?Sized> Group for Rowspan<'_, R> {
    fn lone<T>(&self, see: impl FnOnce(&Row) -> T) -> Option<T> {
        (self.to == self.from.saturating_add(1)).then(|| self.rows.see(self.from, see))
    }

    fn each(&self, mut see: impl FnMut(&Row)) {
        for at in self.from..self.to {
            self.rows.see(at, &mut see);
        }
    }
}

/// A group whose type is not named. What is asked of many reports is compiled once for all kinds of groups, and not for each.
pub(crate) struct Many<'g>(&'g dyn EachRow);

impl<'g> Many<'g> {
    pub(crate) fn of(group: &'g impl Group) -> Self {
        Self(group)
    }
}

/// [`Group::each`] without its type.
trait EachRow {
    fn show(&self, eye: &mut dyn Eye);
}

impl<G: Group> EachRow for G {
    fn show(&self, eye: &mut dyn Eye) {
        self.each(|row| eye.see(row));
    }
}

/// What is shown a report, without its type. A trait of our own: the table of functions of a `dyn FnMut` has two entries, which the
/// loader has to relocate.
trait Eye {
    fn see(&mut self, row: &Row);
}

impl<F: FnMut(&Row)> Eye for F {
    fn see(&mut self, row: &Row) {
        self(row);
    }
}

impl Group for Many<'_> {
    fn each(&self, mut see: impl FnMut(&Row)) {
        self.0.show(&mut see);
    }
}

/// Some reports of a group.
pub(crate) struct Only<'g, G, F>(pub &'g G, pub F);

impl<G: Group, F: Fn(&Row) -> bool> Group for Only<'_, G, F> {
    fn each(&self, mut see: impl FnMut(&Row)) {
        self.0.each(|row| {
            if (self.1)(row) {
                see(row);
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::number::{Amount, Hash};

    #[test]
    fn of_equal_weights_the_first_counts() {
        let rows =
            [(9, 1), (2, 2), (5, 3), (5, 4)].map(|(amount, id)| Row { amount: Amount(amount), id: Hash(id), ..Row::default() });
        let all = Rowspan { rows: &rows[..], from: 0, to: rows.len() };
        assert_eq!(all.weightiest(|row| row.amount.0 < 9, |row| row.amount, |row| row.id), Some(Hash(3)));
        assert_eq!(all.weightiest(|row| row.amount.0 > 9, |row| row.amount, |row| row.id), None);
    }
}
