//! A policy as it lies in its frame.
use super::{
    check::{Ranged, WHOLE_BP},
    model::{Arm, CLOSED_MAX, ClosedSpan, ScheduleRecord, Settings, Threshold, TrackRecord},
};
use crate::{
    codec::{self, Record, Section},
    fault::Fault,
    hash,
    id::CodeId,
    number::{Currency, Hash128, Segment},
    vocabulary::{Disposition, Schedule},
};
use bincode::{Decode, Encode};

/// Version of the policy frame.
pub const VERSION: u16 = 2;

/// How many records of each type follow, in this order, behind the one [`Settings`]; closed days fill the rest.
#[derive(Clone, Copy, Debug, Encode, Decode)]
pub struct Lengths {
    pub schedules: u16,
    pub tracks: u16,
    pub arms: u16,
    pub thresholds: u16,
}

impl Record for Lengths {
    const LEN: usize = 8;
}
impl Record for Settings {
    const LEN: usize = 53;
}
impl Record for ScheduleRecord {
    const LEN: usize = 61;
}
impl Record for TrackRecord {
    const LEN: usize = 20;
}
impl Record for Arm {
    const LEN: usize = 3;
}
impl Record for Threshold {
    const LEN: usize = 12;
}
impl Record for ClosedSpan {
    const LEN: usize = 8;
}

/// A policy frame that was checked. It borrows the bytes and decodes one record at a time.
#[derive(Clone, Copy, Debug)]
pub struct Frame<'a> {
    settings: Settings,
    schedules: Section<'a, ScheduleRecord>,
    tracks: Section<'a, TrackRecord>,
    arms: Section<'a, Arm>,
    thresholds: Section<'a, Threshold>,
    closed: Section<'a, ClosedSpan>,
    fingerprint: Hash128,
}

impl<'a> Frame<'a> {
    /// Opens a frame: its head, its checksum, and the range and order of every record.
    ///
    /// # Errors
    /// `ERR_POLICY` when it is absent or damaged, `ERR_POLICY_VERSION` when it is intact but of another version.
    pub fn open(frame: &'a [u8]) -> Result<Self, Fault> {
        let (body, fingerprint) = codec::open(codec::KIND_POLICY, VERSION, frame)?;
        let opened = Self::records(body, fingerprint).ok_or_else(codec::damaged)?;
        if opened.in_range() { Ok(opened) } else { Err(codec::damaged()) }
    }

    fn records(body: &'a [u8], fingerprint: Hash128) -> Option<Self> {
        let (counts, rest) = Section::<Lengths>::split(body, 1)?;
        let counts = counts.iter().next()?;
        let (settings, rest) = Section::<Settings>::split(rest, 1)?;
        let settings = settings.iter().next()?;
        let (schedules, rest) = Section::split(rest, usize::from(counts.schedules))?;
        let (tracks, rest) = Section::split(rest, usize::from(counts.tracks))?;
        let (arms, rest) = Section::split(rest, usize::from(counts.arms))?;
        let (thresholds, rest) = Section::split(rest, usize::from(counts.thresholds))?;
        // They fill the rest: a policy without any has the frame it had before there were any.
        let (closed, rest) = Section::split(rest, rest.len() / ClosedSpan::LEN)?;
        rest.is_empty().then_some(Self { settings, schedules, tracks, arms, thresholds, closed, fingerprint })
    }

    fn in_range(&self) -> bool {
        let shares: u32 = self.arms().fold(0, |sum, arm| sum.saturating_add(u32::from(arm.basis_points)));
        self.settings.in_range()
            && self.schedules().all(|record| record.in_range())
            && self.schedules().is_sorted_by(|a, b| a.word < b.word)
            && self.tracks().all(|record| record.in_range())
            && self.tracks().is_sorted_by(|a, b| a.order() < b.order())
            && self.arms().all(|record| record.in_range())
            && (shares == 0 || shares == WHOLE_BP)
            && self.thresholds().all(|record| record.in_range())
            && self.thresholds().is_sorted_by(|a, b| a.currency < b.currency)
            && self.closed().all(|span| span.in_range())
            && self.closed().is_sorted_by(|a, b| a < b)
            && self.closed().count() <= CLOSED_MAX
    }

