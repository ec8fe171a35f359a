//! What is counted.

use std::ops::AddAssign;

/// Of one debt, or of many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub debts: u64,
    /// Debts that were paid in full by day 60.
    pub paid: u64,
    /// Charges after the first attempt.
    pub charges: u64,
    /// Charges of a rival that the law did not allow.
    pub dropped: u64,
    /// Charges of ours that the law did not allow.
    pub violations: u64,
    /// Charges of ours that the law calls pointless, and forbids nobody: probes.
    pub probes: u64,
    pub mails: u64,
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.debts += other.debts;
        self.paid += other.paid;
        self.charges += other.charges;
        self.dropped += other.dropped;
        self.violations += other.violations;
        self.probes += other.probes;
        self.mails += other.mails;
    }
}

impl Tally {
    /// Share of the debts that were paid.
    pub fn recovered(&self) -> f64 {
        self.paid as f64 / self.debts.max(1) as f64
    }

    /// Mean charges of a debt.
    pub fn attempts(&self) -> f64 {
        self.charges as f64 / self.debts.max(1) as f64
    }
}
