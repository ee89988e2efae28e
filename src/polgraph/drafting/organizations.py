"""Organizations that a text names, each place at which it does.

A name begins with a word such as `حزب` or `لجنة` and goes on as its grammar does: a
definite noun, what `و` adds to it, adjectives. Where the text writes longer words twice
alike, they are the name. `الفريق الذي` and `حزب وطني` are nobody's names.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from polgraph.drafting.lexicon import groups
from polgraph.drafting.lexicon.people import HONORIFICS, OFFICES, STOPS
from polgraph.drafting.lexicon.verbs import VERBS
from polgraph.drafting.proposals import Organization, Quote
from polgraph.drafting.tokens import Token, fold
from polgraph.model.enums import OrganizationKind

_ADJECTIVES = ("ي", "يه", "يين", "يون", "يات", "ه")
_LONGEST = 7  # words behind the first
_REPEATED = 2


@dataclass(frozen=True, slots=True)
class Named:
    """A place at which an organization is named: code point offsets."""

    organization: Organization
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Organizations:
    """The organizations of one text."""

    named: tuple[Named, ...]
    by_start: Mapping[int, Named]

    @property
    def all(self) -> tuple[Organization, ...]:
        """Each once, in the order in which the text names them."""
        return tuple(dict.fromkeys(each.organization for each in self.named))

    def at(self, token: Token) -> Named | None:
        """The organization whose name begins within a word."""
        return next(
            (n for at in range(token.start, token.end) if (n := self.by_start.get(at))),
            None,
        )

    def meant_by(self, token: Token) -> Organization | None:
        """The one that `الحزب` means: the only one of the text that is a `حزب`."""
        for stem in token.stems:
            if stem.startswith("ال") and stem[2:] in _HEADS:
                meant = {o for o in self.all if _head(o) == stem[2:]}
                return next(iter(meant)) if len(meant) == 1 else None
        return None


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A head with the words that may go on its name; `sure` of them do."""

    tokens: tuple[Token, ...]
    stem: str
    kind: OrganizationKind
    sure: int
    quote_end: int

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(token.key for token in self.tokens[1:])

    @property
    def start(self) -> int:
        return self.tokens[0].start_of(self.stem)

    def named(self, length: int) -> tuple[str, ...]:
        """The folded words of a name of some length behind the head."""
        return (self.stem, *self.keys[:length])


_HEADS = frozenset((*groups.ORGANIZATIONS, groups.COUNCIL))


def find_organizations(text: str, runs: Iterable[Sequence[Token]]) -> Organizations:
    """Find what is named in runs of words (a headline, sentences)."""
    runs = tuple(runs)
    found = [c for run in runs for c in _candidates(run)]
    lengths = _lengths(found)
    named: list[Named] = []
    first: dict[tuple[str, ...], tuple[_Candidate, int]] = {}
    for candidate, length in zip(found, lengths, strict=True):
        first.setdefault(candidate.named(length), (candidate, length))
    names = {key: _organization(text, *given) for key, given in first.items()}
    full = {key: names[_completed(key, names)] for key in names}
    for candidate, length in zip(found, lengths, strict=True):
        end = candidate.tokens[length].end
        organization = full[candidate.named(length)]
        named.append(Named(organization, candidate.start, end))
    places = _with_parents(text, named, runs)
    return Organizations(places, {n.start: n for n in places})


def _candidates(run: Sequence[Token]) -> Iterator[_Candidate]:
    end = 0
    for index in range(len(run)):
        if index < end:
            continue
        candidate = _candidate(run, index)
        if candidate is not None:
            yield candidate
            end = index + 1 + candidate.sure


def _candidate(run: Sequence[Token], index: int) -> _Candidate | None:
    token = run[index]
    follower = run[index + 1] if index + 1 < len(run) else None
    for stem in token.stems:
        if stem in groups.ALONE:
            return _Candidate((token,), stem, groups.ALONE[stem], 0, token.end)
        if follower is None:
            continue
        if stem == groups.COUNCIL and (kind := groups.COUNCILS.get(follower.key)):
            words = _possible(run, index + 1)
            return _Candidate((token, *words), stem, kind, _grown(words, 1), 0)
        if (kind := groups.ORGANIZATIONS.get(stem)) and _is_name(stem, follower):
            words = _possible(run, index + 1)
            if words:
                return _Candidate((token, *words), stem, kind, _sure(words), 0)
    return None


def _is_name(head: str, word: Token) -> bool:
    """Whether a word can be the first of the name that a head begins."""
    if not _continues(word) or word.key in groups.COMMON_NOUNS.get(head, ()):
        return False
    if word.has_article:
        return True
    if word.key in groups.CITY_NAMES or word.key in groups.NAME_HEADS:
        return True
    feminine = word.key.endswith("يه")
    return head in groups.NAMED_WITHOUT_ARTICLE and not feminine


