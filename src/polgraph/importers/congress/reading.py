"""The files of congress-legislators, told apart by what they hold, whatever they are called.

People are joined by bioguide id. Those without one (some presidents) wait for the end,
when it is known whether somebody with one has the same govtrack id.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from polgraph.errors import InputError
from polgraph.importers.building import Builder
from polgraph.importers.congress.committees import committee, seat
from polgraph.importers.congress.documents import Entry, entries
from polgraph.importers.congress.people import identifiers, own_id, person
from polgraph.importers.items import Item
from polgraph.seeds.files import SeedFile

if TYPE_CHECKING:
    from polgraph.importers.values import Given

_NONE = "this is no entry of a congress-legislators file"


@dataclass(frozen=True, slots=True)
class _Waiting:
    """Who has a govtrack id, and what needs to know it."""

    by_govtrack: dict[str, str] = field(default_factory=dict[str, str])
    people: list[Item] = field(default_factory=list[Item])
    accounts: list[Item] = field(default_factory=list[Item])


def read(files: Sequence[SeedFile], builder: Builder) -> dict[str, str]:
    """Add all that the files hold; they say nothing of themselves."""
    waiting = _Waiting()
    for file in files:
        for entry in entries(file):
            _entry(entry, str(file.path), builder, waiting)
    for item in waiting.people:
        own = own_id(item)
        known = _govtrack(item)
        person(item, waiting.by_govtrack.get(known or "", own), builder)
    for item in waiting.accounts:
        _accounts(item, builder)
    return {}


def _entry(entry: Entry, name: str, builder: Builder, waiting: _Waiting) -> None:
    at = f"{name}:{entry.line}"
    if entry.key is not None and isinstance(entry.value, list):
        _seats(entry.key, entry.value, at, builder)
        return
    if not isinstance(entry.value, dict):
        message = f"{at}: {_NONE}"
        raise InputError(message)
    fields = entry.value
    if "terms" in fields:
        _person(Item("persons", at, fields, builder.tally), builder, waiting)
    elif "social" in fields:
        waiting.accounts.append(_counted("social media", fields, at, builder))
    elif "offices" in fields:
        builder.tally.dropped["district offices"] += 1
    elif "thomas_id" in fields or "subcommittees" in fields:
        committee(_counted("committees", fields, at, builder), builder)
    else:
        message = f"{at}: {_NONE}"
        raise InputError(message)


def _counted(kind: str, fields: dict[str, object], at: str, builder: Builder) -> Item:
    builder.tally.read[kind] += 1
    return Item(kind, at, fields, builder.tally)


def _person(item: Item, builder: Builder, waiting: _Waiting) -> None:
    item.tally.read[item.kind] += 1
    ids = item.item("id")
    if ids is None or ids.text("bioguide") is None:
        waiting.people.append(item)
        return
    own = own_id(item)
    if known := _govtrack(item):
        waiting.by_govtrack[known] = own
    person(item, own, builder)


def _govtrack(item: Item) -> str | None:
    ids = item.item("id")
    return ids.text("govtrack") if ids else None


def _seats(code: str, listed: list[object], at: str, builder: Builder) -> None:
    for value in listed:
        if not isinstance(value, dict):
            message = f"{at}: {_NONE}"
            raise InputError(message)
        seat(_counted("seats", value, at, builder), code, builder)


def _accounts(item: Item, builder: Builder) -> None:
    """Accounts of somebody whom these files describe: identifiers."""
    id_ = builder.naming.entity("person", own_id(item))
    social = item.item("social")
    if id_ not in builder.records or social is None:
        item.drop("of somebody these files do not describe")
        return
    known = [
        {"scheme": scheme, "value": value}
        for scheme in social.fields
        for value in social.texts(scheme)
    ]
    given: dict[str, Given] = {"identifiers": [*identifiers(item), *known]}
    builder.extend(id_, given, item.at)
    item.done()
