//! The rules of this repository that a compiler does not check: which room may know which, that no files need each other, that a type has
//! its name for itself, where a name of the outside world may stand, where `unsafe` may, and how long the build script is.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

/// What any room may know: these know no room, only one another.
const LEAVES: &[&str] = &["vocabulary", "number", "id", "fault", "hash", "json", "time", "codec"];

/// The rooms. Arrows run one way: a room may know the leaves and the rooms before it.
const ROOMS: &[&str] = &["table", "refusal", "backoff", "signal", "verdict", "history", "law", "policy", "plan", "explain"];

/// Names of the crate root that are no rooms.
const ROOT: &[&str] = &["Fault"];

/// Files that may hold `unsafe`: those that follow a pointer of a C caller, and the panic handler.
const UNSAFE: &[&str] = &[
    "bindings/c/src/backoff.rs",
    "bindings/c/src/copy.rs",
    "bindings/c/src/explain.rs",
    "bindings/c/src/hash.rs",
    "bindings/c/src/layout.rs",
    "bindings/c/src/panic.rs",
    "bindings/c/src/plan.rs",
    "bindings/c/src/policy.rs",
    "bindings/c/src/refusal.rs",
    "bindings/c/src/row.rs",
    "bindings/c/src/signal.rs",
    "bindings/c/src/status.rs",
    "bindings/c/src/strings.rs",
    "bindings/c/src/table.rs",
    "bindings/c/src/verdict.rs",
    "bindings/c/src/version.rs",
    "bindings/c/src/wait.rs",
];

/// Names of codes that are words of our own as well: a literal of them outside the tables is not about the code.
const OUR_WORDS: &[&str] = &["unknown"];

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

/// The paths of code that begin with `root`, names alone, groups spread out: `crate::{a, b::{self, c}}` is `a`, `b` and `b::c`.
fn paths(code: &str, root: &str) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    let root = format!("{root}::");
    for (at, _) in code.match_indices(&root) {
        let before = code[..at].chars().next_back();
        if !before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':') {
            spread(&code[at + root.len()..], &[], &mut found);
        }
    }
    found
}

/// Reads one path, or a group of them, and returns what stands behind it.
fn spread<'a>(code: &'a str, above: &[String], found: &mut Vec<Vec<String>>) -> &'a str {
    let code = code.trim_start();
    let Some(mut rest) = code.strip_prefix('{') else {
        let name = identifier(code);
        let rest = &code[name.len()..];
        let path: Vec<String> = above.iter().cloned().chain((!name.is_empty() && name != "self").then_some(name)).collect();
        return match rest.strip_prefix("::") {
            Some(rest) => spread(rest, &path, found),
            None => {
                found.push(path);
                rest
            }
        };
    };
    loop {
        rest = rest.trim_start();
        if let Some(rest) = rest.strip_prefix('}') {
            return rest;
        }
        let end = if rest.is_empty() { rest } else { spread(rest, above, found) };
        // What follows a name, as `as other` or `*`, is no path.
        rest = end.find([',', '}']).map_or("", |at| if end[at..].starts_with(',') { &end[at + 1..] } else { &end[at..] });
        if rest.is_empty() {
            return rest;
        }
    }
}

/// What a room takes from a room it may not know.
fn against_the_arrows(room: &str, source: &str) -> Vec<String> {
    let before = ROOMS.iter().position(|name| *name == room);
    assert!(before.is_some() || LEAVES.contains(&room), "{room} is no room: name it and its place in this test");
    let allowed = |name: &str| LEAVES.contains(&name) || ROOMS[..before.unwrap_or(0)].contains(&name) || ROOT.contains(&name);
    let known: BTreeSet<String> =
        paths(&code(without_tests(source)), "crate").into_iter().filter_map(|path| path.into_iter().next()).collect();
    known.into_iter().filter(|name| name != room && !allowed(name)).collect()
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
    assert_eq!(against_the_arrows("json", "use crate::{Fault, table::{find, name}, vocabulary};"), ["table"]);
    assert_eq!(against_the_arrows("table", "fn f() { crate::explain::verdict() }"), ["explain"]);
    assert_eq!(against_the_arrows("law", "use crate::{history::Row, policy::Frame};"), ["policy"]);
    assert_eq!(against_the_arrows("hash", "use crate::{\n    number::Hash,\n    table,\n};"), ["table"]);
    assert!(against_the_arrows("plan", "use crate::{Fault, policy::{Frame, check}, table, verdict::Verdict};").is_empty());
    assert!(against_the_arrows("time", "// use crate::plan;\n/* crate::plan */ fn f() -> &str { \"crate::plan\" }").is_empty());
}

/// The modules of a crate that have a file of their own: name from the root, and its code.
type Modules = BTreeMap<Vec<String>, String>;

