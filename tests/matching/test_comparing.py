from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from polgraph.matching.comparing import compare
from polgraph.matching.profiles import Profile
from polgraph.names import tokens

NIDAL = Profile("a", "Official", "", [], [], [], [], None, ["one"], [])


def profile(id_: str, *names: str, dataset: str = "one") -> Profile:
    cut = [" ".join(token.text for token in tokens(name)) for name in names]
    made = replace(NIDAL, id=id_, name=names[0], names=list(names), tokens=cut)
    return replace(made, datasets=[dataset])


def known_as(told: Profile, value: str) -> Profile:
    return replace(told, schemes=["wikidata"], values=[value])


def score(one: Profile, other: Profile) -> float:
    pair = compare(one, other)
    return 0.0 if pair is None else pair.score


ARABIC = profile("a", "نضال البطاينة")
LATIN = profile("b", "Nidal Al-Bataineh", dataset="two")


def test_one_name_in_two_scripts_is_a_likely_pair():
    pair = compare(ARABIC, LATIN)
    assert pair is not None
    assert pair.reasons[0].startswith("the names نضال البطاينة and Nidal Al-Bataineh")


def test_another_name_and_half_a_name_are_none():
    assert compare(ARABIC, profile("b", "Lina Haddad", dataset="two")) is None
    assert compare(LATIN, profile("a", "Nidal", dataset="two")) is None


def test_what_is_known_besides_moves_the_score():
    born, later = replace(ARABIC, date="1970"), replace(LATIN, date="1971-02")
    assert compare(born, later) is None
    assert score(born, replace(LATIN, date="1970-05")) > score(ARABIC, LATIN)
    first, second = known_as(ARABIC, "Q1"), known_as(LATIN, "Q1")
    assert score(first, second) > score(ARABIC, LATIN)
    assert compare(first, known_as(LATIN, "Q2")) is None


def test_a_data_set_that_lists_both_is_a_doubt():
    pair = compare(LATIN, replace(LATIN, id="c"))
    assert pair is not None
    assert pair.doubts == ("told apart by the data set two",)


names = st.sampled_from(["نضال البطاينة", "Nidal Bataineh", "Lina Haddad", "Lina"])


@given(names, names)
def test_the_order_of_a_pair_does_not_matter(first: str, second: str):
    one, other = profile("a", first), profile("b", second)
    assert score(one, other) == score(other, one)
