//! Checks the site that was built: every link leads to a page and to an anchor of it, and no page loads anything from elsewhere.
//!
//! Two things stand against requests to other hosts. What a page or a style sheet names is read here. What a script might ask for is
//! refused by the browser, because each page has a Content-Security-Policy that allows its own files only; that it has one is checked.

use crate::{
    Problem,
    built::{Built, read, style_loads},
    contents::{Contents, in_site},
    links::{has_scheme, line_of, links, parted, resolved},
};
use anyhow::{Context as _, Result};
use std::{collections::BTreeMap, fs, path::Path};

/// What a policy may allow: this site, and what a page carries in itself.
const ALLOWED: &[&str] = &["'self'", "'none'", "'unsafe-inline'", "'wasm-unsafe-eval'", "data:", "blob:"];
/// Where else a link may lead: the reader follows it, or does not.
const SCHEMES: &[&str] = &["http:", "https:", "mailto:"];

/// The files of a site by their paths; what is no text has no content.
type Files = BTreeMap<String, String>;

/// What is wrong with the site in `html`, which was built from the pages of `root`.
pub fn check(root: &Path, html: &Path) -> Result<Vec<Problem>> {
    let files = files(html)?;
    let pages: BTreeMap<&str, Built> =
        files.iter().filter(|(path, _)| path.ends_with(".html")).map(|(path, text)| (path.as_str(), read(text))).collect();
    let mut problems = Vec::new();
    for page in Contents::read(root)?.gathered() {
        let text = fs::read_to_string(root.join(page))?;
        problems.extend(anchors_of(page, &text, &pages));
    }
    // A dead anchor is told once, where somebody wrote it.
    if problems.is_empty() {
        for (path, page) in &pages {
            problems.extend(page_problems(path, page, &files, &pages));
        }
    }
    for (path, sheet) in files.iter().filter(|(path, _)| path.ends_with(".css")) {
        for target in style_loads(sheet) {
            let line = line_of(sheet, sheet.find(&target).unwrap_or_default());
            problems.extend(load_problem(path, &target, &files).map(|what| Problem::new(path, line, what)));
        }
    }
    Ok(problems)
}

fn files(html: &Path) -> Result<Files> {
    let (mut open, mut found) = (vec![html.to_path_buf()], Files::new());
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).with_context(|| folder.display().to_string())? {
            let path = entry?.path();
            if path.is_dir() {
                open.push(path);
                continue;
            }
            let name = path.strip_prefix(html)?.to_string_lossy().into_owned();
            let is_read = [".html", ".css"].iter().any(|end| name.ends_with(end));
            let text = if is_read { fs::read_to_string(&path)? } else { String::new() };
            found.insert(name, text);
        }
    }
    Ok(found)
}

/// The links of a page to headings that are not there, by the line in the repository.
fn anchors_of(page: &str, text: &str, pages: &BTreeMap<&str, Built>) -> Vec<Problem> {
    let mut problems = Vec::new();
    for link in links(text) {
        let (path, Some(anchor)) = parted(&link.target) else { continue };
        let Some(goal) = resolved(page, path) else { continue };
        let is_there =
            pages.get(in_site(&goal).replace(".md", ".html").as_str()).is_some_and(|built| built.anchors.contains(anchor));
        if !is_there {
            problems.push(Problem::new(page, link.line, format!("{}: {goal} has no heading #{anchor}", link.target)));
        }
    }
    problems
}

/// What is wrong with a built page.
fn page_problems(path: &str, page: &Built, files: &Files, pages: &BTreeMap<&str, Built>) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut add = |line, what| problems.push(Problem::new(path, line, what));
    if let Some(what) = policy_problem(page.policy.as_deref()) {
        add(1, what);
    }
    for (line, target) in &page.loads {
        if let Some(what) = load_problem(path, target, files) {
            add(*line, what);
        }
    }
    for (line, target) in &page.links {
        if let Some(what) = link_problem(path, target, files, pages) {
            add(*line, what);
        }
    }
    problems
}

/// Why a policy would let a page ask another host.
fn policy_problem(policy: Option<&str>) -> Option<String> {
    let Some(policy) = policy else { return Some("no Content-Security-Policy before what is loaded".to_owned()) };
    let mut directives = policy.split(';').map(|directive| directive.split_whitespace().collect::<Vec<_>>());
    if !directives.clone().any(|words| words.first() == Some(&"default-src")) {
        return Some("the Content-Security-Policy has no default-src".to_owned());
    }
    let foreign = directives.find_map(|words| words.into_iter().skip(1).find(|source| !ALLOWED.contains(source)));
    foreign.map(|source| format!("the Content-Security-Policy allows {source}"))
}

