//! From the core's results to what C sees.

use crate::copy::{Out, Place};
use crate::records::recoup_fault;
use crate::types::recoup_status;
use recoup_core::Fault;
use recoup_core::number::Count;
use recoup_core::vocabulary::{Function, Layout, Status};

/// Where a fault is to be told: nowhere, in the caller's structure, or in one of a size we cannot fill.
pub struct Report(Option<Result<Out<recoup_fault>, Fault>>);

impl Report {
    /// # Safety
    /// Unless NULL, at least 4 bytes are readable, and as many as they say writable, at `fault` for the life of the value.
    pub unsafe fn at(fault: *mut recoup_fault) -> Self {
        // SAFETY: by the contract of this function.
        let out = unsafe { Out::at(0, fault) };
        Self(out.ok().map(Out::sized))
    }

    /// Runs a function of the ABI, tells its fault, and gives its status. A fault that cannot be told is an error of its own, before
    /// all others.
    pub fn status(self, function: Function, run: impl FnOnce() -> Result<(), Fault>) -> recoup_status {
        let place = match self.0.transpose() {
            Ok(place) => place,
            Err(unusable) => return unusable.status.0,
        };
        let found = match run() {
            Ok(()) => Fault::default(),
            Err(fault) => Fault { function, ..fault },
        };
        if let Some(place) = place {
            place.store(&found);
        }
        found.status.0
    }
}

/// The status of a function that tells no fault.
pub fn status(run: impl FnOnce() -> Result<(), Fault>) -> recoup_status {
    match run() {
        Ok(()) => Status::OK.0,
        Err(fault) => fault.status.0,
    }
}

/// Says which parameter a fault of the core is about.
pub trait Blame {
    /// This one.
    fn of(self, argument: u32) -> Self;

    /// The one of that structure, and `other` for what is of none.
    fn of_structure(self, arguments: &[(Layout, u32)], other: u32) -> Self;
}

impl<T> Blame for Result<T, Fault> {
    fn of(self, argument: u32) -> Self {
        self.of_structure(&[], argument)
    }

    fn of_structure(self, arguments: &[(Layout, u32)], other: u32) -> Self {
        self.map_err(|fault| {
            let of =
                arguments.iter().find(|(layout, _)| *layout == fault.field.layout()).map_or(other, |(_, argument)| *argument);
            if fault.argument.is_set() { fault } else { Fault { argument: Count(of), ..fault } }
        })
    }
}

/// The result of filling a buffer whose capacity is the parameter `cap`: `*needed` is told on success, and when it is too small.
pub fn filled(needed: &Place<usize>, cap: u32, result: Result<usize, Fault>) -> Result<(), Fault> {
    match result {
        Ok(len) => {
            needed.put(len);
            Ok(())
        }
        Err(fault) if fault.status == Status::ERR_CAPACITY => {
            needed.put(usize::try_from(fault.value.0).unwrap_or(usize::MAX));
            Err(fault).of(cap)
        }
        Err(fault) => Err(fault),
    }
}
