"""Frozen hashes: the same bytes give the same number in every version, and in every language."""

from __future__ import annotations

from ctypes import byref, c_uint64
from typing import Tuple, Union

from recoup._abi import Status
from recoup._errors import error_of
from recoup._load import library


def case_key(name: Union[str, bytes]) -> Tuple[int, int]:
    """The identity of a debt, from what names it for good: the invoice id, say.

    >>> case_key("in_1") == case_key(b"in_1")
    True
    """
    raw = _bytes(name)
    key = (c_uint64 * 2)()
    status = library.recoup_case_key(raw, len(raw), key)
    if status != Status.OK:
        raise error_of(status, hint="the name of a case")
    return key[0], key[1]


def hash_name(name: Union[str, bytes]) -> int:
    """A hash of 64 bits: of a fingerprint for ``credential``, of an event id for ``id``. The empty name gives 0, "not said"."""
    raw = _bytes(name)
    hash = c_uint64()
    status = library.recoup_hash_name(raw, len(raw), byref(hash))
    if status != Status.OK:
        raise error_of(status)
    return hash.value


def _bytes(name: Union[str, bytes]) -> bytes:
    return name.encode("utf-8") if isinstance(name, str) else bytes(name)
