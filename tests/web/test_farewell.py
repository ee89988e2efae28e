"""The claims of `polgraph.web.farewell`."""

import asyncio
import socket
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from typing_extensions import override

from polgraph.web.farewell import take_in_the_last

CROWD = 16


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


async def test_nobody_of_a_crowd_is_lost_who_has_been_let_in():
    for _ in range(2):
        with (
            socket.create_server(("127.0.0.1", 0), backlog=2048) as listener,
            ThreadPoolExecutor(CROWD) as crowd,
        ):
            address = listener.getsockname()
            listener.setblocking(False)  # noqa: FBT003 - the name of the library
            loop = asyncio.get_running_loop()
            server = await loop.create_server(Answering, sock=listener)
            asking = [
                loop.run_in_executor(crowd, ask_until_refused, address)
                for _ in range(CROWD)
            ]
            busy = asyncio.create_task(keep_busy())
            await asyncio.sleep(0.1)
            await take_in_the_last(listener, Answering)
            busy.cancel()
            server.close()
            answers = await asyncio.gather(*asking)
            assert {answer for told in answers for answer in told} == {b"answer to me"}


async def keep_busy() -> None:
    """Leave the loop little time for those who knock."""
    while True:
        time.sleep(0.02)  # noqa: ASYNC251 - that is what a busy loop does
        await asyncio.sleep(0)


def ask_until_refused(address: tuple[str, int]) -> list[bytes]:
    """What a client is told that connects anew for each question."""
    told: list[bytes] = []
    while True:
        try:
            client = socket.create_connection(address)
        except ConnectionRefusedError:
            return told
        with client:
            client.sendall(b"me")
            try:
                told.append(client.recv(100))
            except ConnectionResetError:
                told.append(b"reset")
