"""Writes ``_abi.py``: constants, structures and prototypes."""

from __future__ import annotations

from typing import Iterator, List

from abi_text import SOURCE, WIDTH, Json, bare, c_name, doc, enum_name

SCALARS = {
    "uint8_t": "c_uint8",
    "int32_t": "c_int32",
    "uint32_t": "c_uint32",
    "int64_t": "c_int64",
    "uint64_t": "c_uint64",
    "size_t": "c_size_t",
}
ALIASES = {"recoup_id": "c_uint32", "recoup_status": "c_int32"}
C_TYPES = ["c_char_p", "c_int32", "c_int64", "c_size_t", "c_uint8", "c_uint32", "c_uint64", "c_void_p"]


def abi_module(d: Json) -> Iterator[str]:
    yield from doc(f"The ABI: words, structures and prototypes. {SOURCE}", 0)
    yield "\nfrom __future__ import annotations\n"
    yield "from ctypes import ("
    yield from (f"    {name}," for name in ("POINTER", "Structure", *C_TYPES))
    yield ")"
    yield "from typing import Any, Dict, List, Tuple, Type\n"
    yield "from recoup._words import Flags, Word\n"
    yield f'VERSION = "{d["library"]}"'
    yield from doc("Version of the library, and of this package.", 0)
    for number in d["numbers"]:
        yield f"{number['name'][len('RECOUP_') :]} = {number['value']}"
        yield from doc(number["doc"], 0)
    for vocabulary in d["vocabularies"]:
        yield from vocabulary_class(vocabulary)
    for struct in d["structs"]:
        yield from structure_class(struct)
    yield "\n"
    yield "STRUCTURES: Dict[Layout, Type[Structure]] = {"
    for struct in d["structs"]:
        yield f"    Layout.{bare(struct).upper()}: {c_name(struct['name'])},"
    yield "}"
    yield from doc("Every structure, to compare with the sizes of the library that is loaded.", 0)
    yield ""
    yield "PROTOTYPES: Dict[str, Tuple[Any, List[Any]]] = {"
    for function in d["functions"]:
        arguments = ", ".join(c_parameter(p["type"]) for p in function["params"])
        result = SCALARS.get(function["returns"]) or ALIASES[function["returns"]]
        line = f'    "{function["name"]}": ({result}, [{arguments}]),'
        if len(line) <= WIDTH:
            yield line
        else:
            yield f'    "{function["name"]}": ('
            yield f"        {result},"
            yield "        ["
            yield from (f"            {c_parameter(p['type'])}," for p in function["params"])
            yield "        ],"
            yield "    ),"
    yield "}"
    yield from doc("Result and parameters of every function.", 0)
    yield ""
    yield from parameters(d["functions"])


def parameters(functions: List[Json]) -> Iterator[str]:
    """What a fault means by the number of a parameter, and which of them hold many elements."""
    yield "PARAMETERS: Dict[Function, Tuple[str, ...]] = {"
    for function in functions:
        names = [p["name"] for p in function["params"]]
        if names[-1:] == ["fault"]:
            yield f"    Function.{bare(function).upper()}: ("
            yield from (f'        "{name}",' for name in names)
            yield "    ),"
    yield "}"
    yield from doc("The parameters of every function that tells a fault.", 0)
    yield ""
    found = {p["name"] for f in functions for p, *after in tails(f["params"]) if is_array(p, after)}
    yield f"ARRAYS = frozenset(({', '.join(f'{chr(34)}{name}{chr(34)}' for name in sorted(found))}))"
    yield from doc("Parameters of which a fault tells the element.", 0)


def tails(params: List[Json]) -> Iterator[List[Json]]:
    """Each parameter with those after it."""
    return (params[i:] for i in range(len(params)))


def is_array(param: Json, after: List[Json]) -> bool:
    """Elements that are read: a count follows, alone or behind the stride."""
    behind = [p["name"] for p in after[:2]]
    counted = behind[:1] == ["count"] or (behind[:1] and behind[0].endswith("_stride") and behind[1].endswith("count"))
    return bool(counted) and param["type"].startswith("const ")


def vocabulary_class(v: Json) -> Iterator[str]:
    base = "Flags" if v["kind"] == "flags" else "Word"
    yield f"\n\nclass {enum_name(v['name'])}({base}):"
    yield from doc(v["doc"], 4)
    yield ""
    for word in v["words"]:
        yield f"    {word['name'].upper()} = {word['value']}"
        yield from doc(word["doc"], 4)


def structure_class(struct: Json) -> Iterator[str]:
    yield f"\n\nclass {c_name(struct['name'])}(Structure):"
    yield from doc(struct["doc"], 4)
    yield "\n    _fields_ = ["
    for field in struct["fields"]:
        base = SCALARS.get(field["type"]) or c_name(field["type"])
        array = f" * {field['count']}" if field["count"] > 1 else ""
        yield f'        ("{field["name"]}", {base}{array}),'
    yield "    ]"


def c_parameter(c_type: str) -> str:
    """The ctypes type of a parameter.

    Bytes in are `c_char_p`, which takes bytes or None and nothing else; structures, and bytes out, are `c_void_p`, which takes
    bytes and any memory of ctypes; texts out are addresses, for they do not end in NUL.
    """
    if c_type == "const uint8_t *":
        return "c_char_p"
    if c_type == "uint8_t *":
        return "c_void_p"
    if c_type == "const uint8_t **":
        return "POINTER(c_void_p)"
    plain = c_type.replace("const ", "").rstrip(" *")
    base = SCALARS.get(plain) or ALIASES.get(plain)
    if base is None:
        return "c_void_p"
    return f"POINTER({base})" if c_type.endswith("*") else base
