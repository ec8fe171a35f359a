//! The header as compilers see it: alone, in every standard; its layout and its numbers; and its example.

use checks::artefact::built;
use checks::toolchain::{run, scratch, skip, tool, write};
use checks::{cpp, header, root};
use serde_json::Value;
use std::{fmt::Write as _, fs, path::Path, process::Command};

const STRICT: [&str; 4] = ["-Wall", "-Wextra", "-Wpedantic", "-Werror"];

/// Compiles a file that includes the header at `include` in every standard of C and C++, with every compiler there is.
fn compiles(include: &Path, scratch_name: &str) -> Result<usize, String> {
    let folder = scratch(scratch_name);
    let unit = write(&folder, "alone.c", "#include \"recoup.h\"\ntypedef int not_empty;\n");
    let mut done = 0;
    for (compiler, language, standards) in [
        ("gcc", "c", ["c99", "c11", "c17", "c2x"].as_slice()),
        ("g++", "c++", ["c++11", "c++17", "c++20"].as_slice()),
        ("clang", "c", ["c99", "c11", "c17", "c2x"].as_slice()),
        ("clang++", "c++", ["c++11", "c++17", "c++20"].as_slice()),
    ] {
        // A second compiler is welcome, not required.
        let required = !compiler.starts_with("clang");
        let found = if required { tool(compiler).is_some() } else { Command::new(compiler).arg("--version").output().is_ok() };
        if !found {
            continue;
        }
        for standard in standards {
            let mut command = Command::new(compiler);
            command.args(STRICT).args(["-x", language, "-fsyntax-only"]).arg(format!("-std={standard}")).arg("-I").arg(include);
            run(command.arg(&unit))?;
            done += 1;
        }
    }
    Ok(done)
}

#[test]
fn the_header_compiles_alone_in_every_standard() {
    assert!(fs::read_to_string(root().join("include/recoup.h")).expect("there is a header").is_ascii());
    let done = compiles(&root().join("include"), "alone").unwrap_or_else(|e| panic!("{e}"));
    println!("compiled {done} times");
}

#[test]
fn the_header_of_cpp_compiles_alone_with_and_without_exceptions() {
    if tool("g++").is_none() {
        return;
    }
    let unit = write(&scratch("alone_cpp"), "alone.cpp", "#include \"recoup.hpp\"\n");
    for standard in ["c++17", "c++20", "c++2b"] {
        for exceptions in ["-fexceptions", "-fno-exceptions"] {
            let mut gcc = Command::new("g++");
            gcc.args(STRICT).args(["-Wshadow", "-Wconversion", "-fsyntax-only", exceptions]).arg(format!("-std={standard}"));
            run(gcc.arg("-I").arg(root().join("include")).arg(&unit)).unwrap_or_else(|e| panic!("{e}"));
        }
    }
}

#[test]
fn a_moved_field_does_not_compile_in_cpp() {
    if tool("g++").is_none() {
        return;
    }
    let folder = scratch("moved_cpp");
    let compiles = |abi: &Value| {
        let header = write(&folder, "moved.hpp", &cpp::types(&abi.to_string()));
        let mut gcc = Command::new("g++");
        run(gcc.args(["-std=c++17", "-fsyntax-only", "-x", "c++", "-I"]).arg(root().join("include")).arg(header))
    };
    let mut abi = description();
    assert_eq!(compiles(&abi), Ok(String::new()));
    let field = &mut abi["structs"][1]["fields"][3];
    field["offset"] = (field["offset"].as_u64().expect("an offset") + 4).into();
    assert!(compiles(&abi).is_err_and(|said| said.contains("static assertion failed")));
}

#[test]
fn a_header_that_lacks_an_include_is_found() {
    if tool("gcc").is_none() {
        return;
    }
    let folder = scratch("lacking");
    let text = fs::read_to_string(root().join("include/recoup.h")).expect("there is a header");
    let _ = write(&folder, "recoup.h", &text.replace("#include <stdint.h>", ""));
    assert!(compiles(&folder, "lacking_alone").is_err());
}

