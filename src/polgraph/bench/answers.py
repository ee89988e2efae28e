"""Answers of different servers in one form, so that they can be compared.

Connections become lists, an edge and its node one object; cursors, which are each
server's own, are left out, and so is the order of what a question asks for no order of.
"""

from collections.abc import Mapping
from typing import TypeAlias

import orjson

from polgraph.errors import PolgraphError

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"

_OWN = frozenset({"startCursor", "endCursor", "cursor"})


class AnswersDifferError(PolgraphError):
    """Two servers do not say the same: what they are timed at would mean nothing."""


def normal(body: bytes) -> Json:
    """The answer in a response, in the one form.

    Raises:
        AnswersDifferError: when it is none, but an error.
    """
    response = orjson.loads(body)
    if not isinstance(response, dict) or response.get("errors") or not response["data"]:
        message = f"not an answer but {body[:500].decode(errors='replace')}"
        raise AnswersDifferError(message)
    (value,) = response["data"].values()
    if not value:
        message = f"nothing was found: {body[:500].decode(errors='replace')}"
        raise AnswersDifferError(message)
    root = _ordered(value) if isinstance(value, dict) else value
    if isinstance(root, list):
        items = [_plain(item) for item in root]
        return items[0] if _is_list_of_one(value) else items
    return _plain(root)


def _is_list_of_one(value: Json) -> bool:
    """Whether a server without lookups by id has answered one with a list."""
    return isinstance(value, list) and len(value) == 1


def _ordered(value: dict[str, Json]) -> Json:
    """A root connection keeps its order: only its list is taken."""
    if set(value) == {"nodes"}:
        return value["nodes"]
    return value


def _plain(value: Json) -> Json:
    match value:
        case dict():
            return _object(value)
        case list():
            items = [_plain(item) for item in value]
            return sorted((i for i in items if i is not None), key=orjson.dumps)
        case _:
            return value


def _object(value: Mapping[str, Json]) -> Json:
    if "edges" in value:
        rest = {key: item for key, item in value.items() if key != "edges"}
        return _object({**rest, "nodes": value["edges"]})
    if set(value) == {"nodes"}:
        return _plain(value["nodes"])
    if "node" in value:
        return _edge(value)
    plain = {key: _only(key, item) for key, item in value.items() if key not in _OWN}
    return dict(sorted(plain.items()))


def _edge(value: Mapping[str, Json]) -> Json:
    """Edge and node as one; None where the edge leads to nobody."""
    node = value["node"]
    if isinstance(node, list):
        node = node[0] if node else None
    if not isinstance(node, dict):
        return None
    return _object({key: item for key, item in value.items() if key != "node"} | node)


def _only(key: str, value: Json) -> Json:
    """What can be one thing only, also where a server answers with a list."""
    if key == "organization" and isinstance(value, list):
        return _plain(value[0]) if value else None
    return _plain(value)
