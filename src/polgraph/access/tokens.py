"""What a token is: a name, and a secret of which nothing is kept but its digest.

A secret has 256 random bits, so that a plain SHA-256 keeps it as safe as a slow hash
keeps a password: there is nothing to guess.
"""

import hashlib
import hmac
import re
import secrets
from collections.abc import Iterable
from dataclasses import dataclass

from polgraph.clock import this_instant
from polgraph.errors import InputError

PREFIX = "polgraph_"
"""Begins every secret, so that one that leaked can be recognised."""
_BYTES = 32
_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")


@dataclass(frozen=True, slots=True)
class Token:
    """Who holds a token; `sha256` is the digest of its secret, in hexadecimal."""

    name: str
    sha256: str
    created: str


def issue(name: str) -> tuple[Token, str]:
    """Make a token and its secret, which is told this once.

    Raises:
        InputError: for a name that is none.
    """
    if not _NAME.fullmatch(name):
        message = (
            f"{name!r} cannot name a token;"
            " use 1 to 64 of a-z, 0-9 and -, beginning with a letter or a digit"
        )
        raise InputError(message)
    secret = PREFIX + secrets.token_urlsafe(_BYTES)
    created = this_instant()
    return Token(name, digest(secret), created), secret


def digest(secret: str) -> str:
    """What is kept of a secret."""
    return hashlib.sha256(secret.encode("utf-8", "surrogateescape")).hexdigest()


def holder(secret: str, tokens: Iterable[Token]) -> str | None:
    """The name of the token with a secret; takes as long whichever it is, or none."""
    offered, found = digest(secret), None
    for token in tokens:
        if hmac.compare_digest(offered, token.sha256):
            found = token.name
    return found
