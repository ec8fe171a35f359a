//! What all tables of `README.md` share.

use std::{fs, path::Path};

const END: &str = "<!-- end -->\n";

/// Puts a table between the mark and the end that follows it.
pub(crate) fn replace(root: &Path, begin: &str, table: &str) {
    let readme = root.join("benches/README.md");
    let text = fs::read_to_string(&readme).expect("the README");
    let (before, rest) = text.split_once(begin).expect("the first mark");
    let (_, after) = rest.split_once(END).expect("the second mark");
    fs::write(&readme, format!("{before}{begin}{table}{END}{after}")).expect("the README is writable");
    print!("{table}");
}
