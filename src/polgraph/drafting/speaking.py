"""Who speaks behind a verb of speech, and where what they say begins.

Tried in order: what is said stands there at once, and the last speaker goes on; a person
with an office; an organization; a word that stands for somebody named before; a name
alone; and at the start of a sentence anything before `أن`, as it is written.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from polgraph.drafting.lexicon import people as names
from polgraph.drafting.lexicon import verbs
from polgraph.drafting.naming import Mention, Namer
from polgraph.drafting.organizations import Organizations
from polgraph.drafting.people import People, Speaker
from polgraph.drafting.proposals import Doubts, Organization, Quote
from polgraph.drafting.sentences import OPENING, STRAIGHT, Sentence
from polgraph.drafting.tokens import Token, fold

_COMMAS = frozenset("،,")
_MARKS = OPENING | {STRAIGHT, ":"}
_WHOLE_NAME = 2
_FAR = 10  # words between a verb and `أن` that may say who speaks
_FARTHEST = 25  # words of an adverbial between them
_FEMININE = "ه"
_PLURALS = ("ون", "ين", "ات")
_INCOMPLETE = "is the name complete?"
_GUESSED = "no office and no known given name: is this a person's name?"
_NAMELESS = "who this is the text does not say in a name"


@dataclass(frozen=True, slots=True)
class Opening:
    """A place at which somebody begins, or goes on, to speak.

    Attributes:
        at: index of the verb, or of the first word of a label.
        content: index of the first word behind who speaks.
        verb: the verb, folded; empty for a label with a colon.
        gender: what the verb shows: `m`, `f` or `p`.
        speaker: the person, where one is named or meant.
        organization: the organization, where one speaks.
        mention: the person as written here.
        attribution: who speaks as written, where that is no full name.
        carried: nobody is named; the last speaker goes on.
    """

    at: int
    content: int
    verb: str
    gender: str
    speaker: Speaker | None = None
    organization: Organization | None = None
    mention: Mention | None = None
    attribution: Quote | None = None
    carried: bool = False
    doubts: Doubts = ()


class Speaking:
    """Tells who speaks, in one text."""

    def __init__(self, text: str, organizations: Organizations, people: People) -> None:
        self._text = text
        self._organizations = organizations
        self._people = people
        self.namer = Namer(text, organizations)

    def read(self, sentence: Sentence, base: Opening, *, first: bool) -> Opening | None:
        """Complete an opening that so far is a verb; None where nobody speaks.

        Args:
            sentence: in which the verb stands.
            base: `content` is the index of the word behind the verb.
            first: the verb begins its sentence.
        """
        for found in self._readings(sentence, base, first=first):
            return self.introduced(found) if _presents(sentence, found) else None
        return None

    def introduced(self, opening: Opening) -> Opening:
        """The opening with the person whom its mention introduces."""
        if opening.mention is None:
            return opening
        speaker = self._people.introduce(opening.mention, opening.gender)
        return replace(opening, speaker=speaker)

    def is_somebody(self, mention: Mention) -> bool:
        """Whether a mention without a verb before it surely names a person."""
        if mention.name is None:
            return False
        known = self._people.knows(mention.name)
        return known or bool(mention.office or mention.honorific) or _is_given(mention)

    def _readings(
        self, sentence: Sentence, base: Opening, *, first: bool
    ) -> Iterator[Opening]:
        if at_once := _at_once(sentence, base, first=first):
            yield at_once
        for read in (self._person, self._group, self._meant, self._untitled):
            if found := read(sentence, base):
                yield found
        for behind in _behind_adverbial(sentence, base):
            if _claims(sentence, behind.content):
                yield replace(behind, carried=True)
            elif found := self._person(sentence, behind):
                yield found
        if first and (found := self._anybody(sentence, base)):
            yield found

    def _person(self, sentence: Sentence, base: Opening) -> Opening | None:
        """Somebody with an office or an honorific, or named before."""
        mention = self._mention(sentence, base)
        if mention is None or mention.name is None:
            return None
        known = self._people.knows(mention.name)
        if mention.office is None and mention.honorific is None and not known:
            return None
        if _has_family(mention) or known:
            return _said_by(base, mention)
        given = fold(mention.name.words) in names.GIVEN_NAMES
        return _said_by(base, mention, (_INCOMPLETE,)) if given else None

    def _mention(self, sentence: Sentence, base: Opening) -> Mention | None:
        """The person in a speaker's place; `أبلغ فلان رئيس …` names two."""
        speaks = base.verb not in verbs.GREETED
        return self.namer.read(sentence, base.content, speaks=speaks)

    def _group(self, sentence: Sentence, base: Opening) -> Opening | None:
        """An organization, by its name or by `الحزب`."""
        if base.content >= len(sentence.tokens):
            return None
        word = sentence.tokens[base.content]
        named = self._organizations.at(word)
        if named is not None and named.start == word.start:
            end = sum(1 for t in sentence.tokens if t.start < named.end)
            return self._of(sentence, base, named.organization, end)
        meant = self._organizations.meant_by(word)
        if meant is None or not word.has_article:
            return None
        told = f"«{word.word}» is taken for «{meant.name.words}», the only one named"
        return self._of(sentence, base, meant, base.content + 1, (told,))

    def _of(
        self,
        sentence: Sentence,
        base: Opening,
        organization: Organization,
        end: int,
        doubts: Doubts = (),
    ) -> Opening | None:
        """An organization speaks, unless it is whom the verb addresses."""
        feminine = organization.name.words.split()[0].endswith("ة")
        if base.verb in verbs.GREETED and feminine != (base.gender == "f"):
            return None
        written = self._quote(sentence, base.content, end)
        return replace(
            base,
            content=end,
            organization=organization,
            attribution=written,
            doubts=doubts,
        )

    def _meant(self, sentence: Sentence, base: Opening) -> Opening | None:
        """A family name or an office alone: `البطاينة`, `رئيس الوزراء`."""
        if base.content >= len(sentence.tokens):
            return None
        last = self._last_of_office(sentence, base.content)
        speaker = self._people.meant_by(sentence.tokens[last])
        written = self._quote(sentence, base.content, last + 1)
        if speaker is None:
            speaker = self._people.holding(written)
        if speaker is None or not _agrees(speaker, base):
            return None
        name = speaker.person.name.words
        told = f"«{written.words}» is taken for «{name}», whom the text names"
        return replace(
            base,
            content=last + 1,
            speaker=speaker,
            attribution=written,
            doubts=(told,),
        )

    def _last_of_office(self, sentence: Sentence, at: int) -> int:
        """Index of the last word of an office without a name; else `at`."""
        mention = self.namer.read(sentence, at)
        if mention is not None and mention.name is None:
            return mention.after - 1
        honorific = sentence.key(at) in names.HONORIFICS
        return at + 1 if honorific and sentence.key(at + 1).startswith("ال") else at

    def _untitled(self, sentence: Sentence, base: Opening) -> Opening | None:
        """A name alone, which what follows must show to be one."""
        mention = self._mention(sentence, base)
        if mention is None or mention.name is None or base.verb in verbs.BETWEEN:
            return None
        if mention.honorific or not _has_family(mention):
            return None
        if _is_given(mention):
            return _said_by(base, mention)
        first = sentence.tokens[base.content]
        may_be = _may_be_name(first, sentence, mention.after)
        return _said_by(base, mention, (_GUESSED,)) if may_be else None

    def _anybody(self, sentence: Sentence, base: Opening) -> Opening | None:
        """Whoever stands between a verb and `أن`: `مصدر مسؤول`, `المشاركون`."""
        if base.verb in verbs.GREETED | verbs.PRESENTING:
            return None
        for end in range(base.content + 1, base.content + _FAR):
            if sentence.key(end) in verbs.COMPLEMENTIZERS | _MARKS:
                return self._attributed(sentence, base, end)
        return None

    def _attributed(
        self, sentence: Sentence, base: Opening, end: int
    ) -> Opening | None:
        if sentence.key(end - 1) in verbs.WISHED:
            return None
        last = end
        while last > base.content and (
            sentence.key(last - 1) in verbs.LINKS | _COMMAS | verbs.BEFORE_WORDS
        ):
            last -= 1
        if last == base.content:
            return None
        written = self._quote(sentence, base.content, last)
        return replace(base, content=last, attribution=written, doubts=(_NAMELESS,))

    def _quote(self, sentence: Sentence, first: int, end: int) -> Quote:
        start = sentence.tokens[first].start
        return Quote(self._text[start : sentence.tokens[end - 1].end], start)


