"""What is said in a turn, claim by claim, and in which kind of speech.

Behind `أن` stands indirect speech, between quotation marks behind a verb of speech the
words themselves; anything else that somebody `دعا` or `شرح` is the source's summary.
A turn is cut where another word of speech follows (`مشيرا إلى أن`, `، وأن`, `، كما أن`) and
at the ends of quotations, never inside a claim.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from polgraph.drafting.lexicon import verbs
from polgraph.drafting.proposals import Doubts, Quote, Statement
from polgraph.drafting.sentences import CLOSING, OPENING, STRAIGHT, Sentence, quoted
from polgraph.drafting.speaking import Opening
from polgraph.drafting.tokens import Token
from polgraph.model.enums import StatementKind

_ALSO = "كما"
_COMMAS = frozenset("،,؛;")
_PARTICIPLES = frozenset(word for words in verbs.PARTICIPLES.values() for word in words)
_BARE = frozenset(("ان", "بان", "وان", "فان"))
_FAR = 30  # words between who speaks and `أن`
_NEAR = 6  # words between a participle and its `أن`: `مؤكدة في بيان أن`
_SCARE_WORDS = 3  # a quotation of so few words inside a claim is no statement
_COLON = "a colon and no quotation marks: are these the words themselves?"
_PRONOUN = "a pronoun stands for whom or what it is about"


@dataclass(frozen=True, slots=True)
class Said:
    """The statements of one opening, and where the words that introduce them end."""

    statements: tuple[Statement, ...]
    intro_end: int


def said(
    sentence: Sentence, opening: Opening, end: int, *, summed_up: bool = True
) -> Said:
    """Read what is said from an opening up to a word of its sentence.

    Args:
        sentence: holds both.
        opening: where somebody takes the floor.
        end: index of the first word that is no longer theirs.
        summed_up: whether a clause without `أن` is a summary of what is said; it is
            none where the words were quoted before.
    """
    first = _first_claim(sentence, opening, end)
    intro_end = sentence.tokens[max(opening.content, opening.at + 1) - 1].end
    if first is None:
        if not summed_up:
            return Said((), intro_end)
        return Said(tuple(_summary(sentence, opening, end)), intro_end)
    return Said(tuple(_pieces(sentence, first, end)), intro_end)


def quotation(sentence: Sentence, at: int, end: int) -> tuple[Quote, int] | None:
    """The words between the marks that open at `at`, and the index behind them."""
    if sentence.key(at) not in OPENING | {STRAIGHT}:
        return None
    closing = {STRAIGHT} if sentence.key(at) == STRAIGHT else CLOSING
    for index in range(at + 1, end):
        if sentence.key(index) in closing:
            words = quoted(
                sentence.text, sentence.tokens[at].end, sentence.tokens[index].start
            )
            return None if words is None else (words, index + 1)
    return None


def _first_claim(sentence: Sentence, opening: Opening, end: int) -> int | None:
    """Index of the `أن`, the colon or the quotation mark that begins what is said."""
    for index in range(opening.content, min(end, opening.content + _FAR)):
        key = sentence.key(index)
        if key in _PARTICIPLES and key not in verbs.BEFORE_WORDS:
            return None
        if key in verbs.COMPLEMENTIZERS:
            return None if sentence.key(index - 1) in verbs.WISHED else index
        if key == ":":
            return index + 1
        if quotation(sentence, index, end) and _is_long(sentence, index, end):
            return index
    return None


def _is_long(sentence: Sentence, at: int, end: int) -> bool:
    found = quotation(sentence, at, end)
    return found is not None and len(found[0].words.split()) > _SCARE_WORDS


def _summary(sentence: Sentence, opening: Opening, end: int) -> Iterator[Statement]:
    """Without `أن`: the clause as a whole is the source's summary."""
    cuts = _cuts(sentence, opening.content, end)
    words = sentence.tokens
    start = opening.at if not _is_presented(words, opening) else opening.content
    stop = cuts[0] if cuts else end
    text = quoted(sentence.text, words[start].start, words[stop - 1].end)
    if text is not None:
        yield Statement(StatementKind.PARAPHRASE, text, text)
    if cuts:
        yield from _pieces(sentence, cuts[0], end)


