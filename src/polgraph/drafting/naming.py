"""A person as news introduces one: office, honorific, name, or name, then office.

`وزير الصحة، الدكتور فلان الفلاني`, `فلان الفلاني، وزير الصحة،`, `النائب فلان`. Where an
office ends and a name begins nothing marks; an office goes on with definite words,
organizations and places, and a name begins at the first word that is neither.
"""

from dataclasses import dataclass, replace

from polgraph.drafting.lexicon import groups, people
from polgraph.drafting.lexicon.verbs import COMPLEMENTIZERS, VERBS
from polgraph.drafting.organizations import Organizations
from polgraph.drafting.proposals import Doubts, Organization, Quote
from polgraph.drafting.sentences import Sentence
from polgraph.drafting.tokens import Token

_MOST_WORDS = 4  # of a name
_COMMA = frozenset("،,")
_NO_COMMA = "it follows the name without a comma: is it the speaker's?"


@dataclass(frozen=True, slots=True)
class Office:
    """An office as written, and the organization whose it is.

    Attributes:
        written: all its words.
        title: its words without the organization that `ل` or `ب` joins to it.
        organization: named among its words, or meant by `الحزب` there.
    """

    written: Quote
    title: Quote
    organization: Organization | None
    doubts: Doubts = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """A person as one place of the text introduces them.

    Attributes:
        start: offset of the first word of all.
        end: offset behind the last.
        after: index of the word behind it in its sentence.
    """

    start: int
    end: int
    after: int
    name: Quote | None
    office: Office | None
    honorific: Quote | None
    doubts: Doubts = ()


