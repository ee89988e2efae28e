"""Who acts: officials, parties, bodies and news outlets."""

from dataclasses import replace

from polgraph.model.fields import (
    Connection,
    Field,
    Many,
    ObjectType,
    Origin,
    Property,
    Scalar,
    Text,
    into,
    out,
)
from polgraph.model.interfaces import ENTITY_FIELDS, ORGANIZATION_FIELDS

_ENTITY = ("Node", "Entity", "Cited")
_ORGANIZATION = ("Node", "Entity", "Cited", "Organization")


def _organization_fields(kind: str) -> tuple[Field, ...]:
    """Fields of an organization whose kind is `kind` unless a source says another."""
    first, *rest = ORGANIZATION_FIELDS
    if not isinstance(first, Property):
        raise TypeError(first)
    return (*ENTITY_FIELDS, replace(first, default=kind), *rest)


OFFICIAL = ObjectType(
    "Official",
    "A person in politics (Popolo: Person).",
    (
        *ENTITY_FIELDS,
        Text("honorific"),
        Property("gender"),
        Property("birthDate", Scalar.PARTIAL_DATE),
        Property("deathDate", Scalar.PARTIAL_DATE),
        Property("image", Scalar.URL),
        Connection(
            "roles",
            "Role",
            (into("HELD_BY", "Role"),),
            "Offices and memberships: held now first, then the latest. at: only those held (DEFINITELY or POSSIBLY) that day; without it, all.",
            where=True,
            orders=True,
            at=True,
            sort=("heldToday", "-since", "rank"),
        ),
        Many(
            "parties",
            "Party",
            (into("HELD_BY", "Role"), out("ROLE_IN|ON_BEHALF_OF", "Party")),
            "Parties, through a role's organization or onBehalfOf; at: as in roles; without it, all.",
            sort=("name", "id"),
            at=True,
            shortcut=(out("MEMBER_OF", "Party"),),
            origin=Origin.DERIVED,
        ),
        Connection(
            "spokeAt",
            "Meeting",
            (
                into("BY", "Participation", role="SPEAKER"),
                out("IN_MEETING", "Meeting"),
            ),
            edge="SpokeAt",
            where=True,
            shortcut=(out("SPOKE_AT", "Meeting"),),
            orders=True,
            sort=("-date",),
        ),
        Connection(
            "attended",
            "Meeting",
            (
                replace(into("BY", "Participation"), differs=(("role", "ABSENT"),)),
                out("IN_MEETING", "Meeting"),
            ),
            edge="Attended",
            where=True,
            orders=True,
            sort=("-date", "edge.role"),
        ),
        Connection(
            "statements",
            "Statement",
            (into("MADE_BY", "Statement"),),
            where=True,
            orders=True,
            sort=("-date", "position"),
        ),
        Connection(
            "coSpeakers",
            "Official",
            (),
            "Officials who spoke at the same meetings, most often first.",
            edge="CoSpeaker",
            period=True,
            sort=("-edge.count", "name"),
        ),
        Connection(
            "timeline",
            "Node",
            (),
            "Roles, meetings, statements and articles in one list, latest first, undated last.",
            edge="Timeline",
            period=True,
            sort=("-edge.day", "edge.rank", "edge.position"),
        ),
    ),
    _ENTITY,
    singular="official",
    plural="officials",
    seeds="officials",
    where="OfficialWhere",
    sort=("name",),
)

PARTY = ObjectType(
    "Party",
    "Popolo: Organization with classification party.",
    (
        *_organization_fields("PARTY"),
        Many("ideology", "Topic", (out("FOLLOWS", "Topic"),), sort=("name", "id")),
    ),
    _ORGANIZATION,
    singular="party",
    plural="parties",
    seeds="parties",
    where="OrganizationWhere",
    sort=("name",),
)

BODY = ObjectType(
    "Body",
    "A team, committee, parliament, ministry: an organization that is neither a party nor a news outlet.",
    _organization_fields("OTHER"),
    _ORGANIZATION,
    singular="body",
    plural="bodies",
    seeds="bodies",
    where="OrganizationWhere",
    sort=("name",),
)

OUTLET = ObjectType(
    "Outlet",
    "A news outlet.",
    (
        *_organization_fields("MEDIA_OUTLET"),
        Connection(
            "articles",
            "Article",
            (into("PUBLISHED_BY", "Article"),),
            where=True,
            orders=True,
            sort=("-publishedAt",),
        ),
    ),
    _ORGANIZATION,
    singular="outlet",
    plural="outlets",
    seeds="outlets",
    where="OrganizationWhere",
    sort=("name",),
)

ACTORS = (OFFICIAL, PARTY, BODY, OUTLET)