/// A program of C that prints every size, offset and number of the header, and what the description of the ABI says of them.
fn witness(abi: &Value) -> (String, String) {
    let mut code = String::from("#include \"recoup.h\"\n#include <stdio.h>\nint main(void) {\n");
    let mut wanted = String::new();
    let list = |name: &str| abi[name].as_array().expect("a list");
    let text = |value: &Value| value.as_str().expect("a text").to_string();
    for item in list("structs") {
        let name = text(&item["name"]);
        let _ = writeln!(code, "printf(\"{name} %zu\\n\", sizeof({name}));");
        let _ = writeln!(wanted, "{name} {}", item["size"]);
        for field in item["fields"].as_array().expect("a list") {
            let (field_name, size, count) = (text(&field["name"]), field["size"].as_u64(), field["count"].as_u64());
            let _ = writeln!(
                code,
                "printf(\"{name}.{field_name} %zu %zu %zu\\n\", offsetof({name}, {field_name}), sizeof((({name} *)0)->{field_name}), sizeof({}));",
                text(&field["type"])
            );
            let (size, count) = (size.expect("a size"), count.expect("a count"));
            let _ = writeln!(wanted, "{name}.{field_name} {} {size} {}", field["offset"], size / count);
        }
    }
    let mut number = |name: String, value: &Value| {
        let _ = writeln!(code, "printf(\"{name} %lld\\n\", (long long)({name}));");
        let _ = writeln!(wanted, "{name} {value}");
    };
    list("statuses").iter().for_each(|item| number(text(&item["name"]), &item["value"]));
    for vocabulary in list("vocabularies") {
        number(text(&vocabulary["constant"]), &vocabulary["id"]);
        vocabulary["words"].as_array().expect("a list").iter().for_each(|word| number(text(&word["constant"]), &word["value"]));
    }
    list("ids").iter().for_each(|item| number(text(&item["constant"]), &item["value"]));
    list("numbers").iter().for_each(|item| number(text(&item["name"]), &item["value"]));
    code.push_str("return 0;\n}\n");
    (code, wanted)
}

fn description() -> Value {
    let text = fs::read_to_string(root().join("tests/data/golden/abi.json")).expect("there is a description");
    serde_json::from_str(&text).expect("it is JSON")
}

/// What the witness prints.
fn testify(code: &str, name: &str) -> String {
    let folder = scratch(name);
    let (source, program) = (write(&folder, "witness.c", code), folder.join("witness"));
    let mut gcc = Command::new("gcc");
    gcc.args(STRICT).args(["-std=c11", "-I"]).arg(root().join("include")).arg(source).arg("-o").arg(&program);
    run(&mut gcc).unwrap_or_else(|e| panic!("{e}"));
    run(&mut Command::new(program)).unwrap_or_else(|e| panic!("{e}"))
}

#[test]
fn c_and_rust_agree_on_every_offset_and_number() {
    if tool("gcc").is_none() {
        return;
    }
    let (code, wanted) = witness(&description());
    let said = testify(&code, "witness");
    assert!(said == wanted, "{}", checks::difference(&said, &wanted));
}

#[test]
fn a_moved_field_is_found() {
    if tool("gcc").is_none() {
        return;
    }
    let mut abi = description();
    let field = &mut abi["structs"][1]["fields"][3];
    field["offset"] = (field["offset"].as_u64().expect("an offset") + 4).into();
    let (code, wanted) = witness(&abi);
    assert_ne!(testify(&code, "moved"), wanted);
}

#[test]
fn every_constant_of_the_header_is_described() {
    let text = fs::read_to_string(root().join("include/recoup.h")).expect("there is a header");
    let (code, _) = witness(&description());
    for name in text.lines().filter_map(|line| line.strip_prefix("#define ")?.split(' ').next()) {
        let known = ["RECOUP_H", "RECOUP_ASCII4(a,"].contains(&name) || code.contains(&format!("({name}));"));
        assert!(known, "{name} is in the header and not in tests/data/golden/abi.json");
    }
}

/// Compiles and runs the example of the banner, against the shared and against the static library.
#[test]
fn the_example_of_the_header_works() {
    if tool("gcc").is_none() {
        return;
    }
    let folder = scratch("example");
    let source = write(&folder, "example.c", &header::example());
    let library = built("release");
    // Programs look for the soname.
    let named = folder.join(format!("librecoup.so.{}", checks::description::abi_major()));
    let _ = fs::remove_file(&named);
    fs::copy(library.join("librecoup.so"), named).expect("the library was built");
    for (name, link) in [("shared", library.join("librecoup.so")), ("static", library.join("librecoup.a"))] {
        let program = folder.join(name);
        let mut gcc = Command::new("gcc");
        gcc.args(STRICT).args(["-std=c99", "-I"]).arg(root().join("include")).arg(&source).arg(link).arg("-o").arg(&program);
        run(&mut gcc).unwrap_or_else(|e| panic!("{e}"));
        let said = run(Command::new(&program).env("LD_LIBRARY_PATH", &folder)).unwrap_or_else(|e| panic!("{e}"));
        assert!(said.starts_with("charge again at "), "{name}: {said}");
    }
    if cfg!(not(target_os = "linux")) {
        skip("the loader of this system is not asked");
    }
}
