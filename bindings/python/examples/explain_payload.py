"""Prints why, the same bytes as ``recoup explain FILE``.

``explain_payload.py FILE HTTP_STATUS OPERATION ZONE NOW_MS KEY [PROVIDER]``
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import List

import recoup


def explain_payload(
    body: bytes, http_status: int, operation: str, zone: str, now_ms: int, key: str, provider: str = "stripe"
) -> str:
    """The reasons of verdict and plan of one payload, under the preset ``standard`` and without a history."""
    reading = recoup.read(body, http_status, operation, provider=provider)
    verdict = recoup.classify(reading)
    case = recoup.Case(
        key=key,
        now_ms=now_ms,
        zone=zone or None,
        amount=max(reading.amount, 0),
        currency=reading.currency,
        collection=reading.collection,
        auto_advance=reading.auto_advance,
        provider_next_ms=reading.next_payment_attempt_ms,
    )
    return recoup.explain(verdict) + recoup.explain(recoup.plan(case, verdict, (), "standard"))


def main(arguments: List[str]) -> int:
    """Reads the arguments; on any refusal says why and ends with 1."""
    if len(arguments) not in (6, 7):
        print(__doc__, file=sys.stderr)
        return 2
    path, http_status, operation, zone, now_ms, key, *provider = arguments
    try:
        text = explain_payload(Path(path).read_bytes(), int(http_status), operation, zone, int(now_ms), key, *provider)
    except recoup.RecoupError as error:
        print(f"{path}: {error}", file=sys.stderr)
        return 1
    sys.stdout.buffer.write(text.encode("utf-8"))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
