"""JSON is read like YAML, and its mistakes are told in its own terms."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polgraph.seeds.json_reader import read_json
from polgraph.seeds.located import Listing, Node, Plain, Position, Table
from polgraph.seeds.problems import Findings
from tests.seeds.conftest import ReadFiles

TOP = Position("a.json")
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4)
    ),
    max_leaves=20,
)


def plain(node: Node | None) -> object:
    match node:
        case Plain():
            return node.text
        case Listing():
            return [plain(item) for item in node.items]
        case Table():
            return {entry.key: plain(entry.value) for entry in node.entries}
        case None:
            return None


def as_text(value: object) -> object:
    match value:
        case None | str():
            return value
        case list():
            return [as_text(item) for item in value]
        case dict():
            return {key: as_text(item) for key, item in value.items()}
        case _:
            return json.dumps(value)


@given(VALUES, st.sampled_from([None, 2, "\t"]))
def test_all_json_is_read_as_written(value: object, indent: int | str | None):
    text = json.dumps(value, ensure_ascii=indent is None, indent=indent)
    findings = Findings()
    assert plain(read_json(text, TOP, findings)) == as_text(value)
    assert findings.in_order() == ()


def test_values_know_where_they_stand(read_files: ReadFiles):
    read = read_files(
        {
            "a.json": '{\n\t"dataset": "d",\n\t"topics": [\n{"id": "T", "name": "\\u0061"}]}'
        }
    )
    assert read.problems == [
        "a.json:4:8: `id`: `T` is no id; write 1 to 128 of a-z, 0-9 and -"
    ]


def test_json_and_yaml_give_the_same_records(read_files: ReadFiles):
    topic = {"id": "t", "name": {"ar": "موضوع 😀", "en": "Topic"}, "note": None}
    text = json.dumps({"dataset": "d", "language": "ar", "topics": [topic]})
    from_json = read_files({"a.json": text}).one("Topic")
    assert (
        read_files({"a.json": "", "b.yaml": text.replace("\\ud83d\\ude00", "😀")}).one(
            "Topic"
        )
        == from_json
    )


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            '{"a": 1,}',
            "1:9: this is no JSON: a key in double quotes should stand here, not `}`",
        ),
        (
            "{a: 1}",
            "1:2: this is no JSON: a key in double quotes should stand here, not `a`",
        ),
        ('{"a" 1}', "1:6: this is no JSON: `:` should stand here, not `1`"),
        (
            '{"a": 1',
            "1:8: this is no JSON: `,` or `}` should stand here, not the end of the file",
        ),
        (
            '{"a": [1 2]}',
            "1:10: this is no JSON: `,` or `]` should stand here, not `2`",
        ),
        ('{"a": True}', "1:7: this is no JSON: a value should stand here, not `True`"),
        ('{"a": 01}', "1:7: this is no JSON: a value should stand here, not `01`"),
        ('{"a": }', "1:7: this is no JSON: a value should stand here, not `}`"),
        (
            '{"a": "b\n"}',
            "1:7: this is no JSON: the text that begins here does not end on its line",
        ),
        (
            '{"a": "\\x"}',
            '1:7: this is no JSON: `"\\x"` holds an escape that JSON does not know',
        ),
        (
            "{} {}",
            "1:4: this is no JSON: the end of the file should stand here, not `{`",
        ),
        ("// x\n{}", "1:1: this is no JSON: a value should stand here, not `/`"),
        ("[" * 1000, "1:26: this is no JSON: this is nested deeper than 24 levels"),
        (
            '{"a": 1, "a": 2}',
            "1:10: the key `a` is already on line 1; keep one of them",
        ),
    ],
)
def test_mistakes_are_told_where_they_stand(text: str, problem: str):
    findings = Findings()
    read_json(text, TOP, findings)
    assert [str(each) for each in findings.in_order()] == [f"a.json:{problem}"]


@given(st.text(st.sampled_from('{}[]",:\\u0aD8tn \n-.e/')))
def test_any_text_gives_a_tree_or_a_problem(text: str):
    findings = Findings()
    tree = read_json(text, TOP, findings)
    try:
        expected = as_text(json.loads(text, parse_constant=lambda _: 1 / 0))
    except (ValueError, ZeroDivisionError):
        assert tree is None or findings.in_order()
    else:
        assert tree is not None or expected is None
