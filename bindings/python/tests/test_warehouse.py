"""The examples of a warehouse answer each row of a table as the single calls do.

`make warehouse` runs them on a million rows, and in Spark too.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from datetime import timezone
from pathlib import Path
from typing import Any, Dict, List

import duckdb
import duckdb_failures
import failures
import polars
import polars_failures
import pyarrow
import pyarrow.parquet
import pytest
from numbers_of import ROOT

import recoup

EXAMPLES = Path(__file__).resolve().parents[1] / "examples" / "warehouse"
NOW_MS = 1_767_258_000_000
DAY_MS = 86_400_000


def failure(days: int, earlier: Any, **said: str) -> Dict[str, Any]:
    """A row of the table, that failed last so many days ago. An instant is microseconds there."""
    row: Dict[str, Any] = dict.fromkeys(failures.FAILURES.names)
    row.update(failed_at=(NOW_MS - days * DAY_MS) * 1000, amount=4900, currency="usd", zone="Europe/Berlin")
    row["earlier"] = earlier and [(NOW_MS - day * DAY_MS) * 1000 for day in earlier]
    return {**row, **said}


ROWS = [
    failure(1, [4, 2], decline="insufficient_funds", brand="visa", network_code="51", issuer_country="us"),
    failure(2, [], decline="expired_card", brand="mastercard"),
    failure(1, None, decline="do_not_honor", brand="mastercard", advice="do_not_try_again"),
    failure(3, [5], decline="insufficient_funds", brand="no such brand"),
    failure(1, [3], decline="no such code", zone="America/New_York"),
    failure(2, []),
]
for number, row in enumerate(ROWS):
    row["invoice"] = f"in_{number}"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    table = pyarrow.Table.from_pylist(ROWS, failures.FAILURES)
    pyarrow.parquet.write_table(table, tmp_path / "failures.parquet")
    return tmp_path / "failures.parquet"


def by_single_calls() -> List[Dict[str, Any]]:
    answers = []
    for row in ROWS:
        said = {name: row[name] for name in failures.SAID if row[name]}
        brand = row["brand"] if row["brand"] in ("visa", "mastercard") else None
        unknown = "no such" in f"{row['decline']} {row['brand']}"
        columns: Dict[str, Any] = {name: [value] for name, value in said.items()}
        (verdict,) = recoup.classify_many({**columns, "at_ms": pyarrow.array([row["failed_at"] // 1000])})
        if not unknown:
            assert verdict == recoup.classify(recoup.Signal(**said, at_ms=row["failed_at"] // 1000))
        attempts = [
            recoup.Row(kind="attempt", outcome="declined", trigger="scheduled", at_ms=at // 1000, brand=brand)
            for at in row["earlier"] or ()
        ]
        debt = {name: row[name] for name in ("amount", "currency", "zone")}
        plan = recoup.plan(recoup.Case(key=row["invoice"], now_ms=NOW_MS, brand=brand, **debt), verdict, attempts)
        answers.append(
            {
                "invoice": row["invoice"],
                "disposition": str(verdict.disposition),
                "severity": str(verdict.severity),
                "unknown": unknown,
                "knowledge": recoup.about().knowledge_sha256[:12],
                "next": str(plan.steps[0].kind),
                "due": plan.steps[0].due and plan.steps[0].due.astimezone(timezone.utc),
                "gate": str(plan.steps[0].gate),
                "stop": str(plan.stop_reason),
            }
        )
    assert {answer["disposition"] for answer in answers} >= {"retry_later", "update_details", "lookup_first"}
    return answers


def of_file(path: Path) -> List[Dict[str, Any]]:
    return polars.read_parquet(path).to_dicts()


def test_duckdb_answers_each_row(source: Path, tmp_path: Path) -> None:
    duckdb_failures.answer(str(source), str(tmp_path / "answers.parquet"), failures.next_step(NOW_MS))
    assert of_file(tmp_path / "answers.parquet") == by_single_calls()


@pytest.mark.parametrize("processes", [1, 2])
def test_polars_answers_each_row(source: Path, tmp_path: Path, processes: int) -> None:
    polars_failures.answer(str(source), str(tmp_path / "answers"), failures.next_step(NOW_MS), processes, part=4)
    assert of_file(tmp_path / "answers" / "*.parquet") == by_single_calls()


def test_the_programs_of_the_page(source: Path, tmp_path: Path) -> None:
    for program, target, answers in (
        ("duckdb_failures.py", "answers.parquet", "answers.parquet"),
        ("polars_failures.py", "answers", "answers/*.parquet"),
    ):
        command = [sys.executable, str(EXAMPLES / program), source.name, target, str(NOW_MS)]
        environment = {**os.environ, "PYTHONPATH": str(Path(recoup.__file__).parent.parent)}
        subprocess.run(command, cwd=tmp_path, env=environment, check=True, capture_output=True)
        assert of_file(tmp_path / answers) == by_single_calls()


def test_the_sql_of_the_page(source: Path) -> None:
    blocks = re.findall(r"```sql\n(.*?)```", (ROOT / "docs" / "warehouse.md").read_text("utf-8"), re.DOTALL)
    assert len(blocks) == 2
    with duckdb.connect() as connection:
        duckdb_failures.add_function(connection, "recoup_answer", failures.next_step(NOW_MS))
        connection.read_parquet(str(source)).create_view("failures")
        connection.sql("SELECT invoice, unnest(recoup_answer(failures)) FROM failures").create("answers")
        summed = {row[0]: row[1:] for row in connection.sql(blocks[0]).fetchall()}
        assert summed["update_details"] == (1, 4900)
        answered = blocks[1].replace("<>", "=").replace("515cebac1f92", recoup.about().knowledge_sha256[:12])
        (found,) = connection.sql(f"SELECT count(*) FROM ({answered})").fetchall()[0]
        assert found == sum(row["unknown"] for row in by_single_calls())


def test_a_meaning_needs_no_plan(source: Path, tmp_path: Path) -> None:
    duckdb_failures.answer(str(source), str(tmp_path / "meanings.parquet"), failures.meaning())
    expected = [{name: answer[name] for name in ("invoice", *failures.MEANINGS.names)} for answer in by_single_calls()]
    assert of_file(tmp_path / "meanings.parquet") == expected
