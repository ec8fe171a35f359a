"""Measures every task of every engine, and writes what came out as JSON: measure.py FOLDER OUT ROUNDS ROWS..."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any, Dict, List, Tuple

from engines import ENGINES, TASKS
from tree import resident_bytes

CORES = (1, 2)
# What Spark says of itself.
_LOG = open(Path(sys.argv[1]) / "subjects.log", "a", encoding="utf-8")  # noqa: SIM115  # as long as the program
HERE = Path(__file__).resolve().parent


def subject(*arguments: str) -> Any:
    """Starts a subject. The threads of Polars are set where it starts."""
    command = [sys.executable, str(HERE / "subject.py"), *arguments]
    environment = {**os.environ, "POLARS_MAX_THREADS": arguments[2]}
    return subprocess.Popen(command, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=_LOG, env=environment)


def times(engine: str, task: str, cores: int, folder: str, rounds: str, sizes: List[str]) -> List[Tuple[int, float, float]]:
    """Rows, seconds by the clock, and seconds of all processors, a round each."""
    running = subject(engine, task, str(cores), folder, rounds, *sizes)
    lines = [line.split("\t") for line in running.communicate()[0].splitlines() if line.startswith("round\t")]
    if running.returncode or not lines:
        raise SystemExit(f"measure.py: {engine}, {task} failed")
    return [(int(rows), float(seconds), float(cpu)) for _, rows, seconds, cpu in lines]


def memory(engine: str, task: str, cores: int, folder: str, sizes: List[str]) -> Tuple[int, int]:
    """Bytes before the first row, and at most."""
    running = subject(engine, task, str(cores), folder, "0", *sizes)
    while running.stdout.readline() != "idle\n":
        if running.poll() is not None:
            raise SystemExit(f"measure.py: {engine}, {task} failed")
    idle = most = resident_bytes(running.pid)
    running.stdin.write("\n")
    running.stdin.flush()
    while running.poll() is None:
        most = max(most, resident_bytes(running.pid))
        time.sleep(0.02)
    if running.returncode:
        raise SystemExit(f"measure.py: {engine}, {task} failed")
    return idle, most


def main() -> None:
    """Goes over all of them; what is slow is seen as it goes."""
    folder, out, rounds, sizes = sys.argv[1], Path(sys.argv[2]), sys.argv[3], sys.argv[4:]
    measured: Dict[str, List[Any]] = {"times": [], "memory": []}
    for engine in ENGINES:
        for task in TASKS:
            for cores in CORES:
                measured["times"] += [[engine, task, cores, *one] for one in times(engine, task, cores, folder, rounds, sizes)]
                print(*measured["times"][-1], file=sys.stderr)
            measured["memory"].append([engine, task, *memory(engine, task, CORES[-1], folder, sizes)])
            print(*measured["memory"][-1], file=sys.stderr)
    out.write_text(json.dumps(measured), "utf-8")


if __name__ == "__main__":
    main()