def _possible(run: Sequence[Token], start: int) -> tuple[Token, ...]:
    """Words from `start` that may belong to a name; the first surely does."""
    words: list[Token] = []
    for token in run[start : start + _LONGEST]:
        if not words or _continues(token) or _is_short_number(token):
            words.append(token)
        else:
            break
    return tuple(words)


def _continues(token: Token) -> bool:
    key = token.key
    return (
        token.is_word
        and not token.is_number
        and not token.is_adverbial
        and key not in STOPS
        and key not in groups.QUALIFIERS
        and key not in VERBS
        and not any(s in OFFICES or s in HONORIFICS or s in _HEADS for s in token.stems)
        and not key.startswith(("ي", "سي", "ست", "لل", "كال", "بال"))
    )


def _is_short_number(token: Token) -> bool:
    return token.is_number and len(token.key) <= 3  # noqa: PLR2004 (a placeholder's number)


def _sure(words: Sequence[Token]) -> int:
    """How many of the words are the name by its grammar."""
    if words[0].key in groups.NAME_HEADS and len(words) > 1:
        return _grown(words, 2)
    return _grown(words, 1)


def _grown(words: Sequence[Token], sure: int) -> int:
    while sure < len(words) and _is_joined(words[sure], words[sure - 1]):
        sure += 1
    return sure


def _is_joined(word: Token, before: Token) -> bool:
    """An adjective of a definite word, what `و` adds to one, or a number."""
    if word.is_number:
        return True
    if not before.is_definite:
        return False
    if word.key.startswith("وال"):
        return True
    return word.has_article and word.key.endswith(_ADJECTIVES[:-1])


def _lengths(found: Sequence[_Candidate]) -> list[int]:
    """How many words belong to each name: longer ones where they come twice."""
    counts = Counter(
        (c.stem, *c.keys[:length])
        for c in found
        for length in range(1, len(c.keys) + 1)
    )
    return [_length(candidate, counts) for candidate in found]


def _length(candidate: _Candidate, counts: Counter[tuple[str, ...]]) -> int:
    repeated = (
        length
        for length in range(len(candidate.keys), candidate.sure, -1)
        if counts[candidate.stem, *candidate.keys[:length]] >= _REPEATED
    )
    return next(repeated, candidate.sure)


def _completed(
    key: tuple[str, ...], names: Iterable[tuple[str, ...]]
) -> tuple[str, ...]:
    """The only longer name that begins with these words, or the words themselves."""
    longer = [name for name in names if name[: len(key)] == key and name != key]
    return longer[0] if len(longer) == 1 and len(key) > 1 else key


def _organization(text: str, candidate: _Candidate, length: int) -> Organization:
    last = candidate.tokens[length]
    name = Quote(text[candidate.start : last.end], candidate.start)
    return Organization(name, candidate.kind, name, doubts=_doubts(candidate, length))


def _doubts(candidate: _Candidate, length: int) -> tuple[str, ...]:
    rest = candidate.tokens[length + 1 :]
    if candidate.sure < length:
        return ("the text writes these words together twice: is the name as long?",)
    named = candidate.tokens[min(1, length)].key
    if rest and rest[0].key.startswith("ال") == named.startswith("ال"):
        return (f"does the name end here, or go on with «{rest[0].word}»?",)
    return ()


def _with_parents(
    text: str, named: Sequence[Named], runs: Iterable[Sequence[Token]]
) -> tuple[Named, ...]:
    """Give the parent to what is named right before it: `فريق … بحزب إرادة`."""
    beginnings = {n.start: n for n in named}
    parents: dict[Organization, tuple[Organization, Quote]] = {}
    words = sorted((t for run in runs for t in run), key=lambda token: token.start)
    for each in named:
        other = _behind(each, words, beginnings)
        if other is not None and other.organization != each.organization:
            quote = Quote(text[each.start : other.end], each.start)
            parents.setdefault(each.organization, (other.organization, quote))
    given = {
        organization: replace(organization, parent=parent, quote=quote)
        for organization, (parent, quote) in parents.items()
        if parent not in parents
    }
    return tuple(
        replace(n, organization=given.get(n.organization, n.organization))
        for n in named
    )


def _behind(
    each: Named, words: Sequence[Token], beginnings: dict[int, Named]
) -> Named | None:
    """What is named behind an organization and a preposition that joins them."""
    index = bisect_left(words, each.end, key=lambda token: token.start)
    if index < len(words) and words[index].key in groups.SUBORDINATE:
        index += 1
    for token in words[index : index + 1]:
        for start in range(token.start + 1, min(token.start + 3, token.end)):
            if start in beginnings and token.key[0] in "بل":
                return beginnings[start]
    return None


def _head(organization: Organization) -> str:
    return fold(organization.name.words.split()[0])
