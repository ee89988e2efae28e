"""The claims of `polgraph.web.farewell`."""

import asyncio
import socket

import pytest
from typing_extensions import override

from polgraph.web.farewell import take_in_the_last


class Answering(asyncio.Protocol):
    """Answers whatever it is asked, and leaves."""

    @override
    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    @override
    def data_received(self, data: bytes) -> None:
        self._transport.write(b"answer to " + data)
        self._transport.close()


async def test_who_waits_in_line_is_answered_and_who_comes_later_is_refused():
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.setblocking(False)  # noqa: FBT003 - the name of the library
        address = listener.getsockname()
        clients = [socket.create_connection(address) for _ in range(5)]
        for number, client in enumerate(clients):
            client.sendall(str(number).encode())
        await take_in_the_last(listener, Answering)
        with pytest.raises(ConnectionRefusedError):
            socket.create_connection(address)
        answers = [await asyncio.to_thread(client.recv, 100) for client in clients]
    for client in clients:
        client.close()
    assert answers == [f"answer to {number}".encode() for number in range(5)]
