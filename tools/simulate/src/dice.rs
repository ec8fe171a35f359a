//! Seeded draws, of two kinds: a stream, to make a debt; and draws that depend on nothing but what they are for, so that every
//! contender meets the same customer, bank and mail.

/// A number that looks like chance.
const fn mix(seed: u64, word: u64) -> u64 {
    let mut z = seed.wrapping_add(word.wrapping_mul(0x9E37_79B9_7F4A_7C15)).wrapping_add(0x9E37_79B9_7F4A_7C15);
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

/// From 0 to 1, 1 excluded.
const fn unit(bits: u64) -> f64 {
    (bits >> 11) as f64 / (1_u64 << 53) as f64
}

/// What a draw is for.
#[derive(Clone, Copy, Debug)]
pub enum Topic {
    /// The issuer approves in these hours.
    Hours = 1,
    /// The issuer answers something else than the reason.
    Odd,
    /// Which other answer.
    OddCode,
    /// The network tells how long to wait.
    Hint,
    /// The mail is read.
    Read,
    /// When it is read.
    ReadDelay,
    /// What the reader does.
    Act,
    /// When the reader does it.
    ActDelay,
    /// The reader wants no more mail.
    Unsubscribe,
    /// The new card has money.
    NewCard,
    /// When a bank debit is tested and told.
    Settlement,
}

/// Draws of one debt, each by what it is for.
#[derive(Clone, Copy, Debug)]
pub struct Dice(u64);

impl Dice {
    /// The draws of one debt of one world.
    pub const fn of(seed: u64, world: u64, debt: u64) -> Self {
        Self(mix(mix(mix(0x7265_636F_7570, seed), world), debt))
    }

    /// From 0 to 1.
    pub const fn draw(self, topic: Topic, place: i64) -> f64 {
        unit(mix(mix(self.0, topic as u64), place as u64))
    }

    /// True so often.
    pub const fn once(self, topic: Topic, place: i64, share: f64) -> bool {
        self.draw(topic, place) < share
    }

    /// A stream that no topic shares.
    pub const fn stream(self) -> Stream {
        Stream(mix(self.0, 0))
    }
}

/// A stream of draws.
#[derive(Clone, Debug)]
pub struct Stream(u64);

impl Stream {
    /// From 0 to 1.
    pub const fn unit(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        unit(mix(self.0, 1))
    }

    /// Between two numbers.
    pub fn between(&mut self, from: f64, to: f64) -> f64 {
        from + (to - from) * self.unit()
    }

    /// A whole number from `from` to before `to`.
    pub fn whole(&mut self, from: i64, to: i64) -> i64 {
        from + (self.unit() * (to - from) as f64) as i64
    }

    /// True so often.
    pub fn once(&mut self, share: f64) -> bool {
        self.unit() < share
    }

    /// A standard normal number, near enough: the sum of twelve.
    pub fn normal(&mut self) -> f64 {
        (0..12).map(|_| self.unit()).sum::<f64>() - 6.0
    }

    /// Log-normal, by its median.
    pub fn lognormal(&mut self, median: f64, sigma: f64) -> f64 {
        median * (sigma * self.normal()).exp()
    }

    /// Exponential, by its mean.
    pub fn exponential(&mut self, mean: f64) -> f64 {
        -mean * (1.0 - self.unit()).ln()
    }

    /// One of several, by weight.
    pub fn pick<T: Copy>(&mut self, weighted: &[(f64, T)]) -> T {
        let total: f64 = weighted.iter().map(|(weight, _)| weight).sum();
        let mut left = self.unit() * total;
        for (weight, value) in weighted {
            left -= weight;
            if left < 0.0 {
                return *value;
            }
        }
        weighted[weighted.len() - 1].1
    }
}
