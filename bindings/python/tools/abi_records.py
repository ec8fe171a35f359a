"""Writes ``_records.py``: the frozen records, from the structures and from what each field is said to hold."""

from __future__ import annotations

import re
from typing import Iterator, List, NamedTuple, Tuple

from abi_text import SOURCE, Json, attribute, bare, c_name, camel, doc, enum_name

# Records in the order of their use of one another; those the library takes, and those it makes.
RECORDS = [
    "request", "signal", "reading", "verdict", "row", "case", "step", "plan", "window", "clearance", "refusal",
    "cause", "diagnosis",
]  # fmt: skip
TAKEN = {"request", "signal", "reading", "verdict", "row", "case", "step", "plan", "refusal"}
MADE = {"signal", "reading", "verdict", "row", "step", "plan", "window", "clearance", "cause", "diagnosis"}

# Words that are always said. Everywhere else a word may be absent, and 0 is None, unless its list has a name for 0.
ALWAYS = {
    "verdict": {"disposition", "actor", "severity", "contact"},
    "row": {"kind"},
    "step": {"kind", "track"},
    "clearance": {"answer"},
    "cause": {"certainty"},
}
ZERO_WORDS = {"gate", "stop_reason", "effect"}
# Instants that are absent by an extreme value instead of 0.
ABSENT = {("step", "at_ms"): "GATED_MS", ("step", "due_ms"): "GATED_MS", ("window", "frees_at_ms"): "NEVER_MS"}
# Of the 64-bit numbers without a sign, those that are no hash of a text: places in bytes, and what the library derives.
NO_HASHES = {"from", "next", "label"}
INTEGERS = {"uint32_t": "as_u32", "uint64_t": "as_u64", "int64_t": "as_i64"}

HELPERS = [
    "as_ascii4", "as_flags", "as_hash", "as_i64", "as_id", "as_u32", "as_u64", "as_word", "each_id", "each_word", "flat",
    "hexadecimal", "intervals", "key_of", "key_text", "optional_word", "pack",
    "paydays_of", "said", "span_text", "unpack", "words",
]  # fmt: skip
TIMES = ["GATED_MS", "NEVER_MS", "Instant", "as_instant", "moment", "optional_instant"]


class Field(NamedTuple):
    """One field of a record, and the expressions that move it: ``v`` stands for its value, ``c`` for the structure's field."""

    name: str
    doc: str
    type: str
    takes: str
    default: str
    coerce: str
    to_c: str
    from_c: str
    instant: bool = False


def field(record: str, raw: Json) -> Field:
    """A field as the description has it."""
    name, text, reads, of = attribute(raw), raw["doc"], raw.get("reads"), raw.get("of", [])
    label = f'"{record}.{name}"'
    if raw["type"] == "recoup_span":
        return Field(name, text, "Optional[str]", "Optional[str]", "None", "v", "CSpan()", "span_text(source, c)")
    if raw["count"] == 2:
        return key(record, name, text, label)
    if raw["count"] > 1:
        return several(name, text, raw, label)
    if reads == "flags":
        enum = enum_name(of[0])
        text = f"Words of :class:`{enum}`."
        return Field(
            name, text, enum, f"Union[{enum}, int, str, Iterable[str]]", "0", f"as_flags({enum}, v, {label})", "v", f"_{of[0]}(c)"
        )
    if reads == "word":
        return word(record, name, text, of[0], label)
    if reads == "id":
        coerce = f"None if v is None else as_id(v, {spaces(of)}, {label})"
        return Field(name, text, "Optional[Id]", "IdLike", "None", coerce, "v or 0", "_id(c) if c else None")
    if reads == "ascii4":
        for said in (", packed ASCII, first character in the lowest byte", ", packed ASCII"):
            text = text.replace(said, "")
        coerce = f'"" if v == "" else as_ascii4(v, {label})'
        return Field(name, text, "str", "str", '""', coerce, "pack(v) if v else 0", 'unpack(c) if c else ""')
    if reads == "instant":
        return instant(record, name, text, label)
    if raw["type"] == "uint64_t" and raw["name"] not in NO_HASHES:
        return Field(name, text + " A text is hashed.", "int", "Union[int, str, bytes]", "0", f"as_hash(v, {label})", "v", "c")
    return Field(name, text, "int", "int", "0", f"{INTEGERS[raw['type']]}(v, {label})", "v", "c")


