"""FollowTheMoney: a stream of entities, one JSON object a line.

People are `Person`, organizations `Organization` or `Company`, roles `Membership`,
relations the edge that their kind and ends allow, else `UnknownLink`. Every property is
a list of strings, see https://followthemoney.tech/explorer/. Only what is public is
there. Written without the library of that name, which the tests hold it against.
"""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from polgraph.exporters.fields import objects, section_of, told, wordings
from polgraph.exporters.public import Public
from polgraph.exporters.things import Thing
from polgraph.model.enums import NameKind
from polgraph.records import Merged

FILE = "entities.ftm.json"
Properties = dict[str, list[str]]

_ORGANIZATION = {
    "foundedOn": "incorporationDate",
    "dissolvedOn": "dissolutionDate",
    "parent": "parent",
    "headquarters": "addressEntity",
    "kind": "classification",
}
_NAMES: Mapping[str, Mapping[str, str]] = {
    "Official": {
        "gender": "gender",
        "birthDate": "birthDate",
        "deathDate": "deathDate",
        "honorific": "title",
    },
    "Party": _ORGANIZATION,
    "Body": _ORGANIZATION,
    "Outlet": _ORGANIZATION,
    "Place": {},
    "Role": {
        "official": "member",
        "organization": "organization",
        "title": "role",
        "since": "startDate",
        "until": "endDate",
    },
    "Relation": {"since": "startDate", "until": "endDate"},
    "Meeting": {"date": "startDate", "endDate": "endDate", "place": "addressEntity"},
    "Event": {"since": "startDate", "until": "endDate", "organization": "organizer"},
    "Article": {"url": "sourceUrl", "publishedAt": "publishedAt"},
    "Media": {"url": "sourceUrl", "publishedAt": "publishedAt"},
}
_SCHEMAS: Mapping[str, str] = {
    "Official": "Person",
    "Party": "Organization",
    "Body": "Organization",
    "Outlet": "Organization",
    "Place": "Address",
    "Role": "Membership",
    "Meeting": "Event",
    "Event": "Event",
    "Article": "Article",
}
_MEDIA = {"VIDEO": "Video", "AUDIO": "Audio", "IMAGE": "Image"}
_ACTORS = frozenset({"Official", "Party", "Body", "Outlet"})
_ORGANIZATIONS = _ACTORS - {"Official"}
_PERSON = frozenset({"Official"})
_LINKED = frozenset({*_SCHEMAS, "Media"}) - {"Role"}
_NAME_PROPERTIES: Mapping[NameKind, str] = {
    NameKind.ALIAS: "alias",
    NameKind.FORMER: "previousName",
    NameKind.ABBREVIATION: "abbreviation",
}
_HELD = frozenset(
    {
        *("name", "description", "note", "links", "identifiers", "authors"),
        "organizers",
    }
)
_GENDERS = frozenset({"male", "female", "other"})
_WIKIDATA = re.compile("[QP][1-9][0-9]*")


@dataclass(frozen=True, slots=True)
class _Edge:
    """What a relation of a kind becomes, where its ends are of these types."""

    schema: str
    source: str
    target: str
    title: str
    sources: frozenset[str]
    targets: frozenset[str]


_EDGES: Mapping[str, _Edge] = {
    "FAMILY": _Edge("Family", "person", "relative", "relationship", _PERSON, _PERSON),
    "ASSOCIATE": _Edge(
        "Associate", "person", "associate", "relationship", _PERSON, _PERSON
    ),
    "PAYMENT": _Edge("Payment", "payer", "beneficiary", "purpose", _ACTORS, _ACTORS),
    "EMPLOYMENT": _Edge(
        "Employment", "employee", "employer", "role", _PERSON, _ORGANIZATIONS
    ),
    "REPRESENTATION": _Edge(
        "Representation", "agent", "client", "role", _ACTORS, _ACTORS
    ),
}
_UNKNOWN = _Edge("UnknownLink", "subject", "object", "role", _LINKED, _LINKED)


class FollowTheMoneyFile:
    """Appends entities to one file, as they come."""

    def __init__(self, folder: Path, public: Public) -> None:
        self._path = folder / FILE
        self._path.touch()
        self._public = public

    def add(self, things: Sequence[Thing]) -> None:
        """Write what FollowTheMoney has a schema for."""
        with self._path.open("a", encoding="utf-8") as file:
            for thing in things:
                if (merged := self._public.of(thing)) is not None:
                    file.writelines(self._lines(merged, thing))

    def finish(self) -> Mapping[str, int]:
        """Tell what there is no schema or property for."""
        return dict(sorted(self._public.lost.items()))

    def _lines(self, merged: Merged, thing: Thing) -> Iterator[str]:
        lost = self._public.lost
        made = _entity(merged, thing, lost)
        if made is None:
            lost[section_of(merged.type)] += 1
            return
        schema, properties = made
        _cite(properties, merged, thing.addresses, lost)
        entity = {"id": merged.id, "schema": schema, "properties": properties}
        yield f"{json.dumps(entity, ensure_ascii=False, sort_keys=True)}\n"


