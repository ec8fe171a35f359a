"""The digest: generated cases through the public API give the same canonical lines as in every other language."""

from __future__ import annotations

import hashlib
import os
from itertools import islice
from pathlib import Path
from typing import Any, Callable, Dict, Iterable, Iterator, List

import pytest
from numbers_of import ROOT, getters, to_arguments

import recoup

# As many steps as every language has room for.
STEP_ROOM = 64
# Enough for a swap to show.
SAMPLE = 2_000

Decoder = Callable[[List[int]], Dict[str, Any]]

_SIGNAL, _CASE, _ROW = to_arguments("signal"), to_arguments("case"), to_arguments("row")
_VERDICT_FIELDS, _PLAN_FIELDS, _STEP_FIELDS = (list(getters(s).items()) for s in ("verdict", "plan", "step"))


@pytest.fixture(scope="module")
def cases() -> Path:
    path = os.environ.get("RECOUP_CASES")
    if path and Path(path).exists():
        return Path(path)
    if os.environ.get("CI"):
        pytest.fail("RECOUP_CASES names no file; it is written by `cargo run -p recoup-testkit -- cases FILE`")
    pytest.skip("RECOUP_CASES names no file; it is written by `cargo run -p recoup-testkit -- cases FILE`")


def numbers(part: str) -> List[int]:
    return [int(number) for number in part.split(" ")]


def line(kind: str, fields: Iterable[Any], record: object) -> str:
    return kind + "".join([f" {name}={get(record)}" for name, get in fields])


def answer(case: str, signal_of: Decoder) -> Iterator[str]:
    """The canonical lines of one line of the file."""
    signal, debt, preset, *history = case.rstrip("\n").split("|")
    try:
        verdict = recoup.classify(recoup.Signal(**signal_of(numbers(signal))))
    except recoup.RecoupError as error:
        yield f"verdict error={int(error.status or 0)}"
        return
    yield line("verdict", _VERDICT_FIELDS, verdict)
    try:
        rows = [recoup.Row(**_ROW(numbers(row))) for row in history]
        owed = recoup.Case(**_CASE(numbers(debt)))
        plan = recoup.plan(owed, verdict, rows, recoup.Preset(int(preset)), max_steps=STEP_ROOM)
    except recoup.RecoupError as error:
        yield f"plan error={int(error.status or 0)}"
        return
    yield line("plan", _PLAN_FIELDS, plan)
    for step in plan.steps:
        yield line("step", _STEP_FIELDS, step)


def digest(lines: Iterable[str], signal_of: Decoder = _SIGNAL) -> str:
    total = hashlib.sha256()
    for case in lines:
        total.update("".join(f"{part}\n" for part in answer(case, signal_of)).encode("ascii"))
    return total.hexdigest()


def test_digest(cases: Path, capsys: pytest.CaptureFixture[str]) -> None:
    golden, count = (ROOT / "tests" / "golden" / "digest.txt").read_text("ascii").split(" ")[:2]
    with cases.open(encoding="ascii") as lines:
        assert sum(1 for _ in lines) == int(count)
    with cases.open(encoding="ascii") as lines:
        found = digest(lines)
    with capsys.disabled():
        print(f"\ndigest: {found} over {count} cases")
    assert found == golden


def test_a_swapped_field_changes_the_digest(cases: Path) -> None:
    def swapped(parts: List[int]) -> Dict[str, Any]:
        arguments = _SIGNAL(parts)
        issuer, acquirer = arguments["issuer_country"], arguments["acquirer_country"]
        return {**arguments, "issuer_country": acquirer, "acquirer_country": issuer}

    with cases.open(encoding="ascii") as lines:
        sample = list(islice(lines, SAMPLE))
    assert digest(sample, swapped) != digest(sample)
