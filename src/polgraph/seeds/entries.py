"""One entry of a seed file to a draft: a record that still knows where it stands."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from polgraph.records import Record
from polgraph.records.record import Value
from polgraph.seeds import values
from polgraph.seeds.citations import CitationReader
from polgraph.seeds.fields import Reference, read_fields
from polgraph.seeds.identity import fact_id
from polgraph.seeds.keys import Shape
from polgraph.seeds.library import Library
from polgraph.seeds.located import Position, Table
from polgraph.seeds.merges import merged_references
from polgraph.seeds.parts import refuse_unknown_keys, single
from polgraph.seeds.problems import Findings
from polgraph.seeds.rules import Assertion, rules_of
from polgraph.seeds.scope import Scope, scope_references
from polgraph.text.slug import content_id


@dataclass(frozen=True, slots=True)
class Draft:
    """A record and its place.

    Attributes:
        record: what the entry asserts.
        at: where the entry stands.
        named: whether the author gave the id.
        references: what it refers to, and where.
        scope: what holds for the entries nested in it.
    """

    record: Record
    at: Position
    named: bool
    references: tuple[Reference, ...]
    scope: Scope


@dataclass(frozen=True, slots=True)
class Given:
    """What an entry says by its place: values and links by field name."""

    values: Mapping[str, Value] = field(default_factory=dict[str, Value])
    links: Mapping[str, tuple[str, ...]] = field(
        default_factory=dict[str, tuple[str, ...]]
    )


NOTHING = Given()


@dataclass(frozen=True, slots=True)
class EntryReader:
    """Reads entries and checks them against a library."""

    library: Library
    findings: Findings

    def read(
        self, table: Table, shape: Shape, scope: Scope, given: Given = NOTHING
    ) -> Draft:
        """Read an entry; what is wrong with it is told, the rest is kept."""
        refuse_unknown_keys(table, shape.keys, self.findings)
        named = single("id", table.get("id"), values.slug, self.findings)
        within = scope.inside(table, self.findings)
        own = _own_scope(table, shape, within, named)
        contents = read_fields(table, shape, own.language, self.findings)
        cited = CitationReader(shape, own, self.library, self.findings).read(table)
        told = Assertion(
            table,
            shape,
            {**given.values, **contents.values},
            {**given.links, **contents.links},
            tuple(each.citation for each in cited),
            self.library.needs_words(own.dataset),
        )
        self._check(told)
        references = (
            *(each for made in contents.references.values() for each in made),
            *(each for made in cited for each in made.references),
            *scope_references(table),
            *merged_references(told),
        )
        record = _record(told, named or self._derived_id(told), own)
        return Draft(record, table.at, named is not None, references, within)

    def _check(self, told: Assertion) -> None:
        for rule in rules_of(told.shape.type.name):
            for at, message in rule(told):
                self.findings.refuse(at, message)

    def _derived_id(self, told: Assertion) -> str:
        """The id of a fact; an entity must have one, and gets a stand-in."""
        if told.shape.is_fact:
            return fact_id(told)
        if told.table.get("id") is None:
            message = f"this {told.shape.noun} needs an `id` of a-z, 0-9 and -"
            self.findings.refuse(told.table.at, message)
        return content_id("unnamed", str(told.table.at))


def _own_scope(table: Table, shape: Shape, scope: Scope, named: str | None) -> Scope:
    """An article cites itself, a data set asserts itself and cites nothing."""
    match shape.type.name:
        case "Article" if table.get("source") is None:
            return replace(scope, source=named)
        case "Dataset":
            return Scope(dataset=named)
        case "Merge":
            return Scope(dataset=scope.dataset)
        case _:
            return scope


def _record(told: Assertion, id_: str, scope: Scope) -> Record:
    return Record(
        type=told.shape.type.name,
        id=id_,
        dataset=scope.dataset or "",
        values=told.values,
        links=told.links,
        citations=told.citations,
        embargo_until=scope.embargo_until,
    )
