//! What a field is, read from its type: the types of words, ids and numbers of the core, as C sees them.

use crate::{
    names::{spaces, vocabularies},
    source::Sources,
    structures::Structure,
};
use recoup_knowledge::type_name;
use std::collections::BTreeMap;
use syn::{Expr, Fields, Item, Lit, Type};

/// What the number of a field says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reads {
    /// A word of a list.
    Word(String),
    /// A set of words whose values are bits.
    Flags(String),
    /// A set of words: bit (1 << word) for each.
    Set(String),
    /// An id of one of these spaces.
    Id(Vec<String>),
    /// Up to four ASCII characters.
    Text,
    /// Milliseconds since 1970.
    Instant,
    /// Milliseconds.
    Duration,
    /// The hash of a name.
    Hash,
    /// Nothing yet: 0.
    Reserved,
    /// A number.
    Number,
    /// Another structure.
    Structure,
}

/// The type of a field.
#[derive(Clone, Debug)]
pub struct FieldType {
    /// The type of one element in Rust, with its path.
    pub rust: String,
    /// The type of one element in C.
    pub c: String,
    /// Bytes of one element.
    pub width: usize,
    /// How many elements: 1 unless an array.
    pub count: usize,
    /// How its integers are reached.
    pub place: Place,
    /// What it says.
    pub reads: Reads,
}

/// How the integers of a field `f` are reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// `f.0`: one integer in a newtype.
    One,
    /// `f.0[n]`: a newtype over an array.
    Inner,
    /// `f[n].0`: an array of newtypes.
    Outer,
    /// A structure.
    Whole,
}

/// The files that hold the types of numbers.
pub const NUMBERS: [&str; 2] = ["src/number.rs", "src/number/share.rs"];

/// The newtypes of the core.
#[derive(Debug)]
pub struct Types {
    known: BTreeMap<String, FieldType>,
}

impl Types {
    /// Reads the word lists, the spaces, and the files of numbers.
    ///
    /// # Panics
    /// When a newtype is over anything but integers.
    #[must_use]
    pub fn of(sources: &Sources) -> Self {
        let mut known = BTreeMap::new();
        let one = |rust: String, reads| FieldType { rust, c: "uint32_t".into(), width: 4, count: 1, place: Place::One, reads };
        for list in &vocabularies() {
            let name = list.name.get_ref().clone();
            let reads = match list.kind.get_ref().as_str() {
                "enum" => Reads::Word(name.clone()),
                "flags" => Reads::Flags(name.clone()),
                _ => continue,
            };
            let ty = type_name(&name);
            known.insert(ty.clone(), one(format!("recoup_core::vocabulary::{ty}"), reads));
        }
        for space in spaces() {
            let ty = format!("{}Id", type_name(&space));
            known.insert(ty.clone(), one(format!("recoup_core::id::{ty}"), Reads::Id(vec![space])));
        }
        for (name, spaces) in several(sources) {
            known.insert(name.clone(), one(format!("recoup_core::id::{name}"), Reads::Id(spaces)));
        }
        // Results of functions are the one list below 0.
        let status =
            FieldType { c: "int32_t".into(), ..one("recoup_core::vocabulary::Status".into(), Reads::Word("status".into())) };
        known.insert("Status".into(), status);
        for item in NUMBERS.iter().flat_map(|path| sources.items(path)) {
            if let Item::Struct(item) = item {
                let name = item.ident.to_string();
                let Fields::Unnamed(fields) = &item.fields else { panic!("{name}: no newtype") };
                let (ty, place, count) = match &fields.unnamed[0].ty {
                    Type::Array(array) => ((*array.elem).clone(), Place::Inner, length(&array.len)),
                    ty => (ty.clone(), Place::One, 1),
                };
                let (c, width) = integer(&ty).unwrap_or_else(|| panic!("{name}: over no integer"));
                let rust = format!("recoup_core::number::{name}");
                let reads = number(&name);
                known.insert(name, FieldType { rust, c: c.into(), width, count, place, reads });
            }
        }
        Self { known }
    }

    /// The type of a field.
    ///
    /// # Panics
    /// For one that may not cross the ABI.
    #[must_use]
    pub fn field(&self, ty: &Type) -> FieldType {
        match ty {
            Type::Array(array) => {
                let one = self.field(&array.elem);
                assert_eq!(one.place, Place::One, "an array of arrays may not cross the ABI");
                FieldType { count: length(&array.len), place: Place::Outer, ..one }
            }
            Type::Path(path) => {
                let name = path.path.segments.last().expect("a path has a name").ident.to_string();
                self.named(&name).unwrap_or_else(|| panic!("{name} may not be a field: it says not what it is"))
            }
            _ => panic!("a field is a newtype, or an array of one"),
        }
    }

    fn named(&self, name: &str) -> Option<FieldType> {
        let part = || {
            let structure = Structure::called(name)?;
            // A part cannot grow: `mirrors` holds it to this.
            let (rust, c, width) = (structure.core_type(), structure.c_name(), structure.v1);
            Some(FieldType { rust, c, width, count: 1, place: Place::Whole, reads: Reads::Structure })
        };
        self.known.get(name).cloned().or_else(part)
    }
}

/// What a type of number says.
fn number(name: &str) -> Reads {
    match name {
        "Ascii4" | "Country" | "Currency" => Reads::Text,
        "Instant" => Reads::Instant,
        "Duration" => Reads::Duration,
        "Hash" | "Label" => Reads::Hash,
        "FieldSet" => Reads::Set("field".into()),
        "Reserved" => Reads::Reserved,
        _ => Reads::Number,
    }
}

/// The ids of several spaces, as `src/id.rs` makes them: `several!(LawId of CODE, RULE; …)`.
fn several(sources: &Sources) -> Vec<(String, Vec<String>)> {
    let calls = sources.items("src/id.rs").into_iter().filter_map(|item| match item {
        Item::Macro(item) if item.mac.path.is_ident("several") => Some(item.mac.tokens.to_string()),
        _ => None,
    });
    let ids = calls.filter_map(|call| {
        let (name, spaces) = call.split(';').next()?.split_once(" of")?;
        let spaces = spaces.split(',').map(|space| space.trim().to_lowercase()).filter(|space| !space.is_empty());
        Some((name.trim().to_string(), spaces.collect()))
    });
    ids.collect()
}

fn length(len: &Expr) -> usize {
    match len {
        Expr::Lit(len) => match &len.lit {
            Lit::Int(len) => len.base10_parse().expect("a length"),
            _ => panic!("a length is a number"),
        },
        _ => panic!("a length is a literal"),
    }
}

/// A fixed-width integer of Rust in C, and its width in bytes.
#[must_use]
pub fn integer(ty: &Type) -> Option<(&'static str, usize)> {
    let Type::Path(path) = ty else { return None };
    match path.path.segments.last()?.ident.to_string().as_str() {
        "u8" => Some(("uint8_t", 1)),
        "u32" => Some(("uint32_t", 4)),
        "i32" => Some(("int32_t", 4)),
        "u64" => Some(("uint64_t", 8)),
        "i64" => Some(("int64_t", 8)),
        _ => None,
    }
}
