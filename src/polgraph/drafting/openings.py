"""Where somebody takes the floor within a sentence.

A verb of speech counts at the start of a sentence, behind an adverbial (`من جهته،`), a
comma or a connector, and with `و` before it; words between quotation marks are never
looked at. A speaker with a colon, or before the verb, opens a sentence too.
"""

from collections.abc import Iterator

from polgraph.drafting.lexicon import verbs
from polgraph.drafting.sentences import CLOSING, OPENING, STRAIGHT, Sentence
from polgraph.drafting.speaking import Opening, Speaking

_COMMAS = frozenset("،,؛;–—-")
_SHORT_LEAD = 3  # words before a verb without a comma: `من جهته قال`


class Openings:
    """Finds openings in one text, sentence by sentence in order."""

    def __init__(self, speaking: Speaking) -> None:
        self._speaking = speaking

    def find(self, sentence: Sentence) -> tuple[Opening, ...]:
        """All openings of a sentence, in order."""
        label = self._label(sentence) or self._according_to(sentence)
        if label is not None:
            return (label,)
        found: list[Opening] = []
        for at in _outside_quotes(sentence):
            if found and at < found[-1].content:
                continue
            if opening := self._opening(sentence, at):
                found.append(opening)
        return tuple(found)

    def _label(self, sentence: Sentence) -> Opening | None:
        """`النائب فلان الفلاني: …`, and `النائب فلان الفلاني أكد أن …`."""
        mention = self._speaking.namer.read(sentence, 0)
        if mention is None or not self._speaking.is_somebody(mention):
            return None
        behind = sentence.key(mention.after)
        verb, gender = verbs.VERBS.get(behind, ("", ""))
        introduced = mention.office is not None or mention.honorific is not None
        if behind != ":" and (not verb or verb in verbs.BETWEEN or not introduced):
            return None
        after = mention.after + bool(verb)
        opening = Opening(0, after, verb, gender, mention=mention)
        return self._speaking.introduced(opening)

    def _according_to(self, sentence: Sentence) -> Opening | None:
        """`بحسب فلان الفلاني، فإن …`."""
        if sentence.key(0) not in verbs.ACCORDING_TO:
            return None
        return self._speaking.read(sentence, Opening(0, 1, "", ""), first=True)

    def _opening(self, sentence: Sentence, at: int) -> Opening | None:
        form = _verb_form(sentence.tokens[at].key)
        if form is None:
            return None
        first = is_first(sentence, at)
        if not first and not _is_joined(sentence, at, form):
            return None
        verb, gender = verbs.VERBS[form]
        after = at + 1
        if form in verbs.IMPERSONAL and sentence.key(after) in verbs.COMPLEMENTIZERS:
            return None
        while sentence.key(after) in verbs.PASSED_OVER:
            after += 1
        base = Opening(at, after, verb, gender)
        return self._speaking.read(sentence, base, first=first)


def is_first(sentence: Sentence, at: int) -> bool:
    """Whether nothing but an adverbial stands before a word of its sentence."""
    if at == 0:
        return True
    before = sentence.tokens[:at]
    if before[0].word in OPENING | {STRAIGHT}:
        closing = next(
            (i for i, t in enumerate(before) if i and t.word in CLOSING | {STRAIGHT}),
            at,
        )
        return closing < at and all(t.word in _COMMAS for t in before[closing + 1 :])
    if before[0].key not in verbs.LEAD_INS:
        return False
    commas = [i for i, t in enumerate(before) if t.word in _COMMAS]
    return commas[-1:] == [at - 1] or (not commas and at <= _SHORT_LEAD)


def _verb_form(key: str) -> str | None:
    if key in verbs.VERBS:
        return key
    bare = key[1:]
    return bare if key[:1] in {"و", "ف"} and bare in verbs.VERBS else None


def _is_joined(sentence: Sentence, at: int, form: str) -> bool:
    key, before = sentence.key(at), sentence.key(at - 1)
    return key != form or before in _COMMAS or before in verbs.CONNECTORS


def _outside_quotes(sentence: Sentence) -> Iterator[int]:
    inside = False
    for index, token in enumerate(sentence.tokens):
        if token.word == STRAIGHT:
            inside = not inside
        elif token.word in OPENING:
            inside = True
        elif token.word in CLOSING:
            inside = False
        elif not inside:
            yield index
