//! The perfect hash of all names: each name of each space has a slot of its own, found without a second probe.

use crate::mix::{bucket, mix, slot};
use crate::model::{Tables, space};
use std::collections::BTreeMap;

/// Slots and displacements, searched at build time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Perfect {
    /// Mixed into every hash.
    pub multiplier: u64,
    /// By bucket; a power of two many.
    pub displacements: Vec<u16>,
    /// By slot: index into [`Perfect::keys`] plus 1, 0 for empty; a power of two many.
    pub slots: Vec<u16>,
    /// Every name and alias with the id it leads to, in the order of ids.
    pub keys: Vec<(String, u32)>,
}

/// How many multipliers are tried before the search gives up.
const TRIES: u64 = 1000;

impl Perfect {
    /// Searches a displacement for every bucket, the fullest bucket first. The same facts give the same result anywhere.
    ///
    /// # Errors
    /// When two names cannot be told apart, or there are too many.
    pub fn search(tables: &Tables) -> Result<Self, String> {
        let keys = keys(tables);
        if keys.len() >= usize::from(u16::MAX) {
            return Err(format!("{} names, expected fewer than {}", keys.len(), u16::MAX));
        }
        if let Some((a, b)) = alike(&keys) {
            return Err(format!("`{a}` and `{b}` are alike in length and in the bytes that are read"));
        }
        let slots = (keys.len() * 4 / 3).next_power_of_two().max(2);
        let buckets = (slots / 2).max(1);
        (1..=TRIES)
            .find_map(|seed| place(splitmix(seed) | 1, &keys, slots, buckets))
            .map(|(multiplier, displacements, slots)| Self { multiplier, displacements, slots, keys })
            .ok_or_else(|| "no perfect hash found, expected other names".to_owned())
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

fn keys(tables: &Tables) -> Vec<(String, u32)> {
    let with_aliases = |entry: &crate::model::Entry| -> Vec<(String, u32)> {
        std::iter::once(&entry.name).chain(&entry.aliases).map(|name| (name.clone(), entry.id)).collect()
    };
    tables.entries.iter().flat_map(with_aliases).collect()
}

/// Two names no multiplier tells apart.
fn alike(keys: &[(String, u32)]) -> Option<(&str, &str)> {
    let mut seen = BTreeMap::new();
    keys.iter().find_map(|(name, id)| {
        let other = seen.insert(mix(1, space(*id), name.as_bytes()), name.as_str());
        other.map(|other| (other, name.as_str()))
    })
}

fn place(multiplier: u64, keys: &[(String, u32)], slots: usize, buckets: usize) -> Option<(u64, Vec<u16>, Vec<u16>)> {
    let mut members: Vec<Vec<(u64, u16)>> = vec![Vec::new(); buckets];
    for (index, (name, id)) in keys.iter().enumerate() {
        let hash = mix(multiplier, space(*id), name.as_bytes());
        members[bucket(hash, buckets)].push((hash, u16::try_from(index + 1).ok()?));
    }
    let mut order: Vec<usize> = (0..buckets).collect();
    order.sort_by_key(|index| (usize::MAX - members[*index].len(), *index));
    let mut taken = vec![0; slots];
    let mut displacements = vec![0; buckets];
    for index in order {
        displacements[index] = displace(&members[index], &mut taken)?;
    }
    Some((multiplier, displacements, taken))
}

/// The first displacement that gives every member of a bucket a free slot; fills them.
fn displace(members: &[(u64, u16)], taken: &mut [u16]) -> Option<u16> {
    let slots = taken.len();
    for displacement in 0..u16::try_from(slots.min(1 << 16) - 1).ok()? {
        let mut places: Vec<usize> = members.iter().map(|(hash, _)| slot(*hash, displacement, slots)).collect();
        let free = places.iter().all(|place| taken[*place] == 0);
        places.sort_unstable();
        places.dedup();
        if free && places.len() == members.len() {
            for (hash, key) in members {
                taken[slot(*hash, displacement, slots)] = *key;
            }
            return Some(displacement);
        }
    }
    None
}

/// One step of `SplitMix64`: a well-mixed odd constant a seed.
fn splitmix(seed: u64) -> u64 {
    let mut z = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    z = (z ^ z >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ z >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ z >> 31
}
