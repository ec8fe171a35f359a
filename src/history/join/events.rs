//! Rows that tell of an attempt what is no state of it: refunds, disputes, and what undoes these.

use super::Work;
use crate::{
    history::{reports::Group, row::Row, rows::RowsMut},
    vocabulary::RowKind,
};

impl<R: RowsMut + ?Sized> Work<'_, R> {
    /// Puts them beside the attempt they name: by its id, by our key, or by a payment id that one paid attempt alone carries.
    pub(super) fn attach_events(&mut self) {
        for at in 0..self.count {
            let row = self.row(at);
            let of_attempt = matches!(row.kind, RowKind::REFUNDED | RowKind::DISPUTED | RowKind::REINSTATED);
            if of_attempt && let Some(head) = self.named_by(&row) {
                self.add(at, head);
            }
        }
    }

    fn named_by(&self, row: &Row) -> Option<usize> {
        if !row.is_named() {
            return self.only_paid(row);
        }
        let mut heads = (0..self.count).filter(|&at| self.head(at) == Some(at));
        heads.find(|&head| self.chain(head).any(|other| share_a_name(row, other)))
    }
}

fn share_a_name(a: &Row, b: &Row) -> bool {
    (a.attempt_name().is_some() && a.attempt_name() == b.attempt_name())
        || (a.key.is_set() && a.key == b.key)
        || (a.ordinal_name() != 0 && a.ordinal_name() == b.ordinal_name())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        number::{Count, Hash128},
        vocabulary::ReportSource,
    };

    #[test]
    fn rows_share_a_name_by_the_same_key_only() {
        let [one, two] = [1, 2].map(|low| Row { key: Hash128([7, low]), ..Row::default() });
        assert!(share_a_name(&one, &one) && !share_a_name(&one, &two) && !share_a_name(&one, &Row::default()));
    }

    #[test]
    fn rows_of_our_own_share_a_name_by_the_same_ordinal_only() {
        let [third, fourth, none] =
            [3, 4, 0].map(|ordinal| Row { ordinal: Count(ordinal), source: ReportSource::OWN, ..Row::default() });
        assert!(share_a_name(&third, &third));
        assert!(!share_a_name(&third, &fourth) && !share_a_name(&third, &none) && !share_a_name(&none, &none));
    }
}
