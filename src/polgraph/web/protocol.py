"""HTTP/1.1 with limits on both ends of a connection, which uvicorn does not have.

A connection that sends nothing, a line at a time, or headers without end would be kept
for good; here its head must be complete in time and of a bearable size. The body has
limits of its own in `body`. A client that does not take its answer, or takes it byte by
byte, would keep that answer in memory; here it must read at a bearable pace.

When the server stops, a connection whose request may be on its way is not closed under
it, but waits a moment for it.
"""

import asyncio
from typing import Any

from typing_extensions import override
from uvicorn.config import Config
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol
from uvicorn.server import ServerState

from polgraph.web.one_piece import OnePiece

HEAD_SECONDS = 10.0
HEAD_BYTES = 65_536
READING_SECONDS = 10.0
READING_BYTES = 10_240
"""Fewer bytes in `READING_SECONDS` than these, and the reader is given up."""

PARTING_SECONDS = 0.5
"""How long a request may be on its way when the server stops."""

_TOO_LARGE = (
    b"HTTP/1.1 431 Request Header Fields Too Large\r\n"
    b"Connection: close\r\nContent-Length: 0\r\n\r\n"
)
_TOO_SLOW = (
    b"HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
)


class PunctualProtocol(HttpToolsProtocol):
    """One connection; the clock runs while the head of a request is incomplete.

    Another one runs while there is more to send than the client has taken.
    """

    head_seconds = HEAD_SECONDS
    head_bytes = HEAD_BYTES
    reading_seconds = READING_SECONDS
    reading_bytes = READING_BYTES

    def __init__(
        self,
        config: Config,
        server_state: ServerState,
        app_state: dict[str, Any],
        _loop: asyncio.AbstractEventLoop | None = None,
    ) -> None:
        super().__init__(config, server_state, app_state, _loop)
        self._received = 0
        self._was_asked = False
        self._clock: asyncio.TimerHandle | None = None
        self._reader_clock: asyncio.TimerHandle | None = None
        self._start_clock()

    @override
    def connection_made(self, transport: Any) -> None:  # uvloop's are of no class
        super().connection_made(OnePiece(transport, self.loop))

    @override
    def connection_lost(self, exc: Exception | None) -> None:
        self._stop_clock()
        self._stop_reader_clock()
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
        self._was_asked = True
        super().on_headers_complete()

    @override
    def pause_writing(self) -> None:
        super().pause_writing()
        self._watch_reader(self.transport.get_write_buffer_size())

    @override
    def resume_writing(self) -> None:
        self._stop_reader_clock()
        super().resume_writing()

    @override
    def shutdown(self) -> None:
        if not self._was_asked or self.cycle.response_complete:
            self.loop.call_later(PARTING_SECONDS, super().shutdown)
        else:
            super().shutdown()

    def _watch_reader(self, waiting: int) -> None:
        """Look again later whether the client has taken enough of what waits."""
        self._stop_reader_clock()
        self._reader_clock = self.loop.call_later(
            self.reading_seconds, self._judge_reader, waiting
        )

    def _judge_reader(self, waiting: int) -> None:
        left = self.transport.get_write_buffer_size()
        if waiting - left < self.reading_bytes:
            self.transport.abort()
        else:
            self._watch_reader(left)

    def _stop_reader_clock(self) -> None:
        if self._reader_clock is not None:
            self._reader_clock.cancel()
        self._reader_clock = None

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
