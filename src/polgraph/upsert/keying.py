"""Making the keys of names anew, where they were made under other rules."""

from pydantic import TypeAdapter

from polgraph.database import Graph
from polgraph.model.searching import KEY_RULES
from polgraph.search import RULES, name_keys

_BATCH = 5_000
_STALE = f"""\
MATCH (n:Entity)
WHERE n.nameTexts IS NOT NULL AND coalesce(n.{KEY_RULES}, '') <> $rules
RETURN n.id, n.nameTexts
LIMIT $batch"""
_WRITE = """\
UNWIND $rows AS row
MATCH (n:Node {id: row.id})
SET n += row.keys"""

_ROWS = TypeAdapter(list[tuple[str, list[str]]])


async def rekey(graph: Graph) -> int:
    """Give every entity the keys that today's rules make of its names.

    Each batch is a transaction of its own, so that it can be broken off and go on
    later; until its end old keys may not be found. Nothing is written where the rules
    are those that the keys were made under.

    Returns:
        How many entities got new keys.
    """
    count = 0
    while rows := await _stale(graph):
        keyed = [{"id": id_, "keys": name_keys(names)} for id_, names in rows]
        async with graph.transaction() as transaction:
            await transaction.run(_WRITE, {"rows": keyed})
        count += len(keyed)
    return count


async def _stale(graph: Graph) -> list[tuple[str, list[str]]]:
    rows = await graph.read(_STALE, {"rules": RULES, "batch": _BATCH}, seconds=60)
    return _ROWS.validate_python(rows)
