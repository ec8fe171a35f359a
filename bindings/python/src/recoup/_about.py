"""What is linked."""

from __future__ import annotations

from ctypes import byref, sizeof
from dataclasses import dataclass
from pathlib import Path

from recoup._abi import CInfo, Status
from recoup._errors import error_of
from recoup._load import library, library_path


@dataclass(frozen=True)
class About:
    """The library that is loaded, and its knowledge."""

    version: str
    """Version of the library, ``0.1.0`` say."""
    abi: str
    """Major and minor version of its ABI."""
    knowledge_edition: int
    """Edition of the knowledge."""
    knowledge_sha256: str
    """SHA-256 of the knowledge the tables were made from."""
    tzdb_edition: str
    """Edition of the time zone database, ``2025b`` say."""
    names: int
    """Names of all spaces, aliases included, the zones left out."""
    rules: int
    """Rules of networks."""
    ceilings: int
    """Ceilings."""
    texts: int
    """Texts for people."""
    zones: int
    """Time zones, aliases included."""
    library: Path
    """The file that is loaded."""


def about() -> About:
    """What is linked: version, knowledge and their counts."""
    info = CInfo(sizeof(CInfo))
    status = library.recoup_about(byref(info))
    if status != Status.OK:
        raise error_of(status)
    year, release = divmod(info.tzdb_edition, 100)
    return About(
        version=f"{info.version >> 16}.{info.version >> 8 & 0xFF}.{info.version & 0xFF}",
        abi=f"{info.abi >> 16}.{info.abi & 0xFFFF}",
        knowledge_edition=info.knowledge_edition,
        knowledge_sha256=bytes(info.knowledge_sha256).hex(),
        tzdb_edition=f"{year}{chr(ord('a') + release - 1)}",
        names=info.names,
        rules=info.rules,
        ceilings=info.ceilings,
        texts=info.texts,
        zones=info.zones,
        library=library_path,
    )
