//! Gives the shared object the name programs find it by: cargo sets none.

#[path = "src/frozen.rs"]
mod frozen;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=src/frozen.rs");
    println!("cargo::rustc-link-arg=-Wl,-soname,librecoup.so.{}", frozen::RECOUP_ABI_MAJOR);
}
