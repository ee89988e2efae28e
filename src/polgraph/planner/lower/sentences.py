"""Sentences of the model filled with values, in the language of the reader.

The words travel as a parameter that is chosen by language; values are put between
them, never into them, so that nothing in a name is taken for a place of the sentence.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from polgraph.cypher.build import coalesce, collect, head, listed, returns
from polgraph.cypher.tree import (
    Binary,
    Case,
    Expression,
    Function,
    Item,
    Literal,
    Projection,
    Reduced,
    Statement,
    Variable,
)
from polgraph.model.fields import Path
from polgraph.model.sentences import LANGUAGES, OTHERWISE, PLACES, Sentence
from polgraph.planner.lower.leaves import text
from polgraph.planner.lower.patterns import follow
from polgraph.planner.plan import Rule
from polgraph.planner.sources import Operand, context
from polgraph.text.language import preferred

_WITHHELD = Literal("…")


@dataclass(frozen=True, slots=True)
class SentenceParts:
    """The words of some sentences, for the languages asked for."""

    sentences: tuple[Sentence, ...]

    def __call__(self, languages: object) -> list[list[list[str] | list[int]]]:
        """Of each sentence the words around its values and which value stands where."""
        language = written_language(languages)
        return [list(sentence.parts(language)) for sentence in self.sentences]


def written_language(languages: object) -> str:
    """The language of sentences for one BCP 47 tag or several, best first."""
    match languages:
        case str():
            tags = preferred((languages,))
        case tuple() | list():
            tags = preferred(tuple(str(tag) for tag in languages))
        case _:
            tags = ()
    if not tags:
        return LANGUAGES[0]
    return next((tag for tag in tags if tag in LANGUAGES), OTHERWISE)


def asked_language(answer: Rule) -> Operand | None:
    """The argument `language` of a sentence, where it is given."""
    given = answer.arguments.get("language")
    known = isinstance(given, Operand) and given.value is not None
    return given if known and isinstance(given, Operand) else None


def told(
    choices: Sequence[tuple[Expression | None, Sentence]],
    values: Mapping[str, Expression],
    language: Operand | None,
    prefix: str,
) -> Expression:
    """The sentence whose condition holds first, with its values.

    Args:
        choices: sentences and the conditions for each; None for what holds otherwise.
        values: by the names of `PLACES`; what is withheld stands as an ellipsis.
        language: asked for; the reader's where None.
        prefix: begins the names of all variables.
    """
    convert = SentenceParts(tuple(sentence for _, sentence in choices))
    parts = language.parameter(convert) if language else context("languages", convert)
    said, chosen = Variable(f"{prefix}v"), Variable(f"{prefix}s")
    given = listed(coalesce(values.get(name, _WITHHELD), _WITHHELD) for name in PLACES)
    bound = Projection(
        "WITH",
        ((given, said.name), (Item(parts, _which(choices)), chosen.name)),
    )
    written = one_line(_filled(said, chosen, prefix))
    return head(collect(Statement((bound, returns(written)))))


def _which(choices: Sequence[tuple[Expression | None, Sentence]]) -> Expression:
    branches = tuple(
        (condition, Literal(index))
        for index, (condition, _) in enumerate(choices)
        if condition is not None
    )
    last = Literal(len(choices) - 1)
    return Case(branches, last) if branches else last


def _filled(said: Variable, chosen: Variable, prefix: str) -> Expression:
    """The words of a sentence, and between them the values in its order."""
    total, index = Variable(f"{prefix}t"), Variable(f"{prefix}i")
    words, order = Item(chosen, Literal(0)), Item(chosen, Literal(1))
    last = Binary("-", Function("size", (order,)), Literal(1))
    value = Item(said, Item(order, index))
    after = Item(words, Binary("+", index, Literal(1)))
    return Reduced(
        total,
        Item(words, Literal(0)),
        index,
        Function("range", (Literal(0), last)),
        Binary("+", Binary("+", total, value), after),
    )


def one_line(written: Expression) -> Expression:
    """The same without line breaks."""
    for broken in ("\r", "\n"):
        written = Function("replace", (written, Literal(broken), Literal(" ")))
    return written


def name_at(
    start: Variable, path: Path, language: Operand | None, prefix: str
) -> Expression:
    """The name of the node that a path leads to; null where none may be seen."""
    followed = follow(start, path, prefix)
    written = returns(text(followed.end, "name", language))
    return head(collect(Statement((followed.match(), written))))
