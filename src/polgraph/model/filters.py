"""What can be filtered and ordered: one `Where` and one order input for each type.

A path written here is the shortest that answers: who spoke where follows the loader's
derived `SPOKE_AT`, while the connection of the same name follows the facts.
"""

from polgraph.model.enums import (
    EventKind,
    MediaKind,
    MeetingKind,
    OrganizationKind,
    RelationKind,
    StatementKind,
)
from polgraph.model.fields import (
    Filter,
    FilterKind,
    Order,
    PathFilter,
    ValueFilter,
    Where,
    into,
    out,
)

_ID = ValueFilter("id", FilterKind.ID)
_CITED_IN = PathFilter("citedIn", "ArticleWhere", (out("CITES", "Article"),))
_DATASET = ValueFilter("dataset", FilterKind.DATASET, "datasets")

_FACT: tuple[Filter, ...] = (_ID, _CITED_IN, _DATASET)
_ENTITY: tuple[Filter, ...] = (
    ValueFilter("id", FilterKind.ENTITY_ID),
    ValueFilter("name", FilterKind.NAME),
    ValueFilter("identifier", FilterKind.IDENTIFIER),
    _CITED_IN,
    PathFilter(
        "mentionedIn", "ArticleWhere", (into("MENTIONS", "Article"),), many=True
    ),
    _DATASET,
)

_NAME = Order("name", "name")
_UPDATED = Order("updatedAt", "updatedAt")
_MENTIONS = Order("mentionCount", "mentionCount")


def _string(name: str, *, folded: bool = False) -> ValueFilter:
    return ValueFilter(name, FilterKind.STRING, folded=folded)


def _date(name: str) -> ValueFilter:
    return ValueFilter(name, FilterKind.DATE)


def _organization(name: str, path: str) -> PathFilter:
    return PathFilter(name, "OrganizationWhere", (out(path, "Organization"),))


_MEETINGS = "MeetingWhere"

