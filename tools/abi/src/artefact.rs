//! The built library, looked at as a linker does.

use crate::toolchain::{run, sh, target};
use crate::{root, source};
use once_cell::sync::OnceCell;
use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
    process::Command,
};

/// What a library may take from the process it is loaded into: what every compiler may call for.
const MEMORY: [&str; 5] = ["memcpy", "memmove", "memset", "memcmp", "bcmp"];

/// The symbol the panic handler refers to; see `bindings/c/src/panic.rs`.
const PANIC_PATH: &str = "recoup_panic_path_is_left";

/// Builds the C library once per run in `profile`, and gives the folder it lies in.
///
/// # Panics
/// When it does not build.
pub fn built(profile: &'static str) -> PathBuf {
    static RELEASE: OnceCell<PathBuf> = OnceCell::new();
    static CHECKED: OnceCell<PathBuf> = OnceCell::new();
    let cell = if profile == "release" { &RELEASE } else { &CHECKED };
    cell.get_or_init(|| {
        let mut command = Command::new(root().join("bindings/c/build.sh"));
        run(command.arg(profile).env("CARGO_TARGET_DIR", target())).unwrap_or_else(|e| panic!("{e}"));
        target().join(profile)
    })
    .clone()
}

/// The release shared object.
#[must_use]
pub fn shared() -> PathBuf {
    built("release").join("librecoup.so")
}

/// The names that `nm` prints with these options, without versions.
fn names(library: &Path, options: &[&str], keep: impl Fn(&str) -> bool) -> Result<BTreeSet<String>, String> {
    let out = sh("nm", options.iter().map(|option| (*option).as_ref()).chain([library.as_os_str()]))?;
    let symbol = |line: &str| {
        let mut words = line.split_whitespace().rev();
        let name = words.next()?.split('@').next()?.to_string();
        words.next().filter(|kind| keep(kind)).map(|_| name)
    };
    Ok(out.lines().filter_map(symbol).collect())
}

/// What the library exports.
///
/// # Errors
/// When `nm` fails.
pub fn exports(library: &Path) -> Result<BTreeSet<String>, String> {
    names(library, &["-D", "--defined-only"], |_| true)
}

/// The functions the header declares, by its text.
#[must_use]
pub fn declared(header: &str) -> BTreeSet<String> {
    let function = |line: &str| {
        let head = line.strip_prefix("recoup_status ").or_else(|| line.strip_prefix("uint32_t "))?;
        head.split_once('(').map(|(name, _)| name.to_string())
    };
    header.lines().filter_map(function).collect()
}

/// The functions the sources define.
#[must_use]
pub fn defined() -> BTreeSet<String> {
    let sources = source::Sources::default();
    source::FUNCTIONS.iter().flat_map(|path| sources.functions(path)).map(|function| function.name).collect()
}

/// The library exports these names, all and no others.
///
/// # Errors
/// The names on one side only.
pub fn exports_are(library: &Path, wanted: &BTreeSet<String>) -> Result<(), String> {
    let found = exports(library)?;
    let missing: Vec<_> = wanted.difference(&found).collect();
    let more: Vec<_> = found.difference(wanted).collect();
    if missing.is_empty() && more.is_empty() {
        return Ok(());
    }
    Err(format!("declared and not exported: {missing:?}; exported and not declared: {more:?}"))
}

/// The library needs nothing from others but memory functions and weak start-up symbols.
///
/// # Errors
/// The symbols it needs.
pub fn needs_memory_only(library: &Path) -> Result<(), String> {
    let mut needed = names(library, &["-D", "--undefined-only"], |kind| kind != "w" && kind != "v")?;
    needed.retain(|name| !MEMORY.contains(&name.as_str()));
    if needed.is_empty() { Ok(()) } else { Err(format!("undefined symbols: {needed:?}")) }
}

