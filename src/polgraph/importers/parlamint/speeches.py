"""What is said in a sitting: speeches in order, each with its speaker.

`<u>` is a speech in most corpora and a paragraph in some. It is taken for a speech
unless the header's count of speeches, or paragraphs that never hold more than one
segment, say that it is a paragraph: then what one speaker says in a row is one speech.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from polgraph.importers.parlamint.documents import TEI, Element
from polgraph.importers.parlamint.elements import language, own_id
from polgraph.importers.tally import Tally

_ASIDE = frozenset(
    f"{TEI}{name}"
    for name in ("note", "kinesic", "vocal", "incident", "gap", "desc", "pb", "head")
)
_TOKENS = (f"{TEI}w", f"{TEI}pc")
_MANY = 1.5  # paragraphs to a turn, from which they are paragraphs


@dataclass(frozen=True, slots=True)
class Utterance:
    """A `<u>`, or several of one speaker that make one speech.

    Attributes:
        who: what `@who` says.
        sorts: what `@ana` points to (`chair`, `regular`, `guest`).
        own: its `xml:id`.
        written: the speaker as the transcript writes them before it.
        paragraphs: the words.
        language: of the words.
    """

    who: str | None
    sorts: tuple[str, ...]
    own: str | None
    written: str | None
    paragraphs: tuple[str, ...]
    language: str | None


def utterance(element: Element, written: str | None, tally: Tally) -> Utterance:
    """Read a `<u>`; notes in it are counted and left out."""
    segments = element.findall(f"{TEI}seg") or [element]
    for aside in element.iter(*_ASIDE - {f"{TEI}desc"}):
        tally.dropped[f"speeches.{str(aside.tag).rpartition('}')[2]}"] += 1
    said = [text for each in segments if (text := _said(each))]
    ana = tuple(each.rpartition("#")[2] for each in (element.get("ana") or "").split())
    who = (element.get("who") or "").strip()
    inside = language(segments[0])
    return Utterance(who or None, ana, own_id(element), written, tuple(said), inside)


def speeches(
    utterances: Sequence[Utterance], counted: int, at: str, tally: Tally
) -> list[Utterance]:
    """The speeches of a sitting in order; `counted` is the header's number of them."""
    turns = [list(run) for _, run in groupby(utterances, key=lambda each: each.who)]
    if _are_paragraphs(utterances, len(turns), counted):
        tally.note("paragraphs joined", at, f"{len(utterances)} u make {len(turns)}")
        return [_joined(run) for run in turns]
    if counted not in (0, len(utterances)):
        message = f"the header counts {counted} speeches, {len(utterances)} are here"
        tally.note("other count", at, message)
    return list(utterances)


def _are_paragraphs(utterances: Sequence[Utterance], turns: int, counted: int) -> bool:
    if turns == len(utterances) or counted == turns:
        return turns < len(utterances)
    single = all(len(each.paragraphs) <= 1 for each in utterances)
    return single and len(utterances) >= _MANY * turns


def _joined(run: Sequence[Utterance]) -> Utterance:
    first = run[0]
    said = tuple(text for each in run for text in each.paragraphs)
    sorts = tuple(dict.fromkeys(sort for each in run for sort in each.sorts))
    return Utterance(first.who, sorts, first.own, first.written, said, first.language)


def _said(segment: Element) -> str:
    """The words of a segment: running text, or tokens put together again."""
    if next(segment.iter(*_TOKENS), None) is not None:
        return "".join(_tokens(segment)).strip()
    return " ".join("".join(_text(segment)).split())


def _text(element: Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag not in _ASIDE:
            yield from _text(child)
        yield child.tail or ""


def _tokens(segment: Element) -> Iterator[str]:
    for token in segment.iter(*_TOKENS):
        # A word inside a word is the syntax of one that is already there.
        if next(token.iterancestors(f"{TEI}w"), None) is not None:
            continue
        yield (token.text or "").strip()
        yield "" if token.get("join") == "right" else " "
