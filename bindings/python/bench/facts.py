"""What a billing service takes from a body: with `json.loads` and maps, or from recoup. 0 and the empty text: not said."""

from __future__ import annotations

import json
from typing import Any, Dict, Mapping

import recoup

Facts = Dict[str, Any]
_NOTHING: Dict[str, Any] = {}


def own(body: bytes, ids: Mapping[str, Mapping[Any, int]]) -> Facts:
    """Python's own JSON, and a dict for each space."""
    document = json.loads(body)
    data = document.get("data") or _NOTHING
    item = data.get("object") or _NOTHING
    is_charge = item.get("object") == "charge"
    charge = item if is_charge else _first((item.get("charges") or _NOTHING).get("data"))
    error = document.get("error") or item.get("last_payment_error") or _NOTHING
    outcome = charge.get("outcome") or _NOTHING
    used = error.get("payment_method") or _NOTHING
    method = used or charge.get("payment_method_details") or _NOTHING
    card = method.get("card") or _NOTHING
    codes = ids["code"]
    return {
        "error_type": ids["error_type"].get(error.get("type"), 0),
        "code": codes.get(error.get("code") or charge.get("failure_code"), 0),
        "decline": codes.get(error.get("decline_code"), 0),
        "advice": codes.get(error.get("advice_code") or outcome.get("advice_code"), 0),
        "outcome_type": ids["outcome_type"].get(outcome.get("type"), 0),
        "outcome_reason": codes.get(outcome.get("reason"), 0),
        "network_status": ids["network_status"].get(outcome.get("network_status"), 0),
        "object_status": ids["object_status"].get(item.get("status"), 0),
        "brand": ids["brand"].get(card.get("network") or card.get("brand"), 0),
        "method": ids["method"].get(method.get("type"), 0),
        "funding": ids["funding"].get(card.get("funding"), 0),
        "event": ids["event"].get(document.get("type"), 0),
        "network_code": error.get("network_decline_code") or outcome.get("network_decline_code") or "",
        "network_advice": error.get("network_advice_code") or outcome.get("network_advice_code") or "",
        "country": (card.get("country") or "").lower(),
        "currency": item.get("currency") or "",
        "amount": item.get("amount") or 0,
        "created_ms": (item.get("created") or 0) * 1000,
        "event_id": document.get("id") if data else None,
        "payment_intent": item.get("payment_intent" if is_charge else "id"),
        "charge": charge.get("id") or item.get("latest_charge"),
        "customer": item.get("customer"),
        "payment_method": used.get("id") or charge.get("payment_method"),
        "fingerprint": card.get("fingerprint"),
        "message": error.get("message") or charge.get("failure_message"),
    }


def _first(charges: Any) -> Any:
    return charges[0] if charges else _NOTHING


def of_recoup(reading: recoup.Reading) -> Facts:
    """The same facts of a reading."""
    signal = reading.signal
    ids = ("error_type", "code", "decline", "advice", "outcome_type", "outcome_reason", "network_status", "object_status")
    texts = ("payment_intent", "charge", "customer", "payment_method", "fingerprint", "message")
    return {
        **{name: getattr(signal, name) or 0 for name in (*ids, "brand", "method", "funding", "event")},
        "network_code": signal.network_code,
        "network_advice": signal.network_advice,
        "country": signal.issuer_country,
        **{name: getattr(reading, name) for name in ("currency", "amount", "created_ms")},
        "event_id": reading.event,
        **{name: getattr(reading, name) for name in texts},
    }
