//! The rules of the house that a compiler does not check: which room may know which, where a name of the outside world may stand,
//! where `unsafe` may, and how long the build script is.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

/// What each room may know, besides itself. Arrows run one way: table, signal, verdict, policy, plan, explain; the leaves know
/// none of them.
const ARROWS: &[(&str, &[&str])] = &[
    ("vocabulary", &[]),
    ("id", &["vocabulary"]),
    ("number", &["vocabulary"]),
    ("error", &["vocabulary"]),
    ("hash", &["number"]),
    ("json", &["error", "vocabulary"]),
    ("time", &["id", "number", "vocabulary"]),
    ("codec", &["error", "hash", "number"]),
    ("table", &["vocabulary", "id", "number", "error", "hash", "json", "time", "codec"]),
    ("signal", &["vocabulary", "id", "number", "error", "hash", "json", "time", "codec", "table"]),
    ("verdict", &["vocabulary", "id", "number", "error", "hash", "json", "time", "codec", "table", "signal"]),
    ("policy", &["vocabulary", "id", "number", "error", "hash", "json", "time", "codec", "table", "signal", "verdict"]),
    ("plan", &["vocabulary", "id", "number", "error", "hash", "json", "time", "codec", "table", "signal", "verdict", "policy"]),
    (
        "explain",
        &["vocabulary", "id", "number", "error", "hash", "json", "time", "codec", "table", "signal", "verdict", "policy", "plan"],
    ),
];

/// Names of the crate root that are no rooms.
const ROOT: &[&str] = &["Error", "ErrorAt"];

/// Files that may hold `unsafe`: those that follow a pointer of a C caller, and the panic handler.
const UNSAFE: &[&str] = &[
    "bindings/c/src/copy.rs",
    "bindings/c/src/explain.rs",
    "bindings/c/src/hash.rs",
    "bindings/c/src/layout.rs",
    "bindings/c/src/panic.rs",
    "bindings/c/src/plan.rs",
    "bindings/c/src/policy.rs",
    "bindings/c/src/signal.rs",
    "bindings/c/src/strings.rs",
    "bindings/c/src/table.rs",
    "bindings/c/src/verdict.rs",
    "bindings/c/src/version.rs",
];

/// Names of codes that are words of our own as well: a literal of them outside the tables is not about the code.
const OUR_WORDS: &[&str] = &[];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The Rust files under a folder of the workspace, as paths from its root; unit tests in files of their own (`tests.rs`) left out.
fn files(folder: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![root().join(folder)];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display())) {
            let path = entry.expect("a readable folder").path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|end| end == "rs") && !path.ends_with("tests.rs") {
                found.push(path.strip_prefix(root()).expect("below the root").to_path_buf());
            }
        }
    }
    found.sort();
    found
}

fn read(path: &Path) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

/// The room a file of `src/` belongs to.
fn room(path: &Path) -> String {
    let inner = path.strip_prefix("src").expect("a file of the core");
    let first = inner.components().next().expect("a name").as_os_str().to_string_lossy();
    first.trim_end_matches(".rs").to_string()
}

/// A piece of Rust source: code, or the contents of a string literal.
#[derive(Debug, PartialEq)]
enum Piece {
    Code(String),
    Literal(String),
}

/// Splits a source into code and string literals, comments left out. Escapes stay as they are written.
fn pieces(source: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut code = String::new();
    let mut rest = source;
    while let Some(c) = rest.chars().next() {
        if rest.starts_with("//") {
            rest = rest.find('\n').map_or("", |end| &rest[end..]);
        } else if rest.starts_with("/*") {
            rest = rest.find("*/").map_or("", |end| &rest[end + 2..]);
        } else if c == '\'' && rest.len() > 2 && (rest[1..].starts_with('\\') || rest.chars().nth(2) == Some('\'')) {
            // A character or byte literal; a lifetime has no second quotation mark.
            let body = if rest[1..].starts_with('\\') { 3 } else { 1 };
            rest = rest[body..].find('\'').map_or("", |end| &rest[body + end + 1..]);
        } else if rest.starts_with("r#\"") || rest.starts_with("r\"") {
            let (open, close) = if rest.starts_with("r#") { (3, "\"#") } else { (2, "\"") };
            let end = rest[open..].find(close).map_or(rest.len(), |end| open + end);
            pieces.push(Piece::Code(std::mem::take(&mut code)));
            pieces.push(Piece::Literal(rest[open..end].into()));
            rest = rest.get(end + close.len()..).unwrap_or_default();
        } else if c == '"' {
            let mut end = 1;
            while let Some(next) = rest[end..].chars().next().filter(|next| *next != '"') {
                end += next.len_utf8();
                if next == '\\' {
                    end += rest[end..].chars().next().map_or(0, char::len_utf8);
                }
            }
            pieces.push(Piece::Code(std::mem::take(&mut code)));
            pieces.push(Piece::Literal(rest[1..end].into()));
            rest = rest.get(end + 1..).unwrap_or_default();
        } else {
            code.push(c);
            rest = &rest[c.len_utf8()..];
        }
    }
    pieces.push(Piece::Code(code));
    pieces
}

/// The source without its unit tests, which stand last in a file.
fn without_tests(source: &str) -> &str {
    source.split("#[cfg(test)]").next().unwrap_or_default()
}

fn code(source: &str) -> String {
    let only = |piece| match piece {
        Piece::Code(code) => Some(code),
        Piece::Literal(_) => None,
    };
    pieces(source).into_iter().filter_map(only).collect()
}

