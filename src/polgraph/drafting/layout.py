"""A copied page as the parts of an article: section, headline, heading, body.

What belongs to the page and not to the article (links to other articles, buttons) is
left out. The first line is the headline unless it is as short as the name of a section
and a headline follows.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from polgraph.drafting.heading import Heading, read_heading
from polgraph.drafting.lexicon.pages import ENDINGS, FURNITURE
from polgraph.drafting.proposals import Quote
from polgraph.drafting.sentences import Sentence, quoted, sentences
from polgraph.drafting.tokens import fold

_LINE = re.compile(r"[^\n]+")
_URL_LINE = re.compile(r"\s*https?://\S+\s*")
_SECTION_WORDS = 3
_HEADLINE_WORDS = 30


@dataclass(frozen=True, slots=True)
class Layout:
    """The parts of an article.

    Attributes:
        headline: the line that is its title, or its first sentence.
        section: the line above it.
        heading: what stands above the body and before its first dash.
        body: its sentences.
        doubts: what a person should look at.
    """

    headline: Quote
    section: Quote | None
    heading: Heading
    body: tuple[Sentence, ...]
    doubts: tuple[str, ...]


def lay_out(text: str) -> Layout | None:
    """Tell the parts of a text; None where it has no line with words."""
    lines = list(_lines(text))
    if not lines:
        return None
    section, headline, body = _titles(text, lines)
    doubts = []
    if section:
        doubts.append(
            f"«{section.words}» stands above the headline and is taken for the section"
        )
    if headline is None:
        first = next(sentences(text, *body[0], 0))
        headline = quoted(text, first.start, first.end) or Quote(
            *_stripped(text, body[0])
        )
        doubts.append("no line of its own is the headline; this is the first sentence")
    heading, body = read_heading(text, body)
    return Layout(
        headline,
        section,
        heading,
        tuple(_sentences(text, body)),
        tuple(doubts),
    )


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """Lines of the article itself that are not only an address."""
    for match in _LINE.finditer(text):
        folded = fold(match[0]).strip()
        if folded.startswith(tuple(map(fold, ENDINGS))):
            return
        if not any(c.isalpha() for c in folded) or _URL_LINE.fullmatch(match[0]):
            continue
        if not folded.startswith(tuple(map(fold, FURNITURE))):
            yield match.span()


def _titles(
    text: str, lines: list[tuple[int, int]]
) -> tuple[Quote | None, Quote | None, list[tuple[int, int]]]:
    """Section and headline, where there are such lines, and the lines below them."""
    counts = [len(text[start:end].split()) for start, end in lines]
    ends = [text[start:end].rstrip().endswith((".", "؛", ":")) for start, end in lines]
    titles = [
        n <= _HEADLINE_WORDS and not end for n, end in zip(counts, ends, strict=True)
    ]
    if len(lines) > 2 and counts[0] <= _SECTION_WORDS < counts[1] and titles[1]:  # noqa: PLR2004 (section, headline, body)
        return _line(text, lines[0]), _line(text, lines[1]), lines[2:]
    if len(lines) > 1 and titles[0]:
        return None, _line(text, lines[0]), lines[1:]
    return None, None, lines


def _sentences(text: str, body: Sequence[tuple[int, int]]) -> Iterator[Sentence]:
    """Sentences of all paragraphs; one that ends in a colon goes on in the next."""
    start: int | None = None
    for number, (begin, end) in enumerate(body):
        first = begin if start is None else start
        if text[begin:end].rstrip().endswith(":") and number + 1 < len(body):
            start = first
            continue
        start = None
        yield from sentences(text, first, end, number)


def _line(text: str, line: tuple[int, int]) -> Quote:
    return Quote(*_stripped(text, line))


def _stripped(text: str, line: tuple[int, int]) -> tuple[str, int]:
    words = text[slice(*line)]
    kept = words.strip()
    return kept, line[0] + words.index(kept)
