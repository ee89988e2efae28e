"""Where things happen and what is spoken about: places and topics."""

from polgraph.model.fields import Connection, ObjectType, One, Property, into, out
from polgraph.model.interfaces import ENTITY_FIELDS

_ENTITY = ("Node", "Entity", "Cited")

PLACE = ObjectType(
    "Place",
    "Popolo: Area.",
    (
        *ENTITY_FIELDS,
        Property("kind"),
        One("within", "Place", (out("WITHIN", "Place"),)),
        Connection("contains", "Place", (into("WITHIN", "Place"),), sort=("name",)),
        Connection(
            "meetings",
            "Meeting",
            (into("HELD_AT", "Meeting"),),
            where=True,
            orders=True,
            sort=("-date",),
        ),
    ),
    _ENTITY,
    singular="place",
    plural="places",
    seeds="places",
    where="PlaceWhere",
    sort=("name",),
)

TOPIC = ObjectType(
    "Topic",
    "SKOS: Concept.",
    (
        *ENTITY_FIELDS,
        One("broader", "Topic", (out("BROADER", "Topic"),)),
        Connection("narrower", "Topic", (into("BROADER", "Topic"),), sort=("name",)),
        Connection(
            "statements",
            "Statement",
            (into("ABOUT", "Statement"),),
            where=True,
            orders=True,
            sort=("-date", "position"),
        ),
        Connection(
            "meetings",
            "Meeting",
            (into("ABOUT", "Meeting"),),
            where=True,
            orders=True,
            sort=("-date",),
        ),
    ),
    _ENTITY,
    singular="topic",
    plural="topics",
    seeds="topics",
    where="TopicWhere",
    sort=("name",),
)

SUBJECTS = (PLACE, TOPIC)
