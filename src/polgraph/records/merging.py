"""What several data sets say of one thing, as one.

The result is a pure function of the records and does not depend on their order, so
that pruning a data set and loading it again leads back to the same graph. The rules:

- names and other wordings, strings, identifiers, links, citations and links to several
  things are united: those of the data set whose id sorts first come first;
- of single values and links to one thing, the first data set in the order of ids that
  gives one is heard (`_first`, the one place to change that);
- the thing is public as soon as one of its records is. Records under a longer embargo
  add nothing but citations, each of them hidden as long as its record.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain
from typing import TypeVar

from polgraph.model import MODEL
from polgraph.model.fields import One
from polgraph.records.canonical import canonical
from polgraph.records.record import Citation, Record, Value, Wording
from polgraph.text.slug import content_id

_T = TypeVar("_T")
_Item = Wording | str | Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Merged:
    """What is known of a thing; parts as in `Record`, `datasets` sorted by id.

    `asserted_from` holds for each data set the instant from which it is public that it
    says anything, empty where it always was.
    """

    type: str
    id: str
    datasets: tuple[str, ...]
    values: Mapping[str, Value]
    links: Mapping[str, tuple[str, ...]]
    citations: tuple[Citation, ...]
    embargo_until: str | None
    asserted_from: tuple[str, ...] = ()


def merge(records: Sequence[Record]) -> Merged:
    """Unite the records of one thing; there must be one at least."""
    return _united(_in_order(records))


def _united(ordered: Sequence[Record]) -> Merged:
    public_from = min(_instant(record.embargo_until) for record in ordered)
    heard = [r for r in ordered if _instant(r.embargo_until) == public_from]
    return Merged(
        type=ordered[0].type,
        id=ordered[0].id,
        datasets=tuple(dict.fromkeys(record.dataset for record in ordered)),
        values=_values(heard),
        links=_links(heard),
        citations=_citations(ordered, public_from),
        embargo_until=public_from or None,
        asserted_from=_asserted_from(ordered),
    )


def combine(records: Sequence[Record], *, in_order: bool = False) -> Record:
    """Unite what one data set says of a thing in several places; the longest embargo holds.

    With `in_order` the first record is heard first, else the first by what it says.
    """
    if len(records) == 1:
        return records[0]
    longest = max(_instant(record.embargo_until) for record in records) or None
    told = [replace(record, embargo_until=longest) for record in records]
    merged = _united(told if in_order else _in_order(told))
    return Record(
        merged.type,
        merged.id,
        merged.datasets[0],
        merged.values,
        merged.links,
        merged.citations,
        longest,
    )


def citation_key(citation: Citation) -> str:
    """Identify a citation among those of a thing: article, words, fields supported."""
    supports = sorted(citation.supports)
    return content_id("cites", citation.article, citation.quote or "", *supports)


def _asserted_from(ordered: Sequence[Record]) -> tuple[str, ...]:
    instants = {record.dataset: _instant(record.embargo_until) for record in ordered}
    return tuple(instants.values())


def _in_order(records: Sequence[Record]) -> Sequence[Record]:
    """By data set; records of the same one by what they say."""
    if len({record.dataset for record in records}) == len(records):
        return sorted(records, key=lambda record: record.dataset)
    return sorted(records, key=lambda record: (record.dataset, canonical(record)))


def _instant(embargo_until: str | None) -> str:
    """An embargo for comparison: without one, a thing has always been public."""
    return embargo_until or ""


def _values(records: Sequence[Record]) -> dict[str, Value]:
    names = sorted({name for record in records for name in record.values})
    return {
        name: united(
            [record.values[name] for record in records if name in record.values]
        )
        for name in names
    }


def united(given: Sequence[Value]) -> Value:
    """All items of lists, each of them once; of single values, the first."""
    if len(given) == 1 and not _has_several(given[0]):
        return given[0]
    lists = [value for value in given if isinstance(value, tuple)]
    if not lists:
        return _first(given)
    items: list[_Item] = [item for value in lists for item in value]
    wordings = tuple(dict.fromkeys(i for i in items if isinstance(i, Wording)))
    strings = tuple(dict.fromkeys(i for i in items if isinstance(i, str)))
    return wordings or strings or _mappings(items)


def _has_several(value: Value) -> bool:
    return isinstance(value, tuple) and len(value) > 1


def _mappings(items: Iterable[_Item]) -> tuple[Mapping[str, str], ...]:
    mappings = (item for item in items if not isinstance(item, Wording | str))
    return tuple({tuple(sorted(item.items())): item for item in mappings}.values())


def _links(records: Sequence[Record]) -> dict[str, tuple[str, ...]]:
    names = sorted({name for record in records for name in record.links})
    singles = _singles(records[0].type)
    united: dict[str, tuple[str, ...]] = {}
    for name in names:
        given = [record.links[name] for record in records if record.links.get(name)]
        single = name in singles
        targets = _first(given) if single and given else chain.from_iterable(given)
        united[name] = tuple(dict.fromkeys(targets))
    return {name: targets for name, targets in united.items() if targets}


@cache
def _singles(type_name: str) -> frozenset[str]:
    """The fields of a type that lead to one thing."""
    return frozenset(f.name for f in MODEL.stored(type_name) if isinstance(f, One))


def _first(given: Sequence[_T]) -> _T:
    """Choose among single values of data sets in the order of their ids."""
    return given[0]


def _citations(records: Sequence[Record], public_from: str) -> tuple[Citation, ...]:
    """Each citation once; of one given twice, the one that is public first."""
    given = [
        _shown(c, record, public_from) for record in records for c in record.citations
    ]
    if len(given) <= 1:
        return tuple(given)
    united: dict[str, Citation] = {}
    for citation in given:
        key = citation_key(citation)
        united[key] = min(united.get(key, citation), citation, key=_visibility)
    return tuple(united.values())


def _shown(citation: Citation, record: Record, public_from: str) -> Citation:
    if _instant(record.embargo_until) == public_from:
        return citation
    instants = (_instant(citation.embargo_until), _instant(record.embargo_until))
    return replace(citation, embargo_until=max(instants))


def _visibility(citation: Citation) -> str:
    return _instant(citation.embargo_until)
