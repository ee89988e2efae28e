"""A passage as sentences; what stands between quotation marks stays in one."""

from collections.abc import Iterator
from dataclasses import dataclass

from polgraph.drafting.proposals import Quote
from polgraph.drafting.tokens import Token, tokens

OPENING = frozenset("«“„")
CLOSING = frozenset("»”")
STRAIGHT = '"'
_ENDS = frozenset(".؟!؛?")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A run of words of a text.

    Attributes:
        text: the text in which they stand.
        tokens: its words and marks, the last stop included.
        paragraph: number of its paragraph, from 0.
    """

    text: str
    tokens: tuple[Token, ...]
    paragraph: int

    @property
    def start(self) -> int:
        """Offset of the first word."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """Offset behind the last word or mark."""
        return self.tokens[-1].end

    def key(self, index: int) -> str:
        """The folded word at a place; empty outside the sentence."""
        return self.tokens[index].key if 0 <= index < len(self.tokens) else ""


def sentences(text: str, start: int, end: int, paragraph: int) -> Iterator[Sentence]:
    """Cut a paragraph where a sentence ends outside quotation marks."""
    run: list[Token] = []
    inside = False
    for token in tokens(text, start, end):
        run.append(token)
        inside = _inside(token.word, inside=inside)
        if token.word in _ENDS and not inside:
            yield Sentence(text, tuple(run), paragraph)
            run = []
    if run:
        yield Sentence(text, tuple(run), paragraph)


def quoted(text: str, start: int, end: int) -> Quote | None:
    """The words between two offsets, without white space and marks around them."""
    words = text[start:end]
    kept = words.strip(" \t\n\r\u00a0،,.:؛;–—-")
    return Quote(kept, start + words.index(kept)) if kept else None


def _inside(mark: str, *, inside: bool) -> bool:
    if mark == STRAIGHT:
        return not inside
    return mark in OPENING or (inside and mark not in CLOSING)
