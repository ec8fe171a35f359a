"""Writes ``_records.py``: the frozen records, from the structures and from what each field is said to hold."""

from __future__ import annotations

import re
from typing import Dict, Iterator, List, NamedTuple, Tuple

from abi_text import SOURCE, Json, attribute, bare, camel, doc, enum_name

# Records in the order of their use of one another.
RECORDS = [
    "request", "signal", "reading", "verdict", "row", "case", "step", "plan", "window", "clearance", "refusal",
    "cause", "diagnosis", "backoff", "retry", "pause",
]  # fmt: skip

# Words that are always said. Everywhere else a word may be absent, and 0 is None, unless its list has a name for 0.
ALWAYS = {
    "verdict": {"disposition", "actor", "severity", "contact"},
    "row": {"kind"},
    "step": {"kind", "track"},
    "clearance": {"answer"},
    "cause": {"certainty"},
    "pause": {"reason"},
}
ZERO_WORDS = {"gate", "stop_reason", "effect", "backoff_growth", "backoff_jitter"}
# Instants that are absent by an extreme value instead of 0.
ABSENT = {("step", "at_ms"): "GATED_MS", ("step", "due_ms"): "GATED_MS", ("window", "frees_at_ms"): "NEVER_MS"}
# Of the 64-bit numbers without a sign, those that are no hash of a text: places in bytes, and what the library derives.
NO_HASHES = {"from", "next", "label"}
INTEGERS = {"uint32_t": "as_u32", "uint64_t": "as_u64", "int64_t": "as_i64"}

CODES = {"uint32_t": "I", "uint64_t": "Q", "int64_t": "q"}

HELPERS = [
    "absent", "as_ascii4", "as_flags", "as_hash", "as_i64", "as_id", "as_u32", "as_u64", "as_word", "each_id", "each_word",
    "hexadecimal", "intervals", "intervals_of", "key_of", "key_text", "numbers_of", "paydays_of", "several", "span_texts",
    "unpack",
]  # fmt: skip
TIMES = ["GATED_MS", "NEVER_MS", "Instant", "as_instant", "moment"]


class Field(NamedTuple):
    """One field of a record.

    ``takes`` makes of ``v``, what a caller gives, what is packed; ``reader`` makes of what is unpacked what a record says.
    """

    name: str
    doc: str
    type: str
    given: str
    default: str
    takes: str
    reader: str = "None"
    instant: bool = False


def field(record: str, raw: Json) -> Field:
    """A field as the description has it."""
    name, text, reads, of = attribute(raw), raw["doc"], raw.get("reads"), raw.get("of", [])
    label = f'"{record}.{name}"'
    if is_span(raw):
        return Field(name, text, "Optional[str]", "Optional[str]", "None", "v")
    if raw["count"] == 2:
        return key(record, name, text, label)
    if raw["count"] > 1:
        return several(name, text, raw, label)
    if reads == "flags":
        enum = enum_name(of[0])
        given = f"Union[{enum}, int, str, Iterable[str]]"
        return Field(name, f"Words of :class:`{enum}`.", enum, given, "0", f"as_flags({enum}, v, {label})", f"_{of[0]}")
    if reads == "word":
        return word(record, name, text, of[0], label)
    if reads == "id":
        takes = f"0 if v is None else as_id(v, {spaces(of)}, {label})"
        return Field(name, text, "Optional[Id]", "IdLike", "None", takes, "_id_or_none")
    if reads == "ascii4":
        for said in (", packed ASCII, first character in the lowest byte", ", packed ASCII"):
            text = text.replace(said, "")
        return Field(name, text, "str", "str", '""', f'0 if v == "" else as_ascii4(v, {label})', "_ascii4")
    if reads == "instant":
        return instant(record, name, text, label)
    if raw["type"] == "uint64_t" and raw["name"] not in NO_HASHES:
        return Field(name, text + " A text is hashed.", "int", "Union[int, str, bytes]", "0", f"as_hash(v, {label})")
    return Field(name, text, "int", "int", "0", f"{INTEGERS[raw['type']]}(v, {label})")


def is_span(raw: Json) -> bool:
    """A place in the input: it is packed as 0, and its text stands beside the structure."""
    return bool(raw["type"] == "recoup_span")


