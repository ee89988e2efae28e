"""Marks on the whole graph: what a rebuild derives anew."""

from collections.abc import Iterator, Sequence

from pydantic import TypeAdapter

from polgraph.database import Transaction
from polgraph.upsert.deriving.touched import Kind, Mark, Touched
from polgraph.upsert.deriving.touching import own_marks
from polgraph.upsert.reading import type_of

_PAGE = """\
MATCH (n:Node) WHERE n.id > $after
WITH n ORDER BY n.id LIMIT 10000
RETURN collect([n.id, labels(n)])"""
_NODES = TypeAdapter(list[tuple[list[tuple[str, list[str]]]]])


async def touch_everything(transaction: Transaction, touched: Touched) -> None:
    """Mark all that there is, page by page."""
    after = ""
    while nodes := await _page(transaction, after):
        touched.add(mark for id_, labels in nodes for mark in _marks(id_, labels))
        after = nodes[-1][0]


def _marks(id_: str, labels: Sequence[str]) -> Iterator[Mark]:
    type_name = type_of(labels)
    yield from own_marks(type_name, id_)
    if type_name == "Official":
        yield Kind.OFFICIAL, id_


async def _page(transaction: Transaction, after: str) -> list[tuple[str, list[str]]]:
    rows = await transaction.rows(_PAGE, {"after": after})
    ((nodes,),) = _NODES.validate_python(rows)
    return nodes
