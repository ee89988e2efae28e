"""Servers of a Neo4j cluster that answer by a script, in as much Bolt as that takes.

Each says its own name to every statement, so that a test sees who was asked. What the
driver sends is kept as bytes and read only where a test looks for a word in it.
"""

import asyncio
from dataclasses import dataclass, field
from typing import Self, TypeAlias

from tests.faults.proxy import free_port

Value: TypeAlias = "str | int | list[Value] | dict[str, Value]"
_HELLO, _RUN, _BEGIN, _COMMIT, _PULL = 0x01, 0x10, 0x11, 0x12, 0x3F
_GOODBYE, _RESET, _ROUTE = 0x02, 0x0F, 0x66
_SUCCESS, _RECORD, _IGNORED, _FAILURE = 0x70, 0x71, 0x7E, 0x7F
_VERSION = bytes((0, 0, 4, 5))
NOT_A_LEADER = "Neo.ClientError.Cluster.NotALeader"


@dataclass
class Cluster:
    """What every server of the cluster says about it.

    Attributes:
        readers: names of the followers.
        leader: name of the leader.
        seconds: how long the table may be used.
        asked: names of the servers that ran a statement, with its bytes, in order.
    """

    servers: dict[str, "Scripted"] = field(default_factory=dict[str, "Scripted"])
    readers: tuple[str, ...] = ()
    leader: str = ""
    seconds: int = 300
    asked: list[tuple[str, bytes]] = field(default_factory=list[tuple[str, bytes]])
    tables: int = 0

    def table(self) -> dict[str, Value]:
        """The routing table, as it is now."""
        self.tables += 1
        roles = {"READ": self.readers, "WRITE": (self.leader,), "ROUTE": self.servers}
        rows: list[Value] = [
            {"role": role, "addresses": [self.servers[name].address for name in names]}
            for role, names in roles.items()
        ]
        return {"rt": {"ttl": self.seconds, "db": "neo4j", "servers": rows}}


class Scripted:
    """One server."""

    def __init__(self, cluster: Cluster, name: str) -> None:
        self.name, self._cluster = name, cluster
        self._port = free_port()
        self._server: asyncio.Server | None = None
        self._writers: set[asyncio.StreamWriter] = set()
        cluster.servers[name] = self

    @property
    def address(self) -> str:
        return f"127.0.0.1:{self._port}"

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", self._port)
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.stop()

    async def stop(self) -> None:
        """Go away, connections and all."""
        if self._server is not None:
            self._server.close()
        for writer in tuple(self._writers):
            writer.transport.abort()
        await asyncio.sleep(0)

    async def _serve(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        self._writers.add(writer)
        try:
            await reader.readexactly(20)
            writer.write(_VERSION)
            await self._converse(reader, writer)
        except (OSError, EOFError):
            return
        finally:
            self._writers.discard(writer)
            writer.close()

    async def _converse(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        failed = False
        while (message := await _message(reader))[1] != _GOODBYE:
            tag = message[1]
            failed = failed and tag != _RESET
            if failed:
                writer.write(_framed(_IGNORED))
                continue
            answers = self._answers(tag, message)
            failed = answers[-1][3] == _FAILURE
            writer.writelines(answers)

    def _answers(self, tag: int, message: bytes) -> list[bytes]:
        if tag == _HELLO:
            hello: Value = {"server": "Neo4j/5.26.0", "connection_id": self.name}
            return [_framed(_SUCCESS, hello)]
        if tag == _ROUTE:
            return [_framed(_SUCCESS, self._cluster.table())]
        if tag in {_RUN, _BEGIN}:
            return [self._begun(tag, message)]
        if tag == _PULL:
            end: Value = {"type": "r", "bookmark": "bookmark-of-a-read"}
            return [_framed(_RECORD, [self.name]), _framed(_SUCCESS, end)]
        if tag == _COMMIT:
            return [_framed(_SUCCESS, {"bookmark": "bookmark-of-a-write"})]
        return [_framed(_SUCCESS, {})]

    def _begun(self, tag: int, message: bytes) -> bytes:
        self._cluster.asked.append((self.name, message))
        is_read = b"\x81r" in message  # "mode": "r"
        if tag == _BEGIN and not is_read and self.name != self._cluster.leader:
            failure: Value = {"code": NOT_A_LEADER, "message": "ask the leader"}
            return _framed(_FAILURE, failure)
        return _framed(_SUCCESS, {"fields": ["name"]})


async def _message(reader: asyncio.StreamReader) -> bytes:
    content = b""
    while True:
        size = int.from_bytes(await reader.readexactly(2))
        if size:
            content += await reader.readexactly(size)
        elif content:
            return content


def _framed(tag: int, *fields: Value) -> bytes:
    body = bytes((0xB0 | len(fields), tag)) + b"".join(map(_packed, fields))
    return len(body).to_bytes(2) + body + bytes(2)


def _packed(value: Value) -> bytes:
    match value:
        case str():
            text = value.encode()
            return bytes((0xD0, len(text))) + text
        case int():
            return b"\xc9" + value.to_bytes(2, signed=True)
        case dict():
            pairs = (_packed(key) + _packed(item) for key, item in value.items())
            return bytes((0xA0 | len(value),)) + b"".join(pairs)
        case _:
            return bytes((0x90 | len(value),)) + b"".join(map(_packed, value))
