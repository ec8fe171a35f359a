//! Gives the shared object the name programs find it by: cargo sets none.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    // The major version of the ABI (src/frozen.rs); the artefact checks compare the two.
    println!("cargo::rustc-link-arg=-Wl,-soname,librecoup.so.0");
}