fn names(path: &str) -> Vec<String> {
    path.split("::").filter(|name| !name.is_empty()).map(str::to_string).collect()
}

/// The code of a file with the paths of modules that stand within it as from the file itself: their `super` is the file.
fn flat(code: &str) -> String {
    let (mut depth, mut inner, mut flat) = (0_usize, None, String::new());
    for line in code.split_inclusive('\n') {
        let opens = line.split_whitespace().skip_while(|word| word.starts_with("pub")).collect::<Vec<_>>();
        if inner.is_none() && matches!(opens[..], ["mod", _, "{", ..]) {
            inner = Some(depth);
        }
        flat += &if inner.is_some() { line.replace("super::", "self::") } else { line.to_string() };
        depth = (depth + line.matches('{').count()).saturating_sub(line.matches('}').count());
        inner = inner.filter(|&outer| depth > outer);
    }
    flat
}

/// The modules of the core.
fn modules() -> Modules {
    let module = |path: PathBuf| {
        let inner = path.strip_prefix("src").expect("a file of the core").with_extension("");
        let mut name: Vec<String> = inner.iter().map(|part| part.to_string_lossy().into_owned()).collect();
        if name.last().is_some_and(|last| last == "mod" || (last == "lib" && name.len() == 1)) {
            name.pop();
        }
        (name, flat(&code(without_tests(&read(&path)))))
    };
    files("src").into_iter().map(module).collect()
}

/// The code of a module without the statements that hand on what another file defines.
fn own(code: &str) -> String {
    let (mut own, mut rest) = (String::new(), code);
    let hands_on =
        |code: &str| ["pub use ", "pub(crate) use ", "pub(super) use "].iter().filter_map(|start| code.find(start)).min();
    while let Some(start) = hands_on(rest) {
        own += &rest[..start];
        rest = rest[start..].split_once(';').map_or("", |(_, rest)| rest);
    }
    own + rest
}

/// The paths of a module, from the root of the crate.
fn absolute(modules: &Modules, module: &[String], code: &str) -> Vec<Vec<String>> {
    let mut found = paths(code, "crate");
    let mut add = |above: &[String], root: &str| {
        found.extend(paths(code, root).into_iter().map(|path| [above, &path].concat()));
    };
    add(module, "self");
    if let Some((_, above)) = module.split_last() {
        add(above, "super");
        if let Some((_, above)) = above.split_last() {
            add(above, "super::super");
        }
    }
    // A module names its children without a root.
    let children = modules.keys().filter(|name| name.split_last().is_some_and(|(_, above)| above == module));
    for child in children {
        add(child, &child[module.len()]);
    }
    found
}

/// The module that defines what a path names: `room::Name` is of the file from which the front of the room hands it on.
fn definer(modules: &Modules, path: &[String]) -> Vec<String> {
    let length = (0..=path.len()).rev().find(|&length| modules.contains_key(&path[..length])).unwrap_or(0);
    let module = &path[..length];
    let Some(name) = path.get(length) else { return module.to_vec() };
    let front = &modules[module];
    let uses: String = front.split_inclusive(';').filter(|statement| statement.contains("use ")).collect();
    let handed = absolute(modules, module, &uses).into_iter().find(|path| path.last() == Some(name) && path.len() > length + 1);
    handed.map_or_else(|| module.to_vec(), |path| definer(modules, &path))
}

/// Which module needs which.
fn needs(modules: &Modules) -> BTreeMap<Vec<String>, BTreeSet<Vec<String>>> {
    let of = |(module, code): (&Vec<String>, &String)| {
        let mut needed: BTreeSet<_> = absolute(modules, module, &own(code)).iter().map(|path| definer(modules, path)).collect();
        needed.remove(module);
        // The root only lists the rooms.
        needed.remove(&Vec::new());
        (module.clone(), needed)
    };
    modules.iter().filter(|(name, _)| !name.is_empty()).map(of).collect()
}

/// What is left when every module that needs nothing, and every one that nothing needs, is taken away again and again: the circles.
fn circles(modules: &Modules) -> Vec<String> {
    let mut needs = needs(modules);
    loop {
        let before = needs.len();
        let needed: BTreeSet<Vec<String>> = needs.values().flatten().cloned().collect();
        needs.retain(|module, others| !others.is_empty() && needed.contains(module));
        let left: BTreeSet<Vec<String>> = needs.keys().cloned().collect();
        needs.values_mut().for_each(|others| others.retain(|other| left.contains(other)));
        if needs.len() == before {
            break;
        }
    }
    let line = |(module, others): (&Vec<String>, &BTreeSet<Vec<String>>)| {
        let others: Vec<String> = others.iter().map(|other| other.join("::")).collect();
        format!("{} needs {}", module.join("::"), others.join(", "))
    };
    needs.iter().map(line).collect()
}

