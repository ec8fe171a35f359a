use super::{
    ROW_JSON_MAX,
    fields::{self, CELLS},
    form::{Form, RowField, Spaces},
    place::{RowPlace, places},
    read::{self, Reader},
    write,
};
use crate::{
    Fault,
    history::{check, row::Row},
    id::CodeId,
    json::JsonWriter,
    number::{Count, FieldNumber, Instant, Label, Position, Reserved},
    table::{Book, word},
    vocabulary::{FaultRule, List, Outcome, RowKind, Space, Status, Trigger},
};
use proptest::{prelude::*, test_runner::RngSeed};
use std::{format, string::String, vec, vec::Vec};

/// The least a row can say.
const LEAST: &str = r#"{"v":1,"at_ms":1767254400000,"kind":"hold"}"#;

/// A row with everything that some row must have.
fn whole() -> Row {
    Row { at_ms: Instant(1), kind: RowKind::ATTEMPT, outcome: Outcome::DECLINED, trigger: Trigger::SCHEDULED, ..Row::default() }
}

fn written(row: &Row) -> String {
    let mut out = [0; ROW_JSON_MAX];
    let len = write::write(Book::BUILT_IN, row, &mut out).unwrap();
    String::from_utf8(out[..len].to_vec()).unwrap()
}

fn read(json: impl AsRef<[u8]>) -> Result<Row, Fault> {
    read::read(Book::BUILT_IN, json.as_ref())
}

/// Values of a form, every one that has a text of its own and the ends of those that are numbers. 0 is none of them.
fn values(form: Form) -> Vec<Vec<u64>> {
    let one = |values: Vec<u64>| values.into_iter().filter(|&value| value != 0).map(|value| vec![value]).collect();
    let words = |list| (0..64_i64).chain((6..32).map(|shift| 1 << shift)).filter(move |&value| word(list, value).is_some());
    match form {
        Form::Integer(max) => one(vec![1, max.cast_unsigned()]),
        Form::Hex(words) => vec![vec![u64::MAX; words], (1..=words as u64).collect()],
        Form::Word(list) => one(words(list).map(i64::cast_unsigned).collect()),
        Form::Flags(list) => one(words(list).chain([words(list).sum()]).map(i64::cast_unsigned).collect()),
        Form::Set(list) => one(words(list).map(|word| 1 << word).chain([words(list).map(|word| 1 << word).sum()]).collect()),
        Form::Id(spaces) => {
            let within = (0..32).map(Space).filter(|&space| spaces.has(space));
            let ids: Vec<u64> = within.flat_map(|space| Book::BUILT_IN.ids(space)).map(|id| id.0.into()).collect();
            assert!(!ids.is_empty());
            // Of a later edition, of another space, of no space.
            one([ids, vec![0x05ff_ff01, 0x0c00_0001, 0x0000_0001, 0xffff_ffff]].concat())
        }
        Form::Letters(len) => one(vec![u64::from_le_bytes(*b"azc\0\0\0\0\0") & ((1 << (8 * len)) - 1)]),
        Form::Ascii => one([*b"5\0\0\0", *b"R01\0", *b"AM04", *b"\"\\/~"].map(|text| u32::from_le_bytes(text).into()).to_vec()),
    }
}

/// The integers of a row and those of one field.
fn with(row: &Row, place: RowPlace, cells: &[u64]) -> Row {
    let mut all = fields::cells(row);
    place.of_mut(&mut all)[..cells.len()].copy_from_slice(cells);
    fields::row(&all)
}

#[test]
fn every_value_of_every_field_comes_back() {
    assert_eq!(places().count(), fields::FIELDS.len(), "keys and forms");
    assert_eq!(places().last().map(|place| place.at + place.field.len()), Some(CELLS));
    for place in places() {
        for value in values(place.field.form) {
            let row = with(&whole(), place, &value);
            let text = written(&row);
            let key = format!("\"{}\":", core::str::from_utf8(place.name).unwrap());
            assert!(text.contains(&key), "{text}");
            assert_eq!(read(&text), Ok(row), "{text}");
        }
    }
}

