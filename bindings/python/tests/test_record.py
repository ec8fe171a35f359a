"""A record is the bytes of its structure, and says what they say."""

from __future__ import annotations

import copy
import dataclasses
import gc
import inspect
import pickle
import sys
from typing import Any, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st
from numbers_of import STRUCTS, getters

import recoup
from recoup._abi import STRUCTURES, Layout
from recoup._words import Lookup

# Those that are nothing but their structure.
PLAIN = ["signal", "verdict", "row", "case", "step", "window"]

BODY = b'{"error": {"type": "card_error", "code": "card_declined", "message": "%s"}}'


def structure(record: str, draw: Any) -> Any:
    """A structure with any numbers, of which a code is one that can be written."""
    size = STRUCTS[record]["size"]
    made: Any = STRUCTURES[Layout[record.upper()]].from_buffer_copy(draw(st.binary(min_size=size, max_size=size)))
    for field in STRUCTS[record]["fields"]:
        if field["name"] == "struct_size":
            made.struct_size = size
        elif field["name"] == "reserved":
            made.reserved = 0
        elif field.get("reads") == "ascii4":
            setattr(made, field["name"], int.from_bytes(draw(st.text("aZ09", max_size=4)).encode(), "little"))
    return made


@pytest.mark.parametrize("record", PLAIN)
@given(data=st.data())
def test_every_field_is_that_of_the_structure(record: str, data: st.DataObject) -> None:
    c = structure(record, data.draw)
    said = getattr(recoup, record.capitalize())._of(bytes(c))
    for name, get in getters(record).items():
        field, _, index = name.partition(".")
        assert get(said) == (getattr(c, field)[int(index)] if index else getattr(c, field)), name
    arguments = {field.name: getattr(said, field.name) for field in dataclasses.fields(said)}
    again = type(said)(**arguments)
    assert (again, hash(again), repr(again)) == (said, hash(said), repr(said))
    assert pickle.loads(pickle.dumps(said)) == said
    assert copy.copy(said) == copy.deepcopy(said) == dataclasses.replace(said) == said


def test_a_record_is_a_dataclass_like_any_other() -> None:
    for record in map(recoup.__dict__.__getitem__, map(str.capitalize, [*PLAIN, "reading", "plan", "clearance"])):
        fields = dataclasses.fields(record)
        hints = get_type_hints(record)
        assert all(field.default is dataclasses.MISSING and field.name in hints for field in fields)
        assert list(inspect.signature(record).parameters) == [field.name for field in fields]


def test_a_list_of_records_is_made_once() -> None:
    verdict = recoup.classify(recoup.Signal(decline="insufficient_funds", at_ms=1_767_258_000_000))
    plan = recoup.plan(recoup.Case(key="in_1", now_ms=1_767_258_000_000), verdict)
    assert plan.steps is plan.steps
    assert len(plan.steps) == plan.step_written
    assert dataclasses.replace(plan, steps=plan.steps[:1]) != plan
    with pytest.raises(TypeError, match=r"^plan\.steps\[1\] must be a Step, not int"):
        recoup.Plan(steps=(plan.steps[0], 5))  # type: ignore[arg-type]  # the point of the test
    with pytest.raises(TypeError, match=r"^clearance\.windows must be a sequence of windows, not int"):
        recoup.Clearance(answer=1, windows=5)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match=r"^reading\.signal must be a Signal, not int"):
        recoup.Reading(signal=5)  # type: ignore[arg-type]


def test_a_reading_does_not_keep_the_payload() -> None:
    payload = BODY % (b"a" * 10_000)
    reading = recoup.read(payload)
    assert payload not in gc.get_referents(reading)
    assert sys.getsizeof(reading._raw) < 1_000
    assert reading.message == "a" * 10_000
    assert recoup.read(b"  " + payload) == reading, "where the texts stand is no part of it"
    assert recoup.read(BODY % b"b") != reading


def test_what_is_remembered_has_a_bound() -> None:
    lookup = Lookup(str, {0: None})
    assert [lookup[number] for number in range(10_000)][:3] == [None, "1", "2"]
    assert len(lookup) == 4096
    assert lookup[9_999] == "9999"
