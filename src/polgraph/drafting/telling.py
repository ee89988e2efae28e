"""Turns, narration and meetings as entries of a seed file.

A meeting's speakers are listed in the order of their turns, each with what they say
until another takes the floor. What nobody in particular says, and what an organization
says, has no place among them and is listed by itself.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from polgraph.drafting.assigning import Assigned
from polgraph.drafting.dates import read_date
from polgraph.drafting.proposals import (
    Attendance,
    Date,
    Doubts,
    Meeting,
    Organization,
    Person,
    Proposals,
    Quote,
    Role,
    Statement,
    Turn,
)
from polgraph.drafting.tree import Entry, Ids, Said, Value

Fields = tuple[tuple[str, Value], ...]


def said(quote: Quote) -> Said:
    """A quote with its offsets behind it."""
    start = quote.start or 0
    return Said(quote.words, f"{start}-{start + len(quote.words)}")


def asked(doubts: Doubts) -> tuple[str, ...]:
    """Doubts as comments."""
    return tuple(f"? {doubt}" for doubt in doubts)


def dated(key: str, date: Date | None) -> Fields:
    """A date under its key, or its bounds where its days are not certain."""
    reading = None if date is None else read_date(date.written.words)
    if reading is None:
        return ()
    if reading.date is not None:
        return ((key, str(reading.date)),)
    return (("earliest", str(reading.earliest)), ("latest", str(reading.latest)))


def meeting_entry(meeting: Meeting, given: str, assigned: Assigned) -> Entry:
    """A meeting with everybody who took part in it."""
    date = meeting.date
    comments = (
        () if date is None else (f"dated «{date.written.words}»", *asked(date.doubts))
    )
    turns = _once(meeting.turns)
    others = [t for t in turns if not _is_speaker(t)]
    return Entry(
        (
            ("id", given),
            ("kind", meeting.kind.value.lower()),
            ("name", meeting.name.words),
            *dated("date", date),
            ("organizers", Ids(tuple(assigned.ids[o] for o in meeting.organizers))),
            ("place", assigned.ids[meeting.place] if meeting.place else None),
            ("quote", said(meeting.quote)),
            ("participants", tuple(_part(a, assigned) for a in meeting.attendance)),
            ("speakers", tuple(_speakers(turns, assigned))),
            ("statements", tuple(e for t in others for e in _by_itself(t, assigned))),
        ),
        (*asked(meeting.doubts), *comments),
    )


def statement_entries(proposals: Proposals, assigned: Assigned) -> Iterator[Entry]:
    """What is said at no meeting, then the text's own account."""
    for turn in _once(proposals.turns):
        yield from _by_itself(turn, assigned)
    for statement in {each.quote.words: each for each in proposals.narration}.values():
        yield _statement(statement, assigned)


def _once(turns: Iterable[Turn]) -> tuple[Turn, ...]:
    """Turns without what the same speaker has said before in the same words."""
    heard: set[tuple[object, str]] = set()
    kept: list[Turn] = []
    for turn in turns:
        new: list[Statement] = []
        for statement in turn.statements:
            key = (
                turn.speaker or turn.written,
                " ".join(statement.quote.words.split()),
            )
            if key not in heard:
                heard.add(key)
                new.append(statement)
        kept.append(replace(turn, statements=tuple(new)))
    return tuple(turn for turn in kept if turn.statements)


def _is_speaker(turn: Turn) -> bool:
    return isinstance(turn.speaker, Person) or (
        turn.speaker is None and turn.written is not None
    )


def _speakers(turns: Iterable[Turn], assigned: Assigned) -> Iterator[Entry]:
    spoken = [turn for turn in turns if _is_speaker(turn)]
    for _, run in groupby(spoken, lambda t: (t.speaker, t.speaker or t.written)):
        first, *more = run
        statements = [e for t in (first, *more) for e in _said_in(t, assigned)]
        yield Entry(
            (
                ("official", _id(first.speaker, assigned)),
                ("roles", Ids(_roles(first, assigned))),
                ("name_as_written", first.written.words if first.written else None),
                ("role_as_written", first.office.words if first.office else None),
                ("quote", said(first.quote)),
                ("statements", tuple(statements)),
            ),
            asked(first.doubts),
        )


def _said_in(turn: Turn, assigned: Assigned) -> Iterator[Entry]:
    """The statements of a turn, the first with the words that open it above."""
    opened = (f"turn: {turn.quote.words}", *asked(turn.doubts))
    for statement in turn.statements:
        yield _statement(statement, assigned, turn.speaker, comments=opened)
        opened = ()


def _by_itself(turn: Turn, assigned: Assigned) -> Iterator[Entry]:
    """The statements of a turn outside a meeting: each says who speaks."""
    organization = isinstance(turn.speaker, Organization)
    written = turn.mention or turn.written
    who: Fields = (
        ("organization" if organization else "speaker", _id(turn.speaker, assigned)),
        ("attribution", written.words if written else None),
        ("roles", Ids(_roles(turn, assigned))),
    )
    opened = (f"turn: {turn.quote.words}", *asked(turn.doubts))
    for statement in turn.statements:
        yield _statement(statement, assigned, turn.speaker, who, opened)
        opened = ()


def _statement(
    statement: Statement,
    assigned: Assigned,
    speaker: Person | Organization | None = None,
    who: Fields = (),
    comments: tuple[str, ...] = (),
) -> Entry:
    mentioned = assigned.mentioned(statement.quote.words)
    others = tuple(m for m in mentioned if m != _id(speaker, assigned))
    return Entry(
        (
            ("kind", statement.kind.value.lower()),
            *who,
            ("text", statement.text.words),
            ("mentions", Ids(others)),
            ("quote", said(statement.quote)),
        ),
        (*comments, *asked(statement.doubts)),
    )


def _part(attendance: Attendance, assigned: Assigned) -> Entry:
    person, described = attendance.person, attendance.description
    return Entry(
        (
            ("role", attendance.role.value.lower()),
            ("official", _id(person, assigned)),
            ("name_as_written", person.name.words if person else None),
            ("role_as_written", attendance.office.words if attendance.office else None),
            ("description", described.words if described else None),
            ("quote", said(attendance.quote)),
        ),
        asked(attendance.doubts),
    )


def _roles(turn: Turn, assigned: Assigned) -> tuple[str, ...]:
    return tuple(dict.fromkeys(assigned.ids[role] for role in turn.roles))


def _id(thing: Person | Organization | Role | None, assigned: Assigned) -> str | None:
    return None if thing is None else assigned.ids[thing]
