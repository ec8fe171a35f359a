//! The header and what it is made from are what their sources say.

use checks::{committed, constants, description, header};

/// One test, because each step reads the file the one before it writes.
#[test]
fn constants_header_and_description_are_as_generated() {
    committed("bindings/c/src/constants.rs", &constants::constants());
    committed("include/recoup.h", &header::header());
    committed("tests/golden/abi.json", &description::description());
}
