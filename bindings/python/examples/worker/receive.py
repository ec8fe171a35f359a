"""``receive``: a webhook is checked, read, remembered and planned for."""

from __future__ import annotations

import json
import sys
from typing import Any, Dict, List

import stripe

import recoup
from recoup import Reading
from worker import attempts, planning, provider
from worker.books import Books
from worker.clock import Clock, tell


def receive(body: bytes, signature: str, clock: Clock) -> int:
    """What a webhook handler does with a body and its ``Stripe-Signature``; 0 is its answer 200, 1 its answer 400."""
    try:
        provider.check(body, signature)
        event, reading = json.loads(body), recoup.read(body)
    except (stripe.SignatureVerificationError, ValueError) as error:
        print(error, file=sys.stderr)
        return 1
    now_ms, metadata = clock.now_ms(), _metadata(event)
    if not metadata.get("debt") or reading.row_kind is None:
        tell(now_ms, "-", "ignored")
        return 0
    with Books.open() as books:
        with books.transaction():
            facts = _remember(books, metadata, reading, body.decode("utf-8"), now_ms)
        tell(now_ms, metadata["debt"], *facts)
    return 0


def _metadata(event: Any) -> Dict[str, str]:
    """What was written on the payment when it was made. The provider copies that of a payment intent to its charges."""
    found = event
    for key in ("data", "object", "metadata"):
        found = found.get(key) if isinstance(found, dict) else None
    return found if isinstance(found, dict) else {}


def _remember(books: Books, metadata: Dict[str, str], reading: Reading, said: str, now_ms: int) -> List[str]:
    """Row, words and plan are one transaction: an event that is in the history has been planned for."""
    debt_id, verdict = metadata["debt"], recoup.classify(reading)
    books.add(debt_id, reading, said, reading.signal.at_ms)
    debt = books.lock(debt_id)
    key = metadata.get("recoup_key")
    sent = books.sent(debt_id, key) if key else None
    row = attempts.reported(reading, verdict, sent, books.history(debt_id))
    if not books.append(debt_id, row):
        return ["duplicate"]
    if row.outcome in attempts.FAILED:
        debt = books.note_said(debt, said, 0, row.at_ms)
    received = f"received {row.kind} {row.outcome}" if row.outcome else f"received {row.kind}"
    return [received, planning.renew(books, debt, now_ms)]
