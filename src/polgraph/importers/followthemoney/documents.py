"""An entity stream: the entities of its lines, and where each stands."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeGuard

import orjson

from polgraph.errors import InputError
from polgraph.importers.files import open_file
from polgraph.importers.tally import Tally
from polgraph.seeds.files import SeedFile

_MARK = b"\xef\xbb\xbf"
_REMOVED = "DEL"


@dataclass(frozen=True, slots=True)
class Entity:
    """One line of a stream."""

    own: str
    schema: str
    fields: dict[str, object]
    at: str


def entities(file: SeedFile, tally: Tally) -> Iterator[Entity]:
    """Yield the entities of a stream; of a stream of changes, what is there after it.

    Raises:
        InputError: with file and line, for a line that is no entity.
    """
    with open_file(file) as stream:
        for number, line in enumerate(stream, start=1):
            text = line.removeprefix(_MARK) if number == 1 else line
            if text.strip():
                at = f"{file.path}:{number}"
                fields = _current(_object(text, at), tally)
                if fields is not None:
                    yield _entity(fields, at)


def _object(line: bytes, at: str) -> dict[str, object]:
    try:
        value: object = orjson.loads(line)
    except orjson.JSONDecodeError as error:
        reason = str(error).partition(": line ")[0]
        message = f"{at}: one JSON object is expected on each line: {reason}"
        raise InputError(message) from error
    if _is_mapping(value):
        return value
    message = f"{at}: one JSON object is expected on each line"
    raise InputError(message)


def _current(fields: dict[str, object], tally: Tally) -> dict[str, object] | None:
    """What is there after a change (`{"op", "entity"}`); None where it was removed."""
    inside = fields.get("entity")
    if "op" not in fields or not _is_mapping(inside):
        return fields
    if fields["op"] == _REMOVED:
        tally.dropped["entities removed by the stream"] += 1
        return None
    return inside


def _entity(fields: dict[str, object], at: str) -> Entity:
    own, schema = fields.get("id"), fields.get("schema")
    if not isinstance(own, str) or not isinstance(schema, str) or not own.strip():
        message = f"{at}: an entity needs an `id` and a `schema`, both text"
        raise InputError(message)
    if not isinstance(fields.get("properties", {}), dict):
        message = f"{at}: `properties` must be an object of lists"
        raise InputError(message)
    return Entity(own.strip(), schema, fields, at)


def _is_mapping(value: object) -> TypeGuard[dict[str, object]]:
    return isinstance(value, dict)
