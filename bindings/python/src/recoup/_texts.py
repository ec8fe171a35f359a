"""A column of texts: their bytes one after another, and where each begins."""

from __future__ import annotations

from array import array
from itertools import accumulate
from typing import Any, Collection, Iterable, List, NamedTuple, Optional, Sequence


class Texts(NamedTuple):
    """Text ``i`` is the bytes ``[offsets[i], offsets[i + 1])`` of ``data``, and none where ``i`` is one of ``nulls``."""

    data: bytes
    offsets: array[int]
    nulls: Collection[int]

    @property
    def many(self) -> int:
        """How many there are."""
        return len(self.offsets) - 1

    def bytes_of(self) -> List[Optional[bytes]]:
        """Each by itself."""
        data, offsets = self.data, self.offsets
        all_: List[Optional[bytes]] = [data[offsets[at] : offsets[at + 1]] for at in range(self.many)]
        for at in self.nulls:
            all_[at] = None
        return all_

    def picked(self, places: Sequence[Optional[int]]) -> Texts:
        """Those of these places, in their order: what a dictionary stands for."""
        words = self.bytes_of()
        return joined([None if place is None else words[place] for place in places])


def joined(texts: Iterable[Optional[bytes]]) -> Texts:
    """The column of texts that lie apart."""
    held = list(texts)
    nulls = [at for at, text in enumerate(held) if text is None]
    wires = [text or b"" for text in held]
    return Texts(b"".join(wires), array("q", accumulate(map(len, wires), initial=0)), nulls)


def of_sequence(values: Iterable[Any]) -> Optional[Texts]:
    """The column of a sequence of texts, where it is one: None, and a number that is none (NaN), are nulls."""
    held: List[Optional[bytes]] = []
    for value in values:
        if isinstance(value, str):
            # A lone surrogate stands in no name; neither does a question mark, which it becomes.
            held.append(value.encode("utf-8", "replace"))
        elif value is None or value != value:
            held.append(None)
        else:
            return None
    return joined(held)
