"""A column of a DataFrame is taken as it is, and what comes out is a table again."""

from __future__ import annotations

import gc
from datetime import datetime, timezone
from typing import Any, Callable, Dict, List

import numpy
import pandas
import polars
import pyarrow
import pytest

import recoup
from recoup import _export, _stream

NAMES: List[Any] = [
    "insufficient_funds",
    None,
    "expired_card",
    "no such code",
    "a name that is longer than any view holds itself",
]
INSTANTS = [1_767_225_600_000 + day * 86_400_000 for day in range(len(NAMES))]

COLUMNS_OF_NAMES: Dict[str, Callable[[List[Any]], Any]] = {
    "arrow": pyarrow.array,
    "arrow, large": lambda names: pyarrow.array(names, pyarrow.large_string()),
    "arrow, views": lambda names: pyarrow.array(names, pyarrow.string_view()),
    "arrow, dictionary": lambda names: pyarrow.array(names).dictionary_encode(),
    "arrow, sliced": lambda names: pyarrow.array(["before", *names, "after"]).slice(1, len(names)),
    "arrow, chunked": lambda names: pyarrow.chunked_array([names[:2], [], names[2:]], pyarrow.string()),
    "arrow, chunked dictionary": lambda names: pyarrow.chunked_array([names[:2], names[2:]]).dictionary_encode(),
    "pandas": pandas.Series,
    "pandas, objects": lambda names: pandas.Series(names, dtype=object),
    "pandas, categories": lambda names: pandas.Series(names, dtype="category"),
    "polars": polars.Series,
    "polars, categories": lambda names: polars.Series(names, dtype=polars.Categorical),
    "numpy, objects": lambda names: numpy.array(names, dtype=object),
    "list": list,
}

COLUMNS_OF_INSTANTS: Dict[str, Callable[[List[int]], Any]] = {
    "numpy": numpy.array,
    "numpy, instants": lambda at: numpy.array(at, dtype="datetime64[ms]"),
    "pandas": lambda at: pandas.Series(pandas.to_datetime(at, unit="ms", utc=True)),
    "polars, microseconds": lambda at: polars.Series([ms * 1000 for ms in at]).cast(polars.Datetime("us")),
    "arrow": pyarrow.array,
    "arrow, nanoseconds": lambda at: pyarrow.array([ms * 1_000_000 for ms in at]).cast(pyarrow.timestamp("ns", "UTC")),
    "arrow, days": lambda at: pyarrow.array(at, pyarrow.timestamp("ms")).cast(pyarrow.date32()),
}


@pytest.mark.parametrize("kind", COLUMNS_OF_NAMES)
def test_names_in_a_column_of_any_kind(kind: str) -> None:
    column = COLUMNS_OF_NAMES[kind](NAMES)
    assert list(recoup.find_many("code", column)) == [recoup.find("code", NAMES[0]), 0, recoup.find("code", NAMES[2]), 0, 0]
    assert list(recoup.find_many("code", COLUMNS_OF_NAMES[kind](NAMES[:0]))) == []
    verdicts = recoup.classify_many({"decline": column, "brand": "visa"})
    for name, verdict in zip(NAMES, verdicts):
        unknown = name is not None and name not in ("insufficient_funds", "expired_card")
        assert (recoup.VerdictFlag.UNKNOWN in verdict.flags) == unknown
        assert verdict.unknown_hash == (recoup.hash_name(name) if unknown else 0)
        if not unknown:
            assert verdict == recoup.classify(recoup.Signal(decline=name, brand="visa"))


def test_an_unknown_name_is_what_a_reader_makes_of_it() -> None:
    read = recoup.classify(recoup.read('{"error": {"type": "card_error", "decline_code": "no such code"}}'))
    (told,) = recoup.classify_many({"decline": ["no such code"], "error_type": "card_error", "carrier": "api_error"})
    assert (told.disposition, told.unknown_hash) == (read.disposition, read.unknown_hash)
    assert recoup.VerdictFlag.UNKNOWN in told.flags & read.flags


@pytest.mark.parametrize("kind", COLUMNS_OF_INSTANTS)
def test_instants_in_a_column_of_any_kind(kind: str) -> None:
    verdicts = recoup.classify_many({"decline": "expired_card", "at_ms": COLUMNS_OF_INSTANTS[kind](INSTANTS)})
    assert list(verdicts.column("at_ms")) == INSTANTS


def test_a_null_instant_is_not_said() -> None:
    for column in (
        pyarrow.array([INSTANTS[0], None], pyarrow.timestamp("ms")),
        numpy.array([INSTANTS[0], "NaT"], dtype="datetime64[ms]"),
        polars.Series([datetime.fromtimestamp(INSTANTS[0] / 1000, timezone.utc), None]),
    ):
        assert list(recoup.classify_many({"at_ms": column}).column("at_ms")) == [INSTANTS[0], 0]


