"""What data sets say differently of one thing: the value that is shown, and the others.

Names, texts by language, single values and links to one thing can differ; of everything
else what all data sets say is shown together (`merging`).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from polgraph.model import MODEL
from polgraph.model.enums import NameKind
from polgraph.model.fields import One
from polgraph.records.record import Record, Wording

_ASIDE = {NameKind.ALIAS, NameKind.FORMER, NameKind.ABBREVIATION}
_Said = tuple[str, str]  # field, value


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A field of a thing of which data sets say different values.

    Attributes:
        type: of the thing, as in the model.
        id: of the thing.
        field: its name; of a text, with the language: `title.ar`.
        said: each value with the data sets that give it; the first is the one shown,
            unless all that say something are still hidden.
    """

    type: str
    id: str
    field: str
    said: tuple[tuple[str, tuple[str, ...]], ...]

    def as_dict(self) -> dict[str, object]:
        """The disagreement as a JSON object."""
        said = [{"value": value, "datasets": list(by)} for value, by in self.said]
        return {"type": self.type, "id": self.id, "field": self.field, "said": said}


def disagreements(records: Sequence[Record]) -> Iterator[Disagreement]:
    """Every field that the records of one thing give different values, by name."""
    told: dict[str, dict[str, list[str]]] = {}
    for record in sorted(records, key=_heard_first):
        for field, value in _single(record):
            told.setdefault(field, {}).setdefault(value, []).append(record.dataset)
    for field, values in sorted(told.items()):
        if len(values) > 1:
            said = tuple((value, tuple(by)) for value, by in values.items())
            yield Disagreement(records[0].type, records[0].id, field, said)


def _heard_first(record: Record) -> tuple[str, str]:
    return record.embargo_until or "", record.dataset


def _single(record: Record) -> Iterator[_Said]:
    for name, value in record.values.items():
        if not isinstance(value, tuple):
            yield name, str(value)
        else:
            yield from _by_language(name, value)
    for field in MODEL.stored(record.type):
        if isinstance(field, One) and record.links.get(field.name):
            yield field.name, record.links[field.name][0]


def _by_language(name: str, value: Sequence[object]) -> Iterator[_Said]:
    """The wording that stands for a text in each of its languages."""
    first: dict[str, str] = {}
    for item in value:
        if isinstance(item, Wording) and item.kind not in _ASIDE:
            first.setdefault(f"{name}.{item.language or 'und'}", item.text)
    yield from first.items()
