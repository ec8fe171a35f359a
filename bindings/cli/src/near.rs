//! Names that may have been meant.

use recoup::{id::Id, table};

/// Most suggestions that help more than they confuse.
const MOST: usize = 3;

/// How alike two names must be, from 0 (nothing in common) to 1 (equal).
const ALIKE: f64 = 0.6;

/// Of `names`, the few that `wanted` resembles most, best first.
pub fn names<'a>(wanted: &str, names: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let wanted = wanted.to_lowercase();
    let mut scored: Vec<(f64, &str)> = names
        .into_iter()
        .map(|name| (likeness(&wanted, &name.to_lowercase()), name))
        .filter(|(likeness, _)| *likeness >= ALIKE)
        .collect();
    scored.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(b.1)));
    scored.dedup_by_key(|(_, name)| *name);
    scored.into_iter().take(MOST).map(|(_, name)| name.to_owned()).collect()
}

/// Of the names that ids of a type have.
pub fn of_space<I: Id>(wanted: &str) -> Vec<String> {
    let ids = I::SPACES.iter().flat_map(|space| table::ids(*space));
    names(wanted, ids.filter_map(crate::words::name))
}

/// Typing errors are edits; a name cut short, or only its end (`Berlin`), is contained in what was meant.
fn likeness(wanted: &str, name: &str) -> f64 {
    let edits = strsim::normalized_damerau_levenshtein(wanted, name);
    let contained = wanted.len() >= 4 && name.contains(wanted);
    if contained { edits.max(0.8) } else { edits }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_comes_first_and_strangers_do_not_come() {
        let names = |wanted| names(wanted, ["insufficient_funds", "not_permitted", "Europe/Berlin", "generic_decline"]);
        assert_eq!(names("insuficient_funds"), ["insufficient_funds"]);
        assert_eq!(names("not_permited"), ["not_permitted"]);
        assert_eq!(names("berlin"), ["Europe/Berlin"]);
        assert!(names("zzzzzz").is_empty());
    }
}
