//! What every sourced row carries, once for all kinds of rows.

use toml::Spanned;

/// A kind of row that has a number, a name and sources.
pub trait Sourced {
    /// Row number within the space; frozen.
    fn row(&self) -> &Spanned<u32>;
    /// Its name.
    fn name(&self) -> &Spanned<String>;
    /// Keys of `sources.toml`; at least one.
    fn sources(&self) -> &Spanned<Vec<Spanned<String>>>;
    /// The edition that brought it.
    fn since(&self) -> u32;
    /// What it means, in our words.
    fn meaning(&self) -> &str;
    /// First day in the world; `None`: always, or not known.
    fn valid_from(&self) -> Option<&Spanned<String>> {
        None
    }
    /// First day it was gone; `None`: it is still there, or not known.
    fn valid_to(&self) -> Option<&Spanned<String>> {
        None
    }
    /// A word of `tier`; `None`: the best one of its sources.
    fn tier(&self) -> Option<&Spanned<String>> {
        None
    }
}

/// Declares a kind of row with its own keys, and gives it those that sourced rows have in common.
///
/// * `named`: `row`, `name`, `sources`, `since`, `meaning` and `note`.
/// * `dated`: also `valid_from` and `valid_to`, its first day in the world and the first day it was gone.
/// * `graded`: also `tier`, a grade of its own.
macro_rules! sourced {
    ($(#[$doc:meta])* named $kind:ident { $($own:tt)* }) => {
        sourced! { @row $(#[$doc])* $kind { $($own)* } }
        impl $crate::sourced::Sourced for $kind {
            sourced! { @named }
        }
    };
    ($(#[$doc:meta])* dated $kind:ident { $($own:tt)* }) => {
        sourced! { @dates $(#[$doc])* $kind { $($own)* } }
        impl $crate::sourced::Sourced for $kind {
            sourced! { @named }
            sourced! { @dated }
        }
    };
    ($(#[$doc:meta])* graded $kind:ident { $($own:tt)* }) => {
        sourced! { @dates $(#[$doc])* $kind {
            /// A word of `tier`.
            pub tier: Spanned<String>,
            $($own)*
        } }
        impl $crate::sourced::Sourced for $kind {
            sourced! { @named }
            sourced! { @dated }
            fn tier(&self) -> Option<&Spanned<String>> {
                Some(&self.tier)
            }
        }
    };
    (@dates $(#[$doc:meta])* $kind:ident { $($own:tt)* }) => {
        sourced! { @row $(#[$doc])* $kind {
            /// First day in the world, `YYYY-MM-DD`, where known.
            #[serde(default)]
            pub valid_from: Option<Spanned<String>>,
            /// First day it was gone, `YYYY-MM-DD`, where known.
            #[serde(default)]
            pub valid_to: Option<Spanned<String>>,
            $($own)*
        } }
    };
    (@row $(#[$doc:meta])* $kind:ident { $($own:tt)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct $kind {
            /// Row number within the space; frozen.
            pub row: Spanned<u32>,
            /// The name: of a code, status or event as the provider sends it, else dotted, `visa.57`.
            pub name: Spanned<String>,
            /// Keys of `sources.toml`; at least one.
            pub sources: Spanned<Vec<Spanned<String>>>,
            /// Edition that brought the row.
            pub since: u32,
            /// What it means, for an operator, in our words: one or two sentences.
            pub meaning: String,
            /// What sources disagree about, the reading that was taken, and doubts; for maintainers.
            #[serde(default)]
            pub note: Option<String>,
            $($own)*
        }
    };
    (@named) => {
        fn row(&self) -> &Spanned<u32> {
            &self.row
        }
        fn name(&self) -> &Spanned<String> {
            &self.name
        }
        fn sources(&self) -> &Spanned<Vec<Spanned<String>>> {
            &self.sources
        }
        fn since(&self) -> u32 {
            self.since
        }
        fn meaning(&self) -> &str {
            &self.meaning
        }
    };
    (@dated) => {
        fn valid_from(&self) -> Option<&Spanned<String>> {
            self.valid_from.as_ref()
        }
        fn valid_to(&self) -> Option<&Spanned<String>> {
            self.valid_to.as_ref()
        }
    };
}
pub(crate) use sourced;
