"""The API as a user meets it."""

from __future__ import annotations

import copy
import ctypes
import dataclasses
import pickle
import types
from datetime import datetime, timedelta, timezone
from typing import Any, Dict

import pytest
from numbers_of import ROOT

import recoup
from recoup import _abi, _load

NOW = datetime(2026, 1, 1, 9, tzinfo=timezone.utc)
NOW_MS = 1_767_258_000_000

DECLINE = (
    b'{"error":{"type":"card_error","code":"card_declined","decline_code":"not_permitted",'
    b'"message":"Nope \\u2014 \\ud83d\\ude00"}}'
)


def declined(**changes: Any) -> recoup.Signal:
    return recoup.Signal(**{"decline": "not_permitted", "brand": "visa", "issuer_country": "us", "at_ms": NOW, **changes})


def case(**changes: Any) -> recoup.Case:
    return recoup.Case(**{"key": "in_1", "now_ms": NOW, "amount": 1999, "currency": "usd", "zone": "America/New_York", **changes})


# ---- Records ----


def test_names_become_ids() -> None:
    signal = declined(network_code="57")
    assert isinstance(signal.decline, recoup.Id)
    assert (signal.decline.name, signal.decline.space) == ("not_permitted", recoup.Space.CODE)
    assert signal.decline == recoup.find("code", "not_permitted") == int(signal.decline)
    assert f"{signal.brand} {signal.brand!r}" == "visa <Id brand:visa>"
    assert (signal.network_code, signal.at_ms, signal.at) == ("57", NOW_MS, NOW)


def test_what_is_not_said_is_none() -> None:
    signal = recoup.Signal()
    assert (signal.brand, signal.operation, signal.network_code, signal.at_ms, signal.at) == (None, None, "", 0, None)
    assert repr(signal) == "Signal()"


def test_words_are_taken_by_name_number_and_member() -> None:
    for word in (recoup.Operation.REFUND, "refund", 3):
        assert declined(operation=word).operation is recoup.Operation.REFUND
    assert recoup.Signal(flags=["timed_out", "live"]).flags == recoup.SignalFlag.TIMED_OUT | recoup.SignalFlag.LIVE
    assert str(recoup.Signal(flags="timed_out").flags) == "timed_out"


def test_a_word_of_a_later_library_is_kept() -> None:
    later = recoup.Disposition(77)
    assert (later, later.word, str(later)) == (77, "unknown_77", "unknown_77")
    assert later not in list(recoup.Disposition)
    assert recoup.Allowed(1 << 30 | 1).words == ("same_card_now", f"unknown_{1 << 30}")


def test_records_are_frozen_and_slotted() -> None:
    for record in (declined(), case(), recoup.classify(declined())):
        with pytest.raises(dataclasses.FrozenInstanceError):
            record.brand = None  # type: ignore[misc]
        assert not hasattr(record, "__dict__")


def test_records_can_be_replaced_copied_compared_and_pickled() -> None:
    verdict = recoup.classify(declined())
    plan = recoup.plan(case(), verdict)
    for record in (declined(), verdict, plan, recoup.may_charge(case(flags="first_charge")), recoup.read(DECLINE)):
        assert pickle.loads(pickle.dumps(record)) == record == copy.deepcopy(record)
        assert hash(copy.copy(record)) == hash(record)
    assert dataclasses.replace(declined(), brand=recoup.find("brand", "mastercard")).brand == recoup.find("brand", "mastercard")
    assert dataclasses.replace(verdict) == verdict
    assert dataclasses.replace(plan) == plan
    assert dataclasses.asdict(declined())["network_code"] == ""


def test_a_plan_can_be_rebuilt_from_its_fields() -> None:
    plan = recoup.plan(case(), recoup.classify(declined()))
    parts = {field.name: getattr(plan, field.name) for field in dataclasses.fields(plan)}
    assert recoup.explain(recoup.Plan(**parts)) == recoup.explain(plan)


# ---- Instants ----


def test_instants_are_exact_both_ways() -> None:
    assert recoup.to_ms(NOW) == NOW_MS
    assert recoup.to_datetime(NOW_MS) == NOW
    east = datetime(2026, 1, 1, 12, tzinfo=timezone(timedelta(hours=3)))
    assert case(now_ms=east) == case(now_ms=NOW_MS)
    assert recoup.to_ms(datetime(1969, 12, 31, 23, 59, 59, 999_999, tzinfo=timezone.utc)) == -1
    assert recoup.to_datetime(-1).tzinfo is timezone.utc


def test_a_naive_datetime_is_refused() -> None:
    with pytest.raises(recoup.NaiveTimeError, match="has no time zone; give it one"):
        case(now_ms=datetime(2026, 1, 1))  # the point of the test


# ---- Calls ----