def several(name: str, text: str, raw: Json, label: str) -> Field:
    """An array: a tuple without what is 0 at its end. ctypes fills an array from a tuple, and the rest with 0."""
    of = raw.get("of", [])
    if name == "blackout_ms":
        text = "Up to four blackout intervals [from, to), in milliseconds since 1970."
        takes = "Iterable[Tuple[Instant, Instant]]"
        return Field(name, text, "Tuple[Tuple[int, int], ...]", takes, "()", f"intervals(v, {label})", "flat(v)", "")
    if name == "paydays":
        text += " A pair of the two is taken too."
        takes = "Iterable[Union[int, Tuple[Union[PaydayKind, str, int], int]]]"
        return Field(name, text, "Tuple[int, ...]", takes, "()", f"paydays_of(v, {label})", "v", "")
    to_c = "v and tuple([one or 0 for one in v])"
    if raw.get("reads") == "id":
        coerce = f"() if v == () else each_id(v, {raw['count']}, {spaces(of)}, {label})"
        return Field(name, text, "Tuple[Optional[Id], ...]", "Iterable[IdLike]", "()", coerce, to_c, "said(c, _id)")
    enum = enum_name(of[0])
    text = text.replace(f"Words of `{of[0]}`", f"Of :class:`{enum}`")
    coerce = f"() if v == () else each_word({enum}, v, {raw['count']}, {label})"
    takes = f"Iterable[Union[{enum}, str, int, None]]"
    return Field(name, text, f"Tuple[Optional[{enum}], ...]", takes, "()", coerce, to_c, f"said(c, _{of[0]})")


def key(record: str, name: str, text: str, label: str) -> Field:
    """128 bits."""
    if record == "case":
        takes = "Union[str, bytes, Tuple[int, int]]"
        text += " A text or bytes that name the debt for good are hashed."
        return Field(name, text, "Tuple[int, int]", takes, "(0, 0)", f"key_of(v, {label})", "v", "")
    text = text.replace("128 bits; 0, 0 for", "32 hexadecimal digits, as sent to a provider; None for")
    text = text if "hexadecimal" in text else f"{text} 32 hexadecimal digits; None when it is not there."
    coerce, to_c = f"hexadecimal(v, {label})", "words(v)"
    return Field(name, text, "Optional[str]", "Optional[str]", "None", coerce, to_c, "key_text(c)")


def word(record: str, name: str, text: str, vocabulary: str, label: str) -> Field:
    """One word of a list."""
    enum, read = enum_name(vocabulary), f"_{vocabulary}(c)"
    text = text.replace(f"Word of `{vocabulary}`", f"A :class:`{enum}`")
    if vocabulary in ZERO_WORDS or name in ALWAYS.get(record, set()):
        default = "0" if vocabulary in ZERO_WORDS else ""
        return Field(name, text, enum, f"Union[{enum}, str, int]", default, f"as_word({enum}, v, {label})", "v", read)
    coerce = f"None if v is None else optional_word({enum}, v, {label})"
    return Field(
        name, text, f"Optional[{enum}]", f"Union[{enum}, str, int, None]", "None", coerce, "v or 0", f"{read} if c else None"
    )


def instant(record: str, name: str, text: str, label: str) -> Field:
    """Milliseconds since 1970."""
    extreme = ABSENT.get((record, name))
    if extreme is None:
        return Field(name, text, "int", "Instant", "0", f"as_instant(v, {label})", "v", "c", instant=True)
    text = text.replace("`i64::MIN`", "None").replace("`i64::MAX`: never", "None: never")
    coerce, to_c = f"optional_instant(v, {label})", f"{extreme} if v is None else v"
    return Field(
        name, text, "Optional[int]", "Optional[Instant]", "None", coerce, to_c, f"None if c == {extreme} else c", instant=True
    )


def spaces(of: List[str]) -> str:
    """The spaces an id may be of: a tuple, or the name of one."""
    return f"(Space.{of[0].upper()},)" if len(of) == 1 else "_" + "_OR_".join(of).upper()


def extra(name: str, type_: str, text: str, default: str = "") -> Field:
    """What belongs to the record in Python, and is no field of the structure."""
    return Field(name, text, type_, type_, default, "v", "", name)


EXTRAS = {
    "reading": [extra("signal", "Signal", "What was said, to be classified.")],
    "plan": [extra("steps", "Tuple[Step, ...]", "The steps, in time order.", "()")],
    "clearance": [extra("windows", "Tuple[Window, ...]", "What is left of each ceiling that applies.", "()")],
    "diagnosis": [extra("causes", "Tuple[Cause, ...]", "The causes, the surest first.", "()")],
}
# What a record can do besides.
METHODS = {
    "row": """
    def to_json(self) -> str:
        \"\"\"The row as JSON on one line: the form in which a history is kept as text, the same in every language.

        Raises RangeError for a row that no history may hold.
        \"\"\"
        return row_to_json(self._to_c())

    @classmethod
    def from_json(cls, json: Body) -> Row:
        \"\"\"The row that :meth:`to_json` wrote, of this or an earlier version of the library.

        Raises JsonError, JsonKeyError, JsonValueError, UnknownNameError or RangeError, with the place at fault.
        \"\"\"
        return cls._from_c(row_from_json(json))"""
}
# What a record is made from besides its structure.
CONTEXT = {
    "reading": "source: bytes, signal: Signal",
    "plan": "steps: Tuple[Step, ...]",
    "clearance": "windows: Tuple[Window, ...]",
    "diagnosis": "causes: Tuple[Cause, ...]",
}


