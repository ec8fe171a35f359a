//! The Rust sources of the ABI, read: structures, constants and functions with their comments.

use crate::root;
use quote::ToTokens as _;
use std::fs;
use syn::{Attribute, Expr, Fields, FnArg, Item, Lit, Meta, ReturnType, Type};

/// The structures of the ABI in the order of the header: name in Rust, name in C, file.
pub const STRUCTS: [(&str, &str, &str); 11] = [
    ("Span", "recoup_span", "src/signal/types.rs"),
    ("Signal", "recoup_signal", "src/signal/types.rs"),
    ("Reading", "recoup_reading", "src/signal/types.rs"),
    ("Verdict", "recoup_verdict", "src/verdict/types.rs"),
    ("Row", "recoup_row", "src/plan/types.rs"),
    ("Case", "recoup_case", "src/plan/types.rs"),
    ("Plan", "recoup_plan", "src/plan/types.rs"),
    ("Step", "recoup_step", "src/plan/types.rs"),
    ("Permission", "recoup_permission", "src/plan/types.rs"),
    ("Window", "recoup_window", "src/plan/types.rs"),
    ("Info", "recoup_info", "bindings/c/src/info.rs"),
];

/// The files that hold constants.
pub const CONSTANTS: [&str; 2] = ["bindings/c/src/constants.rs", "bindings/c/src/frozen.rs"];

/// The files that hold functions, in the order of the header.
pub const FUNCTIONS: [&str; 9] = [
    "bindings/c/src/signal.rs",
    "bindings/c/src/verdict.rs",
    "bindings/c/src/policy.rs",
    "bindings/c/src/plan.rs",
    "bindings/c/src/explain.rs",
    "bindings/c/src/table.rs",
    "bindings/c/src/strings.rs",
    "bindings/c/src/hash.rs",
    "bindings/c/src/version.rs",
];

/// A structure as its source has it.
#[derive(Debug)]
pub struct Struct {
    /// Its comment.
    pub doc: String,
    /// Its fields, in order.
    pub fields: Vec<Field>,
}

/// A field of a [`Struct`].
#[derive(Debug)]
pub struct Field {
    /// Its name.
    pub name: String,
    /// Its comment.
    pub doc: String,
    /// The type of one element in C.
    pub ty: String,
    /// How many elements: 1 unless an array.
    pub count: usize,
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

/// Parses a file of the workspace.
///
/// # Panics
/// When it is not Rust.
#[must_use]
pub fn items(path: &str) -> Vec<Item> {
    let text = fs::read_to_string(root().join(path)).unwrap_or_else(|e| panic!("{path}: {e}"));
    syn::parse_file(&text).unwrap_or_else(|e| panic!("{path}: {e}")).items
}

/// Reads a structure.
///
/// # Panics
/// When it is not there, or holds what may not cross the ABI.
#[must_use]
pub fn structure(rust: &str, path: &str) -> Struct {
    let items = items(path);
    let item = items.iter().find_map(|item| match item {
        Item::Struct(item) if item.ident == rust => Some(item),
        _ => None,
    });
    let item = item.unwrap_or_else(|| panic!("{path}: no struct {rust}"));
    let Fields::Named(fields) = &item.fields else { panic!("{rust} has no named fields") };
    let fields = fields.named.iter().map(|field| {
        let name = field.ident.as_ref().expect("a named field").to_string();
        let (ty, count) = match &field.ty {
            Type::Array(array) => match &array.len {
                Expr::Lit(len) => match &len.lit {
                    Lit::Int(len) => (c_type(&array.elem), len.base10_parse().expect("a length")),
                    _ => panic!("{rust}.{name}: length"),
                },
                _ => panic!("{rust}.{name}: length"),
            },
            ty => (c_type(ty), 1),
        };
        Field { name, doc: doc(&field.attrs), ty, count }
    });
    Struct { doc: doc(&item.attrs), fields: fields.collect() }
}

/// Reads the `extern "C"` functions of a file.
///
/// # Panics
/// When a parameter is no plain name.
#[must_use]
pub fn functions(path: &str) -> Vec<Function> {
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
    items(path).into_iter().filter_map(exported).map(function).collect()
}

/// Names of the public constants of a file, with their comments, in order.
#[must_use]
pub fn constants(path: &str) -> Vec<(String, String)> {
    let constant = |item: Item| match item {
        Item::Const(item) if item.ident.to_string().starts_with("RECOUP_") => Some((item.ident.to_string(), doc(&item.attrs))),
        _ => None,
    };
    items(path).into_iter().filter_map(constant).collect()
}

/// The type in C.
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
                "u8" => "uint8_t".into(),
                "u32" => "uint32_t".into(),
                "i32" => "int32_t".into(),
                "u64" => "uint64_t".into(),
                "i64" => "int64_t".into(),
                "usize" => "size_t".into(),
                "recoup_status" | "recoup_id" | "recoup_ascii4" => name,
                _ => match STRUCTS.iter().find(|(rust, _, _)| *rust == name) {
                    Some((_, c, _)) => (*c).into(),
                    None => panic!("{name} may not cross the ABI"),
                },
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
