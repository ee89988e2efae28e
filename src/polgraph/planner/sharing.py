"""Statements that requests of the same shape can share while they wait at the same time."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Self

from polgraph.cypher import Rendered, render
from polgraph.cypher.shared import shared
from polgraph.cypher.tree import Statement
from polgraph.planner.sources import Constant, FromVariable, Source

Parameters = Mapping[str, object]
Rows = Sequence[Sequence[object]]
_ROWS = Constant("the values of each request")


@dataclass(frozen=True, slots=True, eq=False)
class Sharing:
    """How many bound statements become one, and its rows those of each.

    Attributes:
        cypher: the statement for many.
        rows: its parameter that holds the values of each.
        differing: the parameters of the statement for one that are in those values.
        common: those that are not, by their names in the statement for many.
        watched: those among them that are no constants of the document.
    """

    cypher: str
    rows: str
    differing: tuple[str, ...]
    common: tuple[tuple[str, str], ...]
    watched: tuple[str, ...]

    @classmethod
    def of(cls, statement: Statement, alone: Rendered) -> Self | None:
        """How a statement is shared; None where requests could not differ in it.

        Args:
            statement: for one request, of one column.
            alone: the same, rendered.
        """
        together = shared(statement, _ROWS, _is_of_a_request)
        if together is None:
            return None
        rendered = render(together.statement)
        names = {source: name for name, source in alone.parameters}
        given = dict(rendered.parameters)
        common = {n: names[source] for n, source in given.items() if source != _ROWS}
        return cls(
            rendered.text,
            next(name for name, source in given.items() if source == _ROWS),
            tuple(names[source] for source in together.differing),
            tuple(common.items()),
            tuple(names[source] for source in given.values() if _varies(source)),
        )

    def group(self, parameters: Parameters) -> Hashable:
        """What is equal for requests that can share: the statement and its other values."""
        return self, repr([parameters[name] for name in self.watched])

    def joined(self, each: Sequence[Parameters]) -> dict[str, object]:
        """Parameters of the statement for many.

        Args:
            each: parameters of the statements for one, all of the same group.
        """
        rows = [
            [place, *(parameters[name] for name in self.differing)]
            for place, parameters in enumerate(each)
        ]
        common = {name: each[0][own] for name, own in self.common}
        return {**common, self.rows: rows}

    def divided(self, rows: Rows, size: int) -> Sequence[Rows]:
        """The rows of each statement for one, from those of the one for many."""
        each: list[list[Sequence[object]]] = [[] for _ in range(size)]
        for place, value in rows:
            if not isinstance(place, int):
                raise TypeError(place)
            each[place].append([value])
        return each


def _is_of_a_request(source: Hashable) -> bool:
    return isinstance(source, Source) and isinstance(source.origin, FromVariable)


def _varies(source: Hashable) -> bool:
    return isinstance(source, Source) and not isinstance(source.origin, Constant)
