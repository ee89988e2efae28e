"""The occasion at which a text says that words were spoken.

A meeting is proposed where the text says that something was done `في` or `خلال` it, or
that somebody `عقد` or `ترأس` it; a meeting to come, a former one or one that did not
take place is none. Turns behind that place are taken to be spoken there, as a doubt,
unless their own words name a newspaper or a communique.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from polgraph.drafting.dates import find_dates
from polgraph.drafting.lexicon import groups
from polgraph.drafting.lexicon.people import STOPS
from polgraph.drafting.lexicon.verbs import COMPLEMENTIZERS, VERBS
from polgraph.drafting.organizations import Organizations
from polgraph.drafting.proposals import (
    Date,
    Meeting,
    Organization,
    Place,
    Quote,
    Turn,
)
from polgraph.drafting.sentences import Sentence, quoted
from polgraph.drafting.tokens import Token
from polgraph.model.enums import MeetingKind

_NEAR = 6  # words around a meeting's noun that may say that it is another one
_VERB_BEFORE = 16  # words between a verb of holding and the noun
_NAME_WORDS = 9
_PLACE_NEAR = 60  # characters between the noun and the place
_JOINING = frozenset(("مع", "حول"))
_ADJECTIVES = ("ي", "يه")
_SHORT = 3
_UNNAMED = "the text gives the meeting no name of its own; these are its words"
_SPOKEN_THERE = "the text does not say of every turn that it was taken at this meeting"
_OWN_DATE = "the only date in the sentence that names the meeting"
_HOST = "taken for whose meeting it is"
_ENDS = frozenset('،,.؛;:؟!()«»"–—')


@dataclass(frozen=True, slots=True)
class Occasion:
    """Where a text names a meeting.

    Attributes:
        number: of the sentence.
        at: index of the noun in it.
        noun: its folded stem, without ending.
        before_too: what the text told before happened there too.
    """

    number: int
    at: int
    noun: str
    kind: MeetingKind
    before_too: bool


def find_occasion(sentences: Sequence[Sentence]) -> Occasion | None:
    """Find the first meeting that took place."""
    for number, sentence in enumerate(sentences):
        for at in range(len(sentence.tokens)):
            noun = _noun(sentence.tokens[at])
            if noun and _took_place(sentence, at):
                all_this = {sentence.key(0), sentence.key(1)} <= groups.ALL_THIS
                return Occasion(number, at, noun, groups.MEETINGS[noun], all_this)
    return None


def make_meeting(
    occasion: Occasion,
    sentences: Sequence[Sentence],
    organizations: Organizations,
    places: Sequence[Place],
) -> Meeting:
    """Describe a meeting by what its own sentence says."""
    sentence = sentences[occasion.number]
    first = sentence.tokens[occasion.at]
    end = _end_of_name(sentence, occasion.at, organizations)
    place = _place(sentence, first, places)
    start = sentence.tokens[max(occasion.at - 1, 0)].start
    stop = max(end, _end(place.quote) if place else 0)
    hosts = _hosts(sentence, occasion, organizations)
    date = _date(sentence)
    doubts = [_UNNAMED, _SPOKEN_THERE]
    if hosts:
        doubts.append(f"«{hosts[0].name.words}» is {_HOST}")
    return Meeting(
        _name(sentences, occasion, organizations, first, end),
        occasion.kind,
        quoted(sentence.text, start, stop) or Quote(first.word, first.start),
        organizers=hosts,
        place=place,
        date=date,
        doubts=tuple(doubts),
    )


def spoken_there(
    occasion: Occasion,
    turns: Sequence[tuple[int, Turn]],
    sentences: Sequence[Sentence],
) -> tuple[tuple[Turn, ...], tuple[Turn, ...]]:
    """Part the turns into those taken at a meeting and the others."""
    there: list[Turn] = []
    other: list[Turn] = []
    inside = False
    for number, turn in turns:
        if number == occasion.number or not _goes_on(turn, there, other):
            after = occasion.before_too or number >= occasion.number
            there_named = turn.speaker is not None or number == occasion.number
            elsewhere = _is_elsewhere(turn, sentences[number])
            inside = after and there_named and not elsewhere
            if occasion.kind is MeetingKind.INTERVIEW:
                inside = number == occasion.number
        (there if inside else other).append(turn)
    return tuple(there), tuple(other)


def _goes_on(turn: Turn, there: Sequence[Turn], other: Sequence[Turn]) -> bool:
    """Whether a turn only continues the one before it."""
    before = [*there[-1:], *other[-1:]]
    return any(
        b.speaker == turn.speaker and b.written == turn.written and turn.written
        for b in before
    ) and bool(turn.doubts)


def _is_elsewhere(turn: Turn, sentence: Sentence) -> bool:
    speaks_for_all = isinstance(turn.speaker, Organization)
    start = turn.quote.start or 0
    first = turn.statements[0].quote.start or 0
    near = (t for t in sentence.tokens if start <= t.start <= max(first, start + 80))
    return speaks_for_all or any(t.stem_in(groups.ELSEWHERE) for t in near)


def is_meeting(token: Token) -> bool:
    """Whether a word is a meeting's noun."""
    return bool(_noun(token))


