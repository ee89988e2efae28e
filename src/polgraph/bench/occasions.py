"""Synthetic meetings, who spoke at them and what was said."""

from collections import Counter
from collections.abc import Iterator

from polgraph.bench.chance import Chance
from polgraph.bench.parts import DATASET, known, name
from polgraph.bench.size import Size
from polgraph.model.enums import MeetingKind, ParticipationRole, StatementKind
from polgraph.records import Citation, Record

_KINDS = tuple(kind.value for kind in MeetingKind)
_TITLES = ("Minister", "Member of Parliament", "Mayor", "Chair of the committee")
_WORDS = ("budget", "climate", "housing", "health", "schools", "energy", "water")
_NOBODY_KNOWN = 0.02


def places(size: Size) -> Iterator[Record]:
    """Where meetings are held."""
    for number in range(size.places):
        yield Record(
            "Place", f"place-{number}", DATASET, {"name": name(f"Hall {number}")}
        )


def meetings(size: Size) -> Iterator[Record]:
    """Meetings, most of them dated; one or two articles report on each."""
    chance = Chance("meetings")
    for number in range(size.meetings):
        values = known(
            name=name(f"Meeting {number}"),
            kind=chance.one_of(_KINDS),
            date=chance.written_date(2005, 2025),
        )
        links = {"place": (f"place-{chance.below(size.places)}",)}
        reports = sorted({chance.below(size.articles) for _ in range(1 + number % 2)})
        citations = tuple(Citation(f"article-{report}") for report in reports)
        yield Record("Meeting", f"meeting-{number}", DATASET, values, links, citations)


def participations(size: Size) -> Iterator[Record]:
    """Speaker slots, each official once at a meeting, in the order of speaking."""
    for meeting, position, official in _slots(size):
        chance = Chance(f"slot {meeting} {position}")
        nobody = chance.happens(_NOBODY_KNOWN)
        values = known(
            role=ParticipationRole.SPEAKER.value,
            position=position,
            roleAsWritten=chance.one_of(_TITLES),
            nameAsWritten="a speaker from the floor" if nobody else None,
        )
        links = {"meeting": (f"meeting-{meeting}",)}
        if not nobody:
            links["participant"] = (f"official-{official}",)
        id_ = f"part-meeting-{meeting}-{position}"
        yield Record("Participation", id_, DATASET, values, links)


def statements(size: Size) -> Iterator[Record]:
    """What the first speakers said."""
    chance = Chance("statements")
    for number, (meeting, position, official) in enumerate(_slots(size)):
        if number == size.statements:
            return
        words = " ".join(chance.one_of(_WORDS) for _ in range(12))
        values = known(
            text=name(words),
            kind=StatementKind.REPORTED.value,
            position=position,
        )
        links = {
            "speaker": (f"official-{official}",),
            "meeting": (f"meeting-{meeting}",),
        }
        yield Record("Statement", f"statement-{number}", DATASET, values, links)


def _slots(size: Size) -> Iterator[tuple[int, int, int]]:
    """Meeting, position and official of each slot."""
    chance = Chance("slots")
    taken: set[tuple[int, int]] = set()
    positions: Counter[int] = Counter()
    most = min(size.slots, size.meetings * size.officials // 2)
    while len(taken) < most:
        official, meeting = chance.leading(size.officials), chance.below(size.meetings)
        if (official, meeting) not in taken:
            taken.add((official, meeting))
            positions[meeting] += 1
            yield meeting, positions[meeting], official
