//! The golden vectors and the digest, from C and from C++, over the shared library as it ships.

use checks::toolchain::{run, scratch, sh, tool, write};
use recoup_testkit::{cases, vectors};
use serde_json::Value;
use sha2::{Digest as _, Sha256};
use std::{
    fmt::Write as _,
    fs,
    io::{BufWriter, Read as _, Write as _},
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The fields of each structure by name, as a C header; arrays member by member, sizes and reserved fields left out.
fn fields() -> String {
    let text = fs::read_to_string(repository().join("tests/data/golden/abi.json")).expect("abi.json");
    let abi: Value = serde_json::from_str(&text).expect("abi.json is JSON");
    let mut out = String::new();
    for structure in abi["structs"].as_array().expect("structs") {
        let name = structure["name"].as_str().expect("a name");
        let short = name.trim_start_matches("recoup_").to_uppercase();
        let _ = writeln!(out, "static const field {short}_FIELDS[] = {{");
        for f in structure["fields"].as_array().expect("fields") {
            one(&mut out, name, f);
        }
        out.push_str("    {NULL, 0, 0, 0}};\n#define USE_");
        let _ = writeln!(out, "{short} (void){short}_FIELDS");
    }
    out
}

fn one(out: &mut String, structure: &str, f: &Value) {
    let text = |key: &str| f[key].as_str().unwrap_or_default();
    let (name, ty, count) = (text("name"), text("type"), f["count"].as_u64().unwrap_or(1));
    if matches!(name, "struct_size" | "reserved") || !matches!(ty, "uint32_t" | "int64_t" | "uint64_t") {
        return;
    }
    let bytes = if ty == "uint32_t" { 4 } else { 8 };
    for i in 0..count {
        let shown = if count == 1 { name.to_owned() } else { format!("{name}.{i}") };
        let signed = u8::from(ty == "int64_t");
        let _ = writeln!(out, "    {{\"{shown}\", offsetof({structure}, {name}) + {}, {bytes}, {signed}}},", i * bytes);
    }
}

/// The runner of each language that has a compiler here, linked to the shared library of this build.
fn runners(folder: &Path) -> Vec<PathBuf> {
    let languages = [("runner.c", "-std=c11", ["gcc", "clang"]), ("runner.cpp", "-std=c++17", ["g++", "clang++"])];
    languages.iter().filter_map(|(source, standard, compilers)| runner(folder, source, standard, compilers)).collect()
}

fn runner(folder: &Path, source: &str, standard: &str, compilers: &[&str]) -> Option<PathBuf> {
    let compiler = compilers.iter().find_map(|name| tool(name))?;
    // The loader looks for the soname.
    let library = folder.join(format!("librecoup.so.{}", checks::description::abi_major()));
    fs::copy(checks::artefact::shared(), &library).expect("the scratch folder is writable");
    let _ = write(folder, "fields.h", &fields());
    let program = folder.join(source.replace('.', "-"));
    let source = repository().join("bindings/c/tests").join(source);
    let include = repository().join("include");
    let args = [standard, "-O2", "-Wall", "-Wextra", "-Werror", "-Wno-unused-const-variable", "-Wno-unused-variable"];
    let mut command = Command::new(compiler);
    command.args(args).arg("-I").arg(include).arg("-I").arg(folder).arg(source).arg(&library);
    run(command.arg(format!("-Wl,-rpath,{}", folder.display())).arg("-o").arg(&program)).expect("the runner compiles");
    Some(program)
}

#[test]
fn every_vector_holds() {
    let folder = scratch("c-vectors");
    let all = vectors::load(&repository().join("tests/data/vectors"));
    let file = write(&folder, "vectors.txt", &vectors::flatten(&all, &repository().join("tests/data/payloads")));
    let told: usize = all.iter().map(|vector| vectors::told(vector).len()).sum();
    for runner in runners(&folder) {
        let printed = sh(&runner.display().to_string(), ["vectors", &file.display().to_string()]).expect("every vector holds");
        println!("{}: {printed}", runner.display());
        assert!(printed.contains(&format!("vectors: {} passed, 0 failed", told)), "{printed}");
    }
}

fn digest(runner: &Path, cases: &Path, swap: bool) -> String {
    let mut command = Command::new(runner);
    command.arg("digest").arg(cases).stdout(Stdio::piped());
    if swap {
        command.arg("swap");
    }
    let mut child = command.spawn().expect("the runner starts");
    let mut lines = child.stdout.take().expect("piped");
    let (mut hash, mut buffer) = (Sha256::new(), vec![0; 1 << 16]);
    loop {
        let read = lines.read(&mut buffer).expect("readable");
        if read == 0 {
            break;
        }
        hash.update(&buffer[..read]);
    }
    assert!(child.wait().expect("it ends").success());
    hash.finalize().iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[test]
fn the_digest_is_the_same_and_notices_a_swapped_field() {
    let folder = scratch("c-digest");
    let file = folder.join("cases.txt");
    let mut out = BufWriter::new(fs::File::create(&file).expect("writable"));
    for case in cases::generate(cases::SEED, cases::COUNT) {
        writeln!(out, "{}", cases::encode(&case)).expect("writable");
    }
    out.into_inner().expect("flushed");
    let golden = fs::read_to_string(repository().join("tests/data/golden/digest.txt")).expect("the golden digest");
    let golden = golden.split(' ').next().unwrap_or_default();
    for runner in runners(&folder) {
        assert_eq!(digest(&runner, &file, false), golden, "{}", runner.display());
        assert_ne!(digest(&runner, &file, true), golden, "{}", runner.display());
    }
}
