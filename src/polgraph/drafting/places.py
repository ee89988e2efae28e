"""Places that a text names, and what it says that they are.

That `الأردن` is a country the lexicon knows and the text does not say: only `العاصمة`,
`مدينة`, `محافظة` and `مقر` before a name give a kind.
"""

from collections.abc import Iterable, Iterator, Sequence

from polgraph.drafting.lexicon import groups
from polgraph.drafting.organizations import Organizations
from polgraph.drafting.proposals import Doubts, Place, PlaceKind, Quote
from polgraph.drafting.tokens import Token, fold

_IN = fold("في")
_AMMAN = fold("عمان")
_BOTH = "a country and its capital have this name: which is meant?"
_TAKEN = "«{}» is taken for «{}», the only one named: give its name here"
_KNOWN = groups.CITY_NAMES | groups.COUNTRIES


def find_places(
    text: str, runs: Iterable[Sequence[Token]], organizations: Organizations
) -> tuple[Place, ...]:
    """Find the places named in runs of words, each once, in order.

    A headquarters is within the place that is named right behind it.
    """
    found: dict[str, Place] = {}
    for run in runs:
        for place in _in_run(text, run, organizations):
            found.setdefault(fold(place.name.words), place)
    return tuple(found.values())


def _in_run(
    text: str, run: Sequence[Token], organizations: Organizations
) -> Iterator[Place]:
    index = 0
    while index < len(run):
        named = _headquarters(text, run, index, organizations) or _place(
            text, run, index
        )
        if named is None:
            index += 1
            continue
        place, index = named
        if place.within is not None:
            yield place.within
        yield place


def _place(text: str, run: Sequence[Token], at: int) -> tuple[Place, int] | None:
    """A place whose words begin at an index, and the index behind it."""
    token = run[at]
    for words, kind in (
        (frozenset((groups.CAPITAL,)), PlaceKind.CAPITAL),
        (groups.CITIES, PlaceKind.CITY),
        (groups.GOVERNORATES, PlaceKind.GOVERNORATE),
    ):
        if token.stem_in(words) and (name := _named(run, at + 1)) is not None:
            return _made(text, token, run[name], kind), name + 1
    if _is_country(run, at):
        return _country(text, token), at + 1
    stem = token.stem_in(groups.CITY_NAMES - {_AMMAN})
    if stem and (_key(run, at - 1) == _IN or token.key == f"ب{stem}"):
        start = token.start_of(stem)
        town = Quote(text[start : token.end], start)
        return Place(town, Quote(token.word, token.start)), at + 1
    return None


def _named(run: Sequence[Token], at: int) -> int | None:
    """Index of a known town behind `العاصمة` or `محافظة`, perhaps after an adjective."""
    if _key(run, at) in _KNOWN:
        return at
    adjective = _key(run, at).startswith("ال") and _key(run, at).endswith("يه")
    return at + 1 if adjective and _key(run, at + 1) in _KNOWN else None


def _made(text: str, first: Token, last: Token, kind: PlaceKind) -> Place:
    name = Quote(last.word, last.start)
    return Place(name, Quote(text[first.start : last.end], first.start), kind)


def _is_country(run: Sequence[Token], at: int) -> bool:
    beside = {_key(run, at - 1), _key(run, at + 1)}
    stem = run[at].stem_in(groups.COUNTRIES)
    return (
        stem is not None
        and not _is_joined(run[at], stem)
        and not (beside & groups.NOT_PLACES)
    )


def _is_joined(token: Token, stem: str) -> bool:
    """Whether a word holds a stem only in thought, as `للأردن` holds `الأردن`."""
    return not token.key.endswith(stem)


def _country(text: str, token: Token) -> Place:
    stem = token.stem_in(groups.COUNTRIES) or token.key
    start = token.start_of(stem)
    name = Quote(text[start : token.end], start)
    doubts: Doubts = (_BOTH,) if stem in groups.COUNTRY_OR_CAPITAL else ()
    return Place(name, name, doubts=doubts)


def _headquarters(
    text: str, run: Sequence[Token], at: int, organizations: Organizations
) -> tuple[Place, int] | None:
    """`مقر الحزب بالعاصمة عمان`: the name ends with the organization's."""
    stem = run[at].stem_in(groups.HEADQUARTERS)
    if stem is None or at + 1 >= len(run):
        return None
    follower = run[at + 1]
    named = organizations.at(follower)
    organization = named.organization if named else organizations.meant_by(follower)
    if organization is None:
        return None
    last = max(
        (i for i, t in enumerate(run) if named and t.start < named.end), default=at + 1
    )
    start = run[at].start_of(stem)
    within = _place(text, run, last + 1) if last + 1 < len(run) else None
    end = run[(within[1] - 1) if within else last].end
    name = Quote(text[start : run[last].end], start)
    quote = Quote(text[run[at].start : end], run[at].start)
    taken = _TAKEN.format(follower.word, organization.name.words)
    doubts: Doubts = () if named else (taken,)
    where = within[0] if within else None
    kind = PlaceKind.HEADQUARTERS
    place = Place(name, quote, kind, where, organization, doubts)
    return place, within[1] if within else last + 1


def _key(run: Sequence[Token], at: int) -> str:
    return run[at].key if 0 <= at < len(run) else ""
