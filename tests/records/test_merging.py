from dataclasses import replace
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from polgraph.records import Citation, Record, Wording, citation_key, combine, merge
from tests.records.strategies import assertions_of_one_thing

SOON, LATER = "2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z"


def nidal(dataset: str, **values: str | tuple[Wording, ...]) -> Record:
    return Record("Official", "nidal", dataset, values)


@given(assertions_of_one_thing(), st.randoms())
def test_the_order_of_records_does_not_matter(told: list[Record], random: Random):
    shuffled = sorted(told, key=lambda _: random.random())
    assert merge(shuffled) == merge(told)


@given(assertions_of_one_thing())
def test_saying_it_again_changes_nothing(told: list[Record]):
    assert merge([*told, *told]) == merge(told)


@given(assertions_of_one_thing())
def test_no_citation_is_lost_or_doubled(told: list[Record]):
    given = {citation_key(c) for record in told for c in record.citations}
    kept = [citation_key(citation) for citation in merge(told).citations]
    assert sorted(kept) == sorted(given)


def test_of_single_values_the_first_data_set_by_id_is_heard():
    merged = merge([nidal("b", gender="m", image="x"), nidal("a", gender="male")])
    assert merged.values == {"gender": "male", "image": "x"}
    assert merged.datasets == ("a", "b")


def test_wordings_are_united():
    arabic, english = Wording("نضال", "ar"), Wording("Nidal", "en")
    merged = merge([nidal("b", name=(arabic, english)), nidal("a", name=(arabic,))])
    assert merged.values["name"] == (arabic, english)


def test_links_to_several_things_are_united_and_to_one_are_not():
    def meeting(dataset: str, place: str, *topics: str) -> Record:
        links = {"place": (place,), "topics": topics}
        return Record("Meeting", "m", dataset, links=links)

    merged = merge([meeting("b", "irbid", "x", "y"), meeting("a", "amman", "y", "z")])
    assert merged.links == {"place": ("amman",), "topics": ("y", "z", "x")}


def test_a_thing_is_public_as_soon_as_one_of_its_records_is():
    later = replace(nidal("a"), embargo_until=LATER)
    soon = replace(nidal("b"), embargo_until=SOON)
    assert merge([later, soon]).embargo_until == SOON
    assert merge([later, soon, nidal("c")]).embargo_until is None


def test_records_under_a_longer_embargo_add_only_hidden_citations():
    quote = Citation("secret-report", "quote")
    hidden = replace(nidal("a", gender="male"), embargo_until=LATER, citations=(quote,))
    merged = merge([hidden, nidal("b")])
    assert merged.values == {}
    assert merged.citations == (replace(quote, embargo_until=LATER),)


def test_a_citation_given_twice_is_public_as_soon_as_one_is():
    hidden = Citation("report", "words", embargo_until=LATER)
    shown = replace(hidden, embargo_until=None)
    records = [
        replace(nidal("a"), citations=(hidden,)),
        replace(nidal("b"), citations=(shown,)),
    ]
    assert merge(records).citations == (shown,)


def test_a_citation_is_itself_by_article_words_and_fields():
    quote = Citation("report", "words", 0, 5, ("name", "title"))
    assert citation_key(quote) == citation_key(replace(quote, start=3, end=8))
    assert citation_key(quote) == citation_key(
        replace(quote, supports=("title", "name"))
    )
    assert citation_key(quote) != citation_key(replace(quote, supports=("name",)))


def test_one_data_set_may_say_a_thing_in_two_places():
    first = replace(nidal("a", gender="male"), embargo_until=SOON)
    second = nidal("a", image="x")
    both = combine([first, second])
    assert both.values == {"gender": "male", "image": "x"}
    assert both.embargo_until == SOON
    assert combine([first]) is first
