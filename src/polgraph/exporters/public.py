"""What everybody may see of a thing, for formats that cannot say when it may be shown.

A fact that leads to something hidden where it must lead somewhere is hidden too.
"""

from collections import Counter
from dataclasses import dataclass, field, replace

from polgraph.exporters.things import Thing
from polgraph.model import MODEL
from polgraph.model.fields import One
from polgraph.records import Citation, Merged, merge

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
        shown = tuple(c for c in merged.citations if not self._is_cited(c))
        self._count(len(merged.citations) - len(shown))
        links = {
            name: tuple(target for target in targets if target not in self.hidden)
            for name, targets in merged.links.items()
        }
        return replace(merged, citations=shown, links=links)

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
