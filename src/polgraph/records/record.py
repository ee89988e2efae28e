"""One data set's assertion about one thing, validated and free of any file or graph.

A record is what seed files and importers turn into and what the graph is written from.
It is keyed by the model's field names; what a field may hold follows from the field's
kind in `polgraph.model`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from polgraph.model.enums import NameKind

Scalar = str | int | float | bool


@dataclass(frozen=True, slots=True)
class Wording:
    """One wording of a text: its words, their language (None: unknown) and its kind."""

    text: str
    language: str | None = None
    kind: NameKind = NameKind.ORIGINAL


@dataclass(frozen=True, slots=True)
class Citation:
    """The words of an article that support a record.

    `start` and `end` are code point offsets of the quote in the article's stored text;
    `supports` names the fields supported, empty for the record as a whole.
    """

    article: str
    quote: str | None = None
    start: int | None = None
    end: int | None = None
    supports: tuple[str, ...] = ()
    embargo_until: str | None = None


Value = Scalar | tuple[Wording, ...] | tuple[str, ...] | tuple[Mapping[str, str], ...]


@dataclass(frozen=True, slots=True)
class Record:
    """What `dataset` says of the thing `id` of the model's type `type`.

    Attributes:
        type: name of a stored type of the model (`Official`, `Participation` ...).
        id: slug, unique in the whole graph.
        dataset: id of the data set that asserts it.
        values: by field name: a scalar for `Property`, wordings for `Text` (the original
            first), strings for `Strings`, mappings for `Values` (names: text, language,
            kind).
        links: by field name, the ids that `One`, `Many` and seeded `Connection`
            fields lead to.
        citations: the words that support it.
        embargo_until: UTC instant (ISO 8601, `Z`) before which it is not public.
    """

    type: str
    id: str
    dataset: str
    values: Mapping[str, Value] = field(default_factory=dict[str, Value])
    links: Mapping[str, tuple[str, ...]] = field(
        default_factory=dict[str, tuple[str, ...]]
    )
    citations: tuple[Citation, ...] = ()
    embargo_until: str | None = None
