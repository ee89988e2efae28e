"""What lies around some entities: all links counted one by one.

Everybody's links are written down for each hop; nothing is counted apart from them.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from polgraph.text.partial_date import PartialDate
from tests.oracle import connecting
from tests.oracle.connecting import Tie, overlap
from tests.oracle.world import Thing, World

_HUB = 200
_ROLES = ("ROLE_IN", "ON_BEHALF_OF")


@dataclass(frozen=True, eq=False)
class Counted:
    """One thing that a link is counted by, seen from an entity; days as written."""

    source: Thing
    target: Thing
    relation: str
    via: Thing
    facts: Sequence[Tie]
    since: str | None = None
    until: str | None = None

    @property
    def key(self) -> tuple[str, str, str]:
        return self.source.id, self.target.id, self.relation


@dataclass(frozen=True, eq=False)
class Link:
    """Everything that joins two entities in the same way."""

    counted: Sequence[Counted]

    @property
    def first(self) -> Counted:
        return self.counted[0]

    @property
    def weight(self) -> int:
        return len({it.via.id for it in self.counted})

    @property
    def since(self) -> str | None:
        days = [it.since for it in self.counted]
        return None if None in days else min(filter(None, days))

    @property
    def until(self) -> str | None:
        days = [it.until for it in self.counted]
        return None if None in days else max(filter(None, days))

    @property
    def order(self) -> tuple[object, ...]:
        return -self.weight, *self.first.key


@dataclass(frozen=True, eq=False)
class Network:
    nodes: Sequence[Thing]
    links: Sequence[Link]
    truncated: bool


def network(
    world: World,
    around: Sequence[Thing],
    hops: int,
    types: Sequence[str] | None,
    at: PartialDate | None,
    first: int,
) -> Network:
    """The network around some entities."""
    every = [
        tie
        for tie in connecting.ties(world)
        if tie.subject is not tie.object
        and (at is None or connecting.holds(world, tie, at))
    ]
    given = list({thing.id: thing for thing in around}.values())
    nodes, cut = given[:first], len(given) > first
    followed, new = list[Thing](), list(nodes)
    for hop in range(hops):
        if hop:
            walked = [it for it in new if it.type in connecting.PASSABLE]
            new = [it for it in walked if _is_small(world, it)]
            cut = cut or len(new) < len(walked)
        followed += new
        fresh = _brought(world, every, new, nodes, types)
        room = first - len(nodes)
        new, cut = fresh[:room], cut or len(fresh) > room
        nodes = [*nodes, *new]
    return Network(nodes, _drawn(world, every, followed, nodes), cut)


def _brought(
    world: World,
    every: Sequence[Tie],
    new: Sequence[Thing],
    nodes: Sequence[Thing],
    types: Sequence[str] | None,
) -> list[Thing]:
    weights = Counter[str]()
    found: dict[str, Thing] = {}
    for here in new:
        seen = {(it.key, it.via.id): it for it in _links(world, every, here)}
        for it in seen.values():
            node = it.target if it.source is here else it.source
            if node not in nodes and (types is None or node.type.upper() in types):
                weights[node.id] += 1
                found[node.id] = node
    return sorted(found.values(), key=lambda node: (-weights[node.id], node.id))


def _drawn(
    world: World,
    every: Sequence[Tie],
    followed: Sequence[Thing],
    nodes: Sequence[Thing],
) -> list[Link]:
    together: dict[tuple[str, str, str], list[Counted]] = {}
    for here in followed:
        for it in _links(world, every, here):
            if it.source in nodes and it.target in nodes:
                together.setdefault(it.key, []).append(it)
    return sorted(map(Link, together.values()), key=lambda link: link.order)


def _links(world: World, every: Sequence[Tie], here: Thing) -> Iterator[Counted]:
    for tie in every:
        if here not in (tie.subject, tie.object):
            continue
        yield _direct(tie)
        if here.type == "Official" and tie.subject is here:
            yield from _shared(world, every, tie)


def _direct(tie: Tie) -> Counted:
    fact, relation = tie.fact, tie.name
    if relation == "RELATION":
        relation = str(fact.text("kind"))
    day = fact.text("date") or fact.text("publishedAt")
    if tie.name == "ATTENDED":
        day = tie.object.text("date")
        relation = "SPOKE_AT" if _speaks(tie) else relation
    since, until = fact.text("since") or day, fact.text("until") or day
    return Counted(tie.subject, tie.object, relation, fact, [tie], since, until)


def _shared(world: World, every: Sequence[Tie], one: Tie) -> Iterator[Counted]:
    """What others share with the subject of a tie through its object, which is no hub."""
    if not (_speaks(one) or one.name in _ROLES) or not _is_small(world, one.object):
        return
    for tie in every:
        if tie.object is not one.object or tie.subject.type != "Official":
            continue
        if tie.subject is one.subject:
            continue
        ends = (one.subject, tie.subject)
        source, target = sorted(ends, key=lambda thing: thing.id)
        if _speaks(one) and _speaks(tie):
            day = one.object.text("date")
            yield Counted(
                source, target, "SPOKE_WITH", one.object, [one, tie], day, day
            )
        held = one.name in _ROLES and tie.name in _ROLES
        if held and overlap(one.days, tie.days):
            yield Counted(source, target, "MEMBER_WITH", one.object, [one, tie])


def _speaks(tie: Tie) -> bool:
    return tie.name == "ATTENDED" and tie.fact.text("role") == "SPEAKER"


def _is_small(world: World, thing: Thing) -> bool:
    return connecting.links(world, thing) <= _HUB