#[test]
fn no_two_files_need_each_other() {
    let modules = modules();
    let found = needs(&modules);
    let law = &found[&names("law::clearance")];
    assert!(law.contains(&names("history::case")) && law.contains(&names("law::ceilings")), "paths are not followed: {law:?}");
    let wrong = circles(&modules);
    assert!(wrong.is_empty(), "circles:\n{}", wrong.join("\n"));
}

#[test]
fn a_circle_is_found() {
    let of = |sources: &[(&str, &str)]| -> Modules {
        [("", "mod a;")].iter().chain(sources).map(|(name, source)| (names(name), flat(&code(source)))).collect()
    };
    let front = ("a", "mod b;\nmod c;\npub use b::Beta;\npub use c::{Gamma, delta};");
    let beta = ("a::b", "use super::c;\npub struct Beta;\nfn f() { c::delta() }");
    let apart = of(&[front, beta, ("a::c", "pub struct Gamma; pub fn delta() {}")]);
    assert!(circles(&apart).is_empty(), "{:?}", circles(&apart));
    for back in ["use super::Beta;", "use super::{b::Beta as Other};", "use crate::a::Beta;", "fn g(_: super::b::Beta) {}"] {
        let wrong = circles(&of(&[front, beta, ("a::c", back)]));
        assert_eq!(wrong, ["a::b needs a::c", "a::c needs a::b"], "{back}");
    }
    let own = ("a", "mod b;\nfn help() { b::f() }\npub(crate) use b::f;");
    assert_eq!(circles(&of(&[own, ("a::b", "use super::help;\npub fn f() { help() }")])), ["a needs a::b", "a::b needs a"]);
    assert!(circles(&of(&[own, ("a::b", "// super::help\npub fn f() {}")])).is_empty());
    let data = ("a", "mod b;\n/// Arrays.\nmod data {\n    use super::b::Row;\n}");
    assert_eq!(circles(&of(&[data, ("a::b", "use super::data::ROWS;\npub struct Row;")])), ["a needs a::b", "a::b needs a"]);
    let within = ("a::b", "pub mod words {\n    use super::Row;\n}\npub struct Row;");
    assert!(circles(&of(&[("a", "mod b;\nfn f() { b::g() }"), within])).is_empty());
    let long = [("a", "mod b;"), ("a::b", "use crate::c::C;"), ("c", "use crate::d;"), ("d", "fn f() { crate::a::b::g() }")];
    assert_eq!(circles(&of(&long)).len(), 3);
}

/// The types a source defines.
fn types(source: &str) -> Vec<String> {
    let mut found = Vec::new();
    // The types within an implementation or a trait belong to it.
    let mut within = false;
    for line in code(without_tests(source)).lines() {
        let item = line.trim_start();
        let item = item.strip_prefix("pub").map_or(item, |rest| rest.trim_start_matches(|c| c != ' ').trim_start());
        let kind = ["struct ", "enum ", "union ", "trait ", "type "].into_iter().find(|kind| item.starts_with(kind));
        if let Some(kind) = kind.filter(|&kind| !within || kind != "type ") {
            found.push(identifier(&item[kind.len()..]));
        }
        within |= (item.starts_with("impl") || kind == Some("trait ")) && !item.contains('}');
        within &= !line.starts_with('}');
    }
    found
}

/// The names that more than one type has, and where.
fn shared_names<'a>(sources: impl Iterator<Item = (&'a str, String)>) -> Vec<String> {
    let mut found = BTreeMap::<String, Vec<&str>>::new();
    for (path, source) in sources {
        types(&source).into_iter().for_each(|name| found.entry(name).or_default().push(path));
    }
    found.into_iter().filter(|(_, paths)| paths.len() > 1).map(|(name, paths)| format!("{name}: {}", paths.join(", "))).collect()
}

#[test]
fn a_type_has_its_name_for_itself() {
    let generated = ["id.rs", "vocabulary.rs"].map(|name| Path::new(env!("OUT_DIR")).join(name));
    let paths: Vec<PathBuf> = files("src").into_iter().chain(generated).collect();
    assert!(paths.iter().flat_map(|path| types(&read(path))).count() > 150, "the types were not found");
    let wrong = shared_names(paths.iter().map(|path| (path.to_str().expect("text"), read(path))));
    assert!(wrong.is_empty(), "names of more than one type:\n{}", wrong.join("\n"));
}

