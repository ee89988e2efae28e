"""Entries that come twice: one thing with the citations of all, or two in conflict.

An entity may stand in several files of one data set as long as they say the same; a
fact may be told more fully in one than in another. Another data set has its own say,
about a thing of the same type. Who takes the floor twice in a meeting is one speaker
there, with the place, name and office of the first turn and the sources of all.
"""

from collections.abc import Mapping
from dataclasses import replace

from polgraph.model import MODEL
from polgraph.records import Record
from polgraph.records.merging import united
from polgraph.records.record import Value
from polgraph.seeds.problems import Findings
from polgraph.seeds.telling import Told
from polgraph.upsert import Spool

_NAMED = "+"  # before the place of an entry whose author gave the id


def put(told: Told, spool: Spool, findings: Findings) -> None:
    """Put what an entry tells among what was read before, or refuse two things with one id."""
    place = f"{_NAMED if told.named else ''}{told.at}"
    if spool.add_line(told.line, place, alone=True):
        return
    record = told.line.record
    said = spool.said_of(record.id)
    own = [each for each in said if each[0].dataset == record.dataset]
    earlier, where = (own or said)[0]
    if earlier.type != record.type or (own and not _same(earlier, record)):
        findings.refuse(told.at, _conflict(where, told))
    elif own:
        spool.replace(_joined(earlier, record))
    else:
        spool.add_line(told.line, place)


def _same(one: Record, other: Record) -> bool:
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


def _joined(one: Record, other: Record) -> Record:
    roles = dict.fromkeys((*one.links.get("roles", ()), *other.links.get("roles", ())))
    offices = {"roles": tuple(roles)} if roles else {}
    return replace(
        one,
        values=_united(one.values, other.values),
        links={**other.links, **one.links, **offices},
        citations=tuple(dict.fromkeys((*one.citations, *other.citations))),
    )


def _united(one: Mapping[str, Value], other: Mapping[str, Value]) -> dict[str, Value]:
    """What either says; of what both say, all wordings and the first single value."""
    both = {key: united((one[key], other[key])) for key in one.keys() & other.keys()}
    return {**one, **other, **both}


def _conflict(place: str, told: Told) -> str:
    earlier = place.removeprefix(_NAMED)
    if told.named or place.startswith(_NAMED):
        return (
            f"two things have the id `{told.line.id}`, the other one at {earlier}; "
            "give one of them another id"
        )
    return (
        f"this differs from the fact at {earlier}, but has the same kind, ends and "
        "quote; give each an `id` of its own"
    )


def place_of(noted: str) -> str:
    """Where an entry stands, by what was noted of it."""
    return noted.removeprefix(_NAMED)