def _at_once(sentence: Sentence, base: Opening, *, first: bool) -> Opening | None:
    """What is said stands right behind the verb: the last speaker goes on."""
    key = sentence.key(base.content)
    carried = replace(base, carried=True)
    presented = base.verb in verbs.PRESENTING and key in verbs.PRESENTED
    if key in verbs.COMPLEMENTIZERS | verbs.BEFORE_WORDS or presented:
        return carried
    if not key or base.verb in verbs.BETWEEN | verbs.PRESENTING:
        return None
    if key in _MARKS:
        return carried
    definite = key.startswith("بال") and sentence.tokens[base.content].is_definite
    if key not in verbs.LINKS and not definite:
        return None
    claims = sentence.key(base.content + 1) in verbs.COMPLEMENTIZERS
    return carried if claims or first else None


def _behind_adverbial(sentence: Sentence, base: Opening) -> Iterator[Opening]:
    """The verb with what may stand behind `، خلال لقائه،` or `في تصريح`.

    Whoever is named there speaks only with a verb that does not go on (`وأضاف`): with
    such a one it may be whom the speaker met.
    """
    at = base.content + (sentence.key(base.content) in _COMMAS)
    if sentence.key(at) not in verbs.ADVERBIAL or base.verb in verbs.BETWEEN:
        return
    for index in range(at + 1, min(at + _FARTHEST, len(sentence.tokens))):
        comma = at > base.content and sentence.key(index - 1) in _COMMAS
        if _claims(sentence, index) or (comma and base.verb not in verbs.GOING_ON):
            yield replace(base, content=index)


