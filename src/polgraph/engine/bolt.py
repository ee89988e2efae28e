"""A knock at the Bolt door: log in, run `RETURN 1`, leave.

That is how the keeper knows that the server is ready: Neo4j opens the port after it has
started the databases, and an answer from the user's database proves the rest, the
password included. Enough of Bolt 5 for that and no more; queries take the driver.
"""

import re
import socket
from typing import TypeAlias

from polgraph.engine.server import DATABASE, USERNAME
from polgraph.errors import EngineError

_Value: TypeAlias = "str | dict[str, _Value]"
_MAGIC = bytes.fromhex("6060B017")
_VERSIONS = bytes.fromhex("00030405") + bytes(12)  # 5.4 down to 5.1
_AGENT: _Value = {"user_agent": "polgraph", "bolt_agent": {"product": "polgraph"}}
_HELLO, _LOGON, _RUN, _SUCCESS = 0x01, 0x6A, 0x10, 0x70


def knock(port: int, password: str, timeout: float = 2.0) -> bool:
    """Ask the server on `port` of this machine for a sign of life.

    Args:
        port: of the loopback address.
        password: of the only user.
        timeout: seconds for each step.

    Returns:
        True when the database ran a query; False when nobody answered in time.

    Raises:
        EngineError: Neo4j answered, but not with success: a wrong password, a
            database that is offline.
    """
    try:
        with socket.create_connection(("127.0.0.1", port), timeout) as connection:
            _converse(connection, password)
    except (OSError, EOFError):
        return False
    return True


def _converse(connection: socket.socket, password: str) -> None:
    connection.sendall(_MAGIC + _VERSIONS)
    _receive(connection, 4)
    login: _Value = {
        "scheme": "basic", "principal": USERNAME, "credentials": password
    }  # fmt: skip
    messages = (
        _message(_HELLO, _AGENT),
        _message(_LOGON, login),
        _message(_RUN, "RETURN 1", {}, {"db": DATABASE}),
    )
    for message in messages:
        connection.sendall(message)
        answer = _answer(connection)
        if answer[1] != _SUCCESS:
            raise EngineError(_refusal(answer))


def _refusal(answer: bytes) -> str:
    found = re.search(rb"Neo\.[A-Za-z.]+", answer)
    code = found.group().decode() if found is not None else "no reason given"
    return (
        f"the managed Neo4j runs but refuses a query ({code}); the password file and "
        "the data do not belong together, or the data are damaged: restore a backup, "
        "or start empty with `polgraph db reset`"
    )


def _answer(connection: socket.socket) -> bytes:
    """The next message, its chunks put together."""
    content = b""
    while True:
        size = int.from_bytes(_receive(connection, 2))
        if size:
            content += _receive(connection, size)
        elif content:
            return content


def _receive(connection: socket.socket, size: int) -> bytes:
    content = b""
    while len(content) < size:
        part = connection.recv(size - len(content))
        if not part:
            raise EOFError
        content += part
    return content


def _message(tag: int, *fields: _Value) -> bytes:
    body = bytes((0xB0 | len(fields), tag)) + b"".join(map(_pack, fields))
    return len(body).to_bytes(2) + body + bytes(2)


def _pack(value: _Value) -> bytes:
    match value:
        case str():
            text = value.encode()
            return bytes((0xD0, len(text))) + text
        case dict():
            pairs = (_pack(key) + _pack(item) for key, item in value.items())
            return bytes((0xA0 | len(value),)) + b"".join(pairs)
