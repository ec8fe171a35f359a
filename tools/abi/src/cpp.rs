//! `include/recoup_types.hpp`: the words, ids and structures of the ABI as types of C++, from its description.

use crate::{header::program_of, root};
use serde_json::Value;
use std::{fmt::Write as _, fs};

const HEAD: &str = "/* The words, ids and structures of recoup as types of C++. Include recoup.hpp.
 *
 * Generated from tests/data/golden/abi.json by `make generate`; do not edit.
 */

#ifndef RECOUP_TYPES_HPP
#define RECOUP_TYPES_HPP

#include \"recoup.h\"

#include <array>
#include <cstddef>
#include <cstdint>
#include <type_traits>

namespace recoup {

/// The row of a name: the space in the highest 8 bits. `Id{}` is no row.
enum class Id : std::uint32_t {};

/// Up to four ASCII characters, the first in the lowest byte; made by ascii4(). `Ascii4{}` is not said.
enum class Ascii4 : std::uint32_t {};

namespace detail {

/// The number recoup_word knows an enumeration by.
template <class E>
struct Vocabulary;

/// Whether the values of an enumeration are bits that can be combined.
template <class E>
struct IsFlags : std::false_type {};

}  // namespace detail
";

/// Words that C++ keeps for itself.
const RESERVED: [&str; 1] = ["operator"];

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value[key].as_array().map_or(&[], Vec::as_slice)
}

/// `step_kind` as `StepKind`.
fn pascal(name: &str) -> String {
    name.split('_').filter_map(|part| part.split_at_checked(1)).map(|(first, rest)| first.to_ascii_uppercase() + rest).collect()
}

/// The type of a structure. A `Plan` has its steps, a `Clearance` its windows and a `Diagnosis` its causes; what the library fills are
/// their heads.
fn structure(name: &str) -> String {
    let name = pascal(name.trim_start_matches("recoup_"));
    if matches!(name.as_str(), "Plan" | "Clearance" | "Diagnosis") { name + "Head" } else { name }
}

fn word(name: &str) -> String {
    let dash = if RESERVED.contains(&name) { "_" } else { "" };
    format!("{name}{dash}")
}

/// A comment above what it describes, line by line.
fn doc(described: &Value, indent: &str) -> String {
    text(&described["doc"]).lines().map(|line| format!("{indent}/// {line}\n").replace("/// \n", "///\n")).collect()
}

fn vocabulary(out: &mut String, list_of: &Value) {
    let (name, kind) = (pascal(text(&list_of["name"])), text(&list_of["kind"]));
    let base = if kind == "status" { "std::int32_t" } else { "std::uint32_t" };
    let _ = writeln!(out, "\n{}enum class {name} : {base} {{", doc(list_of, ""));
    for item in list(list_of, "words") {
        let _ = writeln!(out, "{}    {} = {},", doc(item, "    "), word(text(&item["name"])), item["value"]);
    }
    out.push_str("};\n");
    let constant = text(&list_of["constant"]);
    out.push_str("namespace detail {\n");
    let _ = writeln!(out, "template <>\nstruct Vocabulary<{name}> : std::integral_constant<std::uint32_t, {constant}> {{}};");
    if kind == "flags" {
        let _ = writeln!(out, "template <>\nstruct IsFlags<{name}> : std::true_type {{}};");
    }
    out.push_str("}  // namespace detail\n");
}

fn ids(out: &mut String, abi: &Value) {
    let mut space = "";
    for id in list(abi, "ids") {
        if text(&id["space"]) != space {
            if !space.is_empty() {
                let _ = writeln!(out, "}}  // namespace {space}");
            }
            space = text(&id["space"]);
            let _ = writeln!(out, "\n/// Ids of the space `{space}` that one sets by hand.\nnamespace {space} {{");
        }
        let name = word(text(&id["name"]));
        let _ = writeln!(out, "{}inline constexpr Id {name}{{{}}};", doc(id, ""), text(&id["constant"]));
    }
    let _ = writeln!(out, "}}  // namespace {space}");
}

/// The type of a field: what it reads as, or a number.
fn field_type(field: &Value) -> String {
    let one = match text(&field["reads"]) {
        "word" | "flags" => pascal(text(&field["of"][0])),
        "id" => "Id".into(),
        "ascii4" => "Ascii4".into(),
        _ => match text(&field["type"]) {
            ty if ty.starts_with("recoup_") => structure(ty),
            ty => format!("std::{ty}"),
        },
    };
    let count = field["count"].as_u64().unwrap_or(1);
    if count == 1 { one } else { format!("std::array<{one}, {count}>") }
}

fn type_of(out: &mut String, described: &Value) {
    let c_name = text(&described["name"]);
    let name = structure(c_name);
    let _ = writeln!(out, "\n{}struct {name} {{", doc(described, ""));
    for field in list(described, "fields") {
        let (ty, field_name) = (field_type(field), text(&field["name"]));
        let initial = if field_name == "struct_size" { format!(" = sizeof({c_name})") } else { "{}".into() };
        let _ = writeln!(out, "{}    {ty} {field_name}{initial};", doc(field, "    "));
    }
    out.push_str("};\n");
    let _ = writeln!(out, "static_assert(std::is_standard_layout_v<{name}> && std::is_trivially_copyable_v<{name}>);");
    let _ = writeln!(out, "static_assert(sizeof({name}) == {} && sizeof({c_name}) == {0});", described["size"]);
    for field in list(described, "fields") {
        let field_name = text(&field["name"]);
        let _ = writeln!(
            out,
            "static_assert(offsetof({name}, {field_name}) == {} && sizeof({name}::{field_name}) == {});",
            field["offset"], field["size"]
        );
    }
    // The library follows the pointer bytewise, so that the two types never meet in one object.
    out.push_str("namespace detail {\n");
    for constant in ["", "const "] {
        let _ = writeln!(out, "inline {constant}{c_name} *c({constant}{name} *value) noexcept {{");
        let _ = writeln!(out, "    return reinterpret_cast<{constant}{c_name} *>(value);\n}}");
    }
    out.push_str("}  // namespace detail\n");
}

/// A complete program: the one `recoup.hpp` begins with.
///
/// # Panics
/// When there is none.
#[must_use]
pub fn example() -> String {
    program_of(&fs::read_to_string(root().join("include/recoup.hpp")).expect("there is a header for C++"))
}

/// `recoup_types.hpp`, from the text of `abi.json`.
///
/// # Panics
/// When the text is no JSON.
#[must_use]
pub fn types(abi: &str) -> String {
    let abi: Value = serde_json::from_str(abi).expect("the description of the ABI is JSON");
    let mut out = HEAD.to_owned();
    // Layouts are asked for with the constants of C.
    for item in list(&abi, "vocabularies").iter().filter(|item| text(&item["name"]) != "layout") {
        vocabulary(&mut out, item);
    }
    ids(&mut out, &abi);
    for item in list(&abi, "structs") {
        type_of(&mut out, item);
    }
    out.push_str("\n}  // namespace recoup\n\n#endif  // RECOUP_TYPES_HPP\n");
    out
}
