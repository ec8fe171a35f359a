"""Records as plain numbers, field by field in the order of the header, from their public attributes alone."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Callable, Dict, List, Tuple

ROOT = Path(__file__).resolve().parents[3]
ABI: Dict[str, Any] = json.loads((ROOT / "tests" / "data" / "golden" / "abi.json").read_text("utf-8"))
STRUCTS: Dict[str, Dict[str, Any]] = {s["name"][len("recoup_") :]: s for s in ABI["structs"]}

Getter = Callable[[Any], int]

# What None stands for where it is not 0.
_ABSENT = {("step", "at_ms"): -(2**63), ("step", "due_ms"): -(2**63), ("window", "frees_at_ms"): 2**63 - 1}


def fields(struct: str) -> List[Tuple[str, Dict[str, Any], int]]:
    """Every number of a structure: its name, its field and its index in an array, -1 for none."""
    found: List[Tuple[str, Dict[str, Any], int]] = []
    for field in STRUCTS[struct]["fields"]:
        if field["name"] in ("struct_size", "reserved") or field["type"] == "recoup_span":
            continue
        if field["count"] == 1:
            found.append((field["name"], field, -1))
        else:
            found += [(f"{field['name']}.{i}", field, i) for i in range(field["count"])]
    return found


def getters(struct: str) -> Dict[str, Getter]:
    """How to read each number of a structure from its record."""
    return {name: _getter(struct, field, index) for name, field, index in fields(struct)}


def _getter(struct: str, field: Dict[str, Any], index: int) -> Getter:
    name = field["name"]
    if field["count"] == 2 and struct != "case":
        return lambda record: _half(getattr(record, name), index)
    if field.get("reads") == "ascii4":
        return lambda record: int.from_bytes(getattr(record, name).encode("latin-1"), "little")
    absent = _ABSENT.get((struct, name), 0)

    def plain(record: Any) -> int:
        value = getattr(record, name)
        return absent if value is None else int(value)

    return plain


def _half(text: Any, index: int) -> int:
    return int(text[index * 16 : index * 16 + 16], 16) if text else 0


def to_arguments(struct: str) -> Callable[[List[int]], Dict[str, Any]]:
    """What turns the numbers of a structure, in order, into the arguments of its record."""
    wanted = [f for f in STRUCTS[struct]["fields"] if f["name"] not in ("struct_size", "reserved")]
    names = [name for name, _, _ in fields(struct)]
    codes = [f["name"] for f in wanted if f.get("reads") == "ascii4"]
    arrays = [(f["name"], [f"{f['name']}.{i}" for i in range(f["count"])]) for f in wanted if f["count"] > 1]

    def decode(numbers: List[int]) -> Dict[str, Any]:
        assert len(numbers) == len(names), f"{struct}: {len(numbers)} numbers for {len(names)} fields"
        arguments: Dict[str, Any] = dict(zip(names, numbers))
        for name in codes:
            arguments[name] = ascii4(arguments[name]) if arguments[name] else ""
        for name, parts in arrays:
            whole = [arguments.pop(part) for part in parts]
            arguments[name] = tuple(whole) if len(whole) == 2 else list(zip(whole[::2], whole[1::2]))
        return arguments

    return decode


def ascii4(number: int) -> str:
    """The text of a packed code."""
    return number.to_bytes(4, "little").rstrip(b"\0").decode("latin-1")
