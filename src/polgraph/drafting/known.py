"""Which entities of the graph may be what a text names: proposed, never decided.

Names are looked up as a search looks them up, in any spelling and in Latin letters too.
That a name is alike proves nothing: a draft says in a comment what it found, with the
score, and leaves the choice to a person.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from polgraph.database import Graph
from polgraph.model.searching import NAME_KEYS, NAMES
from polgraph.search import names_query, rank
from polgraph.search.ranking import SURE, Hit

_LOOKED_AT = 20  # entities that an index gives for a name
_TOLD = 3  # of them in a comment, the best first
_KINDS = ("Official", "Party", "Body", "Outlet", "Place")


@dataclass(frozen=True, slots=True)
class Known:
    """An entity of the graph: its id, its type, the name that is alike, and how much."""

    id: str
    kind: str
    name: str
    score: float


@dataclass(frozen=True, slots=True)
class Directory:
    """What the graph knows of the names and ids of one draft.

    Attributes:
        asked: whether there was a graph to ask.
        entities: by the name that was asked for, the best first.
        ids: those of the draft's ids that are taken.
    """

    asked: bool = False
    entities: Mapping[str, tuple[Known, ...]] = field(default_factory=dict)
    ids: frozenset[str] = frozenset()

    def named(self, name: str, kinds: Iterable[str]) -> tuple[Known, ...]:
        """The entities of some types whose names are surely alike, at most three."""
        wanted = frozenset(kinds)
        alike = (k for k in self.entities.get(name, ()) if k.kind in wanted)
        return tuple(alike)[:_TOLD]


NOBODY = Directory()


async def look_up(graph: Graph, names: Iterable[str], ids: Iterable[str]) -> Directory:
    """Ask the graph for entities with these names, and which ids are taken.

    Raises:
        DatabaseUnavailableError: Neo4j cannot be reached.
    """
    asked = {name: query for name in names if (query := names_query(name))}
    given = [{"name": name, "query": query} for name, query in asked.items()]
    rows = await graph.read(_BY_NAME, {"asked": given, "kinds": list(_KINDS)})
    taken = await graph.read(_BY_ID, {"ids": sorted(set(ids))})
    return Directory(
        asked=True,
        entities={str(name): _alike(str(name), found) for name, found in rows},
        ids=frozenset(str(row[0]) for row in taken),
    )


def _alike(name: str, found: object) -> tuple[Known, ...]:
    """What an index found for a name, as far as a search would be sure of it."""
    if not isinstance(found, list):
        raise TypeError(found)
    kinds = {row[0]: row[3] for row in found}
    ranked = rank(name, ([row[:3] for row in found], []))
    return tuple(_known(hit, kinds) for hit in ranked if hit.score >= SURE)


def _known(hit: Hit, kinds: Mapping[str, str]) -> Known:
    return Known(hit.node, kinds[hit.node], hit.text, round(hit.score, 2))


_BY_NAME = (
    "UNWIND $asked AS asked CALL (asked) {"
    f" CALL db.index.fulltext.queryNodes('{NAMES.name}', asked.query,"
    f" {{limit: {_LOOKED_AT}}}) YIELD node, score"
    " WITH node, [kind IN labels(node) WHERE kind IN $kinds] AS kinds"
    " WHERE size(kinds) > 0"
    f" RETURN collect([node.id, node.nameTexts, node.{NAME_KEYS[0]}, kinds[0]]) AS found"
    " } RETURN asked.name, found"
)
_BY_ID = "MATCH (n:Node) WHERE n.id IN $ids RETURN n.id ORDER BY n.id"
