"""The keeper's side of the Unix socket: who holds the server, and who waits for it."""

import selectors
import socket
from dataclasses import replace

from polgraph.engine.address import close_listener
from polgraph.engine.protocol import Reply, State, Word

_WORDS = frozenset(map(str, Word))


class Gate:
    """Counts owners and answers them; one thread, no blocking.

    The server is wanted while at least one owner is connected, or since one said
    `stay`, or while one lets it rest. Before the first owner has spoken it is wanted too: its connection is
    older than the keeper.
    """

    def __init__(self, listener: socket.socket) -> None:
        self._listener = listener
        self._selector = selectors.DefaultSelector()
        self._selector.register(listener, selectors.EVENT_READ)
        self._owners: set[socket.socket] = set()
        self._waiting: set[socket.socket] = set()
        self._resting: set[socket.socket] = set()
        self._untold: set[socket.socket] = set()
        self._parting: list[socket.socket] = []
        self._reply = Reply()
        self._met = self._stays = self._stopped = False

    @property
    def wanted(self) -> bool:
        """Whether anybody still wants the server."""
        if self._stopped:
            return False
        return self._stays or bool(self._owners) or bool(self._resting) or not self._met

    @property
    def resting(self) -> bool:
        """Whether somebody wants the server to be stopped for a while."""
        return bool(self._resting)

    def listen(self, timeout: float) -> None:
        """Take what owners have to say, for at most `timeout` seconds of silence."""
        for key, _ in self._selector.select(timeout):
            if key.fileobj is self._listener:
                self._welcome()
            elif isinstance(key.fileobj, socket.socket):
                self._hear(key.fileobj)

    def tell(self, reply: Reply) -> None:
        """Answer all who wait, and from now on all who come."""
        self._reply = reply
        for connection in tuple(self._waiting):
            self._answer(connection)

    def tell_resting(self) -> None:
        """Answer those for whom the server rests: it has stopped."""
        while self._untold:
            self._send(Reply(State.RESTING), self._untold.pop())

    def close(self) -> None:
        """Let nobody in any more."""
        if self._listener.fileno() >= 0:
            self._selector.unregister(self._listener)
            close_listener(self._listener)

    def release(self) -> None:
        """Let everybody go: the end of a connection says that the server has ended."""
        self.close()
        guests = [key.fileobj for key in self._selector.get_map().values()]
        for guest in (*guests, *self._parting):
            if isinstance(guest, socket.socket):
                guest.close()
        self._selector.close()

    def _welcome(self) -> None:
        try:
            connection, _ = self._listener.accept()
        except OSError:
            return
        connection.setblocking(False)  # noqa: FBT003 - the name of the standard library
        self._selector.register(connection, selectors.EVENT_READ)

    def _hear(self, connection: socket.socket) -> None:
        try:
            said = connection.recv(1024)
        except ConnectionError:
            said = b""
        words = said.decode(errors="replace").split()
        if not words or not all(word in _WORDS for word in words):
            self._part(connection)
            return
        for word in words:
            self._obey(Word(word), connection)

    def _obey(self, word: Word, connection: socket.socket) -> None:
        match word:
            case Word.HOLD:
                self._met = True
                self._owners.add(connection)
                self._waiting.add(connection)
                if self._reply.state is not State.STARTING:
                    self._answer(connection)
            case Word.STAY:
                self._stays = True
            case Word.STOP:
                self._stopped = True
            case Word.REST:
                self._resting.add(connection)
                self._untold.add(connection)
            case Word.ASK:
                self._answer(connection)

    def _answer(self, connection: socket.socket) -> None:
        self._waiting.discard(connection)
        self._send(replace(self._reply, owners=len(self._owners)), connection)

    def _send(self, reply: Reply, connection: socket.socket) -> None:
        try:
            connection.sendall(reply.encode())
        except OSError:
            self._part(connection)

    def _part(self, connection: socket.socket) -> None:
        """Forget an owner; the last one hears of it when the server has stopped."""
        if connection not in self._selector.get_map():
            return
        self._owners.discard(connection)
        self._waiting.discard(connection)
        self._resting.discard(connection)
        self._untold.discard(connection)
        self._selector.unregister(connection)
        if self.wanted:
            connection.close()
        else:
            self._parting.append(connection)
