"""All ties of a world, and all simple paths between two of its entities.

Every path is written down, every choice of facts for it is tried, and all are sorted:
no search from both ends, no bound but those that the documentation names.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise, product

from polgraph.text.partial_date import PartialDate
from tests.oracle import following
from tests.oracle.world import ORGANIZATIONS, Thing, World

PASSABLE = {"Official", "Meeting", "Article", *ORGANIZATIONS}
_CANDIDATES = 500
_CROWDS = (25, 50, 100)
_CLOSENESS = {
    "RELATION": 0,
    "ATTENDED": 1,
    "ROLE_IN": 2,
    "ON_BEHALF_OF": 2,
    "PART_OF": 2,
    "ORGANIZED_BY": 2,
    "SPOKE_OF": 3,
    "NAMES": 4,
    "HELD_AT": 4,
}
Days = tuple[str | None, str | None]


@dataclass(frozen=True, eq=False)
class Tie:
    """A fact that joins two entities; `days` are those of a role."""

    name: str
    subject: Thing
    object: Thing
    fact: Thing
    days: Days = (None, None)

    @property
    def rank(self) -> int:
        return _CLOSENESS[self.name]

    def other(self, thing: Thing) -> Thing:
        return self.object if thing is self.subject else self.subject


@dataclass(frozen=True, eq=False)
class Path:
    """A way from one entity to another."""

    nodes: Sequence[Thing]
    ties: Sequence[Tie]

    @property
    def closeness(self) -> tuple[int, str]:
        return sum(tie.rank for tie in self.ties), " ".join(
            t.fact.id for t in self.ties
        )


def paths(
    world: World, start: Thing, end: Thing, hops: int, at: PartialDate | None
) -> list[Path]:
    """All paths, the least costly first."""
    joined: defaultdict[str, list[Tie]] = defaultdict(list)
    for tie in ties(world):
        if tie.subject is not tie.object and (at is None or holds(world, tie, at)):
            joined[tie.subject.id].append(tie)
            joined[tie.object.id].append(tie)
    found = [
        best
        for nodes in _ways(joined, [start], end, hops)
        if (best := _closest(joined, nodes)) is not None
    ]
    found.sort(key=lambda path: (len(path.ties), *path.closeness))
    return sorted(found[:_CANDIDATES], key=lambda path: _cost(world, path))


def ties(world: World) -> Iterator[Tie]:
    """Every tie that can be seen."""
    for relation in world.of("Relation"):
        yield from _ties(world, "RELATION", relation, ("from",), ("to",))
    for part in world.of("Participation"):
        if part.value("role") != "ABSENT":
            yield from _ties(world, "ATTENDED", part, ("participant",), ("meeting",))
    for role in world.of("Role"):
        tenure = following.tenure_of(world, role)
        days = (tenure.possible_from, tenure.possible_until)
        for name, link in (("ROLE_IN", "organization"), ("ON_BEHALF_OF", "onBehalfOf")):
            yield from _ties(world, name, role, ("official",), (link,), days)
    for statement in world.of("Statement"):
        said_of, by = ("mentions", "topics"), ("speaker", "organization")
        yield from _ties(world, "SPOKE_OF", statement, by, said_of)
    yield from _ties_of_entities(world)


def _ties_of_entities(world: World) -> Iterator[Tie]:
    for thing in world.of(*ORGANIZATIONS, "Meeting"):
        for parent in world.to(thing, "parent"):
            yield Tie("PART_OF", thing, parent, thing)
    for meeting in world.of("Meeting"):
        for body in world.to(meeting, "organizers"):
            yield Tie("ORGANIZED_BY", meeting, body, meeting)
        for place in world.to(meeting, "place"):
            yield Tie("HELD_AT", meeting, place, meeting)
    for article in world.of("Article"):
        for entity in following.mentioned(world, article):
            yield Tie("NAMES", article, entity, article)


def _ties(
    world: World,
    name: str,
    fact: Thing,
    subjects: Sequence[str],
    objects: Sequence[str],
    days: Days = (None, None),
) -> Iterator[Tie]:
    for subject, object_ in product(subjects, objects):
        for one, other in product(world.to(fact, subject), world.to(fact, object_)):
            yield Tie(name, one, other, fact, days)


def holds(world: World, tie: Tie, at: PartialDate) -> bool:
    match tie.name:
        case "ROLE_IN" | "ON_BEHALF_OF":
            return following.was_held(world, tie.fact, at)
        case "RELATION":
            return _between(tie.fact.date("since"), tie.fact.date("until"), at)
        case "PART_OF" if tie.subject.type != "Meeting":
            founded, ended = (tie.subject.date(n) for n in ("foundedOn", "dissolvedOn"))
            return _between(founded, ended, at)
        case "SPOKE_OF":
            said = following.statement_date(world, tie.fact)
            return said is not None and said.earliest <= at.latest
        case "NAMES":
            published = tie.subject.date("publishedAt")
            return published is not None and published.earliest <= at.latest
        case _:
            meeting = tie.object if tie.name == "ATTENDED" else tie.subject
            first, last = following.meeting_bounds(world, meeting)
            if first is not None:
                return PartialDate.parse(first).earliest <= at.latest
            return last is not None and PartialDate.parse(last).latest <= at.latest


def _between(
    since: PartialDate | None, until: PartialDate | None, at: PartialDate
) -> bool:
    begun = since is None or since.earliest <= at.latest
    ended = until is not None and until.latest < at.earliest
    return (since is not None or until is not None) and begun and not ended


def _ways(
    joined: Mapping[str, Sequence[Tie]], nodes: list[Thing], end: Thing, hops: int
) -> Iterator[list[Thing]]:
    here = nodes[-1]
    if here is end:
        yield nodes
        return
    if len(nodes) > hops or (len(nodes) > 1 and here.type not in PASSABLE):
        return
    for thing in {
        tie.other(here).id: tie.other(here) for tie in joined[here.id]
    }.values():
        if thing not in nodes:
            yield from _ways(joined, [*nodes, thing], end, hops)


def _closest(
    joined: Mapping[str, Sequence[Tie]], nodes: Sequence[Thing]
) -> Path | None:
    """The closest facts along a path that may go together; None where none do."""
    choices = [
        [tie for tie in joined[one.id] if tie.other(one) is other]
        for one, other in pairwise(nodes)
    ]
    found = (Path(nodes, chosen) for chosen in product(*choices))
    together = (path for path in found if _is_possible(path))
    return min(together, key=lambda path: path.closeness, default=None)


def _is_possible(path: Path) -> bool:
    return all(
        node.type not in ORGANIZATIONS or overlap(before.days, after.days)
        for node, (before, after) in zip(
            path.nodes[1:-1], pairwise(path.ties), strict=True
        )
    )


def overlap(one: Days, other: Days) -> bool:
    """Whether two ties may have held on the same day."""
    return _begins_by(one, other) and _begins_by(other, one)


def _begins_by(one: Days, other: Days) -> bool:
    return one[0] is None or other[1] is None or one[0] <= other[1]


def _cost(world: World, path: Path) -> tuple[object, ...]:
    crowds = [links(world, node) for node in path.nodes[1:-1]]
    cost = len(path.ties) + sum(many > at for many in crowds for at in _CROWDS)
    rank, key = path.closeness
    return cost, rank, sum(crowds), f" {key}", [node.id for node in path.nodes]


def links(world: World, thing: Thing) -> int:
    """How many links of ties a thing has."""
    from_facts = {
        "Role": ("official", "organization", "onBehalfOf"),
        "Participation": ("participant", "meeting", "onBehalfOf"),
        "Statement": ("speaker", "organization", "mentions"),
        "Relation": ("from", "to"),
        "Meeting": ("organizers", "parent"),
        **dict.fromkeys(ORGANIZATIONS, ("parent",)),
    }
    count = sum(
        len(world.back(thing, type_, link))
        for type_, names in from_facts.items()
        for link in names
    )
    own: dict[str, tuple[str, ...]] = {
        "Meeting": ("organizers", "parent", "place", "topics"),
        **dict.fromkeys(ORGANIZATIONS, ("parent",)),
    }
    count += sum(
        other is not thing
        for link in own.get(thing.type, ())
        for other in world.to(thing, link)
    )
    if thing.type == "Article":
        count += len(following.mentioned(world, thing))
    return count + len(following.mentioning(world, thing))


def ends(world: World, fact: Thing) -> list[Thing]:
    """What a fact leads to by links of ties."""
    names = {
        "Role": ("official", "organization", "onBehalfOf"),
        "Participation": ("participant", "meeting", "onBehalfOf"),
        "Statement": ("speaker", "organization", "mentions", "topics"),
        "Relation": ("from", "to"),
        "Meeting": ("organizers", "parent", "place"),
        **dict.fromkeys(ORGANIZATIONS, ("parent",)),
    }
    found = [it for name in names.get(fact.type, ()) for it in world.to(fact, name)]
    return [
        *found,
        *(following.mentioned(world, fact) if fact.type == "Article" else ()),
    ]
