"""Calls of the library, and the exception of a call that told a fault."""

from __future__ import annotations

from ctypes import byref, c_size_t, c_uint8, sizeof, string_at
from typing import Any, Dict, Optional, Type

from recoup._abi import ARRAYS, PARAMETERS, STRUCTURES, CFault, FaultRule, Function, Layout, Status
from recoup._buffers import array_of
from recoup._errors import (
    DocumentError,
    HistoryOrderError,
    InternalError,
    JsonError,
    JsonKeyError,
    JsonValueError,
    PolicyError,
    RangeError,
    RecoupError,
    TooLongError,
    UnknownIdError,
    UnknownNameError,
    UnknownPayloadError,
    VerdictError,
)
from recoup._load import library

_FAULT_SIZE = sizeof(CFault)

# Most answers fit; a longer one costs a second call, because the first says how much room it wants.
_FIRST_ROOM = 4096

_CLASSES: Dict[Status, Type[RecoupError]] = {
    Status.ERR_RESERVED: RangeError,
    Status.ERR_RANGE: RangeError,
    Status.ERR_ID: UnknownIdError,
    Status.ERR_POLICY: PolicyError,
    Status.ERR_POLICY_VERSION: PolicyError,
    Status.ERR_HISTORY_ORDER: HistoryOrderError,
    Status.ERR_NOT_FOUND: UnknownNameError,
    Status.ERR_TOO_LONG: TooLongError,
    Status.ERR_JSON_TRUNCATED: JsonError,
    Status.ERR_JSON_SYNTAX: JsonError,
    Status.ERR_JSON_DEPTH: JsonError,
    Status.ERR_JSON_ENCODING: JsonError,
    Status.ERR_JSON_VALUE: JsonValueError,
    Status.ERR_JSON_KEY: JsonKeyError,
    Status.ERR_CARRIER: UnknownPayloadError,
    Status.ERR_VERDICT: VerdictError,
}


def ask(function: Any, *arguments: Any, source: bytes = b"") -> None:
    """Calls a function whose last parameter is the fault; ``source`` is the document it reads. Raises its fault."""
    fault = CFault(_FAULT_SIZE)
    if function(*arguments, byref(fault)) != Status.OK:
        raise error_of(fault, source)


def filled(function: Any, *arguments: Any, source: bytes = b"") -> bytes:
    """What a function whose last parameters are ``out, cap, needed, fault`` writes. Raises its fault."""
    fault, needed = CFault(_FAULT_SIZE), c_size_t(_FIRST_ROOM)
    status = int(Status.ERR_CAPACITY)
    for _ in range(2):
        room = needed.value
        out = array_of(c_uint8, room)()
        status = function(*arguments, out, room, byref(needed), byref(fault))
        if status != Status.ERR_CAPACITY:
            break
    if status != Status.OK:
        raise error_of(fault, source)
    return string_at(out, needed.value)


def error_of(fault: CFault, source: bytes = b"") -> RecoupError:
    """The exception of a fault; ``source`` is the document that was read."""
    status = Status(fault.status)
    kind = _CLASSES.get(status, InternalError)
    argument = _argument(fault)
    is_element = argument in ARRAYS and fault.rule != FaultRule.NULL
    is_byte = bool(fault.offset) or issubclass(kind, DocumentError)
    error = kind(
        sentence(fault),
        status=status,
        function=Function(fault.function) if fault.function else None,
        argument=argument,
        field=_field(fault),
        value=fault.value,
        rule=FaultRule(fault.rule) if fault.rule else None,
        index=fault.index if is_element else None,
        offset=fault.offset if is_byte else None,
    )
    if is_byte:
        error._locate(source)
    return error


def sentence(fault: CFault) -> str:
    """The sentence of the library: what was given, where, what was found there and what was expected."""
    needed = c_size_t(_FIRST_ROOM)
    for _ in range(2):
        room = needed.value
        out = array_of(c_uint8, room)()
        status = library.recoup_fault_text(byref(fault), out, room, byref(needed))
        if status == Status.OK:
            return string_at(out, needed.value).decode("utf-8")
    return f"status {fault.status}"


def _argument(fault: CFault) -> Optional[str]:
    names = PARAMETERS.get(Function(fault.function), ())
    return names[fault.argument - 1] if 0 < fault.argument <= len(names) else None


def _field(fault: CFault) -> Optional[str]:
    """The high half is the structure, the low one the position, ``struct_size`` not counted."""
    structure = STRUCTURES.get(Layout(fault.field >> 16))
    names = [field[0] for field in structure._fields_ if field[0] != "struct_size"] if structure else []
    position = fault.field & 0xFFFF
    return names[position - 1] if 0 < position <= len(names) else None
