//! The pages of the repository: what they link to is there, and they name every word they promise to explain.

use recoup_core::{table::word_of, vocabulary::Disposition};
use std::{
    fs,
    path::{Path, PathBuf},
};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");
/// Folders that hold no page of ours.
const FOREIGN: &[&str] = &["target", "node_modules", ".git", ".venv", "dist", "build"];

/// Every page below a folder.
fn pages(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        let name = entry.file_name().unwrap().to_string_lossy().into_owned();
        if entry.is_dir() && !FOREIGN.contains(&name.as_str()) {
            pages(&entry, found);
        } else if name.ends_with(".md") {
            found.push(entry);
        }
    }
}

/// What a page links to in the repository: `[text](path#part)`.
fn links(text: &str) -> Vec<&str> {
    let targets = text.split("](").skip(1).filter_map(|rest| rest.split_once(')')).map(|(target, _)| target);
    let ours = targets.filter(|target| !target.contains("://") && !target.starts_with(['#', '<']) && !target.contains(' '));
    ours.map(|target| target.split('#').next().unwrap_or_default()).collect()
}

#[test]
fn links_are_found() {
    let page = "see [a](docs/a.md#part), [b](https://example.com/x.md) and [c](#here); f[0](x, y)";
    assert_eq!(links(page), ["docs/a.md"]);
}

#[test]
fn every_link_leads_somewhere() {
    let mut found = Vec::new();
    pages(Path::new(ROOT), &mut found);
    assert!(found.len() > 20, "only {} pages were found", found.len());
    let mut dead = Vec::new();
    for page in &found {
        let text = fs::read_to_string(page).unwrap();
        let folder = page.parent().unwrap();
        dead.extend(
            links(&text).into_iter().filter(|link| !folder.join(link).exists()).map(|link| format!("{}: {link}", page.display())),
        );
    }
    assert!(dead.is_empty(), "links that lead nowhere:\n{}", dead.join("\n"));
}

#[test]
fn the_rules_explain_every_disposition() {
    let page = fs::read_to_string(Path::new(ROOT).join("docs/semantics.md")).unwrap();
    let names = Disposition::WORDS.iter().map(|word| String::from_utf8_lossy(word_of(*word).unwrap()).into_owned());
    let missing: Vec<_> = names.filter(|name| !page.contains(&format!("| `{name}` |"))).collect();
    assert!(missing.is_empty(), "docs/semantics.md does not explain {missing:?}");
}
