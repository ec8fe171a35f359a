"""The examples run, and the README says what they print."""

from __future__ import annotations

import doctest
import itertools
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any, Dict, Tuple

import pytest
from numbers_of import ROOT

import recoup

PACKAGE = Path(__file__).resolve().parent.parent
EXAMPLES = PACKAGE / "examples"
PAYLOADS = ROOT / "tests" / "data" / "payloads"


def run(*arguments: str) -> subprocess.CompletedProcess[bytes]:
    path = str(Path(recoup.__file__).parent.parent)
    return subprocess.run([sys.executable, *arguments], env={**os.environ, "PYTHONPATH": path}, capture_output=True, check=False)


def test_quickstart() -> None:
    done = run(str(EXAMPLES / "quickstart.py"))
    assert (done.returncode, done.stderr) == (0, b"")
    first, *steps = done.stdout.decode("utf-8").splitlines()
    assert first.startswith("retry_later customer ")
    assert all(step.startswith("charge 2026-01-") for step in steps)
    assert len(steps) == 4


def test_the_readme_is_true() -> None:
    outcome = doctest.testfile(str(PACKAGE / "README.md"), module_relative=False, optionflags=doctest.ELLIPSIS)
    assert outcome.attempted > 10
    assert not outcome.failed


RENEWAL = [
    (ROOT / "tests" / "data" / "renewal" / f"{name}.json").read_bytes() for name in ("charge", "payment-intent", "invoice")
]


@pytest.mark.parametrize("webhooks", list(itertools.permutations(RENEWAL)), ids=range(6))
def test_the_lines_of_the_repository_make_one_attempt_of_three_webhooks(
    webhooks: Tuple[bytes, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    _, _, rest = (ROOT / "README.md").read_text("utf-8").partition("```python\n")
    names: Dict[str, Any] = {"recoup": recoup, "webhooks": webhooks, "now_ms": 1_767_229_200_000}
    exec(rest.partition("```")[0], names)  # the point of the test
    plan, history = names["plan"], names["history"]
    assert len({row.label for row in history}) == 1
    assert plan.charges_left >= 4
    assert sum(step.kind is recoup.StepKind.CHARGE and step.gate is recoup.Gate.NONE for step in plan.steps) >= 4
    assert capsys.readouterr().out


def test_the_flow_of_the_readme_stores_the_rows_of_every_language() -> None:
    blocks = (PACKAGE / "README.md").read_text("utf-8").split("```python\n")[1:]
    (flow,) = [block.partition("```")[0] for block in blocks if not block.startswith(">>>")]
    folder = ROOT / "tests" / "data" / "renewal"
    answers: Dict[str, bytes] = {}

    def charge(key: str) -> bytes:
        answers[key] = (folder / "answer.json").read_bytes()
        return answers[key]

    names: Dict[str, Any] = {"webhooks": RENEWAL, "now_ms": 1_767_229_200_000, "charge": charge}
    exec(flow, names)  # the point of the test
    assert "".join(line + "\n" for line in names["stored"]) == (folder / "history.ndjson").read_text("utf-8")
    assert (names["step"].ordinal, names["step"].due_ms) == (2, 1_767_950_713_224)
    assert [len(key) for key in answers] == [32], "one charge, with the key of its step"


@pytest.mark.parametrize("module", sorted(p.stem for p in Path(recoup.__file__).parent.glob("*.py")))
def test_doctests(module: str) -> None:
    name = "recoup" if module == "__init__" else f"recoup.{module}"
    __import__(name)
    assert not doctest.testmod(sys.modules[name]).failed


@pytest.mark.parametrize("payload", json.loads((PAYLOADS / "index.json").read_text("utf-8")), ids=lambda p: str(p["file"]))
def test_every_payload_can_be_explained(payload: dict[str, object]) -> None:
    import explain_payload

    body = (PAYLOADS / str(payload["file"])).read_bytes()
    status, operation = int(str(payload["http_status"])), str(payload["operation"])
    provider = str(payload.get("provider", "stripe"))
    text = explain_payload.explain_payload(body, status, operation, "America/New_York", 1_788_000_000_000, "demo", provider)
    verdict = recoup.classify(recoup.read(body, status, operation, provider=provider))
    assert text.startswith(recoup.explain(verdict))
    assert len(text) > len(recoup.explain(verdict))
    assert str(verdict.disposition) in recoup.explain(verdict, detail="full")


def test_explain_payload_prints_the_explanation_and_nothing_else() -> None:
    path = PAYLOADS / "api-error-not-permitted.json"
    done = run(str(EXAMPLES / "explain_payload.py"), str(path), "402", "charge", "Europe/Berlin", "1788000000000", "in_1")
    assert (done.returncode, done.stderr) == (0, b"")
    verdict = recoup.classify(recoup.read(path.read_bytes(), 402, "charge"))
    assert done.stdout.startswith(recoup.explain(verdict).encode("utf-8"))


def test_explain_payload_says_why_it_refuses(tmp_path: Path) -> None:
    (tmp_path / "cut.json").write_bytes(b'{"error":')
    done = run(str(EXAMPLES / "explain_payload.py"), str(tmp_path / "cut.json"), "402", "charge", "", "1788000000000", "in_1")
    assert done.returncode == 1
    assert b"line 1, column" in done.stderr
    assert run(str(EXAMPLES / "explain_payload.py")).returncode == 2
