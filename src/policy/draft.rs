//! A policy in the making, on the stack, and how it becomes a frame.
use super::{
    frame::{Lengths, VERSION},
    model::{Arm, CLOSED_MAX, ClosedSpan, ScheduleRecord, Settings, Threshold, TrackRecord},
};
use crate::{
    codec::{self, Record},
    fault::Fault,
    vocabulary::Schedule,
};

/// Most tracks of a policy, the preset's own included.
pub const TRACKS_MAX: usize = 96;
/// Most arms of an experiment.
pub const ARMS_MAX: usize = 16;
/// Most currencies with a threshold.
pub const THRESHOLDS_MAX: usize = 64;
/// One schedule for each word of `schedule` but `none`.
const SCHEDULES: usize = Schedule::WORDS.len() - 1;

/// Records in an array of fixed size.
#[derive(Clone, Copy, Debug)]
pub struct Records<T, const N: usize> {
    slots: [Option<T>; N],
}

impl<T: Copy, const N: usize> Records<T, N> {
    pub const fn new() -> Self {
        Self { slots: [None; N] }
    }

    pub fn iter(&self) -> impl Iterator<Item = T> + '_ {
        self.slots.iter().map_while(|slot| *slot)
    }

    /// Changes each record in turn; its key must stay.
    pub fn change(&mut self, work: impl FnMut(&mut T)) {
        self.slots.iter_mut().flatten().for_each(work);
    }

    /// Puts a record behind the others, for lists in the caller's own order. False: there is no room.
    pub fn push(&mut self, record: T) -> bool {
        let free = self.slots.iter_mut().find(|slot| slot.is_none());
        free.map(|slot| *slot = Some(record)).is_some()
    }

    /// Puts a record in its place by `key`, over one of the same key. False: there is no room.
    pub fn put<K: Ord>(&mut self, record: T, key: impl Fn(&T) -> K) -> bool {
        let mut moving = record;
        for slot in &mut self.slots {
            match slot {
                Some(held) if key(held) < key(&moving) => {}
                Some(held) if key(held) == key(&moving) => {
                    // Only the new record can meet its equal: those that move on are greater than all before them.
                    *held = moving;
                    return true;
                }
                Some(held) => core::mem::swap(held, &mut moving),
                None => {
                    *slot = Some(moving);
                    return true;
                }
            }
        }
        false
    }
}

/// A policy in the making.
#[derive(Clone, Copy, Debug)]
pub struct PolicyDraft {
    pub settings: Settings,
    /// Gap between charges on a schedule of days that has no wider one of its own.
    pub days_gap_s: u32,
    /// Jitter of the schedules that do not pause for an answer.
    pub jitter_ms: u32,
    pub schedules: Records<ScheduleRecord, SCHEDULES>,
    pub tracks: Records<TrackRecord, TRACKS_MAX>,
    pub arms: Records<Arm, ARMS_MAX>,
    pub thresholds: Records<Threshold, THRESHOLDS_MAX>,
    pub closed: Records<ClosedSpan, CLOSED_MAX>,
}

impl PolicyDraft {
    /// Nothing yet. It is large: it is filled where it stands.
    pub fn new() -> Self {
        Self {
            settings: Settings::default(),
            days_gap_s: 0,
            jitter_ms: 0,
            schedules: Records::new(),
            tracks: Records::new(),
            arms: Records::new(),
            thresholds: Records::new(),
            closed: Records::new(),
        }
    }

    pub fn put_schedule(&mut self, schedule: ScheduleRecord) -> bool {
        self.schedules.put(schedule, |held| held.word)
    }

    pub fn put_track(&mut self, track: TrackRecord) -> bool {
        self.tracks.put(track, TrackRecord::order)
    }

    /// Writes the frame and returns its length.
    ///
    /// # Errors
    /// `ERR_CAPACITY` with the bytes needed in `value`; nothing is written then.
    pub fn write(&self, out: &mut [u8]) -> Result<usize, Fault> {
        let counts = Lengths {
            schedules: count(self.schedules.iter()),
            tracks: count(self.tracks.iter()),
            arms: count(self.arms.iter()),
            thresholds: count(self.thresholds.iter()),
        };
        let needed = counts.frame_len() + usize::from(count(self.closed.iter())) * ClosedSpan::LEN;
        let too_small = || Fault::capacity(needed);
        let frame = out.get_mut(..needed).ok_or_else(too_small)?;
        self.fill(&counts, frame).ok_or_else(too_small)?;
        Ok(needed)
    }

    fn fill(&self, counts: &Lengths, frame: &mut [u8]) -> Option<()> {
        let body = codec::body(frame)?;
        let rest = codec::put(counts, body)?;
        let rest = codec::put(&self.settings, rest)?;
        let rest = put_all(self.schedules.iter(), rest)?;
        let rest = put_all(self.tracks.iter(), rest)?;
        let rest = put_all(self.arms.iter(), rest)?;
        let rest = put_all(self.thresholds.iter(), rest)?;
        put_all(self.closed.iter(), rest)?;
        codec::seal(codec::KIND_POLICY, VERSION, frame)
    }
}

impl Lengths {
    /// Length of the frame in bytes, but for closed days.
    fn frame_len(&self) -> usize {
        codec::HEAD_LEN
            + Lengths::LEN
            + Settings::LEN
            + usize::from(self.schedules) * ScheduleRecord::LEN
            + usize::from(self.tracks) * TrackRecord::LEN
            + usize::from(self.arms) * Arm::LEN
            + usize::from(self.thresholds) * Threshold::LEN
    }
}

fn put_all<T: Record>(mut records: impl Iterator<Item = T>, out: &mut [u8]) -> Option<&mut [u8]> {
    records.try_fold(out, |rest, record| codec::put(&record, rest))
}

fn count<T>(records: impl Iterator<Item = T>) -> u16 {
    // Each list is an array of fewer than a hundred places.
    records.fold(0, |n: u16, _| n.saturating_add(1))
}
