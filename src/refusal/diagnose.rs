//! From what is known of a refused request to its causes, the surest first.

use super::{Cause, Diagnosis, Refusal, message::Named};
use crate::{
    Fault,
    id::PermissionId,
    number::{Count, Offset, YesNo},
    table::{Book, EvidenceRow, ObstacleRow},
    vocabulary::{Certainty, FaultRule, KeyKind, Status},
};

/// The most characters of a key that are taken.
pub const KEY_PREFIX_MAX: usize = 12;

/// More causes than any diagnosis has.
pub const CAUSES_MAX: usize = 16;

/// The surest causes come first; of equally sure ones the row with the lower number.
const ORDER: [Certainty; 3] = [Certainty::CERTAIN, Certainty::LIKELY, Certainty::POSSIBLE];

/// Says why a request was refused: the causes, the surest first, of which the first `causes.len()` are written, with the steps that
/// cure each; and the one permission to enable, where one is lacking.
///
/// `key_prefix` is what the key begins with, `sk_live_` say, or nothing; never the key. `message` is that of the error, or nothing: it is
/// read for the name of a permission alone. A permission it names comes before that of the resource; of several it names, of which
/// each would do, the one for the resource and access is taken, or else the one that allows least.
///
/// # Errors
/// `ERR_RANGE` or `ERR_ID` for a field of the refusal outside its documented values; `ERR_RANGE` for more than [`KEY_PREFIX_MAX`]
/// characters of a key, of which none is told. Nothing is written then.
///
/// ```
/// use recoup_core::refusal::{CAUSES_MAX, Cause, Refusal, diagnose};
/// use recoup_core::{Book, number::HttpStatus, vocabulary::KeyKind};
///
/// let refusal = Refusal { http_status: HttpStatus(403), ..Refusal::default() };
/// let mut causes = [Cause::default(); CAUSES_MAX];
/// let diagnosis = diagnose(Book::BUILT_IN, &refusal, b"rk_live_", b"", &mut causes)?;
/// assert_eq!(diagnosis.key_kind, KeyKind::RESTRICTED);
/// # Ok::<(), recoup_core::Fault>(())
/// ```
pub fn diagnose(
    book: Book<'_>,
    refusal: &Refusal,
    key_prefix: &[u8],
    message: &[u8],
    causes: &mut [Cause],
) -> Result<Diagnosis, Fault> {
    refusal.check(book)?;
    if key_prefix.len() > KEY_PREFIX_MAX {
        return Err(Fault::of(Status::ERR_RANGE, FaultRule::KEY_PREFIX).found(key_prefix.len() as i64));
    }
    let known = Known::of(book, refusal, key_prefix, message);
    let mut made = Diagnosis { key_kind: known.key, key_livemode: known.key_livemode, ..Diagnosis::default() };
    let mut places = causes.iter_mut();
    let mut asks = false;
    for certainty in ORDER {
        for obstacle in book.obstacles().filter(|obstacle| known.certainty(book, obstacle) == certainty) {
            asks |= obstacle.asks_permission;
            made.cause_total.0 = made.cause_total.0.saturating_add(1);
            if let Some(place) = places.next() {
                *place = cause(book, obstacle, certainty);
                made.cause_written = made.cause_total;
            }
        }
    }
    if asks {
        known.permission(book, &mut made);
    }
    Ok(made)
}

fn cause(book: Book<'_>, obstacle: &ObstacleRow, certainty: Certainty) -> Cause {
    let mut made = Cause { obstacle: obstacle.id, certainty, ..Cause::default() };
    made.repairs.iter_mut().zip(book.repairs(obstacle)).for_each(|(place, step)| *place = step);
    made
}

/// What is known of a request, as the rows ask for it.
struct Known<'r> {
    refusal: &'r Refusal,
    key: KeyKind,
    key_livemode: YesNo,
    modes_differ: YesNo,
    named: Named,
}

impl<'r> Known<'r> {
    fn of(book: Book<'_>, refusal: &'r Refusal, key_prefix: &[u8], message: &[u8]) -> Self {
        let (key, told) = book.key_kind(key_prefix);
        let key_livemode = if told == YesNo::default() { refusal.key_livemode } else { told };
        let modes_differ = differ(key_livemode, refusal.object_livemode);
        Self { refusal, key, key_livemode, modes_differ, named: Named::of(book, message) }
    }

    /// How sure an obstacle is: what the first row of evidence says that fits; 0: it is no cause.
    fn certainty(&self, book: Book<'_>, obstacle: &ObstacleRow) -> Certainty {
        let fitting = book.evidence(obstacle).find(|row| self.fits(row));
        fitting.map_or_else(Certainty::default, |row| row.certainty)
    }

    fn fits(&self, row: &EvidenceRow) -> bool {
        let refusal = self.refusal;
        row.has_status(refusal.http_status)
            && row.has_code(refusal.code)
            && row.has_error_type(refusal.error_type)
            && (!row.key.is_set() || row.key == self.key)
            && (!row.owner.is_set() || row.owner == refusal.owner)
            && is(row.modes_differ, self.modes_differ)
            && is(row.account_header, refusal.account_header)
            && (!row.permission_named || self.named.is_set())
    }

    /// Which permission is to be enabled.
    fn permission(&self, book: Book<'_>, made: &mut Diagnosis) {
        let Self { refusal, named, .. } = self;
        made.named_at = Offset(u32::try_from(named.at).unwrap_or_default());
        made.named_len = Count(u32::try_from(named.len).unwrap_or_default());
        made.permission = if named.is_set() {
            self.least(book)
        } else {
            book.permission_for(refusal.resource, refusal.access).unwrap_or_default()
        };
        let others = named.permissions.iter().filter(|id| **id != made.permission);
        made.others.iter_mut().zip(others).for_each(|(place, id)| *place = *id);
        made.brings.iter_mut().zip(book.implied(made.permission)).for_each(|(place, id)| *place = id);
    }

    /// Of the permissions the message names: that of the resource and access, or the one that allows least. 0: it names none that is known.
    fn least(&self, book: Book<'_>) -> PermissionId {
        let width = |id: PermissionId| {
            let other = !book.opens(id, self.refusal.resource, self.refusal.access);
            (other, book.permission(id).is_some_and(|note| note.write), book.implied(id).count())
        };
        let known = self.named.permissions.iter().copied().filter(|id| id.is_set());
        known.min_by_key(|id| width(*id)).unwrap_or_default()
    }
}

/// Whether two modes differ; not known where one of them is not.
fn differ(one: YesNo, other: YesNo) -> YesNo {
    match (one, other) {
        (YesNo(0), _) | (_, YesNo(0)) => YesNo::default(),
        (one, other) if one == other => YesNo::NO,
        _ => YesNo::YES,
    }
}

/// Whether what is known is what a row asks for.
fn is(asked: YesNo, known: YesNo) -> bool {
    asked == YesNo::default() || asked == known
}
