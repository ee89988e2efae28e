"""What is asserted with a date, an order or a source: roles, statements, relations.

A participation (who took what part in a meeting) is a fact too, but the public API
shows it as the edges of a meeting's connections.
"""

from polgraph.model.enums import ParticipationRole, RelationKind, StatementKind
from polgraph.model.fields import (
    Computed,
    Many,
    ObjectType,
    One,
    Origin,
    Property,
    Scalar,
    Text,
    out,
)
from polgraph.model.interfaces import AT, CITATIONS, FACT_DATASETS, ID, NOTE
from polgraph.text.certainty import Certainty

_FACT = ("Node", "Cited")

ROLES_GIVEN = Many("roles", "Role", (out("AS", "Role"),))

ROLE = ObjectType(
    "Role",
    "One person's tenure of an office or a seat in an organization (Popolo: Membership).",
    (
        ID,
        NOTE,
        CITATIONS,
        FACT_DATASETS,
        One("official", "Official", (out("HELD_BY", "Official"),), required=True),
        One(
            "organization",
            "Organization",
            (out("ROLE_IN", "Organization"),),
            required=True,
        ),
        Text(
            "title",
            "The office as the source writes it; 'member' where it gives none.",
            required=True,
        ),
        One(
            "onBehalfOf",
            "Organization",
            (out("ON_BEHALF_OF", "Organization"),),
            "The party or bloc for which it is held.",
        ),
        One("area", "Place", (out("FOR_AREA", "Place"),)),
        One(
            "term",
            "Event",
            (out("DURING", "Event"),),
            "The legislative period to which it belongs.",
        ),
        Property(
            "rank",
            Scalar.INT,
            "Order among equals in the source (seniority in a committee), from 1.",
        ),
        Property(
            "side",
            Scalar.STRING,
            "majority, minority, coalition, opposition, where the source says so.",
        ),
        Property(
            "since",
            Scalar.PARTIAL_DATE,
            "When it began and ended, where a source says so.",
        ),
        Property("until", Scalar.PARTIAL_DATE),
        Property(
            "firstCited",
            Scalar.PARTIAL_DATE,
            "Dates of the first and the last source that name the role; never a substitute for since and until.",
            origin=Origin.DERIVED,
        ),
        Property("lastCited", Scalar.PARTIAL_DATE, origin=Origin.DERIVED),
        Computed(
            "held",
            Certainty,
            "Was it held that day? Today, where none is given. UNKNOWN where nothing dates it.",
            required=True,
            arguments=AT,
        ),
    ),
    _FACT,
    singular="role",
    plural="roles",
    seeds="roles",
    where="RoleWhere",
    sort=("heldToday", "-since", "rank"),
)

STATEMENT = ObjectType(
    "Statement",
    "What somebody said (Popolo: Speech), or what the source itself tells.",
    (
        ID,
        NOTE,
        CITATIONS,
        FACT_DATASETS,
        Property("kind", StatementKind, required=True),
        Text("text", required=True),
        Property(
            "language",
            Scalar.LANGUAGE,
            "Language of the words as published; und where unknown.",
            required=True,
            origin=Origin.DERIVED,
        ),
        One("speaker", "Official", (out("MADE_BY", "Official"),)),
        One(
            "organization",
            "Organization",
            (out("MADE_BY", "Organization"),),
            "The organization that speaks, where it is a communique.",
        ),
        Property(
            "attribution",
            Scalar.STRING,
            "Speaker as the source writes it, also where nobody could be identified.",
        ),
        Computed(
            "rolesThen",
            None,
            "Roles the sources give the speaker on this occasion, then roles held (DEFINITELY or POSSIBLY) at its date.",
            target="Role",
            many=True,
            required=True,
        ),
        One("meeting", "Meeting", (out("MADE_AT", "Meeting"),)),
        Property("date", Scalar.PARTIAL_DATE, written="statedDate"),
        Property("position", Scalar.INT, "Order within the meeting, from 1."),
        Many("topics", "Topic", (out("ABOUT", "Topic"),), sort=("name", "id")),
        Many("mentions", "Entity", (out("MENTIONS", "Entity"),)),
    ),
    _FACT,
    singular="statement",
    plural="statements",
    seeds="statements",
    where="StatementWhere",
    sort=("-date", "position"),
    unserved=(ROLES_GIVEN,),
)

RELATION = ObjectType(
    "Relation",
    "A dated link between two actors that is neither a role nor a meeting (FollowTheMoney: Family, Ownership, Payment, Associate ...).",
    (
        ID,
        NOTE,
        CITATIONS,
        FACT_DATASETS,
        Property("kind", RelationKind, required=True),
        One("from", "Entity", (out("FROM", "Entity"),), required=True),
        One("to", "Entity", (out("TO", "Entity"),), required=True),
        Text("title", "The relation as the source writes it."),
        Property("since", Scalar.PARTIAL_DATE),
        Property("until", Scalar.PARTIAL_DATE),
        Property("amount", Scalar.FLOAT),
        Property("currency"),
    ),
    _FACT,
    singular="relation",
    plural="relations",
    seeds="relations",
    where="RelationWhere",
    sort=("-since",),
)

POSITION = Property("position", Scalar.INT, "Place in the order of speaking, from 1.")
NAME_AS_WRITTEN = Property(
    "nameAsWritten", Scalar.STRING, "Name and office as the source writes them."
)
ROLE_AS_WRITTEN = Property("roleAsWritten")
PART_TAKEN = Property("role", ParticipationRole, required=True)
WHO_CAME = Text("description")
FOR_WHOM = One("onBehalfOf", "Organization", (out("ON_BEHALF_OF", "Organization"),))

PARTICIPATION = ObjectType(
    "Participation",
    "What part somebody took in a meeting; served as the edges of a meeting's speakers and participants.",
    (
        ID,
        NOTE,
        CITATIONS,
        POSITION,
        NAME_AS_WRITTEN,
        ROLE_AS_WRITTEN,
        PART_TAKEN,
        WHO_CAME,
        FOR_WHOM,
        One("participant", "Entity", (out("BY", "Entity"),)),
        One("meeting", "Meeting", (out("IN_MEETING", "Meeting"),), required=True),
        ROLES_GIVEN,
    ),
    ("Cited",),
    seeds="participations",
)

FACTS = (ROLE, STATEMENT, RELATION)
