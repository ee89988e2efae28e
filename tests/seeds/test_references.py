"""References that the files answer, and those that they leave to the graph."""

import pytest

from polgraph.seeds import External
from tests.seeds.conftest import NEWS, ReadFiles, ReadText


def test_files_may_refer_to_each_other_in_any_order(read_files: ReadFiles):
    top = "\n".join(NEWS.splitlines()[:3]) + "\n"
    read = read_files(
        {
            "a.yaml": top + "places: [ { id: a, name: A, within: b, quote: حزب } ]",
            "b.yaml": NEWS + "places: [ { id: b, name: B, quote: حزب } ]",
        }
    )
    assert (read.problems, read.external) == ([], [])


def test_what_the_files_do_not_define_is_external(read_news: ReadText):
    read = read_news("places: [ { id: a, name: A, within: jordan, quote: حزب } ]")
    assert read.problems == []
    assert read.external == [
        "more.yaml:4:37: `within`: `jordan` is not defined in these files"
    ]
    (external,) = read.reading.external
    assert (external.key, external.id, external.target) == ("within", "jordan", "Place")


def test_a_quote_from_an_article_elsewhere_is_left_to_the_graph(read_news: ReadText):
    read = read_news("places: [ { id: a, name: A, quote: كلام, source: other } ]")
    (source, quote) = sorted(
        read.reading.external, key=lambda each: each.key, reverse=True
    )
    assert (source.id, source.target, source.quote) == ("other", "Article", None)
    assert (quote.id, quote.target, quote.quote) == ("other", "Article", "كلام")
    (citation,) = read.one("Place").citations
    assert (citation.quote, citation.start, citation.end) == ("كلام", None, None)


def test_a_file_alone_leaves_its_data_set_and_source_to_the_graph(
    read_files: ReadFiles,
):
    read = read_files(
        {"a.yaml": "dataset: d\nsource: s\ntopics: [ { id: t, name: T } ]"}
    )
    assert read.external == [
        "a.yaml:1:10: `dataset`: `d` is not defined in these files",
        "a.yaml:2:9: `source`: `s` is not defined in these files",
    ]


@pytest.mark.parametrize("organization", ["parties", "bodies", "outlets"])
def test_every_sort_of_organization_is_one(read_news: ReadText, organization: str):
    read = read_news(f"""
{organization}: [ {{ id: o, name: O, quote: حزب }} ]
roles: [ {{ official: x, organization: o, title: T, quote: حزب }} ]
""")
    assert read.problems == []


@pytest.mark.parametrize(
    ("entry", "problem"),
    [
        ("dataset: report", "`dataset` must be a dataset; `report` is an article"),
        ("source: news", "`source` must be an article; `news` is a dataset"),
        ("parent: t", "`parent` must be an organization; `t` is a topic"),
    ],
)
def test_a_reference_to_another_type_is_refused(
    read_news: ReadText, entry: str, problem: str
):
    read = read_news(f"""
topics: [ {{ id: t, name: T }} ]
outlets: [ {{ id: o, name: O, {entry} }} ]
""")
    (told,) = read.problems
    assert problem in told


def test_an_external_reference_is_told_like_a_problem(read_news: ReadText):
    read = read_news("topics: [ { id: t, name: T, broader: u } ]")
    assert isinstance(read.reading.external[0], External)
    assert str(read.reading.external[0]).endswith(
        ":4:38: " + read.reading.external[0].message
    )
