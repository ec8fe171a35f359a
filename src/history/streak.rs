//! Failures in a row that have the same of something.

/// Failures in a row that have the same of something: the disposition, or the cause.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Streak<T> {
    /// What they have in common; 0: none says it.
    pub word: T,
    /// When the first of them failed.
    pub since_ms: i64,
    /// How many of them, after the first, the plan had scheduled.
    pub retries: u32,
    /// How many of them there are.
    pub failures: u32,
}

impl<T> Streak<T> {
    /// Before any failure; `unsaid` is the word that says nothing.
    pub(crate) const fn new(unsaid: T) -> Self {
        Self { word: unsaid, since_ms: 0, retries: 0, failures: 0 }
    }
}

impl<T: Copy + Default + Ord> Streak<T> {
    /// A failure: of the same kind as the ones before it, or the first of another. One that does not say its kind breaks nothing.
    pub(crate) fn take(&mut self, word: T, at_ms: i64, retry: bool) {
        let unsaid = T::default();
        let goes_on = self.since_ms != 0 && (word == unsaid || self.word == unsaid || word == self.word);
        if goes_on {
            self.word = self.word.max(word);
            self.since_ms = self.since_ms.min(at_ms);
            self.retries = self.retries.saturating_add(u32::from(retry));
            self.failures = self.failures.saturating_add(1);
        } else {
            *self = Self { word, since_ms: at_ms, retries: 0, failures: 1 };
        }
    }
}
