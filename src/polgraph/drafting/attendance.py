"""Who was at a meeting without speaking: who chaired it, who `حضر`, whom `بحضور` names."""

from collections.abc import Iterator, Sequence

from polgraph.drafting.lexicon import groups
from polgraph.drafting.meetings import is_meeting
from polgraph.drafting.naming import Mention, Namer
from polgraph.drafting.others import bare
from polgraph.drafting.people import People
from polgraph.drafting.proposals import Attendance, Quote
from polgraph.drafting.sentences import Sentence
from polgraph.drafting.tokens import fold
from polgraph.model.enums import ParticipationRole

_PRESENCE = fold("حضور")
_COMMAS = frozenset("،,.؛")
_FEWEST_WORDS = 2


def find_attendance(
    sentences: Sequence[Sentence], namer: Namer, people: People
) -> Iterator[Attendance]:
    """Everybody who chaired or attended, in the order of the text."""
    for sentence in sentences:
        reader = _Reader(sentence, namer, people)
        for at in range(len(sentence.tokens)):
            yield from reader.read(at)


class _Reader:
    def __init__(self, sentence: Sentence, namer: Namer, people: People) -> None:
        self._sentence = sentence
        self._namer = namer
        self._people = people

    def read(self, at: int) -> Iterator[Attendance]:
        """Everybody whom the word at an index shows to have taken part."""
        key = self._sentence.key(at)
        word = key.removeprefix("و")
        if word in groups.CHAIRING:
            yield from self._people_from(at, at + 1, ParticipationRole.CHAIR, most=1)
        elif key in groups.IN_PRESENCE_OF:
            found = tuple(self._people_from(at, at + 1, ParticipationRole.ATTENDEE))
            yield from found or self._described(at)
        elif word in groups.ATTENDING and self._meets(at + 1):
            yield from self._people_from(at, at + 2, ParticipationRole.ATTENDEE)

    def _meets(self, at: int) -> bool:
        tokens = self._sentence.tokens
        return at < len(tokens) and tokens[at].has_article and is_meeting(tokens[at])

    def _people_from(
        self, verb: int, at: int, role: ParticipationRole, most: int = 20
    ) -> Iterator[Attendance]:
        """People named one after the other, joined by `و`."""
        start = self._sentence.tokens[verb].start
        for _ in range(most):
            at += self._sentence.key(at) in _COMMAS
            mention = self._mention(at)
            if mention is None:
                return
            speaker = self._people.introduce(mention)
            if speaker is not None:
                quote = Quote(self._sentence.text[start : mention.end], start)
                office = _office(mention)
                yield Attendance(role, quote, speaker.person, office=office)
            at = mention.after

    def _mention(self, at: int) -> Mention | None:
        sentence = bare(self._sentence, at)
        if sentence is None:
            return None
        mention = self._namer.read(sentence, at)
        return mention if mention is not None and mention.name else None

    def _described(self, at: int) -> Iterator[Attendance]:
        """`بحضور كبير من جميع المحافظات`: nobody is named."""
        tokens = self._sentence.tokens
        end = at + 1
        while end < len(tokens) and self._sentence.key(end) not in _COMMAS:
            end += 1
        first, last = tokens[at], tokens[end - 1]
        start = first.start_of(_PRESENCE) if first.stem_in(_ONLY_PRESENCE) else -1
        words = self._sentence.text[start : last.end]
        if start >= 0 and len(words.split()) > _FEWEST_WORDS:
            quote = Quote(self._sentence.text[first.start : last.end], first.start)
            described = Quote(words, start)
            yield Attendance(ParticipationRole.ATTENDEE, quote, description=described)


_ONLY_PRESENCE = frozenset((_PRESENCE,))


def _office(mention: Mention) -> Quote | None:
    return None if mention.office is None else mention.office.written
