"""What every language's bench asks, from the file that `bench-inputs` writes; benches/src/inputs.rs describes its lines."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import DefaultDict, Dict, List, Tuple


class Inputs:
    """Names, bodies and failures, and the maps a program would hold instead of recoup."""

    def __init__(self, file: Path) -> None:
        """Reads the lines; bodies are named from the working directory."""
        self.ids: DefaultDict[str, Dict[str, int]] = defaultdict(dict)
        """By space and name."""
        self.words: Dict[str, str] = {}
        """What a decline code means by itself."""
        self.otherwise = ""
        """What a code means that nobody knows."""
        self.pool: List[Tuple[str, int]] = []
        self.bodies: DefaultDict[str, List[bytes]] = defaultdict(list)
        self.failures: List[Tuple[int, int, int]] = []
        self.order: Dict[str, List[int]] = {}
        for line in file.read_text("ascii").splitlines():
            self._take(*line.split("\t"))

    def _take(self, kind: str, *columns: str) -> None:
        if kind == "name":
            self.ids[columns[0]][columns[1]] = int(columns[2])
        elif kind == "word":
            self.words[columns[0]] = columns[2]
        elif kind == "otherwise":
            self.otherwise = columns[1]
        elif kind == "pool":
            self.pool.append((columns[0], int(columns[1])))
        elif kind == "body":
            self.bodies[columns[0]].append(Path(columns[1]).read_bytes())
        elif kind == "failure":
            at, steps, due = map(int, columns)
            self.failures.append((at, steps, due))
        elif kind == "order":
            self.order[columns[0]] = [int(position) for position in columns[1:]]
        else:
            raise ValueError(f"no line of the inputs: {kind}")
