"""What the merchant wants, as a frame of bytes that can be stored."""

from __future__ import annotations

import json
from ctypes import c_size_t, c_uint64
from functools import cache
from typing import Any, Mapping, Tuple, Union

from recoup._abi import Preset
from recoup._faults import ask, filled
from recoup._load import library, ready
from recoup._source import as_bytes
from recoup._values import as_word, key_text


class Policy:
    """A checked policy. Equal frames are equal policies.

    >>> Policy.preset("standard") == Policy.load(Policy.preset("standard").frame)
    True
    """

    __slots__ = ("_frame", "_hexadecimal", "_length")
    _frame: bytes
    # That of the frame, for a call.
    _length: Any
    _hexadecimal: str

    def __init__(self, frame: Union[bytes, bytearray, memoryview]) -> None:
        """Checks a frame that :attr:`frame` gave: its checksum and every record. Raises PolicyError."""
        frame, words = as_bytes(frame, "frame"), (c_uint64 * 2)()
        ask(library.recoup_policy_check, frame, len(frame))
        ask(library.recoup_policy_fingerprint, frame, len(frame), words)
        object.__setattr__(self, "_frame", frame)
        object.__setattr__(self, "_length", ready(c_size_t, len(frame)))
        object.__setattr__(self, "_hexadecimal", key_text(bytes(words)) or "")

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

        Raises JsonError, JsonValueError or JsonKeyError with ``offset``, ``line`` and ``column``;
        PolicyError for another version.
        """
        if isinstance(document, Mapping):
            document = json.dumps(document, allow_nan=False)
        source = as_bytes(document, "document")
        return cls(filled(library.recoup_policy_compile, None, 0, source, len(source), source=source))

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


def frame_of(policy: PolicyLike) -> Tuple[bytes, Any]:
    """The frame of anything that is taken for a policy, and its length for a call."""
    if isinstance(policy, (bytes, bytearray, memoryview)):
        frame = bytes(policy)
        return frame, ready(c_size_t, len(frame))
    made = policy if isinstance(policy, Policy) else _preset(as_word(Preset, policy, "policy"))
    return made._frame, made._length


@cache
def _preset(preset: int) -> Policy:
    return Policy(filled(library.recoup_policy_preset, preset))
