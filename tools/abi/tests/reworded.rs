//! What a field is follows from its type: with every comment of the sources in other words, all that is generated stays the same but
//! for its comments.

use checks::{
    generate, root,
    source::{CONSTANTS, FUNCTIONS, Sources},
    structures::STRUCTURES,
    toolchain::scratch,
};
use serde_json::Value;
use std::{collections::BTreeSet, fs, path::Path};

/// The files the generator reads.
fn read() -> BTreeSet<&'static str> {
    let others = [
        "src/number.rs",
        "src/number/share.rs",
        "src/id.rs",
        "src/history/row_json/mod.rs",
        "bindings/c/src/types.rs",
        "docs/rows.md",
    ];
    let structures = STRUCTURES.iter().map(|structure| structure.path);
    CONSTANTS.into_iter().chain(FUNCTIONS).chain(structures).chain(others).collect()
}

fn is_comment(line: &str) -> bool {
    line.trim_start().starts_with("//")
}

/// The same source, every line of a comment replaced. Words of the old ones are among the new, to mislead a reader of comments.
fn reworded(source: &str, replaced: &mut usize) -> String {
    let line = |line: &str| {
        let Some(at) = line.find("///").filter(|_| line.trim_start().starts_with("///")) else { return format!("{line}\n") };
        *replaced += 1;
        format!("{}/// Word of `carrier`, packed ASCII, id of the space `zone`; 0; reserved.\n", &line[..at])
    };
    source.lines().map(line).collect()
}

/// A generated text without its comments.
fn bare(path: &str, text: &str) -> String {
    // A page is prose: it shows the comments.
    if path.ends_with(".md") {
        return String::new();
    }
    if path.ends_with(".json") {
        let mut value = serde_json::from_str(text).expect("JSON");
        forget(&mut value);
        return serde_json::to_string_pretty(&value).expect("JSON");
    }
    // cbindgen breaks a line, or not, also by the length of the comment above it.
    let code = text.lines().filter(|line| !is_comment(line));
    code.flat_map(str::split_whitespace).map(|word| format!("{word}\n")).collect()
}

fn forget(value: &mut Value) {
    match value {
        Value::Object(members) => {
            members.shift_remove("doc");
            members.values_mut().for_each(forget);
        }
        Value::Array(elements) => elements.iter_mut().for_each(forget),
        _ => {}
    }
}

fn put(root: &Path, path: &str, text: &str) {
    let path = root.join(path);
    fs::create_dir_all(path.parent().expect("a file has a folder")).expect("the folder can be made");
    fs::write(path, text).expect("the file is writable");
}

#[test]
fn other_comments_change_nothing_that_is_generated() {
    let folder = scratch("reworded");
    let mut replaced = 0;
    for path in read() {
        let source = fs::read_to_string(root().join(path)).expect("a source");
        put(&folder, path, &reworded(&source, &mut replaced));
    }
    assert!(replaced > 300, "only {replaced} lines of comments were found");
    let mut compared = 0;
    generate(&Sources { root: folder.clone() }, |path, text| {
        let committed = fs::read_to_string(root().join(path)).expect("it is committed");
        let (found, wanted) = (bare(path, text), bare(path, &committed));
        assert!(found == wanted, "{path} depends on comments: {}", checks::difference(&wanted, &found));
        put(&folder, path, text);
        compared += 1;
    });
    assert!(compared >= 7, "only {compared} files were compared");
}

#[test]
fn a_comment_that_matters_would_be_found() {
    assert_ne!(bare("a.json", r#"{"reads": "word", "doc": "x"}"#), bare("a.json", r#"{"reads": "id", "doc": "x"}"#));
    assert_eq!(bare("a.json", r#"{"name": "a", "doc": "x"}"#), bare("a.json", r#"{"name": "a", "doc": "y"}"#));
    assert_ne!(bare("a.rs", "// x\npub a: u32,\n"), bare("a.rs", "// x\npub a: u64,\n"));
}
