"""Serves an application on a free loopback port, in the event loop of the test."""

import socket
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

import uvicorn
from starlette.types import ASGIApp

from polgraph.web.protocol import PunctualProtocol


@asynccontextmanager
async def serving(
    app: ASGIApp, protocol: type[PunctualProtocol] = PunctualProtocol
) -> AsyncGenerator[str]:
    """Give the address at which the application answers.

    Takes uvicorn's own steps one by one, without its signal handlers and its ticks, so
    that the test stays in charge of the process.
    """
    config = uvicorn.Config(
        app,
        http=protocol,
        ws="none",
        log_config=None,
        proxy_headers=False,
        timeout_graceful_shutdown=1,
    )
    config.load()
    server = uvicorn.Server(config)
    server.lifespan = config.lifespan_class(config)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        await server.startup(sockets=[listener])
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        finally:
            await server.shutdown(sockets=[listener])
