"""The parameters of a GraphQL request, from a JSON body or from a query string.

After this stage a request has the types that GraphQL-over-HTTP gives them; what the
document says is the service's business.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import parse_qsl

from polgraph.web.faults import AddressTooLongError, RefusedRequestError
from polgraph.web.strict_json import Json, parse_json

_NAMES = frozenset({"query", "operationName", "variables", "extensions"})


@dataclass(frozen=True)
class Parameters:
    """The well-formed parameters; `extensions` is checked and then not used."""

    query: str
    operation_name: str | None
    variables: Mapping[str, Json] | None


def from_body(body: bytes) -> Parameters:
    """Read the parameters of a POST.

    Raises:
        RefusedRequestError: when the body is not one JSON object with parameters of
            the right types.
    """
    value = parse_json(body, what="the request body")
    match value:
        case dict():
            return _checked(value)
        case list():
            message = "the body is a list; batching is not served: send one request"
            raise RefusedRequestError(message)
        case _:
            message = 'the body must be a JSON object such as {"query": "..."}'
            raise RefusedRequestError(message)


def from_query_string(query_string: bytes, *, most: int) -> Parameters:
    """Read the parameters of a GET; empty ones count as not given.

    Args:
        query_string: as it stands in the address, percent-encoded.
        most: how many bytes it may have.

    Raises:
        AddressTooLongError: when it is longer.
        RefusedRequestError: when a parameter comes twice or has the wrong type.
    """
    if len(query_string) > most:
        message = f"the query string is longer than {most} bytes; use POST"
        raise AddressTooLongError(message)
    values: dict[str, Json] = dict(_decoded(query_string))
    for name in ("variables", "extensions"):
        if name in values:
            values[name] = parse_json(str(values[name]).encode(), what=name)
    return _checked(values)


def _decoded(query_string: bytes) -> dict[str, str]:
    try:
        text = query_string.decode("ascii")
        pairs = parse_qsl(text, keep_blank_values=True, errors="strict")
    except ValueError:
        message = "the query string is not percent-encoded UTF-8"
        raise RefusedRequestError(message) from None
    named = [(name, value) for name, value in pairs if name in _NAMES]
    if len(dict(named)) < len(named):
        message = "a parameter is given more than once in the query string"
        raise RefusedRequestError(message)
    return {name: value for name, value in named if value}


def _checked(values: Mapping[str, Json]) -> Parameters:
    query = _text(values, "query")
    if not query:
        message = "query must be a string that holds a GraphQL document"
        raise RefusedRequestError(message)
    _object(values, "extensions")
    return Parameters(
        query=query,
        operation_name=_text(values, "operationName") or None,
        variables=_object(values, "variables"),
    )


def _text(values: Mapping[str, Json], name: str) -> str | None:
    value = values.get(name)
    if value is None or isinstance(value, str):
        return value
    message = f"{name} must be a string"
    raise RefusedRequestError(message)


def _object(values: Mapping[str, Json], name: str) -> Mapping[str, Json] | None:
    value = values.get(name)
    match value:
        case None:
            return None
        case dict():
            return value
        case _:
            message = f"{name} must be a JSON object"
            raise RefusedRequestError(message)
