"""Committees and subcommittees: bodies; who sits in them: roles."""

from collections.abc import Iterator

from polgraph.importers.building import Builder
from polgraph.importers.congress.chambers import chamber
from polgraph.importers.items import Item
from polgraph.importers.values import Given, wording
from polgraph.model.enums import NameKind
from polgraph.records import Wording

_IDS = ("house_committee_id", "senate_committee_id")


def committee(item: Item, builder: Builder) -> None:
    """Add a committee and its subcommittees, whose ids begin with its own."""
    code = item.text("thomas_id")
    if code is None:
        item.tally.note("incomplete", item.at, "a committee without a thomas_id")
        item.drop("without thomas_id")
        return
    parent = chamber(builder, item.text("type"), item.at)
    id_ = _body(item, code, parent, builder)
    for each in item.items("subcommittees"):
        sub = Item("subcommittees", item.at, each.fields, item.tally)
        sub.tally.read[sub.kind] += 1
        if own := sub.text("thomas_id"):
            _body(sub, f"{code}{own}", id_, builder)
            sub.done()
        else:
            sub.drop("without thomas_id")
    item.done()


def seat(item: Item, code: str, builder: Builder) -> None:
    """Add a seat in the committee of a code; `party` is the side, not a party."""
    bioguide = item.text("bioguide")
    named = item.item("id")
    if bioguide is None and named is not None:
        bioguide = named.text("bioguide")
    name = item.text("name")
    if bioguide is None:
        item.tally.note(
            "incomplete", item.at, f"a seat of {name}, without a bioguide id"
        )
        item.drop("without bioguide id")
        return
    title, rank = item.text("title"), item.text("rank")
    side = item.text("party")
    person = builder.refer("person", bioguide.lower(), item.at, name=name)
    links = {
        "official": person,
        "organization": builder.refer("organization", code.lower(), item.at),
    }
    given: dict[str, Given] = {
        "title": wording(title or "member", "en"),
        "rank": rank,
        "side": side,
        "since": item.text("start_date"),
    }
    id_ = builder.naming.fact("role", code, person, title or "", side or "", rank or "")
    builder.add("Role", id_, given, links, item.at, item.kind)
    item.done()


def _body(item: Item, code: str, parent: str | None, builder: Builder) -> str:
    id_ = builder.naming.entity("organization", code.lower())
    given: dict[str, Given] = {
        "name": builder.named(list(_names(item)), code),
        "kind": "committee",
        "description": wording(item.text("jurisdiction"), "en"),
        "identifiers": list(_identifiers(item, code)),
        "links": list(_links(item)),
    }
    builder.add("Body", id_, given, {"parent": parent}, item.at, item.kind)
    return id_


def _names(item: Item) -> Iterator[Wording]:
    """Its name, then those that it had in earlier congresses."""
    current = item.text("name")
    yield from wording(current, "en")
    earlier = item.item("names")
    for congress in earlier.fields if earlier else ():
        name = earlier.text(congress) if earlier else None
        if name and name != current:
            yield Wording(name, "en", NameKind.FORMER)


def _identifiers(item: Item, code: str) -> Iterator[dict[str, str]]:
    yield {"scheme": "thomas", "value": code}
    for key in _IDS:
        if value := item.text(key):
            yield {"scheme": key, "value": value}
    if article := item.text("wikipedia"):
        yield {"scheme": "wikipedia", "value": article}


def _links(item: Item) -> Iterator[dict[str, str]]:
    for key, title in (("url", "website"), ("minority_url", "minority website")):
        if url := item.text(key):
            yield {"url": url, "title": title}
