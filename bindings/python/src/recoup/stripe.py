"""What a user of the official SDK already holds: the error of a call, an event, an object, the body of a webhook.

The SDK is loaded by :func:`read_webhook` alone, which lets it check the signature.

>>> from recoup.stripe import read
>>> read('{"object": "charge", "status": "failed", "failure_code": "expired_card"}').signal.code
<Id code:expired_card>
"""

from __future__ import annotations

import json
from collections.abc import Mapping as AnyMapping
from dataclasses import replace
from datetime import datetime, timezone
from email.utils import parsedate_to_datetime
from typing import Any, Union

from recoup import _calls
from recoup._abi import Operation, SignalFlag
from recoup._errors import RangeError
from recoup._records import Reading, Signal
from recoup._wait import retry_after

__all__ = ["read", "read_webhook"]

_SHOULD_RETRY = {"true": True, "false": False}


def read(said: Any, operation: Union[Operation, str, int] = Operation.CHARGE) -> Reading:
    """Reads an exception of a call, an event or an object of the SDK, a dict, or the text or bytes of a body.

    An error of the API is read from its answer, with its status and the headers that speak of retries. Any other exception (a
    connection that broke, a time-out, an answer that is no JSON) is read as sent and unanswered, so that a call that can move
    money is looked up first. ``operation`` is what the failed call was.

    The body of a webhook is for :func:`read_webhook`, which has its signature checked first. Raises as
    :func:`recoup.read`, and TypeError for what Stripe did not say.
    """
    if isinstance(said, BaseException):
        return _read_error(said, operation)
    if isinstance(said, (str, bytes, bytearray, memoryview)):
        return _calls.read(said, operation=operation)
    return _calls.read(_json(said), operation=operation)


def read_webhook(body: Union[str, bytes, bytearray, memoryview], signature: str, secret: str) -> Reading:
    """Has the SDK check the signature of a webhook, and reads its event: of any API version, thin or whole.

    ``body`` is the request's own, ``signature`` its header ``Stripe-Signature``, ``secret`` the endpoint's. What was signed by
    someone else, or more than five minutes ago, is refused before anything of it is read: the SDK raises its
    ``SignatureVerificationError``. Then raises as :func:`recoup.read`; ImportError where the SDK is not installed.
    """
    # Bytes that are no UTF-8 were not signed by Stripe: the SDK refuses what becomes of them.
    text = body if isinstance(body, str) else bytes(body).decode("utf-8", "replace")
    _check_signature(text, signature, secret)
    return _calls.read(text)


def _check_signature(text: str, signature: str, secret: str) -> None:
    try:
        from stripe import Webhook, WebhookSignature
    except ImportError as error:
        raise ImportError("the official SDK, which checks signatures, is not installed: pip install stripe") from error
    # Of itself, the check of a header takes one of any age.
    WebhookSignature.verify_header(text, signature, secret, Webhook.DEFAULT_TOLERANCE)


def _json(said: Any) -> str:
    if isinstance(said, AnyMapping):
        return json.dumps(said)
    if _is_of_sdk(said) and hasattr(said, "to_dict"):
        return str(said)  # which every version of the SDK makes JSON
    raise TypeError(f"said must be an exception, an object or a body of Stripe, not {type(said).__name__}")


def _read_error(error: BaseException, operation: Union[Operation, str, int]) -> Reading:
    if not isinstance(error, Exception) or type(error).__name__ == "SignatureVerificationError":
        raise TypeError(f"said must be the exception of a call, not {type(error).__name__}") from error
    # Of an answer that is no JSON, the SDK gives the headers for its body.
    answer = getattr(error, "json_body", None)
    if not _is_of_sdk(error) or not isinstance(answer, dict) or "error" not in answer:
        return _unanswered(operation)
    body, status, headers = error.http_body, error.http_status, error.headers  # type: ignore[attr-defined]  # a StripeError
    said = {name.lower(): value for name, value in (headers or {}).items()}
    reading = _calls.read(
        body,
        status,
        operation,
        should_retry=_SHOULD_RETRY.get(said.get("stripe-should-retry", "")),
        retry_after_ms=_wait_ms(said.get("retry-after", ""), said.get("date", "")),
    )
    if said.get("idempotent-replayed") != "true":
        return reading
    return replace(reading, signal=replace(reading.signal, flags=reading.signal.flags | SignalFlag.REPLAYED))


def _wait_ms(after: str, date: str) -> int:
    """The wait that a Retry-After header asks for. A date in it is counted from the answer's own; what is neither is no wait."""
    try:
        return retry_after(after, int(_instant(date).timestamp() * 1000) if date else 0)
    except (RangeError, TypeError, ValueError, IndexError):
        return 0


def _instant(header: str) -> datetime:
    """A date of HTTP; the oldest of its three forms names no zone, and means GMT."""
    found = parsedate_to_datetime(header)
    return found if found.tzinfo else found.replace(tzinfo=timezone.utc)


def _is_of_sdk(thing: object) -> bool:
    return any(base.__module__.partition(".")[0] == "stripe" for base in type(thing).__mro__)


def _unanswered(operation: Union[Operation, str, int]) -> Reading:
    """Nothing is known of what became of the request.

    That holds for a refused connection too, since the SDK may have sent the request before, and tried again.
    """
    return Reading(signal=Signal(provider="stripe", operation=operation, flags=SignalFlag.TIMED_OUT))