def test_names_alone_are_codes() -> None:
    verdicts = recoup.classify_many(pandas.Series(["insufficient_funds", "expired_card"]))
    assert list(verdicts) == [recoup.code("insufficient_funds"), recoup.code("expired_card")]


def test_other_columns_of_texts_are_read_as_the_record_reads_them() -> None:
    columns = {
        "brand": pyarrow.array(["visa", "mastercard"]),
        "network_code": ["51", "05"],
        "issuer_country": ["us", "de"],
        "operation": ["charge", "refund"],
        "credential": ["fp_1", "fp_2"],
    }
    alone = [recoup.Signal(**{name: column[at] for name, column in columns.items() if name != "brand"}) for at in (0, 1)]
    expected = [
        recoup.classify(recoup.Signal(**{**{n: getattr(s, n) for n in columns if n != "brand"}, "brand": brand}))
        for s, brand in zip(alone, ("visa", "mastercard"))
    ]
    assert list(recoup.classify_many(columns)) == expected
    with pytest.raises(recoup.UnknownNameError, match=r"signal\.method is 'crad', which is no method; did you mean card") as told:
        recoup.classify_many({"method": ["card", "crad"]})
    assert told.value.index == 1


def test_what_is_no_column_is_told() -> None:
    with pytest.raises(TypeError, match=r"signal\.at_ms must be texts or integers, not an Arrow array of the format 'g'"):
        recoup.classify_many({"at_ms": pyarrow.array([1.5])})
    with pytest.raises(recoup.RangeError, match="one length"):
        recoup.classify_many({"decline": ["expired_card"], "brand": pandas.Series(["visa", "visa"])})


def test_verdicts_are_a_table() -> None:
    verdicts = recoup.classify_many({"decline": NAMES[:3], "at_ms": pyarrow.array(INSTANTS[:3])})
    table = pyarrow.table(verdicts.table())
    table.validate(full=True)
    assert table.column("disposition").to_pylist() == [str(verdict.disposition) for verdict in verdicts]
    assert table.column("cause").to_pylist() == ["insufficient_funds", None, "expired_card"]
    assert table.column("at_ms").to_pylist() == [verdict.at for verdict in verdicts]
    assert table.column("wait_ms").to_pylist() == [verdict.wait_ms for verdict in verdicts]
    assert table.column("prohibitions.0").to_pylist() == [str(v.prohibitions[0]) if v.prohibitions else None for v in verdicts]
    frame = polars.DataFrame(verdicts.table())
    assert frame.columns == table.column_names
    assert frame["disposition"].to_list() == table.column("disposition").to_pylist()
    assert pyarrow.table(recoup.classify_many([]).table()).num_rows == 0


def test_the_memory_of_a_table_is_given_back() -> None:
    verdicts = recoup.classify_many({"decline": NAMES[:3]})
    kept = pyarrow.table(verdicts.table()).column("disposition")
    stream = verdicts.table().__arrow_c_stream__()
    gc.collect()
    assert kept.to_pylist()[0] == "retry_later", "a part outlives its table"
    del kept, stream
    gc.collect()
    assert (_export._held, _export._in_capsules, _stream._open) == ({}, {}, {})


def test_many_plans_are_the_plan_of_each() -> None:
    verdicts = recoup.classify_many({"decline": ["insufficient_funds", "expired_card"], "at_ms": pyarrow.array(INSTANTS[:2])})
    now = INSTANTS[1] + 1
    row = recoup.Row(kind="attempt", outcome="declined", trigger="scheduled", at_ms=INSTANTS[0])
    columns = {
        "key": ["in_1", "in_2"],
        "now_ms": now,
        "amount": numpy.array([4900, 1]),
        "currency": "usd",
        "zone": ["UTC", "Europe/Berlin"],
    }
    cases = [recoup.Case(**{**columns, "key": f"in_{n + 1}", "amount": [4900, 1][n], "zone": columns["zone"][n]}) for n in (0, 1)]  # type: ignore[index]
    histories = [[row], []]
    alone = [
        recoup.plan(case, verdict, history, "cautious", max_steps=3) for case, verdict, history in zip(cases, verdicts, histories)
    ]
    plans = recoup.plan_many(columns, verdicts, histories, "cautious", max_steps=3)
    assert (list(plans), plans[-1], plans[:1], len(plans)) == (alone, alone[1], (alone[0],), 2)
    assert list(plans.column("stop_reason")) == [plan.stop_reason for plan in alone]
    assert list(plans.column("next.due_ms")) == [plan.steps[0].due_ms for plan in alone]
    table = pyarrow.table(plans.table())
    assert table.column("next.kind").to_pylist() == [str(plan.steps[0].kind) for plan in alone]
    assert list(recoup.plan_many(cases, list(verdicts))) == [recoup.plan(c, v, max_steps=1) for c, v in zip(cases, verdicts)]
    assert len(recoup.plan_many([], [])) == 0


