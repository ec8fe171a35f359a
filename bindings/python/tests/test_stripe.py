"""The official SDK, talking to a server on loopback that answers with the recorded bodies; and its own check of a signature."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
import time
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import MappingProxyType
from typing import Any, Callable, Dict, Iterator, List, Mapping

import pytest
import stripe
from numbers_of import ROOT

import recoup
from recoup.stripe import read, read_webhook

PAYLOADS = ROOT / "tests" / "data" / "payloads"
INDEX: List[Dict[str, Any]] = [
    entry for entry in json.loads((PAYLOADS / "index.json").read_text("utf-8")) if "provider" not in entry
]
ERRORS = [entry for entry in INDEX if entry["file"].startswith("api-error-") and "-v2-" not in entry["file"]]
WEBHOOKS = [entry["file"] for entry in INDEX if entry["file"].startswith("event-")]
EVENTS = [file for file in WEBHOOKS if "-v2-" not in file]
OBJECTS = [entry for entry in INDEX if not entry["file"].startswith(("api-error-", "event-", "oauth-error-"))]

KEY, SECRET = "sk_test_example", "loopback"
PATIENCE_S = 0.3
TOO_OLD_S = 301

Thrown = Callable[..., Exception]


class Server(ThreadingHTTPServer):
    """Answers every request alike."""

    daemon_threads = True
    status = 200
    headers: Mapping[str, str] = MappingProxyType({})
    body = b"{}"
    silent = False
    broken = False


class Handler(BaseHTTPRequestHandler):
    """One request."""

    server: Server

    def do_POST(self) -> None:
        """Answers, or does not."""
        self.rfile.read(int(self.headers.get("Content-Length") or 0))
        if self.server.silent:
            time.sleep(2 * PATIENCE_S)
        if self.server.silent or self.server.broken:
            return
        self.send_response(self.server.status)
        for name, value in {"Content-Length": str(len(self.server.body)), **self.server.headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(self.server.body)

    def log_message(self, format: str, *args: Any) -> None:
        """Says nothing."""


@pytest.fixture
def thrown() -> Iterator[Thrown]:
    """The exception the SDK raises for an answer."""
    with Server(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        http = stripe.RequestsClient(timeout=PATIENCE_S)
        client = client_of(f"http://127.0.0.1:{server.server_address[1]}", http)

        def call(**answer: Any) -> Exception:
            for name, value in answer.items():
                setattr(server, name, value)
            return failure(client)

        yield call
        http.close()  # type: ignore[no-untyped-call]
        server.shutdown()


def client_of(url: str, http: stripe.HTTPClient) -> stripe.StripeClient:
    return stripe.StripeClient(KEY, base_addresses={"api": url}, http_client=http, max_network_retries=0)


def failure(client: stripe.StripeClient) -> Exception:
    with pytest.raises(stripe.StripeError) as raised:
        client.v1.payment_intents.confirm("pi_1")
    return raised.value


@pytest.mark.parametrize("entry", ERRORS, ids=lambda entry: str(entry["file"]))
def test_an_error_of_the_sdk_reads_as_the_answer_it_was_made_of(thrown: Thrown, entry: Dict[str, Any]) -> None:
    body, status = (PAYLOADS / entry["file"]).read_bytes(), entry["http_status"]
    assert read(thrown(status=status, body=body)) == recoup.read(body, status)


def test_the_errors_are_many() -> None:
    assert len(ERRORS) >= 8
    assert {entry["http_status"] for entry in ERRORS} >= {400, 402, 403, 409, 429, 500}


@pytest.mark.parametrize(
    "answer",
    [
        {"silent": True},
        {"broken": True},
        {"status": 502, "body": b"<html>bad gateway</html>"},
        {"status": 402, "body": b'{"error":{"type":"card_err'},
        {"status": 402, "body": b"<", "headers": {"error": "1"}},
        {"status": 500, "body": b"{}"},
        {"status": 500, "body": b'{"error":{"type":"api_error","message":"no"}}'},
        {"status": 424, "body": b'{"error":{"type":"api_error","message":"no"}}'},
    ],
    ids=["time-out", "broken off", "no JSON", "cut JSON", "a header named error", "no error in it", "500", "424"],
)
def test_what_says_nothing_of_the_outcome_is_looked_up_first(thrown: Thrown, answer: Dict[str, Any]) -> None:
    error = thrown(**answer)
    assert recoup.classify(read(error)).disposition is recoup.Disposition.LOOKUP_FIRST
    assert read(error, "read").signal.operation is recoup.Operation.READ


def test_no_server_and_any_other_exception_too() -> None:
    http = stripe.RequestsClient(timeout=PATIENCE_S)
    for error in (failure(client_of("http://127.0.0.1:1", http)), TimeoutError("something else")):
        assert recoup.classify(read(error)).disposition is recoup.Disposition.LOOKUP_FIRST
    http.close()  # type: ignore[no-untyped-call]


def test_headers_that_speak_of_retries_are_read(thrown: Thrown) -> None:
    body = (PAYLOADS / "api-error-lock-timeout.json").read_bytes()
    headers = {"Stripe-Should-Retry": "true", "Retry-After": "7", "Idempotent-Replayed": "true"}
    signal = read(thrown(status=429, body=body, headers=headers)).signal
    assert signal.retry_after_ms == 7000
    assert recoup.SignalFlag.SHOULD_RETRY_YES | recoup.SignalFlag.REPLAYED in signal.flags
    assert recoup.classify(signal).disposition is recoup.Disposition.BACKOFF
    refused = read(thrown(headers={"Stripe-Should-Retry": "false", "Retry-After": "Wed, 21 Oct 2026 07:28:00 GMT"})).signal
    assert recoup.SignalFlag.SHOULD_RETRY_NO in refused.flags
    assert not recoup.SignalFlag.SHOULD_RETRY_YES & refused.flags
    assert refused.retry_after_ms == 0
    # Counted from the Date that the server itself puts into its answer.
    dated = {"Retry-After": formatdate(time.time() + 90, usegmt=True)}
    assert 60_000 < read(thrown(status=429, body=body, headers=dated)).signal.retry_after_ms <= 90_000


def signed(body: str, secret: str = SECRET, age_s: int = 0) -> str:
    at = int(time.time()) - age_s
    return f"t={at},v1={stripe.WebhookSignature._compute_signature(f'{at}.{body}', secret)}"


@pytest.mark.parametrize("file", EVENTS)
def test_a_webhook_goes_through_the_check_of_the_sdk_first(file: str) -> None:
    body = (PAYLOADS / file).read_text("utf-8")
    event = stripe.Webhook.construct_event(body, signed(body), SECRET)
    for said in (event, event.to_dict(), body, body.encode()):
        assert read(said) == recoup.read(body)
    with pytest.raises(stripe.SignatureVerificationError) as forged:
        stripe.Webhook.construct_event(body.replace("evt_", "evt_x"), signed(body), SECRET)
    with pytest.raises(TypeError, match="SignatureVerificationError"):
        read(forged.value)


@pytest.mark.parametrize("file", WEBHOOKS)
def test_a_webhook_is_read_when_the_sdk_took_its_signature(file: str) -> None:
    body = (PAYLOADS / file).read_text("utf-8")
    for held in (body, body.encode(), bytearray(body.encode()), memoryview(body.encode())):
        assert read_webhook(held, signed(body), SECRET) == recoup.read(body)
    for signature, secret in [
        (signed(body), "another"),
        (signed(body, "another"), SECRET),
        (signed(body, age_s=TOO_OLD_S), SECRET),
        (signed(body + " "), SECRET),
        ("", SECRET),
        ("t=1", SECRET),
    ]:
        with pytest.raises(stripe.SignatureVerificationError):
            read_webhook(body, signature, secret)


def test_a_webhook_of_anyone_is_refused_before_it_is_read() -> None:
    for body in ("no JSON", b"\xff\xfe{}"):
        with pytest.raises(stripe.SignatureVerificationError):
            read_webhook(body, signed("{}"), SECRET)
    with pytest.raises(recoup.UnknownPayloadError):
        read_webhook("{}", signed("{}"), SECRET)


def test_without_the_sdk_no_webhook_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "stripe", None)
    with pytest.raises(ImportError, match="pip install stripe"):
        read_webhook("{}", signed("{}"), SECRET)


@pytest.mark.parametrize("entry", OBJECTS, ids=lambda entry: str(entry["file"]))
def test_an_object_of_the_sdk_reads_as_its_body(entry: Dict[str, Any]) -> None:
    body, operation = (PAYLOADS / entry["file"]).read_bytes(), entry["operation"]
    held = stripe.StripeObject.construct_from(json.loads(body), KEY)
    assert read(held, operation) == recoup.read(body, operation=operation)


def test_an_oauth_error_keeps_its_shape() -> None:
    body = (PAYLOADS / "oauth-error-invalid-grant.json").read_text("utf-8")
    error = stripe.oauth_error.InvalidGrantError(  # type: ignore[no-untyped-call]
        "invalid_grant", "used", body, 400, json.loads(body), {}
    )
    assert read(error, "read") == recoup.read(body, 400, "read")


def test_what_stripe_did_not_say_is_refused() -> None:
    for wrong in (None, 402, object(), KeyboardInterrupt()):
        with pytest.raises(TypeError, match="said must be"):
            read(wrong)


def test_the_sdk_is_not_loaded() -> None:
    program = "import sys, recoup.stripe; assert not {'stripe', 'requests', 'numpy'} & set(sys.modules)"
    path = str(Path(recoup.__file__).parent.parent)
    subprocess.run([sys.executable, "-c", f"import sys; sys.path.insert(0, {path!r}); {program}"], check=True)
