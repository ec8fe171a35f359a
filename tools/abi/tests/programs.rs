//! The programs in C and C++: the examples, whose output is committed, and the tests of the conventions. They run as shipped, under
//! the sanitizers with all checks of the library on, and under valgrind.

use checks::artefact::built;
use checks::toolchain::{run, scratch, tool};
use checks::{committed, root};
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

const STRICT: [&str; 5] = ["-Wall", "-Wextra", "-Wpedantic", "-Werror", "-g"];

/// How the programs that explain are called.
const EXPLAINED: [&str; 6] =
    ["tests/data/payloads/event-charge-not-permitted.json", "0", "charge", "America/New_York", "1767225600000", "demo"];

/// The programs, and how they are called.
const PROGRAMS: [(&str, &[&str]); 12] = [
    ("examples/classify.c", &["tests/data/payloads/charge-insufficient-funds.json"]),
    ("examples/explain.c", &EXPLAINED),
    ("examples/explain.cpp", &EXPLAINED),
    ("examples/lifetime.c", &[]),
    ("tests/contract.c", &[]),
    ("tests/cpp.cpp", &[]),
    ("tests/ten_lines.c", &[]),
    ("tests/ten_lines.cpp", &[]),
    ("tests/renewal.c", &[]),
    ("tests/renewal.cpp", &[]),
    ("tests/mistakes.c", &[]),
    ("tests/mistakes.cpp", &[]),
];

/// The compiler and the standard of a source.
fn compiler(name: &str) -> (&'static str, &'static str) {
    if name.ends_with(".cpp") { ("g++", "-std=c++17") } else { ("gcc", "-std=c99") }
}

/// The programs there is a compiler for.
fn programs() -> impl Iterator<Item = (&'static str, &'static [&'static str])> {
    PROGRAMS.into_iter().filter(|(name, _)| tool(compiler(name).0).is_some())
}

/// Compiles a program against the static library of a profile.
fn compile(name: &str, profile: &'static str, folder: &Path, options: &[&str]) -> PathBuf {
    let program = folder.join(name.replace(['/', '.'], "-"));
    let (compiler, standard) = compiler(name);
    let mut command = Command::new(compiler);
    command.arg(standard).args(STRICT).args(options).arg("-I").arg(root().join("include"));
    command.arg(root().join("bindings/c").join(name)).arg(built(profile).join("librecoup.a")).arg("-o").arg(&program);
    run(&mut command).unwrap_or_else(|e| panic!("{e}"));
    program
}

fn output(program: &mut Command, arguments: &[&str]) -> String {
    run(program.current_dir(root()).args(arguments)).unwrap_or_else(|e| panic!("{e}"))
}

#[test]
fn the_programs_print_what_is_committed() {
    let folder = scratch("examples");
    for (name, arguments) in programs() {
        let program = compile(name, "release", &folder, &[]);
        let said = output(&mut Command::new(program), arguments);
        // The same example in C and in C++ prints the same.
        if let Some(example) = name.strip_prefix("examples/").and_then(|file| file.split('.').next()) {
            committed(&format!("bindings/c/examples/{example}.expected.txt"), &said);
        }
    }
}

#[test]
fn the_lines_of_the_readme_are_those_that_run() {
    let readme = fs::read_to_string(root().join("README.md")).expect("there is a README");
    for (mark, program) in [("```c\n", "ten_lines.c"), ("```cpp\n", "ten_lines.cpp")] {
        let (_, rest) = readme.split_once(mark).expect(mark);
        let (block, _) = rest.split_once("```").expect("its end");
        let indented: String = block.lines().map(|line| format!("    {line}\n")).collect();
        let source = fs::read_to_string(root().join("bindings/c/tests").join(program)).expect(program);
        assert!(source.contains(&indented), "not in {program}:\n{indented}");
    }
}

#[test]
fn the_flow_of_the_packages_readme_is_the_one_that_runs() {
    let readme = fs::read_to_string(root().join("bindings/c/README.md")).expect("there is a README");
    for (mark, program) in [("```c\n", "renewal.c"), ("```cpp\n", "renewal.cpp")] {
        let (_, rest) = readme.split_once(mark).expect(mark);
        let (block, _) = rest.split_once("```\n").expect("its end");
        let source = fs::read_to_string(root().join("bindings/c/tests").join(program)).expect(program);
        assert!(source.contains(block), "not in {program}:\n{block}");
    }
}

#[test]
fn a_mistake_is_told_in_the_sentence_of_every_language() {
    let table = fs::read_to_string(root().join("tests/data/mistakes.json")).expect("the table");
    let table: serde_json::Value = serde_json::from_str(&table).expect("JSON");
    let mistakes = table["mistakes"].as_array().expect("a list");
    let sentences: String = mistakes.iter().map(|entry| format!("{}\n", entry["sentence"].as_str().expect("a text"))).collect();
    assert_eq!(mistakes.len(), 10);
    let folder = scratch("mistakes");
    for (name, _) in programs().filter(|(name, _)| name.contains("mistakes")) {
        let program = compile(name, "release", &folder, &[]);
        assert_eq!(output(&mut Command::new(program), &[]), sentences, "{name}");
    }
}

#[test]
fn the_programs_are_clean_under_the_sanitizers_with_all_checks_on() {
    let folder = scratch("sanitized");
    for (name, arguments) in programs() {
        let program = compile(name, "capi-dev", &folder, &["-fsanitize=address,undefined", "-fno-sanitize-recover=all"]);
        let symbols = run(Command::new("nm").arg(&program)).unwrap_or_else(|e| panic!("{e}"));
        assert!(symbols.contains("__asan_init"), "{name} was built without the sanitizer");
        let _ = output(&mut Command::new(program), arguments);
    }
}

#[test]
fn the_programs_are_clean_under_valgrind() {
    if tool("valgrind").is_none() {
        return;
    }
    let folder = scratch("valgrind");
    for (name, arguments) in programs() {
        let program = compile(name, "release", &folder, &[]);
        let mut valgrind = Command::new("valgrind");
        valgrind.args(["--quiet", "--error-exitcode=1", "--leak-check=full", "--track-origins=yes"]).arg(program);
        let _ = output(&mut valgrind, arguments);
    }
}
