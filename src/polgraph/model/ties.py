"""Ties: the links between two entities that say something about both.

Paths and networks are made of them. What joins everybody is no tie: that two people
live in one country, or that two meetings have a topic in common. A place or a topic
may be the end of a path, never a stop on the way (`PASSABLE`).
"""

from dataclasses import dataclass
from enum import Enum

from polgraph.model.enums import RelationKind
from polgraph.model.fields import Path, Step, into, out
from polgraph.model.sentences import ROLE, TOOK_PART, Sentence

PASSABLE = ("Official", "Organization", "Meeting", "Article")
"""Labels of what a path may lead through."""


class Dated(Enum):
    """How a tie stands in time, and so whether it holds on a day.

    HELD: as a role is held, by the rule of `polgraph.text.certainty`. BETWEEN: from the
    first to the last of two dates. HAPPENED: at a time; it holds from then on.
    """

    HELD = "held"
    BETWEEN = "between"
    HAPPENED = "happened"


@dataclass(frozen=True, slots=True)
class Tie:
    """A link from a subject to the object at the end of a path.

    Attributes:
        name: what the API calls it.
        subject: label of the subject.
        path: leads from the subject to the object.
        rank: closeness; of several ties between two entities the lowest is shown.
        dated: how it stands in time.
        when: the node on the path that is dated, -1 for the subject.
        days: properties that bound the time.
        sentence: says it of `who` (the subject) and `whom` (the object).
        fact: the node on the path that carries the citations, -1 for the subject.
        supports: the field of the subject that it comes from, where there is no fact.
    """

    name: str
    subject: str
    path: Path
    rank: int
    dated: Dated
    when: int
    days: tuple[str, str]
    sentence: Sentence
    fact: int = 0
    supports: str | None = None


_MEETING_DAYS = ("earliestEarliest", "latestLatest")
_TENURE = ("possibleFrom", "possibleUntil")
_ATTENDING = Step("in", ("BY",), "Participation", differs=(("role", "ABSENT"),))

RELATION = Tie(
    "RELATION",
    "Entity",
    (into("FROM", "Relation"), out("TO", "Entity")),
    0,
    Dated.BETWEEN,
    0,
    ("sinceEarliest", "untilLatest"),
    Sentence("{what} بين {who} و{whom}", "{what} between {who} and {whom}"),
)
ATTENDED = Tie(
    "ATTENDED",
    "Entity",
    (_ATTENDING, out("IN_MEETING", "Meeting")),
    1,
    Dated.HAPPENED,
    1,
    _MEETING_DAYS,
    TOOK_PART,
)
ROLE_IN = Tie(
    "ROLE_IN",
    "Official",
    (into("HELD_BY", "Role"), out("ROLE_IN", "Organization")),
    2,
    Dated.HELD,
    0,
    _TENURE,
    ROLE,
)
ON_BEHALF_OF = Tie(
    "ON_BEHALF_OF",
    "Official",
    (into("HELD_BY", "Role"), out("ON_BEHALF_OF", "Organization")),
    2,
    Dated.HELD,
    0,
    _TENURE,
    Sentence(
        "{what} باسم {whom}: {who}", "{who} is recorded as {what} on behalf of {whom}"
    ),
)
PART_OF = Tie(
    "PART_OF",
    "Organization",
    (out("PART_OF", "Organization"),),
    2,
    Dated.BETWEEN,
    -1,
    ("foundedOnEarliest", "dissolvedOnLatest"),
    Sentence("{who} من {whom}", "{who} is part of {whom}"),
    fact=-1,
    supports="parent",
)
SITTING_OF = Tie(
    "PART_OF",
    "Meeting",
    (out("PART_OF", "Meeting"),),
    2,
    Dated.HAPPENED,
    -1,
    _MEETING_DAYS,
    Sentence("«{who}» من «{whom}»", "“{who}” was part of “{whom}”"),
    fact=-1,
    supports="parent",
)
ORGANIZED_BY = Tie(
    "ORGANIZED_BY",
    "Meeting",
    (out("ORGANIZED_BY", "Organization"),),
    2,
    Dated.HAPPENED,
    -1,
    _MEETING_DAYS,
    Sentence("تنظيم «{who}»: {whom}", "“{who}” was organized by {whom}"),
    fact=-1,
    supports="organizers",
)
SPOKE_OF = Tie(
    "SPOKE_OF",
    "Entity",
    (into("MADE_BY", "Statement"), out("MENTIONS|ABOUT", "Entity")),
    3,
    Dated.HAPPENED,
    0,
    ("dateEarliest", "dateLatest"),
    Sentence("من كلام {who} عن {whom}: {what}", "What {who} said of {whom}: {what}"),
)
NAMES = Tie(
    "NAMES",
    "Article",
    (out("MENTIONS", "Entity"),),
    4,
    Dated.HAPPENED,
    -1,
    ("publishedAtEarliest", "publishedAtLatest"),
    Sentence("ذِكر {whom} في «{who}»", "The article “{who}” names {whom}"),
    fact=-1,
)
HELD_AT = Tie(
    "HELD_AT",
    "Meeting",
    (out("HELD_AT", "Place"),),
    4,
    Dated.HAPPENED,
    -1,
    _MEETING_DAYS,
    Sentence("مكان «{who}»: {whom}", "“{who}” was held at {whom}"),
    fact=-1,
    supports="place",
)

TIES = (
    RELATION,
    ATTENDED,
    ROLE_IN,
    ON_BEHALF_OF,
    PART_OF,
    SITTING_OF,
    ORGANIZED_BY,
    SPOKE_OF,
    NAMES,
    HELD_AT,
)
"""All ties; a tie is known by its place in this list."""

SPOKE_AT = "SPOKE_AT"
"""What `ATTENDED` is called where somebody spoke."""
_KINDS = {
    RelationKind.FAMILY: ("قرابة", "Family tie"),
    RelationKind.ASSOCIATE: ("صلة", "Association"),
    RelationKind.OWNERSHIP: ("ملكية", "Ownership"),
    RelationKind.PAYMENT: ("مدفوعات", "Payment"),
    RelationKind.EMPLOYMENT: ("عمل", "Employment"),
    RelationKind.REPRESENTATION: ("تمثيل", "Representation"),
    RelationKind.ALLIANCE: ("تحالف", "Alliance"),
    RelationKind.SUCCESSION: ("تعاقب", "Succession"),
    RelationKind.OTHER: ("علاقة", "Relation"),
}
RELATION_KINDS = {
    kind: Sentence(f"{ar} بين {{who}} و{{whom}}", f"{en} between {{who}} and {{whom}}")
    for kind, (ar, en) in _KINDS.items()
}
"""What is said of a relation that the source gives no title."""
