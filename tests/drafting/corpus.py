"""Synthetic Arabic news with what each text says, written down by hand.

Every name is a placeholder (`فلان`, `علان`, `المسؤول ٤٢`, `حزب المثال`). A truth lists
all that a text says of its kinds, also what the rules are known to miss: what is found
must be among it, and how much of it is found is the recall.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from polgraph.drafting import ArabicRules, Proposals
from polgraph.drafting.dates import read_date
from polgraph.drafting.proposals import (
    Attendance,
    Organization,
    Person,
    Place,
    Role,
    Turn,
    parts,
)
from polgraph.drafting.verifying import verified

T = TypeVar("T")
ARTICLES = Path(__file__).parent / "articles"
Pairs = frozenset[tuple[str, str]]


@dataclass(frozen=True)
class Facts:
    """What a text says, or what was found in it.

    Attributes:
        people: names.
        offices: name and office as written where the person is introduced.
        roles: name and organization.
        organizations: names.
        places: names.
        said: who (a name, an organization, or words as written; `-` where the text
            does not tell) and kind, for each thing said, with the first word of it.
        meeting: kind and date, or bounds.
        attendance: name or description, and part.
        dates: as understood.
    """

    people: frozenset[str] = frozenset()
    offices: Pairs = frozenset()
    roles: Pairs = frozenset()
    organizations: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    said: frozenset[tuple[str, str, str]] = frozenset()
    meeting: Pairs = frozenset()
    attendance: Pairs = frozenset()
    dates: frozenset[str] = frozenset()

    @property
    def all(self) -> frozenset[tuple[str, object]]:
        """Everything, each with its kind."""
        return frozenset(
            (kind, fact) for kind in FIELDS for fact in getattr(self, kind)
        )


FIELDS = tuple(Facts.__dataclass_fields__)


def text_of(name: str) -> str:
    return (ARTICLES / f"{name}.txt").read_text(encoding="utf-8")


def proposed(name: str) -> Proposals:
    text = text_of(name)
    return verified(ArabicRules().propose(text), text)


def found_in(proposals: Proposals) -> Facts:
    """What a draft claims, in the form of the truth."""
    turns = proposals.turns + (proposals.meeting.turns if proposals.meeting else ())
    attendance = proposals.meeting.attendance if proposals.meeting else ()
    return Facts(
        frozenset(person.name.words for person in _all(proposals, Person)),
        frozenset(
            (t.speaker.name.words, t.office.words)
            for t in turns
            if t.office and t.speaker
        ),
        frozenset(
            (r.official.name.words, r.organization.name.words)
            for r in _all(proposals, Role)
        ),
        frozenset(o.name.words for o in _all(proposals, Organization)),
        frozenset(p.name.words for p in _all(proposals, Place)),
        frozenset(
            (_who(turn), said.kind.value, said.text.words.split()[0])
            for turn in turns
            for said in turn.statements
        ),
        _meeting(proposals),
        frozenset((_whom(a), a.role.value) for a in attendance),
        frozenset(_date(each.written.words) for each in proposals.dates),
    )


def _all(proposals: Proposals, kind: type[T]) -> set[T]:
    return set(parts(proposals, kind))


def _who(turn: Turn) -> str:
    if turn.speaker is not None:
        return turn.speaker.name.words
    return turn.written.words if turn.written else "-"


def _whom(attendance: Attendance) -> str:
    named = attendance.person.name if attendance.person else attendance.description
    return named.words if named else "-"


def _meeting(proposals: Proposals) -> Pairs:
    meeting = proposals.meeting
    if meeting is None:
        return frozenset()
    date = _date(meeting.date.written.words) if meeting.date else "-"
    return frozenset({(meeting.kind.value, date)})


def _date(words: str) -> str:
    reading = read_date(words)
    assert reading is not None
    return str(reading.date or f"{reading.earliest}/{reading.latest}")