def several(name: str, text: str, raw: Json, label: str) -> Field:
    """An array: a tuple without what is 0 at its end."""
    of = raw.get("of", [])
    if name == "blackout_ms":
        text = "Up to four blackout intervals [from, to), in milliseconds since 1970."
        given = "Iterable[Tuple[Instant, Instant]]"
        takes = f'b"" if v == () else intervals(v, {label})'
        return Field(name, text, "Tuple[Tuple[int, int], ...]", given, "()", takes, "intervals_of")
    if name == "paydays":
        text += " A pair of the two is taken too."
        given = "Iterable[Union[int, Tuple[Union[PaydayKind, str, int], int]]]"
        return Field(name, text, "Tuple[int, ...]", given, "()", f'b"" if v == () else paydays_of(v, {label})', "_paydays")
    if raw.get("reads") == "id":
        takes = f'b"" if v == () else each_id(v, {raw["count"]}, {spaces(of)}, {label})'
        return Field(name, text, "Tuple[Optional[Id], ...]", "Iterable[IdLike]", "()", takes, "_ids")
    enum = enum_name(of[0])
    text = text.replace(f"Words of `{of[0]}`", f"Of :class:`{enum}`")
    takes = f'b"" if v == () else each_word({enum}, v, {raw["count"]}, {label})'
    given = f"Iterable[Union[{enum}, str, int, None]]"
    return Field(name, text, f"Tuple[Optional[{enum}], ...]", given, "()", takes, f"_{of[0]}s")


def key(record: str, name: str, text: str, label: str) -> Field:
    """128 bits."""
    if record == "case":
        given = "Union[str, bytes, Tuple[int, int]]"
        text += " A text or bytes that name the debt for good are hashed."
        return Field(name, text, "Tuple[int, int]", given, "(0, 0)", f"key_of(v, {label})", "numbers_of")
    text = text.replace("128 bits; 0, 0 for", "32 hexadecimal digits, as sent to a provider; None for")
    text = text if "hexadecimal" in text else f"{text} 32 hexadecimal digits; None when it is not there."
    return Field(name, text, "Optional[str]", "Optional[str]", "None", f"hexadecimal(v, {label})", "key_text")


def word(record: str, name: str, text: str, vocabulary: str, label: str) -> Field:
    """One word of a list."""
    enum, takes = enum_name(vocabulary), f"as_word({enum_name(vocabulary)}, v, {label})"
    text = text.replace(f"Word of `{vocabulary}`", f"A :class:`{enum}`")
    if vocabulary in ZERO_WORDS or name in ALWAYS.get(record, set()):
        default = "0" if vocabulary in ZERO_WORDS else ""
        return Field(name, text, enum, f"Union[{enum}, str, int]", default, takes, f"_{vocabulary}")
    given, takes = f"Union[{enum}, str, int, None]", f"0 if v is None else {takes}"
    return Field(name, text, f"Optional[{enum}]", given, "None", takes, f"_{vocabulary}_or_none")


def instant(record: str, name: str, text: str, label: str) -> Field:
    """Milliseconds since 1970."""
    extreme = ABSENT.get((record, name))
    takes = f"as_instant(v, {label})"
    if extreme is None:
        return Field(name, text, "int", "Instant", "0", takes, instant=True)
    text = text.replace("`i64::MIN`", "None").replace("`i64::MAX`: never", "None: never")
    takes, reader = f"{extreme} if v is None else {takes}", f"absent({extreme})"
    return Field(name, text, "Optional[int]", "Optional[Instant]", "None", takes, reader, instant=True)


def spaces(of: List[str]) -> str:
    """The spaces an id may be of: a tuple, or the name of one."""
    return f"(Space.{of[0].upper()},)" if len(of) == 1 else "_" + "_OR_".join(of).upper()


def extra(name: str, type_: str, text: str, default: str, takes: str) -> Field:
    """What belongs to a record in Python, and is no field of the structure."""
    return Field(name, text, type_, type_, default, takes)


