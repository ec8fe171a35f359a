"""A history is kept in the library's order, whatever order the rows come in."""

from __future__ import annotations

import copy
import json
import pickle
import time
from ctypes import byref, sizeof
from random import Random
from typing import Any, Dict, List

import pytest
from hypothesis import given
from hypothesis import strategies as st
from numbers_of import ROOT

import recoup
from recoup._abi import CReading, CRequest, CRow, CSignal, CVerdict
from recoup._load import library

PAYLOADS: List[Dict[str, Any]] = json.loads((ROOT / "tests" / "data" / "payloads" / "index.json").read_text("utf-8"))

rows = st.builds(
    recoup.Row,
    kind=st.just("attempt"),
    at_ms=st.integers(1, 6),
    id=st.integers(0, 4),
    amount=st.integers(0, 3),
    attempt=st.integers(0, 2),
    outcome=st.sampled_from(["declined", "approved", "pending"]),
    trigger=st.just("scheduled"),
)


@given(st.lists(rows, max_size=12), st.randoms())
def test_the_order_and_the_repetition_of_rows_change_nothing(given_rows: List[recoup.Row], random: Random) -> None:
    again = given_rows + given_rows[::2]
    random.shuffle(again)
    history = recoup.History(given_rows)
    assert history == recoup.History(again) == recoup.History(history)
    assert {row.id for row in history} == {row.id for row in given_rows}


@given(st.lists(rows, max_size=12))
def test_merging_one_by_one_is_sorting_at_once(given_rows: List[recoup.Row]) -> None:
    history = recoup.History()
    for row in given_rows:
        history = history.merge(row)
    assert history == recoup.History(given_rows)


def test_an_event_twice_is_one() -> None:
    row = recoup.Row(kind="hold", at_ms=5, id="evt_1")
    history = recoup.merge([row], row)
    assert (len(history), history[0], history[:1]) == (1, row, (row,))
    assert recoup.merge(history, row) is history


def test_a_history_is_a_sequence_that_can_be_kept() -> None:
    history = recoup.History(recoup.Row(kind="hold", at_ms=at) for at in (3, 1, 2))
    assert ([row.at_ms for row in history], history[-1].at_ms, len(history[1:])) == ([1, 2, 3], 3, 2)
    assert pickle.loads(pickle.dumps(history)) == copy.deepcopy(history) == history
    assert hash(copy.copy(history)) == hash(history)
    assert history != recoup.History()
    assert len(history.merge(recoup.Row(kind="resume", at_ms=2))) == 4
    assert len(history) == 3, "a history does not change"


def test_a_row_no_history_may_hold_is_told_by_the_library() -> None:
    whole, timeless = recoup.Row(kind="hold", at_ms=1), recoup.Row(kind="hold")
    with pytest.raises(
        recoup.RangeError, match=r"^recoup_history_sort: history\[1\]\.at_ms is 0; expected an instant above 0"
    ) as sorting:
        recoup.History([whole, timeless])
    error = sorting.value
    assert (error.status, error.function, error.rule) == (
        recoup.Status.ERR_RANGE,
        recoup.Function.HISTORY_SORT,
        recoup.FaultRule.SOME_INSTANT,
    )
    assert (error.argument, error.index, error.field, error.value, error.offset) == ("history", 1, "at_ms", 0, None)
    with pytest.raises(recoup.RangeError, match=r"recoup_history_put: row\.at_ms is 0"):
        recoup.merge([whole], timeless)
    debt, verdict = recoup.Case(key="in_1", now_ms=1), recoup.classify(recoup.Signal(decline="expired_card"))
    with pytest.raises(recoup.RangeError, match=r"recoup_history_sort: history\[0\]\.at_ms is 0"):
        recoup.plan(debt, verdict, [timeless])
    reading = recoup.read(b'{"object":"charge","id":"ch_1","status":"failed","failure_code":"expired_card","created":1767225600}')
    with pytest.raises(recoup.RangeError, match="recoup_history_row: trigger is 99"):
        recoup.history_row(reading, trigger=99)


class Growing(List[recoup.Row]):
    """A list that another thread appends to whenever its length is asked for."""

    def __len__(self) -> int:
        self.append(recoup.Row(kind="hold", at_ms=1 + super().__len__()))
        return super().__len__()


def test_what_a_caller_holds_is_copied_before_it_is_used() -> None:
    debt = recoup.Case(key="in_1", now_ms=10_000, flags="first_charge")
    for held in (Growing(), Growing([recoup.Row(kind="hold", at_ms=1)])):
        assert recoup.may_charge(debt, held).answer
        assert len(recoup.History(held)) == list.__len__(held)
    assert recoup.may_charge(debt, iter([recoup.Row(kind="hold", at_ms=1)])) == recoup.may_charge(
        debt, [recoup.Row(kind="hold", at_ms=1)]
    )


