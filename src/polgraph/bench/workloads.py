"""The questions that are measured, as each rival is asked them.

A search asks for one name and its best hit: what comes after, every server ranks in its
own way.
"""

import base64
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import orjson
from pydantic import TypeAdapter

from polgraph.bench.actors import NAMESAKES
from polgraph.bench.chance import Chance
from polgraph.bench.size import Size
from polgraph.database import Graph
from polgraph.planner.cursors import encode, signature
from polgraph.planner.windows import sort_keys

_QUERIES = Path(__file__).parent / "queries"
_VARIETY = 200
_PAGE = 100
_PAGES = 10
_GENDERS = ("female", "male")
_LARGE_PARTIES = 0.1
_IN_ORDER = """\
MATCH (o:Official {gender: $gender})
RETURN o.name, o.id ORDER BY o.name, o.id LIMIT $most"""

_PAIRS = TypeAdapter(list[tuple[str, str]])

Variables = Mapping[str, object]


class Rival(StrEnum):
    """Who answers: servers, and Neo4j itself to polgraph's statements (`bolt`)."""

    POLGRAPH = "polgraph"
    PEER = "peer"
    RAW = "raw"
    BOLT = "bolt"


@dataclass(frozen=True)
class Workload:
    """A question with many values; `variables[rival][n]` are the same for all rivals.

    Attributes:
        name: Q1 to Q5.
        title: what it asks, for the table.
        variables: by rival, what fills the question in, each time for another request.
    """

    name: str
    title: str
    variables: Mapping[Rival, Sequence[Variables]]

    def bodies(self, rival: Rival) -> list[bytes]:
        """Bodies of the requests to a rival; what follows the question's name varies it."""
        query, *_ = self.name.split()
        if rival is not Rival.RAW:
            file = _QUERIES / rival / f"{query}.graphql"
            query = file.read_text(encoding="utf-8")
        return [
            orjson.dumps({"query": query, "variables": variables})
            for variables in self.variables[rival]
        ]


async def workloads(size: Size, graph: Graph) -> tuple[Workload, ...]:
    """All questions, with values that the graph of this size holds."""
    chance = Chance("workloads")
    large = max(1, round(size.parties * _LARGE_PARTIES))
    officials = [f"official-{chance.below(size.officials)}" for _ in range(_VARIETY)]
    parties = [f"party-{chance.below(large)}" for _ in range(_VARIETY)]
    return (
        Workload(
            "Q1",
            "one official with parties and roles",
            _same([{"id": id_} for id_ in officials]),
        ),
        Workload(
            "Q2",
            "who spoke: the 20 latest meetings with speakers, their parties, articles",
            _same([{"first": 20}]),
        ),
        Workload(
            "Q3",
            "a party, 50 people, 10 meetings of each, who else spoke",
            _same([{"id": id_} for id_ in parties]),
        ),
        Workload(
            "Q4",
            "search: the official who is meant, with parties and 10 meetings",
            _same([{"text": text} for text in _names(chance, size)]),
        ),
        Workload(
            "Q5",
            "100 officials after a cursor, filtered, with total and parties",
            await _pages(graph),
        ),
    )


def _names(chance: Chance, size: Size) -> Iterator[str]:
    """What tells one official's name from all others; no namesakes."""
    found = 0
    while found < _VARIETY:
        number = chance.below(size.officials)
        if number % NAMESAKES < NAMESAKES - 2:
            found += 1
            yield str(number)


def _same(variables: Sequence[Variables]) -> Mapping[Rival, Sequence[Variables]]:
    """What all rivals are given alike."""
    return dict.fromkeys(Rival, variables)


async def _pages(graph: Graph) -> Mapping[Rival, Sequence[Variables]]:
    """The pages after the first, of each gender, by each rival's own cursors."""
    asked: dict[Rival, list[Variables]] = {rival: [] for rival in Rival}
    signed = signature("Query.officials", sort_keys(("name",)))
    for gender in _GENDERS:
        most = {"gender": gender, "most": _PAGE * _PAGES}
        rows = _PAIRS.validate_python(await graph.read(_IN_ORDER, most, seconds=60))
        for place in range(_PAGE - 1, len(rows), _PAGE):
            name, id_ = rows[place]
            offset = base64.b64encode(f"arrayconnection:{place}".encode()).decode()
            cursor = encode(signed, (name, id_))
            asked[Rival.POLGRAPH].append({"gender": gender, "after": cursor})
            asked[Rival.PEER].append({"gender": gender, "after": offset})
            asked[Rival.RAW].append({"gender": gender, "name": name, "id": id_})
    return asked
