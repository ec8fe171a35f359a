//! The reference of the ABI, written from its description: functions, structures, and words with the other constants.

use crate::{
    abi::{self, Abi, Features, Field, Function, Structure},
    gather,
};
use anyhow::Result;
use std::{collections::BTreeMap, fmt::Write as _, path::Path};

/// Writes the pages of the reference below `pages`.
pub fn write(root: &Path, pages: &Path) -> Result<()> {
    let abi: Abi = abi::read(root, "tests/data/golden/abi.json")?;
    let features: Features = abi::read(root, "tests/data/features.json")?;
    let folder = pages.join("reference");
    gather::write(&folder.join("functions.md"), &functions(&abi, &features))?;
    gather::write(&folder.join("structures.md"), &structures(&abi))?;
    gather::write(&folder.join("words.md"), &words(&abi))
}

fn head(abi: &Abi, title: &str, about: &str) -> String {
    let (major, minor) = (abi.abi.major, abi.abi.minor);
    format!("# {title}\n\n{about} This page is generated from the description of ABI {major}.{minor}, as the header is.\n")
}

fn functions(abi: &Abi, features: &Features) -> String {
    let about = "The functions of the C library, which every other language calls. Their structures are in [Structures](structures.md), \
        the statuses they return in [Words and numbers](words.md#status).";
    let mut out = head(abi, "Functions", about);
    for function in &abi.functions {
        let _ = write!(out, "\n## {}\n\n```c\n{}\n```\n\n{}\n", function.name, declaration(function), prose(&function.doc));
        let uses = features.of(&function.name);
        if !uses.is_empty() {
            out.push_str("\nIn the other languages:\n\n");
        }
        for (feature, names) in uses {
            let names: Vec<_> = names.into_iter().map(|(language, names)| format!("{language} {}", code_list(names))).collect();
            let _ = writeln!(out, "- {}. {}.", prose(feature), names.join("; "));
        }
    }
    out
}

