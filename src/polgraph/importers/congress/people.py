"""Legislators, presidents and vice presidents: officials with all their identifiers."""

from collections.abc import Iterator, Sequence

from polgraph.importers.building import Builder
from polgraph.importers.congress.terms import affiliations, leadership, term
from polgraph.importers.items import Item
from polgraph.importers.values import Given, gender, wording
from polgraph.model.enums import NameKind
from polgraph.records import Wording

_ORDER = ("bioguide", "govtrack", "icpsr_prez", "icpsr", "lis", "thomas", "wikidata")
_PARTS = ("first", "middle", "last", "suffix")


def own_id(item: Item) -> str:
    """What tells a person apart: the bioguide id, else the first other id that is given."""
    ids = item.item("id")
    for scheme in _ORDER:
        value = ids.text(scheme) if ids else None
        if value:
            return value.lower() if scheme == "bioguide" else f"{scheme}-{value}"
    return f"{item.kind}:{sorted(item.fields.items(), key=str)}"


def person(item: Item, own: str, builder: Builder) -> None:
    """Add a person with their terms and offices; `own` is as `own_id` gives it."""
    id_ = builder.naming.entity("person", own)
    bio = item.item("bio")
    terms = [_as(each, "terms") for each in item.items("terms")]
    given: dict[str, Given] = {
        "name": builder.named(list(_names(item)), own),
        "identifiers": list(identifiers(item)),
        "gender": gender(bio.text("gender")) if bio else None,
        "birthDate": bio.text("birthday") if bio else None,
        "links": _website(terms),
    }
    builder.add("Official", id_, given, {}, item.at, item.kind)
    if bio:
        bio.done()
    for each in terms:
        term(each, id_, builder)
        affiliations(each, id_, builder)
        each.done()
    for each in item.items("leadership_roles"):
        leadership(_as(each, "leadership_roles"), id_, builder)
    for each in item.items("family"):
        _relative(_as(each, "family"), id_, builder)
    item.done()


def identifiers(item: Item) -> Iterator[dict[str, str]]:
    """Every id under its scheme; a list gives several."""
    ids = item.item("id")
    for scheme in ids.fields if ids else ():
        for value in ids.texts(scheme) if ids else ():
            yield {"scheme": scheme, "value": value}


def _as(item: Item, kind: str) -> Item:
    """The same thing under a short name in the report, where it is counted."""
    item.tally.read[kind] += 1
    return Item(kind, item.at, item.fields, item.tally)


def _names(item: Item) -> Iterator[Wording]:
    name = item.item("name")
    if name is None:
        return
    parts = _joined(name)
    full = name.text("official_full")
    yield from wording(full or parts)
    if full and parts and parts != full:
        yield Wording(parts, None, NameKind.ALIAS)
    if nickname := name.text("nickname"):
        yield Wording(nickname, None, NameKind.ALIAS)
    for other in item.items("other_names"):
        kind = NameKind.FORMER if other.text("end") else NameKind.ALIAS
        yield from wording(_joined(other), None, kind)
        other.text("start")
        other.done()
    name.done()


def _joined(name: Item) -> str | None:
    return " ".join(text for key in _PARTS if (text := name.text(key))) or None


def _website(terms: Sequence[Item]) -> list[dict[str, str]]:
    """The address that the latest term gives; those of earlier terms are dropped."""
    urls = [url for each in terms if (url := each.text("url"))]
    for each in terms[: len(urls) - 1] if urls else ():
        each.drop("url")
    return [{"url": urls[-1], "title": "website"}] if urls else []


def _relative(item: Item, person: str, builder: Builder) -> None:
    """A relative is known by name alone: a person of their own, whoever has that name."""
    name = item.text("name")
    if name is None:
        return
    relative = builder.naming.entity("person", f"family/{person}/{name}")
    builder.add("Official", relative, {"name": wording(name)}, {}, item.at, item.kind)
    relation = item.text("relation")
    id_ = builder.naming.fact("relation", person, name, relation or "")
    given: dict[str, Given] = {"kind": "family", "title": wording(relation, "en")}
    links = {"from": person, "to": relative}
    builder.add("Relation", id_, given, links, item.at, item.kind)
    item.done()
