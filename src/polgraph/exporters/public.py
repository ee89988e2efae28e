"""What everybody may see of a thing, for formats that cannot say when it may be shown.

A fact that leads to something hidden where it must lead somewhere is hidden too.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from polgraph.exporters.things import Thing
from polgraph.model import MODEL
from polgraph.model.fields import One
from polgraph.records import Citation, Merged, Record, merge

EMBARGOED = "things and citations under embargo"


@dataclass(frozen=True, slots=True)
class Public:
    """What is public at an instant; `lost` counts what is not.

    Attributes:
        now: the instant, `YYYY-MM-DDTHH:MM:SSZ`.
        hidden: ids of the things that are under embargo then.
    """

    now: str
    hidden: frozenset[str]
    lost: Counter[str] = field(default_factory=Counter)

    def of(self, thing: Thing) -> Merged | None:
        """What all data sets say of a thing, without what is hidden; None of a hidden one."""
        merged = merge(thing.records)
        if self._is_hidden(merged):
            self.lost[EMBARGOED] += 1
            return None
        return replace(
            merged,
            citations=tuple(self._citations(merged.citations)),
            links=self._links(merged.links),
        )

    def records_of(self, thing: Thing) -> Thing | None:
        """What data sets assert openly of a thing; None where that is nothing."""
        said = () if thing.id in self.hidden else map(self._record, thing.records)
        kept = tuple(record for record in said if record is not None)
        self._count(len(thing.records) - len(kept))
        return replace(thing, records=kept) if kept else None

    def _record(self, record: Record) -> Record | None:
        until = record.embargo_until
        decides = record.type == MODEL.merge.name
        if (until is not None and until > self.now) or (
            decides and not self.hidden.isdisjoint(map(str, record.values.values()))
        ):
            return None
        return replace(
            record,
            citations=tuple(self._citations(record.citations)),
            links=self._links(record.links),
        )

    def _citations(self, citations: tuple[Citation, ...]) -> list[Citation]:
        shown = [citation for citation in citations if not self._is_cited(citation)]
        self._count(len(citations) - len(shown))
        return shown

    def _links(
        self, links: Mapping[str, tuple[str, ...]]
    ) -> dict[str, tuple[str, ...]]:
        shown = {
            name: tuple(target for target in targets if target not in self.hidden)
            for name, targets in links.items()
        }
        return {name: targets for name, targets in shown.items() if targets}

    def _is_hidden(self, merged: Merged) -> bool:
        until = merged.embargo_until
        needed = (f for f in MODEL.stored(merged.type) if isinstance(f, One))
        return (until is not None and until > self.now) or any(
            target in self.hidden
            for each in needed
            if each.required
            for target in merged.links.get(each.name, ())
        )

    def _is_cited(self, citation: Citation) -> bool:
        until = citation.embargo_until
        return citation.article in self.hidden or (
            until is not None and until > self.now
        )

    def _count(self, number: int) -> None:
        if number:
            self.lost[EMBARGOED] += number
