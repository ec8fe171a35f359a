"""What the merchant wants, as a frame of bytes that can be stored."""

from __future__ import annotations

import json
from ctypes import byref, c_size_t, c_uint64
from functools import cache
from typing import Any, Mapping, Union

from recoup._abi import Preset, Status
from recoup._buffers import filled
from recoup._errors import document_error, error_of
from recoup._load import library
from recoup._values import as_word, key_text


class Policy:
    """A checked policy. Equal frames are equal policies.

    >>> Policy.preset("standard") == Policy.load(Policy.preset("standard").frame)
    True
    """

    __slots__ = ("_frame", "_hexadecimal")
    _frame: bytes
    _hexadecimal: str

    def __init__(self, frame: Union[bytes, bytearray, memoryview]) -> None:
        """Checks a frame that :attr:`frame` gave: its checksum and every record. Raises PolicyError."""
        frame = bytes(frame)
        status = library.recoup_policy_check(frame, len(frame))
        if status != Status.OK:
            raise error_of(status)
        words = (c_uint64 * 2)()
        status = library.recoup_policy_fingerprint(frame, len(frame), words)
        if status != Status.OK:
            raise error_of(status)
        object.__setattr__(self, "_frame", frame)
        object.__setattr__(self, "_hexadecimal", key_text(words) or "")

    @classmethod
    def load(cls, frame: Union[bytes, bytearray, memoryview]) -> Policy:
        """A policy from a stored frame."""
        return cls(frame)

    @staticmethod
    def preset(preset: Union[Preset, str, int]) -> Policy:
        """A policy that comes with the library: ``standard``, ``cautious`` or ``api``."""
        return _preset(as_word(Preset, preset, "preset"))

    @classmethod
    def compile(cls, document: Union[str, bytes, Mapping[str, Any]]) -> Policy:
        """Compiles a policy document, JSON with ``"version": 1``, or the dict of one.

        Raises JsonError, JsonValueError or JsonKeyError with ``at``, ``line`` and ``column``; PolicyError for another version.
        """
        if isinstance(document, Mapping):
            document = json.dumps(document, allow_nan=False)
        source = document.encode("utf-8") if isinstance(document, str) else bytes(document)
        at = c_size_t()

        def call(out: Any, room: int, needed: Any) -> int:
            status: int = library.recoup_policy_compile(source, len(source), out, room, needed, byref(at))
            return status

        status, frame = filled(call)
        if status != Status.OK:
            raise document_error(status, at.value, source)
        return cls(frame)

    @property
    def frame(self) -> bytes:
        """The bytes to store; :meth:`load` takes them back."""
        return self._frame

    @property
    def fingerprint(self) -> str:
        """32 hexadecimal digits, the same as ``Plan.policy`` of every plan made under it."""
        return self._hexadecimal

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a Policy is frozen; {name} cannot be set")

    def __eq__(self, other: object) -> bool:
        return self._frame == other._frame if isinstance(other, Policy) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._frame)

    def __reduce__(self) -> Any:
        return Policy, (self._frame,)

    def __repr__(self) -> str:
        return f"<Policy {self._hexadecimal}>"


PolicyLike = Union[Policy, Preset, str, bytes]
"""What is taken for a policy: a Policy, the name of a preset, or a stored frame."""


def frame_of(policy: PolicyLike) -> bytes:
    """The frame of anything that is taken for a policy."""
    if isinstance(policy, Policy):
        return policy._frame
    if isinstance(policy, (bytes, bytearray, memoryview)):
        return bytes(policy)
    return Policy.preset(policy)._frame


@cache
def _preset(preset: Preset) -> Policy:
    def call(out: Any, room: int, needed: Any) -> int:
        status: int = library.recoup_policy_preset(preset, out, room, needed)
        return status

    status, frame = filled(call)
    if status != Status.OK:
        raise error_of(status, hint=f"preset {preset}")
    return Policy(frame)
