"""What is refused, how, and that nothing is cut silently on the way."""

from __future__ import annotations

import contextlib
import copy
import difflib
import pickle
from datetime import datetime, timezone
from typing import Any, Callable, Dict, List, Type

import pytest
from hypothesis import given
from hypothesis import strategies as st
from numbers_of import STRUCTS

import recoup

NOW = datetime(2026, 1, 1, tzinfo=timezone.utc)

RANGES = {"uint32_t": (0, 2**32 - 1), "uint64_t": (0, 2**64 - 1), "int64_t": (-(2**63), 2**63 - 1)}

RECORDS: Dict[str, Dict[str, Any]] = {"signal": {}, "case": {}, "row": {"kind": "attempt"}}
NUMBERS = [
    (record, field["name"], *RANGES[field["type"]])
    for record in RECORDS
    for field in STRUCTS[record]["fields"]
    if field["count"] == 1 and field["name"] not in ("struct_size", "reserved") and field.get("reads") != "ascii4"
]


def make(record: str, **arguments: Any) -> Any:
    return getattr(recoup, record.capitalize())(**{**RECORDS[record], **arguments})


@pytest.mark.parametrize(("record", "field", "lowest", "highest"), NUMBERS)
def test_a_number_that_does_not_fit_is_refused_by_name(record: str, field: str, lowest: int, highest: int) -> None:
    for value in (lowest - 1, highest + 1, 2**64 + 5, -(2**100)):
        with pytest.raises(OverflowError, match=rf"{record}\.{field} is -?\d+; it must be from {lowest} to {highest}") as caught:
            make(record, **{field: value})
        assert isinstance(caught.value, recoup.RangeError)
    with pytest.raises(TypeError):
        make(record, **{field: 1.5})


@pytest.mark.parametrize(("record", "field", "lowest", "highest"), NUMBERS)
def test_extremes_that_fit_arrive(record: str, field: str, lowest: int, highest: int) -> None:
    for value in (lowest, highest):
        said = make(record, **{field: value})
        assert (getattr(said, field) or 0) == value
        assert getattr(said._to_c(), field) == value


@given(st.integers(0, 2**32 - 1))
def test_packed_codes_survive(number: int) -> None:
    from recoup._values import pack, unpack

    assert pack(unpack(number)) == number


@pytest.mark.parametrize("code", ["12345", "a\0", "\u0142", "5\u20ac"])
def test_a_code_that_does_not_fit_is_refused(code: str) -> None:
    with pytest.raises(recoup.RangeError, match=r"signal\.network_code is .*; it must be at most four ASCII characters"):
        recoup.Signal(network_code=code)


@pytest.mark.parametrize(
    ("arguments", "blamed"),
    [
        ({"http_status": 1000}, "signal.http_status is 1000"),
        ({"at_ms": -1}, "signal.at_ms is -1"),
        ({"flags": 1 << 31}, f"signal.flags is unknown_{1 << 31}"),
        ({"operation": 9}, "signal.operation is unknown_9"),
        ({"brand": 0x06FFFFFF}, "signal.brand is 0x06ffffff"),
    ],
)
def test_the_field_to_blame_is_named(arguments: Dict[str, Any], blamed: str) -> None:
    with pytest.raises(recoup.RecoupError) as caught:
        recoup.classify(recoup.Signal(**arguments))
    assert str(caught.value).startswith(f"{blamed}: ")
    assert caught.value.status is not None


def test_a_case_needs_a_key() -> None:
    verdict = recoup.classify(recoup.Signal(decline="insufficient_funds"))
    with pytest.raises(recoup.RangeError, match=r"case\.key is \(0, 0\)"):
        recoup.plan(recoup.Case(now_ms=NOW), verdict)
    with pytest.raises(recoup.UnknownIdError, match=r"case\.zone is 0x0a7fffff"):
        recoup.plan(recoup.Case(key="in_1", now_ms=NOW, zone=0x0A7FFFFF), verdict)
    with pytest.raises(recoup.RangeError):
        recoup.case_key("")


def test_a_misspelt_name_suggests_near_ones() -> None:
    with pytest.raises(recoup.UnknownNameError, match="did you mean insufficient_funds") as caught:
        recoup.Signal(decline="insuficient_funds")
    assert caught.value.suggestions[0] == "insufficient_funds"
    assert caught.value.status is recoup.Status.ERR_NOT_FOUND
    assert isinstance(caught.value, LookupError)
    with pytest.raises(recoup.UnknownNameError, match="Europe/Berlin"):
        recoup.Case(zone="Europe/Berln")
    with pytest.raises(recoup.UnknownNameError, match="did you mean refund"):
        recoup.Signal(operation="refnd")
    with pytest.raises(recoup.UnknownNameError, match="did you mean brand"):
        recoup.find("brnd", "visa")
    with pytest.raises(recoup.UnknownNameError, match="did you mean timed_out"):
        recoup.Signal(flags="timedout")
    with pytest.raises(recoup.UnknownNameError, match="did you mean standard"):
        recoup.Policy.preset("standart")


