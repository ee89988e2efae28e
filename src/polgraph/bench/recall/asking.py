"""Asking the real service, one search after the other, as a client does."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from time import perf_counter

from pydantic import BaseModel

from polgraph.api.graphql import GraphService
from polgraph.api.service import GraphQLRequest
from polgraph.bench.recall.cases import Case
from polgraph.errors import InputError

_QUERY = """
query Search($text: String!) {
  search(query: $text, first: 5) {
    edges { score weak matchedName node { id name } }
  }
}"""


class _Node(BaseModel):
    id: str


class _Edge(BaseModel):
    score: float
    weak: bool
    node: _Node


class _Search(BaseModel):
    edges: list[_Edge]


class _Data(BaseModel):
    search: _Search


@dataclass(frozen=True, slots=True)
class Answered:
    """The first five of a search, how sure the first is, and how long it took."""

    query: str
    expected: frozenset[str]
    ids: tuple[str, ...]
    sure: bool
    milliseconds: float

    @property
    def place(self) -> int | None:
        """Where what was expected came, from 1; None where it did not."""
        places = (n for n, id_ in enumerate(self.ids, 1) if id_ in self.expected)
        return next(places, None)


async def ask(service: GraphService, cases: Iterable[Case]) -> Sequence[Answered]:
    """Ask for each case in turn.

    Raises:
        InputError: a search was not answered.
    """
    return [await _answer(service, case) for case in cases]


async def _answer(service: GraphService, case: Case) -> Answered:
    begun = perf_counter()
    answer = await service.answer(GraphQLRequest(_QUERY, {"text": case.query}))
    taken = (perf_counter() - begun) * 1000
    if answer.errors:
        message = f"{case.query!r} was not answered: {answer.errors[0]['message']}"
        raise InputError(message)
    edges = _Data.model_validate(answer.data).search.edges
    sure = bool(edges) and not edges[0].weak
    ids = tuple(edge.node.id for edge in edges)
    return Answered(case.query, case.expected, ids, sure, taken)
