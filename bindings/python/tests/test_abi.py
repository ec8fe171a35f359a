"""The declarations against the description and the header: ctypes checks nothing by itself."""

from __future__ import annotations

import ctypes
import dataclasses
import inspect
import re
from typing import Any, Dict, Set

import generate_abi
import pytest
from numbers_of import ABI, ROOT, STRUCTS

import recoup
from recoup import _abi, _load

HEADER = (ROOT / "include" / "recoup.h").read_text("utf-8")
CODE = re.sub(r"/\*.*?\*/|//[^\n]*", "", HEADER, flags=re.S)
PROTOTYPE = re.compile(r"\b(recoup_\w+)\s*\(([^()]*)\)\s*;")


def header_functions() -> Dict[str, int]:
    """Every function of the header and how many parameters it has."""
    found = {}
    for name, parameters in PROTOTYPE.findall(CODE):
        found[name] = 0 if parameters.strip() in ("", "void") else parameters.count(",") + 1
    return found


def test_the_generated_modules_are_up_to_date() -> None:
    for path, text in generate_abi.outputs():
        assert path.read_text("utf-8") == text, f"{path.name}: run tools/generate_abi.py"


def test_every_function_of_the_header_is_declared_with_its_arity() -> None:
    declared = {name: len(arguments) for name, (_, arguments) in _abi.PROTOTYPES.items()}
    assert declared == header_functions()
    assert len(declared) > 20


def test_every_function_got_its_prototype() -> None:
    for name, (result, arguments) in _abi.PROTOTYPES.items():
        function = getattr(_load.library, name)
        assert function.restype is result
        assert list(function.argtypes) == list(arguments)


def test_every_constant_of_the_header_has_its_value() -> None:
    defined = {name: int(value.rstrip("u")) for name, value in re.findall(r"#define RECOUP_(\w+) (-?\d+u?)$", CODE, flags=re.M)}
    declared = {name: getattr(_abi, name) for name in defined if hasattr(_abi, name)}
    for vocabulary in ABI["vocabularies"]:
        enum = getattr(_abi, class_name(vocabulary["name"]))
        for word in vocabulary["words"]:
            declared[word["constant"][len("RECOUP_") :]] = int(enum[word["name"].upper()])
    missing = {name for name in defined if name not in declared} - rows_and_lists()
    assert not missing
    assert {name: defined[name] for name in declared if name in defined} == {n: v for n, v in declared.items() if n in defined}
    assert set(declared) <= set(defined)


def class_name(vocabulary: str) -> str:
    return "".join(part.capitalize() for part in vocabulary.split("_"))


def rows_and_lists() -> Set[str]:
    """Constants that are names in Python: rows are found by name, and a word list is a class."""
    rows = [row["constant"][len("RECOUP_") :] for row in ABI["ids"]]
    return {*rows, *(f"VOCABULARY_{v['name'].upper()}" for v in ABI["vocabularies"])}


def test_rows_have_the_frozen_ids() -> None:
    for row in ABI["ids"]:
        assert recoup.find(row["space"], row["name"]) == row["value"]


@pytest.mark.parametrize("layout", list(_abi.STRUCTURES), ids=str)
def test_structures_lie_as_described(layout: Any) -> None:
    structure, described = _abi.STRUCTURES[layout], STRUCTS[layout.word]
    assert ctypes.sizeof(structure) == described["size"] == _load.library.recoup_struct_size(layout)
    found = [(name, getattr(structure, name).offset, getattr(structure, name).size) for name, _ in structure._fields_]  # type: ignore[misc]
    assert found == [(f["name"], f["offset"], f["size"]) for f in described["fields"]]


def test_words_have_the_names_of_the_library() -> None:
    for vocabulary in ABI["vocabularies"]:
        for member in getattr(_abi, class_name(vocabulary["name"])).__members__.values():
            text, length = ctypes.c_void_p(), ctypes.c_size_t()
            status = _load.library.recoup_word(vocabulary["id"], int(member), ctypes.byref(text), ctypes.byref(length), None)
            assert status == 0
            assert text.value is not None
            assert ctypes.string_at(text.value, length.value).decode("ascii") == str(member)


def test_every_record_has_every_field() -> None:
    for name in ("signal", "reading", "verdict", "row", "case", "step", "plan", "window", "clearance", "cause", "diagnosis"):
        record = getattr(recoup, name.capitalize())
        described = [f["name"] for f in STRUCTS[name]["fields"] if f["name"] not in ("struct_size", "reserved")]
        assert [f.name for f in dataclasses.fields(record) if f.name in described] == described


def test_a_request_can_say_everything_there_is_to_say() -> None:
    said = [f["name"] for f in STRUCTS["request"]["fields"] if f["name"] not in ("struct_size", "reserved")]
    taken = [name.rstrip("_") for name in inspect.signature(recoup.read).parameters]
    assert sorted(taken) == sorted(["body", *said])


def test_a_refusal_can_say_everything_there_is_to_say() -> None:
    said = [f["name"] for f in STRUCTS["refusal"]["fields"] if f["name"] not in ("struct_size", "reserved")]
    assert sorted(inspect.signature(recoup.diagnose).parameters) == sorted(["key_prefix", "message", *said])


def test_the_parameters_of_a_function_are_those_of_the_header() -> None:
    for function, names in _abi.PARAMETERS.items():
        (parameters,) = [found for name, found in PROTOTYPE.findall(CODE) if name == f"recoup_{function}"]
        assert re.findall(r"(\w+)(?:,|$)", parameters.strip()) == list(names)
    assert {"history", "signals", "steps", "windows", "offsets"} == _abi.ARRAYS
