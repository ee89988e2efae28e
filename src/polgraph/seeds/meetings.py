"""What is nested in a meeting: who took part, who spoke in which order, what was said.

Each becomes a fact of its own that leads to the meeting; a speaker's statements take
over who speaks, in which office and under which name as written.
"""

from collections.abc import Iterator
from itertools import count

from polgraph.seeds.entries import Draft, EntryReader, Given
from polgraph.seeds.keys import PARTICIPANT, SECTIONS, SPEAKER, SPOKEN, TOLD
from polgraph.seeds.located import Table
from polgraph.seeds.parts import tables
from polgraph.seeds.scope import Scope


def read_meeting(table: Table, scope: Scope, reader: EntryReader) -> Iterator[Draft]:
    """Read a meeting and everything in it: the meeting comes first."""
    meeting = reader.read(table, SECTIONS["meetings"], scope)
    yield meeting
    here = {"meeting": (meeting.record.id,)}
    for item in tables("participants", table.get("participants"), reader.findings):
        yield reader.read(
            item, PARTICIPANT, meeting.scope, Given({"role": "ATTENDEE"}, here)
        )
    yield from _speakers(table, meeting, reader)
    for item in tables("statements", table.get("statements"), reader.findings):
        yield reader.read(item, TOLD, meeting.scope, Given(links=here))


def _speakers(table: Table, meeting: Draft, reader: EntryReader) -> Iterator[Draft]:
    positions = count(1)
    places: dict[str, int] = {}
    for item in tables("speakers", table.get("speakers"), reader.findings):
        given = Given(
            {"role": "SPEAKER", "position": len(places) + 1},
            {"meeting": (meeting.record.id,)},
        )
        speaker = reader.read(item, SPEAKER, meeting.scope, given)
        places.setdefault(speaker.record.id, len(places) + 1)
        yield speaker
        said = item.get("statements")
        for statement, place in zip(
            tables("statements", said, reader.findings), positions, strict=False
        ):
            yield reader.read(
                statement, SPOKEN, speaker.scope, _said_by(speaker, place)
            )


def _said_by(speaker: Draft, position: int) -> Given:
    """What a statement takes over from its speaker."""
    record = speaker.record
    written = record.values.get("nameAsWritten")
    attribution = {} if written is None else {"attribution": written}
    links = {"meeting": record.links["meeting"]}
    for name, end in (("participant", "speaker"), ("roles", "roles")):
        if name in record.links:
            links[end] = record.links[name]
    return Given({"position": position, **attribution}, links)