SIGNAL = extra("signal", "Signal", "What was said, to be classified.", "", 'of_type(v, Signal, "reading.signal")')
STEPS = extra("steps", "Tuple[Step, ...]", "The steps, in time order.", "()", 'listed(v, Step, "plan.steps")')
WINDOWS = extra(
    "windows", "Tuple[Window, ...]", "What is left of each ceiling that applies.", "()", 'listed(v, Window, "clearance.windows")'
)
CAUSES = extra("causes", "Tuple[Cause, ...]", "The causes, the surest first.", "()", 'listed(v, Cause, "diagnosis.causes")')
BESIDE = {"reading": [SIGNAL]}
# A list, and the structure its elements have.
Lists = List[Tuple[Field, str]]
LISTS: Dict[str, Lists] = {"plan": [(STEPS, "step")], "clearance": [(WINDOWS, "window")], "diagnosis": [(CAUSES, "cause")]}

# What a record can do besides.
METHODS = {
    "row": """
    def to_json(self) -> str:
        \"\"\"The row as JSON on one line: the form in which a history is kept as text, the same in every language.

        Raises RangeError for a row that no history may hold.
        \"\"\"
        return row_to_json(self._raw)

    @classmethod
    def from_json(cls, json: Body) -> Row:
        \"\"\"The row that :meth:`to_json` wrote, of this or an earlier version of the library.

        Raises JsonError, JsonKeyError, JsonValueError, UnknownNameError or RangeError, with the place at fault.
        \"\"\"
        return cls._of(row_from_json(json, ROW.room()))""",
    "reading": """
    @classmethod
    def _read(cls, raw: bytes, source: bytes, signal: Signal) -> Reading:
        \"\"\"What the library wrote: the texts are taken from the input, which need not be kept for them.\"\"\"
        self = cls._of(READING.without_spans(raw))
        keep_beside(self, (signal, *span_texts(source, READING.spans(raw))))
        return self""",
}


def records_module(d: Json) -> Iterator[str]:
    """The lines of ``_records.py``."""
    structs = {bare(s): s for s in d["structs"]}
    text = "\n".join([line for name in RECORDS for line in record_class(name, structs[name])])
    tools = "\n".join([*readers(d, text), *several_spaces(d)])
    yield from doc(f"What goes in and comes out, as frozen records. {SOURCE}", 0)
    yield "\nfrom __future__ import annotations\n"
    yield "from dataclasses import dataclass"
    yield "from datetime import datetime"
    yield "from typing import Iterable, Optional, Tuple, Union\n"
    enums = {enum_name(v["name"]) for v in d["vocabularies"]}
    used = [enum for enum in enums if re.search(rf"\b{enum}[(.,\]]", text)]
    yield "from recoup._abi import ("
    yield from (f"    {name}," for name in sorted(used, key=isort))
    yield ")"
    yield "from recoup._ids import Id, IdLike"
    yield "from recoup._numbers import of_type"
    yield "from recoup._record import Beside, Listing, Record, Shape, keep, keep_beside, keep_listed, listed, shaped"
    yield "from recoup._row_json import row_from_json, row_to_json"
    yield "from recoup._source import Body"
    yield f"from recoup._times import {', '.join(TIMES)}"
    yield "from recoup._values import ("
    yield from (f"    {helper}," for helper in HELPERS if re.search(rf"\b{helper}\b", text + tools))
    yield ")"
    yield "from recoup._words import Lookup\n"
    yield tools
    yield text


def isort(name: str) -> Tuple[str, str]:
    """The order of a sorted import."""
    return name.lower(), name


def readers(d: Json, text: str) -> Iterator[str]:
    """What makes words, ids and texts of numbers."""
    yield "_ascii4 = Lookup(unpack)"
    yield "_paydays = several(int)"
    yield from reader("id", "Id", text)
    for name in sorted(v["name"] for v in d["vocabularies"]):
        yield from reader(name, enum_name(name), text)
    yield ""


def reader(name: str, kind: str, text: str) -> Iterator[str]:
    """The lookups of what is always said, of what may be absent, and of several in an array."""
    many = f", _{name}s)" in text
    if f", _{name})" in text:
        yield f"_{name} = Lookup({kind})"
    if many or f", _{name}_or_none)" in text:
        yield f"_{name}_or_none = Lookup({kind}, {{0: None}})"
    if many:
        yield f"_{name}s = Lookup(several(_{name}_or_none.__getitem__))"


def several_spaces(d: Json) -> Iterator[str]:
    """The tuples that :func:`spaces` names."""
    fields = (f for s in d["structs"] for f in s["fields"] if f.get("reads") == "id" and len(f["of"]) > 1)
    for name, of in sorted({spaces(f["of"]): tuple(f["of"]) for f in fields}.items()):
        yield f"{name} = ("
        yield from (f"    Space.{space.upper()}," for space in of)
        yield ")"