fn code_list(names: &[String]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

/// A function as C declares it, a parameter a line.
fn declaration(function: &Function) -> String {
    let parameters: Vec<_> = function.params.iter().map(|it| declared(&it.of_type, &it.name)).collect();
    match parameters.as_slice() {
        [] => format!("{}(void);", declared(&function.returns, &function.name)),
        [one] => format!("{}({one});", declared(&function.returns, &function.name)),
        many => format!("{}(\n    {});", declared(&function.returns, &function.name), many.join(",\n    ")),
    }
}

/// A type and a name; the star of a pointer stands at the name.
fn declared(of_type: &str, name: &str) -> String {
    if of_type.ends_with('*') { format!("{of_type}{name}") } else { format!("{of_type} {name}") }
}

fn structures(abi: &Abi) -> String {
    let about = "The structures that cross the ABI: fixed-width integers, without pointers and padding. A zeroed one never means *charge*.";
    let mut out = head(abi, "Structures", about);
    for Structure { name, size, doc, fields } in &abi.structs {
        let _ = write!(out, "\n## {name}\n\n{}\n\n{size} bytes.\n\n", prose(doc));
        out.push_str("| field | meaning | type | offset |\n|---|---|---|---|\n");
        for field in fields {
            let (meaning, of_type) = (cell(&field.doc), type_of(field));
            let _ = writeln!(out, "| `{}` | {meaning}{} | {of_type} | {} |", field.name, values(field), field.offset);
        }
    }
    out
}

fn type_of(Field { of_type, count, .. }: &Field) -> String {
    let link = if of_type.starts_with("recoup_") { format!("[`{of_type}`](#{of_type})") } else { format!("`{of_type}`") };
    if *count > 1 { format!("{link} × {count}") } else { link }
}

/// Where the values of a field are listed, behind its meaning.
fn values(field: &Field) -> String {
    let lists: Vec<_> = match field.reads.as_deref() {
        Some("word" | "flags") => field.of.iter().map(|list| format!("[{list}](words.md#{list})")).collect(),
        _ => Vec::new(),
    };
    if lists.is_empty() { String::new() } else { format!(" → {}", lists.join(", ")) }
}

fn words(abi: &Abi) -> String {
    let about = "The words of fields, with their values and what each means; the ids that have a constant; the other numbers.";
    let mut out = head(abi, "Words and numbers", about);
    for list in &abi.vocabularies {
        let kind = if list.kind == "flags" { " A field holds any set of them." } else { "" };
        let _ = write!(
            out,
            "\n## {}\n\n{}{kind}\n\n| word | meaning | value | in C |\n|---|---|---|---|\n",
            list.name,
            prose(&list.doc)
        );
        for word in &list.words {
            let _ = writeln!(out, "| `{}` | {} | {} | `{}` |", word.name, cell(&word.doc), word.value, word.constant);
        }
    }
    out.push_str(&ids(abi));
    out.push_str("\n## Numbers\n\n| constant | meaning | value |\n|---|---|---|\n");
    for number in &abi.numbers {
        let _ = writeln!(out, "| `{}` | {} | {} |", number.name, cell(&number.doc), number.value);
    }
    out
}

fn ids(abi: &Abi) -> String {
    let mut spaces: BTreeMap<&str, Vec<&abi::Id>> = BTreeMap::new();
    for id in &abi.ids {
        spaces.entry(&id.space).or_default().push(id);
    }
    let mut out = "\n## Ids\n\nAll others are found by their name: [recoup_find](functions.md#recoup_find).\n".to_owned();
    for (space, ids) in spaces {
        let _ = write!(out, "\n### Ids of {space}\n\n| name | meaning | in C |\n|---|---|---|\n");
        for id in ids {
            let _ = writeln!(out, "| `{}` | {} | `{}` |", id.name, cell(&id.doc), id.constant);
        }
    }
    out
}

/// A comment as Markdown: what stands between backticks is code, and nothing else is markup.
fn prose(comment: &str) -> String {
    let mut out = String::new();
    for (n, part) in comment.split('`').enumerate() {
        if n % 2 == 1 {
            let _ = write!(out, "`{part}`");
            continue;
        }
        for c in part.chars() {
            if matches!(c, '\\' | '*' | '_' | '<' | '>' | '[' | ']' | '#' | '&' | '~') {
                out.push('\\');
            }
            out.push(c);
        }
    }
    out
}

/// The same in a cell of a table.
fn cell(comment: &str) -> String {
    prose(comment).replace('|', "\\|").replace("\n\n", "<br>").replace('\n', " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read() -> (Abi, Features) {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        (abi::read(&root, "tests/data/golden/abi.json").unwrap(), abi::read(&root, "tests/data/features.json").unwrap())
    }

    #[test]
    fn every_name_of_the_abi_is_there() {
        let (abi, features) = read();
        let (functions, structures, words) = (functions(&abi, &features), structures(&abi), words(&abi));
        assert!(abi.functions.iter().all(|it| functions.contains(&format!("## {}\n", it.name))));
        for structure in &abi.structs {
            let (_, section) = structures.split_once(&format!("\n## {}\n", structure.name)).unwrap();
            let section = section.split("\n## ").next().unwrap();
            assert_eq!(
                section.lines().filter(|line| line.starts_with("| `")).count(),
                structure.fields.len(),
                "{}",
                structure.name
            );
        }
        assert!(abi.vocabularies.iter().all(|it| words.contains(&format!("\n## {}\n", it.name))));
        let rows = abi.vocabularies.iter().map(|it| it.words.len()).sum::<usize>() + abi.ids.len() + abi.numbers.len();
        assert_eq!(words.lines().filter(|line| line.starts_with("| `")).count(), rows);
    }

    #[test]
    fn a_function_is_declared_and_named_in_the_other_languages() {
        let (abi, features) = read();
        let page = functions(&abi, &features);
        assert!(page.contains("```c\nrecoup_status recoup_about(recoup_info *info);\n```"), "{page}");
        assert!(page.contains("```c\nrecoup_status recoup_read(\n    const uint8_t *book,\n"));
        assert!(page.contains("- May it be charged now, and what each ceiling leaves. C++ `may_charge`,"));
    }

    #[test]
    fn a_comment_is_no_markup() {
        assert_eq!(prose("`a_b` and _c, *d* or <e>"), "`a_b` and \\_c, \\*d\\* or \\<e\\>");
        assert_eq!(cell("a | b\n\nc"), "a \\| b<br>c");
    }
}