def records_module(d: Json) -> Iterator[str]:
    """The lines of ``_records.py``."""
    structs = {bare(s): s for s in d["structs"]}
    body = [line for name in RECORDS for line in record_class(name, structs[name])]
    text = "\n".join(body)
    yield from doc(f"What goes in and comes out, as frozen records. {SOURCE}", 0)
    yield "\nfrom __future__ import annotations\n"
    yield "from dataclasses import dataclass"
    yield "from datetime import datetime"
    yield "from typing import Iterable, Optional, Tuple, Union\n"
    enums = {enum_name(v["name"]) for v in d["vocabularies"]}
    used = [enum for enum in enums if re.search(rf"\b{enum}[(.,\]]", text)]
    yield "from recoup._abi import ("
    yield from (
        f"    {name}," for name in sorted([*(c_name(structs[name]["name"]) for name in RECORDS), "CSpan", *used], key=isort)
    )
    yield ")"
    yield "from recoup._ids import Id, IdLike"
    yield "from recoup._record import Record"
    yield "from recoup._row_json import row_from_json, row_to_json"
    yield "from recoup._source import Body"
    yield f"from recoup._times import {', '.join(TIMES)}"
    yield "from recoup._values import ("
    yield from (f"    {helper}," for helper in HELPERS if f"{helper}(" in text)
    yield ")"
    yield "from recoup._words import reader\n"
    yield from readers(d, text)
    yield from several_spaces(d)
    yield from body


def isort(name: str) -> Tuple[str, str]:
    """The order of a sorted import."""
    return name.lower(), name


def readers(d: Json, text: str) -> Iterator[str]:
    """What makes words and ids of numbers."""
    yield "_id = reader(Id)"
    for name in sorted(v["name"] for v in d["vocabularies"]):
        if re.search(rf" _{name}\(c\.|, _{name}\)", text):
            yield f"_{name} = reader({enum_name(name)})"
    yield ""


def several_spaces(d: Json) -> Iterator[str]:
    """The tuples that :func:`spaces` names."""
    fields = (f for s in d["structs"] for f in s["fields"] if f.get("reads") == "id" and len(f["of"]) > 1)
    for name, of in sorted({spaces(f["of"]): tuple(f["of"]) for f in fields}.items()):
        yield f"{name} = ("
        yield from (f"    Space.{space.upper()}," for space in of)
        yield ")"


def record_class(name: str, struct: Json) -> Iterator[str]:
    """One record."""
    raw = [f for f in struct["fields"] if f["name"] not in ("struct_size", "reserved")]
    fields = EXTRAS.get(name, []) + [field(name, f) for f in raw]
    yield "\n\n@dataclass(frozen=True, init=False, repr=False)"
    yield f"class {camel(name)}(Record):"
    text = struct["doc"].split("\n\n")[0]
    text = text.replace("0 in any field: not said.", "None, 0 and the empty text: not said.")
    yield from doc(text.replace("0: not found.", "None, 0 and the empty text: not found."), 4)
    yield "\n    __slots__ = ("
    yield from (f'        "{f.name}",' for f in fields)
    yield "    )\n"
    for f in fields:
        yield f"    {f.name}: {f.type}"
        yield from doc(f.doc, 4)
    yield from constructor(fields)
    if name in TAKEN:
        yield from to_structure(struct, fields)
    if name in MADE:
        yield from from_structure(name, struct, fields)
    yield from METHODS.get(name, "").splitlines()
    for f in fields:
        if f.instant:
            yield "\n    @property"
            yield f"    def {f.name[:-3]}(self) -> Optional[datetime]:"
            yield f'        """`{f.name}` in UTC, or None."""'
            yield f"        return moment(self.{f.name})"


def constructor(fields: List[Field]) -> Iterator[str]:
    """``__init__``: every value is checked here, so that a record fits its structure for good."""
    yield "\n    def __init__("
    yield "        self,"
    yield "        *,"
    for f in fields:
        yield f"        {f.name}: {f.takes}{f' = {f.default}' if f.default else ''},"
    yield "    ) -> None:"
    yield "        self._fill("
    yield from (f"            {place(f.coerce, 'v', f.name)}," for f in fields)
    yield "        )"


def to_structure(struct: Json, fields: List[Field]) -> Iterator[str]:
    """``_to_c``."""
    by_name = {f.name: f for f in fields}
    yield f"\n    def _to_c(self) -> {c_name(struct['name'])}:"
    yield f"        return {c_name(struct['name'])}("
    for raw in struct["fields"]:
        if raw["name"] == "struct_size":
            yield f"            {struct['size']},"
        elif raw["name"] == "reserved":
            yield "            0,"
        else:
            found = by_name[attribute(raw)]
            yield f"            {place(found.to_c, 'v', 'self.' + found.name)},"
    yield "        )"


def from_structure(name: str, struct: Json, fields: List[Field]) -> Iterator[str]:
    """``_from_c``: what the library wrote needs no check."""
    context = f", {CONTEXT[name]}" if name in CONTEXT else ""
    yield "\n    @classmethod"
    yield f"    def _from_c(cls, c: {c_name(struct['name'])}{context}) -> {camel(name)}:"
    yield "        return cls._made("
    yield from (f"            {place(f.from_c, 'c', 'c.' + f.name)}," for f in fields)
    yield "        )"


def place(expression: str, variable: str, value: str) -> str:
    """The expression with its variable replaced."""
    return re.sub(rf"\b{variable}\b", value, expression)
