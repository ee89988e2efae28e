"""The file of tokens: JSON, for its owner alone, replaced whole at every change."""

import os
import tempfile
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout
from pydantic import TypeAdapter, ValidationError

from polgraph.access.tokens import Token, issue
from polgraph.errors import InputError, SettingsError

_WAIT_SECONDS = 10
_TOKENS = TypeAdapter(dict[str, list[Token]])
_KEY = "tokens"


@dataclass(frozen=True, slots=True)
class TokenFile:
    """Tokens at a path; where there is no file, nobody holds any."""

    path: Path

    def read(self) -> tuple[Token, ...]:
        """All tokens, in the order in which they were made.

        Raises:
            SettingsError: where the file cannot be read or is none of ours.
        """
        try:
            tokens = _TOKENS.validate_json(self.path.read_bytes())[_KEY]
        except FileNotFoundError:
            return ()
        except OSError as error:
            message = f"cannot read the tokens in {self.path}: {error.strerror}"
            raise SettingsError(message) from None
        except (ValidationError, KeyError):
            message = (
                f"{self.path} is no file of tokens; move it away,"
                " or let POLGRAPH_TOKENS_FILE name another"
            )
            raise SettingsError(message) from None
        return tuple(tokens)

    def add(self, name: str) -> str:
        """Make a token and give its secret, which is kept nowhere.

        Raises:
            InputError: for a name that is none, or that somebody holds.
            SettingsError: where the file cannot be written.
        """
        token, secret = issue(name)
        with self._changing() as tokens:
            if any(other.name == name for other in tokens):
                message = f"there is a token {name}; revoke it, or take another name"
                raise InputError(message)
            self._write((*tokens, token))
        return secret

    def remove(self, name: str) -> None:
        """Take a token back.

        Raises:
            InputError: where nobody holds one of that name.
            SettingsError: where the file cannot be written.
        """
        with self._changing() as tokens:
            kept = tuple(token for token in tokens if token.name != name)
            if len(kept) == len(tokens):
                message = f"there is no token {name}; `polgraph token list` lists them"
                raise InputError(message)
            self._write(kept)

    @contextmanager
    def _changing(self) -> Generator[tuple[Token, ...]]:
        """The tokens as they are, while nobody else changes them."""
        try:
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            with FileLock(f"{self.path}.lock", timeout=_WAIT_SECONDS):
                yield self.read()
        except Timeout:
            message = f"another process has been changing {self.path}; try again"
            raise SettingsError(message) from None
        except OSError as error:
            message = (
                f"cannot write the tokens to {self.path}: {error.strerror};"
                " let POLGRAPH_TOKENS_FILE name a file that you may write"
            )
            raise SettingsError(message) from None

    def _write(self, tokens: Iterable[Token]) -> None:
        text = _TOKENS.dump_json({_KEY: list(tokens)}, indent=2)
        handle, beside = tempfile.mkstemp(dir=self.path.parent)  # 0600
        with os.fdopen(handle, "wb") as file:
            file.write(text + b"\n")
        Path(beside).replace(self.path)
