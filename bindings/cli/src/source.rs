//! Bytes from a file or from standard input, and places in them.

use crate::{failure::Failure, words::BOOK};
use std::{fs, io::Read as _, path::Path};

/// Longest input that is read: more than any payload, history or policy.
const LONGEST: u64 = 64 << 20;

/// The path that means standard input.
const STDIN: &str = "-";

/// An input and what it is called.
#[derive(Debug)]
pub struct Source {
    name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

impl Source {
    /// Reads a file, or standard input for `-`.
    pub fn read(path: &str) -> Result<Self, Failure> {
        let mut bytes = Vec::new();
        let name = if path == STDIN { "standard input" } else { path };
        let read = if path == STDIN {
            std::io::stdin().lock().take(LONGEST + 1).read_to_end(&mut bytes)
        } else {
            fs::File::open(path).and_then(|file| file.take(LONGEST + 1).read_to_end(&mut bytes))
        };
        read.map_err(|error| Failure::input(format!("cannot be read: {error}")).at(name))?;
        if bytes.len() as u64 > LONGEST {
            return Err(Failure::input("is too long").at(name).expecting(format!("at most {} MiB", LONGEST >> 20)));
        }
        Ok(Self { name: name.to_owned(), bytes })
    }

    /// What the command brings along.
    pub fn of(name: &str, bytes: &[u8]) -> Self {
        Self { name: name.to_owned(), bytes: bytes.to_vec() }
    }

    /// What messages call it.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// `name:line:column` of a byte, both from 1, the column in bytes.
    pub fn place(&self, offset: usize) -> String {
        let before = self.bytes.get(..offset).unwrap_or(&self.bytes);
        let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
        let column = before.iter().rev().take_while(|byte| **byte != b'\n').count() + 1;
        format!("{}:{line}:{column}", self.name)
    }

    /// Every line that holds more than blanks, without its line break, and the offset at which it begins.
    pub fn lines(&self) -> impl Iterator<Item = (usize, &[u8])> {
        let lines = self.bytes.split(|byte| *byte == b'\n').scan(0, |begin, line| {
            let at = *begin;
            *begin += line.len() + 1;
            Some((at, line))
        });
        lines.filter(|(_, line)| !line.trim_ascii().is_empty())
    }

    /// The string or plain token that starts at a byte.
    pub fn token(&self, offset: usize) -> Option<&str> {
        let rest = self.bytes.get(offset..)?;
        let (inside, ends): (&[u8], fn(u8) -> bool) = match rest.split_first()? {
            (b'"', inside) => (inside, |byte| byte == b'"'),
            _ => (rest, |byte| !(byte.is_ascii_alphanumeric() || b"_-+./".contains(&byte))),
        };
        let len = inside.iter().position(|byte| ends(*byte))?;
        std::str::from_utf8(inside.get(..len)?).ok().filter(|token| !token.is_empty())
    }
}

/// Whether an argument names a file rather than a code. A code holds no `/`, and a dot only behind whose it is: then it is one that is
/// known, and no file.
pub fn is_file(argument: &str) -> bool {
    let is_path = argument.contains(['/', '\\']) || Path::new(argument).is_file();
    let is_code = || BOOK.find_owned_code(argument.as_bytes()).is_some();
    argument == STDIN || is_path || argument.contains('.') && !is_code()
}

/// Standard input can be read only once.
pub fn only_one_stdin<'a>(paths: impl IntoIterator<Item = Option<&'a String>>) -> Result<(), Failure> {
    let dashes = paths.into_iter().flatten().filter(|path| *path == STDIN).count();
    if dashes > 1 { Err(Failure::usage("`-` is given more than once: standard input can be read only once")) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_count_from_one() {
        let source = Source { name: "x".into(), bytes: b"ab\ncd\n".to_vec() };
        assert_eq!(source.place(0), "x:1:1");
        assert_eq!(source.place(4), "x:2:2");
        assert_eq!(source.place(99), "x:3:1");
    }

    #[test]
    fn lines_have_their_offsets() {
        let lines = |bytes: &[u8]| {
            let source = Source { name: "x".into(), bytes: bytes.to_vec() };
            source.lines().map(|(begin, line)| (begin, line.to_vec())).collect::<Vec<_>>()
        };
        assert_eq!(lines(b"ab\r\n\n \t\ncd"), [(0, b"ab\r".to_vec()), (8, b"cd".to_vec())]);
        assert!(lines(b"").is_empty());
    }

    #[test]
    fn files_and_codes_are_told_apart() {
        assert!(is_file("-") && is_file("payload.json") && is_file("a/b"));
        assert!(!is_file("insufficient_funds"));
    }

    #[test]
    fn tokens_are_strings_or_words() {
        let source = Source { name: "x".into(), bytes: br#"{"max": 12}"#.to_vec() };
        assert_eq!(source.token(1), Some("max"));
        assert_eq!(source.token(8), Some("12"));
        assert_eq!(source.token(11), None);
    }
}
