//! Inputs in an order that nothing can remember.

/// A pool of distinct inputs, small enough for the nearest cache, and a long random order over it. A predictor that has seen a
/// pass does not know the next one; and the inputs' own memory is not what is measured.
#[derive(Debug)]
pub(crate) struct Ring<T> {
    pool: Vec<T>,
    order: Vec<u16>,
}

impl<T: Copy> Ring<T> {
    /// `len` draws from `pool`, each by `draw`, which gives a position.
    pub(crate) fn new(pool: Vec<T>, len: usize, mut draw: impl FnMut(&mut Random) -> usize) -> Self {
        let mut random = Random::new();
        let mut position = || {
            let drawn = draw(&mut random);
            assert!(drawn < pool.len());
            u16::try_from(drawn).expect("a small pool")
        };
        let order = (0..len).map(|_| position()).collect();
        Self { pool, order }
    }

    /// `len` draws, each input as likely as any other.
    pub(crate) fn uniform(pool: Vec<T>, len: usize) -> Self {
        let among = pool.len();
        Self::new(pool, len, |random| random.below(among))
    }

    pub(crate) fn pool(&self) -> impl Iterator<Item = T> {
        self.pool.iter().copied()
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = T> {
        self.first(self.len())
    }

    /// The first inputs of a pass.
    pub(crate) fn first(&self, items: usize) -> impl Iterator<Item = T> {
        self.order[..items].iter().map(|position| self.pool[usize::from(*position)])
    }

    /// Where each input of a pass stands in the pool.
    pub(crate) fn positions(&self) -> &[u16] {
        &self.order
    }

    pub(crate) fn len(&self) -> usize {
        self.order.len()
    }
}

/// SplitMix64 from a fixed seed: the same inputs in every run.
#[derive(Debug)]
pub(crate) struct Random(u64);

impl Random {
    pub(crate) const fn new() -> Self {
        Self(0x5EED)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 to `bound`, exclusive.
    pub(crate) fn below(&mut self, bound: usize) -> usize {
        ((u128::from(self.next()) * bound as u128) >> 64) as usize
    }

    /// True in `percent` of a hundred draws.
    pub(crate) fn percent(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    pub(crate) fn choose<T: Copy>(&mut self, among: &[T]) -> T {
        among[self.below(among.len())]
    }
}
