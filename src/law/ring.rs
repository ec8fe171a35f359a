//! The latest instants of something, in ascending order.

/// Instants that are kept: as many as the highest limit of any row.
pub(super) const KEPT: usize = 35;

/// The latest instants, ascending from the oldest. Once it is full, the oldest leaves for each that comes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ring {
    instants: [i64; KEPT],
    /// Where the oldest of them stands.
    oldest: usize,
    used: usize,
}

impl Ring {
    pub(super) const EMPTY: Self = Self { instants: [0; KEPT], oldest: 0, used: 0 };

    /// How many there are.
    pub(super) const fn len(&self) -> usize {
        self.used
    }

    /// Every instant, in no order.
    pub(super) fn iter(&self) -> impl Iterator<Item = i64> {
        self.instants.iter().take(self.used).copied()
    }

    /// Where the `number`-th of the instants stands, from the oldest.
    const fn place(&self, number: usize) -> usize {
        let place = self.oldest.wrapping_add(number);
        if place < KEPT { place } else { place.wrapping_sub(KEPT) }
    }

    /// The `number`-th of the instants, from the oldest.
    pub(super) fn nth(&self, number: usize) -> Option<i64> {
        if number < self.used { self.instants.get(self.place(number)).copied() } else { None }
    }

    fn newest(&self) -> Option<i64> {
        self.nth(self.used.checked_sub(1)?)
    }

    /// Adds an instant in its order. Mostly it is the latest.
    pub(super) fn add(&mut self, at_ms: i64) {
        if self.newest().is_none_or(|newest| newest <= at_ms) {
            return self.push(at_ms);
        }
        let later = (0..self.used).rev().take_while(|&number| self.nth(number).is_some_and(|kept| kept > at_ms)).count();
        let number = self.used.saturating_sub(later);
        if self.used < KEPT {
            // Room: what is later moves up.
            self.carry(at_ms, number..=self.used);
            self.used = self.used.saturating_add(1);
        } else if number > 0 {
            // Full: the oldest leaves, what is earlier moves down.
            self.carry(at_ms, (0..number).rev());
        }
    }

    /// The latest of all.
    fn push(&mut self, at_ms: i64) {
        let free = self.place(self.used.min(KEPT.saturating_sub(1)));
        if self.used < KEPT {
            self.used = self.used.saturating_add(1);
            self.set(free, at_ms);
        } else {
            let oldest = self.oldest;
            self.oldest = self.place(1);
            self.set(oldest, at_ms);
        }
    }

    fn set(&mut self, place: usize, at_ms: i64) {
        if let Some(slot) = self.instants.get_mut(place) {
            *slot = at_ms;
        }
    }

    /// Puts an instant into the first of these places, what stood there into the second, and so on.
    fn carry(&mut self, at_ms: i64, numbers: impl Iterator<Item = usize>) {
        let mut carried = at_ms;
        for number in numbers {
            let place = self.place(number);
            if let Some(slot) = self.instants.get_mut(place) {
                core::mem::swap(slot, &mut carried);
            }
        }
    }

    /// The `number`-th from the latest, counted from 1, of these instants and of others together.
    pub(super) fn nth_latest(&self, number: usize, others: &[i64]) -> Option<i64> {
        let before = self.used.saturating_add(others.len()).checked_sub(number)?;
        // Mostly the others all come after these.
        if others.first().is_none_or(|first| self.newest().is_none_or(|newest| newest <= *first)) {
            return self.nth(before).or_else(|| others.get(before.wrapping_sub(self.used)).copied());
        }
        let (mut kept, mut other) = (self.used, others.len());
        let mut latest = None;
        for _ in 0..number {
            let mine = kept.checked_sub(1).and_then(|place| self.nth(place));
            let theirs = other.checked_sub(1).and_then(|place| others.get(place)).copied();
            latest = mine.max(theirs);
            if theirs.is_some() && latest == theirs {
                other = other.saturating_sub(1);
            } else {
                kept = kept.checked_sub(1)?;
            }
        }
        latest
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Instants that come in any order: a sorted list says what is kept.
    #[test]
    fn the_latest_are_kept_in_order_whatever_the_order_they_came_in() {
        for (count, step) in (0..3 * KEPT as i64).flat_map(|count| [1, 7, 11].map(|step| (count, step))) {
            let came: std::vec::Vec<i64> = (0..count).map(|n| (n * step) % 37).collect();
            let mut ring = Ring::EMPTY;
            came.iter().for_each(|&at_ms| ring.add(at_ms));
            let mut sorted = came;
            sorted.sort_unstable();
            let latest = &sorted[sorted.len().saturating_sub(KEPT)..];
            let kept: std::vec::Vec<i64> = (0..ring.len()).map(|number| ring.nth(number).unwrap()).collect();
            assert_eq!(kept, latest);
            let mut others = [-1, 5, 5, 36, 40];
            for used in 0..=others.len() {
                let others = &mut others[..used];
                let mut both: std::vec::Vec<i64> = latest.iter().chain(&*others).copied().collect();
                both.sort_unstable();
                for number in 1..=both.len() {
                    assert_eq!(ring.nth_latest(number, others), Some(both[both.len() - number]));
                }
                assert_eq!(ring.nth_latest(both.len() + 1, others), None);
            }
        }
    }
}
