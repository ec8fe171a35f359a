//! A wait of a schedule of days: one local day, or several of which each debt gets one.

use super::model::{ScheduleRecord, unit};

/// One day, or several that are equally likely. As a number: the first day in the lower half; bit `n` of the upper half is the day `n + 1`
/// days after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Days(pub u32);

/// How far apart the first and the last of several days may be, in days.
pub const DAYS_APART_MAX: u32 = u16::BITS;
/// Most days of which a debt gets one.
pub const CHOICES_MAX: u32 = 8;

impl Days {
    /// With a day more; `None` for one that does not come after the others, or is too far from the first, or one too many.
    #[must_use]
    pub const fn with(self, day: u32) -> Option<Self> {
        let apart = day.saturating_sub(self.first());
        if day <= self.last() || apart > DAYS_APART_MAX || self.count() == CHOICES_MAX {
            return None;
        }
        Some(Self(self.0 | 1 << (u16::BITS + apart - 1)))
    }

    /// The first.
    #[must_use]
    pub const fn first(self) -> u32 {
        self.0 & u16::MAX as u32
    }

    /// The last; of one day that day.
    #[must_use]
    pub const fn last(self) -> u32 {
        self.first() + u32::BITS - self.others().leading_zeros()
    }

    /// How many they are.
    #[must_use]
    pub const fn count(self) -> u32 {
        1 + self.others().count_ones()
    }

    /// Each, ascending.
    pub fn iter(self) -> impl Iterator<Item = u32> + Clone {
        let others = (0..DAYS_APART_MAX).filter(move |n| self.others() >> n & 1 == 1);
        core::iter::once(self.first()).chain(others.map(move |n| self.first() + n + 1))
    }

    const fn others(self) -> u32 {
        self.0 >> u16::BITS
    }
}

impl ScheduleRecord {
    /// What one of its waits means as days; `None`: it counts in another unit.
    #[must_use]
    pub fn days(&self, wait: u32) -> Option<Days> {
        (self.unit == unit::DAYS).then_some(Days(wait))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::vec::Vec;

    fn of(days: &[u32]) -> Option<Days> {
        days[1..].iter().try_fold(Days(days[0]), |days, &day| days.with(day))
    }

    #[test]
    fn several_days_are_those_that_were_put_in() {
        for days in [&[5][..], &[5, 6], &[5, 21], &[1, 2, 3, 4, 5, 6, 7, 8], &[180, 190, 195]] {
            let made = of(days).unwrap();
            assert_eq!(made.iter().collect::<Vec<_>>(), days);
            let count = u32::try_from(days.len()).unwrap();
            assert_eq!((made.first(), made.last(), made.count()), (days[0], days[days.len() - 1], count));
        }
        assert_eq!(Days(7), of(&[7]).unwrap());
    }

    #[test]
    fn days_that_do_not_ascend_are_too_far_or_too_many_are_none() {
        for days in [&[5, 5][..], &[5, 4], &[5, 7, 6], &[5, 22], &[1, 2, 3, 4, 5, 6, 7, 8, 9]] {
            assert_eq!(of(days), None, "{days:?}");
        }
    }
}
