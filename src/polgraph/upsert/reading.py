"""What the graph already has of the things that a load touches."""

from collections.abc import Collection, Iterable, Mapping

from pydantic import TypeAdapter

from polgraph.database import Transaction
from polgraph.model import MODEL
from polgraph.upsert.batches import batches
from polgraph.upsert.changes import Stored

_RETURN = (
    "RETURN n.id, labels(n), coalesce(n.datasets, []), coalesce(n.records, []),"
    " n.updatedAt"
)
_BY_ID = f"UNWIND $ids AS id MATCH (n:Node|Participation {{id: id}}) {_RETURN}"
_BY_DATASET = f"""\
MATCH (n:Node|Participation)
WHERE any(dataset IN n.datasets WHERE dataset IN $datasets)
{_RETURN}"""
_LABELS = "UNWIND $ids AS id MATCH (n:Node {id: id}) RETURN n.id, labels(n)"
_TEXTS = """\
UNWIND $ids AS id MATCH (a:Article {id: id}) WHERE a.text IS NOT NULL
RETURN a.id, a.text"""
_CITING = """\
UNWIND $ids AS id
MATCH (:Article {id: id})<-[c:CITES]-(n) WHERE c.quote IS NOT NULL
RETURN DISTINCT n.id"""

_STORED = TypeAdapter(list[tuple[str, list[str], list[str], list[str], str | None]])
_LABELLED = TypeAdapter(list[tuple[str, frozenset[str]]])
_IDS = TypeAdapter(list[tuple[str]])
_PAIRS = TypeAdapter(list[tuple[str, str]])


async def read_stored(
    transaction: Transaction, ids: Collection[str], prune: frozenset[str]
) -> dict[str, Stored]:
    """Things with one of the ids, and everything that the data sets in `prune` assert."""
    rows: list[list[object]] = []
    for batch in batches(sorted(ids)):
        rows += await transaction.rows(_BY_ID, {"ids": batch})
    if prune:
        rows += await transaction.rows(_BY_DATASET, {"datasets": sorted(prune)})
    return {
        id_: Stored(
            type_of(labels), id_, dict(zip(datasets, lines, strict=True)), updated_at
        )
        for id_, labels, datasets, lines, updated_at in _STORED.validate_python(rows)
    }


async def read_labels(
    transaction: Transaction, ids: Collection[str]
) -> dict[str, frozenset[str]]:
    """Labels of the nodes that there are, by id; participations are no targets."""
    labels: dict[str, frozenset[str]] = {}
    for batch in batches(sorted(ids)):
        rows = await transaction.rows(_LABELS, {"ids": batch})
        labels |= dict(_LABELLED.validate_python(rows))
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
    return frozenset(id_ for (id_,) in _IDS.validate_python(rows))


def type_of(labels: Iterable[str]) -> str:
    """The model's type among the labels of a node."""
    return next(label for label in labels if label in MODEL.object_by_name)
