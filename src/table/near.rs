//! Names that may have been meant.

use super::{book::Book, data::LONGEST};
use crate::{fault::Fault, id::AnyId, vocabulary::Space};

/// The most names that are told.
const MOST: usize = 16;

/// The shortest text that is taken for a part of a name.
const PART_MIN: usize = 4;

/// The longest text whose edits are counted.
const PLACES: usize = u128::BITS as usize;

// No name is so long that it could be near a longer text.
const _: () = assert!(LONGEST * 5 <= PLACES * 3);

impl<'b> Book<'b> {
    /// The ids of the names of a space that are most like `wanted`, the nearest first: at most 16, and none when nothing is near.
    ///
    /// Typing errors are edits: one in two and a half letters is too much. A name cut short, or only its end (`Berlin`), is contained
    /// in what was meant. Upper and lower case are the same here. This is for messages, and slow.
    ///
    /// # Errors
    /// `ERR_RANGE`: `space` is no word of `space`.
    pub fn near(self, space: Space, wanted: &[u8]) -> Result<impl Iterator<Item = AnyId> + use<'b>, Fault> {
        self.check_space(space)?;
        Ok(self.nearest(wanted, self.rows_of(space).iter().map(|row| (row.name.bytes(), AnyId(row.id)))))
    }

    /// [`Book::near`] among names that are no rows of the book: words, or keys of a document. Gives what stands beside each name. A
    /// name longer than any of the book is never near.
    pub fn nearest<'a, T, N>(self, wanted: &[u8], named: N) -> impl Iterator<Item = T> + use<'a, T, N>
    where
        T: Copy,
        N: Iterator<Item = (&'a [u8], T)>,
    {
        let mut nearest: [Option<Nearness<'a, T>>; MOST] = [None; MOST];
        let wanted = Wanted::of(wanted);
        for near in named.filter_map(|(name, it)| Nearness::of(&wanted, name, it)) {
            near.take_its_place(&mut nearest);
        }
        nearest.into_iter().map_while(|near| near.map(|near| near.it))
    }
}

/// How near a name is: `alike` of `of` letters.
#[derive(Clone, Copy, Debug)]
struct Nearness<'a, T> {
    alike: usize,
    of: usize,
    name: &'a [u8],
    /// What is called so.
    it: T,
}

impl<'a, T: Copy> Nearness<'a, T> {
    /// `None`: too far to be meant.
    fn of(wanted: &Wanted<'_>, name: &'a [u8], it: T) -> Option<Self> {
        let length = wanted.text.len();
        let of = length.max(name.len());
        let near = |alike: usize, of: usize| alike.saturating_mul(5) >= of.saturating_mul(3);
        // Neither test counts edits, and together they leave few names.
        let is_candidate = near(length.min(name.len()), of) && near(of.saturating_sub(wanted.letters_apart(name)), of);
        let alike = if is_candidate { of.saturating_sub(wanted.edits(name)) } else { 0 };
        let by_edits = Self { alike, of, name, it };
        let by_part = Self { alike: 4, of: 5, name, it };
        let best = if wanted.is_part_of(name) { by_edits.nearer(by_part) } else { by_edits };
        (of > 0 && near(best.alike, best.of)).then_some(best)
    }

    /// The share that is alike, compared without a division.
    fn shares(&self, other: &Self) -> (usize, usize) {
        (self.alike.saturating_mul(other.of), other.alike.saturating_mul(self.of))
    }

    fn nearer(self, other: Self) -> Self {
        let (mine, others) = self.shares(&other);
        if others > mine { other } else { self }
    }

    /// The nearer comes first, and of equally near names the lesser.
    fn comes_after(&self, other: &Self) -> bool {
        let (mine, others) = self.shares(other);
        mine < others || mine == others && self.name > other.name
    }

    /// Puts it where it belongs in a list with the nearest first; the last of a full list is left out. A name stands there once.
    fn take_its_place(mut self, nearest: &mut [Option<Self>]) {
        for place in nearest {
            match place {
                Some(known) if self.comes_after(known) => {}
                Some(known) if known.comes_after(&self) => core::mem::swap(known, &mut self),
                Some(_) => return,
                None => {
                    *place = Some(self);
                    return;
                }
            }
        }
    }
}

