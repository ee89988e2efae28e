"""Everything that records say, in memory, as a reader at one instant may see it.

The oracle's graph: things by id, followed along the links that the records name. What
is under an embargo is not there: no question to a `World` ever answers with it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from polgraph.records import Citation, Merged, Record, Wording, combine, merge
from polgraph.text.partial_date import PartialDate

ENTITIES = (
    *("Official", "Party", "Body", "Outlet", "Meeting"),
    *("Event", "Article", "Media", "Place", "Topic"),
)
ORGANIZATIONS = ("Party", "Body", "Outlet")
FACTS = ("Role", "Statement", "Relation")
NODES = (*ENTITIES, *FACTS, "Dataset")


@dataclass(frozen=True, eq=False)
class Thing:
    """What all data sets together say of one thing."""

    said: Merged

    @property
    def type(self) -> str:
        return self.said.type

    @property
    def id(self) -> str:
        return self.said.id

    def value(self, name: str) -> object:
        return self.said.values.get(name)

    def text(self, name: str) -> str | None:
        value = self.value(name)
        return value if isinstance(value, str) else None

    def date(self, name: str) -> PartialDate | None:
        written = self.text(name)
        return PartialDate.parse(written) if written is not None else None

    def wordings(self, name: str) -> tuple[Wording, ...]:
        value = self.value(name)
        items = value if isinstance(value, tuple) else ()
        return tuple(item for item in items if isinstance(item, Wording))

    @property
    def original_name(self) -> str | None:
        names = self.wordings("name")
        return names[0].text if names else None


@dataclass(frozen=True, eq=False)
class Cite:
    """A visible citation: who cites, with which words, which article."""

    fact: Thing
    citation: Citation
    article: Thing


class World:
    """What can be seen at `now`, loaded at `loaded` (UTC instants)."""

    def __init__(self, records: Iterable[Record], now: str, loaded: str) -> None:
        self.now = now
        self.loaded = loaded
        self._things = {
            said.id: Thing(self._public(said))
            for said in _merged(records)
            if self._shown(said.embargo_until)
        }

    def _public(self, said: Merged) -> Merged:
        """Without the data sets of which nobody may know yet that they say it."""
        known = (
            id_
            for id_, since in zip(said.datasets, said.asserted_from, strict=True)
            if since <= self.now
        )
        return replace(said, datasets=tuple(known))

    def _shown(self, embargo_until: str | None) -> bool:
        return embargo_until is None or embargo_until <= self.now

    def get(self, id_: str) -> Thing | None:
        return self._things.get(id_)

    def of(self, *types: str) -> list[Thing]:
        """All things of some types."""
        return [thing for thing in self._things.values() if thing.type in types]

    def to(self, thing: Thing, link: str) -> list[Thing]:
        """Where a link of a thing leads."""
        found = (self.get(id_) for id_ in thing.said.links.get(link, ()))
        return [target for target in found if target is not None]

    def one(self, thing: Thing, link: str) -> Thing | None:
        return next(iter(self.to(thing, link)), None)

    def back(self, thing: Thing, type_: str, link: str) -> list[Thing]:
        """Things of a type whose link leads to this one."""
        return self._incoming.get((thing.id, type_, link), [])

    @cached_property
    def _incoming(self) -> Mapping[tuple[str, str, str], list[Thing]]:
        incoming: defaultdict[tuple[str, str, str], list[Thing]] = defaultdict(list)
        for thing in self._things.values():
            for link, targets in thing.said.links.items():
                for target in dict.fromkeys(targets):
                    incoming[target, thing.type, link].append(thing)
        return incoming

    def cites(self, thing: Thing) -> list[Cite]:
        """Visible citations of a thing."""
        return [cite for cite in self._cites if cite.fact is thing]

    def cited_by(self, article: Thing) -> list[Cite]:
        """Visible citations of an article, by anything."""
        return self._by_article.get(article.id, [])

    @cached_property
    def _by_article(self) -> Mapping[str, list[Cite]]:
        found: defaultdict[str, list[Cite]] = defaultdict(list)
        for cite in self._cites:
            found[cite.article.id].append(cite)
        return found

    @cached_property
    def _cites(self) -> Sequence[Cite]:
        return [cite for thing in self._things.values() for cite in self._all(thing)]

    def _all(self, thing: Thing) -> Iterator[Cite]:
        for citation in thing.said.citations:
            article = self.get(citation.article)
            if article is not None and self._shown(citation.embargo_until):
                yield Cite(thing, citation, article)


def _merged(records: Iterable[Record]) -> Iterator[Merged]:
    by_id: defaultdict[str, defaultdict[str, list[Record]]]
    by_id = defaultdict(lambda: defaultdict(list))
    for record in records:
        by_id[record.id][record.dataset].append(record)
    for by_dataset in by_id.values():
        yield merge([combine(given) for given in by_dataset.values()])
