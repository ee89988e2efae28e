"""What a drafter may propose: passages of the text and how they hang together.

Nothing here has room for words of a drafter's own. Whatever ends in the seed file is a
`Quote`, a word of the model's vocabularies, or is computed from a quote by polgraph
(ids, dates). Doubts are free text; they become comments.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from enum import StrEnum
from typing import Protocol, TypeVar

from polgraph.model.enums import (
    MediaKind,
    MeetingKind,
    OrganizationKind,
    ParticipationRole,
    StatementKind,
)

Doubts = tuple[str, ...]
Part = TypeVar("Part")


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of the text, letter for letter.

    Attributes:
        words: the words.
        start: offset of the first in the text, in code points; None where the drafter
            does not know: the first place at which the words stand is then meant.
    """

    words: str
    start: int | None = None


class PlaceKind(StrEnum):
    """What a text says that a place is."""

    CAPITAL = "capital"
    CITY = "city"
    GOVERNORATE = "governorate"
    HEADQUARTERS = "headquarters"


@dataclass(frozen=True, slots=True)
class Organization:
    """People acting together under a name; `quote` shows it, with its parent."""

    name: Quote
    kind: OrganizationKind
    quote: Quote
    parent: "Organization | None" = None
    doubts: Doubts = ()


@dataclass(frozen=True, slots=True)
class Outlet:
    """Who published the text, as its dateline says."""

    name: Quote
    doubts: Doubts = ()


@dataclass(frozen=True, slots=True)
class Place:
    """Somewhere that the text names; `of` is whose headquarters it is."""

    name: Quote
    quote: Quote
    kind: PlaceKind | None = None
    within: "Place | None" = None
    of: Organization | None = None
    doubts: Doubts = ()


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody whom the text names."""

    name: Quote
    quote: Quote
    honorific: Quote | None = None
    doubts: Doubts = ()


@dataclass(frozen=True, slots=True)
class Role:
    """An office that the text gives somebody in an organization."""

    official: Person
    organization: Organization
    title: Quote
    quote: Quote
    doubts: Doubts = ()


@dataclass(frozen=True, slots=True)
class Date:
    """Words of the text that are a date; polgraph reads them itself."""

    written: Quote
    doubts: Doubts = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing said, or told by the text itself (`kind` NARRATION)."""

    kind: StatementKind
    text: Quote
    quote: Quote
    doubts: Doubts = ()


@dataclass(frozen=True, slots=True)
class Turn:
    """Somebody takes the floor, or goes on.

    Attributes:
        quote: the words that introduce what is said.
        speaker: who speaks, where the text lets it be told.
        written: the speaker's name, or what stands for it, as written here.
        mention: the speaker as written here, with office and honorific.
        office: the office as these words have it.
        roles: the offices that the text gives the speaker.
        statements: what is said, in order.
    """

    quote: Quote
    statements: tuple[Statement, ...]
    speaker: Person | Organization | None = None
    written: Quote | None = None
    mention: Quote | None = None
    office: Quote | None = None
    roles: tuple[Role, ...] = ()
    doubts: Doubts = ()


@dataclass(frozen=True, slots=True)
class Attendance:
    """Somebody's part in a meeting other than speaking: a person, or a description."""

    role: ParticipationRole
    quote: Quote
    person: Person | None = None
    description: Quote | None = None
    office: Quote | None = None
    doubts: Doubts = ()


@dataclass(frozen=True, slots=True)
class Meeting:
    """An occasion at which the turns were taken."""

    name: Quote
    kind: MeetingKind
    quote: Quote
    turns: tuple[Turn, ...] = ()
    attendance: tuple[Attendance, ...] = ()
    organizers: tuple[Organization, ...] = ()
    place: Place | None = None
    date: Date | None = None
    doubts: Doubts = ()


@dataclass(frozen=True, slots=True)
class Media:
    """A video, a picture or a document at an address that the text gives, or one without.

    `quote` are the words that tell of one without an address.
    """

    kind: MediaKind
    name: Quote
    url: Quote | None = None
    quote: Quote | None = None
    doubts: Doubts = ()


@dataclass(frozen=True, slots=True)
class Article:
    """The text itself."""

    headline: Quote
    section: Quote | None = None
    outlet: Outlet | None = None
    authors: tuple[Quote, ...] = ()
    published: Date | None = None
    doubts: Doubts = ()


@dataclass(frozen=True, slots=True)
class Proposals:
    """Everything that a drafter found in one text.

    What others refer to (an organization's parent, a turn's speaker) need not be listed
    again; the same thing proposed twice is one thing.
    """

    article: Article
    language: str
    organizations: tuple[Organization, ...] = ()
    places: tuple[Place, ...] = ()
    people: tuple[Person, ...] = ()
    roles: tuple[Role, ...] = ()
    meeting: Meeting | None = None
    turns: tuple[Turn, ...] = ()
    narration: tuple[Statement, ...] = ()
    media: tuple[Media, ...] = ()
    dates: tuple[Date, ...] = ()
    doubts: Doubts = ()


class Drafter(Protocol):
    """Whatever reads a text and proposes: rules, a program, a person at a form."""

    def propose(self, text: str) -> Proposals:
        """Propose what the text says; nothing is believed before it is verified."""
        ...


def parts(of: object, kind: type[Part]) -> Iterator[Part]:
    """Everything of one kind inside a proposal, each thing before what holds it.

    A thing that several hold comes several times.
    """
    if isinstance(of, tuple):
        for item in of:
            yield from parts(item, kind)
    elif is_dataclass(of) and not isinstance(of, type):
        for field in fields(of):
            yield from parts(getattr(of, field.name), kind)
        if isinstance(of, kind):
            yield of
