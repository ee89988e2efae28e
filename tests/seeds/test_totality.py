"""Whatever the bytes, reading ends with records or with problems, never otherwise."""

import tempfile
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from polgraph.seeds import Reading, read
from tests.seeds.conftest import NEWS
from tests.seeds.test_meetings import MEETING

GOOD = (
    NEWS + MEETING + "roles: [ { official: o, organization: p, title: T, quote: حزب } ]"
)
FRAGMENTS = st.sampled_from(
    [
        *(
            ": ",
            "- ",
            "\n",
            " ",
            "\t",
            "{",
            "}",
            "[",
            "]",
            ",",
            "#",
            "'",
            '"',
            "|",
            ">",
        ),
        *("&a ", "*a", "!!x ", "? ", "---\n", "...\n", "%YAML 9\n", "<<: ", "~", "\\"),
        *("\u202e", "\x00", "\u0085", "\u2028", "\ufeff", '"\\ud800"', '"\\x0"', "é"),
        *(
            "id",
            "quote",
            "kind",
            "ar",
            "2023-13",
            "a" * 200,
            "[" * 40,
            "٣",
            "/dev/zero",
        ),
        *("text_file: ", "speakers:", "source: ", "news", "report", "since: 2024"),
    ]
)
EDITS = st.lists(
    st.tuples(st.integers(0, len(GOOD)), st.integers(0, 30), FRAGMENTS), max_size=4
)


def read_bytes(content: bytes, suffix: str) -> Reading:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"a{suffix}")
        path.write_bytes(content)
        reading = read([path])
    lines = content.decode(errors="replace").splitlines(keepends=True)
    for problem in reading.problems:
        assert problem.message.encode()
        assert 1 <= problem.line <= len(lines) + 1
        assert problem.column >= 1
    assert not (reading.problems and reading.records)
    return reading


@given(st.binary(max_size=200), st.sampled_from([".yaml", ".json"]))
def test_any_bytes(content: bytes, suffix: str):
    read_bytes(content, suffix)


@given(EDITS)
def test_a_good_file_with_a_few_mistakes(edits: list[tuple[int, int, str]]):
    text = GOOD
    for start, length, fragment in edits:
        text = text[:start] + fragment + text[start + length :]
    read_bytes(text.encode(), ".yaml")


def test_the_good_file_itself_has_no_problems():
    reading = read_bytes(GOOD.encode(), ".yaml")
    assert reading.problems == ()
    assert reading.records
