"""A merged thing as the relationships that leave its node: links and citations.

Derived relationships are not among them: see `polgraph.upsert.deriving`.
"""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple, TypeGuard

from polgraph.model import MODEL
from polgraph.model.fields import Connection, Field, Many, One, Origin
from polgraph.records import Citation, Merged, citation_key
from polgraph.upsert.fragments import fragment

CITES = "CITES"
SeededLink = One | Many | Connection
_OF_LINKS: tuple[str, ...] = ("position",)
_OF_CITATIONS: tuple[str, ...] = (
    "key",
    "quote",
    "start",
    "end",
    "supports",
    "fragment",
    "embargoUntil",
)


class Relationship(NamedTuple):
    """One stored relationship; `label` is what its target must be.

    `said_in` names the field of the record, for messages.
    """

    source: str
    type: str
    target: str
    label: str
    said_in: str
    properties: Mapping[str, object]

    @property
    def row(self) -> list[object]:
        """What the statement that writes it takes (`statements.write_relationships`)."""
        keys = property_keys(self.type)
        return [self.source, self.target, *map(self.properties.get, keys)]


def relationships(merged: Merged) -> tuple[Relationship, ...]:
    """Every link of a thing in the model's order, then its citations."""
    return (*_links(merged), *_citations(merged))


@cache
def seeded_links(type_name: str) -> tuple[SeededLink, ...]:
    """The fields of a type that seeds fill with links to other things."""
    return tuple(field for field in MODEL.stored(type_name) if _seeded(field))


@cache
def relationship_types(type_name: str) -> tuple[str, ...]:
    """Types of the stored relationships that leave nodes of a type, sorted."""
    types = {field.path[0].types[0] for field in seeded_links(type_name)}
    return tuple(sorted(types | {CITES}))


def property_keys(type_: str) -> tuple[str, ...]:
    """Keys of the properties that relationships of a type may have."""
    return _OF_CITATIONS if type_ == CITES else _OF_LINKS


def _seeded(field: Field) -> TypeGuard[SeededLink]:
    return isinstance(field, SeededLink) and field.origin is Origin.SEED


def _links(merged: Merged) -> Iterable[Relationship]:
    for link in seeded_links(merged.type):
        step = link.path[0]
        for position, target in enumerate(merged.links.get(link.name, ()), start=1):
            order = {} if isinstance(link, One) else dict.fromkeys(_OF_LINKS, position)
            yield Relationship(
                merged.id, step.types[0], target, step.label, link.name, order
            )


def _citations(merged: Merged) -> Iterable[Relationship]:
    for citation in merged.citations:
        yield Relationship(
            merged.id,
            CITES,
            citation.article,
            "Article",
            "citations",
            _citation_properties(citation),
        )


def _citation_properties(citation: Citation) -> dict[str, object]:
    values = (
        citation_key(citation),
        citation.quote,
        citation.start,
        citation.end,
        list(citation.supports),
        fragment(citation.quote) if citation.quote else None,
        citation.embargo_until,
    )
    known = zip(_OF_CITATIONS, values, strict=True)
    return {name: value for name, value in known if value is not None}
