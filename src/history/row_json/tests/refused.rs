//! What is refused, and what is told of it.

use super::*;

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
