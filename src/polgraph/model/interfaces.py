"""What all nodes, cited facts, named things and organizations have in common."""

from polgraph.model.enums import OrganizationKind
from polgraph.model.fields import (
    Argument,
    Computed,
    Connection,
    Field,
    Interface,
    One,
    Origin,
    Property,
    Scalar,
    Text,
    Values,
    into,
    out,
)

ID = Property("id", Scalar.ID, required=True)
NOTE = Text("note", "An editor's remark: a second reading, a doubt. Never a fact.")
CITATIONS = Computed("citations", target="Citation", many=True, required=True)
DATASETS = Computed(
    "datasets",
    None,
    "Data sets that assert it.",
    target="Dataset",
    many=True,
    required=True,
)
FACT_DATASETS = Computed("datasets", target="Dataset", many=True, required=True)
AT = (Argument("at", Scalar.PARTIAL_DATE),)

NODE = Interface(
    "Node",
    "Relay: anything that can be fetched again by its id.",
    (
        Property(
            "id",
            Scalar.ID,
            "Graph-wide unique, readable, never reused; the id of a merged entity still answers.",
            required=True,
        ),
    ),
)

CITED = Interface("Cited", "A fact that says where it comes from.", (CITATIONS,))

ENTITY_FIELDS: tuple[Field, ...] = (
    ID,
    Text(
        "name",
        "Best name in the language asked for; without one, the request's Accept-Language, then the original name.",
        required=True,
    ),
    Values("names", "Name"),
    Text("description"),
    NOTE,
    Values("identifiers", "Identifier"),
    Values("links", "Link"),
    CITATIONS,
    Connection(
        "mentionedIn",
        "Article",
        (into("MENTIONS", "Article"),),
        "Articles that mention it, newest first.",
        sort=("-publishedAt",),
    ),
    Connection(
        "relations",
        "Relation",
        (into("FROM|TO", "Relation"),),
        "Links to other actors that are neither a role nor a meeting: family, ownership, payments, alliances.",
        where=True,
        orders=True,
        sort=("-since",),
    ),
    Computed(
        "page",
        Scalar.URL,
        "Where a person reads about it on this server; built from the configured public address, never from the Host header.",
        required=True,
    ),
    DATASETS,
    Property("updatedAt", Scalar.DATE_TIME, required=True, origin=Origin.DERIVED),
)

ENTITY = Interface(
    "Entity",
    "Anything with a name and a page of its own.",
    ENTITY_FIELDS,
    ("Node", "Cited"),
)

ORGANIZATION_FIELDS: tuple[Field, ...] = (
    Property("kind", OrganizationKind, required=True, default="OTHER"),
    Property("foundedOn", Scalar.PARTIAL_DATE),
    Property("dissolvedOn", Scalar.PARTIAL_DATE),
    One("parent", "Organization", (out("PART_OF", "Organization"),)),
    Connection(
        "children", "Organization", (into("PART_OF", "Organization"),), sort=("name",)
    ),
    One("headquarters", "Place", (out("BASED_AT", "Place"),)),
    Connection(
        "roles",
        "Role",
        (into("ROLE_IN", "Role"),),
        where=True,
        orders=True,
        at=True,
        sort=("heldToday", "-since", "rank"),
    ),
    Connection(
        "officials",
        "Official",
        (into("ROLE_IN|ON_BEHALF_OF", "Role"), out("HELD_BY", "Official")),
        "People through their roles; at: only roles held (DEFINITELY or POSSIBLY) that day.",
        where=True,
        orders=True,
        at=True,
        shortcut=(into("MEMBER_OF", "Official"),),
        sort=("name",),
    ),
    Connection(
        "organized",
        "Meeting",
        (into("ORGANIZED_BY", "Meeting"),),
        where=True,
        orders=True,
        sort=("-date",),
    ),
    Connection(
        "published", "Media", (into("PUBLISHED_BY", "Media"),), sort=("-publishedAt",)
    ),
)

ORGANIZATION = Interface(
    "Organization",
    "People acting together under a name (Popolo: Organization).",
    (*ENTITY_FIELDS, *ORGANIZATION_FIELDS),
    ("Node", "Entity", "Cited"),
)

INTERFACES = (NODE, CITED, ENTITY, ORGANIZATION)
