"""Two profiles, and how likely they are one entity: pure.

A score ranks pairs for somebody to look at; it proves nothing. It begins with how alike
the best two names are, read both ways; what else is known moves it, and is told.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from polgraph.matching.profiles import Profile
from polgraph.names import align
from polgraph.text.partial_date import PartialDate

LEAST = 0.8
_SAME_IDENTIFIER, _OTHER_IDENTIFIER = 0.2, -0.3
_SAME_DATE, _OTHER_DATE = 0.05, -0.4
_SAME_ORGANIZATION = 0.05
_TOLD_APART = -0.08
_MOST = 0.99


@dataclass(frozen=True, slots=True)
class Pair:
    """Two entities that may be one: `reasons` for it, `doubts` against it."""

    one: Profile
    other: Profile
    score: float
    reasons: tuple[str, ...]
    doubts: tuple[str, ...]

    def as_dict(self) -> dict[str, object]:
        """The pair as a JSON object."""
        return {
            "score": self.score,
            "type": self.one.type,
            "one": {"id": self.one.id, "name": self.one.name},
            "other": {"id": self.other.id, "name": self.other.name},
            "reasons": list(self.reasons),
            "doubts": list(self.doubts),
        }


Weighed = tuple[float, str]


def compare(one: Profile, other: Profile) -> Pair | None:
    """Score two entities; None where they are not likely to be one."""
    alike, told = _names(one, other)
    weighed = [
        *_identifiers(one, other),
        *_dates(one, other),
        *_organizations(one, other),
        *_datasets(one, other),
    ]
    score = round(min(_MOST, alike + sum(weight for weight, _ in weighed)), 3)
    if one.type != other.type or score < LEAST:
        return None
    reasons = (told, *(said for weight, said in weighed if weight > 0))
    doubts = tuple(said for weight, said in weighed if weight < 0)
    return Pair(one, other, score, reasons, doubts)


def _names(one: Profile, other: Profile) -> Weighed:
    """How alike the best two names are: the worse of both directions counts."""
    best = (0.0, "", "")
    for mine, first in zip(one.names, one.tokens, strict=False):
        for theirs, second in zip(other.names, other.tokens, strict=False):
            asked, stored = first.split(), second.split()
            score = min(align(asked, stored).score, align(stored, asked).score)
            best = max(best, (score, mine, theirs))
    return best[0], f"the names {best[1]} and {best[2]}: {best[0]:.2f}"


def _identifiers(one: Profile, other: Profile) -> Iterator[Weighed]:
    shared = sorted(one.identifiers & other.identifiers)
    if shared:
        told = ", ".join(f"{scheme} {value}" for scheme, value in shared)
        yield _SAME_IDENTIFIER, f"the same identifier: {told}"
        return
    schemes = sorted({*one.schemes} & {*other.schemes})
    if schemes:
        yield _OTHER_IDENTIFIER, f"different identifiers: {', '.join(schemes)}"


def _dates(one: Profile, other: Profile) -> Iterator[Weighed]:
    if one.date is None or other.date is None:
        return
    first, second = PartialDate.parse(one.date), PartialDate.parse(other.date)
    if first.before(second) or second.before(first):
        yield _OTHER_DATE, f"different dates: {first} and {second}"
    else:
        yield _SAME_DATE, f"dates that agree: {first} and {second}"


def _organizations(one: Profile, other: Profile) -> Iterator[Weighed]:
    shared = sorted({*one.organizations} & {*other.organizations})
    if shared:
        yield _SAME_ORGANIZATION, f"roles in the same organization: {', '.join(shared)}"


def _datasets(one: Profile, other: Profile) -> Iterator[Weighed]:
    shared = sorted({*one.datasets} & {*other.datasets})
    if shared:
        yield _TOLD_APART, f"told apart by the data set {', '.join(shared)}"
