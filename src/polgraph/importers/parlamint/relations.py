"""Relations of a corpus between organizations: coalition, opposition, succession."""

from collections.abc import Iterator
from itertools import combinations

from polgraph.importers.parlamint.corpora import Corpus
from polgraph.importers.parlamint.documents import Element
from polgraph.importers.parlamint.elements import dated, pointers
from polgraph.importers.values import Given, wording
from polgraph.model.enums import RelationKind

_KINDS = {
    "coalition": RelationKind.ALLIANCE,
    "renaming": RelationKind.SUCCESSION,
    "successor": RelationKind.SUCCESSION,
    "succession": RelationKind.SUCCESSION,
}


def relation(element: Element, corpus: Corpus, at: str) -> None:
    """Add a relation for each pair that is related."""
    builder = corpus.builder
    builder.tally.read["relations"] += 1
    name = element.get("name") or ""
    since, until = dated(element)
    pairs = list(_pairs(element))
    if not pairs:
        builder.tally.dropped[f"relations.{name} of one alone"] += 1
    for one, other in pairs:
        given: dict[str, Given] = {
            "kind": _KINDS.get(name, RelationKind.OTHER).lower(),
            "title": wording(name, "en"),
            "since": since,
            "until": until,
        }
        links = {
            "from": builder.refer("organization", one, at),
            "to": builder.refer("organization", other, at),
        }
        parts = (name, one, other, since or "", until or "")
        id_ = builder.naming.fact("relation", *parts)
        builder.add("Relation", id_, given, links, at, "relations")


def _pairs(element: Element) -> Iterator[tuple[str, str]]:
    """Who is related to whom: each active to each passive, mutual ones two by two."""
    mutual, passive = pointers(element.get("mutual")), pointers(element.get("passive"))
    yield from combinations(mutual, 2)
    for one in (*pointers(element.get("active")), *mutual):
        for other in passive:
            yield one, other
