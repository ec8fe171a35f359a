//! Rewrites what is generated from the sources of the ABI. It is no test, so that it runs while the test kit, of which it writes a part,
//! does not compile.

fn main() {
    checks::generate(&checks::source::Sources::default(), checks::rewrite);
}