def record_class(name: str, struct: Json) -> Iterator[str]:
    """The shape of a structure, and its record."""
    raw = [f for f in struct["fields"] if f["name"] not in ("struct_size", "reserved")]
    fields = [field(name, f) for f in raw]
    beside = BESIDE.get(name, []) + [f for f, of in zip(fields, raw) if is_span(of)]
    lists = LISTS.get(name, [])
    said = BESIDE.get(name, []) + [f for f, _ in lists] + fields
    yield from shape(name, struct)
    yield from decorators(name, beside, lists)
    yield f"class {camel(name)}({'Beside' if beside else 'Listing' if lists else 'Record'}):"
    text = struct["doc"].split("\n\n")[0]
    text = text.replace("0 in any field: not said.", "None, 0 and the empty text: not said.")
    yield from doc(text.replace("0: not found.", "None, 0 and the empty text: not found."), 4)
    yield "\n    __slots__ = ()\n"
    for f in said:
        yield f"    {f.name}: {f.type}"
        yield from doc(f.doc, 4)
    yield from constructor(name, struct, said, beside, lists)
    yield from METHODS.get(name, "").splitlines()
    for f in fields:
        if f.instant:
            yield "\n    @property"
            yield f"    def {f.name[:-3]}(self) -> Optional[datetime]:"
            yield f'        """`{f.name}` in UTC, or None."""'
            yield f"        return moment(self.{f.name})"


def shape(name: str, struct: Json) -> Iterator[str]:
    """Where each field lies, in which format, and what reads it."""
    spans = [f for f in struct["fields"] if is_span(f)]
    yield f"\n\n{name.upper()} = Shape("
    yield f"    {struct['size']},"
    yield "    ("
    for raw in struct["fields"]:
        if raw["name"] == "struct_size":
            yield '        ("struct_size", 0, "I", None),'
        elif raw["name"] != "reserved" and raw not in spans:
            code = CODES[raw["type"]] if raw["count"] == 1 else f"{raw['size']}s"
            yield f'        ("{attribute(raw)}", {raw["offset"]}, "{code}", {field(name, raw).reader}),'
    yield "    ),"
    if spans:
        yield f"    ({', '.join(str(raw['offset']) for raw in spans)}),"
    yield ")"
    yield f'"""That of recoup_{name}."""'


def decorators(name: str, beside: List[Field], lists: Lists) -> Iterator[str]:
    """What makes a class a record."""
    yield "\n"
    if beside:
        yield "@shaped("
        yield f"    {name.upper()},"
        yield "    ("
        yield from (f'        "{f.name}",' for f in beside)
        yield "    ),"
        yield ")"
    else:
        more = [f", {f.name}=({camel(of)}, {of.upper()})" for f, of in lists]
        yield f"@shaped({name.upper()}{''.join(more)})"
    yield "@dataclass(frozen=True, init=False, repr=False, eq=False)"


def constructor(name: str, struct: Json, said: List[Field], beside: List[Field], lists: Lists) -> Iterator[str]:
    """``__init__``: every value is checked here, and packed."""
    by_name = {f.name: f for f in said}
    yield "\n    def __init__("
    yield "        self,"
    yield "        *,"
    for f in said:
        yield f"        {f.name}: {f.given}{f' = {f.default}' if f.default else ''},"
    yield "    ) -> None:"
    yield f"        raw = {name.upper()}.pack("
    for raw in struct["fields"]:
        if raw["name"] == "struct_size":
            yield f"            {struct['size']},"
        elif raw["name"] != "reserved" and not is_span(raw):
            yield f"            {taken(by_name[attribute(raw)])},"
    yield "        )"
    yield "        keep(self, raw)"
    if beside:
        yield "        keep_beside("
        yield "            self,"
        yield "            ("
        yield from (f"                {taken(f)}," for f in beside)
        yield "            ),"
        yield "        )"
    for f, _ in lists:
        yield f"        keep_listed(self, {taken(f)})"


def taken(f: Field) -> str:
    """What makes of an argument what is packed."""
    return re.sub(r"\bv\b", f.name, f.takes)
