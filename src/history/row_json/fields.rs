//! The fields of a row as JSON has them, in the structure's order. Generated from `history/row.rs` by `make generate`; do not edit.

use super::form::{Form, RowField, Spaces};
use crate::history::row::Row;
use crate::vocabulary::{List, Space};

/// Their keys, with a blank between two.
pub const NAMES: &[u8] = b"at_ms id credential amount wait_ms attempt payment key mandate sent_ms ended_ms settlement_ms captured kind outcome trigger flags initiator brand method currency cause disposition prohibitions scopes lifts wait_rule ordinal attempt_number source provider operation allowed reason status cancel_scope final_action";

/// What they look like.
pub const FIELDS: [RowField; 37] = [
    RowField { form: Form::Integer(crate::number::Instant::LAST.0), array: None, number: Row::AT_MS },
    RowField { form: Form::Hex(1), array: None, number: Row::ID },
    RowField { form: Form::Hex(1), array: None, number: Row::CREDENTIAL },
    RowField { form: Form::Integer(i64::MAX), array: None, number: Row::AMOUNT },
    RowField { form: Form::Integer(crate::number::Instant::LAST.0), array: None, number: Row::WAIT_MS },
    RowField { form: Form::Hex(1), array: None, number: Row::ATTEMPT },
    RowField { form: Form::Hex(1), array: None, number: Row::PAYMENT },
    RowField { form: Form::Hex(2), array: None, number: Row::KEY },
    RowField { form: Form::Hex(1), array: None, number: Row::MANDATE },
    RowField { form: Form::Integer(crate::number::Instant::LAST.0), array: None, number: Row::SENT_MS },
    RowField { form: Form::Integer(crate::number::Instant::LAST.0), array: None, number: Row::ENDED_MS },
    RowField { form: Form::Integer(crate::number::Instant::LAST.0), array: None, number: Row::SETTLEMENT_MS },
    RowField { form: Form::Integer(i64::MAX), array: None, number: Row::CAPTURED },
    RowField { form: Form::Word(List::ROW_KIND), array: None, number: Row::KIND },
    RowField { form: Form::Word(List::OUTCOME), array: None, number: Row::OUTCOME },
    RowField { form: Form::Word(List::TRIGGER), array: None, number: Row::TRIGGER },
    RowField { form: Form::Flags(List::ROW_FLAG), array: None, number: Row::FLAGS },
    RowField { form: Form::Word(List::INITIATOR), array: None, number: Row::INITIATOR },
    RowField { form: Form::Id(Spaces::of(Space::BRAND)), array: None, number: Row::BRAND },
    RowField { form: Form::Id(Spaces::of(Space::METHOD)), array: None, number: Row::METHOD },
    RowField { form: Form::Letters(3), array: None, number: Row::CURRENCY },
    RowField { form: Form::Id(Spaces::of(Space::CODE).and(Space::RULE).and(Space::ERROR_TYPE).and(Space::OBJECT_STATUS).and(Space::HTTP_STATUS)), array: None, number: Row::CAUSE },
    RowField { form: Form::Word(List::DISPOSITION), array: None, number: Row::DISPOSITION },
    RowField { form: Form::Id(Spaces::of(Space::CODE).and(Space::RULE)), array: Some(4), number: Row::PROHIBITIONS },
    RowField { form: Form::Word(List::SCOPE), array: Some(4), number: Row::SCOPES },
    RowField { form: Form::Word(List::LIFT), array: Some(4), number: Row::LIFTS },
    RowField { form: Form::Id(Spaces::of(Space::CODE).and(Space::RULE)), array: None, number: Row::WAIT_RULE },
    RowField { form: Form::Integer(u32::MAX as i64), array: None, number: Row::ORDINAL },
    RowField { form: Form::Integer(u32::MAX as i64), array: None, number: Row::ATTEMPT_NUMBER },
    RowField { form: Form::Word(List::REPORT_SOURCE), array: None, number: Row::SOURCE },
    RowField { form: Form::Id(Spaces::of(Space::PROVIDER)), array: None, number: Row::PROVIDER },
    RowField { form: Form::Word(List::OPERATION), array: None, number: Row::OPERATION },
    RowField { form: Form::Flags(List::ALLOWED), array: None, number: Row::ALLOWED },
    RowField { form: Form::Id(Spaces::of(Space::CODE)), array: None, number: Row::REASON },
    RowField { form: Form::Id(Spaces::of(Space::OBJECT_STATUS)), array: None, number: Row::STATUS },
    RowField { form: Form::Word(List::CANCEL_SCOPE), array: None, number: Row::CANCEL_SCOPE },
    RowField { form: Form::Word(List::FINAL_ACTION), array: None, number: Row::FINAL_ACTION },
];

/// How many integers they hold.
pub const CELLS: usize = 47;

