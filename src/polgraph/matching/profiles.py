"""What tells an entity from others, read from the graph in pages."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass

from pydantic import TypeAdapter

from polgraph.database import Graph
from polgraph.model.searching import NAME_KEYS
from polgraph.model.values import IDENTIFIER, NAME

_KINDS = ("Official", "Party", "Body", "Outlet", "Place")
_PAGE = 1_000
_SECONDS = 120
_NORM, _ = NAME_KEYS
_TEXTS = NAME.list_key(NAME.parts[0])
_SCHEMES, _VALUES = (IDENTIFIER.list_key(part) for part in IDENTIFIER.parts)
_STATEMENT = f"""\
MATCH (n:Entity) WHERE n.id > $after AND any(l IN labels(n) WHERE l IN $kinds)
WITH n ORDER BY n.id LIMIT $size
RETURN collect({{
  id: n.id, type: head([l IN labels(n) WHERE l IN $kinds]), name: n.name,
  names: coalesce(n.{_TEXTS}, []), tokens: coalesce(n.{_NORM}, []),
  schemes: coalesce(n.{_SCHEMES}, []), values: coalesce(n.{_VALUES}, []),
  date: coalesce(n.birthDate, n.foundedOn), datasets: n.datasets,
  organizations: COLLECT {{
    MATCH (n)<-[:HELD_BY]-(:Role)-[:ROLE_IN]->(o:Organization) RETURN DISTINCT o.id
  }}
}})"""


@dataclass(frozen=True, slots=True)
class Profile:
    """An entity as it is compared.

    Attributes:
        id: its id.
        type: the model's type.
        name: the name that is shown.
        names: all names as stored.
        tokens: the tokens of each of the names, joined by spaces.
        schemes: of its identifiers, beside `values`.
        values: the identifiers.
        date: when a person was born or an organization founded, a partial date.
        datasets: which assert it.
        organizations: ids of those in which it holds or held a role.
    """

    id: str
    type: str
    name: str
    names: list[str]
    tokens: list[str]
    schemes: list[str]
    values: list[str]
    date: str | None
    datasets: list[str]
    organizations: list[str]

    @property
    def identifiers(self) -> frozenset[tuple[str, str]]:
        """Scheme and value of each identifier."""
        return frozenset(zip(self.schemes, self.values, strict=True))


PROFILE = TypeAdapter(Profile)
_ROWS = TypeAdapter(list[tuple[list[Profile]]])


async def profiles(graph: Graph) -> AsyncIterator[Sequence[Profile]]:
    """Everything that can be merged on what its names say, sorted by id."""
    after = ""
    while True:
        parameters = {"after": after, "size": _PAGE, "kinds": list(_KINDS)}
        rows = await graph.read(_STATEMENT, parameters, seconds=_SECONDS)
        ((found,),) = _ROWS.validate_python(rows)
        if not found:
            return
        yield found
        after = found[-1].id
