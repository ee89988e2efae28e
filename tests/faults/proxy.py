"""A TCP proxy that can be told to break what passes through it."""

import asyncio
import socket
import struct
from collections.abc import Callable
from contextlib import suppress
from typing import Self

Cut = Callable[[], int]
"""Gives after how many bytes a new connection is to be broken."""

_AT_ONCE = struct.pack("ii", 1, 0)  # close with a reset, whatever is unsent


def free_port() -> int:
    """A port of this machine on which nothing listens now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


class Proxy:
    """Passes bytes on between `port` and `target`, both of this machine.

    Attributes:
        latency: seconds that every piece of an answer is held back.
        cut: gives for each new connection after how many bytes from the server it is
            reset; None lets all of them pass.
    """

    def __init__(self, port: int, target: int) -> None:
        self.port, self.target = port, target
        self.latency = 0.0
        self.cut: Cut | None = None
        self._flowing = asyncio.Event()
        self._flowing.set()
        self._writers: set[asyncio.StreamWriter] = set()
        self._server: asyncio.Server | None = None

    async def __aenter__(self) -> Self:
        await self.accept()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.refuse()

    async def accept(self) -> None:
        """Let connections in."""
        self._server = await asyncio.start_server(
            self._serve, "127.0.0.1", self.port, reuse_address=True
        )

    async def refuse(self) -> None:
        """Reset all connections and refuse new ones, as where nothing listens."""
        if self._server is not None:
            self._server.close()
        self._server = None
        self.reset()
        await asyncio.sleep(0)

    def reset(self) -> None:
        """Reset all connections; new ones are let in."""
        for writer in tuple(self._writers):
            _reset(writer)

    def fall_silent(self) -> None:
        """Keep connections open, let new ones in, and pass nothing on."""
        self._flowing.clear()

    def speak(self) -> None:
        """Pass on again, first what was kept back."""
        self._flowing.set()

    async def _serve(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        self._writers.add(writer)
        try:
            inner = await asyncio.open_connection("127.0.0.1", self.target)
        except OSError:
            _reset(writer)
            self._writers.discard(writer)
            return
        self._writers.add(inner[1])
        most = self.cut() if self.cut is not None else None
        pumps = (
            asyncio.create_task(self._pump(reader, inner[1], None, 0)),
            asyncio.create_task(self._pump(inner[0], writer, most, self.latency)),
        )
        with suppress(asyncio.CancelledError):  # the proxy ends; streams would log it
            await asyncio.wait(pumps, return_when=asyncio.FIRST_COMPLETED)
        for pump in pumps:
            pump.cancel()
        await asyncio.gather(*pumps, return_exceptions=True)
        for end in (writer, inner[1]):
            self._writers.discard(end)
            end.close()

    async def _pump(
        self,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
        most: int | None,
        latency: float,
    ) -> None:
        with suppress(OSError):
            while data := await reader.read(65_536):
                await self._flowing.wait()
                await asyncio.sleep(latency)
                writer.write(data[:most])
                await writer.drain()
                if most is None:
                    continue
                most -= len(data)
                if most <= 0:
                    _reset(writer)
                    return


def _reset(writer: asyncio.StreamWriter) -> None:
    with suppress(OSError):
        connection = writer.get_extra_info("socket")
        if connection is not None:
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _AT_ONCE)
    writer.transport.abort()
