//! How many instructions an answer takes, held to committed figures: time depends on the machine and its load, this does not.
//!
//! * `counted`: what is counted.
//! * `callgrind`: the counting, under valgrind.
//! * `figures`: the committed file, and the comparison with it.

mod callgrind;
mod counted;
mod figures;

pub use callgrind::count;
pub use counted::{COUNTED, Counted, answer};
pub use figures::{Figures, TOLERANCE_PERCENT, toolchain};
