"""A table of failures in Spark: `mapInArrow` hands each partition to a process of Python, batch by batch.

spark-submit --py-files failures.py spark_failures.py SOURCE TARGET INSTANT
"""

from __future__ import annotations

import sys
from typing import Any, Callable, Iterator

import failures
import pyarrow
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql.pandas.types import from_arrow_schema


def answering(question: failures.Question) -> Callable[[Iterator[Any]], Iterator[Any]]:
    """What `mapInArrow` calls. A partition that is computed again has the same answers: nothing reads a clock."""

    def answer(batches: Iterator[Any]) -> Iterator[Any]:
        for batch in batches:
            answers = question.answer(batch)
            yield from answers.add_column(0, "invoice", batch["invoice"]).to_batches()

    return answer


def with_answers(rows: DataFrame, question: failures.Question) -> DataFrame:
    """The invoices with their answers."""
    columns = pyarrow.schema([failures.FAILURES.field("invoice"), *question.columns])
    return rows.select(*failures.FAILURES.names).mapInArrow(answering(question), from_arrow_schema(columns))


def answer(spark: SparkSession, source: str, target: str, question: failures.Question) -> None:
    """Reads the failures of Parquet files, and writes the invoice and the answer of each into a folder."""
    with_answers(spark.read.parquet(source), question).write.mode("overwrite").parquet(target)


if __name__ == "__main__":
    session = SparkSession.builder.getOrCreate()
    answer(session, sys.argv[1], sys.argv[2], failures.next_step(int(sys.argv[3])))
    session.stop()
