"""Embargoes that follow: a fact is hidden as long as something that it cannot do without.

A role without its official, a part in a meeting without the meeting: what is left would
tell of what is hidden. A part that somebody known takes is hidden with them too, whose
name as written it holds.
"""

from collections.abc import Sequence

from pydantic import TypeAdapter

from polgraph.database import Transaction
from polgraph.model import MODEL
from polgraph.model.fields import One
from polgraph.upsert.deriving.touched import Kind, Touched
from polgraph.upsert.deriving.touching import WITH_ENDS, marks_of
from polgraph.upsert.reading import read_stored

_NAMED = ("BY",)  # what a participation leads to where somebody known takes part
ENDS = "|".join(
    sorted(
        {
            *_NAMED,
            *(
                link.path[0].types[0]
                for name in WITH_ENDS
                for link in MODEL.stored(name)
                if isinstance(link, One) and link.required
            ),
        }
    )
)
"""Types of the relationships to what a fact cannot do without."""

_CHANGED = f"""\
UNWIND $ids AS id
MATCH (fact:Node|Participation {{id: id}})
WITH fact, reduce(
    latest = coalesce(fact.statedEmbargo, ''),
    until IN COLLECT {{ MATCH (fact)-[:{ENDS}]->(end) RETURN end.embargoUntil }} |
    CASE WHEN until > latest THEN until ELSE latest END
) AS latest
WITH fact, latest WHERE coalesce(fact.embargoUntil, '') <> latest
RETURN collect([fact.id, latest])"""
_HIDE = """\
UNWIND $rows AS row
MATCH (fact:Node|Participation {id: row[0]})
SET fact.embargoUntil = nullIf(row[1], '')"""
_ANY = """\
RETURN EXISTS { MATCH (n:Node) WHERE n.embargoUntil > '' }
    OR EXISTS { MATCH (p:Participation) WHERE p.embargoUntil > '' }"""
_AFFECTED = f"""\
CALL () {{
    MATCH (end:Node) WHERE end.embargoUntil > ''
    MATCH (end)<-[:{ENDS}]-(fact)
    RETURN fact.id AS id
    UNION
    MATCH (fact:Node) WHERE fact.embargoUntil > '' RETURN fact.id AS id
    UNION
    MATCH (fact:Participation) WHERE fact.embargoUntil > '' RETURN fact.id AS id
}}
RETURN collect(id)"""
_IDS = TypeAdapter(list[tuple[frozenset[str]]])
_ENDS = TypeAdapter(list[tuple[list[tuple[str, str]]]])


async def any_embargo(transaction: Transaction) -> bool:
    """Whether anything at all has ever been hidden."""
    return await transaction.rows(_ANY) == [[True]]


async def touch_affected(transaction: Transaction, touched: Touched) -> None:
    """Mark the facts of the whole graph that are hidden, or that lead to what is."""
    rows = await transaction.rows(_AFFECTED)
    ((ids,),) = _IDS.validate_python(rows)
    touched.add((Kind.FACT, id_) for id_ in ids)


async def derive_embargoes(
    transaction: Transaction, ids: Sequence[str], touched: Touched
) -> None:
    """Hide facts as long as their ends are hidden, and mark what that touches."""
    rows = await transaction.rows(_CHANGED, {"ids": ids})
    ((changed,),) = _ENDS.validate_python(rows)
    await transaction.run(_HIDE, {"rows": changed})
    ids = [id_ for id_, _ in changed]
    stored = await read_stored(transaction, ids, frozenset())
    touched.add(marks_of(thing.merged for thing in stored.values()))
