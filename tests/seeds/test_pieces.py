"""However a file is cut while it is read, it says the same at the same places."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polgraph.seeds.json_reader import json_parts, read_json
from polgraph.seeds.located import Entry, Item, Listing, Part, Position, Table
from polgraph.seeds.problems import Findings
from polgraph.seeds.yaml_reader import read_yaml, yaml_parts
from tests.seeds.conftest import NEWS

TOP = Position("a.json")
LEAVES = st.one_of(st.none(), st.booleans(), st.integers(), st.text())
VALUES = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)


def assembled(parts: list[Part]) -> list[Entry]:
    """The entries at the top of a file, with the items of their lists."""
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
                pytest.fail("no mapping")
    return entries


@given(
    st.dictionaries(st.text(), VALUES), st.integers(1, 40), st.sampled_from([None, 1])
)
def test_pieces_of_json_are_the_whole(
    value: dict[str, object], size: int, indent: int | None
):
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    pieces = (text[at : at + size] for at in range(0, len(text), size))
    findings = Findings()
    read = list(json_parts(pieces, TOP, findings))
    root = read_json(text, TOP, findings)
    assert isinstance(root, Table)
    assert assembled(read) == list(root.entries)
    assert findings.problems == []


def test_places_are_right_far_into_a_large_file():
    item = '  {"id": "x", "text": "' + "é" * 1000 + '"}'
    text = '{"officials": [\n' + ",\n".join([item] * 300) + "\n]}"
    pieces = (text[at : at + 4096] for at in range(0, len(text), 4096))
    *_, last = json_parts(pieces, TOP, Findings())
    assert isinstance(last, Item)
    assert last.node.at == Position("a.json", 301, 3)


@pytest.mark.parametrize("cut", [1, 7, 100_000])
def test_pieces_of_yaml_are_the_whole(cut: int):
    pieces = (NEWS[at : at + cut] for at in range(0, len(NEWS), cut))
    findings = Findings()
    read = list(yaml_parts(pieces, TOP, findings))
    root = read_yaml(NEWS, TOP, findings)
    assert isinstance(root, Table)
    assert assembled(read) == list(root.entries)
    assert findings.problems == []