#[test]
fn a_name_of_two_types_is_found() {
    let found = |sources: [&str; 2]| shared_names(["a", "b"].into_iter().zip(sources.map(str::to_string)));
    assert_eq!(found(["pub struct Span {", "mod m {\n    pub(super) enum Span {}\n}"]), ["Span: a, b"]);
    assert_eq!(found(["trait Word: Copy {", "pub type Word<T> = u32;"]), ["Word: a, b"]);
    assert_eq!(found(["struct A;\nstruct A;", ""]), ["A: a, a"]);
    assert!(found(["struct Span;", "// struct Span;\nimpl I for X {\n    type Span = u8;\n}\nstruct Spans;"]).is_empty());
    assert!(found(["struct Span;", "#[cfg(test)]\nmod tests {\n    struct Span;\n}"]).is_empty());
}

/// The names of the space `code`, but for those so short that a literal of them says nothing.
fn codes() -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for file in ["decline_codes", "error_codes", "advice_codes", "debit_codes", "gocardless_codes"] {
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

/// The providers, each with its room in `src/signal/`.
const PROVIDERS: &[&str] = &["stripe", "gocardless"];

/// These two files of the room `signal` name the rooms of the providers, because they dispatch to them.
const DISPATCH: &[&str] = &["src/signal/mod.rs", "src/signal/read.rs"];

/// The providers that a source names, in code or in literals.
fn named_providers(source: &str) -> Vec<&'static str> {
    let text: String = pieces(without_tests(source))
        .into_iter()
        .map(|piece| match piece {
            Piece::Code(text) | Piece::Literal(text) => text.to_lowercase(),
        })
        .collect();
    PROVIDERS.iter().copied().filter(|provider| text.contains(provider)).collect()
}

#[test]
fn a_provider_is_named_in_its_room_its_facts_and_the_door_only() {
    let known = read(Path::new("knowledge/facts/names.toml"));
    let listed = known.split("\nprovider = [").nth(1).and_then(|rest| rest.split("\n]").next()).expect("the providers");
    assert_eq!(listed.matches("row = ").count(), PROVIDERS.len(), "name the new provider in this test");
    let mut wrong = Vec::new();
    for path in files("src") {
        let name = path.to_string_lossy().into_owned();
        let named = named_providers(&read(&path));
        let others = named.into_iter().filter(|provider| !name.starts_with(&format!("src/signal/{provider}/")));
        wrong.extend(others.filter(|_| !DISPATCH.contains(&name.as_str())).map(|provider| format!("{name}: {provider}")));
    }
    assert!(wrong.is_empty(), "providers named outside their rooms:\n{}", wrong.join("\n"));
}

#[test]
fn the_name_of_a_provider_is_found() {
    assert_eq!(named_providers("fn f() { ProviderId::STRIPE }"), ["stripe"]);
    assert_eq!(named_providers("const NAME: &[u8] = b\"gocardless\";"), ["gocardless"]);
    assert!(named_providers("// Stripe's own\n#[cfg(test)]\nmod tests { const A: &str = \"stripe\"; }").is_empty());
}

/// Lookups that are no method of the book, and what goes around it: the built-in edition outside proofs of the compiler.
fn without_the_book(path: &str, source: &str) -> Vec<String> {
    let source = code(without_tests(source));
    let lines = source.lines().map(str::trim);
    let is_table = path.starts_with("src/table/");
    let free = |line: &&str| is_table && !path.ends_with("words.rs") && line.starts_with("pub fn ") && !line.contains("self");
    let opens = |line: &&str| line.starts_with("pub fn open(bytes");
    let around =
        |line: &&str| !is_table && (line.contains("BUILT_IN") && !line.starts_with("const _") || line.contains("Zone::find"));
    lines.filter(|line| free(line) && !opens(line) || around(line)).map(|line| format!("{path}: {line}")).collect()
}

#[test]
fn every_lookup_takes_the_book() {
    let paths = files("src");
    let wrong: Vec<String> = paths.iter().flat_map(|path| without_the_book(&path.to_string_lossy(), &read(path))).collect();
    assert!(wrong.is_empty(), "without the book:\n{}", wrong.join("\n"));
}

#[test]
fn a_lookup_without_the_book_is_found() {
    let found = |path: &str, source: &str| without_the_book(path, source).len();
    assert_eq!(found("src/table/find.rs", "pub fn name(id: AnyId) -> Option<&'static [u8]> { None }"), 1);
    assert_eq!(found("src/table/find.rs", "    pub fn name(self, id: AnyId) -> Option<&'b [u8]> { None }"), 0);
    assert_eq!(found("src/plan/make.rs", "let row = Book::BUILT_IN.name(id);"), 1);
    assert_eq!(found("src/plan/make.rs", "let zone = Zone::find(id);"), 1);
    assert_eq!(found("src/law/gauge.rs", "const _: () = assert!(most(Book::BUILT_IN.ceilings()) < 9);"), 0);
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
