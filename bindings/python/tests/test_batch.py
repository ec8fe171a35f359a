"""Columns give what one call for each would give."""

from __future__ import annotations

import ctypes
import random
import struct
from array import array
from concurrent.futures import ThreadPoolExecutor
from typing import Any, List

import nanoarrow
import numpy
import pyarrow
import pytest
from numbers_of import names_of

import recoup

NAMES = [*names_of("code"), "no such code", "", "\u00e9t\u00e9"]


def one_by_one(names: List[str]) -> List[int]:
    known = set(names_of("code"))
    return [recoup.find("code", name) if name in known else 0 for name in names]


def column(names: List[str]) -> Any:
    wires = [name.encode() for name in names]
    offsets = [0]
    for wire in wires:
        offsets.append(offsets[-1] + len(wire))
    return b"".join(wires), offsets


def test_a_column_of_names_in_every_shape() -> None:
    data, offsets = column(NAMES)
    spread = numpy.repeat(numpy.array(offsets, dtype="int64"), 2)[::2]
    for held in (data, bytearray(data), memoryview(data), numpy.frombuffer(data, dtype="uint8")):
        for starts in (
            array("I", offsets),
            array("q", offsets),
            (ctypes.c_uint32 * len(offsets))(*offsets),
            numpy.array(offsets, dtype="int32"),
            spread,
        ):
            assert list(recoup.find_many("code", held, starts)) == one_by_one(NAMES)
    assert list(recoup.find_many(recoup.Space.CODE, NAMES)) == one_by_one(NAMES)
    assert list(recoup.find_many("code", [])) == []
    assert list(recoup.find_many("code", b"", array("I", [0]))) == []


@pytest.mark.parametrize("kind", ["string", "large_string", "binary"])
def test_an_arrow_array_with_nulls(kind: str) -> None:
    values: List[Any] = [None if i % 7 == 3 else name for i, name in enumerate(NAMES)]
    if kind == "binary":
        values = [None if value is None else value.encode() for value in values]
    arrow = nanoarrow.c_array(values, getattr(nanoarrow, kind)())
    expected = [0 if value is None else id for value, id in zip(values, one_by_one(NAMES))]
    assert list(recoup.find_many("code", arrow)) == expected
    assert list(recoup.find_many("code", arrow[5:40])) == expected[5:40]
    assert list(recoup.find_many("code", arrow[5:5])) == []


def test_what_is_no_column_of_names_is_refused() -> None:
    with pytest.raises(recoup.RangeError):
        recoup.find_many("code", b"abc", array("I", [0, 4]))
    with pytest.raises(recoup.RangeError):
        recoup.find_many("code", b"abc", array("I", [2, 1]))
    with pytest.raises(recoup.FieldOverflowError):
        recoup.find_many("code", b"abc", array("i", [0, -1]))
    with pytest.raises(recoup.RangeError, match="one entry more"):
        recoup.find_many("code", b"abc", array("I"))
    with pytest.raises(TypeError, match="integers"):
        recoup.find_many("code", b"abc", array("d", [0.0, 3.0]))
    with pytest.raises(TypeError, match="not numbers"):
        recoup.find_many("code", nanoarrow.c_array([1, 2], nanoarrow.int64()))
    for wrong in ("expired_card", b"expired_card", [1]):
        with pytest.raises(TypeError, match="texts"):
            recoup.find_many("code", wrong)


def signals(count: int) -> List[recoup.Signal]:
    draw = random.Random(count)
    return [
        recoup.Signal(
            decline=draw.choice(names_of("code")),
            brand=draw.choice(["visa", "mastercard", None]),
            network_code=draw.choice(["", "51", "1A", "R01"]),
            at_ms=1_767_225_600_000 + draw.randrange(10**9),
            credential=draw.randrange(2**64),
        )
        for _ in range(count)
    ]


