"""Messages from a stream: they come in chunks, and chunks come in pieces."""

from collections.abc import Iterator

_HEAD = 2  # bytes that say how many follow


class Chunks:
    """Puts messages together; an empty chunk ends one, or is a sign of life."""

    def __init__(self) -> None:
        self._unread = bytearray()
        self._parts: list[bytearray] = []

    def feed(self, data: bytes) -> Iterator[bytearray]:
        """Take in what has arrived and give the messages that it completes."""
        unread, place = self._unread, 0
        unread += data
        while len(unread) >= place + _HEAD:
            begin = place + _HEAD
            end = begin + (unread[place] << 8 | unread[place + 1])
            if len(unread) < end:
                break
            place = end
            if end > begin:
                self._parts.append(unread[begin:end])
            elif self._parts:
                yield self._message()
        del unread[:place]

    def _message(self) -> bytearray:
        parts, self._parts = self._parts, []
        return parts[0] if len(parts) == 1 else bytearray().join(parts)