def _is_presented(words: tuple[Token, ...], opening: Opening) -> bool:
    return (
        opening.content < len(words) and words[opening.content].key in verbs.PRESENTED
    )


def _pieces(sentence: Sentence, first: int, end: int) -> Iterator[Statement]:
    """Claims from the first on, each with the word of speech before it."""
    at = first
    while at < end:
        if found := _quoted_words(sentence, at, end):
            words, behind = found
            yield Statement(StatementKind.VERBATIM, words, words)
            at = _past_commas(sentence, behind, end)
            continue
        stop = next(iter(_cuts(sentence, at + 1, end)), end)
        statement = _claim(sentence, at, stop)
        if statement is not None:
            yield statement
        at = stop


def _quoted_words(sentence: Sentence, at: int, end: int) -> tuple[Quote, int] | None:
    """A quotation at `at`, or behind the `أن` or the participle there."""
    index = at
    while index < end and (
        sentence.key(index) in verbs.COMPLEMENTIZERS | verbs.LINKS | verbs.BEFORE_WORDS
        or sentence.key(index) in _PARTICIPLES
        or sentence.key(index) in {":", "،"}
    ):
        index += 1
    found = quotation(sentence, index, end)
    if found is None:
        return None
    after_colon = ":" in {sentence.key(index - 1), sentence.key(at - 1)}
    long = after_colon or _is_long(sentence, index, end)
    behind = sentence.key(found[1])
    ends = not behind[:1].isalnum() or behind[:1] == "و" or found[1] >= end
    return found if long and ends else None


def _cuts(sentence: Sentence, first: int, end: int) -> list[int]:
    """Indices at which a further word of speech begins another claim."""
    return [index for index in range(first, end) if _is_cut(sentence, index)]


def _is_cut(sentence: Sentence, index: int) -> bool:
    key, before = sentence.key(index), sentence.key(index - 1)
    bare = key.removeprefix("و")
    if bare in _PARTICIPLES:
        after = {sentence.key(index + 1), sentence.key(index + 2)}
        return before in _COMMAS or bool(after & verbs.COMPLEMENTIZERS)
    if before not in _COMMAS:
        return False
    also = key == _ALSO and sentence.key(index + 1) in verbs.COMPLEMENTIZERS
    return also or (key in verbs.COMPLEMENTIZERS and key.startswith("و"))


def _claim(sentence: Sentence, at: int, stop: int) -> Statement | None:
    """One claim: its words behind `أن`, quoted with the word of speech before it."""
    words = sentence.tokens
    quote = quoted(sentence.text, words[at].start, words[stop - 1].end)
    begins = _behind_complementizer(sentence, at, stop)
    if begins is None:
        after_colon = sentence.key(at - 1) == ":"
        kind = StatementKind.REPORTED if after_colon else StatementKind.PARAPHRASE
        doubts: Doubts = (_COLON,) if after_colon else ()
        return None if quote is None else Statement(kind, quote, quote, doubts)
    text = quoted(sentence.text, words[begins].start, words[stop - 1].end)
    if text is None or quote is None:
        return None
    doubts = (_PRONOUN,) if words[begins].key in verbs.COMPLEMENTIZERS else ()
    return Statement(StatementKind.REPORTED, text, quote, doubts)


def _behind_complementizer(sentence: Sentence, at: int, stop: int) -> int | None:
    """Index of the first word of a claim; `أنه` stays with it. None without `أن`."""
    participle = sentence.key(at).removeprefix("و") in _PARTICIPLES
    for index in range(at, min(at + (_NEAR if participle else 4), stop - 1)):
        key = sentence.key(index)
        if key in verbs.WISHED | _COMMAS:
            return None
        if key in _BARE:
            return index + 1
        if key in verbs.COMPLEMENTIZERS:
            return index
        if not participle and key not in verbs.LINKS and key != _ALSO:
            return None
    return None


def _past_commas(sentence: Sentence, at: int, end: int) -> int:
    while at < end and not sentence.tokens[at].is_word:
        if sentence.key(at) in OPENING | {STRAIGHT}:
            break
        at += 1
    return at
