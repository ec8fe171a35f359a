//! What is generated is what its sources say.

use checks::{committed, generate, source::Sources};

/// One test, because each step reads the file the one before it wrote.
#[test]
fn everything_is_as_generated() {
    generate(&Sources::default(), committed);
}
