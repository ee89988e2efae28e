"""Stored relationships brought back to what the records of their things say.

After a load was broken off between writing things and what leads from them; the
records that the graph keeps beside each thing are the truth.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from pydantic import TypeAdapter

from polgraph.database import Transaction
from polgraph.model import MODEL
from polgraph.upsert.changes import Change, Stored
from polgraph.upsert.reading import read_stored
from polgraph.upsert.relationships import relationship_types, relationships
from polgraph.upsert.rows import link_rows
from polgraph.upsert.statements import remove_relationships
from polgraph.upsert.writing import write_links

_PAGE = """\
MATCH (n:{label}) WHERE n.id > $after
WITH n ORDER BY n.id LIMIT 2000
RETURN collect([n.id, labels(n), [(n)-[r]->(m) | [type(r), m.id, r.position, r.key]]])"""

_Link = tuple[str, str, int | None, str | None]
_Node = tuple[str, list[str], list[_Link]]
_NODES = TypeAdapter(list[tuple[list[_Node]]])


async def relink(transaction: Transaction) -> bool:
    """Put every stored relationship right; tell whether all that is said could be.

    It cannot where a thing that is linked to is not there yet.
    """
    whole = True
    for label in ("Node", MODEL.participation.name):
        after = ""
        while nodes := await _page(transaction, label, after):
            whole &= await _mend(transaction, nodes)
            after = nodes[-1][0]
    return whole


async def _page(transaction: Transaction, label: str, after: str) -> list[_Node]:
    statement = _PAGE.format(label=label)
    ((nodes,),) = _NODES.validate_python(
        await transaction.rows(statement, {"after": after})
    )
    return nodes


async def _mend(transaction: Transaction, nodes: Sequence[_Node]) -> bool:
    stored = await read_stored(transaction, [node[0] for node in nodes], frozenset())
    wrong = [stored[id_] for id_, _, links in nodes if _differs(stored[id_], links)]
    for thing in wrong:
        statement = remove_relationships(thing.type)
        await transaction.run(statement, {"ids": [thing.id]})
    links = link_rows(Change(thing.type, thing.id, thing.lines) for thing in wrong)
    asked = sum(map(len, links.values()))
    return await write_links(transaction, links) == asked


def _differs(thing: Stored, present: Iterable[_Link]) -> bool:
    own = relationship_types(thing.type)
    wanted = Counter(
        (
            link.type,
            link.target,
            link.properties.get("position"),
            link.properties.get("key"),
        )
        for link in relationships(thing.merged)
    )
    return wanted != Counter(link for link in present if link[0] in own)
