"""Terms, changes of party in them, and leadership: roles."""

from polgraph.importers.building import Builder, Links
from polgraph.importers.congress.areas import area
from polgraph.importers.congress.chambers import chamber
from polgraph.importers.items import Item
from polgraph.importers.values import Given, wording

# What the format's description says that its codes stand for.
_TITLES = {
    "rep": "Representative",
    "sen": "Senator",
    "prez": "President",
    "viceprez": "Vice President",
}
_NONE = ("no party", "none")


def term(item: Item, person: str, builder: Builder) -> None:
    """Add a term in a chamber or in the executive."""
    sort = item.text("type")
    body = chamber(builder, sort, item.at)
    if body is None or sort is None:
        item.tally.note("incomplete", item.at, f"a term of no known type: {sort}")
        item.drop("of no known type")
        return
    state, district = item.text("state"), item.text("district")
    since, until = item.text("start"), item.text("end")
    links = {
        "official": person,
        "organization": body,
        "onBehalfOf": party(builder, item),
        "area": area(builder, state, district, item.at),
    }
    parts = (person, sort, since or "", until or "", state or "", district or "")
    _role(builder, item, parts, _TITLES[sort], links)


def affiliations(item: Item, person: str, builder: Builder) -> None:
    """Add a membership in each party of a term in which the party changed."""
    for each in item.items("party_affiliations"):
        item.tally.read["party_affiliations"] += 1
        affiliation = Item("party_affiliations", item.at, each.fields, item.tally)
        organization = party(builder, affiliation)
        if organization:
            links = {"official": person, "organization": organization}
            span = (affiliation.text("start") or "", affiliation.text("end") or "")
            parts = (person, organization, *span)
            _role(builder, affiliation, parts, "member", links)
        affiliation.done()


def leadership(item: Item, person: str, builder: Builder) -> None:
    """Add an office in a chamber."""
    body = chamber(builder, item.text("chamber"), item.at)
    title = item.text("title")
    if body is None or title is None:
        item.tally.note("incomplete", item.at, "an office without title or chamber")
        item.drop("without title or chamber")
        return
    links = {"official": person, "organization": body}
    span = (item.text("start") or "", item.text("end") or "")
    parts = (person, body, title, *span)
    _role(builder, item, parts, title, links)
    item.done()


def party(builder: Builder, item: Item) -> str | None:
    """The party that a term names, known by its name; `no party` is none."""
    name = item.text("party")
    if name is None:
        return None
    if name.lower() in _NONE:
        item.drop(f"party {name!r}")
        return None
    id_ = builder.naming.entity("organization", f"party/{name}")
    if id_ not in builder.records:
        given: dict[str, Given] = {"name": wording(name, "en")}
        builder.add("Party", id_, given, {}, item.at, "parties")
    return id_


def _role(
    builder: Builder,
    item: Item,
    parts: tuple[str, ...],
    title: str,
    links: Links,
) -> None:
    given: dict[str, Given] = {
        "title": wording(title, "en"),
        "since": item.text("start"),
        "until": item.text("end"),
    }
    id_ = builder.naming.fact("role", item.kind, *parts)
    builder.add("Role", id_, given, links, item.at, item.kind)
