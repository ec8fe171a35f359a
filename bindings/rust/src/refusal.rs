//! Why a request was refused.

use crate::{
    BOOK, Refusal,
    error::{Call, Error},
};
use recoup_core::{
    fault::arguments,
    refusal::{self, CAUSES_MAX, Cause},
    vocabulary::{Function, Layout},
};
use std::ops::Deref;

const DIAGNOSE: Call = Call {
    function: Function::DIAGNOSE,
    parts: &[(Layout::REFUSAL, arguments::diagnose::REFUSAL)],
    other: arguments::diagnose::KEY_PREFIX_LEN,
};

/// Why a request was refused. Made by [`diagnose`] only.
///
/// It dereferences to the core's structure, which documents each field: the kind of the key, the one permission to enable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnosis {
    head: refusal::Diagnosis,
    /// The causes, the surest first, each with the steps that cure it. [`text`](crate::text) gives the words of both.
    pub causes: Vec<Cause>,
}

impl Deref for Diagnosis {
    type Target = refusal::Diagnosis;

    fn deref(&self) -> &Self::Target {
        &self.head
    }
}

/// Tells why the provider refused a request for want of a right: the causes, the surest first, the steps that cure each, and the one
/// permission to enable, where one is lacking. It never proposes a broader key where one permission would do.
///
/// `key_prefix` is what the key begins with, `sk_live_` say, at most 12 bytes, or nothing: never the key. `message` is that of the error,
/// or nothing; it is read for the name of a permission alone, and nothing else of it is told.
///
/// # Errors
/// For more than 12 bytes of a key, of which none is told, and for a field of the refusal outside its documented values.
///
/// ```
/// use recoup::{Refusal, id::ObstacleId, number::HttpStatus, vocabulary::{Access, Certainty, Lang, Voice}};
/// let refusal = Refusal {
///     http_status: HttpStatus(403),
///     code: recoup::find("more_permissions_required")?,
///     resource: recoup::find("customer")?,
///     access: Access::READ,
///     ..Refusal::default()
/// };
/// let diagnosis = recoup::diagnose(&refusal, "rk_live_", "")?;
/// let first = &diagnosis.causes[0];
/// assert_eq!((first.obstacle, first.certainty), (ObstacleId::KEY_LACKS_PERMISSION, Certainty::CERTAIN));
/// assert_eq!(recoup::name(diagnosis.permission), Some("customer_read"));
/// for step in first.repairs.iter().filter(|step| step.is_set()) {
///     println!("{}", recoup::text(*step, Voice::OPERATOR, Lang::EN).unwrap_or_default());
/// }
/// # Ok::<(), recoup::Error>(())
/// ```
pub fn diagnose(refusal: &Refusal, key_prefix: impl AsRef<[u8]>, message: impl AsRef<[u8]>) -> Result<Diagnosis, Error> {
    let mut causes = vec![Cause::default(); CAUSES_MAX];
    let made = refusal::diagnose(BOOK, refusal, key_prefix.as_ref(), message.as_ref(), &mut causes);
    let head = made.map_err(|fault| DIAGNOSE.refused(fault))?;
    causes.truncate(usize::try_from(head.cause_written.0).unwrap_or(usize::MAX));
    Ok(Diagnosis { head, causes })
}
