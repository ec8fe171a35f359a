//! No function of the release library takes more of its caller's stack than `RECOUP_STACK_BYTES` leaves it, measured with heavy
//! inputs. A quarter of the promise is kept back for other compilers and machines.

use checks::artefact::{built, declared};
use checks::root;
use checks::toolchain::{run, scratch, skip, tool};
use serde_json::Value;
use std::{collections::BTreeMap, fs, process::Command};

/// What the program measures beside the functions: it takes more than is promised, and so shows that it would be seen.
const CONTROL: &str = "recoup_control";

/// The promise.
fn promised() -> u64 {
    let text = fs::read_to_string(root().join("tests/data/golden/abi.json")).expect("there is a description");
    let abi: Value = serde_json::from_str(&text).expect("it is JSON");
    let numbers = abi["numbers"].as_array().expect("numbers");
    let number = numbers.iter().find(|number| number["name"] == "RECOUP_STACK_BYTES").expect("the promise is a constant");
    number["value"].as_u64().expect("a number")
}

/// Bytes by function, as the program prints them.
fn measured() -> BTreeMap<String, u64> {
    let program = scratch("stack").join("stack");
    let mut gcc = Command::new("gcc");
    // `-z now`: what the loader takes to find memcpy at its first call is not the library's.
    gcc.args(["-std=gnu11", "-Wall", "-Wextra", "-Wpedantic", "-Werror", "-O1", "-g", "-pthread", "-Wl,-z,now", "-I"]);
    gcc.arg(root().join("include")).arg(root().join("bindings/c/tests/stack.c"));
    run(gcc.arg(built("release").join("librecoup.a")).arg("-o").arg(&program)).unwrap_or_else(|e| panic!("{e}"));
    let folder = fs::read_dir(root().join("tests/data/payloads")).expect("there are payloads");
    let mut payloads: Vec<_> = folder.map(|entry| entry.expect("an entry").path()).collect();
    payloads.retain(|path| path.extension().is_some_and(|end| end == "json") && !path.ends_with("index.json"));
    payloads.sort();
    let printed = run(Command::new(program).args(payloads)).unwrap_or_else(|e| panic!("{e}"));
    let line = |line: &str| {
        let (name, bytes) = line.split_once(' ').expect("a name and a number");
        (name.to_string(), bytes.parse().expect("a number"))
    };
    printed.lines().map(line).collect()
}

#[test]
fn no_function_takes_more_of_the_stack_than_is_promised() {
    if cfg!(not(target_os = "linux")) || tool("gcc").is_none() {
        return skip("the stack of the functions: it is measured with gcc on Linux");
    }
    let promised = promised();
    let mut figures = measured();
    let control = figures.remove(CONTROL).expect("the control is measured");
    assert!(control > promised, "the control takes more than is promised, and {control} bytes were seen");

    let header = fs::read_to_string(root().join("include/recoup.h")).expect("there is a header");
    let exported = declared(&header);
    assert!(figures.keys().eq(&exported), "bindings/c/tests/stack.c has these cases: {:?}", figures.keys());
    let allowed = promised / 4 * 3;
    for (name, bytes) in &figures {
        println!("{name}: {bytes} of {allowed} bytes");
    }
    let over: Vec<_> = figures.iter().filter(|(_, bytes)| **bytes > allowed).collect();
    assert!(over.is_empty(), "more of the stack than {allowed} bytes, three quarters of RECOUP_STACK_BYTES: {over:?}");
}