def test_many_plans_say_which_debt_is_at_fault() -> None:
    verdicts = recoup.classify_many({"decline": ["expired_card", "expired_card"]})
    with pytest.raises(recoup.RangeError, match=r"debt\.amount is -1") as told:
        recoup.plan_many({"key": ["in_1", "in_2"], "now_ms": INSTANTS[0], "amount": numpy.array([1, -1])}, verdicts)
    assert told.value.index == 1
    with pytest.raises(recoup.RangeError, match="as many of each"):
        recoup.plan_many([recoup.Case(key="in_1", now_ms=INSTANTS[0])], verdicts)


def test_a_table_has_the_columns_that_are_asked_for() -> None:
    verdicts = recoup.classify_many(["expired_card", "insufficient_funds"])
    table = pyarrow.table(verdicts.table("severity", "disposition", "scopes.0"))
    assert table.column_names == ["severity", "disposition", "scopes.0"]
    assert table.column("disposition").to_pylist() == ["update_details", "retry_later"]
    plans = recoup.plan_many({"key": ["in_1", "in_2"], "now_ms": INSTANTS[0]}, verdicts)
    table = pyarrow.table(plans.table("next.kind", "stop_reason", "next.due_ms"))
    assert table.column_names == ["next.kind", "stop_reason", "next.due_ms"]
    assert table.equals(pyarrow.table(plans.table()).select(table.column_names))
    assert pyarrow.table(plans.table("next.kind")).column_names == ["next.kind"]
    for made, name in ((verdicts, "dispositon"), (plans, "next.dispositon"), (plans, "dispositon")):
        with pytest.raises(recoup.UnknownNameError, match="no column"):
            made.table(name)


def test_histories_of_columns_are_those_of_rows() -> None:
    attempts = pyarrow.array([[INSTANTS[1], INSTANTS[0], INSTANTS[1]], [], None, [INSTANTS[2]]])
    brands = ["visa", "mastercard", "visa", "no such brand"]
    columns = {"kind": "attempt", "outcome": "declined", "trigger": "scheduled", "at_ms": attempts.values, "brand": brands}
    histories = recoup.history_many(columns, attempts.offsets)
    expected = [
        recoup.History(
            [
                recoup.Row(kind="attempt", outcome="declined", trigger="scheduled", at_ms=at, brand=brand)
                for at, brand in zip(attempts.values.to_pylist()[begin:end], [*brands[:3], None][begin:end])
            ]
        )
        for begin, end in ((0, 3), (3, 3), (3, 3), (3, 4))
    ]
    assert histories == expected
    assert [len(history) for history in histories] == [2, 0, 0, 1], "equal rows are one"
    assert recoup.history_many(columns, [0, 2, 4]) == recoup.history_many(columns, numpy.array([0, 2, 4]))
    assert recoup.history_many({"kind": "attempt", "at_ms": pyarrow.array([], pyarrow.int64())}, [0]) == []
    with pytest.raises(TypeError, match="kind"):
        recoup.history_many({"at_ms": attempts.values}, attempts.offsets)
    cases, verdicts = {"key": ["in_1", "in_2"], "now_ms": INSTANTS[-1]}, recoup.classify_many(["expired_card"] * 2)
    assert list(recoup.plan_many(cases, verdicts, histories[:2])) == [
        recoup.plan(recoup.Case(key=f"in_{at + 1}", now_ms=INSTANTS[-1]), verdicts[at], histories[at], max_steps=1)
        for at in (0, 1)
    ]


def test_histories_of_columns_say_which_row_is_at_fault() -> None:
    columns = {
        "kind": "attempt",
        "outcome": "declined",
        "trigger": "scheduled",
        "at_ms": numpy.array([INSTANTS[0], INSTANTS[0], 0]),
    }
    with pytest.raises(recoup.RangeError, match=r"at_ms is 0") as told:
        recoup.history_many(columns, [0, 1, 3])
    assert told.value.index == 2
    for offsets in ([0, 4], [2, 1], [-1, 1], []):
        with pytest.raises(recoup.RangeError, match="offsets must rise from 0 to 3"):
            recoup.history_many(columns, offsets)
    with pytest.raises(TypeError, match="offsets must be a column of integers"):
        recoup.history_many(columns, ["a", "b"])
    with pytest.raises(recoup.UnknownNameError) as misspelt:
        recoup.history_many({**columns, "outcome": ["declined", "declind", "declined"]}, [0, 3])
    assert misspelt.value.index == 1


def test_a_debt_of_an_unknown_brand_is_planned_as_of_none() -> None:
    verdicts = recoup.classify_many(["insufficient_funds"])
    case = {"key": ["in_1"], "now_ms": INSTANTS[0]}
    unknown = recoup.plan_many({**case, "brand": ["no such brand"]}, verdicts)
    assert list(unknown) == list(recoup.plan_many(case, verdicts))
