"""A file that is read piece by piece as the one tree that it is."""

from collections.abc import Iterable

from polgraph.seeds.located import Entry, Item, Listing, Node, Part, Position, Table
from polgraph.seeds.problems import Findings
from polgraph.seeds.source import Source
from polgraph.seeds.yaml_reader import yaml_parts


def read_yaml(text: str, top: Position, findings: Findings) -> Node | None:
    """Read a YAML document; None where it says nothing or cannot be read."""
    return whole(yaml_parts(Source(lambda: iter((text,)), top, findings)))


def read_carefully(text: str, top: Position, findings: Findings) -> Node | None:
    """Read a YAML document as where libyaml is not there."""
    source = Source(lambda: iter((text,)), top, findings)
    return whole(yaml_parts(source, fast=False))


def whole(parts: Iterable[Part]) -> Node | None:
    """Put the items of lists into their lists."""
    entries: list[Entry] = []
    for part in parts:
        match part:
            case Entry():
                entries.append(part)
            case Item(node=node):
                last = entries[-1]
                assert isinstance(last.value, Listing)
                items = (*last.value.items, node)
                entries[-1] = Entry(last.key, Listing(items, last.value.at), last.at)
            case _:
                return part
    return Table(tuple(entries), entries[0].at) if entries else None
