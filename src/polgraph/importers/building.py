"""Where the things of a file become records, and references to nobody become stubs.

A format says what a thing is and what it leads to; here it gets its id, its values are
checked, repeats are removed, and whoever is referred to and never described is kept as
a stub, so that no fact is lost.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from polgraph.importers.naming import Naming
from polgraph.importers.shelf import Shelf
from polgraph.importers.tally import Tally
from polgraph.importers.values import Given, accepted, one_line
from polgraph.model.enums import NameKind
from polgraph.model.values import NAME
from polgraph.records import Citation, Record, Wording
from polgraph.records.merging import united
from polgraph.records.record import Value

Links = Mapping[str, str | Sequence[str] | None]
_NAMELESS = "(without a name)"
_TYPES = {
    "area": "Place",
    "entity": "Body",
    "event": "Event",
    "meeting": "Meeting",
    "organization": "Body",
    "person": "Official",
    "place": "Place",
}


@dataclass(frozen=True, slots=True)
class _Wanted:
    """Something that was referred to: what it must be, and what is known of it."""

    type: str
    own: str
    scheme: str
    at: str
    name: str | None


@dataclass(frozen=True, slots=True)
class Builder:
    """Takes the things of an import.

    Attributes:
        scheme: under which the files' own ids are kept as identifiers.
        naming: gives ids.
        tally: counts.
        records: what the import has made so far.
        article: what the next things cite as a whole, where a file names its source.
    """

    scheme: str
    naming: Naming
    tally: Tally
    records: Shelf = field(default_factory=Shelf)
    wanted: dict[str, _Wanted] = field(default_factory=dict[str, _Wanted])
    article: str | None = None

    def inside(self, space: str) -> "Builder":
        """The same import, for a file whose own ids are its own."""
        return replace(self, naming=replace(self.naming, space=space))

    def citing(self, article: str | None) -> "Builder":
        """The same import, for things that are told in an article."""
        return replace(self, article=article)

    def refer(
        self, kind: str, own: str, at: str, type_name: str = "", name: str | None = None
    ) -> str:
        """Refer to a thing by its own id, described or not; gives its id.

        Args:
            kind: what sort of thing it is, as in `naming`.
            own: its id in the file.
            at: where it is referred to.
            type_name: the model's type of a stub, where it is not the kind's.
            name: what a stub is called, where the reference says so.
        """
        id_ = self.naming.entity(kind, own)
        earlier = self.wanted.get(id_)
        if (
            earlier is None
            or (type_name and not earlier.type)
            or (name and not earlier.name)
        ):
            known = (
                (earlier.type, earlier.name, earlier.at) if earlier else ("", None, at)
            )
            self.wanted[id_] = _Wanted(
                known[0] or type_name or _TYPES[kind],
                own,
                self.scheme,
                known[2],
                known[1] or name,
            )
        return id_

    def add(
        self,
        type_name: str,
        id_: str,
        given: Mapping[str, Given],
        links: Links,
        at: str,
        kind: str,
    ) -> bool:
        """Add a thing; whether it, as it is, had not been there before.

        Args:
            type_name: the model's type.
            id_: as `naming` gives it.
            given: its values by field name, unchecked.
            links: ids that it leads to, by field name.
            at: its file and place.
            kind: its name in the report, for repeats.
        """
        values = accepted(type_name, given, at, self.tally)
        record = Record(
            type_name,
            id_,
            self.naming.dataset,
            values,
            dict(_targets(links)),
            (Citation(self.article),) if self.article else (),
        )
        earlier = self.records.get(id_)
        if earlier is None:
            self.records.put(record)
            return True
        if earlier.type != type_name:
            message = f"{id_} is a {earlier.type} already; the later one is left out"
            self.tally.note("two types", at, message)
            return False
        self.tally.repeats[kind] += 1
        self.records.put(_joined(earlier, record))
        return False

    def extend(self, id_: str, given: Mapping[str, Given], at: str) -> None:
        """Add values to a thing that there is."""
        earlier = self.records.get(id_)
        if earlier is None:
            raise KeyError(id_)
        values = accepted(earlier.type, given, at, self.tally)
        self.records.put(_joined(earlier, replace(earlier, values=values)))

    def named(self, names: Sequence[Wording], *others: str | None) -> Sequence[Wording]:
        """Names of a thing; where the file gives none, the first of `others`."""
        if any(one_line(name.text) for name in names):
            return names
        found = next((other for other in others if other and one_line(other)), None)
        return (Wording(found or _NAMELESS), *names)

    def stubs(self) -> Iterator[Record]:
        """Whoever is referred to and not described; each is noted."""
        for id_, wanted in self.wanted.items():
            if id_ in self.records:
                continue
            message = f"nothing describes {wanted.own!r}; it is kept as {id_}"
            self.tally.note("stub", wanted.at, message)
            given: Mapping[str, Given] = {
                "name": self.named(_name(wanted.name), wanted.own),
                "identifiers": [{"scheme": wanted.scheme, "value": wanted.own}],
                "note": [Wording("Referred to, and not described.", "en")],
            }
            values = accepted(wanted.type, given, wanted.at, self.tally)
            yield Record(wanted.type, id_, self.naming.dataset, values)


def _name(text: str | None) -> tuple[Wording, ...]:
    return (Wording(text),) if text else ()


def _targets(links: Links) -> Iterable[tuple[str, tuple[str, ...]]]:
    for name, target in links.items():
        if target:
            ids = (target,) if isinstance(target, str) else tuple(dict.fromkeys(target))
            yield name, ids


def _joined(earlier: Record, later: Record) -> Record:
    """What both say: lists united, the earlier one's single values; names stay in order."""
    both = earlier.values.keys() & later.values.keys()
    values = {**later.values, **earlier.values}
    for name in both:
        values[name] = _united(name, earlier.values[name], later.values[name])
    links = {**later.links, **earlier.links}
    return replace(earlier, values=values, links=links)


def _united(name: str, earlier: Value, later: Value) -> Value:
    """The later thing's own name is another name of the earlier one."""
    if name != NAME.stem or not isinstance(later, tuple):
        return united((earlier, later))
    known = {each.text for each in _wordings(earlier)}
    told = [
        replace(each, kind=NameKind.ALIAS) if each.kind is NameKind.ORIGINAL else each
        for each in _wordings(later)
        if each.kind is not NameKind.ORIGINAL or each.text not in known
    ]
    return united((earlier, tuple(told)))


def _wordings(value: Value) -> Sequence[Wording]:
    items = value if isinstance(value, tuple) else ()
    return [each for each in items if isinstance(each, Wording)]