    /// What identifies the policy: its checksum. Equal policies have equal fingerprints, wherever they were compiled.
    #[must_use]
    pub fn fingerprint(&self) -> Hash128 {
        self.fingerprint
    }

    /// The wishes that hold for every failure.
    #[must_use]
    pub fn settings(&self) -> Settings {
        self.settings
    }

    /// Every schedule, by ascending word.
    pub fn schedules(&self) -> impl Iterator<Item = ScheduleRecord> + use<'a> {
        self.schedules.iter()
    }

    /// The record of a schedule. None: the policy has no automatic charge for it.
    #[must_use]
    pub fn schedule(&self, word: Schedule) -> Option<ScheduleRecord> {
        self.schedules().find(|schedule| u32::from(schedule.word) == word.0)
    }

    /// Every track, the most general first.
    pub fn tracks(&self) -> impl Iterator<Item = TrackRecord> + use<'a> {
        self.tracks.iter()
    }

    /// The track for a case: its disposition, the code that decided (0: none) and the caller's segment (0: none).
    #[must_use]
    pub fn track(&self, disposition: Disposition, code: CodeId, segment: Segment) -> Option<TrackRecord> {
        closest(self.tracks(), disposition, code, segment)
    }

    /// Every arm of the experiment, in the order of the document.
    pub fn arms(&self) -> impl Iterator<Item = Arm> + use<'a> {
        self.arms.iter()
    }

    /// The arm of a debt, and its number from 1; none when the policy has no arms. The same debt is in the same arm for as long
    /// as salt and shares stay.
    #[must_use]
    pub fn arm(&self, case_key: Hash128) -> Option<(u32, Arm)> {
        self.arms().next()?;
        let Hash128([draw, _]) = hash::keyed(case_key, &[ARM_USE, self.settings.salt]);
        let place = hash::place(draw, i64::from(WHOLE_BP) - 1);
        let mut below = 0;
        (1..).zip(self.arms()).find(|(_, arm)| {
            below += i64::from(arm.basis_points);
            place < below
        })
    }

    /// Every threshold, by ascending packed currency.
    pub fn thresholds(&self) -> impl Iterator<Item = Threshold> + use<'a> {
        self.thresholds.iter()
    }

    /// Every span of local days without a charge of dunning, ascending.
    pub fn closed(&self) -> impl Iterator<Item = ClosedSpan> + use<'a> {
        self.closed.iter()
    }

    /// From which amount, in minor units of the currency, an account counts as high-value. None: never.
    #[must_use]
    pub fn high_value(&self, currency: Currency) -> Option<i64> {
        self.thresholds().find(|threshold| threshold.currency == currency.0).map(|threshold| threshold.amount)
    }
}

/// Tells this use of a case key from the others.
const ARM_USE: u64 = u64::from_le_bytes(*b"arm\0\0\0\0\x01");

impl TrackRecord {
    /// Where the track stands in a frame: the later of two that apply is the closer one.
    pub(super) fn order(&self) -> (bool, bool, u32, u32, u8) {
        (self.code != 0, self.segment != 0, self.code, self.segment, self.disposition)
    }

    fn applies(&self, disposition: Disposition, code: CodeId, segment: Segment) -> bool {
        let fits = |wanted: u32, given: u32| wanted == 0 || wanted == given;
        fits(u32::from(self.disposition), disposition.0) && fits(self.code, code.0) && fits(self.segment, segment.0)
    }
}

