"""What is said over Bolt 5: log in, run a statement, ask for all its rows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from polgraph.database.bolt.packing import pack
from polgraph.database.bolt.unpacking import UnknownValueError, unpack
from polgraph.database.connection import Connection

GREETING = bytes.fromhex("6060B017") + bytes.fromhex("00030405") + bytes(12)
"""The handshake, which proposes Bolt 5.4 down to 5.1."""
_MAJOR = 5
_HELLO, _LOGON, _RUN, _PULL = 0x01, 0x6A, 0x10, 0x3F
_SUCCESS, _RECORD = 0x70, 0x71
_AGENT = {
    "user_agent": "polgraph",
    "bolt_agent": {"product": "polgraph"},
    "notifications_minimum_severity": "OFF",
}
_LONGEST_CHUNK = 0xFFFF
_ALL_ROWS = {"n": -1}


class RefusedError(Exception):
    """Neo4j answered with a failure; `code` is Neo4j's own."""

    def __init__(self, code: str, text: str) -> None:
        super().__init__(f"{code}: {text}")
        self.code = code


@dataclass(frozen=True, slots=True)
class Request:
    """Messages to be sent at once, and how many of them are answered."""

    sent: bytes
    answers: int


def understood(greeting: bytes) -> bool:
    """Whether the answer to the handshake is a version that is spoken here."""
    return greeting[3] == _MAJOR


def login(connection: Connection) -> Request:
    """What opens a conversation after the handshake."""
    credentials = {
        "scheme": "basic",
        "principal": connection.username,
        "credentials": connection.password,
    }
    return Request(_message(_HELLO, _AGENT) + _message(_LOGON, credentials), 2)


def request(
    cypher: str,
    parameters: Mapping[str, object],
    database: str,
    seconds: float | None = None,
) -> Request:
    """What runs a read statement and asks for all its rows.

    Args:
        cypher: the statement.
        parameters: what its parameters stand for.
        database: which one of the server's.
        seconds: how long Neo4j may take.
    """
    extra: dict[str, object] = {"db": database, "mode": "r"}
    if seconds is not None:
        extra["tx_timeout"] = max(1, round(seconds * 1000))
    body = b"".join((_statement(cypher), pack(parameters), pack(extra)))
    return Request(_framed(body) + _PULL_ALL, 2)


def rows(answer: Sequence[bytearray]) -> list[list[object]]:
    """The rows of an answer.

    Raises:
        RefusedError: when Neo4j refused the statement, or broke it off.
    """
    for message in answer:
        if message[1] not in {_SUCCESS, _RECORD}:
            raise _refused(message)
    return [_row(message) for message in answer if message[1] == _RECORD]


def is_row(message: bytearray) -> bool:
    """Whether more of the same answer follows."""
    return message[1] == _RECORD


def _row(message: bytearray) -> list[object]:
    row = unpack(message, 2)
    if not isinstance(row, list):
        text = "a row of Neo4j's is no list"
        raise UnknownValueError(text)
    return row


def _refused(message: bytearray) -> RefusedError:
    match unpack(message, 2):
        case {"code": str(code), "message": str(text)}:
            return RefusedError(code, text)
        case _:
            return RefusedError("", "no reason given")


@lru_cache(maxsize=512)
def _statement(cypher: str) -> bytes:
    """The beginning of a message that runs a statement; most are run over and over."""
    return bytes((0xB3, _RUN)) + pack(cypher)


def _message(tag: int, *fields: object) -> bytes:
    return _framed(bytes((0xB0 | len(fields), tag)) + b"".join(map(pack, fields)))


def _framed(body: bytes) -> bytes:
    chunks = (
        body[at : at + _LONGEST_CHUNK] for at in range(0, len(body), _LONGEST_CHUNK)
    )
    return b"".join(len(chunk).to_bytes(2) + chunk for chunk in chunks) + bytes(2)


_PULL_ALL = _message(_PULL, _ALL_ROWS)