fn identifier(text: &str) -> String {
    text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

/// What a source takes from the crate root: the first name of each path after `crate::`, groups included.
fn known(source: &str) -> BTreeSet<String> {
    let code = code(without_tests(source));
    let mut found = BTreeSet::new();
    for (at, _) in code.match_indices("crate::") {
        let rest = &code[at + "crate::".len()..];
        let Some(group) = rest.strip_prefix('{') else {
            found.insert(identifier(rest));
            continue;
        };
        let (mut depth, mut start) = (0, true);
        for (at, c) in group.char_indices() {
            match c {
                '{' => depth += 1,
                '}' if depth == 0 => break,
                '}' => depth -= 1,
                ',' if depth == 0 => start = true,
                c if start && !c.is_whitespace() => {
                    found.insert(identifier(&group[at..]));
                    start = false;
                }
                _ => {}
            }
        }
    }
    found
}

/// What a room takes from a room it may not know.
fn against_the_arrows(room: &str, source: &str) -> Vec<String> {
    let allowed = ARROWS.iter().find(|(name, _)| *name == room).map(|(_, allowed)| *allowed);
    let allowed = allowed.unwrap_or_else(|| panic!("{room} is no room: name it and its arrows in this test"));
    known(source)
        .into_iter()
        .filter(|name| name != room && !allowed.contains(&name.as_str()) && !ROOT.contains(&name.as_str()))
        .collect()
}

#[test]
fn rooms_know_only_what_is_before_them() {
    let mut wrong = Vec::new();
    for path in files("src").iter().filter(|path| !path.ends_with("src/lib.rs")) {
        let room = room(path);
        wrong.extend(
            against_the_arrows(&room, &read(path)).into_iter().map(|other| format!("{}: {room} -> {other}", path.display())),
        );
    }
    assert!(wrong.is_empty(), "against the arrows:\n{}", wrong.join("\n"));
}

#[test]
fn an_arrow_against_the_order_is_found() {
    assert_eq!(against_the_arrows("verdict", "use crate::plan::Plan;"), ["plan"]);
    assert_eq!(against_the_arrows("json", "use crate::{Error, table::{find, name}, vocabulary};"), ["table"]);
    assert_eq!(against_the_arrows("table", "fn f() { crate::explain::verdict() }"), ["explain"]);
    assert!(against_the_arrows("plan", "use crate::{Error, policy::{Frame, check}, table, verdict::Verdict};").is_empty());
    assert!(against_the_arrows("time", "// use crate::plan;\n/* crate::plan */ fn f() -> &str { \"crate::plan\" }").is_empty());
}

/// The names of the space `code`, but for those so short that a literal of them says nothing.
fn codes() -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for file in ["decline_codes", "error_codes", "advice_codes"] {
        let text = read(Path::new(&format!("knowledge/facts/{file}.toml")));
        names.extend(text.lines().filter_map(|line| line.strip_prefix("name = \"")?.strip_suffix('"').map(str::to_string)));
    }
    names.retain(|name| name.len() > 3 && !OUR_WORDS.contains(&name.as_str()));
    names
}

/// The names of codes that stand in a source as literals.
fn rules_in_code(source: &str, codes: &BTreeSet<String>) -> Vec<String> {
    let only = |piece| match piece {
        Piece::Literal(text) => Some(text),
        Piece::Code(_) => None,
    };
    pieces(without_tests(source)).into_iter().filter_map(only).filter(|text| codes.contains(text)).collect()
}

#[test]
fn a_rule_is_a_row_and_never_an_if() {
    let codes = codes();
    assert!(codes.len() > 100, "the names of the codes were not found");
    let mut wrong = Vec::new();
    for path in files("src").iter().filter(|path| room(path) != "table") {
        wrong.extend(rules_in_code(&read(path), &codes).into_iter().map(|name| format!("{}: {name}", path.display())));
    }
    assert!(wrong.is_empty(), "names of codes outside the tables:\n{}", wrong.join("\n"));
}

#[test]
fn a_code_as_a_literal_is_found() {
    let codes = BTreeSet::from(["lost_card".to_string()]);
    assert_eq!(rules_in_code("if code == b\"lost_card\" { stop() }", &codes), ["lost_card"]);
    assert_eq!(rules_in_code("let c = '\"'; match code { \"lost_card\" => 1, _ => 2 }", &codes), ["lost_card"]);
    assert_eq!(rules_in_code("const C: &str = r#\"lost_card\"#;", &codes), ["lost_card"]);
    assert!(rules_in_code("// \"lost_card\"\nlet a: &'static str = \"lost_card_x\";", &codes).is_empty());
    assert!(rules_in_code("fn f() {}\n#[cfg(test)]\nmod tests { const C: &str = \"lost_card\"; }", &codes).is_empty());
}

/// Whether a source holds `unsafe`, in code.
fn is_unsafe(source: &str) -> bool {
    code(source).split(|c: char| !c.is_alphanumeric() && c != '_').any(|word| word == "unsafe")
}

#[test]
fn unsafe_stands_in_the_listed_files_only() {
    let all = ["src", "knowledge/src", "bindings/c/src", "tools/abi/src", "bindings/cli/src"];
    let found: Vec<String> = all
        .iter()
        .flat_map(|folder| files(folder))
        .filter(|path| is_unsafe(&read(path)))
        .map(|path| path.to_string_lossy().into_owned())
        .collect();
    assert_eq!(found, UNSAFE, "files with `unsafe`, and those that may");
}

#[test]
fn an_unsafe_block_is_found() {
    assert!(is_unsafe("fn f() { unsafe { g() } }"));
    assert!(is_unsafe("#[unsafe(no_mangle)] fn f() {}"));
    assert!(!is_unsafe("// unsafe\n#![allow(unsafe_code)] fn f() { g(\"unsafe\") }"));
}

#[test]
fn the_build_script_stays_small() {
    let lines = read(Path::new("build.rs")).lines().count();
    assert!(lines <= 40, "build.rs has {lines} lines: what it does belongs into knowledge/");
}