/// The closest of the tracks that apply, given in their order.
pub fn closest(
    tracks: impl Iterator<Item = TrackRecord>,
    disposition: Disposition,
    code: CodeId,
    segment: Segment,
) -> Option<TrackRecord> {
    tracks.filter(|track| track.applies(disposition, code, segment)).last()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{policy::model::WAITS_MAX, vocabulary::Preset};

    /// A record of zeros fills its declared length exactly: no more bytes are read and none are left.
    fn is_exactly_as_long_as_declared<T: Record>() {
        let zeros = [0; 128];
        let value = Section::<T>::split(&zeros, 1).and_then(|(section, _)| section.iter().next()).unwrap();
        for len in 0..128 {
            let mut out = [0xa5; 128];
            let rest = codec::put(&value, &mut out[..len]).map(|rest| rest.len());
            assert_eq!(rest, len.checked_sub(T::LEN), "{}", core::any::type_name::<T>());
        }
    }

    #[test]
    fn records_have_their_declared_length() {
        is_exactly_as_long_as_declared::<Lengths>();
        is_exactly_as_long_as_declared::<Settings>();
        is_exactly_as_long_as_declared::<ScheduleRecord>();
        is_exactly_as_long_as_declared::<TrackRecord>();
        is_exactly_as_long_as_declared::<Arm>();
        is_exactly_as_long_as_declared::<Threshold>();
        is_exactly_as_long_as_declared::<ClosedSpan>();
    }

    fn standard() -> crate::policy::draft::PolicyDraft {
        let mut draft = crate::policy::draft::PolicyDraft::new();
        crate::policy::presets::fill(Preset::STANDARD, &mut draft).unwrap();
        draft
    }

    /// A frame with a right checksum over wrong records, as a faulty writer would make it.
    fn forged(spoil: impl Fn(&mut crate::policy::draft::PolicyDraft)) -> Result<(), Fault> {
        let mut draft = standard();
        spoil(&mut draft);
        let mut out = [0; 8192];
        let len = draft.write(&mut out).unwrap();
        Frame::open(&out[..len]).map(|_| ())
    }

    #[test]
    fn records_out_of_range_are_refused_behind_a_right_checksum() {
        assert_eq!(forged(|_| ()), Ok(()));
        let spoilers: [fn(&mut Settings); 10] = [
            |s| s.preset = 0,
            |s| s.charges_by = 3,
            |s| s.final_action = 0,
            |s| s.late_message = 0,
            |s| s.past_next_bill = 2,
            |s| s.weekdays = 0x80,
            |s| s.horizon_s = 0,
            |s| s.window_from_min = 1440,
            |s| s.zone = 1,
            |s| s.key_margin_s = u32::MAX,
        ];
        for (n, spoil) in spoilers.iter().enumerate() {
            assert_eq!(forged(|draft| spoil(&mut draft.settings)), Err(codec::damaged()), "settings {n}");
        }
        let mut waits = [0; WAITS_MAX];
        waits[0] = 3;
        waits[1] = 3;
        let funds = ScheduleRecord { word: 2, unit: 3, payday: 0, preferred: 0, len: 1, jitter_ms: 0, gap_s: 0, waits };
        let bad = [
            funds,
            ScheduleRecord { len: 2, ..funds },
            ScheduleRecord { len: 13, ..funds },
            ScheduleRecord { word: 1, waits: [0; WAITS_MAX], len: 0, ..funds },
            ScheduleRecord { unit: 0, waits: [0; WAITS_MAX], len: 0, ..funds },
        ];
        for schedule in bad {
            assert!(!schedule.in_range(), "{schedule:?}");
        }
        let half = Arm { basis_points: 5_000, no_charge: 0 };
        assert_eq!(forged(|draft| assert!(draft.arms.push(half))), Err(codec::damaged()));
        assert_eq!(forged(|draft| assert!(draft.arms.push(half) && draft.arms.push(half))), Ok(()));
    }

    #[test]
    fn arms_get_their_shares() {
        let mut draft = standard();
        draft.arms.push(Arm { basis_points: 9_000, no_charge: 0 });
        draft.arms.push(Arm { basis_points: 1_000, no_charge: 1 });
        let mut out = [0; 8192];
        let len = draft.write(&mut out).unwrap();
        let frame = Frame::open(&out[..len]).unwrap();
        let held_back = (0..100_000u64).filter(|&n| frame.arm(Hash128([n, !n])).unwrap().0 == 2).count();
        assert!((9_700..10_300).contains(&held_back), "{held_back} of 100,000 are in an arm of a tenth");
    }
}
