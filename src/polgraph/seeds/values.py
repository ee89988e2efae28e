"""Scalars as written to the values of the model, by the model's type.

Every parser takes the text alone and raises an `InputError` that says what may stand
there; the caller knows the place.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from difflib import get_close_matches
from enum import StrEnum

from polgraph.errors import InputError
from polgraph.model.fields import Scalar, ValueType
from polgraph.records import record
from polgraph.seeds.problems import shown
from polgraph.text.characters import refused_character
from polgraph.text.language import canonical_language
from polgraph.text.partial_date import PartialDate
from polgraph.text.slug import is_slug
from polgraph.text.urls import is_http_url

_WHOLE = re.compile("[1-9][0-9]{0,8}")
_NUMBER = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,20})?")
_INSTANT = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
    r"([Tt ][0-9]{2}:[0-9]{2}(:[0-9]{2})?([Zz]|[+-][0-9]{2}:[0-9]{2}))?"
)
_BOOLEANS = {"true": True, "false": False}
_LONGEST_GUESS = 60  # characters; comparing longer words costs more than it helps


def words(text: str) -> str:
    """Text without the white space around it.

    Raises:
        InputError: when nothing is left, or a character may not stand in any text.
    """
    if not (trimmed := text.strip()):
        message = "the text is empty; write it or leave the key out"
        raise InputError(message)
    if found := refused_character(trimmed):
        message = f"the character {found[1]} may not stand here; remove it"
        raise InputError(message)
    return trimmed


def slug(text: str) -> str:
    """An id.

    Raises:
        InputError: when `text` is none.
    """
    if is_slug(text):
        return text
    message = f"{shown(text)} is no id; write 1 to 128 of a-z, 0-9 and -"
    raise InputError(message)


def scalar(kind: ValueType, text: str) -> record.Scalar:
    """Read a value of a scalar or enum of the model.

    Raises:
        InputError: says what `text` should be.
    """
    text = words(text)
    return _PARSERS[kind](text) if isinstance(kind, Scalar) else member(kind, text)


def member(kind: type[StrEnum], text: str) -> str:
    """The stored value of an enum, which files write in lower case.

    Raises:
        InputError: lists the choices.
    """
    choices = [str(item).lower() for item in kind]
    if text in choices:
        return text.upper()
    message = f"{shown(text)} is none of {', '.join(choices)}{guess(text, choices)}"
    raise InputError(message)


def instant(text: str) -> str:
    """A UTC instant, `YYYY-MM-DDTHH:MM:SSZ`; a day alone is its first instant.

    Raises:
        InputError: when there is no such day or time, or the time has no offset.
    """
    try:
        if _INSTANT.fullmatch(text):
            at = datetime.fromisoformat(text.upper())
            at = at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)
            return at.isoformat(timespec="seconds").replace("+00:00", "Z")
    except (ValueError, OverflowError):
        pass
    message = f"{shown(text)} is no instant; write 2027-01-31 or 2027-01-31T18:00:00Z"
    raise InputError(message)


def guess(text: str, choices: Iterable[str]) -> str:
    """`; did you mean …?` where a choice comes near to `text`, else nothing."""
    near = get_close_matches(text[:_LONGEST_GUESS].lower(), list(choices), n=1)
    return f"; did you mean `{near[0]}`?" if near else ""


def _whole(text: str) -> int:
    if _WHOLE.fullmatch(text):
        return int(text)
    message = f"{shown(text)} is no whole number from 1"
    raise InputError(message)


def _number(text: str) -> float:
    if _NUMBER.fullmatch(text):
        return float(text)
    message = f"{shown(text)} is no number; write one like 1250 or 1250.50"
    raise InputError(message)


def _boolean(text: str) -> bool:
    if text in _BOOLEANS:
        return _BOOLEANS[text]
    message = f"{shown(text)} is neither true nor false"
    raise InputError(message)


def _url(text: str) -> str:
    if is_http_url(text):
        return text
    message = f"{shown(text)} is no address that may be linked; write one with http:// or https://"
    raise InputError(message)


def _date(text: str) -> str:
    return str(PartialDate.parse(text))


_PARSERS: Mapping[Scalar, Callable[[str], record.Scalar]] = {
    Scalar.ID: slug,
    Scalar.STRING: str,
    Scalar.INT: _whole,
    Scalar.FLOAT: _number,
    Scalar.BOOLEAN: _boolean,
    Scalar.PARTIAL_DATE: _date,
    Scalar.DATE_TIME: instant,
    Scalar.URL: _url,
    Scalar.LANGUAGE: canonical_language,
}
