"""Values as PackStream: what parameters may hold, and no more."""

import struct
from collections.abc import Mapping, Sequence

_SMALL = 16
_LEAST, _MOST = -(2**63), 2**63 - 1


def pack(value: object) -> bytes:
    """A value as PackStream.

    Raises:
        OverflowError: for an integer of more than 64 bits.
        TypeError: for a value that no parameter has.
    """
    match value:
        case None:
            return b"\xc0"
        case str():
            text = value.encode()
            return _sized(0x80, 0xD2, len(text)) + text
        case bool():
            return b"\xc3" if value else b"\xc2"
        case int():
            return _integer(value)
        case float():
            return b"\xc1" + struct.pack(">d", value)
        case Mapping():
            pairs = (pack(key) + pack(item) for key, item in value.items())
            return _sized(0xA0, 0xDA, len(value)) + b"".join(pairs)
        case Sequence() if not isinstance(value, bytes | bytearray | memoryview):
            return _sized(0x90, 0xD6, len(value)) + b"".join(map(pack, value))
        case _:
            message = f"{type(value).__name__} cannot be a parameter"
            raise TypeError(message)


def _integer(value: int) -> bytes:
    if not _LEAST <= value <= _MOST:
        message = f"{value} has more than 64 bits"
        raise OverflowError(message)
    return b"\xcb" + struct.pack(">q", value)


def _sized(small: int, large: int, size: int) -> bytes:
    """The head of a text, map or list: its size in four bits or in four bytes."""
    if size < _SMALL:
        return bytes((small | size,))
    return bytes((large,)) + size.to_bytes(4)