class Namer:
    """Reads mentions in one text, whose organizations are known."""

    def __init__(self, text: str, organizations: Organizations) -> None:
        self._text = text
        self._organizations = organizations

    def read(
        self, sentence: Sentence, index: int, *, speaks: bool = False
    ) -> Mention | None:
        """Read the mention that begins at a word; None where none does.

        Args:
            sentence: in which it stands.
            index: of its first word.
            speaks: it is a speaker, whose office may stand right behind the name; of
                somebody else an office there may be another person's.
        """
        words = sentence.tokens
        honorific_from = index
        at = self._honorifics(words, index, people.HONORIFICS - people.OFFICES)
        office, after = self._office(words, at)
        if office is None:
            after = at
        elif _key(words, after) in _COMMA and self._opens_name(words, after + 1):
            after += 1
        if after > at:
            honorific_from = after
            at = self._honorifics(words, after, people.HONORIFICS)
        ends = self._name(words, at if office or at > index else index)
        honorific = self._quote(words, honorific_from, at)
        return self._mention(words, (index, at, ends), office, honorific, speaks=speaks)

    def _mention(
        self,
        words: tuple[Token, ...],
        places: tuple[int, int, int],
        office: Office | None,
        honorific: Quote | None,
        *,
        speaks: bool,
    ) -> Mention | None:
        index, at, ends = places
        name = self._quote(words, at, ends)
        doubts: Doubts = ()
        if name is None and office is None:
            return None
        if name is None:
            ends = at
        elif office is None:
            office, ends = self._behind(words, ends, speaks=speaks)
        elif second := self._adjective(words, at, office, honorific):
            doubts = (second,)
        last = words[max(ends - 1, index)]
        return Mention(
            words[index].start, last.end, ends, name, office, honorific, doubts
        )

    def _adjective(
        self, words: tuple[Token, ...], at: int, office: Office, honorific: Quote | None
    ) -> str:
        """The second reading of `العلاقات مع الإعلام الصحفي فلان`."""
        last = words[at - 1]
        if (
            honorific
            or last.key not in people.ADJECTIVES_TOO
            or last.end > _end(office)
        ):
            return ""
        return (
            f"«{last.word}» may end the office, as it is read here, or may go with the"
            f" name («{last.word} {words[at].word}») and the office ends before it"
        )

    def _opens_name(self, words: tuple[Token, ...], at: int) -> bool:
        return _key(words, at) in people.HONORIFICS | people.GIVEN_NAMES

    def _honorifics(
        self, words: tuple[Token, ...], at: int, known: frozenset[str]
    ) -> int:
        while _key(words, at) in known and at + 1 < len(words):
            at += 1
        return at

    def _office(
        self, words: tuple[Token, ...], index: int
    ) -> tuple[Office | None, int]:
        """The office that begins at a word, and where it ends."""
        if _key(words, index) not in people.OFFICES:
            return None, index
        at, organization, cut = index + 1, None, None
        doubts: Doubts = ()
        while at < len(words) and (step := self._step(words, at, index)):
            found, joined = self._organization(words[at])
            if found and organization is None:
                organization = found
                cut = at if joined else None
                doubts = self._meaning(words[at], found)
            at += step
        written = self._quote(words, index, at)
        title = self._quote(words, index, cut or at)
        if written is None or title is None:
            return None, index
        return Office(written, title, organization, doubts), at

    def _organization(self, word: Token) -> tuple[Organization | None, bool]:
        """The organization that a word of an office names, and whether `ل` joins it."""
        named = self._organizations.at(word)
        if named is not None:
            return named.organization, word.start < named.start and word.key[0] in "بل"
        return self._organizations.meant_by(word), word.key.startswith(("لل", "بال"))

    def _meaning(self, word: Token, meant: Organization) -> Doubts:
        if self._organizations.at(word) is not None:
            return ()
        return (f"«{word.word}» is taken for «{meant.name.words}», the only one named",)

    def _step(self, words: tuple[Token, ...], at: int, first: int) -> int:
        """How many words from `at` belong to an office; 0 where it has ended."""
        word, before = words[at], words[at - 1]
        named = self._organizations.at(word)
        if named is not None:
            return sum(1 for w in words[at:] if w.start < named.end)
        if word.key in people.PREPOSITIONS:
            follows = at + 1 < len(words) and self._is_certain(words, at + 1)
            return 2 if follows and not _ends_office(words, at + 1) else 0
        if not word.is_word or _ends_office(words, at):
            return 0
        if self._is_certain(words, at):
            return 1
        into_place = before.stem_in(people.INTO_PLACES) and at - first < _MOST_WORDS
        return 1 if into_place and word.key not in people.GIVEN_NAMES else 0

    def _is_certain(self, words: tuple[Token, ...], at: int) -> bool:
        """Whether a word can only go on an office."""
        word = words[at]
        if self._organizations.at(word) is not None:
            return True
        known = (
            people.OFFICES | people.CONTINUING | groups.COUNTRIES | groups.CITY_NAMES
        )
        return word.is_definite or word.stem_in(known) is not None

    def _name(self, words: tuple[Token, ...], index: int) -> int:
        """Where the name that begins at a word ends; `index` where none begins."""
        at = index
        while at < len(words) and at - index < _MOST_WORDS:
            word = words[at]
            if not word.is_word or self._ends_name(words, at, index):
                break
            at += 1
            if word.key in people.COMPOUND and at < len(words) and words[at].is_word:
                at += 1
            elif word.is_number or (at - 1 > index and word.has_article):
                break
        return at

    def _ends_name(self, words: tuple[Token, ...], at: int, first: int) -> bool:
        word = words[at]
        if word.word in people.SURELY_PREPOSITION or word.is_adverbial:
            return True
        if word.is_number:
            return at == first
        if at == first:
            named = self._organizations.at(word) is not None
            return (
                named or word.key in people.STOPS | COMPLEMENTIZERS | people.NOT_NAMES
            )
        return (
            word.key in people.STOPS | COMPLEMENTIZERS
            or word.key in people.OFFICES | people.HONORIFICS
            or (word.key in VERBS and word.key not in people.GIVEN_NAMES)
            or self._organizations.at(word) is not None
        )

    def _behind(
        self, words: tuple[Token, ...], after: int, *, speaks: bool
    ) -> tuple[Office | None, int]:
        """The office behind a name and a comma, up to the next comma."""
        if speaks and _key(words, after) in people.OFFICES:
            office, end = self._office(words, after)
            if office is not None:
                doubts = (*office.doubts, _NO_COMMA)
                return replace(office, doubts=doubts), end
        if _key(words, after) not in _COMMA | {"("}:
            return None, after
        office, end = self._office(words, after + 1)
        closing = (
            _key(words, end) in _COMMA | {")"} or _key(words, end) in COMPLEMENTIZERS
        )
        if office is None or not closing:
            return None, after
        return office, end

    def _quote(self, words: tuple[Token, ...], first: int, end: int) -> Quote | None:
        if first >= end:
            return None
        start = words[first].start
        return Quote(self._text[start : words[end - 1].end], start)


def _ends_office(words: tuple[Token, ...], at: int) -> bool:
    """Whether a name, or nothing of an office, begins at a word."""
    word = words[at]
    if at + 1 < len(words) and words[at + 1].is_number and word.is_definite:
        return True
    if word.key in people.ADJECTIVES_TOO:
        return not words[at - 1].is_definite
    if word.key in people.HONORIFICS and word.key not in people.OFFICES:
        return True
    if word.key in people.HONORIFICS & people.OFFICES:
        return words[at - 1].is_definite
    if word.has_article:
        return word.key in people.NO_OFFICE | people.GIVEN_NAMES
    ends = people.GIVEN_NAMES | people.STOPS | COMPLEMENTIZERS
    return word.key in ends or word.is_adverbial


def _key(words: tuple[Token, ...], at: int) -> str:
    return words[at].key if 0 <= at < len(words) else ""


def _end(office: Office) -> int:
    return (office.written.start or 0) + len(office.written.words)
