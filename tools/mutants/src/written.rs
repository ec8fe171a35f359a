//! A switched file: the original with the text of its sites put in, and where each site stands in it.

use crate::sites::Site;
use std::ops::Range;

#[derive(Debug)]
pub struct Written {
    pub text: String,
    /// Where a site's text begins and ends in `text`, and the mutants that it switches.
    pub places: Vec<(Range<usize>, Vec<usize>)>,
}

/// `sites` nest or stand apart. `open` is the place of the outer before the inner, `close` of the inner before the outer.
pub fn write(original: &str, sites: &[Site]) -> Written {
    // At one offset: what ends there before what begins there, and of these the outer first.
    // Of two of one length the later in the list is the inner one.
    let mut edits: Vec<((usize, u8, usize, usize), Edit<'_>)> = Vec::new();
    for (number, site) in sites.iter().enumerate() {
        let length = site.around.end - site.around.start;
        edits.push(((site.around.start, 2, usize::MAX - length, number), Edit::Open(number, site)));
        if length == 0 {
            continue;
        }
        edits.push(((site.around.end, 0, length, usize::MAX - number), Edit::Close(number, site)));
        if let Some((at, instead)) = &site.operator {
            edits.push(((at.start, 1, 0, 0), Edit::Instead(at.end, instead)));
        }
    }
    edits.sort_by_key(|(order, _)| *order);
    let mut written = Written { text: String::with_capacity(original.len() * 3), places: Vec::new() };
    let mut starts = vec![0; sites.len()];
    let mut read = 0;
    for ((at, ..), edit) in edits {
        written.text.push_str(&original[read..at]);
        read = at;
        match edit {
            Edit::Open(number, site) => {
                starts[number] = written.text.len();
                written.text.push_str(&site.open);
                if site.around.is_empty() {
                    written.places.push((starts[number]..written.text.len(), site.ids.clone()));
                }
            }
            Edit::Instead(end, instead) => {
                written.text.push_str(instead);
                read = end;
            }
            Edit::Close(number, site) => {
                written.text.push_str(&site.close);
                written.places.push((starts[number]..written.text.len(), site.ids.clone()));
            }
        }
    }
    written.text.push_str(&original[read..]);
    written
}

enum Edit<'a> {
    Open(usize, &'a Site),
    Instead(usize, &'a str),
    Close(usize, &'a Site),
}
