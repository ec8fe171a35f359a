"""The mistakes of tests/data/mistakes.json, made in Python: each is told in the sentence of every language."""

from __future__ import annotations

import json
from typing import Callable, Dict

import pytest
from numbers_of import ROOT

import recoup

TABLE = json.loads((ROOT / "tests" / "data" / "mistakes.json").read_text("utf-8"))["mistakes"]
NOW = 1_767_229_200_000


def verdict() -> recoup.Verdict:
    return recoup.classify(recoup.Signal(decline="insufficient_funds"))


MISTAKES: Dict[str, Callable[[], object]] = {
    "now in seconds": lambda: recoup.plan(recoup.Case(key="in_1", now_ms=NOW // 1000), verdict()),
    "a debt without a key": lambda: recoup.plan(recoup.Case(now_ms=NOW), verdict()),
    "a negative amount": lambda: recoup.plan(recoup.Case(key="in_1", now_ms=NOW, amount=-4900), verdict()),
    "nothing known of the debt": lambda: recoup.may_charge(recoup.Case(key="in_1", now_ms=NOW)),
    "a status that is none": lambda: recoup.read("{}", http_status=1000),
    "half a body": lambda: recoup.read('{"error": {"type":'),
    "an unknown key of a policy": lambda: recoup.Policy.compile('{"version": 1,\n "colour": 3}'),
    "a row in seconds": lambda: recoup.History([recoup.Row(kind="paid", at_ms=NOW // 1000)]),
    "an attempt without its outcome": lambda: recoup.History([recoup.Row(kind="attempt", at_ms=NOW)]),
    "a key for its beginning": lambda: recoup.diagnose(key_prefix="sk_live_0123456789"),
}


def test_every_mistake_of_the_table_is_made() -> None:
    assert [entry["mistake"] for entry in TABLE] == list(MISTAKES)


@pytest.mark.parametrize("entry", TABLE, ids=lambda entry: str(entry["mistake"]))
def test_a_mistake_is_told_in_the_sentence_of_every_language(entry: Dict[str, str]) -> None:
    with pytest.raises(recoup.RecoupError) as told:
        MISTAKES[entry["mistake"]]()
    assert str(told.value) == entry["sentence"] + entry.get("place", "")
