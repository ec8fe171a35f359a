//! What a switched file calls. It is written into the crate that is tested, as its module `mutant`.

/// The module's text. A mutant is on where its number is in `RECOUP_MUTANT`; each operand is computed once, as in the original.
/// The first panic ends the program: no other test has to run, and proptest does not look for a smaller case.
pub const MODULE: &str = r#"
#[doc(hidden)]
#[allow(missing_docs)]
pub mod mutant {
    extern crate std;
    static ON: std::sync::OnceLock<u32> = std::sync::OnceLock::new();
    pub fn on(id: u32) -> bool {
        *ON.get_or_init(chosen) == id
    }
    fn chosen() -> u32 {
        std::panic::set_hook(std::boxed::Box::new(|_| std::process::exit(101)));
        std::env::var("RECOUP_MUTANT").ok().and_then(|text| text.parse().ok()).unwrap_or(0)
    }
}
#[macro_export]
#[doc(hidden)]
macro_rules! mutant_eager {
    ($l:expr ; $o:tt ; $r:expr ; $($id:literal $m:tt)+) => { match ($l, $r) { (l, r) => $(if $crate::mutant::on($id) { l $m r } else)+ { l $o r } } };
}
#[macro_export]
#[doc(hidden)]
macro_rules! mutant_compared {
    ($l:expr ; $o:tt ; $r:expr ; $($id:literal $m:tt)+) => { match (&($l), &($r)) { (l, r) => $(if $crate::mutant::on($id) { *l $m *r } else)+ { *l $o *r } } };
}
#[macro_export]
#[doc(hidden)]
macro_rules! mutant_lazy {
    ($l:expr ; $o:tt ; $r:expr ; $($id:literal $m:tt)+) => { match $l { l => $(if $crate::mutant::on($id) { l $m $r } else)+ { l $o $r } } };
}
#[macro_export]
#[doc(hidden)]
macro_rules! mutant_assigned {
    ($l:expr ; $o:tt ; $r:expr ; $($id:literal $m:tt)+) => { $(if $crate::mutant::on($id) { $l $m $r } else)+ { $l $o $r } };
}
#[macro_export]
#[doc(hidden)]
macro_rules! mutant_unary {
    ($o:tt $x:expr ; $id:literal) => { match $x { x => if $crate::mutant::on($id) { x } else { $o x } } };
}
"#;
