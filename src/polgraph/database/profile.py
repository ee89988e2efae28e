"""What Neo4j did for a statement: the operators of its plan, with their database hits."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Operator:
    """One step of an executed plan; `children` gave it its rows."""

    name: str
    details: str
    rows: int
    hits: int
    children: tuple["Operator", ...]

    @classmethod
    def read(cls, plan: Mapping[str, object]) -> "Operator":
        """Read a plan as the driver gives it."""
        arguments, children = plan.get("args"), plan.get("children")
        details = arguments.get("Details") if isinstance(arguments, Mapping) else None
        return cls(
            str(plan["operatorType"]).partition("@")[0],
            str(details or ""),
            _number(plan.get("rows")),
            _number(plan.get("dbHits")),
            tuple(map(cls.read, children if isinstance(children, list) else ())),
        )

    @property
    def total_hits(self) -> int:
        """Database hits of this step and of all below it."""
        return self.hits + sum(child.total_hits for child in self.children)

    def lines(self, depth: int = 0) -> Iterator[str]:
        """The plan as text, a line for each step, indented by what feeds it."""
        yield f"{'  ' * depth}{self.name} {self.details} | {self.rows} rows, {self.hits} hits"
        for child in self.children:
            yield from child.lines(depth + 1)


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0
