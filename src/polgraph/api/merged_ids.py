"""Ids of merged entities in a question: they answer as the entity that is left.

Looked up only where a root field found nothing by an id, so that every other question
costs no more for it.
"""

from collections.abc import Mapping, Sequence

from pydantic import TypeAdapter

from polgraph.model import MODEL
from polgraph.planner.compile import Compiled
from polgraph.planner.plan import ById, ByIds
from polgraph.planner.sources import Operand, Source
from polgraph.records import decision_id

LEFT = f"""\
UNWIND $ids AS asked MATCH (m:{MODEL.merge.name} {{id: asked[1]}})
WHERE m.left IS NOT NULL RETURN asked[0], m.left"""
_LEFT = TypeAdapter(list[tuple[str, str]])

Rows = Sequence[Sequence[object]]


def missed(compiled: Compiled, rows: Rows, bound: Mapping[str, object]) -> list[str]:
    """The ids asked for that found nothing."""
    match compiled.root:
        case ById(key="id") if not rows:
            asked = _values(compiled, (compiled.root.id,), bound)
        case ByIds():
            every = _values(compiled, compiled.root.ids, bound)
            asked = [id_ for id_, row in zip(every, rows, strict=False) if row == [[]]]
        case _:
            asked = []
    return [id_ for id_ in asked if isinstance(id_, str)]


def question(ids: Sequence[str]) -> dict[str, object]:
    """The parameters of `LEFT`."""
    return {"ids": [[id_, decision_id(id_)] for id_ in ids]}


def renamed(
    compiled: Compiled, bound: Mapping[str, object], found: Rows
) -> dict[str, object] | None:
    """The parameters with the ids that are left; None where nothing was merged."""
    left = dict(_LEFT.validate_python([tuple(row) for row in found]))
    if not left:
        return None
    names = {name for name, _ in _asked(compiled)}
    return {
        name: left.get(value, value)
        if name in names and isinstance(value, str)
        else value
        for name, value in bound.items()
    }


def _asked(compiled: Compiled) -> list[tuple[str, Source]]:
    """The parameters that carry the ids of the root field."""
    root = compiled.root
    operands = root.ids if isinstance(root, ByIds) else ()
    operands = (root.id,) if isinstance(root, ById) else operands
    origins = [operand.origin for operand in operands]
    return [
        (name, source)
        for name, source in compiled.parameters
        if isinstance(source, Source) and source.origin in origins
    ]


def _values(
    compiled: Compiled, operands: Sequence[Operand], bound: Mapping[str, object]
) -> list[object]:
    """What the operands are in this request, in their order."""
    by_origin = [(source.origin, bound[name]) for name, source in _asked(compiled)]
    return [
        next((value for origin, value in by_origin if origin == operand.origin), None)
        for operand in operands
    ]