def _entity(
    merged: Merged, thing: Thing, lost: Counter[str]
) -> tuple[str, Properties] | None:
    match merged.type:
        case "Relation":
            return _relation(merged, thing.ends, lost)
        case "Media":
            schema = _MEDIA.get(str(merged.values.get("kind")))
        case _:
            schema = _SCHEMAS.get(merged.type)
    if schema is None:
        return None
    if merged.values.get("kind") == "COMPANY" and schema == "Organization":
        schema = "Company"
    properties = _told(merged, lost)
    _name(properties, merged)
    _describe(properties, merged, lost)
    _list(properties, "author", _strings(merged, "authors"))
    _list(properties, "organizer", merged.links.get("organizers", ()))
    if merged.type == "Party":
        properties["topics"] = ["pol.party"]
    return schema, properties


def _told(merged: Merged, lost: Counter[str]) -> Properties:
    held = _HELD | ({"kind"} if merged.type == "Media" else frozenset())
    said = told(merged, _NAMES[merged.type], held, lost)
    properties = {key: [str(value)] for key, value in said.items() if value is not None}
    gender = properties.get("gender", ["other"])[0]
    if gender not in _GENDERS:
        del properties["gender"]
        lost["genders that are none of its three"] += 1
    return properties


def _name(properties: Properties, merged: Merged) -> None:
    for name in wordings(merged, "name"):
        _add(properties, _NAME_PROPERTIES.get(name.kind, "name"), name.text)
    match merged.type, properties.get("name"):
        case "Place", [original, *_]:
            properties["full"] = [original]
        case (("Article" | "Media"), [original, *_]):
            properties["title"] = [original]
        case _:
            pass


def _describe(properties: Properties, merged: Merged, lost: Counter[str]) -> None:
    """What all entities have: descriptions, notes, links and identifiers."""
    notes = "summary" if merged.type == "Role" else "notes"  # edges have no notes
    for field, key in (("description", "description"), ("note", notes)):
        for wording in wordings(merged, field):
            _add(properties, key, wording.text)
    for link in objects(merged, "links"):
        if merged.type in _ACTORS:
            _add(properties, "website", link["url"])
        else:
            lost[f"{section_of(merged.type)}.links"] += 1
    for each in objects(merged, "identifiers"):
        if each["scheme"] == "wikidata" and _WIKIDATA.fullmatch(each["value"]):
            _add(properties, "wikidataId", each["value"])
        else:
            lost[f"{section_of(merged.type)}.identifiers"] += 1


def _relation(
    merged: Merged, ends: Mapping[str, str], lost: Counter[str]
) -> tuple[str, Properties] | None:
    kind = str(merged.values.get("kind"))
    (source,), (target,) = merged.links["from"], merged.links["to"]
    types = ends.get(source, ""), ends.get(target, "")
    edges = (_EDGES.get(kind, _UNKNOWN), _UNKNOWN)
    edge = next(
        (e for e in edges if types[0] in e.sources and types[1] in e.targets), None
    )
    if edge is None:
        return None
    payment = {"amount": "amount", "currency": "currency"}
    names = {**_NAMES["Relation"], **(payment if edge.schema == "Payment" else {})}
    said = told(merged, names, frozenset({"kind", "from", "to", "title"}), lost)
    properties = {key: [str(value)] for key, value in said.items()}
    properties[edge.source], properties[edge.target] = [source], [target]
    titles = [wording.text for wording in wordings(merged, "title")]
    if edge is _UNKNOWN and not titles:
        titles = [kind.lower()]
    return edge.schema, properties | ({edge.title: titles} if titles else {})


def _cite(
    properties: Properties,
    merged: Merged,
    addresses: Mapping[str, str],
    lost: Counter[str],
) -> None:
    """Name the articles as proof, with their addresses; it has no place for a quote."""
    for citation in merged.citations:
        if citation.article != merged.id:
            _add(properties, "proof", citation.article)
            if citation.article in addresses:
                _add(properties, "sourceUrl", addresses[citation.article])
        if citation.quote is not None:
            lost["quotes"] += 1


def _strings(merged: Merged, name: str) -> Sequence[str]:
    value = merged.values.get(name, ())
    items = value if isinstance(value, tuple) else ()
    return [item for item in items if isinstance(item, str)]


def _list(properties: Properties, key: str, values: Iterable[str]) -> None:
    for value in values:
        _add(properties, key, value)


def _add(properties: Properties, key: str, value: str) -> None:
    values = properties.setdefault(key, [])
    if value not in values:
        values.append(value)
