"""What follows from a thing's neighbours, where a value changed on which it rests.

An embargo that is over since the last load is such a change too, and the only one that
no load makes: it is looked for at each.
"""

from collections.abc import Sequence

from pydantic import TypeAdapter

from polgraph.database import Transaction
from polgraph.upsert.deriving.embargoes import ENDS
from polgraph.upsert.deriving.touched import Kind, Mark

_THROUGH = (
    ("(n:Meeting)<-[:MADE_AT]-(x:Statement)", (Kind.STATEMENT,)),
    ("(n:Meeting)<-[:SPOKE_AT]-(x:Official)", (Kind.COUNTED,)),
    ("(n:Official)-[:SPOKE_AT]->(x:Meeting)", (Kind.COUNTED,)),
    ("(n:Official)<-[:HELD_BY]-(x:Role)", (Kind.ROLE,)),
    ("(n:Organization)<-[:ROLE_IN]-(x:Role)", (Kind.ROLE,)),
    ("(n:Article)<-[:CITES]-(x:Role)", (Kind.ROLE,)),
    ("(n:Article)<-[:CITES]-()-[:AS]->(x:Role)", (Kind.ROLE,)),
    ("(n:Article)-[:REPORTS_ON]->(x:Meeting)", (Kind.MEETING,)),
    ("(n:Article)-[:MENTIONS]->(x:Entity)", (Kind.COUNTED,)),
    (f"(n)<-[:{ENDS}]-(x:Node|Participation)", (Kind.FACT,)),
    ("(n:Dataset), (x:Article) WHERE n.id IN x.datasets", (Kind.ARTICLE,)),
)
_LAST = "MATCH (d:Dataset) RETURN max(d.loadedAt)"
_OVER = """\
CALL () {
    MATCH (n:Node) WHERE $last < n.embargoUntil <= $now RETURN n.id AS id
    UNION
    MATCH (n:Participation) WHERE $last < n.embargoUntil <= $now RETURN n.id AS id
    UNION
    MATCH (n)-[c:CITES]->() WHERE $last < c.embargoUntil <= $now RETURN n.id AS id
}
RETURN DISTINCT id"""
_SHOWN = """\
MATCH (a)-[r:{type}]->(b) WHERE $last < r.embargoUntil <= $now
UNWIND [a.id, b.id] AS id
RETURN DISTINCT id"""

_IDS = TypeAdapter(list[tuple[str]])
_INSTANT = TypeAdapter(list[tuple[str | None]])


async def spread(transaction: Transaction, ids: Sequence[str]) -> list[Mark]:
    """What is derived from things of which something changed that others rest on."""
    found: list[Mark] = []
    for pattern, kinds in _THROUGH:
        rows = await transaction.rows(
            f"UNWIND $ids AS id MATCH (n:Node {{id: id}}) MATCH {pattern}"
            " RETURN DISTINCT x.id",
            {"ids": ids},
        )
        found += [
            (kind, id_) for (id_,) in _IDS.validate_python(rows) for kind in kinds
        ]
    return found


async def last_derived(transaction: Transaction) -> str | None:
    """The instant of the last load that derived something; ask before dating this one."""
    ((last,),) = _INSTANT.validate_python(await transaction.rows(_LAST))
    return last


async def shown_since(transaction: Transaction, last: str, now: str) -> frozenset[str]:
    """Things of which an embargo, their own or of a citation, ended since the last load."""
    rows = await transaction.rows(_OVER, {"last": last, "now": now})
    return frozenset(id_ for (id_,) in _IDS.validate_python(rows))


async def ends_shown_since(transaction: Transaction, last: str, now: str) -> list[Mark]:
    """Ends of the derived relationships whose embargo ended since the last load."""
    found: list[Mark] = []
    for type_, kinds in (
        ("SPOKE_AT", (Kind.COUNTED,)),
        ("MENTIONS", (Kind.COUNTED,)),
        ("REPORTS_ON", (Kind.MEETING,)),
    ):
        rows = await transaction.rows(
            _SHOWN.format(type=type_), {"last": last, "now": now}
        )
        found += [
            (kind, id_) for (id_,) in _IDS.validate_python(rows) for kind in kinds
        ]
    return found
