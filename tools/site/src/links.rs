//! The links of a page, and what they lead to.

use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};
use std::ops::Range;

/// A link of a page.
#[derive(Debug, PartialEq)]
pub struct Link {
    pub target: String,
    /// Its line, from 1.
    pub line: usize,
    /// All of `[text](target)`.
    pub whole: Range<usize>,
    /// The text alone.
    pub text: Range<usize>,
    /// Whether it is written as `[text](target)`.
    pub inline: bool,
}

/// The links and images of a page that lead to something of ours: not those with a scheme.
pub fn links(page: &str) -> Vec<Link> {
    let mut found: Vec<Link> = Vec::new();
    let mut open: Vec<Link> = Vec::new();
    for (event, range) in Parser::new_ext(page, Options::ENABLE_TABLES).into_offset_iter() {
        match event {
            Event::Start(Tag::Link { link_type, dest_url, .. } | Tag::Image { link_type, dest_url, .. }) => open.push(Link {
                target: dest_url.into_string(),
                line: line_of(page, range.start),
                text: range.end..range.start,
                whole: range,
                inline: link_type == LinkType::Inline,
            }),
            Event::End(TagEnd::Link | TagEnd::Image) => found.extend(open.pop()),
            _ => {
                if let Some(link) = open.last_mut() {
                    link.text = link.text.start.min(range.start)..link.text.end.max(range.end);
                }
            }
        }
    }
    found.retain(|link| !has_scheme(&link.target));
    found
}

/// The line of a place in a text, from 1.
pub fn line_of(text: &str, at: usize) -> usize {
    text.as_bytes()[..at].iter().filter(|byte| **byte == b'\n').count() + 1
}

/// Whether an address begins with a scheme (`https:`), or with the name of a host.
pub fn has_scheme(target: &str) -> bool {
    let scheme = target.split_once(':').map(|(scheme, _)| scheme);
    target.starts_with("//") || scheme.is_some_and(|scheme| scheme.chars().all(|c| c.is_ascii_alphanumeric()))
}

/// A target in two: the path, and the anchor behind `#`.
pub fn parted(target: &str) -> (&str, Option<&str>) {
    match target.split_once('#') {
        Some((path, anchor)) => (path, Some(anchor)),
        None => (target, None),
    }
}

/// The path from the root that a relative one means in a file; `None`: it leads out of the root. An empty one is the file itself.
pub fn resolved(file: &str, relative: &str) -> Option<String> {
    if relative.is_empty() {
        return Some(file.to_owned());
    }
    let mut parts: Vec<&str> = file.split('/').collect();
    parts.pop();
    for part in relative.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()?),
            name => parts.push(name),
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_found_with_their_lines_and_texts() {
        let page = "# A\n[`b`](c.md#d), [e](https://example.com/) and <https://example.com>\n\n```\n[no](link.md)\n```\n| [f g](../h) |\n|---|\n";
        let seen: Vec<_> = links(page).into_iter().map(|link| (link.line, page[link.text].to_owned(), link.target)).collect();
        assert_eq!(seen, [(2, "`b`".to_owned(), "c.md#d".to_owned()), (7, "f g".to_owned(), "../h".to_owned())]);
    }

    #[test]
    fn a_link_by_reference_is_told_from_one_in_place() {
        assert_eq!(links("[a][b] [c](d)\n\n[b]: e.md\n").iter().map(|link| link.inline).collect::<Vec<_>>(), [false, true]);
    }

    #[test]
    fn a_path_is_resolved_from_its_file() {
        assert_eq!(resolved("docs/a.md", "../src/b.rs").as_deref(), Some("src/b.rs"));
        assert_eq!(resolved("docs/a.md", "").as_deref(), Some("docs/a.md"));
        assert_eq!(resolved("a.md", "./b/").as_deref(), Some("b"));
        assert_eq!(resolved("docs/a.md", "../../b"), None);
    }
}