def test_a_long_history_is_sorted_in_no_time() -> None:
    made = [recoup.Row(kind="hold", at_ms=1 + at * 7919 % 20_011, id=at + 1) for at in range(20_000)]
    start = time.perf_counter()
    assert len(recoup.History(made)) == 20_000
    assert time.perf_counter() - start < 5


def test_a_payload_becomes_a_row() -> None:
    body = b'{"object":"charge","id":"ch_1","status":"failed","failure_code":"card_declined","amount":1999,"currency":"usd",'
    body += (
        b'"created":1767225600,"paid":false,"payment_method_details":{"type":"card","card":{"brand":"visa","fingerprint":"fp"}},'
    )
    body += b'"outcome":{"type":"issuer_declined","reason":"insufficient_funds","network_status":"declined_by_network"}}'
    reading = recoup.read(body)
    verdict = recoup.classify(reading)
    row = recoup.history_row(reading, verdict, ordinal=1)
    assert row is not None
    assert (row.kind, row.outcome, row.trigger) == (recoup.RowKind.ATTEMPT, recoup.Outcome.DECLINED, recoup.Trigger.SCHEDULED)
    assert (row.amount, row.currency, row.credential) == (1999, "usd", recoup.hash_name("fp"))
    assert (row.cause, row.disposition) == (verdict.cause, verdict.disposition)
    debt = recoup.Case(key="in_1", now_ms=row.at_ms + 1, amount=1999, currency="usd")
    assert recoup.plan(debt, verdict, recoup.History([row])).steps


def test_a_payload_that_means_nothing_becomes_no_row() -> None:
    assert recoup.history_row(recoup.read(b'{"error":{"type":"invalid_request_error","code":"parameter_missing"}}', 400)) is None


@pytest.mark.parametrize("entry", PAYLOADS, ids=lambda entry: str(entry["file"]))
def test_the_row_of_a_payload_is_the_row_the_library_makes(entry: Dict[str, Any]) -> None:
    body = (ROOT / "tests" / "data" / "payloads" / entry["file"]).read_bytes()
    status, operation = entry["http_status"], recoup.Operation.of(entry["operation"])
    signal, reading, verdict = CSignal(sizeof(CSignal)), CReading(sizeof(CReading)), CVerdict(sizeof(CVerdict))
    provider = recoup.find("provider", entry.get("provider", "stripe"))
    row, request = CRow(), CRequest(sizeof(CRequest), provider=provider, http_status=status, operation=operation)
    read = recoup.read(body, status, operation, provider=provider)
    judged = recoup.classify(read)
    assert library.recoup_read(None, 0, body, len(body), byref(request), byref(signal), byref(reading), None) == 0
    assert library.recoup_classify(None, 0, byref(signal), sizeof(signal), 1, byref(verdict), sizeof(verdict), None) == 0
    manual = recoup.Trigger.MANUAL
    given = (byref(signal), byref(reading), byref(verdict), manual, 2)
    assert library.recoup_history_row(None, 0, *given, byref(row), sizeof(row), None) == 0
    ours = recoup.history_row(read, judged, trigger=manual, ordinal=2)
    assert bytes(row) == (ours._raw if ours else bytes(sizeof(row)))


# ---- A row as JSON ----

LINES = (ROOT / "tests" / "data" / "golden" / "rows.jsonl").read_text("utf-8").splitlines()


@pytest.mark.parametrize("line", LINES)
def test_a_committed_row_is_written_as_it_was_read(line: str) -> None:
    row = recoup.Row.from_json(line)
    assert row.to_json() == line
    assert recoup.Row.from_json(bytearray(line.encode())) == row
    assert row.at_ms == json.loads(line)["at_ms"]


@given(rows)
def test_any_row_survives_as_json(row: recoup.Row) -> None:
    assert recoup.Row.from_json(row.to_json()) == row


def test_json_that_is_no_row_is_refused_with_its_place() -> None:
    with pytest.raises(recoup.JsonKeyError, match=r"^recoup_row_read: json, byte 32: .* \(line 2, column 1\)$") as unknown:
        recoup.Row.from_json('{"v":1,"at_ms":1,"kind":"hold",\n"colour":"red"}')
    assert (unknown.value.offset, unknown.value.line, unknown.value.column) == (32, 2, 1)
    with pytest.raises(recoup.UnknownNameError, match=r"json\.brand, byte 15") as name:
        recoup.Row.from_json('{"v":1,"brand":"visaa","at_ms":1,"kind":"hold"}')
    assert (name.value.field, name.value.column) == ("brand", 16)
    with pytest.raises(recoup.JsonValueError):
        recoup.Row.from_json('{"v":2,"at_ms":1,"kind":"hold"}')
    with pytest.raises(recoup.RangeError, match=r"recoup_row_write: row\.at_ms is 0"):
        recoup.Row(kind="hold").to_json()
    with pytest.raises(TypeError, match="json must be text or bytes, not dict"):
        recoup.Row.from_json({})  # type: ignore[arg-type]  # the point of the test
