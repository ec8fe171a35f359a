"""What calls cost beside Python's own means. `make bench-languages` makes the inputs and runs it.

`bench.py check INPUTS` compares the answers, and `bench.py measure INPUTS` measures too.
"""

from __future__ import annotations

import platform
import sys
from array import array
from functools import partial
from itertools import accumulate
from pathlib import Path
from typing import Any, Callable, Iterator, List, Mapping, Sequence, Tuple

import facts
import rivals
from contest import Contest
from inputs import Inputs

import recoup
from recoup._load import library

COLUMN = 10_000
# So many rows in what is measured of long columns; a check takes fewer.
LONG, SHORT = 1_000_000, 20_000
DAY_MS = 86_400_000
START_MS = 1_767_225_600_000
CODE = recoup.Space.CODE


def contests(inputs: Inputs, rows: int) -> Iterator[Contest[Any]]:
    """Every contest; the contenders of each agree. Long columns have so many rows."""
    yield call()
    yield from find(inputs)
    yield from classify(inputs)
    yield from columns(inputs)
    yield from long_columns(inputs, rows)
    yield read("small", inputs)
    yield read("large", inputs)
    yield plan(inputs)


def nothing() -> int:
    """Does nothing."""
    return 0


def call() -> Contest[None]:
    """What crossing costs: ctypes alone beside a function of Python."""
    none, version = [None] * 4096, library.recoup_abi_version
    contest = Contest("call", none[:1], none)
    contest.add("recoup `recoup_abi_version` by ctypes", lambda asked: [version() for _ in asked], lambda _: 0)
    return contest.add("a function", lambda asked: [nothing() for _ in asked])


def find(inputs: Inputs) -> Iterator[Contest[str]]:
    """A name, known and not."""
    ids = inputs.ids["code"]
    known, unknown = [[name for name, id in inputs.pool if bool(id) == wanted] for wanted in (True, False)]
    ring = names(inputs)
    contest = Contest("find", known, [name for name in ring if name in ids])
    contest.add("recoup `find`", lambda asked: [recoup.find(CODE, name) for name in asked])
    yield contest.add("`dict`", lambda asked: [ids.get(name, 0) for name in asked])
    contest = Contest("find unknown", unknown, [name for name in ring if name not in ids])
    contest.add("recoup `find`, which raises", lambda asked: [found(name) for name in asked])
    yield contest.add("`dict`", lambda asked: [ids.get(name, 0) for name in asked])


def found(name: str) -> int:
    """The id, 0 for a name nobody knows."""
    try:
        return recoup.find(CODE, name)
    except recoup.UnknownNameError:
        return 0


def classify(inputs: Inputs) -> Iterator[Contest[Any]]:
    """A signal, and a bare code that comes again."""
    words, otherwise = inputs.words, inputs.otherwise
    pairs = [(name, signal(id)) for name, id in inputs.pool]
    contest = Contest("classify", pairs, [pairs[position] for position in inputs.order["name"]])
    contest.add("recoup `classify`", lambda asked: [recoup.classify(said) for _, said in asked], disposition)
    contest.add("`dict`", lambda asked: [words.get(name, otherwise) for name, _ in asked])
    for rival, run in rivals.of_names(words, otherwise):
        contest.add(rival, partial(of_pairs, run))
    yield contest
    known = Contest("memo", [name for name, id in inputs.pool if id], [name for name in names(inputs) if name in words])
    known.add("recoup `code`", lambda asked: [recoup.code(name) for name in asked], disposition)
    yield known.add("`dict`", lambda asked: [words[name] for name in asked])


def signal(decline: int) -> recoup.Signal:
    """Nothing said but a decline code; 0: one that nobody knows."""
    return recoup.Signal(decline=decline) if decline else recoup.Signal(flags=recoup.SignalFlag.UNKNOWN_DECLINE)


def disposition(verdict: recoup.Verdict) -> str:
    """The one word."""
    return str(verdict.disposition)


def names(inputs: Inputs) -> List[str]:
    """The queries, in their order."""
    return [inputs.pool[position][0] for position in inputs.order["name"]]


def columns(inputs: Inputs) -> Iterator[Contest[Any]]:
    """Many at once; an input is a whole column."""
    asked = names(inputs)[:COLUMN]
    ids, words, otherwise = inputs.ids["code"], inputs.words, inputs.otherwise
    data, offsets = "".join(asked).encode(), array("I", accumulate(map(len, asked), initial=0))
    declines = recoup.find_many(CODE, data, offsets)
    flags = array("I", [0 if id else recoup.SignalFlag.UNKNOWN_DECLINE for id in declines])

    contest = Contest("find_many", [asked], [asked] * 64, COLUMN)
    contest.add("recoup `find_many` of bytes", lambda times: [recoup.find_many(CODE, data, offsets) for _ in times], list)
    contest.add("recoup `find_many` of a list", lambda times: [recoup.find_many(CODE, column) for column in times], list)
    if rivals.have("pyarrow"):
        import pyarrow

        arrow = pyarrow.array(asked)
        contest.add("recoup `find_many` of an Arrow array", lambda times: [recoup.find_many(CODE, arrow) for _ in times], list)
    contest.add("`dict`", lambda times: [[ids.get(name, 0) for name in column] for column in times])
    yield beside(contest, asked, ids, 0)

    contest = Contest("classify_many", [asked], [asked] * 64, COLUMN)
    said = {"decline": declines, "flags": flags}
    contest.add(
        "recoup `classify_many`",
        partial(every_time, partial(dispositions, said)),
        lambda column: [str(recoup.Disposition(number)) for number in column],
    )
    contest.add("`dict`", lambda times: [[words.get(name, otherwise) for name in column] for column in times])
    yield beside(contest, asked, words, otherwise)


