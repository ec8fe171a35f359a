"""The golden vectors, by name, through the public API: a vector expects only what it is about."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any, Dict, Iterator, List, Optional, Tuple, Union

import pytest
from numbers_of import ROOT, STRUCTS, ascii4, fields, getters, whole

import recoup

VECTORS = ROOT / "tests" / "data" / "vectors"
PAYLOADS = ROOT / "tests" / "data" / "payloads"

Vector = Dict[str, Any]


def load() -> List[Vector]:
    found: List[Vector] = []
    for path in sorted(VECTORS.glob("*.json")):
        for case in json.loads(path.read_text("utf-8"))["cases"]:
            found.append({"file": path.name, **case})
    return found


# ---- From names to numbers ----


def number(struct: str, field: str, value: Any) -> int:
    """The number a name stands for in a field."""
    if isinstance(value, int):
        return value
    raw = next((f for name, f, _ in fields(struct) if name == field), {}) if struct else {}
    reads, of = raw.get("reads"), raw.get("of", [])
    if isinstance(value, list):
        return sum(number(struct, field, word) for word in value)
    if field == "conflicts":
        return 1 << int(recoup.Field.of(value))
    if reads == "word" and of:
        return int(enum(of[0]).of(value))
    if reads == "flags":
        return int(enum(of[0])[value.upper()])
    if reads == "id":
        return identify(value, of)
    if reads in ("instant", "duration") or field.endswith("_ms"):
        return int(value) if value.lstrip("-").isdigit() else recoup.to_ms(instant(value))
    if reads == "ascii4":
        return int.from_bytes(value.encode("latin-1"), "little")
    if raw.get("type") == "uint64_t":
        return recoup.hash_name(value)
    return int(value)


def enum(vocabulary: str) -> Any:
    return getattr(recoup, "".join(part.capitalize() for part in vocabulary.split("_")))


def identify(name: str, of: List[str]) -> int:
    head, colon, tail = name.partition(":")
    if colon:
        return recoup.find(head, tail)
    for space in of:
        try:
            return recoup.find(space, name)
        except recoup.UnknownNameError:
            continue
    raise AssertionError(f"{' or '.join(of)} has no name {name}")


def instant(text: str) -> datetime:
    return datetime.fromisoformat(text.replace("Z", "+00:00"))


# ---- Calls ----


def arguments(struct: str, given: Dict[str, Any]) -> Dict[str, Any]:
    """The arguments of a record: names go in as they are, since the API takes them."""
    found: Dict[str, Any] = {}
    kinds = {f["name"]: f for f in STRUCTS[struct]["fields"]}
    parts: Dict[str, Dict[int, Any]] = {}
    for name, value in given.items():
        array, dot, index = name.partition(".")
        if dot:
            parts.setdefault(array, {})[int(index)] = number(struct, name, value)
        elif kinds[name].get("reads") == "instant" and isinstance(value, str):
            found[name] = instant(value) if ":" in value else int(value)
        elif kinds[name].get("reads") == "ascii4" and isinstance(value, int):
            found[name] = ascii4(value)
        else:
            found[name] = value
    for name, part in parts.items():
        numbers = [part.get(i, 0) for i in range(kinds[name]["count"])]
        found[name] = whole(struct, kinds[name], numbers)
    return found


# Fields that are 1 or 2, and True or False here.
YES_NO = ("key_livemode", "object_livemode", "account_header")


class Answer:
    """What a call answered."""

    def __init__(self, vector: Vector) -> None:
        self.error: Optional[recoup.RecoupError] = None
        self.records: Dict[str, Any] = {}
        self.lists: Dict[str, Tuple[Any, ...]] = {}
        self.id: Optional[recoup.Id] = None
        self.spent: Optional[int] = None
        try:
            self._call(vector)
        except recoup.RecoupError as error:
            self.error = error

    def _call(self, vector: Vector) -> None:
        if "find" in vector:
            self.id = recoup.find(**vector["find"])
        elif "read" in vector:
            self._read(vector, **vector["read"])
        elif "backoff" in vector:
            self._wait(vector)
        elif "refusal" in vector:
            self._diagnose(vector)
        else:
            self._decide(vector)

    def _read(self, vector: Vector, file: str = "", text: str = "", **request: Any) -> None:
        body = (PAYLOADS / file).read_bytes() if file else text
        start = request.pop("from", 0)
        reading = recoup.read(body, **{"operation": 0, **request}, from_=start)
        self.records = {"reading": reading, "signal": reading.signal}
        if "verdict" in vector["expect"]:
            self.records["verdict"] = recoup.classify(reading)

    def _diagnose(self, vector: Vector) -> None:
        texts: Dict[str, Any] = {name: vector.get(name, "") for name in ("key_prefix", "message")}
        said: Dict[str, Any] = {
            name: {1: False, 2: True}[value] if name in YES_NO else value for name, value in vector["refusal"].items()
        }
        diagnosis = recoup.diagnose(**said, **texts)
        self.records, self.lists = {"diagnosis": diagnosis}, {"causes": diagnosis.causes}

    def _wait(self, vector: Vector) -> None:
        given = vector["backoff"]
        if isinstance(given, dict):
            curve = recoup.Backoff(**arguments("backoff", given))
        else:
            self.records["backoff"] = curve = recoup.backoff_curve(given)
        if "retry" in vector:
            failed = recoup.Retry(**arguments("retry", vector["retry"]))
            self.records["pause"] = recoup.backoff_next(curve, failed)
        if "refund" in vector:
            self.spent = recoup.backoff_refund(curve, vector["refund"])

    def _decide(self, vector: Vector) -> None:
        history = [recoup.Row(**arguments("row", {"kind": "attempt", **row})) for row in vector.get("history", [])]
        case = recoup.Case(**arguments("case", self._keyed(vector["case"]))) if "case" in vector else None
        verdict = recoup.classify(recoup.Signal(**arguments("signal", vector["signal"]))) if "signal" in vector else None
        if case and "may_charge" in vector:
            clearance = recoup.may_charge(case, history, verdict=verdict)
            self.records, self.lists = {"clearance": clearance}, {"windows": clearance.windows}
            return
        assert verdict is not None
        self.records["verdict"] = verdict
        if case is None:
            return
        plan = recoup.plan(case, verdict, history, self._policy(vector.get("policy", "standard")))
        self.records["plan"], self.lists = plan, {"steps": plan.steps}

    @staticmethod
    def _policy(policy: Any) -> Union[recoup.Policy, str]:
        """A document, a preset's name, or the bytes of a frame."""
        if not isinstance(policy, str):
            return recoup.Policy.compile(json.dumps(policy))
        if policy.startswith("hex:"):
            return recoup.Policy.load(bytes.fromhex(policy[4:]))
        return policy

    @staticmethod
    def _keyed(case: Dict[str, Any]) -> Dict[str, Any]:
        return case if any(name.startswith("key") for name in case) else {"key": "vector", **case}


