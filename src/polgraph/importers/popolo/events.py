"""Popolo events: legislative periods, elections and others, and meetings.

A period or an election is never a meeting. A meeting is what says that it is one, or
what people are said to have spoken or to have been present at.
"""

import re
from collections.abc import Iterator, Mapping

from polgraph.importers.building import Builder
from polgraph.importers.items import Item
from polgraph.importers.popolo.shared import identified, names, own_id
from polgraph.importers.values import Given, wording
from polgraph.model.enums import EventKind, MeetingKind, NameKind, ParticipationRole
from polgraph.seeds.identity import participation_id

_PERIOD = re.compile(r"period|term|legislature|legislative session|parliament\b")
_ELECTION = re.compile(r"election|referendum|ballot|vote")
_MEETINGS = (
    ("sitting", MeetingKind.SITTING),
    ("debate", MeetingKind.SITTING),
    ("session", MeetingKind.SESSION),
    ("hearing", MeetingKind.HEARING),
    ("conference", MeetingKind.CONFERENCE),
    ("rally", MeetingKind.RALLY),
    ("visit", MeetingKind.VISIT),
    ("interview", MeetingKind.INTERVIEW),
    ("meeting", MeetingKind.MEETING),
)


def is_meeting(item: Item, spoken_at: frozenset[str]) -> bool:
    """Whether an event is a meeting: by its word, else by who spoke or came."""
    word = _word(item)
    if _PERIOD.search(word) or _ELECTION.search(word):
        return False
    named = any(each in word for each, _ in _MEETINGS)
    return named or item.text("id") in spoken_at or bool(item.items("attendees"))


def event(item: Item, builder: Builder) -> None:
    """Add a period, an election or another event at which nobody speaks."""
    own = own_id(item)
    organization = item.text("organization_id")
    given: dict[str, Given] = {
        **_common(item, builder),
        "kind": _event_kind(_word(item)).lower(),
        "since": item.text("start_date"),
        "until": item.text("end_date"),
    }
    links = {
        "organization": builder.refer("organization", organization, item.at)
        if organization
        else None
    }
    id_ = builder.naming.entity("event", own)
    builder.add("Event", id_, given, links, item.at, item.kind)
    item.done()


def meeting(item: Item, builder: Builder, meetings: frozenset[str]) -> None:
    """Add a meeting and who is said to have come.

    Args:
        item: the event.
        builder: takes it.
        meetings: own ids of all meetings, of which it may be a part.
    """
    own = own_id(item)
    id_ = builder.naming.entity("meeting", own)
    word = _word(item)
    kinds = (kind for each, kind in _MEETINGS if each in word)
    given: dict[str, Given] = {
        **_common(item, builder),
        "kind": next(kinds, MeetingKind.MEETING).lower(),
        "date": item.text("start_date"),
        "endDate": item.text("end_date"),
    }
    organization = item.text("organization_id")
    links = {
        **_frame(item, builder, meetings),
        "place": _place(item, builder),
        "organizers": builder.refer("organization", organization, item.at)
        if organization
        else None,
    }
    builder.add("Meeting", id_, given, links, item.at, item.kind)
    for person in _attendees(item):
        came = builder.refer("person", person, item.at)
        part(builder, id_, came, ParticipationRole.ATTENDEE, item.at)
    item.done()


def part(
    builder: Builder,
    meeting: str,
    person: str,
    role: ParticipationRole,
    at: str,
    said: Mapping[str, Given] | None = None,
) -> None:
    """Add the part that somebody took in a meeting."""
    links = {"participant": (person,), "meeting": (meeting,)}
    given: dict[str, Given] = {"role": role.lower(), **(said or {})}
    id_ = participation_id(role, links)
    builder.add("Participation", id_, given, links, at, f"parts of {role.lower()}s")


def _word(item: Item) -> str:
    return (item.text("classification") or item.text("type") or "").lower()


def _event_kind(word: str) -> EventKind:
    if _ELECTION.search(word):
        return EventKind.ELECTION
    return EventKind.LEGISLATIVE_PERIOD if _PERIOD.search(word) else EventKind.OTHER


def _common(item: Item, builder: Builder) -> dict[str, Given]:
    others = (item.text("classification"), item.text("id"))
    return {
        "name": names(builder, item, "name", NameKind.TRANSLATION, *others),
        **identified(item),
        "description": wording(item.text("description")),
    }


def _place(item: Item, builder: Builder) -> str | None:
    """Where a meeting was: an area, else a place known by what the file calls it."""
    if area := item.text("area_id"):
        return builder.refer("area", area, item.at)
    location = item.text("location")
    if location is None:
        return None
    id_ = builder.naming.entity("place", location)
    if id_ not in builder.records:
        given: dict[str, Given] = {"name": wording(location)}
        builder.add("Place", id_, given, {}, item.at, "locations")
    return id_


def _frame(
    item: Item, builder: Builder, meetings: frozenset[str]
) -> dict[str, str | None]:
    """What a meeting is part of: a meeting, or the period in which it falls."""
    parent = item.text("parent_id")
    if not parent:
        return {}
    if parent in meetings:
        return {"parent": builder.refer("meeting", parent, item.at)}
    return {"term": builder.refer("event", parent, item.at)}


def _attendees(item: Item) -> Iterator[str]:
    for attendee in item.items("attendees"):
        if own := attendee.text("id"):
            yield own
        attendee.text("name")
        attendee.done()
