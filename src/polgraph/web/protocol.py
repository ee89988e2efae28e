"""HTTP/1.1 with limits on the head of a request, which uvicorn does not have.

A connection that sends nothing, a line at a time, or headers without end would be kept
for good; here its head must be complete in time and of a bearable size. The body has
limits of its own in `body`.
"""

import asyncio
from typing import Any

from typing_extensions import override
from uvicorn.config import Config
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol
from uvicorn.server import ServerState

HEAD_SECONDS = 10.0
HEAD_BYTES = 65_536

_TOO_LARGE = (
    b"HTTP/1.1 431 Request Header Fields Too Large\r\n"
    b"Connection: close\r\nContent-Length: 0\r\n\r\n"
)
_TOO_SLOW = (
    b"HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
)


class PunctualProtocol(HttpToolsProtocol):
    """One connection; the clock runs while the head of a request is incomplete."""

    head_seconds = HEAD_SECONDS
    head_bytes = HEAD_BYTES

    def __init__(
        self,
        config: Config,
        server_state: ServerState,
        app_state: dict[str, Any],
        _loop: asyncio.AbstractEventLoop | None = None,
    ) -> None:
        super().__init__(config, server_state, app_state, _loop)
        self._received = 0
        self._clock: asyncio.TimerHandle | None = None
        self._start_clock()

    @override
    def connection_lost(self, exc: Exception | None) -> None:
        self._stop_clock()
        super().connection_lost(exc)

    @override
    def data_received(self, data: bytes) -> None:
        was_incomplete = self._clock is not None
        super().data_received(data)
        if was_incomplete and self._clock is not None:
            self._received += len(data)
        if self._received > self.head_bytes:
            self._refuse(_TOO_LARGE)

    @override
    def on_message_begin(self) -> None:
        super().on_message_begin()
        self._start_clock()

    @override
    def on_headers_complete(self) -> None:
        self._stop_clock()
        super().on_headers_complete()

    def _start_clock(self) -> None:
        if self._clock is None:
            give_up = self.loop.call_later(self.head_seconds, self._refuse, _TOO_SLOW)
            self._clock = give_up

    def _stop_clock(self) -> None:
        if self._clock is not None:
            self._clock.cancel()
        self._clock = None
        self._received = 0

    def _refuse(self, response: bytes) -> None:
        self._stop_clock()
        if not self.transport.is_closing():
            self.transport.write(response)
            self.transport.close()
