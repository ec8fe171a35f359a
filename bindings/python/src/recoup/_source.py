"""Texts and bytes that a caller gives."""

from __future__ import annotations

from typing import Union

from recoup._abi import Status
from recoup._errors import RangeError

Body = Union[str, bytes, bytearray, memoryview]
"""What is taken for a payload or another document: text, bytes, or anything with the buffer protocol."""


def as_bytes(value: Body, name: str) -> bytes:
    """The bytes of a text, or of a buffer. Nothing else has any: ``bytes(5)`` would be five of them."""
    if isinstance(value, bytes):
        return value
    if isinstance(value, str):
        return _encoded(value, name)
    try:
        return memoryview(value).tobytes()
    except TypeError:
        raise TypeError(f"{name} must be text or bytes, not {type(value).__name__}") from None


def _encoded(text: str, name: str) -> bytes:
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise RangeError(
            f"{name} has a lone surrogate at {error.start}; it must be text that UTF-8 can hold",
            status=Status.ERR_RANGE,
            argument=name,
        ) from None
