//! The public names of the crate `recoup`, as its sources have them.

use crate::source::Sources;
use std::collections::BTreeSet;
use syn::{Attribute, ImplItem, Item, ItemImpl, Meta, Signature, Type, UseTree, Visibility};

/// Where it stands.
const SOURCES: &str = "bindings/rust/src";

/// A public function: its name as a feature has it, and whether its comment shows it in use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Function {
    /// `read`, `Policy::compile`.
    pub name: String,
    /// It has an example, which is a test.
    pub is_shown: bool,
}

/// What `lib.rs` makes public: functions, types, and the modules of the core as a whole.
#[must_use]
pub fn exported(sources: &Sources) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for item in sources.items(&format!("{SOURCES}/lib.rs")) {
        match item {
            Item::Use(item) if is_public(&item.vis) => leaves(&item.tree, &mut names),
            Item::Mod(item) if is_public(&item.vis) => {
                names.insert(item.ident.to_string());
            }
            _ => {}
        }
    }
    names
}

/// The last names of a `use`.
fn leaves(tree: &UseTree, names: &mut BTreeSet<String>) {
    match tree {
        UseTree::Path(path) => leaves(&path.tree, names),
        UseTree::Group(group) => group.items.iter().for_each(|tree| leaves(tree, names)),
        UseTree::Name(name) => {
            names.insert(name.ident.to_string());
        }
        UseTree::Rename(_) | UseTree::Glob(_) => panic!("the crate names each thing it makes public, once"),
    }
}

/// Every public function and method.
#[must_use]
pub fn functions(sources: &Sources, exported: &BTreeSet<String>) -> Vec<Function> {
    let modules = sources.items(&format!("{SOURCES}/lib.rs")).into_iter().filter_map(|item| match item {
        Item::Mod(item) if item.content.is_none() => Some(item.ident.to_string()),
        _ => None,
    });
    let mut found = Vec::new();
    for module in modules {
        of_items(&sources.items(&format!("{SOURCES}/{module}.rs")), "", exported, &mut found);
    }
    found
}

fn of_items(items: &[Item], within: &str, exported: &BTreeSet<String>, found: &mut Vec<Function>) {
    let is_exported = |name: &str| exported.contains(name);
    for item in items {
        match item {
            Item::Fn(item) if is_public(&item.vis) && (!within.is_empty() || is_exported(&item.sig.ident.to_string())) => {
                found.push(function(within, &item.sig, &item.attrs));
            }
            Item::Impl(item) if item.trait_.is_none() => {
                let of = type_name(item);
                if is_exported(&of) {
                    methods(item, &format!("{of}::"), found);
                }
            }
            Item::Mod(item) if is_public(&item.vis) && is_exported(&item.ident.to_string()) => {
                let inner = item.content.as_ref().map_or(&[][..], |(_, items)| items);
                of_items(inner, &format!("{}::", item.ident), exported, found);
            }
            _ => {}
        }
    }
}

fn methods(item: &ItemImpl, within: &str, found: &mut Vec<Function>) {
    for item in &item.items {
        if let ImplItem::Fn(item) = item
            && is_public(&item.vis)
        {
            found.push(function(within, &item.sig, &item.attrs));
        }
    }
}

fn function(within: &str, signature: &Signature, attributes: &[Attribute]) -> Function {
    let example = |attribute: &Attribute| match &attribute.meta {
        Meta::NameValue(pair) => pair.path.is_ident("doc") && quote::quote!(#pair).to_string().contains("```"),
        _ => false,
    };
    Function { name: format!("{within}{}", signature.ident), is_shown: attributes.iter().any(example) }
}

fn type_name(item: &ItemImpl) -> String {
    match &*item.self_ty {
        Type::Path(path) => path.path.segments.last().map_or_else(String::new, |segment| segment.ident.to_string()),
        _ => String::new(),
    }
}

fn is_public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}
