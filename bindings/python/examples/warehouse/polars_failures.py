"""A table of failures in Polars: a function over a lazy frame; parts of a file may go through several processes.

python polars_failures.py SOURCE TARGET INSTANT [PROCESSES]
"""

from __future__ import annotations

import sys
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path

import failures
import polars

# Rows that a process holds at a time, and a file of the answers.
PART = 100_000


def with_answers(rows: polars.LazyFrame, question: failures.Question) -> polars.LazyFrame:
    """The invoices with their answers."""
    columns = polars.Schema([("invoice", polars.String()), *polars.Schema(question.columns).items()])

    def answer(frame: polars.DataFrame) -> polars.DataFrame:
        held = frame.to_arrow(compat_level=polars.CompatLevel.oldest())
        return frame.select("invoice").hstack(polars.DataFrame(question.answer(held)))

    return rows.map_batches(answer, schema=columns)


def answer_part(source: str, target: Path, question: failures.Question, count: int, first: int) -> None:
    """Answers some rows of a Parquet file, and writes them to a file of their own."""
    rows = polars.scan_parquet(source).slice(first, count)
    with_answers(rows, question).collect().write_parquet(target / f"part-{first:09}.parquet")


def answer(source: str, target: str, question: failures.Question, processes: int = 1, part: int = PART) -> None:
    """Reads the failures of a Parquet file, and writes the invoice and the answer of each into a folder.

    Python runs one thread at a time, so more cores take more processes.
    """
    folder = Path(target)
    folder.mkdir(parents=True, exist_ok=True)
    total = polars.scan_parquet(source).select(polars.len()).collect().item()
    answer_from, firsts = partial(answer_part, source, folder, question, part), range(0, total, part)
    if processes == 1:
        for first in firsts:
            answer_from(first)
        return
    # A forked process would find the threads of Polars missing.
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        list(pool.map(answer_from, firsts))


if __name__ == "__main__":
    answer(sys.argv[1], sys.argv[2], failures.next_step(int(sys.argv[3])), *map(int, sys.argv[4:]))
