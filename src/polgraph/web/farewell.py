"""The end of listening, without a reset for whoever has connected already.

Connections that the kernel has taken in wait in a queue until the server takes them
over; closing the listener would reset them, their requests included, and so it would
those whose handshake is not over. So newcomers are not heard any more, which they take
for a lost packet and knock again a second later, at a closed door; meanwhile everybody
else is let in, and then the listener is closed.
"""

import asyncio
import ctypes
import socket
import struct
import sys
from collections.abc import Callable
from contextlib import suppress

_LAST_SECONDS = 0.3
"""How long a handshake may take that has begun."""
_SO_ATTACH_FILTER = 26  # asm-generic/socket.h
_DEAF_TO_NEWCOMERS = b"".join(
    struct.pack("=HBBI", *instruction)
    for instruction in (
        (0x30, 0, 0, 13),  # load the byte of a TCP header that holds its flags
        (0x45, 0, 1, 0x02),  # SYN among them?
        (0x06, 0, 0, 0),  # then drop the packet,
        (0x06, 0, 0, 0xFFFF_FFFF),  # else keep it
    )
)
"""A classic BPF program, as `bpf(4)` and Linux's `networking/filter` describe it."""


async def take_in_the_last(
    listener: socket.socket, protocol: Callable[[], asyncio.Protocol]
) -> None:
    """Take over every connection that waits, and stop listening.

    Args:
        listener: a socket that an event loop accepts connections from.
        protocol: makes what serves a connection.
    """
    _ignore_newcomers(listener)
    await asyncio.sleep(_LAST_SECONDS)
    last = _waiting(listener)
    with suppress(OSError):
        listener.shutdown(socket.SHUT_RDWR)  # at once: newcomers are refused
    loop = asyncio.get_running_loop()
    for connection in last:
        await loop.connect_accepted_socket(protocol, connection)


def _ignore_newcomers(listener: socket.socket) -> None:
    """Drop what asks for a new connection; other systems than Linux let them in."""
    if sys.platform != "linux":
        return
    program = ctypes.create_string_buffer(_DEAF_TO_NEWCOMERS, len(_DEAF_TO_NEWCOMERS))
    length = len(_DEAF_TO_NEWCOMERS) // struct.calcsize("=HBBI")
    asked = struct.pack("@HP", length, ctypes.addressof(program))
    with suppress(OSError):
        listener.setsockopt(socket.SOL_SOCKET, _SO_ATTACH_FILTER, asked)


def _waiting(listener: socket.socket) -> list[socket.socket]:
    found: list[socket.socket] = []
    with suppress(OSError):
        while True:
            connection, _ = listener.accept()
            connection.setblocking(False)  # noqa: FBT003 - the name of the library
            found.append(connection)
    return found
