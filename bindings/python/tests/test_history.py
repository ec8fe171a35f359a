"""A history is kept in the library's order, whatever order the rows come in."""

from __future__ import annotations

import ctypes
import json
from ctypes import byref, c_size_t, sizeof
from typing import Any, Dict, List, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from numbers_of import ROOT

import recoup
from recoup._abi import CReading, CRow, CSignal, CVerdict
from recoup._load import library

PAYLOADS: List[Dict[str, Any]] = json.loads((ROOT / "tests" / "data" / "payloads" / "index.json").read_text("utf-8"))

rows = st.builds(
    recoup.Row,
    kind=st.just("attempt"),
    at_ms=st.integers(1, 6),
    id=st.integers(0, 4),
    amount=st.integers(0, 3),
    outcome=st.just("declined"),
    trigger=st.just("scheduled"),
)


def put_by_the_library(history: Sequence[recoup.Row], row: recoup.Row) -> List[bytes]:
    """The history after `recoup_history_put`."""
    count = ctypes.c_size_t(len(history))
    room = (CRow * (len(history) + 1))(*[r._to_c() for r in history])
    added, at = row._to_c(), ctypes.c_size_t()
    size = ctypes.sizeof(CRow)
    status = library.recoup_history_put(room, size, len(history) + 1, ctypes.byref(count), ctypes.byref(added), ctypes.byref(at))
    assert status == 0
    return [bytes(room[i]) for i in range(count.value)]


@given(st.lists(rows, max_size=12), rows)
def test_merge_is_the_merge_of_the_library(given_rows: List[recoup.Row], row: recoup.Row) -> None:
    history = recoup.History(given_rows)
    merged = recoup.merge(history, row)
    assert [bytes(r._to_c()) for r in merged] == put_by_the_library(history, row)


@given(st.lists(rows, max_size=12))
def test_merging_one_by_one_is_sorting_at_once(given_rows: List[recoup.Row]) -> None:
    history = recoup.History()
    for row in given_rows:
        history = history.merge(row)
    assert history == recoup.History(given_rows)
    assert list(history) == sorted(history, key=lambda r: (r.at_ms, r.id))


def test_an_event_twice_is_one() -> None:
    row = recoup.Row(kind="paid", at_ms=5, id="evt_1")
    history = recoup.merge([row], row)
    assert (len(history), history[0], history[:1]) == (1, row, (row,))
    assert recoup.merge(history, row) is history


def test_a_payload_becomes_a_row() -> None:
    body = b'{"object":"charge","id":"ch_1","status":"failed","failure_code":"card_declined","amount":1999,"currency":"usd",'
    body += (
        b'"created":1767225600,"paid":false,"payment_method_details":{"type":"card","card":{"brand":"visa","fingerprint":"fp"}},'
    )
    body += b'"outcome":{"type":"issuer_declined","reason":"insufficient_funds","network_status":"declined_by_network"}}'
    reading = recoup.read_stripe(body)
    verdict = recoup.classify(reading)
    row = recoup.history_row(reading, verdict, ordinal=1)
    assert row is not None
    assert (row.kind, row.outcome, row.trigger) == (recoup.RowKind.ATTEMPT, recoup.Outcome.DECLINED, recoup.Trigger.SCHEDULED)
    assert (row.amount, row.currency, row.credential) == (1999, "usd", recoup.hash_name("fp"))
    assert (row.cause, row.disposition) == (verdict.cause, verdict.disposition)
    debt = recoup.Case(key="in_1", now_ms=row.at_ms + 1, amount=1999, currency="usd")
    assert recoup.plan(debt, verdict, recoup.History([row])).steps


def test_a_payload_that_means_nothing_becomes_no_row() -> None:
    assert (
        recoup.history_row(recoup.read_stripe(b'{"error":{"type":"invalid_request_error","code":"parameter_missing"}}', 400))
        is None
    )


@pytest.mark.parametrize("entry", PAYLOADS, ids=lambda entry: str(entry["file"]))
def test_the_row_of_a_payload_is_the_row_the_library_makes(entry: Dict[str, Any]) -> None:
    body = (ROOT / "tests" / "data" / "payloads" / entry["file"]).read_bytes()
    status, operation = entry["http_status"], recoup.Operation.of(entry["operation"])
    signal, reading, verdict = CSignal(sizeof(CSignal)), CReading(sizeof(CReading)), CVerdict(sizeof(CVerdict))
    row, at = CRow(), c_size_t()
    read = recoup.read_stripe(body, status, operation)
    judged = recoup.classify(read)
    assert library.recoup_read_stripe(body, len(body), status, operation, byref(signal), byref(reading), byref(at)) == 0
    assert library.recoup_classify(None, 0, byref(signal), sizeof(signal), 1, byref(verdict), sizeof(verdict), byref(at)) == 0
    manual = recoup.Trigger.MANUAL
    assert library.recoup_history_row(byref(signal), byref(reading), byref(verdict), manual, 2, byref(row), sizeof(row)) == 0
    ours = recoup.history_row(read, judged, trigger=manual, ordinal=2)
    assert bytes(row) == (bytes(ours._to_c()) if ours else bytes(sizeof(row)))
