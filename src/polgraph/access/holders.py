"""Whose a secret is, for a server that runs while tokens come and go."""

import logging

from polgraph.access.token_file import TokenFile
from polgraph.access.tokens import Token, holder
from polgraph.errors import SettingsError

logger = logging.getLogger(__name__)
Seen = tuple[int, int, int]
"""What tells a file from the one that was there before."""


class Holders:
    """The tokens of a file, read again whenever the file has changed.

    A file that cannot be read lets nobody in, and the log says so once.
    """

    def __init__(self, file: TokenFile) -> None:
        self._file = file
        self._seen: Seen | None = None
        self._tokens: tuple[Token, ...] = ()

    def name_of(self, secret: str) -> str | None:
        """The name under which a secret was issued; None where it was not, or no more."""
        seen = self._look()
        if seen != self._seen:
            self._seen, self._tokens = seen, self._read()
        return holder(secret, self._tokens)

    def _look(self) -> Seen | None:
        try:
            status = self._file.path.stat()
        except OSError:
            return None
        return status.st_ino, status.st_size, status.st_mtime_ns

    def _read(self) -> tuple[Token, ...]:
        try:
            return self._file.read()
        except SettingsError as error:
            logger.error("no token is accepted: %s", error.message)  # noqa: TRY400
            return ()
