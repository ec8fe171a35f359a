//! The public names of `recoup.hpp`.
//!
//! Types and templates are read from the text, whose declarations begin their lines; every function that is no template, and every
//! member of a class, is told by the compiler. Each one guards the other: what the compiler has must stand in the text.

use crate::root;
use crate::toolchain::{run, write};
use std::{collections::BTreeSet, fmt::Write as _, fs, path::Path, process::Command};

/// Class templates, made whole so that the compiler has their members.
const INSTANCES: [(&str, &str); 2] = [("Result", "Verdict"), ("View", "const recoup::Row")];

/// What the headers declare in the namespace `recoup` itself.
///
/// # Panics
/// When a header is missing.
#[must_use]
pub fn declared() -> BTreeSet<String> {
    let text = |name| fs::read_to_string(root().join("include").join(name)).expect("there is a header");
    declarations(&(text("recoup_types.hpp") + &text("recoup.hpp")))
}

/// The types and functions of a text, operators left out.
#[must_use]
pub fn declarations(text: &str) -> BTreeSet<String> {
    let mut namespaces: Vec<&str> = Vec::new();
    let mut names = BTreeSet::new();
    for line in text.lines() {
        if let Some(name) = line.strip_prefix("namespace ") {
            namespaces.push(name.trim_end_matches(" {"));
        } else if line.starts_with("}  // namespace") {
            namespaces.pop();
        } else if namespaces == ["recoup"] {
            names.extend(kind(line).or_else(|| function(line)));
        }
    }
    names
}

/// The type that a line declares.
fn kind(line: &str) -> Option<String> {
    let rest = ["enum class ", "struct ", "class ", "using "].iter().find_map(|word| line.strip_prefix(word))?;
    let rest = rest.strip_prefix("[[nodiscard]] ").unwrap_or(rest);
    rest.split(|c: char| !c.is_alphanumeric() && c != '_').next().map(str::to_string)
}

/// The function that a line declares.
fn function(line: &str) -> Option<String> {
    let starts = line.starts_with("[[") || line.starts_with(|c: char| c.is_ascii_alphabetic());
    let (head, _) = line.split_once('(').filter(|_| starts)?;
    let name = head.rsplit([' ', '&', '*']).next()?;
    (!head.contains('=') && !head.contains("operator") && !["template", "static_assert"].contains(&name))
        .then(|| name.to_string())
}

/// The functions and members that the compiler makes of the headers.
///
/// # Errors
/// When they do not compile.
pub fn compiled(folder: &Path) -> Result<BTreeSet<String>, String> {
    let mut code = String::from("#include <recoup.hpp>\n");
    for (class, of) in INSTANCES {
        let _ = writeln!(code, "template class recoup::{class}<{}>;", qualified(of));
    }
    let object = folder.join("all.o");
    run(gcc(folder, "all.cpp", &code).args(["-fkeep-inline-functions", "-c", "-o"]).arg(&object))?;
    let symbols = run(Command::new("nm").arg("-C").arg(object))?;
    Ok(symbols.lines().filter_map(|line| line.get(19..)).filter_map(symbol).collect())
}

/// That each of these names is one of `recoup.hpp`: of the namespace, or `Class::member`.
///
/// # Errors
/// What the compiler says of one that is not.
pub fn compile(folder: &Path, names: &BTreeSet<String>) -> Result<(), String> {
    let mut code = String::from("#include <recoup.hpp>\n");
    for name in names {
        let _ = match name.split_once("::") {
            None => writeln!(code, "namespace named {{ using recoup::{name}; }}"),
            Some((class, member)) => {
                let instance = INSTANCES.iter().find(|(name, _)| *name == class);
                let base = instance.map_or(format!("recoup::{class}"), |(_, of)| format!("recoup::{class}<{}>", qualified(of)));
                writeln!(code, "struct {class}_{member} : {base} {{ using {base}::{member}; }};")
            }
        };
    }
    run(gcc(folder, "named.cpp", &code).arg("-fsyntax-only")).map(|_| ())
}

fn qualified(of: &str) -> String {
    if of.contains("::") { of.to_string() } else { format!("recoup::{of}") }
}

fn gcc(folder: &Path, name: &str, code: &str) -> Command {
    let mut command = Command::new("g++");
    command.args(["-std=c++17", "-I"]).arg(root().join("include")).arg(write(folder, name, code));
    command
}

/// `recoup::Result<recoup::Verdict>::ok() const` as `Result::ok`; what is no public function has no name.
fn symbol(demangled: &str) -> Option<String> {
    let mut depth = 0_usize;
    let mut plain = String::new();
    for c in demangled.chars() {
        match c {
            '<' => depth += 1,
            '>' => depth = depth.saturating_sub(1),
            '(' if depth == 0 => break,
            _ if depth == 0 => plain.push(c),
            _ => {}
        }
    }
    let path: Vec<&str> = plain.split("[abi").next()?.strip_prefix("recoup::")?.split("::").collect();
    let name = path.last()?;
    let made = path.len() > 1 && path.get(path.len() - 2) == Some(name);
    let inner = path.first() == Some(&"detail") || name.contains(['~', '{', ' ']) || name.contains("operator");
    (!made && !inner && !path.iter().any(|part| part.contains(['{', ' ']))).then(|| path.join("::"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn declarations_of_the_namespace_itself_are_found() {
        let text = "namespace recoup {\nenum class Id : int {};\nnamespace detail {\nstruct Hidden;\n}  // namespace detail\n\
            template <class T>\nclass [[nodiscard]] Result {\n    bool ok();\n};\ninline Result<Id> find(Space a,\n\
            constexpr E &operator|=(E &a, E b) {\ninline constexpr std::size_t nowhere = f(1);\n}  // namespace recoup\nint main() {\n";
        assert_eq!(declarations(text).into_iter().collect::<Vec<_>>(), ["Id", "Result", "find"]);
    }

    #[test]
    fn symbols_lose_what_is_no_name() {
        assert_eq!(symbol("recoup::Result<recoup::Verdict>::ok() const").as_deref(), Some("Result::ok"));
        assert_eq!(symbol("recoup::to_string[abi:cxx11](recoup::Ascii4)").as_deref(), Some("to_string"));
        for none in
            ["recoup::Plan::Plan(recoup::Plan&&)", "recoup::Policy::~Policy()", "recoup::detail::view(int)", "std::move(int)"]
        {
            assert_eq!(symbol(none), None, "{none}");
        }
    }
}
