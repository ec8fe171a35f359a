//! The programs in C: the examples, whose output is committed, and the test of the conventions. They run as shipped, under the
//! sanitizers with all checks of the library on, and under valgrind.

use checks::artefact::built;
use checks::toolchain::{run, scratch, tool};
use checks::{committed, root};
use std::{path::Path, path::PathBuf, process::Command};

const STRICT: [&str; 6] = ["-std=c99", "-Wall", "-Wextra", "-Wpedantic", "-Werror", "-g"];

/// The programs, and how they are called.
const PROGRAMS: [(&str, &[&str]); 4] = [
    ("examples/classify", &["tests/payloads/charge-insufficient-funds.json"]),
    (
        "examples/explain",
        &["tests/payloads/event-charge-not-permitted.json", "0", "charge", "America/New_York", "1767225600000", "demo"],
    ),
    ("examples/worker", &[]),
    ("tests/contract", &[]),
];

/// Compiles a program against the static library of a profile.
fn compile(name: &str, profile: &'static str, folder: &Path, options: &[&str]) -> PathBuf {
    let program = folder.join(name.replace('/', "-"));
    let mut gcc = Command::new("gcc");
    gcc.args(STRICT).args(options).arg("-I").arg(root().join("include"));
    gcc.arg(root().join(format!("bindings/c/{name}.c"))).arg(built(profile).join("librecoup.a")).arg("-o").arg(&program);
    run(&mut gcc).unwrap_or_else(|e| panic!("{e}"));
    program
}

fn output(program: &mut Command, arguments: &[&str]) -> String {
    run(program.current_dir(root()).args(arguments)).unwrap_or_else(|e| panic!("{e}"))
}

#[test]
fn the_programs_print_what_is_committed() {
    if tool("gcc").is_none() {
        return;
    }
    let folder = scratch("examples");
    for (name, arguments) in PROGRAMS {
        let program = compile(name, "release", &folder, &[]);
        let said = output(&mut Command::new(program), arguments);
        if name.starts_with("examples/") {
            committed(&format!("bindings/c/{name}.expected.txt"), &said);
        }
    }
}

#[test]
fn the_programs_are_clean_under_the_sanitizers_with_all_checks_on() {
    if tool("gcc").is_none() {
        return;
    }
    let folder = scratch("sanitized");
    for (name, arguments) in PROGRAMS {
        let program = compile(name, "capi-dev", &folder, &["-fsanitize=address,undefined", "-fno-sanitize-recover=all"]);
        let symbols = run(Command::new("nm").arg(&program)).unwrap_or_else(|e| panic!("{e}"));
        assert!(symbols.contains("__asan_init"), "{name} was built without the sanitizer");
        let _ = output(&mut Command::new(program), arguments);
    }
}

#[test]
fn the_programs_are_clean_under_valgrind() {
    if tool("gcc").is_none() || tool("valgrind").is_none() {
        return;
    }
    let folder = scratch("valgrind");
    for (name, arguments) in PROGRAMS {
        let program = compile(name, "release", &folder, &[]);
        let mut valgrind = Command::new("valgrind");
        valgrind.args(["--quiet", "--error-exitcode=1", "--leak-check=full", "--track-origins=yes"]).arg(program);
        let _ = output(&mut valgrind, arguments);
    }
}
