"""People whom a text names with an office and who do not speak in that sentence.

Only where the word before the office shows that it begins there: behind another noun
(`نجل رئيس المجلس فلان`) the office is somebody else's.
"""

from dataclasses import replace

from polgraph.drafting.lexicon import groups
from polgraph.drafting.lexicon.people import (
    ADJECTIVES_TOO,
    HONORIFICS,
    OFFICES,
    PREPOSITIONS,
)
from polgraph.drafting.lexicon.verbs import VERBS
from polgraph.drafting.naming import Mention, Namer
from polgraph.drafting.people import People
from polgraph.drafting.sentences import Sentence
from polgraph.drafting.tokens import Token, fold

_BEFORE = groups.MET | groups.HOLDING | PREPOSITIONS | VERBS.keys()


def introduce_others(sentence: Sentence, namer: Namer, people: People) -> None:
    """Note everybody whom a sentence names with an office."""
    after = 0
    for at in range(len(sentence.tokens)):
        plain = bare(sentence, at)
        if at < after or plain is None:
            continue
        mention = namer.read(plain, at)
        if mention is None:
            continue
        after = mention.after
        if _begins(sentence, at) and _is_sure(plain, mention):
            people.introduce(mention)


def _begins(sentence: Sentence, at: int) -> bool:
    """Whether an office can begin at a word."""
    token = sentence.tokens[at]
    before = sentence.tokens[at - 1] if at else None
    if before is None or not before.is_word:
        return True
    if before.is_definite and token.key in ADJECTIVES_TOO:
        return False
    if token.key not in OFFICES | HONORIFICS and token.key[0] in "ولب":
        return True
    return before.is_definite or any(stem in _BEFORE for stem in before.stems)


def bare(sentence: Sentence, at: int) -> Sentence | None:
    """The sentence with `و` or `ل` taken off a word that begins an office."""
    if at >= len(sentence.tokens):
        return None
    token = sentence.tokens[at]
    stem = token.stem_in(OFFICES | HONORIFICS)
    if stem is None or not token.key.endswith(stem):
        return None
    start = token.start_of(stem)
    word = Token(token.word[start - token.start :], start, stem)
    words = (*sentence.tokens[:at], word, *sentence.tokens[at + 1 :])
    return replace(sentence, tokens=words)


def _is_sure(sentence: Sentence, mention: Mention) -> bool:
    """Whether a name outside a speaker's place surely ends where it was read to end."""
    if mention.name is None or not (mention.office or mention.honorific):
        return False
    words = fold(mention.name.words).split()
    behind = sentence.tokens[mention.after : mention.after + 1]
    ended = words[-1].startswith("ال") or words[-1].isdigit()
    return len(words) > 1 and (ended or not behind or not behind[0].is_word)
