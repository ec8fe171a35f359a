//! Every row of every space, looked up through the C API by a C program that was given the facts as text.

use checks::{
    artefact::built,
    root,
    toolchain::{run, scratch, tool, write},
};
use recoup_knowledge::{Book, model::space};
use std::{fmt::Write as _, process::Command};

/// A text as a string of C.
fn quoted(text: &str) -> String {
    let escaped: String = text
        .bytes()
        .map(|byte| match byte {
            b'"' | b'\\' => format!("\\{}", char::from(byte)),
            b' '..=b'~' if byte != b'?' => char::from(byte).to_string(),
            other => format!("\\{other:03o}"),
        })
        .collect();
    format!("\"{escaped}\"")
}

/// The facts as the rows that `facts.c` walks.
fn rows(book: &Book) -> (String, usize) {
    let mut s = "static const struct row rows[] = {\n".to_owned();
    for entry in &book.tables.entries {
        let words = book.tables.texts.iter().find(|(_, id, _)| *id == entry.id).map_or("", |(.., text)| text);
        let _ = writeln!(
            s,
            "{{ {}, {:#010x}, {}, {}, {}, {} }},",
            space(entry.id),
            entry.id,
            quoted(&entry.name),
            quoted(&entry.meaning),
            quoted(&entry.remedy),
            quoted(words),
        );
    }
    (s + "};\n", book.tables.entries.len())
}

#[test]
fn every_row_is_found_named_and_told_through_the_c_api() {
    if tool("gcc").is_none() {
        return;
    }
    let book = recoup_knowledge::load(&root().join("knowledge")).expect("the facts are sound");
    let (header, count) = rows(&book);
    let folder = scratch("facts");
    let _ = write(&folder, "facts.h", &header);
    let program = folder.join("facts");
    let mut gcc = Command::new("gcc");
    gcc.args(["-std=c99", "-Wall", "-Wextra", "-Wpedantic", "-Wno-overlength-strings", "-Werror"]);
    gcc.arg("-I").arg(root().join("include")).arg("-I").arg(&folder).arg(root().join("bindings/c/tests/facts.c"));
    run(gcc.arg(built("release").join("librecoup.a")).arg("-o").arg(&program)).unwrap_or_else(|e| panic!("{e}"));
    let said = run(&mut Command::new(&program)).unwrap_or_else(|e| panic!("{e}"));
    assert_eq!(said, format!("{count} rows, 0 wrong\n"));
}
