"""Entries that come twice: one thing with the citations of all, or two in conflict.

An entity may stand in several files of one data set as long as they say the same; a
fact may be told more fully in one than in another. Another data set has its own say,
about a thing of the same type. Who takes the floor twice in a meeting is one speaker
there, with the place, name and office of the first turn and the sources of all.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from polgraph.model import MODEL
from polgraph.records import Record
from polgraph.records.merging import united
from polgraph.records.record import Value
from polgraph.seeds.entries import Draft
from polgraph.seeds.problems import Findings


def unite(drafts: Iterable[Draft], findings: Findings) -> tuple[Draft, ...]:
    """Give each thing of each data set once; refuse two things with one id."""
    kept: dict[tuple[str, str], Draft] = {}
    first: dict[str, Draft] = {}
    for draft in drafts:
        key = (draft.record.dataset, draft.record.id)
        earlier = kept.get(key) or first.setdefault(draft.record.id, draft)
        if earlier.record.type != draft.record.type:
            findings.refuse(draft.at, _conflict(earlier, draft))
        elif key not in kept:
            kept[key] = draft
        elif _same(earlier, draft):
            kept[key] = _joined(earlier, draft)
        else:
            findings.refuse(draft.at, _conflict(earlier, draft))
    return tuple(kept.values())


def _same(earlier: Draft, draft: Draft) -> bool:
    one, other = earlier.record, draft.record
    if one.embargo_until != other.embargo_until:
        return False
    if _is_known_part(one):
        return True
    if "Entity" in MODEL.labels(one.type):
        return one.values == other.values and one.links == other.links
    return _agree(one.values, other.values) and _agree(one.links, other.links)


def _is_known_part(record: Record) -> bool:
    return record.type == MODEL.participation.name and "participant" in record.links


def _agree(one: Mapping[str, object], other: Mapping[str, object]) -> bool:
    """Whether neither says of anything what the other says differently."""
    return all(one[key] == other[key] for key in one.keys() & other.keys())


def _joined(earlier: Draft, draft: Draft) -> Draft:
    one, other = earlier.record, draft.record
    roles = dict.fromkeys((*one.links.get("roles", ()), *other.links.get("roles", ())))
    offices = {"roles": tuple(roles)} if roles else {}
    record = replace(
        one,
        values=_united(one.values, other.values),
        links={**other.links, **one.links, **offices},
        citations=tuple(dict.fromkeys((*one.citations, *other.citations))),
    )
    references = (*earlier.references, *draft.references)
    return replace(earlier, record=record, references=references)


def _united(one: Mapping[str, Value], other: Mapping[str, Value]) -> dict[str, Value]:
    """What either says; of what both say, all wordings and the first single value."""
    both = {key: united((one[key], other[key])) for key in one.keys() & other.keys()}
    return {**one, **other, **both}


def _conflict(earlier: Draft, draft: Draft) -> str:
    if earlier.named or draft.named:
        return (
            f"two things have the id `{draft.record.id}`, the other one at {earlier.at}; "
            "give one of them another id"
        )
    return (
        f"this differs from the fact at {earlier.at}, but has the same kind, ends and "
        "quote; give each an `id` of its own"
    )
