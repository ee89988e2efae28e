"""What must hold within one entry beyond the form of each value.

Each rule is a function that yields the problems it finds; `rules_of` gives those that
an entry must keep.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from polgraph.model import MODEL
from polgraph.model.enums import ParticipationRole, StatementKind
from polgraph.records import Citation
from polgraph.records.record import Value
from polgraph.seeds.keys import SOURCES_OPTIONAL, Shape, is_required, seed_key
from polgraph.seeds.located import Position, Table
from polgraph.text.partial_date import PartialDate

SPANS = (
    ("since", "until"),
    ("foundedOn", "dissolvedOn"),
    ("birthDate", "deathDate"),
    ("date", "endDate"),
    ("earliest", "latest"),
)
_VOICES = ("speaker", "organization", "attribution", "roles")
# An outlet is shown by what it publishes; an event is the frame of cited facts.
_WORDLESS = frozenset({"Article", "Dataset", "Event", "Merge", "Outlet", "Topic"})

Finding = tuple[Position, str]


@dataclass(frozen=True, slots=True)
class Assertion:
    """An entry with all that it says, its own and what its place gives it."""

    table: Table
    shape: Shape
    values: Mapping[str, Value]
    links: Mapping[str, tuple[str, ...]]
    citations: tuple[Citation, ...]
    needs_words: bool

    def says(self, name: str) -> bool:
        """Whether it gives the field."""
        return name in self.values or name in self.links

    def at(self, key: str) -> Position:
        """Where the value of a key stands; the entry where it does not give it."""
        node = self.table.get(key)
        return self.table.at if node is None else node.at


def missing_field(told: Assertion) -> Iterator[Finding]:
    """A field that the model requires is not there."""
    for key, field in told.shape.fields.items():
        if (
            is_required(field)
            and not told.says(field.name)
            and told.table.get(key) is None
        ):
            yield told.table.at, f"this {told.shape.noun} needs `{key}`"


def reversed_dates(told: Assertion) -> Iterator[Finding]:
    """Something ends before it begins, whatever its partial dates may mean."""
    for begin, end in SPANS:
        since, until = _date(told, begin), _date(told, end)
        if since and until and until.before(since):
            key = seed_key(end)
            message = f"`{key}` {until} is before `{seed_key(begin)}` {since}"
            yield told.at(key), message


def _date(told: Assertion, name: str) -> PartialDate | None:
    value = told.values.get(name)
    return PartialDate.parse(value) if isinstance(value, str) else None


def missing_words(told: Assertion) -> Iterator[Finding]:
    """A fact that must quote an article quotes none."""
    if told.shape.type.name in _WORDLESS or not told.needs_words:
        return
    if told.table.get("quote") is None and not any(c.quote for c in told.citations):
        message = f"this {told.shape.noun} needs a `quote`, or `citations` with one"
        yield told.table.at, message


def voiced_narration(told: Assertion) -> Iterator[Finding]:
    """The source's own account is put into somebody's mouth."""
    voices = [name for name in _VOICES if told.says(name)]
    if told.values.get("kind") == StatementKind.NARRATION and voices:
        message = f"narration is the source's own account; it has no {voices[0]}"
        yield told.at("kind"), message


def several_participants(told: Assertion) -> Iterator[Finding]:
    """One part in a meeting is given to more than one."""
    given = _participants(told)
    if len(given) > 1:
        message = f"`{given[0]}` and `{given[1]}` are both here; keep one"
        yield told.at(given[1]), message


def nobody_taking_part(told: Assertion) -> Iterator[Finding]:
    """Nothing says whose part in a meeting it is."""
    if not _participants(told):
        speaks = told.values.get("role") == ParticipationRole.SPEAKER
        names = ("nameAsWritten",) if speaks else ("description", "nameAsWritten")
        if not any(map(told.says, names)):
            keys = " or ".join(f"`{seed_key(name)}`" for name in ("official", *names))
            yield told.table.at, f"nothing says who this is; give {keys}"


def named_part(told: Assertion) -> Iterator[Finding]:
    """A known participant's part within a meeting is given an id of its own.

    It could then be there twice; a part that stands by itself says its meeting.
    """
    within = "meeting" not in told.shape.fields
    if within and is_known_part(told) and told.table.get("id") is not None:
        message = (
            "a part taken by somebody known is told apart by meeting, participant and "
            "role; leave `id` out"
        )
        yield told.at("id"), message


def is_known_part(told: Assertion) -> bool:
    """Whether it is a part taken in a meeting by somebody in the graph."""
    return told.shape.type is MODEL.participation and "participant" in told.links


def unknown_sourcing(told: Assertion) -> Iterator[Finding]:
    """A data set says something else of its sources than that they are optional."""
    sources = told.values.get("sources", SOURCES_OPTIONAL)
    if sources != SOURCES_OPTIONAL:
        message = f"`sources` can only be `{SOURCES_OPTIONAL}`; leave it out otherwise"
        yield told.at("sources"), message


def _participants(told: Assertion) -> list[str]:
    fields = told.shape.fields.items()
    keys = (key for key, field in fields if field.name == "participant")
    return [key for key in keys if told.table.get(key) is not None]


Rule = Callable[[Assertion], Iterator[Finding]]
_PART = MODEL.participation.name
_RULES: tuple[tuple[Rule, str | None], ...] = (
    (missing_field, None),
    (reversed_dates, None),
    (missing_words, None),
    (voiced_narration, "Statement"),
    (several_participants, _PART),
    (nobody_taking_part, _PART),
    (named_part, _PART),
    (unknown_sourcing, "Dataset"),
)
"""Each with the type whose entries it is about; None: of all."""


@cache
def rules_of(type_name: str) -> tuple[Rule, ...]:
    """The rules for entries of a type."""
    return tuple(rule for rule, about in _RULES if about in {None, type_name})
