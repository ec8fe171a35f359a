//! Names that may have been meant.

use super::{book::Book, data::LONGEST};
use crate::{fault::Fault, id::AnyId, vocabulary::Space};

/// The most names that are told.
const MOST: usize = 16;

/// The shortest text that is taken for a part of a name.
const PART_MIN: usize = 4;

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
        for near in named.filter_map(|(name, it)| Nearness::of(wanted, name, it)) {
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
    fn of(wanted: &[u8], name: &'a [u8], it: T) -> Option<Self> {
        let of = wanted.len().max(name.len());
        let near = |alike: usize, of: usize| alike.saturating_mul(5) >= of.saturating_mul(3);
        // Neither test needs the table of edits, and together they leave few names.
        let most = wanted.len().min(name.len()).min(of.saturating_sub(letters_apart(wanted, name)));
        let alike = if near(most, of) { of.saturating_sub(edits(wanted, name)) } else { 0 };
        let by_edits = Self { alike, of, name, it };
        let by_part = Self { alike: 4, of: 5, name, it };
        let best = if is_part(wanted, name) { by_edits.nearer(by_part) } else { by_edits };
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

/// Whether a text stands within a name.
fn is_part(wanted: &[u8], name: &[u8]) -> bool {
    wanted.len() >= PART_MIN && name.windows(wanted.len()).any(|part| part.eq_ignore_ascii_case(wanted))
}

/// The least number of edits: each brings or removes one of the letters that only one of the two has.
fn letters_apart(wanted: &[u8], name: &[u8]) -> usize {
    // Two letters of one place of the set count as one: the number may be too small, never too large.
    let set = |text: &[u8]| text.iter().fold(0_u64, |set, letter| set | 1 << (letter.to_ascii_lowercase() & 63));
    let (wanted, name) = (set(wanted), set(name));
    (wanted & !name).count_ones().max((name & !wanted).count_ones()) as usize
}

/// How many letters are to be put in, left out, replaced or swapped with the next. A name longer than any counts as wholly different.
fn edits(wanted: &[u8], name: &[u8]) -> usize {
    type Line = [usize; LONGEST + 1];
    let (mut before_last, mut last): (Line, Line) = ([0; LONGEST + 1], core::array::from_fn(|column| column));
    let mut previous = 0;
    for (line, letter) in (1..).zip(wanted.iter().map(u8::to_ascii_lowercase)) {
        let mut now: Line = [line; LONGEST + 1];
        let mut left = line;
        let mut beside = 0;
        let columns = now.iter_mut().skip(1).zip(name.iter().map(u8::to_ascii_lowercase)).zip(last.windows(2)).enumerate();
        for (column, ((place, other), above)) in columns {
            let &[diagonal, top] = above else { break };
            let replaced = diagonal.saturating_add(usize::from(letter != other));
            let mut least = replaced.min(top.saturating_add(1)).min(left.saturating_add(1));
            if column > 0 && letter == beside && previous == other {
                let crossed = before_last.get(column.wrapping_sub(1)).copied().unwrap_or(usize::MAX);
                least = least.min(crossed.saturating_add(1));
            }
            *place = least;
            (left, beside) = (least, other);
        }
        (before_last, last, previous) = (last, now, letter);
    }
    last.get(name.len()).copied().unwrap_or(usize::MAX)
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
            assert_eq!(edits(one.as_bytes(), other.as_bytes()), expected, "{one} {other}");
            assert!(letters_apart(one.as_bytes(), other.as_bytes()) <= expected, "{one} {other}");
        }
        assert_eq!(edits(b"kitten", b"sitting"), 3);
        assert_eq!(edits(b"ABC", b"abc"), 0);
        assert_eq!(edits(b"", b"abc"), 3);
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
