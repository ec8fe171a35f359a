// The hash behind the look-up of codes. Compiled here to search the displacements, and emitted word for word into the core's tables, so
// that the two can never disagree.

/// The first, the centre and the last eight bytes of a name: they overlap, and cover a name of up to 24 bytes whole. Of a name of fewer
/// than eight bytes: its length, and its bytes.
#[inline]
pub(crate) fn code_words(name: &[u8]) -> [u64; 3] {
    let (Some(first), Some(last)) = (name.first_chunk::<8>(), name.last_chunk::<8>()) else {
        return [name.len() as u64, 0, short(name)];
    };
    let start = (name.len() - 8) / 2;
    let centre = name.get(start..start + 8).and_then(|rest| rest.first_chunk::<8>()).unwrap_or(first);
    [first, centre, last].map(|word| u64::from_le_bytes(*word))
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

/// Mixes the words and the length of a name; `multiplier` is searched at build time.
#[inline]
pub(crate) fn code_hash(multiplier: u64, [first, centre, last]: [u64; 3], len: usize) -> u64 {
    let mixed = first.wrapping_add(centre.wrapping_mul(2)).wrapping_add(len as u64) ^ last.rotate_left(32);
    mixed.wrapping_mul(multiplier)
}

/// The bucket of a hash: its highest bits; `buckets` is a power of two.
#[inline]
pub(crate) fn code_bucket(hash: u64, buckets: usize) -> usize {
    (hash >> (u64::BITS - buckets.trailing_zeros())) as usize
}

/// The slot of a hash under its bucket's displacement: the bits below. Of a name of the table it lies within the table; `buckets` is no
/// less than the table's length.
#[inline]
pub(crate) fn code_slot(hash: u64, displacement: u16, buckets: usize) -> usize {
    ((hash >> (u64::BITS - 2 * buckets.trailing_zeros())) as usize & (buckets - 1)) ^ displacement as usize
}
