"""What a user of Python would pick instead: a table joined, a column replaced, an engine that takes the rules as data.

benches/rivals/install.sh installs the packages; without them there are no rivals.
"""

from __future__ import annotations

import json
from importlib.metadata import version
from importlib.util import find_spec
from typing import Any, Callable, Dict, List, Mapping, Sequence, Tuple

# A column that has been made ready, to what it is answered by.
Ask = Callable[[], Any]
Contender = Tuple[str, Ask, Callable[[Any], List[Any]]]


def have(*packages: str) -> bool:
    """Whether all of them are installed."""
    return all(find_spec(package) for package in packages)


def of_columns(names: Sequence[str], meant: Mapping[str, Any], otherwise: Any) -> List[Contender]:
    """Those who look up a column of names, which each holds in its own form: name, what is measured, how it becomes a list."""
    if not have("duckdb", "polars", "pyarrow"):
        return []
    return [_polars(names, meant, otherwise), _duckdb(names, meant, otherwise)]


def _polars(names: Sequence[str], meant: Mapping[str, Any], otherwise: Any) -> Contender:
    import polars

    column, old, new = polars.Series(names), list(meant), polars.Series(list(meant.values()))
    return (
        f"Polars {polars.__version__} `replace_strict`",
        lambda: column.replace_strict(old, new, default=otherwise),
        lambda found: list(found.to_list()),
    )


def _duckdb(names: Sequence[str], meant: Mapping[str, Any], otherwise: Any) -> Contender:
    import duckdb
    import pyarrow

    base = duckdb.connect()
    # One thread, as the others; the rows of a join keep their order then.
    base.execute("SET threads = 1")
    base.register("given", pyarrow.table({"name": names}))
    base.register("meanings", pyarrow.table({"name": list(meant), "meaning": list(meant.values())}))
    base.execute("CREATE TABLE asked AS FROM given")
    base.execute("CREATE TABLE known AS FROM meanings")
    query = "SELECT coalesce(meaning, ?) AS meaning FROM asked LEFT JOIN known USING (name)"
    return (
        f"DuckDB {duckdb.__version__} `LEFT JOIN`",
        lambda: base.sql(query, params=[otherwise]).to_arrow_table(),
        lambda found: list(found.column("meaning").to_pylist()),
    )


def of_names(words: Mapping[str, str], otherwise: str) -> List[Tuple[str, Callable[[str], str]]]:
    """Those who are asked for the word of one name."""
    if not have("zen"):
        return []
    import zen

    decision = zen.ZenEngine().create_decision(json.dumps(_decision(words, otherwise)))
    return [(f"zen-engine {version('zen-engine')}", lambda name: str(decision.evaluate({"decline": name})["result"]["word"]))]


def _decision(words: Mapping[str, str], otherwise: str) -> Dict[str, Any]:
    """A decision table, with a row for each word."""
    codes: Dict[str, List[str]] = {}
    for code, word in words.items():
        codes.setdefault(word, []).append(json.dumps(code))
    rows = [(", ".join(all_), word) for word, all_ in codes.items()] + [("", otherwise)]
    content = {
        "hitPolicy": "first",
        "inputs": [{"id": "when", "name": "decline", "field": "decline"}],
        "outputs": [{"id": "then", "name": "word", "field": "word"}],
        "rules": [{"_id": str(at), "when": when, "then": json.dumps(word)} for at, (when, word) in enumerate(rows)],
    }
    nodes = [("asked", "inputNode", {}), ("table", "decisionTableNode", content), ("told", "outputNode", {})]
    edges = [("asked", "table"), ("table", "told")]
    return {
        "nodes": [
            {"id": id, "name": id, "type": kind, "content": held, "position": {"x": 0, "y": 0}} for id, kind, held in nodes
        ],
        "edges": [{"id": one + other, "type": "edge", "sourceId": one, "targetId": other} for one, other in edges],
    }
