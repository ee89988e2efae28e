"""Derived relationships as values, and the pieces of Cypher that they are made of."""

from dataclasses import dataclass

from polgraph.upsert.deriving.touched import Kind


@dataclass(frozen=True, slots=True)
class Shortcut:
    """A derived relationship `(source)-[:type]->(target)` and what supports it.

    Each of `chains` is the beginning of a statement about the things `$ids` at one of
    the ends (`anchored`), up to a `WITH` that names the ids `source` and `target`, the
    relationship's `properties` as a map, and the instant from which the chain is
    visible (`opening`). The same relationship may come from many rows and chains.

    Attributes:
        kind: of what the `$ids` are.
        at_target: whether they stand at the target; else at the source.
    """

    type: str
    source: str
    target: str
    kind: Kind
    at_target: bool
    chains: tuple[str, ...]


def anchored(variable: str, label: str) -> str:
    """Beginning of a statement: the nodes of a label among the ids `$ids`."""
    return f"UNWIND $ids AS id\nMATCH ({variable}:Node {{id: id}}) WHERE {variable}:{label}"


def opening(*links: str) -> str:
    """Instant from which all of some nodes and relationships are visible, else ''."""
    return (
        f"reduce(latest = '', link IN [{', '.join(links)}] |"
        " CASE WHEN link.embargoUntil > latest THEN link.embargoUntil ELSE latest END)"
    )


def visible_with(thing: str, *links: str) -> str:
    """Condition: all of `links` are visible now, or as soon as `thing` is."""
    return " AND ".join(
        f"(coalesce({link}.embargoUntil, '') <= $now"
        f" OR {link}.embargoUntil <= {thing}.embargoUntil)"
        for link in links
    )


def written_where_different(thing: str, wanted: str) -> str:
    """End of a statement: set the map `wanted` on `thing` where a value differs.

    Where nothing was derived before (`$fresh`), everything does.
    """
    return f"""\
WHERE $fresh OR any(key IN keys({wanted}) WHERE coalesce(
    {thing}[key] <> {wanted}[key],
    {thing}[key] IS NOT NULL OR {wanted}[key] IS NOT NULL))
SET {thing} += {wanted}"""
