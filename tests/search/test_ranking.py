"""What comes first among names that an index has found."""

from polgraph.names import tokens
from polgraph.search import rank
from polgraph.search.ranking import SURE


def _named(*names: str) -> list[object]:
    """Candidates with one name each, as the index gives them; the name is the id."""
    return [[n, [n], [" ".join(token.text for token in tokens(n))]] for n in names]


def _ids(query: str, *names: str) -> list[str]:
    return [hit.key for hit in rank(query, [_named(*names), []])]


def test_a_name_with_all_the_words_comes_before_any_that_is_only_like_it():
    long = "Salem Haddad of the Northern District"
    assert _ids("Salem Haddad", "Salim Haddad", long) == [long, "Salim Haddad"]


def test_the_very_name_comes_first_and_counts_1():
    (first, *_) = rank(
        "Salem Haddad", [_named("Salem Haddad Omar", "Salem Haddad"), []]
    )
    assert (first.key, first.score) == ("Salem Haddad", 1)


def test_the_order_of_the_words_decides_between_equals():
    assert _ids("Salem Haddad", "Haddad Salem", "Salem Haddad") == [
        "Salem Haddad",
        "Haddad Salem",
    ]


def test_only_names_with_all_the_words_are_literal():
    names = ("Salem Haddad", "Salem Omar Haddad", "Salim Haddad", "سالم حداد", "Salem")
    found = rank("Salem Haddad", [_named(*names), []])
    assert {hit.key for hit in found if hit.is_literal} == set(names[:2])
    assert all(hit.score > SURE for hit in found if hit.is_literal)
