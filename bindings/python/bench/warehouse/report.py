"""Writes the tables of docs/warehouse.md, and the data of its plot: report.py MEASURED OTHERWISE COMMIT JAVA PLOT

MEASURED is the JSON of measure.py; OTHERWISE the share that compare.py printed; JAVA the version of the runtime.
"""

from __future__ import annotations

import json
import os
import platform
import sys
from importlib.metadata import version
from pathlib import Path
from statistics import median
from typing import Any, Callable, Dict, List

from engines import ENGINES, TASKS

PAGE = Path(__file__).resolve().parents[4] / "docs" / "warehouse.md"
BEGIN, END = "<!-- begin: written by `make warehouse` -->\n", "<!-- end -->\n"
WORDS = {
    "join": "the engine's own join on the table of codes",
    "meaning": "recoup: the meaning",
    "next step": "recoup: the meaning and the next step",
}
_MEGA = 1_000_000


class Measured:
    """What was measured."""

    def __init__(self, file: Path) -> None:
        """Reads the file."""
        held = json.loads(file.read_text("utf-8"))
        self.times: List[List[Any]] = held["times"]
        self.memory = {(engine, task): (idle, most) for engine, task, idle, most in held["memory"]}
        self.sizes = sorted({one[3] for one in self.times})
        self.cores = sorted({one[2] for one in self.times})

    def clock(self, engine: str, task: str, cores: int, rows: int) -> float:
        """Seconds, the median of the rounds."""
        return self._median(lambda one: one[4], engine, task, cores, rows)

    def used(self, engine: str, task: str, cores: int, rows: int) -> float:
        """Seconds of all processors, the median of the rounds."""
        return self._median(lambda one: one[5], engine, task, cores, rows)

    def _median(self, what: Callable[[List[Any]], float], *of: Any) -> float:
        return median(what(one) for one in self.times if tuple(one[:4]) == of)


def table(of: Measured, engine: str) -> str:
    """The rows of one engine, with the most rows."""
    rows, one = of.sizes[-1], of.cores[0]
    join = of.used(engine, "join", one, rows)
    lines = []
    for task in TASKS:
        used = of.used(engine, task, one, rows)
        clocks = " | ".join(f"{of.clock(engine, task, cores, rows):.1f} s" for cores in of.cores)
        idle, most = (number / _MEGA for number in of.memory[engine, task])
        beside = "" if task == "join" else f"{used / join:.1f}\N{MULTIPLICATION SIGN} as long"
        lines.append(f"| {WORDS[task]} | {thousands(rows / used)} | {beside} | {clocks} | {idle:.0f} MB | {most:.0f} MB |")
    heads = " | ".join(f"{cores} core{'s' * (cores > 1)}" for cores in of.cores)
    head = f"| {engine} | rows a second and core | beside the join | {heads} | memory before | at most |"
    return "\n".join([head, "|---|--:|--:|" + "--:|" * (len(of.cores) + 2), *lines]) + "\n"


def thousands(number: float) -> str:
    """To three figures."""
    digits = len(str(int(number)))
    return f"{round(number, min(0, 3 - digits)):,.0f}"


def processor() -> str:
    """What kind of machine it is, and how busy."""
    info = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    models = [line.partition(": ")[2] for line in info if line.startswith("model name")]
    return f"{models[0] if models else platform.machine()}, {os.cpu_count()} processors"


def panels(of: Measured) -> List[Dict[str, Any]]:
    """Cost over rows, and below it over cores, a panel an engine."""
    one, most = of.cores[0], of.sizes[-1]
    over_rows = [
        {
            "title": f"{engine}, {one} core",
            "x": "rows",
            "y": "processor time, µs a row",
            "scale": "log",
            "series": {task: [[rows, of.used(engine, task, one, rows) / rows * _MEGA] for rows in of.sizes] for task in TASKS},
        }
        for engine in ENGINES
    ]
    over_cores = [
        {
            "title": f"{engine}, {most:,} rows",
            "x": "cores",
            "y": "by the clock, µs a row",
            "scale": "counts",
            "series": {
                task: [[cores, of.clock(engine, task, cores, most) / most * _MEGA] for cores in of.cores] for task in TASKS
            },
        }
        for engine in ENGINES
    ]
    return over_rows + over_cores


def main() -> None:
    """Rewrites what stands between the marks."""
    of, share, commit, java, plot = Measured(Path(sys.argv[1])), sys.argv[2], sys.argv[3], sys.argv[4], Path(sys.argv[5])
    versions = ", ".join(f"{name} {version(name)}" for name in ("duckdb", "polars", "pyspark", "pyarrow"))
    machine = f"{processor()}, load {os.getloadavg()[0]:.1f}"
    head = (
        f"Commit {commit}; CPython {platform.python_version()}, {versions}, Java {java}.\n"
        f"Times are one machine's ({machine}) and mean little on another; the ratios travel.\n\n"
        f"{of.sizes[-1]:,} rows. Of {share} % of the drawn failures the table of codes says something else than recoup.\n"
    )
    text = PAGE.read_text("utf-8")
    before, begin, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise SystemExit(f"{PAGE}: a mark is missing")
    tables = "".join("\n" + table(of, engine) for engine in ENGINES)
    PAGE.write_text(before + begin + head + tables + end + after, "utf-8")
    plot.write_text(json.dumps({"warehouse": {"note": f"Commit {commit}; {machine}.", "panels": panels(of)}}), "utf-8")


if __name__ == "__main__":
    main()
