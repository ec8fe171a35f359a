// The hash behind the look-up of codes. Compiled here to search the displacements, and emitted word for word into the core's tables, so
// that the two can never disagree.

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
