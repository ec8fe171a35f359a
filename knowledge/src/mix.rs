// The hash behind name lookup. Compiled here to search the displacements, and emitted word for word into the core's tables, so
// that the two can never disagree.

/// The most bytes that the first, the centre and the last eight cover whole.
pub(crate) const COVERED: usize = 24;

/// Up to 24 bytes of a name: its first, centre and last eight. They overlap; a name of up to 24 bytes is covered whole.
#[inline]
fn words(name: &[u8]) -> (u64, u64, u64) {
    let centre = name.get((name.len().saturating_sub(8)) / 2..);
    match (name.first_chunk::<8>(), centre.and_then(|rest| rest.first_chunk::<8>()), name.last_chunk::<8>()) {
        (Some(first), Some(centre), Some(last)) => {
            (u64::from_le_bytes(*first), u64::from_le_bytes(*centre), u64::from_le_bytes(*last))
        }
        _ => (name.iter().rev().fold(0, |word, byte| word << 8 | u64::from(*byte)), 0, 0),
    }
}

/// Mixes a space and a name into 64 bits; `multiplier` is searched at build time. Both halves of the product are kept: the low
/// one alone would not see differences in high bytes.
#[inline]
pub(crate) fn mix(multiplier: u64, space: u32, name: &[u8]) -> u64 {
    let (first, centre, last) = words(name);
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
