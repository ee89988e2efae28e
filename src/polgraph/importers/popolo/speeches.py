"""Popolo speeches: statements, and the parts of those who made them."""

import json
from collections.abc import Sequence

from polgraph.importers.building import Builder
from polgraph.importers.items import Item
from polgraph.importers.popolo.events import part
from polgraph.importers.values import Given, language_tag, wording
from polgraph.model.enums import ParticipationRole, StatementKind

_OWN_ACCOUNT = ("scene", "narrative")


def speeches(items: Sequence[Item], builder: Builder) -> None:
    """Add the statements, and each speaker of a meeting in the order of first turns."""
    order: dict[str, dict[str, int]] = {}
    for item in sorted(items, key=_position):
        event, speaker = item.text("event_id"), item.text("creator_id")
        meeting = builder.refer("meeting", event, item.at) if event else None
        person = builder.refer("person", speaker, item.at) if speaker else None
        if not _statement(item, builder, meeting, person):
            continue
        if meeting and person:
            places = order.setdefault(meeting, {})
            place = places.setdefault(person, len(places) + 1)
            said: dict[str, Given] = {
                "position": str(place),
                "nameAsWritten": item.text("attribution_text"),
            }
            if place == len(places):
                part(builder, meeting, person, ParticipationRole.SPEAKER, item.at, said)


def _statement(
    item: Item, builder: Builder, meeting: str | None, person: str | None
) -> bool:
    """Add what was said; whether somebody said it."""
    text = item.text("text")
    if text is None:
        item.drop("without text")
        return False
    narrated = (item.text("type") or "") in _OWN_ACCOUNT
    kind = StatementKind.NARRATION if narrated else StatementKind.VERBATIM
    given: dict[str, Given] = {
        "kind": kind.lower(),
        "text": wording(text, language_tag(item.text("language"))),
        "date": item.text("date") or item.text("start_date"),
        "position": item.text("position"),
        "attribution": None if narrated else item.text("attribution_text"),
    }
    links = {"meeting": meeting, "speaker": None if narrated else person}
    builder.add("Statement", _id(item, builder), given, links, item.at, item.kind)
    item.done()
    return not narrated


def _id(item: Item, builder: Builder) -> str:
    own = item.text("id")
    if own:
        return builder.naming.entity("statement", own)
    return builder.naming.fact("statement", json.dumps(item.fields, sort_keys=True))


def _position(item: Item) -> float:
    """Where a speech stands in the order of its event; those that do not say come last."""
    try:
        return float(item.text("position") or "inf")
    except ValueError:
        return float("inf")
