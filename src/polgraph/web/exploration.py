"""What an address of the explorer asks for, and the addresses that lead on from it.

The whole state of the explorer stands in its address: who is opened, how far, the path
that is asked for, the day or period, the kinds, and whose evidence is shown. So every
picture can be shared, and turning back leads to the picture before.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Self, TypeAlias

from starlette.datastructures import QueryParams

from polgraph.web.period import ALL_TIME, Period
from polgraph.web.wording import ENTITY_KINDS

Pairs: TypeAlias = tuple[tuple[str, str], ...]
"""The query string of an address, decoded."""

STEP = 20
"""How many neighbours are drawn for each entity, and how many more at a time."""
MOST_OPENED = 6
MOST_NEIGHBOURS = 100
_LONGEST = 200


@dataclass(frozen=True)
class Exploration:
    """One picture.

    Attributes:
        around: ids of the entities whose neighbours are drawn, in the order in which
            they were opened.
        more: ids of opened entities, once for each time that more was asked for.
        start: id where paths begin; empty where no path is asked for.
        end: id where they end.
        at: the year, month or day that the picture is of, as written.
        period: outside which no neighbour's link is drawn.
        kinds: names of the kinds of entities that are drawn; none: all.
        chosen: the one whose evidence is shown, or the two ends of a link.
        name: a name that was typed to begin with, and is still to be found.
        other: a name that was typed for the other end of a path.
    """

    around: tuple[str, ...] = ()
    more: tuple[str, ...] = ()
    start: str = ""
    end: str = ""
    at: str = ""
    period: Period = ALL_TIME
    kinds: tuple[str, ...] = ()
    chosen: tuple[str, ...] = ()
    name: str = ""
    other: str = ""

    @classmethod
    def of(cls, asked: QueryParams) -> Self:
        """Read an address; what it says beyond the limits of a picture is left out."""
        around = _ids(asked, "around")[:MOST_OPENED]
        known = {kind.upper() for kind in ENTITY_KINDS}
        kinds = known.intersection(asked.getlist("kind"))
        return cls(
            around,
            tuple(item for item in asked.getlist("more") if item in around)[:_LONGEST],
            _one(asked, "from"),
            _one(asked, "to"),
            _one(asked, "at"),
            Period(_one(asked, "since"), _one(asked, "until")),
            tuple(sorted(kinds)) if kinds != known else (),
            _ids(asked, "chosen")[:2],
            _one(asked, "q"),
            _one(asked, "with"),
        )

    @property
    def joins(self) -> bool:
        """Whether a path is asked for."""
        return bool(self.start and self.end)

    @property
    def is_blank(self) -> bool:
        """Whether there is nothing to draw."""
        return not (self.around or self.joins)

    @property
    def bad_date(self) -> bool:
        """Whether the day or the period is none that there is."""
        return Period(self.at).is_bad or self.period.is_bad

    @property
    def has_room(self) -> bool:
        """Whether one more entity can be opened."""
        return len(self.around) < MOST_OPENED

    def first(self, entity_id: str) -> int:
        """How many entities are asked for around one: itself and its neighbours."""
        neighbours = STEP * (1 + self.more.count(entity_id))
        return min(1 + neighbours, MOST_NEIGHBOURS)

    def grows(self, entity_id: str) -> bool:
        """Whether more can be asked for around one that is open."""
        return self.first(entity_id) < MOST_NEIGHBOURS

    def renamed(self, names: Mapping[str, str]) -> "Exploration":
        """With other ids: those under which what was asked for is known now."""
        around = (names.get(item, item) for item in self.around)
        return replace(
            self,
            around=tuple(dict.fromkeys(around)),
            more=tuple(names.get(item, item) for item in self.more),
            start=names.get(self.start, self.start),
            end=names.get(self.end, self.end),
            chosen=tuple(names.get(item, item) for item in self.chosen),
        )

    def opened(self, entity_id: str) -> Pairs:
        """With the neighbours of one more entity, whose evidence is shown."""
        around = tuple(dict.fromkeys((*self.around, entity_id)))
        return replace(self, around=around, chosen=(entity_id,)).pairs

    def closed(self, entity_id: str) -> Pairs:
        """Without the neighbours of an entity."""
        around = tuple(item for item in self.around if item != entity_id)
        return replace(self, around=around).pairs

    def widened(self, entity_id: str) -> Pairs:
        """With more neighbours of an entity."""
        return replace(self, more=(*self.more, entity_id)).pairs

    def showing(self, *entity_ids: str) -> Pairs:
        """With the evidence of an entity, or of what joins two."""
        return replace(self, chosen=entity_ids).pairs

    def centred(self, entity_id: str) -> Pairs:
        """Another picture of the same time and kinds: around one entity."""
        return replace(
            Exploration((entity_id,)), at=self.at, period=self.period, kinds=self.kinds
        ).pairs

    def joined(self, start: str, end: str) -> Pairs:
        """Another picture of the same day: how two entities are connected."""
        return Exploration(start=start, end=end, at=self.at).pairs

    @property
    def pairs(self) -> Pairs:
        """The query string of this picture."""
        return tuple(self._pairs())

    def _pairs(self) -> Iterator[tuple[str, str]]:
        lists = {
            "around": self.around,
            "more": tuple(item for item in self.more if item in self.around),
            "from": (self.start,),
            "to": (self.end,),
            "at": (self.at,),
            "since": (self.period.since,),
            "until": (self.period.until,),
            "kind": self.kinds,
            "chosen": self.chosen,
        }
        for name, values in lists.items():
            yield from ((name, value) for value in values if value)


def _one(asked: QueryParams, name: str) -> str:
    return asked.get(name, "").strip()[:_LONGEST]


def _ids(asked: QueryParams, name: str) -> tuple[str, ...]:
    given = (item.strip()[:_LONGEST] for item in asked.getlist(name))
    return tuple(dict.fromkeys(item for item in given if item))
