"""One list of what the indexes found, the best first, with scores that compare.

A score says how much of what was asked for is there: 1 is the very name, more than .98
a name that has all the words as they were asked, .9 the very words of a text. Below `SURE` nobody should trust it without a look, below `_LEAST` it
is not told at all.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from pydantic import TypeAdapter

from polgraph.names import Alignment, align, tokens
from polgraph.names.alignment import NOTHING
from polgraph.search.highlights import excerpt, marked
from polgraph.search.lucene import asked_tokens, asked_words
from polgraph.search.passages import Span, passage

SURE = 0.75
_LEAST = 0.4
_LIKE = 0.98
"""The most that a name counts that is only like what was asked for."""
_UNSHOWN = 0.7
"""The most that words count that stand in a text which may not be shown."""
_DIGITS = 4

Named = tuple[str, list[str], list[str]]
"""Id, names as stored, their tokens joined by spaces."""
Written = tuple[str, str, str | None, list[str], str | None]
"""Id, id of the node that stands for it, headline if it has one, texts to be shown,
and a text that nobody may be shown."""
Candidates = tuple[list[Named], list[Written]]
_CANDIDATES = TypeAdapter(Candidates)


@dataclass(frozen=True, slots=True)
class Hit:
    """A node, or a statement and the node that stands for it, and why it was found.

    `key` tells hits of one search apart. `text` is the name or the passage that
    matched, and the spans of it that did.
    """

    key: str
    node: str
    score: float
    text: str
    spans: tuple[Span, ...]
    named: bool
    matched: tuple[int, ...] = ()

    @property
    def is_literal(self) -> bool:
        """Whether it is a name that has all the words as they were asked."""
        return self.named and self.score > _LIKE

    @property
    def weak(self) -> bool:
        """Whether the match should not be trusted without a look."""
        return self.score < SURE

    def as_place(self) -> dict[str, object]:
        """What the statement that reads the page needs to find the node."""
        return {"key": self.key, "node": self.node, "score": self.score}

    def as_row(self) -> dict[str, object]:
        """The same, and everything that is told of the match."""
        return {
            **self.as_place(),
            "statement": None if self.key == self.node else self.key,
            "weak": self.weak,
            "highlight": self._highlight(),
            "matchedName": self.text if self.named else None,
        }

    def _highlight(self) -> str:
        if not self.named:
            return excerpt(self.text, self.spans)
        cut = tokens(self.text)
        return marked(
            self.text,
            [(cut[i].start, cut[i].end) for i in self.matched if i < len(cut)],
        )


def rank(query: str, found: object) -> list[Hit]:
    """Everything that may be meant, the best first; equal scores by id.

    Args:
        query: as it was typed.
        found: what the indexes gave, see `Candidates`.
    """
    named, written = _CANDIDATES.validate_python(found)
    best: dict[str, Hit] = {}
    for hit in (*_by_name(query, named), *_by_words(query, written)):
        if hit.key not in best or hit.score > best[hit.key].score:
            best[hit.key] = hit
    told = (hit for hit in best.values() if hit.score >= _LEAST)
    return sorted(told, key=lambda hit: (-hit.score, hit.key))


def _by_name(query: str, found: Iterable[Named]) -> Iterator[Hit]:
    asked = asked_tokens(query)
    for id_, names, norms in found:
        best, place, most = NOTHING, 0, 0.0
        for index, norm in enumerate(norms):
            aligned = align(asked, norm.split())
            score = _score(aligned)
            if score > most:
                best, place, most = aligned, index, score
        if place < len(names):
            yield Hit(
                id_, id_, most, names[place], (), named=True, matched=best.matched
            )


def _score(aligned: Alignment) -> float:
    """No name that is only like what was asked comes before one that has its words."""
    if aligned.literal:
        return round(_LIKE + (1 - _LIKE) * aligned.covered, _DIGITS)
    return round(min(aligned.score, _LIKE), _DIGITS)


def _by_words(query: str, found: Iterable[Written]) -> Iterator[Hit]:
    words = asked_words(query)
    for id_, node, headline, texts, hidden in found:
        told = texts if headline is None else sorted(texts)  # quotes come in any order
        best = _best_text(words, [headline or "", *told])
        if best is not None:
            score, text, spans = best
            yield Hit(id_, node, score, text, spans, named=False)
        if hidden is not None and (unshown := passage(words, hidden)):
            score = min(unshown.score, _UNSHOWN)
            yield Hit(id_, node, score, headline or "", (), named=False)


def _best_text(
    words: Sequence[str], texts: Iterable[str]
) -> tuple[float, str, tuple[Span, ...]] | None:
    best: tuple[float, str, tuple[Span, ...]] | None = None
    for text in texts:
        found = passage(words, text)
        if found and (best is None or found.score > best[0]):
            best = round(found.score, _DIGITS), text, found.spans
    return best
