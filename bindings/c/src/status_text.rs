//! What the statuses mean, for people. Generated from knowledge/facts/ by `make header`; do not edit.

#[rustfmt::skip]
static TEXT: &str = concat!(
    "Success; every output is written.",
    "A pointer that must not be NULL is NULL, or NULL came with a length above 0.",
    "struct_size or a stride is smaller than version 1 of the structure.",
    "The caller set a field this library does not know: a byte past our structure is not 0.",
    "A reserved field or an undefined flag bit is not 0.",
    "A number is outside its documented range: a negative time, an unknown enumerator, a bad country code.",
    "An id is not a row of its space in this edition: an unknown zone, say.",
    "The rule book given is not the built-in one, (NULL,0); packs are not supported yet.",
    "The policy frame is absent, damaged, or fails its checksum.",
    "The policy frame or document is of a version this library does not read.",
    "The history is not sorted by (at, id).",
    "The output buffer is too small; *needed tells how much is.",
    "The name is not known in that space.",
    "The input is longer than the documented maximum.",
    "The JSON ends in the middle of a value.",
    "The bytes are not JSON; *error_at is the offset of the first bad byte.",
    "The JSON nests deeper than 64 levels.",
    "A JSON string holds a control byte, a bad escape or invalid UTF-8.",
    "A field holds a value of the wrong type or outside its range; *error_at points at it.",
    "A policy document holds an unknown or repeated key; *error_at points at it.",
    "The JSON is well formed but is no object the reader knows.",
    "The verdict given was not made by this library: its fields contradict one another.",
);

/// Status -n is the bytes from entry n to entry n + 1.
#[rustfmt::skip]
static BOUNDS: [u16; 23] = [0, 33, 109, 176, 262, 313, 414, 484, 567, 626, 698, 736, 794, 830, 878, 917, 987, 1024, 1090, 1175, 1250, 1308, 1390];

/// The sentence of a status.
pub fn of(status: i32) -> Option<&'static [u8]> {
    let index = usize::try_from(status.checked_neg()?).ok()?;
    let (from, to) = (BOUNDS.get(index)?, BOUNDS.get(index.checked_add(1)?)?);
    TEXT.as_bytes().get(usize::from(*from)..usize::from(*to))
}
