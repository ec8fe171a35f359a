//! The perfect hashes of all names: each name of each space has a slot of its own, found without a second probe. Codes, which are looked
//! up most, have a table of their own that holds their names within.

use crate::code_mix::{code_bucket, code_hash, code_slot};
use crate::mix::{bucket, mix, slot, words};
use crate::model::{Tables, space};
use std::collections::BTreeMap;

/// The space whose names have a table of their own: `code`.
const CODE: u32 = 1;

/// Slots and displacements, searched at build time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Perfect {
    /// Mixed into every hash.
    pub multiplier: u64,
    /// By bucket; a power of two many.
    pub displacements: Vec<u16>,
    /// By slot: index into [`Perfect::keys`] plus 1, 0 for empty.
    pub slots: Vec<u16>,
    /// Every name and alias with the id it leads to, in the order of ids.
    pub keys: Vec<(String, u32)>,
}

/// How many multipliers are tried before a search gives up.
const TRIES: u64 = 1000;

impl Perfect {
    /// The names of every space but `code`; a power of two of slots. The same facts give the same result anywhere.
    ///
    /// # Errors
    /// When two names cannot be told apart, or there are too many.
    pub fn search(tables: &Tables) -> Result<Self, String> {
        let keys = keys(tables, |space| space != CODE)?;
        let hash = |multiplier, name: &str, id| mix(multiplier, space(id), name.as_bytes());
        all_differ(&keys, hash)?;
        let size = (keys.len() * 5 / 4).next_power_of_two().max(2);
        let shape = Shape { buckets: (size / 2).max(1), size, hash, bucket, slot: |hash, moved| slot(hash, moved, size) };
        shape.search(keys, TRIES)
    }

    /// The names of the space `code`, in hardly more slots than there are names.
    ///
    /// # Errors
    /// As [`Self::search`].
    pub fn search_codes(tables: &Tables) -> Result<Self, String> {
        let keys = keys(tables, |space| space == CODE)?;
        let hash = |multiplier, name: &str, _| code_hash(multiplier, words(name.as_bytes()), name.len());
        all_differ(&keys, hash)?;
        let buckets = keys.len().next_power_of_two().max(2);
        let slot = |hash, moved| code_slot(hash, moved, buckets);
        // The tighter, the more multipliers fail.
        let sizes = (1..).map(|more| keys.len() + keys.len() * more / 32).take_while(|size| *size < buckets);
        let shapes = sizes.chain([buckets]).map(|size| Shape { buckets, size, hash, bucket: code_bucket, slot });
        shapes.map(|shape| shape.search(keys.clone(), TRIES / 32)).find(Result::is_ok).unwrap_or_else(none_found)
    }

    /// The id of a name, as the core finds it.
    #[must_use]
    pub fn find(&self, space_number: u32, name: &str) -> Option<u32> {
        let hash = mix(self.multiplier, space_number, name.as_bytes());
        let displacement = self.displacements[bucket(hash, self.displacements.len())];
        let key = usize::from(self.slots[slot(hash, displacement, self.slots.len())]).checked_sub(1)?;
        let (found, id) = &self.keys[key];
        (found == name && space(*id) == space_number).then_some(*id)
    }
}

fn none_found<T>() -> Result<T, String> {
    Err("no perfect hash found, expected other names".to_owned())
}

/// Every name and alias of some spaces, in the order of ids.
fn keys(tables: &Tables, wanted: impl Fn(u32) -> bool) -> Result<Vec<(String, u32)>, String> {
    let with_aliases = |entry: &crate::model::Entry| -> Vec<(String, u32)> {
        std::iter::once(&entry.name).chain(&entry.aliases).map(|name| (name.clone(), entry.id)).collect()
    };
    let keys: Vec<_> = tables.entries.iter().filter(|entry| wanted(space(entry.id))).flat_map(with_aliases).collect();
    if keys.len() < usize::from(u16::MAX) {
        Ok(keys)
    } else {
        Err(format!("{} names, expected fewer than {}", keys.len(), u16::MAX))
    }
}

/// Refuses two names no multiplier tells apart.
fn all_differ(keys: &[(String, u32)], hash: impl Fn(u64, &str, u32) -> u64) -> Result<(), String> {
    let mut seen = BTreeMap::new();
    let alike = keys.iter().find_map(|(name, id)| seen.insert(hash(1, name, *id), name).map(|other| (other, name)));
    alike.map_or(Ok(()), |(a, b)| Err(format!("`{a}` and `{b}` are alike in length and in the bytes that are read")))
}

/// What is searched.
struct Shape<H, S> {
    buckets: usize,
    /// Slots.
    size: usize,
    /// Of a multiplier, a name and its id.
    hash: H,
    /// Of a hash and the number of buckets.
    bucket: fn(u64, usize) -> usize,
    /// Of a hash and the displacement of its bucket.
    slot: S,
}

impl<H: Fn(u64, &str, u32) -> u64, S: Fn(u64, u16) -> usize> Shape<H, S> {
    fn search(&self, keys: Vec<(String, u32)>, tries: u64) -> Result<Perfect, String> {
        let found =
            (1..=tries).map(|seed| splitmix(seed) | 1).find_map(|multiplier| Some((multiplier, self.place(multiplier, &keys)?)));
        let Some((multiplier, (displacements, slots))) = found else { return none_found() };
        Ok(Perfect { multiplier, displacements, slots, keys })
    }

    /// Searches a displacement for every bucket, the fullest bucket first.
    fn place(&self, multiplier: u64, keys: &[(String, u32)]) -> Option<(Vec<u16>, Vec<u16>)> {
        let mut members: Vec<Vec<(u64, u16)>> = vec![Vec::new(); self.buckets];
        for (number, (name, id)) in (1..).zip(keys) {
            let hash = (self.hash)(multiplier, name, *id);
            members[(self.bucket)(hash, self.buckets)].push((hash, number));
        }
        let mut order: Vec<usize> = (0..self.buckets).collect();
        order.sort_by_key(|index| (usize::MAX - members[*index].len(), *index));
        let mut taken = vec![0; self.size];
        let mut displacements = vec![0; self.buckets];
        for index in order {
            displacements[index] = self.displace(&members[index], &mut taken)?;
        }
        Some((displacements, taken))
    }

    /// The first displacement that gives every member of a bucket a free slot; fills them.
    fn displace(&self, members: &[(u64, u16)], taken: &mut [u16]) -> Option<u16> {
        for displacement in 0..u16::try_from(taken.len().next_power_of_two().min(1 << 16) - 1).ok()? {
            let mut places: Vec<usize> = members.iter().map(|(hash, _)| (self.slot)(*hash, displacement)).collect();
            let free = places.iter().all(|place| taken.get(*place) == Some(&0));
            places.sort_unstable();
            places.dedup();
            if free && places.len() == members.len() {
                for (hash, key) in members {
                    taken[(self.slot)(*hash, displacement)] = *key;
                }
                return Some(displacement);
            }
        }
        None
    }
}

/// One step of `SplitMix64`: a well-mixed odd constant a seed.
fn splitmix(seed: u64) -> u64 {
    let mut z = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    z = (z ^ z >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ z >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ z >> 31
}
