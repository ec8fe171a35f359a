"""All calls to Stripe: a charge, and the search for one whose answer was lost."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import Iterator, NamedTuple, Optional

import stripe

from recoup import Reading
from recoup.stripe import read
from worker.books import Debt

stripe.enable_telemetry = False


class Answer(NamedTuple):
    """What the provider said, and as what it is kept: the body and its HTTP status, 0 for an object."""

    reading: Reading
    said: str
    status: int


def check(body: bytes, signature: str) -> None:
    """Raises SignatureVerificationError for a webhook that the provider did not send, or not just now."""
    secret = os.environ["STRIPE_WEBHOOK_SECRET"]
    stripe.WebhookSignature.verify_header(body, signature, secret, tolerance=stripe.Webhook.DEFAULT_TOLERANCE)


def charge(debt: Debt, key: str) -> Answer:
    """Charges a debt, once: whatever goes wrong is an answer too, and the plan's business."""
    with _client() as client:
        try:
            intent = client.v1.payment_intents.create(
                {
                    "amount": debt.amount,
                    "currency": debt.currency,
                    "customer": debt.customer,
                    "payment_method": debt.payment_method,
                    "confirm": True,
                    "off_session": True,
                    "metadata": {"debt": debt.id, "recoup_key": key},
                },
                {"idempotency_key": key},
            )
        except stripe.StripeError as error:
            return Answer(read(error, "charge"), str(error.http_body or ""), error.http_status or 0)
        return _of_object(intent)


def find(debt: Debt, key: str) -> Optional[Answer]:
    """The attempt with a key, as its answer would have told; None: the provider does not know it. Raises StripeError.

    Every page is read. An attempt that was overlooked would be made again.
    """
    with _client() as client:
        for intent in client.v1.payment_intents.list({"customer": debt.customer, "limit": 100}).auto_paging_iter():
            if intent.metadata.to_dict().get("recoup_key") == key:
                return _of_object(intent)
    return None


def _of_object(intent: stripe.PaymentIntent) -> Answer:
    return Answer(read(intent, "charge"), str(intent), 0)


@contextmanager
def _client() -> Iterator[stripe.StripeClient]:
    """A client for one conversation, over a connection of its own: one that was kept may have died, and would lose an answer.

    Neither the SDK nor the HTTP client below sends anything twice: a retry is a decision, and the plan makes it.
    """
    http = stripe.RequestsClient()
    try:
        yield stripe.StripeClient(
            os.environ["STRIPE_API_KEY"],
            base_addresses={"api": os.environ.get("STRIPE_API_BASE", stripe.DEFAULT_API_BASE)},
            max_network_retries=0,
            http_client=http,
        )
    finally:
        http.close()  # type: ignore[no-untyped-call]
