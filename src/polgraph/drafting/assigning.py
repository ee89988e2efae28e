"""Ids for what is proposed, and what can be told of each thing by its name alone."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from polgraph.drafting.known import Directory
from polgraph.drafting.proposals import (
    Media,
    Meeting,
    Organization,
    Outlet,
    Person,
    Place,
    Proposals,
    Quote,
    Role,
    parts,
)
from polgraph.drafting.slugs import Ids

Thing = Outlet | Organization | Person | Place | Role | Media | Meeting
_TYPES: Mapping[type, tuple[str, ...]] = {
    Person: ("Official",),
    Organization: ("Party", "Body", "Outlet"),
    Outlet: ("Party", "Body", "Outlet"),
    Place: ("Place",),
}
Kind = TypeVar("Kind", Outlet, Organization, Person, Place, Role, Media, Meeting)
_PREFIXES = "[وفبلك]{0,2}"


@dataclass(frozen=True, slots=True)
class Assigned:
    """The ids of one draft.

    Attributes:
        dataset: id of the data set.
        article: id of the article.
        ids: of each thing that is proposed, in the order of the kinds and of the text.
        directory: what the graph knows.
    """

    dataset: str
    article: str
    ids: Mapping[Thing, str]
    directory: Directory

    def of(self, kind: type[Kind]) -> Iterator[tuple[Kind, str]]:
        """All things of a kind with their ids."""
        return ((t, given) for t, given in self.ids.items() if isinstance(t, kind))

    def mentioned(self, words: str) -> tuple[str, ...]:
        """Ids of organizations, people, places and publications named in some words."""
        line = " ".join(words.split())
        return tuple(
            given
            for thing, given in self.ids.items()
            if (name := _mentionable(thing)) and re.search(_whole(name.words), line)
        )

    def alike(self, thing: Outlet | Organization | Person | Place) -> tuple[str, ...]:
        """A comment for each entity of the graph whose name is alike."""
        found = self.directory.named(thing.name.words, _TYPES[type(thing)])
        return tuple(
            f"the graph has «{known.name}», {known.kind} {known.id}, alike by"
            f" {known.score:.2f}: the same? then take that id"
            for known in found
        )


def assign(name: str, proposals: Proposals, directory: Directory) -> Assigned:
    """Give an id to a data set, its article and each thing that is proposed.

    Args:
        name: of the seed file, of which the first two ids are made.
        proposals: the things.
        directory: ids that the graph has are passed over.
    """
    new = Ids(directory.ids)
    dataset, article = new.new(name), new.new(f"{name} article")
    ids: dict[Thing, str] = {}
    for thing in _things(proposals):
        if thing not in ids:
            ids[thing] = new.new(_named(thing).words)
    return Assigned(dataset, article, ids, directory)


def _things(proposals: Proposals) -> tuple[Thing, ...]:
    return (
        *parts(proposals, Outlet),
        *parts(proposals, Organization),
        *parts(proposals, Person),
        *parts(proposals, Place),
        *parts(proposals, Role),
        *parts(proposals, Media),
        *parts(proposals, Meeting),
    )


def _named(thing: Thing) -> Quote:
    match thing:
        case Role():
            return Quote(f"{thing.official.name.words} {thing.title.words}")
        case Media(name=name, url=url) if name == url:
            return Quote(thing.kind.value)
        case _:
            return thing.name


def _mentionable(thing: Thing) -> Quote | None:
    """The name by which words tell of a thing; that of media with an address is none."""
    match thing:
        case Organization(name=name) | Person(name=name) | Place(name=name):
            return name
        case Media(url=None, name=name):
            return name
        case _:
            return None


def _whole(name: str) -> str:
    words = r" ".join(map(re.escape, name.split()))
    return rf"(?<!\w){_PREFIXES}{words}(?!\w)"
