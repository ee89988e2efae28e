"""Which ids stand for which entity, after editors have decided that two are one.

A decision is a record of its own (`merges:` in seed files). What data sets assert keeps
the ids that they gave; `resolved` says it of the entities that are left.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Self

from polgraph.errors import InputError
from polgraph.records.record import Citation, Record
from polgraph.text.slug import content_id

Survivors = Mapping[str, str]


@dataclass(frozen=True, slots=True, order=True)
class Decision:
    """`dataset` says that the entity `id` is the entity `into`."""

    id: str
    into: str
    dataset: str

    @classmethod
    def of(cls, record: Record) -> Self:
        """Read a record of the type `Merge`."""
        values = record.values
        return cls(str(values["from"]), str(values["into"]), record.dataset)


def decision_id(id_: str) -> str:
    """The id of the decision on what becomes of `id_`: there is only one."""
    return content_id("merge", id_)


def survivors(decisions: Iterable[Decision]) -> dict[str, str]:
    """The entity that is left for each id that was merged, also at the end of a chain.

    Raises:
        InputError: for two decisions on one id that differ, and for circles.
    """
    into: dict[str, str] = {}
    for decision in sorted(decisions):
        other = into.setdefault(decision.id, decision.into)
        if other != decision.into:
            message = f"{decision.id} is merged into {other} and into {decision.into}; keep one of the decisions"
            raise InputError(message)
    return {id_: _last(id_, into) for id_ in into}


def _last(id_: str, into: Mapping[str, str]) -> str:
    chain = [id_]
    while (target := into.get(chain[-1])) is not None:
        if target in chain:
            circle = " into ".join((*chain, target))
            message = f"merges lead in a circle, {circle}; take one of them back"
            raise InputError(message)
        chain.append(target)
    return chain[-1]


def mentions(record: Record, ids: Iterable[str]) -> bool:
    """Whether a record is of one of the ids, links to one or cites one."""
    said = {record.id, *(citation.article for citation in record.citations)}
    said.update(target for targets in record.links.values() for target in targets)
    return not said.isdisjoint(ids)


def resolved(record: Record, by_id: Survivors) -> Record:
    """Say a record of the entities that are left; a link to the thing itself goes."""
    id_ = by_id.get(record.id, record.id)
    own = () if id_ == record.id else (id_, record.id)
    links = {
        name: _resolved(targets, by_id, own) for name, targets in record.links.items()
    }
    cited = (_citation(citation, by_id) for citation in record.citations)
    return replace(
        record,
        id=id_,
        links={name: targets for name, targets in links.items() if targets},
        citations=tuple(dict.fromkeys(cited)),
    )


def _resolved(
    targets: Iterable[str], by_id: Survivors, own: Iterable[str]
) -> tuple[str, ...]:
    left = dict.fromkeys(by_id.get(target, target) for target in targets)
    return tuple(target for target in left if target not in own)


def _citation(citation: Citation, by_id: Survivors) -> Citation:
    article = by_id.get(citation.article, citation.article)
    return replace(citation, article=article)
