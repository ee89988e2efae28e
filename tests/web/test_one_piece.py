"""The claims of `polgraph.web.one_piece`, over real sockets."""

import asyncio
import socket
from collections.abc import AsyncGenerator

import pytest

from polgraph.web.one_piece import OnePiece

Ends = tuple[OnePiece, socket.socket]


@pytest.fixture
async def ends() -> AsyncGenerator[Ends]:
    """A transport, and the socket at its other end, which keeps packets apart."""
    loop = asyncio.get_running_loop()
    here, there = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    here.settimeout(0)
    there.settimeout(5)
    transport, _ = await loop.connect_accepted_socket(asyncio.Protocol, _stream(here))
    yield OnePiece(transport, loop), there
    transport.abort()
    there.close()


def _stream(packets: socket.socket) -> socket.socket:
    """The same socket under the type that event loops take."""
    return socket.socket(socket.AF_UNIX, socket.SOCK_STREAM, 0, packets.detach())


async def test_what_is_written_at_once_is_one_packet(ends: Ends):
    transport, there = ends
    transport.write(b"head ")
    transport.write(b"body")
    assert transport.get_write_buffer_size() == len(b"head body")
    await asyncio.sleep(0)
    assert there.recv(99) == b"head body"
    assert transport.get_write_buffer_size() == 0


async def test_what_is_written_later_is_another(ends: Ends):
    transport, there = ends
    for word in (b"one", b"two"):
        transport.write(word)
        await asyncio.sleep(0)
    assert [there.recv(99), there.recv(99)] == [b"one", b"two"]


async def test_closing_sends_what_is_held(ends: Ends):
    transport, there = ends
    transport.write(b"last words")
    transport.close()
    assert there.recv(99) == b"last words"
    await asyncio.sleep(0.01)
    assert there.recv(99) == b""
    assert transport.is_closing()


async def test_aborting_drops_what_is_held(ends: Ends):
    transport, there = ends
    transport.write(b"never")
    transport.abort()
    await asyncio.sleep(0.01)
    assert there.recv(99) == b""
