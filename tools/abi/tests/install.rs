//! An installed library is found by pkg-config and by CMake, shared and static, and a packed one by CMake's FetchContent.

use checks::artefact::built;
use checks::toolchain::{run, scratch, target, tool, write};
use checks::{cpp, header, root};
use std::{path::Path, path::PathBuf, process::Command};

/// Installs into a fresh prefix.
fn installed(name: &str) -> PathBuf {
    let _ = built("release");
    let prefix = scratch(name).join("prefix");
    run(Command::new(root().join("bindings/c/install.sh")).arg(target()).arg(&prefix)).unwrap_or_else(|e| panic!("{e}"));
    for shared in ["doc/recoup/LICENSE-MIT", "doc/recoup/LICENSE-APACHE", "recoup/policy.schema.json"] {
        assert!(prefix.join("share").join(shared).is_file(), "{shared}");
    }
    prefix
}

fn runs(program: &Path, prefix: &Path) {
    let said = run(Command::new(program).env("LD_LIBRARY_PATH", prefix.join("lib"))).unwrap_or_else(|e| panic!("{e}"));
    assert!(said.starts_with("charge again at "), "{said}");
}

/// The examples of both headers, as files of a folder.
fn examples(folder: &Path) -> [PathBuf; 2] {
    [write(folder, "example.c", &header::example()), write(folder, "example.cpp", &cpp::example())]
}

#[test]
fn pkg_config_finds_it() {
    if tool("gcc").is_none() || tool("g++").is_none() || tool("pkg-config").is_none() {
        return;
    }
    let prefix = installed("pkg-config");
    let [c, cpp] = examples(&prefix);
    let ask = |what: &str| {
        let mut command = Command::new("pkg-config");
        command.env("PKG_CONFIG_PATH", prefix.join("lib/pkgconfig")).args([what, "recoup"]);
        run(&mut command).unwrap_or_else(|e| panic!("{e}")).trim().to_string()
    };
    assert_eq!(ask("--modversion"), env!("CARGO_PKG_VERSION"));
    for (name, compiler, source, options) in [
        ("shared", "gcc", &c, [].as_slice()),
        ("static", "gcc", &c, ["-static"].as_slice()),
        ("shared-cpp", "g++", &cpp, ["-std=c++17"].as_slice()),
        ("static-cpp", "g++", &cpp, ["-std=c++17", "-static"].as_slice()),
    ] {
        let program = prefix.join(name);
        let mut gcc = Command::new(compiler);
        gcc.args(options).arg(source).args(ask("--cflags").split_whitespace()).arg("-o").arg(&program);
        run(gcc.args(ask("--libs").split_whitespace())).unwrap_or_else(|e| panic!("{e}"));
        runs(&program, &prefix);
    }
}

const PROJECT: &str = "cmake_minimum_required(VERSION 3.16)
project(example C CXX)
find_package(recoup @VERSION@ REQUIRED)
set(CMAKE_CXX_STANDARD 17)
add_executable(shared example.c)
target_link_libraries(shared recoup::recoup)
add_executable(static example.c)
target_link_libraries(static recoup::static)
add_executable(shared-cpp example.cpp)
target_link_libraries(shared-cpp recoup::recoup)
add_executable(static-cpp example.cpp)
target_link_libraries(static-cpp recoup::static)
";

/// A project that asks for this major version and that minor version.
fn project(minor: u32) -> String {
    PROJECT.replace("@VERSION@", &format!("{}.{minor}", env!("CARGO_PKG_VERSION_MAJOR")))
}

#[test]
fn cmake_finds_it() {
    if tool("gcc").is_none() || tool("g++").is_none() || tool("cmake").is_none() {
        return;
    }
    let prefix = installed("cmake");
    let folder = scratch("cmake-project");
    let minor: u32 = env!("CARGO_PKG_VERSION_MINOR").parse().expect("a number");
    let (_, _) = (examples(&folder), write(&folder, "CMakeLists.txt", &project(minor)));
    let build = folder.join("build");
    let mut configure = Command::new("cmake");
    configure.arg("-S").arg(&folder).arg("-B").arg(&build).arg(format!("-DCMAKE_PREFIX_PATH={}", prefix.display()));
    run(&mut configure).unwrap_or_else(|e| panic!("{e}"));
    run(Command::new("cmake").arg("--build").arg(&build)).unwrap_or_else(|e| panic!("{e}"));
    for program in ["shared", "static", "shared-cpp", "static-cpp"] {
        runs(&build.join(program), &prefix);
    }
    // Another minor version before 1.0 is another library.
    let _ = write(&folder, "CMakeLists.txt", &project(minor + 1));
    let mut configure = Command::new("cmake");
    configure.arg("-S").arg(&folder).arg("-B").arg(folder.join("other")).arg(format!("-DCMAKE_PREFIX_PATH={}", prefix.display()));
    assert!(run(&mut configure).is_err());
}

/// A copy of an example's folder, with the programs of both headers in it.
fn copied(example: &str) -> PathBuf {
    let folder = scratch(example);
    for entry in std::fs::read_dir(root().join("bindings/c/examples").join(example)).expect("an example") {
        let path = entry.expect("an entry").path();
        std::fs::copy(&path, folder.join(path.file_name().expect("a name"))).expect("it is copied");
    }
    let _ = examples(&folder);
    folder
}

#[test]
fn the_example_of_fetch_content_builds_and_runs() {
    if tool("gcc").is_none() || tool("g++").is_none() || tool("cmake").is_none() {
        return;
    }
    let _ = built("release");
    let folder = copied("fetch-content");
    let packed = run(Command::new(root().join("bindings/c/tarball.sh")).arg(target()).arg(folder.join("packed")));
    let url = format!("-DRECOUP_URL=file://{}", packed.unwrap_or_else(|e| panic!("{e}")).trim());
    let build = folder.join("build");
    run(Command::new("cmake").arg(url).arg("-S").arg(&folder).arg("-B").arg(&build)).unwrap_or_else(|e| panic!("{e}"));
    run(Command::new("cmake").arg("--build").arg(&build)).unwrap_or_else(|e| panic!("{e}"));
    for program in ["from-c", "from-cpp"] {
        runs(&build.join(program), &build.join("_deps/recoup-src"));
    }
}

#[test]
fn the_example_of_pkg_config_builds_and_runs() {
    if tool("gcc").is_none() || tool("g++").is_none() || tool("pkg-config").is_none() || tool("make").is_none() {
        return;
    }
    let (prefix, folder) = (installed("pkg-config-example"), copied("pkg-config"));
    let path = format!("PKG_CONFIG_PATH={}", prefix.join("lib/pkgconfig").display());
    run(Command::new("make")
        .arg("-C")
        .arg(&folder)
        .env_remove("MAKEFLAGS")
        .env("PKG_CONFIG_PATH", prefix.join("lib/pkgconfig"))
        .arg(path))
    .unwrap_or_else(|e| panic!("{e}"));
    for program in ["from-c", "from-cpp"] {
        runs(&folder.join(program), &prefix);
    }
}
