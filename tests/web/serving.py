"""Serves an application on a free loopback port, in the event loop of the test."""

import asyncio
import socket
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

import uvicorn
from starlette.types import ASGIApp
from typing_extensions import override

from polgraph.web.protocol import PunctualProtocol


class AnnouncingServer(uvicorn.Server):
    """A server that says when it listens."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.listening = asyncio.Event()

    @override
    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.listening.set()


@asynccontextmanager
async def serving(
    app: ASGIApp, protocol: type[PunctualProtocol] = PunctualProtocol
) -> AsyncGenerator[str]:
    """Give the address at which the application answers."""
    config = uvicorn.Config(
        app, http=protocol, ws="none", log_config=None, timeout_graceful_shutdown=1
    )
    server = AnnouncingServer(config)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        task = asyncio.create_task(server.serve(sockets=[listener]))
        await server.listening.wait()
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        finally:
            server.should_exit = True
            await task
