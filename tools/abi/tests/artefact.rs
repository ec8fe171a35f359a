//! The release library keeps the promises of the ABI; and each check fails where a promise is broken.

use checks::artefact::*;
use checks::toolchain::{run, scratch, sh, tool, write};
use checks::{committed, description, root};
use std::{collections::BTreeSet, fs, path::Path, path::PathBuf, process::Command};

/// The tools without which nothing can be said about an artefact.
fn binutils() -> bool {
    ["nm", "readelf", "strip", "ar", "gcc"].iter().all(|name| tool(name).is_some())
}

fn soname() -> String {
    format!("librecoup.so.{}", description::abi_major())
}

#[test]
fn exports_are_the_header_both_ways() {
    if !binutils() {
        return;
    }
    let header = fs::read_to_string(root().join("include/recoup.h")).expect("there is a header");
    let declared = declared(&header);
    assert_eq!(declared, defined(), "the header, and the sources it is made from");
    committed("tests/data/golden/symbols.txt", &declared.iter().map(|name| format!("{name}\n")).collect::<String>());
    assert_eq!(exports_are(&shared(), &declared), Ok(()));
}

#[test]
fn the_library_stands_alone_and_cannot_panic() {
    if !binutils() {
        return;
    }
    let library = shared();
    let stripped = scratch("stripped").join("librecoup.so");
    fs::copy(&library, &stripped).expect("the library was built");
    sh("strip", [&stripped]).expect("strip works");
    for library in [&library, &stripped] {
        assert_eq!(needs_memory_only(library), Ok(()));
        assert_eq!(needs_no_library(library), Ok(()));
        assert_eq!(soname_is(library, &soname()), Ok(()));
        assert_eq!(cannot_panic(library), Ok(()));
    }
    let (functions, others) = relocations(&library).expect("readelf works");
    let size = fs::metadata(&stripped).expect("it was stripped").len();
    println!("librecoup.so: {size} bytes stripped, relocations: {functions} to functions, {others} others");
    // Tables hold offsets, not pointers: what is left are start-up code and the memory functions.
    assert!(others <= 32, "{others} relocations: a table holds pointers");
    // Of what is asked of many reports, which is compiled once for all kinds of groups. They lie in the page of the others.
    assert!(functions <= 64, "{functions} relocations: a table holds functions");
}

#[test]
fn the_archive_is_slim() {
    if !binutils() {
        return;
    }
    let slim = scratch("slim").join("librecoup.a");
    run(Command::new(root().join("bindings/c/slim.sh")).arg(built("release").join("librecoup.a")).arg(&slim))
        .expect("slim.sh works");
    assert_eq!(archive_is_slim(&slim, &defined()), Ok(()));
    assert!(archive_is_slim(&built("release").join("librecoup.a"), &defined()).is_err(), "the archive of rustc is not slim");
}

/// A shared object of C, linked as told.
fn bad(name: &str, code: &str, options: &[&str]) -> PathBuf {
    let folder = scratch(name);
    let (source, library) = (write(&folder, "bad.c", code), folder.join("libbad.so"));
    let mut gcc = Command::new("gcc");
    gcc.args(["-shared", "-fPIC", "-O1", "-o"]).arg(&library).arg(source).args(options);
    run(&mut gcc).expect("gcc works");
    library
}

fn set(names: &[&str]) -> BTreeSet<String> {
    names.iter().map(|name| (*name).to_string()).collect()
}

#[test]
fn a_missing_and_an_undeclared_function_are_found() {
    if !binutils() {
        return;
    }
    let library = bad("exports", "int recoup_one(void) { return 1; } int recoup_two(void) { return 2; }", &["-nostdlib"]);
    assert_eq!(exports_are(&library, &set(&["recoup_one", "recoup_two"])), Ok(()));
    assert!(exports_are(&library, &set(&["recoup_one"])).is_err());
    assert!(exports_are(&library, &set(&["recoup_one", "recoup_two", "recoup_three"])).is_err());
}

#[test]
fn a_foreign_symbol_a_library_and_a_wrong_name_are_found() {
    if !binutils() {
        return;
    }
    let library = bad("foreign", "void *malloc(unsigned long); void *recoup_one(void) { return malloc(1); }", &[]);
    assert!(needs_memory_only(&library).is_err_and(|e| e.contains("malloc")));
    assert!(needs_no_library(&library).is_err_and(|e| e.contains("libc")));
    assert!(soname_is(&library, &soname()).is_err());
    let library = bad("named", "int recoup_one(void) { return 1; }", &["-nostdlib", "-Wl,-soname,librecoup.so.9"]);
    assert_eq!(needs_memory_only(&library), Ok(()));
    assert_eq!(needs_no_library(&library), Ok(()));
    assert!(soname_is(&library, &soname()).is_err_and(|e| e.contains("librecoup.so.9")));
    assert_eq!(soname_is(&library, "librecoup.so.9"), Ok(()));
}

/// A library of Rust with the same panic handler, and one function.
fn rust(name: &str, body: &str) -> PathBuf {
    let folder = scratch(name);
    let handler = fs::read_to_string(root().join("bindings/c/src/panic.rs")).expect("there is a handler").replace("//!", "//");
    let code =
        format!("#![no_std]\n{handler}\n#[unsafe(no_mangle)]\npub extern \"C\" fn recoup_one(i: usize) -> u8 {{ {body} }}\n");
    let (source, library) = (write(&folder, "lib.rs", &code), folder.join("libbad.so"));
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let mut rustc = Command::new(rustc);
    rustc.args(["--edition=2024", "--crate-type=cdylib", "-Copt-level=3", "-Cpanic=abort", "-Clto=fat", "-o"]);
    run(rustc.arg(&library).arg(source)).expect("rustc works");
    library
}

#[test]
fn a_panic_path_is_found_also_when_stripped() {
    if !binutils() {
        return;
    }
    let strip = |library: &Path| sh("strip", [library]).expect("strip works");
    let good = rust("cannot_panic", "[1u8, 2, 3].get(i).copied().unwrap_or(0)");
    assert_eq!(cannot_panic(&good), Ok(()));
    let bad = rust("panics", "[1u8, 2, 3][i]");
    assert!(cannot_panic(&bad).is_err());
    assert!(needs_memory_only(&bad).is_err());
    strip(&bad);
    assert!(cannot_panic(&bad).is_err_and(|e| e.contains("recoup_panic_path_is_left")));
}

#[test]
fn a_fat_archive_and_one_without_a_function_are_found() {
    if !binutils() {
        return;
    }
    let folder = scratch("archives");
    let source = write(&folder, "one.c", "int recoup_one(void) { return 1; }");
    let (one, two, archive) = (folder.join("one.o"), folder.join("two.o"), folder.join("lib.a"));
    run(Command::new("gcc").arg("-c").arg(&source).arg("-o").arg(&one)).expect("gcc works");
    fs::copy(&one, &two).expect("the folder is writable");
    run(Command::new("ar").arg("rcs").arg(&archive).arg(&one)).expect("ar works");
    assert_eq!(archive_is_slim(&archive, &set(&["recoup_one"])), Ok(()));
    assert!(archive_is_slim(&archive, &set(&["recoup_one", "recoup_two"])).is_err());
    run(Command::new("ar").arg("rcs").arg(&archive).arg(&two)).expect("ar works");
    assert!(archive_is_slim(&archive, &set(&["recoup_one"])).is_err());
}
