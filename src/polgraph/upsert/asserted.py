"""What data sets assert, as they said it, of things that merges concern.

A thing on which a merge bears keeps the lines as asserted in `originals`, beside the
`records` that say them of the entities that are left.
"""

from collections.abc import Collection, Iterable, Sequence

from pydantic import TypeAdapter

from polgraph.database import Transaction
from polgraph.model import MODEL
from polgraph.records import Record, decision_id, parse_canonical
from polgraph.upsert.batches import batches
from polgraph.upsert.united import United

Assertions = dict[str, tuple[Record, ...]]

_TOLD = "RETURN collect(DISTINCT [n.id, coalesce(n.originals, n.records)])"
_BY_ID = f"UNWIND $ids AS id MATCH (n:Node|Participation {{id: id}}) {_TOLD}"
_ALTERED = f"MATCH (n:Node|Participation) WHERE n.originals IS NOT NULL {_TOLD}"
_LINKED = f"""\
UNWIND $ids AS id MATCH (:Node {{id: id}})<--(n:Node|Participation) {_TOLD}"""
_PARTS = f"""\
UNWIND $ids AS part
MATCH (:Node {{id: part[0]}})<-[:BY]-(n:Participation)-[:IN_MEETING]->(m:Node)
WHERE part[1] IS NULL OR m.id = part[1] {_TOLD}"""
_DECISIONS = f"""\
MATCH (m:{MODEL.merge.name}) UNWIND m.records AS line RETURN collect(line)"""
_KEEP = """\
UNWIND $rows AS row MATCH (n:Node|Participation {id: row[0]})
WHERE coalesce(n.originals, []) <> row[1]
SET n.originals = CASE WHEN row[1] = [] THEN null ELSE row[1] END"""
_LEFT = f"""\
UNWIND $rows AS row MATCH (m:{MODEL.merge.name} {{id: row[0]}}) SET m.left = row[1]"""

_ROWS = TypeAdapter(list[tuple[list[tuple[str, tuple[str, ...]]]]])
_LINES = TypeAdapter(list[tuple[list[str]]])


async def read_decisions(transaction: Transaction) -> list[Record]:
    """All merges that data sets have decided."""
    ((lines,),) = _LINES.validate_python(await transaction.rows(_DECISIONS))
    return [parse_canonical(line) for line in lines]


async def read_told(transaction: Transaction, ids: Collection[str]) -> Assertions:
    """What is asserted of things."""
    return await _read(transaction, _BY_ID, sorted(ids))


async def read_altered(transaction: Transaction) -> Assertions:
    """What is asserted of everything that a merge has altered."""
    return _assertions(await transaction.rows(_ALTERED))


async def read_linked(transaction: Transaction, ids: Collection[str]) -> Assertions:
    """What is asserted of everything that leads to the things."""
    return await _read(transaction, _LINKED, sorted(ids))


async def read_parts(
    transaction: Transaction, parts: Iterable[tuple[str, str | None]]
) -> Assertions:
    """What is asserted of the parts that somebody took, in one meeting or (None) in all."""
    told = sorted(parts, key=lambda part: (part[0], part[1] or ""))
    return await _read(transaction, _PARTS, [list(part) for part in told])


async def keep_united(transaction: Transaction, united: United) -> None:
    """Keep what was asserted beside what is served, and what is left by each merge."""
    kept = [[id_, list(lines)] for id_, lines in united.originals.items()]
    decided = [[decision_id(id_), into] for id_, into in united.left.items()]
    for batch in batches(kept):
        await transaction.run(_KEEP, {"rows": batch})
    for pairs in batches(decided):
        await transaction.run(_LEFT, {"rows": pairs})


async def _read(
    transaction: Transaction, statement: str, ids: Sequence[object]
) -> Assertions:
    found: Assertions = {}
    for batch in batches(ids):
        found |= _assertions(await transaction.rows(statement, {"ids": batch}))
    return found


def _assertions(rows: list[list[object]]) -> Assertions:
    ((told,),) = _ROWS.validate_python(rows)
    return {id_: tuple(map(parse_canonical, lines)) for id_, lines in told}
