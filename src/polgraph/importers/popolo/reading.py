"""Popolo files to records: what is referred to first, what refers to it last.

People, organizations and areas become records as they are read. Memberships, events and
speeches wait for the end of the file: they need its posts, and whether somebody spoke.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import PurePath

from polgraph.errors import InputError
from polgraph.importers.building import Builder
from polgraph.importers.items import Item
from polgraph.importers.popolo.areas import area
from polgraph.importers.popolo.documents import COLLECTIONS, collection, things
from polgraph.importers.popolo.events import event, is_meeting, meeting
from polgraph.importers.popolo.memberships import membership
from polgraph.importers.popolo.organizations import organization
from polgraph.importers.popolo.people import person
from polgraph.importers.popolo.speeches import speeches
from polgraph.seeds.files import SeedFile

_EMBEDDED = {
    "person": "persons",
    "organization": "organizations",
    "on_behalf_of": "organizations",
    "post": "posts",
    "area": "areas",
    "parent": "organizations",
}


@dataclass(frozen=True, slots=True)
class _Waiting:
    """What can only be told once the whole file is read."""

    posts: dict[str, Item] = field(default_factory=dict[str, Item])
    memberships: list[Item] = field(default_factory=list[Item])
    events: list[Item] = field(default_factory=list[Item])
    speeches: list[Item] = field(default_factory=list[Item])

    def take(self, sort: str, item: Item) -> None:
        """Keep a thing for the end; count one that the graph has no place for."""
        match sort:
            case "memberships":
                self.memberships.append(item)
            case "events":
                self.events.append(item)
            case "speeches":
                self.speeches.append(item)
            case _:
                item.tally.dropped[sort] += 1


def read(files: Sequence[SeedFile], builder: Builder) -> dict[str, str]:
    """Add all that the files hold; gives what they say of themselves (`url`).

    Each file is a set of its own, in which its ids mean something; files named after
    what they list (`persons.json`, `memberships.json`) are one set with the others of
    their folder.
    """
    about: dict[str, str] = {}
    for space, grouped in _by_space(files, builder.naming.dataset).items():
        waiting = _Waiting()
        inside = builder.inside(space)
        for file in grouped:
            about = {**_file(file, inside, waiting), **about}
        _finish(inside, waiting)
    return about


def _by_space(files: Sequence[SeedFile], dataset: str) -> dict[str, list[SeedFile]]:
    spaces: dict[str, list[SeedFile]] = {}
    for file in files:
        inside = PurePath(file.path).relative_to(file.folder).with_suffix("")
        named = inside.parent if collection(inside.name) else inside
        space = "" if str(named) in {".", dataset} else named.as_posix()
        spaces.setdefault(space, []).append(file)
    return spaces


def _file(file: SeedFile, builder: Builder, waiting: _Waiting) -> dict[str, str]:
    name = str(file.path)
    about: dict[str, str] = {}
    for sort, value in things(file, name):
        if sort in COLLECTIONS:
            builder.tally.read[sort] += 1
            at = f"{name}: {sort} {builder.tally.read[sort]}"
            if not isinstance(value, dict):
                message = f"{at}: expected an object with keys and values"
                raise InputError(message)
            _take(Item(sort, at, value, builder.tally), builder, waiting)
        elif sort == "meta":
            about = _about(Item("meta", name, _mapping(value), builder.tally))
        elif value not in (None, "", [], {}):
            builder.tally.dropped[sort] += 1
    return about


def _mapping(value: object) -> dict[str, object]:
    return value if isinstance(value, dict) else {}


def _about(meta: Item) -> dict[str, str]:
    sources = [text for text in meta.texts("sources") if text.startswith("http")]
    meta.done()
    return {"url": sources[0]} if sources else {}


def _take(item: Item, builder: Builder, waiting: _Waiting) -> None:
    """Add a thing, or keep it for the end; what is embedded in it is taken first."""
    item = _unfolded(item, builder, waiting)
    match item.kind:
        case "persons":
            _nested(item, "person_id", person(item, builder), builder, waiting)
        case "organizations":
            own = organization(item, builder)
            _nested(item, "organization_id", own, builder, waiting)
            for post in _within(item, "posts", "organization_id", own):
                _take(post, builder, waiting)
            item.done()
        case "areas":
            area(item, builder)
        case "posts":
            _post(item, builder, waiting)
        case other:
            waiting.take(other, item)


def _unfolded(item: Item, builder: Builder, waiting: _Waiting) -> Item:
    """Take what is embedded under `person`, `organization` ... and refer to it by id."""
    fields = dict(item.fields)
    for key, sort in _EMBEDDED.items():
        inside = fields.get(key)
        if isinstance(inside, dict) and inside.get("id"):
            wanted = "areas" if key == "parent" and item.kind == "areas" else sort
            builder.tally.read[wanted] += 1
            _take(Item(wanted, item.at, inside, item.tally), builder, waiting)
            del fields[key]
            fields.setdefault(f"{key}_id", inside["id"])
    return Item(item.kind, item.at, fields, item.tally)


def _post(item: Item, builder: Builder, waiting: _Waiting) -> None:
    """Keep a post for the memberships that name it; it is no thing of its own."""
    own = item.text("id") or ""
    waiting.posts[own] = item
    item.drop("(kept in the roles that name it)")
    _nested(item, "post_id", own, builder, waiting)


def _nested(
    item: Item, link: str, own: str, builder: Builder, waiting: _Waiting
) -> None:
    """Take the memberships in a thing, each of which refers to it."""
    for inside in _within(item, "memberships", link, own):
        item.tally.read[inside.kind] += 1
        _take(inside, builder, waiting)


def _within(item: Item, key: str, link: str, own: str) -> Iterator[Item]:
    for inside in item.items(key):
        yield Item(key, item.at, {link: own, **inside.fields}, item.tally)


def _finish(builder: Builder, waiting: _Waiting) -> None:
    told = (item.text("event_id") for item in waiting.speeches)
    spoken_at = frozenset(own for own in told if own)
    gathered = [item for item in waiting.events if is_meeting(item, spoken_at)]
    meetings = frozenset(own for item in gathered if (own := item.text("id")))
    for item in waiting.events:
        if item in gathered:
            meeting(item, builder, meetings)
        else:
            event(item, builder)
    for item in waiting.memberships:
        membership(item, builder, waiting.posts)
    speeches(waiting.speeches, builder)