/// The integers of a row, in that order; signed ones as their bits.
pub fn cells(row: &Row) -> [u64; CELLS] {
    [
        row.at_ms.0.cast_unsigned(),
        row.id.0,
        row.credential.0,
        row.amount.0.cast_unsigned(),
        row.wait_ms.0.cast_unsigned(),
        row.attempt.0,
        row.payment.0,
        row.key.0[0],
        row.key.0[1],
        row.mandate.0,
        row.sent_ms.0.cast_unsigned(),
        row.ended_ms.0.cast_unsigned(),
        row.settlement_ms.0.cast_unsigned(),
        row.captured.0.cast_unsigned(),
        u64::from(row.kind.0),
        u64::from(row.outcome.0),
        u64::from(row.trigger.0),
        u64::from(row.flags.0),
        u64::from(row.initiator.0),
        u64::from(row.brand.0),
        u64::from(row.method.0),
        u64::from(row.currency.0),
        u64::from(row.cause.0),
        u64::from(row.disposition.0),
        u64::from(row.prohibitions[0].0),
        u64::from(row.prohibitions[1].0),
        u64::from(row.prohibitions[2].0),
        u64::from(row.prohibitions[3].0),
        u64::from(row.scopes[0].0),
        u64::from(row.scopes[1].0),
        u64::from(row.scopes[2].0),
        u64::from(row.scopes[3].0),
        u64::from(row.lifts[0].0),
        u64::from(row.lifts[1].0),
        u64::from(row.lifts[2].0),
        u64::from(row.lifts[3].0),
        u64::from(row.wait_rule.0),
        u64::from(row.ordinal.0),
        u64::from(row.attempt_number.0),
        u64::from(row.source.0),
        u64::from(row.provider.0),
        u64::from(row.operation.0),
        u64::from(row.allowed.0),
        u64::from(row.reason.0),
        u64::from(row.status.0),
        u64::from(row.cancel_scope.0),
        u64::from(row.final_action.0),
    ]
}

/// The row that holds these integers.
pub fn row(cells: &[u64; CELLS]) -> Row {
    Row {
        at_ms: crate::number::Instant(cells[0].cast_signed()),
        id: crate::number::Hash(cells[1]),
        credential: crate::number::Hash(cells[2]),
        amount: crate::number::Amount(cells[3].cast_signed()),
        wait_ms: crate::number::Duration(cells[4].cast_signed()),
        attempt: crate::number::Hash(cells[5]),
        payment: crate::number::Hash(cells[6]),
        key: crate::number::Hash128([cells[7], cells[8]]),
        mandate: crate::number::Hash(cells[9]),
        sent_ms: crate::number::Instant(cells[10].cast_signed()),
        ended_ms: crate::number::Instant(cells[11].cast_signed()),
        settlement_ms: crate::number::Instant(cells[12].cast_signed()),
        captured: crate::number::Amount(cells[13].cast_signed()),
        kind: crate::vocabulary::RowKind(low(cells[14])),
        outcome: crate::vocabulary::Outcome(low(cells[15])),
        trigger: crate::vocabulary::Trigger(low(cells[16])),
        flags: crate::vocabulary::RowFlag(low(cells[17])),
        initiator: crate::vocabulary::Initiator(low(cells[18])),
        brand: crate::id::BrandId(low(cells[19])),
        method: crate::id::MethodId(low(cells[20])),
        currency: crate::number::Currency(low(cells[21])),
        cause: crate::id::CauseId(low(cells[22])),
        disposition: crate::vocabulary::Disposition(low(cells[23])),
        prohibitions: [crate::id::LawId(low(cells[24])), crate::id::LawId(low(cells[25])), crate::id::LawId(low(cells[26])), crate::id::LawId(low(cells[27]))],
        scopes: [crate::vocabulary::Scope(low(cells[28])), crate::vocabulary::Scope(low(cells[29])), crate::vocabulary::Scope(low(cells[30])), crate::vocabulary::Scope(low(cells[31]))],
        lifts: [crate::vocabulary::Lift(low(cells[32])), crate::vocabulary::Lift(low(cells[33])), crate::vocabulary::Lift(low(cells[34])), crate::vocabulary::Lift(low(cells[35]))],
        wait_rule: crate::id::LawId(low(cells[36])),
        ordinal: crate::number::Count(low(cells[37])),
        attempt_number: crate::number::Count(low(cells[38])),
        source: crate::vocabulary::ReportSource(low(cells[39])),
        provider: crate::id::ProviderId(low(cells[40])),
        operation: crate::vocabulary::Operation(low(cells[41])),
        allowed: crate::vocabulary::Allowed(low(cells[42])),
        reason: crate::id::CodeId(low(cells[43])),
        status: crate::id::ObjectStatusId(low(cells[44])),
        cancel_scope: crate::vocabulary::CancelScope(low(cells[45])),
        final_action: crate::vocabulary::FinalAction(low(cells[46])),
        ..Row::default()
    }
}

/// The lower half: that of a field of 32 bits, whose upper half is 0.
pub const fn low(cell: u64) -> u32 {
    cell as u32
}
