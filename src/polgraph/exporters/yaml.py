"""Entries as YAML 1.2 text that every reader takes for the same words.

One form for each value, so that equal entries are equal bytes: mappings and lists in
block style, a string plain where it begins with a letter, holds nothing that YAML or its
older versions give a meaning, and double-quoted elsewhere.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from polgraph.exporters.entries import Tree

_PLAIN = re.compile(r"[^\W\d_](?:[\w ()/.«»،؛؟+&'’-]*[\w()/.«»،؛؟+&'’-])?")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}(-[0-9]{2})?")
_OTHER_TYPES = re.compile("true|false|yes|no|on|off|y|n|null", re.IGNORECASE)
_JOINERS = "\u061c\u200c\u200d\u200e\u200f"  # invisible, and a part of written words
_QUOTED = re.compile(r"[^\w !#-/:-@\[\]^`{-~«»،؛؟]")  # what may need an escape
_ESCAPES = {'"': r"\"", "\\": r"\\", "\n": r"\n", "\t": r"\t"}


def yaml(tree: Tree, depth: int = 0) -> str:
    """Write a tree as lines of YAML, each indented by `depth` steps."""
    return "".join(f"{line}\n" for line in _lines(tree, "  " * depth))


def _lines(tree: Tree, indent: str) -> Iterator[str]:
    match tree:
        case Mapping():
            for key, value in tree.items():
                yield from _entry(f"{indent}{_scalar(key)}:", value, indent)
        case str() | Decimal() | int():
            yield f"{indent}{_scalar(tree)}"
        case Sequence():
            for item in tree:
                first, *others = _lines(item, f"{indent}  ")
                yield f"{indent}- {first.lstrip(' ')}"
                yield from others


def _entry(key: str, value: Tree, indent: str) -> Iterator[str]:
    match value:
        case str() | Decimal() | int():
            yield f"{key} {_scalar(value)}"
        case Mapping() | Sequence() if not value:
            yield f"{key} []"
        case _:
            yield key
            yield from _lines(value, f"{indent}  ")


def _scalar(value: str | Decimal | int) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case Decimal():
            return f"{value:f}"
        case int():
            return str(value)
        case str() if _is_plain(value):
            return value
        case str():
            return f'"{_QUOTED.sub(_escaped, value)}"'


def _is_plain(text: str) -> bool:
    if _DATE.fullmatch(text):
        return True
    return _PLAIN.fullmatch(text) is not None and not _OTHER_TYPES.fullmatch(text)


def _escaped(found: re.Match[str]) -> str:
    character = found[0]
    if character in _ESCAPES:
        return _ESCAPES[character]
    if character.isprintable() or character in _JOINERS:
        return character
    code = ord(character)
    return f"\\u{code:04X}" if code <= 0xFFFF else f"\\U{code:08X}"  # noqa: PLR2004
