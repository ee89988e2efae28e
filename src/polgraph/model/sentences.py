"""Sentences that say one fact, by language: data, with a place for each value.

A sentence claims no more than the fact it is made from: no tense, no gender and no
number that the graph does not hold. Arabic therefore puts nouns where a verb would
have to agree with somebody. The places are the same in every language: `who` acts,
`what` is the office, the words or the thing itself, `whom` is the other end.
"""

import re
from dataclasses import dataclass

from polgraph.errors import ModelError

LANGUAGES = ("ar", "en")
"""Languages that sentences are written in; the first where the reader names none."""
OTHERWISE = "en"
"""What a reader of any other language is given."""
PLACES = ("who", "what", "whom")
"""Names of the places that values are put in."""

_PLACE = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence in each of `LANGUAGES`, with the same places.

    Raises:
        ModelError: where a language has a place that no other has, or one twice.
    """

    ar: str
    en: str

    def __post_init__(self) -> None:
        arabic, english = (_PLACE.findall(text) for text in (self.ar, self.en))
        known = set(PLACES).issuperset(english) and len(set(english)) == len(english)
        if not known or sorted(arabic) != sorted(english):
            message = (
                f"a sentence has other places in Arabic than in English: {self.en}"
            )
            raise ModelError(message)

    def parts(self, language: str) -> tuple[list[str], list[int]]:
        """The words around the places, and which of `PLACES` stands at each."""
        pieces = _PLACE.split(self.ar if language == "ar" else self.en)
        return pieces[::2], [PLACES.index(name) for name in pieces[1::2]]


ROLE = Sentence("{what} في {whom}: {who}", "{who} is recorded as {what} in {whom}")
SPOKE = Sentence("من المتحدثين في «{whom}»: {who}", "{who} spoke at “{whom}”")
TOOK_PART = Sentence("من المشاركين في «{whom}»: {who}", "{who} took part in “{whom}”")
SAID = Sentence("من كلام {who}: {what}", "What {who} said: {what}")
NAMED = Sentence("ذِكر {who} في «{what}»", "The article “{what}” names {who}")
