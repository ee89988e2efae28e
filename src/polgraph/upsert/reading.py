"""What the graph already has of the things that a load touches."""

from collections.abc import AsyncGenerator, Collection, Iterable, Mapping

from pydantic import TypeAdapter

from polgraph.database import Transaction
from polgraph.model import MODEL
from polgraph.records import Record, decision_id, parse_canonical
from polgraph.upsert.batches import batches
from polgraph.upsert.changes import Stored

# Lists rather than rows: the driver's cost is by row.
_BY_ID = """\
UNWIND $ids AS id
MATCH (n:Node|Participation|Merge {id: id})
RETURN collect([
    n.id, labels(n), coalesce(n.datasets, []), coalesce(n.records, []), n.updatedAt
])"""
_BY_DATASET = """\
MATCH (n:Node|Participation|Merge)
WHERE any(dataset IN n.datasets WHERE dataset IN $datasets)
RETURN collect(n.id)"""
_EMPTY = "RETURN NOT EXISTS { MATCH (:Node) }"
_ASSERTED = """\
MATCH (n:{label})
WHERE n.id > $after AND any(dataset IN n.datasets WHERE dataset IN $datasets)
WITH n.id AS id ORDER BY id LIMIT 5000
RETURN collect(id)"""
_LABELS = """\
UNWIND $ids AS asked
OPTIONAL MATCH (m:Merge {id: asked[1]})
MATCH (n:Node {id: coalesce(m.left, asked[0])})
RETURN collect([asked[0], labels(n)])"""
_TEXTS = """\
UNWIND $ids AS id MATCH (a:Node {id: id}) WHERE a:Article AND a.text IS NOT NULL
RETURN a.id, a.text"""
_CITING = """\
UNWIND $ids AS id
MATCH (:Node {id: id})<-[c:CITES]-(n) WHERE c.quote IS NOT NULL
RETURN collect(DISTINCT n.id)"""

_Thing = tuple[str, list[str], list[str], list[str], str | None]
_STORED = TypeAdapter(list[tuple[list[_Thing]]])
_LABELLED = TypeAdapter(list[tuple[list[tuple[str, frozenset[str]]]]])
_IDS = TypeAdapter(list[tuple[frozenset[str]]])
_LISTED = TypeAdapter(list[tuple[list[str]]])
_PAIRS = TypeAdapter(list[tuple[str, str]])


async def read_stored(
    transaction: Transaction, ids: Collection[str], prune: frozenset[str]
) -> dict[str, Stored]:
    """Things with one of the ids, and everything that the data sets in `prune` assert."""
    asserted: frozenset[str] = frozenset()
    if prune:
        rows = await transaction.rows(_BY_DATASET, {"datasets": sorted(prune)})
        ((asserted,),) = _IDS.validate_python(rows)
    stored: dict[str, Stored] = {}
    for batch in batches(sorted(asserted.union(ids))):
        rows = await transaction.rows(_BY_ID, {"ids": batch})
        ((things,),) = _STORED.validate_python(rows)
        stored |= {thing[0]: _stored(thing) for thing in things}
    return stored


async def is_empty(transaction: Transaction) -> bool:
    """Whether the graph holds nothing of ours."""
    return await transaction.rows(_EMPTY) == [[True]]


async def read_asserted(
    transaction: Transaction, datasets: Collection[str]
) -> AsyncGenerator[list[str]]:
    """Ids of all things that data sets assert, 5,000 at a time."""
    for label in ("Node", MODEL.participation.name, MODEL.merge.name):
        after = ""
        while True:
            rows = await transaction.rows(
                _ASSERTED.format(label=label),
                {"after": after, "datasets": sorted(datasets)},
            )
            ((ids,),) = _LISTED.validate_python(rows)
            if not ids:
                break
            yield ids
            after = ids[-1]


async def read_said(transaction: Transaction, id_: str, dataset: str) -> Record | None:
    """What a data set says of a thing in the graph, if anything."""
    stored = await read_stored(transaction, {id_}, frozenset())
    line = stored[id_].lines.get(dataset) if id_ in stored else None
    return parse_canonical(line) if line is not None else None


async def read_labels(
    transaction: Transaction, ids: Collection[str]
) -> dict[str, frozenset[str]]:
    """Labels of the nodes that there are, by id; participations are no targets.

    An id that was merged has the labels of the entity that is left.
    """
    labels: dict[str, frozenset[str]] = {}
    asked = [[id_, decision_id(id_)] for id_ in sorted(ids)]
    for batch in batches(asked):
        rows = await transaction.rows(_LABELS, {"ids": batch})
        ((found,),) = _LABELLED.validate_python(rows)
        labels |= dict(found)
    return labels


async def read_texts(
    transaction: Transaction, articles: Collection[str]
) -> Mapping[str, str]:
    """Stored texts of articles, by id; an article without a text is absent."""
    rows = await transaction.rows(_TEXTS, {"ids": sorted(articles)})
    return dict(_PAIRS.validate_python(rows))


async def read_quoting(
    transaction: Transaction, articles: Collection[str]
) -> frozenset[str]:
    """Ids of the things that quote the articles."""
    rows = await transaction.rows(_CITING, {"ids": sorted(articles)})
    ((ids,),) = _IDS.validate_python(rows)
    return ids


def _stored(thing: _Thing) -> Stored:
    id_, labels, datasets, lines, updated_at = thing
    said = dict(zip(datasets, lines, strict=True))
    return Stored(type_of(labels), id_, said, updated_at)


def type_of(labels: Iterable[str]) -> str:
    """The model's type among the labels of a node."""
    return next(label for label in labels if label in MODEL.object_by_name)