def test_many_signals_get_the_verdict_of_each() -> None:
    said = signals(500)
    alone = [recoup.classify(signal) for signal in said]
    verdicts = recoup.classify_many(said)
    assert list(verdicts) == alone
    assert (len(verdicts), verdicts[-1], verdicts[10:400:7]) == (500, alone[-1], tuple(alone[10:400:7]))
    assert list(verdicts.column("disposition")) == [verdict.disposition for verdict in alone]
    assert list(verdicts.column("cause")) == [verdict.cause or 0 for verdict in alone]
    assert list(verdicts.column("credential")) == [verdict.credential for verdict in alone]
    assert list(verdicts.column("wait_ms")) == [verdict.wait_ms for verdict in alone]
    assert list(recoup.classify_many(signal for signal in said)) == alone
    assert list(recoup.classify_many([])) == []
    assert list(recoup.classify_many({"decline": array("I"), "brand": "visa"})) == []
    for place in range(4):
        expected = [(verdict.scopes[place] or 0) if place < len(verdict.scopes) else 0 for verdict in alone]
        assert list(verdicts.column(f"scopes.{place}")) == expected
    with pytest.raises(IndexError):
        verdicts[500]


def test_columns_of_fields_mean_what_signals_mean() -> None:
    said = signals(300)
    columns = {
        "provider": "stripe",
        "decline": array("I", [signal.decline or 0 for signal in said]),
        "brand": numpy.array([signal.brand or 0 for signal in said], dtype="int64"),
        "network_code": numpy.array([signal.network_code.encode() for signal in said], dtype="S4"),
        "at_ms": numpy.array([signal.at_ms for signal in said], dtype="datetime64[ms]").view("int64"),
        "credential": numpy.array([signal.credential for signal in said], dtype="uint64"),
        "flags": ["live"],
    }
    expected = recoup.classify_many(
        recoup.Signal(provider="stripe", flags="live", **{n: getattr(s, n) for n in columns if n not in ("provider", "flags")})
        for s in said
    )
    assert list(recoup.classify_many(columns)) == list(expected)
    assert list(numpy.asarray(recoup.classify_many(columns).column("disposition"))) == list(expected.column("disposition"))


def many(distinct: int, rows: int = 10_000) -> Any:
    """Columns that repeat, each row one of so many, and the same signals one by one."""
    draw = random.Random(distinct)
    said = signals(distinct)
    picked = [said[draw.randrange(distinct)] for _ in range(rows - 1)] + [said[0]]
    columns = {
        "decline": array("I", [signal.decline or 0 for signal in picked]),
        "brand": [signal.brand.name if signal.brand else None for signal in picked],
        "network_code": numpy.array([signal.network_code.encode() for signal in picked], dtype="S4"),
        "at_ms": array("q", [signal.at_ms for signal in picked]),
        "credential": array("Q", [signal.credential for signal in picked]),
    }
    return columns, picked


@pytest.mark.parametrize("distinct", [1, 2, 200, 255, 256, 257, 2000])
def test_of_rows_that_repeat_each_has_the_verdict_of_its_own(distinct: int) -> None:
    columns, picked = many(distinct)
    verdicts, alone = recoup.classify_many(columns), recoup.classify_many(picked)
    assert (len(verdicts), list(verdicts)) == (len(picked), list(alone))
    assert (verdicts[-1], verdicts[7:9000:13]) == (alone[-1], alone[7:9000:13])
    for name in ("disposition", "cause", "at_ms", "credential", "scopes.0", "network_code"):
        assert verdicts.column(name) == alone.column(name)
    for one, other in zip(arrow_columns(verdicts.table()), arrow_columns(alone.table())):
        assert one == other
    if distinct == 200:
        debts = {"key": [f"in_{at}" for at in range(len(picked))], "now_ms": 1_770_000_000_000}
        assert list(recoup.plan_many(debts, verdicts)) == list(recoup.plan_many(debts, alone))


def arrow_columns(table: Any) -> List[Any]:
    held = pyarrow.table(table)
    return [held.column(name).to_pylist() for name in held.column_names]


@pytest.mark.parametrize("distinct", [3, 3000])
def test_an_error_among_many_says_which_signal(distinct: int) -> None:
    columns, _ = many(distinct)
    columns["decline"][7000] = columns["decline"][9000] = 0x05FFFFFF
    with pytest.raises(recoup.UnknownIdError, match=r"signals\[7000\]\.decline is 0x05ffffff") as refused:
        recoup.classify_many(columns)
    assert refused.value.index == 7000
    columns, _ = many(distinct)
    columns["network_code"] = ["51"] * 9999 + ["too long"]
    with pytest.raises(recoup.RangeError, match="network_code"):
        recoup.classify_many(columns)


