"""A seed file as entries with comments, and its YAML.

Small on purpose: values are text, ids, lists of ids and nested entries. Text is written
on one line, its runs of white space as one space, plain where YAML reads it unchanged
and between single quotation marks elsewhere.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from polgraph.text.characters import refused_character

_PLAIN = re.compile(r"[^\W_](?:[^\W_]|[ ().،؛؟!/«»–ـ\u064b-\u0652-])*")
_NOTHING = frozenset(("null", "Null", "NULL"))
_INDENT = "  "


@dataclass(frozen=True, slots=True)
class Said:
    """Text with a remark behind it on its line."""

    text: str
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Ids:
    """A list of ids."""

    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A mapping: keys with what they hold, and the comments above it."""

    fields: tuple[tuple[str, "Value"], ...]
    comments: tuple[str, ...] = ()


Value = str | Said | Ids | Entry | tuple[Entry, ...] | tuple[str, ...] | None


def yaml_text(sections: Entry) -> str:
    """Write a file: its comments, its keys, and a blank line before each section."""
    return "\n".join((*_comments(sections.comments, ""), *_sections(sections), ""))


def _sections(sections: Entry) -> Iterator[str]:
    for key, value in sections.fields:
        lines = list(_field(key, value, ""))
        if lines and isinstance(value, tuple):
            yield ""
        yield from lines


def _field(key: str, value: Value, indent: str) -> Iterator[str]:
    """The lines of one key; none where there is nothing to say."""
    match value:
        case str():
            yield f"{indent}{key}: {_scalar(value)}"
        case Said():
            behind = f"  # {_one_line(value.remark)}" if value.remark else ""
            yield f"{indent}{key}: {_scalar(value.text)}{behind}"
        case Ids(ids=(_, *_)):
            yield f"{indent}{key}: [{', '.join(value.ids)}]"
        case Entry():
            yield f"{indent}{key}:"
            yield from _fields(value, indent + _INDENT)
        case (_, *_):
            yield f"{indent}{key}:"
            for item in value:
                yield from _item(item, indent + _INDENT)
        case _:
            return


def _fields(entry: Entry, indent: str) -> Iterator[str]:
    yield from _comments(entry.comments, indent)
    for key, value in entry.fields:
        yield from _field(key, value, indent)


def _item(entry: Entry | str, indent: str) -> Iterator[str]:
    """An entry of a list: its comments, then its first key behind the dash."""
    if isinstance(entry, str):
        yield f"{indent}- {_scalar(entry)}"
        return
    yield from _comments(entry.comments, indent)
    lines = [
        line
        for key, value in entry.fields
        for line in _field(key, value, indent + _INDENT)
    ]
    first, *rest = lines
    yield f"{indent}- {first.removeprefix(indent + _INDENT)}"
    yield from rest


def _comments(comments: tuple[str, ...], indent: str) -> Iterator[str]:
    return (f"{indent}# {_one_line(comment)}".rstrip() for comment in comments)


def _scalar(text: str) -> str:
    line = " ".join(text.split())
    if _PLAIN.fullmatch(line) and line not in _NOTHING:
        return line
    escaped = line.replace("'", "''")
    return f"'{escaped}'"


def _one_line(text: str) -> str:
    """Free text that cannot leave its comment, nor hide in it."""
    line = " ".join(text.split())
    return "".join(c if refused_character(c) is None else "�" for c in line)