/// No panic path is left: no symbol tells of one, and the handler's own is not referred to (which `strip` cannot hide).
///
/// # Errors
/// The symbols.
pub fn cannot_panic(library: &Path) -> Result<(), String> {
    let all = names(library, &["--no-demangle"], |_| true).unwrap_or_default();
    let dynamic = names(library, &["-D"], |_| true)?;
    let found: Vec<_> = all.union(&dynamic).filter(|name| name.contains("panic") || *name == PANIC_PATH).collect();
    if found.is_empty() { Ok(()) } else { Err(format!("a panic path is left: {found:?}")) }
}

/// The values of the dynamic section with this tag.
fn dynamic(library: &Path, tag: &str) -> Result<Vec<String>, String> {
    let out = sh("readelf", ["-d".as_ref(), library.as_os_str()])?;
    let value = |line: &str| line.split_once('[').and_then(|(_, rest)| rest.split_once(']')).map(|(value, _)| value.to_string());
    Ok(out.lines().filter(|line| line.contains(&format!("({tag})"))).filter_map(value).collect())
}

/// The library needs no other.
///
/// # Errors
/// Their names.
pub fn needs_no_library(library: &Path) -> Result<(), String> {
    let needed = dynamic(library, "NEEDED")?;
    if needed.is_empty() { Ok(()) } else { Err(format!("NEEDED: {needed:?}")) }
}

/// The library bears the name under which programs find it.
///
/// # Errors
/// The name it bears instead.
pub fn soname_is(library: &Path, wanted: &str) -> Result<(), String> {
    let found = dynamic(library, "SONAME")?;
    if found == [wanted] { Ok(()) } else { Err(format!("SONAME: {found:?}, not {wanted}")) }
}

/// How many pointers the loader has to relocate: those to functions of the library, and all others.
///
/// # Errors
/// When `readelf` fails.
pub fn relocations(library: &Path) -> Result<(usize, usize), String> {
    let readelf = |what: &str| sh("readelf", [what.as_ref(), "-W".as_ref(), library.as_os_str()]);
    let hexadecimal = |word: Option<&str>| word.and_then(|word| u64::from_str_radix(word, 16).ok());
    // `[12] .text PROGBITS <address> <offset> <size> …`
    let sections = readelf("-S")?;
    let text = sections.lines().find_map(|line| line.split_once(" .text ")).ok_or("no .text")?.1;
    let mut columns = text.split_whitespace().skip(1);
    let (from, size) = (hexadecimal(columns.next()).ok_or("no address")?, hexadecimal(columns.nth(1)).ok_or("no size")?);
    let relocated = readelf("-r")?;
    let lines: Vec<&str> = relocated.lines().filter(|line| line.contains("R_")).collect();
    let to_function = |line: &&&str| {
        line.contains("_RELATIV")
            && hexadecimal(line.split_whitespace().last()).is_some_and(|at| (from..from + size).contains(&at))
    };
    let functions = lines.iter().filter(to_function).count();
    Ok((functions, lines.len() - functions))
}

/// Global symbols an object file defines, and those it leaves to others.
///
/// # Errors
/// When `nm` fails.
pub fn object(file: &Path) -> Result<(BTreeSet<String>, BTreeSet<String>), String> {
    let defined = names(file, &["-g", "--defined-only"], |_| true)?;
    let undefined = names(file, &["-u"], |kind| kind == "U")?;
    Ok((defined, undefined))
}

/// The slim archive has our object only: it defines these functions, and needs memory functions.
///
/// # Errors
/// What is wrong with it.
pub fn archive_is_slim(archive: &Path, wanted: &BTreeSet<String>) -> Result<(), String> {
    let members = sh("ar", ["t".as_ref(), archive.as_os_str()])?;
    if members.lines().count() != 1 {
        return Err(format!("{} members", members.lines().count()));
    }
    let (defined, mut undefined) = object(archive)?;
    let ours: BTreeSet<_> = defined.iter().filter(|name| name.starts_with("recoup_")).cloned().collect();
    if ours != *wanted {
        return Err(format!("it defines {defined:?}"));
    }
    undefined.retain(|name| !MEMORY.contains(&name.as_str()));
    if undefined.is_empty() { Ok(()) } else { Err(format!("undefined symbols: {undefined:?}")) }
}