#[test]
fn a_code_is_written_with_whose_it_is() {
    let cause = |name: &[u8]| {
        let code: CodeId = Book::BUILT_IN.find_id(name).unwrap();
        Row { at_ms: Instant(1), kind: RowKind::HOLD, cause: code.into(), ..Row::default() }
    };
    for (name, text) in [
        (&b"insufficient_funds"[..], "code:stripe.insufficient_funds"),
        (b"gocardless.insufficient_funds", "code:gocardless.insufficient_funds"),
        (b"ach.R01", "code:ach.R01"),
    ] {
        let row = cause(name);
        let json = written(&row);
        assert!(json.contains(&format!("\"cause\":\"{text}\"")), "{json}");
        assert_eq!(read(&json), Ok(row));
    }
    // Codes of schemes were written under the first provider once.
    let before = written(&cause(b"ach.R01")).replace("code:ach", "code:stripe.ach");
    assert_eq!(read(&before), Ok(cause(b"ach.R01")));
}

#[test]
fn every_form_comes_back_alone_and_in_an_array() {
    let forms = [
        Form::Integer(i64::MAX),
        Form::Hex(1),
        Form::Hex(2),
        Form::Word(List::ROW_KIND),
        Form::Flags(List::ROW_FLAG),
        Form::Set(List::FIELD),
        Form::Id(Spaces::of(Space::BRAND)),
        Form::Id(Spaces::of(Space::CODE).and(Space::RULE)),
        Form::Letters(2),
        Form::Ascii,
    ];
    for form in forms {
        for value in values(form) {
            comes_back(RowField { form, array: None, number: 0 }, &value);
            let zeros = vec![0; form.width()];
            comes_back(RowField { form, array: Some(3), number: 0 }, &[&value[..], &zeros, &value].concat());
            comes_back(RowField { form, array: Some(3), number: 0 }, &[&zeros[..], &value, &zeros].concat());
        }
    }
}

fn comes_back(field: RowField, cells: &[u64]) {
    let place = RowPlace { field, name: b"x", number: 0, at: 0 };
    let mut out = [0; ROW_JSON_MAX];
    let mut json = JsonWriter::new(&mut out);
    write::field(Book::BUILT_IN, place, cells, &mut json).unwrap();
    let len = json.len();
    let mut back = vec![0; field.len()];
    Reader::new(Book::BUILT_IN, &out[..len]).unwrap().field(place, &mut back).unwrap();
    assert_eq!(back, cells, "{field:?}: {}", String::from_utf8_lossy(&out[..len]));
}

#[test]
fn the_longest_row_fits() {
    let mut row = whole();
    for place in places() {
        let of = |value: &Vec<u64>| written(&with(&whole(), place, value)).len();
        // A word of the least row is replaced, so the lengths compare all the same.
        let longest = values(place.field.form).into_iter().max_by_key(of).unwrap();
        row = with(&row, place, &longest.repeat(place.field.array.unwrap_or(1)));
    }
    row.kind = RowKind::ATTEMPT;
    let len = written(&row).len() + longest_word(List::ROW_KIND) - "attempt".len();
    assert!(len <= ROW_JSON_MAX, "{len}");
    // Half of it is kept for the fields of later versions, so that a caller's buffer need not grow with them.
    assert!(2 * len > ROW_JSON_MAX / 2, "{len}: too generous");
    assert_eq!(read(written(&row)), Ok(row));
}

fn longest_word(list: List) -> usize {
    (0..64).filter_map(|value| word(list, value)).map(<[u8]>::len).max().unwrap()
}

#[test]
fn a_row_is_one_line_in_the_order_of_the_structure() {
    let row = Row { ordinal: Count(2), ..whole() };
    let text = r#"{"v":1,"at_ms":1,"kind":"attempt","outcome":"declined","trigger":"scheduled","ordinal":2}"#;
    assert_eq!(written(&row), text);
    assert_eq!(written(&Row { label: Label(7), ..row }), text, "a label is derived");
    assert!(text.len() < ROW_JSON_MAX);
}

#[test]
fn keys_stand_in_any_order_with_space_and_escapes() {
    let loose = " {\n \"k\\u0069nd\" : \"\\u0061ttempt\",\"trigger\":\"scheduled\", \"outcome\":\"declined\",\r\n\t\"flags\":[ ], \
                 \"amount\":0, \"prohibitions\":[null], \"at_ms\":1, \"v\":1 }\n";
    assert_eq!(read(loose), Ok(whole()));
}

