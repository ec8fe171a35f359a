//! Gathers the pages where they lie into a folder that mdBook reads, under the same paths, so that most links between them stay as they are.
//!
//! A link to a file that is no page leads to the address of the repository, if it has one. The name of a placeholder (`.invalid`) leads
//! nowhere: then such a link becomes text, and the path is its tooltip. Files of [`PUBLISHED`] that a page links to are part of the site.

use crate::{
    Problem,
    contents::{Contents, in_site, pages_below},
    links::{Link, links, parted, resolved},
};
use anyhow::{Context as _, Result};
use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

/// Files below these are for users: schemas, headers, SQL, plots. Where a page links to one, the site has it.
const PUBLISHED: &[&str] = &["docs/", "include/", "benches/plots/"];

/// What a link leads to.
#[derive(Debug, PartialEq)]
enum Goal {
    /// A page of the site, where the link says.
    Page,
    /// The page of a folder, by the target that leads there.
    Index(String),
    /// A file that is part of the site, by its path.
    File(String),
    /// A file or folder of the repository, by its path.
    Source(String),
}

struct Gatherer<'a> {
    root: &'a Path,
    contents: &'a Contents,
    /// Where files of the repository can be seen.
    address: Option<String>,
    files: BTreeSet<String>,
    problems: Vec<Problem>,
}

/// Writes all that mdBook reads into `folder`; returns what is wrong with the pages.
pub fn gather(root: &Path, folder: &Path) -> Result<Vec<Problem>> {
    let contents = Contents::read(root)?;
    let pages = folder.join("pages");
    if pages.exists() {
        fs::remove_dir_all(&pages)?;
    }
    let mut gatherer =
        Gatherer { root, contents: &contents, address: address(root)?, files: BTreeSet::new(), problems: Vec::new() };
    for page in pages_below(root)?.iter().filter(|page| !contents.has(page)) {
        gatherer.problems.push(Problem::new(page, 1, "this page is missing in tools/site/contents.toml".to_owned()));
    }
    for page in contents.gathered() {
        let text = fs::read_to_string(root.join(page)).with_context(|| format!("{page} of tools/site/contents.toml"))?;
        write(&pages.join(in_site(page)), &gatherer.rewritten(page, &text))?;
    }
    for file in &gatherer.files {
        write(&pages.join(file), &fs::read_to_string(root.join(file))?)?;
    }
    write(&pages.join("SUMMARY.md"), &contents.summary())?;
    for file in ["book.toml", "theme/head.hbs", "theme/recoup.css"] {
        write(&folder.join(file), &fs::read_to_string(root.join("tools/site").join(file))?)?;
    }
    gatherer.problems.sort_by(|a, b| (&a.file, a.line).cmp(&(&b.file, b.line)));
    Ok(gatherer.problems)
}

/// Writes a file, and the folder it lies in.
pub fn write(path: &Path, text: &str) -> Result<()> {
    let folder = path.parent().map_or_else(PathBuf::new, Path::to_path_buf);
    fs::create_dir_all(&folder)?;
    fs::write(path, text).with_context(|| path.display().to_string())
}

/// The address of the repository in the manifest of the workspace.
fn address(root: &Path) -> Result<Option<String>> {
    let manifest: toml::Table = toml::from_str(&fs::read_to_string(root.join("Cargo.toml"))?)?;
    let address = manifest["workspace"]["package"]["repository"].as_str().context("Cargo.toml: workspace.package.repository")?;
    Ok(usable(address))
}

/// An address, unless its host is a placeholder.
fn usable(address: &str) -> Option<String> {
    let host = address.split("://").nth(1)?.split('/').next()?;
    (!host.ends_with(".invalid")).then(|| address.trim_end_matches('/').to_owned())
}

impl Gatherer<'_> {
    /// A page, with its links as the site needs them.
    fn rewritten(&mut self, page: &str, text: &str) -> String {
        let mut out = text.to_owned();
        // From the last on, so that the places of those before stay.
        for link in links(text).iter().rev() {
            let goal = match self.goal(page, link) {
                Ok(goal) => goal,
                Err(why) => {
                    self.problems.push(Problem::new(page, link.line, format!("{}: {why}", link.target)));
                    continue;
                }
            };
            let words = &text[link.text.clone()];
            let new = match goal {
                Goal::Page => continue,
                Goal::Index(target) => format!("[{words}]({target})"),
                Goal::File(path) => {
                    self.files.insert(path);
                    continue;
                }
                Goal::Source(path) => source(words, &path, self.address.as_deref()),
            };
            out.replace_range(link.whole.clone(), &new);
        }
        out
    }

    fn goal(&self, page: &str, link: &Link) -> Result<Goal, String> {
        let (path, anchor) = parted(&link.target);
        let path = resolved(page, path).ok_or("this leads out of the repository")?;
        let on_disk = self.root.join(&path);
        if !on_disk.exists() {
            return Err("there is no such file".to_owned());
        }
        if !link.inline {
            return Err("write this link as [text](target)".to_owned());
        }
        if self.contents.has(&path) || self.contents.has(&format!("{path}/README.md")) {
            return Ok(index(&link.target).map_or(Goal::Page, Goal::Index));
        }
        if anchor.is_some() {
            return Err("this file has no headings".to_owned());
        }
        let is_published = on_disk.is_file() && PUBLISHED.iter().any(|folder| path.starts_with(folder));
        Ok(if is_published { Goal::File(path) } else { Goal::Source(path) })
    }
}

