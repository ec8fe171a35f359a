//! A field added to the row gets its JSON form and its line on the page by generation alone.

use checks::{root, row_json, source::Sources, toolchain::scratch};
use std::fs;

/// Fields of every kind, each with what is generated of it: its form, its integers, the way back, and its line on the page.
const ADDED: [(&str, &str, [&str; 4]); 9] = [
    (
        "later_ms",
        "crate::number::Instant",
        [
            "RowField { form: Form::Integer(crate::number::Instant::LAST.0), array: None, number: Row::LATER_MS },",
            "row.later_ms.0.cast_unsigned(),",
            "later_ms: crate::number::Instant(cells[47].cast_signed()),",
            "| `later_ms` | integer, milliseconds | Added. |",
        ],
    ),
    (
        "other_keys",
        "crate::number::Hash128",
        [
            "RowField { form: Form::Hex(2), array: None, number: Row::OTHER_KEYS },",
            "row.other_keys.0[1],",
            "other_keys: crate::number::Hash128([cells[48], cells[49]]),",
            "| `other_keys` | 32 hex digits | Added. |",
        ],
    ),
    (
        "hashes",
        "[crate::number::Hash; 2]",
        [
            "RowField { form: Form::Hex(1), array: Some(2), number: Row::HASHES },",
            "row.hashes[1].0,",
            "hashes: [crate::number::Hash(cells[50]), crate::number::Hash(cells[51])],",
            "| `hashes` | array of up to 2: 16 hex digits | Added. |",
        ],
    ),
    (
        "phase",
        "crate::vocabulary::Phase",
        [
            "RowField { form: Form::Word(List::PHASE), array: None, number: Row::PHASE },",
            "u64::from(row.phase.0),",
            "phase: crate::vocabulary::Phase(low(cells[52])),",
            "| `phase` | word of `phase` | Added. |",
        ],
    ),
    (
        "more_flags",
        "crate::vocabulary::CaseFlag",
        [
            "RowField { form: Form::Flags(List::CASE_FLAG), array: None, number: Row::MORE_FLAGS },",
            "u64::from(row.more_flags.0),",
            "more_flags: crate::vocabulary::CaseFlag(low(cells[53])),",
            "| `more_flags` | array of words of `case_flag` | Added. |",
        ],
    ),
    (
        "agreed",
        "crate::number::FieldSet",
        [
            "RowField { form: Form::Set(List::FIELD), array: None, number: Row::AGREED },",
            "u64::from(row.agreed.0),",
            "agreed: crate::number::FieldSet(low(cells[54])),",
            "| `agreed` | array of words of `field` | Added. |",
        ],
    ),
    (
        "bound_by",
        "crate::id::BoundId",
        [
            "RowField { form: Form::Id(Spaces::of(Space::CEILING).and(Space::CODE).and(Space::RULE)), array: None, number: Row::BOUND_BY },",
            "u64::from(row.bound_by.0),",
            "bound_by: crate::id::BoundId(low(cells[55])),",
            "| `bound_by` | `space:name`, of `ceiling`, `code`, `rule` | Added. |",
        ],
    ),
    (
        "country",
        "crate::number::Country",
        [
            "RowField { form: Form::Letters(2), array: None, number: Row::COUNTRY },",
            "u64::from(row.country.0),",
            "country: crate::number::Country(low(cells[56])),",
            "| `country` | two lower-case letters | Added. |",
        ],
    ),
    (
        "network_code",
        "crate::number::Ascii4",
        [
            "RowField { form: Form::Ascii, array: None, number: Row::NETWORK_CODE },",
            "u64::from(row.network_code.0),",
            "network_code: crate::number::Ascii4(low(cells[57])),",
            "| `network_code` | up to four ASCII characters | Added. |",
        ],
    ),
];

#[test]
fn an_added_field_needs_no_other_edit() {
    let copy = scratch("row-json");
    let read = |path: &str| fs::read_to_string(root().join(path)).unwrap_or_else(|e| panic!("{path}: {e}"));
    let write = |path: &str, text: &str| {
        let path = copy.join(path);
        fs::create_dir_all(path.parent().expect("a file has a folder")).expect("the folder can be made");
        fs::write(path, text).expect("the copy is writable");
    };
    let added: String = ADDED.iter().map(|(name, ty, _)| format!("    /// Added.\n    pub {name}: {ty},\n")).collect();
    let row = read("src/history/row.rs");
    let last = "    /// 0; reserved.\n    pub reserved: Reserved,\n";
    let (before, after) = row.split_once(last).expect("the row ends with a reserved field");
    let more = format!("{before}{last}{added}{after}");
    write("src/history/row.rs", &more);
    for path in ["src/number.rs", "src/number/share.rs", "src/id.rs", "docs/rows.md"] {
        write(path, &read(path));
    }

    let sources = Sources { root: copy };
    let (fields, page) = (row_json::fields(&sources), row_json::page(&sources));
    for (name, _, [form, cell, back, told]) in ADDED {
        assert!(fields.lines().any(|line| line.starts_with("pub const NAMES") && line.contains(&format!(" {name}"))), "{name}");
        for wanted in [form, cell, back] {
            assert!(fields.lines().any(|line| line.trim() == wanted), "{name}: no line {wanted}");
        }
        assert!(page.lines().any(|line| line == told), "{name}: no line {told}");
    }
    for hidden in ["label", "reserved"] {
        assert!(!fields.contains(&format!("row.{hidden}.")) && !page.contains(&format!("| `{hidden}` |")), "{hidden}");
    }
}
