"""Who prefers no language gets texts as they were written, without a look for others."""

from tests.planner.golden_cases import compiled

NAMED = "{ officials { nodes { name roles { nodes { title } } } } }"
TRANSLATED = '{ officials { nodes { name(language: "en") } } }'


def test_texts_are_read_alone_where_no_language_is_preferred():
    (with_languages,) = compiled(NAMED, {})
    (original,) = compiled(NAMED, {}, original=True)
    assert "n.name" in original.cypher
    assert len(original.parameters) == len(with_languages.parameters) - 2
    assert len(original.cypher) < len(with_languages.cypher)


def test_a_language_that_is_asked_for_is_looked_for_all_the_same():
    (with_languages,) = compiled(TRANSLATED, {})
    (original,) = compiled(TRANSLATED, {}, original=True)
    assert original.cypher == with_languages.cypher
