//! Some reports, wherever they stand.

use super::{row::Row, rows::Rows};

/// Some reports, in any order.
pub(crate) trait Group {
    /// Shows each of them.
    fn each(&self, see: impl FnMut(&Row));

    /// Whether any passes the test.
    fn any(&self, test: impl Fn(&Row) -> bool) -> bool {
        let mut found = false;
        self.each(|row| found |= test(row));
        found
    }

    /// The smallest of what they say.
    fn least<T: Ord>(&self, said: impl Fn(&Row) -> Option<T>) -> Option<T> {
        let mut least = None;
        self.each(|row| least = said(row).into_iter().chain(least.take()).min());
        least
    }

    /// The greatest of what they say.
    fn most<T: Ord>(&self, said: impl Fn(&Row) -> Option<T>) -> Option<T> {
        let mut most = None;
        self.each(|row| most = said(row).into_iter().chain(most.take()).max());
        most
    }
}

impl Group for Row {
    fn each(&self, mut see: impl FnMut(&Row)) {
        see(self);
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
    fn each(&self, mut see: impl FnMut(&Row)) {
        for at in self.from..self.to {
            see(&self.rows.get(at));
        }
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
