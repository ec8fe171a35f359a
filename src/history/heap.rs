//! Heap sort: in place, no memory, no recursion, and never worse than n log n. What is in order already is left as it is.

/// What can be sorted by comparing and exchanging two places.
pub(crate) trait Places {
    /// What stands at `a` must come before what stands at `b`.
    fn less(&self, a: usize, b: usize) -> bool;

    /// Exchanges two places.
    fn swap(&mut self, a: usize, b: usize);
}

/// Sorts the first `count` places, in ascending order.
pub(crate) fn sort(places: &mut impl Places, count: usize) {
    // A history that was kept is in order, but for what was reported since.
    if (1..count).all(|place| !places.less(place, place.wrapping_sub(1))) {
        return;
    }
    for root in (0..count.wrapping_div(2)).rev() {
        sift(places, root, count);
    }
    for last in (1..count).rev() {
        places.swap(0, last);
        sift(places, 0, last);
    }
}

/// Lets what stands at `root` sink until no child is greater.
fn sift(places: &mut impl Places, mut root: usize, count: usize) {
    loop {
        let left = root.saturating_mul(2).saturating_add(1);
        if left >= count {
            return;
        }
        let right = left.saturating_add(1);
        let child = if right < count && places.less(left, right) { right } else { left };
        if !places.less(root, child) {
            return;
        }
        places.swap(root, child);
        root = child;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_order_becomes_ascending() {
        for count in 0..40_u32 {
            let mut numbers: std::vec::Vec<u32> = (0..count).map(|n| n.wrapping_mul(0x9e37_79b9) % 17).collect();
            let mut expected = numbers.clone();
            expected.sort_unstable();
            sort(&mut SliceOf(&mut numbers), count as usize);
            assert_eq!(numbers, expected);
        }
    }

    struct SliceOf<'a>(&'a mut [u32]);

    impl Places for SliceOf<'_> {
        fn less(&self, a: usize, b: usize) -> bool {
            self.0[a] < self.0[b]
        }

        fn swap(&mut self, a: usize, b: usize) {
            self.0.swap(a, b);
        }
    }
}
