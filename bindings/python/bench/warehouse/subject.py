"""One task of one engine, in a process of its own: subject.py ENGINE TASK CORES FOLDER ROUNDS ROWS...

After a first run, which is not measured, each round goes over all numbers of rows, and prints what it took by the clock and of
all processors. ROUNDS of 0 is the run in which somebody else watches the memory: it says `idle`, and waits for a line.
"""

from __future__ import annotations

import sys
from pathlib import Path
from time import perf_counter

from engines import ENGINES, carry_out
from table import NOW_MS
from tree import cpu_seconds


def main() -> None:
    """Prints `round ROWS SECONDS CPU_SECONDS` lines."""
    name, task, cores, folder, rounds = sys.argv[1], sys.argv[2], int(sys.argv[3]), Path(sys.argv[4]), int(sys.argv[5])
    sizes = [int(size) for size in sys.argv[6:]]
    engine = ENGINES[name](cores)

    def run(rows: int) -> None:
        carry_out(engine, task, folder / f"failures-{rows}.parquet", folder, NOW_MS)

    if rounds == 0:
        print("idle", flush=True)
        sys.stdin.readline()
        run(sizes[-1])
        return
    run(sizes[0])
    for _ in range(rounds):
        for rows in sizes:
            began, used = perf_counter(), cpu_seconds()
            run(rows)
            print("round", rows, perf_counter() - began, cpu_seconds() - used, sep="\t", flush=True)


if __name__ == "__main__":
    main()
