"""Values of a node itself: properties, texts in the reader's language, short lists."""

from dataclasses import dataclass
from typing import assert_never

from polgraph.cypher.build import coalesce, head, known, listed
from polgraph.cypher.tree import (
    Beginning,
    Comprehension,
    Expression,
    Item,
    ListOf,
    Parameter,
    Property,
    Variable,
)
from polgraph.model import MODEL
from polgraph.model.fields import Property as StoredProperty
from polgraph.model.fields import Strings, Text
from polgraph.planner.plan import Leaf, ValueList
from polgraph.planner.sources import Operand, context
from polgraph.text.language import preferred

_EMPTY = ListOf(())


@dataclass(frozen=True, slots=True)
class WordingKeys:
    """Property keys under which a text may be kept in the languages asked for."""

    stem: str

    def __call__(self, languages: object) -> list[str]:
        """Keys for one BCP 47 tag or several, best first, with fallbacks."""
        match languages:
            case str():
                tags = preferred((languages,))
            case tuple() | list():
                tags = preferred(tuple(str(tag) for tag in languages))
            case _:
                tags = ()
        return [f"{self.stem}@{tag}" for tag in tags]


def text(subject: Variable, stem: str, language: Operand | None = None) -> Expression:
    """A text in the best language there is; the original where none fits."""
    convert = WordingKeys(stem)
    keys: Parameter = (
        language.parameter(convert) if language else context("languages", convert)
    )
    key = Variable(f"{subject.name}k")
    wording = Item(subject, key)
    found = Comprehension(key, keys, wording, known(wording))
    return coalesce(head(found), Property(subject, stem))


def leaf(answer: Leaf, subject: Variable) -> Expression:
    """The value of a stored field."""
    match answer.field:
        case StoredProperty():
            return Property(subject, answer.field.key)
        case Text() if answer.original:
            return Property(subject, answer.field.name)
        case Text():
            return text(subject, answer.field.name, answer.language)
        case Strings():
            return beginning(Property(subject, answer.field.name), answer.first)
        case _:
            assert_never(answer.field)


def beginning(items: Expression, first: Operand | None) -> Expression:
    """The first items of a list that may be missing."""
    present = coalesce(items, _EMPTY)
    return Beginning(present, first.parameter()) if first else present


def value_list(answer: ValueList, subject: Variable) -> Expression:
    """Parts of value objects as parallel lists, one for each column."""
    value = MODEL.value_by_name[answer.field.target]
    parts = {part.name: part for part in value.parts}
    return listed(
        beginning(Property(subject, value.list_key(parts[name])), answer.first)
        for name in answer.columns
    )
