"""Popolo organizations: parties, outlets, and bodies of every other kind."""

from polgraph.importers.building import Builder
from polgraph.importers.items import Item
from polgraph.importers.popolo.shared import identified, names, own_id
from polgraph.importers.values import Given, wording
from polgraph.model.enums import NameKind, OrganizationKind

# The words by which files tell what an organization is, the most telling first.
_WORDS = (
    (OrganizationKind.BLOC, ("group", "bloc", "caucus", "coalition", "faction")),
    (OrganizationKind.COMMITTEE, ("committee", "commission")),
    (OrganizationKind.PARTY, ("party",)),
    (OrganizationKind.MINISTRY, ("ministry", "department")),
    (OrganizationKind.GOVERNMENT, ("government", "cabinet", "executive")),
    (
        OrganizationKind.PARLIAMENT,
        ("legislature", "parliament", "chamber", "house", "senate", "assembly", "council"),
    ),
    (OrganizationKind.COURT, ("court",)),
    (OrganizationKind.MEDIA_OUTLET, ("newspaper", "media", "broadcaster")),
    (OrganizationKind.COMPANY, ("company", "corporation")),
    (OrganizationKind.UNION, ("union",)),
    (OrganizationKind.MOVEMENT, ("movement",)),
    (OrganizationKind.BRANCH, ("branch",)),
    (OrganizationKind.TEAM, ("team",)),
)  # fmt: skip
_TYPES = {OrganizationKind.PARTY: "Party", OrganizationKind.MEDIA_OUTLET: "Outlet"}


def organization(item: Item, builder: Builder) -> str:
    """Add an organization; gives its own id, for what is inside."""
    own = own_id(item)
    id_ = builder.naming.entity("organization", own)
    kind = _kind(item)
    given: dict[str, Given] = {
        "name": names(builder, item, "name", NameKind.TRANSLATION, own),
        **identified(item),
        "kind": kind.lower(),
        "foundedOn": item.text("founding_date"),
        "dissolvedOn": item.text("dissolution_date"),
        "description": wording(item.text("abstract") or item.text("description")),
    }
    parent = item.text("parent_id")
    links = {
        "parent": builder.refer("organization", parent, item.at) if parent else None
    }
    builder.add(_TYPES.get(kind, "Body"), id_, given, links, item.at, item.kind)
    return own


def _kind(item: Item) -> OrganizationKind:
    """What an organization is by its classification; a word nobody knows is counted."""
    written = (item.text("classification") or "").lower()
    for kind, words in _WORDS:
        if any(word in written for word in words):
            return kind
    if written:
        item.drop(f"classification {written!r}")
    return OrganizationKind.OTHER
