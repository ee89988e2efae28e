"""How much the synthetic graph holds."""

from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Size:
    """Number of things of each kind; together about 2.5 million relationships."""

    officials: int = 100_000
    parties: int = 2_000
    bodies: int = 500
    roles: int = 150_000
    places: int = 400
    outlets: int = 1_000
    articles: int = 200_000
    meetings: int = 50_000
    slots: int = 300_000
    statements: int = 10_000

    def scaled(self, fraction: float) -> "Size":
        """The same graph, larger or smaller; at least one thing of each kind."""
        return Size(
            **{
                field.name: max(1, round(getattr(self, field.name) * fraction))
                for field in fields(self)
            }
        )
