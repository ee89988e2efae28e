"""What the lists of a corpus say, for its sittings to look up."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from polgraph.errors import InputError
from polgraph.importers.building import Builder
from polgraph.text.partial_date import PartialDate


@dataclass(frozen=True, slots=True)
class Affiliation:
    """A dated membership or office of a person; `role` is the record's id."""

    role: str
    since: str | None
    until: str | None

    @property
    def undated(self) -> bool:
        """Whether nothing says when it began or ended."""
        return self.since is None and self.until is None

    def covers(self, day: str) -> bool:
        """Whether it holds on a day; what has no end, or no beginning, is open there."""
        since, until = _date(self.since), _date(self.until)
        begun = since is None or since.earliest <= day
        return begun and (until is None or day <= until.latest)


@dataclass(frozen=True, slots=True)
class Corpus:
    """One corpus.

    Attributes:
        builder: gives ids within the corpus.
        events: own ids of legislative periods and other events of its organizations.
        parliaments: own ids of the organizations that are parliaments.
        affiliations: by a person's own id.
    """

    builder: Builder
    events: set[str] = field(default_factory=set[str])
    parliaments: list[str] = field(default_factory=list[str])
    affiliations: dict[str, list[Affiliation]] = field(
        default_factory=dict[str, list[Affiliation]]
    )

    def event(self, own_ids: Sequence[str]) -> str | None:
        """The first of some ids that is an event: its id in the graph."""
        found = next((own for own in own_ids if own in self.events), None)
        return self.builder.naming.entity("event", found) if found else None

    def held(self, person: str, day: str | None) -> list[Affiliation]:
        """What somebody held on a day."""
        if day is None or len(day) < len("YYYY-MM-DD"):
            return []
        return [each for each in self.affiliations.get(person, []) if each.covers(day)]


def _date(text: str | None) -> PartialDate | None:
    try:
        return PartialDate.parse(text) if text else None
    except InputError:
        return None
