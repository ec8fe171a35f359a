//! What a built page holds, as a browser reads it: anchors, links, and what it loads by itself.

use crate::links::line_of;
use html5gum::{DefaultEmitter, Token, Tokenizer};
use std::collections::BTreeSet;

/// Attributes that make a browser fetch something, or send something there, on any element; `href` does so except at `<a>`.
const LOADING: &[&str] =
    &["action", "background", "data", "formaction", "href", "imagesrcset", "ping", "poster", "src", "srcset", "xlink:href"];

/// A built page.
#[derive(Debug, Default)]
pub struct Built {
    pub anchors: BTreeSet<String>,
    /// Where it leads: lines and targets.
    pub links: Vec<(usize, String)>,
    /// What it loads: lines and targets.
    pub loads: Vec<(usize, String)>,
    /// Its policy of what may be loaded, if that stands before anything that loads.
    pub policy: Option<String>,
}

/// Reads a built page.
pub fn read(page: &str) -> Built {
    let mut emitter = DefaultEmitter::<usize>::new_with_span();
    emitter.naively_switch_states(true);
    let mut built = Built::default();
    let mut in_style = false;
    for Ok(token) in Tokenizer::new_with_emitter(page, emitter) {
        match token {
            Token::StartTag(tag) => {
                let name = text(&tag.name);
                in_style = name == "style";
                let line = line_of(page, tag.span.start);
                let attributes: Vec<_> = tag.attributes.iter().map(|(name, value)| (text(name), text(&value.value))).collect();
                built.tag(line, &name, &attributes);
            }
            Token::String(said) if in_style => {
                built.loads.extend(style_loads(&text(&said.value)).map(|target| (line_of(page, said.span.start), target)));
            }
            Token::EndTag(_) => in_style = false,
            _ => {}
        }
    }
    built
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

impl Built {
    fn tag(&mut self, line: usize, name: &str, attributes: &[(String, String)]) {
        let value = |wanted| attributes.iter().find(|(name, _)| name == wanted).map(|(_, value)| value.as_str());
        let is_policy = value("http-equiv").is_some_and(|it| it.eq_ignore_ascii_case("content-security-policy"));
        if name == "meta" && is_policy && self.loads.is_empty() {
            self.policy = value("content").map(str::to_owned);
        }
        if name == "meta" && value("http-equiv").is_some_and(|it| it.eq_ignore_ascii_case("refresh")) {
            self.loads.extend(value("content").and_then(|it| it.split_once("url=")).map(|(_, target)| (line, target.to_owned())));
        }
        for (attribute, value) in attributes {
            match attribute.as_str() {
                "id" => drop(self.anchors.insert(value.clone())),
                "href" if ["a", "area"].contains(&name) => self.links.push((line, value.clone())),
                "style" => self.loads.extend(style_loads(value).map(|target| (line, target))),
                "imagesrcset" | "srcset" => {
                    let sources = value.split(',').filter_map(|source| source.split_whitespace().next());
                    self.loads.extend(sources.map(|source| (line, source.to_owned())));
                }
                name if LOADING.contains(&name) => self.loads.push((line, value.clone())),
                _ => {}
            }
        }
    }
}

/// What a style sheet loads: `url(…)` and `@import "…"`.
pub fn style_loads(sheet: &str) -> impl Iterator<Item = String> {
    let unquoted = |target: &str| target.trim().trim_matches(['"', '\'']).to_owned();
    let by_url =
        sheet.split("url(").skip(1).filter_map(move |rest| rest.split_once(')')).map(move |(target, _)| unquoted(target));
    let imports = sheet.split("@import").skip(1).filter_map(|rest| rest.split(';').next()).filter(|rest| !rest.contains("url("));
    by_url.chain(imports.map(unquoted)).collect::<Vec<_>>().into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_page_loads_is_told_from_where_it_leads() {
        let page = "<meta http-equiv=Content-Security-Policy content=\"default-src 'self'\">\n<a id=a href='b.html'>\n<link href=c.css>\
            <img srcset='d.png 1x, e.png 2x'>\n<script>let no = '<img src=f.png>';</script><p style='background: url(\"g.png\")'>\
            <style>@import 'h.css';</style>";
        let built = read(page);
        assert_eq!(built.policy.as_deref(), Some("default-src 'self'"));
        assert_eq!(built.anchors, BTreeSet::from(["a".to_owned()]));
        assert_eq!(built.links, [(2, "b.html".to_owned())]);
        let loads: Vec<_> = built.loads.iter().map(|(line, target)| (*line, target.as_str())).collect();
        assert_eq!(loads, [(3, "c.css"), (3, "d.png"), (3, "e.png"), (4, "g.png"), (4, "h.css")]);
    }

    #[test]
    fn a_policy_behind_what_loads_is_none() {
        assert_eq!(read("<script src=a.js></script><meta http-equiv=Content-Security-Policy content=x>").policy, None);
    }
}
