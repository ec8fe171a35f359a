//! The rules of a network's code, found by field, code and brand.

use super::{data::RULES, rows::RuleRow};
use crate::{
    id::BrandId,
    number::{Ascii4, Instant},
    vocabulary::Field,
};

impl RuleRow {
    /// Whatever it stands beside, and wherever its card comes from.
    const fn is_for_all(&self) -> bool {
        self.with.is_empty() && self.acquirer.is_empty() && self.issuer.is_empty()
    }

    pub(super) fn is_in_force(&self, as_of_ms: i64) -> bool {
        self.valid_from_ms <= as_of_ms && as_of_ms < self.valid_to_ms
    }
}

/// The rows of a code, brand by brand.
pub(super) fn rows_by_brand(field: Field, code: Ascii4) -> impl Iterator<Item = &'static [RuleRow]> {
    let of_code = |row: &RuleRow| (row.field, row.code);
    let first = RULES.partition_point(|row| of_code(row) < (field, code));
    let mut rest = RULES.get(first..).unwrap_or_default();
    core::iter::from_fn(move || {
        let brand = rest.first().filter(|row| of_code(row) == (field, code))?.brand;
        let rows = rest.iter().take_while(|row| row.brand == brand && of_code(row) == (field, code));
        let (rows, others) = rest.split_at_checked(rows.count())?;
        rest = others;
        Some(rows)
    })
}

/// The rows of a code with one brand, and the first of them.
#[inline]
pub(super) fn run_of(field: Field, code: Ascii4, brand: BrandId) -> Option<(RuleRun, &'static RuleRow)> {
    let mut place = place_of(field, code, brand);
    loop {
        let run = *INDEX.get(place)?;
        let row = if run.count == 0 { return None } else { RULES.get(usize::from(run.first))? };
        if (row.code, row.brand, row.field) == (code, brand, field) {
            return Some((run, row));
        }
        place = (place + 1) % INDEX_SIZE;
    }
}

/// Room for the first row of every code and brand, at most half full, so that a search ends soon and always.
const INDEX_SIZE: usize = (RULES.len() * 2).next_power_of_two();

/// The rows of a code with one brand in [`RULES`]; none where `count` is 0.
#[derive(Clone, Copy)]
pub(super) struct RuleRun {
    first: u16,
    count: u8,
    /// Time alone decides between its rows: they are of one numbering and for all, each from where the one before it ends, or later.
    pub is_for_all: bool,
}

impl RuleRun {
    const NONE: Self = Self { first: 0, count: 0, is_for_all: false };

    pub fn rows(self) -> &'static [RuleRow] {
        let first = usize::from(self.first);
        RULES.get(first..first + usize::from(self.count)).unwrap_or_default()
    }

    /// Of rows that are for all the one in force; without an instant the last.
    #[inline]
    pub fn in_force(self, first: &'static RuleRow, as_of_ms: Instant) -> Option<&'static RuleRow> {
        if self.count == 1 && (!as_of_ms.is_set() || first.is_in_force(as_of_ms.0)) {
            return Some(first);
        }
        let mut latest = self.rows().iter().rev();
        if as_of_ms.is_set() { latest.find(|row| row.is_in_force(as_of_ms.0)) } else { latest.next() }
    }
}

/// By [`place_of`], with linear probing.
static INDEX: [RuleRun; INDEX_SIZE] = index();

const fn place_of(field: Field, code: Ascii4, brand: BrandId) -> usize {
    let key = code.0 as u64 | (((field.0 << 28) ^ brand.0) as u64) << 32;
    (key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (u64::BITS - INDEX_SIZE.trailing_zeros())) as usize
}

#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
const fn index() -> [RuleRun; INDEX_SIZE] {
    let mut index = [RuleRun::NONE; INDEX_SIZE];
    let mut first = 0;
    while first < RULES.len() {
        let RuleRow { field, code, brand, .. } = RULES[first];
        let mut next = first + 1;
        while next < RULES.len()
            && RULES[next].field.0 == field.0
            && RULES[next].code.0 == code.0
            && RULES[next].brand.0 == brand.0
        {
            next += 1;
        }
        let mut place = place_of(field, code, brand);
        while index[place].count != 0 {
            let other = &RULES[index[place].first as usize];
            let is_other = other.field.0 != field.0 || other.code.0 != code.0 || other.brand.0 != brand.0;
            assert!(is_other, "the rows of one field, code and brand stand together");
            place = (place + 1) % INDEX_SIZE;
        }
        let count = next - first;
        assert!(count <= u8::MAX as usize && first <= u16::MAX as usize);
        let is_for_all = time_decides(first, next);
        index[place] = RuleRun { first: first as u16, count: count as u8, is_for_all };
        first = next;
    }
    index
}

/// Whether time alone decides between these rows.
#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
const fn time_decides(first: usize, end: usize) -> bool {
    let mut decides = RULES[first].is_for_all();
    let mut at = first + 1;
    while at < end {
        let (one, next) = (&RULES[at - 1], &RULES[at]);
        decides &= next.is_for_all() && one.dialect.0 == next.dialect.0 && one.valid_to_ms <= next.valid_from_ms;
        at += 1;
    }
    decides
}
