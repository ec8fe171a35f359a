//! The closed word lists: one module a list, one constant a word. Generated from `knowledge/facts/vocabulary.toml`.
#![allow(missing_docs)] // the words' meanings are emitted as doc comments; a word without one is refused by the knowledge checks
include!(concat!(env!("OUT_DIR"), "/vocabulary.rs"));