/// The status of a document, and the byte.
fn told(json: &str) -> Result<Row, (Status, usize)> {
    read(json).map_err(|fault| (fault.status, usize::try_from(fault.offset.0).unwrap()))
}

#[test]
fn the_field_and_what_it_takes_are_told() {
    let fault = |json: &str| read(json).map_err(|fault| (fault.field, fault.rule, fault.offset)).unwrap_err();
    let of = |field, rule, offset| (FieldNumber(field), rule, Position(offset));
    assert_eq!(fault("{\"v\":1,\"scopes\":[\"x\"]}"), of(Row::SCOPES, FaultRule::JSON_VALUE, 17));
    assert_eq!(fault("{\"v\":1,\"brand\":\"x\"}"), of(Row::BRAND, FaultRule::NAME, 15));
    assert_eq!(fault("{\"v\":1,\"x\":1}"), of(0, FaultRule::JSON_KEY, 7));
    assert_eq!(fault("{\"v\":2}"), of(0, FaultRule::VERSION, 5));
    assert_eq!(fault(" {\"v\":1,\"kind\":\"hold\"}").0, FieldNumber(Row::AT_MS));
}

#[test]
fn what_is_wrong_is_told_with_its_place() {
    // A mark stands before the byte that is told.
    let cases = [
        ("^", Status::ERR_JSON_TRUNCATED),
        ("{\"v\":1,\"at_ms\":1^", Status::ERR_JSON_TRUNCATED),
        ("{\"v\":1,^}", Status::ERR_JSON_SYNTAX),
        ("{\"v\":1,\"x\":\"^\u{1}\"}", Status::ERR_JSON_ENCODING),
        ("{\"v\":1,\"kind\":\"hold\"} ^{}", Status::ERR_JSON_SYNTAX),
        ("^[]", Status::ERR_JSON_VALUE),
        (" ^{}", Status::ERR_JSON_VALUE),
        ("^{\"kind\":\"hold\"}", Status::ERR_JSON_VALUE),
        ("{\"new\":[],\"v\":^2}", Status::ERR_JSON_VALUE),
        ("{\"v\":^\"1\"}", Status::ERR_JSON_VALUE),
        ("{\"v\":^1.0}", Status::ERR_JSON_VALUE),
        ("{\"v\":1,^\"v\":1}", Status::ERR_JSON_KEY),
        ("{\"v\":1,^\"label\":\"0000000000000001\"}", Status::ERR_JSON_KEY),
        ("{\"v\":1,^\"reserved\":0}", Status::ERR_JSON_KEY),
        ("{\"v\":1,^\"Kind\":\"hold\"}", Status::ERR_JSON_KEY),
        ("{\"v\":1,^\"\":1}", Status::ERR_JSON_KEY),
        ("{\"v\":1,\"kind\":\"hold\",^\"kind\":\"hold\"}", Status::ERR_JSON_KEY),
        ("{\"v\":1,\"kind\":\"hold\",^\"\\u006bind\":\"hold\"}", Status::ERR_JSON_KEY),
        ("{\"v\":1,\"kind\":^1}", Status::ERR_JSON_VALUE),
        ("{\"v\":1,\"kind\":^\"Hold\"}", Status::ERR_JSON_VALUE),
        ("{\"v\":1,\"kind\":^null}", Status::ERR_JSON_VALUE),
        ("{\"v\":1,\"kind\":^[\"hold\"]}", Status::ERR_JSON_VALUE),
        ("{\"v\":1,\"at_ms\":^\"1\"}", Status::ERR_JSON_VALUE),
        ("{\"v\":1,\"at_ms\":^-1}", Status::ERR_JSON_VALUE),
        ("{\"v\":1,\"at_ms\":^1.5}", Status::ERR_JSON_VALUE),
        ("{\"v\":1,\"at_ms\":^253402300800000}", Status::ERR_JSON_VALUE),
        ("{\"v\":1,\"amount\":^9223372036854775808}", Status::ERR_JSON_VALUE),
        ("{\"v\":1,\"ordinal\":^4294967296}", Status::ERR_JSON_VALUE),
        ("{\"v\":1,\"id\":^\"00f\"}", Status::ERR_JSON_VALUE),
        ("{\"v\":1,\"id\":^\"00F0000000000000\"}", Status::ERR_JSON_VALUE),
        ("{\"v\":1,\"id\":^\"00f000000000000000f0000000000000\"}", Status::ERR_JSON_VALUE),
        ("{\"v\":1,\"id\":^15}", Status::ERR_JSON_VALUE),
        ("{\"v\":1,\"key\":^\"00f0000000000000\"}", Status::ERR_JSON_VALUE),
        ("{\"v\":1,\"flags\":^\"live\"}", Status::ERR_JSON_VALUE),
        ("{\"v\":1,\"flags\":[\"live\",^\"live\"]}", Status::ERR_JSON_VALUE),
        ("{\"v\":1,\"flags\":[^\"lively\"]}", Status::ERR_JSON_VALUE),
        ("{\"v\":1,\"flags\":[^32]}", Status::ERR_JSON_VALUE),
        ("{\"v\":1,\"currency\":^\"EUR\"}", Status::ERR_JSON_VALUE),
        ("{\"v\":1,\"currency\":^\"eu\"}", Status::ERR_JSON_VALUE),
        ("{\"v\":1,\"currency\":^\"\"}", Status::ERR_JSON_VALUE),
        ("{\"v\":1,\"scopes\":^\"payment\"}", Status::ERR_JSON_VALUE),
        ("{\"v\":1,\"scopes\":[null,null,null,null^,null]}", Status::ERR_JSON_VALUE),
        ("{\"v\":1,\"brand\":^4}", Status::ERR_JSON_VALUE),
        ("{\"v\":1,\"brand\":^\"vista\"}", Status::ERR_NOT_FOUND),
        ("{\"v\":1,\"brand\":^\"brand:visa\"}", Status::ERR_NOT_FOUND),
        ("{\"v\":1,\"brand\":^\"\"}", Status::ERR_NOT_FOUND),
        ("{\"v\":1,\"brand\":^\"0x1\"}", Status::ERR_NOT_FOUND),
        ("{\"v\":1,\"brand\":^\"0xFF000000\"}", Status::ERR_NOT_FOUND),
        ("{\"v\":1,\"reason\":^\"fraudulent\"}", Status::ERR_NOT_FOUND),
        ("{\"v\":1,\"cause\":^\"stripe.insufficient_funds\"}", Status::ERR_NOT_FOUND),
        ("{\"v\":1,\"cause\":^\"code:insufficient_funds\"}", Status::ERR_NOT_FOUND),
        ("{\"v\":1,\"cause\":^\"code:other.insufficient_funds\"}", Status::ERR_NOT_FOUND),
        ("{\"v\":1,\"cause\":^\"brand:visa\"}", Status::ERR_NOT_FOUND),
        ("^{\"v\":1,\"kind\":\"hold\"}", Status::ERR_RANGE),
        (" ^{\"v\":1,\"at_ms\":1}", Status::ERR_RANGE),
        ("^{\"v\":1,\"at_ms\":1,\"kind\":\"attempt\",\"outcome\":\"declined\"}", Status::ERR_RANGE),
    ];
    for (marked, status) in cases {
        let at = marked.find('^').unwrap();
        let json = marked.replacen('^', "", 1);
        // The last item of a full array is told at its value, behind the comma.
        let at = if json[at..].starts_with(',') { at + 1 } else { at };
        assert_eq!(told(&json), Err((status, at)), "{marked}");
    }
    let long = format!("{{\"v\":1,\"{}\":1}}", "\\u0061".repeat(200));
    assert_eq!(told(&long), Err((Status::ERR_JSON_KEY, 7)));
}

