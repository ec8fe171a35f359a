"""Why a request was refused, and that nothing of what was given is repeated."""

from __future__ import annotations

import pickle
import traceback
from typing import Any, Dict

import pytest

import recoup

KEY = "sk_test_51HexampleThatIsNoKey"


def test_the_permission_the_cause_and_the_steps() -> None:
    made = recoup.diagnose(
        http_status=403, code="more_permissions_required", key_prefix="rk_live_", resource="customer", access="read"
    )
    assert (made.key_kind, made.key_livemode) == (recoup.KeyKind.RESTRICTED, 2)
    assert made.permission == recoup.find("permission", "customer_read")
    (cause,) = made.causes
    assert cause.certainty is recoup.Certainty.CERTAIN
    assert cause.obstacle == recoup.find("obstacle", "key_lacks_permission")
    assert "one permission" in recoup.text(cause.repairs[0] or 0)
    assert recoup.text(cause.obstacle or 0).startswith("The restricted key")
    assert pickle.loads(pickle.dumps(made)) == made


def test_the_message_is_read_for_a_permission_alone() -> None:
    message = f"The provided key '{KEY}' lacks it. Having the 'rak_invoice_write' permission would allow this request."
    made = recoup.diagnose(http_status=403, message=message)
    assert made.permission == recoup.find("permission", "invoice_write")
    assert message[made.named_at :][: made.named_len] == "invoice_write"
    assert KEY not in repr(made)


@pytest.mark.parametrize(
    "given",
    [
        {"key_prefix": KEY},
        {"code": KEY},
        {"error_type": KEY},
        {"resource": KEY},
        {"owner": KEY},
        {"access": KEY},
    ],
    ids=lambda given: next(iter(given)),
)
def test_what_was_given_is_not_repeated(given: Dict[str, Any]) -> None:
    (field,) = given
    with pytest.raises(recoup.RecoupError) as refused:
        recoup.diagnose(**given)
    told = "".join(traceback.format_exception_only(type(refused.value), refused.value))
    assert KEY not in told
    assert KEY not in repr(vars(refused.value))
    assert refused.value.__context__ is None
    assert field in told


def _only(field: str, value: int) -> Dict[str, Any]:
    return {field: value}


@pytest.mark.parametrize("field", ["key_livemode", "object_livemode", "account_header"])
def test_yes_and_no_are_bools(field: str) -> None:
    with pytest.raises(TypeError, match=f"{field} must be a bool or None, not int"):
        recoup.diagnose(**_only(field, 1))


@pytest.mark.parametrize("field", ["key_prefix", "message"])
def test_texts_are_texts(field: str) -> None:
    with pytest.raises(TypeError, match=f"{field} must be text or bytes, not int"):
        recoup.diagnose(**_only(field, 5))


def test_nothing_said_is_nothing_found() -> None:
    assert recoup.diagnose().causes == ()
