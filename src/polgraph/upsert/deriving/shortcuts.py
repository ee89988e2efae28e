"""Derived relationships as values, and the pieces of Cypher that they are made of."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Shortcut:
    """A derived relationship `(source)-[:type]->(target)` and what supports it.

    Each of `chains` is the beginning of a statement, up to a `WITH` that names the ids
    `source` and `target`, the relationship's `properties` as a map, and the instant
    from which the chain is visible (`opening`). The same relationship may come from
    many rows and chains.
    """

    type: str
    source: str
    target: str
    chains: tuple[str, ...]


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
    """End of a statement: set the map `wanted` on `thing` where a value differs."""
    return f"""\
WHERE any(key IN keys({wanted}) WHERE coalesce(
    {thing}[key] <> {wanted}[key],
    {thing}[key] IS NOT NULL OR {wanted}[key] IS NOT NULL))
SET {thing} += {wanted}"""
