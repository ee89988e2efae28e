"""The server's log: lines on standard error, each with the id of its request.

As text for people or as JSON for machines, one object a line. Nothing that a client
sends can begin a line, turn the text around it, or leave a secret in it. A caller that
has set up logging itself keeps what it has set up.
"""

import logging
import re
import unicodedata
from datetime import UTC, datetime
from typing import Literal, TextIO

import orjson
from typing_extensions import override

from polgraph.access.tokens import PREFIX
from polgraph.web.request_id import current_request_id

_LINE = "%(asctime)s %(levelname)s %(name)s [%(request_id)s] %(message)s"
_SECRET = re.compile(rf"{PREFIX}[A-Za-z0-9_-]{{20,}}|(?<=://)[^\s/@]*:[^\s/@]*(?=@)")
"""Tokens, and names with passwords in addresses."""
_MASK = "***"


class RequestIdFilter(logging.Filter):
    """Gives every log record a `request_id`."""

    @override
    def filter(self, record: logging.LogRecord) -> bool:
        record.request_id = current_request_id()
        return True


class TextFormatter(logging.Formatter):
    """One line for a record; those of a traceback begin with a bar."""

    def __init__(self) -> None:
        super().__init__(_LINE)

    @override
    def formatMessage(self, record: logging.LogRecord) -> str:
        return plain(super().formatMessage(record)) + _figures(record)

    @override
    def format(self, record: logging.LogRecord) -> str:
        first, *others = super().format(record).splitlines()
        return "\n".join((first, *(f"  | {plain(line)}" for line in others)))


class JsonFormatter(logging.Formatter):
    """One JSON object a line."""

    @override
    def format(self, record: logging.LogRecord) -> str:
        told: dict[str, object] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(),
            "level": record.levelname.lower(),
            "logger": record.name,
            "request_id": getattr(record, "request_id", "-"),
            "message": plain(record.getMessage()),
        }
        if record.exc_info:
            lines = self.formatException(record.exc_info).splitlines()
            told["traceback"] = [plain(line) for line in lines]
        return orjson.dumps(told | _told(record), default=str).decode()


def log_with_request_ids(
    stream: TextIO | None = None, form: Literal["text", "json"] = "text"
) -> logging.Handler:
    """Make the handler that writes such lines; standard error unless told."""
    handler = logging.StreamHandler(stream)
    handler.addFilter(RequestIdFilter())
    handler.setFormatter(TextFormatter() if form == "text" else JsonFormatter())
    return handler


def plain(text: str) -> str:
    """A text without what would break or turn a line, and without secrets."""
    return _SECRET.sub(_MASK, "".join(map(_printable, text)))


def _printable(character: str) -> str:
    if character.isascii() and character.isprintable():
        return character
    if unicodedata.category(character) in {"Cc", "Cf", "Cs", "Zl", "Zp"}:
        return f"\\u{ord(character):04x}"
    return character


def _told(record: logging.LogRecord) -> dict[str, object]:
    told = getattr(record, "told", None)
    return told if isinstance(told, dict) else {}


def _figures(record: logging.LogRecord) -> str:
    return "".join(f" {name}={value}" for name, value in _told(record).items())
