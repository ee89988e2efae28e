"""The model of FollowTheMoney, as far as an import needs it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

from pydantic import TypeAdapter

Sort = Literal["name", "identifier", "url", "entity"]


@dataclass(frozen=True, slots=True)
class _Declared:
    """A schema as it is written down."""

    label: str
    extends: list[str]
    properties: dict[str, Sort]
    edge: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Schema:
    """A schema with all that it inherits.

    Attributes:
        name: as entities have it.
        label: what people call it.
        kin: its own name and those of all that it extends.
        properties: those whose sort matters, by name.
        edge: the properties that hold the ends, of a link between entities.
    """

    name: str
    label: str
    kin: frozenset[str]
    properties: Mapping[str, Sort]
    edge: tuple[str, str] | None

    def of(self, sort: Sort) -> list[str]:
        """The properties of a sort."""
        return [name for name, each in self.properties.items() if each == sort]


@cache
def schemata() -> Mapping[str, Schema]:
    """All schemata by name."""
    text = (
        files("polgraph.importers.followthemoney")
        .joinpath("schemata.json")
        .read_text("utf-8")
    )
    listed = TypeAdapter(dict[str, _Declared]).validate_python(
        json.loads(text)["schemata"]
    )
    return {name: _whole(name, listed) for name in listed}


def _whole(name: str, listed: Mapping[str, _Declared]) -> Schema:
    own = listed[name]
    kin = [_whole(parent, listed) for parent in own.extends]
    properties: dict[str, Sort] = {}
    for each in kin:
        properties |= each.properties
    names = frozenset({name}).union(*(each.kin for each in kin))
    return Schema(name, own.label, names, properties | own.properties, own.edge)
