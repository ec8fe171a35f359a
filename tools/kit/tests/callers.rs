//! Callers compiled against version 1 of a structure, against this one, and against a later one, served by the library's own code.
//!
//! The library cannot be linked as a test; its files that know the structures can.
#![allow(unsafe_code, dead_code, non_camel_case_types)] // files of bindings/c/src

#[path = "../../../bindings/c/src/copy.rs"]
mod copy;
#[path = "../../../bindings/c/src/info.rs"]
mod info;
#[rustfmt::skip] // generated
#[path = "../../../bindings/c/src/layout.rs"]
mod layout;
#[rustfmt::skip] // generated
#[path = "../../../bindings/c/src/records.rs"]
mod records;

use copy::{Column, ColumnOut, In, Out, Plain, Sized32};
use recoup_core::{
    Fault, table,
    vocabulary::{List, Status},
};

/// Bytes of a caller's structure of `size` bytes, all of them said, and `struct_size` in front.
fn said(size: usize) -> Vec<u8> {
    let mut bytes: Vec<u8> = (0..size).map(|at| at as u8 | 1).collect();
    bytes[..4].copy_from_slice(&u32::try_from(size).expect("a small size").to_le_bytes());
    bytes
}

fn load<T: Sized32>(bytes: &[u8]) -> Result<T::Core, Fault> {
    // SAFETY: `struct_size` says as many bytes as there are.
    let given = unsafe { In::<T>::at(1, bytes.as_ptr().cast()) }?;
    given.sized()?.load()
}

fn refused<T: Sized32>(bytes: &[u8]) -> Option<Status> {
    load::<T>(bytes).err().map(|fault| fault.status)
}

/// What a caller gets who gave room for `size` bytes, with eight bytes of its own behind them.
fn store<T: Sized32>(core: &T::Core, size: usize) -> Vec<u8> {
    let mut bytes = said(size);
    bytes.extend([0xA5; 8]);
    // SAFETY: `struct_size` says fewer bytes than there are.
    let out = unsafe { Out::<T>::at(1, bytes.as_mut_ptr().cast()) }.expect("a pointer");
    out.sized().expect("the size of a version").store(core);
    assert_eq!(bytes.split_off(size), [0xA5; 8], "nothing is written past a caller's structure");
    bytes
}

fn sized<T: Sized32>() {
    let (v1, ours) = (T::V1, size_of::<T>());
    assert_eq!(refused::<T>(&said(v1 - 1)), Some(Status::ERR_SIZE), "less than version 1");

    // What an old caller says is read in full, what it does not know is zero, and it gets its own size back.
    let old = said(v1);
    let read = store::<T>(&load::<T>(&old).expect("version 1 is served"), ours);
    assert_eq!(read[4..v1], old[4..], "what version 1 says");
    assert!(read[v1..].iter().all(|byte| *byte == 0), "what version 1 does not know");
    let all = load::<T>(&said(ours)).expect("our own version");
    assert_eq!(store::<T>(&all, v1), old, "an old caller gets what it knows");
    assert_eq!(store::<T>(&all, ours), said(ours), "nothing is lost on the way through the core");

    // A later caller is served as long as it asks nothing we do not know.
    let mut later = said(ours);
    later.extend([0; 8]);
    later[..4].copy_from_slice(&u32::try_from(ours + 8).expect("a small size").to_le_bytes());
    assert_eq!(refused::<T>(&later), None);
    later[ours + 7] = 1;
    assert_eq!(refused::<T>(&later), Some(Status::ERR_NEWER));
}

/// Elements of an array: their stride is their size.
fn element<T: Plain>() {
    let (v1, ours) = (T::V1, size_of::<T>());
    let rows: Vec<u8> = (0..2 * v1).map(|at| at as u8).collect();
    // SAFETY: two elements of that stride are there.
    let column = unsafe { Column::<T>::at(1, rows.as_ptr().cast(), v1, 2) }.expect("a pointer").sized().expect("version 1");
    let second = column.load(1).expect("an old element");
    let mut out = vec![0xA5; 2 * ours];
    // SAFETY: there is room for two elements.
    let room = unsafe { ColumnOut::<T>::at(1, out.as_mut_ptr().cast(), ours, 2) }.expect("a pointer");
    room.sized().expect("our stride").store(0, &second);
    assert_eq!(out[..v1], rows[v1..], "what version 1 says");
    assert!(out[v1..ours].iter().all(|byte| *byte == 0), "what version 1 does not know");
    assert!(out[ours..].iter().all(|byte| *byte == 0xA5), "the next element");
}

#[test]
fn callers_of_every_version_are_served() {
    use records::*;
    use recoup_core::{history::Row, law::Window, plan::Step, refusal::Cause};
    let sized: [fn(); 14] = [
        sized::<recoup_request>,
        sized::<recoup_signal>,
        sized::<recoup_reading>,
        sized::<recoup_verdict>,
        sized::<recoup_case>,
        sized::<recoup_plan>,
        sized::<recoup_clearance>,
        sized::<recoup_refusal>,
        sized::<recoup_diagnosis>,
        sized::<recoup_backoff>,
        sized::<recoup_retry>,
        sized::<recoup_pause>,
        sized::<recoup_fault>,
        sized::<recoup_info>,
    ];
    let elements: [fn(); 4] = [element::<Row>, element::<Step>, element::<Window>, element::<Cause>];
    sized.iter().chain(&elements).for_each(|serves| serves());
    // All but the span, which is a part of others.
    assert_eq!(sized.len() + elements.len(), table::words(List::LAYOUT).count() - 1, "a structure is missing here");
}
