"""In which language a sentence is written."""

import pytest

from polgraph.planner.lower.sentences import written_language


@pytest.mark.parametrize(
    ("asked", "written"),
    [
        ((), "ar"),
        (("ar-JO",), "ar"),
        (("en-GB", "ar"), "en"),
        (("fr", "ar"), "ar"),
        (("de",), "en"),
        ("en", "en"),
        ("fr", "en"),
        (None, "ar"),
    ],
)
def test_a_sentence_is_in_the_best_language_there_is(asked: object, written: str):
    assert written_language(asked) == written