def test_a_payload_is_read() -> None:
    reading = recoup.read(DECLINE, 402)
    assert reading.signal.decline == recoup.find("code", "not_permitted")
    assert reading.signal.http_status == 402
    assert reading.message == "Nope \u2014 \U0001f600"
    assert reading.invoice is None
    for body in (DECLINE.decode(), bytearray(DECLINE), memoryview(DECLINE), memoryview(b"." + DECLINE)[1:]):
        assert recoup.read(body, 402) == reading
    assert recoup.classify(reading) == recoup.classify(reading.signal)


def test_what_the_bytes_do_not_say_is_said_beside_them() -> None:
    request: Dict[str, Any] = {"initiator": "mit", "should_retry": False, "received_ms": NOW, "retry_after_ms": 7000}
    reading = recoup.read(DECLINE, 402, "refund", provider="stripe", format="json", **request)
    signal = reading.signal
    assert (signal.operation, signal.initiator) == (recoup.Operation.REFUND, recoup.Initiator.MIT)
    assert (signal.at_ms, signal.retry_after_ms) == (0, 7000), "when bytes arrived is not when the attempt failed"
    assert recoup.SignalFlag.SHOULD_RETRY_NO in signal.flags
    assert recoup.SignalFlag.SHOULD_RETRY_YES in recoup.read(DECLINE, should_retry=True).signal.flags
    silent = recoup.read(DECLINE).signal.flags
    assert not silent & (recoup.SignalFlag.SHOULD_RETRY_YES | recoup.SignalFlag.SHOULD_RETRY_NO)
    assert reading.next == 0
    with pytest.raises(recoup.RangeError, match=r"recoup_read: request\.from is 9999"):
        recoup.read(DECLINE, from_=9999)


def test_ids_of_a_payload_are_text() -> None:
    body = (ROOT / "tests" / "data" / "payloads" / "event-charge-not-permitted-visa-57.json").read_bytes()
    reading = recoup.read(body)
    assert (reading.event or "").startswith("evt_")
    assert (reading.charge or "").startswith(("ch_", "py_"))
    assert reading.row_kind == recoup.RowKind.ATTEMPT
    assert recoup.hash_name(reading.event or "") == reading.signal.event_id


def test_not_permitted_waits_for_the_customer() -> None:
    verdict = recoup.classify(declined())
    assert verdict.disposition is recoup.Disposition.CUSTOMER_ACTION
    assert recoup.Allowed.AFTER_CUSTOMER in verdict.allowed
    plan = recoup.plan(case(), verdict)
    charges = [step for step in plan.steps if step.kind is recoup.StepKind.CHARGE]
    assert plan.stop_reason is recoup.StopReason.GATED
    assert {(step.gate, step.due_ms, step.due) for step in charges} == {(recoup.Gate.CUSTOMER_CONFIRMED, None, None)}
    assert plan.steps[0].kind is recoup.StepKind.MESSAGE
    assert recoup.text(plan.steps[0].text or 0)


def test_what_next_is_the_first_step() -> None:
    verdict = recoup.classify(declined())
    whole = recoup.plan(case(), verdict)
    first = recoup.plan(case(), verdict, max_steps=1)
    assert first.steps == whole.steps[:1]
    assert recoup.PlanFlag.TRUNCATED in first.flags
    assert (first.step_total, first.step_written) == (len(whole.steps), 1)


def test_keys_are_those_of_the_library() -> None:
    verdict = recoup.classify(recoup.Signal(decline="insufficient_funds", at_ms=NOW))
    charge = next(s for s in recoup.plan(case(), verdict).steps if s.kind is recoup.StepKind.CHARGE)
    key = charge.idempotency_key
    assert key is not None
    words = (ctypes.c_uint64 * 2)(int(key[:16], 16), int(key[16:], 16))
    out, needed = (ctypes.c_uint8 * 32)(), ctypes.c_size_t()
    assert _load.library.recoup_key_text(words, out, 32, ctypes.byref(needed), None) == 0
    assert bytes(out).decode("ascii") == key
    assert charge.due is not None
    assert charge.due > NOW


def test_may_charge_tells_what_is_left() -> None:
    clearance = recoup.may_charge(case(brand="visa", provider="stripe", method="card", flags="first_charge"))
    assert clearance.answer is recoup.Answer.ALLOWED
    assert all(window.left == window.limit and window.frees_at_ms == 0 for window in clearance.windows)


def test_may_charge_looks_at_the_verdict() -> None:
    verdict = recoup.classify(declined())
    soft = recoup.classify(recoup.Signal(decline="insufficient_funds", at_ms=NOW_MS))
    assert recoup.may_charge(case(), verdict=soft).answer is recoup.Answer.ALLOWED
    asked = recoup.may_charge(case(), verdict=recoup.classify(recoup.Signal(decline="authentication_required")))
    assert (asked.answer, asked.gate) == (recoup.Answer.NOT_BEFORE, recoup.Gate.AUTHENTICATED)
    with pytest.raises(recoup.VerdictError, match="recoup_may_charge: verdict"):
        recoup.may_charge(case(), verdict=dataclasses.replace(verdict, scopes=(None, recoup.Scope.PAYMENT)))


