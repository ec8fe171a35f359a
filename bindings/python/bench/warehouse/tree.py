"""What a process and all below it took, as Linux tells."""

from __future__ import annotations

import os
import resource
import time
from pathlib import Path
from typing import Iterator, List

_TICKS = os.sysconf("SC_CLK_TCK")


def cpu_seconds() -> float:
    """CPU time of this process, of those below it, and of those that have ended. Those that live are counted in ticks."""
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    below = [each for each in _tree(os.getpid()) if each != os.getpid()]
    ticks = sum(sum(map(int, _stat(each)[11:15])) for each in below)
    return time.process_time() + ended.ru_utime + ended.ru_stime + ticks / _TICKS


def resident_bytes(process: int) -> int:
    """Memory of the process and of those below it; what several share is told once."""
    return sum(_proportional(each) for each in _tree(process))


def _tree(process: int) -> Iterator[int]:
    yield process
    for thread in _listed(Path(f"/proc/{process}/task")):
        try:
            children = (thread / "children").read_text()
        except OSError:
            continue
        for child in children.split():
            yield from _tree(int(child))


def _listed(folder: Path) -> List[Path]:
    try:
        return list(folder.iterdir())
    except OSError:
        return []


def _stat(process: int) -> List[str]:
    """The columns behind the name, of which the first is the state; nothing of a process that has just ended."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return []


def _proportional(process: int) -> int:
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))