def _noun(token: Token) -> str:
    """The stem of a meeting's noun, whatever its ending and prefixes."""
    for stem in token.stems:
        bare = stem.removeprefix("ال")
        for ending in groups.MEETING_ENDINGS:
            noun = bare.removesuffix(ending) if ending else bare
            noun = groups.MEETING_FORMS.get(noun, noun) if ending else noun
            if noun in groups.MEETINGS:
                return noun
            if f"{noun}ه" in groups.MEETINGS and ending.startswith("ت"):
                return f"{noun}ه"
    return ""


def _took_place(sentence: Sentence, at: int) -> bool:
    around = range(at - _NEAR, at + _NEAR + 1)
    if any(sentence.key(i).removeprefix("و") in groups.NOT_YET for i in around):
        return False
    if sentence.key(at - 1).removeprefix("و") in groups.AT_A_MEETING:
        return True
    before = range(max(0, at - _VERB_BEFORE), at)
    indefinite = not sentence.tokens[at].key.startswith("ب")
    return indefinite and any(
        sentence.key(i).removeprefix("و") in groups.HOLDING for i in before
    )


def _name(
    sentences: Sequence[Sentence],
    occasion: Occasion,
    organizations: Organizations,
    first: Token,
    end: int,
) -> Quote:
    """The fullest name: where the noun stands without a pronoun, or these words."""
    for sentence in sentences:
        for at, token in enumerate(sentence.tokens):
            follower = sentence.key(at + 1)
            if token.key == occasion.noun and (
                follower.startswith("ال") or follower in {"هذا", "هذه"}
            ):
                stop = _end_of_name(sentence, at, organizations)
                return Quote(sentence.text[token.start : stop], token.start)
    return Quote(sentences[occasion.number].text[first.start : end], first.start)


def _end_of_name(sentence: Sentence, at: int, organizations: Organizations) -> int:
    """Where the words that belong to a meeting's noun end."""
    end, index = sentence.tokens[at].end, at + 1
    while index < min(at + _NAME_WORDS, len(sentence.tokens)):
        token = sentence.tokens[index]
        if named := organizations.at(token):
            end = named.end
            index = next(
                (i for i, t in enumerate(sentence.tokens) if t.start >= end),
                len(sentence.tokens),
            )
            continue
        if not _names_meeting(token):
            break
        end = end if token.key in _JOINING else token.end
        index += 1
    return end


def _names_meeting(token: Token) -> bool:
    key = token.key
    return (
        token.word not in _ENDS
        and key not in COMPLEMENTIZERS
        and key not in VERBS
        and (key not in STOPS or key in _JOINING)
        and (
            token.is_definite
            or key in _JOINING | {"هذا", "هذه", "عمل"}
            or (len(key) > _SHORT and key.endswith(_ADJECTIVES))
        )
    )


def _place(sentence: Sentence, noun: Token, places: Sequence[Place]) -> Place | None:
    """The place named right behind the noun, if `ب` or `في` joins it."""
    for place in sorted(places, key=lambda p: -len(p.quote.words)):
        start = place.quote.start or 0
        before = sentence.text[max(0, start - 3) : start].strip()
        joined = place.quote.words.startswith("ب") or before == "في"
        if joined and noun.end <= start <= min(noun.end + _PLACE_NEAR, sentence.end):
            return place
    return None


def _hosts(
    sentence: Sentence, occasion: Occasion, organizations: Organizations
) -> tuple[Organization, ...]:
    """The organization before `اجتماعه`, or behind a verb of holding."""
    noun = sentence.tokens[occasion.at]
    possessed = noun.key != occasion.noun and noun.key.endswith(("ه", "ها", "هم"))
    before = sentence.tokens[: occasion.at]
    for index, token in enumerate(before):
        holding = sentence.key(index - 1).removeprefix("و") in groups.HOLDING
        named = organizations.at(token)
        if named is not None and (holding or (possessed and occasion.noun != noun.key)):
            return (named.organization,)
    return ()


def _date(sentence: Sentence) -> Date | None:
    words = sentence.text[sentence.start : sentence.end]
    found = [r for r in find_dates(words) if r.date is None or r.date.month]
    if len(found) != 1:
        return None
    start = sentence.start + found[0].start
    written = Quote(sentence.text[start : sentence.start + found[0].end], start)
    doubts = (_OWN_DATE, found[0].doubt) if found[0].doubt else (_OWN_DATE,)
    return Date(written, doubts)


def _end(quote: Quote) -> int:
    return (quote.start or 0) + len(quote.words)
