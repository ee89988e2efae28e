from dataclasses import replace

from hypothesis import given

from polgraph.model.enums import NameKind
from polgraph.records import Record, Wording, disagreements, merge
from tests.records.strategies import assertions_of_one_thing

LATER = "2999-01-01T00:00:00Z"


def told(*records: Record) -> dict[str, tuple[tuple[str, tuple[str, ...]], ...]]:
    return {each.field: each.said for each in disagreements(records)}


def test_each_value_is_told_with_those_who_give_it_the_one_shown_first():
    def official(dataset: str, gender: str) -> Record:
        return Record("Official", "x", dataset, {"gender": gender})

    found = told(official("c", "male"), official("b", "female"), official("a", "male"))
    assert found == {"gender": (("male", ("a", "c")), ("female", ("b",)))}


def test_texts_differ_by_language_and_further_names_do_not():
    def role(dataset: str, *title: Wording) -> Record:
        return Record("Role", "x", dataset, {"title": title})

    one = role("a", Wording("رئيس", "ar"), Wording("Head", "en"))
    other = role(
        "b", Wording("رئيس", "ar"), Wording("Boss", "en", NameKind.TRANSLATION)
    )
    alias = role("c", Wording("Chief", "en", NameKind.ALIAS))
    assert told(one, other, alias) == {"title.en": (("Head", ("a",)), ("Boss", ("b",)))}


def test_links_to_one_thing_differ_and_to_several_do_not():
    def meeting(dataset: str, place: str, topic: str) -> Record:
        return Record(
            "Meeting", "x", dataset, {}, {"place": (place,), "topics": (topic,)}
        )

    found = told(meeting("a", "irbid", "t"), meeting("b", "amman", "u"))
    assert found == {"place": (("irbid", ("a",)), ("amman", ("b",)))}


def test_what_is_hidden_is_told_after_what_is_shown():
    shown = Record("Official", "x", "b", {"gender": "male"})
    hidden = replace(shown, dataset="a", values={"gender": "f"}, embargo_until=LATER)
    assert told(hidden, shown) == {"gender": (("male", ("b",)), ("f", ("a",)))}


@given(assertions_of_one_thing())
def test_the_first_value_is_the_one_that_merging_shows(records: list[Record]):
    records = list({each.dataset: each for each in records}.values())
    merged = merge(records)
    for field, said in told(*records).items():
        shown = merged.values.get(field)
        if shown is not None and not isinstance(shown, tuple):
            assert said[0][0] == str(shown)
