//! Gives the shared object the name programs find it by: cargo sets none.

use std::env;

#[path = "src/frozen.rs"]
mod frozen;

/// Only a shared object in the ELF format has such a name: a Unix that is not Apple's, and so not WebAssembly.
fn is_elf() -> bool {
    let told = |name: &str| env::var(format!("CARGO_CFG_{name}")).unwrap_or_default();
    told("TARGET_FAMILY").split(',').any(|family| family == "unix") && told("TARGET_VENDOR") != "apple"
}

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=src/frozen.rs");
    if is_elf() {
        println!("cargo::rustc-link-arg=-Wl,-soname,librecoup.so.{}", frozen::RECOUP_ABI_MAJOR);
    }
}