WHERES: tuple[Where, ...] = (
    Where(
        "OfficialWhere",
        (
            *_ENTITY,
            _string("gender", folded=True),
            _date("birthDate"),
            PathFilter("roles", "RoleWhere", (into("HELD_BY", "Role"),), many=True),
            PathFilter("party", "OrganizationWhere", (out("MEMBER_OF", "Party"),)),
            PathFilter("spokeAt", _MEETINGS, (out("SPOKE_AT", "Meeting"),), many=True),
            PathFilter("attended", _MEETINGS, (out("ATTENDED", "Meeting"),), many=True),
            PathFilter(
                "statements",
                "StatementWhere",
                (into("MADE_BY", "Statement"),),
                many=True,
            ),
        ),
        "OfficialOrder",
        (
            _NAME,
            Order("birthDate", "birthDate"),
            _UPDATED,
            Order("spokeAtCount", "spokeAtCount"),
            Order("statementCount", "statementCount"),
            _MENTIONS,
        ),
    ),
    Where(
        "OrganizationWhere",
        (
            *_ENTITY,
            ValueFilter("kind", FilterKind.ENUM, enum=OrganizationKind),
            _date("foundedOn"),
            _organization("parent", "PART_OF"),
            PathFilter("headquarters", "PlaceWhere", (out("BASED_AT", "Place"),)),
            PathFilter("roles", "RoleWhere", (into("ROLE_IN", "Role"),), many=True),
            PathFilter(
                "organized", _MEETINGS, (into("ORGANIZED_BY", "Meeting"),), many=True
            ),
        ),
        "OrganizationOrder",
        (
            _NAME,
            Order("foundedOn", "foundedOn"),
            _UPDATED,
            Order("roleCount", "roleCount"),
            _MENTIONS,
        ),
    ),
    Where(
        "RoleWhere",
        (
            *_FACT,
            ValueFilter("title", FilterKind.TEXT),
            PathFilter("official", "OfficialWhere", (out("HELD_BY", "Official"),)),
            _organization("organization", "ROLE_IN"),
            _organization("onBehalfOf", "ON_BEHALF_OF"),
            PathFilter("area", "PlaceWhere", (out("FOR_AREA", "Place"),)),
            PathFilter("term", "EventWhere", (out("DURING", "Event"),)),
            _date("since"),
            _date("until"),
            ValueFilter("held", FilterKind.HELD),
        ),
        "RoleOrder",
        tuple(
            Order(name, name)
            for name in ("title", "since", "until", "firstCited", "rank")
        ),
    ),
    Where(
        "MeetingWhere",
        (
            *_ENTITY,
            ValueFilter("kind", FilterKind.ENUM, enum=MeetingKind),
            _date("date"),
            PathFilter("place", "PlaceWhere", (out("HELD_AT", "Place"),)),
            _organization("organizer", "ORGANIZED_BY"),
            PathFilter(
                "speakers", "OfficialWhere", (into("SPOKE_AT", "Official"),), many=True
            ),
            PathFilter("topics", "TopicWhere", (out("ABOUT", "Topic"),), many=True),
            PathFilter(
                "statements",
                "StatementWhere",
                (into("MADE_AT", "Statement"),),
                many=True,
            ),
            PathFilter("term", "EventWhere", (out("DURING", "Event"),)),
        ),
        "MeetingOrder",
        (
            Order("date", "date"),
            _NAME,
            _UPDATED,
            Order("speakerCount", "speakerCount"),
            Order("statementCount", "statementCount"),
        ),
    ),
    Where(
        "EventWhere",
        (
            *_ENTITY,
            ValueFilter("kind", FilterKind.ENUM, enum=EventKind),
            _date("since"),
            _date("until"),
            _organization("organization", "EVENT_OF"),
        ),
        "EventOrder",
        (Order("since", "since"), _NAME),
    ),
    Where(
        "StatementWhere",
        (
            *_FACT,
            ValueFilter("kind", FilterKind.ENUM, enum=StatementKind),
            ValueFilter("text", FilterKind.TEXT),
            _string("language"),
            PathFilter("speaker", "OfficialWhere", (out("MADE_BY", "Official"),)),
            _organization("organization", "MADE_BY"),
            PathFilter("meeting", _MEETINGS, (out("MADE_AT", "Meeting"),)),
            _date("date"),
            PathFilter("topics", "TopicWhere", (out("ABOUT", "Topic"),), many=True),
        ),
        "StatementOrder",
        (Order("date", "date"), Order("position", "position")),
    ),
    Where(
        "RelationWhere",
        (
            *_FACT,
            ValueFilter("kind", FilterKind.ENUM, enum=RelationKind),
            _date("since"),
            _date("until"),
            ValueFilter("other", FilterKind.OTHER_END),
        ),
        "RelationOrder",
        (Order("since", "since"), Order("until", "until"), Order("amount", "amount")),
    ),
    Where(
        "ArticleWhere",
        (
            *_ENTITY,
            _string("url"),
            _string("language"),
            _string("section", folded=True),
            PathFilter("outlet", "OrganizationWhere", (out("PUBLISHED_BY", "Outlet"),)),
            _date("publishedAt"),
            PathFilter(
                "reportsOn", _MEETINGS, (out("REPORTS_ON", "Meeting"),), many=True
            ),
        ),
        "ArticleOrder",
        (
            Order("publishedAt", "publishedAt"),
            _NAME,
            _UPDATED,
            Order("factCount", "factCount"),
        ),
    ),
    Where(
        "MediaWhere",
        (
            *_ENTITY,
            ValueFilter("kind", FilterKind.ENUM, enum=MediaKind),
            _string("url"),
            _organization("publisher", "PUBLISHED_BY"),
            _date("publishedAt"),
        ),
        "MediaOrder",
        (Order("publishedAt", "publishedAt"), _NAME),
    ),
    Where(
        "PlaceWhere",
        (
            *_ENTITY,
            _string("kind", folded=True),
            PathFilter("within", "PlaceWhere", (out("WITHIN", "Place"),)),
        ),
        "PlaceOrder",
        (_NAME, _MENTIONS),
    ),
    Where(
        "TopicWhere",
        (
            *_ENTITY,
            PathFilter("broader", "TopicWhere", (out("BROADER", "Topic"),)),
        ),
        "TopicOrder",
        (_NAME, Order("statementCount", "statementCount")),
    ),
)
