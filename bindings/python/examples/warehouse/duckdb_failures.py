"""A table of failures in DuckDB: a function of SQL takes a row of the table, and gives its answer.

python duckdb_failures.py SOURCE TARGET INSTANT
"""

from __future__ import annotations

import sys

import duckdb
import failures
import pyarrow
from duckdb.func import ARROW, SPECIAL

# What SQL calls the types of the columns.
_TYPES = {
    pyarrow.string(): "VARCHAR",
    pyarrow.int64(): "BIGINT",
    pyarrow.bool_(): "BOOLEAN",
    failures.INSTANT: "TIMESTAMPTZ",
    pyarrow.list_(failures.INSTANT): "TIMESTAMPTZ[]",
}


def _struct(schema: pyarrow.Schema) -> duckdb.sqltypes.DuckDBPyType:
    return duckdb.struct_type({field.name: _TYPES[field.type] for field in schema})


def add_function(connection: duckdb.DuckDBPyConnection, name: str, question: failures.Question) -> None:
    """Adds a function of SQL. DuckDB hands over a chunk of rows a call, as Arrow."""

    def answer(rows: pyarrow.ChunkedArray) -> pyarrow.ChunkedArray:
        return question.answer(pyarrow.Table.from_struct_array(rows)).to_struct_array()

    rows, answers = _struct(failures.FAILURES), _struct(question.columns)
    # A row is never null, but a provider does not say everything: DuckDB is not to answer null for it.
    connection.create_function(name, answer, [rows], answers, type=ARROW, null_handling=SPECIAL)


def answer(source: str, target: str, question: failures.Question, threads: int = 0) -> None:
    """Reads the failures of a Parquet file, and writes the invoice and the answer of each to another."""
    with duckdb.connect() as connection:
        if threads:
            connection.execute(f"SET threads = {threads}")
        add_function(connection, "recoup_answer", question)
        connection.read_parquet(source).create_view("failures")
        connection.sql("SELECT invoice, unnest(recoup_answer(failures)) FROM failures").write_parquet(target)


if __name__ == "__main__":
    answer(sys.argv[1], sys.argv[2], failures.next_step(int(sys.argv[3])))
