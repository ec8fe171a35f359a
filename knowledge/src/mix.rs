// The hash behind name lookup. Compiled here to search the displacements, and emitted word for word into the core's tables, so
// that the two can never disagree.

/// The most bytes that the first, the centre and the last eight cover whole.
pub(crate) const COVERED: usize = 24;

/// What is read of a name: [`long_words`], or of a name of fewer than eight bytes its length, and its bytes.
#[inline]
pub(crate) fn words(name: &[u8]) -> [u64; 3] {
    long_words(name).unwrap_or_else(|| [name.len() as u64, 0, short(name)])
}

/// The first, the centre and the last eight bytes of a name: they overlap, and cover a name of up to 24 bytes whole. `None`: it has
/// fewer than eight bytes.
#[inline]
pub(crate) fn long_words(name: &[u8]) -> Option<[u64; 3]> {
    let (first, last) = (name.first_chunk::<8>()?, name.last_chunk::<8>()?);
    let start = (name.len() - 8) / 2;
    let centre = name.get(start..start + 8).and_then(|rest| rest.first_chunk::<8>()).unwrap_or(first);
    Some([first, centre, last].map(|word| u64::from_le_bytes(*word)))
}

/// Fewer than eight bytes as one word; names of one length have different ones.
#[inline]
fn short(name: &[u8]) -> u64 {
    match (name.first_chunk::<4>(), name.last_chunk::<4>()) {
        (Some(first), Some(last)) => u64::from(u32::from_le_bytes(*first)) | u64::from(u32::from_le_bytes(*last)) << 32,
        _ => shortest(name),
    }
}

/// Fewer than four bytes as one word.
#[inline(never)]
fn shortest(name: &[u8]) -> u64 {
    name.iter().fold(0, |word, byte| word << 8 | u64::from(*byte))
}

/// Mixes a space and a name into 64 bits; `multiplier` is searched at build time. Both halves of the product are kept: the low
/// one alone would not see differences in high bytes.
#[inline]
pub(crate) fn mix(multiplier: u64, space: u32, name: &[u8]) -> u64 {
    let [first, centre, last] = words(name);
    // Long names begin with whose they are: there the second eight tell more than the first.
    let second = name.get(8..16).filter(|_| name.len() > COVERED).and_then(|rest| rest.first_chunk::<8>());
    let second = second.map_or(0, |word| u64::from_le_bytes(*word));
    let tag = (u64::from(space) << 32 | name.len() as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let folded = first.wrapping_add(centre.rotate_left(23)) ^ last.rotate_left(41) ^ second.rotate_left(11) ^ tag;
    let product = u128::from(folded).wrapping_mul(u128::from(multiplier));
    (product as u64) ^ (product >> 64) as u64
}

/// The bucket of a hash; `buckets` is a power of two.
#[inline]
pub(crate) fn bucket(hash: u64, buckets: usize) -> usize {
    hash as usize & (buckets - 1)
}

/// The slot of a hash under its bucket's displacement; `slots` is a power of two.
#[inline]
pub(crate) fn slot(hash: u64, displacement: u16, slots: usize) -> usize {
    ((hash >> 40) as usize ^ displacement as usize) & (slots - 1)
}
