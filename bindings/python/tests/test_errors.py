"""What is refused, how, and that nothing is cut silently on the way."""

from __future__ import annotations

import contextlib
import copy
import pickle
import re
from datetime import datetime, timezone
from typing import Any, Callable, Dict, List, Type

import pytest
from hypothesis import given
from hypothesis import strategies as st
from numbers_of import STRUCTS, getters, whole

import recoup
from recoup import _ids
from recoup._abi import STRUCTURES, Layout

NOW = datetime(2026, 1, 1, tzinfo=timezone.utc)

RANGES = {"uint32_t": (0, 2**32 - 1), "uint64_t": (0, 2**64 - 1), "int64_t": (-(2**63), 2**63 - 1)}

# Every record a caller can make, with what it cannot do without.
RECORDS: Dict[str, Dict[str, Any]] = {
    "signal": {},
    "reading": {"signal": recoup.Signal()},
    "verdict": {"disposition": 1, "actor": 1, "severity": 1, "contact": 1},
    "row": {"kind": "attempt"},
    "case": {},
    "step": {"kind": 1, "track": 1},
    "plan": {},
    "window": {},
    "clearance": {"answer": 1},
}
FIELDS = [(record, field) for record in RECORDS for field in STRUCTS[record]["fields"] if field["type"] in RANGES]
NUMBERS = [
    (record, field["name"], *RANGES[field["type"]])
    for record, field in FIELDS
    if field["count"] == 1 and field["name"] not in ("struct_size", "reserved") and field.get("reads") != "ascii4"
]
ARRAYS = [(record, field, *RANGES[field["type"]]) for record, field in FIELDS if field["count"] > 1]


def make(record: str, **arguments: Any) -> Any:
    return getattr(recoup, record.capitalize())(**{**RECORDS[record], **arguments})


def structure(record: Any) -> Any:
    """The structure that a record is, as C sees it."""
    return STRUCTURES[Layout[type(record).__name__.upper()]].from_buffer_copy(record._raw)


@pytest.mark.parametrize(("record", "field", "lowest", "highest"), NUMBERS)
def test_a_number_that_does_not_fit_is_refused_by_name(record: str, field: str, lowest: int, highest: int) -> None:
    for value in (lowest - 1, highest + 1, 2**64 + 5, -(2**100)):
        with pytest.raises(
            OverflowError, match=rf"{record}\.{field} is -?\d+; expected an integer from {lowest} to {highest}"
        ) as caught:
            make(record, **{field: value})
        error = caught.value
        assert isinstance(error, recoup.RangeError)
        assert (error.argument, error.field, error.value) == (record, field, value)
    for wrong in (1.5, object(), True, False):
        with pytest.raises(TypeError, match=rf"^{record}\.{field} must be "):
            make(record, **{field: wrong})


@pytest.mark.parametrize(("record", "field", "lowest", "highest"), NUMBERS)
def test_extremes_that_fit_arrive(record: str, field: str, lowest: int, highest: int) -> None:
    for value in (lowest, highest):
        said = make(record, **{field: value})
        assert getters(record)[field](said) == value
        assert getattr(structure(said), field) == value


