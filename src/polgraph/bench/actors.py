"""Synthetic officials, parties, bodies, outlets, and who held which office."""

from collections.abc import Iterator

from polgraph.bench.chance import Chance, falling_weights
from polgraph.bench.parts import DATASET, known, name
from polgraph.bench.size import Size
from polgraph.model.enums import NameKind
from polgraph.records import Citation, Record, Wording
from polgraph.records.record import Value

_GENDERS = ("female", "male", None)
_OFFICES = (
    "Minister",
    "Deputy Minister",
    "Mayor",
    "Governor",
    "Councillor",
    "Senator",
    "Spokesperson",
    "Commissioner",
)
_KINDS = ("PARLIAMENT", "MINISTRY", "COMMITTEE", "GOVERNMENT")
NAMESAKES = 40
"""Of so many officials, the last has the name of the one before."""
_BILINGUAL = 5
_REPORTED = 0.15


def parties(size: Size) -> Iterator[Record]:
    """Parties, some of them undated."""
    chance = Chance("parties")
    for number in range(size.parties):
        founded = chance.written_date(1880, 2020)
        values = known(name=name(f"Party {number}"), foundedOn=founded)
        yield Record("Party", f"party-{number}", DATASET, values)


def bodies(size: Size) -> Iterator[Record]:
    """Parliaments, ministries, committees, governments."""
    chance = Chance("bodies")
    for number in range(size.bodies):
        kind = chance.one_of(_KINDS)
        values = known(name=name(f"{kind.title()} {number}"), kind=kind)
        yield Record("Body", f"body-{number}", DATASET, values)


def outlets(size: Size) -> Iterator[Record]:
    """News outlets."""
    for number in range(size.outlets):
        values = known(name=name(f"Outlet {number}"))
        yield Record("Outlet", f"outlet-{number}", DATASET, values)


def officials(size: Size) -> Iterator[Record]:
    """People, some of the same name, some with a name in Arabic too."""
    chance = Chance("officials")
    for number in range(size.officials):
        values = known(
            name=_official_name(number),
            birthDate=chance.written_date(1935, 1998),
            gender=chance.one_of(_GENDERS),
        )
        yield Record("Official", f"official-{number}", DATASET, values)


def roles(size: Size) -> Iterator[Record]:
    """A seat in a party for each official, then offices in bodies for some."""
    chance = Chance("roles")
    weights = falling_weights(size.parties)
    party_of = chance.weighted(weights, size.officials)
    for number in range(size.roles):
        holder = number if number < size.officials else chance.below(size.officials)
        party = f"party-{party_of[holder]}"
        if number < size.officials:
            title, links = "Member", {"organization": (party,)}
        else:
            body = f"body-{chance.below(size.bodies)}"
            title = chance.one_of(_OFFICES)
            links = {"organization": (body,), "onBehalfOf": (party,)}
        links["official"] = (f"official-{holder}",)
        values = {"title": name(title), **_tenure(chance)}
        citations = _report(chance, size)
        yield Record("Role", f"role-{number}", DATASET, values, links, citations)


def _tenure(chance: Chance) -> dict[str, Value]:
    until = chance.written_date(2021, 2025) if chance.happens(0.6) else None
    return known(since=chance.written_date(1995, 2020), until=until)


def _report(chance: Chance, size: Size) -> tuple[Citation, ...]:
    """Some offices are named by a report."""
    if not chance.happens(_REPORTED):
        return ()
    return (Citation(f"article-{chance.below(size.articles)}", "holds the office"),)


def _official_name(number: int) -> tuple[Wording, ...]:
    shared = number - 1 if number % NAMESAKES == NAMESAKES - 1 else number
    original = Wording(f"Official {shared}", "en")
    if number % _BILINGUAL:
        return (original,)
    return (original, Wording(f"مسؤول {shared}", "ar", NameKind.TRANSLATION))