#[test]
fn a_row_no_history_may_hold_is_not_written() {
    let mut out = [0; ROW_JSON_MAX];
    let mut refused = |row: Row| {
        let error = write::write(Book::BUILT_IN, &row, &mut out).map_err(|fault| fault.status);
        assert_eq!(out, [0; ROW_JSON_MAX]);
        error
    };
    assert_eq!(refused(Row::default()), Err(Status::ERR_RANGE));
    assert_eq!(refused(Row { kind: RowKind(1 << 20), ..whole() }), Err(Status::ERR_RANGE));
    assert_eq!(refused(Row { reserved: Reserved(1), ..whole() }), Err(Status::ERR_RESERVED));
}

#[test]
fn a_buffer_too_small_is_left_alone_and_the_need_is_told() {
    let text = written(&whole());
    for len in 0..text.len() {
        let mut out = vec![7; len];
        assert_eq!(write::write(Book::BUILT_IN, &whole(), &mut out), Err(Fault::capacity(text.len())));
        assert!(out.iter().all(|&byte| byte == 7));
    }
    let mut out = vec![7; text.len() + 1];
    assert_eq!(write::write(Book::BUILT_IN, &whole(), &mut out), Ok(text.len()));
    assert_eq!(out.last(), Some(&7));
}

/// What was read may be written, and says the same again.
fn is_sound(json: &[u8]) {
    if let Ok(row) = read(json) {
        assert_eq!(check::row(&row), Ok(()));
        assert_eq!(read(written(&row)), Ok(row));
    }
}

