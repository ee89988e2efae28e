"""What a page says, in the vocabulary of schema.org, for search engines (JSON-LD).

It says nothing that the page does not: a field that the sources leave open is left out.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import TypeAlias

import orjson
from markupsafe import Markup

from polgraph.web.text_runs import web_link

Node: TypeAlias = Mapping[str, object]

_ORGANIZATION = {
    "foundedOn": "foundingDate",
    "dissolvedOn": "dissolutionDate",
    "parent": "parentOrganization",
    "headquarters": "location",
    "children": "subOrganization",
}
_TYPES = MappingProxyType(
    {
        "Official": "Person",
        "Party": "PoliticalParty",
        "Body": "Organization",
        "Outlet": "NewsMediaOrganization",
        "Meeting": "Event",
        "Event": "Event",
        "Article": "NewsArticle",
        "Media": "MediaObject",
        "Place": "Place",
        "Topic": "DefinedTerm",
        "Statement": "Claim",
        "Role": "OrganizationRole",
    }
)
_PROPERTIES: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "Official": {
            "honorific": "honorificPrefix",
            "gender": "gender",
            "birthDate": "birthDate",
            "deathDate": "deathDate",
            "image": "image",
        },
        "Party": _ORGANIZATION,
        "Body": _ORGANIZATION,
        "Outlet": _ORGANIZATION,
        "Meeting": {
            "date": "startDate",
            "endDate": "endDate",
            "place": "location",
            "organizers": "organizer",
            "speakers": "performer",
            "topics": "about",
            "parent": "superEvent",
            "parts": "subEvent",
        },
        "Event": {
            "since": "startDate",
            "until": "endDate",
            "organization": "organizer",
        },
        "Article": {
            "headline": "headline",
            "language": "inLanguage",
            "outlet": "publisher",
            "section": "articleSection",
            "authors": "author",
            "publishedAt": "datePublished",
            "reportsOn": "about",
        },
        "Media": {
            "publishedAt": "datePublished",
            "publisher": "publisher",
            "shows": "about",
        },
        "Place": {"within": "containedInPlace", "contains": "containsPlace"},
        "Statement": {
            "original": "text",
            "language": "inLanguage",
            "speaker": "author",
            "topics": "about",
            "date": "dateCreated",
        },
        "Role": {
            "title": "roleName",
            "since": "startDate",
            "until": "endDate",
            "organization": "memberOf",
        },
    }
)
_ADDRESSES = frozenset({"image"})


def linked_data(kind: str, node: Node, page: str, base: str) -> Markup | None:
    """Describe what a page is about; None where schema.org has no word for it.

    Args:
        kind: the GraphQL type of the node.
        node: the answer that the page shows.
        page: the canonical address of the page.
        base: the public address of the server.
    """
    if kind not in _TYPES:
        return None
    described = {
        "@context": "https://schema.org",
        "@type": _TYPES[kind],
        "@id": page,
        "url": page,
        **_identity(node),
        **_properties(kind, node, base),
        **_sources(node, base),
    }
    return _script({key: value for key, value in described.items() if value})


def _identity(node: Node) -> dict[str, object]:
    links = [address for link in items(node.get("links")) if (address := _web(link))]
    own = web_link(_text(node.get("url")))
    return {
        "name": node.get("name"),
        "alternateName": [name["text"] for name in items(node.get("names"))],
        "description": node.get("description"),
        "sameAs": [*([own] if own else []), *links],
    }


def _properties(kind: str, node: Node, base: str) -> dict[str, object]:
    found = {
        name: _value(field, node.get(field), base)
        for field, name in _PROPERTIES.get(kind, {}).items()
    }
    if kind == "Official":
        found["memberOf"] = [_role(role, base) for role in items(node.get("roles"))]
    return found


def _role(role: Node, base: str) -> dict[str, object]:
    properties = _properties("Role", role, base)
    return {"@type": _TYPES["Role"], **{k: v for k, v in properties.items() if v}}


def _sources(node: Node, base: str) -> dict[str, object]:
    cited = [
        address for item in items(node.get("citations")) if (address := _web(item))
    ]
    articles = [_reference(item, base) for item in items(node.get("mentionedIn"))]
    return {"citation": list(dict.fromkeys(cited)), "subjectOf": articles}


def _value(field: str, value: object, base: str) -> object:
    match value:
        case str() if field in _ADDRESSES:
            return web_link(value)
        case {"id": found, "name": name}:
            return _named(found, name, base)
        case {"nodes": _} | {"edges": _}:
            return [_reference(item, base) for item in items(value)]
        case list():
            return [_value(field, item, base) for item in value]
        case _:
            return value


def _reference(thing: Node, base: str) -> dict[str, object]:
    return _named(thing.get("id"), thing.get("name") or thing.get("headline"), base)


def _named(found: object, name: object, base: str) -> dict[str, object]:
    return {"@id": f"{base}/entity/{found}", "name": name}


def items(value: object) -> list[Node]:
    """List the things of a list or a connection; a thing on an edge includes the edge."""
    match value:
        case {"nodes": list(nodes)}:
            return nodes
        case {"edges": list(edges)}:
            return [{**edge, **(edge.get("node") or {})} for edge in edges]
        case list():
            return [thing for thing in value if isinstance(thing, dict)]
        case _:
            return []


def _web(thing: Node) -> str | None:
    return web_link(_text(thing.get("url")))


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _script(data: object) -> Markup:
    """Write JSON that cannot end the script element in which it stands."""
    text = orjson.dumps(data).decode()
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return Markup(text)  # noqa: S704 - every character with a meaning in HTML is escaped
