//! The table of contents: which pages the site has, in which order, and under which titles.

use anyhow::{Context as _, Result};
use serde::Deserialize;
use std::{fmt::Write as _, fs, path::Path};

/// Pages that are written, not gathered, lie in this folder.
pub const WRITTEN: &str = "reference/";
/// Folders whose pages are not ours, beside those whose names begin with a dot.
const FOREIGN: &[&str] = &["target", "node_modules", "dist", "build"];

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contents {
    part: Vec<Part>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Part {
    title: String,
    /// Title and path from the root of the repository.
    pages: Vec<(String, String)>,
}

impl Contents {
    pub fn read(root: &Path) -> Result<Self> {
        let path = root.join("tools/site/contents.toml");
        let text = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
        toml::from_str(&text).with_context(|| path.display().to_string())
    }

    /// The paths of all pages, in their order.
    pub fn pages(&self) -> impl Iterator<Item = &str> {
        self.part.iter().flat_map(|part| &part.pages).map(|(_, path)| path.as_str())
    }

    /// The pages that lie in the repository.
    pub fn gathered(&self) -> impl Iterator<Item = &str> {
        self.pages().filter(|path| !path.starts_with(WRITTEN))
    }

    pub fn has(&self, path: &str) -> bool {
        self.pages().any(|page| page == path)
    }

    /// The table of contents as mdBook wants it.
    pub fn summary(&self) -> String {
        let mut out = "# Summary\n".to_owned();
        for part in &self.part {
            let _ = writeln!(out, "\n# {}\n", part.title);
            for (title, path) in &part.pages {
                let _ = writeln!(out, "- [{title}]({})", in_site(path));
            }
        }
        out
    }
}

/// The path of a page in the site: a README is the page of its folder.
pub fn in_site(page: &str) -> String {
    match page.strip_suffix("README.md") {
        Some(folder) if folder.is_empty() || folder.ends_with('/') => format!("{folder}index.md"),
        _ => page.to_owned(),
    }
}

/// Every page below the root of the repository.
pub fn pages_below(root: &Path) -> Result<Vec<String>> {
    let (mut open, mut found) = (vec![root.to_path_buf()], Vec::new());
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).with_context(|| folder.display().to_string())? {
            let path = entry?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if name.starts_with('.') || FOREIGN.contains(&name.as_str()) {
                continue;
            }
            if path.is_dir() {
                open.push(path);
            } else if name.ends_with(".md") {
                found.push(path.strip_prefix(root)?.to_string_lossy().into_owned());
            }
        }
    }
    found.sort();
    Ok(found)
}
