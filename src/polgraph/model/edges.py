"""Edges of connections that say something themselves.

Most show a participation. The source of `FactEdge` is a citation, `SearchEdge` says how
something was found; those of `CoSpeakerEdge` and `TimelineEdge` are maps that a rule of
the compiler makes.
"""

from polgraph.model.facts import (
    FOR_WHOM,
    NAME_AS_WRITTEN,
    PART_TAKEN,
    POSITION,
    ROLE_AS_WRITTEN,
    WHO_CAME,
)
from polgraph.model.fields import Argument, Computed, EdgeType, Property, Scalar
from polgraph.model.interfaces import CITATIONS
from polgraph.model.searching import SEARCH

_TURNS = Computed(
    "turns",
    Scalar.INT,
    "How many statements in the meeting are theirs.",
    required=True,
)
_ROLES_THEN = Computed(
    "rolesThen",
    None,
    "Roles the sources give the speaker at this meeting, then roles held (DEFINITELY or POSSIBLY) at its date: not today's.",
    target="Role",
    many=True,
    required=True,
)
_STATEMENTS = Computed(
    "statements", None, "In order.", target="Statement", many=True, required=True
)
_SPEECH = (
    POSITION,
    _TURNS,
    NAME_AS_WRITTEN,
    ROLE_AS_WRITTEN,
    _ROLES_THEN,
    _STATEMENTS,
    CITATIONS,
)
_BY_ITS_ENDS = frozenset({"position", "turns", "statements"})

MEETING_SPEAKER = EdgeType(
    "MeetingSpeaker",
    "Official",
    "One person's part in a meeting as a speaker.",
    _SPEECH,
    cited=True,
    single=True,
    known=_BY_ITS_ENDS,
)
SPOKE_AT = EdgeType(
    "SpokeAt",
    "Meeting",
    "One meeting at which a person spoke.",
    _SPEECH,
    cited=True,
    single=True,
    known=_BY_ITS_ENDS,
)
MEETING_PARTICIPANT = EdgeType(
    "MeetingParticipant",
    "Entity",
    "Official or organization; null where the source only describes who came.",
    (PART_TAKEN, WHO_CAME, FOR_WHOM, CITATIONS),
    cited=True,
    optional=True,
)
ATTENDED = EdgeType(
    "Attended",
    "Meeting",
    "One meeting in which a person took part.",
    (PART_TAKEN, FOR_WHOM, CITATIONS),
    cited=True,
)
FACT = EdgeType(
    "Fact",
    "Node",
    "A fact that cites an article: subject, relation, and object or value.",
    (
        Computed("subject", Scalar.STRING, required=True),
        Computed("relation", Scalar.STRING, required=True),
        Computed("object", Scalar.STRING),
        Property("quote"),
    ),
)

CO_SPEAKER = EdgeType(
    "CoSpeaker",
    "Official",
    "",
    (
        Property("count", Scalar.INT, required=True),
        Property(
            "lift",
            Scalar.FLOAT,
            "How far above chance, given how often each speaks: 1 is chance.",
            required=True,
        ),
        Computed("meetings", target="Meeting", many=True, required=True),
    ),
)
TIMELINE = EdgeType(
    "Timeline",
    "Node",
    "",
    (
        Property("since", Scalar.PARTIAL_DATE),
        Property("until", Scalar.PARTIAL_DATE),
        Computed(
            "sentence",
            Scalar.STRING,
            "One line in the language asked for.",
            required=True,
            arguments=(Argument("language", Scalar.LANGUAGE),),
        ),
    ),
)

EDGES = (
    SEARCH,
    MEETING_SPEAKER,
    SPOKE_AT,
    MEETING_PARTICIPANT,
    ATTENDED,
    FACT,
    CO_SPEAKER,
    TIMELINE,
)
