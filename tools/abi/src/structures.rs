//! The structures of the ABI: the one list everything else about them is made from.

use crate::names::vocabularies;

/// How a structure crosses the ABI.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// By itself: it begins with `struct_size`.
    Sized,
    /// As an element of an array that carries its stride; of what.
    Element(&'static str),
    /// Within others only.
    Part,
}

/// A structure of the ABI.
#[derive(Clone, Copy, Debug)]
pub struct Structure {
    /// Its name in Rust.
    pub name: &'static str,
    /// Its word of the vocabulary `layout`, which is its name in C without the prefix.
    word: &'static str,
    /// The module of Rust that exports it, as `bindings/c` sees it.
    module: &'static str,
    /// The file that defines it.
    pub path: &'static str,
    /// How it crosses the ABI.
    pub shape: Shape,
    /// Size of version 1 in bytes, frozen: a caller compiled against it is served as long as the major version of the ABI stands.
    pub v1: usize,
}

/// Every structure, in the order of the header.
pub const STRUCTURES: [Structure; 19] = [
    structure(["Span", "span"], "recoup_core::signal", "src/signal/types.rs", Shape::Part, 8),
    structure(["Request", "request"], "recoup_core::signal", "src/signal/request.rs", Shape::Sized, 56),
    structure(["Signal", "signal"], "recoup_core::signal", "src/signal/types.rs", Shape::Sized, 144),
    structure(["Reading", "reading"], "recoup_core::signal", "src/signal/types.rs", Shape::Sized, 216),
    structure(["Verdict", "verdict"], "recoup_core::verdict", "src/verdict/types.rs", Shape::Sized, 200),
    structure(["Row", "row"], "recoup_core::history", "src/history/row.rs", Shape::Element("a history"), 256),
    structure(["Case", "case"], "recoup_core::history", "src/history/case.rs", Shape::Sized, 224),
    structure(["Plan", "plan"], "recoup_core::plan", "src/plan/types.rs", Shape::Sized, 64),
    structure(["Step", "step"], "recoup_core::plan", "src/plan/types.rs", Shape::Element("steps"), 104),
    structure(["Clearance", "clearance"], "recoup_core::law", "src/law/clearance.rs", Shape::Sized, 40),
    structure(["Window", "window"], "recoup_core::law", "src/law/window.rs", Shape::Element("windows"), 24),
    structure(["Refusal", "refusal"], "recoup_core::refusal", "src/refusal/types.rs", Shape::Sized, 40),
    structure(["Diagnosis", "diagnosis"], "recoup_core::refusal", "src/refusal/types.rs", Shape::Sized, 80),
    structure(["Cause", "cause"], "recoup_core::refusal", "src/refusal/types.rs", Shape::Element("causes"), 32),
    structure(["Backoff", "backoff"], "recoup_core::backoff", "src/backoff/types.rs", Shape::Sized, 72),
    structure(["Retry", "retry"], "recoup_core::backoff", "src/backoff/types.rs", Shape::Sized, 56),
    structure(["Pause", "pause"], "recoup_core::backoff", "src/backoff/types.rs", Shape::Sized, 40),
    structure(["Fault", "fault"], "recoup_core::fault", "src/fault.rs", Shape::Sized, 48),
    structure(["Info", "info"], "crate::info", "bindings/c/src/info.rs", Shape::Sized, 72),
];

const fn structure(
    [name, word]: [&'static str; 2],
    module: &'static str,
    path: &'static str,
    shape: Shape,
    v1: usize,
) -> Structure {
    Structure { name, word, module, path, shape, v1 }
}

impl Structure {
    /// The structure of a name in Rust.
    #[must_use]
    pub fn called(name: &str) -> Option<&'static Self> {
        STRUCTURES.iter().find(|structure| structure.name == name)
    }

    /// Its name in C.
    #[must_use]
    pub fn c_name(&self) -> String {
        format!("recoup_{}", self.word())
    }

    /// Its name in Rust with its path, as `bindings/c` sees it.
    #[must_use]
    pub fn core_type(&self) -> String {
        format!("{}::{}", self.module, self.name)
    }

    /// Its word of the vocabulary `layout`.
    #[must_use]
    pub fn word(&self) -> &'static str {
        self.word
    }

    /// The number of that word.
    ///
    /// # Panics
    /// When the vocabulary lacks it.
    #[must_use]
    pub fn layout(&self) -> i64 {
        let lists = vocabularies();
        let layouts = lists.iter().find(|list| list.name.get_ref() == "layout").expect("there is a list of layouts");
        let word = layouts.words.iter().find(|word| word.name.get_ref() == self.word);
        *word.unwrap_or_else(|| panic!("the vocabulary `layout` has no {}", self.word())).value.get_ref()
    }

    /// Whether it begins with `struct_size`.
    #[must_use]
    pub fn is_sized(&self) -> bool {
        self.shape == Shape::Sized
    }

    /// The name of the constant that holds the size of version 1; none for a part of others.
    #[must_use]
    pub fn v1_constant(&self) -> Option<String> {
        (self.shape != Shape::Part).then(|| format!("{}_SIZE_V1", self.c_name().to_uppercase()))
    }
}
