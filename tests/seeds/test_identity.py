"""Ids of facts without one, and things that come twice."""

import pytest

from polgraph.text.slug import is_slug
from tests.seeds.conftest import NEWS, ReadFiles, ReadText

ROLE = "roles: [ { official: o, organization: p, title: الأمين العام, quote: الأمين } ]"
STATEMENT = (
    "statements: [ { kind: reported, speaker: o, text: فاعل, quote: حزب فاعل } ]"
)


def role_id(read_news: ReadText, entries: str) -> str:
    return read_news(entries).one("Role").id


def test_a_fact_without_an_id_gets_one_from_its_content(read_news: ReadText):
    made = role_id(read_news, ROLE)
    assert made.startswith("role-")
    assert is_slug(made)
    assert made == role_id(read_news, ROLE)


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        ("title: الأمين العام", "title: { ar: الامين, en: Secretary-General }"),
        ("title: الأمين العام", "title: الأمين العام, since: 2023, rank: 1"),
        ("quote: الأمين", "note: ملاحظة, quote: ' الأمين '"),
        ("quote: الأمين", "quote: الأمين, citations: [ { quote: حزب } ]"),
    ],
)
def test_mending_anything_else_keeps_the_id(
    read_news: ReadText, written: str, mended: str
):
    before = role_id(read_news, ROLE)
    assert role_id(read_news, ROLE.replace(written, mended)) == before


@pytest.mark.parametrize(
    ("written", "other"),
    [
        ("official: o", "official: x"),
        ("organization: p", "organization: x"),
        ("official: o", "official: o, on_behalf_of: x"),
        ("quote: الأمين", "quote: العام"),
    ],
)
def test_other_ends_or_words_make_another_id(
    read_news: ReadText, written: str, other: str
):
    before = role_id(read_news, ROLE)
    assert role_id(read_news, ROLE.replace(written, other)) != before


def test_the_kind_of_a_statement_is_part_of_its_id(read_news: ReadText):
    reported = read_news(STATEMENT).one("Statement").id
    verbatim = read_news(STATEMENT.replace("reported", "verbatim")).one("Statement").id
    assert reported != verbatim


def test_facts_without_words_differ_by_what_they_say(read_files: ReadFiles):
    read = read_files(
        {
            "a.yaml": "dataset: d\ndatasets: [ { id: d, title: D, sources: optional } ]\n"
            "roles:\n"
            "  - { official: o, organization: p, title: member, since: 2011 }\n"
            "  - { official: o, organization: p, title: member, since: 2016 }\n"
        }
    )
    assert len({role.id for role in read.of("Role")}) == 2


def test_the_same_fact_from_two_files_is_one_with_both_citations(
    read_files: ReadFiles,
):
    other = NEWS.replace("report", "reprint").replace(
        "datasets:\n  - { id: news, title: News }\n", ""
    )
    read = read_files({"a.yaml": NEWS + ROLE, "b.yaml": other + ROLE})
    assert [c.article for c in read.one("Role").citations] == ["report", "reprint"]


def test_the_same_fact_told_more_fully_elsewhere_is_one(read_files: ReadFiles):
    fuller = ROLE.replace("quote", "since: 2023, quote")
    top = "\n".join(NEWS.splitlines()[:3]) + "\n"
    read = read_files({"a.yaml": NEWS + ROLE, "b.yaml": top + fuller})
    assert read.one("Role").values["since"] == "2023"
    assert len(read.one("Role").citations) == 1


def test_an_entity_may_be_repeated_word_for_word(read_files: ReadFiles):
    place = "places: [ { id: amman, name: عمان, quote: حزب } ]"
    top = "\n".join(NEWS.splitlines()[:3]) + "\n"
    read = read_files({"a.yaml": NEWS + place, "b.yaml": top + place})
    assert read.one("Place").id == "amman"


def test_two_data_sets_may_say_different_things_of_one_entity(read_files: ReadFiles):
    place = "places: [ { id: amman, name: عمان, quote: حزب } ]"
    other = "dataset: d\nsource: report\nplaces: [ { id: amman, name: X, quote: حزب } ]"
    read = read_files({"a.yaml": NEWS + place, "b.yaml": other})
    assert [place.dataset for place in read.of("Place")] == ["news", "d"]


def test_two_data_sets_may_not_mean_things_of_two_types(read_files: ReadFiles):
    place = "places: [ { id: amman, name: عمان, quote: حزب } ]"
    read = read_files(
        {
            "a.yaml": NEWS + place,
            "b.yaml": "dataset: d\ntopics: [ { id: amman, name: X } ]",
        }
    )
    (problem,) = read.problems
    assert problem.startswith("b.yaml:2:11: two things have the id `amman`")
    assert problem.endswith("a.yaml:8:11; give one of them another id")