# ---- Comparison ----


def problems(vector: Vector) -> List[str]:
    return [problem for told in _told(vector) for problem in _problems(told)]


def _told(vector: Vector) -> Iterator[Vector]:
    """A history whose order does not matter is also told in each rotation, backwards and twice."""
    yield vector
    if "permutations" in vector:
        rows = vector["history"]
        rotated = [rows[first:] + rows[:first] for first in range(1, len(rows))]
        for other in (*rotated, rows[::-1], rows + rows):
            yield {**vector, "history": other}


def _problems(vector: Vector) -> List[str]:
    answer, expect = Answer(vector), vector["expect"]
    if "unsorted" in vector:
        # Python joins what it is given: the library never sees rows that are not.
        return [f"{answer.error!r}"] if answer.error else []
    if answer.error and "error" not in expect:
        return [f"{answer.error!r}"]
    return [problem for key, wanted in expect.items() for problem in _compare(vector, answer, key, wanted)]


def _compare(vector: Vector, answer: Answer, key: str, wanted: Any) -> Iterator[str]:
    if key == "error":
        status = (answer.error.status or recoup.Status.OK) if answer.error else recoup.Status.OK
        yield from _equal(key, recoup.Status.of(wanted), status)
    elif key == "error_at":
        yield from _equal(key, wanted, answer.error.offset if answer.error else None)
    elif key == "text":
        for of, lines in wanted.items():
            yield from _equal(f"text.{of}", "".join(f"{line}\n" for line in lines), recoup.explain(answer.records[of]))
    elif key == "id":
        yield from _equal(key, recoup.find(vector["find"]["space"], wanted), answer.id)
    elif key == "spent":
        yield from _equal(key, wanted, answer.spent)
    elif key in ("charges", "gated"):
        charges = [s for s in answer.lists.get("steps", ()) if s.kind == recoup.StepKind.CHARGE]
        yield from _equal(key, wanted, sum((s.gate != recoup.Gate.NONE) == (key == "gated") for s in charges))
    elif key in ("steps", "windows", "causes"):
        for index, one in enumerate(wanted):
            found = answer.lists.get(key, ())
            yield from _record(f"{key}[{index}]", key[:-1], one, found[index] if index < len(found) else None)
    else:
        yield from _record(key, key, wanted, answer.records.get(key))


def _record(label: str, struct: str, wanted: Dict[str, Any], found: Any) -> Iterator[str]:
    if found is None:
        yield f"no {label}"
        return
    read = getters(struct)
    for field, value in wanted.items():
        yield from _equal(f"{label}.{field}", number(struct, field, value), read[field](found))


def _equal(label: str, wanted: Any, found: Any) -> Iterator[str]:
    if wanted != found:
        yield f"{label}: wanted {wanted!r}, got {found!r}"


# ---- Tests ----


def test_every_vector_holds(capsys: pytest.CaptureFixture[str]) -> None:
    vectors = load()
    failed = [(v, found) for v in vectors for found in [problems(v)] if found]
    with capsys.disabled():
        print(f"\nvectors: {len(vectors) - len(failed)} passed, {len(failed)} failed")
    assert len(vectors) == written(), "a vector was not run"
    assert not failed, "\n".join(f"{v['file']} / {v['name']}\n  why: {v['why']}\n  " + "\n  ".join(found) for v, found in failed)


def written() -> int:
    """The cases in the files, counted without the runner."""
    return sum(path.read_text("utf-8").count('"expect":') for path in VECTORS.glob("*.json"))


def test_a_wrong_expectation_is_noticed() -> None:
    about = next(v for v in load() if "disposition" in v["expect"].get("verdict", {}))
    right = about["expect"]["verdict"]["disposition"]
    wrong = "settled" if right == "stop" else "stop"
    assert problems({**about, "expect": {"verdict": {"disposition": wrong}}})


def test_the_runner_is_where_it_believes() -> None:
    assert VECTORS.is_dir()
    assert Path(recoup.__file__).name == "__init__.py"