def test_several_stand_in_a_tuple() -> None:
    row = recoup.Row(kind="hold", scopes=["payment", None, recoup.Scope.MANDATE, 0], prohibitions=["lost_card", 0], lifts=())
    assert row.scopes == (recoup.Scope.PAYMENT, None, recoup.Scope.MANDATE)
    assert (row.prohibitions, row.lifts) == ((recoup.find("code", "lost_card"),), ())
    assert dataclasses.replace(row) == row
    stolen = recoup.classify(recoup.Signal(brand="visa", network_code="04"))
    assert [str(scope) for scope in stolen.scopes if scope] == ["credential"]
    assert len(stolen.scopes) == len(stolen.lifts) == len(stolen.prohibitions) == 1
    paydays = case(paydays=[("weekday", 5), (recoup.PaydayKind.LAST_DAY, 0), 4 << 24 | 1]).paydays
    assert paydays == (1 << 24 | 5, 3 << 24, 4 << 24 | 1)
    with pytest.raises(recoup.RangeError, match=r"recoup_plan_make: debt\.paydays is \d+; expected 0 or a payday"):
        recoup.plan(case(paydays=[("weekday", 8)]), stolen)
    with pytest.raises(recoup.FieldOverflowError, match=r"len\(row\.scopes\) is 5"):
        recoup.Row(kind="hold", scopes=["payment"] * 5)
    key = "5d41402abc4b2a76b9719d911017c592"
    assert (recoup.Row(kind="hold", key=key).key, recoup.Row(kind="hold").key) == (key, None)


def test_policies() -> None:
    standard = recoup.Policy.preset("standard")
    assert recoup.plan(case(), recoup.classify(declined()), policy=standard).policy == standard.fingerprint
    for policy in (standard.frame, recoup.Preset.STANDARD, "standard", recoup.Policy.load(standard.frame)):
        assert recoup.plan(case(), recoup.classify(declined()), policy=policy).policy == standard.fingerprint
    assert len({standard, recoup.Policy.preset(1), recoup.Policy.preset("api")}) == 2
    assert pickle.loads(pickle.dumps(standard)) == standard
    with pytest.raises(AttributeError, match="frozen"):
        standard._frame = b""
    document = {"version": 1, "extends": "cautious"}
    compiled = recoup.Policy.compile(document)
    assert compiled == recoup.Policy.compile('{"version": 1, "extends": "cautious"}')


def test_texts() -> None:
    verdict = recoup.classify(declined())
    assert recoup.text(verdict.text or 0) == recoup.text(verdict.text or 0, "customer", "en")
    assert recoup.text(verdict.cause or 0) != recoup.text(verdict.cause or 0, "remedy")
    assert "not_permitted" in recoup.explain(verdict, detail="full")
    assert "The bank does not let this cardholder" in recoup.explain(verdict)
    assert "not_permitted" not in recoup.explain(verdict)
    with pytest.raises(recoup.UnknownIdError):
        recoup.text(0xFF000001)


def test_an_object_without_its_reason_names_the_request() -> None:
    body = (ROOT / "tests" / "data" / "payloads" / "event-invoice-payment-failed-new-shape.json").read_bytes()
    verdict = recoup.classify(recoup.read(body))
    assert verdict.disposition is recoup.Disposition.LOOKUP_FIRST
    assert verdict.expand is not None
    assert recoup.expand_request(verdict.expand).startswith("GET /v1/invoice_payments")


def test_about() -> None:
    about = recoup.about()
    assert about.version == recoup.__version__
    assert about.abi == f"{_abi.ABI_MAJOR}.{_abi.ABI_MINOR}"
    assert len(about.knowledge_sha256) == 64
    assert about.tzdb_edition[:2] == "20"
    assert about.tzdb_edition[4:].isalpha()
    assert about.rules > 100 > about.ceilings > 10
    assert about.library == _load.library_path


def test_everything_public_is_documented() -> None:
    for name in recoup.__all__:
        thing = getattr(recoup, name)
        if isinstance(thing, (type, types.FunctionType)):
            assert thing.__doc__, name


def test_a_wait_is_seconds_or_a_date() -> None:
    now = datetime(2026, 1, 1, tzinfo=timezone.utc)
    assert recoup.retry_after("120") == recoup.retry_after(b" 120 ", now) == 120_000
    assert recoup.retry_after("Thu, 01 Jan 2026 00:01:00 GMT", now) == 60_000
    assert recoup.retry_after("Wed, 31 Dec 2025 00:01:00 GMT", now) == 0
    for header, given, rule in (
        ("soon", now, "retry_after"),
        ("Thu, 01 Jan 2026 00:01:00 GMT", 0, "some_instant"),
        ("120", -1, "instant"),
    ):
        with pytest.raises(recoup.RangeError) as refused:
            recoup.retry_after(header, given)
        assert refused.value.rule == recoup.FaultRule.of(rule)
