"""What the explorer draws: entities, the links between them, and paths."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from polgraph.web.exploration import Exploration
from polgraph.web.linked_data import Node, items
from polgraph.web.period import Period


@dataclass(frozen=True)
class Link:
    """What joins two entities in one way.

    Attributes:
        source: the subject of what is said.
        target: its object.
        facts: as the API gives them: relation, since, until, weight, citations.
    """

    source: Node
    target: Node
    facts: Node

    @property
    def ends(self) -> frozenset[object]:
        """The ids of the two, whichever comes first."""
        return frozenset((self.source["id"], self.target["id"]))


@dataclass(frozen=True)
class Picture:
    """Everything of one answer, each entity and each link once.

    Attributes:
        entities: by id; those that are open first.
        links: those around each opened entity, heaviest first.
        paths: as the API gives them, the best first.
        cut: ids of opened entities around which there is more.
        ends: the two ends of the paths; None for one that there is not.
        chosen: those whose evidence is shown.
        moved: ids that were asked for, with those that they have now.
    """

    entities: Mapping[object, Node]
    links: tuple[Link, ...]
    paths: tuple[Node, ...]
    cut: frozenset[object]
    ends: tuple[Node | None, ...]
    chosen: tuple[Node, ...]
    moved: Mapping[str, str]

    @property
    def evidence(self) -> tuple[Link, ...]:
        """The links of the one that is chosen, or those between the two."""
        chosen = frozenset(node["id"] for node in self.chosen)
        return tuple(link for link in self.links if chosen and chosen <= link.ends)


def picture(asked: Exploration, data: Node) -> Picture | None:
    """Put an answer together; None where one that is asked for is not there."""
    networks = [
        _mapping(data[f"around{number}"]) for number in range(len(asked.around))
    ]
    ends = tuple(_each(data.get("ends")))
    chosen = tuple(_each(data.get("chosen")))
    opened = tuple(next(iter(items(network["nodes"])), None) for network in networks)
    if not all((*ends, *opened)):
        return None
    wanted = (*asked.around, *((asked.start, asked.end) if ends else ()), *asked.chosen)
    paths = tuple(items(data.get("paths")))
    links = tuple(_links(networks, asked.period))
    return Picture(
        entities={
            node["id"]: node
            for node in _entities(asked.period, networks, links, ends, paths)
        },
        links=links,
        paths=paths,
        cut=frozenset(
            node["id"]
            for node, network in zip(opened, networks, strict=True)
            if node and network["truncated"]
        ),
        ends=ends,
        chosen=tuple(node for node in chosen if node),
        moved=dict(_moved(wanted, (*opened, *ends, *chosen))),
    )


def _entities(
    period: Period,
    networks: list[Node],
    links: tuple[Link, ...],
    ends: tuple[Node | None, ...],
    paths: tuple[Node, ...],
) -> Iterator[Node]:
    yield from (end for end in ends if end)
    yield from (items(network["nodes"])[0] for network in networks)
    for path in paths:
        for step in items(path["steps"]):
            yield _mapping(step["from"])
            yield _mapping(step["to"])
    joined = frozenset(end for link in links for end in link.ends)
    for network in networks:
        for node in items(network["nodes"]):
            if period.is_all_time or node["id"] in joined:
                yield node


def _links(networks: list[Node], period: Period) -> Iterator[Link]:
    met: set[tuple[object, ...]] = set()
    for network in networks:
        nodes = {node["id"]: node for node in items(network["nodes"])}
        for facts in items(network["links"]):
            key = (facts["source"], facts["target"], facts["relation"])
            dated = period.meets(facts.get("since"), facts.get("until"))
            if dated and key not in met:
                met.add(key)
                yield Link(nodes[facts["source"]], nodes[facts["target"]], facts)


def _each(value: object) -> Iterator[Node | None]:
    """Items of a list of nodes; None for one that there is not, or that is no entity."""
    for node in value if isinstance(value, list) else ():
        yield _mapping(node) if node else None


def _moved(
    wanted: tuple[str, ...], found: tuple[Node | None, ...]
) -> Iterator[tuple[str, str]]:
    for entity_id, node in zip(wanted, found, strict=True):
        if node and node["id"] != entity_id:
            yield entity_id, str(node["id"])


def _mapping(value: object) -> Node:
    match value:
        case {**fields}:
            return {str(name): item for name, item in fields.items()}
        case _:
            return {}
