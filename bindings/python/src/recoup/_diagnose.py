"""Why a request was refused. No message of this module repeats what was given: it may be a key."""

from __future__ import annotations

from typing import Callable, Optional, TypeVar, Union

from recoup._abi import Access, FaultRule, Function, Owner, Space, Status
from recoup._buffers import memory
from recoup._errors import UnknownNameError
from recoup._faults import ask
from recoup._ids import IdLike
from recoup._load import library
from recoup._numbers import wrong_type
from recoup._record import keep_listed
from recoup._records import CAUSE, DIAGNOSIS, Diagnosis, Refusal
from recoup._source import Body, as_bytes
from recoup._values import YES_NO, as_id, as_word

# As many causes as there is room for in any diagnosis.
_CAUSES = 16

V = TypeVar("V")


def diagnose(
    *,
    http_status: int = 0,
    error_type: IdLike = None,
    code: IdLike = None,
    key_prefix: Body = "",
    key_livemode: Optional[bool] = None,
    object_livemode: Optional[bool] = None,
    owner: Union[Owner, str, int, None] = None,
    account_header: Optional[bool] = None,
    resource: IdLike = None,
    access: Union[Access, str, int, None] = None,
    message: Body = "",
) -> Diagnosis:
    """Why the provider refused a request for want of a right: the causes, the surest first, the steps that cure each, and the one
    permission to enable, where one is lacking. It never proposes a broader key where one permission would do.

    ``key_prefix`` is what the key begins with, ``sk_live_`` say, at most 12 characters: never the key. ``owner`` says whose the
    object is (``own`` or ``connected``), ``account_header`` whether the request named a connected account. ``resource`` is
    ``customer`` or ``payment_intent``, say, and ``access`` what was wanted of it (``read`` or ``write``). ``message`` is that of
    the error; it is read for the name of a permission alone. What is None was not said.

    :func:`text` gives the words of ``obstacle`` and ``repairs`` of a cause. Raises RangeError for more of a key, and
    UnknownNameError, UnknownIdError, RangeError and TypeError for the other arguments; none of them repeats what was given.
    """
    refusal = Refusal(
        http_status=http_status,
        error_type=_named("error_type", error_type, lambda: as_id(error_type, (Space.ERROR_TYPE,), "error_type")),
        code=_named("code", code, lambda: as_id(code, (Space.CODE,), "code")),
        key_livemode=_yes_no(key_livemode, "key_livemode"),
        object_livemode=_yes_no(object_livemode, "object_livemode"),
        owner=_named("owner", owner, lambda: None if owner is None else as_word(Owner, owner, "owner")),
        account_header=_yes_no(account_header, "account_header"),
        resource=_named("resource", resource, lambda: as_id(resource, (Space.RESOURCE,), "resource")),
        access=_named("access", access, lambda: None if access is None else as_word(Access, access, "access")),
    )
    begins, said = as_bytes(key_prefix, "key_prefix"), as_bytes(message, "message")
    head, causes = DIAGNOSIS.room(), memory(_CAUSES * CAUSE.size)
    ask(
        library.recoup_diagnose,
        None,
        0,
        refusal._raw,
        begins,
        len(begins),
        said,
        len(said),
        head,
        causes,
        CAUSE.size,
        _CAUSES,
    )
    made = Diagnosis._of(head.raw)
    keep_listed(made, causes[: made.cause_written * CAUSE.size])
    return made


def _yes_no(value: Optional[bool], field: str) -> int:
    if value is not None and not isinstance(value, bool):
        raise wrong_type(value, "a bool or None", field)
    return YES_NO[value]


def _named(field: str, value: object, made: Callable[[], V]) -> V:
    """What a name stands for. The refusal of an unknown one tells its field and what kind of value it is, and not the name."""
    try:
        return made()
    except UnknownNameError:
        pass
    # Raised here, so that the exception which has the name is no part of it.
    raise UnknownNameError(
        f"{field} is {type(value).__name__}; expected a name this edition knows",
        status=Status.ERR_NOT_FOUND,
        function=Function.DIAGNOSE,
        argument="refusal",
        field=field,
        rule=FaultRule.NAME,
    )
