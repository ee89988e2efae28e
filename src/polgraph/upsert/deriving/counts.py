"""How many: the numbers by which lists are ordered.

Each counts what is visible by the time that the thing itself is, or now.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from polgraph.database import Transaction
from polgraph.model import MODEL
from polgraph.upsert.deriving.moment import Moment
from polgraph.upsert.deriving.shortcuts import (
    anchored,
    visible_with,
    written_where_different,
)
from polgraph.upsert.reading import read_labels, type_of

_ENTITIES_OF_DATASETS = f"""\
MATCH (e:Entity) WHERE coalesce(e.embargoUntil, '') <= $now
UNWIND [i IN range(0, size(e.datasets) - 1)
    WHERE coalesce(e.datasetsFrom[i], '') <= $now | e.datasets[i]] AS id
WITH id, count(*) AS number
WITH collect({{id: id, number: number}}) AS counted
UNWIND $ids AS id
MATCH (d:Node {{id: id}}) WHERE d:Dataset
WITH d, {{
    entityCount: coalesce(head([c IN counted WHERE c.id = d.id | c.number]), 0)
}} AS wanted
{written_where_different("d", "wanted")}"""


@dataclass(frozen=True, slots=True)
class _Count:
    """The number of different `x` in a pattern, as far as `links` are visible with `n`."""

    label: str
    key: str
    pattern: str
    links: tuple[str, ...]

    @property
    def cypher(self) -> str:
        """An entry of a map."""
        return f"""{self.key}: COUNT {{
    MATCH {self.pattern}
    WHERE {visible_with("n", *self.links)}
    RETURN DISTINCT x
}}"""


def _mentions(label: str) -> _Count:
    return _Count(label, "mentionCount", "(n)<-[r:MENTIONS]-(x:Article)", ("r", "x"))


_COUNTS = (
    _Count("Official", "spokeAtCount", "(n)-[r:SPOKE_AT]->(x:Meeting)", ("r", "x")),
    _Count("Official", "statementCount", "(n)<-[:MADE_BY]-(x:Statement)", ("x",)),
    _Count("Organization", "roleCount", "(n)<-[:ROLE_IN]-(x:Role)", ("x",)),
    _Count("Meeting", "speakerCount", "(n)<-[r:SPOKE_AT]-(x:Official)", ("r", "x")),
    _Count("Meeting", "statementCount", "(n)<-[:MADE_AT]-(x:Statement)", ("x",)),
    _Count("Topic", "statementCount", "(n)<-[:ABOUT]-(x:Statement)", ("x",)),
    _Count("Article", "factCount", "(n)<-[r:CITES]-(x:Cited)", ("r", "x")),
    _mentions("Official"),
    _mentions("Organization"),
    _mentions("Place"),
)


async def count(transaction: Transaction, ids: Sequence[str], moment: Moment) -> None:
    """Set the numbers of things, each by its type, where they differ."""
    by_type: defaultdict[str, list[str]] = defaultdict(list)
    for id_, labels in (await read_labels(transaction, ids)).items():
        by_type[type_of(labels)].append(id_)
    for type_name, found in by_type.items():
        if statement := _statement(type_name):
            await transaction.run(statement, moment.of(found))


async def count_entities(
    transaction: Transaction, datasets: Sequence[str], moment: Moment
) -> None:
    """Set how many entities data sets assert, where it differs."""
    await transaction.run(_ENTITIES_OF_DATASETS, moment.of(datasets))


@cache
def _statement(type_name: str) -> str | None:
    labels = MODEL.labels(type_name)
    counts = [each.cypher for each in _COUNTS if each.label in labels]
    if not counts:
        return None
    return f"""\
{anchored("n", type_name)}
WITH n, {{{", ".join(counts)}}} AS wanted
{written_where_different("n", "wanted")}"""
