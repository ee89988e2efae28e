"""PackStream as values: what polgraph's statements return, which is plain values only.

The driver's accelerator (`neo4j-rust-ext`) has a decoder in Rust, many times as fast as
one in Python. It is no public part of it, and a release may move it: then the decoder
written here takes its place.
"""

import struct
from collections.abc import Callable
from importlib import import_module

from polgraph.errors import PolgraphError

_Decoded = tuple[object, int]
_POSITIVE, _NEGATIVE = range(0x80), range(0xF0, 0x100)
"""Markers that are integers themselves."""
_SMALL = range(0x80, 0xC0)
"""Markers that hold a kind in their first four bits and a size in the others."""
_WIDTHS = (1, 2, 4)


class UnknownValueError(PolgraphError):
    """A value that no statement of polgraph's returns: a node, a date, bytes."""


def unpack(message: bytearray, place: int) -> object:
    """The value that stands in a message at a place.

    Raises:
        UnknownValueError: when it is no plain value.
        ValueError: when the message is broken off.
    """
    value, _ = _DECODE(message, place)
    return value


def decode(message: bytearray, place: int) -> _Decoded:
    """A value and the place after it, read in Python."""
    try:
        return _decoded(message, place)
    except (IndexError, struct.error):
        text = "a message of Neo4j's is broken off"
        raise ValueError(text) from None


def _decoded(data: bytearray, at: int) -> _Decoded:
    marker = data[at]
    at += 1
    if marker in _POSITIVE:
        return marker, at
    if marker in _NEGATIVE:
        return marker - _NEGATIVE.stop, at
    if marker in _CONSTANTS:
        return _CONSTANTS[marker], at
    if marker in _NUMBERS:
        form = _NUMBERS[marker]
        return form.unpack_from(data, at)[0], at + form.size
    if marker in _SMALL:
        return _READERS[marker & 0xF0](data, at, marker & 0x0F)
    if marker in _SIZED:
        width, reader = _SIZED[marker]
        return reader(data, at + width, int.from_bytes(data[at : at + width]))
    return _unknown(data, at, marker)


def _text(data: bytearray, at: int, size: int) -> _Decoded:
    end = at + size
    if end > len(data):
        raise IndexError
    return data[at:end].decode(), end


def _list(data: bytearray, at: int, size: int) -> _Decoded:
    items: list[object] = []
    for _ in range(size):
        item, at = _decoded(data, at)
        items.append(item)
    return items, at


def _map(data: bytearray, at: int, size: int) -> _Decoded:
    items: dict[object, object] = {}
    for _ in range(size):
        key, at = _decoded(data, at)
        items[key], at = _decoded(data, at)
    return items, at


def _unknown(_data: bytearray, _at: int, marker: int) -> _Decoded:
    message = f"a statement returned what is no plain value (0x{marker:02x})"
    raise UnknownValueError(message)


_Reader = Callable[[bytearray, int, int], _Decoded]
_CONSTANTS = {0xC0: None, 0xC2: False, 0xC3: True}
_NUMBERS = {
    marker: struct.Struct(form)
    for marker, form in zip(
        (0xC1, 0xC8, 0xC9, 0xCA, 0xCB), (">d", ">b", ">h", ">i", ">q"), strict=True
    )
}
_READERS: dict[int, _Reader] = {
    0x80: _text, 0x90: _list, 0xA0: _map, 0xB0: _unknown
}  # fmt: skip
_SIZED: dict[int, tuple[int, _Reader]] = {
    first + step: (width, reader)
    for first, reader in ((0xD0, _text), (0xD4, _list), (0xD8, _map))
    for step, width in enumerate(_WIDTHS)
}


def _accelerated() -> Callable[[bytearray, int], _Decoded] | None:
    """The decoder of `neo4j-rust-ext`, where this release has it where it used to be."""
    try:
        native = import_module("neo4j._rust.codec.packstream.v1").unpack
        structure = import_module("neo4j._codec.packstream").Structure
    except (ImportError, AttributeError):
        return None
    hooks = {structure: _no_structure}

    def decode_natively(message: bytearray, place: int) -> _Decoded:
        value, end = native(message, place, hooks)
        return value, end

    return decode_natively


def _no_structure(value: object) -> object:
    message = f"a statement returned what is no plain value ({type(value).__name__})"
    raise UnknownValueError(message)


_DECODE = _accelerated() or decode
