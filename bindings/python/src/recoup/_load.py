"""Finds the shared library, and refuses one that this package does not fit."""

from __future__ import annotations

import ctypes
import os
import sys
from pathlib import Path
from typing import Any, List, Tuple

from recoup import _abi

_SUFFIXES = {"darwin": "librecoup.dylib", "win32": "recoup.dll"}

FILE_NAME = _SUFFIXES.get(sys.platform, "librecoup.so")
"""The library's name beside this file; a wheel puts it there."""


def _candidates() -> List[Tuple[str, Path]]:
    """Where the library may be, the first that is named wins: an override is never passed over in silence."""
    override = os.environ.get("RECOUP_LIBRARY")
    if override:
        return [("RECOUP_LIBRARY", Path(override))]
    return [("beside the package", Path(__file__).with_name(FILE_NAME))]


def _open() -> Tuple[ctypes.CDLL, Path]:
    tried = []
    for origin, path in _candidates():
        try:
            return ctypes.CDLL(str(path)), path
        except OSError as error:
            tried.append(f"{path} ({origin}): {error}")
    raise ImportError(
        "the shared library of recoup was not found. Tried: "
        + "; ".join(tried)
        + ". Install a wheel, or set RECOUP_LIBRARY to its path"
    )


def _split(version: int) -> str:
    return f"{version >> 16}.{version & 0xFFFF}"


def _declare(library: ctypes.CDLL, name: str, path: Path) -> None:
    """Gives a function its prototype: without one, ctypes cuts 64-bit numbers silently."""
    result, arguments = _abi.PROTOTYPES[name]
    try:
        function = getattr(library, name)
    except AttributeError as error:
        raise ImportError(f"{path} has no function {name}: it is not the recoup this package was made for") from error
    function.restype = result
    function.argtypes = arguments


def check_abi(theirs: int, path: object) -> None:
    """The major must be equal and the minor at least ours."""
    ours = _abi.ABI_VERSION
    if theirs >> 16 != ours >> 16 or theirs < ours:
        raise ImportError(f"{path} has ABI {_split(theirs)}, this package needs {_split(ours)}")


def check_size(name: str, theirs: int, ours: int, newer: bool, path: object) -> None:
    """A structure may only be longer than ours, and only in a newer ABI."""
    if theirs < ours or (theirs != ours and not newer):
        raise ImportError(f"{path}: recoup_{name} has {theirs} bytes there and {ours} bytes in this package")


def _load() -> Tuple[ctypes.CDLL, Path]:
    library, path = _open()
    # Of another ABI the functions may have other parameters, or other names: its number is asked for first.
    _declare(library, "recoup_abi_version", path)
    theirs = library.recoup_abi_version()
    check_abi(theirs, path)
    for name in _abi.PROTOTYPES:
        _declare(library, name, path)
    for layout, structure in _abi.STRUCTURES.items():
        size = library.recoup_struct_size(layout)
        check_size(layout.word, size, ctypes.sizeof(structure), theirs > _abi.ABI_VERSION, path)
    return library, path


library, library_path = _load()


def bare(name: str) -> Any:
    """A function of the library once more, for arguments that are ready: None, bytes, memory, and what :func:`ready` made.

    With a prototype, ctypes makes a new object of each argument in each call, which costs more than the call. It checks them too:
    this one would cut a plain number to the width of an ``int``, so it must get none.
    """
    function = library[name]
    function.restype = _abi.PROTOTYPES[name][0]
    return function


def ready(kind: Any, number: int) -> Any:
    """A number in the width of a parameter. It can be given as often as one likes, by any thread."""
    return kind.from_param(number)
