"""Requests as Bolt has them: statements and parameters as messages ready to be sent.

Enough of PackStream for what polgraph's statements take; nothing here reads an answer.
"""

import struct
from collections.abc import Mapping, Sequence

from polgraph.database import Connection

_HELLO, _LOGON, _RUN, _PULL = 0x01, 0x6A, 0x10, 0x3F
_AGENT = {"user_agent": "polgraph", "bolt_agent": {"product": "polgraph"}}
_LONGEST_CHUNK = 0xFFFF
_SMALL = 16


def login(connection: Connection) -> bytes:
    """The messages that open a conversation after the handshake."""
    credentials = {
        "scheme": "basic",
        "principal": connection.username,
        "credentials": connection.password,
    }
    return _message(_HELLO, _AGENT) + _message(_LOGON, credentials)


def request(cypher: str, parameters: Mapping[str, object], database: str) -> bytes:
    """The messages that run a statement and ask for all its rows."""
    extra = {"db": database, "mode": "r"}
    return _message(_RUN, cypher, parameters, extra) + _message(_PULL, {"n": -1})


def _message(tag: int, *fields: object) -> bytes:
    body = bytes((0xB0 | len(fields), tag)) + b"".join(map(_pack, fields))
    chunks = (
        body[at : at + _LONGEST_CHUNK] for at in range(0, len(body), _LONGEST_CHUNK)
    )
    return b"".join(len(chunk).to_bytes(2) + chunk for chunk in chunks) + bytes(2)


def _pack(value: object) -> bytes:
    match value:
        case None:
            return b"\xc0"
        case bool():
            return b"\xc3" if value else b"\xc2"
        case int():
            return b"\xcb" + struct.pack(">q", value)
        case float():
            return b"\xc1" + struct.pack(">d", value)
        case str():
            text = value.encode()
            return _sized(0x80, 0xD2, len(text)) + text
        case Mapping():
            pairs = (_pack(key) + _pack(item) for key, item in value.items())
            return _sized(0xA0, 0xDA, len(value)) + b"".join(pairs)
        case Sequence():
            return _sized(0x90, 0xD6, len(value)) + b"".join(map(_pack, value))
        case _:
            raise TypeError(value)


def _sized(small: int, large: int, size: int) -> bytes:
    """The head of a text, map or list: its size in four bits or in four bytes."""
    if size < _SMALL:
        return bytes((small | size,))
    return bytes((large,)) + size.to_bytes(4)