/// What was written, made ready for the comparison with many names.
struct Wanted<'a> {
    text: &'a [u8],
    /// Where each letter stands in it: bit n is its n-th place.
    places: [u128; 256],
    letters: u64,
}

impl<'a> Wanted<'a> {
    fn of(text: &'a [u8]) -> Self {
        let mut wanted = Self { text, places: [0; 256], letters: letters(text) };
        for (place, letter) in text.iter().enumerate().take(PLACES) {
            if let Some(set) = wanted.places.get_mut(usize::from(letter.to_ascii_lowercase())) {
                *set |= 1 << place;
            }
        }
        wanted
    }

    /// Whether it stands within a name.
    fn is_part_of(&self, name: &[u8]) -> bool {
        self.text.len() >= PART_MIN && name.windows(self.text.len()).any(|part| part.eq_ignore_ascii_case(self.text))
    }

    /// The least number of edits: each brings or removes one of the letters that only one of the two has.
    fn letters_apart(&self, name: &[u8]) -> usize {
        let name = letters(name);
        (self.letters & !name).count_ones().max((name & !self.letters).count_ones()) as usize
    }

    /// How many letters are to be put in, left out, replaced or swapped with the next. A name longer than any, and a text longer than
    /// [`PLACES`], count as wholly different.
    ///
    /// This is the table of edits, a column a letter of the name: a bit says whether a place of the column is one more than the place
    /// above it (`rises`), or one less (`falls`). Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances"
    /// (2003), derives the steps.
    fn edits(&self, name: &[u8]) -> usize {
        let length = self.text.len();
        let (Some(last), true) = (length.checked_sub(1), length <= PLACES && name.len() <= LONGEST) else { return usize::MAX };
        let (mut rises, mut falls, mut alike, mut places) = (u128::MAX, 0, 0, 0);
        let mut edits = length;
        for letter in name {
            let before = places;
            places = self.places.get(usize::from(letter.to_ascii_lowercase())).copied().unwrap_or(0);
            let crossed = (!alike & places) << 1 & before;
            alike = (places & rises).wrapping_add(rises) ^ rises | places | falls | crossed;
            let (more, fewer) = (falls | !(alike | rises), alike & rises);
            edits = edits.wrapping_add((more >> last & 1) as usize).wrapping_sub((fewer >> last & 1) as usize);
            let (more, fewer) = (more << 1 | 1, fewer << 1);
            (rises, falls) = (fewer | !(alike | more), alike & more);
        }
        edits
    }
}

