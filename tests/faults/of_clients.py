"""Clients that are too many, too slow or that never finish, beside clients that behave."""

import asyncio
from contextlib import suppress

import psutil

from tests.faults.asking import encoded
from tests.faults.finding import Criterion, Finding, found
from tests.faults.load import asking
from tests.faults.stage import Stage

_MANY_FIELDS = " ".join(
    f'a{number}: official(id: "nidal-al-bataineh") {{ name }}' for number in range(20)
)
_INTROSPECTION = encoded("{ __schema { types { name fields { name description } } } }")
_CLIENTS = 8
_MEMORY_MIB = 150.0
_HALF_OPEN_SECONDS = 12.0


async def crowded(stage: Stage, clients: int = 1000, seconds: float = 8) -> Finding:
    """A thousand clients that all ask at once, again and again."""
    before = stage.memory
    async with asking(stage.address, stage.answers, clients) as record:
        await asyncio.sleep(seconds)
    turned_away = Criterion(
        "connections refused", sum(not each.status for each in record.outcomes), 0
    )
    return found(record, None, turned_away, _grown(stage, before))


async def pool_exhausted(stage: Stage) -> Finding:
    """Every connection to Neo4j in use, by questions of twenty statements each."""
    question = encoded(f"{{ {_MANY_FIELDS} }}")
    expected = {
        f"a{number}": {"name": stage.answers[1][1]["official"]["name"]}
        for number in range(20)
    }
    stage.proxy.latency = 0.5
    stage.proxy.reset()
    async with asking(stage.address, [(question, expected)], 100) as record:
        await asyncio.sleep(6)
        stage.proxy.latency = 0
        stage.proxy.reset()
        over = asyncio.get_running_loop().time()
        await asyncio.sleep(3)
    return found(record, over)


async def half_open(stage: Stage, connections: int = 500) -> Finding:
    """Hundreds of connections that begin a request and never end it."""
    before = stage.memory
    async with asking(stage.address, stage.answers, _CLIENTS) as record:
        streams = [
            await _opened(stage, b"POST /graphql HTTP/1.1\r\nHost: x\r\nX-")
            for _ in range(connections)
        ]
        await asyncio.sleep(_HALF_OPEN_SECONDS)
        left = _left_open(stage)
        _close(streams)
    return found(record, None, left, _grown(stage, before))


async def slow_readers(
    stage: Stage, connections: int = 50, questions: int = 200
) -> Finding:
    """Clients that ask for megabytes and take none of them."""
    before = stage.memory
    head = f"POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: {len(_INTROSPECTION)}\r\n\r\n"
    request = head.encode() + _INTROSPECTION
    async with asking(stage.address, stage.answers, _CLIENTS) as record:
        streams = [
            await _opened(stage, request * questions) for _ in range(connections)
        ]
        await asyncio.sleep(15)
        grown = _grown(stage, before)
        left = _left_open(stage)
        _close(streams)
    return found(record, None, left, grown)


Streams = tuple[asyncio.StreamReader, asyncio.StreamWriter]


async def _opened(stage: Stage, data: bytes) -> Streams:
    host, _, port = stage.address.removeprefix("http://").partition(":")
    # A reader that holds next to nothing leaves the rest where it is: with the server.
    streams = await asyncio.open_connection(host, int(port), limit=1)
    streams[1].write(data)
    return streams


def _left_open(stage: Stage) -> Criterion:
    """Connections that the server still has, besides those of clients that behave."""
    port = int(stage.address.rpartition(":")[2])
    established = [
        each
        for each in stage.process.net_connections("tcp")
        if each.status == psutil.CONN_ESTABLISHED and each.laddr.port == port
    ]
    return Criterion("connections left open", max(0, len(established) - _CLIENTS), 0)


def _close(streams: list[Streams]) -> None:
    for _, writer in streams:
        with suppress(OSError):
            writer.transport.abort()


def _grown(stage: Stage, before: float) -> Criterion:
    return Criterion("memory grown, MiB", stage.memory - before, _MEMORY_MIB)
