//! The generated tables and their lookup.