/// Why something cannot be loaded, or must not be.
fn load_problem(file: &str, target: &str, files: &Files) -> Option<String> {
    if target.starts_with("data:") || target.starts_with('#') {
        return None;
    }
    if has_scheme(target) {
        return Some(format!("{target}: this would be asked of another host"));
    }
    let (path, _) = parted(target);
    let path = path.split('?').next().unwrap_or_default();
    let is_there = resolved(file, path).is_some_and(|path| files.contains_key(&path));
    (!is_there).then(|| format!("{target}: no such file in the site"))
}

/// Why a link leads nowhere.
fn link_problem(file: &str, target: &str, files: &Files, pages: &BTreeMap<&str, Built>) -> Option<String> {
    if has_scheme(target) {
        return (!SCHEMES.iter().any(|scheme| target.starts_with(scheme))).then(|| format!("{target}: an unknown scheme"));
    }
    let (path, anchor) = parted(target);
    let Some(goal) = resolved(file, path).filter(|goal| files.contains_key(goal)) else {
        return Some(format!("{target}: no such file in the site"));
    };
    let anchor = anchor.filter(|anchor| !anchor.is_empty())?;
    let is_there = pages.get(goal.as_str()).is_some_and(|page| page.anchors.contains(anchor));
    (!is_there).then(|| format!("{target}: {goal} has no anchor #{anchor}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const POLICY: &str = "<meta http-equiv=Content-Security-Policy content=\"default-src 'self'; img-src data:\">";

    /// The problems of a page `a/b.html` with these elements, in a site with `index.html`.
    fn problems(elements: &str) -> Vec<String> {
        let texts = [("a/b.html", format!("{POLICY}\n{elements}")), ("index.html", "<h1 id=top>".to_owned())];
        let files: Files = texts.into_iter().map(|(path, text)| (path.to_owned(), text)).collect();
        let pages = files.iter().map(|(path, text)| (path.as_str(), read(text))).collect::<BTreeMap<_, _>>();
        page_problems("a/b.html", &pages["a/b.html"], &files, &pages).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_sound_page_has_no_problem() {
        let none: [&str; 0] = [];
        assert_eq!(
            problems("<a href='../index.html#top'><a href='https://example.com'><img src='data:,'><a id=c href='#c'>"),
            none
        );
    }

    #[test]
    fn what_another_host_would_be_asked_for_is_found() {
        for element in [
            "<img src='https://example.com/a.png'>",
            "<link href='//example.com/a.css'>",
            "<style>@import 'http://a.b/c';</style>",
        ] {
            assert_eq!(problems(element).len(), 1, "{element}");
        }
        assert_eq!(
            problems("\n<script src='https://example.com/a.js'>"),
            ["a/b.html:3: https://example.com/a.js: this would be asked of another host"]
        );
    }

    #[test]
    fn what_leads_nowhere_is_found() {
        assert_eq!(problems("<a href='../index.html#none'>"), ["a/b.html:2: ../index.html#none: index.html has no anchor #none"]);
        assert_eq!(problems("<a href='c.html'>"), ["a/b.html:2: c.html: no such file in the site"]);
        assert_eq!(problems("<script src='c.js'>"), ["a/b.html:2: c.js: no such file in the site"]);
    }

    #[test]
    fn a_policy_must_refuse_other_hosts() {
        assert_eq!(policy_problem(Some("default-src 'self'; img-src 'self' data:")), None);
        for bad in [None, Some(""), Some("img-src 'self'"), Some("default-src 'self' https:"), Some("default-src *")] {
            assert!(policy_problem(bad).is_some(), "{bad:?}");
        }
    }

    #[test]
    fn a_dead_anchor_is_named_by_its_line_in_the_repository() {
        let pages = BTreeMap::from([("docs/index.html", read("<h2 id=there>"))]);
        let seen = anchors_of("docs/a.md", "\n[a](README.md#there) [b](README.md#gone)", &pages);
        let seen: Vec<_> = seen.iter().map(ToString::to_string).collect();
        assert_eq!(seen, ["docs/a.md:2: README.md#gone: docs/README.md has no heading #gone"]);
    }
}
