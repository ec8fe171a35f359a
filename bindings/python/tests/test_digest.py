"""The digest: generated cases through the public API give the same canonical lines as in every other language."""

from __future__ import annotations

import hashlib
import os
from concurrent.futures import ProcessPoolExecutor
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from typing import Any, Callable, Dict, Iterable, Iterator, List

import pytest
from numbers_of import ROOT, getters, to_arguments

import recoup

# As many steps as every language has room for.
STEP_ROOM = 64
# Cases a process takes at a time.
CHUNK = 1_000
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
    return list(map(int, part.split(" ")))


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


def answers(cases: Iterable[str], signal_of: Decoder = _SIGNAL) -> bytes:
    """The canonical lines of many cases, each followed by a line feed."""
    return "".join([f"{part}\n" for case in cases for part in answer(case, signal_of)]).encode("ascii")


def digest(path: Path) -> str:
    """The digest of a file, worked out by as many processes as there are cores."""
    total = hashlib.sha256()
    with path.open(encoding="ascii") as lines, ProcessPoolExecutor(mp_context=get_context("spawn")) as pool:
        for part in pool.map(answers, iter(lambda: list(islice(lines, CHUNK)), [])):
            total.update(part)
    return total.hexdigest()


def test_digest(cases: Path, capsys: pytest.CaptureFixture[str]) -> None:
    golden, count = (ROOT / "tests" / "data" / "golden" / "digest.txt").read_text("ascii").split(" ")[:2]
    with cases.open(encoding="ascii") as lines:
        assert sum(1 for _ in lines) == int(count)
    found = digest(cases)
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
    assert hashlib.sha256(answers(sample, swapped)).digest() != hashlib.sha256(answers(sample)).digest()