def test_names_nobody_knows_are_told_of_every_row() -> None:
    names = ["insufficient_funds", "no_such_code", None, "other", ""] * 1000
    verdicts, few = recoup.classify_many({"decline": names}), recoup.classify_many({"decline": names[:5]})
    assert list(verdicts) == list(few) * 1000
    wide = recoup.classify_many({"decline": names, "at_ms": array("q", range(1_767_225_600_000, 1_767_225_605_000))})
    assert wide.column("unknown_hash") == verdicts.column("unknown_hash")
    assert wide.column("flags") == verdicts.column("flags")


def test_numbers_that_are_no_characters_are_taken_too() -> None:
    hashes = array("Q", [0xD800_DC00_D800_FFFE, 0xFFFE, 0xDC00_D800, 2**64 - 1] * 1000)
    assert recoup.classify_many({"credential": hashes}).column("credential") == hashes


@pytest.mark.parametrize("kind", [pyarrow.string(), pyarrow.large_string(), pyarrow.string_view(), pyarrow.binary()])
def test_arrow_arrays_and_their_slices_and_dictionaries(kind: Any) -> None:
    values: List[Any] = [None if i % 7 == 3 else name for i, name in enumerate(NAMES)]
    expected = [0 if value is None else id for value, id in zip(values, one_by_one(NAMES))]
    held = pyarrow.array(values, pyarrow.string()).cast(kind)
    cases = [(held, expected), (held[5:40], expected[5:40]), (held[3:3], []), (held[3:4], [0])]
    cases.append((pyarrow.chunked_array([held[:9], held[9:9], held[9:]]), expected))
    if kind != pyarrow.string_view():
        words = held.dictionary_encode()
        cases += [(words, expected), (words[4:90], expected[4:90])]
        few = pyarrow.array(values[:100] * 3, pyarrow.string()).cast(kind).dictionary_encode()
        cases.append((few.cast(pyarrow.dictionary(pyarrow.int8(), kind)), expected[:100] * 3))
    for names, ids in cases:
        assert list(recoup.find_many("code", names)) == ids


def test_an_error_says_which_signal() -> None:
    with pytest.raises(recoup.UnknownIdError, match=r"signals\[1\]\.decline is 0x05ffffff") as refused:
        recoup.classify_many({"decline": array("I", [0, 0x05FFFFFF])})
    assert (refused.value.argument, refused.value.index, refused.value.field) == ("signals", 1, "decline")
    with pytest.raises(recoup.RangeError, match=r"signals\[0\]\.http_status is 1000"):
        recoup.classify_many([recoup.Signal(http_status=1000)])
    with pytest.raises(recoup.UnknownNameError, match=r"'declin' is no column; expected flags, .*decline"):
        recoup.classify_many({"declin": array("I", [0])})
    with pytest.raises(recoup.UnknownNameError, match="no column"):
        recoup.classify_many([]).column("struct_size")
    with pytest.raises(recoup.RangeError, match="one length"):
        recoup.classify_many({"decline": array("I", [0]), "brand": array("I", [0, 0])})
    with pytest.raises(recoup.RangeError, match="at least one"):
        recoup.classify_many({"decline": "expired_card"})
    with pytest.raises(recoup.FieldOverflowError, match=r"signal\.at_ms"):
        recoup.classify_many({"at_ms": array("Q", [2**63])})


def test_a_column_is_read_once_and_not_kept() -> None:
    ids = array("I", [recoup.find("code", "expired_card")])
    verdicts = recoup.classify_many({"decline": ids})
    ids[0] = 0
    ids.append(0)
    assert verdicts[0] == recoup.classify(recoup.Signal(decline="expired_card"))
    assert struct.unpack("I", verdicts.column("cause").tobytes())[0] == recoup.find("code", "expired_card")


# ---- A bare code ----


def test_a_code_is_remembered() -> None:
    for name in names_of("code"):
        assert recoup.code(name) == recoup.classify(recoup.Signal(code=name))
        assert recoup.code(name) is recoup.code(name)
    declined = recoup.classify(recoup.Signal(decline="insufficient_funds"))
    assert recoup.code("insufficient_funds").disposition is declined.disposition
    with pytest.raises(recoup.UnknownNameError, match="did you mean insufficient_funds"):
        recoup.code("insuficient_funds")


def test_threads_remember_the_same() -> None:
    codes = list(names_of("code")) * 4
    with ThreadPoolExecutor(max_workers=8) as pool:
        assert list(pool.map(recoup.code, codes)) == [recoup.code(name) for name in codes]
