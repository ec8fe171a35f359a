//! The Rust sources of the ABI, read: structures, constants and functions with their comments.

use crate::{
    root,
    structures::{STRUCTURES, Structure},
    types::{FieldType, Types, integer},
};
use quote::ToTokens as _;
use std::{fs, path::PathBuf};
use syn::{Attribute, Expr, Fields, FnArg, Item, Lit, Meta, ReturnType, Type};

/// The files that hold constants.
pub const CONSTANTS: [&str; 3] = ["bindings/c/src/constants.rs", "bindings/c/src/frozen.rs", "bindings/c/src/records.rs"];

/// The files that hold functions, in the order of the header.
pub const FUNCTIONS: [&str; 13] = [
    "bindings/c/src/signal.rs",
    "bindings/c/src/verdict.rs",
    "bindings/c/src/policy.rs",
    "bindings/c/src/plan.rs",
    "bindings/c/src/row.rs",
    "bindings/c/src/refusal.rs",
    "bindings/c/src/backoff.rs",
    "bindings/c/src/explain.rs",
    "bindings/c/src/table.rs",
    "bindings/c/src/strings.rs",
    "bindings/c/src/hash.rs",
    "bindings/c/src/wait.rs",
    "bindings/c/src/version.rs",
];

/// Where the sources are read.
#[derive(Debug)]
pub struct Sources {
    /// The root of the workspace, or of a copy of the files.
    pub root: PathBuf,
}

/// A structure as its source has it.
#[derive(Debug)]
pub struct Struct {
    /// Its comment.
    pub doc: String,
    /// Its fields, in order.
    pub fields: Vec<Field>,
    /// Bytes of it all, `struct_size` among them where it has one.
    pub size: usize,
}

/// A field of a [`Struct`].
#[derive(Debug)]
pub struct Field {
    /// Its name.
    pub name: String,
    /// Its comment.
    pub doc: String,
    /// Its type.
    pub ty: FieldType,
    /// Where it begins, in bytes from the start of the structure.
    pub offset: usize,
}

/// A function as its source has it.
#[derive(Debug)]
pub struct Function {
    /// Its name.
    pub name: String,
    /// Its comment.
    pub doc: String,
    /// The type it returns, in C.
    pub returns: String,
    /// Names and types of its parameters, in C.
    pub params: Vec<(String, String)>,
}

impl Default for Sources {
    /// Those of the workspace.
    fn default() -> Self {
        Self { root: root() }
    }
}

impl Sources {
    /// Parses a file.
    ///
    /// # Panics
    /// When it is not Rust.
    #[must_use]
    pub fn items(&self, path: &str) -> Vec<Item> {
        let text = fs::read_to_string(self.root.join(path)).unwrap_or_else(|e| panic!("{path}: {e}"));
        syn::parse_file(&text).unwrap_or_else(|e| panic!("{path}: {e}")).items
    }

    /// Reads a structure. Offsets are the sum of the widths before: a compile-time check of `records.rs` holds the compiler to it.
    ///
    /// # Panics
    /// When it is not there, holds what may not cross the ABI, or would need padding.
    #[must_use]
    pub fn structure(&self, structure: &Structure) -> Struct {
        let Structure { name: rust, path, .. } = structure;
        let items = self.items(path);
        let item = items.iter().find_map(|item| match item {
            Item::Struct(item) if item.ident == rust => Some(item),
            _ => None,
        });
        let item = item.unwrap_or_else(|| panic!("{path}: no struct {rust}"));
        let Fields::Named(fields) = &item.fields else { panic!("{rust} has no named fields") };
        let types = Types::of(self);
        let mut end = if structure.is_sized() { 4 } else { 0 };
        let mut widest = 4;
        let mut read = Vec::new();
        for field in &fields.named {
            let name = field.ident.as_ref().expect("a named field").to_string();
            let ty = types.field(&field.ty);
            let align = ty.width.min(if ty.c.starts_with("recoup_") { 4 } else { 8 });
            assert_eq!(end % align, 0, "{rust}.{name}: padding before it; put a reserved field there");
            widest = widest.max(align);
            let offset = end;
            end += ty.width * ty.count;
            read.push(Field { name, doc: doc(&field.attrs), ty, offset });
        }
        assert_eq!(end % widest, 0, "{rust}: padding at its end; put a reserved field there");
        Struct { doc: doc(&item.attrs), fields: read, size: end }
    }

    /// Reads the `extern "C"` functions of a file.
    ///
    /// # Panics
    /// When a parameter is no plain name.
    #[must_use]
    pub fn functions(&self, path: &str) -> Vec<Function> {
        let exported = |item: Item| match item {
            Item::Fn(item) if item.sig.abi.is_some() => Some(item),
            _ => None,
        };
        let function = |item: syn::ItemFn| {
            let params = item.sig.inputs.iter().map(|input| match input {
                FnArg::Typed(param) => (param.pat.to_token_stream().to_string(), c_type(&param.ty)),
                FnArg::Receiver(_) => panic!("{path}: a method"),
            });
            let returns = match &item.sig.output {
                ReturnType::Default => "void".into(),
                ReturnType::Type(_, ty) => c_type(ty),
            };
            Function { name: item.sig.ident.to_string(), doc: doc(&item.attrs), returns, params: params.collect() }
        };
        self.items(path).into_iter().filter_map(exported).map(function).collect()
    }

    /// Names of the public constants of a file, with their comments, in order.
    #[must_use]
    pub fn constants(&self, path: &str) -> Vec<(String, String)> {
        let constant = |item: Item| match item {
            Item::Const(item) if item.ident.to_string().starts_with("RECOUP_") => {
                Some((item.ident.to_string(), doc(&item.attrs)))
            }
            _ => None,
        };
        self.items(path).into_iter().filter_map(constant).collect()
    }
}

/// The type of a parameter in C.
fn c_type(ty: &Type) -> String {
    match ty {
        Type::Ptr(pointer) => {
            let constness = if pointer.mutability.is_none() { "const " } else { "" };
            let inner = c_type(&pointer.elem);
            // A pointer to a constant pointer reads from the right: `const uint8_t **`.
            if inner.ends_with('*') { format!("{inner}*") } else { format!("{constness}{inner} *") }
        }
        Type::Path(path) => {
            let name = path.path.segments.last().expect("a name").ident.to_string();
            match name.as_str() {
                "usize" => "size_t".into(),
                "recoup_status" | "recoup_id" | "recoup_ascii4" => name,
                _ if STRUCTURES.iter().any(|structure| structure.c_name() == name) => name,
                _ => integer(ty).unwrap_or_else(|| panic!("{name} may not cross the ABI")).0.into(),
            }
        }
        _ => panic!("{} may not cross the ABI", ty.to_token_stream()),
    }
}

/// The doc comment, paragraphs apart by one empty line.
fn doc(attributes: &[Attribute]) -> String {
    let lines = attributes.iter().filter_map(|attribute| match &attribute.meta {
        Meta::NameValue(pair) if pair.path.is_ident("doc") => match &pair.value {
            Expr::Lit(text) => match &text.lit {
                Lit::Str(text) => Some(text.value().trim().to_string()),
                _ => None,
            },
            _ => None,
        },
        _ => None,
    });
    let text = lines.collect::<Vec<_>>().join("\n");
    text.split("\n\n").map(|paragraph| paragraph.replace('\n', " ")).collect::<Vec<_>>().join("\n\n")
}
