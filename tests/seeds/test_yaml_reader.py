"""YAML is read without resolving anything, and bounded."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polgraph.seeds.located import Plain, Position, Table
from polgraph.seeds.problems import Findings
from tests.seeds.test_json_reader import plain
from tests.seeds.whole import read_carefully, read_yaml

# Parts of files that are read in two ways where YAML 1.1 and 1.2, or its parsers, differ.
PIECES = (
    *(
        "a",
        "b: ",
        "- ",
        ": ",
        ":",
        "? ",
        "[",
        "]",
        "{",
        "}",
        ", ",
        " #c",
        "'",
        '"',
        "\\n",
    ),
    *(
        "\n",
        "\n  ",
        "\n- ",
        "\n  - ",
        "\n\n",
        "|-\n  ",
        ">+\n",
        "|2\n",
        "|",
        "#",
        "~",
        "null",
    ),
    *(
        "&x ",
        "*x",
        "!t ",
        "---",
        "...",
        "%YAML 1.1\n",
        "\t",
        "\u2028",
        "\ufeff",
        "عَ",
        '"k":',
        "=",
        "1",
    ),
)
TOP = Position("a.yaml")
ALPHABET = "ab:-?[]{},#&*!|>'\"%@` \n\t\\xuU0~.=<عَ\u200f"


def scalar(text: str) -> str | None:
    findings = Findings()
    tree = read_yaml(f"a: {text}\n", TOP, findings)
    assert findings.in_order() == ()
    assert isinstance(tree, Table)
    value = tree.entries[0].value
    assert isinstance(value, Plain)
    return value.text


@pytest.mark.parametrize(
    "text",
    ["no", "yes", "on", "2023-12", "1e3", "0x1F", "1_000", ".inf", "=", "12:30:00"],
)
def test_no_scalar_is_resolved(text: str):
    assert scalar(text) == text


@pytest.mark.parametrize("text", ["", "~", "null", "Null", "NULL", "# nothing"])
def test_nothing_is_absent(text: str):
    assert scalar(text) is None


@pytest.mark.parametrize("text", ["'~'", '"null"', "''"])
def test_quoted_scalars_are_text(text: str):
    assert scalar(text) == text[1:-1]


def test_values_know_where_they_stand():
    tree = read_yaml("a:\n  - عمان: { b: c }\n", TOP, Findings())
    assert isinstance(tree, Table)
    listing = tree.entries[0].value
    assert "column=13" in repr(listing)
    assert "column=16" in repr(listing)


@pytest.mark.parametrize(
    "opening", ["[", "{", "- ", "? ", "{a: ", "a: [", "[[", "- - "]
)
def test_nesting_is_bounded(opening: str):
    findings = Findings()
    read_yaml(opening * 20_000, TOP, findings)
    assert findings.in_order()


@given(st.text(ALPHABET))
def test_any_text_gives_a_tree_or_a_problem(text: str):
    findings = Findings()
    tree = read_yaml(text, TOP, findings)
    assert (
        tree is not None
        or findings.in_order()
        or not text.partition("#")[0].strip("\n \t.-")
    )


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_the_fast_parser_reads_what_the_careful_one_reads(text: str):
    of_fast, of_careful = Findings(), Findings()
    fast = read_yaml(f"k:\n{text}", TOP, of_fast)
    careful = read_carefully(f"k:\n{text}", TOP, of_careful)
    if not of_careful.problems and isinstance(careful, Table):
        assert of_fast.problems == []
        assert plain(fast) == plain(careful)


def test_a_mistake_is_told_once_and_what_stands_before_it_is_read_once():
    findings = Findings()
    tree = read_yaml("a: [1]\na: 2\nb: : c\n", TOP, findings)
    assert plain(tree) == {"a": "2"}
    assert [each.line for each in findings.in_order()] == [3]
