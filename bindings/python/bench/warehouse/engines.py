"""The engines, each with two things to do: ask recoup by its example, and join a table of codes as it would without recoup."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import Any, Callable, Dict

import failures


class DuckDB:
    """A function of SQL; a join in SQL."""

    def __init__(self, cores: int) -> None:
        """Threads of the engine."""
        self.cores = cores

    def ask(self, source: Path, target: Path, question: failures.Question) -> None:
        """The example."""
        import duckdb_failures

        duckdb_failures.answer(str(source), str(target), question, self.cores)

    def join(self, source: Path, target: Path, codes: Path) -> None:
        """What each code means by itself."""
        import duckdb

        with duckdb.connect() as connection:
            connection.execute(f"SET threads = {self.cores}")
            connection.read_parquet(str(source)).create_view("failures")
            connection.read_parquet(str(codes)).create_view("codes")
            joined = connection.sql("SELECT invoice, disposition FROM failures LEFT JOIN codes USING (decline)")
            joined.write_parquet(str(target))


class Polars:
    """A function over lazy frames, in a process a core; a join in threads, whose number the environment says."""

    def __init__(self, cores: int) -> None:
        """Processes of the example."""
        self.cores = cores

    def ask(self, source: Path, target: Path, question: failures.Question) -> None:
        """The example."""
        import polars_failures

        polars_failures.answer(str(source), str(target), question, self.cores)

    def join(self, source: Path, target: Path, codes: Path) -> None:
        """What each code means by itself."""
        import polars

        joined = polars.scan_parquet(source).join(polars.scan_parquet(codes), on="decline", how="left")
        joined.select("invoice", "disposition").sink_parquet(target)


class Spark:
    """`mapInArrow`; a join with the table of codes sent to every core. Local mode is the real engine in one process."""

    def __init__(self, cores: int) -> None:
        """Starts the session, which takes seconds and is not measured."""
        from pyspark.sql import SparkSession

        # The processes of Python are those of this environment.
        os.environ["PYSPARK_PYTHON"] = sys.executable
        builder = SparkSession.builder.master(f"local[{cores}]").config("spark.driver.memory", "2g")
        self.session = builder.config("spark.ui.enabled", "false").config("spark.ui.showConsoleProgress", "false").getOrCreate()
        self.session.sparkContext.setLogLevel("ERROR")

    def ask(self, source: Path, target: Path, question: failures.Question) -> None:
        """The example."""
        import spark_failures

        spark_failures.answer(self.session, str(source), str(target), question)

    def join(self, source: Path, target: Path, codes: Path) -> None:
        """What each code means by itself."""
        from pyspark.sql.functions import broadcast

        rows, known = (self.session.read.parquet(str(path)) for path in (source, codes))
        joined = rows.join(broadcast(known), "decline", "left").select("invoice", "disposition")
        joined.write.mode("overwrite").parquet(str(target))


ENGINES: Dict[str, Callable[[int], Any]] = {"DuckDB": DuckDB, "Polars": Polars, "Spark": Spark}
TASKS = ("join", "meaning", "next step")


def carry_out(engine: Any, task: str, source: Path, folder: Path, now_ms: int) -> Path:
    """Does one of the tasks from Parquet to Parquet, and says where the answers are."""
    target = folder / f"{type(engine).__name__}-{task.replace(' ', '-')}"
    shutil.rmtree(target, ignore_errors=True)
    target.unlink(missing_ok=True)
    if task == "join":
        engine.join(source, target, folder / "codes.parquet")
    else:
        engine.ask(source, target, failures.meaning() if task == "meaning" else failures.next_step(now_ms))
    return target
