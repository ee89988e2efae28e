"""The records of the synthetic graph, things before what links to them."""

from collections.abc import Iterator

from polgraph.bench.actors import bodies, officials, outlets, parties, roles
from polgraph.bench.occasions import meetings, participations, places, statements
from polgraph.bench.size import Size
from polgraph.bench.sources import articles, dataset
from polgraph.records import Record


def records(size: Size) -> Iterator[Record]:
    """Everything, the same in every run."""
    yield dataset()
    for kind in (
        outlets,
        parties,
        bodies,
        places,
        officials,
        articles,
        meetings,
        roles,
        participations,
        statements,
    ):
        yield from kind(size)