@pytest.mark.parametrize(("record", "field", "lowest", "highest"), ARRAYS, ids=lambda part: getattr(part, "get", str)("name"))
def test_numbers_of_an_array_are_refused_by_name_or_arrive(record: str, field: Dict[str, Any], lowest: int, highest: int) -> None:
    name, count = field["name"], field["count"]
    for value in (lowest - 1, highest + 1, 2**64 + 5, -(2**100)):
        refusal = rf"^{record}\.{name}(\[3\])? is {value}; expected an integer from {lowest} to {highest}"
        if count == 2 and record != "case":
            refusal = rf"^{record}\.{name} is '.*'; expected 32 lower-case hexadecimal digits"
        with pytest.raises(recoup.RangeError, match=refusal):
            make(record, **{name: whole(record, field, [1] * (count - 1) + [value])})
    numbers = [highest, 0] * (count // 2 - 1) + [0, highest]
    said = make(record, **{name: whole(record, field, numbers)})
    assert list(getattr(structure(said), name)) == numbers
    assert make(record, **{name: getattr(said, name)}) == said


@pytest.mark.parametrize(
    ("name", "highest"),
    [("provider", 2**32 - 1), ("http_status", 2**32 - 1), ("retry_after_ms", 2**63 - 1), ("from_", 2**64 - 1)],
)
def test_an_argument_that_does_not_fit_is_refused_by_name(name: str, highest: int) -> None:
    with pytest.raises(recoup.FieldOverflowError, match=rf"^request\.{name} is {highest + 1}; expected an integer") as caught:
        recoup.read("{}", **{name: highest + 1})  # type: ignore[arg-type]  # any of them
    assert (caught.value.argument, caught.value.field, caught.value.value) == ("request", name, highest + 1)


@given(st.integers(0, 2**32 - 1))
def test_packed_codes_survive(number: int) -> None:
    from recoup._values import pack, unpack

    assert pack(unpack(number)) == number


@pytest.mark.parametrize("code", ["12345", "a\0", "\u0142", "5\u20ac"])
def test_a_code_that_does_not_fit_is_refused(code: str) -> None:
    with pytest.raises(recoup.RangeError, match=r"signal\.network_code is .*; expected at most four ASCII characters"):
        recoup.Signal(network_code=code)


@pytest.mark.parametrize(
    ("arguments", "blamed"),
    [
        ({"http_status": 1000}, "http_status is 1000; expected 0 or an HTTP status from 100 to 599"),
        ({"at_ms": -1}, "at_ms is -1; expected an instant from 0 to "),
        ({"flags": 1 << 31}, "flags is 0x80000000; expected "),
        ({"operation": 9}, "operation is 9; expected "),
        ({"brand": 0x06FFFFFF}, "brand is 0x06ffffff; expected "),
    ],
)
def test_the_field_to_blame_is_named(arguments: Dict[str, Any], blamed: str) -> None:
    with pytest.raises(recoup.RecoupError) as caught:
        recoup.classify(recoup.Signal(**arguments))
    ((field, value),) = arguments.items()
    error = caught.value
    assert str(error).startswith(f"recoup_classify: signals[0].{blamed}")
    assert (error.function, error.argument, error.index, error.field) == (recoup.Function.CLASSIFY, "signals", 0, field)
    assert (error.value, error.offset, error.line) == (value, None, None)
    assert error.status in (recoup.Status.ERR_RANGE, recoup.Status.ERR_ID, recoup.Status.ERR_RESERVED)
    assert error.rule is not None


def test_a_case_needs_a_key() -> None:
    verdict = recoup.classify(recoup.Signal(decline="insufficient_funds"))
    with pytest.raises(recoup.RangeError, match=r"recoup_plan_make: debt\.key is 0; expected"):
        recoup.plan(recoup.Case(now_ms=NOW), verdict)
    with pytest.raises(recoup.UnknownIdError, match=r"recoup_plan_make: debt\.zone is 0x0a7fffff; expected"):
        recoup.plan(recoup.Case(key="in_1", now_ms=NOW, zone=0x0A7FFFFF), verdict)
    with pytest.raises(recoup.RangeError, match="recoup_case_key: len: expected at least one byte"):
        recoup.case_key("")


def test_a_misspelt_name_suggests_near_ones() -> None:
    with pytest.raises(recoup.UnknownNameError, match="did you mean insufficient_funds") as caught:
        recoup.Signal(decline="insuficient_funds")
    assert caught.value.suggestions[0] == "insufficient_funds"
    assert caught.value.status is recoup.Status.ERR_NOT_FOUND
    assert isinstance(caught.value, LookupError)
    with pytest.raises(recoup.UnknownNameError, match="Europe/Berlin"):
        recoup.Case(zone="Europe/Berln")
    with pytest.raises(recoup.UnknownNameError, match=r"signal\.brand is 'vissa', which is no brand; did you mean visa") as field:
        recoup.Signal(brand="vissa")
    assert (field.value.argument, field.value.field, field.value.name) == ("signal", "brand", "vissa")


def test_a_word_that_stands_in_no_list_is_told_the_list() -> None:
    with pytest.raises(
        recoup.UnknownNameError, match=r"signal\.operation is 'refnd', .*; expected charge, capture, refund, "
    ) as word:
        recoup.Signal(operation="refnd")
    assert (word.value.argument, word.value.field, word.value.suggestions) == ("signal", "operation", ())
    with pytest.raises(recoup.UnknownNameError, match=r"space is 'brnd', .*, brand, "):
        recoup.find("brnd", "visa")
    with pytest.raises(recoup.UnknownNameError, match=r"signal\.flags is 'timedout', .*timed_out"):
        recoup.Signal(flags="timedout")
    with pytest.raises(recoup.UnknownNameError, match=r"preset is 'standart', .*expected standard, cautious, api"):
        recoup.Policy.preset("standart")
    with pytest.raises(recoup.UnknownNameError, match=r"row\.scopes\[1\] is 'no'"):
        recoup.Row(kind="hold", scopes=["payment", "no"])


def test_near_names_are_sought_when_somebody_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    sought: List[str] = []

    def counted(space: recoup.Space, name: str) -> List[str]:
        sought.append(name)
        return ["near"]

    monkeypatch.setattr(_ids, "_near", counted)
    for call in (lambda: recoup.find("code", "insuficient_funds"), lambda: recoup.Signal(decline="insuficient_funds")):
        with pytest.raises(recoup.UnknownNameError) as caught:
            call()
        assert not sought
        assert str(caught.value).endswith("; did you mean near?")
        assert caught.value.suggestions == ("near",)
        assert sought == ["insuficient_funds"], "sought once, however often it is told"
        sought.clear()


@pytest.mark.parametrize("copied", [lambda error: pickle.loads(pickle.dumps(error)), copy.copy])
def test_a_misspelt_name_is_copied_with_its_suggestions(copied: Callable[[Any], Any]) -> None:
    with pytest.raises(recoup.UnknownNameError) as caught:
        recoup.find("brand", "visaa")
    again = copied(caught.value)
    assert (type(again), again.name, again.status) == (recoup.UnknownNameError, "visaa", recoup.Status.ERR_NOT_FOUND)
    assert str(again) == "name is 'visaa', which is no brand; did you mean visa?"
    assert repr(again) == repr(caught.value) == f"UnknownNameError({str(again)!r})"
    assert again.suggestions == ("visa",)


def test_a_name_near_none_gets_no_suggestion() -> None:
    with pytest.raises(recoup.UnknownNameError) as caught:
        recoup.find("brand", "0123456789")
    assert (str(caught.value), caught.value.suggestions) == ("name is '0123456789', which is no brand", ())


@pytest.mark.parametrize(
    ("body", "error", "offset"),
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
def test_bytes_at_fault_are_located(body: bytes, error: Type[recoup.DocumentError], offset: Any) -> None:
    with pytest.raises(error) as caught:
        recoup.read(body)
    fault = caught.value
    assert fault.offset is not None
    assert offset is None or fault.offset == offset
    lines = body[: fault.offset].split(b"\n")
    assert (fault.line, fault.column) == (len(lines), len(lines[-1]) + 1)
    assert (fault.function, fault.argument, fault.index) == (recoup.Function.READ, "bytes", None)
    assert str(fault).startswith(f"recoup_read: bytes, byte {fault.offset}: expected ")
    assert str(fault).endswith(f" (line {fault.line}, column {fault.column})")


def test_a_policy_document_at_fault_is_located() -> None:
    with pytest.raises(recoup.JsonKeyError) as caught:
        recoup.Policy.compile('{"version": 1,\n "colour": 3}')
    assert (caught.value.line, caught.value.column is not None) == (2, True)
    assert str(caught.value) == (
        "recoup_policy_compile: json, byte 16: expected a documented key, and each key once (line 2, column 2)"
    )
    with pytest.raises(recoup.PolicyError):
        recoup.Policy.compile({"version": 999})
    for frame in (b"", b"no frame", recoup.Policy.preset("standard").frame[:-1]):
        with pytest.raises(recoup.PolicyError):
            recoup.Policy.load(frame)
        with pytest.raises(recoup.PolicyError):
            recoup.plan(recoup.Case(key="in_1", now_ms=NOW), recoup.classify(recoup.Signal(decline="expired_card")), policy=frame)


def test_rows_may_come_in_any_order() -> None:
    rows = [recoup.Row(kind="attempt", at_ms=at, outcome="declined", trigger="scheduled") for at in (1000, 3000, 2000)]
    debt = recoup.Case(key="in_1", now_ms=NOW)
    assert recoup.may_charge(debt, rows) == recoup.may_charge(debt, rows[::-1]) == recoup.may_charge(debt, recoup.History(rows))


def test_a_debt_of_which_nothing_is_known_is_refused() -> None:
    with pytest.raises(recoup.VerdictError, match="recoup_may_charge: history: expected a verdict, a row of this debt") as caught:
        recoup.may_charge(recoup.Case(key="in_1", now_ms=NOW))
    assert (caught.value.argument, caught.value.rule) == ("history", recoup.FaultRule.KNOWN)


def test_a_verdict_of_ones_own_making_is_refused() -> None:
    verdict = recoup.Verdict(disposition="stop", actor=1, severity=1, contact=1, scopes=[None, "payment"])
    with pytest.raises(recoup.VerdictError, match="recoup_plan_make: verdict"):
        recoup.plan(recoup.Case(key="in_1", now_ms=NOW), verdict)


def test_errors_can_be_pickled() -> None:
    with pytest.raises(recoup.JsonError) as caught:
        recoup.read(b"{")
    again = pickle.loads(pickle.dumps(caught.value))
    assert vars(again) == vars(caught.value)
    assert (type(again), again.line, str(again)) == (type(caught.value), 1, str(caught.value))


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(body: bytes) -> None:
    with contextlib.suppress(recoup.DocumentError):
        assert recoup.classify(recoup.read(body)).disposition


WRONG_TYPES: Dict[str, Callable[[], object]] = {
    "name": lambda: recoup.case_key(5),  # type: ignore[arg-type]  # here and below, that is the point
    "name ": lambda: recoup.hash_name(True),  # type: ignore[arg-type]
    "name  ": lambda: recoup.find("code", 5),  # type: ignore[arg-type]
    "body": lambda: recoup.read(5),  # type: ignore[arg-type]
    "should_retry": lambda: recoup.read("{}", should_retry="yes"),  # type: ignore[arg-type]
    "request.http_status": lambda: recoup.read("{}", http_status="402"),  # type: ignore[arg-type]
    "signal": lambda: recoup.classify(5),  # type: ignore[arg-type]
    "signals": lambda: recoup.classify_many(5),  # type: ignore[arg-type]
    "signals[1]": lambda: recoup.classify_many([recoup.Signal(), 5]),  # type: ignore[arg-type]
    "case": lambda: recoup.may_charge({}),  # type: ignore[arg-type]
    "verdict": lambda: recoup.plan(recoup.Case(), None),  # type: ignore[arg-type]
    "history": lambda: recoup.may_charge(recoup.Case(), 5),  # type: ignore[arg-type]
    "history[0]": lambda: recoup.History([None]),  # type: ignore[list-item]
    "row": lambda: recoup.merge([], None),  # type: ignore[arg-type]
    "reading": lambda: recoup.history_row(recoup.Signal()),  # type: ignore[arg-type]
    "subject": lambda: recoup.explain(recoup.Case()),  # type: ignore[arg-type]
    "policy": lambda: recoup.plan(recoup.Case(), recoup.classify(recoup.Signal()), policy=1.5),  # type: ignore[arg-type]
    "document": lambda: recoup.Policy.compile(5),  # type: ignore[arg-type]
    "frame": lambda: recoup.Policy.load(5),  # type: ignore[arg-type]
    "value": lambda: recoup.to_ms("2026-01-01"),  # type: ignore[arg-type]
    "signal.flags": lambda: recoup.Signal(flags=[5]),  # type: ignore[list-item]
    "signal.network_code": lambda: recoup.Signal(network_code=51),  # type: ignore[arg-type]
    "case.key": lambda: recoup.Case(key=5),  # type: ignore[arg-type]
    "case.blackout_ms": lambda: recoup.Case(blackout_ms=[5]),  # type: ignore[list-item]
    "case.paydays": lambda: recoup.Case(paydays=5),  # type: ignore[arg-type]
    "row.scopes": lambda: recoup.Row(kind="hold", scopes="payment"),
    "row.key": lambda: recoup.Row(kind="hold", key=5),  # type: ignore[arg-type]
}


@pytest.mark.parametrize("name", WRONG_TYPES)
def test_a_wrong_type_is_refused_by_name(name: str) -> None:
    with pytest.raises(TypeError, match=rf"^{re.escape(name.strip())} must be .*, not \w+"):
        WRONG_TYPES[name]()


def test_what_is_no_history_is_told_what_one_is() -> None:
    with pytest.raises(TypeError, match=r"^history must be a sequence of rows, not int$"):
        recoup.may_charge(recoup.Case(), 5)  # type: ignore[arg-type]  # the point of the test


@pytest.mark.parametrize(
    "call",
    [
        lambda text: recoup.case_key(text),
        lambda text: recoup.hash_name(text),
        lambda text: recoup.read(text),
        lambda text: recoup.Signal(credential=text),
        lambda text: recoup.Case(key=text),
    ],
)
def test_a_lone_surrogate_has_no_bytes(call: Callable[[str], object]) -> None:
    with pytest.raises(ValueError, match=r"^(name|body|signal\.credential|case\.key) has a lone surrogate at 1; "):
        call("a\ud800")
