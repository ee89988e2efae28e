"""The end of listening, without a reset for whoever has connected already.

Connections that the kernel has taken in wait in a queue until the server takes them
over; closing the listener would reset them, their requests included. So nobody else is
let in, those who wait are taken over, and then the listener is closed.
"""

import asyncio
import socket
from collections.abc import Callable
from contextlib import suppress

_LAST_SECONDS = 0.1


async def take_in_the_last(
    listener: socket.socket, protocol: Callable[[], asyncio.Protocol]
) -> None:
    """Take over every connection that waits, and stop listening.

    Args:
        listener: a socket that an event loop accepts connections from.
        protocol: makes what serves a connection.
    """
    with suppress(OSError):
        listener.listen(0)  # newcomers are let in one at a time from here on
    await asyncio.sleep(_LAST_SECONDS)
    last = _waiting(listener)
    with suppress(OSError):
        listener.shutdown(socket.SHUT_RDWR)  # at once: newcomers are refused
    loop = asyncio.get_running_loop()
    for connection in last:
        await loop.connect_accepted_socket(protocol, connection)


def _waiting(listener: socket.socket) -> list[socket.socket]:
    found: list[socket.socket] = []
    with suppress(OSError):
        while True:
            connection, _ = listener.accept()
            connection.setblocking(False)  # noqa: FBT003 - the name of the library
            found.append(connection)
    return found
