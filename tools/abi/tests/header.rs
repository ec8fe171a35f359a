//! The header and what it is made from are what their sources say.

use checks::{committed, constants, cpp, description, header};

/// One test, because each step reads the file the one before it writes.
#[test]
fn constants_header_and_description_are_as_generated() {
    committed("bindings/c/src/constants.rs", &constants::constants());
    committed("include/recoup.h", &header::header());
    let abi = description::description();
    committed("tests/data/golden/abi.json", &abi);
    committed("include/recoup_types.hpp", &cpp::types(&abi));
}