def beside(contest: Contest[Any], asked: List[str], meant: Mapping[str, Any], otherwise: Any) -> Contest[Any]:
    """Adds those who look up a column of names."""
    for rival, run, answer in rivals.of_columns(asked, meant, otherwise):
        contest.add(rival, partial(every_time, run), answer)
    return contest


def of_pairs(run: Callable[[str], str], asked: Sequence[Tuple[str, Any]]) -> List[str]:
    """The answers to names."""
    return [run(name) for name, _ in asked]


def every_time(run: Callable[[], Any], times: Sequence[Any]) -> List[Any]:
    """The answers to a column."""
    return [run() for _ in times]


def dispositions(said: Mapping[str, Any]) -> Any:
    """One narrow column of the verdicts."""
    return recoup.classify_many(said).column("disposition")


def long_columns(inputs: Inputs, rows: int) -> Iterator[Contest[Any]]:
    """Rows that repeat, and rows of which no two are alike."""
    ring, words, otherwise = names(inputs), inputs.words, inputs.otherwise
    asked = (ring * (rows // len(ring) + 1))[:rows]
    declines = recoup.find_many(CODE, asked)
    said = {"decline": declines, "flags": array("I", [0 if id else recoup.SignalFlag.UNKNOWN_DECLINE for id in declines])}
    apart = {**said, "at_ms": array("q", range(START_MS, START_MS + rows))}
    for subject, columns in (("classify_many few", said), ("classify_many distinct", apart)):
        contest = Contest(subject, [asked], [asked], rows)
        contest.add(
            "recoup `classify_many`",
            partial(every_time, partial(dispositions, columns)),
            lambda column: [str(recoup.Disposition(number)) for number in column],
        )
        contest.add("`dict`", lambda times: [[words.get(name, otherwise) for name in column] for column in times])
        yield beside(contest, asked, words, otherwise) if subject == "classify_many few" else contest


def read(size: str, inputs: Inputs) -> Contest[bytes]:
    """Bodies: recoup finds more than is compared."""
    bodies, ids = inputs.bodies[size], dict(inputs.ids)
    contest = Contest(f"read {size}", bodies, [bodies[position] for position in inputs.order[size]])
    contest.add("recoup `read`", lambda asked: [recoup.read(body) for body in asked], facts.of_recoup)
    return contest.add("`json.loads`, `dict`", lambda asked: [facts.own(body, ids) for body in asked])


Failure = Tuple[recoup.Case, recoup.Verdict, recoup.History]


def plan(inputs: Inputs) -> Contest[Failure]:
    """The next step of a debt with a history; the answers are those of the Rust core."""
    failures = [failure(at) for at, _, _ in inputs.failures]
    policy = recoup.Policy.preset("standard")
    contest = Contest("plan", failures, [failures[position] for position in inputs.order["failure"]])
    contest.expect("Rust", [(steps, due) for _, steps, due in inputs.failures])
    return contest.add(
        "recoup `plan`",
        lambda asked: [recoup.plan(debt, verdict, rows, policy, max_steps=1) for debt, verdict, rows in asked],
        lambda made: (made.step_total, made.steps[0].due_ms),
    )


def failure(at: int) -> Failure:
    """A failed charge on a card that other debts were charged to, every third day."""
    said = recoup.Signal(provider="stripe", decline="insufficient_funds", code="card_declined", brand="visa", at_ms=at)
    debt = recoup.Case(
        flags=recoup.CaseFlag.HIGH_VALUE,
        key="in_1Example0001",
        zone="America/New_York",
        now_ms=at,
        amount=4900,
        currency="usd",
        credential="ExampleFinger001",
    )
    attempt = {"kind": "attempt", "outcome": "declined", "trigger": "scheduled", "flags": "other_case"}
    rows: List[Any] = [{**attempt, "at_ms": at - back * 3 * DAY_MS, "id": back} for back in range(1, 21)]
    return debt, recoup.classify(said), recoup.History(recoup.Row(**row) for row in rows)


def main() -> None:
    """Compares, and measures if asked."""
    mode, file = sys.argv[1:]
    ready = list(contests(Inputs(Path(file)), LONG if mode == "measure" else SHORT))
    if mode == "check":
        print(f"bench of Python: in {len(ready)} contests all give the same answers")
        return
    print("version", "Python", f"{platform.python_implementation()} {platform.python_version()}", sep="\t")
    for contest in ready:
        contest.measure()


if __name__ == "__main__":
    main()
