"""However a file is cut while it is read, it says the same at the same places."""

import json
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polgraph.seeds.json_reader import json_parts, read_json
from polgraph.seeds.located import Entry, Item, Listing, Node, Position, Table
from polgraph.seeds.problems import Findings
from polgraph.seeds.source import Source
from polgraph.seeds.yaml_reader import yaml_parts
from tests.seeds.conftest import NEWS
from tests.seeds.test_json_reader import plain
from tests.seeds.whole import read_yaml, whole

TOP = Position("a.json")
LEAVES = st.one_of(st.none(), st.booleans(), st.integers(), st.text())
VALUES = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)


def pieces(text: str, size: int) -> Iterator[str]:
    return (text[at : at + size] for at in range(0, len(text), size))


def unwanted(_section: str) -> bool:
    return False


def entries(root: Node | None) -> tuple[Entry, ...]:
    return root.entries if isinstance(root, Table) else ()


def said(root: Node | None) -> list[tuple[str, object]]:
    """What a file says under the keys at its top, wherever it stands."""
    return [(each.key, plain(each.value)) for each in entries(root)]


@given(
    st.dictionaries(st.text(), VALUES), st.integers(1, 40), st.sampled_from([None, 1])
)
def test_pieces_of_json_are_the_whole(
    value: dict[str, object], size: int, indent: int | None
):
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    findings = Findings()
    read = whole(json_parts(Source(lambda: pieces(text, size), TOP, findings)))
    root = read_json(text, TOP, findings)
    assert isinstance(root, Table)
    assert entries(read) == root.entries
    assert findings.problems == []


@given(st.dictionaries(st.text(), VALUES), st.integers(1, 40))
def test_lists_that_nobody_wants_are_passed_over(value: dict[str, object], size: int):
    text = json.dumps(value, ensure_ascii=False)
    findings = Findings()
    of_json = json_parts(Source(lambda: pieces(text, size), TOP, findings, unwanted))
    emptied = {key: [] if isinstance(v, list) else v for key, v in value.items()}
    assert said(whole(of_json)) == said(read_json(json.dumps(emptied), TOP, findings))
    assert findings.problems == []


def test_places_are_right_far_into_a_large_file():
    item = '  {"id": "x", "text": "' + "é" * 1000 + '"}'
    text = '{"officials": [\n' + ",\n".join([item] * 300) + "\n]}"
    *_, last = json_parts(Source(lambda: pieces(text, 4096), TOP, Findings()))
    assert isinstance(last, Item)
    assert last.node.at == Position("a.json", 301, 3)


@pytest.mark.parametrize("cut", [1, 7, 100_000])
def test_pieces_of_yaml_are_the_whole(cut: int):
    findings = Findings()
    read = whole(yaml_parts(Source(lambda: pieces(NEWS, cut), TOP, findings)))
    assert read == read_yaml(NEWS, TOP, findings)
    assert findings.problems == []


def test_yaml_that_nobody_wants_is_passed_over():
    findings = Findings()
    everything = entries(read_yaml(NEWS, TOP, findings))
    read = whole(yaml_parts(Source(lambda: pieces(NEWS, 100), TOP, findings, unwanted)))
    emptied = [
        each._replace(value=Listing((), each.value.at))
        if isinstance(each.value, Listing)
        else each
        for each in everything
    ]
    assert list(entries(read)) == emptied
