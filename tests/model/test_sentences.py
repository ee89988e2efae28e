"""Sentences as data: the same places in every language, the words never mixed up."""

import pytest

from polgraph.errors import ModelError
from polgraph.model.sentences import PLACES, ROLE, Sentence


def test_each_language_orders_the_places_in_its_own_way():
    words, order = ROLE.parts("en")
    assert words == ["", " is recorded as ", " in ", ""]
    assert [PLACES[index] for index in order] == ["who", "what", "whom"]
    _, arabic = ROLE.parts("ar")
    assert [PLACES[index] for index in arabic] == ["what", "whom", "who"]


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("{who}", "{who} {what}"),
        ("{who} {who}", "{who} {who}"),
        ("{someone}", "{someone}"),
    ],
)
def test_languages_that_disagree_on_places_are_refused(arabic: str, english: str):
    with pytest.raises(ModelError):
        Sentence(arabic, english)
