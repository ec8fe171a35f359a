"""``python -m worker receive SIGNATURE < body`` takes a webhook, ``python -m worker run`` carries out what is due."""

from __future__ import annotations

import sys
from typing import List

from worker.clock import Clock
from worker.receive import receive
from worker.run import run


def main(arguments: List[str]) -> int:
    """Ends with 0 when the work is done, with 1 for a webhook that is refused."""
    clock = Clock.of_environment()
    if len(arguments) == 2 and arguments[0] == "receive":
        return receive(sys.stdin.buffer.read(), arguments[1], clock)
    if arguments == ["run"]:
        return run(clock)
    print(__doc__, file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