#[test]
fn a_spoiled_document_is_refused_or_read_as_what_it_says() {
    let mut row = whole();
    for place in places() {
        row = with(&row, place, values(place.field.form).last().unwrap());
    }
    row = Row { kind: RowKind::ATTEMPT, outcome: Outcome::DECLINED, trigger: Trigger::SCHEDULED, ..row };
    for text in [LEAST.into(), written(&row)] {
        assert!(read(&text).is_ok());
        for at in 0..text.len() {
            assert!(read(&text[..at]).is_err(), "{}", &text[..at]);
            for other in 0..=u8::MAX {
                let mut spoiled = text.clone().into_bytes();
                spoiled[at] = other;
                is_sound(&spoiled);
            }
        }
    }
}

/// Any row that a history may hold.
fn rows() -> impl Strategy<Value = Row> {
    let cells: Vec<BoxedStrategy<Vec<u64>>> = places()
        .flat_map(|place| core::iter::repeat_n(place.field.form, place.field.array.unwrap_or(1)))
        .map(|form| {
            let known = values(form);
            let zero = Just(vec![0; form.width()]);
            match form {
                Form::Integer(max) => prop_oneof![zero, (0..=max.cast_unsigned()).prop_map(|value| vec![value])].boxed(),
                Form::Hex(words) => prop_oneof![zero, proptest::collection::vec(any::<u64>(), words)].boxed(),
                Form::Id(_) => {
                    prop_oneof![zero, proptest::sample::select(known), any::<u32>().prop_map(|id| vec![id.into()])].boxed()
                }
                _ => prop_oneof![zero, proptest::sample::select(known)].boxed(),
            }
        })
        .collect();
    cells.prop_map(|cells| {
        let cells: [u64; CELLS] = cells.concat().try_into().unwrap();
        let row = fields::row(&cells);
        Row {
            at_ms: Instant(row.at_ms.0.max(1)),
            kind: if row.kind.is_set() { row.kind } else { RowKind::ATTEMPT },
            outcome: if row.outcome.is_set() { row.outcome } else { Outcome::UNKNOWN },
            trigger: if row.trigger.is_set() { row.trigger } else { Trigger::MANUAL },
            ..row
        }
    })
}

#[test]
fn the_words_of_a_field_are_those_it_is_read_from() {
    let words = |number| super::words(FieldNumber(number)).map(String::from_utf8_lossy).collect::<Vec<_>>().join(" ");
    assert_eq!(words(Row::FINAL_ACTION), "cancel mark_unpaid leave");
    assert!(words(Row::FLAGS).contains("other_case") && words(Row::SCOPES).contains("payment"));
    assert_eq!(words(Row::AT_MS), "");
    assert_eq!(super::keys().count(), fields::FIELDS.len());
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, rng_seed: RngSeed::Fixed(1), ..ProptestConfig::default() })]
    #[test]
    fn any_row_comes_back(row in rows()) {
        let text = written(&row);
        prop_assert_eq!(read(&text), Ok(row));
        prop_assert!(!text.contains([' ', '\n']));
    }

    #[test]
    fn no_bytes_are_read_as_what_they_are_not(bytes: Vec<u8>, at: usize, row in rows()) {
        is_sound(&bytes);
        let mut mixed = written(&row).into_bytes();
        let at = at % mixed.len();
        mixed.splice(at..at, bytes);
        is_sound(&mixed);
    }
}