def _claims(sentence: Sentence, at: int) -> bool:
    """Whether what is said begins at a word."""
    if sentence.key(at) in verbs.LINKS:
        return sentence.key(at + 1) in verbs.COMPLEMENTIZERS
    wished = sentence.key(at - 1) in verbs.WISHED
    return sentence.key(at) in verbs.COMPLEMENTIZERS | _MARKS and not wished


def _said_by(base: Opening, mention: Mention, doubts: Doubts = ()) -> Opening:
    return replace(base, content=mention.after, mention=mention, doubts=doubts)


def _agrees(speaker: Speaker, base: Opening) -> bool:
    """Whether a verb can have a speaker of whom a gender is known."""
    return not speaker.gender or not base.verb or speaker.gender == base.gender


def _presents(sentence: Sentence, opening: Opening) -> bool:
    """Whether a verb such as `قدم` is about speaking here: `قدم فلان شرحا`."""
    if opening.verb not in verbs.PRESENTING:
        return True
    near = range(opening.content, opening.content + 2)
    return any(sentence.key(i) in verbs.PRESENTED for i in near)


def _has_family(mention: Mention) -> bool:
    return mention.name is not None and len(mention.name.words.split()) >= _WHOLE_NAME


def _is_given(mention: Mention) -> bool:
    if mention.name is None or not _has_family(mention):
        return False
    first = fold(mention.name.words).split()[0]
    return first in names.GIVEN_NAMES or first in names.COMPOUND


def _may_be_name(first: Token, sentence: Sentence, after: int) -> bool:
    """Whether unknown words in a speaker's place can be a name."""
    key, last = first.key, sentence.tokens[after - 1]
    if first.is_definite or key in names.NOT_NAMES or key.endswith(_PLURALS):
        return False
    if key.endswith(_FEMININE) and last.is_definite:
        return False
    ends = verbs.COMPLEMENTIZERS | verbs.LINKS | verbs.BEFORE_WORDS | _MARKS | _COMMAS
    return sentence.key(after) in ends or sentence.key(after) in names.STOPS
