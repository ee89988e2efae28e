"""The scalars of the public schema and how a client's values are read."""

from collections.abc import Callable
from typing import NewType

import strawberry
from graphql import GraphQLError, ValueNode, value_from_ast_untyped
from strawberry.types.scalar import ScalarDefinition

from polgraph.errors import InputError
from polgraph.text.language import canonical_language
from polgraph.text.partial_date import PartialDate
from polgraph.text.urls import is_http_url

PartialDateValue = NewType("PartialDateValue", str)
DateTimeValue = NewType("DateTimeValue", str)
UrlValue = NewType("UrlValue", str)
LanguageValue = NewType("LanguageValue", str)


def _text(value: object) -> str:
    if not isinstance(value, str):
        message = "a string is expected"
        raise GraphQLError(message)
    return value


def _partial_date(value: object) -> PartialDate:
    try:
        return PartialDate.parse(_text(value))
    except InputError as error:
        raise GraphQLError(error.message) from None


def _language(value: object) -> str:
    try:
        return canonical_language(_text(value))
    except InputError as error:
        raise GraphQLError(error.message) from None


def _url(value: object) -> str:
    text = _text(value)
    if not is_http_url(text):
        message = "an http or https address is expected"
        raise GraphQLError(message)
    return text


def _scalar(
    name: str, description: str | None, read: Callable[[object], object]
) -> ScalarDefinition:
    def read_literal(node: ValueNode, _variables: object = None) -> object:
        try:
            return read(value_from_ast_untyped(node))
        except GraphQLError as error:
            raise GraphQLError(error.message, node) from None  # it knows the place

    return strawberry.scalar(
        name=name,
        description=description,
        parse_value=read,
        parse_literal=read_literal,
        serialize=str,
    )


SCALARS: dict[object, ScalarDefinition] = {
    PartialDateValue: _scalar(
        "PartialDate",
        "Calendar date that may stop at the year or the month, as Popolo writes it: 2023, 2023-12, 2023-12-05. Proleptic Gregorian.",
        _partial_date,
    ),
    DateTimeValue: _scalar("DateTime", None, _text),
    UrlValue: _scalar("URL", None, _url),
    LanguageValue: _scalar(
        "Language", "BCP 47 language tag: ar, en, ar-JO.", _language
    ),
}
"""Python stand-ins of the schema's own scalars and their definitions."""