/// The target of a link to the page of a folder, which is its README; `None`: the link leads to another page.
fn index(target: &str) -> Option<String> {
    let (path, anchor) = parted(target);
    let folder = path.strip_suffix("README.md").or_else(|| (!path.is_empty() && !path.ends_with(".md")).then_some(path))?;
    let slash = if folder.is_empty() || folder.ends_with('/') { "" } else { "/" };
    let anchor = anchor.map(|anchor| format!("#{anchor}")).unwrap_or_default();
    Some(format!("{folder}{slash}index.md{anchor}"))
}

/// What stands in the place of a link to a file that the site does not have.
fn source(words: &str, path: &str, address: Option<&str>) -> String {
    match address {
        Some(address) => format!("[{words}]({address}/blob/HEAD/{path})"),
        None => format!("<span class=\"source\" title=\"{path}\">{words}</span>"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn root() -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
    }

    fn rewritten(text: &str, address: Option<&str>) -> (String, Vec<String>, Vec<String>) {
        let root = root();
        let contents = Contents::read(&root).unwrap();
        let address = address.map(str::to_owned);
        let mut gatherer = Gatherer { root: &root, contents: &contents, address, files: BTreeSet::new(), problems: Vec::new() };
        let out = gatherer.rewritten("docs/flow.md", text);
        (out, gatherer.files.into_iter().collect(), gatherer.problems.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn links_between_pages_stay_and_those_to_sources_become_text() {
        let (out, files, problems) = rewritten(
            "[a](rows.md#keys) [b](../knowledge) [b](../README.md#use-it) [`c`](../src/law) [d](worker.sql) [e](#top)\n",
            None,
        );
        let expected = "[a](rows.md#keys) [b](../knowledge/index.md) [b](../index.md#use-it) <span class=\"source\" title=\"src/law\">`c`</span> [d](worker.sql) [e](#top)\n";
        assert_eq!((out.as_str(), files, problems), (expected, vec!["docs/worker.sql".to_owned()], vec![]));
    }

    #[test]
    fn links_to_sources_lead_to_an_address_that_is_none_of_a_placeholder() {
        let (out, ..) = rewritten("[`c`](../src/law)", usable("https://example.com/recoup/").as_deref());
        assert_eq!(out, "[`c`](https://example.com/recoup/blob/HEAD/src/law)");
        assert_eq!(usable("https://example.invalid/recoup"), None);
    }

    #[test]
    fn a_dead_link_is_named_with_file_and_line() {
        let (.., problems) = rewritten("\n[a](none.md)\n[b](../../none)\n[c](../src/law#d)\n[e][f]\n\n[f]: rows.md\n", None);
        let expected = [
            "docs/flow.md:5: rows.md: write this link as [text](target)",
            "docs/flow.md:4: ../src/law#d: this file has no headings",
            "docs/flow.md:3: ../../none: this leads out of the repository",
            "docs/flow.md:2: none.md: there is no such file",
        ];
        assert_eq!(problems, expected);
    }

    /// What `make docs` would refuse is known before it is run.
    #[test]
    fn the_pages_of_the_repository_can_be_gathered() {
        let root = root();
        let contents = Contents::read(&root).unwrap();
        let missing: Vec<_> = pages_below(&root).unwrap().into_iter().filter(|page| !contents.has(page)).collect();
        assert!(missing.is_empty(), "missing in tools/site/contents.toml: {missing:?}");
        let mut gatherer =
            Gatherer { root: &root, contents: &contents, address: None, files: BTreeSet::new(), problems: Vec::new() };
        for page in contents.gathered() {
            gatherer.rewritten(page, &fs::read_to_string(root.join(page)).unwrap_or_else(|e| panic!("{page}: {e}")));
        }
        assert!(gatherer.problems.is_empty(), "{:#?}", gatherer.problems);
    }
}
