//! The steps as they are handed out: they may lie in memory of another language.

use super::types::Step;

/// Where steps are written to.
pub trait Steps {
    /// How many there is room for.
    fn capacity(&self) -> usize;

    /// Writes one; `index` is below [`Steps::capacity`].
    fn put(&mut self, index: usize, step: &Step);
}

impl Steps for [Step] {
    fn capacity(&self) -> usize {
        self.len()
    }

    fn put(&mut self, index: usize, step: &Step) {
        if let Some(place) = self.get_mut(index) {
            *place = *step;
        }
    }
}
