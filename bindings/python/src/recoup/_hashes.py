"""Frozen hashes: the same bytes give the same number in every version, and in every language."""

from __future__ import annotations

from ctypes import byref, c_uint64
from typing import Tuple, Union

from recoup._faults import ask
from recoup._load import library
from recoup._source import as_bytes


def case_key(name: Union[str, bytes]) -> Tuple[int, int]:
    """The identity of a debt, from what names it for good: the invoice id, say. Raises RangeError for an empty name.

    >>> case_key("in_1") == case_key(b"in_1")
    True
    """
    return key_named(name, "name")


def hash_name(name: Union[str, bytes]) -> int:
    """A hash of 64 bits: of a fingerprint for ``credential``, of an event id for ``id``. The empty name gives 0, "not said"."""
    return hash_named(name, "name")


def key_named(name: Union[str, bytes], argument: str) -> Tuple[int, int]:
    """:func:`case_key`, of what the caller calls ``argument``."""
    raw, key = as_bytes(name, argument), (c_uint64 * 2)()
    ask(library.recoup_case_key, raw, len(raw), key)
    return key[0], key[1]


def hash_named(name: Union[str, bytes], argument: str) -> int:
    """:func:`hash_name`, of what the caller calls ``argument``."""
    raw, hash = as_bytes(name, argument), c_uint64()
    ask(library.recoup_hash_name, raw, len(raw), byref(hash))
    return hash.value
