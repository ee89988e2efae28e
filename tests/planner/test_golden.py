"""What documents are compiled to, word for word.

After a change that is meant: `python -m tests.planner.rewrite_golden`, then review.
"""

import pytest

from tests.planner.golden_cases import FOLDER, GoldenCase, golden_cases, shown

_CASES = golden_cases()
_AGAIN = "if the change is meant: python -m tests.planner.rewrite_golden"


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case.name)
def test_a_document_compiles_to_its_golden_statement(case: GoldenCase):
    assert shown(case) == case.golden.read_text("utf-8"), _AGAIN


def test_every_golden_file_belongs_to_a_document():
    names = {case.name for case in _CASES}
    stray = {path.name.partition(".")[0] for path in FOLDER.iterdir()} - names
    assert not stray


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case.name)
def test_a_root_field_is_one_statement(case: GoldenCase):
    for item in case.compiled:
        assert ";" not in item.cypher


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case.name)
def test_nothing_that_a_user_wrote_stands_in_the_text(case: GoldenCase):
    given = [value for value in case.variables.values() if isinstance(value, str)]
    for item in case.compiled:
        assert not [value for value in given if value in item.cypher]