def test_near_names_are_sought_when_somebody_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    sought = []
    search = difflib.get_close_matches

    def counted(name: str, *known: Any, **options: Any) -> List[str]:
        sought.append(name)
        return search(name, *known, **options)

    monkeypatch.setattr(difflib, "get_close_matches", counted)
    misspelt: Dict[str, Callable[[], object]] = {
        "insuficient_funds": lambda: recoup.find("code", "insuficient_funds"),
        "refnd": lambda: recoup.Signal(operation="refnd"),
        "timedout": lambda: recoup.Signal(flags="timedout"),
        "brnd": lambda: recoup.find("brnd", "visa"),
        "flaggs": lambda: recoup.classify_many({"flaggs": bytearray(1)}),
    }
    for name, call in misspelt.items():
        with pytest.raises(recoup.UnknownNameError) as caught:
            call()
        assert not sought
        assert caught.value.name == name
        assert f"; did you mean {', '.join(caught.value.suggestions)}?" in str(caught.value)
        assert sought == [name], "sought once, however often it is told"
        sought.clear()


@pytest.mark.parametrize("copied", [lambda error: pickle.loads(pickle.dumps(error)), copy.copy])
def test_a_misspelt_name_is_copied_with_its_suggestions(copied: Callable[[Any], Any]) -> None:
    with pytest.raises(recoup.UnknownNameError) as caught:
        recoup.find("brand", "visaa")
    again = copied(caught.value)
    assert (type(again), again.name, again.status) == (recoup.UnknownNameError, "visaa", recoup.Status.ERR_NOT_FOUND)
    assert str(again) == "'visaa' is no brand; did you mean visa?"
    assert repr(again) == repr(caught.value) == f"UnknownNameError({str(again)!r})"
    assert again.suggestions == ("visa",)


def test_a_name_near_none_gets_no_suggestion() -> None:
    with pytest.raises(recoup.UnknownNameError) as caught:
        recoup.find("brand", "0123456789")
    assert (str(caught.value), caught.value.suggestions) == ("'0123456789' is no brand", ())


@pytest.mark.parametrize(
    ("body", "error", "at"),
    [
        (b'{"error": {"type":', recoup.JsonError, None),
        (b"[" * 1_000_000, recoup.JsonError, None),
        (b'{"a": 1,\n  x}', recoup.JsonError, 11),
        (b'{"a": "\0"}', recoup.JsonError, None),
        (b"\xff", recoup.JsonError, 0),
        (b"", recoup.JsonError, 0),
        (b'{"object": "teapot"}', recoup.UnknownPayloadError, None),
    ],
)
def test_bytes_at_fault_are_located(body: bytes, error: Type[recoup.DocumentError], at: Any) -> None:
    with pytest.raises(error) as caught:
        recoup.read_stripe(body)
    fault = caught.value
    assert fault.at is not None
    assert fault.line is not None
    assert fault.column is not None
    assert at is None or fault.at == at
    lines = body[: fault.at].split(b"\n")
    assert (fault.line, fault.column) == (len(lines), len(lines[-1]) + 1)


def test_a_policy_document_at_fault_is_located() -> None:
    with pytest.raises(recoup.JsonKeyError) as caught:
        recoup.Policy.compile('{"version": 1,\n "colour": 3}')
    assert (caught.value.line, caught.value.column is not None) == (2, True)
    assert str(caught.value).startswith("A policy document holds an unknown or repeated key (line 2, ")
    with pytest.raises(recoup.PolicyError):
        recoup.Policy.compile({"version": 999})
    for frame in (b"", b"no frame", recoup.Policy.preset("standard").frame[:-1]):
        with pytest.raises(recoup.PolicyError):
            recoup.Policy.load(frame)
        with pytest.raises(recoup.PolicyError):
            recoup.plan(recoup.Case(key="in_1", now_ms=NOW), recoup.classify(recoup.Signal(decline="expired_card")), policy=frame)


def test_an_unsorted_history_names_the_row() -> None:
    rows = [recoup.Row(kind="attempt", at_ms=at, outcome="declined", trigger="scheduled") for at in (1000, 3000, 2000)]
    debt = recoup.Case(key="in_1", now_ms=NOW)
    with pytest.raises(recoup.HistoryOrderError, match=r"history\[2\]") as caught:
        recoup.may_charge(debt, rows)
    assert caught.value.at == 2
    assert recoup.may_charge(debt, recoup.History(rows))


def test_a_verdict_of_ones_own_making_is_refused() -> None:
    verdict = recoup.Verdict(disposition=77, actor=1, severity=1, contact=1)
    with pytest.raises(recoup.VerdictError):
        recoup.plan(recoup.Case(key="in_1", now_ms=NOW), verdict)


def test_errors_can_be_pickled() -> None:
    with pytest.raises(recoup.JsonError) as caught:
        recoup.read_stripe(b"{")
    again = pickle.loads(pickle.dumps(caught.value))
    assert (type(again), again.at, again.line, str(again)) == (type(caught.value), caught.value.at, 1, str(caught.value))


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(body: bytes) -> None:
    with contextlib.suppress(recoup.DocumentError):
        assert recoup.classify(recoup.read_stripe(body)).disposition
