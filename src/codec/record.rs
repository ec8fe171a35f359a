//! Records of fixed size, decoded one at a time from where they lie.
use bincode::{Decode, Encode, config};
use core::marker::PhantomData;

/// Little-endian, every integer at its full width, arrays without a length: the size of a record depends on its type alone.
const FORMAT: config::Configuration<config::LittleEndian, config::Fixint> =
    config::standard().with_little_endian().with_fixed_int_encoding();

/// A record whose encoding always has the same length.
pub trait Record: Encode + Decode<()> {
    /// Encoded length in bytes.
    const LEN: usize;
}

/// Appends a record to `out`; the rest of `out`, or nothing when it does not fit.
pub fn put<'a, T: Record>(record: &T, out: &'a mut [u8]) -> Option<&'a mut [u8]> {
    let (here, rest) = out.split_at_mut_checked(T::LEN)?;
    match bincode::encode_into_slice(record, here, FORMAT) {
        Ok(written) if written == T::LEN => Some(rest),
        _ => None,
    }
}

/// Records of one type, one behind another.
#[derive(Clone, Copy, Debug)]
pub struct Section<'a, T> {
    bytes: &'a [u8],
    of: PhantomData<T>,
}

impl<'a, T: Record> Section<'a, T> {
    /// The first `count` records of `bytes`, and the bytes behind them.
    pub fn split(bytes: &'a [u8], count: usize) -> Option<(Self, &'a [u8])> {
        let (bytes, rest) = bytes.split_at_checked(T::LEN.checked_mul(count)?)?;
        Some((Self { bytes, of: PhantomData }, rest))
    }

    /// The records, in order.
    pub fn iter(&self) -> impl Iterator<Item = T> + use<'a, T> {
        self.bytes
            .chunks_exact(T::LEN.max(1))
            .map_while(|bytes| bincode::decode_from_slice(bytes, FORMAT).ok())
            .map(|(record, _)| record)
    }
}