/// A set of letters. Two of one place in it count as one: a difference of two sets may be too small, never too large.
fn letters(text: &[u8]) -> u64 {
    text.iter().fold(0, |set, letter| set | 1 << (letter.to_ascii_lowercase() & 63))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::Status;
    use std::{string::String, vec::Vec};

    fn near(space: Space, wanted: &str) -> Vec<String> {
        let book = Book::BUILT_IN;
        let name = |id| String::from_utf8(book.name(id).unwrap().to_vec()).unwrap();
        book.near(space, wanted.as_bytes()).unwrap().map(name).collect()
    }

    #[test]
    fn letters_are_put_in_left_out_replaced_and_swapped() {
        let cases = [("", "", 0), ("abc", "abc", 0), ("abc", "ac", 1), ("ac", "abc", 1), ("abc", "axc", 1), ("abcd", "abdc", 1)];
        for (one, other, expected) in cases {
            assert_eq!(table_of_edits(one.as_bytes(), other.as_bytes()), expected, "{one} {other}");
        }
        assert_eq!(table_of_edits(b"kitten", b"sitting"), 3);
        assert_eq!(table_of_edits(b"ABC", b"abc"), 0);
        assert_eq!(table_of_edits(b"", b"abc"), 3);
    }

    /// [`Wanted::edits`] by its definition: the least edits from each beginning of one text to each beginning of the other.
    fn table_of_edits(wanted: &[u8], name: &[u8]) -> usize {
        let mut table: Vec<Vec<usize>> = (0..=wanted.len()).map(|line| (line..=line + name.len()).collect()).collect();
        for (i, one) in (1..).zip(wanted.to_ascii_lowercase()) {
            for (j, other) in (1..).zip(name.to_ascii_lowercase()) {
                let replaced = table[i - 1][j - 1] + usize::from(one != other);
                table[i][j] = replaced.min(table[i - 1][j] + 1).min(table[i][j - 1] + 1);
                let is_crossed =
                    i > 1 && j > 1 && wanted[i - 2].eq_ignore_ascii_case(&other) && name[j - 2].eq_ignore_ascii_case(&one);
                if is_crossed {
                    table[i][j] = table[i][j].min(table[i - 2][j - 2] + 1);
                }
            }
        }
        table[wanted.len()][name.len()]
    }

    #[test]
    fn edits_are_those_of_the_table() {
        let names = || Book::BUILT_IN.rows_of(Space::CODE).iter().map(|row| row.name.bytes());
        for text in names().step_by(9) {
            let swapped: Vec<u8> = text.chunks(2).flat_map(|two| two.iter().rev()).copied().collect();
            let twice = [text, text.get(3..).unwrap_or_default()].concat();
            for text in [text, &swapped, &twice, &text[..text.len() / 2]].into_iter().filter(|text| !text.is_empty()) {
                let wanted = Wanted::of(text);
                for name in names().step_by(5) {
                    let expected = table_of_edits(text, name);
                    assert_eq!(wanted.edits(name), expected, "{text:?} {name:?}");
                    assert!(wanted.letters_apart(name) <= expected, "{text:?} {name:?}");
                }
            }
        }
    }

    #[test]
    fn what_is_too_long_is_wholly_different() {
        let long = [b'a'; PLACES + 1];
        let (most, longest) = (&long[1..], &long[..LONGEST]);
        assert_eq!(Wanted::of(most).edits(longest), PLACES - LONGEST);
        assert_eq!(Wanted::of(&long).edits(longest), usize::MAX);
        assert_eq!(Wanted::of(longest).edits(&long[..=LONGEST]), usize::MAX);
        assert_eq!(Wanted::of(b"").edits(longest), usize::MAX);
    }

    #[test]
    fn the_nearest_comes_first_and_strangers_do_not_come() {
        assert_eq!(near(Space::CODE, "insuficient_funds").first().map(String::as_str), Some("insufficient_funds"));
        assert_eq!(near(Space::CODE, "not_permited").first().map(String::as_str), Some("not_permitted"));
        assert_eq!(near(Space::ZONE, "berlin").first().map(String::as_str), Some("Europe/Berlin"));
        assert!(near(Space::CODE, "zzzzzz").is_empty() && near(Space::CODE, "").is_empty());
        assert_eq!(near(Space::ZONE, "America").len(), MOST);
        let long = "insufficient_funds".repeat(20);
        assert!(near(Space::CODE, &long).is_empty());
    }

    #[test]
    fn each_name_comes_once() {
        let names = near(Space::ZONE, "Europe/");
        let mut sorted = names.clone();
        sorted.sort();
        sorted.dedup();
        assert_eq!(names.len(), sorted.len());
    }

    #[test]
    fn names_of_other_things_are_compared_alike() {
        let keys = [("window", 1), ("version", 2), ("window", 3)];
        let named = || keys.iter().map(|(name, it)| (name.as_bytes(), *it));
        let near = |wanted: &str| Book::BUILT_IN.nearest(wanted.as_bytes(), named()).collect::<Vec<_>>();
        assert_eq!((near("windw"), near("vresion")), (Vec::from([1]), Vec::from([2])));
        assert!(near("colour").is_empty());
    }

    #[test]
    fn a_space_is_a_word() {
        assert_eq!(Book::BUILT_IN.near(Space(99), b"x").map(|_| ()).unwrap_err().status, Status::ERR_RANGE);
    }
}
