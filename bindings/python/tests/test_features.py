"""What docs/api.md says this package offers is what it offers: its public API, reflected, against `tests/data/features.json`."""

from __future__ import annotations

import dataclasses
import inspect
import json
from types import ModuleType
from typing import Iterator, Set

from numbers_of import ROOT

import recoup
import recoup.stripe

TABLES = json.loads((ROOT / "tests" / "data" / "features.json").read_text("utf-8"))["tables"]


def named() -> Set[str]:
    """The symbols of the table."""
    return {symbol for table in TABLES for feature in table["features"] for symbol in feature.get("python", ())}


def public(module: ModuleType, prefix: str = "") -> Iterator[str]:
    """What a module exports: its names, and the methods and properties of its classes."""
    for name in module.__all__:
        yield prefix + name
        thing = getattr(module, name)
        if inspect.isclass(thing):
            yield from (prefix + member for member in members(thing))


def members(cls: type) -> Iterator[str]:
    """Under the class that defines them: a method of every list of words is written down once. Fields of records are left out."""
    for base in cls.__mro__:
        if base.__module__.partition(".")[0] == "recoup":
            fields = {field.name for field in dataclasses.fields(base)} if dataclasses.is_dataclass(base) else set()
            for name in vars(base).keys() - fields:
                member = vars(base)[name]
                if not name.startswith("_") and (inspect.isroutine(member) or isinstance(member, property)):
                    yield f"{base.__name__}.{name}"


def test_the_table_names_the_public_api_and_nothing_else() -> None:
    reflected = {*public(recoup), *public(recoup.stripe, "stripe.")}
    assert sorted(named() - reflected) == [], "named by the table, and not there"
    assert sorted(reflected - named()) == [], "public, and in no feature of the table"


def test_nothing_is_public_that_is_not_exported() -> None:
    said = {name for name, value in vars(recoup).items() if not name.startswith("_") and not inspect.ismodule(value)}
    assert said == set(recoup.__all__)
