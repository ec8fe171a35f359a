"""Holds the engines to one another before anything is measured: compare.py FOLDER FAILURES CLUSTER

Of a failure with nothing but a decline code, recoup says what the table of codes says, and of a code that is not in it, that it
is unknown. Of whole failures the engines give the same answers, row by row, and CLUSTER has those of executors of their own.
Prints in how many of a hundred whole failures the table of codes says something else than recoup.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any, List

import duckdb
import pyarrow
import pyarrow.compute as compute
import pyarrow.dataset
from engines import ENGINES, TASKS, carry_out
from table import NOW_MS

# Read as time in UTC, whatever unit an engine writes.
_INSTANT = pyarrow.timestamp("ms")


# The table of codes, of what `recoup codes --facet decline --format json` prints.
_CODES = """
    COPY (SELECT name AS decline, facet.disposition FROM (SELECT name, unnest(facets) AS facet FROM read_json('{json}'))
          WHERE facet.facet = 'decline') TO '{parquet}'
"""


def answers(engine: Any, task: str, source: Path, folder: Path) -> pyarrow.Table:
    """The answers in the order of the invoices."""
    return ordered(carry_out(engine, task, source, folder, NOW_MS))


def ordered(path: Path) -> pyarrow.Table:
    """The rows of a file or folder, by their invoices."""
    held = pyarrow.dataset.dataset(path, format="parquet").to_table()
    if "due" in held.schema.names:
        held = held.set_column(held.schema.get_field_index("due"), "due", held["due"].cast(_INSTANT, safe=False))
    return held.sort_by("invoice").combine_chunks()


def demand(holds: bool, what: str) -> None:
    """Ends the run where it does not hold."""
    if not holds:
        raise SystemExit(f"compare.py: {what}")


def main() -> None:
    """Compares all tasks of all engines on the smallest tables."""
    folder, whole, cluster = (Path(argument) for argument in sys.argv[1:4])
    duckdb.sql(_CODES.format(json=folder / "codes.json", parquet=folder / "codes.parquet"))
    engines = [make(2) for make in ENGINES.values()]
    first: List[pyarrow.Table] = []
    for task in TASKS:
        given = [answers(engine, task, whole, folder) for engine in engines]
        for engine, one in zip(engines, given):
            demand(one.equals(given[0].cast(one.schema)), f"{type(engine).__name__} differs on {task}")
        first.append(given[0])
    demand(ordered(cluster).equals(first[-1].cast(ordered(cluster).schema)), "the cluster differs")
    for engine in engines:
        joined = answers(engine, "join", folder / "bare.parquet", folder)
        meant = answers(engine, "meaning", folder / "bare.parquet", folder)
        name, known = type(engine).__name__, joined["disposition"].is_valid()
        alike = compute.fill_null(compute.equal(joined["disposition"], meant["disposition"]), True)
        demand(joined["invoice"].equals(meant["invoice"]), "an invoice is missing")
        demand(compute.all(alike).as_py(), f"{name}: a code means something else in the table of codes")
        demand(compute.invert(known).equals(meant["unknown"]), f"{name}: one knows a code that the other does not")
    joined, meant = first[0], first[1]
    told = joined["disposition"].is_valid()
    other = compute.not_equal(joined.filter(told)["disposition"], meant.filter(told)["disposition"])
    print(f"{100 * compute.mean(other.cast(pyarrow.int8())).as_py():.1f}")


if __name__ == "__main__":
    main()
