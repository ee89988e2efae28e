"""When people come together, and the periods and elections around them."""

from polgraph.model.enums import EventKind, MeetingKind
from polgraph.model.fields import (
    Computed,
    Connection,
    Many,
    ObjectType,
    One,
    Property,
    Scalar,
    into,
    out,
)
from polgraph.model.interfaces import ENTITY_FIELDS

_ENTITY = ("Node", "Entity", "Cited")

MEETING = ObjectType(
    "Meeting",
    "An occasion at which people come together and speak (Popolo: Event).",
    (
        *ENTITY_FIELDS,
        Property("kind", MeetingKind, required=True, default="MEETING"),
        Property("date", Scalar.PARTIAL_DATE),
        Property("endDate", Scalar.PARTIAL_DATE),
        Computed(
            "undated",
            Scalar.BOOLEAN,
            "True where no source dates it: date is then null.",
            required=True,
        ),
        Property(
            "earliest",
            Scalar.PARTIAL_DATE,
            "Bounds of the date where any are known: a report proves that the meeting was not later than the report.",
            written="statedEarliest",
        ),
        Property("latest", Scalar.PARTIAL_DATE, written="statedLatest"),
        One("place", "Place", (out("HELD_AT", "Place"),)),
        Many(
            "organizers",
            "Organization",
            (out("ORGANIZED_BY", "Organization"),),
            sort=("name", "id"),
        ),
        One("parent", "Meeting", (out("PART_OF", "Meeting"),)),
        Connection("parts", "Meeting", (into("PART_OF", "Meeting"),), sort=("date",)),
        One(
            "term",
            "Event",
            (out("DURING", "Event"),),
            "The legislative period to which it belongs.",
        ),
        Many("topics", "Topic", (out("ABOUT", "Topic"),), sort=("name", "id")),
        Connection(
            "speakers",
            "Official",
            (
                into("IN_MEETING", "Participation", role="SPEAKER"),
                out("BY", "Official"),
            ),
            "Who spoke: one edge for each person, in the order of their first turn.",
            edge="MeetingSpeaker",
            where=True,
            shortcut=(into("SPOKE_AT", "Official"),),
            sort=("edge.position",),
        ),
        Computed(
            "unidentifiedSpeakers",
            Scalar.STRING,
            "Speakers as the source writes them who could not be identified.",
            many=True,
            required=True,
        ),
        Connection(
            "participants",
            "Entity",
            (into("IN_MEETING", "Participation"), out("BY", "Entity")),
            "Who took part in any role: people, organizations, or a description ('from all governorates') with a null node.",
            edge="MeetingParticipant",
            roles=True,
            sort=("edge.position", "edge.id"),
        ),
        Connection(
            "statements",
            "Statement",
            (into("MADE_AT", "Statement"),),
            where=True,
            orders=True,
            sort=("position",),
        ),
        Connection(
            "reports",
            "Article",
            (into("REPORTS_ON", "Article"),),
            sort=("-publishedAt",),
        ),
        Connection(
            "media",
            "Media",
            (out("ACCOMPANIED_BY", "Media"),),
            "Media that show it, and media that accompany a report on it; only Media.shows asserts what is seen.",
            sort=("-publishedAt",),
        ),
    ),
    _ENTITY,
    singular="meeting",
    plural="meetings",
    seeds="meetings",
    where="MeetingWhere",
    sort=("-date",),
)

EVENT = ObjectType(
    "Event",
    "A legislative period, a general election: an event at which nobody speaks (Popolo: Event).",
    (
        *ENTITY_FIELDS,
        Property("kind", EventKind, required=True, default="OTHER"),
        Property("since", Scalar.PARTIAL_DATE),
        Property("until", Scalar.PARTIAL_DATE),
        One("organization", "Organization", (out("EVENT_OF", "Organization"),)),
        Connection(
            "roles",
            "Role",
            (into("DURING", "Role"),),
            where=True,
            orders=True,
            sort=("-since", "rank"),
        ),
    ),
    _ENTITY,
    singular="event",
    plural="events",
    seeds="events",
    where="EventWhere",
    sort=("-since",),
)

OCCASIONS = (MEETING, EVENT)
